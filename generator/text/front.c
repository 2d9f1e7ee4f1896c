#include "text/front.h"

static bool is_fence(struct slice line)
{
	return slice_starts(line, SLICE("---")) && slice_trim(slice_after(line, 3)).length == 0;
}

bool front_split(struct front *f, const char *name, struct slice text, struct diags *d)
{
	struct slice rest = text, line;

	*f = (struct front){
		.meta = slice_first(text, 0), .body = text, .meta_line = 1, .body_line = 1
	};
	if (!slice_line(&rest, &line) || !is_fence(line))
		return true;

	const char *meta = rest.at;

	f->meta_line = 2;
	for (int number = 2; slice_line(&rest, &line); number++) {
		if (!is_fence(line))
			continue;
		f->meta = slice_of(meta, (size_t)(line.at - meta));
		f->body = rest;
		f->body_line = number + 1;
		return true;
	}
	diag_error(d, (struct place){ name, 1, 1 }, "front-open",
		"front matter is never closed: expected a line \"---\"");
	return false;
}
