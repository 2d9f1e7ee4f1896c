#include "support.h"

#include "publish/stage.h"

static void a_stage_in_memory_keeps_what_is_put(void **state)
{
	struct stage *s = stage_open_memory();
	struct test t;
	char bytes[] = "one";

	(void)state;
	test_begin(&t);
	assert_true(stage_put(s, SLICE("a/index.html"), slice_text(bytes), &t.diags));
	bytes[0] = '0';
	assert_string_equal("one", stage_find(s, SLICE("a/index.html"))->bytes.at);
	assert_null(stage_find(s, SLICE("a")));
	assert_false(stage_put(s, SLICE("a/index.html"), SLICE("two"), &t.diags));
	assert_true(stage_put_again(s, SLICE("a/index.html"), SLICE("three"), &t.diags));
	assert_true(stage_put_again(s, SLICE("b"), SLICE("four"), &t.diags));
	assert_false(stage_put_again(s, SLICE("../c"), SLICE("five"), &t.diags));

	size_t count;
	const struct stage_file *files = stage_files(s, &t.arena, &count);
	struct digest three = digest_of(SLICE("three"));

	assert_int_equal(2, count);
	assert_string_equal("three", files[0].bytes.at);
	assert_memory_equal(&three, &files[0].digest, sizeof(three));
	assert_int_equal(5, files[0].size);
	assert_string_equal("four", files[1].bytes.at);
	stage_drop(s);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_stage_in_memory_keeps_what_is_put),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
