#include "worksheet/number.h"

__extension__ typedef __int128 wide;

static uint64_t magnitude(int64_t a)
{
	return a < 0 ? 0 - (uint64_t)a : (uint64_t)a;
}

static int64_t common_divisor(int64_t a, int64_t b)
{
	uint64_t x = magnitude(a), y = magnitude(b);

	while (y) {
		uint64_t rest = x % y;

		x = y;
		y = rest;
	}
	/* one of the two is a denominator, so what divides it fits as well */
	return x ? (int64_t)x : 1;
}

struct number number_decimal(int64_t value, uint32_t scale)
{
	struct number a = { value, 1 };

	while (scale-- > 0)
		a.under *= 10;
	return a;
}

struct number number_reduced(struct number a)
{
	int64_t divisor = common_divisor(a.over, a.under);

	return (struct number){ a.over / divisor, a.under / divisor };
}

int number_compare(struct number a, struct number b)
{
	if (a.under == b.under)
		return (a.over > b.over) - (a.over < b.over);

	wide left = (wide)a.over * b.under, right = (wide)b.over * a.under;

	return (left > right) - (left < right);
}

bool number_add(struct number *result, struct number a, struct number b)
{
	result->under = a.under;
	if (a.under == b.under)
		return !__builtin_add_overflow(a.over, b.over, &result->over);

	int64_t divisor = common_divisor(a.under, b.under), left, right;

	return !__builtin_mul_overflow(a.over, b.under / divisor, &left) &&
		!__builtin_mul_overflow(b.over, a.under / divisor, &right) &&
		!__builtin_add_overflow(left, right, &result->over) &&
		!__builtin_mul_overflow(a.under, b.under / divisor, &result->under);
}

bool number_times(struct number *result, struct number a, struct number b)
{
	/* what cancels is taken out first, so that only a result that does not fit is refused */
	int64_t left = common_divisor(a.over, b.under), right = common_divisor(b.over, a.under);

	return !__builtin_mul_overflow(a.over / left, b.over / right, &result->over) &&
		!__builtin_mul_overflow(a.under / right, b.under / left, &result->under);
}

bool number_over(struct number *result, struct number a, struct number b)
{
	if (b.over == INT64_MIN)
		return false;
	return number_times(result, a,
		b.over < 0 ? (struct number){ -b.under, -b.over }
			   : (struct number){ b.under, b.over });
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

bool number_round(struct number *result, struct number a, struct number quantum,
	enum number_rounding rounding)
{
	struct number quanta;

	*result = a;
	if (rounding == NUMBER_EXACT)
		return true;
	return number_over(&quanta, a, quantum) &&
		number_times(result,
			number_whole(round_whole(quanta.over, quanta.under, rounding)), quantum);
}
