#include "sample_plain.h"
#include "check/where.h"

/* Where the word or sign `what` of the finished text stands in the Markdown, which begins at line 10. */
static const struct where_case {
	int line;
	const char *markdown, *text, *what;
	int from_line, from_column; /* of the element */
	int at_line, at_column;
} where_cases[] = {
	{ __LINE__, "You can ask us.\n", "You can ask us.", "ask", 10, 1, 10, 9 },
	{ __LINE__, "You can\nask us.\n", "You can\nask us.", "ask", 10, 1, 11, 1 },
	{ __LINE__, "- You can ask us.\n", "You can ask us.", "ask", 10, 1, 10, 11 },
	{ __LINE__, "A.\n\nYou can **ask** us.\n", "You can ask us.", "ask", 12, 1, 12, 11 },
	{ __LINE__, "See [the plan](/plan/ask/) or ask.\n", "See the plan or ask.", "ask", 10, 1,
		10, 31 },
	{ __LINE__, "![](picture:ask) Go and ask.\n", "Go and ask.", "ask", 10, 1, 10, 25 },
	{ __LINE__, "The carer's café, then ask.\n", "The carer’s café, then ask.", "ask", 10, 1,
		10, 24 },
	{ __LINE__, "Pay {{ limit }} for a week or ask.\n", "Pay £350 for a week or ask.", "ask",
		10, 1, 10, 31 },
	{ __LINE__, "Pay {{ limit }} for a.\n", "Pay £350 a week for a.", "week", 10, 1, 10, 5 },
	{ __LINE__, "Pay {{ limit }} or ask.\n", "Pay £350 a week or ask.", "350", 10, 1, 10, 5 },
	{ __LINE__, "Go -- then ask.\n", "Go – then ask.", "–", 10, 1, 10, 4 },
	{ __LINE__, "Go; ask; see.\n", "Go; ask; see.", "; see", 10, 1, 10, 8 },
	{ __LINE__, "Wait...\n", "Wait…", "…", 10, 1, 10, 5 },
	/* what cannot be found has the place of what stands before it */
	{ __LINE__, "You can ask.\n", "You can see them.", "them", 10, 1, 10, 5 },
	{ __LINE__, "Not this.\n", "Other words.", "words", 10, 1, 10, 1 },
	{ __LINE__, "You can ask.\n\nGo home.\n", "You can ask home.", "home", 10, 1, 10, 9 },
	/* a place that is not in this text */
	{ __LINE__, "You can ask.\n", "You can ask.", "ask", 3, 7, 3, 7 },
};

static void words_have_their_places(void **state)
{
	(void)state;
	for (const struct where_case *c = where_cases; c < where_cases + COUNT(where_cases); c++) {
		const struct markdown source = { "a.md", slice_text(c->markdown), 10, 1 };
		const struct passage p = {
			.place = { "a.md", c->from_line, c->from_column },
			.text = slice_text(c->text),
		};
		struct place at = where_find(
			&source, &p, slice_search(p.text, slice_text(c->what)));

		row_text(c, "a.md", at.file);
		row_int(c, c->at_line, at.line);
		row_int(c, c->at_column, at.column);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_have_their_places),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
