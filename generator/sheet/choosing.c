#include "sheet/choosing.h"

#include "base/limits.h"
#include "sheet/choices.h"
#include "sheet/condition.h"
#include "sheet/operand.h"
#include "sheet/wording.h"

static bool is_kind(struct reading *r, const struct data *node, enum data_kind kind)
{
	if (node->kind == kind && node->count)
		return kind != DATA_LIST || reading_few(r, node);
	diag_error(r->diags, node->place, "sheet-list", "\"%.*s\" must be %s that is not empty",
		SLICE_ARG(node->key), data_kind_words(kind));
	return false;
}

/* The members of `map` that none of `among` is, as a message. `seen` has a bit for each that is there. */
static bool has_all(struct reading *r, struct choices among, uint64_t seen, struct place at)
{
	struct slice missing = slice_text(NULL);

	for (size_t i = 0; i < among.count; i++)
		if (!(seen >> i & 1))
			missing = arena_print(r->arena, "%.*s%s\"%.*s\"", SLICE_ARG(missing),
				missing.length ? ", " : "", SLICE_ARG(among.items[i].name));
	if (!missing.length)
		return true;
	diag_error(r->diags, at, "sheet-choices",
		"every %s of \"%.*s\" needs a value here: add %.*s", among.one,
		SLICE_ARG(among.owner), SLICE_ARG(missing));
	return false;
}

/* map */

static bool find_mapped(struct reading *r, const struct written_line *w, struct sheet_line *l)
{
	struct operand o;

	if (!reading_find(r, w->main->text, w->main->place, &o) || !reading_sound(r, &o))
		return false;
	l->question = o.index;

	const struct sheet_question *q = o.kind == OPERAND_QUESTION ? &r->sheet->questions[o.index]
								    : NULL;

	if (!q || !q->choice_count) {
		diag_error(r->diags, w->main->place, "sheet-kind",
			"\"map\" needs a question with choices, and \"%.*s\" is none",
			SLICE_ARG(w->main->text));
		return false;
	}
	if (!q->when || q->has_unasked || w->unasked)
		return true;
	diag_error(r->diags, w->main->place, "sheet-unasked",
		"\"%.*s\" may not be asked: say with \"unasked\" what it counts as then",
		SLICE_ARG(q->name));
	return false;
}

bool choosing_map(struct reading *r, const struct written_line *w, struct sheet_line *l)
{
	bool good = find_mapped(r, w, l);

	good = is_kind(r, w->to, DATA_MAP) && good;
	l->has_unasked = w->unasked != NULL;
	if (w->unasked)
		good = operand_number_of(r, w->unasked, l->unit, &l->unasked) && good;
	if (!good)
		return false;

	const struct sheet_question *q = &r->sheet->questions[l->question];
	struct choices choices = choices_of_question(q);
	uint64_t seen = 0;

	l->to = ARENA_ARRAY(r->arena, struct operand, choices.count);
	for (const struct data *m = w->to->first; m; m = m->next) {
		int choice = choices_find(r, choices, m->key, m->key_place);
		struct operand *o = choice < 0 ? NULL : &l->to[choice];

		seen |= o ? (uint64_t)1 << choice : 0;
		good = o && operand_read(r, m, l->unit, TAKES_FIGURE, o) &&
			operand_agrees(r, o, l->unit, l->name) && good;
	}
	return has_all(r, choices, seen, w->to->place) && good;
}

/* band */

struct written_step {
	const struct data *from, *over, *under, *up_to, *is, *says;
};

static const struct field step_fields[] = {
	{ "from", FIELD_TEXT, OPTIONAL, offsetof(struct written_step, from), NULL, NULL },
	{ "over", FIELD_TEXT, OPTIONAL, offsetof(struct written_step, over), NULL, NULL },
	{ "under", FIELD_TEXT, OPTIONAL, offsetof(struct written_step, under), NULL, NULL },
	{ "up-to", FIELD_TEXT, OPTIONAL, offsetof(struct written_step, up_to), NULL, NULL },
	{ "is", FIELD_DATA, REQUIRED, offsetof(struct written_step, is), NULL, NULL },
	{ "says", FIELD_TEXT, OPTIONAL, offsetof(struct written_step, says), NULL, NULL },
};
static const struct record step_record = RECORD("a step", struct written_step, step_fields);

static bool read_bound(struct reading *r, const struct data *closed, const struct data *open,
	const struct operand *value, struct bound *b)
{
	const struct data *node = closed ? closed : open;
	struct dimension unit = operand_dimension(r->sheet, value);

	if (!node)
		return true;
	b->kind = closed ? BOUND_CLOSED : BOUND_OPEN;
	if (closed && open) {
		diag_error(r->diags, open->key_place, "sheet-step",
			"a step has one bound at each end: take \"%.*s\" or \"%.*s\" out",
			SLICE_ARG(closed->key), SLICE_ARG(open->key));
		return false;
	}
	if (!operand_read(r, node, unit, TAKES_FIGURE, &b->at))
		return false;

	const struct named *n = reading_named(r, value);

	return !n || n->unsound || operand_agrees(r, &b->at, unit, n->name);
}

static bool read_step(
	struct reading *r, const struct data *item, struct sheet_line *l, struct band_step *step)
{
	struct written_step w = { 0 };
	bool first = step == l->steps;
	bool good = fields_read(&step_record, item, &w, r->arena, r->diags);

	step->place = item->place;
	step->says = w.says;
	good = read_bound(r, w.from, w.over, &l->operands[0], &step->low) && good;
	good = read_bound(r, w.up_to, w.under, &l->operands[0], &step->high) && good;
	good = (!w.is || outcome_read(r, w.is, l, &step->is)) && good;
	good = wording_check(w.says, r->diags) && good;
	if (!good || first || step->low.kind || step[-1].high.kind)
		return good;
	diag_error(r->diags, item->place, "sheet-step",
		"say where this step begins, \"from\" or \"over\": the one above it has no upper end");
	return false;
}

bool choosing_band(struct reading *r, const struct written_line *w, struct sheet_line *l)
{
	l->operands = ARENA_NEW(r->arena, struct operand);
	l->operand_count = 1;

	bool good = operand_read(r, w->main, (struct dimension){ 0 }, TAKES_ANY, &l->operands[0]);

	if (good && operand_is_range(r->sheet, &l->operands[0])) {
		diag_error(r->diags, w->main->place, "sheet-range",
			"\"%.*s\" may be a range: say which end falls in a step, with .low or .high",
			SLICE_ARG(w->main->text));
		good = false;
	}
	if (!is_kind(r, w->steps, DATA_LIST) || !good)
		return false;
	l->steps = ARENA_ARRAY(r->arena, struct band_step, w->steps->count);
	for (const struct data *item = w->steps->first; item; item = item->next)
		good = read_step(r, item, l, &l->steps[l->step_count++]) && good;
	return good;
}

/* table */

static struct choices choices_of(const struct sheet *s, const struct operand *o)
{
	return o->kind == OPERAND_QUESTION ? choices_of_question(&s->questions[o->index])
					   : choices_of_line(&s->lines[o->index]);
}

static bool read_dimension(struct reading *r, const struct data *item, struct operand *o)
{
	const struct sheet *s = r->sheet;

	if (!fields_text(item, r->diags) || !reading_find(r, item->text, item->place, o) ||
		!reading_sound(r, o))
		return false;
	if (o->kind == OPERAND_QUESTION && s->questions[o->index].kind == QUESTION_CHOICE) {
		if (!s->questions[o->index].when)
			return true;
		diag_error(r->diags, item->place, "sheet-unasked",
			"\"%.*s\" may not be asked, and then no cell is meant: make a line with labels of "
			"it with \"decide\"",
			SLICE_ARG(item->text));
		return false;
	}
	if (o->kind == OPERAND_LINE && s->lines[o->index].labels)
		return true;
	diag_error(r->diags, item->place, "sheet-kind",
		"a table goes by questions with choices and lines with labels, and \"%.*s\" is neither",
		SLICE_ARG(item->text));
	return false;
}

static bool read_dimensions(struct reading *r, const struct data *list, struct sheet_line *l)
{
	bool good = list->kind == DATA_LIST && list->count && list->count <= TABLE_DIMENSIONS;
	size_t cells = 1;

	if (!good) {
		diag_error(r->diags, list->place, "sheet-list",
			"\"table\" must be a list of 1 to %d questions or lines", TABLE_DIMENSIONS);
		return false;
	}
	l->operands = ARENA_ARRAY(r->arena, struct operand, list->count);
	for (const struct data *item = list->first; item; item = item->next)
		good = read_dimension(r, item, &l->operands[l->operand_count++]) && good;
	for (size_t i = 0; good && i < l->operand_count; i++)
		cells *= choices_of(r->sheet, &l->operands[i]).count;
	l->cell_count = cells;
	if (cells <= LIMIT_TABLE_CELLS)
		return good;
	diag_error(r->diags, list->place, "sheet-limit",
		"a table has at most %d cells: this has %zu", LIMIT_TABLE_CELLS, cells);
	return false;
}

static bool read_cell(
	struct reading *r, const struct data *node, struct sheet_line *l, struct outcome *cell)
{
	if (node->kind != DATA_TEXT || !slice_is(node->text, "not applicable"))
		return outcome_read(r, node, l, cell);
	*cell = (struct outcome){ .kind = GIVES_NOTHING, .label = -1, .place = node->place };
	return true;
}

/* The cells below `node`, of the dimensions from `depth` on; the first is l->cells[first]. */
static bool read_cells(struct reading *r, const struct data *node, struct sheet_line *l,
	size_t depth, size_t first)
{
	struct choices among = choices_of(r->sheet, &l->operands[depth]);
	uint64_t seen = 0;
	bool good = is_kind(r, node, DATA_MAP), last = depth + 1 == l->operand_count;

	for (const struct data *m = good ? node->first : NULL; m; m = m->next) {
		int choice = choices_find(r, among, m->key, m->key_place);
		size_t at = first * among.count + (choice < 0 ? 0 : (size_t)choice);

		if (choice < 0) {
			good = false;
			continue;
		}
		seen |= (uint64_t)1 << choice;
		good = (last ? read_cell(r, m, l, &l->cells[at])
			     : read_cells(r, m, l, depth + 1, at)) &&
			good;
	}
	return (node->kind != DATA_MAP || has_all(r, among, seen, node->place)) && good;
}

bool choosing_table(struct reading *r, const struct written_line *w, struct sheet_line *l)
{
	if (!read_dimensions(r, w->main, l))
		return false;
	l->cells = ARENA_ARRAY(r->arena, struct outcome, l->cell_count);
	return read_cells(r, w->cells, l, 0, 0);
}

/* decide */

struct written_rule {
	struct rule rule;
	const struct data *then;
};

static const struct field rule_fields[] = {
	{ "if", FIELD_TEXT, REQUIRED, offsetof(struct written_rule, rule.written), NULL, NULL },
	{ "then", FIELD_DATA, REQUIRED, offsetof(struct written_rule, then), NULL, NULL },
	{ "says", FIELD_TEXT, OPTIONAL, offsetof(struct written_rule, rule.says), NULL, NULL },
	{ "source", FIELD_TEXT, OPTIONAL, offsetof(struct written_rule, rule.source), NULL, NULL },
	{ "at", FIELD_TEXT, OPTIONAL, offsetof(struct written_rule, rule.at), NULL, NULL },
};
static const struct record rule_record = RECORD("a rule", struct written_rule, rule_fields);

static bool read_rule(
	struct reading *r, const struct data *item, struct sheet_line *l, struct rule *rule)
{
	struct written_rule w = { .rule.place = item->place };
	bool good = fields_read(&rule_record, item, &w, r->arena, r->diags);

	*rule = w.rule;
	if (rule->written)
		rule->condition = condition_read(r, rule->written);
	good = (!w.then || outcome_read(r, w.then, l, &rule->then)) && good;
	return wording_check(rule->says, r->diags) && rule->condition && good;
}

bool choosing_decide(struct reading *r, const struct written_line *w, struct sheet_line *l)
{
	bool good = outcome_read(r, w->otherwise, l, &l->otherwise);

	l->unique = w->how == 1;
	if (!is_kind(r, w->rules, DATA_LIST))
		return false;
	l->rules = ARENA_ARRAY(r->arena, struct rule, w->rules->count);
	for (const struct data *item = w->rules->first; item; item = item->next)
		good = read_rule(r, item, l, &l->rules[l->rule_count++]) && good;
	return good;
}
