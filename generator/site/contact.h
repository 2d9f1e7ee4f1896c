/*
 * contact: whom to ask, as a list on a page.
 */
#ifndef SITE_CONTACT_H
#define SITE_CONTACT_H

#include "site/settings.h"

/*
 * Replace each <candour-contact name="ID"> below `body` by the contact's name, telephone, e-mail and
 * hours. `labels` are the words before telephone, e-mail and hours. An unknown ID is an error at its place.
 */
struct contact_labels {
	struct slice phone, email, hours;
};
MUST_USE bool contacts_resolve(const struct settings *s, const struct contact_labels *labels,
	xmlNodePtr body, struct diags *d);

#endif
