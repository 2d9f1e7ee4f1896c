#include "text/mark.h"

#include <cmark.h>
#include <stdlib.h>
#include "base/limits.h"
#include "base/pool.h"
#include "text/guard.h"
#include "text/links.h"
#include "text/running.h"

enum { LONGEST_WORDS = LIMIT_MARKDOWN_BLOCK * 4 }; /* of a link or a picture, all in one block */

struct walk {
	const struct mark *mark;
	struct lines lines;
	struct running running; /* text that is not in the tree yet */
	xmlNodePtr parent;	/* where it goes */
	int heading;		/* level of the last heading */
	int depth;
	bool has_html; /* there was some, and a message about it */
	bool good;
};

static struct place place_of(struct walk *w, cmark_node *node)
{
	return lines_place(
		&w->lines, cmark_node_get_start_line(node), cmark_node_get_start_column(node));
}

static const struct place *kept_place(struct walk *w, cmark_node *node)
{
	struct place *kept = ARENA_NEW(w->mark->arena, struct place);

	*kept = place_of(w, node);
	return kept;
}

#define refuse(w, at, rule, ...)                                                                   \
	((w)->good = false, diag_error((w)->mark->diags, (at), (rule), __VA_ARGS__))

static void convert_children(struct walk *w, cmark_node *node, xmlNodePtr into);

/* An element for `node`, with its children inside. */
static xmlNodePtr convert_as(struct walk *w, cmark_node *node, const char *name)
{
	xmlNodePtr e = tree_element(w->parent, name, kept_place(w, node));

	convert_children(w, node, e);
	return e;
}

/* Put the running text that was gathered into the tree. */
static void flush(struct walk *w)
{
	w->good = running_flush(&w->running, w->parent) && w->good;
}

static void gather(struct walk *w, cmark_node *node, const char *text)
{
	running_add(&w->running, cmark_node_get_start_line(node), cmark_node_get_start_column(node),
		text);
}

/* Inline elements */

static void add_text(struct walk *w, cmark_node *node)
{
	gather(w, node, cmark_node_get_literal(node));
}

static void add_soft_break(struct walk *w, cmark_node *node)
{
	gather(w, node, "\n");
}

static void add_hard_break(struct walk *w, cmark_node *node)
{
	flush(w);
	tree_element(w->parent, "br", kept_place(w, node));
}

static void add_code(struct walk *w, cmark_node *node)
{
	flush(w);
	tree_text(tree_element(w->parent, "code", kept_place(w, node)),
		slice_text(cmark_node_get_literal(node)));
}

static void refuse_html(struct walk *w, cmark_node *node)
{
	bool closes = slice_starts(slice_text(cmark_node_get_literal(node)), SLICE("</"));

	flush(w);
	if (closes && w->has_html)
		return; /* the tag that it closes has a message */
	w->has_html = true;
	refuse(w, place_of(w, node), "raw-html",
		"HTML is not used in content: write Markdown, or put it between ` ` to show it");
}

/* [](source:ID "place") */
static void add_source(struct walk *w, cmark_node *node, struct slice id)
{
	xmlNodePtr marker = tree_element(w->parent, "candour-source", kept_place(w, node));

	tree_set(marker, "name", id);
	tree_set_given(marker, "at", slice_text(cmark_node_get_title(node)));
	if (cmark_node_first_child(node))
		refuse(w, place_of(w, node), "source-text",
			"a source reference has no words of its own: write [](source:%.*s)",
			SLICE_ARG(id));
}

static void add_link(struct walk *w, cmark_node *node)
{
	struct slice url = slice_text(cmark_node_get_url(node));
	struct buf words;

	flush(w);
	if (slice_starts(url, SLICE("source:"))) {
		add_source(w, node, slice_after(url, strlen("source:")));
		return;
	}
	xmlNodePtr a = convert_as(w, node, "a");

	tree_set(a, "href", url);
	buf_init(&words, LONGEST_WORDS);
	tree_words(a, &words);

	/* a figure's words come later: a link with one in it says something */
	struct slice said = a->children && tree_next(a, a) ? SLICE("words") : buf_slice(&words);

	w->good = links_check(url, said, place_of(w, node), w->mark->diags) && w->good;
	buf_release(&words);
}

static bool has_marker(const xmlNode *top)
{
	for (const xmlNode *e = tree_next(top, top); e; e = tree_next(e, top))
		if (slice_starts(slice_text((const char *)e->name), SLICE("candour-")))
			return true;
	return false;
}

static void add_image(struct walk *w, cmark_node *node)
{
	xmlNodePtr parent = w->parent, img;
	struct buf words;

	flush(w);
	img = tree_element(parent, "img", kept_place(w, node));
	tree_set(img, "src", slice_text(cmark_node_get_url(node)));

	/* the words are gathered as children of the picture, which it must not keep */
	convert_children(w, node, img);
	buf_init(&words, LONGEST_WORDS);
	tree_words(img, &words);
	if (has_marker(img))
		refuse(w, place_of(w, node), "picture-figure",
			"no figure or source goes into a picture's words: say it in the text beside it");
	xmlFreeNodeList(img->children);
	img->children = img->last = NULL;
	if (!slice_trim(buf_slice(&words)).length &&
		!slice_starts(tree_get(img, "src"), SLICE("picture:")))
		refuse(w, place_of(w, node), "picture-words",
			"say between [ and ] what the picture shows, for those who cannot see it");
	tree_set(img, "alt", slice_trim(buf_slice(&words)));
	buf_release(&words);
}

/* What is nothing but an element with its children inside. */
static void add_plain(struct walk *w, cmark_node *node)
{
	static const char *const names[] = {
		[CMARK_NODE_BLOCK_QUOTE] = "blockquote",
		[CMARK_NODE_EMPH] = "em",
		[CMARK_NODE_ITEM] = "li",
		[CMARK_NODE_STRONG] = "strong",
	};

	flush(w);
	convert_as(w, node, names[cmark_node_get_type(node)]);
}

static void add_paragraph(struct walk *w, cmark_node *node)
{
	cmark_node *list = cmark_node_parent(cmark_node_parent(node));

	if (list && cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list))
		convert_children(w, node, w->parent);
	else
		convert_as(w, node, "p");
}

static void add_heading(struct walk *w, cmark_node *node)
{
	static const char *const names[] = { "h1", "h2", "h3", "h4", "h5", "h6" };
	int level = cmark_node_get_heading_level(node);

	if (!w->mark->component)
		refuse(w, place_of(w, node), "component-heading",
			"a heading cannot stand inside a block: give the block a title, or end it first");
	else if (w->depth > 1)
		refuse(w, place_of(w, node), "heading-inside",
			"a heading cannot stand inside a list or a quotation: end that first");
	else if (level == 1)
		refuse(w, place_of(w, node), "heading-first",
			"the page's title is its first heading: begin this one with ##");
	else if (level > w->heading + 1)
		refuse(w, place_of(w, node), "heading-skip",
			"a heading skips a level: write %.*s here", w->heading + 1, "######");
	if (!cmark_node_first_child(node))
		refuse(w, place_of(w, node), "heading-empty",
			"a heading has no words: write them, or take the # out");
	w->heading = level;
	convert_as(w, node, names[level - 1]);
}

static void add_list(struct walk *w, cmark_node *node)
{
	bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
	xmlNodePtr list = convert_as(w, node, ordered ? "ol" : "ul");

	if (ordered && cmark_node_get_list_start(node) != 1)
		tree_set(list, "start",
			arena_print(w->mark->arena, "%d", cmark_node_get_list_start(node)));
}

static void add_rule(struct walk *w, cmark_node *node)
{
	tree_element(w->parent, "hr", kept_place(w, node));
}

/* cmark does not say how a block of code was written; its first byte in the source does. */
static bool is_fenced(struct walk *w, cmark_node *node)
{
	struct slice code = slice_text(cmark_node_get_literal(node));
	struct slice source = slice_after(lines_from(&w->lines, cmark_node_get_start_line(node)),
		(size_t)cmark_node_get_start_column(node) - 1);

	return (slice_starts(source, SLICE("```")) && !slice_starts(code, SLICE("```"))) ||
		(slice_starts(source, SLICE("~~~")) && !slice_starts(code, SLICE("~~~")));
}

static void add_code_block(struct walk *w, cmark_node *node)
{
	const struct mark *m = w->mark;
	struct mark_block block = {
		.name = slice_trim(slice_text(cmark_node_get_fence_info(node))),
		.place = place_of(w, node),
	};

	block.body = (struct markdown){
		.file = block.place.file,
		.text = slice_text(cmark_node_get_literal(node)),
		.line = block.place.line + 1,
		.column = 1,
	};
	if (!is_fenced(w, node)) {
		refuse(w, block.place, "indented-code",
			"four spaces at the start of a line make code: take them out, or fence it with ```");
	} else if (!block.name.length) {
		tree_text(tree_element(w->parent, "pre", kept_place(w, node)), block.body.text);
	} else if (!m->component) {
		refuse(w, block.place, "component-here",
			"a block ```%.*s cannot stand inside another block", SLICE_ARG(block.name));
	} else {
		w->good = m->component(m->context, w->parent, &block, m->diags) && w->good;
	}
}

typedef void convert(struct walk *w, cmark_node *node);

/* What is not here is raw HTML, and refused. */
static convert *const converters[] = {
	[CMARK_NODE_BLOCK_QUOTE] = add_plain,
	[CMARK_NODE_CODE] = add_code,
	[CMARK_NODE_CODE_BLOCK] = add_code_block,
	[CMARK_NODE_EMPH] = add_plain,
	[CMARK_NODE_HEADING] = add_heading,
	[CMARK_NODE_IMAGE] = add_image,
	[CMARK_NODE_ITEM] = add_plain,
	[CMARK_NODE_LINEBREAK] = add_hard_break,
	[CMARK_NODE_LINK] = add_link,
	[CMARK_NODE_LIST] = add_list,
	[CMARK_NODE_PARAGRAPH] = add_paragraph,
	[CMARK_NODE_SOFTBREAK] = add_soft_break,
	[CMARK_NODE_STRONG] = add_plain,
	[CMARK_NODE_TEXT] = add_text,
	[CMARK_NODE_THEMATIC_BREAK] = add_rule,
};

static void convert_one(struct walk *w, cmark_node *node)
{
	size_t type = (size_t)cmark_node_get_type(node);
	convert *known = type < sizeof(converters) / sizeof(*converters) ? converters[type] : NULL;

	(known ? known : refuse_html)(w, node);
}

static void convert_children(struct walk *w, cmark_node *node, xmlNodePtr into)
{
	xmlNodePtr outer = w->parent;

	if (w->depth == LIMIT_MARKDOWN_DEPTH) {
		refuse(w, place_of(w, node), "markdown-depth",
			"lists, quotations and emphasis are nested more than %d deep",
			LIMIT_MARKDOWN_DEPTH);
		return;
	}
	w->depth++;
	w->parent = into;
	for (cmark_node *child = cmark_node_first_child(node); child;
		child = cmark_node_next(child))
		convert_one(w, child);
	flush(w);
	w->parent = outer;
	w->depth--;
}

/* A document that lives as long as the page: given back with it, if the page has a pool. */
static cmark_mem lasting = { pool_calloc, pool_realloc, pool_free };

static void *take_zeroed(size_t count, size_t size)
{
	return memset(memory_take(count * size), 0, count * size);
}

/* A document that is forgotten at once: cmark needs two thousand bytes for each cell of a table. */
static cmark_mem passing = { take_zeroed, memory_more, free };

static cmark_node *parse(const struct markdown *source, cmark_mem *memory)
{
	cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_SMART, memory);

	cmark_parser_feed(parser, source->text.at, source->text.length);

	cmark_node *document = cmark_parser_finish(parser);

	cmark_parser_free(parser);
	return document;
}

static void walk_init(
	struct walk *w, const struct mark *m, const struct markdown *source, xmlNodePtr parent)
{
	*w = (struct walk){ .mark = m, .parent = parent, .heading = 1 };
	lines_init(&w->lines, m->arena, source);
	w->good = guard_check(&w->lines, m->diags);
	running_init(&w->running, &w->lines, m->arena, m->diags);
}

static bool walk_end(struct walk *w)
{
	running_release(&w->running);
	return w->good;
}

bool mark_blocks(const struct mark *m, const struct markdown *source, xmlNodePtr parent)
{
	struct walk w;

	walk_init(&w, m, source, parent);
	if (w.good) {
		cmark_node *document = parse(source, &lasting);

		convert_children(&w, document, parent);
		if (!pool_is_entered())
			cmark_node_free(document);
	}
	return walk_end(&w);
}

/* What stands in a paragraph, if that is the only block. */
static void convert_line(struct walk *w, cmark_node *first)
{
	cmark_node *second = first ? cmark_node_next(first) : NULL;

	if (first && cmark_node_get_type(first) == CMARK_NODE_HTML_BLOCK)
		refuse_html(w, first);
	else if (second || (first && cmark_node_get_type(first) != CMARK_NODE_PARAGRAPH))
		refuse(w, place_of(w, second ? second : first), "inline-only",
			"only one line of text can stand here: no list, heading or second paragraph");
	else if (first)
		convert_children(w, first, w->parent);
}

bool mark_inline(const struct mark *m, const struct markdown *source, xmlNodePtr parent)
{
	struct walk w;

	walk_init(&w, m, source, parent);
	if (w.good) {
		cmark_node *document = parse(source, &passing);

		convert_line(&w, cmark_node_first_child(document));
		cmark_node_free(document);
	}
	return walk_end(&w);
}
