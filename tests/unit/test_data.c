#include "support.h"
#include "base/limits.h"
#include "text/data.h"

/* A tree in one line: texts in brackets, {key=...} for mappings, (...) for lists. */
static void show(const struct data *node, struct buf *out)
{
	if (node->kind == DATA_TEXT) {
		buf_print(out, "[%.*s]", SLICE_ARG(node->text));
		return;
	}
	buf_byte(out, node->kind == DATA_MAP ? '{' : '(');
	for (const struct data *child = node->first; child; child = child->next) {
		if (node->kind == DATA_MAP)
			buf_print(out, "%.*s=", SLICE_ARG(child->key));
		show(child, out);
	}
	buf_byte(out, node->kind == DATA_MAP ? '}' : ')');
}

static const struct read_case {
	int line;
	const char *yaml;
	const char *tree;
} read_cases[] = {
	{ __LINE__, "", "{}" },
	{ __LINE__, "# nothing\n", "{}" },
	{ __LINE__, "---\n", "[]" },
	{ __LINE__, "word\n", "[word]" },
	{ __LINE__, "title: Reviews\n", "{title=[Reviews]}" },
	{ __LINE__, "title: Reviews", "{title=[Reviews]}" },
	{ __LINE__, "title: Reviews\r\norder: 3\r\n", "{title=[Reviews]order=[3]}" },
	{ __LINE__, "---\ntitle: Reviews\n", "{title=[Reviews]}" },
	{ __LINE__, "a:\n  b: 1\n  c: 2\nd: 3\n", "{a={b=[1]c=[2]}d=[3]}" },
	{ __LINE__, "- a\n- b: 1\n  c: 2\n- - d\n", "([a]{b=[1]c=[2]}([d]))" },
	{ __LINE__, "a: [b, c]\nd: {e: f}\n", "{a=([b][c])d={e=[f]}}" },
	{ __LINE__, "a: []\nb: {}\nc:\n", "{a=()b={}c=[]}" },
	{ __LINE__, "a: b # a comment\n", "{a=[b]}" },
	{ __LINE__, "a: 'it''s'\nb: \"x\\ny\"\n", "{a=[it's]b=[x\ny]}" },
	{ __LINE__, "a: \"\\t\\u00e9\\u2028\\U0001F600\"\n",
		"{a=[\t\xc3\xa9\xe2\x80\xa8\xf0\x9f\x98\x80]}" },
	{ __LINE__, "a: |\n  one\n  two\n", "{a=[one\ntwo\n]}" },
	{ __LINE__, "a: >-\n  one\n  two\n", "{a=[one two]}" },
	{ __LINE__, "a: one\n  two\n", "{a=[one two]}" },
	{ __LINE__, "? a\n: b\n", "{a=[b]}" },
	{ __LINE__, "'': b\n", "{=[b]}" },
	{ __LINE__, "a:\n  b: 5\n  100:\n", "{a={b=[5]100=[]}}" },

	/* every scalar is text: what it means is for its reader to say */
	{ __LINE__, "a: yes\nb: ~\nc: 010\nd: 1.50\ne: 2026-11-20\nf: null\n",
		"{a=[yes]b=[~]c=[010]d=[1.50]e=[2026-11-20]f=[null]}" },
};

static void yaml_becomes_a_tree(void **state)
{
	(void)state;
	for (const struct read_case *c = read_cases; c < read_cases + COUNT(read_cases); c++) {
		struct test t;

		test_begin(&t);

		const struct data *tree = data_read(
			&t.arena, "a.yaml", slice_text(c->yaml), 1, &t.diags);

		row_text(c, "", test_messages(&t));
		row_true(c, tree);
		buf_clear(&t.text);
		show(tree, &t.text);
		row_text(c, c->tree, buf_string(&t.text));
		test_end(&t);
	}
}

static const struct refuse_case {
	int line;
	const char *yaml;
	const char *message; /* without the file, the word "error" and the rule */
} refuse_cases[] = {
	/* what hides what a file says */
	{ __LINE__, "a: &x b\n", "1:4: anchors (&name) are not used here: write the value out" },
	{ __LINE__, "a: &x [b]\n", "1:4: anchors (&name) are not used here: write the value out" },
	{ __LINE__, "a: &x {b: c}\n",
		"1:4: anchors (&name) are not used here: write the value out" },
	{ __LINE__, "a: *x\n", "1:4: aliases (*name) are not used here: write the value out" },
	{ __LINE__, "*x\n", "1:1: aliases (*name) are not used here: write the value out" },
	{ __LINE__, "a: !!int 3\n", "1:4: tags (!name) are not used here: write the value alone" },
	{ __LINE__, "a: !x [b]\n", "1:4: tags (!name) are not used here: write the value alone" },
	{ __LINE__, "a: !x {b: c}\n",
		"1:4: tags (!name) are not used here: write the value alone" },
	{ __LINE__, "&x a: b\n", "1:1: anchors (&name) are not used here: write the value out" },
	{ __LINE__, "%YAML 1.1\n---\na: b\n",
		"1:1: a line may not begin with \"%\": directives are not used here" },
	{ __LINE__, "a: b\n%x\n",
		"2:1: a line may not begin with \"%\": directives are not used here" },
	{ __LINE__, "a: 1\n---\nb: 2\n", "2:1: one file holds one document: take \"---\" out" },
	{ __LINE__, "a: 1\n---\n", "2:1: one file holds one document: take \"---\" out" },
	{ __LINE__, "a: 1\nb: 2\na: 3\n",
		"3:1: \"a\" is here already, in line 1: keep one of the two" },
	{ __LINE__, "x: {a: 1, a: 2}\n",
		"1:11: \"a\" is here already, in line 1: keep one of the two" },
	{ __LINE__, "{a: b}: c\n",
		"1:1: a key must be a word, not a mapping: put quotes around a value that begins with { or [" },
	{ __LINE__, "a: {{ limit }} a week\n",
		"1:5: a key must be a word, not a mapping: put quotes around a value that begins with { or [" },
	{ __LINE__, "? [a]\n: c\n",
		"1:3: a key must be a word, not a list: put quotes around a value that begins with { or [" },

	/* what no file may have, and what libyaml reads as no editor shows it */
	{ __LINE__, "a: \"\\e[31m\"\n",
		"1:4: there is a control character in this text, after a backslash: take it out" },
	{ __LINE__, "\"\\0\": b\n",
		"1:1: there is a control character in this text, after a backslash: take it out" },
	{ __LINE__, "a: \"\\x9f\"\n",
		"1:4: there is a control character in this text, after a backslash: take it out" },
	{ __LINE__, "a: \"\\uFFFE\"\n",
		"1:4: there is a control character in this text, after a backslash: take it out" },
	{ __LINE__, "a: \"\\uFFFF\"\n",
		"1:4: there is a control character in this text, after a backslash: take it out" },
	{ __LINE__,
		"a: 1\n# é\xe2\x80\xa8"
		"b: &x 2\n",
		"2:4: character U+2028; take it out" },
	{ __LINE__,
		"a: 1 \xe2\x80\xa9"
		"b: 2\n",
		"1:6: character U+2029; take it out" },
	{ __LINE__,
		"a: \xef\xbb\xbf"
		"1\n",
		"1:4: character U+FEFF; take it out" },
	{ __LINE__, "a: \xef\xbf\xbe\n", "1:4: character U+FFFE; take it out" },
	{ __LINE__, "a: \xef\xbf\xbf\n", "1:4: character U+FFFF; take it out" },

	/* mends: each shown where the mistake begins */
	{ __LINE__, "title: Reviews: when\n",
		"1:15: this is not YAML: mapping values are not allowed in this context; "
		"put quotes around a value that has \": \" in it" },
	{ __LINE__, "a: @b\n",
		"1:4: this is not YAML: found character that cannot start any token; "
		"put quotes around a value that begins with @, ` or %, and indent with spaces, not tabs" },
	{ __LINE__, "a:\n\tb: c\n",
		"2:1: this is not YAML: found character that cannot start any token; "
		"put quotes around a value that begins with @, ` or %, and indent with spaces, not tabs" },
	{ __LINE__, "a: 1\n\tb: 2\n",
		"2:1: this is not YAML: found a tab character that violates indentation; indent with spaces" },
	{ __LINE__, "a: 1\nb\n",
		"2:1: this is not YAML: could not find expected ':'; "
		"write \"key: value\", with a colon and a space" },
	{ __LINE__, "a: 'it's'\n",
		"1:8: this is not YAML: did not find expected key; "
		"line the keys up, and put quotes around a value with quotes in it" },
	{ __LINE__, "a: 1\n b: 2\n", "2:3: line this key up with those above it" },
	{ __LINE__, "a:\n  - b\n  c: d\n",
		"3:3: this is not YAML: did not find expected '-' indicator; "
		"begin each item of the list with \"- \", lined up" },
	{ __LINE__, "a: [b\nc: d\n",
		"1:4: this is not YAML: did not find expected ',' or ']'; close the list with \"]\"" },
	{ __LINE__, "a: {b: c\nd\n",
		"1:4: this is not YAML: did not find expected ',' or '}'; close the mapping with \"}\"" },
	{ __LINE__, "a: 1\nb: \"c\nd: 2\n",
		"2:4: this is not YAML: found unexpected end of stream; close the quotes" },
	{ __LINE__, "a: \"\\d\"\n",
		"1:5: this is not YAML: found unknown escape character; "
		"use single quotes for a text with a backslash" },
	{ __LINE__, "a: - b\n",
		"1:4: this is not YAML: block sequence entries are not allowed in this context; "
		"put the first \"- \" of the list on a line of its own" },
	{ __LINE__, "a: , b\n",
		"1:4: this is not YAML: did not find expected node content; "
		"put quotes around a value that begins with ], } or a comma" },
	{ __LINE__, "a: **bold** words\n",
		"1:4: this is not YAML: did not find expected alphabetic or numeric character; "
		"put quotes around a value that begins with * or &" },
	{ __LINE__, "a: > b\n",
		"1:4: this is not YAML: did not find expected comment or line break; "
		"put quotes around a value that begins with | or >" },
	{ __LINE__, "a: 1\n...\nb: 2\n",
		"3:1: this is not YAML: did not find expected <document start>; take the line \"...\" out" },

	/* slips that YAML calls something else, or that it reads as something else */
	{ __LINE__, "- {from: 1 is: 2}\n", "1:12: a comma is missing: put one before \"is\"" },
	{ __LINE__, "- {from: \"é\" is: 2}\n", "1:14: a comma is missing: put one before \"is\"" },
	{ __LINE__, "- {é: [1] is: 2}\n", "1:11: a comma is missing: put one before \"is\"" },
	{ __LINE__, "- {a: 1\n  b: 2}\n",
		"1:3: this is not YAML: did not find expected ',' or '}'; close the mapping with \"}\"" },
	{ __LINE__, "a: {b: c\nd: e\n",
		"1:4: this is not YAML: did not find expected ',' or '}'; close the mapping with \"}\"" },
	{ __LINE__, "- [{a: 1} {b: 2}]\n", "1:11: a comma is missing: put one before this" },
	{ __LINE__, "- [\"a\" \"b\"]\n", "1:8: a comma is missing: put one before this" },
	{ __LINE__, "a: {from: 1, is:375}\n",
		"1:14: write \"is: 375\", with a space after the colon" },
	{ __LINE__, "a: {from: 1, says:\"b c\"}\n",
		"1:14: write \"says: ...\", with a space after the colon" },
	{ __LINE__, "a:\n  says:b c\n  is: 1\n",
		"2:3: write \"says: ...\", with a space after the colon" },
	{ __LINE__, "a:\n  - is:b\n    of: 1\n",
		"2:5: write \"is: b\", with a space after the colon" },
	{ __LINE__, "a: 1\nis:b\n", "2:1: write \"is: b\", with a space after the colon" },
	{ __LINE__, "a: {is: 1,000}\n", "1:9: write 1000: a number has no comma in it" },
	{ __LINE__, "a: {is: £1,000,000.50, b: 2}\n",
		"1:9: write 1000000.50: a number has no comma in it" },
	{ __LINE__, "a: {is: 12,50}\n", "1:9: write 12.50: a number has no comma in it" },
	{ __LINE__, "a: ? b\n",
		"1:4: this is not YAML: mapping keys are not allowed in this context; "
		"compare with the lines around it" },
};

static void what_hides_or_misleads_is_refused(void **state)
{
	(void)state;
	for (const struct refuse_case *c = refuse_cases; c < refuse_cases + COUNT(refuse_cases);
		c++) {
		struct test t;

		test_begin(&t);
		row_true(c, !data_read(&t.arena, "a.yaml", slice_text(c->yaml), 1, &t.diags));
		row_int(c, 1, t.diags.errors);

		const struct diag *m = t.diags.first;

		buf_print(&t.text, "%d:%d: %s", m->place.line, m->place.column, m->text);
		row_text(c, c->message, buf_string(&t.text));
		test_end(&t);
	}
}

static const struct place_case {
	int line;
	bool quoted;
	const char *yaml;
	int at_line, at_column;	    /* of the value of "a" */
	int text_line, text_column; /* of its first character */
} place_cases[] = {
	{ __LINE__, false, "a: word\n", 11, 4, 11, 4 },
	{ __LINE__, false, "b: £\n\na:   word\n", 13, 6, 13, 6 },
	{ __LINE__, true, "a: 'word'\n", 11, 4, 11, 5 },
	{ __LINE__, true, "a: \"word\"\n", 11, 4, 11, 5 },
	{ __LINE__, true, "a: |\n  word\n", 11, 4, 12, 3 },
	{ __LINE__, true, "b: |\n   x\na: >-\n     word\n", 13, 4, 14, 6 },
	{ __LINE__, true, "a: |\n  two\n  lines\n", 11, 4, 12, 3 },
	{ __LINE__, false, "a:\n  word\n", 12, 3, 12, 3 },
	{ __LINE__, false, "{£: 1, a: word}\n", 11, 11, 11, 11 },
	{ __LINE__, true, "a: |", 11, 4, 12, 1 },

	/* written over several lines, or otherwise than they are read */
	{ __LINE__, true, "a: >\n\n  word\n", 11, 4, 12, 0 },
	{ __LINE__, true, "a: >\n  two\n  lines\n", 11, 4, 12, 0 },
	{ __LINE__, false, "a: two\n  lines\n", 11, 4, 11, 0 },
	{ __LINE__, true, "a: 'two\n  lines'\n", 11, 4, 11, 0 },
	{ __LINE__, true, "a: 'it''s'\n", 11, 4, 11, 0 },
	{ __LINE__, true, "a: \"\\u00a3\"\n", 11, 4, 11, 0 },
};

static void everything_knows_its_place(void **state)
{
	(void)state;
	for (const struct place_case *c = place_cases; c < place_cases + COUNT(place_cases); c++) {
		struct test t;

		test_begin(&t);

		const struct data *a = data_member(
			data_read(&t.arena, "a.yaml", slice_text(c->yaml), 11, &t.diags), "a");

		row_true(c, a);
		row_int(c, c->at_line, a->place.line);
		row_int(c, c->at_column, a->place.column);
		row_int(c, c->text_line, a->text_place.line);
		row_int(c, c->text_column, a->text_place.column);
		row_int(c, c->quoted, a->quoted);
		row_text(c, "a.yaml", a->text_place.file);
		test_end(&t);
	}
}

static bool reads(struct test *t, struct slice yaml)
{
	return data_read(&t->arena, "a.yaml", yaml, 1, &t->diags) != NULL;
}

static void nesting_has_a_limit(void **state)
{
	(void)state;
	for (int kind = 0; kind < 2; kind++) {
		const char *level = kind ? "- " : "{a: ";
		struct test t;
		struct buf yaml;

		test_begin(&t);
		buf_init(&yaml, 1000);
		for (int depth = 0; depth < LIMIT_YAML_DEPTH; depth++)
			buf_text(&yaml, level);
		buf_text(&yaml, "x");
		for (int depth = 0; depth < LIMIT_YAML_DEPTH && !kind; depth++)
			buf_byte(&yaml, '}');
		assert_true(reads(&t, buf_slice(&yaml)));
		buf_clear(&yaml);
		for (int depth = 0; depth <= LIMIT_YAML_DEPTH; depth++)
			buf_text(&yaml, level);
		assert_false(reads(&t, buf_slice(&yaml)));
		assert_string_equal(
			t.diags.first->text, "lists and mappings are nested too deeply");
		buf_release(&yaml);
		test_end(&t);
	}
}

static void size_has_a_limit(void **state)
{
	struct test t;
	char *yaml;

	(void)state;
	test_begin(&t);
	yaml = arena_take(&t.arena, LIMIT_YAML_FILE + 1);
	memset(yaml, 'x', LIMIT_YAML_FILE + 1);
	assert_true(reads(&t, slice_of(yaml, LIMIT_YAML_FILE)));
	assert_false(reads(&t, slice_of(yaml, LIMIT_YAML_FILE + 1)));
	assert_string_equal(test_messages(&t),
		"a.yaml:1:1: error: at most 262144 bytes of YAML: split it over several files [file-size]\n");
	test_end(&t);
}

static void members_are_found(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);

	const struct data *map = data_read(
		&t.arena, "a.yaml", SLICE("a: x\nb: [y]\n"), 1, &t.diags);

	assert_string_equal(test_string(&t, data_text(data_member(map, "a"))), "x");
	assert_int_equal(data_member(map, "b")->count, 1);
	assert_null(data_member(map, "c"));
	assert_null(data_member(data_member(map, "a"), "a"));
	assert_null(data_member(NULL, "a"));
	assert_int_equal(data_text(NULL).length, 0);
	assert_string_equal(data_kind_words(DATA_TEXT), "a text");
	assert_string_equal(data_kind_words(DATA_LIST), "a list");
	assert_string_equal(data_kind_words(DATA_MAP), "a mapping");
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(yaml_becomes_a_tree),
		cmocka_unit_test(what_hides_or_misleads_is_refused),
		cmocka_unit_test(everything_knows_its_place),
		cmocka_unit_test(nesting_has_a_limit),
		cmocka_unit_test(size_has_a_limit),
		cmocka_unit_test(members_are_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
