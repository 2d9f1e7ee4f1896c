/*
 * assets: the stylesheets, scripts and pictures that layouts refer to.
 *
 *	struct assets *a = assets_new("layouts", "build/assets");
 *	assets_add(a, SLICE("styles/brand.css"), colours);
 *	layouts_load(..., assets_find, a, ...);
 *	assets_publish(a, stage, d);
 *
 * An asset is published as assets/NAME.DIGEST.EXTENSION, so that a browser may keep it for ever:
 * other bytes have another name. Only what a layout refers to is published, with what its
 * stylesheets refer to.
 *
 * With `integrity: yes` in site.yaml, pages carry the digest of a stylesheet or script as its
 * `integrity` attribute. Browsers then refuse the file where a page is opened from a disk, which is
 * why it has to be asked for. The manifest says in any case what every file should be.
 */
#ifndef PUBLISH_ASSETS_H
#define PUBLISH_ASSETS_H

#include "layout/asset.h"
#include "publish/stage.h"
#include "site/site.h"

struct assets;

/*
 * Assets of two folders, which are borrowed: an address is looked up in `layouts`, then in
 * `compiled`.
 */
struct assets *assets_new(const char *layouts, const char *compiled);
void assets_free(struct assets *a);

/* From now on, what assets_find() finds comes with its `integrity`. */
void assets_ask_integrity(struct assets *a);

/* An asset that is not a file. Both slices are borrowed. */
void assets_add(struct assets *a, struct slice address, struct slice bytes);

/*
 * A layout_asset_find; `context` is the assets. May be called by several threads at once. What
 * leads out of the folder in front of an address is passed over, and so is "build/assets/": a
 * layout that is opened as it is finds its stylesheet by such an address.
 */
bool assets_find(
	void *context, struct slice address, struct layout_asset *found, struct slice *nearest);

/*
 * What is published at `path`, such as "assets/site.0a1b2c3d4e5f.css", and of which file. False if nothing is. May be
 * called by several threads at once; what it gives lives as long as the assets.
 */
MUST_USE bool assets_published(
	struct assets *a, struct slice path, const char **name, struct slice *bytes);

/*
 * Put every asset that was found on the stage; NULL: nowhere. False if that failed or if there was
 * anything wrong with one of them, which is reported now.
 */
MUST_USE bool assets_publish(struct assets *a, struct stage *s, struct diags *d);

/*
 * The files that were read, for the manifest: their number, and if `into` is not NULL, what they
 * are.
 */
size_t assets_sources(const struct assets *a, struct site_source *into);

/* Where on the disk the file of that name lies, as assets_sources() calls it; NULL: there is none. */
const char *assets_file(const struct assets *a, const char *name);

#endif
