#include "sample_sheet.h"
#include "base/limits.h"

static const struct sheet_case sheet_cases[] = {
	{ __LINE__, "worksheet: a\n", "" },
	{ __LINE__, "note: N\nuntil: 2024-12-31\nsources: [{source: s, at: t}]\n", "" },
	{ __LINE__, "worksheet: b\n",
		"a.yaml:1:12: error: \"b\" must be the name of the file, or of the folder of its files: write \"a\" [sheet-file]\n" },
	{ __LINE__, "worksheet: A_1\n",
		"a.yaml:1:12: error: the name of a worksheet is made of lower-case letters, digits and hyphens, not \"A_1\" [sheet-file]\n" },
	{ __LINE__, "title: \"\"\nversion: []\n",
		"a.yaml:1:8: error: \"title\" is empty: write its value, in quotes if it begins with #, or take the key out [field-empty]\n"
		"a.yaml:2:10: error: \"version\" must be a text, not a list [field-kind]\n" },
	{ __LINE__, "titel: T\nkind: estimat\nstatus: drafty\nowner: {}\n",
		"a.yaml:1:1: error: a worksheet has no \"titel\"; did you mean \"title\"? [field-unknown]\n"
		"a.yaml:2:7: error: \"kind\" must be one of \"estimate\", \"decision\", not \"estimat\" [field-choice]\n"
		"a.yaml:3:9: error: \"status\" must be one of \"draft\", \"in force\", \"superseded\", \"illustrative\", not \"drafty\" [field-choice]\n"
		"a.yaml:4:8: error: \"owner\" must be a text, not a mapping [field-kind]\n" },
	{ __LINE__, "effective: 2024-01-01\nuntil: 2023-12-31\n",
		"a.yaml:2:8: error: \"until\" is the last day, and comes before \"effective\" [sheet-dates]\n" },
	{ __LINE__, "effective: soon\nissued: 2025-01-01\nreview-due: 2024-12-31\n",
		"a.yaml:1:12: error: \"effective\" must be a day that exists, written as 2026-11-20, not \"soon\" [field-date]\n"
		"a.yaml:3:13: error: \"review-due\" is before \"issued\" [review-before-issue]\n" },
	{ __LINE__, "changes: []\n",
		"a.yaml:1:10: error: \"changes\" needs at least the first publication [field-empty]\n" },
	{ __LINE__,
		"changes: [{date: 2024-01-01, says: A}, {date: 2024-01-02, says: B}, {date: 2024-01-01}]\n",
		"a.yaml:1:65: error: changes stand newest first: move this one up [change-order]\n"
		"a.yaml:1:69: error: a change needs \"says\" [field-missing]\n" },
	{ __LINE__, "sources: [{source: s}]\n",
		"a.yaml:1:11: error: a source needs \"at\" [field-missing]\n" },
	{ __LINE__, "figures: []\nquestions: [a]\nlines: L\n",
		"a.yaml:1:10: error: \"figures\" must be a mapping of names, not a list [field-kind]\n"
		"a.yaml:2:12: error: \"questions\" must be a mapping of names, not a list [field-kind]\n"
		"a.yaml:3:8: error: \"lines\" must be a mapping of names, not a text [field-kind]\n" },

	{ __LINE__, "# no note\n",
		"a.yaml:2:1: error: an illustrative worksheet needs a \"note\" on how its amounts were chosen [sheet-note]\n" },
	{ __LINE__, "# no note\nstatus: draft\n",
		"a.yaml:14:56: error: a value needs \"source\" and \"at\" [sheet-figure]\n"
		"a.yaml:15:54: error: a value needs \"source\" and \"at\" [sheet-figure]\n"
		"a.yaml:16:53: error: a value needs \"source\" and \"at\" [sheet-figure]\n"
		"a.yaml:17:54: error: a value needs \"source\" and \"at\" [sheet-figure]\n" },
	{ __LINE__, "# no title\n# no lines\n# no examples\n",
		"a.yaml:4:1: error: a worksheet needs \"examples\": a list of at least two [sheet-example]\n"
		"a.yaml:4:1: error: a worksheet needs \"lines\" [field-missing]\n"
		"a.yaml:4:1: error: a worksheet needs \"title\" [field-missing]\n"
		"a.yaml:41:9: error: there is no figure, question or line \"total\" [sheet-unknown]\n" },
	{ __LINE__, "# no figures\n# no refers\n",
		"a.yaml:40:54: error: there is no figure, question or line \"rate\" [sheet-unknown]\n"
		"a.yaml:41:38: error: there is no figure, question or line \"share\" [sheet-unknown]\n" },

	/* the result */
	{ __LINE__, "result: totl\n",
		"a.yaml:1:9: error: there is no figure, question or line \"totl\"; did you mean \"total\"? [sheet-unknown]\n" },
	{ __LINE__, "result: weekly\n",
		"a.yaml:1:9: error: \"weekly\" is not a line: the result is one of the lines [sheet-result]\n" },
	{ __LINE__, "result: total.low\n",
		"a.yaml:1:9: error: \"total.low\" is not a line: the result is one of the lines [sheet-result]\n" },
	{ __LINE__, "result: visits.minutes\n",
		"a.yaml:1:9: error: \"visits.minutes\" is not a line: the result is one of the lines [sheet-result]\n" },
	{ __LINE__, "result: level\n",
		"a.yaml:1:9: error: the result of an estimate is a number, and \"level\" gives a label [sheet-result]\n" },
	{ __LINE__, "kind: decision\n",
		"a.yaml:48:9: error: the result of a decision is a label, and \"total\" gives a number [sheet-result]\n" },

	/* the day */
	{ __LINE__, "day: born\n", "" },
	{ __LINE__, "day: weekly\n",
		"a.yaml:1:6: error: \"day\" must name a question with \"date\" that is always asked [sheet-day]\n" },
	{ __LINE__, "day: start\n",
		"a.yaml:1:6: error: \"day\" must name a question with \"date\" that is always asked [sheet-day]\n" },
	{ __LINE__, "day: birth\n",
		"a.yaml:1:6: error: there is no figure, question or line \"birth\" [sheet-unknown]\n" },
	{ __LINE__,
		"day: x\n" QUESTION(
			"about: need, when: help is yes, date: {from: 2024-01-01, to: 2024-12-31}"),
		"a.yaml:1:6: error: \"day\" must name a question with \"date\" that is always asked [sheet-day]\n" },

	/* referrals */
	{ __LINE__, "refers: {if: help is yes, says: Ask}\n",
		"a.yaml:1:9: error: \"refers\" must be a list of {if: CONDITION, says: TEXT} [sheet-list]\n" },
	{ __LINE__,
		"refers: [{if: help is yse, says: S}, {if: help is yes}, {says: S}, {if: price is over 3, says: S}]\n",
		"a.yaml:1:23: error: \"help\" has no choice \"yse\"; did you mean \"yes\"? [sheet-unknown]\n"
		"a.yaml:1:38: error: a referral needs \"says\" [field-missing]\n"
		"a.yaml:1:57: error: a referral needs \"if\" [field-missing]\n"
		"a.yaml:1:73: error: \"price\" may be a range: say which end is meant, with .low or .high [sheet-range]\n" },
	{ __LINE__,
		"refers: [{if: born is after start and limit is over 3, says: The maximum budget}]\n",
		"a.yaml:1:62: error: \"maximum budget\" words an amount as the most that a person can get: say what is decided there, such as \"up to which a Service Manager can agree it\" [sheet-wording]\n" },
};

static void what_a_worksheet_lacks_is_said(void **state)
{
	(void)state;
	sample_sheet_check(sheet_cases, COUNT(sheet_cases));
}

/* Files that are joined: at each line, a file; those of no text are left out. */
static const struct files_case {
	int line;
	const char *worksheet;
	const char *two, *three;
	const char *messages;
} files_cases[] = {
	{ __LINE__, "big", NULL, NULL, "" },
	{ __LINE__, "small", NULL, NULL,
		"content/worksheets/big/1.yaml:1:12: error: \"small\" must be the name of the file, or of "
		"the folder of its files: write \"1\" [sheet-file]\n" },
	{ __LINE__, "big", "lines:\n  x: {says: X, unit: points, sum: [points], shown-only: yes}\n",
		"lines:\n  y: {says: X, unit: points, sum: [points], shown-only: yes}\n"
		"examples: [{says: A, given: {help: yes}, expect: {y: 3}}]\n",
		"" },
	{ __LINE__, "1", "lines: {}\n", NULL,
		"content/worksheets/big/1.yaml:1:12: error: \"1\" must be the name of the file, or of the "
		"folder of its files: write \"big\" [sheet-file]\n" },
	{ __LINE__, "big", "lines:\n  points: {says: X, unit: points, sum: [1], shown-only: yes}\n",
		NULL,
		"2.yaml:2:3: error: \"points\" is a line already, in content/worksheets/big/1.yaml, line 39: figures, questions and lines "
		"need names of their own [sheet-twice]\n" },
	{ __LINE__, "big", "title: X\nlines: []\nresult: total\n", NULL,
		"2.yaml:1:1: error: \"title\" is in content/worksheets/big/1.yaml already, line 2: only "
		"figures, questions, lines and examples are continued in another file [sheet-twice]\n"
		"2.yaml:2:1: error: \"lines\" is in content/worksheets/big/1.yaml already, line 38: only "
		"figures, questions, lines and examples are continued in another file [sheet-twice]\n"
		"2.yaml:3:1: error: \"result\" is in content/worksheets/big/1.yaml already, line 48: only "
		"figures, questions, lines and examples are continued in another file [sheet-twice]\n" },
	{ __LINE__, "big", "- a\n", "b\n",
		"2.yaml:1:1: error: a worksheet must be a mapping of keys and values, not a list "
		"[field-kind]\n"
		"3.yaml:1:1: error: a worksheet must be a mapping of keys and values, not a text "
		"[field-kind]\n" },
};

static struct sheet_file yaml_file(struct test *t, const char *name, const char *text)
{
	struct slice s = slice_text(text);

	return (struct sheet_file){ name, data_read(&t->arena, name, s, 1, &t->diags), s };
}

static void files_of_one_folder_are_joined(void **state)
{
	(void)state;
	for (const struct files_case *c = files_cases; c < files_cases + COUNT(files_cases); c++) {
		struct sheet_file files[3];
		size_t count = 1;
		struct test t;

		test_begin(&t);
		struct slice first = arena_print(&t.arena, "worksheet: %s\n", c->worksheet);
		struct sheet_file whole = sample_sheet_file(&t, first.at);

		files[0] = yaml_file(
			&t, "content/worksheets/big/1.yaml", test_string(&t, whole.text));
		if (c->two)
			files[count++] = yaml_file(&t, "2.yaml", c->two);
		if (c->three)
			files[count++] = yaml_file(&t, "3.yaml", c->three);

		const struct sheet *s = sheet_read(files, count, &t.arena, &t.diags);

		row_text(c, c->messages, test_messages(&t));
		row_int(c, !*c->messages, s != NULL);
		if (s && count == 3) {
			row_text(c, "y", test_string(&t, s->lines[s->line_count - 1].name));
			row_int(c, 3, s->example_count);
			row_true(c, slice_ends(s->source, slice_text(c->three)));
		}
		test_end(&t);
	}
}

/* The authorisation that the design of the language begins with. */
static const char authorisation[] =
	"worksheet: a\ntitle: Who can agree this request\nkind: decision\nstatus: in force\neffective: 2023-11-20\n"
	"until: 2030-12-31\nday: decided\nresult: level\n"
	"figures:\n"
	"  community_limit:\n"
	"    says: Total budget up to which a Service Manager can agree it\n"
	"    unit: £/week\n"
	"    values:\n"
	"      - {from: 2022-11-20, until: 2023-11-19, is: 300.50, source: old, at: section 1}\n"
	"      - {from: 2023-11-20, is: 350, source: peer-forum-guidance, at: section 2}\n"
	"questions:\n"
	"  request: {asks: What is it for?, called: Request, choices: {community: At home, residential: A home}}\n"
	"  decided: {asks: When?, called: Day, date: {from: 2023-01-01, to: 2099-12-31}}\n"
	"  weekly: {asks: Total?, called: Total, number: £/week, from: 0, to: 20000, step: 0.01,\n"
	"    when: request is community, unasked: 0}\n"
	"  needs: {asks: Needs?, called: Needs, several: {a: A, b: B, neither: N}, none: neither, when: request is community, unasked: -1}\n"
	"  visits: {asks: V, called: Visits, rows: 4, row: Visit, questions: {long: {asks: L, called: L, number: hours, from: 1, to: 2, step: 1}},\n"
	"    lines: {hours: {says: H, unit: hours, sum: [long, {long: 2}, 1], less: [{long: -3}, 2]}}}\n"
	"lines:\n"
	"  need: {says: N, unit: points, map: needs, to: {a: 1, b: -2.5, neither: 0}, unasked: 4}\n"
	"  all_hours: {says: H, unit: hours, sum: [visits.hours], shown-only: yes}\n"
	"  level:\n"
	"    says: Who decides\n"
	"    labels: {peer_forum: A Service Manager, enhanced: The chair}\n"
	"    decide: unique\n"
	"    rules:\n"
	"      - {if: request is residential, then: enhanced, source: approval-process, at: p}\n"
	"      - {if: request is community and weekly is up to community_limit and need is under 9, then: peer_forum, says: S}\n"
	"    otherwise: {refer: Ask}\n"
	"refers: []\n"
	"examples:\n"
	"  - {says: A, as-of: 2024-01-01, given: {request: community, weekly: 350.01, needs: [a, b], visits.2.long: 1}, expect: {need: [-2, 3.5], level: enhanced}}\n"
	"  - {says: B, given: {}, expect: {outcome: not in force}}\n";

static void what_is_written_is_kept(void **state)
{
	char day[DATE_TEXT];
	struct test t;

	(void)state;
	test_begin(&t);
	const struct sheet *s = sample_sheet(&t, authorisation);

	assert_string_equal(test_messages(&t), "");
	assert_non_null(s);
	assert_int_equal(s->kind, SHEET_DECISION);
	assert_int_equal(s->status, STATUS_IN_FORCE);
	assert_int_equal(s->day_question, 1);
	assert_int_equal(s->result, 3);
	assert_string_equal(date_text(s->until, day), "2030-12-31");
	assert_string_equal(s->file, "a.yaml");

	const struct sheet_figure *f = s->figures;

	assert_int_equal(f->value_count, 2);
	assert_true(f->values[0].is.value == 30050 && f->values[0].is.scale == 2);
	assert_string_equal(date_text(f->values[0].until, day), "2023-11-19");
	assert_false(date_given(f->values[1].until));
	assert_string_equal(test_string(&t, f->values[1].source->text), "peer-forum-guidance");

	const struct sheet_question *q = s->questions;

	assert_int_equal(s->question_count, 5);
	assert_int_equal(q[0].choice_count, 2);
	assert_null(q[0].when);
	assert_true(q[1].from.value == 20230101 && q[1].kind == QUESTION_DATE);
	assert_true(
		q[2].has_unasked && q[2].when && q[2].to.value == 20000 && q[2].step.scale == 2);
	assert_true(q[3].kind == QUESTION_SEVERAL && q[3].none == 2 && q[3].unasked.value == -1);
	assert_true(q[4].group == 0 && q[3].group == -1);
	assert_true(s->groups->rows == 4 && s->groups->first_question == 4 &&
		s->groups->question_count == 1 && s->groups->first_line == 0 &&
		s->groups->line_count == 1);
	test_end(&t);
}

static void lines_are_kept_in_the_order_of_work(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	const struct sheet *s = sample_sheet(&t, authorisation);
	const struct sheet_line *hours = s->lines, *need = hours + 1, *all = need + 1,
				*level = all + 1;

	assert_int_equal(s->line_count, 4);
	assert_int_equal(hours->operand_count, 5);
	assert_int_equal(hours->operands[0].weight, 1);
	assert_int_equal(hours->operands[1].weight, 2);
	assert_int_equal(hours->operands[3].weight, 3);
	assert_int_equal(hours->operands[4].weight, -1);
	assert_int_equal(hours->operands[4].number.value, 2);
	assert_int_equal(hours->group, 0);

	assert_int_equal(need->question, 3);
	assert_true(need->to[1].number.value == -25 && need->to[1].number.scale == 1);
	assert_true(need->has_unasked && need->unasked.value == 4);

	assert_true(all->operands[0].of_group && all->operands[0].index == 0 && all->shown_only);

	assert_true(level->unique && level->rule_count == 2 && level->label_count == 2);
	assert_int_equal(level->rules[0].then.kind, GIVES_LABEL);
	assert_int_equal(level->rules[0].then.label, 1);
	assert_int_equal(level->otherwise.kind, GIVES_REFERRAL);
	assert_string_equal(test_string(&t, level->otherwise.refer->text), "Ask");
	test_end(&t);
}

static void examples_are_kept(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	const struct sheet *s = sample_sheet(&t, authorisation);
	const struct sheet_example *e = s->examples;

	assert_int_equal(s->example_count, 2);
	assert_int_equal(e->as_of.year, 2024);
	assert_int_equal(e->given_count, 4);
	assert_string_equal(test_string(&t, e->given[2].value), "a,b");
	assert_string_equal(test_string(&t, e->given[3].name), "visits.2.long");
	assert_true(e->expects[0].low.value == -2 && e->expects[0].high.value == 35);
	assert_true(e->expects[1].label == 1 && e->expects[1].line == s->result);
	assert_int_equal(e->outcome, EXPECT_VALUE);
	assert_int_equal(e[1].outcome, EXPECT_NOT_IN_FORCE);
	assert_int_equal(e[1].expect_count, 0);
	test_end(&t);
}

static void ranges_and_cells_are_kept(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	const struct sheet *s = sample_sheet(&t,
		LINE("unit: points, table: [help, eating], cells: {yes: {alone: 1, some: 2, every: 3}, "
		     "no: {every: 6, some: [4, 5], alone: not applicable}}") "  y: {says: Y, unit: £/week, max: [price.high, cost], shown-only: yes}\n");
	const struct sheet_line *price = s->lines + 2, *total = s->lines + 7, *x = total + 1,
				*y = x + 1;

	assert_string_equal(test_string(&t, price->name), "price");
	assert_true(price->is_range && total->is_range && x->is_range && !y->is_range);
	assert_int_equal(price->steps[0].low.kind, BOUND_NONE);
	assert_int_equal(price->steps[0].high.kind, BOUND_OPEN);
	assert_int_equal(price->steps[1].low.kind, BOUND_CLOSED);
	assert_int_equal(price->steps[1].is.high.number.value, 75);
	assert_int_equal(y->operands[0].part, PART_HIGH);

	assert_int_equal(x->cell_count, 6);
	assert_int_equal(x->cells[0].kind, GIVES_NOTHING);
	assert_int_equal(x->cells[1].kind, GIVES_RANGE);
	assert_int_equal(x->cells[2].low.number.value, 6);
	assert_int_equal(x->cells[3].low.number.value, 1);
	assert_int_equal(x->cells[5].low.number.value, 3);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_a_worksheet_lacks_is_said),
		cmocka_unit_test(files_of_one_folder_are_joined),
		cmocka_unit_test(what_is_written_is_kept),
		cmocka_unit_test(lines_are_kept_in_the_order_of_work),
		cmocka_unit_test(examples_are_kept),
		cmocka_unit_test(ranges_and_cells_are_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
