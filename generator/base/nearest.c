#include "base/nearest.h"

#include <stdint.h>
#include <stdio.h>

enum { LONGEST = 64 }; /* longer names are not typing mistakes of each other */

struct nearest nearest_to(struct slice wanted)
{
	return (struct nearest){ .wanted = wanted, .distance = SIZE_MAX };
}

static size_t least(size_t a, size_t b, size_t c)
{
	size_t ab = a < b ? a : b;

	return ab < c ? ab : c;
}

static size_t distance(struct slice a, struct slice b)
{
	size_t rows[3][LONGEST + 1];
	size_t *before = rows[0], *above = rows[1], *row = rows[2];

	for (size_t j = 0; j <= b.length; j++)
		above[j] = j;
	for (size_t i = 1; i <= a.length; i++) {
		row[0] = i;
		for (size_t j = 1; j <= b.length; j++) {
			bool same = a.at[i - 1] == b.at[j - 1];

			row[j] = least(above[j] + 1, row[j - 1] + 1, above[j - 1] + !same);
			if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] &&
				a.at[i - 2] == b.at[j - 1] && before[j - 2] + 1 < row[j])
				row[j] = before[j - 2] + 1;
		}
		size_t *oldest = before;

		before = above;
		above = row;
		row = oldest;
	}
	return above[b.length];
}

void nearest_try(struct nearest *n, struct slice name)
{
	size_t longer = name.length > n->wanted.length ? name.length : n->wanted.length;

	if (longer > LONGEST || !name.length)
		return;

	size_t d = distance(n->wanted, name);

	if (d > (longer + 2) / 3 || d > n->distance)
		return;
	if (d < n->distance || slice_compare(name, n->best) < 0) {
		n->best = name;
		n->distance = d;
	}
}

const char *nearest_hint(struct slice best, char *room, size_t size)
{
	room[0] = '\0';
	if (best.length)
		snprintf(room, size, "; did you mean \"%.*s\"?", SLICE_ARG(best));
	return room;
}
