#include "compare/speak.h"
#include "sample_compare.h"
#include "site/compare_people.h"

static const struct said_case {
	int line;
	const char *old, *new;
	const char *sample; /* people, or NULL */
	const char *says;
} said_cases[] = {
	/* nothing is tried where both are one */
	{ __LINE__, MEALS("50", "100", ""), MEALS("50", "100", ""), NULL,
		"T\n-\n\n"
		"Before: version 1.0, with the figures of 1 June 2024. After: version 1.0, with the "
		"figures of 1 June 2024.\n\n"
		"Nothing changes, whatever the answers are.\n" },
	/* all are tried, and nothing changes */
	{ __LINE__, MEALS("50", "100", ", unsure: yes"),
		MEALS("50.00", "100", ", unsure: yes") "version: \"2.0\"\n", NULL,
		"T\n-\n\n"
		"Before: version 1.0, with the figures of 1 June 2024. After: version 2.0, with the "
		"figures of 1 June 2024.\n\n"
		"We worked 6 combinations of answers, before and after. They stand for all there "
		"are.\n\n"
		"We also worked 6 combinations in which one answer or more is “I am not sure”. They "
		"stand for all there are. The result is then a range, from the lowest to the highest "
		"that any answer could give, and we compare the middle.\n\n"
		"Nothing changes, whatever the answers are.\n" },
	/* some: 50 to 60 and 30 to 40; of the people one */
	{ __LINE__, MEALS("50", "100", ""), MEALS("60", "100", ""),
		"person,group:age,meals,help\nInvented 1,young,some,no\nInvented "
		"2,old,alone,yes\nInvented 3,old,every,no\n",
		"T\n-\n\n"
		"Before: version 1.0, with the figures of 1 June 2024. After: version 1.0, with the "
		"figures of 1 June 2024.\n\n"
		"We worked 6 combinations of answers, before and after. They stand for all there "
		"are.\n\n"
		"How results change: T:\n"
		"  Change                  How many  Share  Largest\n"
		"  Gain                           2  33.3%  £10 a week more\n"
		"  Lose                           0     0%  –\n"
		"  Same as before                 4  66.7%  –\n"
		"  Another kind of answer         0     0%  –\n\n"
		"On average over the 6 of 6 combinations that have an amount before and after, those "
		"that stay the same among them: £3.33 a week more.\n\n"
		"The largest gain is £10 a week more. It is £50 a week before and £60 a week after, "
		"with these answers:\n\n"
		"  - Meals: Some\n"
		"  - Help: No\n\n"
		"Only these answers can go with a gain:\n\n"
		"  - Meals: “Some”\n\n"
		"People in the sample: T\n"
		"-----------------------\n\n"
		"The 3 people in the sample are made up. None of them is a real person.\n\n"
		"The largest gain is £10 a week more. It is £50 a week before and £60 a week after, "
		"for Invented 1.\n\n"
		"There is no group in which people only lose.\n\n"
		"Each average is over all people of the group who have an amount before and after, "
		"those for whom it stays the same among them. How many of the group they are stands "
		"behind it.\n\n"
		"Of a group of fewer than 5 people, each one counts for much. Do not rely on what is "
		"said of it.\n\n"
		"How results change for each group by age:\n"
		"  age                   How many  Gain  Lose  Same as before  Another kind of answer  Average                     Largest loss\n"
		"  young (fewer than 5)         1     1     0               0                       0  £10 a week more (1 of 1)    –\n"
		"  old (fewer than 5)           2     0     0               2                       0  Same as before (2 of 2)     –\n"
		"  Everyone                     3     1     0               2                       0  £3.33 a week more (3 of 3)  –\n\n"
		"Each made-up person: T:\n"
		"  Person      Before       After        Change\n"
		"  Invented 1  £50 a week   £60 a week   £10 a week more\n"
		"  Invented 2  £0 a week    £0 a week    Same as before\n"
		"  Invented 3  £100 a week  £100 a week  Same as before\n" },
};

#define CHOICE(choices, to, rest)                                                                  \
	ONE("choices: {" choices "}, unsure: yes",                                                 \
		"  total: {says: T, unit: £/week, map: x, to: {" to "}}\n")                        \
	rest

static const struct json_case {
	int line;
	const char *old, *new, *says;
} json_cases[] = {
	{ __LINE__, MEALS("50", "100", ""), MEALS("50", "100", ""), "\"unchanged\":true}" },
	/* a new choice makes nobody lose who is sure: 50 to 100 becomes 0 to 100 for whoever is not */
	{ __LINE__, CHOICE("a: A, b: B", "a: 50, b: 100", ""),
		CHOICE("a: A, b: B, c: C", "a: 50, b: 100, c: 0", ""),
		"\"unchanged\":false,\"exact\":true,\"sampled\":false,\"combinations\":{\"worksheet\":\"a\","
		"\"all\":2,\"same\":2,\"gain\":0,\"lose\":0,\"move\":0,\"none\":0,\"average\":\"0\",\"averaged\":2},"
		"\"moves\":[],\"not-sure\":{\"sampled\":false,\"all\":1,\"same\":0,\"gain\":0,\"lose\":1,"
		"\"move\":0,\"none\":0,\"average\":\"-25\",\"averaged\":1,\"largest-loss\":{\"worksheet\":\"a\","
		"\"change\":\"-25\",\"old\":{\"outcome\":\"amount\",\"low\":\"50\",\"high\":\"100\"},"
		"\"new\":{\"outcome\":\"amount\",\"low\":\"0\",\"high\":\"100\"},"
		"\"answers\":{\"x\":\"I am not sure\"}}}}" },
	/* who is referred now moves, and is in no average; not sure, it could be either */
	{ __LINE__, CHOICE("a: A, b: B", "a: 50, b: 100", ""),
		CHOICE("a: A, b: B", "a: 49, b: 100", "refers: [{if: x is b, says: Ask}]\n"),
		"\"unchanged\":false,\"exact\":true,\"sampled\":false,\"combinations\":{\"worksheet\":\"a\","
		"\"all\":2,\"same\":0,\"gain\":0,\"lose\":1,\"move\":1,\"none\":0,\"average\":\"-1\",\"averaged\":1,"
		"\"largest-loss\":{\"worksheet\":\"a\",\"change\":\"-1\",\"old\":{\"outcome\":\"amount\","
		"\"low\":\"50\",\"high\":\"50\"},\"new\":{\"outcome\":\"amount\",\"low\":\"49\",\"high\":"
		"\"49\"},\"answers\":{\"x\":\"A\"}}},\"moves\":[{\"from\":\"amount\",\"to\":\"refer\","
		"\"count\":1,\"first\":{\"worksheet\":\"a\",\"change\":\"0\",\"old\":{\"outcome\":\"amount\","
		"\"low\":\"100\",\"high\":\"100\"},\"new\":{\"outcome\":\"refer\"},\"answers\":{\"x\":\"B\"}}"
		"}],\"not-sure\":{\"sampled\":false,\"all\":1,\"same\":0,\"gain\":0,\"lose\":0,\"move\":1,\"none\":0}"
		"}" },
};

/* An average that rounds to nothing is not nothing. */
static void an_average_is_said_in_words(void **state)
{
	static const struct {
		int line;
		int changed; /* in COMPARE_PARTS, of six */
		bool costs;
		const char *says;
	} rows[] = {
		{ __LINE__, 0, false, "Same as before" },
		{ __LINE__, 1, false, "more, by less than £0.01 a week" },
		{ __LINE__, -1, false, "less, by less than £0.01 a week" },
		{ __LINE__, -1, true, "more, by less than £0.01 a week" },
		{ __LINE__, 299, false, "more, by less than £0.01 a week" },
		{ __LINE__, 300, false, "£0.01 a week more" },
	};
	struct test t;
	struct pair k;

	(void)state;
	test_begin(&t);
	pair_make(&k, &t, MEALS("50", "100", ""), MEALS("60", "100", ""));
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct compare_tally tally = { .amounts = 6, .changed = rows[i].changed };

		k.c.costs = rows[i].costs;
		row_text(&rows[i], rows[i].says,
			test_string(&t, compare_average_words(&k.c, &tally)));
	}
	test_end(&t);
}

static void it_is_said_in_words(void **state)
{
	(void)state;
	for (const struct said_case *c = said_cases; c < said_cases + COUNT(said_cases); c++) {
		struct report r;
		struct csv csv;
		struct test t;
		struct pair k;

		test_begin(&t);
		pair_make(&k, &t, c->old, c->new);
		if (c->sample) {
			row_true(c,
				csv_read(&csv, &t.arena, "p.csv", slice_text(c->sample), &t.diags));
			row_true(c, compare_people(&k.c, &csv, &t.diags));
		}
		report_init(&r, &t.arena);
		compare_say(&k.c, &r);
		buf_clear(&t.text);
		report_text(&r, &t.text);
		row_text(c, c->says, buf_string(&t.text));
		test_end(&t);
	}
}

static void it_is_said_to_programs(void **state)
{
	static const char before[] = "{\"worksheet\":\"a\",\"old\":{\"version\":\"1.0\",\"as-of\":"
				     "\"2024-06-01\"},\"new\":{\"version\":\"1.0\",\"as-of\":"
				     "\"2024-06-01\"},";

	(void)state;
	for (const struct json_case *c = json_cases; c < json_cases + COUNT(json_cases); c++) {
		struct slice says;
		struct test t;
		struct pair k;

		test_begin(&t);
		pair_make(&k, &t, c->old, c->new);
		buf_clear(&t.text);
		compare_json(&k.c, &t.text);
		says = arena_print(&t.arena, "%s%s", before, c->says);
		row_text(c, test_string(&t, says), buf_string(&t.text));
		test_end(&t);
	}
}

static const struct words_case {
	int line;
	long long over, under;
	bool costs;
	const char *says;
} words_cases[] = {
	{ __LINE__, 0, 1, false, "Same as before" },
	{ __LINE__, 1, 100, false, "£0.01 a week more" },
	{ __LINE__, -1, 100, false, "£0.01 a week less" },
	{ __LINE__, 1, 100, true, "£0.01 a week less" },
	{ __LINE__, -1, 100, true, "£0.01 a week more" },
};

static const struct share_case {
	int line;
	uint64_t count, all;
	const char *says;
} share_cases[] = {
	{ __LINE__, 0, 3, "0%" },
	{ __LINE__, 3, 3, "100%" },
	{ __LINE__, 1, 3, "33.3%" },
	{ __LINE__, 2, 3, "66.7%" },
	{ __LINE__, 1, 2000, "0.1%" }, /* a half of a tenth */
	{ __LINE__, 1, 2001, "0%" },
	{ __LINE__, UINT64_MAX / 2, UINT64_MAX, "50%" },
};

static void amounts_and_shares_are_words(void **state)
{
	struct test t;
	struct pair k;

	(void)state;
	test_begin(&t);
	pair_make(&k, &t, MEALS("50", "100", ""), MEALS("60", "100", ""));
	for (const struct words_case *c = words_cases; c < words_cases + COUNT(words_cases); c++) {
		k.c.costs = c->costs;
		row_text(c, c->says,
			test_string(&t,
				compare_change_words(&k.c,
					(struct number){ (int64_t)c->over, (int64_t)c->under })));
	}
	for (const struct share_case *c = share_cases; c < share_cases + COUNT(share_cases); c++)
		row_text(c, c->says, test_string(&t, compare_share(&k.c, c->count, c->all)));
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_average_is_said_in_words),
		cmocka_unit_test(it_is_said_in_words),
		cmocka_unit_test(it_is_said_to_programs),
		cmocka_unit_test(amounts_and_shares_are_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
