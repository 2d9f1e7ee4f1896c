/*
 * support: what every unit test needs. One test program is one .c file, which includes this first.
 *
 *	for (const struct split_case *c = split_cases; c < split_cases + COUNT(split_cases); c++) {
 *		struct test t;
 *
 *		test_begin(&t);
 *		row_int(c, !*c->messages, front_split(&f, "a.md", slice_text(c->text), &t.diags));
 *		row_text(c, c->messages, test_messages(&t));
 *		test_end(&t);
 *	}
 *
 * A row begins with `int line`, filled with __LINE__: a failure names the row, not the loop.
 */
#ifndef TESTS_UNIT_SUPPORT_H
#define TESTS_UNIT_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

/* Compare what a row expects with what came. */
#define row_true(row, condition)                                                                   \
	_assert_true((uintmax_t)(condition), #condition, __FILE__, (row)->line)
#define row_int(row, expected, got)                                                                \
	_assert_int_equal((uintmax_t)(expected), (uintmax_t)(got), __FILE__, (row)->line)
#define row_text(row, expected, got) _assert_string_equal((got), (expected), __FILE__, (row)->line)

_Noreturn void memory_exhausted(void)
{
	fputs("test: out of memory\n", stderr);
	exit(3);
}

/* What one case needs; nothing outlives it. */
struct test {
	struct arena arena;
	struct diags diags;
	struct buf text;
};

static inline void test_begin(struct test *t)
{
	arena_init(&t->arena);
	diags_init(&t->diags, &t->arena);
	buf_init(&t->text, 64 * 1024 * 1024);
}

static inline void test_end(struct test *t)
{
	buf_release(&t->text);
	arena_release(&t->arena);
}

/* All messages so far, sorted, each on its line as the program would print it. */
static inline const char *test_messages(struct test *t)
{
	buf_clear(&t->text);
	diags_sort(&t->diags);
	for (const struct diag *m = t->diags.first; m; m = m->next)
		diag_line(m, &t->text);
	return buf_string(&t->text);
}

/* A slice as a C string that lives as long as the case. */
static inline const char *test_string(struct test *t, struct slice s)
{
	return arena_string(&t->arena, s);
}

#endif
