#include "base/diag_few.h"

#include "base/map.h"

/* The messages of one rule and one severity in one file: no error is left out for warnings that its rule has too. */
struct kind {
	const struct diag *untold; /* the first, or NULL */
	int count;
	struct kind *next; /* in the order in which they are first told */
};

enum { SEVERITIES = DIAG_FAILURE + 1 };

static bool is_of_file(const struct diag *m, const char *file)
{
	return m && slice_equal(slice_text(m->place.file), slice_text(file));
}

static void tell_rest(const struct kind *k, int most, struct arena *arena, struct buf *out)
{
	struct diag m;

	if (!k->untold)
		return;
	m = *k->untold;
	m.place.line = m.place.column = 0;
	m.text = arena_print(
		arena, "%d more like these; --messages json lists all", k->count - most)
			 .at;
	diag_line(&m, out);
}

/* Those of the file of `first`. Returns the first of the next file, or NULL. */
static const struct diag *tell_file(
	const struct diag *first, int most, struct arena *arena, struct buf *out)
{
	struct map kinds[SEVERITIES] = { 0 };
	struct kind *all = NULL, **last = &all;
	const struct diag *m = first;

	for (; is_of_file(m, first->place.file); m = m->next) {
		struct kind *k = map_get(&kinds[m->severity], slice_text(m->rule));

		if (!k) {
			k = *last = ARENA_NEW(arena, struct kind);
			last = &k->next;
			(void)!map_add(&kinds[m->severity], arena, slice_text(m->rule), k);
		}
		if (k->count++ < most)
			diag_line(m, out);
		else if (!k->untold)
			k->untold = m;
	}
	for (const struct kind *k = all; k; k = k->next)
		tell_rest(k, most, arena, out);
	return m;
}

void diags_few(const struct diags *d, int most, struct buf *out)
{
	const struct diag *m = d->first;

	while (m && most)
		m = tell_file(m, most, d->arena, out);
	for (; m; m = m->next)
		diag_line(m, out);
}
