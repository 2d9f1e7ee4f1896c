/*
 * sample_sheet: a whole worksheet around the part that a case is about.
 *
 *	sample_sheet(&t, LINE("unit: points, sum: [points, 1]"))
 *
 * A case writes some top-level keys; those that it leaves out are added after it, so that the lines of its messages
 * are its own. Lines may use all that stands below.
 */
#ifndef TESTS_UNIT_SAMPLE_SHEET_H
#define TESTS_UNIT_SAMPLE_SHEET_H

#include "support.h"
#include "sheet/sheet_read.h"

#define SAMPLE_FIGURES                                                                             \
	"figures:\n"                                                                               \
	"  limit: {says: Limit, unit: £/week, note: N, values: [{from: 2024-01-01, is: 350}]}\n"  \
	"  rate: {says: Rate, unit: £/hour, note: N, values: [{from: 2024-01-01, is: 20}]}\n"     \
	"  share: {says: Share, unit: \"%\", note: N, values: [{from: 2024-01-01, is: 50}]}\n"     \
	"  start: {says: Start, unit: date, note: N, values: [{from: 2024-01-01, is: 2024-05-01}]}\n"

#define SAMPLE_QUESTIONS                                                                                           \
	"questions:\n"                                                                                             \
	"  eating: {asks: E, called: E, about: need, choices: {alone: A, some: S, every: L}, unsure: yes}\n"       \
	"  help: {asks: H, called: H, about: support, choices: {no: N, yes: Y}}\n"                                 \
	"  night: {asks: N, called: N, about: need, choices: {no: N, yes: Y}, when: help is yes}\n"                \
	"  weekly: {asks: W, called: W, about: money, number: £/week, from: 0, to: 1000, step: 0.01}\n"           \
	"  hours: {asks: H, called: H, about: need, number: hours/week, from: 1, to: 40, step: 0.5,\n"             \
	"    when: help is yes, unasked: 0}\n"                                                                     \
	"  extra: {asks: X, called: X, about: need, number: points, from: 1, to: 9, step: 1, when: help is yes}\n" \
	"  tasks: {asks: T, called: T, about: need, several: {cook: C, wash: W, nothing: N}, none: nothing}\n"     \
	"  born: {asks: B, called: B, about: need, date: {from: 1900-01-01, to: 2024-12-31}}\n"                    \
	"  visits:\n"                                                                                              \
	"    asks: V\n"                                                                                            \
	"    called: V\n"                                                                                          \
	"    rows: 3\n"                                                                                            \
	"    row: Visit\n"                                                                                         \
	"    questions:\n"                                                                                         \
	"      length: {asks: L, called: L, about: need, number: minutes/day, from: 5, to: 90, step: 5}\n"         \
	"      kind: {asks: K, called: K, about: need, choices: {short: S, long: L}}\n"                            \
	"    lines:\n"                                                                                             \
	"      minutes: {says: M, unit: minutes/day, sum: [length]}\n"

#define SAMPLE_LINES                                                                                             \
	"lines:\n"                                                                                               \
	"  points: {says: P, unit: points, map: eating, to: {alone: 0, some: 3, every: 7}}\n"                    \
	"  price: {says: P, unit: £/week, band: points, steps: [{under: 1, is: 0}, {from: 1, is: [25, 75]}]}\n" \
	"  level: {says: L, labels: {small: S, large: L}, band: points, shown-only: yes,\n"                      \
	"    steps: [{under: 5, is: small}, {from: 5, is: large}]}\n"                                            \
	"  cost: {says: C, unit: £/week, ratio: hours, times: rate, round: exact}\n"                            \
	"  part: {says: P, unit: \"%\", figure: share, shown-only: yes}\n"                                       \
	"  minutes_in_all: {says: M, unit: minutes/day, sum: [visits.minutes], shown-only: yes}\n"               \
	"  total: {says: T, unit: £/week, sum: [price, cost]}\n"

/* A line, a question or a figure after the others: on line 10, 21 and 6. */
#define LINE(rest) SAMPLE_LINES "  x: {says: X, shown-only: yes, " rest "}\n"
#define QUESTION(rest) SAMPLE_QUESTIONS "  x: {asks: X, called: X, " rest "}\n"
#define FIGURE(rest) SAMPLE_FIGURES "  x: {says: X, " rest "}\n"

static const struct {
	const char *key, *text;
} sample_parts[] = {
	{ "worksheet", "worksheet: a\n" },
	{ "title", "title: T\n" },
	{ "summary", "summary: S\n" },
	{ "kind", "kind: estimate\n" },
	{ "status", "status: illustrative\n" },
	{ "version", "version: \"1.0\"\n" },
	{ "owner", "owner: o\n" },
	{ "effective", "effective: 2024-01-01\n" },
	{ "issued", "issued: 2024-01-01\n" },
	{ "review-due", "review-due: 2025-01-01\n" },
	{ "note", "note: N\n" },
	{ "changes", "changes: [{date: 2024-01-01, says: First}]\n" },
	{ "figures", SAMPLE_FIGURES },
	{ "questions", SAMPLE_QUESTIONS },
	{ "lines", SAMPLE_LINES },
	{ "refers", "refers: [{if: born is before start and weekly is over limit, says: Ask}]\n" },
	{ "result", "result: total\n" },
	{ "examples",
		"examples:\n"
		"  - {says: One, given: {eating: alone}, expect: {points: 0}}\n"
		"  - {says: Two, given: {eating: some}, expect: {points: 3}}\n" },
};

/* The file "a.yaml" of `part` and what it leaves out. A comment "# no note" leaves a key out for good. */
static inline struct sheet_file sample_sheet_file(struct test *t, const char *part)
{
	struct slice text = slice_text(part);
	const struct data *written = data_read(&t->arena, "a.yaml", text, 1, &t->diags);

	assert_non_null(written);
	for (size_t i = 0; i < COUNT(sample_parts); i++) {
		struct slice none = arena_print(&t->arena, "# no %s\n", sample_parts[i].key);

		if (!data_member(written, sample_parts[i].key) &&
			slice_search(text, none) == text.length)
			text = arena_print(
				&t->arena, "%.*s%s", SLICE_ARG(text), sample_parts[i].text);
	}

	return (struct sheet_file){ "a.yaml", data_read(&t->arena, "a.yaml", text, 1, &t->diags),
		text };
}

static inline const struct sheet *sample_sheet(struct test *t, const char *part)
{
	struct sheet_file file = sample_sheet_file(t, part);

	assert_non_null(file.tree);
	return sheet_read(&file, 1, &t->arena, &t->diags);
}

struct sheet_case {
	int line;
	const char *part, *messages;
};

/* Each case gives its messages, and a sheet if there are none. */
static inline void sample_sheet_check(const struct sheet_case *cases, size_t count)
{
	for (const struct sheet_case *c = cases; c < cases + count; c++) {
		struct test t;

		test_begin(&t);
		const struct sheet *s = sample_sheet(&t, c->part);

		row_int(c, diags_clean(&t.diags), s != NULL);
		row_text(c, c->messages, test_messages(&t));
		test_end(&t);
	}
}

#endif
