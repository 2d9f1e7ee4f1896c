#include "sheet/show.h"

#include "sheet/idle.h"

static struct slice member(const struct data *map, const char *name)
{
	return data_text(data_member(map, name));
}

/* Text on lines of at most this width, each begun with `indent` spaces. */
enum { WIDTH = 88 };

static void put_paragraph(struct buf *out, int indent, struct slice text)
{
	size_t column = 0;

	while (text.length) {
		struct slice word = slice_until(text, ' ');

		text = slice_after(text, word.length + 1);
		if (column && column + 1 + word.length > WIDTH) {
			buf_byte(out, '\n');
			column = 0;
		}
		if (column) {
			buf_byte(out, ' ');
			column++;
		} else {
			buf_print(out, "%*s", indent, "");
			column = (size_t)indent;
		}
		buf_add(out, word);
		column += word.length;
	}
	buf_byte(out, '\n');
}

/*
 * What goes into a line and has no value: a question that was not asked, or a figure or line that nobody has decided. A
 * number has none besides itself.
 */
static struct slice no_value(const struct showing *k, struct slice says)
{
	const struct sheet *s = k->sheet;

	if (idle_is_question(s, says))
		return k->words->text[WORD_RUN_NOT_ASKED];
	for (size_t i = 0; i < s->figure_count; i++)
		if (slice_ends(says, s->figures[i].says->text))
			return k->words->text[WORD_UNDECIDED];
	for (size_t i = 0; i < s->line_count; i++)
		if (slice_ends(says, s->lines[i].says->text))
			return k->words->text[WORD_UNDECIDED];
	return slice_text(NULL);
}

/* "Eating and drinking: I need some help (2 points)". */
static struct slice input_words(
	const struct showing *k, const struct idle *idle, const struct data *input)
{
	struct arena *a = k->arena;
	struct slice says = member(input, "says"), answer = member(input, "answer");
	struct slice words = member(input, "words");

	if (!answer.length && !words.length && !data_member(input, "unsure"))
		words = no_value(k, says);
	else if (idle_has(idle, says))
		words = k->words->text[WORD_RUN_NOT_ASKED];
	if (data_member(input, "unsure"))
		answer = k->words->text[WORD_RUN_UNSURE];
	if (answer.length)
		says = arena_print(a, "%.*s: %.*s", SLICE_ARG(says), SLICE_ARG(answer));
	if (words.length)
		says = arena_print(a, "%.*s: %.*s", SLICE_ARG(says), SLICE_ARG(words));
	return says;
}

static void put_source(const struct showing *k, const struct data *line, struct buf *out)
{
	struct slice source = member(line, "source"), at = member(line, "at");
	const struct slice parts[] = { source, at };

	if (source.length)
		put_paragraph(
			out, 4, words_filled(k->arena, k->words->text[WORD_RUN_SOURCE], parts, 2));
}

static void put_exact(const struct showing *k, const struct data *line, struct buf *out)
{
	const struct slice parts[] = { worked_exact(line, k->arena), member(line, "rounded") };

	if (parts[0].length)
		put_paragraph(
			out, 4, words_filled(k->arena, k->words->text[WORD_RUN_EXACT], parts, 2));
}

static void put_line(
	const struct showing *k, const struct idle *idle, const struct data *line, struct buf *out)
{
	struct slice words = member(line, "words"), says = member(line, "says");
	const struct data *inputs = data_member(line, "inputs");

	if (slice_is(member(line, "outcome"), "none") || idle_has(idle, says))
		return;
	if (slice_is(member(line, "outcome"), "undecided"))
		words = k->words->text[WORD_UNDECIDED];
	put_paragraph(
		out, 0, arena_print(k->arena, "%.*s: %.*s", SLICE_ARG(says), SLICE_ARG(words)));
	put_paragraph(out, 4, member(line, "how"));
	for (const struct data *input = inputs ? inputs->first : NULL; input; input = input->next)
		put_paragraph(out, 8, input_words(k, idle, input));
	if (member(line, "rule").length)
		put_paragraph(out, 4, member(line, "rule"));
	put_exact(k, line, out);
	put_source(k, line, out);
	buf_byte(out, '\n');
}

static void put_lines(const struct showing *k, const struct worked *worked, struct buf *out)
{
	const struct data *lines = data_member(worked->tree, "lines");
	struct idle idle;

	idle_find(&idle, k->sheet, lines, k->arena);
	for (const struct data *line = lines ? lines->first : NULL; line; line = line->next)
		put_line(k, &idle, line, out);
}

/* What was taken for answered, as it would be typed. */
static void put_implied(const struct showing *k, struct buf *out)
{
	struct slice all = slice_text(NULL);

	for (size_t i = 0; i < k->implied_count; i++)
		all = arena_print(k->arena, "%.*s%s%.*s=%.*s", SLICE_ARG(all), i ? ", " : "",
			SLICE_ARG(k->implied[i].name), SLICE_ARG(k->implied[i].value));
	if (all.length)
		put_paragraph(
			out, 0, words_filled(k->arena, k->words->text[WORD_RUN_IMPLIED], &all, 1));
}

/* The day that it was worked for, which an answer may have said. */
static struct date day_of(const struct worked *worked)
{
	struct date day = { 0 };

	(void)!date_parse(member(worked->tree, "day"), &day);
	return day;
}

static void put_heading(const struct showing *k, const struct worked *worked, struct buf *out)
{
	const struct sheet *s = k->sheet;
	const struct words *w = k->words;
	const struct slice parts[] = { s->title->text, s->version->text,
		words_date(w, k->arena, day_of(worked)) };

	put_paragraph(out, 0, words_filled(k->arena, w->text[WORD_RUN_TITLE], parts, 3));
	if (s->status == STATUS_ILLUSTRATIVE)
		put_paragraph(out, 0, w->text[WORD_RUN_ILLUSTRATIVE]);
	put_implied(k, out);
	buf_byte(out, '\n');
}

static void put_reasons(const struct worked *worked, struct buf *out)
{
	const struct data *reasons = data_member(worked->tree, "reasons");

	for (const struct data *reason = reasons ? reasons->first : NULL; reason;
		reason = reason->next)
		put_paragraph(out, 0, reason->text);
}

/* What it comes to, below the sum. */
static void put_result(const struct showing *k, const struct worked *worked, struct buf *out)
{
	const struct words *w = k->words;
	const struct data *result = data_member(worked->tree, "result");
	const struct slice parts[] = { member(result, "says"), member(result, "words") };

	if (result)
		put_paragraph(out, 0, words_filled(k->arena, w->text[WORD_RUN_RESULT], parts, 2));
	else
		put_paragraph(out, 0, worked_no_result(w, member(worked->tree, "outcome")));
	put_reasons(worked, out);
}

/* For a day after their review is due, the rules may be others by then. */
static void put_review(const struct showing *k, const struct worked *worked, struct buf *out)
{
	struct date due = k->sheet->review_due;
	const struct slice when = words_date(k->words, k->arena, due);

	if (date_compare(day_of(worked), due) > 0 &&
		!slice_is(member(worked->tree, "outcome"), "not-in-force"))
		put_paragraph(
			out, 0, words_filled(k->arena, k->words->text[WORD_RUN_REVIEW], &when, 1));
}

void show_worked(const struct showing *k, const struct worked *worked, struct buf *out)
{
	put_heading(k, worked, out);
	put_lines(k, worked, out);
	put_result(k, worked, out);
	put_review(k, worked, out);
}
