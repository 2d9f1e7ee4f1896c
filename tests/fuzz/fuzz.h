/*
 * fuzz: what every fuzzer needs. One fuzzer is one .c file, which defines LLVMFuzzerTestOneInput(); its
 * seeds are the files in the folder of its name.
 */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include "base/arena.h"
#include "base/diag.h"
#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

_Noreturn void memory_exhausted(void)
{
	fputs("fuzz: out of memory\n", stderr);
	abort();
}

/*
 * Begin a case: the input as a text in the arena, as it would come from the disk. False, with nothing to
 * end, if the disk would refuse it.
 */
static inline bool fuzz_begin(
	struct arena *a, struct diags *d, const uint8_t *bytes, size_t size, struct slice *text)
{
	struct slice input = slice_of((const char *)bytes, size);

	if (utf8_check(input) < size)
		return false;
	arena_init(a);
	diags_init(d, a);
	*text = arena_copy(a, input);
	return true;
}

/* End it: what refuses an input says why, and what says something refuses. */
static inline void fuzz_end(struct arena *a, const struct diags *d, bool good)
{
	if (good != (d->errors + d->failures == 0))
		abort();
	arena_release(a);
}

#endif
