/*
 * random: numbers that look random, always the same after the same seed (splitmix64).
 */
#ifndef TESTS_PARITY_RANDOM_H
#define TESTS_PARITY_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

struct random {
	uint64_t state; /* begin with the seed */
};

static inline uint64_t random_next(struct random *r)
{
	uint64_t n = r->state += 0x9e3779b97f4a7c15;

	n = (n ^ n >> 30) * 0xbf58476d1ce4e5b9;
	n = (n ^ n >> 27) * 0x94d049bb133111eb;
	return n ^ n >> 31;
}

/* From 0 to `limit` - 1; `limit` is above 0. */
static inline uint32_t random_below(struct random *r, uint32_t limit)
{
	return (uint32_t)((random_next(r) >> 32) * limit >> 32);
}

/* From `low` to `high`, both included. */
static inline uint32_t random_from(struct random *r, uint32_t low, uint32_t high)
{
	return low + random_below(r, high - low + 1);
}

static inline bool random_chance(struct random *r, uint32_t percent)
{
	return random_below(r, 100) < percent;
}

#endif
