#include "method/parts.h"

void method_reason(const struct sheet_refer *r, xmlNodePtr e)
{
	tree_set(e, "data-reason", r->says->text);
	tree_set_given(e, "data-contact", data_text(r->contact));
}

void method_refers(const struct method *m, xmlNodePtr parent)
{
	const struct slice columns[] = { method_word(m, WORD_METHOD_IF),
		method_word(m, WORD_METHOD_REFER) };
	struct saying s = method_saying(m);
	xmlNodePtr body;

	if (!m->sheet->refer_count)
		return;
	body = method_table(m, parent,
		method_fill(m, WORD_METHOD_REFERS_OF, m->sheet->title->text, slice_text(NULL)),
		columns, 2);
	for (size_t i = 0; i < m->sheet->refer_count; i++) {
		const struct sheet_refer *r = &m->sheet->refers[i];
		xmlNodePtr row = method_row(body, &r->says->place);

		if (r->contact)
			method_reason(r, row);
		method_head(row, say_condition(&s, r->condition));
		method_cell(row, r->says->text);
	}
}

static void add_asides(const struct method *m, const struct sheet_line *line, xmlNodePtr item)
{
	bool is_result = line == &m->sheet->lines[m->sheet->result];

	if (line->because)
		method_say(item, "p", NULL,
			method_fill(m, WORD_METHOD_BECAUSE, line->because->text, slice_text(NULL)));
	if (line->way_round)
		method_say(item, "p", NULL,
			method_fill(
				m, WORD_METHOD_WAY_ROUND, line->way_round->text, slice_text(NULL)));
	if (line->note)
		method_say(item, "p", "method__aside", line->note->text);
	if (is_result)
		method_say(item, "p", "method__result", method_word(m, WORD_METHOD_IS_RESULT));
	else if (line->shown_only)
		method_say(item, "p", "method__aside", method_word(m, WORD_METHOD_SHOWN_ONLY));
}

static void add_line(const struct method *m, const struct sheet_line *line, xmlNodePtr list)
{
	struct saying s = method_saying(m);
	xmlNodePtr item = method_add(list, "li", "method__item", &line->place), how;
	struct slice rounding = say_rounding(&s, line);

	tree_set(item, "id", method_line_id(m, line));
	method_say(item, "p", "method__name", line->says->text);
	how = method_say(item, "p", NULL, say_how(&s, line));
	method_cite(how, line->source, line->at);
	method_line(m, line, item);
	if (rounding.length)
		method_say(item, "p", NULL,
			method_fill(m, WORD_METHOD_IS_ROUNDED, rounding, slice_text(NULL)));
	add_asides(m, line, item);
}

static xmlNodePtr add_group(const struct method *m, const struct sheet_group *g, xmlNodePtr list)
{
	xmlNodePtr item = method_add(list, "li", "method__item", &g->place);

	method_say(item, "p", "method__name", g->called->text);
	method_say(item, "p", NULL,
		method_fill(m, WORD_METHOD_EACH_ROW, g->row->text, slice_text(NULL)));
	return method_add(item, "ol", "method__list", NULL);
}

void method_sum(const struct method *m, xmlNodePtr parent)
{
	xmlNodePtr list, rows = NULL;

	if (method_is_undecided(m))
		method_say(parent, "p", NULL, method_word(m, WORD_METHOD_CANNOT_RUN));
	method_refers(m, parent);
	list = method_add(parent, "ol", "method__list", NULL);
	for (size_t i = 0; i < m->sheet->line_count; i++) {
		const struct sheet_line *line = &m->sheet->lines[i];

		if (line->group >= 0 && m->sheet->groups[line->group].first_line == (int)i)
			rows = add_group(m, &m->sheet->groups[line->group], list);
		add_line(m, line, line->group >= 0 ? rows : list);
	}
}
