#include "check/unstyled.h"

#include "text/tree.h"

void unstyled_look(const xmlNode *e, struct look *l)
{
	static const struct {
		const char *name;
		double size;
		bool is_bold;
	} known[] = { { "h1", 2, true }, { "h2", 1.5, true }, { "h3", 1.17, true },
		{ "h4", 1, true }, { "h5", 0.83, true }, { "h6", 0.67, true }, { "th", 1, true },
		{ "b", 1, true }, { "strong", 1, true }, { "small", 0.83, false },
		{ "sub", 0.83, false }, { "sup", 0.83, false } };

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (*known[i].name == (char)*e->name && tree_is(e, known[i].name)) {
			l->size *= known[i].size;
			l->is_bold = l->is_bold || known[i].is_bold;
		}
	if (tree_is(e, "a") && tree_get(e, "href").length) {
		l->text = (struct colour){ 0, 0, 0xee, 255 };
		l->is_told_text = false;
	} else if (tree_is(e, "input") || tree_is(e, "textarea") || tree_is(e, "select") ||
		tree_is(e, "button")) {
		l->text = COLOUR_BLACK;
		l->behind = tree_is(e, "button") ? (struct colour){ 0xef, 0xef, 0xef, 255 }
						 : COLOUR_WHITE;
		l->knows_behind = true;
		l->is_told_text = l->is_told_behind = false;
		l->size = 13.333;
		l->is_bold = false;
	}
}
