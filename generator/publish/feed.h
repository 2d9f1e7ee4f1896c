/*
 * feed: what has changed on the site, for programs that follow it (Atom, RFC 4287).
 *
 * Every date is that of a change, and every id is made of its page and its day (RFC 4151), so the
 * same content gives the same feed and an entry stays the same one for those who have read it.
 */
#ifndef PUBLISH_FEED_H
#define PUBLISH_FEED_H

#include "base/buf.h"
#include "site/history.h"

/*
 * Programs ask for the whole feed again and again: it holds the newest, as many as a large site has
 * pages.
 */
enum { FEED_ENTRIES = 200 };

#define FEED_PATH "feed.xml"

void feed_write(const struct site *s, const struct history *h, struct buf *out);

#endif
