/*
 * statement_words: the words of the accessibility statement and of its table of criteria, as words.h has all others.
 */
#ifndef TEXT_STATEMENT_WORDS_H
#define TEXT_STATEMENT_WORDS_H

/* The constructions and what is tried in a browser stand in the order of check/criteria.h. */
#define STATEMENT_WORDS(X)                                                                         \
	X(STATEMENT_ENFORCER, "statement-enforcer", 0)                                             \
	X(STATEMENT_COMPLAIN, "statement-complain", 0)                                             \
	X(STATEMENT_BODY, "statement-body", 0)                                                     \
	X(STATEMENT_COMPLAIN_NORTH, "statement-complain-north", 0)                                 \
	X(STATEMENT_BODY_NORTH, "statement-body-north", 0)                                         \
	X(STATEMENT_FULLY, "statement-fully", 0)                                                   \
	X(STATEMENT_PARTIALLY, "statement-partially", 0)                                           \
	X(STATEMENT_UNJUDGED, "statement-unjudged", 0)                                             \
	X(STATEMENT_NOT, "statement-not", 0)                                                       \
	X(STATEMENT_FAILURES, "statement-failures", 0)                                             \
	X(STATEMENT_NO_FAILURES, "statement-no-failures", 0)                                       \
	X(STATEMENT_UNTESTED, "statement-untested", 0)                                             \
	X(STATEMENT_FAILS, "statement-fails", 2)                                                   \
	X(STATEMENT_REASON, "statement-reason", 1)                                                 \
	X(STATEMENT_UNTIL, "statement-until", 1)                                                   \
	X(STATEMENT_NO_DATE, "statement-no-date", 0)                                               \
	X(STATEMENT_PREPARED, "statement-prepared", 2)                                             \
	X(STATEMENT_TESTED, "statement-tested", 2)                                                 \
	X(CRITERIA_CAPTION, "criteria-caption", 1)                                                 \
	X(CRITERIA_CRITERION, "criteria-criterion", 0)                                             \
	X(CRITERIA_BUILD, "criteria-build", 0)                                                     \
	X(CRITERIA_CONSTRUCTION, "criteria-construction", 0)                                       \
	X(CRITERIA_BROWSER, "criteria-browser", 0)                                                 \
	X(CRITERIA_BY_PERSON, "criteria-by-person", 0)                                             \
	X(CRITERIA_NONE, "criteria-none", 0)                                                       \
	X(CRITERIA_RULE, "criteria-rule", 0)                                                       \
	X(CRITERIA_RULES, "criteria-rules", 1)                                                     \
	X(CRITERIA_OPEN, "criteria-open", 0)                                                       \
	X(CRITERIA_FAILS, "criteria-fails", 0)                                                     \
	X(CONSTRUCTION_MEDIA, "construction-media", 0)                                             \
	X(CONSTRUCTION_STYLES, "construction-styles", 0)                                           \
	X(CONSTRUCTION_PERSONAL, "construction-personal", 0)                                       \
	X(CONSTRUCTION_TOOLTIPS, "construction-tooltips", 0)                                       \
	X(CONSTRUCTION_KEYS, "construction-keys", 0)                                               \
	X(CONSTRUCTION_TIME, "construction-time", 0)                                               \
	X(CONSTRUCTION_MOTION, "construction-motion", 0)                                           \
	X(CONSTRUCTION_WAYS, "construction-ways", 0)                                               \
	X(CONSTRUCTION_POINTER, "construction-pointer", 0)                                         \
	X(CONSTRUCTION_LAYOUTS, "construction-layouts", 0)                                         \
	X(CONSTRUCTION_SENDS, "construction-sends", 0)                                             \
	X(CONSTRUCTION_LOGIN, "construction-login", 0)                                             \
	X(BROWSER_AXE, "browser-axe", 0)                                                           \
	X(BROWSER_NU, "browser-nu", 0)                                                             \
	X(BROWSER_TREE, "browser-tree", 0)                                                         \
	X(BROWSER_TAB, "browser-tab", 0)                                                           \
	X(BROWSER_REFLOW, "browser-reflow", 0)                                                     \
	X(BROWSER_SPACING, "browser-spacing", 0)                                                   \
	X(BROWSER_TEXT, "browser-text", 0)                                                         \
	X(BROWSER_FORCED, "browser-forced", 0)                                                     \
	X(BROWSER_MOTION, "browser-motion", 0)                                                     \
	X(BROWSER_TARGET, "browser-target", 0)                                                     \
	X(BROWSER_JOURNEYS, "browser-journeys", 0)

#endif
