/*
 * words: every word that the generator puts on a page, from layouts/words/LANGUAGE.yaml, so that another
 * language is another file. Layouts hold their own words.
 *
 *	months: [January, February, ...]
 *	units:
 *	  weeks/year: {one: "{} week a year", many: "{} weeks a year", alone: "{} weeks"}
 *	words:
 *	  range: "{} to {}"
 */
#ifndef TEXT_WORDS_H
#define TEXT_WORDS_H

#include "base/buf.h"
#include "base/date.h"
#include "base/map.h"
#include "text/data.h"

/* Name in the code, name in the file, how many "{}" it has. */
#define WORDS(X)                                                                                   \
	X(HOME, "home", 0)                                                                         \
	X(DATE, "date", 3)                                                                         \
	X(MONTH_AND_YEAR, "month-and-year", 2)                                                     \
	X(RANGE, "range", 2)                                                                       \
	X(FROM_DATE, "from-date", 1)                                                               \
	X(TIME_MORNING, "time-morning", 1)                                                         \
	X(TIME_AFTERNOON, "time-afternoon", 1)                                                     \
	X(TIME_MIDDAY, "time-midday", 0)                                                           \
	X(TIME_MIDNIGHT, "time-midnight", 0)                                                       \
	X(UNDECIDED, "undecided", 0)                                                               \
	X(WITHDRAWN, "withdrawn", 0)                                                               \
	X(SOURCE, "source", 0)                                                                     \
	X(FIGURE_WHAT, "figure-what", 0)                                                           \
	X(FIGURE_AMOUNT, "figure-amount", 0)                                                       \
	X(FIGURE_FROM, "figure-from", 0)                                                           \
	X(FIGURE_SOURCE, "figure-source", 0)                                                       \
	X(CALLOUT_NOTE, "callout-note", 0)                                                         \
	X(CALLOUT_IMPORTANT, "callout-important", 0)                                               \
	X(CALLOUT_GAP, "callout-gap", 0)                                                           \
	X(CALLOUT_ILLUSTRATIVE, "callout-illustrative", 0)                                         \
	X(CALLOUT_ELSEWHERE, "callout-elsewhere", 0)                                               \
	X(DOCUMENTS_ALWAYS, "documents-always", 0)                                                 \
	X(DOCUMENTS_REQUIRED, "documents-required", 0)                                             \
	X(PROCESS_PICTURE, "process-picture", 0)                                                   \
	X(PROCESS_BY, "process-by", 1)                                                             \
	X(PROCESS_NEXT, "process-next", 2)                                                         \
	X(PROCESS_WHEN, "process-when", 3)                                                         \
	X(PROCESS_END, "process-end", 0)                                                           \
	X(CONTACT_PHONE, "contact-phone", 0)                                                       \
	X(CONTACT_EMAIL, "contact-email", 0)                                                       \
	X(CONTACT_HOURS, "contact-hours", 0)                                                       \
	X(AUDIENCE_PUBLIC, "audience-public", 0)                                                   \
	X(AUDIENCE_PRACTITIONER, "audience-practitioner", 0)                                       \
	X(AUDIENCE_EVERYONE, "audience-everyone", 0)                                               \
	X(STATUS_DRAFT, "status-draft", 0)                                                         \
	X(STATUS_IN_FORCE, "status-in-force", 0)                                                   \
	X(STATUS_SUPERSEDED, "status-superseded", 0)                                               \
	X(STATUS_ILLUSTRATIVE, "status-illustrative", 0)                                           \
	X(CHANGES_TITLE, "changes-title", 0)                                                       \
	X(SHEET_UNDER, "sheet-under", 1)                                                           \
	X(SHEET_UP_TO, "sheet-up-to", 1)                                                           \
	X(SHEET_OVER, "sheet-over", 1)                                                             \
	X(SHEET_FROM, "sheet-from", 1)                                                             \
	X(SHEET_EXACTLY, "sheet-exactly", 1)                                                       \
	X(SHEET_BETWEEN, "sheet-between", 2)                                                       \
	X(SHEET_ANY, "sheet-any", 0)                                                               \
	X(SHEET_IS, "sheet-is", 2)                                                                 \
	X(SHEET_IS_NOT, "sheet-is-not", 2)                                                         \
	X(SHEET_INCLUDES, "sheet-includes", 2)                                                     \
	X(SHEET_ASKED, "sheet-asked", 1)                                                           \
	X(SHEET_NOT, "sheet-not", 1)                                                               \
	X(SHEET_QUOTED, "sheet-quoted", 1)                                                         \
	X(SHEET_OR, "sheet-or", 2)                                                                 \
	X(SHEET_AND, "sheet-and", 2)                                                               \
	X(SHEET_BEFORE, "sheet-before", 1)                                                         \
	X(SHEET_AFTER, "sheet-after", 1)                                                           \
	X(SHEET_ON_OR_BEFORE, "sheet-on-or-before", 1)                                             \
	X(SHEET_ON_OR_AFTER, "sheet-on-or-after", 1)                                               \
	X(SHEET_TIMES, "sheet-times", 2)                                                           \
	X(SHEET_MINUS, "sheet-minus", 1)                                                           \
	X(SHEET_ROW, "sheet-row", 3)                                                               \
	X(SHEET_LOW, "sheet-low", 1)                                                               \
	X(SHEET_HIGH, "sheet-high", 1)                                                             \
	X(SHEET_IN_ALL, "sheet-in-all", 1)                                                         \
	X(SHEET_NOTHING, "sheet-nothing", 0)                                                       \
	X(HOW_MAP, "how-map", 0)                                                                   \
	X(HOW_SUM, "how-sum", 0)                                                                   \
	X(HOW_MAX, "how-max", 0)                                                                   \
	X(HOW_MIN, "how-min", 0)                                                                   \
	X(HOW_COUNT, "how-count", 0)                                                               \
	X(HOW_BAND, "how-band", 0)                                                                 \
	X(HOW_TABLE, "how-table", 0)                                                               \
	X(HOW_FIRST, "how-first", 0)                                                               \
	X(HOW_UNIQUE, "how-unique", 0)                                                             \
	X(HOW_WHEN, "how-when", 1)                                                                 \
	X(HOW_SAME, "how-same", 0)                                                                 \
	X(HOW_TIMES, "how-times", 0)                                                               \
	X(HOW_OVER, "how-over", 0)                                                                 \
	X(HOW_TIMES_OVER, "how-times-over", 0)                                                     \
	X(HOW_FIGURE, "how-figure", 0)                                                             \
	X(ROUNDED_UP, "rounded-up", 1)                                                             \
	X(ROUNDED_DOWN, "rounded-down", 1)                                                         \
	X(ROUNDED_HALF_UP, "rounded-half-up", 1)                                                   \
	X(ROUNDED_HALF_EVEN, "rounded-half-even", 1)                                               \
	X(PROOF_ALL, "proof-all", 1)                                                               \
	X(PROOF_NOT_ALL, "proof-not-all", 1)                                                       \
	X(PROOF_DAYS, "proof-days", 1)                                                             \
	X(PROOF_EXAMPLES, "proof-examples", 1)                                                     \
	X(PROOF_EXCEPTIONS, "proof-exceptions", 1)                                                 \
	X(PROOF_LINES, "proof-lines", 0)                                                           \
	X(PROOF_EXACTLY, "proof-exactly", 1)                                                       \
	X(PROOF_TRIED, "proof-tried", 1)                                                           \
	X(PROOF_WITHIN, "proof-within", 1)                                                         \
	X(PROOF_REFERS, "proof-refers", 1)                                                         \
	X(PROOF_OTHERWISE, "proof-otherwise", 1)                                                   \
	X(PROOF_MORE, "proof-more", 0)                                                             \
	X(PROOF_CLIFFS, "proof-cliffs", 0)                                                         \
	X(PROOF_CLIFF, "proof-cliff", 5)                                                           \
	X(PROOF_ROUNDINGS, "proof-roundings", 0)                                                   \
	X(PROOF_ROUNDING, "proof-rounding", 2)                                                     \
	X(PROOF_NOT_COVERED, "proof-not-covered", 0)                                               \
	X(PROOF_AND, "proof-and", 2)                                                               \
	X(PROOF_ROUNDED, "proof-rounded", 1)                                                       \
	X(PROOF_TOGETHER, "proof-together", 1)                                                     \
	X(PROOF_MANY, "proof-many", 1)                                                             \
	X(PROOF_ROWS, "proof-rows", 1)                                                             \
	X(PROOF_BOUNDS, "proof-bounds", 1)                                                         \
	X(RUN_UNSURE, "run-unsure", 0)                                                             \
	X(RUN_SOURCE, "run-source", 2)                                                             \
	X(RUN_EXACT, "run-exact", 2)                                                               \
	X(RUN_TITLE, "run-title", 3)                                                               \
	X(RUN_ILLUSTRATIVE, "run-illustrative", 0)                                                 \
	X(RUN_RESULT, "run-result", 2)                                                             \
	X(RUN_REFER, "run-refer", 0)                                                               \
	X(RUN_UNDECIDED, "run-undecided", 0)                                                       \
	X(RUN_NOT_IN_FORCE, "run-not-in-force", 0)

enum word {
#define X(code, name, places) WORD_##code,
	WORDS(X)
#undef X
		WORD_COUNT
};

/* How a unit is said: "{} weeks a year", with one and with any other number. */
struct unit_words {
	struct slice one, many;
	struct slice alone_one, alone; /* without the period, if it has one: "{} weeks" */
};

struct words {
	struct slice text[WORD_COUNT];
	struct slice months[12];
	struct map *units; /* name of the unit -> struct unit_words */
};

/* Read the words from the tree of the file. All that is missing or unknown is reported at once. */
MUST_USE bool words_read(
	struct words *w, const struct data *file, struct arena *a, struct diags *d);

/*
 * Take what stands before the next "{}" off `pattern`, and that "{}" with it. The last piece is what
 * stands after the last "{}".
 */
struct slice words_piece(struct slice *pattern);

/* `pattern` with each "{}" replaced by the next of `parts`, which are `count`. */
void words_fill(struct buf *out, struct slice pattern, const struct slice *parts, size_t count);

/* The same in an arena. */
struct slice words_filled(
	struct arena *a, struct slice pattern, const struct slice *parts, size_t count);

/* "20 November 2023", in an arena; nothing for no date. */
struct slice words_date(const struct words *w, struct arena *a, struct date date);

#endif
