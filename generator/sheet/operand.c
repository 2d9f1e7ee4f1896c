#include "sheet/operand.h"
#include "sheet/choices.h"

#include "base/limits.h"
#include "base/nearest.h"
#include "text/number_plain.h"

bool operand_unit(struct reading *r, const struct data *name, struct dimension *unit)
{
	char hint[NEAREST_HINT];

	if (dimension_parse(name->text, unit))
		return true;
	diag_error(r->diags, name->place, "sheet-unit", "no unit \"%.*s\"%s", SLICE_ARG(name->text),
		nearest_hint(dimension_nearest(name->text), hint, sizeof(hint)));
	return false;
}

struct slice operand_unit_words(struct reading *r, struct dimension unit)
{
	struct buf text;
	struct slice words;

	buf_init(&text, LIMIT_TEXT);
	dimension_text(unit, &text);
	words = arena_copy(r->arena, buf_slice(&text));
	buf_release(&text);
	return words;
}

/* Numbers */

static bool parse_number(struct slice text, struct amount *number)
{
	struct amount read, end = amount_whole(1);

	for (int i = 0; i < LIMIT_NUMBER_DIGITS; i++)
		end.value *= 10;
	if (!amount_parse(text, &read))
		return false;

	struct amount size = { read.value < 0 ? -read.value : read.value, read.scale };

	if (amount_compare(size, end) >= 0)
		return false;
	*number = read;
	return true;
}

static const struct number_form {
	bool (*parse)(struct slice text, struct amount *number);
	const char *looks_like;
} number_forms[] = {
	{ parse_number,
		"a number such as 350, 7.25 or -3, without signs and commas, with at most 12 "
		"digits before the point and 9 after it" },
	{ amount_parse_date, "a day that exists, written as 2026-11-20" },
	{ amount_parse_time, "a time such as \"13:00\"" },
};

static const struct number_form *form_of(struct dimension unit)
{
	return &number_forms[unit.power[BASE_DATE] ? 1 : unit.power[BASE_TIME] ? 2 : 0];
}

bool operand_number(struct reading *r, struct slice text, struct place at, struct dimension unit,
	struct amount *number)
{
	const struct number_form *form = form_of(unit);

	if (form->parse(text, number))
		return true;

	struct slice plain = number_plain(text, r->arena);
	struct amount read;

	if (form == number_forms && plain.length && form->parse(plain, &read))
		diag_error(r->diags, at, "sheet-number",
			"\"%.*s\" must be a number alone, with no £, comma or unit: write %.*s",
			SLICE_ARG(text), SLICE_ARG(plain));
	else
		diag_error(r->diags, at, "sheet-number", "\"%.*s\" must be %s", SLICE_ARG(text),
			form->looks_like);
	return false;
}

bool operand_number_of(
	struct reading *r, const struct data *node, struct dimension unit, struct amount *number)
{
	return fields_text(node, r->diags) &&
		operand_number(r, node->text, node->place, unit, number);
}

/* Operands */

bool operand_is_number(struct slice text)
{
	static const char beginnings[] = "0123456789-+.";

	return text.length &&
		(memchr(beginnings, text.at[0], sizeof(beginnings) - 1) ||
			slice_starts(text, SLICE("£")));
}

struct dimension operand_dimension(const struct sheet *s, const struct operand *o)
{
	switch (o->kind) {
	case OPERAND_FIGURE:
		return s->figures[o->index].unit;
	case OPERAND_QUESTION:
		return s->questions[o->index].unit;
	case OPERAND_LINE:
		return s->lines[o->index].unit;
	default:
		return (struct dimension){ 0 };
	}
}

bool operand_is_range(const struct sheet *s, const struct operand *o)
{
	return o->kind == OPERAND_LINE && o->part == PART_WHOLE && s->lines[o->index].is_range;
}

bool operand_is_figure(const struct sheet *s, const struct operand *o)
{
	return o->kind == OPERAND_FIGURE ||
		(o->kind == OPERAND_LINE && s->lines[o->index].operation == OPERATION_FIGURE);
}

/* Why what is named has no number to use here, or NULL. */
static const char *no_number(const struct sheet *s, const struct operand *o, int takes)
{
	const struct sheet_question *q = o->kind == OPERAND_QUESTION ? &s->questions[o->index]
								     : NULL;

	if (o->of_group && !(takes & TAKES_GROUP))
		return "stands for all rows of a group: it can be used in a sum and nowhere else";
	if (!(takes & 1 << o->kind))
		return takes & TAKES_FIGURE ? "cannot stand here: write a number or a figure"
					    : "cannot stand here: write a number";
	if (q && (q->kind == QUESTION_CHOICE || q->kind == QUESTION_SEVERAL))
		return "is a question with choices: make a number of it with a line that has \"map\"";
	if (q && q->kind == QUESTION_DATE && !(takes & TAKES_DAY))
		return "is a day: days can be compared in a condition, and nothing else";
	if (q && q->when && !q->has_unasked && !(takes & TAKES_UNASKED))
		return "may not be asked: say with \"unasked\" in the question what it counts as then";
	if (o->kind == OPERAND_LINE && s->lines[o->index].labels)
		return "gives a label, not a number";
	return NULL;
}

bool operand_parse(struct reading *r, struct slice text, struct place at, struct dimension unit,
	int takes, struct operand *o)
{
	if (operand_is_number(text)) {
		*o = (struct operand){ .kind = OPERAND_NUMBER, .weight = 1, .place = at };
		return operand_number(r, text, at, unit, &o->number);
	}
	if (!reading_find(r, text, at, o))
		return false;

	const char *why = reading_sound(r, o) ? no_number(r->sheet, o, takes) : NULL;

	if (why)
		diag_error(r->diags, at, "sheet-kind", "\"%.*s\" %s", SLICE_ARG(text), why);
	return !why;
}

bool operand_read(struct reading *r, const struct data *node, struct dimension unit, int takes,
	struct operand *o)
{
	if (node->kind == DATA_TEXT && node->text.length)
		return operand_parse(r, node->text, node->place, unit, takes, o);
	diag_error(r->diags, node->place, "sheet-kind",
		"a number or the name of a figure, question or line must stand here, not %s",
		node->kind == DATA_TEXT ? "nothing" : data_kind_words(node->kind));
	return false;
}

bool operand_agrees(
	struct reading *r, const struct operand *o, struct dimension unit, struct slice owner)
{
	struct dimension own = operand_dimension(r->sheet, o);
	const struct named *n = reading_named(r, o);

	if (!n || n->unsound || dimension_equal(own, unit))
		return true;
	diag_error(r->diags, o->place, "sheet-unit",
		"\"%.*s\" is in %.*s and \"%.*s\" in %.*s: turn one into the other with a line that has "
		"\"ratio\"",
		SLICE_ARG(n->name), SLICE_ARG(operand_unit_words(r, own)), SLICE_ARG(owner),
		SLICE_ARG(operand_unit_words(r, unit)));
	return false;
}

/* Outcomes */

enum { TAKES_FIXED = TAKES_FIGURE };

static bool read_referral(struct reading *r, const struct data *node, struct outcome *out)
{
	static const struct field fields[] = {
		{ "refer", FIELD_TEXT, REQUIRED, offsetof(struct outcome, refer), NULL, NULL },
	};
	static const struct record record = RECORD(
		"a value that is no number and no label", struct outcome, fields);

	out->kind = GIVES_REFERRAL;
	return fields_read(&record, node, out, r->arena, r->diags);
}

static bool read_fixed(
	struct reading *r, const struct data *node, const struct sheet_line *l, struct operand *o)
{
	return operand_read(r, node, l->unit, TAKES_FIXED, o) &&
		operand_agrees(r, o, l->unit, l->name);
}

static bool read_range(
	struct reading *r, const struct data *node, struct sheet_line *l, struct outcome *out)
{
	out->kind = GIVES_RANGE;
	l->is_range = true;
	if (node->count != 2) {
		diag_error(r->diags, node->place, "sheet-range",
			"a range has two ends: [lowest, highest]");
		return false;
	}

	bool good = read_fixed(r, node->first, l, &out->low);

	if (!read_fixed(r, node->first->next, l, &out->high) || !good)
		return false;
	if (out->low.kind != OPERAND_NUMBER || out->high.kind != OPERAND_NUMBER ||
		amount_compare(out->low.number, out->high.number) <= 0)
		return true;
	diag_error(r->diags, node->place, "sheet-range",
		"a range has its lower end first, and the higher after it");
	return false;
}

static bool read_label(
	struct reading *r, const struct data *node, const struct sheet_line *l, struct outcome *out)
{
	out->kind = GIVES_LABEL;
	if (node->kind != DATA_TEXT) {
		diag_error(r->diags, node->place, "sheet-kind",
			"\"%.*s\" gives labels: write one of them here, or {refer: why, and whom to ask}",
			SLICE_ARG(l->name));
		return false;
	}
	out->label = choices_find(r, choices_of_line(l), node->text, node->place);
	return out->label >= 0;
}

bool outcome_read(
	struct reading *r, const struct data *node, struct sheet_line *l, struct outcome *out)
{
	*out = (struct outcome){ .kind = GIVES_NUMBER, .label = -1, .place = node->place };
	if (node->kind == DATA_MAP)
		return read_referral(r, node, out);
	if (l->labels)
		return read_label(r, node, l, out);
	if (node->kind == DATA_LIST)
		return read_range(r, node, l, out);
	return read_fixed(r, node, l, &out->low);
}
