#include "method/range.h"

#include <assert.h>
#include "worksheet/speak.h"

enum { LONGEST = 512 };

struct slice method_range(
	const struct method *m, size_t line, struct number low, struct number high)
{
	char *room = arena_take(m->arena, LONGEST);
	struct output out = { .at = room, .room = LONGEST };
	struct image image;

	if (image_open(&image, m->compiled->image.at, m->compiled->image.length) != IMAGE_GOOD)
		return slice_text(NULL); /* compile_sheet() makes images that can be opened */

	uint32_t unit = image_word(&image, SECTION_LINE, m->compiled->lines[line], LINE_UNIT);

	assert(unit);
	speak_span(&out, &image, unit - 1, &low, &high);
	return slice_of(room, out.length < LONGEST ? out.length : LONGEST);
}

struct slice method_count(const struct method *m, int64_t count)
{
	char room[AMOUNT_TEXT];

	return arena_copy(m->arena, slice_text(amount_words(amount_whole(count), room)));
}
