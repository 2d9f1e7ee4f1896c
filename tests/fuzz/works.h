/*
 * works: an image and answers for it out of one input: the image says how long it is, and what follows it is the
 * answers. A file of that kind is a seed.
 */
#ifndef TESTS_FUZZ_WORKS_H
#define TESTS_FUZZ_WORKS_H

#include "fuzz.h"
#include "worksheet/explain.h"

enum { WORKS_ROOM = 256 * 1024, WORKS_ANSWERS = 16 * 1024, WORKS_STEPS = 1 << 21 };

struct works {
	struct slice image, answers;
	struct image opened;
	struct work work;
	struct answers read;
	void *memory; /* owned */
	char *out; /* WORKS_ROOM bytes of the caller's: to take them for each input would take most of the time */
};

static inline void works_split(struct works *w, const uint8_t *bytes, size_t size)
{
	struct slice input = slice_of((const char *)bytes, size);
	struct image head = { .bytes = bytes };
	size_t length = size >= HEADER_WORDS * 4 ? image_header(&head, HEADER_SIZE) : size;

	w->image = slice_first(input, length);
	w->answers = slice_first(slice_after(input, length), WORKS_ANSWERS);
}

/*
 * Open it, with nothing in the memory to rely on. False, with nothing to release, if it is refused. `memory` is of
 * the exact size, so that a byte too far is seen.
 */
static inline bool works_open(struct works *w)
{
	if (image_open(&w->opened, w->image.at, w->image.length) != IMAGE_GOOD)
		return false;

	size_t size = work_memory(&w->opened);

	w->memory = memory_take(size + 1);
	memset(w->memory, 0xa5, size);
	if (!work_begin(&w->work, &w->opened, w->memory, size))
		abort();
	return true;
}

static inline void works_release(struct works *w)
{
	free(w->memory);
}

/*
 * Whether the combinations of what is not sure are few enough to be gone through many times a second. They are never
 * more than IMAGE_NOT_SURE, each of which is at most IMAGE_NODES steps: that ends, but a fuzzer would see little else.
 */
static inline bool works_soon(struct works *w)
{
	uint64_t steps = w->opened.count[SECTION_NODE] + 1;

	answers_read(&w->read, &w->work, w->answers.at, w->answers.length);
	for (uint32_t i = 0; i < w->opened.count[SECTION_QUESTION] && steps <= WORKS_STEPS; i++)
		if (w->work.given[i] == NOT_SURE)
			steps *= image_word(&w->opened, SECTION_QUESTION, i, QUESTION_CHOICES);
	return steps <= WORKS_STEPS;
}

/* The JSON; empty if it is longer than the room. */
static inline struct slice works_explain(struct works *w)
{
	size_t length = explain_json(
		&w->work, &w->read, w->answers.at, w->answers.length, w->out, WORKS_ROOM);

	return slice_of(w->out, length <= WORKS_ROOM ? length : 0);
}

#endif
