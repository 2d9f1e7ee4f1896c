#include "blocks.h"

#define OPEN "```table\ncaption: Who decides\nrow-headers: yes\n\n"
#define FRAME                                                                                      \
	"<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"table-1\">"  \
	"<table><caption id=\"table-1\">Who decides</caption>"
#define CLOSE "</table></div>"

static const struct block_case table_cases[] = {
	{ __LINE__, OPEN "| Request | Who |\n| Respite | Manager |\n```\n",
		FRAME
		"<thead><tr><th scope=\"col\">Request</th><th scope=\"col\">Who</th></tr></thead>"
		"<tbody><tr><th scope=\"row\">Respite</th><td>Manager</td></tr></tbody>" CLOSE },
	{ __LINE__,
		"```table\ncaption: Who decides\nrow-headers: no\nnumeric: [2]\n| A | B |\n| 1 | 2 |\n```\n",
		FRAME
		"<thead><tr><th scope=\"col\">A</th><th scope=\"col\" class=\"numeric\">B</th></tr></thead>"
		"<tbody><tr><td>1</td><td class=\"numeric\">2</td></tr></tbody>" CLOSE },

	/* cells are inline Markdown; a bar is \| */
	{ __LINE__, OPEN "| A | B |\n|  *Up to* {{ limit }}|a \\| b|\n\n| c \\\\| d |\n```\n",
		FRAME "<thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead>"
		      "<tbody><tr><th scope=\"row\"><em>Up to</em> "
		      "<candour-figure name=\"limit\" form=\"words\"/></th><td>a | b</td></tr>"
		      "<tr><th scope=\"row\">c \\</th><td>d</td></tr></tbody>" CLOSE },

	/* captions too */
	{ __LINE__,
		"```table\ncaption: \"*Who* decides\"\nrow-headers: yes\n| A | B |\n| C | D |\n```\n",
		"<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"table-1\">"
		"<table><caption id=\"table-1\"><em>Who</em> decides</caption>"
		"<thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead>"
		"<tbody><tr><th scope=\"row\">C</th><td>D</td></tr></tbody>" CLOSE },
};

static void rows_become_a_table(void **state)
{
	(void)state;
	blocks_check(table_cases, COUNT(table_cases));
}

static const struct block_case mistake_cases[] = {
	{ __LINE__, "```table\n| A | B |\n| C | D |\n```\n",
		"page.md:1:1: error: a table needs \"caption\" [field-missing]\n"
		"page.md:1:1: error: a table needs \"row-headers\": one of \"no\", \"yes\" [field-missing]\n" },
	{ __LINE__, "```table\ncaption: A\n| A | B |\n| C | D |\n```\n",
		"page.md:2:1: error: a table needs \"row-headers\": one of \"no\", \"yes\" [field-missing]\n" },
	{ __LINE__, "```table\ncaption: A\nrow-headers: maybe\n| A | B |\n| C | D |\n```\n",
		"page.md:3:14: error: \"row-headers\" must be one of \"no\", \"yes\", not \"maybe\" "
		"[field-choice]\n" },
	{ __LINE__, "```table\ncaption: A\nrow-header: yes\n| A | B |\n| C | D |\n```\n",
		"page.md:3:1: error: a table has no \"row-header\"; did you mean \"row-headers\"? "
		"[field-unknown]\n" },
	{ __LINE__, OPEN "| A | B |\n```\n",
		"page.md:1:1: error: a table has a header and at least one row: | What | How much | "
		"[table-rows]\n" },
	{ __LINE__, OPEN "```\n",
		"page.md:1:1: error: a table has a header and at least one row: | What | How much | "
		"[table-rows]\n" },
	{ __LINE__, OPEN "| A |\n| B |\n```\n",
		"page.md:5:1: error: a table of one column is a list: begin each of its lines with \"- \" "
		"[table-column]\n" },
	{ __LINE__, OPEN "| A | B |\n|---|:-:|\n| C | D |\n```\n",
		"page.md:6:1: error: the first row is the header as it is: take this line of dashes out "
		"[table-dashes]\n" },
	{ __LINE__, OPEN "| A | B |\n| £ | |\n|| D |\n```\n",
		"page.md:6:6: error: an empty cell says nothing: write \"Not applicable\" or \"The guidance "
		"does not say\" [table-empty]\n"
		"page.md:7:2: error: an empty cell says nothing: write \"Not applicable\" or \"The guidance "
		"does not say\" [table-empty]\n" },
	{ __LINE__, OPEN "| A | B |\n| C |\n| D | E | F | G |\n```\n",
		"page.md:6:5: error: the header has 2 cells, this row 1: write \"Not applicable\" where "
		"there is nothing to say [table-ragged]\n"
		"page.md:7:11: error: the header has 2 cells, this row 4: give the header one for each, or "
		"write a bar within a cell as \\| [table-ragged]\n" },
	{ __LINE__, OPEN "| A | B |\nC | D |\n| E | F\n|\n```\n",
		"page.md:6:1: error: a row of a table begins with \"|\" [table-row]\n"
		"page.md:7:8: error: a row of a table ends with \"|\": a bar within a cell is written \\| "
		"[table-row]\n"
		"page.md:8:2: error: a row of a table ends with \"|\": a bar within a cell is written \\| "
		"[table-row]\n" },
	{ __LINE__,
		"```table\ncaption: A\nrow-headers: yes\nnumeric: [0, 3, b]\n| A | B |\n| C | D |\n```\n",
		"page.md:4:11: error: there is no column 0: the table has 2, counted from 1 "
		"[table-numeric]\n"
		"page.md:4:14: error: there is no column 3: the table has 2, counted from 1 "
		"[table-numeric]\n"
		"page.md:4:17: error: each item must be a whole number such as 20, not \"b\" "
		"[field-number]\n" },
	{ __LINE__,
		"```table\ncaption: A\nrow-headers: yes\nnumeric: 2\n| A | B |\n| C | D |\n```\n",
		"page.md:4:10: error: \"numeric\" is a list of columns, counted from 1: [2, 3] "
		"[table-numeric]\n" },

	/* a mistake within a cell is shown within the cell */
	{ __LINE__, OPEN "| A | B |\n| £1 – x | see <b> |\n```\n",
		"page.md:6:16: error: HTML is not used in content: write Markdown, or put it between ` ` to "
		"show it [raw-html]\n" },
	{ __LINE__, "Text.\n\n" OPEN "| A | B |\n| C | {{ x |\n```\n",
		"page.md:8:7: error: \"{{\" is never closed: write {{ name }}, or `{{` for the braces "
		"themselves [figure-open]\n" },
};

static void mistakes_are_told_at_their_cell(void **state)
{
	(void)state;
	blocks_check(mistake_cases, COUNT(mistake_cases));
}

static const struct block_case figure_cases[] = {
	{ __LINE__, "```figure-table\ncaption: Who decides\nfigures: [limit]\n```\n",
		FRAME
		"<thead><tr><th scope=\"col\">figure-what</th><th scope=\"col\">figure-amount</th>"
		"<th scope=\"col\">figure-from</th><th scope=\"col\">figure-source</th></tr></thead>"
		"<tbody><tr><th scope=\"row\"><candour-figure name=\"limit\" form=\"says\"/></th>"
		"<td><candour-figure name=\"limit\" form=\"words\"/></td>"
		"<td><candour-figure name=\"limit\" form=\"from\"/></td>"
		"<td><candour-figure name=\"limit\" form=\"source\"/></td></tr></tbody>" CLOSE },
	{ __LINE__, "```figure-table\ncaption: A\nfigures: []\n```\n",
		"page.md:3:10: error: \"figures\" names at least one figure: [community_limit] "
		"[table-rows]\n" },
	{ __LINE__, "```figure-table\n```\n",
		"page.md:1:1: error: a figure-table needs \"caption\" [field-missing]\n"
		"page.md:1:1: error: a figure-table needs \"figures\" [field-missing]\n" },
};

static void figures_become_a_table(void **state)
{
	(void)state;
	blocks_check(figure_cases, COUNT(figure_cases));
}

static void tables_of_a_page_are_numbered(void **state)
{
	struct test t;
	const char *made;

	(void)state;
	test_begin(&t);
	made = blocks_made(&t,
		OPEN
		"| A | B |\n| C | D |\n```\n\n```figure-table\ncaption: E\nfigures: [f]\n```\n");
	assert_non_null(strstr(made, "<caption id=\"table-1\">Who decides</caption>"));
	assert_non_null(strstr(made, "aria-labelledby=\"table-2\""));
	assert_non_null(strstr(made, "<caption id=\"table-2\">E</caption>"));
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_become_a_table),
		cmocka_unit_test(mistakes_are_told_at_their_cell),
		cmocka_unit_test(figures_become_a_table),
		cmocka_unit_test(tables_of_a_page_are_numbered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
