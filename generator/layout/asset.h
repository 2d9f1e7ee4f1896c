/*
 * asset: a stylesheet, script or picture that layouts refer to, as its publisher knows it.
 */
#ifndef LAYOUT_ASSET_H
#define LAYOUT_ASSET_H

#include "base/slice.h"

struct layout_asset {
	struct slice path;	/* where it is published: "assets/site.0a1b2c3d4e5f.css" */
	struct slice integrity; /* "sha384-...", or empty if pages do not say it */
};

/*
 * Find the asset that a layout calls `address`, such as "styles/site.css". False, with the nearest
 * address there is or an empty slice, if it is not known. What is found outlives the layouts.
 */
typedef bool layout_asset_find(
	void *context, struct slice address, struct layout_asset *found, struct slice *nearest);

#endif
