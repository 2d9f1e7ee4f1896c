#include "check/access_look.h"

#include <limits.h>
#include "check/access_words.h"
#include "check/word.h"
#include "text/tree.h"

enum { LONGEST_TEXT = 16 * 1024 * 1024 };

static const unsigned in_of_kind[] = {
	[KIND_BODY] = IN_BODY,
	[KIND_MAIN] = IN_MAIN,
	[KIND_A] = IN_LINK,
	[KIND_BUTTON] = IN_BUTTON,
	[KIND_LABEL] = IN_LABEL,
	[KIND_H1] = IN_HEADING,
	[KIND_H2] = IN_HEADING,
	[KIND_H3] = IN_HEADING,
	[KIND_H4] = IN_HEADING,
	[KIND_H5] = IN_HEADING,
	[KIND_H6] = IN_HEADING,
	[KIND_TABLE] = IN_TABLE,
	[KIND_TD] = IN_CELL,
	[KIND_TH] = IN_CELL,
	[KIND_FORM] = IN_FORM,
	[KIND_FIELDSET] = IN_GROUP,
	[KIND_NAV] = IN_NAV,
	[KIND_CODE] = IN_CODE,
	[KIND_PRE] = IN_CODE,
	[KIND_KBD] = IN_CODE,
	[KIND_SAMP] = IN_CODE,
	[KIND_SVG] = IN_SVG,
	[KIND_UL] = IN_LIST,
	[KIND_OL] = IN_LIST,
	[KIND_DL] = IN_LIST,
	[KIND_MENU] = IN_LIST,
	[KIND_FIGURE] = IN_FIGURE,
};

/* Those of the page stand in no part of it. */
static const unsigned in_parts = IN_MAIN | IN_NAV;

static unsigned in_by_role(struct slice role)
{
	if (slice_is(role, "main"))
		return IN_MAIN;
	if (slice_is(role, "navigation"))
		return IN_NAV;
	if (slice_is(role, "group") || slice_is(role, "radiogroup"))
		return IN_GROUP;
	if (slice_is(role, "heading"))
		return IN_HEADING;
	return slice_is(role, "link") ? IN_LINK : slice_is(role, "button") ? IN_BUTTON : 0;
}

static unsigned in_by_attributes(const struct look *l, int i)
{
	const struct access_element *e = &l->elements[i];
	unsigned in = 0;

	if (e->has & HAS(HIDDEN))
		in |= IN_HIDDEN;
	if ((e->has & HAS(STYLE)) && words_style_hides(look_get(l, i, "style")))
		in |= IN_HIDDEN;
	if ((e->has & HAS(ARIA_HIDDEN)) && look_says(l, i, "aria-hidden", "true"))
		in |= IN_SILENT;
	if (e->has & HAS(ROLE))
		in |= in_by_role(look_get(l, i, "role"));
	if ((e->has & HAS(LANG)) && e->kind != KIND_HTML)
		in |= IN_FOREIGN;
	return in;
}

static unsigned in_of(const struct look *l, int i, unsigned outer)
{
	const struct access_element *e = &l->elements[i];
	unsigned in = outer;

	if ((size_t)e->kind < sizeof(in_of_kind) / sizeof(*in_of_kind))
		in |= in_of_kind[e->kind];
	if (e->kind == KIND_HEADER && !(outer & in_parts))
		in |= IN_HEADER;
	if (e->kind == KIND_FOOTER && !(outer & in_parts))
		in |= IN_FOOTER;
	if (e->has & (HAS(HIDDEN) | HAS(STYLE) | HAS(ARIA_HIDDEN) | HAS(ROLE) | HAS(LANG)))
		in |= in_by_attributes(l, i);
	return in;
}

static void note_words(struct look *l, struct map *m, int i, struct slice ids)
{
	struct slice word;

	while (words_part(&ids, &word))
		(void)!map_add(m, l->arena, word, &l->elements[i]);
}

/* Maps hold places that must stay, so they are made when all elements stand in their row. */
static void note(struct look *l, int i)
{
	const struct access_element *e = &l->elements[i];

	if (e->has & HAS(ID))
		(void)!map_add(&l->ids, l->arena, look_get(l, i, "id"), &l->elements[i]);
	if (e->kind == KIND_LABEL && (e->has & HAS(FOR)))
		note_words(l, &l->labelled, i, look_get(l, i, "for"));
	if (e->has & HAS(ARIA_DESCRIBEDBY))
		note_words(l, &l->described, i, look_get(l, i, "aria-describedby"));
}

static int add(struct look *l, const xmlNode *node, int parent)
{
	int i = l->count++;
	struct access_element *old = l->elements;

	if (i == l->room) {
		l->room = l->room ? l->room * 2 : 1024;
		l->elements = ARENA_ARRAY(l->arena, struct access_element, (size_t)l->room);
		if (old)
			memcpy(l->elements, old, (size_t)i * sizeof(*old));
	}
	l->elements[i] = (struct access_element){
		.node = node,
		.kind = access_kind_of(&l->kinds, node),
		.has = access_has_of(&l->kinds, node),
		.parent = parent,
	};
	l->elements[i].in = in_of(l, i, parent < 0 ? 0 : l->elements[parent].in);
	return i;
}

/* The next node behind `node` and all in it, leaving the elements that end there. */
static const xmlNode *behind(struct look *l, const xmlNode *node, int *parent)
{
	while (node != l->page->root && !node->next) {
		node = node->parent;
		l->elements[*parent].end = l->count;
		*parent = l->elements[*parent].parent;
	}
	return node == l->page->root ? NULL : node->next;
}

static void row_up(struct look *l)
{
	const xmlNode *node = l->page->root;
	int parent = -1;

	while (node) {
		const xmlNode *inside = NULL;

		if (node->type == XML_ELEMENT_NODE) {
			int i = add(l, node, parent);

			if (l->elements[i].kind == KIND_TEMPLATE)
				l->count--;
			else if (node->children) {
				inside = node->children;
				parent = i;
			} else {
				l->elements[i].end = l->count;
			}
		}
		node = inside ? inside : behind(l, node, &parent);
	}
}

void look_init(struct look *l, const struct access_page *p, struct diags *d)
{
	*l = (struct look){ .page = p, .diags = d, .arena = p->arena };
	buf_init(&l->text, LONGEST_TEXT);
	row_up(l);
	for (int i = 0; i < l->count; i++)
		note(l, i);
}

void look_release(struct look *l)
{
	buf_release(&l->text);
}

struct slice look_get(const struct look *l, int i, const char *name)
{
	return slice_trim(tree_get(l->elements[i].node, name));
}

bool look_says(const struct look *l, int i, const char *name, const char *value)
{
	return words_same(look_get(l, i, name), slice_text(value));
}

bool look_has_class(const struct look *l, int i, const char *name)
{
	struct slice classes = tree_get(l->elements[i].node, "class");
	size_t length = strlen(name);
	const char *end = classes.at + classes.length, *at = classes.at;

	while (at + length <= end && (at = memchr(at, *name, (size_t)(end - at)))) {
		bool begins = at == classes.at || !word_is_letter(at[-1]);
		bool fits = at + length <= end && memcmp(at, name, length) == 0;

		if (begins && fits && (at + length == end || !word_is_letter(at[length])))
			return true;
		at++;
	}
	return false;
}

bool look_has_class_among(const struct look *l, int i, const char *const *list, size_t count)
{
	struct slice rest = tree_get(l->elements[i].node, "class"), class;

	while (words_part(&rest, &class))
		if (words_among(class, list, count))
			return true;
	return false;
}

int look_find(const struct look *l, int i, enum access_kind kind)
{
	for (int k = i + 1; k < l->elements[i].end; k++)
		if (l->elements[k].kind == kind)
			return k;
	return -1;
}

int look_child(const struct look *l, int i)
{
	return i + 1 < l->elements[i].end ? i + 1 : -1;
}

int look_next(const struct look *l, int child)
{
	int next = l->elements[child].end, parent = l->elements[child].parent;

	return parent >= 0 && next < l->elements[parent].end ? next : -1;
}

int look_before(const struct look *l, int i)
{
	int parent = l->elements[i].parent, before = i - 1;

	if (before <= parent)
		return -1;
	while (l->elements[before].parent != parent)
		before = l->elements[before].parent;
	return before;
}

bool look_is_field(const struct look *l, int i)
{
	static const char *const others[] = { "hidden", "submit", "reset", "button", "image" };
	const struct access_element *e = &l->elements[i];

	if (e->kind == KIND_SELECT || e->kind == KIND_TEXTAREA)
		return true;
	if (e->kind != KIND_INPUT)
		return false;
	for (size_t k = 0; k < sizeof(others) / sizeof(*others); k++)
		if (look_says(l, i, "type", others[k]))
			return false;
	return true;
}

bool look_is_focusable(const struct look *l, int i)
{
	const struct access_element *e = &l->elements[i];

	if (e->has & HAS(TABINDEX))
		return look_get(l, i, "tabindex").length && look_get(l, i, "tabindex").at[0] != '-';
	switch (e->kind) {
	case KIND_A:
	case KIND_AREA:
		return (e->has & HAS(HREF)) != 0;
	case KIND_BUTTON:
	case KIND_SELECT:
	case KIND_TEXTAREA:
		return !(e->has & HAS(DISABLED));
	case KIND_INPUT:
		return !(e->has & HAS(DISABLED)) && !look_says(l, i, "type", "hidden");
	case KIND_SUMMARY:
	case KIND_IFRAME:
		return true;
	default:
		return (e->has & HAS(CONTENTEDITABLE)) != 0;
	}
}

static void tell(struct look *l, enum access_code rule, int i, struct slice words,
	struct slice other, int count)
{
	struct access_finding f = {
		.rule = rule,
		.place = l->page->place(l->elements[i].node),
		.words = words,
		.other = other,
		.count = count,
	};

	access_tell(&f, l->diags);
}

void look_tell(struct look *l, enum access_code rule, int i)
{
	tell(l, rule, i, SLICE(""), SLICE(""), 0);
}

void look_tell_words(
	struct look *l, enum access_code rule, int i, struct slice words, struct slice other)
{
	tell(l, rule, i, words, other, 0);
}

void look_tell_count(struct look *l, enum access_code rule, int i, int count, struct slice words)
{
	tell(l, rule, i, words, SLICE(""), count);
}
