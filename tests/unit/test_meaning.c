#include "sample.h"
#include "base/limits.h"
#include "site/meaning.h"

#define SAID(words) "Reviews\nWhen we look again.\n" words

static const struct meaning_case {
	int line;
	const char *body, *meaning;
} meaning_cases[] = {
	{ __LINE__, "", SAID("") },
	{ __LINE__, "We look again. You can ask! Why? Ask us\n",
		SAID("We look again.\nYou can ask!\nWhy?\nAsk us\n") },
	{ __LINE__, "It is \"ours.\" We say (so.) And 3.5 weeks.\n",
		SAID("It is “ours.”\nWe say (so.)\nAnd 3.5 weeks.\n") },
	{ __LINE__, "## When\n\nSoon.\n", SAID("When\nSoon.\n") },
	{ __LINE__, "- one\n- two\n  - three\n", SAID("one\ntwo\nthree\n") },
	{ __LINE__, "[Ask us](/about/)[](source:law \"section 1\") now.\n", SAID("Ask us now.\n") },
	{ __LINE__, "After {{ wait }}, {{ limit.amount }} or {{ sheet.limit }}.\n",
		SAID("After {{ wait }}, {{ limit }} or {{ sheet.limit }}.\n") },
	{ __LINE__, "![A plan](/pictures/plan.svg)\n", SAID("A plan\n") },
	{ __LINE__, "Two\xC2\xA0weeks\n", SAID("Two weeks\n") },
	{ __LINE__, "```\nas it  stands\n```\n", SAID("as it stands\n") },
	{ __LINE__, "```contacts\n- advocacy\n```\n", SAID("[contact: advocacy]\n") },
	{ __LINE__,
		"```table\ncaption: Times\nrow-headers: no\n\n| What | When |\n| First | {{ wait }} |\n```\n",
		SAID("Times\nWhat\nWhen\nFirst\n{{ wait }}\n") },
	{ __LINE__, "```figure-table\ncaption: Times\nfigures: [wait, longest]\n```\n",
		SAID("Times\n{{ wait }}\n{{ longest }}\n") },
	{ __LINE__, "```callout\nkind: gap\ntitle: Not said\n\nWho decides.\n```\n",
		SAID("[gap]\nNot said\nWho decides.\n") },
	{ __LINE__, "```documents\n- {name: Plan, when: always, why: To see it}\n```\n",
		SAID("[always]\nPlan To see it\n") },
	{ __LINE__, "```details\ntitle: More\n\nHidden.\n```\n", SAID("More\nHidden.\n") },
	{ __LINE__,
		"```process\ntitle: Path\nsteps:\n  - {id: a, title: Ask, by: You, next: b}\n"
		"  - {id: b, title: Answer, by: Us}\n```\n",
		SAID("Path\nAsk\n[by] You\n[next] 2: Answer\nAnswer\n[by] Us\n") },
	{ __LINE__, "```worksheet\nsheet: budget\nshow: questions\n```\n",
		SAID("[worksheet: budget, questions]\n") },
};

static struct slice read_meaning(struct test *t, const char *body, bool *good)
{
	static const struct data title = { .text = { "Reviews", 7 } };
	static const struct data summary = { .text = { "When we\n look again.", 20 } };
	struct page p = {
		.file = "a.md",
		.title = &title,
		.summary = &summary,
		.body = slice_text(body),
		.body_line = 1,
	};
	struct slice meaning;

	*good = meaning_read(&meaning, &p, &t->arena, &t->diags);
	return meaning;
}

static void a_page_says_its_words(void **state)
{
	(void)state;
	for (const struct meaning_case *c = meaning_cases; c < meaning_cases + COUNT(meaning_cases);
		c++) {
		struct test t;
		bool good;

		test_begin(&t);
		row_text(c, c->meaning, test_string(&t, read_meaning(&t, c->body, &good)));
		row_text(c, "", test_messages(&t));
		row_int(c, true, good);
		test_end(&t);
	}
}

static const struct digest_case {
	int line;
	bool same;
	const char *one, *other;
} digest_cases[] = {
	/* what a page looks like does not count */
	{ __LINE__, true, "We look again.\n", "We **look** *again*.\n" },
	{ __LINE__, true, "We look\nagain.\n", "We look again.\n" },
	{ __LINE__, true, "We look\\\nagain.\n", "We look again.\n" },
	{ __LINE__, true, "- one\n- two\n", "1. one\n2. two\n" },
	{ __LINE__, true, "- one\n- two\n", "* one\n\n* two\n" },
	{ __LINE__, true, "One. Two.\n", "One.\n\nTwo.\n" },
	{ __LINE__, true, "## When\n", "When\n" },
	{ __LINE__, true, "[Ask](/a/) us.\n", "[Ask](/b/#c) us.\n" },
	{ __LINE__, true, "Ask us.\n", "Ask us.[](source:law \"section 1\")\n" },
	{ __LINE__, true, "{{ a }}\n", "{{ a.amount }}\n" },
	{ __LINE__, true, "```table\ncaption: T\nrow-headers: no\n\n| a | b |\n| c | d |\n```\n",
		"```table\ncaption: T\nrow-headers: yes\nnumeric: [2]\n\n|a|b|\n|c|  d |\n```\n" },

	/* every word does */
	{ __LINE__, false, "We look again.\n", "We look twice.\n" },
	{ __LINE__, false, "We look again.\n", "We look again\n" },
	{ __LINE__, false, "We look again.\n", "we look again.\n" },
	{ __LINE__, false, "One. Two.\n", "Two. One.\n" },
	{ __LINE__, false, "Up to {{ a }}.\n", "Up to {{ b }}.\n" },
	{ __LINE__, false, "```contacts\n- a\n```\n", "```contacts\n- b\n```\n" },
	{ __LINE__, false, "```callout\nkind: note\n\nA.\n```\n",
		"```callout\nkind: important\n\nA.\n```\n" },
};

static void the_digest_is_of_the_words(void **state)
{
	(void)state;
	for (const struct digest_case *c = digest_cases; c < digest_cases + COUNT(digest_cases);
		c++) {
		char one[MEANING_DIGEST], other[MEANING_DIGEST];
		struct test t;
		bool good;

		test_begin(&t);
		meaning_digest(read_meaning(&t, c->one, &good), one);
		meaning_digest(read_meaning(&t, c->other, &good), other);
		row_text(c, "", test_messages(&t));
		row_int(c, c->same, strcmp(one, other) == 0);
		row_int(c, MEANING_DIGEST - 1, (int)strlen(one));
		test_end(&t);
	}
}

static void the_digest_survives_other_line_ends(void **state)
{
	char one[MEANING_DIGEST], other[MEANING_DIGEST];

	(void)state;
	meaning_digest(SLICE("Reviews\nWe look again.\n"), one);
	assert_string_equal(one, meaning_digest(SLICE("Reviews\r\nWe look again."), other));
	/* printf 'Reviews We look again.' | sha256sum */
	assert_string_equal(one, "5be58bcb4caaadb6");
}

static void a_page_with_mistakes_has_messages(void **state)
{
	struct test t;
	bool good;

	(void)state;
	test_begin(&t);
	read_meaning(&t, "# Title\n", &good);
	assert_false(good);
	assert_string_equal(test_messages(&t),
		"a.md:1:1: error: the page's title is its first heading: begin this one with ## "
		"[heading-first]\n");
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_page_says_its_words),
		cmocka_unit_test(the_digest_is_of_the_words),
		cmocka_unit_test(the_digest_survives_other_line_ends),
		cmocka_unit_test(a_page_with_mistakes_has_messages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
