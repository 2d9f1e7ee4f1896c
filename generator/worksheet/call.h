/*
 * call: one node while it is worked: its arguments, and the values that operations give.
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

static inline struct value value_number(struct number n)
{
	return (struct value){ .low = n, .high = n, .chosen = STEP_NONE };
}

static inline struct value value_whole(int64_t n)
{
	return value_number(number_whole(n));
}

static inline struct value value_without(enum state state)
{
	return (struct value){
		.low = { 0, 1 }, .high = { 0, 1 }, .chosen = STEP_NONE, .state = (uint8_t)state
	};
}

/* One number and not a range, as nearly all are: then nothing need be worked twice. */
static inline bool value_is_one(const struct value *v)
{
	return v->low.over == v->high.over && v->low.under == v->high.under;
}

#endif
