#include "inventing.h"

#include "worksheet/number.h"

/* Operands */

static void keep(struct inventing *v, enum pool pool, uint32_t node)
{
	if (v->count[pool] < NODES)
		v->nodes[pool][v->count[pool]++] = node;
}

/* Recent nodes rather than old ones, so that what is made is used. */
uint32_t invent_operand(struct inventing *v, enum pool pool)
{
	uint32_t all = v->b.count[SECTION_NODE], count = v->count[pool];

	if (chance(v, 2) && all)
		return below(v, all);
	if (count)
		return v->nodes[pool][chance(v, 50) && count > 6 ? count - 1 - below(v, 6)
								 : below(v, count)];

	uint32_t node = builder_constant(&v->b,
		(struct amount){ pool == NUMBERS ? invent_number(v) : (int64_t)below(v, 2), 0 });

	keep(v, pool, node);
	return node;
}

static uint32_t small_constant(struct inventing *v)
{
	return builder_constant(&v->b, (struct amount){ 1 + below(v, 60), (int)invent_scale(v) });
}

/* What a step, a cell or a rule gives. */
static uint32_t gives(struct inventing *v)
{
	if (chance(v, 4))
		return builder_node(&v->b, OP_REFERRAL, invent_text(v, "Ask"), NULL, 0);
	if (chance(v, 4))
		return builder_node(&v->b, OP_NOTHING, 0, NULL, 0);
	return invent_operand(v, NUMBERS);
}

/* A question of one of the kinds in the set; as many as there are: none. */
static uint32_t question_of(struct inventing *v, uint32_t kinds)
{
	uint32_t count = v->b.count[SECTION_QUESTION], start = count ? below(v, count) : 0;

	for (uint32_t i = 0; i < count; i++)
		if (kinds >> v->kinds[(start + i) % count] & 1)
			return (start + i) % count;
	return count;
}

/* Operations, each with the kind of what it gives */

static uint32_t make_several(
	struct inventing *v, enum image_op op, enum pool of, uint32_t least, uint32_t most)
{
	uint32_t args[8], count = least + below(v, most - least + 1);

	for (uint32_t i = 0; i < count; i++)
		args[i] = invent_operand(v, of);
	return builder_node(&v->b, op, 0, args, count);
}

static uint32_t make_constant(struct inventing *v)
{
	return builder_constant(&v->b, (struct amount){ invent_number(v), (int)invent_scale(v) });
}

static uint32_t make_figure(struct inventing *v)
{
	uint32_t figures = v->b.count[SECTION_FIGURE];

	return figures ? builder_node(&v->b, OP_FIGURE, below(v, figures), NULL, 0)
		       : make_constant(v);
}

static uint32_t make_answer(struct inventing *v)
{
	uint32_t question = question_of(v, 1 << ASKS_NUMBER | 1 << ASKS_DATE);

	return question < v->b.count[SECTION_QUESTION]
		? builder_node(&v->b, OP_ANSWER, question, NULL, 0)
		: make_constant(v);
}

static uint32_t make_choice(struct inventing *v)
{
	uint32_t question = question_of(v, 1 << ASKS_CHOICE);

	return question < v->b.count[SECTION_QUESTION]
		? builder_node(&v->b, OP_CHOICE, question, NULL, 0)
		: builder_node(&v->b, OP_LABEL, below(v, SMALL), NULL, 0);
}

static uint32_t make_label(struct inventing *v)
{
	return builder_node(
		&v->b, OP_LABEL, chance(v, 90) ? below(v, SMALL) : below(v, 80), NULL, 0);
}

static uint32_t make_map(struct inventing *v)
{
	uint32_t question = question_of(v, 1 << ASKS_CHOICE | 1 << ASKS_SEVERAL), args[MANY + 1];

	if (question == v->b.count[SECTION_QUESTION])
		return make_constant(v);

	uint32_t count = v->choices[question] + chance(v, 50);

	for (uint32_t i = 0; i < count; i++)
		args[i] = count < 8 && chance(v, 70) ? small_constant(v)
						     : invent_operand(v, NUMBERS);
	return builder_node(&v->b, OP_MAP, question, args, count);
}

static uint32_t make_sum(struct inventing *v)
{
	uint32_t args[16], count = 2 * (1 + below(v, 6));

	for (uint32_t i = 0; i < count; i += 2) {
		args[i] = invent_operand(v, NUMBERS);
		args[i + 1] = chance(v, 70) ? 1 : (uint32_t)invent_number(v);
	}
	return builder_node(&v->b, OP_SUM, 0, args, count);
}

static uint32_t make_max(struct inventing *v)
{
	return make_several(v, OP_MAX, NUMBERS, 1, 4);
}

static uint32_t make_min(struct inventing *v)
{
	return make_several(v, OP_MIN, NUMBERS, 1, 4);
}

static uint32_t make_count(struct inventing *v)
{
	return make_several(v, OP_COUNT, TRUTHS, 0, 5);
}

static uint32_t make_band(struct inventing *v)
{
	uint32_t steps = 1 + below(v, 5), args[1 + 5 * BAND_STEP_ARGS], bound = 0;

	args[0] = invent_operand(v, NUMBERS);
	for (uint32_t i = 0; i < steps; i++) {
		uint32_t *step = &args[1 + i * BAND_STEP_ARGS];

		step[0] = chance(v, 90) ? bound : 0;
		bound = chance(v, 80)
			? 1 + builder_constant(&v->b, amount_whole((int64_t)(i * 9 + below(v, 9))))
			: 1 + invent_operand(v, NUMBERS);
		step[1] = i + 1 == steps && chance(v, 80) ? 0 : bound;
		step[2] = chance(v, 45) ? BAND_LOW_CLOSED
			: chance(v, 45) ? BAND_HIGH_CLOSED
					: below(v, 4);
		step[3] = gives(v);
	}
	return builder_node(
		&v->b, OP_BAND, invent_steps(v, steps), args, 1 + (size_t)steps * BAND_STEP_ARGS);
}

static uint32_t make_table(struct inventing *v)
{
	uint32_t dimensions = 1 + below(v, 3), args[2 * 3 + 64], count = 0, cells = 1;

	for (uint32_t i = 0; i < dimensions; i++) {
		args[count++] = invent_operand(v, PLACES);
		args[count] = 1 + below(v, 4);
		cells *= args[count++];
	}
	for (uint32_t i = 0; i < cells; i++)
		args[count++] = gives(v);
	return builder_node(&v->b, OP_TABLE, dimensions, args, count);
}

static uint32_t make_decide(struct inventing *v)
{
	uint32_t rules = below(v, 4), args[2 * 3 + 1], count = 0;

	for (uint32_t i = 0; i < rules; i++) {
		args[count++] = invent_operand(v, TRUTHS);
		args[count++] = chance(v, 70) ? invent_operand(v, NUMBERS) : gives(v);
	}
	args[count++] = gives(v);
	return builder_node(&v->b, OP_DECIDE, invent_steps(v, rules), args, count);
}

/* A decision that gives a label. */
static uint32_t make_verdict(struct inventing *v)
{
	const uint32_t args[] = { invent_operand(v, TRUTHS), make_label(v),
		invent_operand(v, TRUTHS), make_label(v),
		chance(v, 15) ? gives(v) : make_label(v) };

	return builder_node(&v->b, OP_DECIDE, invent_steps(v, 2), args, 5);
}

static uint32_t make_when(struct inventing *v)
{
	const uint32_t args[] = { invent_operand(v, TRUTHS), invent_operand(v, NUMBERS),
		invent_operand(v, NUMBERS) };

	return builder_node(&v->b, OP_WHEN, 0, args, 3);
}

static uint32_t make_ratio(struct inventing *v)
{
	const uint32_t args[] = {
		invent_operand(v, NUMBERS),
		chance(v, 50) ? small_constant(v) : invent_operand(v, NUMBERS),
		chance(v, 80) ? small_constant(v) : invent_operand(v, NUMBERS),
		chance(v, 95) ? small_constant(v) : invent_operand(v, NUMBERS),
	};

	return builder_node(&v->b, OP_RATIO, below(v, NUMBER_ROUNDINGS), args, 4);
}

static uint32_t make_pair(struct inventing *v)
{
	return make_several(v, OP_PAIR, NUMBERS, 2, 2);
}

static uint32_t make_low(struct inventing *v)
{
	return make_several(v, OP_LOW, NUMBERS, 1, 1);
}

static uint32_t make_high(struct inventing *v)
{
	return make_several(v, OP_HIGH, NUMBERS, 1, 1);
}

static uint32_t make_is(struct inventing *v)
{
	const uint32_t args[] = { invent_operand(v, PLACES), (uint32_t)random_next(v->random),
		(uint32_t)random_next(v->random) };

	return builder_node(&v->b, OP_IS, below(v, 2), args, 3);
}

static uint32_t make_includes(struct inventing *v)
{
	uint32_t question = question_of(v, 1 << ASKS_SEVERAL);
	const uint32_t args[] = { (uint32_t)random_next(v->random), 0 };

	return question < v->b.count[SECTION_QUESTION]
		? builder_node(&v->b, OP_INCLUDES, question, args, 2)
		: make_is(v);
}

static uint32_t make_compare(struct inventing *v)
{
	const uint32_t args[] = { invent_operand(v, NUMBERS),
		chance(v, 60) ? make_constant(v) : invent_operand(v, NUMBERS) };
	uint32_t comparison = below(v, COMPARISONS) | (chance(v, 25) ? IMAGE_NEGATED : 0);

	return builder_node(&v->b, OP_COMPARE, comparison, args, 2);
}

static uint32_t make_and(struct inventing *v)
{
	return make_several(v, OP_AND, TRUTHS, 0, 3);
}

static uint32_t make_or(struct inventing *v)
{
	return make_several(v, OP_OR, TRUTHS, 0, 3);
}

static uint32_t make_not(struct inventing *v)
{
	return make_several(v, OP_NOT, TRUTHS, 1, 1);
}

static uint32_t make_asked(struct inventing *v)
{
	uint32_t questions = v->b.count[SECTION_QUESTION];

	return questions ? builder_node(&v->b, OP_ASKED, below(v, questions), NULL, 0)
			 : make_and(v);
}

static const struct making {
	uint32_t (*make)(struct inventing *v);
	enum pool pool;
} makings[] = {
	{ make_constant, NUMBERS },
	{ make_figure, NUMBERS },
	{ make_answer, NUMBERS },
	{ make_answer, NUMBERS },
	{ make_choice, PLACES },
	{ make_choice, PLACES },
	{ make_label, PLACES },
	{ make_verdict, PLACES },
	{ gives, NUMBERS },
	{ make_map, NUMBERS },
	{ make_map, NUMBERS },
	{ make_map, NUMBERS },
	{ make_sum, NUMBERS },
	{ make_sum, NUMBERS },
	{ make_max, NUMBERS },
	{ make_min, NUMBERS },
	{ make_count, NUMBERS },
	{ make_band, NUMBERS },
	{ make_band, NUMBERS },
	{ make_table, NUMBERS },
	{ make_table, NUMBERS },
	{ make_decide, NUMBERS },
	{ make_when, NUMBERS },
	{ make_ratio, NUMBERS },
	{ make_ratio, NUMBERS },
	{ make_pair, NUMBERS },
	{ make_low, NUMBERS },
	{ make_high, NUMBERS },
	{ make_is, TRUTHS },
	{ make_includes, TRUTHS },
	{ make_compare, TRUTHS },
	{ make_compare, TRUTHS },
	{ make_and, TRUTHS },
	{ make_or, TRUTHS },
	{ make_not, TRUTHS },
	{ make_asked, TRUTHS },
};

void invent_nodes(struct inventing *v, uint32_t count)
{
	while (count-- > 0) {
		const struct making *m = &makings[below(v, sizeof(makings) / sizeof(*makings))];

		keep(v, m->pool, m->make(v));
	}
}
