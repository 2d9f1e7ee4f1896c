#include "publish/plain_body.h"

#include <stdio.h>
#include "base/limits.h"
#include "publish/plain_lines.h"
#include "publish/plain_table.h"
#include "text/tree.h"

/* Where the next block stands. */
struct where {
	size_t indent;
	const char *mark; /* before the first line; gone once it is written */
	bool is_tight;	  /* no empty line before the next block */
};

void plain_body_init(struct plain_body *b)
{
	buf_init(&b->line, LIMIT_PAGE_OUTPUT);
	b->first = NULL;
	b->last = &b->first;
}

void plain_body_release(struct plain_body *b)
{
	buf_release(&b->line);
}

/* Running text */

/* "../../about/index.html#ask" is where it is on the web: "https://budgets.example.org/about/#ask". */
static struct slice full_address(struct plain_body *b, struct slice href)
{
	static const struct slice index = { "index.html", 10 };
	struct slice path, fragment;

	if (!slice_starts(href, b->root) || slice_search(href, SLICE("://")) < href.length)
		return arena_copy(b->arena, href);
	path = slice_until(slice_after(href, b->root.length), '#');
	fragment = slice_after(href, b->root.length + path.length);
	if (slice_is(path, index.at) || slice_ends(path, SLICE("/index.html")))
		path.length -= index.length;
	return arena_print(b->arena, "%.*s%.*s%.*s", SLICE_ARG(b->base_url), SLICE_ARG(path),
		SLICE_ARG(fragment));
}

static int number_link(struct plain_body *b, struct slice address)
{
	int number = 1;

	for (const struct plain_link *l = b->first; l; l = l->next, number++)
		if (slice_equal(l->address, address))
			return number;
	*b->last = ARENA_NEW(b->arena, struct plain_link);
	(*b->last)->address = address;
	b->last = &(*b->last)->next;
	return number;
}

/*
 * A link within the page needs no address, nor does one whose words are the address; where a figure or a word
 * comes from is on the web page.
 */
static bool has_address(const xmlNode *a)
{
	struct slice href = tree_get(a, "href"), class = tree_get(a, "class");

	return href.length && href.at[0] != '#' && !slice_starts(href, SLICE("tel:")) &&
		!slice_starts(href, SLICE("mailto:")) && !slice_is(class, "figure") &&
		!slice_is(class, "term");
}

/* `pattern` with its one place filled. */
static void gather_filled(struct plain_body *b, enum word word, struct slice part)
{
	plain_lines_gather(&b->line, words_filled(b->arena, b->words->text[word], &part, 1));
}

static void gather(struct plain_body *b, const xmlNode *node);

static void gather_children(struct plain_body *b, const xmlNode *node)
{
	for (const xmlNode *child = node->children; child; child = child->next)
		gather(b, child);
}

static void gather_link(struct plain_body *b, const xmlNode *a)
{
	gather_children(b, a);
	if (!has_address(a))
		return;

	int number = number_link(b, full_address(b, tree_get(a, "href")));

	buf_byte(&b->line, ' ');
	gather_filled(b, WORD_PLAIN_LINK, arena_print(b->arena, "%d", number));
}

/* The number of a source, without the words that a screen reader is given with it. */
static void gather_source(struct plain_body *b, const xmlNode *sup)
{
	const xmlNode *a = sup->children;
	struct slice href = a && tree_is(a, "a") ? tree_get(a, "href") : slice_text(NULL);

	gather_filled(b, WORD_PLAIN_SOURCE, slice_after(href, strlen("#source-")));
}

static void gather(struct plain_body *b, const xmlNode *node)
{
	if (node->type == XML_TEXT_NODE)
		plain_lines_gather(&b->line, slice_text((const char *)node->content));
	else if (tree_is(node, "a"))
		gather_link(b, node);
	else if (tree_is(node, "sup") && slice_is(tree_get(node, "class"), "reference"))
		gather_source(b, node);
	else if (tree_is(node, "br"))
		plain_lines_gather(&b->line, SLICE(" "));
	else if (tree_is(node, "img") && tree_get(node, "alt").length)
		gather_filled(b, WORD_PLAIN_PICTURE, tree_get(node, "alt"));
	else if (node->type == XML_ELEMENT_NODE && !tree_is(node, "svg"))
		gather_children(b, node);
}

struct slice plain_body_line(struct plain_body *b, const xmlNode *node)
{
	buf_clear(&b->line);
	gather_children(b, node);
	return slice_trim(buf_slice(&b->line));
}

/* Blocks */

static bool is_inline(const xmlNode *node)
{
	static const char *const names[] = { "a", "abbr", "br", "code", "data", "dfn", "em", "img",
		"input", "label", "small", "span", "strong", "sub", "sup", "time", NULL };

	return node->type == XML_TEXT_NODE || tree_is_one_of(node, names);
}

/* Nobody can click, fill in or look at it. */
static bool is_left_out(const xmlNode *node)
{
	static const char *const names[] = { "button", "script", "select", "svg", "textarea",
		NULL };

	return node->type != XML_ELEMENT_NODE || tree_is_one_of(node, names);
}

static void begin_block(struct plain_body *b, struct where *w)
{
	if (!w->is_tight)
		plain_lines_gap(b->out);
	w->is_tight = false;
}

static void put_line(struct plain_body *b, struct where *w, struct slice words)
{
	if (!words.length)
		return;
	begin_block(b, w);
	plain_lines_add(b->out, w->mark, w->indent, words);
	w->mark = "";
}

/* A paragraph of what was gathered, which begins the next one. */
static void end_paragraph(struct plain_body *b, struct where *w)
{
	put_line(b, w, slice_trim(buf_slice(&b->line)));
	buf_clear(&b->line);
}

static void put_children(struct plain_body *b, struct where *w, const xmlNode *node);

/* A chapter has one empty line more before it. */
static void put_heading(struct plain_body *b, struct where *w, const xmlNode *node)
{
	begin_block(b, w);
	if (tree_is(node, "h2"))
		plain_lines_gap(b->out);
	plain_lines_heading(b->out, '-', plain_body_line(b, node));
	buf_clear(&b->line);
}

static bool has_blocks(const xmlNode *node)
{
	for (const xmlNode *child = node->children; child; child = child->next)
		if (!is_inline(child))
			return true;
	return false;
}

/* Items of a line each stand together. */
static void put_list(struct plain_body *b, struct where *w, const xmlNode *list)
{
	int number = tree_is(list, "ol") ? 1 : 0;
	char mark[16] = "- ";
	bool was_tight = false;

	for (const xmlNode *li = list->children; li; li = li->next) {
		if (!tree_is(li, "li"))
			continue;

		bool is_tight = !has_blocks(li);

		if (number)
			snprintf(mark, sizeof(mark), "%d. ", number++);

		struct where inside = { w->indent + strlen(mark), mark,
			w->is_tight || (was_tight && is_tight) };

		put_children(b, &inside, li);
		w->is_tight = false;
		was_tight = is_tight;
	}
}

static void put_definition(struct plain_body *b, struct where *w, const xmlNode *node)
{
	struct where inside = { w->indent + 2, "", true };

	put_children(b, tree_is(node, "dd") ? &inside : w, node);
}

static void put_as_it_stands(struct plain_body *b, struct where *w, const xmlNode *pre)
{
	buf_clear(&b->line);
	tree_words(pre, &b->line);
	begin_block(b, w);
	plain_lines_keep(b->out, w->indent + 4, buf_slice(&b->line));
	buf_clear(&b->line);
}

static bool is_callout(const xmlNode *node)
{
	return slice_starts(tree_get(node, "class"), SLICE("callout callout--")) ||
		tree_is(node, "blockquote");
}

static void put_block(struct plain_body *b, struct where *w, const xmlNode *node)
{
	static const char *const headings[] = { "h2", "h3", "h4", "h5", "h6", NULL };

	if (is_left_out(node))
		return;
	if (tree_is_one_of(node, headings)) {
		put_heading(b, w, node);
	} else if (tree_is(node, "ul") || tree_is(node, "ol")) {
		put_list(b, w, node);
	} else if (tree_is(node, "table")) {
		begin_block(b, w);
		plain_table_write(b, w->indent, node);
	} else if (tree_is(node, "pre")) {
		put_as_it_stands(b, w, node);
	} else if (tree_is(node, "dt") || tree_is(node, "dd")) {
		put_definition(b, w, node);
	} else if (is_callout(node)) {
		struct where inside = { w->indent + 2, "", w->is_tight };

		put_children(b, &inside, node);
	} else {
		put_children(b, w, node);
	}
}

static void put_children(struct plain_body *b, struct where *w, const xmlNode *node)
{
	for (const xmlNode *child = node->children; child; child = child->next) {
		if (is_inline(child)) {
			gather(b, child);
			continue;
		}
		end_paragraph(b, w);
		put_block(b, w, child);
	}
	end_paragraph(b, w);
}

void plain_body_write(struct plain_body *b, const xmlNode *body)
{
	struct where top = { 0, "", false };

	buf_clear(&b->line);
	put_children(b, &top, body);
}
