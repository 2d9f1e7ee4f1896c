#include "sheet/worked.h"

#include <assert.h>
#include <stdlib.h>
#include "worksheet/explain.h"

/* The JSON in the arena: told how long it is, it is written a second time if the first room was too small. */
static struct slice explain(const struct image *image, struct slice answers, struct arena *a)
{
	struct work work;
	struct answers *read = ARENA_NEW(a, struct answers);
	size_t memory = work_memory(image), room = 16 * 1024, length;

	if (!work_begin(&work, image, arena_take(a, memory), memory))
		assert(false && "work_memory() says what work_begin() needs");
	for (;; room = length) {
		char *out = arena_take(a, room);

		length = explain_json(&work, read, answers.at, answers.length, out, room);
		if (length <= room)
			return slice_of(out, length);
	}
}

void worked_make(struct worked *k, const struct compiled *c, struct slice answers, struct arena *a)
{
	struct image image;
	struct diags diags;

	if (image_open(&image, c->image.at, c->image.length) != IMAGE_GOOD)
		assert(false && "compile_sheet() makes images that can be opened");
	diags_init(&diags, a);
	k->json = explain(&image, answers, a);
	/* JSON is YAML */
	k->tree = data_read(a, "the engine", k->json, 1, &diags);
	assert(k->tree);
}

__extension__ typedef unsigned __int128 wide;

/* A fraction does not end as a decimal: its first four places, and the fraction itself. */
static struct slice exact_words(struct slice exact, struct arena *a)
{
	struct slice over = slice_until(exact, '/'), under = slice_after(exact, over.length + 1);
	bool negative = slice_starts(over, SLICE("-"));

	if (!under.length)
		return exact;

	/* both are the engine's, which has 64 bits */
	uint64_t size = strtoull(arena_copy(a, slice_after(over, negative)).at, NULL, 10);
	uint64_t divisor = strtoull(arena_copy(a, under).at, NULL, 10);
	unsigned places = (unsigned)((wide)(size % divisor) * 10000 / divisor);

	return arena_print(a, "%s%llu.%04u\xe2\x80\xa6 (%.*s)", negative ? "\xe2\x88\x92" : "",
		(unsigned long long)(size / divisor), places, SLICE_ARG(exact));
}

struct slice worked_exact(const struct data *line, struct arena *a)
{
	struct slice low = data_text(data_member(line, "exact"));
	struct slice high = data_text(data_member(line, "exact-high"));

	if (!high.length)
		return exact_words(low, a);
	return arena_print(a, "%.*s \xe2\x80\x93 %.*s", SLICE_ARG(exact_words(low, a)),
		SLICE_ARG(exact_words(high, a)));
}

struct slice worked_no_result(const struct words *w, struct slice outcome)
{
	static const struct {
		const char *outcome;
		enum word word;
	} reasons[] = {
		{ "refer", WORD_RUN_REFER },
		{ "undecided", WORD_RUN_UNDECIDED },
		{ "not-in-force", WORD_RUN_NOT_IN_FORCE },
	};

	for (size_t i = 0; i < sizeof(reasons) / sizeof(*reasons); i++)
		if (slice_is(outcome, reasons[i].outcome))
			return w->text[reasons[i].word];
	return outcome;
}
