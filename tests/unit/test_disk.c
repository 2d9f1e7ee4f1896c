#include "files.h"
#include "base/limits.h"
#include "publish/disk.h"

enum { LIMIT = 16 };

/* A file "a/f" of these bytes, read as text of at most LIMIT bytes. */
static const struct read_case {
	int line;
	struct slice bytes;
	const char *text;
	const char *messages;
} read_cases[] = {
	{ __LINE__, { "hello\n", 6 }, "hello\n", "" },
	{ __LINE__, { "", 0 }, "", "" },
	{ __LINE__, { "a\r\nb\tc\r\n", 8 }, "a\r\nb\tc\r\n", "" },
	{ __LINE__, { "\xc3\xa9\n", 3 }, "\xc3\xa9\n", "" },

	/* a byte order mark goes, once, and only at the start */
	{ __LINE__, { "\xef\xbb\xbfhi", 5 }, "hi", "" },
	{ __LINE__, { "hi\xef\xbb\xbf", 5 }, "hi\xef\xbb\xbf", "" },
	{ __LINE__, { "\xef\xbb\xbf", 3 }, "", "" },
	{ __LINE__, { "\xef\xbb", 2 }, NULL,
		"a/f:1:1: error: byte 0xef is not UTF-8 text here; save the file as UTF-8 "
		"[file-encoding]\n" },

	/* the place of what is not text, in characters and after the mark */
	{ __LINE__, { "\xef\xbb\xbf\xc3\xa9\nab\xff", 8 + 1 }, NULL,
		"a/f:2:3: error: byte 0xff is not UTF-8 text here; save the file as UTF-8 "
		"[file-encoding]\n" },
	{ __LINE__, { "\xc3\xa9\xc3\xa9\x01", 5 }, NULL,
		"a/f:1:3: error: control character U+0001; take it out [file-encoding]\n" },
	{ __LINE__, { "a\0b", 3 }, NULL,
		"a/f:1:2: error: control character U+0000; take it out [file-encoding]\n" },
	{ __LINE__, { "a\x7f", 2 }, NULL,
		"a/f:1:2: error: control character U+007F; take it out [file-encoding]\n" },
	{ __LINE__, { "\xed\xa0\x80", 3 }, NULL,
		"a/f:1:1: error: byte 0xed is not UTF-8 text here; save the file as UTF-8 "
		"[file-encoding]\n" },

	/* both sides of the limit */
	{ __LINE__, { "0123456789abcdef", 16 }, "0123456789abcdef", "" },
	{ __LINE__, { "0123456789abcdefg", 17 }, NULL,
		"a/f: error: the file has 17 bytes; at most 16 are read: divide it or make it smaller "
		"[file-size]\n" },
};

static void text_is_read_and_checked(void **state)
{
	(void)state;
	for (const struct read_case *c = read_cases; c < read_cases + COUNT(read_cases); c++) {
		struct slice bytes = slice_text(NULL);
		struct test t;

		files_begin();
		test_begin(&t);
		files_put("a/f", c->bytes);
		row_int(c, !*c->messages,
			disk_read(&t.arena, "a/f", LIMIT, true, &bytes, &t.diags));
		row_text(c, c->messages, test_messages(&t));
		if (c->text) {
			row_text(c, c->text, test_string(&t, bytes));
			row_int(c, '\0', bytes.at[bytes.length]);
		}
		test_end(&t);
		files_end();
	}
}

static void bytes_are_read_as_they_are(void **state)
{
	struct slice bytes;
	struct test t;

	(void)state;
	files_begin();
	test_begin(&t);
	files_put("f", SLICE("\xef\xbb\xbf\0\xff"));
	assert_true(disk_read(&t.arena, "f", LIMIT, false, &bytes, &t.diags));
	assert_true(slice_equal(bytes, SLICE("\xef\xbb\xbf\0\xff")));
	test_end(&t);
	files_end();
}

static const struct path_case {
	int line;
	bool exists;
	const char *path;
	const char *messages;
} path_cases[] = {
	{ __LINE__, true, "a/f", "" },
	{ __LINE__, true, "./a/f", "" },
	{ __LINE__, true, "a//f", "" },
	{ __LINE__, true, "a/f/", "" },
	{ __LINE__, false, "/", "/: failure: cannot open: No such file or directory [machine]\n" },
	{ __LINE__, false, "a/g",
		"a/g: failure: cannot open: No such file or directory [machine]\n" },
	{ __LINE__, false, "", ": failure: cannot open: No such file or directory [machine]\n" },
	{ __LINE__, false, "a/f/g", "a/f/g: failure: cannot open: Not a directory [machine]\n" },
	{ __LINE__, true, "a",
		"a: error: this is not a file that can be read; put a plain file here [file-kind]\n" },
	{ __LINE__, true, "pipe",
		"pipe: error: this is not a file that can be read; put a plain file here "
		"[file-kind]\n" },
	{ __LINE__, true, "to-file",
		"to-file: error: there is a symbolic link on the way to this file; put the file itself "
		"here [file-link]\n" },
	{ __LINE__, true, "to-folder/f",
		"to-folder/f: error: there is a symbolic link on the way to this file; put the file "
		"itself here [file-link]\n" },
	{ __LINE__, true, "a/up/a/f",
		"a/up/a/f: error: there is a symbolic link on the way to this file; put the file "
		"itself here [file-link]\n" },
	{ __LINE__, true, "loop",
		"loop: error: there is a symbolic link on the way to this file; put the file itself "
		"here [file-link]\n" },
};

static void links_are_not_followed(void **state)
{
	(void)state;
	files_begin();
	files_put("a/f", SLICE("text"));
	assert_int_equal(0, symlink("a/f", "to-file"));
	assert_int_equal(0, symlink("a", "to-folder"));
	assert_int_equal(0, symlink("..", "a/up"));
	assert_int_equal(0, symlink("loop", "loop"));
	assert_int_equal(0, mkfifo("pipe", 0666));
	for (const struct path_case *c = path_cases; c < path_cases + COUNT(path_cases); c++) {
		struct slice bytes;
		struct test t;

		test_begin(&t);
		row_int(c, !*c->messages,
			disk_read(&t.arena, c->path, LIMIT, true, &bytes, &t.diags));
		row_text(c, c->messages, test_messages(&t));
		/* what cannot be read may be there all the same */
		row_int(c, c->exists, disk_exists(c->path));
		test_end(&t);
	}
	files_end();
}

/* The names that the listing of "c" gives, each followed by a space. */
static const char *list(struct test *t, bool good)
{
	struct disk_file *files;
	size_t count = 0;
	struct slice names = slice_text(NULL);

	assert_int_equal(good, disk_list(&t->arena, "c/", &files, &count, &t->diags));
	for (size_t i = 0; i < count; i++) {
		names = arena_print(
			&t->arena, "%.*s%.*s ", SLICE_ARG(names), SLICE_ARG(files[i].name));
		assert_string_equal(files[i].path,
			arena_print(&t->arena, "c/%.*s", SLICE_ARG(files[i].name)).at);
	}
	return names.at;
}

static void folders_are_listed_in_byte_order(void **state)
{
	static const char *const paths[] = { "c/b.md", "c/a/z.md", "c/a.md", "c/a-b/x.md",
		"c/a/0.md", "c/10.md", "c/9.md", "c/x_y.yaml", "c/.hidden", "c/.git/config",
		"c/node_modules/Left/README", "c/a/node_modules/x" };
	struct test t;

	(void)state;
	files_begin();
	test_begin(&t);
	for (size_t i = 0; i < COUNT(paths); i++)
		files_put(paths[i], SLICE("x"));
	assert_string_equal(
		list(&t, true), "10.md 9.md a-b/x.md a.md a/0.md a/z.md b.md x_y.yaml ");
	assert_string_equal(test_messages(&t), "");
	test_end(&t);
	files_end();
}

static void names_that_hosts_disagree_about_are_refused(void **state)
{
	struct test t;

	(void)state;
	files_begin();
	test_begin(&t);
	files_put("c/good.md", SLICE("x"));
	files_put("c/Good.md", SLICE("x"));
	files_put("c/a/en-GB.yaml", SLICE("x"));
	files_put("c/two words.md", SLICE("x"));
	files_put("c/caf\xc3\xa9.md", SLICE("x"));
	files_put("c/bell\a\xff.md", SLICE("x"));
	assert_int_equal(0, symlink("good.md", "c/link.md"));
	assert_int_equal(0, mkfifo("c/pipe.md", 0666));
	assert_string_equal(list(&t, false), "Good.md a/en-GB.yaml good.md ");

#define BAD_NAME " error: use letters, digits, hyphens, underscores and dots in names [file-name]\n"
	assert_string_equal(test_messages(&t),
		"c/bell??.md:" BAD_NAME "c/caf\xc3\xa9.md:" BAD_NAME
		"c/good.md: error: another name differs from this one in capitals only: change one "
		"[file-name]\n"
		"c/link.md: error: this is a symbolic link; put the file itself here [file-link]\n"
		"c/pipe.md: error: this is neither a file nor a folder; take it out [file-kind]\n"
		"c/two words.md:" BAD_NAME);
	test_end(&t);
	files_end();
}

static void a_folder_that_cannot_be_listed_is_a_failure(void **state)
{
	struct test t;

	(void)state;
	files_begin();
	test_begin(&t);
	list(&t, false);
	assert_string_equal(test_messages(&t),
		"c/: failure: cannot open: No such file or directory [machine]\n");
	test_end(&t);
	files_end();
}

/* A name below "c" of `length` bytes in two parts. */
static const char *long_name(struct test *t, int length)
{
	return arena_print(&t->arena, "c/%0*d/%0*d", 99, 0, length - 100, 0).at;
}

static void names_have_a_longest(void **state)
{
	struct test t;

	(void)state;
	files_begin();
	test_begin(&t);
	files_put(long_name(&t, LIMIT_PATH), SLICE("x"));
	assert_int_equal(strlen(list(&t, true)), LIMIT_PATH + 1);
	files_put(long_name(&t, LIMIT_PATH + 1), SLICE("x"));
	assert_int_equal(strlen(list(&t, false)), LIMIT_PATH + 1);
	assert_non_null(strstr(test_messages(&t), "too long together [file-name]\n"));
	test_end(&t);
	files_end();
}

static void a_site_has_a_most_of_files(void **state)
{
	struct disk_file *files;
	size_t count = 0;
	char name[32];
	struct test t;

	(void)state;
	files_begin();
	test_begin(&t);
	files_put("c/0", SLICE(""));
	for (int i = 1; i < LIMIT_PAGES; i++) {
		snprintf(name, sizeof(name), "c/%d", i);
		close(open(name, O_WRONLY | O_CREAT, 0666));
	}
	assert_true(disk_list(&t.arena, "c", &files, &count, &t.diags));
	assert_int_equal(count, LIMIT_PAGES);
	files_put("c/one-more", SLICE(""));
	assert_false(disk_list(&t.arena, "c", &files, &count, &t.diags));
	assert_non_null(strstr(test_messages(&t),
		"error: there are more files than a site may have [file-count]\n"));
	test_end(&t);
	files_end();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_read_and_checked),
		cmocka_unit_test(bytes_are_read_as_they_are),
		cmocka_unit_test(links_are_not_followed),
		cmocka_unit_test(folders_are_listed_in_byte_order),
		cmocka_unit_test(names_that_hosts_disagree_about_are_refused),
		cmocka_unit_test(a_folder_that_cannot_be_listed_is_a_failure),
		cmocka_unit_test(names_have_a_longest),
		cmocka_unit_test(a_site_has_a_most_of_files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
