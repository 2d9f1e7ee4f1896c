#define _POSIX_C_SOURCE 200809L
#include "support.h"
#include <sys/wait.h>
#include <unistd.h>

static bool is_zero(const char *at, size_t size)
{
	for (size_t i = 0; i < size; i++)
		if (at[i])
			return false;
	return true;
}

/* Sizes that fill a chunk of 64 KiB, just miss it, and need one of their own. */
static const size_t sizes[] = { 0, 1, 15, 16, 17, 1000, 65519, 65520, 65536, 65537, 1000000, 3 };

static void memory_is_zeroed_and_aligned(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	for (int round = 0; round < 3; round++) {
		for (size_t i = 0; i < COUNT(sizes); i++) {
			char *at = arena_take(&t.arena, sizes[i]);

			assert_int_equal((uintptr_t)at % _Alignof(max_align_t), 0);
			assert_true(is_zero(at, sizes[i]));
			memset(at, 0xff, sizes[i]);
		}
		arena_clear(&t.arena);
	}
	test_end(&t);
}

static void what_is_taken_does_not_overlap(void **state)
{
	struct test t;
	char *taken[COUNT(sizes)];

	(void)state;
	test_begin(&t);
	for (size_t i = 0; i < COUNT(sizes); i++)
		memset(taken[i] = arena_take(&t.arena, sizes[i]), (int)i, sizes[i]);
	for (size_t i = 0; i < COUNT(sizes); i++)
		for (size_t k = 0; k < sizes[i]; k++)
			assert_int_equal(taken[i][k], i);
	test_end(&t);
}

static void a_cleared_arena_keeps_its_memory(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	void *first = arena_take(&t.arena, 100);

	arena_take(&t.arena, 100000);
	arena_clear(&t.arena);
	assert_ptr_equal(arena_take(&t.arena, 100), first);
	arena_release(&t.arena);
	assert_non_null(arena_take(&t.arena, 1));
	test_end(&t);
}

static void texts_end_in_a_nul(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	assert_string_equal(arena_string(&t.arena, slice_first(SLICE("reviews"), 6)), "review");
	assert_string_equal(arena_string(&t.arena, slice_text(NULL)), "");

	struct slice printed = arena_print(&t.arena, "%s of %d", "page", 7);

	assert_int_equal(printed.length, 9);
	assert_string_equal(printed.at, "page of 7");
	assert_int_equal(arena_copy(&t.arena, SLICE("abc")).length, 3);
	test_end(&t);
}

/* support.h ends the program with status 3 when there is no memory. */
static void no_memory_ends_the_program(void **state)
{
	int status = 0;

	(void)state;
	fflush(NULL);
	if (fork() == 0) {
		struct test t;

		test_begin(&t);
		fclose(stderr);
		arena_take(&t.arena, SIZE_MAX - 8);
		_exit(0);
	}
	wait(&status);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_is_zeroed_and_aligned),
		cmocka_unit_test(what_is_taken_does_not_overlap),
		cmocka_unit_test(a_cleared_arena_keeps_its_memory),
		cmocka_unit_test(texts_end_in_a_nul),
		cmocka_unit_test(no_memory_ends_the_program),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
