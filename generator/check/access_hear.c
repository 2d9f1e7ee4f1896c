#include "check/access_look.h"

#include "check/access_words.h"
#include "text/tree.h"

/*
 * What is heard of an element. It is asked of nodes, not of the row: words stand between elements.
 */

/* What is being heard, and until how many bytes. */
struct hearing {
	struct look *look;
	size_t most;
	bool hears; /* what a picture says too, and labels instead of what they label */
};

static bool is_hidden(struct hearing *h, const xmlNode *node, enum access_kind kind)
{
	uint64_t has;

	if (kind == KIND_SCRIPT || kind == KIND_STYLE || kind == KIND_TEMPLATE)
		return true;
	if (!node->properties)
		return false;
	has = access_has_of(&h->look->kinds, node);
	return (has & HAS(HIDDEN)) ||
		((has & HAS(ARIA_HIDDEN)) && slice_is(tree_get(node, "aria-hidden"), "true")) ||
		((has & HAS(STYLE)) && words_style_hides(tree_get(node, "style")));
}

static bool is_room(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static void add_text(struct buf *out, struct slice text)
{
	size_t at = 0;

	while (at < text.length) {
		size_t from = at;

		while (at < text.length && !is_room(text.at[at]))
			at++;
		buf_add(out, slice_of(text.at + from, at - from));
		if (at == text.length)
			return;
		while (at < text.length && is_room(text.at[at]))
			at++;
		if (out->length && buf_slice(out).at[out->length - 1] != ' ')
			buf_byte(out, ' ');
	}
}

/* Elements between which no line ends. */
static const bool inner[] = {
	[KIND_A] = true,
	[KIND_ABBR] = true,
	[KIND_B] = true,
	[KIND_CODE] = true,
	[KIND_DATA] = true,
	[KIND_DFN] = true,
	[KIND_EM] = true,
	[KIND_FONT] = true,
	[KIND_I] = true,
	[KIND_MARK] = true,
	[KIND_SMALL] = true,
	[KIND_SPAN] = true,
	[KIND_STRONG] = true,
	[KIND_SUB] = true,
	[KIND_SUP] = true,
	[KIND_TIME] = true,
	[KIND_TSPAN] = true,
	[KIND_U] = true,
};

static bool parts_words(enum access_kind kind)
{
	return (size_t)kind >= sizeof(inner) / sizeof(*inner) || !inner[kind];
}

static void add_words(struct hearing *h, const xmlNode *node)
{
	struct buf *out = &h->look->text;

	if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
		add_text(out, slice_text((const char *)node->content));
	if (node->type != XML_ELEMENT_NODE || out->length >= h->most)
		return;

	enum access_kind kind = access_kind_of(&h->look->kinds, node);

	if (is_hidden(h, node, kind))
		return;

	struct slice label = h->hears ? tree_get(node, "aria-label") : SLICE("");
	bool parts = parts_words(kind);

	if (parts)
		add_text(out, SLICE(" "));
	if (words_any(label))
		add_text(out, label);
	else if (h->hears && (kind == KIND_IMG || kind == KIND_AREA))
		add_text(out, tree_get(node, "alt"));
	else
		for (const xmlNode *child = node->children; child; child = child->next)
			add_words(h, child);
	if (parts)
		add_text(out, SLICE(" "));
}

static struct slice taken(struct look *l)
{
	return arena_copy(l->arena, slice_trim(buf_slice(&l->text)));
}

static void add_named(struct look *l, struct slice ids)
{
	struct hearing h = { l, SIZE_MAX, true };
	struct slice id;

	while (words_part(&ids, &id)) {
		const struct access_element *e = map_get(&l->ids, id);

		for (const xmlNode *child = e ? e->node->children : NULL; child;
			child = child->next)
			add_words(&h, child);
		add_text(&l->text, SLICE(" "));
	}
}

static struct slice inside(struct look *l, int i, bool hears, size_t most)
{
	struct hearing h = { l, most, hears };

	buf_clear(&l->text);
	for (const xmlNode *child = l->elements[i].node->children; child; child = child->next)
		add_words(&h, child);
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
								   : inside(l, i, true, SIZE_MAX);
	if (!name.length && (e->has & HAS(TITLE)))
		name = look_get(l, i, "title");
	return name;
}

struct slice look_words(struct look *l, int i)
{
	return inside(l, i, false, SIZE_MAX);
}

struct slice look_beginning(struct look *l, int i, size_t most)
{
	return inside(l, i, false, most);
}

struct slice look_line(struct look *l, int i)
{
	struct hearing h = { l, SIZE_MAX, false };

	buf_clear(&l->text);
	for (const xmlNode *child = l->elements[i].node->children; child; child = child->next) {
		enum access_kind kind = child->type == XML_ELEMENT_NODE
			? access_kind_of(&l->kinds, child)
			: KIND_SPAN;

		if (kind == KIND_SUP || parts_words(kind))
			add_text(&l->text, SLICE(" "));
		else
			add_words(&h, child);
	}
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

/* They say something without words. */
static const bool spoken[] = {
	[KIND_AUDIO] = true,
	[KIND_BUTTON] = true,
	[KIND_CANVAS] = true,
	[KIND_IFRAME] = true,
	[KIND_INPUT] = true,
	[KIND_MATH] = true,
	[KIND_OBJECT] = true,
	[KIND_SELECT] = true,
	[KIND_SVG] = true,
	[KIND_TEXTAREA] = true,
	[KIND_VIDEO] = true,
};

/* Words, or what says something without words. */
static bool says(struct hearing *h, const xmlNode *node)
{
	if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
		return !is_blank(slice_text((const char *)node->content));
	if (node->type != XML_ELEMENT_NODE)
		return false;

	enum access_kind kind = access_kind_of(&h->look->kinds, node);

	if (is_hidden(h, node, kind))
		return false;
	if (kind == KIND_IMG)
		return tree_get(node, "alt").length || !xmlHasProp(node, (const xmlChar *)"alt");
	if (((size_t)kind < sizeof(spoken) / sizeof(*spoken) && spoken[kind]) ||
		tree_get(node, "aria-label").length)
		return true;
	for (const xmlNode *child = node->children; child; child = child->next)
		if (says(h, child))
			return true;
	return false;
}

bool look_is_empty(struct look *l, int i)
{
	struct hearing h = { l, SIZE_MAX, true };

	for (const xmlNode *child = l->elements[i].node->children; child; child = child->next)
		if (says(&h, child))
			return false;
	return true;
}
