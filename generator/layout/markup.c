#include "layout/markup.h"

#include "base/ascii.h"
#include "base/nearest.h"
#include "layout/html.h"
#include "layout/written.h"
#include "text/tree.h"

static const char *const order_names[] = {
	[ORDER_EACH] = "each",
	[ORDER_IF] = "if",
	[ORDER_TEXT] = "text",
	[ORDER_COPY] = "copy",
	[ORDER_INCLUDE] = "include",
};

enum { ORDER_NAMES = sizeof(order_names) / sizeof(*order_names) };

static const struct slice data_prefix = { "data-", 5 }, set_prefix = { "data-attr-", 10 };

static const char *name_of(const xmlAttr *a)
{
	return (const char *)a->name;
}

static struct slice element_name(const xmlNode *element)
{
	return slice_text((const char *)element->name);
}

struct slice markup_value(const xmlAttr *a)
{
	return slice_text(a->children ? (const char *)a->children->content : NULL);
}

static enum markup_order order_called(struct slice name)
{
	if (!slice_starts(name, data_prefix))
		return ORDER_NONE;
	if (slice_starts(name, set_prefix))
		return ORDER_SET;
	for (int i = ORDER_EACH; i < ORDER_NAMES; i++)
		if (slice_is(slice_after(name, data_prefix.length), order_names[i]))
			return (enum markup_order)i;
	return ORDER_NONE;
}

enum markup_order markup_order(const xmlAttr *a)
{
	return order_called(slice_text(name_of(a)));
}

const char *markup_set_name(const xmlAttr *a)
{
	return name_of(a) + set_prefix.length;
}

const xmlAttr *markup_find(const xmlNode *element, enum markup_order order)
{
	for (const xmlAttr *a = element->properties; a; a = a->next)
		if (markup_order(a) == order)
			return a;
	return NULL;
}

const xmlAttr *markup_setter(const xmlNode *element, const char *name)
{
	for (const xmlAttr *a = element->properties; a; a = a->next)
		if (markup_order(a) == ORDER_SET && strcmp(markup_set_name(a), name) == 0)
			return a;
	return NULL;
}

/* Messages stand at the attribute, or at the tag. */

static bool refuse(const xmlAttr *a, struct diags *d, const char *rule, const char *message)
{
	diag_error(d, written_attribute_place(a->parent, name_of(a)), rule, "%s: %s", name_of(a),
		message);
	return false;
}

static bool refuse_element(
	const xmlNode *element, struct diags *d, const char *rule, const char *message)
{
	diag_error(
		d, *written_place(element), rule, "<%s>: %s", (const char *)element->name, message);
	return false;
}

/* Names. */

static bool is_lower(struct slice name)
{
	for (size_t i = 0; i < name.length; i++)
		if (ascii_is_upper(name.at[i]))
			return false;
	return true;
}

/* SVG has names such as linearGradient and viewBox; HTML has none in capitals. */
static bool in_drawing(const xmlNode *element)
{
	for (; element && element->type == XML_ELEMENT_NODE; element = element->parent)
		if (tree_is(element, "svg"))
			return true;
	return false;
}

/* An attribute that is none of ours but looks like one: data-txt, data-attr. data-id is not data-if. */
static bool check_near_miss(const xmlAttr *a, struct diags *d)
{
	struct slice name = slice_after(slice_text(name_of(a)), data_prefix.length);
	struct nearest n = nearest_to(name), prefix = nearest_to(slice_until(name, '-'));

	if (name.length < 3)
		return true;
	for (int i = ORDER_EACH; i < ORDER_NAMES; i++)
		nearest_try(&n, slice_text(order_names[i]));
	nearest_try(&prefix, SLICE("attr"));
	if (!n.best.length && !prefix.best.length)
		return true;
	diag_error(d, written_attribute_place(a->parent, name_of(a)), "layout-attribute",
		"%s is not one of the attributes that layouts know; did you mean \"data-%.*s\"?",
		name_of(a), SLICE_ARG(n.best.length ? n.best : SLICE("attr-NAME")));
	return false;
}

static bool check_attribute_name(const xmlAttr *a, struct diags *d)
{
	struct slice name = slice_text(name_of(a));

	if (a->ns)
		return refuse(a, d, "layout-prefix", "names have no prefix in HTML: leave it out");
	if (!is_lower(name) && !in_drawing(a->parent))
		return refuse(a, d, "layout-case", "write names in small letters");
	if (slice_starts(name, data_prefix) && markup_order(a) == ORDER_NONE)
		return check_near_miss(a, d);
	return true;
}

/* What runs: the security policy of the pages lets scripts and styles come from files only. */

static bool is_active(struct slice name)
{
	return slice_starts(name, SLICE("on")) || slice_is(name, "style") ||
		slice_is(name, "srcdoc");
}

static bool check_active(const xmlAttr *a, struct diags *d)
{
	bool is_set = markup_order(a) == ORDER_SET;

	if (is_active(slice_text(is_set ? markup_set_name(a) : name_of(a))))
		return refuse(a, d, "layout-active",
			"pages run no script and no style from attributes: put it into a file");
	return true;
}

static bool check_set(const xmlAttr *a, struct diags *d)
{
	struct slice name = slice_text(markup_set_name(a));

	if (!name.length)
		return refuse(a, d, "layout-attribute",
			"the name of the attribute to set is missing, as in data-attr-href");
	if (order_called(name) != ORDER_NONE)
		return refuse(a, d, "layout-attribute", "an order cannot be set by another");
	return true;
}

static bool check_attribute(const xmlAttr *a, struct diags *d)
{
	if (!check_attribute_name(a, d) || !check_active(a, d))
		return false;
	return markup_order(a) != ORDER_SET || check_set(a, d);
}

/* Content. */

static int count_contents(const xmlNode *element)
{
	return (markup_find(element, ORDER_TEXT) != NULL) +
		(markup_find(element, ORDER_COPY) != NULL) +
		(markup_find(element, ORDER_INCLUDE) != NULL);
}

static bool has_elements(const xmlNode *element)
{
	for (const xmlNode *child = element->children; child; child = child->next)
		if (child->type == XML_ELEMENT_NODE)
			return true;
	return false;
}

static bool check_raw_text(const xmlNode *element, struct diags *d)
{
	for (const xmlNode *child = element->children; child; child = child->next)
		if (!html_is_raw_text(slice_text((const char *)child->content)))
			return refuse_element(element, d, "layout-script",
				"\"</\" and \"<!\" would end this element");
	return true;
}

static bool check_script(const xmlNode *element, struct diags *d)
{
	if (!tree_is(element, "script") || slice_ends(tree_get(element, "type"), SLICE("json")) ||
		tree_get(element, "src").length)
		return true;
	return refuse_element(element, d, "layout-active",
		"pages run no script that stands in them: put it into a file and write its src");
}

static bool check_content(const xmlNode *element, struct diags *d)
{
	struct slice name = element_name(element);
	int contents = count_contents(element);

	if (contents > 1)
		return refuse_element(element, d, "layout-content",
			"only one of data-text, data-copy and data-include can fill an element");
	if (html_is_void(name) && (contents || element->children))
		return refuse_element(
			element, d, "layout-content", "this element cannot have content");
	if ((html_is_raw(name) || slice_is(name, "title") || slice_is(name, "textarea")) &&
		(has_elements(element) || markup_find(element, ORDER_COPY) ||
			markup_find(element, ORDER_INCLUDE)))
		return refuse_element(element, d, "layout-content", "this element holds text only");
	if (html_is_raw(name) && !check_raw_text(element, d))
		return false;
	return check_script(element, d);
}

bool markup_check(const xmlNode *element, struct diags *d)
{
	bool fine = check_content(element, d);

	if (element->ns && element->ns->prefix)
		fine = refuse_element(element, d, "layout-prefix", "names have no prefix in HTML");
	if (!is_lower(element_name(element)) && !in_drawing(element))
		fine = refuse_element(element, d, "layout-case", "write names in small letters");
	for (const xmlAttr *a = element->properties; a; a = a->next)
		fine = check_attribute(a, d) && fine;
	return fine;
}

/* Addresses. */

bool markup_is_address(const char *name)
{
	static const char *const names[] = { "action", "cite", "data", "formaction", "href", "ping",
		"poster", "src", "srcset", NULL };

	return slice_is_one_of(slice_text(name), names);
}

bool markup_is_asset(const xmlAttr *a)
{
	static const char *const with_src[] = { "audio", "embed", "iframe", "img", "script",
		"source", "track", "video", NULL };

	if (tree_is(a->parent, "link") && strcmp(name_of(a), "href") == 0)
		return !slice_starts(markup_value(a), SLICE("https://")) ||
			slice_is(tree_get(a->parent, "rel"), "stylesheet");
	return strcmp(name_of(a), "src") == 0 && slice_is_one_of(element_name(a->parent), with_src);
}

bool markup_check_link(const xmlAttr *a, struct diags *d)
{
	struct slice address = markup_value(a);

	if (!markup_is_address(name_of(a)) || tree_is(a->parent, "link") ||
		slice_starts(address, SLICE("https://")) || slice_starts(address, SLICE("#")))
		return true;
	diag_error(d, written_attribute_place(a->parent, name_of(a)), "layout-link",
		"\"%.*s\" is not right on every page: write https://..., #... or data-attr-%s=\"...\"",
		SLICE_ARG(address), name_of(a));
	return false;
}
