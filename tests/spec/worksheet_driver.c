/*
 * worksheet_driver: the examples of worksheet.md. A worksheet is the files of "example", joined with
 * head/head.yaml, from which every key that the example has itself is left out; or the one file of "whole", alone.
 * "answers" holds what `candour run` would be given, "text" what the engine would. Prints what is asked for:
 * "messages", the "sum", the "json" or the "proof".
 */
#include <stdio.h>
#include <stdlib.h>
#include "base/limits.h"
#include "publish/disk.h"
#include "sheet/given.h"
#include "sheet/mend.h"
#include "sheet/typed.h"
#include "prove/prove.h"
#include "sheet/sheet_read.h"
#include "sheet/show.h"

static const struct date today = { 2026, 11, 20 };

enum { FILES = 4 };

struct example {
	struct arena *arena;
	struct diags *diags;
	struct sheet_file files[FILES];
	size_t count;
	bool has_examples; /* its own */
	struct words words;
	const struct sheet *sheet;
	struct compiled compiled;
	struct date day;
	struct sheet_answer *answers;
	struct sheet_answer *typed; /* the same as they were typed */
	size_t answer_count;
	struct worked worked;
};

_Noreturn void memory_exhausted(void)
{
	fputs("worksheet_driver: out of memory\n", stderr);
	exit(3);
}

/* A file's text; empty, with no message, if it is not there. */
static struct slice text_of(struct example *e, const char *path)
{
	struct slice text = slice_text("");

	if (disk_exists(path) && !disk_read(e->arena, path, LIMIT_YAML_FILE, true, &text, e->diags))
		exit(3);
	return text;
}

static bool has_key(const struct example *e, struct slice key)
{
	for (size_t i = 0; i < e->count; i++)
		for (const struct data *m = e->files[i].tree->first; m; m = m->next)
			if (slice_equal(m->key, key))
				return true;
	return false;
}

static bool add_file(struct example *e, const char *path, const char *called)
{
	struct sheet_file *f = &e->files[e->count];

	if (e->count == FILES)
		exit(3);
	*f = (struct sheet_file){ .file = path, .text = text_of(e, path) };
	f->tree = data_read(e->arena, called, f->text, 1, e->diags);
	e->count += f->tree != NULL;
	return f->tree;
}

/* The head, without what the example has. */
static bool add_head(struct example *e)
{
	struct sheet_file f = { .file = "head/head.yaml", .text = text_of(e, "head/head.yaml") };
	struct data *tree = data_read(e->arena, "head.yaml", f.text, 1, e->diags);

	if (!tree)
		return false;
	for (struct data **link = &tree->first; *link;) {
		if (has_key(e, (*link)->key))
			*link = (*link)->next;
		else
			link = &(*link)->next;
	}
	f.tree = tree;
	e->files[e->count++] = f;
	return true;
}

static bool add_folder(struct example *e, const char *folder)
{
	struct disk_file *list;
	size_t count;
	bool good = true;

	if (!disk_list(e->arena, folder, &list, &count, e->diags))
		exit(3);
	for (size_t i = 0; i < count; i++)
		good = add_file(e, list[i].path, arena_string(e->arena, list[i].name)) && good;
	return good;
}

static bool read_files(struct example *e)
{
	bool whole = disk_exists("whole"), good = add_folder(e, whole ? "whole" : "example");

	e->has_examples = has_key(e, SLICE("examples"));
	return good && (whole || add_head(e));
}

static void read_words(struct example *e)
{
	const char *path = "layouts/words/en-GB.yaml";
	const struct data *tree = data_read(e->arena, path, text_of(e, path), 1, e->diags);

	if (!tree || !words_read(&e->words, tree, e->arena, e->diags))
		exit(3);
}

/* Lines of NAME=ANSWER, as they stand on the command line. */
static void read_operands(struct example *e, struct slice text)
{
	e->answers = ARENA_ARRAY(e->arena, struct sheet_answer, text.length);
	while (text.length) {
		struct slice line = slice_until(text, '\n'), name = slice_until(line, '=');
		struct sheet_answer *a = &e->answers[e->answer_count];
		struct place place = { .file = arena_string(e->arena, line) };

		text = slice_after(text, line.length + 1);
		*a = (struct sheet_answer){ name, slice_after(line, name.length + 1), place };
		if (!slice_is(name, "as-of"))
			e->answer_count++;
		else if (!date_parse(a->value, &e->day))
			exit(3);
	}
}

static bool read_answers(struct example *e)
{
	struct slice text = text_of(e, "answers");
	bool is_yaml = slice_find(text, '=') == text.length;
	const struct data *tree;

	if (!is_yaml) {
		read_operands(e, text);
		return true;
	}
	tree = data_read(e->arena, "answers.yaml", text, 1, e->diags);
	return tree && given_read(tree, e->arena, &e->answers, &e->answer_count, e->diags);
}

/* The answer to a question as it was typed, or what stands for one that there is not. */
static struct sheet_answer typed_of(const struct example *e, struct slice question)
{
	for (size_t i = e->answer_count; i-- > 0;)
		if (slice_equal(e->typed[i].name, question))
			return e->typed[i];
	return (struct sheet_answer){ .place = { .file = "example.yaml" } };
}

/* As `candour run` does. */
static void complain(struct example *e)
{
	const struct data *problems = data_member(e->worked.tree, "problems");

	for (const struct data *p = problems->first; p; p = p->next) {
		struct slice question = data_text(data_member(p, "question"));
		struct sheet_answer typed = typed_of(e, question);

		diag_error(e->diags, typed.place, "run-answer", "%.*s",
			SLICE_ARG(mend_typed(e->sheet, question,
				data_text(data_member(p, "problem")), typed.value, e->arena)));
	}
}

static bool work(struct example *e)
{
	struct slice text = text_of(e, "text");

	e->day = today;
	if (!text.length) {
		if (!read_answers(e))
			return false;
		e->typed = ARENA_ARRAY(e->arena, struct sheet_answer, e->answer_count + 1);
		if (e->answer_count)
			memcpy(e->typed, e->answers, e->answer_count * sizeof(*e->typed));
		typed_answers(e->sheet, e->answers, e->answer_count, e->arena);
		text = given_text(e->sheet, e->day, e->answers, e->answer_count, e->arena);
	}
	worked_make(&e->worked, &e->compiled, text, e->arena);
	return true;
}

/* The JSON with a line for each of its members, and for each line of the worksheet. */
static void put_json(const struct slice json, struct buf *out)
{
	bool within = false;
	int depth = 0;

	for (size_t i = 0; i < json.length; i++) {
		char c = json.at[i], before = i ? json.at[i - 1] : ' ';

		within = c == '"' && before != '\\' ? !within : within;
		depth += within ? 0 : (c == '{' || c == '[') - (c == '}' || c == ']');
		if (!within && c == '{' && depth == 3)
			buf_text(out, "\n  ");
		buf_byte(out, c);
		if (!within && c == ',' && depth == 1)
			buf_byte(out, '\n');
	}
	buf_byte(out, '\n');
}

/* As `candour prove` does, but for the examples that the head stands in for. */
static void prove(struct example *e, struct buf *out)
{
	struct sheet sheet = *e->sheet;
	struct proof proof;

	if (!e->has_examples)
		sheet.example_count = 0;
	if (prove_sheet(&sheet, &e->compiled, &e->words, today, e->arena, &proof, e->diags))
		prove_say(&sheet, &e->compiled, &proof, &e->words, out);
}

static void run(struct example *e, const char *wanted, struct buf *out)
{
	bool messages = strcmp(wanted, "messages") == 0;

	if (!read_files(e))
		return;
	e->sheet = sheet_read(e->files, e->count, e->arena, e->diags);
	if (!e->sheet || !compile_sheet(e->sheet, &e->words, e->arena, &e->compiled, e->diags))
		return;
	if (strcmp(wanted, "proof") == 0 || (!disk_exists("answers") && !disk_exists("text"))) {
		prove(e, out);
		return;
	}
	if (!work(e))
		return;
	if (messages)
		complain(e);
	else if (strcmp(wanted, "json") == 0)
		put_json(e->worked.json, out);
	else
		show_worked(&(struct showing){ e->sheet, &e->words, NULL, 0, e->arena }, &e->worked,
			out);
}

int main(int count, char **arguments)
{
	const char *wanted = count == 2 ? arguments[1] : "";
	struct buf out;
	struct arena arena;
	struct diags d;
	struct example e = { .arena = &arena, .diags = &d };

	arena_init(&arena);
	diags_init(&d, &arena);
	buf_init(&out, LIMIT_PAGE_OUTPUT);
	read_words(&e);
	run(&e, wanted, &out);
	diags_sort(&d);
	if (strcmp(wanted, "messages") == 0)
		buf_clear(&out);
	for (const struct diag *m = d.first; m; m = m->next)
		if (strcmp(wanted, "messages") == 0 || m->severity != DIAG_WARNING)
			diag_line(m, &out);
	fputs(buf_string(&out), stdout);
	buf_release(&out);
	arena_release(&arena);
	return 0;
}
