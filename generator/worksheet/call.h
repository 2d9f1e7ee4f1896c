/*
 * call: one node while it is worked: its arguments, and the value that it comes to.
 *
 * An operation is called with a value that is the number 0, and changes what it finds otherwise.
 */
#ifndef WORKSHEET_CALL_H
#define WORKSHEET_CALL_H

#include "worksheet/work.h"

struct call {
	const struct work *work;
	uint32_t extra, first, args;
};

static inline uint32_t call_arg(const struct call *c, uint32_t i)
{
	return image_arg(c->work->image, c->first + i);
}

/* The value of the node that argument `i` names. */
static inline const struct value *call_value(const struct call *c, uint32_t i)
{
	return &c->work->values[call_arg(c, i)];
}

/* Make `v` the number 0, not chosen from anything. */
static inline void value_clear(struct value *v)
{
	*v = (struct value){ .low = { 0, 1 }, .high = { 0, 1 }, .chosen = STEP_NONE };
}

static inline void value_set(struct value *v, struct number n)
{
	v->low = v->high = n;
}

/* A whole number, a truth, or the place of a choice. */
static inline void value_set_whole(struct value *v, int64_t n)
{
	v->low.over = v->high.over = n;
}

static inline bool value_is_known(const struct value *v)
{
	return v->state == STATE_VALUE;
}

static inline bool value_is_true(const struct value *v)
{
	return v->low.over != 0;
}

/* One number and not a range, as nearly all are: then nothing need be worked twice. */
static inline bool value_is_one(const struct value *v)
{
	return v->low.over == v->high.over && v->low.under == v->high.under;
}

#endif
