#include "sheet/worked.h"

#include <assert.h>
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
