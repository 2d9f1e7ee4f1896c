#include "blocks.h"
#include "base/limits.h"

static const struct block_case made_cases[] = {
	{ __LINE__, "```callout\nkind: gap\ntitle: What is *not* said\n\nOne.\n\n- two\n```\n",
		"<div class=\"callout callout--gap\" id=\"gap--1\"><p class=\"callout__label\">callout-gap</p>"
		"<p class=\"callout__title\">What is <em>not</em> said</p>"
		"<p>One.</p><ul><li>two</li></ul></div>" },
	{ __LINE__, "```callout\nkind: note\n\nOne.\n```\n",
		"<div class=\"callout callout--note\"><p class=\"callout__label\">callout-note</p>"
		"<p>One.</p></div>" },
	{ __LINE__, "```callout\nkind: important\n\nOne.\n```\n",
		"<div class=\"callout callout--important\"><p class=\"callout__label\">callout-important</p>"
		"<p>One.</p></div>" },
	{ __LINE__, "```callout\nkind: illustrative\n\nOne.\n```\n",
		"<div class=\"callout callout--illustrative\">"
		"<p class=\"callout__label\">callout-illustrative</p><p>One.</p></div>" },
	{ __LINE__, "```callout\nkind: elsewhere\n\nOne.\n```\n",
		"<div class=\"callout callout--elsewhere\"><p class=\"callout__label\">callout-elsewhere</p>"
		"<p>One.</p></div>" },
	{ __LINE__, "```details\ntitle: Why we ask\n\nBecause of {{ limit }}.\n```\n",
		"<details class=\"details\"><summary>Why we ask</summary><div class=\"details__text\">"
		"<p>Because of <candour-figure name=\"limit\" form=\"words\"/>.</p></div></details>" },
	{ __LINE__,
		"```steps\n- title: We talk\n  text: You *say* so.[](source:plan \"section 3\")\n"
		"- title: We act\n  text: Soon.\n```\n",
		"<ol class=\"steps\"><li class=\"steps__step\"><p class=\"steps__title\">We talk</p>"
		"<p>You <em>say</em> so.<candour-source name=\"plan\" at=\"section 3\"/></p></li>"
		"<li class=\"steps__step\"><p class=\"steps__title\">We act</p><p>Soon.</p></li></ol>" },
	{ __LINE__,
		"```documents\n- name: Form\n  when: where required\n  why: It helps.\n"
		"- name: Plan\n  when: always\n  why: It is needed.\n  source: {source: plan, at: section 4}\n"
		"```\n",
		"<div class=\"documents\"><p class=\"documents__when\">documents-always</p>"
		"<ul class=\"documents__list\"><li><strong class=\"documents__name\">Plan</strong> "
		"<span class=\"documents__why\">It is needed.<candour-source name=\"plan\" at=\"section 4\"/>"
		"</span></li></ul><p class=\"documents__when\">documents-required</p>"
		"<ul class=\"documents__list\"><li><strong class=\"documents__name\">Form</strong> "
		"<span class=\"documents__why\">It helps.</span></li></ul></div>" },
	{ __LINE__, "```contacts\n- adult-social-care\n- carers\n```\n",
		"<candour-contact name=\"adult-social-care\"/><candour-contact name=\"carers\"/>" },
	{ __LINE__, "```\ntext | as it stands\n```\n", "<pre>text | as it stands\n</pre>" },
};

static void blocks_become_elements(void **state)
{
	(void)state;
	blocks_check(made_cases, COUNT(made_cases));
}

#define THERE_ARE                                                                                              \
	" (there are callout, contacts, details, documents, downloads, estimator, figure-table, forum, gaps, " \
	"lookup, process, register, statement, steps, table, transparency, worked, worksheet, and ``` alone "  \
	"for text as it stands) [component-unknown]\n"

static const struct block_case mistake_cases[] = {
	{ __LINE__, "Text.\n\n```tabel\n```\n",
		"page.md:3:1: error: no block is called \"tabel\"; did you mean \"table\"?" THERE_ARE },
	{ __LINE__, "```python\n```\n",
		"page.md:1:1: error: no block is called \"python\"" THERE_ARE },
	{ __LINE__, "```table x\n```\n",
		"page.md:1:1: error: no block is called \"table x\"; did you mean \"table\"?" THERE_ARE },

	/* options */
	{ __LINE__, "```callout\n\nOne.\n```\n",
		"page.md:1:1: error: a callout needs \"kind\": one of \"note\", \"important\", \"gap\", \"illustrative\", \"elsewhere\" [field-missing]\n" },
	{ __LINE__, "```callout\nkind: warning\n\nOne.\n```\n",
		"page.md:2:7: error: \"kind\" must be one of \"note\", \"important\", \"gap\", "
		"\"illustrative\", \"elsewhere\", not \"warning\" [field-choice]\n" },
	{ __LINE__, "```callout\nkind: note\nOne.\n```\n",
		"page.md:3:1: error: this is not YAML: could not find expected ':'; write \"key: value\", "
		"with a colon and a space [yaml]\n" },
	{ __LINE__, "```details\n\nOne.\n```\n",
		"page.md:1:1: error: a block of details needs \"title\" [field-missing]\n" },

	/* what stands within */
	{ __LINE__, "```callout\nkind: note\n```\n",
		"page.md:1:1: error: ```callout says nothing: write its text after the options and an empty "
		"line [component-empty]\n" },
	{ __LINE__, "```details\ntitle: A\n\n \n```\n",
		"page.md:1:1: error: ```details says nothing: write its text after the options and an empty "
		"line [component-empty]\n" },
	{ __LINE__,
		"## A\n\n````callout\nkind: note\ntitle: \"see {{\"\n\nOne.\n\n## B\n\n```steps\n```\n````\n",
		"page.md:5:13: error: \"{{\" is never closed: write {{ name }}, or `{{` for the braces "
		"themselves [figure-open]\n"
		"page.md:9:1: error: a heading cannot stand inside a block: give the block a title, or end it "
		"first [component-heading]\n"
		"page.md:11:1: error: a block ```steps cannot stand inside another block "
		"[component-here]\n" },
	{ __LINE__, "```details\ntitle: \"See [the plan](/plan/)\"\n\nOne.\n```\n",
		"page.md:2:13: error: the title opens and closes the text, so no link can stand in it: put it "
		"into the text [details-link]\n" },

	/* lists */
	{ __LINE__, "```steps\n```\n",
		"page.md:1:1: error: ```steps holds a list, each item begun with \"- \": "
		"\"- title: We talk with you\" [component-list]\n" },
	{ __LINE__, "```contacts\nadult-social-care\n```\n",
		"page.md:1:1: error: ```contacts holds a list, each item begun with \"- \": "
		"\"- adult-social-care\" [component-list]\n" },
	{ __LINE__, "```contacts\n- name: x\n- a\n```\n",
		"page.md:2:3: error: each item must be the name of a contact in site.yaml, not a mapping "
		"[field-kind]\n" },
	{ __LINE__,
		"```steps\n- title: A\n- text: B\n- titel: A\n  text: \"a <b>\"\n- title: £ <b>\n  text: c\n```\n",
		"page.md:2:3: error: a step needs \"text\" [field-missing]\n"
		"page.md:3:3: error: a step needs \"title\" [field-missing]\n"
		"page.md:4:3: error: a step has no \"titel\"; did you mean \"title\"? [field-unknown]\n"
		"page.md:6:12: error: HTML is not used in content: write Markdown, or put it between ` ` to "
		"show it [raw-html]\n" },
	{ __LINE__, "```documents\n- name: A\n  when: sometimes\n  why: B\n```\n",
		"page.md:3:9: error: \"when\" must be one of \"always\", \"where required\", not \"sometimes\" "
		"[field-choice]\n" },
	{ __LINE__, "```documents\n- name: A\n  when: always\n  why: B\n  source: plan\n```\n",
		"page.md:5:11: error: a source must be a mapping of keys and values, not a text "
		"[field-kind]\n" },
};

static void mistakes_are_told_where_they_are(void **state)
{
	(void)state;
	blocks_check(mistake_cases, COUNT(mistake_cases));
}

/* Blocks of lists and tables, each of `items` items in all. */
static const char *const item_blocks[] = {
	"```contacts\n- a\n- a\n- a\n- a\n```\n\n",
	"```table\ncaption: C\nrow-headers: no\n\n| a | a |\n| a | a |\n```\n\n",
	"```figure-table\ncaption: C\nfigures: [a]\n```\n\n",
};

enum { ITEMS_EACH = 4 };

static void items_of_a_page_have_a_limit(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(item_blocks); i++) {
		struct test t;
		struct buf page;
		int blocks = LIMIT_PAGE_ITEMS / ITEMS_EACH;

		test_begin(&t);
		buf_init(&page, SIZE_MAX);
		for (int k = 0; k < blocks; k++)
			buf_text(&page, item_blocks[i]);
		assert_true(*blocks_made(&t, buf_string(&page)) == '<');
		assert_string_equal(test_messages(&t), "");
		buf_text(&page, "```contacts\n- a\n```\n");
		assert_string_equal(
			blocks_made(&t, buf_string(&page)) + strcspn(test_messages(&t), " "),
			" error: the blocks of this page have more than 10000 cells, steps and "
			"contacts: split the page [page-items]\n");
		buf_release(&page);
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks_become_elements),
		cmocka_unit_test(mistakes_are_told_where_they_are),
		cmocka_unit_test(items_of_a_page_have_a_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
