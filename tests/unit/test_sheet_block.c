#include "blocks.h"

static const struct block_case made_cases[] = {
	{ __LINE__, "```worksheet\nsheet: a-b\nshow: sum\n```\n",
		"<candour-worksheet name=\"a-b\" show=\"sum\"/>" },
	{ __LINE__, "```worked\nsheet: a\ngiven: {b: c, d: [e, f], g: \"?\"}\n```\n",
		"<candour-worked name=\"a\"><candour-answer name=\"b\" value=\"c\"/>"
		"<candour-answer name=\"d\" value=\"e,f\"/><candour-answer name=\"g\" value=\"?\"/>"
		"</candour-worked>" },
	{ __LINE__,
		"```worked\nsheet: a\ntitle: B\nas-of: 2026-01-31\ngiven: {v: [{c: 1}, {c: 2, d: [e]}]}\n```\n",
		"<candour-worked name=\"a\" title=\"B\" as-of=\"2026-01-31\">"
		"<candour-answer name=\"v.1.c\" value=\"1\"/><candour-answer name=\"v.2.c\" value=\"2\"/>"
		"<candour-answer name=\"v.2.d\" value=\"e\"/></candour-worked>" },
	{ __LINE__, "```estimator\nsheet: a\n```\n", "<candour-estimator name=\"a\"/>" },
	{ __LINE__, "```estimator\nsheet: a\nthen: [b, c]\n```\n",
		"<candour-estimator name=\"a\"><candour-then name=\"b\"/><candour-then name=\"c\"/>"
		"</candour-estimator>" },
	{ __LINE__, "```estimator\nsheet: a\neasy: yes\n```\n",
		"<candour-estimator name=\"a\" easy=\"yes\"/>" },
	{ __LINE__, "```estimator\nsheet: a\neasy: no\n```\n", "<candour-estimator name=\"a\"/>" },
};

static void blocks_become_markers(void **state)
{
	(void)state;
	blocks_check(made_cases, COUNT(made_cases));
}

#define ANSWER                                                                                     \
	"error: an answer is a text, a list of texts where there may be several, or a list of "    \
	"mappings for the rows of a group [worked-answer]\n"

static const struct block_case mistake_cases[] = {
	{ __LINE__, "```worksheet\nsheet: a\n```\n",
		"page.md:2:1: error: a worksheet needs \"show\": one of \"all\", \"questions\", "
		"\"figures\", \"sum\", \"bands\", \"rounding\", \"proofs\", \"examples\", \"calibration\", \"versions\", "
		"\"downloads\" [field-missing]\n" },
	{ __LINE__, "```worked\nsheet: a\ngiven: {}\n```\n",
		"page.md:3:8: error: \"given\" is a mapping of questions to answers: {eating: some, "
		"washing: every} [worked-answer]\n" },
	{ __LINE__, "```worked\nsheet: a\ngiven: {b: {c: d}, e: [[f]], g: [{h: {i: j}}]}\n```\n",
		"page.md:3:12: " ANSWER "page.md:3:24: " ANSWER "page.md:3:38: " ANSWER },
	{ __LINE__, "```worked\nsheet: a\ngiven: {b: [{c: d}, e]}\n```\n",
		"page.md:3:21: " ANSWER },
	{ __LINE__, "```estimator\n```\n",
		"page.md:1:1: error: an estimator needs \"sheet\" [field-missing]\n" },
	{ __LINE__, "```estimator\nsheet: a\neasy: very\n```\n",
		"page.md:3:7: error: \"easy\" must be one of \"no\", \"yes\", not \"very\" [field-choice]\n" },
};

static void mistakes_are_told_where_they_are(void **state)
{
	(void)state;
	blocks_check(mistake_cases, COUNT(mistake_cases));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks_become_markers),
		cmocka_unit_test(mistakes_are_told_where_they_are),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
