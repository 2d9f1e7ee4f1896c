/*
 * compile: a worksheet into the image that the engine works (worksheet/image.h), with every word that an
 * explanation needs.
 *
 *	struct compiled c;
 *	if (!compile_sheet(s, &words, &arena, &c, d)) return false;
 *	image_open(&image, c.image.at, c.image.length);
 *
 * Groups of repeated questions are unrolled: a question that counts the rows, then the questions of each row.
 */
#ifndef SHEET_COMPILE_H
#define SHEET_COMPILE_H

#include "sheet/sheet.h"
#include "text/words.h"

struct compiled {
	struct slice image;
	/* where things of the sheet are in the image; of a group, those of the first row */
	uint32_t *questions, *lines, *figures;
	uint32_t *group_counts; /* of each group: the question that counts its rows */
};

/*
 * False after messages: a unit that the words file does not say, more of anything than an image holds. What is
 * made lives in `a`.
 */
MUST_USE bool compile_sheet(const struct sheet *s, const struct words *w, struct arena *a,
	struct compiled *c, struct diags *d);

#endif
