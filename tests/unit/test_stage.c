#include "files.h"
#include "base/limits.h"
#include "base/parallel.h"
#include "publish/stage.h"
#include "publish/swap.h"

/* Put "PATH=BYTES". */
static bool put(struct test *t, struct stage *s, const char *what)
{
	struct slice all = slice_text(what), path = slice_until(all, '=');

	return stage_put(s, path, slice_after(all, path.length + 1), &t->diags);
}

/* Build "site" of these files and a manifest that lists them; `shop` is the workshop. */
static bool build_with(struct test *t, const char *shop, const char *const *files)
{
	struct slice manifest = SLICE("=");
	struct stage *s;
	bool good = stage_open(&s, "site", shop, &t->diags);

	if (!good)
		return false;
	for (; *files; files++) {
		struct slice path = slice_until(slice_text(*files), '=');

		good = put(t, s, *files) && good;
		manifest = arena_print(
			&t->arena, "%.*s\"%.*s\"\n", SLICE_ARG(manifest), SLICE_ARG(path));
	}
	good = good && put(t, s, arena_print(&t->arena, SWAP_MARK "%s", manifest.at).at);
	if (good)
		return stage_publish(s, &t->diags);
	stage_drop(s);
	return false;
}

#define FILES(...) ((const char *const[]){ __VA_ARGS__, NULL })
#define BUILD(shop, ...) assert_true(build_with(&t, shop, FILES(__VA_ARGS__)))

/* What a site consists of besides its manifest. */
static const char *contents(struct test *t, const char *folder)
{
	return files_below(t, folder, SWAP_MARK);
}

/* Both ways to stage: beside the site, and in a workshop that keeps the site before. */
static const char *const shops[] = { NULL, "build" };

static void begin(struct test *t)
{
	files_begin();
	test_begin(t);
	assert_int_equal(0, mkdir("build", 0777));
}

static void end(struct test *t)
{
	assert_string_equal(test_messages(t), "");
	assert_int_equal(0, access("site/" SWAP_MARK, F_OK));
	assert_string_equal(files_get(".site.candour-stage"), "(none)");
	assert_int_equal(-1, access(".site.candour-stage", F_OK));
	test_end(t);
	files_end();
}

static void a_site_is_what_was_put(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(shops); i++) {
		struct test t;

		begin(&t);
		BUILD(shops[i], "index.html=home", "a/b/index.html=b", "a/index.html=a", "empty=");
		assert_string_equal(contents(&t, "site"),
			"a/b/index.html=b a/index.html=a empty= index.html=home ");
		/* changed, unchanged, gone, new, and a file where there was a folder */
		BUILD(shops[i], "index.html=HOME", "a/index.html=a", "c/index.html=c", "a/b=file");
		assert_string_equal(contents(&t, "site"),
			"a/b=file a/index.html=a c/index.html=c index.html=HOME ");
		BUILD(shops[i], "index.html=home", "empty=", "a/b/c/index.html=c");
		assert_string_equal(
			contents(&t, "site"), "a/b/c/index.html=c empty= index.html=home ");
		end(&t);
	}
}

static void what_has_not_changed_is_the_same_file(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(shops); i++) {
		struct test t;

		begin(&t);
		BUILD(shops[i], "same=1", "other=1", "gone=1");
		ino_t same = files_inode("site/same"), other = files_inode("site/other");

		BUILD(shops[i], "same=1", "other=2");
		assert_int_equal(same, files_inode("site/same"));
		assert_int_not_equal(other, files_inode("site/other"));
		assert_string_equal(files_get("site/other"), "2");
		end(&t);
	}
}

static void a_build_that_changes_nothing_touches_nothing(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(shops); i++) {
		struct test t;

		begin(&t);
		BUILD(shops[i], "a/index.html=1", "b=2");
		ino_t site = files_inode("site"), folder = files_inode("site/a");

		BUILD(shops[i], "a/index.html=1", "b=2");
		assert_int_equal(site, files_inode("site"));
		assert_int_equal(folder, files_inode("site/a"));
		/* somebody meddled */
		files_put("site/c", SLICE("3"));
		BUILD(shops[i], "a/index.html=1", "b=2");
		assert_string_equal(contents(&t, "site"), "a/index.html=1 b=2 ");
		files_put("site/b", SLICE("3"));
		BUILD(shops[i], "a/index.html=1", "b=2");
		assert_string_equal(contents(&t, "site"), "a/index.html=1 b=2 ");
		assert_int_equal(0, unlink("site/b"));
		BUILD(shops[i], "a/index.html=1", "b=2");
		assert_string_equal(contents(&t, "site"), "a/index.html=1 b=2 ");
		end(&t);
	}
}

static void the_site_before_is_raw_material(void **state)
{
	struct test t;

	(void)state;
	begin(&t);
	BUILD("build", "a/index.html=1", "b/index.html=1");
	BUILD("build", "a/index.html=2", "b/index.html=1");
	ino_t folder = files_inode("build/site.stage/site/a");

	assert_string_equal(
		contents(&t, "build/site.stage/site"), "a/index.html=1 b/index.html=1 ");
	BUILD("build", "a/index.html=3", "b/index.html=1");
	assert_int_equal(folder, files_inode("site/a"));
	end(&t);
}

static void a_killed_build_leaves_nothing_behind(void **state)
{
	static const char *const places[] = { ".site.candour-stage/site/",
		"build/site.stage/site/" };

	(void)state;
	for (size_t i = 0; i < COUNT(shops); i++) {
		static const char *const litter[] = { "half", "a/index.html", "x/y/z", "b" };
		struct test t;

		begin(&t);
		BUILD(shops[i], "a/index.html=1", "b=1");
		for (size_t k = 0; k < COUNT(litter); k++)
			files_put(arena_print(&t.arena, "%s%s", places[i], litter[k]).at,
				SLICE("hal"));
		assert_int_equal(0, mkdir(arena_print(&t.arena, "%sempty", places[i]).at, 0777));
		assert_int_equal(0, mkfifo(arena_print(&t.arena, "%spipe", places[i]).at, 0666));
		BUILD(shops[i], "a/index.html=1", "b=2");
		assert_string_equal(contents(&t, "site"), "a/index.html=1 b=2 ");
		end(&t);
	}
}

/* A link planted in the workshop must not lead a build to somebody's files. */
static void links_in_the_stage_are_not_followed(void **state)
{
	struct test t;

	(void)state;
	begin(&t);
	files_put("precious/index.html", SLICE("precious"));
	BUILD("build", "a/index.html=1");
	BUILD("build", "a/index.html=2");
	assert_int_equal(0, unlink("build/site.stage/site/a/index.html"));
	assert_int_equal(0, rmdir("build/site.stage/site/a"));
	assert_int_equal(0, symlink("../../../precious", "build/site.stage/site/a"));
	assert_int_equal(0, symlink("../precious", "site/p"));
	BUILD("build", "a/index.html=3", "p/index.html=4");
	BUILD("build", "a/index.html=5", "p/index.html=6");
	assert_string_equal(contents(&t, "site"), "a/index.html=5 p/index.html=6 ");
	assert_string_equal(files_get("precious/index.html"), "precious");
	end(&t);
}

static void gitignore_stays(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(shops); i++) {
		struct test t;

		begin(&t);
		files_put("site/.gitignore", SLICE("*"));
		BUILD(shops[i], "a=1");
		assert_string_equal(contents(&t, "site"), ".gitignore=* a=1 ");
		BUILD(shops[i], "a=2");
		BUILD(shops[i], "a=2");
		files_put("site/.gitignore", SLICE("*\n!b"));
		BUILD(shops[i], "a=3");
		assert_string_equal(contents(&t, "site"), ".gitignore=*\n!b a=3 ");
		end(&t);
	}
}

static void the_assets_of_the_site_before_are_kept_one_round(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(shops); i++) {
		struct test t;

		begin(&t);
		BUILD(shops[i], "a=1", "assets/x.1.css=1", "assets/y.1.css=1");
		BUILD(shops[i], "a=1", "assets/x.2.css=2", "assets/y.1.css=1");
		assert_string_equal(contents(&t, "site"),
			"a=1 assets/x.1.css=1 assets/x.2.css=2 assets/y.1.css=1 ");
		/* the next build drops it, even one that changes nothing else */
		BUILD(shops[i], "a=1", "assets/x.2.css=2", "assets/y.1.css=1");
		assert_string_equal(contents(&t, "site"), "a=1 assets/x.2.css=2 assets/y.1.css=1 ");
		BUILD(shops[i], "a=1");
		assert_string_equal(contents(&t, "site"), "a=1 assets/x.2.css=2 assets/y.1.css=1 ");
		BUILD(shops[i], "a=1", "assets/x.1.css=1");
		assert_string_equal(contents(&t, "site"), "a=1 assets/x.1.css=1 ");
		end(&t);
	}
}

static void nothing_is_left_where_there_was_nothing(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(shops); i++) {
		struct stage *s;
		struct test t;

		begin(&t);
		assert_true(stage_open(&s, "site", shops[i], &t.diags));
		assert_true(put(&t, s, "a/b=1"));
		stage_drop(s);
		assert_int_equal(-1, access("site", F_OK));
		BUILD(shops[i], "a=1");
		assert_true(stage_open(&s, "site", shops[i], &t.diags));
		assert_true(put(&t, s, "a=2"));
		stage_drop(s);
		assert_string_equal(contents(&t, "site"), "a=1 ");
		end(&t);
	}
}

static const struct path_case {
	int line;
	const char *path;
	const char *messages;
} path_cases[] = {
	{ __LINE__, "a", "" },
	{ __LINE__, "a/b.html", "" },
	{ __LINE__, "twice", "site: error: \"twice\" would be published twice [path-published]\n" },
	{ __LINE__, "../a",
		"site: error: \"../a\" cannot be the path of a published file [path-published]\n" },
	{ __LINE__, "/a",
		"site: error: \"/a\" cannot be the path of a published file [path-published]\n" },
	{ __LINE__, "",
		"site: error: \"\" cannot be the path of a published file [path-published]\n" },
};

static void paths_are_looked_at(void **state)
{
	(void)state;
	for (const struct path_case *c = path_cases; c < path_cases + COUNT(path_cases); c++) {
		struct stage *s;
		struct test t;

		files_begin();
		test_begin(&t);
		assert_true(stage_open(&s, "site", NULL, &t.diags));
		assert_true(put(&t, s, "twice="));
		row_int(c, !*c->messages, stage_put(s, slice_text(c->path), SLICE("x"), &t.diags));
		stage_drop(s);
		row_text(c, c->messages, test_messages(&t));
		test_end(&t);
		files_end();
	}
}

/* A failure is said once, and nothing of that build is published. */
static void a_failure_is_the_end_of_a_build(void **state)
{
	struct stage *s;
	struct test t;

	(void)state;
	begin(&t);
	BUILD(NULL, "a=1");
	assert_true(stage_open(&s, "site", NULL, &t.diags));
	assert_true(put(&t, s, "b=2"));
	assert_true(put(&t, s, SWAP_MARK "="));
	assert_false(put(&t, s, "b/c=2"));
	assert_string_equal(test_messages(&t),
		".site.candour-stage/site/b/c: failure: cannot write: Not a directory [machine]\n");
	assert_false(put(&t, s, "d=2"));
	assert_false(stage_publish(s, &t.diags));
	assert_int_equal(1, t.diags.failures);
	assert_string_equal(contents(&t, "site"), "a=1 ");
	diags_init(&t.diags, &t.arena);
	end(&t);
}

enum { CREW = 4, MANY = 400 };

struct crew {
	struct stage *stage;
	struct test tests[CREW];
};

static void put_one(void *context, int worker, size_t index)
{
	struct crew *c = context;
	struct test *t = &c->tests[worker];
	char file[64];

	snprintf(file, sizeof(file), "s%zu/p%zu/index.html=%zu", index % 7, index, index);
	assert_true(put(t, c->stage, file));
}

static void many_may_put_at_once(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(shops); i++) {
		const struct stage_file *files;
		struct digest zero = digest_of(SLICE("0"));
		char hex[DIGEST_HEX], hex_of_zero[DIGEST_HEX];
		struct crew crew;
		struct test t;
		size_t count;

		begin(&t);
		assert_true(stage_open(&crew.stage, "site", shops[i], &t.diags));
		for (int k = 0; k < CREW; k++)
			test_begin(&crew.tests[k]);
		parallel_each(CREW, MANY, put_one, &crew);
		files = stage_files(crew.stage, &t.arena, &count);
		assert_int_equal(count, MANY);
		for (size_t k = 1; k < count; k++)
			assert_true(slice_compare(files[k - 1].path, files[k].path) < 0);
		assert_int_equal(files[0].size, 1);
		assert_string_equal(
			digest_hex(&files[0].digest, hex), digest_hex(&zero, hex_of_zero));
		for (int k = 0; k < CREW; k++)
			test_end(&crew.tests[k]);
		assert_true(put(&t, crew.stage, SWAP_MARK "="));
		assert_true(stage_publish(crew.stage, &t.diags));
		assert_string_equal(files_get("site/s1/p8/index.html"), "8");
		end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_site_is_what_was_put),
		cmocka_unit_test(what_has_not_changed_is_the_same_file),
		cmocka_unit_test(a_build_that_changes_nothing_touches_nothing),
		cmocka_unit_test(the_site_before_is_raw_material),
		cmocka_unit_test(a_killed_build_leaves_nothing_behind),
		cmocka_unit_test(links_in_the_stage_are_not_followed),
		cmocka_unit_test(gitignore_stays),
		cmocka_unit_test(the_assets_of_the_site_before_are_kept_one_round),
		cmocka_unit_test(nothing_is_left_where_there_was_nothing),
		cmocka_unit_test(paths_are_looked_at),
		cmocka_unit_test(a_failure_is_the_end_of_a_build),
		cmocka_unit_test(many_may_put_at_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
