#include "support.h"
#include <stdatomic.h>
#include "base/parallel.h"

enum { MOST_WORKERS = 64, MOST_THINGS = 1000 };

struct record {
	int workers;
	atomic_int done[MOST_THINGS];
	atomic_bool busy[MOST_WORKERS];
	atomic_int wrong;
};

static void work(void *context, int worker, size_t index)
{
	struct record *r = context;

	if (worker < 0 || worker >= r->workers || atomic_exchange(&r->busy[worker], true))
		atomic_fetch_add(&r->wrong, 1);
	atomic_fetch_add(&r->done[index], 1);
	atomic_store(&r->busy[worker], false);
}

static const struct each_case {
	int line;
	int workers;
	size_t count;
} each_cases[] = {
	{ __LINE__, 1, 0 },
	{ __LINE__, 1, 1 },
	{ __LINE__, 1, 1000 },
	{ __LINE__, 2, 1000 },
	{ __LINE__, 7, 1000 },
	{ __LINE__, 64, 1000 },
	{ __LINE__, 64, 3 },
	{ __LINE__, 4, 0 },
};

static void each_thing_is_done_once(void **state)
{
	(void)state;
	for (const struct each_case *c = each_cases; c < each_cases + COUNT(each_cases); c++) {
		struct record r = { .workers = c->workers };

		parallel_each(c->workers, c->count, work, &r);
		for (size_t i = 0; i < MOST_THINGS; i++)
			row_int(c, i < c->count, r.done[i]);
		row_int(c, 0, r.wrong);
	}
}

static void there_is_a_processor(void **state)
{
	(void)state;
	assert_true(parallel_processors() >= 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_thing_is_done_once),
		cmocka_unit_test(there_is_a_processor),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
