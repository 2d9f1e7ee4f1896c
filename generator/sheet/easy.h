/*
 * easy: whether a worksheet can be shown in easy read: whether all that such a page shows of it has easy words and
 * a picture.
 *
 *	easy_check(s, "content/easy-read/estimate.md", d);
 *
 * A hard question on a page in easy read is a fault, so what is missing is an error where it is missing: at the
 * question, choice, line or referral of the worksheet.
 */
#ifndef SHEET_EASY_H
#define SHEET_EASY_H

#include "sheet/sheet.h"

/* `page`: the file of the page that shows it. False after a message on each thing that is missing. */
MUST_USE bool easy_check(const struct sheet *s, const char *page, struct diags *d);

/* Call `use` with the name of each picture that its easy words have. */
void easy_each_picture(
	const struct sheet *s, void (*use)(void *context, struct slice name), void *context);

#endif
