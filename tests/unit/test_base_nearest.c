#include "support.h"
#include "base/nearest.h"

static const struct nearest_case {
	int line;
	const char *wrong;
	const char *names[4];
	const char *best;
} nearest_cases[] = {
	{ __LINE__, "comunity_limit", { "community_limit", "respite_limit" }, "community_limit" },
	{ __LINE__, "tabel", { "callout", "table" }, "table" },
	{ __LINE__, "titel", { "title", "tile" }, "title" },
	{ __LINE__, "steps", { "steps" }, "steps" },
	{ __LINE__, "order", { "owner", "other" }, "other" },
	{ __LINE__, "order", { "other", "owner" }, "other" },
	{ __LINE__, "colour", { "table", "steps" }, "" },
	{ __LINE__, "", { "a", "ab" }, "a" },
	{ __LINE__, "abc", { "" }, "" },
	{ __LINE__, "abcdef", { "abcd" }, "abcd" },
	{ __LINE__, "abcdef", { "abc" }, "" },
	{ __LINE__, "abcdef", { NULL }, "" },

	/* 64 letters are compared, 65 are not */
	{ __LINE__, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
		{ "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab" },
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab" },
	{ __LINE__, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
		{ "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab" }, "" },
};

static void the_nearest_name_is_kept(void **state)
{
	(void)state;
	for (const struct nearest_case *c = nearest_cases; c < nearest_cases + COUNT(nearest_cases);
		c++) {
		struct nearest n = nearest_to(slice_text(c->wrong));
		struct test t;

		test_begin(&t);
		for (size_t i = 0; i < COUNT(c->names) && c->names[i]; i++)
			nearest_try(&n, slice_text(c->names[i]));
		row_text(c, c->best, test_string(&t, n.best));
		test_end(&t);
	}
}

static void a_hint_fits_its_room(void **state)
{
	char room[NEAREST_HINT], small[12];

	(void)state;
	assert_string_equal(
		nearest_hint(SLICE("title"), room, sizeof(room)), "; did you mean \"title\"?");
	assert_string_equal(nearest_hint(slice_text(NULL), room, sizeof(room)), "");
	assert_string_equal(nearest_hint(SLICE("title"), small, sizeof(small)), "; did you m");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_nearest_name_is_kept),
		cmocka_unit_test(a_hint_fits_its_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
