/*
 * read_easy: what a worksheet says in easy read: of a question, a choice, a line, a referral and of itself.
 *
 *	easy: {says: Do you need help at night?, picture: night}
 *
 * The engine has none of it: these words are for the pages of content/easy-read/ alone. Nothing is needed here; what
 * a page in easy read needs, easy_check() says (easy.h).
 */
#ifndef SHEET_READ_EASY_H
#define SHEET_READ_EASY_H

#include "sheet/reading.h"

/* Each reads `easy`, which may be NULL. False after messages. */
MUST_USE bool read_easy(struct reading *r, const struct data *easy, struct sheet_easy *into);
MUST_USE bool read_easy_question(
	struct reading *r, const struct data *easy, struct sheet_question *q);
MUST_USE bool read_easy_group(struct reading *r, const struct data *easy, struct sheet_group *g);
MUST_USE bool read_easy_frame(
	struct reading *r, const struct data *easy, struct sheet_easy_frame *into);

#endif
