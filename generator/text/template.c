#include "text/template.h"

#include "base/ascii.h"
#include "base/buf.h"
#include "base/nearest.h"
#include "base/utf8.h"

static const struct template_value *find(
	struct slice name, const struct template_value *values, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (slice_is(name, values[i].name))
			return &values[i];
	return NULL;
}

static bool is_place(struct slice name)
{
	for (size_t i = 0; i < name.length; i++)
		if ((!ascii_is_lower(name.at[i])) && name.at[i] != '-')
			return false;
	return name.length > 0;
}

static void refuse(const char *file, struct slice text, struct slice name,
	const struct template_value *values, size_t count, struct diags *d)
{
	struct place place = { .file = file };
	struct nearest n = nearest_to(name);
	char hint[NEAREST_HINT];

	for (size_t i = 0; i < count; i++)
		nearest_try(&n, slice_text(values[i].name));
	utf8_place(text, (size_t)(name.at - text.at), &place.line, &place.column);
	diag_error(d, place, "template-place", "nothing is called \"%.*s\" here%s", SLICE_ARG(name),
		nearest_hint(n.best, hint, sizeof(hint)));
}

bool template_fill(struct slice *filled, const char *file, struct slice text,
	const struct template_value *values, size_t count, struct arena *a, struct diags *d)
{
	const struct slice open = SLICE("{{"), close = SLICE("}}");
	struct slice rest = text;
	struct buf out;
	bool good = true;

	buf_init(&out, SIZE_MAX);
	while (rest.length) {
		size_t before = slice_search(rest, open);
		struct slice after = slice_after(rest, before + open.length);
		struct slice name = slice_first(after, slice_search(after, close));
		bool is_closed = name.length < after.length;
		const struct template_value *value = is_closed ? find(name, values, count) : NULL;

		buf_add(&out, slice_first(rest, before));
		rest = slice_after(rest, before);
		if (value) {
			buf_add(&out, value->is);
			rest = slice_after(after, name.length + close.length);
		} else if (rest.length) {
			if (is_closed && is_place(name)) {
				refuse(file, text, name, values, count, d);
				good = false;
			}
			buf_add(&out, open);
			rest = after;
		}
	}
	*filled = arena_copy(a, buf_slice(&out));
	buf_release(&out);
	return good;
}
