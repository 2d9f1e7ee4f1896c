/*
 * listing: the A to Z of the site: every page by its title, and by the other words people look for.
 *
 * Short forms of the glossary stand there too: EPF leads to the page on the Enhanced Peer Forum, and one
 * that no page is about, such as OT, to what it means on the page of words.
 */
#ifndef SITE_LISTING_H
#define SITE_LISTING_H

#include "site/site.h"

/* Append the `letter` elements with their `entry` elements to the site document, sorted. */
void listing_document(const struct site *s, xmlNodePtr site);

#endif
