/*
 * keep: what pages in easy read were read against, as it was read: content/easy-read/read-against/NAME.txt.
 */
#ifndef SITE_KEEP_H
#define SITE_KEEP_H

#include "site/content.h"
#include "site/site.h"

/* Keep those of the `count` files of the content folder. They borrow the bytes. */
void keep_meanings(struct site *s, const struct content_file *files, size_t count, struct arena *a);

#endif
