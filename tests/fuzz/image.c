/* An image and answers: it is refused, or worked to an end within bounds, and comes to the same a second time. */
#include "works.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static char room[2][WORKS_ROOM];
	struct works w = { .out = room[0] }, again;

	works_split(&w, bytes, size);
	again = w;
	again.out = room[1];
	if (!works_open(&w))
		return 0;
	if (works_soon(&w)) {
		struct slice json = works_explain(&w);

		if (!works_open(&again) || !slice_equal(json, works_explain(&again)))
			abort();
		works_release(&again);
	}
	works_release(&w);
	return 0;
}
