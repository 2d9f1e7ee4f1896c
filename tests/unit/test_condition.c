#include "sample_sheet.h"
#include "base/limits.h"

/* The condition of x, as a tree in brackets. */
static void dump_operand(struct test *t, const struct sheet *s, const struct operand *o)
{
	static const char *const parts[] = { "", ".low", ".high" };
	char room[AMOUNT_TEXT];
	struct slice name;

	switch (o->kind) {
	case OPERAND_FIGURE:
		name = s->figures[o->index].name;
		break;
	case OPERAND_QUESTION:
		name = s->questions[o->index].name;
		break;
	case OPERAND_LINE:
		name = s->lines[o->index].name;
		break;
	default:
		name = slice_text(amount_text(o->number, room));
		break;
	}
	buf_print(&t->text, " %.*s%s", SLICE_ARG(name), parts[o->part]);
}

static void dump(struct test *t, const struct sheet *s, const struct condition *c)
{
	static const char *const kinds[] = { "and", "or", "not", "is", "includes", "compare",
		"asked" };
	static const char *const comparisons[] = { "over", "under", "up to", "at least",
		"exactly" };

	buf_print(&t->text, "(%s%s", c->negated ? "not-" : "",
		c->kind == CONDITION_COMPARE ? comparisons[c->comparison] : kinds[c->kind]);
	for (const struct condition *inner = c->first; inner; inner = inner->next) {
		buf_byte(&t->text, ' ');
		dump(t, s, inner);
	}
	if (c->kind >= CONDITION_IS)
		dump_operand(t, s, &c->subject);
	if (c->kind == CONDITION_COMPARE)
		dump_operand(t, s, &c->against);
	if (c->mask)
		buf_print(&t->text, " %llx", (unsigned long long)c->mask);
	buf_byte(&t->text, ')');
}

static const char *dumped(struct test *t, const char *condition)
{
	static const char small[] = SAMPLE_LINES
		"  small: {says: S, labels: {a: A, b: B}, band: points, steps: [{under: 1, is: a}, {is: b}]}\n"
		"  y: {says: Y, unit: points, when: small is a, is: points, otherwise: 0, shown-only: yes}\n";
	struct slice part = arena_print(&t->arena,
		"%s  x: {says: X, unit: points, is: points, otherwise: 0, shown-only: yes, when: '%s'}\n",
		small, condition);
	const struct sheet *s = sample_sheet(t, part.at);

	if (!s)
		return test_messages(t);
	buf_clear(&t->text);
	dump(t, s, s->lines[s->line_count - 1].conditions[0]);
	return buf_string(&t->text);
}

static const struct tree_case {
	int line;
	const char *condition, *tree;
} tree_cases[] = {
	{ __LINE__, "eating is some", "(is eating 2)" },
	{ __LINE__, "eating is not some", "(not-is eating 2)" },
	{ __LINE__, "eating is one of alone, every", "(is eating 5)" },
	{ __LINE__, "eating is not one of alone,every", "(not-is eating 5)" },
	{ __LINE__, "small is b", "(is small 2)" },
	{ __LINE__, "tasks includes wash", "(includes tasks 2)" },
	{ __LINE__, "night is asked", "(asked night)" },
	{ __LINE__, "night is not asked", "(not (asked night))" },
	{ __LINE__, "not night is asked", "(not (asked night))" },
	{ __LINE__, "weekly is over 350.01", "(over weekly 350.01)" },
	{ __LINE__, "weekly is not over limit", "(not-over weekly limit)" },
	{ __LINE__, "weekly is under price.low", "(under weekly price.low)" },
	{ __LINE__, "price.high is up to cost", "(up to price.high cost)" },
	{ __LINE__, "points is at least -1", "(at least points -1)" },
	{ __LINE__, "limit is exactly 350", "(exactly limit 350)" },
	{ __LINE__, "extra is over 2", "(over extra 2)" },
	{ __LINE__, "born is before 2000-01-01", "(under born 20000101)" },
	{ __LINE__, "born is after start", "(over born start)" },
	{ __LINE__, "born is on or after start", "(at least born start)" },
	{ __LINE__, "born is on or before start", "(up to born start)" },
	{ __LINE__, "start is not before born", "(not-under start born)" },

	{ __LINE__, "help is yes and eating is some", "(and (is help 2) (is eating 2))" },
	{ __LINE__, "help is yes or eating is some or eating is every",
		"(or (is help 2) (is eating 2) (is eating 4))" },
	{ __LINE__, "help is yes or help is no and eating is some",
		"(or (is help 2) (and (is help 1) (is eating 2)))" },
	{ __LINE__, "help is yes and help is no or eating is some",
		"(or (and (is help 2) (is help 1)) (is eating 2))" },
	{ __LINE__, "(help is yes or help is no) and eating is some",
		"(and (or (is help 2) (is help 1)) (is eating 2))" },
	{ __LINE__, "not (help is yes or help is no)", "(not (or (is help 2) (is help 1)))" },
	{ __LINE__, "not not help is yes", "(not (not (is help 2)))" },
	{ __LINE__, "eating is one of some, every and help is yes",
		"(and (is eating 6) (is help 2))" },
	{ __LINE__, "(((help is yes)))", "(is help 2)" },
};

static void conditions_become_trees(void **state)
{
	(void)state;
	for (const struct tree_case *c = tree_cases; c < tree_cases + COUNT(tree_cases); c++) {
		struct test t;

		test_begin(&t);
		row_text(c, c->tree, dumped(&t, c->condition));
		test_end(&t);
	}
}

/* The condition stands on line 10, from column 50 on. */
#define IF(condition) LINE("unit: points, is: 1, otherwise: 0, when: " condition)

static const struct sheet_case
	refuse_cases[] = {
		/* words */
		{ __LINE__, IF("and"),
			"a.yaml:10:74: error: the name of a question, a line or a figure must stand here, not \"and\" [sheet-condition]\n" },
		{ __LINE__, IF("350 is over 2"),
			"a.yaml:10:74: error: the name of a question, a line or a figure must stand here, not \"350\" [sheet-condition]\n" },
		{ __LINE__, IF("help"),
			"a.yaml:10:78: error: the condition ends too early: \"is\" or \"includes\" must follow [sheet-condition]\n" },
		{ __LINE__, IF("help are yes"),
			"a.yaml:10:79: error: \"is\" or \"includes\" must stand here, not \"are\" [sheet-condition]\n" },
		{ __LINE__, IF("help is"),
			"a.yaml:10:81: error: the condition ends too early: a choice, a label, or a comparison such as \"over\" must follow [sheet-condition]\n" },
		{ __LINE__, IF("help is not"),
			"a.yaml:10:85: error: the condition ends too early: a choice, a label, or a comparison such as \"over\" must follow [sheet-condition]\n" },
		{ __LINE__, IF("help is yes and"),
			"a.yaml:10:89: error: the condition ends too early: the name of a question, a line or a figure must follow [sheet-condition]\n" },
		{ __LINE__, IF("help is yes no"),
			"a.yaml:10:86: error: \"and\" or \"or\" must stand here, not \"no\" [sheet-condition]\n" },
		{ __LINE__, IF("help is yes, eating is some"),
			"a.yaml:10:87: error: a line with \"when\" has no \"eating is some\": put quotes around a text that has a comma in it [field-unknown]\n" },
		{ __LINE__, IF("\"help is yes)\""),
			"a.yaml:10:86: error: \"and\" or \"or\" must stand here, not \")\" [sheet-condition]\n" },
		{ __LINE__, IF("(help is yes"),
			"a.yaml:10:86: error: the condition ends too early: \")\", \"and\" or \"or\" must follow [sheet-condition]\n" },
		{ __LINE__, IF("(help is yes or"),
			"a.yaml:10:89: error: the condition ends too early: the name of a question, a line or a figure must follow [sheet-condition]\n" },
		{ __LINE__, IF("()"),
			"a.yaml:10:75: error: the name of a question, a line or a figure must stand here, not \")\" [sheet-condition]\n" },
		{ __LINE__, IF("eating is one of"),
			"a.yaml:10:90: error: the condition ends too early: a choice or a label must follow [sheet-condition]\n" },
		{ __LINE__, IF("\"eating is one of some,\""),
			"a.yaml:10:97: error: the condition ends too early: a choice or a label must follow [sheet-condition]\n" },
		{ __LINE__, IF("eating is one some"),
			"a.yaml:10:88: error: \"of\" must stand here, not \"some\" [sheet-condition]\n" },
		{ __LINE__, IF("weekly is over"),
			"a.yaml:10:88: error: the condition ends too early: a number or the name of one must follow [sheet-condition]\n" },
		{ __LINE__, IF("weekly is up 350"),
			"a.yaml:10:87: error: \"to\" must stand here, not \"350\" [sheet-condition]\n" },
		{ __LINE__, IF("weekly is at leest 350"),
			"a.yaml:10:87: error: \"least\" must stand here, not \"leest\" [sheet-condition]\n" },
		{ __LINE__, IF("born is on after start"),
			"a.yaml:10:85: error: \"or\" must stand here, not \"after\" [sheet-condition]\n" },
		{ __LINE__, IF("born is before and"),
			"a.yaml:10:89: error: a day or the name of a figure must stand here, not \"and\" [sheet-condition]\n" },
		{ __LINE__, IF("tasks includes"),
			"a.yaml:10:88: error: the condition ends too early: a choice or a label must follow [sheet-condition]\n" },

		/* names and values */
		{ __LINE__, IF("hepl is yes"),
			"a.yaml:10:74: error: there is no figure, question or line \"hepl\"; did you mean \"help\"? [sheet-unknown]\n" },
		{ __LINE__, IF("hepl is yes and eting is sum or weekly is over limmit"),
			"a.yaml:10:74: error: there is no figure, question or line \"hepl\"; did you mean \"help\"? [sheet-unknown]\n"
			"a.yaml:10:90: error: there is no figure, question or line \"eting\"; did you mean \"eating\"? [sheet-unknown]\n"
			"a.yaml:10:121: error: there is no figure, question or line \"limmit\"; did you mean \"limit\"? [sheet-unknown]\n" },
		{ __LINE__, IF("eating is sum"),
			"a.yaml:10:84: error: \"eating\" has no choice \"sum\"; did you mean \"some\"? [sheet-unknown]\n" },
		{ __LINE__, IF("'eating is one of some, evry, 3'"),
			"a.yaml:10:98: error: \"eating\" has no choice \"evry\"; did you mean \"every\"? [sheet-unknown]\n"
			"a.yaml:10:104: error: \"eating\" has no choice \"3\"; it has \"alone\", \"some\", \"every\" [sheet-unknown]\n" },
		{ __LINE__, IF("tasks includes swim"),
			"a.yaml:10:89: error: \"tasks\" has no choice \"swim\"; it has \"cook\", \"wash\", \"nothing\" [sheet-unknown]\n" },
		{ __LINE__, IF("x is over 3"),
			"a.yaml:10:74: error: \"x\" is what is being read here: nothing can use itself [sheet-order]\n" },
		{ __LINE__, IF("weekly is over 350.0000000001"),
			"a.yaml:10:89: error: \"350.0000000001\" must be a number such as 350, 7.25 or -3, without signs and commas, with at most 12 digits before the point and 9 after it [sheet-number]\n" },
		{ __LINE__, IF("weekly is over £350"),
			"a.yaml:10:89: error: \"£350\" must be a number alone, with no £, comma or unit: write 350 [sheet-number]\n" },
		{ __LINE__, IF("born is before 2024-02-30"),
			"a.yaml:10:89: error: \"2024-02-30\" must be a day that exists, written as 2026-11-20 [sheet-number]\n" },

		/* the right test for each */
		{ __LINE__, IF("eating is over 3"),
			"a.yaml:10:74: error: \"eating\" has words for its values, not numbers: write \"is\" and one of them [sheet-condition]\n" },
		{ __LINE__, IF("weekly is 350"),
			"a.yaml:10:84: error: \"weekly\" is a number: write \"is exactly\", \"is over\", \"is up to\" and the number [sheet-condition]\n" },
		{ __LINE__, IF("born is 2000-01-01"),
			"a.yaml:10:82: error: \"born\" is a day: write \"is on or after\" or \"is before\" and the day [sheet-condition]\n" },
		{ __LINE__, IF("born is over 2000-01-01"),
			"a.yaml:10:74: error: \"born\" is a day: write \"is before\", \"is on or after\" and so on [sheet-condition]\n" },
		{ __LINE__, IF("weekly is before 2000-01-01"),
			"a.yaml:10:74: error: \"weekly\" is no day: write \"is over\", \"is under\" or \"is up to\" [sheet-condition]\n" },
		{ __LINE__, IF("tasks is cook"),
			"a.yaml:10:74: error: \"tasks\" can have several answers: write \"includes\" instead of \"is\" [sheet-condition]\n" },
		{ __LINE__, IF("eating includes some"),
			"a.yaml:10:74: error: \"eating\" has one answer: write \"is\" instead of \"includes\" [sheet-condition]\n" },
		{ __LINE__,
			IF("weekly includes some"), "a.yaml:10:90: error: \"weekly\" is a number: write \"is exactly\", \"is over\", \"is up to\" and the number [sheet-condition]\n" },
		{ __LINE__, IF("points is asked"),
			"a.yaml:10:74: error: \"points\" is not a question: only a question is asked or not [sheet-condition]\n" },
		{ __LINE__, IF("limit is asked and eating is not asked"),
			"a.yaml:10:74: error: \"limit\" is not a question: only a question is asked or not [sheet-condition]\n" },
		{ __LINE__, IF("price is over 3"),
			"a.yaml:10:74: error: \"price\" may be a range: say which end is meant, with .low or .high [sheet-range]\n" },
		{ __LINE__, IF("weekly is over price"),
			"a.yaml:10:89: error: \"price\" may be a range: say which end is meant, with .low or .high [sheet-range]\n" },
		{ __LINE__, IF("weekly is over eating"),
			"a.yaml:10:89: error: \"eating\" is a question with choices: make a number of it with a line that has \"map\" [sheet-kind]\n" },
		{ __LINE__, IF("weekly is over points"),
			"a.yaml:10:89: error: \"points\" is in points and \"weekly\" in £/week: turn one into the other with a line that has \"ratio\" [sheet-unit]\n" },
		{ __LINE__, IF("weekly is over visits.minutes"),
			"a.yaml:10:89: error: \"visits.minutes\" stands for all rows of a group: it can be used in a sum and nowhere else [sheet-kind]\n" },
		{ __LINE__, IF("visits.minutes is over 1"),
			"a.yaml:10:74: error: \"visits.minutes\" stands for all rows of a group: sum them in a line, and test that [sheet-reach]\n" },

		/* where each mistake stands in the text */
		{ __LINE__, IF("'hepl is yes'"),
			"a.yaml:10:75: error: there is no figure, question or line \"hepl\"; did you mean \"help\"? [sheet-unknown]\n" },
		{ __LINE__, IF("\"café is over hepl and hepl is yes\""),
			"a.yaml:10:75: error: there is no figure, question or line \"café\" [sheet-unknown]\n"
			"a.yaml:10:97: error: there is no figure, question or line \"hepl\"; did you mean \"help\"? [sheet-unknown]\n" },
		{ __LINE__,
			SAMPLE_LINES
			"  x:\n    says: X\n    unit: points\n    is: 1\n    otherwise: 0\n    when: >-\n"
			"      help is yes\n      and hepl is yes\n",
			"a.yaml:16: error: there is no figure, question or line \"hepl\"; did you mean \"help\"? [sheet-unknown]\n" },
		{ __LINE__,
			SAMPLE_LINES
			"  x:\n    says: X\n    unit: points\n    is: 1\n    otherwise: 0\n    when: |-\n"
			"      help is yes\n      and hepl is yes\n",
			"a.yaml:17: error: there is no figure, question or line \"hepl\"; did you mean \"help\"? [sheet-unknown]\n" },
		{ __LINE__,
			SAMPLE_LINES
			"  x:\n    says: X\n    unit: points\n    is: 1\n    otherwise: 0\n    when: help is yes\n"
			"      and hepl is yes\n",
			"a.yaml:15: error: there is no figure, question or line \"hepl\"; did you mean \"help\"? [sheet-unknown]\n" },

		/* of a mistaken thing nothing is said */
		{ __LINE__,
			SAMPLE_LINES
			"  y: {says: Y, unit: piont, sum: [points]}\n"
			"  x: {says: X, unit: points, when: y is some or y is over limit, is: y, otherwise: 0}\n",
			"a.yaml:10:22: error: no unit \"piont\"; did you mean \"points\"? [sheet-unit]\n" },
	};

static void mistakes_are_said_where_they_stand(void **state)
{
	(void)state;
	sample_sheet_check(refuse_cases, COUNT(refuse_cases));
}

static void nesting_has_a_limit(void **state)
{
	struct test t;

	(void)state;
	for (int more = 0; more < 2; more++) {
		test_begin(&t);
		for (int i = 0; i < LIMIT_CONDITION_DEPTH + more; i++)
			buf_text(&t.text, i % 2 ? "(" : "not ");
		buf_text(&t.text, "help is yes");
		for (int i = 0; i < LIMIT_CONDITION_DEPTH + more; i++)
			buf_text(&t.text, i % 2 ? ")" : "");

		const char *tree = dumped(&t, test_string(&t, buf_slice(&t.text)));

		assert_string_equal(slice_text(tree).length > 10 && tree[0] == '(' ? "tree" : tree,
			more ? "a.yaml:12:120: error: something simpler (a line of its own for a part of the "
			       "condition) must stand here, not \"not\" [sheet-condition]\n"
			     : "tree");
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(conditions_become_trees),
		cmocka_unit_test(mistakes_are_said_where_they_stand),
		cmocka_unit_test(nesting_has_a_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
