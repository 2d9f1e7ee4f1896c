#include "publish/xml.h"

void xml_text(struct buf *out, struct slice text)
{
	for (size_t i = 0; i < text.length; i++) {
		switch (text.at[i]) {
		case '&':
			buf_text(out, "&amp;");
			break;
		case '<':
			buf_text(out, "&lt;");
			break;
		case '>':
			buf_text(out, "&gt;");
			break;
		case '"':
			buf_text(out, "&quot;");
			break;
		default:
			buf_byte(out, text.at[i]);
		}
	}
}

void xml_element(struct buf *out, const char *name, struct slice text)
{
	buf_print(out, "<%s>", name);
	xml_text(out, text);
	buf_print(out, "</%s>\n", name);
}
