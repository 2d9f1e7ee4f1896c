#include "sheet/script.h"

#include <stdint.h>

#include "base/base64.h"

struct slice script_sheets(
	const struct script_sheet *sheets, size_t count, bool more, struct arena *a)
{
	const char *opening = more ? "Object.assign(candourSheets,{" : "var candourSheets={";
	const char *closing = more ? "\n});\n" : "\n};\n";
	struct buf out;

	buf_init(&out, SIZE_MAX);
	buf_text(&out, opening);
	for (size_t i = 0; i < count; i++) {
		buf_print(&out, "%s\n\"%.*s\":\"", i ? "," : "", SLICE_ARG(sheets[i].name));
		base64_add(&out, sheets[i].image);
		buf_byte(&out, '"');
	}
	buf_text(&out, closing);

	struct slice script = arena_copy(a, buf_slice(&out));

	buf_release(&out);
	return script;
}
