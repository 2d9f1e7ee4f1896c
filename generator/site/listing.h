/*
 * listing: the A to Z of the site: every page by its title, and by the other words people look for.
 */
#ifndef SITE_LISTING_H
#define SITE_LISTING_H

#include "site/site.h"

/* Append the `letter` elements with their `entry` elements to the site document, sorted. */
void listing_document(const struct site *s, xmlNodePtr site);

#endif
