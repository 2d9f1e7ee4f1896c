/*
 * idle: the lines of a worked worksheet that come to nothing because nothing that they are made from was asked.
 *
 *	request=residential: "A total for a year, as an amount for a week" is £0 a week
 *
 * Such a line says no more than the question would: that it was not asked.
 */
#ifndef SHEET_IDLE_H
#define SHEET_IDLE_H

#include "base/map.h"
#include "sheet/sheet.h"

struct idle {
	struct map lines; /* struct data, by what they say */
};

/* Of `lines`, as the engine gives them. The result is never one of them. */
void idle_find(struct idle *idle, const struct sheet *s, const struct data *lines, struct arena *a);

bool idle_has(const struct idle *idle, struct slice says);

/* Whether what goes into a line is the answer to a question; in a row of a group, its name follows the row's. */
bool idle_is_question(const struct sheet *s, struct slice says);

#endif
