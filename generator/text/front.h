/*
 * front: split a content file into YAML front matter and Markdown body.
 * Nothing is copied: the slices are views of the text given and live as long as it does.
 *
 *	---
 *	title: Reviews
 *	---
 *	The text.
 */
#ifndef TEXT_FRONT_H
#define TEXT_FRONT_H

#include "base/diag.h"
#include "base/slice.h"

struct front {
	struct slice meta; /* between the fences; empty if there are none */
	struct slice body; /* after the closing fence */
	int meta_line;	   /* line of the first byte of meta, from 1 */
	int body_line;	   /* line of the first byte of body, from 1 */
};

/*
 * Split `text`, the content of the file called `name`. A text that does not begin with a fence is all
 * body. Returns false, with one message at the opening fence, if that fence is never closed.
 */
MUST_USE bool front_split(struct front *f, const char *name, struct slice text, struct diags *d);

#endif
