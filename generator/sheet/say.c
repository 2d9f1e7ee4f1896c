#include "sheet/say.h"

static struct slice fill(const struct saying *s, enum word word, struct slice a, struct slice b)
{
	const struct slice parts[] = { a, b };

	return words_filled(s->arena, s->words->text[word], parts, 2);
}

static struct slice fill_one(const struct saying *s, enum word word, struct slice a)
{
	return words_filled(s->arena, s->words->text[word], &a, 1);
}

static struct slice text_of(const struct data *text)
{
	return data_text(text);
}

static const struct unit_words *unit_words(const struct words *w, struct slice unit)
{
	return map_get(w->units, unit);
}

bool say_knows(const struct words *w, struct slice unit)
{
	return unit_words(w, unit) != NULL;
}

struct slice say_date(const struct saying *s, int64_t day)
{
	struct date date = { (int)(day / 10000), (int)(day / 100 % 100), (int)(day % 100) };

	return words_date(s->words, s->arena, date);
}

static bool is_money(struct slice unit)
{
	return slice_starts(unit, SLICE("£"));
}

static struct slice say_number(const struct saying *s, struct slice unit, struct amount number)
{
	char room[AMOUNT_TEXT];

	if (slice_is(unit, "date"))
		return say_date(s, number.value);
	return arena_copy(s->arena,
		slice_text(
			is_money(unit) ? amount_money(number, room) : amount_words(number, room)));
}

/* The minus sign, in front of the pound sign, of what was said of `number` without it. */
static struct slice say_minus(const struct saying *s, struct amount number, struct slice words)
{
	return number.value < 0 ? arena_print(s->arena, "−%.*s", SLICE_ARG(words)) : words;
}

static struct amount size_of(struct amount number)
{
	return (struct amount){ number.value < 0 ? -number.value : number.value, number.scale };
}

struct slice say_amount(const struct saying *s, struct slice unit, struct amount number)
{
	const struct unit_words *said = unit_words(s->words, unit);
	struct slice words = say_number(s, unit, size_of(number));
	bool is_one = amount_compare(number, amount_whole(1)) == 0;

	if (said)
		words = words_filled(s->arena, is_one ? said->one : said->many, &words, 1);
	return say_minus(s, number, words);
}

struct slice say_amounts(
	const struct saying *s, struct slice unit, struct amount low, struct amount high)
{
	const struct unit_words *said = unit_words(s->words, unit);
	struct slice ends[] = { say_number(s, unit, size_of(low)),
		say_number(s, unit, size_of(high)) };

	if (amount_compare(low, high) == 0 || !said)
		return say_amount(s, unit, low);
	if (is_money(unit))
		ends[1] = words_filled(s->arena, said->alone, &ends[1], 1);
	ends[1] = say_minus(s, high, ends[1]);
	ends[0] = words_filled(s->arena, s->words->text[WORD_RANGE], ends, 2);
	return say_minus(s, low, words_filled(s->arena, said->many, ends, 1));
}

const struct sheet_figure_value *say_figure_value(const struct sheet_figure *f, struct date day)
{
	for (size_t i = f->value_count; i-- > 0;) {
		const struct sheet_figure_value *v = &f->values[i];

		if (date_compare(v->from, day) > 0)
			continue;
		return date_given(v->until) && date_compare(v->until, day) < 0 ? NULL : v;
	}
	return NULL;
}

/* In the engine's image, a figure is two bytes: what it is on the day is put in when it is said. */
static struct slice figure_mark(const struct saying *s, const struct sheet_figure *f)
{
	const char mark[] = { 1, (char)(f - s->sheet->figures + 1) };

	return arena_copy(s->arena, slice_of(mark, sizeof(mark)));
}

struct slice say_figure(const struct saying *s, const struct sheet_figure *f)
{
	if (!date_given(s->as_of))
		return figure_mark(s, f);

	const struct sheet_figure_value *v = say_figure_value(f, s->as_of);

	if (f->status == SHEET_UNDECIDED || !v)
		return text_of(f->says);
	return say_amount(s, f->unit_name->text, v->is);
}

static struct slice say_part(const struct saying *s, enum operand_part part, struct slice words)
{
	if (part == PART_WHOLE)
		return words;
	return fill_one(s, part == PART_LOW ? WORD_SHEET_LOW : WORD_SHEET_HIGH, words);
}

struct slice say_operand(const struct saying *s, const struct operand *o, struct slice unit)
{
	const struct sheet *sheet = s->sheet;

	switch ((enum operand_kind)o->kind) {
	case OPERAND_NUMBER:
		return say_amount(s, unit, o->number);
	case OPERAND_FIGURE:
		return say_figure(s, &sheet->figures[o->index]);
	case OPERAND_QUESTION:
		return text_of(sheet->questions[o->index].called);
	case OPERAND_LINE:
		if (o->of_group)
			return fill_one(s, WORD_SHEET_IN_ALL, text_of(sheet->lines[o->index].says));
		return say_part(
			s, (enum operand_part)o->part, text_of(sheet->lines[o->index].says));
	}
	return slice_text(NULL);
}

/* Of an operand that is compared: its unit, for the number that it is compared with. */
static struct slice unit_of(const struct sheet *sheet, const struct operand *o)
{
	const struct data *unit = NULL;

	switch ((enum operand_kind)o->kind) {
	case OPERAND_FIGURE:
		unit = sheet->figures[o->index].unit_name;
		break;
	case OPERAND_QUESTION:
		if (sheet->questions[o->index].kind == QUESTION_DATE)
			return SLICE("date");
		unit = sheet->questions[o->index].unit_name;
		break;
	case OPERAND_LINE:
		unit = sheet->lines[o->index].unit_name;
		break;
	case OPERAND_NUMBER:
		break;
	}
	return unit ? unit->text : SLICE("number");
}

static struct slice say_bound(const struct saying *s, const struct bound *b, enum word open,
	enum word closed, struct slice unit)
{
	struct slice at = say_operand(s, &b->at, unit);

	return fill_one(s, b->kind == BOUND_OPEN ? open : closed, at);
}

struct slice say_step(const struct saying *s, const struct sheet_line *band, size_t step)
{
	const struct band_step *b = &band->steps[step];
	struct slice unit = unit_of(s->sheet, &band->operands[0]);
	struct bound low = b->low;

	if (b->says)
		return text_of(b->says);
	/* without one, it begins where the step before ends */
	if (low.kind == BOUND_NONE && step > 0 && band->steps[step - 1].high.kind != BOUND_NONE) {
		low = band->steps[step - 1].high;
		low.kind = low.kind == BOUND_OPEN ? BOUND_CLOSED : BOUND_OPEN;
	}

	struct slice from = say_bound(s, &low, WORD_SHEET_OVER, WORD_SHEET_FROM, unit);
	struct slice to = say_bound(s, &b->high, WORD_SHEET_UNDER, WORD_SHEET_UP_TO, unit);

	if (low.kind == BOUND_NONE)
		return b->high.kind == BOUND_NONE ? s->words->text[WORD_SHEET_ANY] : to;
	return b->high.kind == BOUND_NONE ? from : fill(s, WORD_SHEET_BETWEEN, from, to);
}

/* The names of the places in a set, each in quotation marks: “A”, “B” or “C”. */
static struct slice say_places(
	const struct saying *s, const struct sheet_choice *choices, size_t count, uint64_t mask)
{
	struct slice all = slice_text(NULL);

	for (size_t i = 0; i < count; i++) {
		if (!(mask >> i & 1))
			continue;

		struct slice name = text_of(choices[i].says);

		name = fill_one(s, WORD_SHEET_QUOTED, name);
		all = all.length ? fill(s, WORD_SHEET_OR, all, name) : name;
	}
	return all;
}

static struct slice say_set(const struct saying *s, const struct condition *c)
{
	const struct sheet_line *line = &s->sheet->lines[c->subject.index];
	const struct sheet_question *q = &s->sheet->questions[c->subject.index];

	return c->subject.kind == OPERAND_LINE
		? say_places(s, line->labels, line->label_count, c->mask)
		: say_places(s, q->choices, q->choice_count, c->mask);
}

static struct slice say_compare(const struct saying *s, const struct condition *c)
{
	static const enum word amounts[] = {
		[IS_OVER] = WORD_SHEET_OVER,
		[IS_UNDER] = WORD_SHEET_UNDER,
		[IS_UP_TO] = WORD_SHEET_UP_TO,
		[IS_AT_LEAST] = WORD_SHEET_FROM,
		[IS_EXACTLY] = WORD_SHEET_EXACTLY,
	};
	static const enum word days[] = {
		[IS_OVER] = WORD_SHEET_AFTER,
		[IS_UNDER] = WORD_SHEET_BEFORE,
		[IS_UP_TO] = WORD_SHEET_ON_OR_BEFORE,
		[IS_AT_LEAST] = WORD_SHEET_ON_OR_AFTER,
		[IS_EXACTLY] = WORD_SHEET_EXACTLY,
	};
	struct slice unit = unit_of(s->sheet, &c->subject);
	struct slice against = say_operand(s, &c->against, unit);
	const enum word *words = slice_is(unit, "date") ? days : amounts;

	return fill(s, c->negated ? WORD_SHEET_IS_NOT : WORD_SHEET_IS,
		say_operand(s, &c->subject, unit), fill_one(s, words[c->comparison], against));
}

static struct slice say_joined(const struct saying *s, const struct condition *c, enum word word)
{
	struct slice all = say_condition(s, c->first);

	for (const struct condition *part = c->first->next; part; part = part->next)
		all = fill(s, word, all, say_condition(s, part));
	return all;
}

struct slice say_condition(const struct saying *s, const struct condition *c)
{
	struct slice unit = SLICE("number"), part;

	switch ((enum condition_kind)c->kind) {
	case CONDITION_AND:
		return say_joined(s, c, WORD_SHEET_AND);
	case CONDITION_OR:
		return say_joined(s, c, WORD_SHEET_OR);
	case CONDITION_NOT:
		part = say_condition(s, c->first);
		return fill_one(s, WORD_SHEET_NOT, part);
	case CONDITION_IS:
		return fill(s, c->negated ? WORD_SHEET_IS_NOT : WORD_SHEET_IS,
			say_operand(s, &c->subject, unit), say_set(s, c));
	case CONDITION_INCLUDES:
		return fill(
			s, WORD_SHEET_INCLUDES, say_operand(s, &c->subject, unit), say_set(s, c));
	case CONDITION_COMPARE:
		return say_compare(s, c);
	case CONDITION_ASKED:
		part = say_operand(s, &c->subject, unit);
		return fill_one(s, WORD_SHEET_ASKED, part);
	}
	return slice_text(NULL);
}

/* The ends of a range, where both are known numbers. */
static bool ends_of(const struct saying *s, const struct operand *o, struct amount *end)
{
	if (o->kind == OPERAND_NUMBER) {
		*end = o->number;
		return true;
	}
	if (o->kind != OPERAND_FIGURE || !date_given(s->as_of))
		return false;

	const struct sheet_figure *f = &s->sheet->figures[o->index];
	const struct sheet_figure_value *v = say_figure_value(f, s->as_of);

	if (!v || f->status == SHEET_UNDECIDED)
		return false;
	*end = v->is;
	return true;
}

struct slice say_outcome(
	const struct saying *s, const struct sheet_line *line, const struct outcome *o)
{
	struct slice unit = line->unit_name ? line->unit_name->text : SLICE("number");
	struct amount low, high;

	switch ((enum outcome_kind)o->kind) {
	case GIVES_NUMBER:
		return say_operand(s, &o->low, unit);
	case GIVES_RANGE:
		if (ends_of(s, &o->low, &low) && ends_of(s, &o->high, &high))
			return say_amounts(s, unit, low, high);
		return fill(s, WORD_RANGE, say_operand(s, &o->low, unit),
			say_operand(s, &o->high, unit));
	case GIVES_LABEL:
		return text_of(line->labels[o->label].says);
	case GIVES_REFERRAL:
		return text_of(o->refer);
	case GIVES_NOTHING:
		return s->words->text[WORD_SHEET_NOTHING];
	}
	return slice_text(NULL);
}

/* A plain 1, as `times` and `over` are where they are not written. */
static bool is_one(const struct operand *o)
{
	return o->kind == OPERAND_NUMBER && amount_compare(o->number, amount_whole(1)) == 0;
}

static enum word how_of(const struct sheet_line *line)
{
	static const enum word usual[] = {
		[OPERATION_MAP] = WORD_HOW_MAP,
		[OPERATION_SUM] = WORD_HOW_SUM,
		[OPERATION_MAX] = WORD_HOW_MAX,
		[OPERATION_MIN] = WORD_HOW_MIN,
		[OPERATION_COUNT] = WORD_HOW_COUNT,
		[OPERATION_BAND] = WORD_HOW_BAND,
		[OPERATION_TABLE] = WORD_HOW_TABLE,
		[OPERATION_DECIDE] = WORD_HOW_FIRST,
		[OPERATION_WHEN] = WORD_HOW_WHEN,
		[OPERATION_RATIO] = WORD_HOW_TIMES_OVER,
		[OPERATION_FIGURE] = WORD_HOW_FIGURE,
	};

	if (line->operation == OPERATION_DECIDE && line->unique)
		return WORD_HOW_UNIQUE;
	if (line->operation != OPERATION_RATIO)
		return usual[line->operation];
	if (is_one(&line->operands[2]))
		return is_one(&line->operands[1]) ? WORD_HOW_SAME : WORD_HOW_TIMES;
	return is_one(&line->operands[1]) ? WORD_HOW_OVER : WORD_HOW_TIMES_OVER;
}

struct slice say_how(const struct saying *s, const struct sheet_line *line)
{
	struct slice how = s->words->text[how_of(line)];

	if (line->operation != OPERATION_WHEN)
		return how;

	struct slice condition = say_condition(s, line->conditions[0]);

	return fill_one(s, WORD_HOW_WHEN, condition);
}

struct slice say_rounding(const struct saying *s, const struct sheet_line *line)
{
	static const enum word words[] = {
		[ROUND_UP] = WORD_ROUNDED_UP,
		[ROUND_DOWN] = WORD_ROUNDED_DOWN,
		[ROUND_HALF_UP] = WORD_ROUNDED_HALF_UP,
		[ROUND_HALF_EVEN] = WORD_ROUNDED_HALF_EVEN,
	};

	if (line->operation != OPERATION_RATIO || line->rounding == ROUND_EXACT)
		return slice_text(NULL);

	const struct unit_words *said = unit_words(s->words, line->unit_name->text);
	struct slice quantum = say_number(s, line->unit_name->text, line->quantum);

	if (said)
		quantum = words_filled(s->arena, said->alone, &quantum, 1);
	return fill_one(s, words[line->rounding], quantum);
}
