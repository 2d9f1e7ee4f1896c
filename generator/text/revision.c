#include "text/revision.h"

#include <stdint.h>

/* What is compared each with each: far more than pages have that were worded anew. */
enum { MOST_COMPARED = 1000 * 1000 };

struct side {
	struct slice *lines;
	size_t count;
};

static void split(struct side *s, struct slice text, struct arena *a)
{
	struct slice rest = text, line;
	size_t room = 0;

	while (slice_line(&rest, &line))
		room++;
	s->lines = ARENA_ARRAY(a, struct slice, room + 1);
	rest = text;
	while (slice_line(&rest, &line))
		if (slice_trim(line).length)
			s->lines[s->count++] = slice_trim(line);
}

/* Leave out what both begin with and what both end with. */
static void strip(struct side *was, struct side *is)
{
	while (was->count && is->count && slice_equal(was->lines[0], is->lines[0])) {
		was->lines++;
		is->lines++;
		was->count--;
		is->count--;
	}
	while (was->count && is->count &&
		slice_equal(was->lines[was->count - 1], is->lines[is->count - 1])) {
		was->count--;
		is->count--;
	}
}

/*
 * For each place in the two texts, how many lines they have in common from there on, in the same order: the
 * row of a line of `was` has is->count + 1 places. NULL if that would be too many.
 */
static const uint16_t *compare(const struct side *was, const struct side *is, struct arena *a)
{
	size_t width = is->count + 1;

	if (was->count >= MOST_COMPARED / width || was->count > UINT16_MAX)
		return NULL;

	uint16_t *common = ARENA_ARRAY(a, uint16_t, (was->count + 1) * width);

	for (size_t i = was->count; i-- > 0;)
		for (size_t k = is->count; k-- > 0;) {
			uint16_t *here = &common[i * width + k];

			if (slice_equal(was->lines[i], is->lines[k]))
				*here = (uint16_t)(here[width + 1] + 1);
			else
				*here = here[width] >= here[1] ? here[width] : here[1];
		}
	return common;
}

/* Lines that stood in one place and those that stand there now: as many as can be are the same line changed. */
static void add_place(struct revision *r, struct side was, struct side is)
{
	for (size_t i = 0; i < was.count || i < is.count; i++)
		r->changes[r->count++] = (struct revision_change){
			i < was.count ? was.lines[i] : slice_text(NULL),
			i < is.count ? is.lines[i] : slice_text(NULL),
		};
}

static void walk(
	struct revision *r, const struct side *was, const struct side *is, const uint16_t *common)
{
	size_t width = is->count + 1, i = 0, k = 0, from = 0, into = 0;

	while (i < was->count && k < is->count) {
		const uint16_t *here = &common[i * width + k];

		if (slice_equal(was->lines[i], is->lines[k])) {
			add_place(r, (struct side){ was->lines + from, i - from },
				(struct side){ is->lines + into, k - into });
			from = ++i;
			into = ++k;
		} else if (here[width] >= here[1]) {
			i++;
		} else {
			k++;
		}
	}
	add_place(r, (struct side){ was->lines + from, was->count - from },
		(struct side){ is->lines + into, is->count - into });
}

void revision_make(struct revision *r, struct slice was, struct slice is, struct arena *a)
{
	struct side before = { 0 }, after = { 0 };

	split(&before, was, a);
	split(&after, is, a);
	strip(&before, &after);
	*r = (struct revision){ 0 };
	r->changes = ARENA_ARRAY(a, struct revision_change, before.count + after.count + 1);

	const uint16_t *common = compare(&before, &after, a);

	if (common)
		walk(r, &before, &after, common);
	else
		add_place(r, before, after);
}
