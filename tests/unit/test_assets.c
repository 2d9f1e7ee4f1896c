#include "files.h"
#include "base/limits.h"
#include "publish/assets.h"

/* Files that every case finds. */
static void begin(struct test *t)
{
	files_begin();
	test_begin(t);
	files_put("layouts/page.html", SLICE("<html/>"));
	files_put("layouts/styles/own.css", SLICE("a{b:url(../pictures/x.svg)}"));
	files_put("layouts/styles/site.scss", SLICE("$a: b"));
	files_put("layouts/scripts/main.min.js", SLICE("x()"));
	files_put("layouts/pictures/x.svg", SLICE("<svg/>"));
	files_put("layouts/pictures/twin/x.svg", SLICE("<svg/>"));
	files_put("layouts/words", SLICE("a"));
	files_put("build/assets/styles/site.css", SLICE("p{q:r}"));
	files_put("build/assets/pictures/x.svg", SLICE("<hidden/>"));
	files_put("elsewhere.svg", SLICE("<svg/>"));
}

static void end(struct test *t)
{
	test_end(t);
	files_end();
}

static const struct find_case {
	int line;
	const char *address;
	const char *path; /* NULL: not known */
	const char *nearest;
} find_cases[] = {
	{ __LINE__, "styles/site.css", "assets/site.d53862d65e37.css", "" },
	{ __LINE__, "scripts/main.min.js", "assets/main.min.0fa2064bc54c.js", "" },
	{ __LINE__, "words", "assets/words.ca978112ca1b", "" },
	{ __LINE__, "styles/brand.css", "assets/brand.8771983c1144.css", "" },

	/* layouts come first */
	{ __LINE__, "pictures/x.svg", "assets/x.d4dc56669143.svg", "" },

	/* as a layout or a part says it that opens in a browser by itself */
	{ __LINE__, "./pictures/x.svg", "assets/x.d4dc56669143.svg", "" },
	{ __LINE__, "../pictures/x.svg", "assets/x.d4dc56669143.svg", "" },
	{ __LINE__, "../build/assets/styles/site.css", "assets/site.d53862d65e37.css", "" },
	{ __LINE__, "../../build/assets/styles/site.css", "assets/site.d53862d65e37.css", "" },

	/* nothing outside the two folders is an asset */
	{ __LINE__, "../elsewhere.svg", NULL, "" },
	{ __LINE__, "styles/../../elsewhere.svg", NULL, "" },
	{ __LINE__, "", NULL, "" },
	{ __LINE__, "a\nb", NULL, "" },

	{ __LINE__, "styles/stie.css", NULL, "styles/site.css" },
	{ __LINE__, "styles/brnad.css", NULL, "styles/brand.css" },
	{ __LINE__, "styles/site.scs", NULL, "styles/site.css" },
	{ __LINE__, "main.js", NULL, "" },
};

static void assets_are_found_by_address(void **state)
{
	(void)state;
	for (const struct find_case *c = find_cases; c < find_cases + COUNT(find_cases); c++) {
		struct layout_asset found = { 0 };
		struct slice nearest = slice_text(NULL);
		struct assets *a;
		struct test t;

		begin(&t);
		a = assets_new("layouts", "build/assets");
		assets_add(a, SLICE("styles/brand.css"), SLICE(":root{}"));
		row_int(c, c->path != NULL,
			assets_find(a, slice_text(c->address), &found, &nearest));
		if (c->path)
			row_text(c, c->path, test_string(&t, found.path));
		row_int(c, 0, found.integrity.length);
		row_text(c, c->nearest, test_string(&t, nearest));
		row_true(c, assets_publish(a, NULL, &t.diags));
		row_text(c, "", test_messages(&t));
		assets_free(a);
		end(&t);
	}
}

static const struct style_case {
	int line;
	const char *css;
	const char *published; /* NULL: refused */
	const char *messages;
} style_cases[] = {
	{ __LINE__, "a{b:c}", "a{b:c}", "" },
	{ __LINE__, "a{b:url(../pictures/x.svg)}", "a{b:url(\"x.d4dc56669143.svg\")}", "" },
	{ __LINE__, "a{b:url(../pictures/x.svg#y)}", "a{b:url(\"x.d4dc56669143.svg#y\")}", "" },
	{ __LINE__, "a{b:url(#y)}", "a{b:url(\"#y\")}", "" },
	{ __LINE__, "a{b:url(../scripts/../pictures/./x.svg)}", "a{b:url(\"x.d4dc56669143.svg\")}",
		"" },

#define OUT(url)                                                                                   \
	"error: \"" url "\" leads out of the assets; put the file beside the stylesheets and "     \
	"write where it is from here [css-reference]\n"
	{ __LINE__, "a{b:url(https://example.org/x.svg)}", NULL,
		"layouts/styles/t.css:1:9: " OUT("https://example.org/x.svg") },
	{ __LINE__, "a{b:url(//example.org/x.svg)}", NULL,
		"layouts/styles/t.css:1:9: " OUT("//example.org/x.svg") },
	{ __LINE__, "a{b:url(\"data:image/svg+xml,x\")}", NULL,
		"layouts/styles/t.css:1:10: " OUT("data:image/svg+xml,x") },
	{ __LINE__, "a{b:url(/pictures/x.svg)}", NULL,
		"layouts/styles/t.css:1:9: " OUT("/pictures/x.svg") },
	{ __LINE__, "a{b:url(../pictures/y.svg)}", NULL,
		"layouts/styles/t.css:1:9: error: no asset \"pictures/y.svg\"; did you mean "
		"\"pictures/x.svg\"? [css-reference]\n" },
	{ __LINE__, "a{b:url(t.css)}", NULL,
		"layouts/styles/t.css:1:9: error: a stylesheet cannot refer to itself "
		"[css-reference]\n" },
	{ __LINE__, "\xff", NULL,
		"layouts/styles/t.css:1:1: error: byte 0xff is not UTF-8 text here; save the file as "
		"UTF-8 [file-encoding]\n" },
};

/* The bytes of the asset of this address, on a stage. */
static const char *published(struct test *t, struct assets *a, const char *address)
{
	struct layout_asset found;
	struct slice nearest;
	struct stage *s;

	assert_true(assets_find(a, slice_text(address), &found, &nearest));
	assert_true(stage_open(&s, "site", NULL, &t->diags));
	assert_true(stage_put(s, SLICE("candour-manifest.json"), SLICE(""), &t->diags));
	if (!assets_publish(a, s, &t->diags)) {
		stage_drop(s);
		return NULL;
	}
	assert_true(stage_publish(s, &t->diags));
	return files_get(arena_print(&t->arena, "site/%.*s", SLICE_ARG(found.path)).at);
}

static void stylesheets_refer_to_assets(void **state)
{
	(void)state;
	for (const struct style_case *c = style_cases; c < style_cases + COUNT(style_cases); c++) {
		struct assets *a;
		struct test t;
		const char *css;

		begin(&t);
		files_put("layouts/styles/t.css", slice_text(c->css));
		a = assets_new("layouts", "build/assets");
		css = published(&t, a, "styles/t.css");
		row_int(c, c->published != NULL, css != NULL);
		if (c->published && css)
			row_text(c, c->published, css);
		row_text(c, c->messages, test_messages(&t));
		assets_free(a);
		end(&t);
	}
}

/* Two addresses of one name and the same bytes are one file; both files are sources. */
static void twins_are_published_once(void **state)
{
	struct layout_asset one, other;
	struct site_source sources[4];
	struct slice nearest;
	struct assets *a;
	struct test t;

	(void)state;
	begin(&t);
	a = assets_new("layouts", "build/assets");
	assert_true(assets_find(a, SLICE("pictures/x.svg"), &one, &nearest));
	assert_true(assets_find(a, SLICE("pictures/twin/x.svg"), &other, &nearest));
	assert_true(slice_equal(one.path, other.path));
	assert_string_equal(published(&t, a, "pictures/x.svg"), "<svg/>");
	assert_int_equal(2, assets_sources(a, NULL));
	assert_int_equal(2, assets_sources(a, sources));
	assert_string_equal(test_messages(&t), "");
	assets_free(a);
	end(&t);
}

static void assets_have_a_largest(void **state)
{
	(void)state;
	for (int more = 0; more < 2; more++) {
		struct layout_asset found;
		struct slice nearest;
		struct assets *a;
		struct test t;

		begin(&t);
		files_put("layouts/pictures/large.png", SLICE(""));
		assert_int_equal(
			0, truncate("layouts/pictures/large.png", LIMIT_ASSET_FILE + more));
		a = assets_new("layouts", "build/assets");
		assert_true(assets_find(a, SLICE("pictures/large.png"), &found, &nearest));
		assert_int_equal(!more, assets_publish(a, NULL, &t.diags));
		assert_string_equal(test_messages(&t),
			more ? "layouts/pictures/large.png: error: the file has 16777217 bytes; at "
			       "most 16777216 are read: divide it or make it smaller [file-size]\n"
			     : "");
		assets_free(a);
		end(&t);
	}
}

static void integrity_is_said_if_asked_for(void **state)
{
	struct layout_asset found;
	struct slice nearest;
	struct assets *a;
	struct test t;

	(void)state;
	begin(&t);
	a = assets_new("layouts", "build/assets");
	assets_ask_integrity(a);
	assert_true(assets_find(a, SLICE("scripts/main.min.js"), &found, &nearest));
	assert_string_equal(test_string(&t, found.integrity),
		"sha384-cHpwNWfZewU1VQsG3Dbk+hSwO33e9lUJ4vPY3oC6Pc1XRmblyhh1Jea1MQC2uBVB");
	assets_free(a);
	end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(assets_are_found_by_address),
		cmocka_unit_test(stylesheets_refer_to_assets),
		cmocka_unit_test(twins_are_published_once),
		cmocka_unit_test(assets_have_a_largest),
		cmocka_unit_test(integrity_is_said_if_asked_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
