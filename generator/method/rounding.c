#include "method/parts.h"
#include "method/range.h"

/* The most that it can change, if that was proved. */
static struct slice effect_of(const struct method *m, size_t line)
{
	const struct proof_line *p = m->proof ? &m->proof->lines[line] : NULL;

	if (!p || !p->rounds || !p->rounding.over)
		return method_word(m, WORD_METHOD_NO_EFFECT);
	return method_range(m, line, p->rounding, p->rounding);
}

void method_rounding(const struct method *m, xmlNodePtr parent)
{
	const struct slice columns[] = { method_word(m, WORD_METHOD_LINE),
		method_word(m, WORD_METHOD_ROUNDED), method_word(m, WORD_METHOD_EFFECT) };
	struct saying s = method_saying(m);
	xmlNodePtr body = NULL;

	for (size_t i = 0; i < m->sheet->line_count; i++) {
		const struct sheet_line *line = &m->sheet->lines[i];
		struct slice rounding = say_rounding(&s, line);

		if (!rounding.length)
			continue;
		if (!body)
			body = method_table(m, parent,
				method_fill(m, WORD_METHOD_ROUNDING_OF, m->sheet->title->text,
					slice_text(NULL)),
				columns, m->proof ? 3 : 2);

		xmlNodePtr row = method_row(body, &line->place);

		method_head(row, line->says->text);
		method_cell(row, rounding);
		if (m->proof)
			method_cell(row, effect_of(m, i));
	}
	if (!body)
		method_say(parent, "p", NULL, method_word(m, WORD_METHOD_NO_ROUNDING));
}
