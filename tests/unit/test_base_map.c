#include "support.h"
#include "base/map.h"

static void names_lead_to_things(void **state)
{
	enum { MANY = 5000 };
	static int things[MANY];
	struct map m = { 0 };
	struct test t;

	(void)state;
	test_begin(&t);
	assert_null(map_get(&m, SLICE("name 1")));
	for (int i = 0; i < MANY; i++)
		assert_true(map_add(&m, &t.arena, arena_print(&t.arena, "name %d", i), &things[i]));
	assert_int_equal(m.count, MANY);
	for (int i = 0; i < MANY; i++)
		assert_ptr_equal(map_get(&m, arena_print(&t.arena, "name %d", i)), &things[i]);
	assert_null(map_get(&m, SLICE("name 5000")));
	assert_null(map_get(&m, SLICE("name")));
	test_end(&t);
}

static void a_name_is_taken_once(void **state)
{
	struct map m = { 0 };
	int first, second;
	struct test t;

	(void)state;
	test_begin(&t);
	assert_true(map_add(&m, &t.arena, SLICE(""), &first));
	assert_false(map_add(&m, &t.arena, slice_text(NULL), &second));
	assert_ptr_equal(map_get(&m, SLICE("")), &first);
	assert_true(map_add(&m, &t.arena, SLICE("a"), &second));
	assert_false(map_add(&m, &t.arena, SLICE("a"), &first));
	assert_ptr_equal(map_get(&m, SLICE("a")), &second);
	assert_int_equal(m.count, 2);
	test_end(&t);
}

static void the_nearest_name_does_not_depend_on_order(void **state)
{
	static const char *const names[] = { "respite_limit", "review_first", "review_longest" };
	struct test t;

	(void)state;
	test_begin(&t);
	for (size_t first = 0; first < COUNT(names); first++) {
		struct map m = { 0 };

		for (size_t i = 0; i < COUNT(names); i++) {
			const char *name = names[(first + i) % COUNT(names)];

			assert_true(map_add(&m, &t.arena, slice_text(name), &m));
		}
		assert_string_equal(
			test_string(&t, map_nearest(&m, SLICE("reveiw_first"))), "review_first");
		assert_int_equal(map_nearest(&m, SLICE("elsewhere")).length, 0);
	}
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_lead_to_things),
		cmocka_unit_test(a_name_is_taken_once),
		cmocka_unit_test(the_nearest_name_does_not_depend_on_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
