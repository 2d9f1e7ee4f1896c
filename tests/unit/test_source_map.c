#include "support.h"

#include "check/source_map.h"

/* Made by Sass: a rule of one file on line 1, one of another on line 2. */
#define MAP                                                                                        \
	"{\"version\":3,\"sources\":[\"../layouts/a.scss\",\"../layouts/_b.scss\"],\"names\":[],"  \
	"\"mappings\":\"AAAA,EACC,UCGA;EAFD\"}"

static const struct place_case {
	int line;
	const char *json;
	int at_line, at_column;
	const char *file; /* NULL: not found */
	int source_line, source_column;
} place_cases[] = {
	{ __LINE__, MAP, 1, 1, "../layouts/a.scss", 1, 1 },
	{ __LINE__, MAP, 1, 2, "../layouts/a.scss", 1, 1 },
	{ __LINE__, MAP, 1, 3, "../layouts/a.scss", 2, 2 },
	{ __LINE__, MAP, 1, 12, "../layouts/a.scss", 2, 2 },
	{ __LINE__, MAP, 1, 13, "../layouts/_b.scss", 5, 2 },
	{ __LINE__, MAP, 1, 999, "../layouts/_b.scss", 5, 2 },
	{ __LINE__, MAP, 2, 2, NULL, 2, 2 },
	{ __LINE__, MAP, 2, 3, "../layouts/_b.scss", 3, 1 },
	{ __LINE__, MAP, 3, 1, NULL, 3, 1 },
	{ __LINE__, "{\"sources\":[\"a\"],\"mappings\":\"?,AAAA,AZ\"}", 1, 1, "a", 1, 1 },
	{ __LINE__, "{\"sources\":[\"a\"],\"mappings\":\"ACAA\"}", 1, 1, NULL, 1, 1 },
};

static void source_map_leads_back(void **state)
{
	(void)state;
	for (const struct place_case *c = place_cases; c < place_cases + COUNT(place_cases); c++) {
		struct test t;
		struct place place = { "a.css", c->at_line, c->at_column };

		test_begin(&t);

		const struct source_map *m = source_map_read(slice_text(c->json), &t.arena);

		row_int(c, c->file != NULL, source_map_find(m, &place));
		row_text(c, c->file ? c->file : "a.css", place.file);
		row_int(c, c->source_line, place.line);
		row_int(c, c->source_column, place.column);
		test_end(&t);
	}
}

static void source_map_refuses_what_is_none(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	assert_null(source_map_read(SLICE("{}"), &t.arena));
	assert_null(source_map_read(SLICE("{\"sources\":[\"a\"]}"), &t.arena));
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(source_map_leads_back),
		cmocka_unit_test(source_map_refuses_what_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
