#include "sheet/choices.h"

#include "base/limits.h"
#include "base/nearest.h"

enum { CHOICES_SHOWN = 8 }; /* more would not be read */

struct choices choices_of_question(const struct sheet_question *q)
{
	return (struct choices){ q->name, "choice", q->choices, q->choice_count };
}

struct choices choices_of_line(const struct sheet_line *l)
{
	return (struct choices){ l->name, "label", l->labels, l->label_count };
}

/* The end of a message: "; it has ..." and the first few. */
static const char *all_of(struct reading *r, struct choices among)
{
	size_t shown = among.count < CHOICES_SHOWN ? among.count : CHOICES_SHOWN;
	struct slice all = slice_text("");

	for (size_t i = 0; i < shown; i++)
		all = arena_print(r->arena, "%.*s%s\"%.*s\"", SLICE_ARG(all),
			i ? ", " : "; it has ", SLICE_ARG(among.items[i].name));
	return arena_print(
		r->arena, "%.*s%s", SLICE_ARG(all), shown < among.count ? " and others" : "")
		.at;
}

int choices_find(struct reading *r, struct choices among, struct slice name, struct place at)
{
	struct nearest n = nearest_to(name);
	char hint[NEAREST_HINT];

	for (size_t i = 0; i < among.count; i++) {
		if (slice_equal(among.items[i].name, name))
			return (int)i;
		nearest_try(&n, among.items[i].name);
	}
	diag_error(r->diags, at, "sheet-unknown", "\"%.*s\" has no %s \"%.*s\"%s",
		SLICE_ARG(among.owner), among.one, SLICE_ARG(name),
		n.best.length ? nearest_hint(n.best, hint, sizeof(hint)) : all_of(r, among));
	return -1;
}

bool choices_read(struct reading *r, const struct data *map, const char *one,
	struct sheet_choice **items, size_t *count)
{
	const char *what = arena_print(r->arena, "a %s", one).at;
	bool good = map->count <= LIMIT_SHEET_CHOICES;

	if (map->kind != DATA_MAP || !map->count) {
		diag_error(r->diags, map->place, "sheet-choices",
			"\"%.*s\" must be a mapping of names to words, such as {some: I need some help}",
			SLICE_ARG(map->key));
		return false;
	}
	if (!good)
		diag_error(r->diags, map->place, "sheet-limit", "at most %d %ss: this has %zu",
			LIMIT_SHEET_CHOICES, one, map->count);
	*items = ARENA_ARRAY(r->arena, struct sheet_choice, map->count);
	*count = 0;
	for (const struct data *m = map->first; m; m = m->next) {
		good = reading_name(r, m->key, m->key_place, what) && good;
		good = fields_text(m, r->diags) && good;
		(*items)[(*count)++] = (struct sheet_choice){
			.name = m->key, .place = m->key_place, .says = m
		};
	}
	return good;
}
