/*
 * register: every document of the council on this site, with who answers for it, how firm it is, when it is looked at
 * again, and its class in the publication scheme: pages, worksheets, and sources that are the council's own.
 */
#ifndef SITE_REGISTER_H
#define SITE_REGISTER_H

#include "site/dataset.h"
#include "site/site.h"

enum register_column {
	REGISTER_ID,
	REGISTER_TITLE,
	REGISTER_KIND,
	REGISTER_SECTION,
	REGISTER_SECTION_TITLE,
	REGISTER_CLASS,
	REGISTER_CLASS_TITLE,
	REGISTER_STATUS,
	REGISTER_VERSION,
	REGISTER_OWNER,
	REGISTER_ISSUED,
	REGISTER_REVIEW_DUE,
	REGISTER_OVERDUE,
	REGISTER_UPDATED,
	REGISTER_URL,
	REGISTER_CHANGES_URL,
};

/*
 * What holds between the documents and the scheme, once pages are in order: sections that exist, a class for each, and
 * an owner for each source that is the council's own. Pages that do not say their class get that of their section.
 * False after messages.
 */
MUST_USE bool register_settle(struct site *s, struct diags *d);

/* The documents, section by section, then worksheets and sources. */
void register_rows(struct dataset *d, const struct site *s, struct arena *a);

enum changes_column { CHANGES_ID, CHANGES_TITLE, CHANGES_DATE, CHANGES_SAYS, CHANGES_URL };

/* Their changes, in the same order of documents, and the newest of each first. */
void change_rows(struct dataset *d, const struct site *s, struct arena *a);

/* The element of a document's first change on the page of the register: "changes--policy-reviews" of "policy/reviews". */
struct slice register_changes_id(struct slice id, struct arena *a);

#endif
