/*
 * initials: short forms that people say as they are written, so that few could say in words what they stand for.
 *
 *	initials_of(SLICE("TV"))	// INITIALS_KNOWN
 *	initials_of(SLICE("CSV"))	// INITIALS_SAID
 *
 * A site may have more that its readers know: see lexicon.h.
 */
#ifndef CHECK_INITIALS_H
#define CHECK_INITIALS_H

#include "base/slice.h"

enum initials {
	INITIALS_OTHER, /* a page must say what they stand for */
	INITIALS_SAID, /* on most pages they need no words; on ours they do, and in easy read they are none */
	INITIALS_KNOWN, /* everybody knows them better than the words */
};

enum initials initials_of(struct slice word);

#endif
