#include "check/access_look.h"
#include "check/access_site.h"

static bool is_listed(const struct look *l, int i)
{
	return l->elements[i].kind == KIND_A && look_has(l, i, HAS(HREF)) &&
		look_in(l, i, IN_HEADER | IN_FOOTER) && !look_in(l, i, IN_HIDDEN);
}

static struct access_list *make_list(
	struct look *l, struct access_notes *n, uint64_t digest, size_t count)
{
	struct arena *kept = n->known->arena;
	struct access_list *list = ARENA_NEW(kept, struct access_list);

	list->digest = digest;
	list->links = ARENA_ARRAY(kept, struct access_noted, count + 1);
	list->next = n->known->lists;
	n->known->lists = list;
	for (int i = 0; i < l->count; i++)
		if (is_listed(l, i)) {
			struct place at = l->page->place(l->elements[i].node);

			if (at.file)
				at.file = arena_string(kept, slice_text(at.file));
			list->links[list->count++] = (struct access_noted){
				arena_copy(kept, look_name(l, i)),
				access_path(kept, n->path, look_get(l, i, "href")),
				at,
				look_in(l, i, IN_FOOTER),
			};
		}
	return list;
}

static const struct access_list *find_list(struct look *l, struct access_notes *n)
{
	uint64_t digest = 0;
	size_t count = 0;

	for (int i = 0; i < l->count; i++)
		if (is_listed(l, i)) {
			digest = access_digest(digest, look_name(l, i));
			digest = access_digest(
				digest, access_path(l->arena, n->path, look_get(l, i, "href")));
			count++;
		}
	for (const struct access_list *list = n->known->lists; list; list = list->next)
		if (list->digest == digest && list->count == count)
			return list;
	return make_list(l, n, digest, count);
}

/* Where the page leads to: once each, but for a few. */
static void note_targets(struct look *l, struct access_notes *n)
{
	struct map seen = { 0 };
	size_t count = 0;

	for (int i = 0; i < l->count; i++)
		count += l->elements[i].kind == KIND_A;
	n->targets = ARENA_ARRAY(l->arena, uint64_t, count + 1);
	for (int i = 0; i < l->count; i++) {
		struct slice href;

		if (l->elements[i].kind != KIND_A || !look_has(l, i, HAS(HREF)))
			continue;
		href = slice_until(look_get(l, i, "href"), '#');
		if (!href.length || !map_add(&seen, l->arena, href, &l->elements[i]))
			continue;
		n->targets[n->target_count++] = access_digest(
			0, access_path(l->arena, n->path, href));
	}

	uint64_t *kept = ARENA_ARRAY(n->known->arena, uint64_t, n->target_count + 1);

	memcpy(kept, n->targets, n->target_count * sizeof(*kept));
	n->targets = kept;
}

static void note_title(struct look *l, struct access_notes *n)
{
	int head = look_find(l, 0, KIND_HEAD),
	    title = head < 0 ? -1 : look_find(l, head, KIND_TITLE);

	if (title < 0)
		return;
	n->title = arena_copy(n->known->arena, look_words(l, title));
	n->title_place = n->place.file ? n->place : l->page->place(l->elements[title].node);
	if (n->title_place.file)
		n->title_place.file = arena_string(
			n->known->arena, slice_text(n->title_place.file));
}

void access_note(struct look *l)
{
	struct access_notes *n = l->page->notes;

	if (!n)
		return;
	note_title(l, n);
	note_targets(l, n);
	n->list = find_list(l, n);
	n->is_made = true;
}
