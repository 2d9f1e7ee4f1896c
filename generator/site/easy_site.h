/*
 * easy_site: what pages in easy read share with the whole site: their pictures, their short menu, and the full
 * pages that they explain.
 */
#ifndef SITE_EASY_SITE_H
#define SITE_EASY_SITE_H

#include "site/site.h"

#define EASY_MANIFEST "pictures/easy/manifest.yaml" /* of the council's own set, below content/ */

struct easy_site_from {
	const char *layouts, *assets, *content; /* folders */
	const struct data *own;			/* the council's own manifest, or NULL */
};

/*
 * Once all files are read: read the manifests, and of their pictures those that pages use. `manifest` becomes
 * what was read of layouts/. False after messages.
 */
MUST_USE bool easy_site_read(struct site *s, const struct easy_site_from *from,
	struct site_source *manifest, struct arena *a, struct diags *d);

/* Once pages have addresses: find what each page explains, and check the menu. False after messages. */
MUST_USE bool easy_site_settle(struct site *s, struct diags *d);

/* The page that begins easy read, or NULL. */
const struct page *easy_site_home(const struct site *s);

#endif
