#include "sheet/reading.h"

#include "base/ascii.h"
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
		bool letter = ascii_is_lower(c);

		if (!letter && (i == 0 || !(ascii_is_digit(c) || c == '_')))
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
			"\"%.*s\" is a word of the language itself: give %s another name",
			SLICE_ARG(name), what);
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

	*n = (struct named){ .name = node->key,
		.place = node->key_place,
		.node = node,
		.kind = kind,
		.index = index,
		.group = group };
	if (!reading_name(r, n->name, n->place, reading_kind_words(kind))) {
		n->unsound = true;
		(void)!add_name(r, n); /* so that what uses it is no mistake as well */
		return;
	}
	taken = add_name(r, n);
	if (!taken)
		return;
	n->unsound = n->used = true;

	bool elsewhere = strcmp(taken->place.file, n->place.file) != 0;

	diag_error(r->diags, n->place, "sheet-twice",
		"\"%.*s\" is %s already, in %s%sline %d: figures, questions and lines need names of "
		"their own",
		SLICE_ARG(n->name), reading_kind_words(taken->kind),
		elsewhere ? taken->place.file : "", elsewhere ? ", " : "", taken->place.line);
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

static bool refuse_inside(struct reading *r, const struct named *inside, struct place at)
{
	struct slice full = full_name(r, inside->group, inside->name);

	if (inside->kind == OPERAND_LINE)
		diag_error(r->diags, at, "sheet-reach",
			"\"%.*s\" stands within a group: outside of it, only the sum over its rows can be "
			"used, written \"%.*s\"",
			SLICE_ARG(inside->name), SLICE_ARG(full));
	else
		diag_error(r->diags, at, "sheet-reach",
			"\"%.*s\" is asked for each row of a group: make a line of it there, and sum that",
			SLICE_ARG(inside->name));
	return false;
}

/* The name nearest to `name` as its user would write it. */
static struct slice nearest_name(struct reading *r, struct slice name)
{
	struct nearest n = nearest_to(name);

	for (int kind = OPERAND_FIGURE; kind < NAMED_KINDS; kind++)
		for (size_t i = 0; i < count_of(r->sheet, kind); i++) {
			const struct named *known = &r->named[kind][i];
			bool bare = known->group < 0 || known->group == group_of_user(r);

			nearest_try(
				&n, bare ? known->name : full_name(r, known->group, known->name));
		}
	return n.best;
}

static bool refuse_unknown(struct reading *r, struct slice name, struct place at)
{
	const struct named *inside = map_get(&r->inside, name);
	struct slice best = slice_text(NULL);
	char hint[NEAREST_HINT];

	if (inside)
		return refuse_inside(r, inside, at);
	if (r->unknown++ < LIMIT_HINTS)
		best = nearest_name(r, name);
	diag_error(r->diags, at, "sheet-unknown", "there is no figure, question or line \"%.*s\"%s",
		SLICE_ARG(name), nearest_hint(best, hint, sizeof(hint)));
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

/* Why something cannot be used, in the order in which it is looked for. */
static const struct reach {
	const char *rule, *why;
} reaches[] = {
	{ "sheet-reach",
		"is a group: write one of its lines after a point, such as \"visits.cost\"" },
	{ "sheet-reach",
		"is asked for each row: make a line of it within the group, and sum that" },
	{ "sheet-order",
		"is a line: whether a question is asked depends on earlier questions alone" },
	{ "sheet-reach",
		"stands outside of the group: its lines are worked before those below \"lines\"" },
	{ "sheet-order", "is what is being read here: nothing can use itself" },
	{ "sheet-order", "stands further down: move it up, above what uses it" },
};

enum reach_fault { IS_GROUP, IS_ROW, IS_LINE, IS_OUTSIDE, IS_SELF, IS_LATER };

/* Why `found` cannot be used here, or NULL. */
static const struct reach *out_of_reach(const struct reading *r, const struct named *found)
{
	const struct named *user = r->user;
	int group = group_of_user(r);

	if (found->kind == NAMED_GROUP)
		return &reaches[IS_GROUP];
	if (found->group >= 0 && found->group != group && found->kind == OPERAND_QUESTION)
		return &reaches[IS_ROW];
	if (!user || found->kind == OPERAND_FIGURE)
		return NULL;
	if (user->kind == OPERAND_QUESTION && found->kind == OPERAND_LINE)
		return &reaches[IS_LINE];
	if (group >= 0 && found->kind == OPERAND_LINE && found->group < 0)
		return &reaches[IS_OUTSIDE];
	if (found == user)
		return &reaches[IS_SELF];
	if (found->kind == user->kind && found->index > user->index)
		return &reaches[IS_LATER];
	return NULL;
}

static bool part_fits(struct reading *r, const struct operand *o, struct place at)
{
	const struct named *n = reading_named(r, o);

	if (o->part == PART_WHOLE || n->unsound || n->doubtful)
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
	r->doubt = r->doubt || n->unsound || n->doubtful;

	const struct reach *fault = out_of_reach(r, n);

	if (fault) {
		diag_error(r->diags, at, fault->rule, "\"%.*s\" %s", SLICE_ARG(name), fault->why);
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

bool reading_few(struct reading *r, const struct data *list)
{
	if (list->count <= LIMIT_SHEET_PARTS)
		return true;
	diag_error(r->diags, list->key_place, "sheet-limit",
		"\"%.*s\" has at most %d parts: this has %zu", SLICE_ARG(list->key),
		LIMIT_SHEET_PARTS, list->count);
	return false;
}
