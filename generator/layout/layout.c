#include "layout/layout.h"

#include "base/nearest.h"
#include "layout/compile.h"
#include "publish/disk.h"

struct layouts {
	struct xpath_engine *engine; /* owned */
	struct parts parts;	     /* owned */
	struct layout *first, **last;
};

static const struct slice suffix = { ".html", 5 };

/* Files in folders below are parts, styles and scripts. */
static bool is_layout(struct slice name)
{
	return slice_ends(name, suffix) && slice_find(name, '/') == name.length;
}

bool layouts_load(struct layouts **out, struct arena *a, const char *folder,
	layout_asset_find *find, void *context, struct diags *d)
{
	struct layouts *l = *out = ARENA_NEW(a, struct layouts);
	struct compile_with with = { a, l->engine = xpath_open(), &l->parts, find, context };
	struct disk_file *files;
	size_t count;
	bool fine = true;

	l->last = &l->first;
	if (!disk_list(a, folder, &files, &count, d))
		return false;
	l->parts = (struct parts){ .arena = a, .files = files, .count = count };
	for (size_t i = 0; i < count; i++) {
		struct slice name = files[i].name;
		struct layout *layout = ARENA_NEW(a, struct layout);

		if (!is_layout(name))
			continue;
		layout->engine = l->engine;
		layout->name = arena_string(a, slice_first(name, name.length - suffix.length));
		fine = compile_steps(&layout->steps, &with, name, d) && fine;
		*l->last = layout;
		l->last = &layout->next;
	}
	return fine;
}

const struct layout *layouts_find(const struct layouts *l, struct slice name)
{
	for (const struct layout *layout = l->first; layout; layout = layout->next)
		if (slice_is(name, layout->name))
			return layout;
	return NULL;
}

struct slice layouts_nearest(const struct layouts *l, struct slice name)
{
	struct nearest n = nearest_to(name);

	for (const struct layout *layout = l->first; layout; layout = layout->next)
		nearest_try(&n, slice_text(layout->name));
	return n.best;
}

size_t layouts_files(const struct layouts *l, struct layout_file *into)
{
	size_t count = 0;

	for (const struct part *part = l->parts.first; part; part = part->next, count++)
		if (into)
			into[count] = (struct layout_file){ part->name, part->source.text };
	return count;
}

void layouts_free(struct layouts *l)
{
	if (!l)
		return;
	parts_release(&l->parts);
	xpath_close(l->engine);
}
