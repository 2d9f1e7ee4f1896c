#include "method/paper.h"
#include "sample_method.h"

static const char yaml[] = METHOD_TOP
	"questions:\n"
	"  kind: {asks: Which?, called: Kind, hint: Think., about: need, unsure: yes,\n"
	"    choices: {home: At home, away: Elsewhere}}\n"
	"  tasks: {asks: What?, called: Tasks, about: need, none: none, several: {none: None, wash: Washing}}\n"
	"  cost: {asks: How much?, called: Cost, about: money, number: £/week, from: 0, to: 100, step: 0.5,\n"
	"    when: kind is away, unasked: 0, carries: other}\n"
	"  since: {asks: When?, called: Since, about: situation, date: {from: 2024-01-01, to: 2030-12-31}}\n"
	"  visits:\n"
	"    asks: Visits?\n"
	"    called: Visits\n"
	"    rows: 2\n"
	"    row: Visit\n"
	"    questions:\n"
	"      long: {asks: How long?, called: Length, about: need, number: number, from: 0, to: 9, step: 1}\n"
	"    lines:\n"
	"      each: {says: Each, unit: £/week, ratio: 2, times: long, round: exact}\n"
	"lines:\n"
	"  tasks_points: {says: Tasks, unit: £/week, map: tasks, to: {none: 0, wash: 2}}\n"
	"  kind_points: {says: Kinds, unit: £/week, map: kind, to: {home: 1, away: 2}}\n"
	"  all: {says: All, unit: £/week, sum: [tasks_points, kind_points, cost, visits.each]}\n"
	"result: all\n"
	"examples:\n"
	"  - {says: A, given: {kind: home, tasks: none, since: 2025-01-01, visits: 0}, expect: {all: 1}}\n"
	"  - {says: B, given: {kind: home, tasks: wash, since: 2025-01-01, visits: 0}, expect: {all: 3}}\n";

/* A line for each question, input, label and box. */
static const char expected
	[] = "fieldset kind choice\n  radio s.kind home\n  radio s.kind away\n  radio s.kind ?\n"
	     "fieldset tasks several\n  checkbox s.tasks wash\n  checkbox s.tasks none exclusive\n"
	     "div cost number carries other\n  text s.cost\n"
	     "fieldset since date\n  text s.since\n  text s.since\n  text s.since\n"
	     "div visits number\n  text s.visits\n"
	     "div visits.1.long number\n  text s.visits.1.long\n"
	     "div visits.2.long number\n  text s.visits.2.long\n"
	     "box\nbox\nbox\nbox\n";

static void show(const xmlNode *e, struct buf *out)
{
	struct slice question = tree_get(e, "data-question");

	if (question.length)
		buf_print(out, "%s %.*s %.*s%s%.*s\n", (const char *)e->name, SLICE_ARG(question),
			SLICE_ARG(tree_get(e, "data-kind")),
			tree_get(e, "data-carries").length ? " carries " : "",
			SLICE_ARG(tree_get(e, "data-carries")));
	if (tree_is(e, "input"))
		buf_print(out, "  %.*s %.*s%s%.*s%s\n", SLICE_ARG(tree_get(e, "type")),
			SLICE_ARG(tree_get(e, "name")), tree_get(e, "value").length ? " " : "",
			SLICE_ARG(tree_get(e, "value")),
			tree_get(e, "data-exclusive").length ? " exclusive" : "");
	if (slice_is(tree_get(e, "class"), "paper__blank"))
		buf_text(out, "box\n");
}

/* Whether each input has a label that names its id. */
static size_t count_unlabelled(const xmlNode *top)
{
	size_t inputs = 0, labels = 0;

	for (const xmlNode *e = top; e; e = tree_next(e, top)) {
		inputs += tree_is(e, "input");
		labels += tree_is(e, "label") && tree_get(e, "for").length;
	}
	return inputs - labels;
}

static void a_worksheet_is_paper(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);

	struct method *m = sample_method(&t, yaml);
	xmlDocPtr doc = tree_new("body");

	paper_show(m, tree_root(doc));
	buf_clear(&t.text);
	for (const xmlNode *e = tree_root(doc); e; e = tree_next(e, tree_root(doc)))
		show(e, &t.text);
	assert_string_equal(test_string(&t, buf_slice(&t.text)), expected);
	assert_int_equal(count_unlabelled(tree_root(doc)), 0);
	tree_free(doc);
	test_end(&t);
}

static const char easy_yaml[] = METHOD_TOP
	"easy:\n"
	"  title: Guess\n"
	"  before: {says: Tick., picture: tick}\n"
	"  after: {says: Send., picture: letter}\n"
	"  unsure: {says: Hm., picture: question}\n"
	"questions:\n"
	"  kind: {asks: Which?, called: Kind, hint: Think., about: need, unsure: yes,\n"
	"    choices: {home: At home, away: Elsewhere},\n"
	"    easy: {asks: Where?, picture: home, choices: {home: {says: Here., picture: house}, away: {says: Away., picture: bus}}}}\n"
	"  cost: {asks: How much?, called: Cost, about: money, number: £/week, from: 0, to: 100, step: 0.5,\n"
	"    when: kind is away, unasked: 0, easy: {asks: What does it cost?, hint: In pounds., when: If away., picture: money}}\n"
	"lines:\n"
	"  kind_points: {says: Kinds, unit: £/week, map: kind, to: {home: 1, away: 2}}\n"
	"  all: {says: All, unit: £/week, sum: [kind_points, cost], easy: {says: All of it., picture: sums}}\n"
	"refers: [{if: cost is over 90, says: Ask the manager., easy: {says: Ask us., picture: talk}}]\n"
	"result: all\n"
	"examples:\n"
	"  - {says: A, given: {kind: home}, expect: {all: 1}}\n"
	"  - {says: B, given: {kind: away, cost: 9}, expect: {all: 11}}\n";

/* Every text, the picture of a label after its words, and what is hidden. */
static const char easy_expected[] =
	"Guess\n[tick]\nTick.\nWhere?\n[home]\nHere.\n[house]\nAway.\n[bus]\nHm.\n[question]\n"
	"What does it cost?\n[money]\nIf away.\nIn pounds.\n£\na week\n[letter]\nSend.\nhidden\n"
	"line all\n[sums]\nAll of it.\nreason Ask the manager.\n[talk]\nAsk us.\n";

static void show_easy(const xmlNode *e, struct buf *out)
{
	static const char *const kinds[] = { "line", "reason" };

	for (const xmlNode *child = e->children; child; child = child->next)
		if (child->type == XML_TEXT_NODE)
			buf_print(out, "%s\n", (const char *)child->content);
	if (tree_get(e, "hidden").length)
		buf_text(out, "hidden\n");
	if (tree_is(e, "img"))
		buf_print(out, "[%.*s]%.*s\n", SLICE_ARG(tree_get(e, "data-picture")),
			SLICE_ARG(tree_get(e, "alt")));
	for (size_t i = 0; i < COUNT(kinds); i++) {
		const char *name = i ? "data-reason" : "data-line";

		if (tree_get(e, name).length)
			buf_print(out, "%s %.*s\n", kinds[i], SLICE_ARG(tree_get(e, name)));
	}
}

static void a_worksheet_is_paper_in_easy_read(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);

	struct method *m = sample_method(&t, easy_yaml);
	xmlDocPtr doc = tree_new("body");

	m->easy = true;
	paper_easy_show(m, tree_root(doc));
	buf_clear(&t.text);
	for (const xmlNode *e = tree_root(doc); e; e = tree_next(e, tree_root(doc)))
		show_easy(e, &t.text);
	assert_string_equal(test_string(&t, buf_slice(&t.text)), easy_expected);
	assert_int_equal(count_unlabelled(tree_root(doc)), 0);
	tree_free(doc);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_worksheet_is_paper),
		cmocka_unit_test(a_worksheet_is_paper_in_easy_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
