#include "prove/count.h"

#include "worksheet/operation.h"

struct counting {
	struct proving *p;
	const struct graph_set *needs;
	struct graph_set gates; /* questions on which it hangs whether others are asked */
	bool *works;		/* nodes that say so */
	uint32_t *digits;	/* of each question that is a gate */
};

uint64_t count_times(uint64_t a, uint64_t b)
{
	uint64_t product;

	return __builtin_mul_overflow(a, b, &product) ? UINT64_MAX : product;
}

static uint64_t plus(uint64_t a, uint64_t b)
{
	return a > UINT64_MAX - b ? UINT64_MAX : a + b;
}

static uint32_t when_of(const struct counting *c, uint32_t question)
{
	return image_word(&c->p->image, SECTION_QUESTION, question, QUESTION_WHEN);
}

/* The questions and nodes that say whether those that are needed are asked. */
static void find_gates(struct counting *c)
{
	const struct graph *g = &c->p->space.graph;

	for (uint32_t q = 0; q < c->p->space.count; q++) {
		uint32_t when = set_has(c->needs, q) ? when_of(c, q) : 0;

		if (!when)
			continue;
		set_join(&c->gates, &g->nodes[when - 1].needs);
		c->works[when - 1] = true;
	}
	for (uint32_t node = g->count; node-- > 0;)
		for (uint32_t i = 0; c->works[node] && i < g->nodes[node].below_count; i++)
			c->works[g->nodes[node].below[i]] = true;
}

static bool is_asked(const struct counting *c, uint32_t question)
{
	uint32_t when = when_of(c, question);
	const struct value *v = when ? &c->p->work.values[when - 1] : NULL;

	return !v || (v->state == STATE_VALUE && v->low.over != 0);
}

/* How many combinations there are with the gates as they are. */
static uint64_t count_here(struct counting *c)
{
	uint64_t count = 1;

	for (uint32_t node = 0; node < c->p->space.graph.count; node++)
		if (c->works[node])
			operation_work(&c->p->work, node, &c->p->work.values[node]);
	for (uint32_t q = 0; q < c->p->space.count; q++) {
		if (set_has(&c->gates, q)) {
			if (c->digits[q] && !is_asked(c, q))
				return 0;
		} else if (set_has(c->needs, q) && is_asked(c, q)) {
			count = count_times(count, c->p->space.questions[q].count);
		}
	}
	return count;
}

static void set_gate(struct counting *c, uint32_t question, uint32_t digit)
{
	const struct space *s = &c->p->space;

	c->digits[question] = digit;
	for (uint32_t q = 0; q < s->count; q++)
		if (s->questions[q].like == question)
			c->p->work.answers[q] = s->questions[question].tries[digit];
}

static bool turn(struct counting *c)
{
	for (uint32_t q = c->p->space.count; q-- > 0;) {
		if (!set_has(&c->gates, q))
			continue;
		if (c->digits[q] + 1 < c->p->space.questions[q].count) {
			set_gate(c, q, c->digits[q] + 1);
			return true;
		}
		set_gate(c, q, 0);
	}
	return false;
}

static uint64_t product_of(const struct counting *c, const struct graph_set *set)
{
	uint64_t product = 1;

	for (uint32_t q = 0; q < c->p->space.count; q++)
		if (set_has(set, q))
			product = count_times(product, c->p->space.questions[q].count);
	return product;
}

uint64_t count_combinations(struct proving *p, uint32_t node)
{
	struct counting c = {
		.p = p,
		.needs = &p->space.graph.nodes[node].needs,
		.works = ARENA_ARRAY(p->arena, bool, p->space.graph.count + 1),
		.digits = ARENA_ARRAY(p->arena, uint32_t, p->space.count + 1),
	};
	uint64_t count = 0;

	find_gates(&c);
	if (product_of(&c, &c.gates) > COUNT_GATES)
		return product_of(&c, c.needs);
	for (uint32_t q = 0; q < p->space.count; q++) {
		p->work.given[q] = GIVEN;
		if (set_has(&c.gates, q))
			set_gate(&c, q, 0);
	}
	do
		count = plus(count, count_here(&c));
	while (turn(&c));
	return count;
}
