/*
 * prove_example: whether each published example gives what it says.
 */
#ifndef SHEET_PROVE_EXAMPLE_H
#define SHEET_PROVE_EXAMPLE_H

#include "sheet/prove_words.h"

/* How many do; the others are told. */
size_t examples_work(struct proving *p, struct date as_of);

#endif
