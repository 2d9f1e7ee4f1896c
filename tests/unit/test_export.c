#include "support.h"
#include "sheet/export.h"
#include "sheet/schema.h"

static struct sheet_file file(struct test *t, const char *name, const char *yaml)
{
	struct sheet_file f = { name, data_read(&t->arena, name, slice_text(yaml), 1, &t->diags),
		slice_text(yaml) };

	assert_non_null(f.tree);
	return f;
}

static void numbers_stay_as_they_were_written(void **state)
{
	struct test t;
	struct sheet_file one;

	(void)state;
	test_begin(&t);
	one = file(
		&t, "a.yaml", "worksheet: a\nlines: {b: {sum: [1.50, {c: 2}], says: \"<D>\"}}\n");
	export_json(&one, 1, SLICE("https://example.org/"), &t.arena, &t.text);
	assert_string_equal(buf_string(&t.text),
		"{\"$schema\":\"https://example.org/worksheets/schema.json\",\"checksum\":"
		"\"ff3290b47b8eed757a69c00a207496c77e98ff7084292d335bdaf32a20f8600e\","
		"\"worksheet\":\"a\",\"lines\":{\"b\":{\"sum\":[\"1.50\",{\"c\":\"2\"}],"
		"\"says\":\"\\u003cD\\u003e\"}}}\n");
	test_end(&t);
}

static void files_of_a_folder_are_one(void **state)
{
	struct test t;
	struct sheet_file two[2];

	(void)state;
	test_begin(&t);
	two[0] = file(&t, "a/1.yaml", "worksheet: a\nlines: {b: {figure: c}}\n");
	two[1] = file(&t, "a/2.yaml", "lines: {d: {figure: e}}\n");
	export_json(two, 2, SLICE("https://example.org/"), &t.arena, &t.text);
	assert_non_null(strstr(buf_string(&t.text),
		"\"worksheet\":\"a\",\"lines\":{\"b\":{\"figure\":\"c\"},\"d\":{\"figure\":\"e\"}}}\n"));
	test_end(&t);
}

/* JSON is YAML, so the schema can be looked at as a tree. */
static void the_schema_knows_every_key(void **state)
{
	static const char *const definitions[] = { "change", "source", "figure", "value",
		"question", "exception", "refer", "line", "step", "rule", "example" };
	struct test t;
	const struct data *tree, *defs;

	(void)state;
	test_begin(&t);
	schema_write(SLICE("https://example.org/"), &t.arena, &t.text);
	tree = data_read(&t.arena, "schema.json", buf_slice(&t.text), 1, &t.diags);
	assert_non_null(tree);
	assert_string_equal(test_string(&t, data_text(data_member(tree, "$id"))),
		"https://example.org/worksheets/schema.json");
	assert_non_null(data_member(data_member(tree, "properties"), "review-due"));
	defs = data_member(tree, "$defs");
	for (size_t i = 0; i < COUNT(definitions); i++)
		assert_non_null(data_member(data_member(defs, definitions[i]), "properties"));
	assert_int_equal(defs->count, COUNT(definitions));
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_stay_as_they_were_written),
		cmocka_unit_test(files_of_a_folder_are_one),
		cmocka_unit_test(the_schema_knows_every_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
