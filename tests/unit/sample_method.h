/*
 * sample_method: a worksheet of a YAML text, and what a page shows of it as plain text: one line for each paragraph,
 * caption, list item and row of a table.
 *
 * The words of the language are their own names, so that a row shows which word stands where.
 */
#ifndef TESTS_UNIT_SAMPLE_METHOD_H
#define TESTS_UNIT_SAMPLE_METHOD_H

#include "method/method.h"
#include "sample.h"
#include "sheet/sheet_read.h"

/* What every worksheet has. */
#define METHOD_TOP                                                                                 \
	"worksheet: s\ntitle: S\nsummary: S.\nkind: estimate\nstatus: in force\n"                  \
	"version: '1'\nowner: lead\neffective: 2024-01-01\nissued: 2024-01-01\n"                   \
	"review-due: 2027-01-01\nchanges: [{date: 2024-01-01, says: First.}]\n"

static const struct {
	const char *name, *one, *many, *alone;
} method_units[] = {
	{ "points", "{} point", "{} points", "{} points" },
	{ "£/week", "£{} a week", "£{} a week", "£{}" },
	{ "visits", "{} visit", "{} visits", "{} visits" },
	{ "number", "{}", "{}", "{}" },
	{ "%", "{}%", "{}%", "{}%" },
};

static inline struct words *method_words(struct test *t)
{
	static const struct slice names[] = {
#define PLACES_0 ""
#define PLACES_1 " {}"
#define PLACES_2 " {} {}"
#define PLACES_3 " {} {} {}"
#define PLACES_4 " {} {} {} {}"
#define PLACES_5 " {} {} {} {} {}"
#define X(code, name, places) { name PLACES_##places, sizeof(name PLACES_##places) - 1 },
		WORDS(X)
#undef X
	};
	struct words *w = sample_words(t);

	for (size_t i = 0; i < WORD_COUNT; i++)
		if (!w->text[i].length)
			w->text[i] = names[i];
	w->text[WORD_RUN_RESULT] = SLICE("{}: {}");
	w->units = ARENA_NEW(&t->arena, struct map);
	for (size_t i = 0; i < COUNT(method_units); i++) {
		struct unit_words *u = ARENA_NEW(&t->arena, struct unit_words);

		u->one = slice_text(method_units[i].one);
		u->many = slice_text(method_units[i].many);
		u->alone_one = u->alone = slice_text(method_units[i].alone);
		assert_true(map_add(w->units, &t->arena, slice_text(method_units[i].name), u));
	}
	return w;
}

/* The worksheet, compiled, on the 1st of June 2026. */
static inline struct method *sample_method(struct test *t, const char *yaml)
{
	struct method *m = ARENA_NEW(&t->arena, struct method);
	struct compiled *c = ARENA_NEW(&t->arena, struct compiled);
	struct sheet_file file = { "s.yaml", sample_data(t, "s.yaml", yaml), slice_text(yaml) };

	*m = (struct method){
		.sheet = sheet_read(&file, 1, &t->arena, &t->diags),
		.compiled = c,
		.words = method_words(t),
		.as_of = { 2026, 6, 1 },
		.owner = SLICE("The lead"),
		.root = SLICE("../"),
		.tables = ARENA_NEW(&t->arena, int),
		.arena = &t->arena,
	};
	assert_string_equal(test_messages(t), "");
	assert_true(compile_sheet(m->sheet, m->words, &t->arena, c, &t->diags));
	return m;
}

static inline void method_text_of(const xmlNode *e, struct buf *out);

static inline void method_row_text(const xmlNode *row, struct buf *out)
{
	buf_text(out, "| ");
	for (const xmlNode *cell = row->children; cell; cell = cell->next) {
		tree_words(cell, out);
		buf_text(out, " | ");
	}
	buf_byte(out, '\n');
}

/* Elements that are a line each; the text of others is that of what is in them. */
static inline void method_text_of(const xmlNode *e, struct buf *out)
{
	static const char *const lines[] = { "p", "caption", "dd", "dt", "h2", "tspan", "a" };

	if (tree_is(e, "tr")) {
		method_row_text(e, out);
		return;
	}
	for (size_t i = 0; i < COUNT(lines); i++)
		if (tree_is(e, lines[i])) {
			buf_print(out, "%s ", lines[i]);
			tree_words(e, out);
			buf_byte(out, '\n');
			return;
		}
	if (tree_is(e, "li") && e->children && e->children->type == XML_TEXT_NODE) {
		buf_text(out, "- ");
		tree_words(e, out);
		buf_byte(out, '\n');
		return;
	}
	for (const xmlNode *child = e->children; child; child = child->next)
		method_text_of(child, out);
}

static inline const char *method_text(struct test *t, const xmlNode *parent)
{
	buf_clear(&t->text);
	method_text_of(parent, &t->text);
	return test_string(t, buf_slice(&t->text));
}

#endif
