#include "check/access_look.h"

#include "check/access_words.h"
#include "text/tree.h"

/*
 * What is heard of an element. It is asked of nodes, not of the row: words stand between elements.
 */

static bool is_hidden(const xmlNode *node)
{
	struct slice name = slice_text((const char *)node->name);

	if (slice_is(name, "script") || slice_is(name, "style") || slice_is(name, "template"))
		return true;
	for (const xmlAttr *a = node->properties; a; a = a->next) {
		struct slice attribute = slice_text((const char *)a->name);

		if (slice_is(attribute, "hidden") ||
			(slice_is(attribute, "aria-hidden") &&
				slice_is(tree_get(node, "aria-hidden"), "true")) ||
			(slice_is(attribute, "style") &&
				words_style_hides(tree_get(node, "style"))))
			return true;
	}
	return false;
}

static void add_text(struct buf *out, struct slice text)
{
	for (size_t i = 0; i < text.length; i++) {
		char c = text.at[i];

		if (c == '\n' || c == '\t' || c == '\r')
			c = ' ';
		if (c != ' ' || (out->length && buf_slice(out).at[out->length - 1] != ' '))
			buf_byte(out, c);
	}
}

/* Elements between which a line ends. */
static bool parts_words(const xmlNode *node)
{
	static const char *const inner[] = { "a", "abbr", "b", "code", "data", "dfn", "em", "i",
		"mark", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "font" };

	return !words_among(
		slice_text((const char *)node->name), inner, sizeof(inner) / sizeof(*inner));
}

/* `hears`: what a picture says too, and labels instead of what they label. */
static void add_words(struct buf *out, const xmlNode *node, bool hears)
{
	if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
		add_text(out, slice_text((const char *)node->content));
	if (node->type != XML_ELEMENT_NODE || is_hidden(node))
		return;

	struct slice label = hears ? tree_get(node, "aria-label") : SLICE("");
	bool parts = parts_words(node);

	if (parts)
		add_text(out, SLICE(" "));
	if (words_any(label))
		add_text(out, label);
	else if (hears && (tree_is(node, "img") || tree_is(node, "area")))
		add_text(out, tree_get(node, "alt"));
	else
		for (const xmlNode *child = node->children; child; child = child->next)
			add_words(out, child, hears);
	if (parts)
		add_text(out, SLICE(" "));
}

static struct slice taken(struct look *l)
{
	return arena_copy(l->arena, slice_trim(buf_slice(&l->text)));
}

static void add_named(struct look *l, struct slice ids)
{
	struct slice id;

	while (words_part(&ids, &id)) {
		const struct access_element *e = map_get(&l->ids, id);

		for (const xmlNode *child = e ? e->node->children : NULL; child;
			child = child->next)
			add_words(&l->text, child, true);
		add_text(&l->text, SLICE(" "));
	}
}

static struct slice inside(struct look *l, int i, bool hears)
{
	const xmlNode *node = l->elements[i].node;

	buf_clear(&l->text);
	for (const xmlNode *child = node->children; child; child = child->next)
		add_words(&l->text, child, hears);
	return taken(l);
}

struct slice look_name(struct look *l, int i)
{
	const struct access_element *e = &l->elements[i];
	struct slice name = SLICE("");

	if (e->has & HAS(ARIA_LABELLEDBY)) {
		buf_clear(&l->text);
		add_named(l, look_get(l, i, "aria-labelledby"));
		name = taken(l);
	}
	if (!name.length && (e->has & HAS(ARIA_LABEL)))
		name = look_get(l, i, "aria-label");
	if (!name.length)
		name = e->kind == KIND_IMG || e->kind == KIND_AREA ? look_get(l, i, "alt")
								   : inside(l, i, true);
	if (!name.length && (e->has & HAS(TITLE)))
		name = look_get(l, i, "title");
	return name;
}

struct slice look_words(struct look *l, int i)
{
	return inside(l, i, false);
}

struct slice look_line(struct look *l, int i)
{
	buf_clear(&l->text);
	for (const xmlNode *child = l->elements[i].node->children; child; child = child->next)
		if (child->type != XML_ELEMENT_NODE ||
			!(parts_words(child) || tree_is(child, "sup")))
			add_words(&l->text, child, false);
		else
			add_text(&l->text, SLICE(" "));
	return taken(l);
}

/* Nothing but room: spaces, those that do not break lines too (U+00A0), and ones of no width (U+200B). */
static bool is_blank(struct slice text)
{
	size_t at = 0;

	while (at < text.length) {
		struct slice rest = slice_after(text, at);

		if (slice_starts(rest, SLICE("\xC2\xA0")))
			at += 2;
		else if (slice_starts(rest, SLICE("\xE2\x80\x8B")))
			at += 3;
		else if (strchr(" \n\t\r\f", rest.at[0]))
			at++;
		else
			return false;
	}
	return true;
}

/* Words, or what says something without words. */
static bool says(const xmlNode *node)
{
	static const char *const spoken[] = { "img", "input", "select", "textarea", "svg", "video",
		"audio", "object", "iframe", "canvas", "button", "math" };

	if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
		return !is_blank(slice_text((const char *)node->content));
	if (node->type != XML_ELEMENT_NODE || is_hidden(node))
		return false;
	if (tree_is(node, "img"))
		return tree_get(node, "alt").length || !xmlHasProp(node, (const xmlChar *)"alt");
	if (words_among(slice_text((const char *)node->name), spoken,
		    sizeof(spoken) / sizeof(*spoken)) ||
		tree_get(node, "aria-label").length)
		return true;
	for (const xmlNode *child = node->children; child; child = child->next)
		if (says(child))
			return true;
	return false;
}

bool look_is_empty(struct look *l, int i)
{
	for (const xmlNode *child = l->elements[i].node->children; child; child = child->next)
		if (says(child))
			return false;
	return true;
}
