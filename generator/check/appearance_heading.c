#include <stdint.h>
#include "base/ascii.h"
#include "check/access_words.h"
#include "check/appearance_words.h"
#include "check/element.h"
#include "text/tree.h"

/*
 * Headings that are none: they look like one, or stand as one does.
 */

#define AMONG(word, list) words_among(word, list, sizeof(list) / sizeof(*(list)))

enum { LONG = 400 /* bytes: more need not be read */ };

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
		if (ascii_is_digit(words.at[i]))
			return false;
	return words.length && words.length <= SHORT &&
		!strchr(".:!?,;", words.at[words.length - 1]);
}

/* "Posted by the web team", "Last updated today", "Photo by the cook": who made what is here, and when. */
static bool is_byline(struct slice words)
{
	static const char *const made[] = { "by", "posted", "published", "written", "updated",
		"reviewed", "edited" };
	static const char *const works[] = { "photo", "photograph", "picture", "image", "story",
		"article", "words" };
	struct slice first, second;

	if (!words_part(&words, &first))
		return false;
	(void)!words_part(&words, &second);
	return AMONG(first, made) || (words_same(first, SLICE("last")) && AMONG(second, made)) ||
		(AMONG(first, works) && words_same(second, SLICE("by")));
}

/* A sentence, or many words: text that something may be the heading of. */
static bool is_prose(struct slice words)
{
	enum { MANY = 8 };

	return appearance_count(words) >= MANY ||
		(words.length && words.at[words.length - 1] == '.');
}

/* Others that look as it does stand before something else. */
bool appearance_heading(const struct appearance *c, const xmlNode *e, const struct look *l,
	const struct look *above)
{
	const xmlNode *after = element_after(e);
	bool is_div = tree_is(e, "div"), looks;
	struct slice words;

	if (!is_div && !tree_is(e, "p"))
		return true;
	if (!l->is_bold && (c->is_all || !is_div))
		return true;
	looks = after && looks_like_heading(l, above, after);
	if (!after || (!looks && (c->is_all || !stands_like_heading(e, after))) || !is_in_flow(e))
		return false;
	words = appearance_beginning(c, e, LONG);
	if (!is_title(words))
		return false;
	if (looks)
		appearance_say(c, e, ACCESS_FAKE_HEADING, words, SLICE(""), 0);
	else if (ascii_is_upper(words.at[0]) && !is_byline(words) &&
		is_prose(appearance_beginning(c, after, LONG)))
		appearance_say(c, e, ACCESS_FAKE_HEADING_LINE, words, SLICE(""), 0);
	return false;
}
