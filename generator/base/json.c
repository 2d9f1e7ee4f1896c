#include "base/json.h"

static void json_byte(struct buf *out, char c)
{
	switch (c) {
	case '"':
	case '\\':
		buf_byte(out, '\\');
		buf_byte(out, c);
		break;
	case '\n':
		buf_text(out, "\\n");
		break;
	case '\t':
		buf_text(out, "\\t");
		break;
	case '<':
	case '>':
	case '&':
		buf_print(out, "\\u%04x", (unsigned)c);
		break;
	default:
		if ((unsigned char)c < 0x20)
			buf_print(out, "\\u%04x", (unsigned)c);
		else
			buf_byte(out, c);
	}
}

void json_string(struct buf *out, struct slice s)
{
	buf_byte(out, '"');
	for (size_t i = 0; i < s.length; i++)
		json_byte(out, s.at[i]);
	buf_byte(out, '"');
}

void json_member(struct buf *out, const char *name, struct slice value)
{
	char last = out->length ? out->at[out->length - 1] : '{';

	if (last != '{' && last != '[')
		buf_byte(out, ',');
	json_string(out, slice_text(name));
	buf_byte(out, ':');
	json_string(out, value);
}
