#include "compare/amounts.h"

#include <stdlib.h>
#include "prove/words.h"

__extension__ typedef __int128 wide;

/* A question of one side. */
struct asked {
	const struct proving *p;
	uint32_t question, scale;
	wide from, to, step; /* at its scale */
	wide parts;	     /* of one of these, at the scale of both */
	const struct cuts *cuts;
	const struct space_question *tried;
};

struct gathering {
	const struct compared *c;
	struct asked of[COMPARE_SIDES];
	bool has[COMPARE_SIDES];
	wide *values; /* at the scale of both */
	uint32_t count, room;
};

static wide power(uint32_t exponent)
{
	wide product = 1;

	for (uint32_t i = 0; i < exponent; i++)
		product *= 10;
	return product;
}

static void ask(struct gathering *g, const struct compare_question *q, enum compare_which side)
{
	const struct proving *p = g->c->proofs[side];
	const struct image *im = &p->image;
	uint32_t question = q->of[side];

	g->has[side] = question != COMPARE_NONE;
	if (!g->has[side])
		return;
	g->of[side] = (struct asked){ .p = p,
		.question = question,
		.scale = image_word(im, SECTION_QUESTION, question, QUESTION_SCALE),
		.from = image_long(im, SECTION_QUESTION, question, QUESTION_FROM),
		.to = image_long(im, SECTION_QUESTION, question, QUESTION_TO),
		.step = image_long(im, SECTION_QUESTION, question, QUESTION_STEP),
		.cuts = &p->space.cuts[question],
		.tried = &p->space.questions[question] };
	if (g->of[side].step < 1)
		g->of[side].step = 1;
}

static void begin(struct gathering *g, const struct compared *c, const struct compare_question *q)
{
	uint32_t finest = 0;

	*g = (struct gathering){ .c = c };
	for (int side = 0; side < COMPARE_SIDES; side++) {
		ask(g, q, (enum compare_which)side);
		if (g->has[side] && g->of[side].scale > finest)
			finest = g->of[side].scale;
	}
	for (int side = 0; side < COMPARE_SIDES; side++)
		g->of[side].parts = power(finest - g->of[side].scale);
}

/* Whether a side takes a value; if it does not have the question, it takes all. */
static bool takes(const struct gathering *g, enum compare_which side, wide value, int64_t *answer)
{
	const struct asked *a = &g->of[side];

	*answer = 0;
	if (!g->has[side])
		return true;
	if (value % a->parts != 0)
		return false;
	value /= a->parts;
	*answer = (int64_t)value;
	return value >= a->from && value <= a->to && (value - a->from) % a->step == 0;
}

/* Gathering */

static void put(struct gathering *g, const struct asked *a, wide answer)
{
	enum { FIRST_ROOM = 64 };

	if (answer < a->from || answer > a->to)
		return;
	if (g->count == g->room) {
		const wide *old = g->values;

		g->room = g->room ? g->room * 2 : FIRST_ROOM;
		g->values = arena_take(g->c->arena, sizeof(wide) * g->room);
		if (old)
			memcpy(g->values, old, sizeof(wide) * g->count);
	}
	g->values[g->count++] = answer * a->parts;
}

static void add_tried(struct gathering *g, const struct asked *a)
{
	for (uint32_t i = 0; i < a->tried->count; i++)
		put(g, a, a->tried->tries[i]);
}

/* The whole number at or below a / b, for a b above zero. */
static wide floor_of(wide a, wide b)
{
	return a / b - (a % b < 0);
}

/* Where steps are, as answers: (first + i x each) / under. */
struct ladder {
	wide first, each, under;
};

/* False where it would not fit. */
static bool make_ladder(struct ladder *l, const struct cut_steps *steps, uint32_t scale)
{
	const int64_t most = (int64_t)1 << 31;

	if (steps->first.over >= most || steps->first.over <= -most || steps->first.under >= most ||
		steps->each.over >= most || steps->each.under >= most)
		return false;
	l->first = (wide)steps->first.over * steps->each.under * power(scale);
	l->each = (wide)steps->each.over * steps->first.under * power(scale);
	l->under = (wide)steps->first.under * steps->each.under;
	return true;
}

/* Both sides of each step between two answers, of some of them if there are many. */
static void climb_ladder(
	struct gathering *g, const struct asked *a, const struct ladder *l, wide from, wide to)
{
	wide lowest = -floor_of(l->first - from * l->under, l->each);
	wide count = floor_of(to * l->under - l->first, l->each) - lowest + 1;
	wide most = count > COMPARE_STEPS ? COMPARE_STEPS : count;

	for (wide i = 0; i < most; i++) {
		wide step = lowest + (most > 1 ? i * (count - 1) / (most - 1) : 0);
		wide exact = floor_of(l->first + step * l->each, l->under);
		wide at = a->from + floor_of(exact - a->from, a->step) * a->step;

		put(g, a, at - a->step);
		put(g, a, at);
		put(g, a, at + a->step);
	}
}

static void add_steps(struct gathering *g, const struct asked *a)
{
	for (uint32_t i = 0; i < a->cuts->step_count; i++) {
		struct ladder l;

		if (!make_ladder(&l, &a->cuts->steps[i], a->scale))
			continue;
		for (uint32_t j = 0; j + 1 < a->tried->count; j++)
			climb_ladder(g, a, &l, a->tried->tries[j], a->tried->tries[j + 1]);
	}
}

static void add_example(struct gathering *g, const struct asked *a, struct slice value)
{
	struct amount amount;
	wide answer, parts;

	if (!amount_parse(value, &amount))
		return;
	answer = (wide)amount.value * power(a->scale);
	parts = power((uint32_t)amount.scale);
	if (answer % parts == 0)
		put(g, a, answer / parts);
}

static void add_examples(struct gathering *g, const struct asked *a)
{
	const struct sheet *s = a->p->sheet;
	struct image_text name = image_text(&a->p->image,
		image_word(&a->p->image, SECTION_QUESTION, a->question, QUESTION_NAME));

	for (size_t i = 0; i < s->example_count; i++)
		for (size_t j = 0; j < s->examples[i].given_count; j++)
			if (slice_equal(
				    s->examples[i].given[j].name, slice_of(name.at, name.length)))
				add_example(g, a, s->examples[i].given[j].value);
}

/* 1, 5, 10, 50, 100 and so on: the ends of a range are mostly so far off that nobody has such an amount. */
static void add_ordinary(struct gathering *g, const struct asked *a)
{
	const wide half = 5;

	for (wide one = power(a->scale); one <= a->to; one *= 10) {
		put(g, a, one);
		put(g, a, one * half);
	}
}

/* Whether they stand for all */

static bool gives_labels(const struct compared *c, enum compare_which side)
{
	const struct sheet *s = c->sides[side].sheet;

	return s->lines[s->result].label_count > 0;
}

/* Every answer is tried; or each at which another label begins. */
static bool is_exact(const struct gathering *g)
{
	const struct asked *old = &g->of[COMPARE_OLD], *new = &g->of[COMPARE_NEW];
	bool exact = true;

	for (int side = 0; side < COMPARE_SIDES; side++) {
		const struct asked *a = &g->of[side];

		exact = exact &&
			(!g->has[side] || a->tried->every ||
				(gives_labels(g->c, COMPARE_OLD) &&
					gives_labels(g->c, COMPARE_NEW) && !a->tried->gaps &&
					a->p->question_of[a->question] >= 0));
	}
	if (!g->has[COMPARE_OLD] || !g->has[COMPARE_NEW])
		return exact;
	return exact && old->from * old->parts == new->from *new->parts &&
		old->to * old->parts == new->to *new->parts &&
		old->step * old->parts == new->step *new->parts;
}

/* In all */

static int compare_wides(const void *left, const void *right)
{
	wide a = *(const wide *)left, b = *(const wide *)right;

	return (a > b) - (a < b);
}

/* From low to high, each once, what both sides take. */
static void keep(struct gathering *g, struct compare_question *q)
{
	int64_t pair[COMPARE_SIDES];

	if (g->count)
		qsort(g->values, g->count, sizeof(*g->values), compare_wides);
	for (int side = 0; side < COMPARE_SIDES; side++)
		if (g->has[side])
			q->tries[side] = ARENA_ARRAY(g->c->arena, int64_t, g->count + 1);
	for (uint32_t i = 0; i < g->count; i++) {
		if ((i && g->values[i] == g->values[i - 1]) ||
			!takes(g, COMPARE_OLD, g->values[i], &pair[COMPARE_OLD]) ||
			!takes(g, COMPARE_NEW, g->values[i], &pair[COMPARE_NEW]))
			continue;
		for (int side = 0; side < COMPARE_SIDES; side++)
			if (g->has[side])
				q->tries[side][q->count] = pair[side];
		q->count++;
	}
}

static bool is_amount(const struct asked *a)
{
	return image_word(&a->p->image, SECTION_QUESTION, a->question, QUESTION_KIND) ==
		ASKS_NUMBER &&
		a->p->question_of[a->question] >= 0;
}

void compare_amounts(const struct compared *c, struct compare_question *q)
{
	struct gathering g;

	begin(&g, c, q);
	q->exact = is_exact(&g);
	for (int side = 0; side < COMPARE_SIDES; side++) {
		const struct asked *a = &g.of[side];

		if (!g.has[side])
			continue;
		add_tried(&g, a);
		if (q->exact || !is_amount(a))
			continue;
		add_steps(&g, a);
		add_examples(&g, a);
		add_ordinary(&g, a);
	}
	keep(&g, q);
}

bool compare_amounts_beside(const struct compared *c, const struct compare_question *q,
	const int64_t *at, int64_t by, int64_t *beside)
{
	struct gathering g;
	enum compare_which side = q->of[COMPARE_NEW] != COMPARE_NONE ? COMPARE_NEW : COMPARE_OLD;
	wide value;

	begin(&g, c, q);
	value = (at[side] + by * g.of[side].step) * g.of[side].parts;
	return takes(&g, COMPARE_OLD, value, &beside[COMPARE_OLD]) &&
		takes(&g, COMPARE_NEW, value, &beside[COMPARE_NEW]);
}
