#include "check/access_look.h"
#include "check/access_words.h"
#include "text/tree.h"

/* WAI-ARIA 1.2, those that pages may use; and the graphics and DPUB roles begin with graphics- and doc-. */
static const char *const roles[] = { "alert", "alertdialog", "application", "article", "banner",
	"blockquote", "button", "caption", "cell", "checkbox", "code", "columnheader", "combobox",
	"complementary", "contentinfo", "definition", "deletion", "dialog", "directory", "document",
	"emphasis", "feed", "figure", "form", "generic", "grid", "gridcell", "group", "heading",
	"img", "insertion", "link", "list", "listbox", "listitem", "log", "main", "marquee", "math",
	"menu", "menubar", "menuitem", "menuitemcheckbox", "menuitemradio", "meter", "navigation",
	"none", "note", "option", "paragraph", "presentation", "progressbar", "radio", "radiogroup",
	"region", "row", "rowgroup", "rowheader", "scrollbar", "search", "searchbox", "separator",
	"slider", "spinbutton", "status", "strong", "subscript", "superscript", "switch", "tab",
	"table", "tablist", "tabpanel", "term", "textbox", "time", "timer", "toolbar", "tooltip",
	"tree", "treegrid", "treeitem" };

/* Roles of what people operate: HTML has elements for them. */
static const char *const operated[] = { "button", "link", "checkbox", "radio", "textbox",
	"combobox", "listbox", "slider", "spinbutton", "switch", "searchbox" };

static const char *const states[] = { "aria-activedescendant", "aria-atomic", "aria-autocomplete",
	"aria-braillelabel", "aria-brailleroledescription", "aria-busy", "aria-checked",
	"aria-colcount", "aria-colindex", "aria-colindextext", "aria-colspan", "aria-current",
	"aria-description", "aria-details", "aria-disabled", "aria-dropeffect", "aria-errormessage",
	"aria-expanded", "aria-flowto", "aria-grabbed", "aria-haspopup", "aria-keyshortcuts",
	"aria-level", "aria-live", "aria-modal", "aria-multiline", "aria-multiselectable",
	"aria-orientation", "aria-placeholder", "aria-posinset", "aria-pressed", "aria-readonly",
	"aria-relevant", "aria-required", "aria-roledescription", "aria-rowcount", "aria-rowindex",
	"aria-rowindextext", "aria-rowspan", "aria-selected", "aria-setsize", "aria-sort",
	"aria-valuemax", "aria-valuemin", "aria-valuenow", "aria-valuetext" };

#define AMONG(s, list) words_among(s, list, sizeof(list) / sizeof(*(list)))

static void check_id(struct look *l, int i)
{
	struct slice id = look_get(l, i, "id");
	const struct access_element *first = map_get(&l->ids, id);

	/* of our own pages, that is told where ids are collected (site/link.h) */
	if (!id.length || (first && first != &l->elements[i] && !l->page->is_ours))
		look_tell_words(l, ACCESS_ID, i, id, SLICE(""));
}

static void check_refers(struct look *l, int i, const char *attribute)
{
	struct slice ids = look_get(l, i, attribute), id;

	while (words_part(&ids, &id))
		if (!map_get(&l->ids, id))
			look_tell_words(l, ACCESS_REFERS, i, id, slice_text(attribute));
}

static void check_references(struct look *l, int i)
{
	uint64_t has = l->elements[i].has;

	if (has & HAS(ARIA_LABELLEDBY))
		check_refers(l, i, "aria-labelledby");
	if (has & HAS(ARIA_DESCRIBEDBY))
		check_refers(l, i, "aria-describedby");
	if (has & HAS(ARIA_CONTROLS))
		check_refers(l, i, "aria-controls");
	if (has & HAS(ARIA_OWNS))
		check_refers(l, i, "aria-owns");
	if (has & HAS(FOR))
		check_refers(l, i, "for");
	if (has & HAS(HEADERS))
		check_refers(l, i, "headers");
	if (has & HAS(LIST))
		check_refers(l, i, "list");
}

static bool is_native(enum access_kind k)
{
	return k == KIND_A || k == KIND_BUTTON || k == KIND_INPUT || k == KIND_SELECT ||
		k == KIND_TEXTAREA || k == KIND_SUMMARY || k == KIND_OPTION;
}

static void check_role(struct look *l, int i)
{
	struct slice all = look_get(l, i, "role"), rest = all, role;

	while (words_part(&rest, &role)) {
		if (!AMONG(role, roles) && !words_start(role, "doc-") &&
			!words_start(role, "graphics-"))
			look_tell_words(l, ACCESS_ROLE, i, role, SLICE(""));
		else if (AMONG(role, operated) && !is_native(l->elements[i].kind))
			look_tell_words(l, ACCESS_NATIVE, i, role,
				slice_text((const char *)l->elements[i].node->name));
	}
	/* a space bar presses a button and does not follow a link: a script has to make it do so */
	if (l->elements[i].kind == KIND_A && words_same(all, SLICE("button")) &&
		!tree_get(l->elements[i].node, "data-module").length)
		look_tell(l, ACCESS_LINK_BUTTON, i);
}

static void check_states(struct look *l, int i)
{
	for (const xmlAttr *a = l->elements[i].node->properties; a; a = a->next) {
		struct slice name = slice_text((const char *)a->name);

		if (slice_starts(name, SLICE("aria-")) && !AMONG(name, states) &&
			!slice_is(name, "aria-controls") && !slice_is(name, "aria-describedby") &&
			!slice_is(name, "aria-hidden") && !slice_is(name, "aria-invalid") &&
			!slice_is(name, "aria-label") && !slice_is(name, "aria-labelledby") &&
			!slice_is(name, "aria-owns"))
			look_tell_words(l, ACCESS_STATE, i, name, SLICE(""));
	}
}

/* A key can come to it, and nothing says what it is there. */
static void check_tabindex(struct look *l, int i)
{
	struct slice tabindex = look_get(l, i, "tabindex");

	if (words_number(tabindex) > 0)
		look_tell_words(l, ACCESS_TABINDEX, i, tabindex, SLICE(""));
	else if (words_number(tabindex) == 0 && !is_native(l->elements[i].kind) &&
		l->elements[i].kind != KIND_IFRAME &&
		!look_has(l, i, HAS(ROLE) | HAS(CONTENTEDITABLE)))
		look_tell(l, ACCESS_TAB_STOP, i);
}

static void check_handlers(struct look *l, int i)
{
	static const char *const pointed[] = { "onclick", "onmousedown", "onmouseup", "ondblclick",
		"onmouseover", "onmouseout", "ontouchstart" };
	bool pointer = false, key = false;

	for (const xmlAttr *a = l->elements[i].node->properties; a; a = a->next) {
		struct slice name = slice_text((const char *)a->name);

		pointer = pointer || AMONG(name, pointed);
		key = key || words_start(name, "onkey") || words_start(name, "onfocus");
	}
	bool reaches = look_is_focusable(l, i) && (key || is_native(l->elements[i].kind));
	bool spreads = l->elements[i].kind == KIND_BODY || l->elements[i].kind == KIND_LABEL;

	look_tell(l, pointer && !reaches && !spreads ? ACCESS_POINTER : ACCESS_HANDLER, i);
}

void access_name(struct look *l, int i)
{
	uint64_t has = l->elements[i].has;

	if (has & HAS(ID))
		check_id(l, i);
	if (has &
		(HAS(ARIA_LABELLEDBY) | HAS(ARIA_DESCRIBEDBY) | HAS(ARIA_CONTROLS) |
			HAS(ARIA_OWNS) | HAS(FOR) | HAS(HEADERS) | HAS(LIST)))
		check_references(l, i);
	if (has & HAS(ROLE))
		check_role(l, i);
	if (has & HAS(ARIA))
		check_states(l, i);
	if (has & HAS(TABINDEX))
		check_tabindex(l, i);
	if (has & HAS(ACCESSKEY))
		look_tell_words(l, ACCESS_ACCESSKEY, i, look_get(l, i, "accesskey"), SLICE(""));
	if (has & HAS(HANDLER))
		check_handlers(l, i);
	if (look_in(l, i, IN_SILENT) && !look_in(l, i, IN_HIDDEN) && look_is_focusable(l, i))
		look_tell(l, ACCESS_HIDDEN_FOCUS, i);
}
