/*
 * say: what a comparison found, in words and as JSON.
 *
 *	compare_say(&c, &report);		// a heading, sentences, tables: see text/report.h
 *	compare_json(&c, &out);			// an object
 */
#ifndef COMPARE_SAY_H
#define COMPARE_SAY_H

#include "compare/compare.h"
#include "text/report.h"

void compare_say(const struct compared *c, struct report *r);
void compare_json(const struct compared *c, struct buf *out);

/* A change in the unit of the result, without saying whether it is more or less: "£25 a week". */
struct slice compare_amount(const struct compared *c, struct number change);

/* "24", "964,467" */
struct slice compare_number(const struct compared *c, uint64_t count);

/* `count` of `all`, above 0, in hundredths: "12.5%", rounded to tenths. */
struct slice compare_share(const struct compared *c, uint64_t count, uint64_t all);

/* Names with commas between them. */
struct slice compare_joined(const struct compared *c, struct slice all, struct slice next);

#endif
