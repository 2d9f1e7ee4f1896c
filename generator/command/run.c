#include "base/limits.h"
#include "command/command.h"
#include "command/sheets.h"
#include "publish/disk.h"
#include "sheet/examples.h"
#include "sheet/mend.h"
#include "sheet/worked.h"

struct running {
	struct run *run;
	struct loaded loaded;
	struct sheet_answer *answers; /* as given, in order */
	size_t count;
	struct worked worked;
};

/* "name=answer" of the command line. */
static bool read_operand(struct running *k, const char *operand)
{
	struct slice text = slice_text(operand);
	struct slice name = slice_until(text, '=');

	if (name.length == text.length) {
		diag_error(k->run->diags, (struct place){ .file = operand }, "run-answer",
			"an answer is written NAME=ANSWER, such as %.*s=...",
			SLICE_ARG(k->loaded.sheet->questions[0].name));
		return false;
	}
	k->answers[k->count++] = (struct sheet_answer){ name, slice_after(text, name.length + 1),
		{ .file = operand } };
	return true;
}

/* Answers are in the file that --answers names and on the command line. */
static bool read_answers(struct running *k)
{
	const struct options *o = k->run->options;
	struct arena *a = k->run->arena;
	struct slice text;
	size_t from_file = 0;
	struct sheet_answer *answers = NULL;
	bool good = true;

	if (o->answers) {
		if (!disk_read(a, o->answers, LIMIT_YAML_FILE, true, &text, k->run->diags))
			return false;

		const struct data *tree = data_read(a, o->answers, text, 1, k->run->diags);

		if (!tree || !answers_flatten(tree, a, &answers, &from_file, k->run->diags))
			return false;
	}
	k->answers = ARENA_ARRAY(a, struct sheet_answer, from_file + (size_t)o->operand_count);
	if (from_file)
		memcpy(k->answers, answers, from_file * sizeof(*answers));
	k->count = from_file;
	for (int i = 1; i < o->operand_count; i++)
		good = read_operand(k, o->operands[i]) && good;
	return good;
}

/* The text that the engine reads. Its lines end where a line ends, so no answer may have one. */
static struct slice answers_text(struct running *k)
{
	struct buf text;
	char day[DATE_TEXT];

	buf_init(&text, LIMIT_YAML_FILE * 2);
	if (k->loaded.sheet->day_question < 0)
		buf_print(&text, "as-of=%s\n", date_text(k->run->options->as_of, day));
	for (size_t i = 0; i < k->count; i++)
		buf_print(&text, "%.*s=%.*s\n", SLICE_ARG(slice_until(k->answers[i].name, '\n')),
			SLICE_ARG(slice_until(k->answers[i].value, '\n')));

	struct slice copy = arena_copy(k->run->arena, buf_slice(&text));

	buf_release(&text);
	return copy;
}

static struct slice member(const struct data *map, const char *name)
{
	return data_text(data_member(map, name));
}

static bool outcome_is(const struct running *k, const char *outcome)
{
	return slice_is(member(k->worked.tree, "outcome"), outcome);
}

static struct place place_of(const struct running *k, struct slice question)
{
	for (size_t i = k->count; i-- > 0;)
		if (slice_equal(k->answers[i].name, question))
			return k->answers[i].place;
	return (struct place){ .file = k->loaded.sheet->file };
}

/* One message for each thing that has to be put right, with what is allowed. */
static void complain(struct running *k)
{
	for (const struct data *p = data_member(k->worked.tree, "problems")->first; p;
		p = p->next) {
		struct slice question = member(p, "question");

		diag_error(k->run->diags, place_of(k, question), "run-answer", "%.*s",
			SLICE_ARG(mend_answer(k->loaded.sheet, question, member(p, "problem"),
				k->run->arena)));
	}
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

/* "Eating and drinking: I need some help (2 points)". */
static struct slice input_words(const struct running *k, const struct data *input)
{
	struct arena *a = k->run->arena;
	struct slice says = member(input, "says"), answer = member(input, "answer");
	struct slice words = member(input, "words");

	if (data_member(input, "unsure"))
		answer = k->loaded.words.text[WORD_RUN_UNSURE];
	if (answer.length)
		says = arena_print(a, "%.*s: %.*s", SLICE_ARG(says), SLICE_ARG(answer));
	if (words.length)
		says = arena_print(a, "%.*s: %.*s", SLICE_ARG(says), SLICE_ARG(words));
	return says;
}

static void put_source(const struct running *k, const struct data *line, struct buf *out)
{
	struct slice source = member(line, "source"), at = member(line, "at");
	const struct slice parts[] = { source, at };

	if (source.length)
		put_paragraph(out, 4,
			words_filled(k->run->arena, k->loaded.words.text[WORD_RUN_SOURCE], parts, 2));
}

static void put_exact(const struct running *k, const struct data *line, struct buf *out)
{
	const struct slice parts[] = { member(line, "exact"), member(line, "rounded") };

	if (parts[0].length)
		put_paragraph(out, 4,
			words_filled(k->run->arena, k->loaded.words.text[WORD_RUN_EXACT], parts, 2));
}

static void put_line(const struct running *k, const struct data *line, struct buf *out)
{
	struct slice words = member(line, "words"), says = member(line, "says");
	const struct data *inputs = data_member(line, "inputs");

	if (slice_is(member(line, "outcome"), "none"))
		return;
	if (slice_is(member(line, "outcome"), "undecided"))
		words = k->loaded.words.text[WORD_UNDECIDED];
	put_paragraph(out, 0,
		arena_print(k->run->arena, "%.*s: %.*s", SLICE_ARG(says), SLICE_ARG(words)));
	put_paragraph(out, 4, member(line, "how"));
	for (const struct data *input = inputs ? inputs->first : NULL; input; input = input->next)
		put_paragraph(out, 8, input_words(k, input));
	if (member(line, "rule").length)
		put_paragraph(out, 4, member(line, "rule"));
	put_exact(k, line, out);
	put_source(k, line, out);
	buf_byte(out, '\n');
}

static void put_lines(const struct running *k, struct buf *out)
{
	const struct data *lines = data_member(k->worked.tree, "lines");

	for (const struct data *line = lines ? lines->first : NULL; line; line = line->next)
		put_line(k, line, out);
}

static void put_heading(const struct running *k, struct buf *out)
{
	const struct sheet *s = k->loaded.sheet;
	const struct words *w = &k->loaded.words;
	const struct slice parts[] = { s->title->text, s->version->text,
		words_date(w, k->run->arena, k->run->options->as_of) };

	put_paragraph(out, 0, words_filled(k->run->arena, w->text[WORD_RUN_TITLE], parts, 3));
	if (s->status == STATUS_ILLUSTRATIVE)
		put_paragraph(out, 0, w->text[WORD_RUN_ILLUSTRATIVE]);
	buf_byte(out, '\n');
}

static void put_reasons(const struct running *k, struct buf *out)
{
	const struct data *reasons = data_member(k->worked.tree, "reasons");

	for (const struct data *reason = reasons ? reasons->first : NULL; reason;
		reason = reason->next)
		put_paragraph(out, 0, reason->text);
}

/* What it comes to, below the sum. */
static void put_result(const struct running *k, struct buf *out)
{
	const struct words *w = &k->loaded.words;
	const struct data *result = data_member(k->worked.tree, "result");
	const struct slice parts[] = { member(result, "says"), member(result, "words") };

	if (result)
		put_paragraph(
			out, 0, words_filled(k->run->arena, w->text[WORD_RUN_RESULT], parts, 2));
	else if (outcome_is(k, "refer"))
		put_paragraph(out, 0, w->text[WORD_RUN_REFER]);
	else if (outcome_is(k, "undecided"))
		put_paragraph(out, 0, w->text[WORD_RUN_UNDECIDED]);
	else if (outcome_is(k, "not-in-force"))
		put_paragraph(out, 0, w->text[WORD_RUN_NOT_IN_FORCE]);
	put_reasons(k, out);
}

bool run_run(struct run *r)
{
	struct running k = { .run = r };

	if (!sheets_load(r, &k.loaded) || !read_answers(&k))
		return false;
	worked_make(&k.worked, &k.loaded.compiled, answers_text(&k), r->arena);
	if (r->options->json) {
		buf_add(r->summary, k.worked.json);
		buf_byte(r->summary, '\n');
	}
	if (outcome_is(&k, "answers")) {
		complain(&k);
		return false;
	}
	if (!r->options->json) {
		put_heading(&k, r->summary);
		put_lines(&k, r->summary);
		put_result(&k, r->summary);
	}
	return !outcome_is(&k, "undecided") && !outcome_is(&k, "fault");
}
