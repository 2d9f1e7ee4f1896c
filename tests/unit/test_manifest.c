#include "support.h"
#include "publish/hosting.h"
#include "publish/manifest.h"

#define HELLO_SHA256 "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
#define EMPTY_SHA256 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

static struct stage_file file(const char *path, const char *bytes)
{
	return (struct stage_file){
		.path = slice_text(path),
		.size = strlen(bytes),
		.digest = digest_of(slice_text(bytes)),
	};
}

static void every_file_is_listed_with_its_checksum(void **state)
{
	const struct stage_file files[] = { file("404.html", ""), file("index.html", "hello") };
	struct site_source sources[] = {
		{ "layouts/page.html", { "hello", 5 } },
		{ "content/404.md", { "", 0 } },
		{ "content/a-\"b\".md", { "hello", 5 } },
	};
	struct manifest m = { "Candour", { 2026, 11, 20 }, SLICE("https://example.org/"), files,
		COUNT(files), sources, COUNT(sources), 2 };
	struct test t;

	(void)state;
	test_begin(&t);
	manifest_write(&m, &t.text);
	assert_string_equal(buf_string(&t.text),
		"{\n"
		"\"generator\":\"Candour\",\n"
		"\"as-of\":\"2026-11-20\",\n"
		"\"base-url\":\"https://example.org/\",\n"
		"\"files\":[\n"
		"{\"path\":\"404.html\",\"size\":0,\"sha256\":\"" EMPTY_SHA256 "\"},\n"
		"{\"path\":\"index.html\",\"size\":5,\"sha256\":\"" HELLO_SHA256 "\"}\n"
		"],\n"
		"\"sources\":[\n"
		"{\"path\":\"content/404.md\",\"size\":0,\"sha256\":\"" EMPTY_SHA256 "\"},\n"
		"{\"path\":\"content/a-\\\"b\\\".md\",\"size\":5,\"sha256\":\"" HELLO_SHA256
		"\"},\n"
		"{\"path\":\"layouts/page.html\",\"size\":5,\"sha256\":\"" HELLO_SHA256 "\"}\n"
		"]\n"
		"}\n");
	test_end(&t);
}

/* Each header of the first rule of _headers stands in nginx.conf with the same value. */
static void nginx_says_the_same_as_headers(void **state)
{
	FILE *conf = fopen("generator/publish/nginx.conf", "r");
	struct slice rest, line;
	char settings[8192];
	struct test t;
	int compared = 0;

	(void)state;
	assert_non_null(conf);
	settings[fread(settings, 1, sizeof(settings) - 1, conf)] = '\0';
	fclose(conf);
	test_begin(&t);
	hosting_headers(&t.text);
	rest = buf_slice(&t.text);
	while (slice_line(&rest, &line)) {
		struct slice name = slice_until(slice_trim(line), ':');
		struct slice value = slice_trim(slice_after(slice_trim(line), name.length + 1));

		if (!value.length || slice_is(name, "Content-Type"))
			continue;
		assert_non_null(strstr(settings,
			arena_print(&t.arena, "add_header %.*s \"%.*s\"", SLICE_ARG(name),
				SLICE_ARG(value))
				.at));
		compared++;
	}
	assert_int_equal(compared, 6);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_file_is_listed_with_its_checksum),
		cmocka_unit_test(nginx_says_the_same_as_headers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
