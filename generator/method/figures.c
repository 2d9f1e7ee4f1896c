#include "method/parts.h"
#include "text/status.h"

enum { COLUMNS = 5 };

static struct slice status_words(const struct method *m, int status, const struct data *source)
{
	static const enum word words[] = {
		[SHEET_DECIDED] = WORD_METHOD_DECIDED,
		[SHEET_UNDECIDED] = WORD_METHOD_UNDECIDED,
		[SHEET_WITHDRAWN] = WORD_METHOD_WITHDRAWN,
	};

	if (!source && m->sheet->status == STATUS_ILLUSTRATIVE)
		return method_word(m, WORD_STATUS_ILLUSTRATIVE);
	return method_word(m, words[status]);
}

/* What it is, and below it whatever is to be known besides. */
static void add_name(const struct sheet_figure *f, const struct data *note, xmlNodePtr row)
{
	xmlNodePtr th = method_head(row, f->says->text);

	if (f->note)
		method_say(th, "span", "method__aside", f->note->text);
	if (note)
		method_say(th, "span", "method__aside", note->text);
}

/* A number without a source is made up. */
static void add_source(
	const struct method *m, const struct data *source, const struct data *at, xmlNodePtr row)
{
	xmlNodePtr td = tree_element(row, "td", NULL);

	tree_text(td, source ? data_text(at) : method_word(m, WORD_METHOD_MADE_UP));
	method_cite(td, source, at);
}

static void add_value(const struct method *m, const struct sheet_figure *f,
	const struct sheet_figure_value *v, xmlNodePtr body)
{
	struct saying s = method_saying(m);
	xmlNodePtr row = method_row(body, &f->place);
	struct slice from = words_date(m->words, m->arena, v->from);

	if (date_given(v->until))
		from = method_fill(m, WORD_RANGE, from, words_date(m->words, m->arena, v->until));
	add_name(f, v->note, row);
	method_cell(row, say_amount(&s, f->unit_name->text, v->is));
	method_cell(row, from);
	add_source(m, v->source, v->at, row);
	method_cell(row, status_words(m, f->status, v->source));
}

/* A figure without a value, which is said in the place of one. */
static void add_without(const struct method *m, const struct sheet_figure *f, xmlNodePtr body)
{
	xmlNodePtr row = method_row(body, &f->place);
	bool open = f->status == SHEET_UNDECIDED;
	struct slice words = method_word(m, open ? WORD_UNDECIDED : WORD_WITHDRAWN);

	add_name(f, NULL, row);
	method_cell(row, words);
	method_cell(row, words);
	add_source(m, f->source, f->at, row);
	method_cell(row, status_words(m, f->status, f->source));
}

void method_figures(const struct method *m, xmlNodePtr parent)
{
	const struct slice columns[COLUMNS] = {
		method_word(m, WORD_FIGURE_WHAT),
		method_word(m, WORD_FIGURE_AMOUNT),
		method_word(m, WORD_FIGURE_FROM),
		method_word(m, WORD_FIGURE_SOURCE),
		method_word(m, WORD_METHOD_STATUS),
	};
	const struct sheet *sheet = m->sheet;
	xmlNodePtr body;

	if (!sheet->figure_count) {
		method_say(parent, "p", NULL, method_word(m, WORD_METHOD_NO_FIGURES));
		return;
	}
	if (method_is_undecided(m))
		method_say(parent, "p", NULL, method_word(m, WORD_METHOD_CANNOT_RUN));
	body = method_table(m, parent,
		method_fill(m, WORD_METHOD_FIGURES_OF, sheet->title->text, slice_text(NULL)),
		columns, COLUMNS);
	for (size_t i = 0; i < sheet->figure_count; i++) {
		const struct sheet_figure *f = &sheet->figures[i];

		for (size_t v = 0; v < f->value_count; v++)
			add_value(m, f, &f->values[v], body);
		if (!f->value_count)
			add_without(m, f, body);
	}
}
