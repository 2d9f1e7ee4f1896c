#include "prove/graph.h"

#include "worksheet/operation.h"
#include "worksheet/shape.h"

/* Whether a node reads an answer; what it reads, of a figure, is the day. */
static bool reads_answer(const struct image *im, uint32_t node, uint32_t op, uint32_t *question)
{
	uint32_t day = image_header(im, HEADER_DAY);

	*question = image_word(im, SECTION_NODE, node, NODE_EXTRA);
	if (op == OP_FIGURE) {
		*question = day - 1;
		return day > 0;
	}
	return shape_asks(op) && op != OP_ASKED;
}

static void make_node(
	struct graph *g, uint32_t node, const uint32_t *like, uint32_t *below, uint32_t *used)
{
	const struct image *im = g->image;
	struct graph_node *n = &g->nodes[node];
	uint32_t args = image_word(im, SECTION_NODE, node, NODE_ARGS), operand;

	n->op = image_word(im, SECTION_NODE, node, NODE_OP);
	n->below = below + *used;
	n->question = GRAPH_NONE;
	if (reads_answer(im, node, n->op, &operand)) {
		n->question = like[operand];
		set_add(&n->needs, n->question);
	}
	if (shape_asks(n->op)) {
		uint32_t asked = image_word(im, SECTION_NODE, node, NODE_EXTRA);
		uint32_t when = image_word(im, SECTION_QUESTION, asked, QUESTION_WHEN);

		if (when)
			below[(*used)++] = when - 1;
	}
	for (uint32_t i = 0; i < args; i++)
		if (shape_operand(im, node, i, &operand))
			below[(*used)++] = operand;
	n->below_count = (uint32_t)(below + *used - n->below);
	for (uint32_t i = 0; i < n->below_count; i++)
		set_join(&n->needs, &g->nodes[n->below[i]].needs);
}

void graph_make(struct graph *g, const struct image *image, const uint32_t *like, struct arena *a)
{
	uint32_t used = 0;

	g->image = image;
	g->count = image->count[SECTION_NODE];
	g->nodes = ARENA_ARRAY(a, struct graph_node, g->count + 1);

	uint32_t *below = ARENA_ARRAY(a, uint32_t, image->count[SECTION_ARG] + g->count + 1);

	for (uint32_t node = 0; node < g->count; node++)
		make_node(g, node, like, below, &used);
}
