/*
 * memo: whether a walk was at the same point before: all that is used further in is as it was then.
 */
#ifndef PROVE_MEMO_H
#define PROVE_MEMO_H

#include "prove/number.h"
#include "prove/plan.h"

enum {
	MEMO_POINTS = 1 << 16, /* kept of each level */
	MEMO_TRIES = 1
		<< 12, /* after so many that found nothing in MEMO_WORTH, a level is not asked again */
	MEMO_WORTH = 16,
};

/* Of one level. */
struct memo {
	uint32_t width;		  /* words of a point */
	uint32_t *points, *table; /* owned, as is the next */
	uint64_t *at;		  /* where each point is among the combinations */
	uint32_t count, room;
	uint32_t tries, found;
};

struct memos {
	const struct plan *plan; /* borrowed */
	struct memo *levels;
	struct walked known; /* the values that points are made of */
	struct numbering numbering;
	uint32_t *point; /* the one at hand */
};

enum { MEMO_NEW = -1 };

void memos_begin(struct memos *m, const struct plan *p, struct arena *a);
void memos_end(struct memos *m);

/*
 * Where the walk was at this point before, among the combinations, or MEMO_NEW: then it is kept that it is
 * `here` now.
 */
int64_t memo_find(struct memos *m, uint32_t depth, const struct work *w, const struct part *parts,
	const uint32_t *digits, uint64_t here);

#endif
