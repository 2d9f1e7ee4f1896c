/*
 * transparency: what site.yaml says of the council's tools for the Algorithmic Transparency Recording Standard: what
 * no worksheet knows of itself. See transparency_rows.h for the record of each tool.
 *
 *	transparency:
 *	  team: Adult social care
 *	  scope: For explaining an estimate. Not for setting a budget.
 *	  tools:
 *	    authorisation: {scope: For finding who can agree a request.}
 */
#ifndef SITE_TRANSPARENCY_H
#define SITE_TRANSPARENCY_H

#include "text/fields.h"

/* Answers in text: name in the code, key of site.yaml, whether the standard asks for it. */
#define TRANSPARENCY_TEXTS(X)                                                                      \
	X(TEAM, "team", REQUIRED)                                                                  \
	X(SUPPLIER_INVOLVEMENT, "external-supplier-involvement", REQUIRED)                         \
	X(SUPPLIER, "external-supplier", OPTIONAL)                                                 \
	X(COMPANIES_HOUSE_NUMBER, "companies-house-number", OPTIONAL)                              \
	X(SUPPLIER_ROLE, "external-supplier-role", OPTIONAL)                                       \
	X(PROCUREMENT, "procurement-procedure-type", OPTIONAL)                                     \
	X(ACCESS_TERMS, "data-access-terms", OPTIONAL)                                             \
	X(SCOPE, "scope", REQUIRED)                                                                \
	X(BENEFIT, "benefit", REQUIRED)                                                            \
	X(PREVIOUS_PROCESS, "previous-process", OPTIONAL)                                          \
	X(ALTERNATIVES, "alternatives-considered", OPTIONAL)                                       \
	X(INTEGRATION, "process-integration", REQUIRED)                                            \
	X(INFORMATION, "provided-information", REQUIRED)                                           \
	X(FREQUENCY, "frequency-and-scale-of-usage", REQUIRED)                                     \
	X(HUMAN_DECISIONS, "human-decisions-and-review", REQUIRED)                                 \
	X(TRAINING, "required-training", REQUIRED)                                                 \
	X(APPEALS, "appeals-and-review", OPTIONAL)                                                 \
	X(ARCHITECTURE, "system-architecture", REQUIRED)                                           \
	X(MAINTENANCE, "maintenance", REQUIRED)                                                    \
	X(SENSITIVE, "sensitive-attributes", REQUIRED)                                             \
	X(COMPLETENESS, "data-completeness-and-representativeness", REQUIRED)                      \
	X(COLLECTION, "data-collection", REQUIRED)                                                 \
	X(CLEANING, "data-cleaning", OPTIONAL)                                                     \
	X(SHARING, "data-sharing-agreements", REQUIRED)                                            \
	X(STORAGE, "data-access-and-storage", REQUIRED)

enum transparency_text {
#define X(code, key, need) TRANSPARENCY_##code,
	TRANSPARENCY_TEXTS(X)
#undef X
		TRANSPARENCY_TEXT_COUNT
};

struct transparency_risk {
	const struct data *risk, *mitigation;
};

struct transparency_assessment {
	const struct data *name, *says;
};

struct transparency {
	const struct data *texts[TRANSPARENCY_TEXT_COUNT]; /* NULL: not said */
	const struct data *contact;			   /* as site.yaml calls it */
	struct records risks;				   /* struct transparency_risk */
	struct records assessments;			   /* struct transparency_assessment */
	const struct data *tools; /* worksheets to what is said of each alone; or NULL */
};

extern const struct record transparency_record;

static inline bool transparency_given(const struct transparency *t)
{
	return t->contact != NULL;
}

/* No placeholder, and nothing said of a tool alone that is no text of the record. `node` is what site.yaml has. */
MUST_USE bool transparency_check(
	const struct transparency *t, const struct data *node, struct diags *d);

/* What is said of one tool, or of all; NULL: nothing. */
const struct data *transparency_text(
	const struct transparency *t, struct slice tool, enum transparency_text text);

/* The same for one tool alone. */
const struct data *transparency_own(
	const struct transparency *t, struct slice tool, enum transparency_text text);

#endif
