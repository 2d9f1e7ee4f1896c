#include "sheet/calibrate.h"

#include <assert.h>
#include <stdlib.h>

/* Estimates */

bool calibrate_fits(const struct sheet *s)
{
	const struct sheet_line *result = &s->lines[s->result];

	return s->kind == SHEET_ESTIMATE && result->unit_name &&
		slice_is(result->unit_name->text, "£/week");
}

/* Pounds in pence, a half up. False if it does not fit. */
static bool to_pence(const struct number *pounds, int64_t *pence)
{
	const struct number hundred = number_whole(100), one = number_whole(1);
	struct number n;

	if (!number_times(&n, pounds, &hundred) || !number_round(&n, &one, NUMBER_HALF_UP))
		return false;
	*pence = n.over / n.under;
	/* so that ten thousand of them, doubled, add up in 64 bits */
	return *pence < (int64_t)1 << 48 && *pence > -((int64_t)1 << 48);
}

static int outcome_of(enum result_outcome outcome)
{
	static const int outcomes[OUTCOMES] = {
		[OUTCOME_VALUE] = CALIBRATE_ESTIMATE,
		[OUTCOME_REFER] = CALIBRATE_REFERRED,
		[OUTCOME_UNDECIDED] = CALIBRATE_UNDECIDED,
		[OUTCOME_NOT_IN_FORCE] = CALIBRATE_UNDECIDED,
		[OUTCOME_ANSWERS] = CALIBRATE_UNWORKED,
		[OUTCOME_FAULT] = CALIBRATE_UNWORKED,
	};

	return outcomes[outcome];
}

void calibrate_open(struct calibrate_engine *e, const struct compiled *c, struct arena *a)
{
	if (image_open(&e->image, c->image.at, c->image.length) != IMAGE_GOOD)
		assert(false && "compile_sheet() makes images that can be opened");

	size_t memory = work_memory(&e->image);

	if (!work_begin(&e->work, &e->image, arena_take(a, memory), memory))
		assert(false && "work_memory() says what work_begin() needs");
}

struct calibrate_estimate calibrate_estimate(
	struct calibrate_engine *e, struct slice answers, int64_t cost)
{
	const struct number paid = number_decimal(cost, 2);
	struct calibrate_estimate is = { .outcome = outcome_of(result_work(&e->work, &e->answers,
						 answers.at, answers.length)) };

	if (is.outcome != CALIBRATE_ESTIMATE)
		return is;

	const struct span *s = work_span(&e->work, image_header(&e->image, HEADER_OUTCOME));

	is.holds = number_compare(&s->low, &paid) <= 0 && number_compare(&paid, &s->high) <= 0;
	if (!to_pence(&s->low, &is.low) || !to_pence(&s->high, &is.high))
		is = (struct calibrate_estimate){ .outcome = CALIBRATE_UNWORKED };
	return is;
}

/* Sums */

static int64_t error_of(const struct calibrate_package *p, const struct calibrate_estimate *e)
{
	return 2 * p->cost - (e->low + e->high);
}

static int64_t size_of(int64_t error)
{
	return error < 0 ? -error : error;
}

static void add(struct calibrate_sums *s, const struct calibrate_package *p,
	const struct calibrate_estimate *e)
{
	int64_t error = error_of(p, e);

	if (e->outcome != CALIBRATE_ESTIMATE)
		return;
	if (!s->count || size_of(error) > size_of(s->largest)) {
		s->largest = error;
		s->largest_line = p->line;
	}
	s->count++;
	s->held += e->holds;
	s->errors += error;
	s->sizes += size_of(error);
}

/* Outliers */

static int compare_errors(const void *left, const void *right)
{
	int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;

	return (a > b) - (a < b);
}

/* The place of a quartile among `count` values in order, from 0: quarters of them, rounded up, from 1. */
static size_t quartile(size_t count, size_t quarters)
{
	return (count * quarters + 3) / 4 - 1;
}

static void make_fences(
	struct calibration *c, const struct calibrate_package *packages, struct arena *a)
{
	int64_t *errors = ARENA_ARRAY(a, int64_t, c->packages + 1);
	size_t count = 0;

	for (size_t i = 0; i < c->packages; i++)
		if (packages[i].now.outcome == CALIBRATE_ESTIMATE)
			errors[count++] = error_of(&packages[i], &packages[i].now);
	c->is_fenced = count >= CALIBRATE_FENCED;
	if (!c->is_fenced)
		return;
	qsort(errors, count, sizeof(*errors), compare_errors);

	int64_t low = errors[quartile(count, 1)], high = errors[quartile(count, 3)];

	c->fence_low = 2 * low - 3 * (high - low);
	c->fence_high = 2 * high + 3 * (high - low);
}

static bool is_beyond(const struct calibration *c, const struct calibrate_package *p)
{
	int64_t error = 2 * error_of(p, &p->now);

	return c->is_fenced && p->now.outcome == CALIBRATE_ESTIMATE &&
		(error < c->fence_low || error > c->fence_high);
}

/* To all, and to those that are kept if it is not set aside. */
static void add_both(struct calibrate_sums *kept, struct calibrate_sums *all,
	const struct calibrate_package *p, const struct calibrate_estimate *e)
{
	add(all, p, e);
	if (!p->is_set_aside)
		add(kept, p, e);
}

/* Groups */

static int compare_groups(const void *left, const void *right)
{
	const struct calibrate_group *a = left, *b = right;

	return slice_compare(a->value, b->value);
}

static struct calibrate_group *group_of(struct calibrate_column *column, struct slice value)
{
	for (size_t i = 0; i < column->count; i++)
		if (slice_equal(column->groups[i].value, value))
			return &column->groups[i];
	column->groups[column->count].value = value;
	return &column->groups[column->count++];
}

static void make_column(struct calibration *c, size_t index,
	const struct calibrate_package *packages, struct arena *a)
{
	struct calibrate_column *column = &c->columns[index];

	column->groups = ARENA_ARRAY(a, struct calibrate_group, c->packages + 1);
	for (size_t i = 0; i < c->packages; i++) {
		const struct calibrate_package *p = &packages[i];
		struct calibrate_group *g = group_of(column, p->groups[index]);

		g->packages++;
		g->set_aside += p->is_set_aside;
		add_both(&g->now, &g->all_now, p, &p->now);
		if (c->has_before)
			add_both(&g->before, &g->all_before, p, &p->before);
	}
	qsort(column->groups, column->count, sizeof(*column->groups), compare_groups);
}

static void add_package(struct calibration *c, const struct calibrate_package *p)
{
	c->set_aside += p->is_set_aside;
	c->outcomes[p->now.outcome]++;
	add_both(&c->kept, &c->all, p, &p->now);
	if (!c->has_before)
		return;
	c->outcomes_before[p->before.outcome]++;
	add_both(&c->kept_before, &c->all_before, p, &p->before);
}

void calibrate_make(struct calibration *c, struct calibrate_package *packages, size_t count,
	const struct slice *columns, size_t column_count, bool has_before, struct arena *a)
{
	*c = (struct calibration){
		.packages = count,
		.column_count = column_count,
		.has_before = has_before,
	};
	make_fences(c, packages, a);
	for (size_t i = 0; i < count; i++) {
		packages[i].is_set_aside = is_beyond(c, &packages[i]);
		add_package(c, &packages[i]);
	}
	for (size_t i = 0; i < column_count; i++) {
		c->columns[i].name = columns[i];
		make_column(c, i, packages, a);
	}
}

/* Publication */

static bool is_small(const struct calibrate_group *g)
{
	return g->now.count < CALIBRATE_HIDDEN;
}

static void pool_sums(struct calibrate_sums *into, const struct calibrate_sums *from)
{
	into->count += from->count;
	into->held += from->held;
	into->errors += from->errors;
	into->sizes += from->sizes;
}

static void pool(struct calibrate_group *into, const struct calibrate_group *from)
{
	into->packages += from->packages;
	pool_sums(&into->now, &from->now);
	pool_sums(&into->before, &from->before);
	into->set_aside += from->set_aside;
	pool_sums(&into->all_now, &from->all_now);
	pool_sums(&into->all_before, &from->all_before);
}

/* Take the smallest group that is not small out of the column; the first of two. NULL: there is none. */
static const struct calibrate_group *smallest(const struct calibrate_column *column)
{
	const struct calibrate_group *least = NULL;

	for (size_t i = 0; i < column->count; i++)
		if (!is_small(&column->groups[i]) &&
			(!least || column->groups[i].now.count < least->now.count))
			least = &column->groups[i];
	return least;
}

struct calibrate_column calibrate_publish(const struct calibrate_column *column, struct arena *a)
{
	struct calibrate_column out = { .name = column->name };
	struct calibrate_group together = { 0 };
	const struct calibrate_group *least = NULL;

	out.groups = ARENA_ARRAY(a, struct calibrate_group, column->count + 1);
	for (size_t i = 0; i < column->count; i++)
		if (is_small(&column->groups[i]))
			pool(&together, &column->groups[i]);
	/* what is left out could be had by taking the others from all */
	if (together.now.count && is_small(&together) && (least = smallest(column)))
		pool(&together, least);
	for (size_t i = 0; i < column->count; i++)
		if (!is_small(&column->groups[i]) && &column->groups[i] != least)
			out.groups[out.count++] = column->groups[i];
	if (!is_small(&together))
		out.groups[out.count++] = together;
	return out;
}

int64_t calibrate_mean(int64_t half_pennies, size_t count)
{
	int64_t parts = 2 * (int64_t)count, size = size_of(half_pennies);
	int64_t rounded = size / parts + (2 * (size % parts) >= parts);

	return half_pennies < 0 ? -rounded : rounded;
}

int calibrate_share(size_t part, size_t all)
{
	return (int)((part * 2000 + all) / (2 * all));
}
