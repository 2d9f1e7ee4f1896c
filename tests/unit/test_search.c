#include "support.h"
#include "publish/search.h"

/* sha256sum of nothing, and of the lines that the cases name. */
#define NOTHING "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

static const struct from_case {
	int line;
	const char *paths[4];
	const char *same_as[4]; /* NULL: as of no files */
} from_cases[] = {
	{ __LINE__, { NULL }, { NULL } },
	{ __LINE__, { "search/index.html" }, { NULL } },
	{ __LINE__, { "robots.txt" }, { NULL } },
	{ __LINE__, { "a/words.json" }, { NULL } },
	{ __LINE__, { "index.html", "robots.txt", "search/index.html" }, { "index.html" } },
	{ __LINE__, { "a/search/index.html", "search/index.html" }, { "a/search/index.html" } },
	{ __LINE__, { "a.html", "search/pagefind/x.json", "search/words.json" },
		{ "a.html", "search/words.json" } },
};

static size_t files_of(const char *const *paths, struct stage_file files[4])
{
	size_t count = 0;

	for (; count < 4 && paths[count]; count++)
		files[count] = (struct stage_file){
			.path = slice_text(paths[count]),
			.digest = digest_of(slice_text(paths[count])),
		};
	return count;
}

static void an_index_is_of_the_pages_and_their_words(void **state)
{
	(void)state;
	for (const struct from_case *c = from_cases; c < from_cases + COUNT(from_cases); c++) {
		struct stage_file files[4];
		char hex[DIGEST_HEX];
		struct test t;

		test_begin(&t);
		for (size_t i = 0; i < files_of(c->same_as, files); i++)
			buf_print(&t.text, "%s  %s\n", digest_hex(&files[i].digest, hex),
				c->same_as[i]);

		struct digest lines = digest_of(buf_slice(&t.text));
		size_t count = files_of(c->paths, files);
		struct slice made = search_made_from(
			files, count, SLICE("search/index.html"), &t.arena);

		row_text(c, digest_hex(&lines, hex), arena_string(&t.arena, made));
		if (!c->same_as[0])
			row_text(c, NOTHING, arena_string(&t.arena, made));
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_index_is_of_the_pages_and_their_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
