#include "worksheet/number.h"

__extension__ typedef __int128 wide;

static uint64_t magnitude(int64_t a)
{
	return a < 0 ? 0 - (uint64_t)a : (uint64_t)a;
}

static int64_t common_divisor(int64_t a, int64_t b)
{
	uint64_t x = magnitude(a), y = magnitude(b);

	/* as it is of most numbers; a division is slow */
	if (y == 1)
		return 1;
	while (y) {
		uint64_t rest = x % y;

		x = y;
		y = rest;
	}
	/* one of the two is a denominator, so what divides it fits as well */
	return x ? (int64_t)x : 1;
}

/*
 * Both take what they work with by value. A gcc of today reads the operands of __builtin_add_overflow() again once the
 * sum is stored, so that a number which is doubled by that is said not to fit if the sum lies on one of them.
 */
static bool add_whole(int64_t *sum, int64_t a, int64_t b)
{
	return !__builtin_add_overflow(a, b, sum);
}

bool number_multiply(int64_t *product, int64_t a, int64_t b)
{
	return !__builtin_mul_overflow(a, b, product);
}

struct number number_decimal(int64_t value, uint32_t scale)
{
	struct number a = { value, 1 };

	while (scale-- > 0)
		a.under *= 10;
	return a;
}

void number_reduce(struct number *a)
{
	int64_t divisor = common_divisor(a->over, a->under);

	a->over /= divisor;
	a->under /= divisor;
}

int number_compare(const struct number *a, const struct number *b)
{
	if (a->under == b->under)
		return (a->over > b->over) - (a->over < b->over);

	wide left = (wide)a->over * b->under, right = (wide)b->over * a->under;

	return (left > right) - (left < right);
}

bool number_add(struct number *result, const struct number *a, const struct number *b)
{
	if (a->under == b->under) {
		result->under = a->under;
		return add_whole(&result->over, a->over, b->over);
	}

	int64_t divisor = common_divisor(a->under, b->under), left, right;
	int64_t of_a = b->under / divisor, of_b = a->under / divisor;

	return number_multiply(&left, a->over, of_a) && number_multiply(&right, b->over, of_b) &&
		number_multiply(&result->under, a->under, of_a) &&
		add_whole(&result->over, left, right);
}

bool number_times(struct number *result, const struct number *a, const struct number *b)
{
	/* what cancels is taken out first, so that only a result that does not fit is refused */
	int64_t down = common_divisor(a->over, b->under), up = common_divisor(b->over, a->under);
	int64_t under = a->under / up, times = b->under / down;

	return number_multiply(&result->over, a->over / down, b->over / up) &&
		number_multiply(&result->under, under, times);
}

bool number_over(struct number *result, const struct number *a, const struct number *b)
{
	struct number turned = { b->under, b->over };

	if (b->over == INT64_MIN)
		return false;
	if (b->over < 0)
		turned = (struct number){ -b->under, -b->over };
	return number_times(result, a, &turned);
}

/* How many whole quanta there are in over / under, as `rounding` says. */
static int64_t round_whole(int64_t over, int64_t under, enum number_rounding rounding)
{
	int64_t whole = over / under, rest = over % under;

	if (rest < 0) {
		whole--;
		rest += under;
	}
	if (rest == 0 || rounding == NUMBER_DOWN)
		return whole;
	if (rounding == NUMBER_UP)
		return whole + 1;

	/* rest against under - rest: their sum might not fit */
	int64_t other = under - rest;

	if (rest != other)
		return whole + (rest > other);
	return whole + (rounding == NUMBER_HALF_UP || whole % 2 != 0);
}

bool number_round(struct number *a, const struct number *quantum, enum number_rounding rounding)
{
	if (rounding == NUMBER_EXACT)
		return true;
	if (!number_over(a, a, quantum))
		return false;
	a->over = round_whole(a->over, a->under, rounding);
	a->under = 1;
	return number_times(a, a, quantum);
}
