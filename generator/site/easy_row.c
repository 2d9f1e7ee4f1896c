#include "site/easy_row.h"

#include "base/limits.h"

#define SCHEME SLICE("picture:")

struct slice easy_row_picture(struct slice address)
{
	return slice_starts(address, SCHEME) ? slice_after(address, SCHEME.length)
					     : slice_first(address, 0);
}

static void show(xmlNodePtr img, const struct easy_picture *p)
{
	tree_set(img, "class", SLICE("row__picture"));
	tree_set(img, "src", p->address);
	tree_set(img, "alt", SLICE(""));
	tree_set_number(img, "width", p->size.width);
	tree_set_number(img, "height", p->size.height);
	tree_set(img, "data-picture", p->id);
}

xmlNodePtr easy_row_add(xmlNodePtr parent, const struct easy_picture *p, const struct place *at)
{
	xmlNodePtr row = tree_element(parent, "div", at);

	tree_set(row, "class", SLICE("row"));
	show(tree_element(row, "img", at), p);

	xmlNodePtr words = tree_element(row, "p", at);

	tree_set(words, "class", SLICE("row__words"));
	return words;
}

static bool is_blank(const xmlNode *node)
{
	return node->type == XML_TEXT_NODE &&
		!slice_trim(slice_text((const char *)node->content)).length;
}

/* The picture stands before all words of a paragraph that is a block of the page. */
static bool begins_paragraph(const xmlNode *img, const xmlNode *body)
{
	for (const xmlNode *before = img->prev; before; before = before->prev)
		if (!is_blank(before))
			return false;
	return tree_is(img->parent, "p") && img->parent->parent == body;
}

static bool has_words(const xmlNode *after)
{
	for (; after; after = after->next)
		if (!is_blank(after) && !tree_is(after, "br") && !tree_is(after, "img"))
			return true;
	return false;
}

static bool refuse(
	const struct easy_rows *r, const xmlNode *img, const char *rule, const char *says)
{
	diag_error(r->diags, tree_place(img), rule, "%s", says);
	return false;
}

/* The first is in its row already, unless it was refused. */
static bool is_second(const xmlNode *img)
{
	if (slice_is(tree_get(img->parent, "class"), "row__words"))
		return true;
	for (const xmlNode *before = img->prev; before; before = before->prev)
		if (tree_is(before, "img"))
			return true;
	return false;
}

static bool check(const struct easy_rows *r, const xmlNode *img, const xmlNode *body)
{
	if (!r->is_easy)
		return refuse(r, img, "easy-only",
			"pictures by name are for pages in easy read: use ![what it shows](/pictures/...), "
			"or move the page to content/easy-read/");
	if (tree_get(img, "alt").length)
		return refuse(r, img, "row-words",
			"the picture of a row has no words of its own, because those beside it say the "
			"same: take out what stands between [ and ]");
	if (is_second(img))
		return refuse(r, img, "row-pictures",
			"a row has one picture: begin a new paragraph with this one, or take it out");
	if (!begins_paragraph(img, body))
		return refuse(r, img, "row-first",
			"the picture of a row stands before its words: begin a paragraph of its own with "
			"it");
	if (has_words(img->next))
		return true;
	return refuse(
		r, img, "row-empty", "a picture alone says nothing: write its words after it");
}

/* Names are looked for in the text of pages, to read no picture that nobody uses. */
static bool refuse_form(const struct easy_rows *r, const xmlNode *img, struct slice id)
{
	diag_error(r->diags, tree_place(img), "row-form",
		"the picture of a row is written with its name in one piece: ![](picture:%.*s)",
		SLICE_ARG(id));
	return false;
}

static void trim_start(xmlNodePtr paragraph)
{
	while (paragraph->children &&
		(is_blank(paragraph->children) || tree_is(paragraph->children, "br"))) {
		xmlNodePtr blank = paragraph->children;

		xmlUnlinkNode(blank);
		xmlFreeNode(blank);
	}

	xmlNodePtr first = paragraph->children;

	if (!first || first->type != XML_TEXT_NODE)
		return;

	char *content = (char *)first->content;
	size_t spaces = strspn(content, " \t\n");

	memmove(content, content + spaces, strlen(content + spaces) + 1);
}

/* The paragraph becomes the words of a row that stands in its place. */
static void make_row(const struct easy_rows *r, xmlNodePtr img, const struct easy_picture *p)
{
	xmlNodePtr words = img->parent, body = words->parent;
	struct place *at = ARENA_NEW(r->arena, struct place);

	*at = tree_place(words);

	xmlNodePtr row = tree_element(body, "div", at);

	tree_set(row, "class", SLICE("row"));
	xmlAddPrevSibling(words, row);
	xmlUnlinkNode(img);
	xmlFreePropList(img->properties);
	img->properties = NULL;
	show(img, p);
	xmlAddChild(row, img);
	trim_start(words);
	tree_set(words, "class", SLICE("row__words"));
	xmlUnlinkNode(words);
	xmlAddChild(row, words);
}

bool easy_rows_make(const struct easy_rows *r, xmlNodePtr body)
{
	bool good = true;
	int unknown = 0;

	for (xmlNodePtr e = tree_next(body, body), next; e; e = next) {
		struct slice id = tree_is(e, "img") ? easy_row_picture(tree_get(e, "src"))
						    : slice_text(NULL);
		const struct easy_picture *p;

		next = tree_next(e, body);
		if (!id.length)
			continue;
		if (!check(r, e, body)) {
			good = false;
			continue;
		}
		p = easy_pictures_find(
			r->pictures, id, tree_place(e), unknown < LIMIT_HINTS, r->diags);
		unknown += !p;
		good = good && p;
		if (p)
			good = (p->is_used ? p->bytes.length > 0 : refuse_form(r, e, id)) && good;
		/* one that could not be read has a message in the manifest */
		if (p && p->bytes.length)
			make_row(r, e, p);
	}
	return good;
}
