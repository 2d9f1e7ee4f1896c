#include "files.h"
#include "publish/folder.h"
#include "publish/swap.h"

/* Both places for a shop: beside the site, and in a workshop. */
static const char *const workshops[] = { NULL, "build" };

static bool open_swap(struct swap *w, struct test *t, size_t shop)
{
	return swap_open(w, &t->arena, "site", workshops[shop], &t->diags);
}

/* Replace "site" by a folder that holds the mark and a file "version". */
static void build(struct test *t, size_t shop, const char *version)
{
	const char *path = arena_print(&t->arena, "site/version").at;
	struct swap w;

	assert_true(open_swap(&w, t, shop));
	assert_true(folder_write(w.shop, "site/" SWAP_MARK, SLICE("")));
	assert_true(folder_write(w.shop, path, slice_text(version)));
	assert_true(swap_do(&w, &t->diags));
	assert_true(swap_close(&w, true));
}

static void begin(struct test *t)
{
	files_begin();
	test_begin(t);
	assert_int_equal(0, mkdir("build", 0777));
}

static void end(struct test *t)
{
	assert_int_equal(-1, access(".site.candour-stage", F_OK));
	test_end(t);
	files_end();
}

static void two_folders_change_places(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(workshops); i++) {
		struct test t;

		begin(&t);
		build(&t, i, "1");
		assert_string_equal(files_get("site/version"), "1");
		build(&t, i, "2");
		assert_string_equal(files_get("site/version"), "2");
		assert_string_equal(files_get("build/site.stage/site/version"), i ? "1" : "(none)");
		assert_string_equal(test_messages(&t), "");
		end(&t);
	}
}

static void what_is_not_kept_goes(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(workshops); i++) {
		struct swap w;
		struct test t;

		begin(&t);
		assert_true(open_swap(&w, &t, i));
		assert_true(folder_write(w.shop, "site/a/b/c", SLICE("")));
		assert_true(swap_close(&w, false));
		assert_int_equal(-1, access("build/site.stage/site", F_OK));
		assert_int_equal(-1, access("site", F_OK));
		end(&t);
	}
}

static void a_second_build_is_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(workshops); i++) {
		struct swap first, second;
		struct test t;

		begin(&t);
		assert_true(open_swap(&first, &t, i));
		assert_false(open_swap(&second, &t, i));
		assert_true(swap_close(&second, true));
		assert_string_equal(test_messages(&t),
			"site: failure: another build is making this site; wait until it is done "
			"[machine]\n");
		/* the refused one has not taken the shop away */
		assert_true(folder_write(first.shop, "site/" SWAP_MARK, SLICE("")));
		assert_true(swap_do(&first, &t.diags));
		assert_true(swap_close(&first, true));
		build(&t, i, "2");
		assert_string_equal(files_get("site/version"), "2");
		end(&t);
	}
}

#define FOREIGN                                                                                    \
	": failure: the folder holds files that candour did not make; give --out a folder of its " \
	"own [machine]\n"
#define NO_FOLDER ": failure: this is not a folder; give --out a folder of its own [machine]\n"
#define NO_NAME ": failure: this cannot be replaced; give --out a folder of its own [machine]\n"

static const struct out_case {
	int line;
	const char *out;
	const char *messages;
} out_cases[] = {
	{ __LINE__, "new", "" },
	{ __LINE__, "new/", "" },
	{ __LINE__, "./new", "" },
	{ __LINE__, "empty", "" },
	{ __LINE__, "ignoring", "" },
	{ __LINE__, "to-empty/new", "" },
	{ __LINE__, "precious", "precious" FOREIGN },
	{ __LINE__, "precious///", "precious" FOREIGN },
	{ __LINE__, "holder", "holder" FOREIGN },
	{ __LINE__, "linked", "linked" FOREIGN },
	{ __LINE__, "file", "file" NO_FOLDER },
	{ __LINE__, "to-empty", "to-empty" NO_FOLDER },
	{ __LINE__, "", "" NO_NAME },
	{ __LINE__, ".", "." NO_NAME },
	{ __LINE__, "empty/..", "empty/.." NO_NAME },
	{ __LINE__, "/", "/" NO_NAME },
	{ __LINE__, "missing/new",
		"missing/new: failure: cannot open the folder that this stands in: No such file or "
		"directory [machine]\n" },
};

static void nobodys_files_are_replaced(void **state)
{
	(void)state;
	for (const struct out_case *c = out_cases; c < out_cases + COUNT(out_cases); c++) {
		struct swap w;
		struct test t;

		files_begin();
		test_begin(&t);
		files_put("precious/thesis.txt", SLICE("precious"));
		files_put("holder/folder/thesis.txt", SLICE("precious"));
		files_put("linked/thesis.txt", SLICE("precious"));
		files_put("ignoring/.gitignore", SLICE("*"));
		files_put("file", SLICE("precious"));
		assert_int_equal(0, symlink("thesis.txt", "linked/" SWAP_MARK));
		assert_int_equal(0, mkdir("empty", 0777));
		assert_int_equal(0, symlink("empty", "to-empty"));
		row_int(c, !*c->messages, swap_open(&w, &t.arena, c->out, NULL, &t.diags));
		row_true(c, swap_close(&w, true));
		row_text(c, c->messages, test_messages(&t));
		row_text(c, "precious", files_get("precious/thesis.txt"));
		row_text(c, "precious", files_get("holder/folder/thesis.txt"));
		row_text(c, "precious", files_get("file"));
		test_end(&t);
		files_end();
	}
}

/* A workshop that is not there or of no use is none. */
static void the_shop_is_in_the_workshop_or_beside_the_site(void **state)
{
	static const struct {
		const char *workshop, *shop;
	} cases[] = {
		{ "build", "build/site.stage" },
		{ "none", ".site.candour-stage" },
		{ "file", ".site.candour-stage" },
		{ "/proc", ".site.candour-stage" },
		{ NULL, ".site.candour-stage" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct swap w;
		struct test t;

		begin(&t);
		files_put("file", SLICE(""));
		assert_true(swap_open(&w, &t.arena, "site", cases[i].workshop, &t.diags));
		assert_int_equal(0, access(cases[i].shop, F_OK));
		assert_true(swap_close(&w, true));
		end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_folders_change_places),
		cmocka_unit_test(what_is_not_kept_goes),
		cmocka_unit_test(a_second_build_is_refused),
		cmocka_unit_test(nobodys_files_are_replaced),
		cmocka_unit_test(the_shop_is_in_the_workshop_or_beside_the_site),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
