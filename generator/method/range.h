/*
 * range: numbers that the engine worked out, in the words of their line.
 */
#ifndef METHOD_RANGE_H
#define METHOD_RANGE_H

#include "method/element.h"
#include "worksheet/number.h"

/* "£20 to £30 a week", in the unit of a line of the sheet. */
struct slice method_range(
	const struct method *m, size_t line, struct number low, struct number high);

/* A count for people: "10,000". */
struct slice method_count(const struct method *m, int64_t count);

#endif
