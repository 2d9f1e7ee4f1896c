#include "check/appearance.h"

#include <ctype.h>
#include <stdint.h>
#include "base/limits.h"
#include "check/access_rule.h"
#include "check/appearance_menu.h"
#include "check/value.h"
#include "text/tree.h"

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

static struct slice words_of(const struct appearance *c, const xmlNode *e)
{
	struct buf text;
	struct slice words;

	buf_init(&text, LIMIT_PAGE_OUTPUT);
	tree_words(e, &text);
	words = arena_copy(c->page->arena, slice_trim(buf_slice(&text)));
	buf_release(&text);
	return words;
}

/* False, always. */
static bool say(const struct appearance *c, const xmlNode *e, enum access_code rule,
	struct slice words, struct slice other, int count)
{
	access_tell(&(struct access_finding){ .rule = rule,
			    .place = c->page->place(e),
			    .words = words,
			    .other = other,
			    .count = count },
		c->diags);
	return false;
}

/* A long text in italics is told once, at the element where they begin. */
static bool begins_italics(const struct look *l, const struct look *above)
{
	return l->is_italic && (above == l || !above->is_italic);
}

static void check_italics(const struct appearance *c, const xmlNode *e)
{
	struct slice text = words_of(c, e);
	int words = count_words(text);

	if (words > access_rules[ACCESS_ITALIC_STYLE].limit)
		say(c, e, ACCESS_ITALIC_STYLE, text, SLICE(""), words);
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

static bool is_link(const xmlNode *e)
{
	return e && (tree_is(e, "button") || (tree_is(e, "a") && tree_get(e, "href").length));
}

/* It stands in a part of the page that is read, not in one that leads around. */
static bool is_in_flow(const xmlNode *e)
{
	static const char *const others[] = { "nav", "header", "footer", "a", "button", "label",
		"fieldset", "form", "table", "figure", "aside", NULL };

	for (e = e->parent; e && e->type == XML_ELEMENT_NODE; e = e->parent)
		if (tree_is_one_of(e, others))
			return false;
	return true;
}

/*
 * Things that all float to the right, and a link that does before one that does not, are seen in the order against
 * that in which they are read. Said at the second.
 */
static bool check_floats(const struct appearance *c, const xmlNode *e, const struct look *l,
	const struct look *above)
{
	const xmlNode *before = element_before(e);
	bool is_passed = !l->floats_right && is_link(e) && is_link(before);

	if (l->is_hidden || (!l->floats_right && !is_passed))
		return true;
	if (!floats_right(c, before, above) || floats_right(c, element_before(before), above))
		return false;
	return say(c, e, ACCESS_ORDER, slice_text((const char *)e->name),
		is_passed ? SLICE("what stands before it has float: right")
			  : SLICE("float: right, as what stands before it"),
		0);
}

/* A field for words at the right of its label, which is not: far from it in a magnified window. */
static bool check_field(const struct appearance *c, const xmlNode *e, const struct look *l,
	const struct look *above)
{
	const xmlNode *label = element_before(e);
	struct slice type = tree_get(e, "type");
	bool is_typed = tree_is(e, "textarea") || tree_is(e, "select") ||
		(tree_is(e, "input") && !value_is(type, "checkbox") && !value_is(type, "radio") &&
			!value_is(type, "submit") && !value_is(type, "button"));

	if (!l->floats_right || !is_typed || !label || !tree_is(label, "label"))
		return true;
	if (floats_right(c, label, above))
		return false;
	return say(c, e, ACCESS_FAR_FIELD, SLICE(""), SLICE(""), 0);
}

static bool can_focus(const xmlNode *e)
{
	static const char *const names[] = { "a", "button", "input", "select", "textarea",
		"summary", "label", "area", "option", "video", "audio", "iframe", NULL };

	return tree_is_one_of(e, names) || tree_get(e, "tabindex").length;
}

/* Something to be pressed stands in it. */
static bool holds_focus(const xmlNode *e)
{
	for (const xmlNode *i = tree_next(e, e); i; i = tree_next(i, e))
		if (can_focus(i))
			return true;
	return false;
}

static bool stands_in_focus(const xmlNode *e)
{
	for (; e && e->type == XML_ELEMENT_NODE; e = e->parent)
		if (can_focus(e))
			return true;
	return false;
}

/* The style says of something that it can be pressed, as it is or when pointed at, and no keyboard comes to it. */
static bool check_cursor(const struct appearance *c, const xmlNode *e, const struct look *l)
{
	struct look pointed;
	bool is_pressed = l->is_pressed;

	if (!is_pressed && (l->may_change & SELECTOR_HOVER) && !stands_in_focus(e)) {
		paint_look(c->paint, e, SELECTOR_HOVER, l, &pointed);
		is_pressed = pointed.is_pressed;
	}
	if (!is_pressed || stands_in_focus(e))
		return true;
	if (holds_focus(e))
		return false;
	return say(c, e, ACCESS_CURSOR, slice_text((const char *)e->name), SLICE(""), 0);
}

/* Whether words stand right beside it, and not only other links. */
static bool stands_in_words(const xmlNode *e)
{
	return e->parent && appearance_has_text(e->parent) && !tree_is(e->parent, "nav") &&
		!tree_is(e->parent, "div");
}

/* F73: without an underline, a weight, an edge or a paper of its own, only a colour shows that it is a link. */
static bool check_link(const struct appearance *c, const xmlNode *e, const struct look *l,
	const struct look *above)
{
	if (!c->is_all || !tree_is(e, "a") || !tree_get(e, "href").length || l->is_underlined ||
		above->is_underlined || l->has_border || l->is_bold != above->is_bold ||
		!colour_equal(l->behind, above->behind) || !stands_in_words(e))
		return true;
	return say(c, e, ACCESS_LINK_COLOUR, words_of(c, e), SLICE(""), 0);
}

static const xmlNode *element_after(const xmlNode *e)
{
	do
		e = e->next;
	while (e && e->type != XML_ELEMENT_NODE);
	return e;
}

/* Bold and larger than what is around, and before a paragraph or a list. */
static bool looks_like_heading(const struct look *l, const struct look *above, const xmlNode *after)
{
	static const char *const afters[] = { "p", "ul", "ol", NULL };

	return l->is_bold && l->size >= above->size * 1.2 && tree_is_one_of(after, afters);
}

/*
 * Where styles are not all at hand: words in no paragraph, and right below them a paragraph. Below a heading or a
 * picture they tell of that.
 */
static bool stands_like_heading(const xmlNode *e, const xmlNode *after)
{
	static const char *const others[] = { "h1", "h2", "h3", "h4", "h5", "h6", "img", "picture",
		"figure", "video", "table", NULL };
	const xmlNode *before = element_before(e);

	return tree_is(e, "div") && !xmlFirstElementChild((xmlNodePtr)(uintptr_t)e) &&
		!tree_get(e, "role").length && tree_is(after, "p") &&
		(!before || !tree_is_one_of(before, others));
}

/* A few words do; but a number that stands out is what is told, not what is told about. */
static bool is_title(struct slice words)
{
	enum { SHORT = 60 };

	for (size_t i = 0; i < words.length; i++)
		if (isdigit((unsigned char)words.at[i]))
			return false;
	return words.length && words.length <= SHORT &&
		!strchr(".:!?,;", words.at[words.length - 1]);
}

/* A sentence, or many words: text that something may be the heading of. */
static bool is_prose(struct slice words)
{
	enum { MANY = 8 };

	return count_words(words) >= MANY || (words.length && words.at[words.length - 1] == '.');
}

/* False if the element may be a heading: others that look as it does stand before something else. */
static bool check_heading(const struct appearance *c, const xmlNode *e, const struct look *l,
	const struct look *above)
{
	const xmlNode *after = element_after(e);
	bool is_div = tree_is(e, "div");
	struct slice words;

	if (!is_div && !tree_is(e, "p"))
		return true;
	if (!l->is_bold && (c->is_all || !is_div))
		return true;
	if (!after || !is_in_flow(e))
		return false;
	words = words_of(c, e);
	if (!is_title(words))
		return false;
	if (looks_like_heading(l, above, after))
		say(c, e, ACCESS_FAKE_HEADING, words, SLICE(""), 0);
	else if (!c->is_all && stands_like_heading(e, after) &&
		isupper((unsigned char)words.at[0]) && is_prose(words_of(c, after)))
		say(c, e, ACCESS_FAKE_HEADING_LINE, words, SLICE(""), 0);
	return false;
}

/* False if it may be: what is in it, and in what it stands, tells. */
static bool check_menu(const struct appearance *c, const xmlNode *e)
{
	const xmlNode *link;

	if (!c->has_unknown || !e->parent || !tree_is(e->parent, "li") ||
		(!tree_is(e, "ul") && !tree_is(e, "ol")))
		return true;
	link = appearance_menu_link(e);
	if (link)
		say(c, e, ACCESS_SUBMENU, words_of(c, link), SLICE(""), 0);
	return false;
}

/* Nothing ends the lines of a text before the window does. */
static bool may_be_wide(const struct appearance *c, const xmlNode *e, const struct look *l)
{
	static const char *const texts[] = { "p", "li", "dd", "blockquote", NULL };

	return c->is_all && !l->is_narrow && tree_is_one_of(e, texts);
}

static void check_lines(const struct appearance *c, const xmlNode *e)
{
	struct slice words = words_of(c, e);

	if (words.length > (size_t)access_rules[ACCESS_LONG_LINES].limit)
		say(c, e, ACCESS_LONG_LINES, words, SLICE(""), 0);
}

bool appearance_check(const struct appearance *c, const xmlNode *e, const struct look *l,
	const struct look *above)
{
	bool good = check_floats(c, e, l, above);

	good = check_field(c, e, l, above) && good;
	if (l->is_hidden)
		return good;
	good = check_cursor(c, e, l) && good;
	good = check_menu(c, e) && good;
	if (!appearance_has_text(e))
		return good;
	good = check_link(c, e, l, above) && good;
	good = check_heading(c, e, l, above) && good;
	if (may_be_wide(c, e, l)) {
		check_lines(c, e);
		good = false;
	}
	if (begins_italics(l, above)) {
		check_italics(c, e);
		good = false;
	}
	return good;
}
