#include "prove/words.h"
#include "sample_compare.h"

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
	/* numbers at their ends and some that are ordinary, where both take them */
	{ __LINE__, NUMBER("points", "from: 0, to: 9, step: 1"),
		NUMBER("points", "from: 0, to: 9, step: 1"), "x: 0=0 1=1 5=5 9=9; " },
	{ __LINE__, NUMBER("points", "from: 0, to: 9, step: 1"),
		NUMBER("points", "from: 4, to: 20, step: 1"), "x: 4=4 5=5 9=9; " },
	{ __LINE__, NUMBER("points", "from: 0, to: 9, step: 1"),
		NUMBER("points", "from: 9, to: 20, step: 1"), "x: 9=9; " },
	{ __LINE__, NUMBER("points", "from: 0, to: 9, step: 1"),
		NUMBER("points", "from: 10, to: 20, step: 1"), "x: =10 =20; x: 0= 1= 5= 9=; " },
	/* each at its own scale: 9 is 90 of 0.1, and the old takes whole numbers alone */
	{ __LINE__, NUMBER("points", "from: 0, to: 9, step: 1"),
		NUMBER("points", "from: 0, to: 9, step: 0.5"), "x: 0=0 1=10 5=50 9=90; " },
	{ __LINE__, NUMBER("points", "from: 0, to: 9, step: 1"),
		NUMBER("points", "from: 0.5, to: 9, step: 0.5"), "x: 1=10 5=50 9=90; " },
	/* steps from another beginning meet at 1, 3, 5, ... */
	{ __LINE__, NUMBER("points", "from: 0, to: 9, step: 1"),
		NUMBER("points", "from: 1, to: 9, step: 2"), "x: 1=1 5=5 9=9; " },
	/* both sides of where a line of either begins to treat them otherwise */
	{ __LINE__, ABOVE("from: 0, to: 99, step: 1", "10"),
		ABOVE("from: 0, to: 99, step: 1", "20"),
		"x: 0=0 1=1 5=5 9=9 10=10 11=11 19=19 20=20 21=21 50=50 99=99; " },
	/* two units make two questions */
	{ __LINE__, NUMBER("points", "from: 0, to: 1, step: 1"),
		NUMBER("hours/week", "from: 0, to: 1, step: 1"), "x: =0 =1; x: 0= 1=; " },
};

#define STEPS(range, over, round)                                                                  \
	ONE("number: points, " range,                                                              \
		"  total: {says: T, unit: points, ratio: x, over: " over ", round: " round         \
		", to: 1}\n")
#define SHOWN(question, examples)                                                                  \
	"questions:\n  x: {asks: X?, called: X, about: need, " question "}\n"                      \
	"lines:\n  total: {says: T, unit: points, sum: [x]}\nexamples:\n" examples
#define SHOW(x) "  - {says: One, given: {x: " x "}, expect: {total: " x "}}\n"
#define WHO(range, limit)                                                                               \
	ONE("number: points, " range,                                                                   \
		"  total: {says: T, labels: {a: A, b: B}, decide: first, rules: [{if: x is over " limit \
		", then: b}], otherwise: a}\n")                                                         \
	"kind: decision\n"

/* What is tried between the ends of amounts, and whether that stands for all (!). */
static const struct space_case amount_cases[] = {
	/* at 3 and 6 a step is taken, and just above where it is rounded up */
	{ __LINE__, STEPS("from: 0, to: 8, step: 1", "3", "up"),
		STEPS("from: 0, to: 8, step: 1", "3", "up"),
		"x 0=0 1=1 2=2 3=3 4=4 5=5 6=6 7=7 8=8; " },
	{ __LINE__, STEPS("from: 0, to: 800, step: 1", "300", "down"),
		STEPS("from: 0, to: 800, step: 1", "300", "down"),
		"x 0=0 1=1 5=5 10=10 50=50 100=100 299=299 300=300 301=301 500=500 599=599 600=600 "
		"601=601 800=800; " },
	/* half up: at 150, 450 and 750 */
	{ __LINE__, STEPS("from: 0, to: 800, step: 1", "300", "half up"),
		STEPS("from: 0, to: 800, step: 1", "300", "half up"),
		"x 0=0 1=1 5=5 10=10 50=50 100=100 149=149 150=150 151=151 449=449 450=450 451=451 "
		"500=500 749=749 750=750 751=751 800=800; " },
	/* the steps of both */
	{ __LINE__, STEPS("from: 0, to: 400, step: 1", "300", "up"),
		STEPS("from: 0, to: 400, step: 1", "200", "up"),
		"x 0=0 1=1 5=5 10=10 50=50 100=100 199=199 200=200 201=201 299=299 300=300 301=301 "
		"399=399 400=400; " },
	/* nothing is rounded: it takes no steps */
	{ __LINE__,
		ONE("number: points, from: 0, to: 8, step: 1",
			"  total: {says: T, unit: points, ratio: x, over: 3, round: exact}\n"),
		STEPS("from: 0, to: 8, step: 1", "9", "up"), "x 0=0 1=1 5=5 8=8; " },
	/* amounts of the examples */
	{ __LINE__, SHOWN("number: points, from: 0, to: 9, step: 0.5", SHOW("3.5") SHOW("7")),
		SHOWN("number: points, from: 0, to: 9, step: 0.5", SHOW("3.5") SHOW("8")),
		"x 0=0 10=10 35=35 50=50 70=70 80=80 90=90; " },
	/* every amount there is */
	{ __LINE__, STEPS("from: 0, to: 1, step: 1", "3", "up"),
		STEPS("from: 0, to: 1, step: 1", "2", "up"), "x! 0=0 1=1; " },
	/* another range: nobody is tried with what only one takes */
	{ __LINE__, STEPS("from: 0, to: 1, step: 1", "3", "up"),
		STEPS("from: 0, to: 2, step: 1", "3", "up"), "x 0=0 1=1; " },
	/* where results are labels, the bounds are enough */
	{ __LINE__, WHO("from: 0, to: 99, step: 1", "20"), WHO("from: 0, to: 99, step: 1", "30"),
		"x! 0=0 19=19 20=20 21=21 29=29 30=30 31=31 99=99; " },
	/* but not if nobody can be between them */
	{ __LINE__, WHO("from: 0, to: 99, step: 1", "20"), WHO("from: 0, to: 99, step: 3", "20"),
		"x 0=0 15=15 18=18 21=21 99=99; " },
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

static void put_amounts(const struct compare_question *q, struct buf *out)
{
	buf_text(out, q->exact ? "!" : "");
	put_tries(q, out);
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

static void amounts_are_tried_where_something_changes(void **state)
{
	(void)state;
	check(amount_cases, COUNT(amount_cases), "", put_amounts);
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
		cmocka_unit_test(amounts_are_tried_where_something_changes),
		cmocka_unit_test(not_sure_is_tried_where_both_offer_it),
		cmocka_unit_test(what_is_asked_may_depend_on_what_follows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
