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
#include "base/map.h"
#include "base/period.h"
#include "text/calibrate_words.h"
#include "text/compare_words.h"
#include "text/data.h"
#include "text/lookup_words.h"
#include "text/preview_words.h"
#include "text/record_words.h"
#include "text/statement_words.h"

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
	X(EASY_PHONE, "easy-phone", 0)                                                             \
	X(EASY_EMAIL, "easy-email", 0)                                                             \
	X(EASY_HOURS, "easy-hours", 0)                                                             \
	X(AUDIENCE_PUBLIC, "audience-public", 0)                                                   \
	X(AUDIENCE_PRACTITIONER, "audience-practitioner", 0)                                       \
	X(AUDIENCE_EVERYONE, "audience-everyone", 0)                                               \
	X(STATUS_DRAFT, "status-draft", 0)                                                         \
	X(STATUS_IN_FORCE, "status-in-force", 0)                                                   \
	X(STATUS_SUPERSEDED, "status-superseded", 0)                                               \
	X(STATUS_ILLUSTRATIVE, "status-illustrative", 0)                                           \
	X(STATUS_COMING, "status-coming", 0)                                                       \
	X(VERSION_FROM, "version-from", 2)                                                         \
	X(VERSION_BETWEEN, "version-between", 3)                                                   \
	X(VERSION_DAYS, "version-days", 2)                                                         \
	X(COMING_VALUE, "coming-value", 4)                                                         \
	X(COMING_FIRST, "coming-first", 3)                                                         \
	X(COMING_END, "coming-end", 3)                                                             \
	X(COMING_VERSION, "coming-version", 1)                                                     \
	X(COMING_VERSION_END, "coming-version-end", 1)                                             \
	X(COMING_SHEET, "coming-sheet", 2)                                                         \
	X(COMING_SHEET_END, "coming-sheet-end", 2)                                                 \
	X(COMING_TITLE, "coming-title", 0)                                                         \
	X(COMING_BEFORE, "coming-before", 1)                                                       \
	X(COMING_OVER, "coming-over", 2)                                                           \
	X(EASY_COMING_VALUE, "easy-coming-value", 3)                                               \
	X(EASY_COMING_FIRST, "easy-coming-first", 2)                                               \
	X(EASY_COMING_END, "easy-coming-end", 2)                                                   \
	X(EASY_COMING_VERSION, "easy-coming-version", 1)                                           \
	X(EASY_COMING_VERSION_END, "easy-coming-version-end", 1)                                   \
	X(EASY_COMING_SHEET, "easy-coming-sheet", 1)                                               \
	X(EASY_COMING_SHEET_END, "easy-coming-sheet-end", 1)                                       \
	X(EASY_COMING_AMOUNTS, "easy-coming-amounts", 1)                                           \
	X(CHANGES_TITLE, "changes-title", 0)                                                       \
	/* the preview of candour serve */                                                         \
	/* a page as plain text */                                                                 \
	X(PLAIN_STATUS, "plain-status", 3)                                                         \
	X(PLAIN_COMING, "plain-coming", 3)                                                         \
	X(PLAIN_PAGE, "plain-page", 2)                                                             \
	X(PLAIN_TABLE, "plain-table", 1)                                                           \
	X(PLAIN_CELL, "plain-cell", 2)                                                             \
	X(PLAIN_PICTURE, "plain-picture", 1)                                                       \
	X(PLAIN_LINK, "plain-link", 1)                                                             \
	X(PLAIN_SOURCE, "plain-source", 1)                                                         \
	X(PLAIN_SOURCES, "plain-sources", 0)                                                       \
	X(PLAIN_LINKS, "plain-links", 0)                                                           \
	X(PLAIN_ALSO, "plain-also", 1)                                                             \
	X(PLAIN_ABOUT, "plain-about", 0)                                                           \
	X(PLAIN_ISSUED, "plain-issued", 1)                                                         \
	X(PLAIN_REVIEW, "plain-review", 1)                                                         \
	X(PLAIN_OWNER, "plain-owner", 1)                                                           \
	X(PLAIN_FORMATS, "plain-formats", 0)                                                       \
	X(PLAIN_ASK, "plain-ask", 0)                                                               \
	/* what is published of worksheets */                                                      \
	X(FIGURE_ILLUSTRATIVE, "figure-illustrative", 1)                                           \
	X(METHOD_DRAFT, "method-draft", 1)                                                         \
	X(METHOD_SUPERSEDED, "method-superseded", 1)                                               \
	X(METHOD_QUESTIONS, "method-questions", 0)                                                 \
	X(METHOD_FIGURES, "method-figures", 0)                                                     \
	X(METHOD_SUM, "method-sum", 0)                                                             \
	X(METHOD_BANDS, "method-bands", 0)                                                         \
	X(METHOD_ROUNDING, "method-rounding", 0)                                                   \
	X(METHOD_PROOFS, "method-proofs", 0)                                                       \
	X(METHOD_EXAMPLES, "method-examples", 0)                                                   \
	X(METHOD_VERSIONS, "method-versions", 0)                                                   \
	X(METHOD_DOWNLOADS, "method-downloads", 0)                                                 \
	X(METHOD_CANNOT_RUN, "method-cannot-run", 0)                                               \
	X(METHOD_NO_VALUE, "method-no-value", 0)                                                   \
	X(METHOD_ENDS, "method-ends", 2)                                                           \
	X(METHOD_NUMBER, "method-number", 3)                                                       \
	X(METHOD_DATE, "method-date", 2)                                                           \
	X(METHOD_SEVERAL, "method-several", 0)                                                     \
	X(METHOD_NONE, "method-none", 1)                                                           \
	X(METHOD_ROWS, "method-rows", 2)                                                           \
	X(METHOD_EACH_ROW, "method-each-row", 1)                                                   \
	X(METHOD_CALLED, "method-called", 0)                                                       \
	X(METHOD_ABOUT, "method-about", 0)                                                         \
	X(METHOD_ABOUT_NEED, "method-about-need", 0)                                               \
	X(METHOD_ABOUT_WELLBEING, "method-about-wellbeing", 0)                                     \
	X(METHOD_ABOUT_EQUIPMENT, "method-about-equipment", 0)                                     \
	X(METHOD_ABOUT_SUPPORT, "method-about-support", 0)                                         \
	X(METHOD_ABOUT_MONEY, "method-about-money", 0)                                             \
	X(METHOD_ABOUT_SITUATION, "method-about-situation", 0)                                     \
	X(METHOD_ABOUT_REQUEST, "method-about-request", 0)                                         \
	X(METHOD_ABOUT_SUPPLY, "method-about-supply", 0)                                           \
	X(METHOD_ASKED, "method-asked", 0)                                                         \
	X(METHOD_ALWAYS, "method-always", 0)                                                       \
	X(METHOD_ONLY_IF, "method-only-if", 1)                                                     \
	X(METHOD_UNASKED, "method-unasked", 0)                                                     \
	X(METHOD_UNSURE_YES, "method-unsure-yes", 0)                                               \
	X(METHOD_UNSURE_NO, "method-unsure-no", 0)                                                 \
	X(METHOD_MORE_NEED, "method-more-need", 0)                                                 \
	X(METHOD_UPWARDS, "method-upwards", 0)                                                     \
	X(METHOD_EXCEPTION, "method-exception", 3)                                                 \
	X(METHOD_STATUS, "method-status", 0)                                                       \
	X(METHOD_DECIDED, "method-decided", 0)                                                     \
	X(METHOD_UNDECIDED, "method-undecided", 0)                                                 \
	X(METHOD_WITHDRAWN, "method-withdrawn", 0)                                                 \
	X(METHOD_MADE_UP, "method-made-up", 0)                                                     \
	X(METHOD_NO_FIGURES, "method-no-figures", 0)                                               \
	X(METHOD_FIGURES_OF, "method-figures-of", 1)                                               \
	X(METHOD_REFERS_OF, "method-refers-of", 1)                                                 \
	X(METHOD_IF, "method-if", 0)                                                               \
	X(METHOD_THEN, "method-then", 0)                                                           \
	X(METHOD_OTHERWISE, "method-otherwise", 0)                                                 \
	X(METHOD_REFER, "method-refer", 0)                                                         \
	X(METHOD_COUNTS, "method-counts", 0)                                                       \
	X(METHOD_NOT_ASKED, "method-not-asked", 0)                                                 \
	X(METHOD_GIVES, "method-gives", 0)                                                         \
	X(METHOD_SO, "method-so", 1)                                                               \
	X(METHOD_NOT_SO, "method-not-so", 1)                                                       \
	X(METHOD_BECAUSE, "method-because", 1)                                                     \
	X(METHOD_WAY_ROUND, "method-way-round", 1)                                                 \
	X(METHOD_IS_RESULT, "method-is-result", 0)                                                 \
	X(METHOD_SHOWN_ONLY, "method-shown-only", 0)                                               \
	X(METHOD_IS_ROUNDED, "method-is-rounded", 1)                                               \
	X(METHOD_PICTURE, "method-picture", 1)                                                     \
	X(METHOD_NO_BANDS, "method-no-bands", 0)                                                   \
	X(METHOD_LINE, "method-line", 0)                                                           \
	X(METHOD_ROUNDED, "method-rounded", 0)                                                     \
	X(METHOD_ROUNDING_OF, "method-rounding-of", 1)                                             \
	X(METHOD_NO_ROUNDING, "method-no-rounding", 0)                                             \
	X(METHOD_HOW, "method-how", 0)                                                             \
	X(METHOD_COMES_TO, "method-comes-to", 0)                                                   \
	X(METHOD_EXAMPLE, "method-example", 2)                                                     \
	X(METHOD_DAY, "method-day", 0)                                                             \
	X(METHOD_VERSION, "method-version", 0)                                                     \
	X(METHOD_UNTIL, "method-until", 0)                                                         \
	X(METHOD_OWNER, "method-owner", 0)                                                         \
	X(METHOD_REVIEW, "method-review", 0)                                                       \
	X(METHOD_VERSIONS_OF, "method-versions-of", 1)                                             \
	X(METHOD_EFFECT, "method-effect", 0)                                                       \
	X(METHOD_NO_EFFECT, "method-no-effect", 0)                                                 \
	X(METHOD_EXACT, "method-exact", 1)                                                         \
	X(METHOD_BOUNDS, "method-bounds", 1)                                                       \
	X(METHOD_UNCOUNTED, "method-uncounted", 0)                                                 \
	X(METHOD_EXAMPLES_HOLD, "method-examples-hold", 1)                                         \
	X(METHOD_DAYS, "method-days", 1)                                                           \
	X(METHOD_RANGES_OF, "method-ranges-of", 1)                                                 \
	X(METHOD_CAN_BE, "method-can-be", 0)                                                       \
	X(METHOD_HOW_SURE, "method-how-sure", 0)                                                   \
	X(METHOD_HOW_EXACT, "method-how-exact", 0)                                                 \
	X(METHOD_HOW_TRIED, "method-how-tried", 0)                                                 \
	X(METHOD_HOW_BOUNDS, "method-how-bounds", 0)                                               \
	X(METHOD_MAY_REFER, "method-may-refer", 0)                                                 \
	X(METHOD_MAY_BE_UNASKED, "method-may-be-unasked", 0)                                       \
	X(METHOD_RULES_UNIQUE, "method-rules-unique", 1)                                           \
	X(METHOD_RULES_FIRST, "method-rules-first", 1)                                             \
	X(METHOD_NOTHING_CAUGHT, "method-nothing-caught", 0)                                       \
	X(METHOD_CAUGHT, "method-caught", 0)                                                       \
	X(METHOD_CAUGHT_MORE, "method-caught-more", 0)                                             \
	X(METHOD_CLIFFS_OF, "method-cliffs-of", 1)                                                 \
	X(METHOD_QUESTION, "method-question", 0)                                                   \
	X(METHOD_ONE_STEP, "method-one-step", 0)                                                   \
	X(METHOD_RESULT, "method-result", 0)                                                       \
	X(METHOD_STEP, "method-step", 2)                                                           \
	X(METHOD_WITH, "method-with", 1)                                                           \
	X(METHOD_DEAD, "method-dead", 1)                                                           \
	X(METHOD_NONE_DEAD, "method-none-dead", 0)                                                 \
	X(METHOD_NEVER_LESS, "method-never-less", 1)                                               \
	X(METHOD_NOT_COVERED, "method-not-covered", 0)                                             \
	X(METHOD_ANSWER, "method-answer", 0)                                                       \
	X(METHOD_ANSWERS_OF, "method-answers-of", 1)                                               \
	X(METHOD_SUM_OF, "method-sum-of", 1)                                                       \
	X(METHOD_SEEN, "method-seen", 1)                                                           \
	X(METHOD_RESTS_ON, "method-rests-on", 0)                                                   \
	X(METHOD_SIZE, "method-size", 1)                                                           \
	X(METHOD_YAML, "method-yaml", 2)                                                           \
	X(METHOD_JSON, "method-json", 2)                                                           \
	X(METHOD_SCHEMA, "method-schema", 1)                                                       \
	/* how worksheets are said */                                                              \
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
	X(PAPER_ONLY_IF, "paper-only-if", 1)                                                       \
	X(PAPER_SEVERAL, "paper-several", 0)                                                       \
	X(PAPER_HOW_MANY, "paper-how-many", 2)                                                     \
	X(PAPER_DAY, "paper-day", 0)                                                               \
	X(PAPER_MONTH, "paper-month", 0)                                                           \
	X(PAPER_YEAR, "paper-year", 0)                                                             \
	X(PAPER_BOX, "paper-box", 0)                                                               \
	X(PAPER_FOOT, "paper-foot", 4)                                                             \
	/* held against packages */                                                                \
	X(METHOD_CALIBRATION, "method-calibration", 0)                                             \
	/* who decides */                                                                          \
	LOOKUP_WORDS(X)                                                                            \
	X(DAY_MONDAY, "day-monday", 0)                                                             \
	X(DAY_TUESDAY, "day-tuesday", 0)                                                           \
	X(DAY_WEDNESDAY, "day-wednesday", 0)                                                       \
	X(DAY_THURSDAY, "day-thursday", 0)                                                         \
	X(DAY_FRIDAY, "day-friday", 0)                                                             \
	X(DAY_SATURDAY, "day-saturday", 0)                                                         \
	X(DAY_SUNDAY, "day-sunday", 0)                                                             \
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
	STATEMENT_WORDS(X)                                                                         \
	RECORD_WORDS(X)                                                                            \
	CALIBRATE_WORDS(X)                                                                         \
	PREVIEW_WORDS(X)                                                                           \
	COMPARE_WORDS(X)                                                                           \
	X(RUN_UNSURE, "run-unsure", 0)                                                             \
	X(RUN_SOURCE, "run-source", 2)                                                             \
	X(RUN_EXACT, "run-exact", 2)                                                               \
	X(RUN_TITLE, "run-title", 3)                                                               \
	X(RUN_ILLUSTRATIVE, "run-illustrative", 0)                                                 \
	X(RUN_IMPLIED, "run-implied", 1)                                                           \
	X(RUN_NOT_ASKED, "run-not-asked", 0)                                                       \
	X(RUN_REVIEW, "run-review", 1)                                                             \
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

/* "Reviews, from 20 November 2023 to 31 March 2027", in an arena. */
struct slice words_version(
	const struct words *w, struct arena *a, struct slice title, const struct period *p);

#endif
