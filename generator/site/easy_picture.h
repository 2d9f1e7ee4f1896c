/*
 * easy_picture: the pictures of pages in easy read, by name.
 *
 *	# layouts/pictures/manifest.yaml
 *	sets:
 *	  easy: {name: Candour's own pictures, licence: MIT licence, credit: Drawn for Candour.}
 *	pictures:
 *	  money: {file: money.svg, set: easy, shows: "£ notes and coins"}
 *
 * The file is pictures/easy/money.svg below layouts/ or, where `make` puts what packages bring, below
 * build/assets/. A council's own set has the same form, content/pictures/easy/manifest.yaml, with its files
 * beside it; a picture of the same name takes the place of ours. Pictures belong to many sets that must not be given on
 * as a whole, so only those that pages use are read and published, as pictures/easy/NAME.
 */
#ifndef SITE_EASY_PICTURE_H
#define SITE_EASY_PICTURE_H

#include "base/map.h"
#include "site/picture_size.h"
#include "text/data.h"

struct easy_set {
	struct slice id;
	const struct data *name, *package;	  /* "OpenMoji", "@iconify-json/openmoji" */
	const struct data *licence, *licence_url; /* "CC BY-SA 4.0", and where it can be read */
	const struct data *credit, *home;	  /* who made it, and where it comes from */
};

/* Where the files of a manifest may lie. */
struct easy_folders {
	const char *layouts, *assets; /* with pictures/SET/ below them */
	const char *plain;	      /* or one folder with all files */
};

struct easy_picture {
	struct slice id; /* "money" */
	struct place place;
	const struct data *file, *set_id;    /* as written */
	const struct data *licence, *credit; /* if it is not that of its set */
	const struct data *shows, *not_for;  /* what it shows, and what it must not be used for */
	const struct easy_set *set;
	const struct easy_folders *folders;
	struct slice path;	  /* "pictures/easy/money.svg" */
	struct slice address;	  /* "/pictures/easy/money.svg" */
	struct slice bytes;	  /* of one that is used */
	struct picture_size size; /* as it is shown without styles */
	bool is_used;
};

struct easy_pictures {
	struct easy_picture **items; /* in the order written, the council's after ours */
	size_t count, room;
	struct map by_id;
};

/*
 * Add what the manifest `file` names; its pictures lie in `folders`, which is borrowed. A name that is there already is
 * replaced. All mistakes are reported; false if there was any.
 */
MUST_USE bool easy_pictures_read(struct easy_pictures *p, const struct data *file,
	const struct easy_folders *folders, struct arena *a, struct diags *d);

/* Mark the picture as used, if there is one of that name. */
void easy_pictures_use(const struct easy_pictures *p, struct slice id);

/* Read every picture that is used. What cannot be shown is an error at its place in the manifest. */
MUST_USE bool easy_pictures_load(const struct easy_pictures *p, struct arena *a, struct diags *d);

/* The picture of that name, or NULL after a message at `at`, with the nearest name if `hinted`. */
MUST_USE const struct easy_picture *easy_pictures_find(const struct easy_pictures *p,
	struct slice id, struct place at, bool hinted, struct diags *d);

/* The file that it was read from, whatever the folders are called on this machine. */
const char *easy_picture_source(const struct easy_picture *p, struct arena *a);

/* The licence and the credit that it has itself or from its set. */
struct slice easy_picture_licence(const struct easy_picture *p);
struct slice easy_picture_credit(const struct easy_picture *p);

#endif
