#include "sheet/operation.h"

#include "base/limits.h"
#include "sheet/condition.h"
#include "sheet/operand.h"

static bool is_list(struct reading *r, const struct data *node, size_t least)
{
	if (node->kind == DATA_LIST && node->count >= least)
		return reading_few(r, node);
	diag_error(r->diags, node->place, "sheet-list", "\"%.*s\" must be a list of %s or more",
		SLICE_ARG(node->key), least == 1 ? "one" : "two");
	return false;
}

/* Days and times of day can be shown and compared; there is no sum of them. */
static bool is_counted(struct reading *r, const struct sheet_line *l)
{
	if (!l->unit.power[BASE_DATE] && !l->unit.power[BASE_TIME])
		return true;
	diag_error(r->diags, l->unit_name->place, "sheet-unit",
		"a line that works with numbers cannot be in \"%.*s\"",
		SLICE_ARG(l->unit_name->text));
	return false;
}

/* One that is in the line's own unit, as most are. */
static bool read_own(struct reading *r, const struct data *node, int takes, struct sheet_line *l)
{
	struct operand *o = &l->operands[l->operand_count++];

	if (!operand_read(r, node, l->unit, takes, o) || !operand_agrees(r, o, l->unit, l->name))
		return false;
	l->is_range = l->is_range || operand_is_range(r->sheet, o);
	return true;
}

static void make_room(struct reading *r, struct sheet_line *l, size_t count)
{
	l->operands = ARENA_ARRAY(r->arena, struct operand, count);
}

/* sum */

/* A whole number, written without a point. */
static bool read_weight(struct reading *r, const struct data *node, int64_t *weight)
{
	struct amount a;

	if (node->kind == DATA_TEXT && node->text.length <= LIMIT_WEIGHT_DIGITS &&
		amount_parse(node->text, &a) && a.scale == 0 && a.value != 0) {
		*weight = a.value;
		return true;
	}
	diag_error(r->diags, node->place, "sheet-weight",
		"a weight is a whole number such as 2 or -1, not 0 and of at most %d characters: "
		"multiply by any other number in a line that has \"ratio\"",
		LIMIT_WEIGHT_DIGITS);
	return false;
}

/* OPERAND, or {OPERAND: WEIGHT}. */
static bool read_term(
	struct reading *r, const struct data *item, int64_t sign, struct sheet_line *l)
{
	struct operand *o = &l->operands[l->operand_count];
	int64_t weight = 1;

	if (item->kind != DATA_MAP) {
		if (!read_own(r, item, TAKES_ANY | TAKES_GROUP, l))
			return false;
		o->weight = sign;
		return true;
	}
	if (item->count != 1) {
		diag_error(r->diags, item->place, "sheet-weight",
			"each item of a sum is a name, a number or {name: weight}");
		return false;
	}

	const struct data name = {
		.kind = DATA_TEXT, .place = item->first->key_place, .text = item->first->key
	};
	bool good = read_weight(r, item->first, &weight);

	good = read_own(r, &name, TAKES_ANY | TAKES_GROUP, l) && good;
	o->weight = sign * weight;
	return good;
}

bool operation_sum(struct reading *r, const struct written_line *w, struct sheet_line *l)
{
	bool good = is_list(r, w->main, 1);

	good = (!w->less || is_list(r, w->less, 1)) && good;
	if (!good || !is_counted(r, l))
		return false;
	make_room(r, l, w->main->count + (w->less ? w->less->count : 0));
	for (const struct data *item = w->main->first; item; item = item->next)
		good = read_term(r, item, 1, l) && good;
	for (const struct data *item = w->less ? w->less->first : NULL; item; item = item->next)
		good = read_term(r, item, -1, l) && good;
	return good;
}

/* max and min */

static bool check_cap(struct reading *r, const struct sheet_line *l)
{
	bool is_cap = false;

	for (size_t i = 0; i < l->operand_count; i++)
		is_cap = is_cap || l->operands[i].kind == OPERAND_NUMBER ||
			operand_is_figure(r->sheet, &l->operands[i]);
	if (l->operation != OPERATION_MIN || r->sheet->kind != SHEET_ESTIMATE || !is_cap ||
		(l->because && l->way_round))
		return true;
	diag_error(r->diags, l->place, "sheet-cap",
		"\"min\" with a number or a figure is a cap: say \"because\" what it is there, and as "
		"\"way-round\" how a person gets more where that is not enough");
	return false;
}

bool operation_extreme(struct reading *r, const struct written_line *w, struct sheet_line *l)
{
	bool good = is_list(r, w->main, 2) && is_counted(r, l);

	if (!good)
		return false;
	make_room(r, l, w->main->count);
	for (const struct data *item = w->main->first; item; item = item->next)
		good = read_own(r, item, TAKES_ANY, l) && good;
	return good && check_cap(r, l);
}

/* count */

bool operation_count(struct reading *r, const struct written_line *w, struct sheet_line *l)
{
	bool good = is_list(r, w->main, 1);

	if (!dimension_is_number(l->unit)) {
		diag_error(r->diags, l->unit_name->place, "sheet-unit",
			"how many conditions hold is a plain number: write \"unit: number\"");
		good = false;
	}
	if (!good)
		return false;
	l->conditions = ARENA_ARRAY(r->arena, const struct condition *, w->main->count);
	for (const struct data *item = w->main->first; item; item = item->next) {
		const struct condition *c = NULL;

		if (fields_text(item, r->diags))
			c = w->that ? condition_read_that(r, item, w->that)
				    : condition_read(r, item);
		l->conditions[l->condition_count++] = c;
		good = c && good;
	}
	return good;
}

/* when */

bool operation_when(struct reading *r, const struct written_line *w, struct sheet_line *l)
{
	l->conditions = ARENA_NEW(r->arena, const struct condition *);
	l->conditions[0] = condition_read(r, w->main);
	l->condition_count = 1;
	make_room(r, l, 2);

	bool good = read_own(r, w->is, TAKES_ANY | TAKES_UNASKED, l);

	return read_own(r, w->otherwise, TAKES_ANY | TAKES_UNASKED, l) && good && l->conditions[0];
}

/* ratio */

static bool read_factor(
	struct reading *r, const struct data *node, bool is_value, struct sheet_line *l)
{
	struct operand *o = &l->operands[l->operand_count++];

	if (!node) {
		*o = (struct operand){ .number = amount_whole(1), .weight = 1, .place = l->place };
		return true;
	}
	if (!operand_read(r, node, (struct dimension){ 0 }, TAKES_ANY, o))
		return false;
	if (!operand_is_range(r->sheet, o))
		return true;
	l->is_range = true;
	if (is_value)
		return true;
	diag_error(r->diags, o->place, "sheet-range",
		"\"%.*s\" may be a range: only the first of a ratio can be, so write .low or .high",
		SLICE_ARG(node->text));
	return false;
}

static bool check_ratio_unit(struct reading *r, const struct sheet_line *l)
{
	const struct sheet *s = r->sheet;
	struct dimension made = operand_dimension(s, &l->operands[0]);
	bool sound = true;

	made = dimension_times(made, operand_dimension(s, &l->operands[1]));
	made = dimension_over(made, operand_dimension(s, &l->operands[2]));
	for (size_t i = 0; i < l->operand_count; i++)
		sound = sound && reading_sound(r, &l->operands[i]);
	if (l->operands[0].kind == OPERAND_NUMBER)
		made = dimension_times(made, l->unit);
	if (!sound || dimension_alike(made, l->unit))
		return true;

	diag_error(r->diags, l->unit_name->place, "sheet-unit",
		"this ratio is in %.*s and \"%.*s\" in %.*s: the units must come out the same",
		SLICE_ARG(operand_unit_words(r, made)), SLICE_ARG(l->name),
		SLICE_ARG(operand_unit_words(r, l->unit)));
	return false;
}

static bool read_quantum(struct reading *r, const struct written_line *w, struct sheet_line *l)
{
	bool exact = l->rounding == ROUND_EXACT;

	if (exact != !w->to) {
		diag_error(r->diags, exact ? w->to->key_place : l->place, "sheet-rounding",
			exact ? "an exact ratio is not rounded \"to\" anything: take it out"
			      : "say what it is rounded \"to\", such as 0.01, or write \"round: exact\"");
		return false;
	}
	if (exact)
		return true;
	if (!operand_number_of(r, w->to, l->unit, &l->quantum))
		return false;
	if (l->quantum.value > 0)
		return true;
	diag_error(
		r->diags, w->to->place, "sheet-rounding", "\"to\" must be above 0, such as 0.01");
	return false;
}

bool operation_ratio(struct reading *r, const struct written_line *w, struct sheet_line *l)
{
	bool good = is_counted(r, l);

	l->rounding = w->rounding;
	make_room(r, l, 3);
	good = read_factor(r, w->main, true, l) && good;
	good = read_factor(r, w->times, false, l) && good;
	good = read_factor(r, w->over, false, l) && good;
	good = read_quantum(r, w, l) && good;
	return good && check_ratio_unit(r, l);
}

/* figure */

bool operation_figure(struct reading *r, const struct written_line *w, struct sheet_line *l)
{
	make_room(r, l, 1);
	if (!read_own(r, w->main, TAKES_FIGURE, l))
		return false;
	if (l->operands[0].kind == OPERAND_FIGURE)
		return true;
	diag_error(r->diags, w->main->place, "sheet-kind",
		"\"figure\" shows a figure: write its name");
	return false;
}
