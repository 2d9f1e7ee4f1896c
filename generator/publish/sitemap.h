/*
 * sitemap: which pages there are, for search engines (sitemaps.org 0.9), and where to find that
 * list.
 */
#ifndef PUBLISH_SITEMAP_H
#define PUBLISH_SITEMAP_H

#include "base/buf.h"
#include "site/site.h"

/* The most that the protocol allows in one file. */
enum { SITEMAP_PAGES = 50 * 1000 };

#define SITEMAP_PATH "sitemap.xml"

/* Every listed page with the day of its newest change; the first SITEMAP_PAGES of them. */
void sitemap_write(const struct site *s, struct buf *out);

/* robots.txt (RFC 9309): everybody may read everything. */
void sitemap_robots(const struct site *s, struct buf *out);

#endif
