/*
 * number: exact fractions, for money and points. No floating point; nothing is ever rounded unasked.
 *
 *	struct number third = { 1, 3 }, sum;
 *	if (!number_add(&sum, &third, &third)) ...	// it does not fit
 *
 * A denominator is above zero. Fractions need not be in lowest terms: 70/2 and 35/1 are equal.
 */
#ifndef WORKSHEET_NUMBER_H
#define WORKSHEET_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

struct number {
	int64_t over;  /* the numerator */
	int64_t under; /* the denominator, above 0 */
};

static inline struct number number_whole(int64_t value)
{
	return (struct number){ value, 1 };
}

/* value / 10^scale, with a scale of at most 9. */
struct number number_decimal(int64_t value, uint32_t scale);

/* False if the product does not fit. */
bool number_multiply(int64_t *product, int64_t a, int64_t b);

/* Negative, zero or positive. Exact. */
int number_compare(const struct number *a, const struct number *b);

/*
 * `result` may be `a` or `b` as well. False, with nothing in `result` to rely on, if the result does not
 * fit.
 */
bool number_add(struct number *result, const struct number *a, const struct number *b);
bool number_times(struct number *result, const struct number *a, const struct number *b);

/* a / b, for a `b` that is not zero. */
bool number_over(struct number *result, const struct number *a, const struct number *b);

enum number_rounding {
	NUMBER_UP,   /* towards plus infinity */
	NUMBER_DOWN, /* towards minus infinity */
	NUMBER_HALF_UP,
	NUMBER_HALF_EVEN,
	NUMBER_EXACT, /* as it is */
	NUMBER_ROUNDINGS,
};

/* Round `a` to a multiple of `quantum`, which is above zero. */
bool number_round(struct number *a, const struct number *quantum, enum number_rounding rounding);

/* Bring into lowest terms. */
void number_reduce(struct number *a);

#endif
