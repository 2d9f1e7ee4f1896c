/*
 * example: whether each published example gives what it says.
 */
#ifndef PROVE_EXAMPLE_H
#define PROVE_EXAMPLE_H

#include "prove/words.h"

/* How many do; the others are told. */
size_t examples_work(struct proving *p, struct date as_of);

#endif
