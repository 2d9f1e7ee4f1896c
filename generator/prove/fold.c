#include "prove/fold.h"

#include "prove/number.h"
#include "prove/part.h"

struct folding {
	const struct walks *walks;
	const struct image *image;
	struct part_shape shape;
};

static bool begin(struct folding *f, const struct walks *ws, uint32_t node)
{
	f->walks = ws;
	f->image = ws->space->image;
	return part_shape_of(&f->shape, f->image, node);
}

static bool is_constant(const struct folding *f, uint32_t i)
{
	return set_empty(&f->walks->space->graph.nodes[part_node(&f->shape, f->image, i)].needs);
}

/* As the engine does: the first that is no value decides, but of a condition one decisive part is enough. */
static void take(const struct folding *f, struct value *so_far, const struct value *v, uint32_t i)
{
	bool condition = f->shape.op == OP_AND || f->shape.op == OP_OR;
	bool decisive = f->shape.op == OP_OR;

	if (condition && v->state == STATE_VALUE) {
		if ((v->low.over != 0) == decisive)
			*so_far = part_whole(decisive);
	} else if (so_far->state == STATE_VALUE &&
		!(condition && (so_far->low.over != 0) == decisive)) {
		if (v->state == STATE_VALUE)
			part_add(&f->shape, f->image, so_far, v, i, i == 0);
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
		take(f, so_far, &f->walks->work->values[part_node(&f->shape, f->image, i)], i);
}

static struct value nothing_yet(const struct folding *f)
{
	return part_whole(f->shape.op == OP_AND);
}

static uint32_t last_part(const struct folding *f)
{
	uint32_t i = f->shape.count - 1;

	while (is_constant(f, i))
		i--;
	return i;
}

bool fold_fits(const struct walks *ws, const struct plan *p)
{
	struct folding f;
	uint32_t parts = 0;

	if (!begin(&f, ws, p->root) || ws->plain || p->worked != 1 || p->count < 3)
		return false;
	for (uint32_t i = 0; i < f.shape.count; i++)
		parts += !is_constant(&f, i);
	/* each part once, or it would count as if it were two with different answers */
	return parts == p->count;
}

/* The values of a part, which were found when the plan was made. */
static const struct walked *walked_of(const struct walks *ws, const struct folding *f, uint32_t i)
{
	return ws->of[part_node(&f->shape, f->image, i)];
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
	*needs = ws->space->graph.nodes[part_node(&f->shape, f->image, i)].needs;
	if (so_far) {
		inputs[used++] = (struct walk_input){
			.below = so_far, .index = GRAPH_NONE, .size = before, .needs = so_far->needs
		};
		set_join(needs, so_far->needs);
	}
	inputs[used++] = (struct walk_input){ .below = part,
		.index = part_node(&f->shape, f->image, i),
		.size = part->value_count,
		.needs = &ws->space->graph.nodes[part_node(&f->shape, f->image, i)].needs };

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
	struct folding f;
	const struct walked *so_far = NULL;
	uint32_t last;

	if (!begin(&f, ws, p->root))
		return NULL;
	last = last_part(&f);
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
	struct folding f;
	uint32_t node, i = 0;

	if (!begin(&f, ws, p->root))
		return NULL;
	node = part_node(&f.shape, f.image, last_part(&f));
	while (p->inputs[i].index != node)
		i++;
	return &p->inputs[i];
}

struct value fold_last(const struct walks *ws, const struct plan *p, const struct value *parts,
	const struct value *last)
{
	struct folding f;
	struct value v = *parts;
	uint32_t i;

	if (!begin(&f, ws, p->root))
		return v;
	i = last_part(&f);
	take_constants(&f, &v, constants_before(&f, i), i);
	take(&f, &v, last, i);
	take_constants(&f, &v, i + 1, f.shape.count);
	return v;
}
