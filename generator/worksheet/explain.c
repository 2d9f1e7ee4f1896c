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

static uint32_t line_word(const struct explaining *e, uint32_t line, enum image_line field)
{
	return image_word(e->image, SECTION_LINE, line, field);
}

static uint32_t question_word(
	const struct explaining *e, uint32_t question, enum image_question field)
{
	return image_word(e->image, SECTION_QUESTION, question, field);
}

/* "name": a text of the image, if it is not empty. */
static void write_member(struct explaining *e, const char *name, uint32_t text)
{
	struct image_text t = image_text(e->image, text);

	output_member(&e->out, name, &t);
}

/* 20231120 as "2023-11-20". */
static void write_day(struct output *o, uint32_t day)
{
	uint32_t ten = 10000000;

	for (int i = 0; i < 8; i++, ten /= 10) {
		if (i == 4 || i == 6)
			output_byte(o, '-');
		output_byte(o, (char)('0' + day / ten % 10));
	}
}

static void write_head(struct explaining *e, enum result_outcome outcome)
{
	struct output *o = &e->out;

	write_member(e, "worksheet", image_header(e->image, HEADER_NAME));
	write_member(e, "version", image_header(e->image, HEADER_VERSION_NAME));
	write_member(e, "checksum", image_header(e->image, HEADER_CHECKSUM));
	if (e->work->day) {
		output_begin(o, "day");
		write_day(o, e->work->day);
		output_close(o);
	}
	output_word(o, "outcome", outcome_names[outcome]);
}

static void write_problems(struct explaining *e, const struct answers *a)
{
	struct output *o = &e->out;

	output_list(o, "problems");
	for (uint32_t i = 0; i < a->count; i++) {
		output_comma(o);
		output_byte(o, '{');
		output_name(o, "question");
		output_string(o, &a->problems[i].question);
		output_word(o, "problem", problem_names[a->problems[i].problem]);
		output_byte(o, '}');
	}
	output_byte(o, ']');
}

/* One string of a list. */
static void write_item(struct explaining *e, uint32_t text)
{
	struct image_text t = image_text(e->image, text);

	output_comma(&e->out);
	output_string(&e->out, &t);
}

static void write_asked(struct explaining *e)
{
	output_list(&e->out, "asked");
	for (uint32_t i = 0; i < e->image->count[SECTION_QUESTION]; i++)
		if (result_asks(e->work, i))
			write_item(e, question_word(e, i, QUESTION_NAME));
	output_byte(&e->out, ']');
}

/* Why somebody has to be asked; with a result, why one might have to be. */
static void write_reasons(struct explaining *e, enum result_outcome outcome)
{
	const struct work *w = e->work;
	const struct span *s = work_span(w, image_header(e->image, HEADER_OUTCOME));
	bool refers = outcome <= OUTCOME_REFER && span_may_be(s, STATE_REFER);

	output_list(&e->out, "reasons");
	for (uint32_t i = 0; i < e->image->count[SECTION_REFER]; i++) {
		if (!result_may_refer(w, i))
			continue;
		write_item(e, image_word(e->image, SECTION_REFER, i, REFER_SAYS));
		refers = false;
	}
	if (refers)
		write_item(e, s->text);
	output_byte(&e->out, ']');
}

static void write_number(struct explaining *e, const char *name, const struct number *n)
{
	output_begin(&e->out, name);
	speak_exact(&e->out, n);
	output_close(&e->out);
}

/* A set of choices or labels, of which the image has `count` from `first` on: their words, or a list of names. */
static void write_set(
	struct explaining *e, uint32_t first, uint32_t count, uint64_t set, enum image_choice field)
{
	bool begun = false;

	for (uint32_t i = 0; i < count; i++) {
		if (!(set >> i & 1))
			continue;
		if (field == CHOICE_NAME) {
			write_item(e, image_word(e->image, SECTION_CHOICE, first + i, field));
			continue;
		}
		if (begun)
			output_plain(&e->out, "; ");
		begun = true;
		speak_text(&e->out, e->image, SECTION_CHOICE, first + i, field);
	}
}

static void write_labels(
	struct explaining *e, uint32_t line, const struct span *s, enum image_choice field)
{
	write_set(e, line_word(e, line, LINE_LABEL_FIRST), line_word(e, line, LINE_LABELS),
		s->places, field);
}

/* "words": what it is; `unit`, plus one, is 0 for a label of `line`. */
static void write_words(struct explaining *e, uint32_t line, uint32_t unit, const struct span *s)
{
	output_begin(&e->out, "words");
	if (unit)
		speak_span(&e->out, e->image, unit - 1, &s->low, &s->high);
	else
		write_labels(e, line, s, CHOICE_SAYS);
	output_close(&e->out);
}

static void write_value(struct explaining *e, uint32_t line, const struct span *s)
{
	uint32_t unit = line_word(e, line, LINE_UNIT);

	if (unit) {
		write_number(e, "low", &s->low);
		write_number(e, "high", &s->high);
	} else {
		output_list(&e->out, "labels");
		write_labels(e, line, s, CHOICE_NAME);
		output_byte(&e->out, ']');
	}
	write_words(e, line, unit, s);
}

static void speak_answer(struct explaining *e, uint32_t question)
{
	uint32_t kind = question_word(e, question, QUESTION_KIND);
	uint32_t unit = question_word(e, question, QUESTION_UNIT);
	int64_t answer = e->work->answers[question];

	if (kind == ASKS_CHOICE || kind == ASKS_SEVERAL) {
		write_set(e, question_word(e, question, QUESTION_CHOICE_FIRST),
			question_word(e, question, QUESTION_CHOICES),
			kind == ASKS_CHOICE ? (uint64_t)1 << answer : (uint64_t)answer,
			CHOICE_SAYS);
	} else if (kind == ASKS_DATE) {
		speak_day(&e->out, e->image, answer);
	} else if (unit) {
		struct number n = number_decimal(
			answer, question_word(e, question, QUESTION_SCALE));

		speak_span(&e->out, e->image, unit - 1, &n, &n);
	}
}

static void write_answer(struct explaining *e, uint32_t question)
{
	uint8_t given = e->work->given[question];
	struct output *o = &e->out;

	if (given == NOT_SURE) {
		output_name(o, "unsure");
		output_plain(o, "true");
	} else if (given == GIVEN && result_asks(e->work, question)) {
		output_begin(o, "answer");
		speak_answer(e, question);
		output_close(o);
	}
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
	write_member(e, "says", image_word(im, SECTION_INPUT, input, INPUT_SAYS));
	if (question)
		write_answer(e, question - 1);
	if (line) {
		node = line_word(e, line - 1, LINE_NODE) + 1;
		unit = line_word(e, line - 1, LINE_UNIT);
	}
	if (node && (line || unit) && span_may_be(work_span(e->work, node - 1), STATE_VALUE))
		write_words(e, line - 1, unit, work_span(e->work, node - 1));
	output_byte(o, '}');
}

static void write_inputs(struct explaining *e, uint32_t line)
{
	uint32_t first = line_word(e, line, LINE_INPUT_FIRST);
	uint32_t count = line_word(e, line, LINE_INPUTS);

	if (!count)
		return;
	output_list(&e->out, "inputs");
	for (uint32_t i = 0; i < count; i++)
		write_input(e, first + i);
	output_byte(&e->out, ']');
}

/* The step or rule taken, with its source; the line's own source if it has none. */
static void write_chosen(struct explaining *e, uint32_t line)
{
	const struct image *im = e->image;
	uint32_t node = line_word(e, line, LINE_CHOSEN);
	uint32_t chosen = node ? work_span(e->work, node - 1)->chosen : STEP_NONE;
	uint32_t source = line_word(e, line, LINE_SOURCE), at = line_word(e, line, LINE_AT);

	if (chosen != STEP_NONE) {
		uint32_t step = image_word(im, SECTION_NODE, node - 1, NODE_EXTRA) + chosen;
		uint32_t own = image_word(im, SECTION_STEP, step, STEP_SOURCE);

		output_begin(&e->out, "rule");
		speak_words(&e->out, e->work, image_word(im, SECTION_STEP, step, STEP_SAYS));
		output_close(&e->out);
		if (own & IMAGE_TEXT_LENGTH) {
			source = own;
			at = image_word(im, SECTION_STEP, step, STEP_AT);
		}
	}
	write_member(e, "source", source);
	write_member(e, "at", at);
}

/* What was rounded, before it was. */
static void write_exact(struct explaining *e, uint32_t line, const struct span *s)
{
	uint32_t node = line_word(e, line, LINE_EXACT);
	const struct span *exact = node ? work_span(e->work, node - 1) : s;

	if (!span_may_be(exact, STATE_VALUE) ||
		(number_compare(&exact->low, &s->low) == 0 &&
			number_compare(&exact->high, &s->high) == 0))
		return;
	write_number(e, "exact", &exact->low);
	if (number_compare(&exact->low, &exact->high) != 0)
		write_number(e, "exact-high", &exact->high);
	write_member(e, "rounded", line_word(e, line, LINE_ROUNDED));
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
	bool known = span_may_be(s, STATE_VALUE);

	output_comma(&e->out);
	output_byte(&e->out, '{');
	write_member(e, "line", line_word(e, line, LINE_NAME));
	write_member(e, "says", line_word(e, line, LINE_SAYS));
	output_word(&e->out, "outcome", line_outcome(s));
	if (known)
		write_value(e, line, s);
	else if (span_may_be(s, STATE_REFER))
		write_member(e, "words", s->text);
	output_begin(&e->out, "how");
	speak_words(&e->out, e->work, line_word(e, line, LINE_HOW));
	output_close(&e->out);
	write_chosen(e, line);
	write_inputs(e, line);
	if (known)
		write_exact(e, line, s);
	output_byte(&e->out, '}');
}

static void write_lines(struct explaining *e, enum result_outcome outcome)
{
	const struct work *w = e->work;

	if (outcome == OUTCOME_VALUE) {
		output_name(&e->out, "result");
		write_line(e, image_header(e->image, HEADER_RESULT),
			work_span(w, image_header(e->image, HEADER_OUTCOME)));
	}
	output_list(&e->out, "lines");
	for (uint32_t i = 0; i < e->image->count[SECTION_LINE]; i++)
		write_line(e, i, work_span(w, line_word(e, i, LINE_NODE)));
	output_byte(&e->out, ']');
}

size_t explain_json(
	struct work *w, struct answers *a, const char *text, size_t length, char *out, size_t room)
{
	enum result_outcome outcome = result_work(w, a, text, length);
	struct explaining e = { .work = w, .image = w->image };

	e.out.at = out;
	e.out.room = room;

	output_byte(&e.out, '{');
	write_head(&e, outcome);
	write_problems(&e, a);
	write_asked(&e);
	write_reasons(&e, outcome);
	if (outcome <= OUTCOME_UNDECIDED)
		write_lines(&e, outcome);
	output_byte(&e.out, '}');
	return e.out.length;
}
