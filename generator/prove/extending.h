/*
 * extending: what the extents of all kinds of nodes are worked with.
 */
#ifndef PROVE_EXTENDING_H
#define PROVE_EXTENDING_H

#include "prove/extent.h"

struct extending {
	const struct space *space;
	const struct image *image;
	struct work *work;
	struct extent *of; /* of each node */
};

static inline uint32_t arg(const struct extending *b, uint32_t node, uint32_t i)
{
	return image_arg(b->image, image_word(b->image, SECTION_NODE, node, NODE_ARG_FIRST) + i);
}

static inline uint32_t args(const struct extending *b, uint32_t node)
{
	return image_word(b->image, SECTION_NODE, node, NODE_ARGS);
}

static inline uint32_t extra(const struct extending *b, uint32_t node)
{
	return image_word(b->image, SECTION_NODE, node, NODE_EXTRA);
}

static inline const struct extent *of_arg(const struct extending *b, uint32_t node, uint32_t i)
{
	return &b->of[arg(b, node, i)];
}

static inline void widen(struct extent *into, struct number low, struct number high)
{
	if (!into->some || number_compare(&low, &into->low) < 0)
		into->low = low;
	if (!into->some || number_compare(&high, &into->high) > 0)
		into->high = high;
	into->some = true;
}

/* It may be what `from` may be. */
static inline void join(struct extent *into, const struct extent *from)
{
	if (from->some)
		widen(into, from->low, from->high);
	into->states |= from->states;
}

static inline void whole(struct extent *into, int64_t low, int64_t high)
{
	widen(into, number_whole(low), number_whole(high));
}

/* Whether a question is asked. */
const struct extent *extending_asked(const struct extending *b, uint32_t question);

/* What chooses, and conditions. */
void extend_band(struct extending *b, uint32_t node, struct extent *into);
void extend_table(struct extending *b, uint32_t node, struct extent *into);
void extend_decide(struct extending *b, uint32_t node, struct extent *into);
void extend_when(struct extending *b, uint32_t node, struct extent *into);
void extend_is(struct extending *b, uint32_t node, struct extent *into);
void extend_includes(struct extending *b, uint32_t node, struct extent *into);
void extend_compare(struct extending *b, uint32_t node, struct extent *into);
void extend_join(struct extending *b, uint32_t node, struct extent *into);
void extend_not(struct extending *b, uint32_t node, struct extent *into);
void extend_asked(struct extending *b, uint32_t node, struct extent *into);

#endif
