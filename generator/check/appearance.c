#include "check/appearance.h"

#include <ctype.h>
#include <strings.h>
#include "base/limits.h"
#include "check/access_rule.h"
#include "text/tree.h"

static bool is_word(struct slice text, const char *word)
{
	return text.length == strlen(word) && strncasecmp(text.at, word, text.length) == 0;
}

bool appearance_has_text(const xmlNode *e)
{
	for (const xmlNode *child = e->children; child; child = child->next)
		if (child->type == XML_TEXT_NODE)
			for (const char *c = (const char *)child->content; c && *c; c++)
				if (!isspace((unsigned char)*c))
					return true;
	return false;
}

static bool is_space(char c)
{
	return isspace((unsigned char)c);
}

static int count_words(struct slice text)
{
	int words = 0;

	for (size_t i = 0; i < text.length; i++)
		words += !is_space(text.at[i]) && (i == 0 || is_space(text.at[i - 1]));
	return words;
}

/* Say what is wrong with a text, if it has more words than the rule's limit. False if it was said. */
static bool check_length(
	const struct appearance *c, const xmlNode *e, enum access_code rule, struct slice other)
{
	struct buf text;
	int words;

	buf_init(&text, LIMIT_PAGE_OUTPUT);
	tree_words(e, &text);
	words = count_words(buf_slice(&text));

	bool good = words <= access_rules[rule].limit;

	if (!good)
		access_tell(&(struct access_finding){ .rule = rule,
				    .place = c->page->place(e),
				    .words = buf_slice(&text),
				    .other = other,
				    .count = words },
			c->diags);
	buf_release(&text);
	return good;
}

/* A long text in italics is told once, at the element where they begin. */
static bool check_italics(const struct appearance *c, const xmlNode *e, const struct look *l,
	const struct look *above)
{
	if (!l->is_italic || l->is_hidden || (above != l && above->is_italic))
		return true;
	return check_length(c, e, ACCESS_ITALIC_STYLE, slice_text(NULL));
}

/*
 * Names that stylesheets in common use (Bootstrap, Bulma, Tachyons, Tailwind and many of their own) give to one
 * property: all there is to go by where a stylesheet is not at hand.
 */
static const struct telling_class {
	const char *name;
	enum access_code rule;
} telling_classes[] = {
	{ "italic", ACCESS_CLASS_ITALIC },
	{ "italics", ACCESS_CLASS_ITALIC },
	{ "fst-italic", ACCESS_CLASS_ITALIC },
	{ "font-italic", ACCESS_CLASS_ITALIC },
	{ "text-italic", ACCESS_CLASS_ITALIC },
	{ "justify", ACCESS_CLASS_JUSTIFY },
	{ "justified", ACCESS_CLASS_JUSTIFY },
	{ "text-justify", ACCESS_CLASS_JUSTIFY },
	{ "text-justified", ACCESS_CLASS_JUSTIFY },
	{ "has-text-justified", ACCESS_CLASS_JUSTIFY },
	{ "align-justify", ACCESS_CLASS_JUSTIFY },
	{ "tj", ACCESS_CLASS_JUSTIFY },
	{ "small-text", ACCESS_CLASS_SMALL },
	{ "text-small", ACCESS_CLASS_SMALL },
	{ "text-xs", ACCESS_CLASS_SMALL },
	{ "tiny-text", ACCESS_CLASS_SMALL },
	{ "text-tiny", ACCESS_CLASS_SMALL },
	{ "is-size-7", ACCESS_CLASS_SMALL },
	{ "fine-print", ACCESS_CLASS_SMALL },
	{ "small-print", ACCESS_CLASS_SMALL },
	{ "no-outline", ACCESS_CLASS_OUTLINE },
	{ "nooutline", ACCESS_CLASS_OUTLINE },
	{ "outline-none", ACCESS_CLASS_OUTLINE },
	{ "outline-0", ACCESS_CLASS_OUTLINE },
	{ "focus:outline-none", ACCESS_CLASS_OUTLINE },
	{ "no-focus", ACCESS_CLASS_OUTLINE },
};

static bool check_class(const struct appearance *c, const xmlNode *e, struct slice class)
{
	for (size_t i = 0; i < sizeof(telling_classes) / sizeof(*telling_classes); i++)
		if (is_word(class, telling_classes[i].name))
			return check_length(c, e, telling_classes[i].rule, class);
	return true;
}

static bool check_classes(const struct appearance *c, const xmlNode *e)
{
	struct slice rest = tree_get(e, "class");
	bool good = true;

	while (c->has_unknown && rest.length) {
		size_t end = 0;

		while (end < rest.length && !is_space(rest.at[end]))
			end++;
		good = check_class(c, e, slice_first(rest, end)) && good;
		rest = slice_after(rest, end + 1);
	}
	return good;
}

static const xmlNode *element_before(const xmlNode *e)
{
	do
		e = e->prev;
	while (e && e->type != XML_ELEMENT_NODE);
	return e;
}

static bool floats_right(const struct appearance *c, const xmlNode *e, const struct look *above)
{
	struct look look;

	if (!e)
		return false;
	paint_look(c->paint, e, 0, above, &look);
	return look.floats_right && !look.is_hidden;
}

/* Things that all float to the right are seen in the order against that in which they are read. Said at the second. */
static bool check_floats(const struct appearance *c, const xmlNode *e, const struct look *l,
	const struct look *above)
{
	const xmlNode *before = element_before(e);

	if (!l->floats_right || l->is_hidden || !floats_right(c, before, above) ||
		floats_right(c, element_before(before), above))
		return true;
	access_tell(&(struct access_finding){ .rule = ACCESS_ORDER,
			    .place = c->page->place(e),
			    .words = slice_text((const char *)e->name),
			    .other = SLICE("float: right, as what stands before it") },
		c->diags);
	return false;
}

bool appearance_check(const struct appearance *c, const xmlNode *e, const struct look *l,
	const struct look *above)
{
	bool good = check_floats(c, e, l, above);

	good = check_classes(c, e) && good;
	return (!appearance_has_text(e) || check_italics(c, e, l, above)) && good;
}
