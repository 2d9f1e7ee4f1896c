#include "sample_compare.h"
#include "sheet/prove_words.h"

#define CHOICES(choices, to)                                                                       \
	ONE("choices: {" choices "}", "  total: {says: T, unit: points, map: x, to: {" to "}}\n")
#define NUMBER(unit, ends)                                                                         \
	ONE("number: " unit ", " ends, "  total: {says: T, unit: " unit ", sum: [x]}\n")
#define ABOVE(ends, from)                                                                          \
	ONE("number: points, " ends,                                                               \
		"  above: {says: A, unit: points, sum: [x, -" from "]}\n"                          \
		"  total: {says: T, unit: points, max: [above, 0]}\n")
#define SEVERAL(choices, to)                                                                       \
	ONE("several: {" choices "}", "  total: {says: T, unit: points, map: x, to: {" to "}}\n")

/*
 * The answers that are tried of each question, as "old=new", and what only one side has: -1 2 are choices 1 and 2 of the
 * old, +0 is choice 0 of the new.
 */
static const struct space_case {
	int line;
	const char *old, *new, *tried;
} space_cases[] = {
	/* choices are the same by their names, whatever their order */
	{ __LINE__, CHOICES("a: A, b: B", "a: 0, b: 1"), CHOICES("a: A, b: B", "a: 0, b: 2"),
		"x: 0=0 1=1; " },
	{ __LINE__, CHOICES("a: A, b: B", "a: 0, b: 1"), CHOICES("b: B, a: A", "a: 0, b: 1"),
		"x: 1=0 0=1; " },
	{ __LINE__, CHOICES("a: A, b: B, c: C", "a: 0, b: 1, c: 2"),
		CHOICES("d: D, c: C, a: A", "d: 3, a: 0, c: 2"), "x: 2=1 0=2 -1 +0; " },
	/* with none in common they are two questions */
	{ __LINE__, CHOICES("a: A, b: B", "a: 0, b: 1"), CHOICES("c: C, d: D", "c: 0, d: 1"),
		"x: =0 =1; x: 0= 1=; " },
	{ __LINE__, CHOICES("a: A, b: B", "a: 0, b: 1"),
		NUMBER("points", "from: 0, to: 1, step: 1"), "x: =0 =1; x: 0= 1=; " },
	/* sets of several, as bits; the set of one that only one side has is not tried */
	{ __LINE__, SEVERAL("a: A, b: B", "a: 1, b: 2"), SEVERAL("b: B, a: A", "a: 1, b: 2"),
		"x: 2=1 1=2 3=3; " },
	{ __LINE__, SEVERAL("a: A, b: B", "a: 1, b: 2"),
		SEVERAL("a: A, b: B, c: C", "a: 1, b: 2, c: 3"), "x: 1=1 2=2 3=3 +2; " },
	/* numbers at their ends, where both take them */
	{ __LINE__, NUMBER("points", "from: 0, to: 9, step: 1"),
		NUMBER("points", "from: 0, to: 9, step: 1"), "x: 0=0 9=9; " },
	{ __LINE__, NUMBER("points", "from: 0, to: 9, step: 1"),
		NUMBER("points", "from: 4, to: 20, step: 1"), "x: 4=4 9=9; " },
	{ __LINE__, NUMBER("points", "from: 0, to: 9, step: 1"),
		NUMBER("points", "from: 9, to: 20, step: 1"), "x: 9=9; " },
	{ __LINE__, NUMBER("points", "from: 0, to: 9, step: 1"),
		NUMBER("points", "from: 10, to: 20, step: 1"), "x: =10 =20; x: 0= 9=; " },
	/* each at its own scale: 9 is 90 of 0.1, and the old takes whole numbers alone */
	{ __LINE__, NUMBER("points", "from: 0, to: 9, step: 1"),
		NUMBER("points", "from: 0, to: 9, step: 0.5"), "x: 0=0 9=90; " },
	{ __LINE__, NUMBER("points", "from: 0, to: 9, step: 1"),
		NUMBER("points", "from: 0.5, to: 9, step: 0.5"), "x: 9=90; " },
	/* steps from another beginning meet at 1, 3, 5, ... */
	{ __LINE__, NUMBER("points", "from: 0, to: 9, step: 1"),
		NUMBER("points", "from: 1, to: 9, step: 2"), "x: 1=1 9=9; " },
	/* both sides of where a line of either begins to treat them otherwise */
	{ __LINE__, ABOVE("from: 0, to: 99, step: 1", "10"),
		ABOVE("from: 0, to: 99, step: 1", "20"),
		"x: 0=0 9=9 10=10 11=11 19=19 20=20 21=21 99=99; " },
	/* two units make two questions */
	{ __LINE__, NUMBER("points", "from: 0, to: 1, step: 1"),
		NUMBER("hours/week", "from: 0, to: 1, step: 1"), "x: =0 =1; x: 0= 1=; " },
};

#define OFFER "choices: {a: A, b: B}, unsure: yes"
#define SURE "choices: {a: A, b: B}"
#define OFFERED(offer) ONE(offer, "  total: {says: T, unit: points, map: x, to: {a: 0, b: 1}}\n")
#define OTHER(offer)                                                                               \
	"questions:\n  y: {asks: Y?, called: Y, about: need, " offer "}\n"                         \
	"lines:\n  total: {says: T, unit: points, map: y, to: {a: 0, b: 1}}\n" NO_EXAMPLES

/* Whether "not sure" is tried (?), and which side has it alone (- old, + new). */
static const struct space_case unsure_cases[] = {
	{ __LINE__, OFFERED(SURE), OFFERED(SURE), "x; " },
	{ __LINE__, OFFERED(OFFER), OFFERED(OFFER), "x?; " },
	{ __LINE__, OFFERED(OFFER), OFFERED(SURE), "x-; " },
	{ __LINE__, OFFERED(SURE), OFFERED(OFFER), "x+; " },
	{ __LINE__, OFFERED(OFFER), OTHER(SURE), "y; x?; " },
	{ __LINE__, OFFERED(SURE), OTHER(OFFER), "y?; x; " },
};

#define NIGHT(order)                                                                               \
	"questions:\n" order                                                                       \
	"lines:\n  total: {says: T, unit: points, when: waking is yes, is: 1, "                    \
	"otherwise: 0}\n  kept: {says: K, unit: points, shown-only: yes, map: dog, to: {no: 0, "   \
	"yes: 1}}\n" NO_EXAMPLES
#define ASK(name, rest)                                                                            \
	"  " name ": {asks: A?, called: A, about: need, choices: {no: N, yes: Y}" rest "}\n"

/* v: its answers can make a difference; s: whether it is asked is known once those before it are answered. */
static const struct space_case order_cases[] = {
	{ __LINE__, NIGHT(ASK("night", "") ASK("waking", ", when: night is yes") ASK("dog", "")),
		NIGHT(ASK("night", "") ASK("waking", ", when: night is yes") ASK("dog", "")),
		"night vs; waking vs; dog s; " },
	/* the old has it after the question that it decides of, in the order of the new */
	{ __LINE__, NIGHT(ASK("night", "") ASK("waking", ", when: night is yes") ASK("dog", "")),
		NIGHT(ASK("waking", "") ASK("night", "") ASK("dog", "")),
		"waking v; night vs; dog s; " },
};

static struct slice name_of(const struct compared *c, const struct compare_question *q)
{
	int side = q->of[COMPARE_NEW] != COMPARE_NONE ? COMPARE_NEW : COMPARE_OLD;
	const struct image *im = &c->proofs[side]->image;
	struct image_text name = image_text(
		im, image_word(im, SECTION_QUESTION, q->of[side], QUESTION_NAME));

	return slice_of(name.at, name.length);
}

static void put_tries(const struct compare_question *q, struct buf *out)
{
	for (uint32_t i = 0; i < q->count; i++) {
		buf_byte(out, ' ');
		if (q->tries[COMPARE_OLD])
			buf_print(out, "%lld", (long long)q->tries[COMPARE_OLD][i]);
		buf_byte(out, '=');
		if (q->tries[COMPARE_NEW])
			buf_print(out, "%lld", (long long)q->tries[COMPARE_NEW][i]);
	}
	for (int side = 0; side < COMPARE_SIDES; side++)
		for (int i = 0; i < 64; i++)
			if (q->choices_left[side] >> i & 1)
				buf_print(out, " %c%d", "-+"[side], i);
}

static void put_unsure(const struct compare_question *q, struct buf *out)
{
	buf_text(out, q->unsure ? "?" : "");
	buf_text(out, q->unsure_left[COMPARE_OLD] ? "-" : "");
	buf_text(out, q->unsure_left[COMPARE_NEW] ? "+" : "");
}

static void put_order(const struct compare_question *q, struct buf *out)
{
	buf_text(out, q->varies ? " v" : " ");
	buf_text(out, q->is_settled ? "s" : "");
}

static void check(const struct space_case *cases, size_t count, const char *after,
	void (*put)(const struct compare_question *q, struct buf *out))
{
	for (const struct space_case *c = cases; c < cases + count; c++) {
		struct test t;
		struct pair k;

		test_begin(&t);
		pair_make(&k, &t, c->old, c->new);
		buf_clear(&t.text);
		for (uint32_t i = 0; i < k.c.question_count; i++) {
			const struct compare_question *q = &k.c.questions[i];

			buf_print(&t.text, "%.*s%s", SLICE_ARG(name_of(&k.c, q)), after);
			put(q, &t.text);
			buf_text(&t.text, "; ");
		}
		row_text(c, c->tried, buf_string(&t.text));
		test_end(&t);
	}
}

static void answers_of_both_are_tried(void **state)
{
	(void)state;
	check(space_cases, COUNT(space_cases), ":", put_tries);
}

static void not_sure_is_tried_where_both_offer_it(void **state)
{
	(void)state;
	check(unsure_cases, COUNT(unsure_cases), "", put_unsure);
}

static void what_is_asked_may_depend_on_what_follows(void **state)
{
	(void)state;
	check(order_cases, COUNT(order_cases), "", put_order);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_of_both_are_tried),
		cmocka_unit_test(not_sure_is_tried_where_both_offer_it),
		cmocka_unit_test(what_is_asked_may_depend_on_what_follows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
