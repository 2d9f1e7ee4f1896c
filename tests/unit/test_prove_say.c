#include "sample_proof.h"

/* A decision whose `otherwise` catches something, amounts that are rounded and compared, a group, a figure to come. */
#define SHEET                                                                                                                       \
	"figures:\n"                                                                                                                \
	"  limit: {says: Limit, unit: £/week, note: N, values: [{from: 2024-01-01, is: 350}, "                                     \
	"{from: 2025-04-01, is: 400}]}\n"                                                                                           \
	"questions:\n"                                                                                                              \
	"  what: {asks: What is it for?, called: Request, about: request, choices: {home: Support at home, "                        \
	"urgent: Something urgent, payment: A payment}}\n"                                                                          \
	"  much: {asks: How much?, called: Need, about: need, choices: {bit: A bit, mid: Some, top: A lot}, "                       \
	"more-need: upwards, exceptions: [{from: mid, to: top, because: It is so}]}\n"                                              \
	"  cost: {asks: What does it cost?, called: Cost, about: money, number: £/week, from: 0, to: 1000, "                       \
	"step: 0.01, when: what is not payment, unasked: 0}\n"                                                                      \
	"  days: {asks: Which days?, called: Days, rows: 3, row: Day, questions: {h: {asks: H, "                                    \
	"called: Hours, about: need, number: points, from: 1, to: 9, step: 1}}, lines: {c: {says: Hours, unit: "                    \
	"points, sum: [h]}}}\n"                                                                                                     \
	"lines:\n"                                                                                                                  \
	"  level: {says: Who decides, labels: {low_one: The manager, high_one: The forum}, decide: unique, "                        \
	"rules: [{if: what is home and cost is up to limit, then: low_one}, {if: what is home and cost is over "                    \
	"limit, then: high_one}], otherwise: {refer: Ask}, shown-only: yes}\n"                                                      \
	"  half: {says: Half of it, unit: £/week, ratio: cost, over: 2, round: up, to: 5}\n"                                       \
	"  points: {says: Points, unit: points, map: much, to: {bit: 0, mid: 5, top: 4}}\n"                                         \
	"  price: {says: Price, unit: £/week, band: points, steps: [{under: 1, is: 0}, {under: 5, is: [5, 9]}, {is: [10, 20]}]}\n" \
	"  all: {says: Hours in all, unit: points, sum: [days.c], shown-only: yes}\n"                                               \
	"  third: {says: A third, unit: points, ratio: points, over: 3, round: half up, to: 1}\n"                                   \
	"  part: {says: Part, unit: £/week, band: third, steps: [{up-to: 1, is: 7}, {is: 3}]}\n"                                   \
	"  total: {says: Total, unit: £/week, sum: [half, price, part]}\n"                                                         \
	"result: total\n"                                                                                                           \
	"examples:\n"                                                                                                               \
	"  - {says: A, given: {what: home, much: bit, cost: 9, days: 0}, expect: {total: 12}}\n"                                    \
	"  - {says: B, given: {what: payment, much: bit, days: 0}, expect: {total: 7}}\n"

static const char expected[] =
	"51 combinations of answers stand for all there are, and each one was worked.\n"
	"Figures are those of 1 June 2024, and 1 April 2025.\n"
	"Examples that come out as they say: 2.\n"
	"Steps up in need that give less, each listed with its reason: 1.\n"
	"\n"
	"Lowest and highest of each line:\n"
	"  Hours: 1 to 9 points\n"
	"  Who decides: The manager or The forum, or somebody has to be asked\n"
	"  Half of it: £0 to £500 a week\n"
	"  Points: 0 to 5 points\n"
	"  Price: £0 to £20 a week\n"
	"  Hours in all: 0 to 27 points\n"
	"  A third: 0 to 2 points\n"
	"  Part: £3 to £7 a week\n"
	"  Total: £7 to £523 a week, for the amounts that were tried\n"
	"\n"
	"Who decides: no rule fits where\n"
	"  Request is “Something urgent” or “A payment”\n"
	"\n"
	"Largest change of the result for one step in one answer:\n"
	"  What is it for? (from “Something urgent” to “A payment”): £507 a week becomes £7 a week\n"
	"  How much? (from “A bit” to “Some”): £7 a week becomes £13 to £23 a week\n"
	"  Cost (from “£350 a week” to “£350.01 a week”): £182 a week becomes £187 a week\n"
	"\n"
	"Most that rounding changes:\n"
	"  Half of it: £5 a week\n"
	"  A third: 0.3333… points\n"
	"\n"
	"What this does not cover:\n"
	"  Rows that differ, from the third on, where none, one, two and the most rows were tried: Days\n";

static void test_say(void **state)
{
	struct test t;
	struct proved k;
	struct buf said;

	(void)state;
	test_begin(&t);
	proved_make(&k, &t, SHEET);
	assert_string_equal(test_messages(&t),
		"a.yaml:7:74: warning: no answer to \"h\" ever makes a difference to the result: take it out "
		"[sheet-question-dead]\n");
	buf_init(&said, LIMIT_PAGE_OUTPUT);
	prove_say(k.sheet, &k.compiled, &k.proof, &k.words, &said);
	assert_string_equal(buf_string(&said), expected);
	buf_release(&said);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_say) };

	return cmocka_run_group_tests_name("prove_say", tests, NULL, NULL);
}
