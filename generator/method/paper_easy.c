#include "method/paper.h"

#include "method/parts.h"

/* A picture and the words beside it, as all of easy read is written. */
static xmlNodePtr add_row(const struct sheet_easy *easy, xmlNodePtr parent)
{
	xmlNodePtr row = method_add(parent, "div", "row", &easy->says->place);

	paper_picture(row, "row__picture", easy->picture);
	method_say(row, "p", "row__words", easy->says->text);
	return row;
}

/* What the result says: the lines that have easy words, and why somebody has to be asked. */
static void add_result(const struct sheet *s, xmlNodePtr paper)
{
	xmlNodePtr rows = method_add(paper, "div", "paper__rows", NULL);

	tree_set(rows, "hidden", SLICE("hidden"));
	for (size_t i = 0; i < s->line_count; i++)
		if (s->lines[i].easy.says)
			tree_set(add_row(&s->lines[i].easy, rows), "data-line", s->lines[i].name);
	for (size_t i = 0; i < s->refer_count; i++)
		method_reason(&s->refers[i], add_row(&s->refers[i].easy, rows));
}

void paper_easy_show(const struct method *m, xmlNodePtr parent)
{
	const struct sheet *s = m->sheet;
	xmlNodePtr paper = paper_open(m, s->easy.title->text, parent);

	add_row(&s->easy.before, paper);
	paper_questions(m, method_add(paper, "div", "paper__part", NULL));
	add_row(&s->easy.after, paper);
	add_result(s, paper);
}
