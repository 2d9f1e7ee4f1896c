#include "method/parts.h"
#include "method/range.h"
#include "sheet/calibrate_words.h"

static struct slice caption(const struct method *m, struct slice words)
{
	return m->calibration->is_invented
		? method_fill(m, WORD_CALIBRATE_OF_INVENTED, words, slice_text(NULL))
		: words;
}

static void add_cells(xmlNodePtr row, const struct slice *cells, size_t count)
{
	for (size_t i = 0; i < count; i++)
		method_cell(row, cells[i]);
}

static void add_all(const struct method *m, const struct calibrate_words *w, xmlNodePtr parent)
{
	struct slice columns[1 + CALIBRATE_CELLS] = { method_word(m, WORD_CALIBRATE_MEASURE) };
	struct calibrate_row rows[CALIBRATE_ROWS];
	size_t count = calibrate_table(w, columns + 1, rows);
	struct slice title = method_fill(
		m, WORD_CALIBRATE_CLOSE_OF, m->sheet->title->text, slice_text(NULL));
	xmlNodePtr body = method_table(m, parent, caption(m, title), columns, 1 + count);

	for (size_t i = 0; i < CALIBRATE_ROWS; i++) {
		xmlNodePtr row = method_row(body, NULL);

		method_head(row, rows[i].name);
		add_cells(row, rows[i].cells, count);
	}
}

/* How often the range holds the cost: all, then each group. No dot for a package: it would tell what somebody gets. */
static void add_picture(const struct method *m, const struct calibrate_words *w,
	const struct calibrate_column *column, struct slice name, xmlNodePtr parent)
{
	const struct calibrate_group all = { .now = m->calibration->kept };
	struct method_bar *bars = ARENA_ARRAY(m->arena, struct method_bar, column->count + 1);

	for (size_t i = 0; i <= column->count; i++) {
		const struct calibrate_group *g = i ? &column->groups[i - 1] : &all;
		struct slice of = i ? calibrate_group_name(w, g)
				    : method_word(m, WORD_CALIBRATE_KEPT);

		if (!g->now.count)
			return;
		bars[i] = (struct method_bar){
			.words = method_fill(
				m, WORD_CALIBRATE_BAR, of, calibrate_percent(w, &g->now)),
			.is_drawn = true,
			.high = { calibrate_share(g->now.held, g->now.count), 1 },
		};
	}
	method_say(parent, "p", NULL, method_word(m, WORD_CALIBRATE_BARS));
	method_picture_up_to(
		m, name, SLICE("%"), bars, column->count + 1, amount_whole(100), parent);
}

static void add_groups(const struct method *m, const struct calibrate_words *w,
	const struct calibrate_column *column, xmlNodePtr parent)
{
	struct slice columns[1 + CALIBRATE_GROUP_CELLS] = { method_word(m, WORD_CALIBRATE_GROUP) };
	struct slice cells[CALIBRATE_GROUP_CELLS];
	size_t count = calibrate_group_heads(w, columns + 1);
	struct slice title = caption(
		m, method_fill(m, WORD_CALIBRATE_GROUPS_OF, column->name, m->sheet->title->text));
	xmlNodePtr body;

	if (!column->count)
		return;
	body = method_table(m, parent, title, columns, 1 + count);
	for (size_t i = 0; i < column->count; i++) {
		xmlNodePtr row = method_row(body, NULL);

		method_head(row, calibrate_group_name(w, &column->groups[i]));
		add_cells(row, cells, calibrate_group_cells(w, &column->groups[i], cells));
	}
	add_picture(m, w, column, title, parent);
}

void method_calibration(const struct method *m, xmlNodePtr parent)
{
	const struct calibration *c = m->calibration;
	const struct calibrate_words w = { c, method_saying(m), true };
	struct slice sentences[CALIBRATE_SENTENCES];

	if (!c) {
		method_say(parent, "p", NULL, method_word(m, WORD_CALIBRATE_NONE));
		return;
	}
	size_t count = calibrate_sentences(&w, sentences);

	method_say(method_add(parent, "p", NULL, NULL), "strong", NULL, sentences[0]);
	for (size_t i = 1; i < count; i++)
		method_say(parent, "p", NULL, sentences[i]);
	add_all(m, &w, parent);
	for (size_t i = 0; i < c->column_count; i++) {
		struct calibrate_column column = calibrate_publish(&c->columns[i], m->arena);

		if (!i)
			method_say(parent, "p", NULL,
				method_fill(m, WORD_CALIBRATE_HIDDEN,
					method_count(m, CALIBRATE_HIDDEN), slice_text(NULL)));
		add_groups(m, &w, &column, parent);
	}
}
