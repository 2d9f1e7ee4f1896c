#include "sheet/reading.h"

#include "base/limits.h"
#include "base/nearest.h"
#include "sheet/lexeme.h"

const char *reading_kind_words(int kind)
{
	static const char *const words[] = {
		[OPERAND_NUMBER] = "a number",
		[OPERAND_FIGURE] = "a figure",
		[OPERAND_QUESTION] = "a question",
		[OPERAND_LINE] = "a line",
		[NAMED_GROUP] = "a group",
	};

	return words[kind];
}

/* Names */

/* The words of conditions, the ends of ranges, and what an example expects besides lines. */
static bool is_reserved(struct slice name)
{
	return lexeme_is_keyword(name) || slice_is(name, "low") || slice_is(name, "high") ||
		slice_is(name, "outcome");
}

static bool is_well_formed(struct slice name)
{
	for (size_t i = 0; i < name.length; i++) {
		char c = name.at[i];
		bool letter = c >= 'a' && c <= 'z';

		if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '_')))
			return false;
	}
	return name.length > 0;
}

bool reading_name(struct reading *r, struct slice name, struct place at, const char *what)
{
	if (!is_well_formed(name))
		diag_error(r->diags, at, "sheet-name",
			"the name of %s is made of lower-case letters, digits and underscores and begins "
			"with a letter, not \"%.*s\"",
			what, SLICE_ARG(name));
	else if (name.length > LIMIT_SHEET_NAME)
		diag_error(r->diags, at, "sheet-name", "the name of %s has at most %d letters",
			what, LIMIT_SHEET_NAME);
	else if (is_reserved(name))
		diag_error(r->diags, at, "sheet-name",
			"\"%.*s\" is a word of conditions: give %s another name", SLICE_ARG(name),
			what);
	else
		return true;
	return false;
}

static struct slice full_name(struct reading *r, int group, struct slice name)
{
	struct slice owner = r->named[NAMED_GROUP][group].name;

	return arena_print(r->arena, "%.*s.%.*s", SLICE_ARG(owner), SLICE_ARG(name));
}

/* Within a group a name hides none outside of it; two groups may use one. */
static const struct named *add_name(struct reading *r, struct named *n)
{
	const struct map *others = n->group < 0 ? &r->inside : &r->names;
	const struct named *taken = map_get(others, n->name);
	struct slice name = n->group < 0 ? n->name : full_name(r, n->group, n->name);

	if (!taken && !map_add(&r->names, r->arena, name, n))
		taken = map_get(&r->names, name);
	if (!taken && n->group >= 0 && !map_get(&r->inside, n->name) &&
		!map_add(&r->inside, r->arena, n->name, n))
		taken = n;
	return taken;
}

void reading_declare(struct reading *r, const struct data *node, int kind, int index, int group)
{
	struct named *n = &r->named[kind][index];
	const struct named *taken;

	*n = (struct named){ node->key, node->key_place, node, kind, index, group, false, false };
	if (!reading_name(r, n->name, n->place, reading_kind_words(kind))) {
		n->unsound = true;
		(void)!add_name(r, n); /* so that what uses it is no mistake as well */
		return;
	}
	taken = add_name(r, n);
	if (!taken)
		return;
	n->unsound = n->used = true;
	diag_error(r->diags, n->place, "sheet-twice",
		"\"%.*s\" is %s already, in line %d: figures, questions and lines need names of their own",
		SLICE_ARG(n->name), reading_kind_words(taken->kind), taken->place.line);
}

/* Finding */

struct named *reading_named(const struct reading *r, const struct operand *o)
{
	return o->kind == OPERAND_NUMBER ? NULL : &r->named[o->kind][o->index];
}

static size_t count_of(const struct sheet *s, int kind)
{
	switch (kind) {
	case OPERAND_FIGURE:
		return s->figure_count;
	case OPERAND_QUESTION:
		return s->question_count;
	case OPERAND_LINE:
		return s->line_count;
	case NAMED_GROUP:
		return s->group_count;
	default:
		return 0;
	}
}

static int group_of_user(const struct reading *r)
{
	return r->user ? r->user->group : -1;
}

static bool refuse_unknown(struct reading *r, struct slice name, struct place at)
{
	struct nearest n = nearest_to(name);
	const struct named *inside = map_get(&r->inside, name);
	char hint[NEAREST_HINT];

	if (inside) {
		struct slice full = full_name(r, inside->group, name);

		diag_error(r->diags, at, "sheet-reach",
			"\"%.*s\" stands within a group: outside of it, only a sum over its rows can be "
			"used, written \"%.*s\"",
			SLICE_ARG(name), SLICE_ARG(full));
		return false;
	}
	for (int kind = OPERAND_FIGURE; kind < NAMED_KINDS; kind++)
		for (size_t i = 0; i < count_of(r->sheet, kind); i++) {
			const struct named *known = &r->named[kind][i];

			if (known->group < 0)
				nearest_try(&n, known->name);
			else
				nearest_try(&n,
					known->group == group_of_user(r)
						? known->name
						: full_name(r, known->group, known->name));
		}
	diag_error(r->diags, at, "sheet-unknown", "there is no figure, question or line \"%.*s\"%s",
		SLICE_ARG(name), nearest_hint(n.best, hint, sizeof(hint)));
	return false;
}

/* "a.low": the part goes off `name`. */
static int take_part(struct slice *name)
{
	static const struct {
		struct slice end;
		int part;
	} parts[] = { { { ".low", 4 }, PART_LOW }, { { ".high", 5 }, PART_HIGH } };

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (slice_ends(*name, parts[i].end)) {
			*name = slice_first(*name, name->length - parts[i].end.length);
			return parts[i].part;
		}
	return PART_WHOLE;
}

/* Why `found` cannot be used here, or NULL. */
static const char *out_of_reach(const struct reading *r, const struct named *found)
{
	int group = group_of_user(r);

	if (found->kind == NAMED_GROUP)
		return "is a group: write one of its lines after a point, such as \"visits.cost\"";
	if (found->group >= 0 && found->group != group && found->kind == OPERAND_QUESTION)
		return "is asked for each row: make a line of it within the group, and sum that";
	if (!r->user || found->kind == OPERAND_FIGURE)
		return NULL;
	if (r->user->kind == OPERAND_QUESTION && found->kind == OPERAND_LINE)
		return "is a line: whether a question is asked depends on earlier questions alone";
	if (group >= 0 && found->kind == OPERAND_LINE && found->group < 0)
		return "stands outside of the group: its lines are worked before those below \"lines\"";
	if (found == r->user)
		return "is what is being read here: nothing can use itself";
	if (found->kind == r->user->kind && found->index > r->user->index)
		return "stands further down: move it up, above what uses it";
	return NULL;
}

static bool part_fits(struct reading *r, const struct operand *o, struct place at)
{
	const struct named *n = reading_named(r, o);

	if (o->part == PART_WHOLE || n->unsound)
		return true;
	if (o->kind == OPERAND_LINE && r->sheet->lines[o->index].is_range && !o->of_group)
		return true;
	diag_error(r->diags, at, "sheet-range",
		"\"%.*s\" is not a range: write it without .low and .high", SLICE_ARG(n->name));
	return false;
}

bool reading_find(struct reading *r, struct slice text, struct place at, struct operand *found)
{
	struct slice name = text;
	int part = take_part(&name), group = group_of_user(r);
	struct named *n = group < 0 ? NULL : map_get(&r->names, full_name(r, group, name));

	if (!n)
		n = map_get(&r->names, name);
	if (!n)
		return refuse_unknown(r, name, at);
	n->used = n->used || n != r->user;

	const char *why = out_of_reach(r, n);

	if (why) {
		diag_error(r->diags, at,
			n->kind == NAMED_GROUP || n->group >= 0 || group >= 0 ? "sheet-reach"
									      : "sheet-order",
			"\"%.*s\" %s", SLICE_ARG(name), why);
		return false;
	}
	*found = (struct operand){ .kind = n->kind,
		.index = n->index,
		.part = part,
		.of_group = n->group >= 0 && n->group != group,
		.weight = 1,
		.place = at };
	return part_fits(r, found, at);
}

/* Choices */

enum { CHOICES_SHOWN = 8 }; /* more would not be read */

struct choices reading_choices(const struct sheet_question *q)
{
	return (struct choices){ q->name, "choice", q->choices, q->choice_count };
}

struct choices reading_labels(const struct sheet_line *l)
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

int reading_choice(struct reading *r, struct choices among, struct slice name, struct place at)
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

bool reading_read_choices(struct reading *r, const struct data *map, const char *one,
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
		(*items)[(*count)++] = (struct sheet_choice){ m->key, m->key_place, m, NULL };
	}
	return good;
}

/* Forms */

static bool is_there(const struct field *f, const char *at)
{
	const struct data *node;
	int choice;

	if (f->kind == FIELD_CHOICE) {
		memcpy(&choice, at, sizeof(choice));
		return choice >= 0;
	}
	memcpy(&node, at, sizeof(node));
	return node != NULL;
}

bool reading_complete(const struct record *record, const void *into)
{
	for (size_t i = 0; i < record->count; i++) {
		const struct field *f = &record->fields[i];

		if (f->need == REQUIRED && !is_there(f, (const char *)into + f->offset))
			return false;
	}
	return true;
}

static void refuse_form(struct reading *r, const struct data *map, const char *const keys[],
	const char *what, const char *needs)
{
	struct slice all = slice_text(NULL);
	struct place at = map->key.at ? map->key_place : map->place;
	struct slice best = slice_text(NULL);
	char hint[NEAREST_HINT];

	for (const struct data *m = map->first; m; m = m->next) {
		struct nearest n = nearest_to(m->key);

		for (int i = 0; keys[i]; i++)
			nearest_try(&n, slice_text(keys[i]));
		if (!best.length && n.best.length) {
			best = n.best;
			at = m->key_place;
		}
	}
	for (int i = 0; keys[i]; i++)
		all = arena_print(r->arena, "%.*s%s\"%s\"", SLICE_ARG(all), i ? ", " : "", keys[i]);
	diag_error(r->diags, at, "sheet-form", "%s needs %s: %.*s%s", what, needs, SLICE_ARG(all),
		nearest_hint(best, hint, sizeof(hint)));
}

int reading_form(struct reading *r, const struct data *map, const char *const keys[],
	const char *what, const char *needs)
{
	int form = -1;

	if (map->kind != DATA_MAP) {
		diag_error(r->diags, map->place, "field-kind",
			"%s must be a mapping of keys and values, not %s", what,
			data_kind_words(map->kind));
		return -1;
	}
	for (int i = 0; keys[i]; i++) {
		const struct data *member = data_member(map, keys[i]);

		if (!member)
			continue;
		if (form >= 0) {
			diag_error(r->diags, member->key_place, "sheet-form",
				"%s has %s: take \"%s\" or \"%s\" out", what, needs, keys[form],
				keys[i]);
			return -1;
		}
		form = i;
	}
	if (form < 0)
		refuse_form(r, map, keys, what, needs);
	return form;
}
