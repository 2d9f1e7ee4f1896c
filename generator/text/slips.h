/*
 * slips: marks that are left in running text where something else was meant, such as one brace instead of
 * two. Markdown prints them as they are, and nobody would know.
 */
#ifndef TEXT_SLIPS_H
#define TEXT_SLIPS_H

#include "base/slice.h"

struct slip {
	struct slice mark;	 /* what stands in the text: "](" */
	const char *rule, *mend; /* of the message */
};

/*
 * The first slip in `text`, which has no figures in it, and where it is; NULL if there is none. `begins`:
 * a paragraph begins with this text.
 */
const struct slip *slips_find(struct slice text, bool begins, size_t *at);

#endif
