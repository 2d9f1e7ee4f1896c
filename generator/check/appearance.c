#include "check/appearance.h"

#include "check/appearance_menu.h"
#include "check/appearance_words.h"
#include "check/element.h"
#include "check/value.h"
#include "text/tree.h"

/* A long text in italics is told once, at the element where they begin. */
static bool begins_italics(const struct look *l, const struct look *above)
{
	return l->is_italic && (above == l || !above->is_italic);
}

static void check_italics(const struct appearance *c, const xmlNode *e)
{
	struct slice text = appearance_words(c, e);
	int words = appearance_count(text);

	if (words > access_rules[ACCESS_ITALIC_STYLE].limit)
		appearance_say(c, e, ACCESS_ITALIC_STYLE, text, SLICE(""), words);
}

static bool floats_right(const struct appearance *c, const xmlNode *e, const struct look *above)
{
	struct look look;

	if (!e)
		return false;
	paint_look(c->paint, e, 0, above, &look);
	return look.floats_right && !look.is_hidden;
}

static bool leads(const xmlNode *e)
{
	return e && (tree_is(e, "button") || element_is_link(e));
}

/*
 * Things that all float to the right, and a link that does before one that does not, are seen in the order against
 * that in which they are read. Said at the second.
 */
static bool check_floats(const struct appearance *c, const xmlNode *e, const struct look *l,
	const struct look *above)
{
	const xmlNode *before = element_before(e);
	bool is_passed = !l->floats_right && leads(e) && leads(before);

	if (l->is_hidden || (!l->floats_right && !is_passed))
		return true;
	if (!floats_right(c, before, above) || floats_right(c, element_before(before), above))
		return false;
	return appearance_say(c, e, ACCESS_ORDER, slice_text((const char *)e->name),
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
	return appearance_say(c, e, ACCESS_FAR_FIELD, SLICE(""), SLICE(""), 0);
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
	return appearance_say(c, e, ACCESS_CURSOR, slice_text((const char *)e->name), SLICE(""), 0);
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
	if (!c->is_all || !element_is_link(e) || l->is_underlined || above->is_underlined ||
		l->has_border || l->is_bold != above->is_bold ||
		!colour_equal(l->behind, above->behind) || !stands_in_words(e))
		return true;
	return appearance_say(c, e, ACCESS_LINK_COLOUR, appearance_words(c, e), SLICE(""), 0);
}

/* False if it may be: what is in it, and in what it stands, tells. */
static bool check_menu(const struct appearance *c, const xmlNode *e)
{
	const xmlNode *link;

	if (!c->has_unknown || !e->parent || !tree_is(e->parent, "li") ||
		(!tree_is(e, "ul") && !tree_is(e, "ol")))
		return true;
	link = appearance_menu_link(c->menus, e);
	if (link)
		appearance_say(c, e, ACCESS_SUBMENU, appearance_words(c, link), SLICE(""), 0);
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
	size_t most = (size_t)access_rules[ACCESS_LONG_LINES].limit;
	struct slice words = appearance_beginning(c, e, most + 1);

	if (words.length > most)
		appearance_say(c, e, ACCESS_LONG_LINES, words, SLICE(""), 0);
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
	good = appearance_heading(c, e, l, above) && good;
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
