#include "files.h"
#include <errno.h>
#include "base/limits.h"
#include "publish/folder.h"

static const struct stays_case {
	int line;
	bool stays;
	const char *path;
} stays_cases[] = {
	{ __LINE__, true, "a" },
	{ __LINE__, true, "a/b/c.html" },
	{ __LINE__, true, "..a/b..c/..." },
	{ __LINE__, true, ".a" },
	{ __LINE__, false, "" },
	{ __LINE__, false, "/" },
	{ __LINE__, false, "/a" },
	{ __LINE__, false, "a/" },
	{ __LINE__, false, "a//b" },
	{ __LINE__, false, "." },
	{ __LINE__, false, ".." },
	{ __LINE__, false, "a/./b" },
	{ __LINE__, false, "a/../b" },
	{ __LINE__, false, "../a" },
	{ __LINE__, false, "a/.." },
	{ __LINE__, false, "a\nb" },
	{ __LINE__, false, "a\x7f" },
};

static void paths_that_lead_out_are_known(void **state)
{
	char longest[LIMIT_PATH + 2];

	(void)state;
	for (const struct stays_case *c = stays_cases; c < stays_cases + COUNT(stays_cases); c++)
		row_int(c, c->stays, folder_path_stays(slice_text(c->path)));
	assert_false(folder_path_stays(SLICE("a\0b")));
	memset(longest, 'a', sizeof(longest));
	assert_true(folder_path_stays(slice_of(longest, LIMIT_PATH)));
	assert_false(folder_path_stays(slice_of(longest, LIMIT_PATH + 1)));
}

/* A folder of the case's own, open. */
static int begin(void)
{
	files_begin();
	assert_int_equal(0, mkdir("f", 0777));

	int folder = folder_open(AT_FDCWD, "f");

	assert_true(folder >= 0);
	return folder;
}

static void end(int folder)
{
	folder_close(folder);
	files_end();
}

static void files_are_made_anew(void **state)
{
	int f = begin();

	(void)state;
	assert_true(folder_write(f, "a/b/c", SLICE("1")));
	assert_true(folder_write(f, "a/d", SLICE("")));
	assert_string_equal(files_get("f/a/b/c"), "1");
	assert_string_equal(files_get("f/a/d"), "");

	/* not written into: it may be a file of the old site as well */
	assert_int_equal(0, link("f/a/b/c", "other"));
	assert_true(folder_write(f, "a/b/c", SLICE("2")));
	assert_string_equal(files_get("f/a/b/c"), "2");
	assert_string_equal(files_get("other"), "1");

	/* nor through a link, nor into a folder */
	assert_int_equal(0, symlink("../other", "f/link"));
	assert_true(folder_write(f, "link", SLICE("3")));
	assert_string_equal(files_get("other"), "1");
	assert_true(folder_write(f, "a/b", SLICE("4")));
	assert_string_equal(files_get("f/a/b"), "4");
	assert_false(folder_write(f, "a/b/c", SLICE("5")));
	end(f);
}

static void a_file_is_replaced_in_one_step(void **state)
{
	struct stat st;
	int f = begin();

	(void)state;
	assert_true(folder_replace(f, "a/b.md", SLICE("1")));
	assert_string_equal(files_get("f/a/b.md"), "1");

	/* who has the old one open or linked keeps it; the permissions are those of the old one */
	assert_int_equal(0, link("f/a/b.md", "other"));
	assert_int_equal(0, chmod("f/a/b.md", 0640));
	assert_true(folder_replace(f, "a/b.md", SLICE("2")));
	assert_string_equal(files_get("f/a/b.md"), "2");
	assert_string_equal(files_get("other"), "1");
	assert_int_equal(0, stat("f/a/b.md", &st));
	assert_int_equal(st.st_mode & 0777, 0640);

	/* nothing is left beside it, nor of one that failed */
	assert_int_equal(0, mkdir("f/c", 0777));
	assert_true(folder_write(f, "c/d", SLICE("")));
	assert_false(folder_replace(f, "c", SLICE("3")));
	assert_int_equal(-1, access("f/.c.new", F_OK));
	assert_int_equal(-1, access("f/a/.b.md.new", F_OK));
	end(f);
}

static void large_files_are_compared_to_the_end(void **state)
{
	static char bytes[100000];
	struct slice all = { bytes, sizeof(bytes) };
	struct stat st;
	int f = begin();

	(void)state;
	assert_true(folder_write(f, "a", all));
	assert_true(folder_holds(f, "a", all, &st));
	assert_int_equal(st.st_ino, files_inode("f/a"));
	assert_false(folder_holds(f, "a", slice_first(all, sizeof(bytes) - 1), &st));
	bytes[sizeof(bytes) - 1] = 1;
	assert_false(folder_holds(f, "a", all, &st));
	assert_false(folder_holds(f, "b", all, &st));
	assert_false(folder_holds(f, ".", all, &st));
	assert_int_equal(0, mkfifo("f/pipe", 0666));
	assert_false(folder_holds(f, "pipe", SLICE(""), &st));
	end(f);
}

static void a_link_is_the_same_file(void **state)
{
	int f = begin(), to;

	(void)state;
	assert_int_equal(0, mkdir("t", 0777));
	to = folder_open(AT_FDCWD, "t");
	assert_true(folder_write(f, "a/b", SLICE("1")));
	assert_true(folder_write(to, "a/b", SLICE("2")));
	assert_true(folder_link(f, to, "a/b"));
	assert_int_equal(files_inode("f/a/b"), files_inode("t/a/b"));
	assert_false(folder_link(f, to, "none"));
	assert_int_equal(errno, ENOENT);
	folder_close(to);
	end(f);
}

static void folders_go_with_all_that_is_in_them(void **state)
{
	int f = begin();

	(void)state;
	files_put("precious", SLICE("1"));
	assert_true(folder_write(f, "a/b/c/d", SLICE("")));
	assert_true(folder_write(f, "a/e", SLICE("")));
	assert_int_equal(0, symlink("../../../precious", "f/a/b/link"));
	assert_int_equal(0, symlink("../..", "f/a/b/up"));
	assert_true(folder_prune(f, "a/b/c/d"));
	assert_int_equal(-1, access("f/a/b/c", F_OK));
	assert_int_equal(0, access("f/a/b", F_OK));
	assert_true(folder_remove(f, "a"));
	assert_true(folder_remove(f, "a"));
	assert_true(folder_remove(f, "a/b"));
	assert_int_equal(-1, access("f/a", F_OK));
	assert_string_equal(files_get("precious"), "1");
	end(f);
}

static bool count(void *context, const char *path, enum folder_kind kind)
{
	size_t *counts = context;

	assert_true(*path);
	counts[kind]++;
	return counts[FOLDER_FILE] < 5;
}

static void a_walk_sees_all_below(void **state)
{
	size_t counts[3] = { 0 };
	int f = begin();

	(void)state;
	assert_true(folder_walk(f, count, counts));
	assert_int_equal(counts[FOLDER_FILE] + counts[FOLDER_FOLDER] + counts[FOLDER_OTHER], 0);
	files_put("f/a/b/c", SLICE(""));
	files_put("f/a/.d", SLICE(""));
	files_put("f/e", SLICE(""));
	assert_int_equal(0, mkdir("f/a/empty", 0777));
	assert_int_equal(0, symlink("a", "f/link"));
	assert_true(folder_walk(f, count, counts));
	assert_int_equal(counts[FOLDER_FILE], 3);
	assert_int_equal(counts[FOLDER_FOLDER], 1);
	assert_int_equal(counts[FOLDER_OTHER], 1);
	/* and goes no further than it is asked to */
	assert_false(folder_walk(f, count, counts));
	assert_int_equal(counts[FOLDER_FILE], 5);
	end(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paths_that_lead_out_are_known),
		cmocka_unit_test(files_are_made_anew),
		cmocka_unit_test(a_file_is_replaced_in_one_step),
		cmocka_unit_test(large_files_are_compared_to_the_end),
		cmocka_unit_test(a_link_is_the_same_file),
		cmocka_unit_test(folders_go_with_all_that_is_in_them),
		cmocka_unit_test(a_walk_sees_all_below),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
