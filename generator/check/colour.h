/*
 * colour: a colour as stylesheets write it (CSS Color 4): "#fff", "rgb(0 0 0 / 50%)", "navy".
 *
 *	struct colour c;
 *	if (colour_read(&c, SLICE("#0b0c0c80"))) ...	// { 11, 12, 12, 128 }
 */
#ifndef CHECK_COLOUR_H
#define CHECK_COLOUR_H

#include "base/slice.h"

struct colour {
	unsigned char red, green, blue;
	unsigned char alpha; /* 0: nothing to see; 255: nothing behind it shows */
};

#define COLOUR_BLACK ((struct colour){ 0, 0, 0, 255 })
#define COLOUR_WHITE ((struct colour){ 255, 255, 255, 255 })

/* False, leaving `c`, for what is no colour, and for those that only a browser knows (currentcolor, CanvasText). */
bool colour_read(struct colour *c, struct slice text);

/* What is seen of `above` on `below`, which is opaque. */
struct colour colour_over(struct colour above, struct colour below);

/* A hundred times the contrast of two opaque colours, as contrast_of(). */
int colour_contrast(struct colour one, struct colour other);

enum { COLOUR_HEX = 8 };

/* "#1d4f5c" of an opaque colour, into `text`, which it returns. */
const char *colour_hex(struct colour c, char text[COLOUR_HEX]);

static inline bool colour_equal(struct colour a, struct colour b)
{
	return a.red == b.red && a.green == b.green && a.blue == b.blue && a.alpha == b.alpha;
}

#endif
