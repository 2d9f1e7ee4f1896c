/*
 * downloads: what is published for other programs, at addresses that do not change: each dataset of the site as
 * CSV, as JSON and with a schema.
 *
 *	downloads_make(&site, &arena);
 *	site.downloads[i].files[DOWNLOAD_CSV].path ...	// "data/figures.csv"
 *
 * The same content gives the same bytes. What has mistakes is left out: such a site is not published.
 */
#ifndef PUBLISH_DOWNLOADS_H
#define PUBLISH_DOWNLOADS_H

#include "site/site.h"

/* Fill in the downloads of a site that was read, before its pages are made, since they say how large each is. */
void downloads_make(struct site *s, struct arena *a);

#endif
