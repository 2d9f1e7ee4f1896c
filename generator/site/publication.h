/*
 * publication: the seven classes of the Information Commissioner's model publication scheme, in one of which each
 * document of a public body stands (Freedom of Information Act 2000, section 19).
 *
 *	publication-scheme:			# site.yaml: of the documents of a section that do not say it themselves
 *	  policy: policies
 *	  worksheets: decisions
 */
#ifndef SITE_PUBLICATION_H
#define SITE_PUBLICATION_H

#include "base/map.h"
#include "text/data.h"

enum { PUBLICATION_UNSAID = -1 };

/* As content writes them, in the order of the scheme and of their words; ended by NULL. */
extern const char *const publication_classes[];

/* The class of that name, or PUBLICATION_UNSAID. */
int publication_class(struct slice name);

/* What site.yaml has; `scheme` is NULL if it has nothing. Every value is a class. False after messages. */
MUST_USE bool publication_read(const struct data *scheme, struct diags *d);

#define PUBLICATION_OTHER "other" /* in the scheme: every section that it does not name */

/* The class of the documents of a section, or PUBLICATION_UNSAID. */
int publication_of(const struct data *scheme, struct slice section);

#endif
