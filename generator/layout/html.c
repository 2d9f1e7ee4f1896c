#include "layout/html.h"

bool html_is_void(struct slice name)
{
	static const char *const names[] = { "area", "base", "br", "col", "embed", "hr", "img",
		"input", "link", "meta", "source", "track", "wbr", NULL };

	return slice_is_one_of(name, names);
}

bool html_is_raw(struct slice name)
{
	return slice_is(name, "script") || slice_is(name, "style");
}

bool html_is_raw_text(struct slice text)
{
	return slice_search(text, SLICE("</")) == text.length &&
		slice_search(text, SLICE("<!")) == text.length;
}

static struct slice name_of(const xmlNode *element)
{
	return slice_text((const char *)element->name);
}

/* Does `element` stand in an SVG or MathML drawing, where only elements that close themselves are empty? */
static bool is_foreign(const xmlNode *element)
{
	for (; element && element->type == XML_ELEMENT_NODE; element = element->parent) {
		struct slice name = name_of(element);

		if (slice_is(name, "svg") || slice_is(name, "math"))
			return true;
		if (slice_is(name, "foreignObject"))
			return false;
	}
	return false;
}

/* The parser drops a line end that comes first in these (HTML, 13.2.6.4.7). */
static bool loses_first_line_end(struct slice name)
{
	return slice_is(name, "pre") || slice_is(name, "textarea") || slice_is(name, "listing");
}

/* `text` with the characters of `special` as references. */
static void write_escaped(const char *text, const char *special, struct buf *out)
{
	for (;;) {
		size_t plain = strcspn(text, special);

		buf_add(out, slice_of(text, plain));
		text += plain;
		switch (*text++) {
		case '&':
			buf_add(out, SLICE("&amp;"));
			break;
		case '<':
			buf_add(out, SLICE("&lt;"));
			break;
		case '>':
			buf_add(out, SLICE("&gt;"));
			break;
		case '"':
			buf_add(out, SLICE("&quot;"));
			break;
		default:
			return;
		}
	}
}

static void write_attribute(const xmlAttr *attribute, struct buf *out)
{
	buf_byte(out, ' ');
	buf_text(out, (const char *)attribute->name);
	buf_add(out, SLICE("=\""));
	for (const xmlNode *text = attribute->children; text; text = text->next)
		if (text->content)
			write_escaped((const char *)text->content, "&<\"", out);
	buf_byte(out, '"');
}

/* The start tag. True if the element is complete with it. */
static bool write_start(const xmlNode *element, struct buf *out)
{
	struct slice name = name_of(element);

	buf_byte(out, '<');
	buf_add(out, name);
	for (const xmlAttr *a = element->properties; a; a = a->next)
		write_attribute(a, out);
	if (!element->children && is_foreign(element)) {
		buf_add(out, SLICE(" />"));
		return true;
	}
	buf_byte(out, '>');
	return !element->children && html_is_void(name);
}

static void write_end(const xmlNode *element, struct buf *out)
{
	buf_add(out, SLICE("</"));
	buf_add(out, name_of(element));
	buf_byte(out, '>');
}

static void write_text(const xmlNode *text, struct buf *out)
{
	const char *content = (const char *)text->content;
	struct slice parent = name_of(text->parent);

	if (html_is_raw(parent)) {
		buf_text(out, content);
		return;
	}
	if (!text->prev && *content == '\n' && loses_first_line_end(parent))
		buf_byte(out, '\n');
	write_escaped(content, "&<>", out);
}

/* Everything that comes before the next node: true if it lies below `node`. */
static bool write_node(const xmlNode *node, struct buf *out)
{
	if (node->type != XML_ELEMENT_NODE) {
		if (node->type == XML_TEXT_NODE && node->content)
			write_text(node, out);
		return false;
	}
	if (write_start(node, out))
		return false;
	if (node->children)
		return true;
	write_end(node, out);
	return false;
}

void html_write_element(const xmlNode *top, struct buf *out)
{
	const xmlNode *node = top;

	for (;;) {
		if (write_node(node, out)) {
			node = node->children;
			continue;
		}
		while (node != top && !node->next) {
			node = node->parent;
			write_end(node, out);
		}
		if (node == top)
			return;
		node = node->next;
	}
}

void html_write(const xmlDoc *doc, struct buf *out)
{
	buf_add(out, SLICE("<!DOCTYPE html>\n"));
	for (const xmlNode *node = doc->children; node; node = node->next)
		if (node->type == XML_ELEMENT_NODE)
			html_write_element(node, out);
	buf_byte(out, '\n');
}
