#include "check/appearance_words.h"

#include "base/ascii.h"
#include "base/limits.h"
#include "check/word.h"
#include "text/tree.h"

bool appearance_has_text(const xmlNode *e)
{
	for (const xmlNode *child = e->children; child; child = child->next)
		if (child->type == XML_TEXT_NODE)
			for (const char *c = (const char *)child->content; c && *c; c++)
				if (!ascii_is_space(*c))
					return true;
	return false;
}

int appearance_count(struct slice text)
{
	int words = 0;

	for (size_t i = 0; i < text.length; i++)
		words += !ascii_is_space(text.at[i]) && (i == 0 || ascii_is_space(text.at[i - 1]));
	return words;
}

/* The text below `node`, until there are `most` bytes of it. */
static void gather(const xmlNode *node, size_t most, struct buf *out)
{
	if (node->type == XML_TEXT_NODE) {
		struct slice text = slice_text((const char *)node->content);

		while (!out->length && text.length && ascii_is_space(text.at[0]))
			text = slice_after(text, 1);
		buf_add(out, slice_first(text, most));
	}
	for (const xmlNode *child = node->children; child && out->length < most;
		child = child->next)
		gather(child, most, out);
}

struct slice appearance_beginning(const struct appearance *c, const xmlNode *e, size_t most)
{
	struct buf text;
	struct slice words;

	buf_init(&text, LIMIT_PAGE_OUTPUT);
	gather(e, most, &text);
	words = arena_copy(c->page->arena, slice_trim(buf_slice(&text)));
	buf_release(&text);
	return words;
}

struct slice appearance_words(const struct appearance *c, const xmlNode *e)
{
	return appearance_beginning(c, e, LIMIT_PAGE_OUTPUT);
}

bool appearance_say(const struct appearance *c, const xmlNode *e, enum access_code rule,
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
