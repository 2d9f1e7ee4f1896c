/*
 * terminal: loaded in front of the C library, makes standard error a terminal, or none, and time pass with each look
 * at the clock that only goes forward. A true terminal needs a file system of its own, which a container may lack.
 *
 *	FAULT_TERMINAL=1	standard error is a terminal
 *	FAULT_STEP=300		between two looks pass so many thousandths of a second
 */
#define _GNU_SOURCE
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static atomic_long looks;

int isatty(int fd)
{
	return fd == STDERR_FILENO && getenv("FAULT_TERMINAL") != NULL;
}

int clock_gettime(clockid_t clock, struct timespec *now)
{
	const char *step = getenv("FAULT_STEP");
	long passed = atomic_fetch_add(&looks, 1) * (step ? atol(step) : 0);

	/* begins just before a full second: one that is only begun has not passed */
	passed += 999;
	(void)clock;
	*now = (struct timespec){ passed / 1000, passed % 1000 * 1000000 };
	return 0;
}
