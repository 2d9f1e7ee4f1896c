#include "blocks.h"
#include "base/limits.h"
#include "text/label.h"

#define TWO_STEPS                                                                                  \
	"```process\ntitle: Two steps\nsteps:\n"                                                   \
	"  - id: ask\n    title: Ask\n    by: You\n    text: Call *us*.\n    next: end\n"          \
	"  - {id: end, title: Answer}\n```\n"

/* Two boxes, 320 wide, 64 and 44 high; the arrow is 40 long. */
static const struct block_case made_cases[] = {
	{ __LINE__, TWO_STEPS,
		"<div class=\"process\"><p class=\"process__title\" id=\"process-1\">Two steps</p>"
		"<div class=\"process__picture\" role=\"region\" tabindex=\"0\" aria-labelledby=\"process-1\">"
		"<svg class=\"process__svg\" role=\"img\" aria-label=\"process-picture\" width=\"324\" "
		"height=\"152\" viewBox=\"-2 -2 324 152\" font-size=\"16\" text-anchor=\"middle\" "
		"fill=\"currentColor\" stroke-width=\"2\">"
		"<rect class=\"process__box\" x=\"0\" y=\"0\" width=\"320\" height=\"64\" rx=\"4\" "
		"fill=\"none\" stroke=\"currentColor\"/>"
		"<text class=\"process__label\" font-weight=\"bold\"><tspan x=\"160\" y=\"27\">Ask</tspan></text>"
		"<text class=\"process__label\"><tspan x=\"160\" y=\"47\">You</tspan></text>"
		"<rect class=\"process__box\" x=\"0\" y=\"104\" width=\"320\" height=\"44\" rx=\"4\" "
		"fill=\"none\" stroke=\"currentColor\"/>"
		"<text class=\"process__label\" font-weight=\"bold\">"
		"<tspan x=\"160\" y=\"131\">Answer</tspan></text>"
		"<path class=\"process__arrow\" d=\"M160 64V104M152 96L160 104L168 96\" fill=\"none\" "
		"stroke=\"currentColor\"/>"
		"</svg></div><ol class=\"process__steps\"><li class=\"process__step\">"
		"<p class=\"process__name\">Ask</p><p class=\"process__by\">process-by You</p>"
		"<p>Call <em>us</em>.</p><p class=\"process__next\">process-next 2 Answer</p></li>"
		"<li class=\"process__step\"><p class=\"process__name\">Answer</p>"
		"<p class=\"process__next\">process-end</p></li></ol></div>" },
};

static void a_process_is_a_picture_and_a_list(void **state)
{
	(void)state;
	blocks_check(made_cases, COUNT(made_cases));
}

/* A process that branches, as the site has them. */
#define BRANCHES                                                                                    \
	"```process\ntitle: T\nsteps:\n"                                                            \
	"  - id: forum\n    title: Peer Forum\n    next:\n"                                         \
	"      - {to: yes, when: \"up to {{ limit }}, agreed\"}\n      - {to: no, when: over it}\n" \
	"  - {id: yes, title: Support}\n  - {id: no, title: Another way}\n```\n"

static const struct part_case {
	int line;
	const char *part;
} part_cases[] = {
	/* the first arrow bends to the left, stops for its words and goes on */
	{ __LINE__, "d=\"M320 44C320 64 160 64 160 84M160 104V124M152 116L160 124L168 116\"" },
	{ __LINE__, "d=\"M320 44C320 64 480 64 480 84M480 104V124M472 116L480 124L488 116\"" },
	{ __LINE__,
		"<tspan x=\"160\" y=\"99\">up to <candour-figure name=\"limit\" form=\"words\"/>, "
		"agreed</tspan>" },
	{ __LINE__, "viewBox=\"-2 -2 644 172\"" },
	{ __LINE__, "<rect class=\"process__box\" x=\"8\" y=\"124\" width=\"305\" height=\"44\"" },
	{ __LINE__,
		"<rect class=\"process__box\" x=\"328\" y=\"124\" width=\"305\" height=\"44\"" },

	/* the same in words */
	{ __LINE__,
		"<p class=\"process__next\">process-when up to <candour-figure name=\"limit\" "
		"form=\"words\"/>, agreed 2 Support</p>"
		"<p class=\"process__next\">process-when over it 3 Another way</p>" },
};

static void branches_stand_side_by_side(void **state)
{
	struct test t;
	const char *made;

	(void)state;
	test_begin(&t);
	made = blocks_made(&t, BRANCHES);
	for (const struct part_case *c = part_cases; c < part_cases + COUNT(part_cases); c++)
		row_true(c, strstr(made, c->part));
	test_end(&t);
}

#define STEPS "```process\ntitle: T\nsteps:\n"

static const struct block_case mistake_cases[] = {
	{ __LINE__, "```process\n```\n",
		"page.md:1:1: error: a process needs \"steps\" [field-missing]\n"
		"page.md:1:1: error: a process needs \"title\" [field-missing]\n" },
	{ __LINE__, STEPS "  - {id: a, title: A}\n```\n",
		"page.md:1:1: error: a process has 2 to 30 steps, not 1 [process-size]\n" },
	{ __LINE__, STEPS "  - {id: a, title: A, next: b}\n  - {id: a, title: A}\n```\n",
		"page.md:5:10: error: another step is called \"a\": give each a name of its own "
		"[process-twice]\n" },
	{ __LINE__,
		STEPS "  - {id: forum, title: A, next: packag}\n  - {id: package, title: B}\n```\n",
		"page.md:4:33: error: no step is called \"packag\"; did you mean \"package\"? "
		"[process-next]\n" },
	{ __LINE__, STEPS "  - {id: a, title: A, next: {to: b}}\n  - {id: b, title: B}\n```\n",
		"page.md:4:29: error: \"next\" is the name of a step, or a list of {to: name, when: "
		"\"words\"} [process-next]\n" },
	{ __LINE__, STEPS "  - {id: a, title: A, next: []}\n  - {id: b, title: B}\n```\n",
		"page.md:4:29: error: \"next\" is the name of a step, or a list of {to: name, when: "
		"\"words\"} [process-next]\n" },
	{ __LINE__, STEPS "  - {id: a, title: A, next: [{to: b}, b]}\n  - {id: b, title: B}\n```\n",
		"page.md:4:30: error: a branch needs \"when\" [field-missing]\n"
		"page.md:4:39: error: a branch must be a mapping of keys and values, not a text "
		"[field-kind]\n" },
	{ __LINE__,
		STEPS
		"  - {id: a, title: A, next: b}\n  - {id: b, title: B}\n  - {id: c, title: C, next: b}\n```\n",
		"page.md:6:10: error: nothing leads from the first step to \"c\": name it in the \"next\" of a "
		"step before it [process-unreached]\n" },
	{ __LINE__,
		STEPS "  - {id: a, title: A, next: b}\n  - {id: b, title: B, next: c}\n"
		      "  - {id: c, title: C, next: b}\n```\n",
		"page.md:6:29: error: the steps go round in a circle (b, c, and b again): take one arrow out, "
		"and say in the step's text what is done again [process-circle]\n" },
	{ __LINE__, STEPS "  - {id: a, title: A, next: a}\n  - {id: b, title: B}\n```\n",
		"page.md:4:29: error: the steps go round in a circle (a, and a again): take one arrow out, and "
		"say in the step's text what is done again [process-circle]\n"
		"page.md:5:10: error: nothing leads from the first step to \"b\": name it in the \"next\" of a "
		"step before it [process-unreached]\n" },
	{ __LINE__,
		STEPS "  - id: a\n    title: A\n    next: [{to: b, when: 1}, {to: c, when: 2}, "
		      "{to: d, when: 3}, {to: e, when: 4}]\n"
		      "  - {id: b, title: B}\n  - {id: c, title: C}\n  - {id: d, title: D}\n"
		      "  - {id: e, title: E}\n```\n",
		"page.md:1:1: error: the picture would be more than 3 wide: let fewer steps follow one, or "
		"split the process in two [process-wide]\n" },
	{ __LINE__,
		STEPS
		"  - id: a\n    title: £ {{\n    text: \"see <b>\"\n    next: [{to: b, when: \"- x\"}]\n"
		"  - {id: b, title: B}\n```\n",
		"page.md:5:14: error: \"{{\" is never closed: write {{ name }}, or `{{` for the braces "
		"themselves [figure-open]\n"
		"page.md:6:16: error: HTML is not used in content: write Markdown, or put it between ` ` to "
		"show it [raw-html]\n"
		"page.md:7:27: error: only one line of text can stand here: no list, heading or second "
		"paragraph [inline-only]\n" },
};

static void mistakes_are_told_where_they_are(void **state)
{
	(void)state;
	blocks_check(mistake_cases, COUNT(mistake_cases));
}

static const struct label_case {
	int line;
	int width;
	bool bold;
	const char *markdown;
	const char *lines; /* with a stroke between two */
} label_cases[] = {
	{ __LINE__, 100, false, "Peer Forum", "Peer Forum" },
	{ __LINE__, 96, false, "Peer Forum", "Peer Forum" },
	{ __LINE__, 95, false, "Peer Forum", "Peer/Forum" },
	{ __LINE__, 104, true, "Peer Forum", "Peer Forum" },
	{ __LINE__, 103, true, "Peer Forum", "Peer/Forum" },
	{ __LINE__, 10, false, "a b c", "a/b/c" },
	{ __LINE__, 30, false, "one *two*three four", "one/twothree/four" },
	{ __LINE__, 300, false, "up to {{ f }}, or  not", "up to (f), or not" },
	{ __LINE__, 170, false, "up to {{ f }}, or not", "up to/(f), or/not" },
	{ __LINE__, 10, false, "incomprehensibilities", "incomprehensibilities" },
	{ __LINE__, 100, false, "one\ntwo", "one two" },
	{ __LINE__, 100, false, "said.[](source:plan \"page 1\")", "said." },
	{ __LINE__, 100, false, "[the plan](/plan/) `x`", "the plan x" },
	{ __LINE__, 100, false, "", "" },
};

static void show_label(const xmlNode *drawing, struct buf *out)
{
	for (xmlNodePtr e = tree_next(drawing, drawing); e; e = tree_next(e, drawing)) {
		if (!tree_is(e, "tspan"))
			continue;
		if (out->length)
			buf_byte(out, '/');
		for (const xmlNode *child = e->children; child; child = child->next) {
			if (tree_is(child, "candour-figure"))
				buf_print(out, "(%.*s)", SLICE_ARG(tree_get(child, "name")));
			else
				tree_words(child, out);
		}
	}
}

static void labels_break_where_they_may(void **state)
{
	(void)state;
	for (const struct label_case *c = label_cases; c < label_cases + COUNT(label_cases); c++) {
		struct test t;
		struct label label;
		xmlDocPtr doc = tree_new("svg");
		xmlNodePtr inside;

		test_begin(&t);
		inside = tree_element(tree_root(doc), "words", NULL);

		const struct mark m = { &t.arena, &t.diags, NULL, NULL };
		const struct markdown source = { "page.md", slice_text(c->markdown), 1, 1 };

		row_true(c, mark_inline(&m, &source, inside));
		label_read(&label, inside, c->bold, &t.arena);
		label_break(&label, c->width);
		label_draw(&label, 0, 0, tree_root(doc), &t.arena);
		show_label(tree_root(doc), &t.text);
		row_text(c, c->lines, buf_string(&t.text));
		tree_free(doc);
		test_end(&t);
	}
}

static void a_process_has_a_limit(void **state)
{
	(void)state;
	for (int count = LIMIT_PROCESS_STEPS; count <= LIMIT_PROCESS_STEPS + 1; count++) {
		struct buf markdown;
		struct test t;
		const char *made;

		test_begin(&t);
		buf_init(&markdown, 10000);
		buf_text(&markdown, STEPS);
		for (int i = 1; i < count; i++)
			buf_print(&markdown, "  - {id: s%d, title: A, next: s%d}\n", i, i + 1);
		buf_print(&markdown, "  - {id: s%d, title: A}\n```\n", count);
		made = blocks_made(&t, buf_string(&markdown));
		if (count == LIMIT_PROCESS_STEPS)
			assert_true(diags_clean(&t.diags));
		else
			assert_string_equal(made,
				"page.md:1:1: error: a process has 2 to 30 steps, not 31: split it in two "
				"[process-size]\n");
		buf_release(&markdown);
		test_end(&t);
	}
}

/* Whatever the words, no box is narrower than its longest, and no page has two processes of one name. */
static void a_picture_grows_with_its_words(void **state)
{
	struct test t;
	const char *made;

	(void)state;
	test_begin(&t);
	made = blocks_made(&t,
		STEPS
		"  - {id: a, title: Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, next: b}\n"
		"  - {id: b, title: B}\n```\n\n" TWO_STEPS);
	assert_non_null(strstr(made, "width=\"577\""));
	assert_non_null(strstr(made, "id=\"process-1\""));
	assert_non_null(strstr(made, "id=\"process-2\""));
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_process_is_a_picture_and_a_list),
		cmocka_unit_test(branches_stand_side_by_side),
		cmocka_unit_test(mistakes_are_told_where_they_are),
		cmocka_unit_test(labels_break_where_they_may),
		cmocka_unit_test(a_process_has_a_limit),
		cmocka_unit_test(a_picture_grows_with_its_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
