/*
 * easy_contact: whom to ask, as rows of a page in easy read: a telephone, an e-mail, a clock.
 */
#ifndef SITE_EASY_CONTACT_H
#define SITE_EASY_CONTACT_H

#include "site/easy_picture.h"
#include "site/settings.h"
#include "text/words.h"

/* The names of the pictures that the rows have, ended by NULL. */
extern const char *const easy_contact_pictures[];

/*
 * Replace each <candour-contact name="ID"> below `body` by the contact's name and its rows. What is unknown, a
 * contact or a picture, is an error at its place. False if there was any.
 */
MUST_USE bool easy_contacts_resolve(const struct settings *s, const struct easy_pictures *pictures,
	const struct words *w, xmlNodePtr body, struct diags *d);

#endif
