/*
 * climb_from: where climbs begin: from a case that was met, from the examples of the new side, and from a few
 * places of a sample. Examples come first, for they have amounts that people have.
 */
#ifndef COMPARE_CLIMB_FROM_H
#define COMPARE_CLIMB_FROM_H

#include "compare/climb_look.h"

enum { CLIMB_PLACES = 8 }; /* of a sample */

void climb_from_case(struct climb *w, const struct compare_case *k);

/* False if the example has answers that are none. */
bool climb_from_example(struct climb *w, const struct sheet_example *example);

/* One of CLIMB_PLACES, the same each time. */
void climb_from_place(struct climb *w, uint32_t place);

#endif
