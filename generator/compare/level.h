/*
 * level: what a result can be: an amount, a label, no result for a reason or, where somebody is not sure of an
 * answer, one of several of these.
 *
 *	struct compare_came came = compare_came_over(c, COMPARE_NEW);
 *	compare_level(c, came.level)->says		// "A Service Manager or The chair"
 */
#ifndef COMPARE_LEVEL_H
#define COMPARE_LEVEL_H

#include "compare/compare.h"
#include "prove/words.h"

/* The levels of both sides, which are open. */
void compare_levels_make(struct compared *c);

/* What one side came to with the answers that were worked last, by work_nodes(). */
struct compare_came compare_came(const struct compared *c, enum compare_which side);

/* The same by work_all(), over every answer that a "not sure" could be. */
struct compare_came compare_came_over(struct compared *c, enum compare_which side);

/* Its name and what it says; of several levels, without an amount. */
const struct compare_level_name *compare_level(const struct compared *c, uint32_t level);

/* There is a result, an amount or a label, or could be one. */
bool compare_has_result(const struct compared *c, const struct compare_came *came);

/* The result is an amount, or could be. */
bool compare_has_amount(const struct compared *c, const struct compare_came *came);

/* The worksheet is in force on the day that it was worked for. */
static inline bool compare_in_force(const struct work *w)
{
	uint32_t until = image_header(w->image, HEADER_UNTIL);

	return w->day >= image_header(w->image, HEADER_EFFECTIVE) && (!until || w->day <= until);
}

#endif
