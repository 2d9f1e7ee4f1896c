/*
 * picture_size: how wide and high a picture is, so that its room is kept on the page before it is there.
 */
#ifndef SITE_PICTURE_SIZE_H
#define SITE_PICTURE_SIZE_H

#include "base/slice.h"

struct picture_size {
	int width, height; /* 1 to 16383; of a drawing only their proportion means something */
};

/*
 * The size of an SVG (by its viewBox, or else its width and height), a PNG or a JPEG, which `name` tells by
 * its ending. False, setting nothing, if the file does not say it.
 */
MUST_USE bool picture_size_of(struct slice name, struct slice bytes, struct picture_size *size);

/* The same proportion with `longest` as the longer side. */
struct picture_size picture_size_within(struct picture_size size, int longest);

#endif
