/*
 * transparency_rows: a record of each worksheet in the fields of the Algorithmic Transparency Recording Standard of
 * the UK Government, version 3.0, both tiers: data/transparency.json.
 *
 * What a worksheet knows of itself is taken from it: what it asks and gives, its rules, version and owner, what was
 * proved. The rest is what site.yaml says. Names and numbers of fields are the standard's own.
 */
#ifndef SITE_TRANSPARENCY_ROWS_H
#define SITE_TRANSPARENCY_ROWS_H

#include "site/dataset.h"
#include "site/site.h"

struct recording {
	const struct site *site;
	const struct worksheet *tool;
	struct method method;
};

/* A field of the standard, and where its answer is from. */
struct transparency_field {
	const char *attribute, *number, *name, *category;
	enum dataset_need need;
	struct slice (*make)(struct recording *r); /* of the worksheet; NULL: `text` of site.yaml */
	enum transparency_text text;
	bool is_shared; /* made of site.yaml, the same for all */
};

enum { TRANSPARENCY_FIELDS = 52 };
extern const struct transparency_field transparency_fields[TRANSPARENCY_FIELDS];

/*
 * A row for each worksheet, a column for each field. What a cell has several of is one on a line. Without
 * "transparency" in site.yaml, there are no rows.
 */
void transparency_rows(struct dataset *d, const struct site *s, struct arena *a);

/* Whether the worksheet of that name has its own answer to the field. */
bool transparency_is_own(const struct site *s, struct slice tool, size_t field);

/* Once worksheets are read: tools that exist, and no placeholder in what they say. False after messages. */
MUST_USE bool transparency_settle(const struct site *s, struct diags *d);

#endif
