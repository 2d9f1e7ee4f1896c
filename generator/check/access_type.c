#include "check/access_look.h"
#include "check/access_words.h"

/*
 * How words are set, where the page itself or a class says it: what a style sheet does is looked at there.
 */

static void check_italic(struct look *l, int i)
{
	struct slice text = look_words(l, i);
	int count = words_count(text);

	if (count > access_rules[ACCESS_ITALIC].limit)
		look_tell_count(l, ACCESS_ITALIC, i, count, text);
}

static void check_obsolete(struct look *l, int i, enum access_kind k)
{
	struct slice name = slice_text((const char *)l->elements[i].node->name);

	if (k == KIND_MARQUEE || k == KIND_BLINK)
		look_tell_words(l, ACCESS_MOVING, i, name, SLICE(""));
	else
		look_tell_words(l, ACCESS_OBSOLETE, i, name, SLICE(""));
}

static bool is_justified(const struct look *l, int i)
{
	return (look_has(l, i, HAS(ALIGN)) && look_says(l, i, "align", "justify")) ||
		(look_has(l, i, HAS(STYLE)) &&
			words_start(words_style(look_get(l, i, "style"), "text-align"), "justify"));
}

/* What a reader may want to set for themselves: colours, type, spacing. */
static void check_style(struct look *l, int i)
{
	static const char *const own[] = { "color", "background", "background-color", "font",
		"font-family", "font-size", "line-height", "letter-spacing", "word-spacing" };
	struct slice style = look_get(l, i, "style");

	for (size_t k = 0; k < sizeof(own) / sizeof(*own); k++)
		if (words_style(style, own[k]).length) {
			look_tell_words(l, ACCESS_STYLE, i, slice_text(own[k]), SLICE(""));
			return;
		}
	if (l->page->is_ours)
		look_tell_words(l, ACCESS_STYLE, i, style, SLICE(""));
}

/* "Read more <span style="display: none">about rugby</span>": nobody gets the rest. */
static void check_hidden_words(struct look *l, int i)
{
	struct slice style = look_get(l, i, "style");

	if (look_inside(l, i, IN_LINK | IN_BUTTON | IN_LABEL) && !look_inside(l, i, IN_HIDDEN) &&
		words_style_hides(style) && l->elements[i].node->children)
		look_tell(l, ACCESS_HIDDEN_WORDS, i);
}

void access_type(struct look *l, int i)
{
	enum access_kind k = l->elements[i].kind;

	if (look_has(l, i, HAS(STYLE))) {
		check_style(l, i);
		check_hidden_words(l, i);
	}
	if (is_justified(l, i))
		look_tell(l, ACCESS_JUSTIFIED, i);
	if (k == KIND_EM || k == KIND_I)
		check_italic(l, i);
	if (k == KIND_CENTER || k == KIND_FONT || k == KIND_BIG || k == KIND_STRIKE ||
		k == KIND_TT || k == KIND_BASEFONT || k == KIND_BLINK || k == KIND_MARQUEE ||
		k == KIND_APPLET)
		check_obsolete(l, i, k);
}
