#include "site/signpost.h"

#include "site/sheet_version.h"
#include "site/version.h"

struct finding {
	struct signposts *found;
	const struct site *site;
	struct arena *arena;
};

/* A page that somebody wrote for the same address is there instead. */
static void add(struct finding *f, struct slice address, bool is_of_page)
{
	const struct page *there = map_get(&f->site->by_address, address);

	for (size_t i = 0; i < f->found->count; i++)
		if (slice_equal(f->found->items[i].address, address))
			return;
	if (there && slice_equal(there->address, address))
		return;
	f->found->items[f->found->count++] = (struct signpost){ address, is_of_page };
}

/* Its own, if it has versions besides. */
static void add_own(struct finding *f, const struct page *p)
{
	for (size_t i = 0; i < f->site->version_count; i++) {
		const struct page *other = &f->site->versions[i];

		if (!other->is_made && slice_equal(version_family(other), version_family(p))) {
			add(f, version_address(p, f->arena), true);
			return;
		}
	}
}

static void add_sheets(struct finding *f, const struct page *p)
{
	const struct worksheets *all = &f->site->worksheets;

	for (size_t i = all->count - all->apart; i < all->count; i++) {
		const struct worksheet *w = worksheets_find(all, all->items[i].name);

		if (w && sheet_version_is_below(f->site, p, w))
			add(f, sheet_version_address(p, w, f->arena), false);
	}
}

void signposts_find(
	struct signposts *found, const struct site *s, const struct page *p, struct arena *a)
{
	struct finding f = { found, s, a };

	*found = (struct signposts){
		ARENA_ARRAY(a, struct signpost, s->version_count + s->worksheets.apart + 1), 0
	};
	if (p->is_apart)
		return;
	if (date_given(p->force.from))
		add_own(&f, p);
	add_sheets(&f, p);
}
