#include "sheet/prove_fold.h"

#include "sheet/prove_number.h"
#include "worksheet/arithmetic.h"

/* Take one more part, the value of argument `i`, into what there is so far. */
struct folding {
	const struct walks *walks;
	const struct image *image;
	uint32_t op, first, args, each; /* args: words of arguments; each: how many a part has */
};

static struct folding folding_of(const struct walks *ws, uint32_t node)
{
	const struct image *im = ws->space->image;
	uint32_t op = image_word(im, SECTION_NODE, node, NODE_OP);

	return (struct folding){
		.walks = ws,
		.image = im,
		.op = op,
		.first = image_word(im, SECTION_NODE, node, NODE_ARG_FIRST),
		.args = image_word(im, SECTION_NODE, node, NODE_ARGS),
		.each = op == OP_SUM ? 2 : 1,
	};
}

static uint32_t part_node(const struct folding *f, uint32_t i)
{
	return image_arg(f->image, f->first + i * f->each);
}

static uint32_t part_count(const struct folding *f)
{
	return f->args / f->each;
}

static bool is_constant(const struct folding *f, uint32_t i)
{
	return set_empty(&f->walks->space->graph.nodes[part_node(f, i)].needs);
}

static void take_number(
	const struct folding *f, struct value *so_far, const struct value *v, uint32_t i)
{
	int sign = f->op == OP_MAX ? 1 : -1;

	if (f->op == OP_SUM) {
		arithmetic_add(so_far, v, (int32_t)image_arg(f->image, f->first + i * 2 + 1));
	} else if (f->op == OP_COUNT) {
		so_far->low.over += v->low.over != 0;
		so_far->high = so_far->low;
	} else if (i == 0) {
		*so_far = *v;
	} else {
		if (number_compare(&v->low, &so_far->low) * sign > 0)
			so_far->low = v->low;
		if (number_compare(&v->high, &so_far->high) * sign > 0)
			so_far->high = v->high;
	}
	so_far->chosen = STEP_NONE;
}

static struct value whole(int64_t n)
{
	struct value v;

	value_clear(&v);
	value_set_whole(&v, n);
	return v;
}

/* As the engine does: the first that is no value decides, but of a condition one decisive part is enough. */
static void take(const struct folding *f, struct value *so_far, const struct value *v, uint32_t i)
{
	bool condition = f->op == OP_AND || f->op == OP_OR;
	bool decisive = f->op == OP_OR;

	if (condition && v->state == STATE_VALUE) {
		if ((v->low.over != 0) == decisive)
			*so_far = whole(decisive);
	} else if (so_far->state == STATE_VALUE &&
		!(condition && (so_far->low.over != 0) == decisive)) {
		if (v->state == STATE_VALUE)
			take_number(f, so_far, v, i);
		else
			*so_far = *v;
	}
}

/* The constants that stand before part `i` and after the part before it. */
static uint32_t constants_before(const struct folding *f, uint32_t i)
{
	while (i > 0 && is_constant(f, i - 1))
		i--;
	return i;
}

static void take_constants(
	const struct folding *f, struct value *so_far, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		take(f, so_far, &f->walks->work->values[part_node(f, i)], i);
}

static struct value nothing_yet(const struct folding *f)
{
	return whole(f->op == OP_AND);
}

static uint32_t last_part(const struct folding *f)
{
	uint32_t i = part_count(f) - 1;

	while (is_constant(f, i))
		i--;
	return i;
}

bool fold_fits(const struct walks *ws, const struct plan *p)
{
	static const bool folds[OPS] = { [OP_SUM] = true,
		[OP_MAX] = true,
		[OP_MIN] = true,
		[OP_COUNT] = true,
		[OP_AND] = true,
		[OP_OR] = true };
	const struct folding f = folding_of(ws, p->root);
	uint32_t parts = 0;

	if (!folds[f.op] || ws->plain || p->worked != 1 || p->count < 3)
		return false;
	for (uint32_t i = 0; i < part_count(&f); i++)
		parts += !is_constant(&f, i);
	/* each part once, or it would count as if it were two with different answers */
	return parts == p->count;
}

/* The values of a part, which were found when the plan was made. */
static const struct walked *walked_of(const struct walks *ws, const struct folding *f, uint32_t i)
{
	return ws->of[part_node(f, i)];
}

/* What is walked so far, with part `i`. */
static const struct walked *fold_one(
	struct walks *ws, const struct folding *f, const struct walked *so_far, uint32_t i)
{
	const struct walked *part = walked_of(ws, f, i);
	struct walk_input *inputs = ARENA_ARRAY(ws->arena, struct walk_input, 2);
	struct graph_set *needs = ARENA_NEW(ws->arena, struct graph_set);
	struct numbering n;
	uint32_t used = 0, before = so_far ? so_far->value_count : 1;

	if ((uint64_t)before * part->value_count + ws->combinations > WALK_ALL)
		return NULL;
	*needs = ws->space->graph.nodes[part_node(f, i)].needs;
	if (so_far) {
		inputs[used++] = (struct walk_input){
			.below = so_far, .index = GRAPH_NONE, .size = before, .needs = so_far->needs
		};
		set_join(needs, so_far->needs);
	}
	inputs[used++] = (struct walk_input){ .below = part,
		.index = part_node(f, i),
		.size = part->value_count,
		.needs = &ws->space->graph.nodes[part_node(f, i)].needs };

	struct walked *k = walk_begin(ws, inputs, used);

	k->needs = needs;
	k->node = GRAPH_NONE;
	numbering_begin(&n, k, false);
	for (uint64_t at = 0; at < k->combinations; at++) {
		struct value v = so_far ? so_far->values[at / part->value_count] : nothing_yet(f);

		take_constants(f, &v, constants_before(f, i), i);
		take(f, &v, &part->values[at % part->value_count], i);
		k->ids[at] = numbering_add(&n, &v, at);
	}
	numbering_end(&n);
	return n.full ? NULL : k;
}

const struct walked *fold_parts(struct walks *ws, const struct plan *p)
{
	const struct folding f = folding_of(ws, p->root);
	const struct walked *so_far = NULL;
	uint32_t last = last_part(&f);

	for (uint32_t i = 0; i < last; i++) {
		if (is_constant(&f, i))
			continue;
		so_far = fold_one(ws, &f, so_far, i);
		if (!so_far)
			return NULL;
	}
	return so_far;
}

const struct walk_input *fold_last_input(const struct walks *ws, const struct plan *p)
{
	const struct folding f = folding_of(ws, p->root);
	uint32_t node = part_node(&f, last_part(&f)), i = 0;

	while (p->inputs[i].index != node)
		i++;
	return &p->inputs[i];
}

struct value fold_last(const struct walks *ws, const struct plan *p, const struct value *parts,
	const struct value *last)
{
	const struct folding f = folding_of(ws, p->root);
	uint32_t i = last_part(&f);
	struct value v = *parts;

	take_constants(&f, &v, constants_before(&f, i), i);
	take(&f, &v, last, i);
	take_constants(&f, &v, i + 1, part_count(&f));
	return v;
}
