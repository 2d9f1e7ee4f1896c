/*
 * invent: a worksheet image made up at random: every operation, ranges, referrals, undecided figures, questions
 * that are not asked, and texts that no one should write.
 */
#ifndef TESTS_PARITY_INVENT_H
#define TESTS_PARITY_INVENT_H

#include "base/arena.h"
#include "base/slice.h"
#include "random.h"

/*
 * An image that the engine opens, in the arena. It is shaped as the compiler would shape it, but it need not mean
 * anything: now and then an operation takes what is no number, or a number too large.
 */
struct slice invent_image(struct random *r, struct arena *a);

/* A word of `image` changed, in a copy. It may be refused. */
struct slice invent_damage(struct random *r, struct slice image, struct arena *a);

#endif
