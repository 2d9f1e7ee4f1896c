/*
 * looks: the rules of accessibility for what the site's own stylesheets and scripts do.
 *
 *	struct looks looks = { .assets = assets, .arena = &kept };	// one for each worker
 *	if (!looks_check(&looks, &page, d)) ...
 */
#ifndef COMMAND_LOOKS_H
#define COMMAND_LOOKS_H

#include "base/map.h"
#include "check/access.h"
#include "publish/assets.h"

struct looks {
	struct assets *assets;
	struct arena *arena;  /* holds what is made of stylesheets */
	struct map by_sheets; /* struct contrasts, by the addresses of the stylesheets of a page */
};

/* Whether all on a finished page can be told from what is behind it, as its stylesheets have it. */
MUST_USE bool looks_check(struct looks *l, const struct access_page *page, struct diags *d);

/*
 * Look at each stylesheet and script that was read by itself. What is wrong with a stylesheet that was compiled stands
 * in the folder `layouts`, where its source map (its own name with .map behind it) says. False if there was any error.
 */
MUST_USE bool looks_check_assets(
	const struct assets *assets, const char *layouts, struct arena *a, struct diags *d);

#endif
