/*
 * climb: from the largest gain and the largest loss that were met on, and from a few places more, to larger ones:
 * one answer after another is changed, and two choices at once, until nothing is larger. This finds what lies between
 * amounts that were tried, and what a sample has missed. It is a search: it shows how large a loss is at least.
 */
#ifndef COMPARE_CLIMB_H
#define COMPARE_CLIMB_H

#include "compare/compare.h"

/* Count the ends of the climbs too, and set the largest. Where what was tried stands for all there is, it does nothing. */
void compare_climb(struct compared *c);

#endif
