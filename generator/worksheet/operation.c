#include "worksheet/operation.h"

#include "worksheet/arithmetic.h"
#include "worksheet/choose.h"
#include "worksheet/known.h"
#include "worksheet/truth.h"

static const struct row {
	struct value (*work)(const struct call *c);
	bool asks; /* extra is a question */
} rows[OPS] = {
	[OP_CONSTANT] = { known_constant, false },
	[OP_FIGURE] = { known_figure, false },
	[OP_ANSWER] = { known_answer, true },
	[OP_CHOICE] = { known_choice, true },
	[OP_LABEL] = { known_label, false },
	[OP_REFERRAL] = { known_referral, false },
	[OP_NOTHING] = { known_nothing, false },
	[OP_MAP] = { known_map, true },
	[OP_SUM] = { arithmetic_sum, false },
	[OP_MAX] = { arithmetic_largest, false },
	[OP_MIN] = { arithmetic_smallest, false },
	[OP_COUNT] = { arithmetic_count, false },
	[OP_BAND] = { choose_band, false },
	[OP_TABLE] = { choose_table, false },
	[OP_DECIDE] = { choose_decide, false },
	[OP_WHEN] = { choose_when, false },
	[OP_RATIO] = { arithmetic_ratio, false },
	[OP_PAIR] = { arithmetic_pair, false },
	[OP_LOW] = { arithmetic_low_end, false },
	[OP_HIGH] = { arithmetic_high_end, false },
	[OP_IS] = { truth_is, false },
	[OP_INCLUDES] = { truth_includes, true },
	[OP_COMPARE] = { truth_compare, false },
	[OP_AND] = { truth_and, false },
	[OP_OR] = { truth_or, false },
	[OP_NOT] = { truth_not, false },
	[OP_ASKED] = { known_asked, true },
};

bool operation_asks(uint32_t op)
{
	return rows[op].asks;
}

void operation_work(const struct work *w, uint32_t node, struct value *into)
{
	const struct image *im = w->image;
	struct call c = {
		.work = w,
		.extra = image_word(im, SECTION_NODE, node, NODE_EXTRA),
		.first = image_word(im, SECTION_NODE, node, NODE_ARG_FIRST),
		.args = image_word(im, SECTION_NODE, node, NODE_ARGS),
	};

	*into = rows[image_word(im, SECTION_NODE, node, NODE_OP)].work(&c);
}
