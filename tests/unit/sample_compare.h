/*
 * sample_compare: two worksheets around some questions and lines, compared.
 *
 *	struct pair k;
 *	pair_make(&k, &t, MEALS("50", "100", ""), MEALS("60", "90", ""));
 *	k.c.all.count.of[COMPARE_GAINS] ...
 */
#ifndef TESTS_UNIT_SAMPLE_COMPARE_H
#define TESTS_UNIT_SAMPLE_COMPARE_H

#include "compare/compare.h"
#include "sample_proof.h"

/* Meals cost nothing, `some` or `every`, and family takes £20 off; an amount below nothing is nothing. */
#define MEALS(some, every, unsure)                                                                 \
	"questions:\n"                                                                             \
	"  meals: {asks: M?, called: Meals, about: need, choices: {alone: Alone, some: Some, "     \
	"every: Every}" unsure "}\n"                                                               \
	"  help: {asks: H?, called: Help, about: support, choices: {no: No, yes: Yes}" unsure      \
	"}\n"                                                                                      \
	"lines:\n"                                                                                 \
	"  price: {says: Price, unit: £/week, map: meals, to: {alone: 0, some: " some              \
	", every: " every "}}\n"                                                                   \
	"  met: {says: Met, unit: £/week, map: help, to: {no: 0, yes: 20}}\n"                     \
	"  left: {says: Left, unit: £/week, sum: [price], less: [met]}\n"                         \
	"  total: {says: Total, unit: £/week, max: [left, 0]}\n"                                  \
	"examples:\n"                                                                              \
	"  - {says: One, given: {meals: alone, help: no}, expect: {total: 0}}\n"                   \
	"  - {says: Two, given: {meals: alone, help: yes}, expect: {total: 0}}\n"

/* One question about how much, and its result. The examples are as wrong as they like: nobody works them here. */
#define ONE(question, lines)                                                                       \
	"questions:\n  x: {asks: X?, called: X, about: need, " question "}\n"                      \
	"lines:\n" lines NO_EXAMPLES
#define NO_EXAMPLES                                                                                \
	"examples:\n"                                                                              \
	"  - {says: One, given: {}, expect: {outcome: refer}}\n"                                   \
	"  - {says: Two, given: {}, expect: {outcome: refer}}\n"

struct pair {
	struct words words;
	struct compiled compiled[COMPARE_SIDES];
	struct compared c;
};

/* Read and compile both. Days are 1 June 2024, and the result is no cost, unless they are changed before pair_compare(). */
static inline void pair_read(struct pair *k, struct test *t, const char *old, const char *new)
{
	const char *const parts[COMPARE_SIDES] = { old, new };

	*k = (struct pair){ 0 };
	proved_words(t, &k->words);
	for (int side = 0; side < COMPARE_SIDES; side++) {
		struct slice whole = arena_print(&t->arena, "%s%s%s", parts[side],
			strstr(parts[side], "figures:") ? "" : "# no figures\n",
			strstr(parts[side], "refers:") ? "" : "# no refers\n");
		const struct sheet *s = sample_sheet(t, arena_string(&t->arena, whole));

		if (!s)
			fail_msg("%s%s", parts[side], test_messages(t));
		assert_true(compile_sheet(s, &k->words, &t->arena, &k->compiled[side], &t->diags));
		k->c.sides[side] = (struct compare_side){ s, &k->compiled[side], { 2024, 6, 1 } };
	}
	k->c.words = &k->words;
	k->c.arena = &t->arena;
}

static inline void pair_make(struct pair *k, struct test *t, const char *old, const char *new)
{
	pair_read(k, t, old, new);
	compare_sheets(&k->c);
}

/* "6: 2 gain, 2 lose, 2 same, 0 move" */
static inline const char *pair_counts(struct test *t, const struct compare_count *n)
{
	return test_string(t,
		arena_print(&t->arena, "%llu: %llu gain, %llu lose, %llu same, %llu move",
			(unsigned long long)compare_total(n),
			(unsigned long long)n->of[COMPARE_GAINS],
			(unsigned long long)n->of[COMPARE_LOSES],
			(unsigned long long)n->of[COMPARE_SAME],
			(unsigned long long)n->of[COMPARE_MOVES]));
}

/* An exact number as over/under, "-57/2"; "none" of a case that is not there. */
static inline const char *pair_change(struct test *t, const struct compare_case *k)
{
	return !k->is_there ? "none"
			    : test_string(t,
				      arena_print(&t->arena, "%lld/%lld", (long long)k->change.over,
					      (long long)k->change.under));
}

#endif
