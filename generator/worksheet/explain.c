#include "worksheet/explain.h"

#include "worksheet/speak.h"

static const char *const outcome_names[OUTCOMES] = {
	[OUTCOME_VALUE] = "value",
	[OUTCOME_REFER] = "refer",
	[OUTCOME_UNDECIDED] = "undecided",
	[OUTCOME_NOT_IN_FORCE] = "not-in-force",
	[OUTCOME_ANSWERS] = "answers",
	[OUTCOME_FAULT] = "fault",
};

static const char *const problem_names[PROBLEMS] = {
	[PROBLEM_MISSING] = "missing",
	[PROBLEM_UNKNOWN_QUESTION] = "unknown-question",
	[PROBLEM_UNKNOWN_ANSWER] = "unknown-answer",
	[PROBLEM_NUMBER] = "not-a-number",
	[PROBLEM_LOW] = "too-low",
	[PROBLEM_HIGH] = "too-high",
	[PROBLEM_STEP] = "step",
	[PROBLEM_DATE] = "not-a-date",
	[PROBLEM_NOT_SURE] = "not-sure",
	[PROBLEM_EXCLUSIVE] = "exclusive",
	[PROBLEM_TWICE] = "twice",
	[PROBLEM_LINE] = "line",
	[PROBLEM_TOO_MANY] = "too-many-unsure",
};

struct explaining {
	const struct work *work;
	const struct image *image;
	struct output out;
};

static struct image_text text(
	const struct explaining *e, enum image_section section, uint32_t record, uint32_t field)
{
	return image_text(e->image, image_word(e->image, section, record, field));
}

static void member_of_header(struct explaining *e, const char *name, enum image_header field)
{
	output_member(&e->out, name, image_text(e->image, image_header(e->image, field)));
}

/* 20231120 as "2023-11-20". */
static void write_day(struct output *o, uint32_t day)
{
	uint32_t ten = 10000000;

	output_open(o);
	for (int i = 0; i < 8; i++, ten /= 10) {
		if (i == 4 || i == 6)
			output_byte(o, '-');
		output_byte(o, (char)('0' + day / ten % 10));
	}
	output_close(o);
}

static void write_problems(struct explaining *e, const struct answers *a)
{
	struct output *o = &e->out;

	output_name(o, "problems");
	output_byte(o, '[');
	for (uint32_t i = 0; i < a->count; i++) {
		output_comma(o);
		output_byte(o, '{');
		output_name(o, "question");
		output_string(o, a->problems[i].question);
		output_name(o, "problem");
		output_open(o);
		output_plain(o, problem_names[a->problems[i].problem]);
		output_close(o);
		output_byte(o, '}');
	}
	output_byte(o, ']');
}

static void write_asked(struct explaining *e)
{
	struct output *o = &e->out;

	output_name(o, "asked");
	output_byte(o, '[');
	for (uint32_t i = 0; i < e->image->count[SECTION_QUESTION]; i++) {
		if (!result_asks(e->work, i))
			continue;
		output_comma(o);
		output_string(o, text(e, SECTION_QUESTION, i, QUESTION_NAME));
	}
	output_byte(o, ']');
}

/* Why somebody has to be asked; with a result, why one might have to be. */
static void write_reasons(struct explaining *e, enum result_outcome outcome)
{
	const struct work *w = e->work;
	const struct span *s = work_span(w, image_header(e->image, HEADER_OUTCOME));
	uint32_t written = 0;
	struct output *o = &e->out;

	output_name(o, "reasons");
	output_byte(o, '[');
	for (uint32_t i = 0; i < e->image->count[SECTION_REFER]; i++) {
		if (!result_may_refer(w, i))
			continue;
		output_comma(o);
		output_string(o, text(e, SECTION_REFER, i, REFER_SAYS));
		written++;
	}
	if (!written && span_may_be(s, STATE_REFER) &&
		(outcome == OUTCOME_REFER || outcome == OUTCOME_VALUE))
		output_string(o, image_text(e->image, s->text));
	output_byte(o, ']');
}

static void write_number(struct explaining *e, const char *name, struct number n)
{
	output_name(&e->out, name);
	output_open(&e->out);
	speak_exact(&e->out, n);
	output_close(&e->out);
}

/* The words of each label in the set `places`, or their names. */
static void write_labels(struct explaining *e, uint32_t line, uint64_t places, uint32_t field)
{
	uint32_t first = image_word(e->image, SECTION_LINE, line, LINE_LABEL_FIRST);
	uint32_t count = image_word(e->image, SECTION_LINE, line, LINE_LABELS);
	struct output *o = &e->out;
	bool begun = false;

	for (uint32_t i = 0; i < count; i++) {
		if (!(places >> i & 1))
			continue;
		if (field == CHOICE_NAME) {
			output_comma(o);
			output_string(o, text(e, SECTION_CHOICE, first + i, field));
			continue;
		}
		if (begun)
			output_plain(o, "; ");
		begun = true;
		output_text(o, text(e, SECTION_CHOICE, first + i, field));
	}
}

static void write_line_words(struct explaining *e, uint32_t line, const struct span *s)
{
	uint32_t unit = image_word(e->image, SECTION_LINE, line, LINE_UNIT);
	struct output *o = &e->out;

	output_name(o, "words");
	output_open(o);
	if (unit)
		speak_span(o, e->image, unit - 1, s->low, s->high);
	else
		write_labels(e, line, s->places, CHOICE_SAYS);
	output_close(o);
}

static void write_value(struct explaining *e, uint32_t line, const struct span *s)
{
	struct output *o = &e->out;

	if (image_word(e->image, SECTION_LINE, line, LINE_UNIT)) {
		write_number(e, "low", s->low);
		write_number(e, "high", s->high);
	} else {
		output_name(o, "labels");
		output_byte(o, '[');
		write_labels(e, line, s->places, CHOICE_NAME);
		output_byte(o, ']');
	}
	write_line_words(e, line, s);
}

/* The words of a choice, or of each of several. */
static void write_choices(struct explaining *e, uint32_t question)
{
	const struct work *w = e->work;
	uint32_t first = image_word(e->image, SECTION_QUESTION, question, QUESTION_CHOICE_FIRST);
	uint32_t count = image_word(e->image, SECTION_QUESTION, question, QUESTION_CHOICES);
	uint32_t kind = image_word(e->image, SECTION_QUESTION, question, QUESTION_KIND);
	uint64_t made = (uint64_t)w->answers[question];
	bool begun = false;

	if (kind == ASKS_CHOICE)
		made = (uint64_t)1 << made;
	for (uint32_t i = 0; i < count; i++) {
		if (!(made >> i & 1))
			continue;
		if (begun)
			output_plain(&e->out, "; ");
		begun = true;
		output_text(&e->out, text(e, SECTION_CHOICE, first + i, CHOICE_SAYS));
	}
}

static void write_answer(struct explaining *e, uint32_t question)
{
	const struct image *im = e->image;
	uint32_t kind = image_word(im, SECTION_QUESTION, question, QUESTION_KIND);
	uint32_t unit = image_word(im, SECTION_QUESTION, question, QUESTION_UNIT);
	int64_t answer = e->work->answers[question];
	struct output *o = &e->out;

	if (e->work->given[question] == NOT_SURE) {
		output_name(o, "unsure");
		output_plain(o, "true");
	}
	if (e->work->given[question] != GIVEN || !result_asks(e->work, question))
		return;
	output_name(o, "answer");
	output_open(o);
	if (kind == ASKS_CHOICE || kind == ASKS_SEVERAL) {
		write_choices(e, question);
	} else if (kind == ASKS_DATE) {
		speak_day(o, im, answer);
	} else if (unit) {
		struct number n = number_decimal(
			answer, image_word(im, SECTION_QUESTION, question, QUESTION_SCALE));

		speak_span(o, im, unit - 1, n, n);
	}
	output_close(o);
}

static void write_input(struct explaining *e, uint32_t input)
{
	const struct image *im = e->image;
	uint32_t question = image_word(im, SECTION_INPUT, input, INPUT_QUESTION);
	uint32_t line = image_word(im, SECTION_INPUT, input, INPUT_LINE);
	uint32_t node = image_word(im, SECTION_INPUT, input, INPUT_NODE);
	uint32_t unit = image_word(im, SECTION_INPUT, input, INPUT_UNIT);
	struct output *o = &e->out;

	output_comma(o);
	output_byte(o, '{');
	output_member(o, "says", text(e, SECTION_INPUT, input, INPUT_SAYS));
	if (question)
		write_answer(e, question - 1);
	if (line) {
		const struct span *s =
			work_span(e->work, image_word(im, SECTION_LINE, line - 1, LINE_NODE));

		if (span_may_be(s, STATE_VALUE))
			write_line_words(e, line - 1, s);
	} else if (node && unit && span_may_be(work_span(e->work, node - 1), STATE_VALUE)) {
		const struct span *s = work_span(e->work, node - 1);

		output_name(o, "words");
		output_open(o);
		speak_span(o, im, unit - 1, s->low, s->high);
		output_close(o);
	}
	output_byte(o, '}');
}

static void write_inputs(struct explaining *e, uint32_t line)
{
	uint32_t first = image_word(e->image, SECTION_LINE, line, LINE_INPUT_FIRST);
	uint32_t count = image_word(e->image, SECTION_LINE, line, LINE_INPUTS);

	if (!count)
		return;
	output_name(&e->out, "inputs");
	output_byte(&e->out, '[');
	for (uint32_t i = 0; i < count; i++)
		write_input(e, first + i);
	output_byte(&e->out, ']');
}

/* The step or rule taken, with its source; the line's own source if it has none. */
static void write_chosen(struct explaining *e, uint32_t line)
{
	uint32_t node = image_word(e->image, SECTION_LINE, line, LINE_CHOSEN);
	struct image_text source = text(e, SECTION_LINE, line, LINE_SOURCE);
	struct image_text at = text(e, SECTION_LINE, line, LINE_AT);
	struct output *o = &e->out;

	if (node && work_span(e->work, node - 1)->chosen != STEP_NONE) {
		uint32_t step = image_word(e->image, SECTION_NODE, node - 1, NODE_EXTRA) +
			work_span(e->work, node - 1)->chosen;

		output_name(o, "rule");
		output_open(o);
		speak_step(o, e->work, text(e, SECTION_STEP, step, STEP_SAYS));
		output_close(o);
		if (text(e, SECTION_STEP, step, STEP_SOURCE).length) {
			source = text(e, SECTION_STEP, step, STEP_SOURCE);
			at = text(e, SECTION_STEP, step, STEP_AT);
		}
	}
	output_member(o, "source", source);
	output_member(o, "at", at);
}

/* What was rounded, before it was. */
static void write_exact(struct explaining *e, uint32_t line, const struct span *s)
{
	uint32_t node = image_word(e->image, SECTION_LINE, line, LINE_EXACT);
	const struct span *exact = node ? work_span(e->work, node - 1) : s;

	if (number_compare(exact->low, s->low) == 0 && number_compare(exact->high, s->high) == 0)
		return;
	write_number(e, "exact", exact->low);
	if (number_compare(exact->low, exact->high) != 0)
		write_number(e, "exact-high", exact->high);
	output_member(&e->out, "rounded", text(e, SECTION_LINE, line, LINE_ROUNDED));
}

static const char *line_outcome(const struct span *s)
{
	if (span_may_be(s, STATE_VALUE))
		return "value";
	if (span_may_be(s, STATE_REFER))
		return "refer";
	return span_may_be(s, STATE_UNDECIDED) ? "undecided" : "none";
}

static void write_line(struct explaining *e, uint32_t line, const struct span *s)
{
	struct output *o = &e->out;

	output_byte(o, '{');
	output_member(o, "line", text(e, SECTION_LINE, line, LINE_NAME));
	output_member(o, "says", text(e, SECTION_LINE, line, LINE_SAYS));
	output_name(o, "outcome");
	output_open(o);
	output_plain(o, line_outcome(s));
	output_close(o);
	if (span_may_be(s, STATE_VALUE))
		write_value(e, line, s);
	else if (span_may_be(s, STATE_REFER))
		output_member(o, "words", image_text(e->image, s->text));
	output_member(o, "how", text(e, SECTION_LINE, line, LINE_HOW));
	write_chosen(e, line);
	write_inputs(e, line);
	if (span_may_be(s, STATE_VALUE))
		write_exact(e, line, s);
	output_byte(o, '}');
}

static void write_lines(struct explaining *e, enum result_outcome outcome)
{
	struct output *o = &e->out;

	if (outcome == OUTCOME_VALUE) {
		output_name(o, "result");
		write_line(e, image_header(e->image, HEADER_RESULT),
			work_span(e->work, image_header(e->image, HEADER_OUTCOME)));
	}
	output_name(o, "lines");
	output_byte(o, '[');
	for (uint32_t i = 0; i < e->image->count[SECTION_LINE]; i++) {
		output_comma(o);
		write_line(e, i,
			work_span(e->work, image_word(e->image, SECTION_LINE, i, LINE_NODE)));
	}
	output_byte(o, ']');
}

size_t explain_json(struct work *w, struct answers *a, const char *answers, size_t length,
	char *out, size_t room)
{
	enum result_outcome outcome = result_work(w, a, answers, length);
	struct explaining e = { w, w->image, { .at = out, .room = room } };
	struct output *o = &e.out;

	output_byte(o, '{');
	member_of_header(&e, "worksheet", HEADER_NAME);
	member_of_header(&e, "version", HEADER_VERSION_NAME);
	member_of_header(&e, "checksum", HEADER_CHECKSUM);
	if (w->day) {
		output_name(o, "day");
		write_day(o, w->day);
	}
	output_name(o, "outcome");
	output_open(o);
	output_plain(o, outcome_names[outcome]);
	output_close(o);
	write_problems(&e, a);
	write_asked(&e);
	write_reasons(&e, outcome);
	if (outcome <= OUTCOME_UNDECIDED)
		write_lines(&e, outcome);
	output_byte(o, '}');
	return o->length;
}
