#include "base/ascii.h"
#include "check/access_look.h"
#include "check/access_words.h"
#include "check/word.h"
#include "text/tree.h"

enum { ITEMS = 2 /* of one, nobody makes a list */ };

static bool is_list(enum access_kind k)
{
	return k == KIND_UL || k == KIND_OL || k == KIND_MENU;
}

static bool has_role(const struct look *l, int i, const char *role)
{
	return look_has(l, i, HAS(ROLE)) && look_says(l, i, "role", role);
}

/* A div in dl groups names with what they mean. */
static bool stands_in_dl(const struct look *l, int i)
{
	int up = l->elements[i].parent;

	if (up >= 0 && l->elements[up].kind == KIND_DIV)
		up = l->elements[up].parent;
	return up >= 0 && l->elements[up].kind == KIND_DL;
}

static void check_item(struct look *l, int i)
{
	int up = l->elements[i].parent;

	if (up < 0 || (!is_list(l->elements[up].kind) && !has_role(l, up, "list")))
		look_tell(l, ACCESS_ITEM_ALONE, i);
}

static void check_children(struct look *l, int i)
{
	int items = 0;

	for (int k = look_child(l, i); k >= 0; k = look_next(l, k)) {
		enum access_kind kind = l->elements[k].kind;

		items++;
		if (kind != KIND_LI && kind != KIND_SCRIPT && kind != KIND_TEMPLATE &&
			!has_role(l, k, "listitem"))
			look_tell_words(l, ACCESS_LIST_CHILD, k,
				slice_text((const char *)l->elements[k].node->name), SLICE(""));
	}
	if (items == 0 && !look_in(l, i, IN_HIDDEN))
		look_tell(l, ACCESS_LIST_EMPTY, i);
}

/* What an item typed by hand begins with: a sign, or a number with a point or a bracket. */
struct mark {
	char sign; /* '\0': none, '1': a number */
	int number;
};

static struct mark mark_of(struct slice line)
{
	static const char *const signs[] = { "* ", "- ", "+ ", "o ", "\xE2\x80\xA2", "\xC2\xB7",
		"\xE2\x80\x93 ", "\xE2\x80\x94 ", "\xE2\x97\x8F", "\xE2\x96\xAA", "\xE2\x80\xA3",
		"\xE2\x9E\xA4", "\xE2\x9C\x93" };
	int number;
	size_t digits = 0;

	line = slice_trim(line);
	for (size_t k = 0; k < sizeof(signs) / sizeof(*signs); k++)
		if (slice_starts(line, slice_text(signs[k])))
			return (struct mark){ (char)('A' + (char)k), 0 };
	number = words_number(line);
	while (digits < line.length && ascii_is_digit(line.at[digits]))
		digits++;
	if (number >= 0 && number < 100 && digits + 1 < line.length &&
		(line.at[digits] == '.' || line.at[digits] == ')') && line.at[digits + 1] == ' ')
		return (struct mark){ '1', number };
	return (struct mark){ '\0', 0 };
}

/* One line more: true when a list is seen for the first time. */
static bool goes_on(struct mark *last, int *count, struct slice line)
{
	struct mark m = mark_of(line);
	bool next = m.sign && m.sign == last->sign &&
		(m.sign != '1' || m.number == last->number + 1);

	*count = next ? *count + 1 : m.sign ? 1 : 0;
	*last = m;
	return *count == ITEMS;
}

/* Lines of one block, parted by <br>. */
static bool has_typed_lines(const struct look *l, int i)
{
	struct mark last = { 0 };
	int count = 0;
	bool begins = true;

	for (const xmlNode *n = l->elements[i].node->children; n; n = n->next) {
		if (tree_is(n, "br"))
			begins = true;
		else if (n->type == XML_TEXT_NODE && begins &&
			slice_trim(slice_text((const char *)n->content)).length) {
			if (goes_on(&last, &count, slice_text((const char *)n->content)))
				return true;
			begins = false;
		} else if (n->type == XML_ELEMENT_NODE) {
			begins = false;
		}
	}
	return false;
}

/* Paragraphs one after another that begin like items. */
static void check_paragraphs(struct look *l, int i)
{
	struct mark last = { 0 };
	int count = 0;

	for (int k = look_child(l, i); k >= 0; k = look_next(l, k)) {
		const xmlNode *first = l->elements[k].node->children;

		if (l->elements[k].kind != KIND_P || !first || first->type != XML_TEXT_NODE) {
			last = (struct mark){ 0 };
			count = 0;
		} else if (goes_on(&last, &count, slice_text((const char *)first->content))) {
			look_tell(l, ACCESS_TYPED_LIST, k);
		}
	}
}

/* Two line ends one after another where a paragraph ends. */
static void check_breaks(struct look *l, int i)
{
	const xmlNode *n = l->elements[i].node->next;

	while (n && n->type == XML_TEXT_NODE &&
		!slice_trim(slice_text((const char *)n->content)).length)
		n = n->next;
	if (n && tree_is(n, "br") && !look_in(l, i, IN_CODE | IN_CELL))
		look_tell(l, ACCESS_BREAKS, i);
}

void access_list(struct look *l, int i)
{
	enum access_kind k = l->elements[i].kind;

	if (k == KIND_LI)
		check_item(l, i);
	else if ((k == KIND_DT || k == KIND_DD) && !stands_in_dl(l, i))
		look_tell(l, ACCESS_TERM_ALONE, i);
	else if (is_list(k) && !look_has(l, i, HAS(ROLE)))
		check_children(l, i);
	else if (k == KIND_BR)
		check_breaks(l, i);
	if (l->elements[i].end > i + 1 && look_in(l, i, IN_BODY) &&
		!look_in(l, i, IN_SVG | IN_CODE)) {
		check_paragraphs(l, i);
		if (look_find(l, i, KIND_BR) >= 0 && has_typed_lines(l, i))
			look_tell(l, ACCESS_TYPED_LIST, i);
	}
}
