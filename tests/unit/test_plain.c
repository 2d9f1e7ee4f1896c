#include "sample_plain.h"

#define ROW "![](picture:x) "

static const struct message_case {
	int line;
	enum sample_kind kind;
	const char *page, *messages;
} message_cases[] = {
	{ __LINE__, EASY_INDEX, ROW "You can go home.\n", "" },
	{ __LINE__, EASY_INDEX, ROW "You can go home.\n\n" ROW "The plan is planned.\nGo; see.\n",
		"page.md:3:25: warning: \"is planned\" does not say who does it; begin with who does it: \"We "
		"pay\" [easy-passive]\n"
		"page.md:4:3: error: a semicolon: \"Go;\"; write two sentences [easy-sign]\n" },
	{ __LINE__, EASY_INDEX,
		ROW
		"You can go home to see your friend with the red cat and the dog by the home.\n",
		"page.md:1:16: error: a sentence of 18 words, 15 at most: \"You can go home to see your friend "
		"with the red ...\"; make two sentences of it, with one idea each [easy-long]\n" },
	{ __LINE__, EASY_INDEX, ROW "Go if you can, and see who or what.\n",
		"page.md:1:16: error: 4 joining words in a sentence (\"if, and, who, or\"): \"Go if you can, "
		"and see who or what.\"; write a sentence for each idea [easy-joiners]\n" },
	{ __LINE__, EASY_INDEX, ROW "See the statute. See the Statute.\n",
		"page.md:1:24: error: \"statute\" is a hard word; write an easier one, or make it **bold** and "
		"explain it in content/glossary.yaml [easy-hard]\n" },
	{ __LINE__, EASY_INDEX, ROW "See your budget.\n\n" ROW "A **budget** is money.\n",
		"page.md:1:25: error: \"budget\" is a hard word and stands here before it is explained (line 3); "
		"make it **bold** and explain it here, where it is first used [easy-hard-first]\n" },
	/* the whole of a phrase must be a word of the glossary */
	{ __LINE__, EASY_INDEX, ROW "A **red budget** is money.\n",
		"page.md:1:20: error: \"red budget\" is bold and no word of content/glossary.yaml; add it "
		"there with its meaning in easy words, or take the ** away [easy-hard-list]\n" },
	{ __LINE__, EASY_INDEX, ROW "Go by phone.\n\n" ROW "Go by telephone.\n",
		"page.md:1:22: error: \"phone\" is a hard word; write an easier one, or make it **bold** and "
		"explain it in content/glossary.yaml [easy-hard]\n"
		"page.md:3:22: error: \"telephone\" and \"phone\" (line 1) are two words for one thing; use the "
		"same word all through the page [easy-same-word]\n"
		"page.md:3:22: error: \"telephone\" is a hard word; write an easier one, or make it **bold** "
		"and explain it in content/glossary.yaml [easy-hard]\n" },
	/* what is told of a page stands at its title */
	{ __LINE__, EASY, "## Who can help\n\n" ROW "Go.\n",
		"page.md:1:1: error: the page has no part \"What you can do\"; write it below a heading of that "
		"name [easy-part]\n"
		"page.md:1:4: error: \"Who can help\" does not say how to get help; put a ```contacts block into "
		"that part [easy-part]\n" },
	/* no list: one message, and no hard words */
	{ __LINE__, EASY_NO_LIST,
		"## What you can do\n\n## Who can help\n\n```contacts\n\n" ROW "A statute.\n",
		"page.md:1:1: warning: no list of familiar words was found, so hard words are not looked for; "
		"make it: make build/assets/words/familiar.txt [easy-familiar]\n" },
	/* a list or a row of cells has one message about its pictures */
	{ __LINE__, EASY_INDEX, "- Go.\n- See.\n",
		"page.md:1:3: error: no picture stands beside these words: \"Go.\"; begin with a picture, such "
		"as ![](picture:money) [easy-picture]\n" },

	{ __LINE__, PLAIN, "Go home.\n", "" },
	/* a hard word, a passive, brackets and numbers are none of its business */
	{ __LINE__, PLAIN, "The statute (of two) is paid; *so* be it.\n", "" },
	{ __LINE__, PLAIN, "We will utilise\nit in order\nto help.\n",
		"page.md:1:9: warning: \"utilise\" is a word to avoid; write \"use\", or say it another way "
		"[plain-word]\n"
		"page.md:2:4: warning: \"in order to\" is a word to avoid; write \"to\", or say it another way "
		"[plain-word]\n" },
	{ __LINE__, PLAIN,
		"Ask the DWP. The DWP pays. Ask the OT (occupational therapist), an OT or NHS.\n",
		"page.md:1:9: warning: nothing on this page says what \"DWP\" stands for; write the words, with "
		"the initials behind them in brackets [plain-initials]\n" },
	{ __LINE__, PLAIN, "To go, [see more](/more/).\n",
		"page.md:1:9: warning: a link that says \"see more\" does not say where it leads; make a link of "
		"the name of what it leads to [plain-link]\n" },
};

static void messages_say_what_and_where(void **state)
{
	(void)state;
	for (const struct message_case *c = message_cases; c < message_cases + COUNT(message_cases);
		c++) {
		struct test t;

		test_begin(&t);
		sample_check(&t, c->kind, slice_text(c->page));
		row_text(c, c->messages, test_messages(&t));
		test_end(&t);
	}
}

static const struct count_case {
	int line;
	const char *page;
	int words, sentences, longest, longish, passive, hard, three, rows;
} count_cases[] = {
	{ __LINE__, "", 0, 0, 0, 0, 0, 0, 0, 0 },
	{ __LINE__, "Go home. See the cat.\n", 5, 2, 3, 0, 0, 0, 0, 0 },
	{ __LINE__, "## A heading is not read\n\nGo.\n", 1, 1, 1, 0, 0, 0, 0, 0 },
	{ __LINE__, "The statute is planned. Ask Mencap.\n", 6, 2, 4, 0, 1, 1, 0, 0 },
	{ __LINE__,
		ROW "Anybody can go.\n\n" ROW
		    "Go. Go home to see the cat with the red bag and the book so.\n",
		18, 3, 14, 1, 0, 1, 1, 2 },
	{ __LINE__, "- go\n- see\n", 2, 2, 1, 0, 0, 0, 0, 0 },
	{ __LINE__, "Write to us at www.example.org.\n", 5, 1, 5, 0, 0, 0, 0, 0 },
};

static void pages_are_counted(void **state)
{
	(void)state;
	for (const struct count_case *c = count_cases; c < count_cases + COUNT(count_cases); c++) {
		struct test t;

		test_begin(&t);
		struct plain_figures f = sample_check(&t, PLAIN, slice_text(c->page));

		row_int(c, c->words, f.words);
		row_int(c, c->sentences, f.sentences);
		row_int(c, c->longest, f.longest);
		row_int(c, c->longish, f.longish);
		row_int(c, c->passive, f.passive);
		row_int(c, c->hard, f.hard);
		row_int(c, c->three, f.three);
		row_int(c, c->rows, f.rows);
		test_end(&t);
	}
}

/* In tenths: 0.39 words a sentence + 11.8 syllables a word - 15.59. */
static const struct grade_case {
	int line;
	struct plain_figures figures;
	int grade;
} grade_cases[] = {
	{ __LINE__, { .words = 0 }, 0 },
	{ __LINE__, { .words = 10, .sentences = 1, .syllables = 10 }, 2 },	/* 0.11 */
	{ __LINE__, { .words = 2, .sentences = 1, .syllables = 2 }, 0 },	/* below 0 */
	{ __LINE__, { .words = 200, .sentences = 10, .syllables = 300 }, 100 }, /* 9.91 */
};

static void grades_are_kincaids(void **state)
{
	(void)state;
	for (const struct grade_case *c = grade_cases; c < grade_cases + COUNT(grade_cases); c++)
		row_int(c, c->grade, plain_grade(&c->figures));
}

/* What the generator puts on a page is no text of its author. */
static void what_nobody_wrote_is_left_out(void **state)
{
	static const char inside[] =
		"<p>Go<sup class='reference'><a>Source 1</a></sup> to <a class='term'>plan</a>.</p>"
		"<div class='contact'><p>Not this</p></div>"
		"<div class='callout'><p class='callout__label'>Nor this</p><p>See.</p></div>"
		"<table><caption>Nor</caption><thead><tr><td>Nor.</td></tr></thead>"
		"<tbody><tr><td>Ask us.</td><td>Name</td></tr></tbody></table>"
		"<ul><li><p>One</p></li></ul><pre>Nor this</pre>";
	static const char *const texts[] = { "Go to plan.", "See.", "Ask us.", "Name", "One" };
	struct prose prose;
	struct test t;

	(void)state;
	test_begin(&t);
	xmlNodePtr body = sample_body(&t, inside);

	tree_element(body, "p", NULL); /* without a place: the generator's */
	tree_text(body->last, SLICE("Nor this"));
	prose_gather(&prose, body, "page.md", sample_lexicon(&t, true), &t.arena);
	assert_int_equal(COUNT(texts), prose.count);
	for (size_t i = 0; i < COUNT(texts); i++)
		assert_string_equal(texts[i], test_string(&t, prose.passages[i].text));
	prose_gather(&prose, body, "other.md", sample_lexicon(&t, true), &t.arena);
	assert_int_equal(0, prose.count);
	tree_free(body->doc);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(messages_say_what_and_where),
		cmocka_unit_test(pages_are_counted),
		cmocka_unit_test(grades_are_kincaids),
		cmocka_unit_test(what_nobody_wrote_is_left_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
