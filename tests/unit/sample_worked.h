/*
 * sample_worked: the sample worksheet, with the part that a case is about, worked with answers.
 *
 *	worked(&w, LINE("unit: points, sum: [points, 1]"), "eating=every")
 *	worked_text(&w, "lines x words")	// "8 points"
 *
 * A case gives the answers that differ from SAMPLE_ANSWERS, one on each line; "-night" leaves one out.
 */
#ifndef TESTS_UNIT_SAMPLE_WORKED_H
#define TESTS_UNIT_SAMPLE_WORKED_H

#include "sample_sheet.h"
#include "publish/disk.h"
#include "sheet/worked.h"

#define SAMPLE_ANSWERS                                                                                   \
	"as-of=2026-11-20\neating=some\nhelp=yes\nnight=no\nweekly=100\nhours=10\nextra=3\ntasks=cook\n" \
	"born=1950-05-01\nvisits=2\nvisits.1.length=30\nvisits.1.kind=short\nvisits.2.length=45\n"       \
	"visits.2.kind=long\n"

struct worked_case {
	struct test test;
	struct worked worked;
};

static struct words worked_words(struct test *t)
{
	struct slice text;
	static const struct words none;
	struct words words = none;
	const struct data *tree = NULL;

	if (disk_read(&t->arena, "layouts/words/en-GB.yaml", 1 << 20, true, &text, &t->diags))
		tree = data_read(&t->arena, "words.yaml", text, 1, &t->diags);
	assert_true(tree && words_read(&words, tree, &t->arena, &t->diags));
	return words;
}

/* Whether the first lines of `changes` say something of the answer that begins `line`. */
static bool worked_is_changed(struct slice changes, struct slice line)
{
	struct slice change, name = slice_until(line, '=');

	while (slice_line(&changes, &change)) {
		if (change.length && change.at[0] == '-')
			change = slice_after(change, 1);
		if (slice_equal(slice_until(change, '='), name))
			return true;
	}
	return false;
}

/* What a row gives takes the place of what the sample gives, and stands after it. */
static struct slice worked_answers(struct test *t, const char *changes)
{
	struct slice base = SLICE(SAMPLE_ANSWERS), more = slice_text(changes), line;

	buf_clear(&t->text);
	while (slice_line(&base, &line))
		if (!worked_is_changed(slice_text(changes), line))
			buf_print(&t->text, "%.*s\n", SLICE_ARG(line));
	while (slice_line(&more, &line))
		if (!line.length || line.at[0] != '-')
			buf_print(&t->text, "%.*s\n", SLICE_ARG(line));
	return arena_copy(&t->arena, buf_slice(&t->text));
}

static void worked(struct worked_case *w, const char *part, const char *changes)
{
	struct compiled compiled;

	test_begin(&w->test);

	const struct sheet *s = sample_sheet(&w->test, part);

	if (!s)
		fail_msg("%s", test_messages(&w->test));

	struct words words = worked_words(&w->test);

	if (!compile_sheet(s, &words, &w->test.arena, &compiled, &w->test.diags))
		fail_msg("%s", test_messages(&w->test));
	worked_make(&w->worked, &compiled, worked_answers(&w->test, changes), &w->test.arena);
}

/* In a mapping the member of that name; in a list the line of that name, or what stands in that place. */
static const struct data *worked_step(struct test *t, const struct data *node, struct slice name)
{
	const struct data *at = node ? node->first : NULL;

	if (!node || node->kind == DATA_MAP)
		return node ? data_member(node, test_string(t, name)) : NULL;
	if (name.at[0] >= '0' && name.at[0] <= '9')
		for (int place = name.at[0] - '0'; at && place > 0; place--)
			at = at->next;
	else
		while (at && !slice_equal(data_text(data_member(at, "line")), name))
			at = at->next;
	return at;
}

static void worked_write(struct buf *text, const struct data *node, const char *between)
{
	if (node->kind == DATA_TEXT) {
		buf_add(text, node->text);
		return;
	}
	for (const struct data *at = node->first; at; at = at->next) {
		worked_write(text, at, " ");
		if (at->next)
			buf_text(text, between);
	}
}

/* What stands at a path of names: a text, or those of a list with "; " between them; "none" if nothing does. */
static const char *worked_text(struct worked_case *w, const char *path)
{
	const struct data *node = w->worked.tree;
	struct slice rest = slice_text(path);

	buf_clear(&w->test.text);
	while (rest.length) {
		struct slice name = slice_until(rest, ' ');

		node = worked_step(&w->test, node, name);
		rest = slice_after(rest, name.length + 1);
	}
	if (node)
		worked_write(&w->test.text, node, "; ");
	else
		buf_text(&w->test.text, "none");
	return buf_string(&w->test.text);
}

struct worked_row {
	int line;
	const char *part, *answers, *path, *expected;
};

static void worked_check(const struct worked_row *rows, size_t count)
{
	for (const struct worked_row *c = rows; c < rows + count; c++) {
		struct worked_case w;

		worked(&w, c->part, c->answers);
		row_text(c, c->expected, worked_text(&w, c->path));
		test_end(&w.test);
	}
}

#endif
