/*
 * unit: what a figure is counted in, and how a value in it is read and said.
 *
 *	const struct unit *u = unit_read_name(data_member(figure, "unit"), d);	// £/week
 *	struct span s;
 *	unit_read(u, data_member(value, "is"), &s, d);		// 350, or [300, 350]
 *	unit_say(u, &s, &words, &arena)				// "£350 a week"
 */
#ifndef SITE_UNIT_H
#define SITE_UNIT_H

#include "base/amount.h"
#include "text/data.h"
#include "text/words.h"

enum unit_kind { UNIT_NUMBER, UNIT_MONEY, UNIT_DATE, UNIT_TIME };

struct unit {
	const char *name; /* as content writes it: "£/week" */
	enum unit_kind kind;
};

/*
 * A value, or a range of values. So that one order serves every kind, the 20th of November 2023 is kept as
 * the number 20231120 and half past four as 1630.
 */
struct span {
	struct amount low, high; /* the same unless it is a range */
};

/* The unit of that name, or NULL after a message at `name`. */
MUST_USE const struct unit *unit_read_name(const struct data *name, struct diags *d);

/* The same for a unit that was read before: one that no figure of figures/ may have is made in the arena. */
const struct unit *unit_named(struct slice name, struct arena *a);

/* Read a value of this unit, alone or as a list of two. False after a message. */
MUST_USE bool unit_read(
	const struct unit *u, const struct data *is, struct span *span, struct diags *d);

/* Whether the words file says this unit; a unit that it does not say can only be read. */
bool unit_is_said(const struct unit *u, const struct words *w);

/* For people: "£350 a week", "6 to 8 weeks", "20 November 2023", "1pm to 4:30pm". */
struct slice unit_say(
	const struct unit *u, const struct span *s, const struct words *w, struct arena *a);

/* The same without the period: "£350", "4 weeks". */
struct slice unit_say_alone(
	const struct unit *u, const struct span *s, const struct words *w, struct arena *a);

/* For machines: "350.00", "6/8", "2023-11-20", "13:00/16:30" (ISO 8601 has the stroke between two ends). */
struct slice unit_code(const struct unit *u, const struct span *s, struct arena *a);

#endif
