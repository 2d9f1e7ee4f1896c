#include "sample_method.h"

static const char yaml[] = METHOD_TOP
	"questions:\n"
	"  q: {asks: Q?, called: Question, about: need, choices: {a: A, b: B}, more-need: upwards, "
	"exceptions: [{from: a, to: b, because: It is so.}]}\n"
	"lines:\n"
	"  p: {says: Points, unit: points, map: q, to: {a: 0, b: 2}}\n"
	"  d: {says: Rules, labels: {x: X, y: Y}, decide: unique, rules: [{if: p is under 1, then: x}], "
	"otherwise: y}\n"
	"  r: {says: Third, unit: points, ratio: p, over: 3, round: up, to: 1, shown-only: yes}\n"
	"  w: {says: Result, unit: points, when: d is x, is: p, otherwise: 0}\n"
	"result: w\nexamples:\n  - {says: One, given: {q: a}, expect: {w: 0}}\n"
	"  - {says: Two, given: {q: b}, expect: {w: 0}}\n";

enum { P, D, R, W };

static struct proof *sample_proof(struct test *t)
{
	struct proof *p = ARENA_NEW(&t->arena, struct proof);

	p->lines = ARENA_ARRAY(&t->arena, struct proof_line, 4);
	p->questions = ARENA_ARRAY(&t->arena, struct proof_question, 1);
	p->exact = true;
	p->combinations = 12345;
	p->examples = 2;
	for (int i = P; i <= W; i++)
		p->lines[i] = (struct proof_line){
			.has_value = true, .low = { 0, 1 }, .high = { 2, 1 }
		};
	p->lines[D].labels = 3;
	p->lines[R].rounds = true;
	p->lines[R].rounding = (struct number){ 1, 3 };
	return p;
}

static const char *shown(struct test *t, const struct proof *p, const char *part)
{
	xmlDocPtr doc = tree_new("body");
	struct method *m = sample_method(t, yaml);
	const char *text;

	m->proof = p;
	method_show(m, slice_text(part), tree_root(doc));
	text = method_text(t, tree_root(doc));
	tree_free(doc);
	return text;
}

#define RANGES(p, d)                                                                               \
	"caption method-ranges-of S\n| method-line | method-can-be | method-how-sure | \n"         \
	"| Points | " p " | \n| Rules | " d " | \n"                                                \
	"| Third | 0 to 2 points | method-how-exact | \n"                                          \
	"| Result | 0 to 2 points | method-how-exact | \n"
#define RULES "p method-rules-unique Rules\n"
#define NEVER_LESS "p method-never-less Question\np method-exception A B It is so.\n"

static void what_holds_is_said(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	assert_string_equal(shown(&t, sample_proof(&t), "proofs"),
		"p method-exact 12,345\np method-examples-hold 2\np method-none-dead\n" NEVER_LESS
			RULES "p method-nothing-caught\n" RANGES(
				"0 to 2 points | method-how-exact", "X; Y | method-how-exact"));
	test_end(&t);
}

static void what_is_less_sure_is_said(void **state)
{
	struct test t;
	struct slice caught[] = { SLICE("C"), SLICE("D") }, gaps[] = { SLICE("G") };
	struct proof_cliff cliffs[] = {
		{ SLICE("Question"), SLICE("A"), SLICE("B"), SLICE("0"), SLICE("2"), SLICE("O"),
			{ 2, 1 } },
	};
	struct date days[] = { { 2026, 6, 1 }, { 2027, 4, 1 } };

	(void)state;
	test_begin(&t);

	struct proof *p = sample_proof(&t);

	p->exact = false;
	p->combinations = UINT64_MAX;
	p->questions[0].dead = true;
	p->lines[P].how = PROOF_BOUNDS;
	p->lines[P].undecided = true;
	p->lines[D].how = PROOF_TRIED;
	p->lines[D].labels = 2;
	p->lines[D].refers = true;
	p->lines[D].otherwise = true;
	p->lines[D].caught = caught;
	p->lines[D].caught_count = 2;
	p->lines[D].caught_more = true;
	p->cliffs = cliffs;
	p->cliff_count = 1;
	p->days = days;
	p->day_count = 2;
	p->not_covered = gaps;
	p->not_covered_count = 1;
	assert_string_equal(shown(&t, p, "proofs"),
		"p method-bounds method-uncounted\np method-examples-hold 2\n"
		"p method-days 1 June 2026; 1 April 2027\np method-dead Question\n" NEVER_LESS RULES
		"p method-caught\n- C\n- D\n- method-caught-more\n" RANGES(
			"0 to 2 points; not yet decided | method-how-bounds",
			"Y; method-may-refer | method-how-tried") "caption method-cliffs-of S\n| method-question | method-one-step | method-result | \n"
								  "| Questionmethod-with O | method-step A B | method-ends 0 2 | \n"
								  "p method-not-covered\n- G\n");
	test_end(&t);
}

static void the_effect_of_a_rounding_is_said(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	assert_string_equal(shown(&t, sample_proof(&t), "rounding"),
		"caption method-rounding-of S\n| method-line | method-rounded | method-effect | \n"
		"| Third | rounded-up 1 points | 0.3333… points | \n");

	struct proof *p = sample_proof(&t);

	p->lines[R].rounds = false;
	assert_string_equal(shown(&t, p, "rounding"),
		"caption method-rounding-of S\n| method-line | method-rounded | method-effect | \n"
		"| Third | rounded-up 1 points | method-no-effect | \n");
	assert_string_equal(shown(&t, NULL, "proofs"), "");
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_holds_is_said),
		cmocka_unit_test(what_is_less_sure_is_said),
		cmocka_unit_test(the_effect_of_a_rounding_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
