/*
 * keep: what is kept of the files beside what they say themselves: what pages in easy read were read against
 * (content/easy-read/read-against/NAME.txt), pictures, what the manifest lists, and what pages hold that other pages
 * speak of.
 */
#ifndef SITE_KEEP_H
#define SITE_KEEP_H

#include "site/content.h"
#include "site/site.h"

/* Keep those of the `count` files of the content folder. They borrow the bytes. */
void keep_meanings(struct site *s, const struct content_file *files, size_t count, struct arena *a);

/* Keep all pictures of content/pictures, but of those for easy read only what is used. They borrow the bytes. */
void keep_pictures(struct site *s, const struct content_file *files, size_t count, struct arena *a);

enum { KEPT_OTHERS = 2 }; /* the words of the language, the pictures' manifest */

/* Keep every file that was read, for the manifest of the site: content, `others` if they have bytes, easy pictures. */
void keep_sources(struct site *s, const struct content_file *files, size_t count,
	const struct site_source others[KEPT_OTHERS], struct arena *a);

/* Survey the pages, which are in order. Without units, the words file has messages of its own, and nothing is kept. */
void keep_survey(struct site *s, struct arena *a);

#endif
