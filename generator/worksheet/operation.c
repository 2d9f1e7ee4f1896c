#include "worksheet/operation.h"

#include "worksheet/arithmetic.h"
#include "worksheet/choose.h"
#include "worksheet/known.h"
#include "worksheet/truth.h"

/* Of arguments that must be known, what the first that is not known is passes on. */
enum known { NONE_NEED, FIRST_MUST, EVERY_MUST, EVERY_SECOND_MUST };

static const struct row {
	void (*work)(const struct call *c, struct value *v);
	uint8_t must; /* which arguments must be known */
} rows[OPS] = {
	[OP_CONSTANT] = { known_constant, NONE_NEED },
	[OP_FIGURE] = { known_figure, NONE_NEED },
	[OP_ANSWER] = { known_answer, NONE_NEED },
	[OP_CHOICE] = { known_choice, NONE_NEED },
	[OP_LABEL] = { known_label, NONE_NEED },
	[OP_REFERRAL] = { known_referral, NONE_NEED },
	[OP_NOTHING] = { known_nothing, NONE_NEED },
	[OP_MAP] = { known_map, NONE_NEED },
	[OP_SUM] = { arithmetic_sum, EVERY_SECOND_MUST },
	[OP_MAX] = { arithmetic_largest, EVERY_MUST },
	[OP_MIN] = { arithmetic_smallest, EVERY_MUST },
	[OP_COUNT] = { arithmetic_count, EVERY_MUST },
	[OP_BAND] = { choose_band, FIRST_MUST },
	[OP_TABLE] = { choose_table, NONE_NEED },
	[OP_DECIDE] = { choose_decide, NONE_NEED },
	[OP_WHEN] = { choose_when, FIRST_MUST },
	[OP_RATIO] = { arithmetic_ratio, EVERY_MUST },
	[OP_PAIR] = { arithmetic_pair, EVERY_MUST },
	[OP_LOW] = { arithmetic_low_end, EVERY_MUST },
	[OP_HIGH] = { arithmetic_high_end, EVERY_MUST },
	[OP_IS] = { truth_is, NONE_NEED },
	[OP_INCLUDES] = { truth_includes, NONE_NEED },
	[OP_COMPARE] = { truth_compare, NONE_NEED },
	[OP_AND] = { truth_and, NONE_NEED },
	[OP_OR] = { truth_or, NONE_NEED },
	[OP_NOT] = { truth_not, EVERY_MUST },
	[OP_ASKED] = { known_asked, NONE_NEED },
};

static const struct value *first_unknown(const struct call *c, uint32_t must)
{
	uint32_t count = must == FIRST_MUST ? 1 : c->args, step = must == EVERY_SECOND_MUST ? 2 : 1;

	for (uint32_t i = 0; must != NONE_NEED && i < count; i += step)
		if (!value_is_known(call_value(c, i)))
			return call_value(c, i);
	return NULL;
}

void operation_work(const struct work *w, uint32_t node, struct value *v)
{
	const struct image *im = w->image;
	const struct row *row = &rows[image_word(im, SECTION_NODE, node, NODE_OP)];
	struct call c = {
		.work = w,
		.extra = image_word(im, SECTION_NODE, node, NODE_EXTRA),
		.first = image_word(im, SECTION_NODE, node, NODE_ARG_FIRST),
		.args = image_word(im, SECTION_NODE, node, NODE_ARGS),
	};
	const struct value *unknown = first_unknown(&c, row->must);

	value_clear(v);
	if (unknown)
		*v = *unknown;
	else
		row->work(&c, v);
}
