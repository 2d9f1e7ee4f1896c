#include "sheet/method_parts.h"

void method_rounding(const struct method *m, xmlNodePtr parent)
{
	const struct slice columns[] = { method_word(m, WORD_METHOD_LINE),
		method_word(m, WORD_METHOD_ROUNDED) };
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
				columns, 2);

		xmlNodePtr row = method_row(body, &line->place);

		method_head(row, line->says->text);
		method_cell(row, rounding);
	}
	if (!body)
		method_say(parent, "p", NULL, method_word(m, WORD_METHOD_NO_ROUNDING));
}
