#include "check/access_look.h"
#include "check/access_words.h"
#include "check/word.h"

/*
 * Elements that stand for a control, a window, an article or a landmark, and are none to those who do not see them.
 */

static bool is_plain(enum access_kind k)
{
	return k == KIND_DIV || k == KIND_SPAN || k == KIND_P || k == KIND_B || k == KIND_I ||
		k == KIND_EM || k == KIND_STRONG || k == KIND_IMG || k == KIND_SVG;
}

static bool is_cross(struct slice words)
{
	static const char *const crosses[] = { "x", "\xC3\x97", "\xE2\x9C\x95", "\xE2\x9C\x96",
		"\xE2\x95\xB3", "close" };

	return words_among(words, crosses, sizeof(crosses) / sizeof(*crosses));
}

/* "X" with the title "Close the box": by its name it closes what it stands in. */
static bool is_close(struct look *l, int i)
{
	struct slice title = look_has(l, i, HAS(ARIA_LABEL)) ? look_get(l, i, "aria-label")
							     : look_get(l, i, "title");

	return words_start(title, "close") && is_cross(slice_trim(look_words(l, i)));
}

/* A cross that a mouse can press, and that a keyboard cannot come to. */
static void check_close(struct look *l, int i)
{
	if (is_plain(l->elements[i].kind) && !look_in(l, i, IN_LINK | IN_BUTTON) &&
		!look_is_focusable(l, i) && is_close(l, i))
		look_tell_words(l, ACCESS_CLOSE, i, look_get(l, i, "title"), SLICE(""));
}

/*
 * "Show all steps" in a <div> with an id, by which a script finds it: words that tell somebody to press it. What an id
 * names in a label, a description or a link is no button.
 */
static bool is_command(struct slice words)
{
	/*
	 * not those that are as often names of things, or tell what to do elsewhere: open spaces, play areas,
	 * skip hire, start, search, view, share; stop smoking, save energy, apply or confirm by post
	 */
	static const char *const verbs[] = { "accept", "add", "cancel", "close", "collapse",
		"continue", "delete", "download", "edit", "expand", "hide", "launch", "pause",
		"remove", "reset", "send", "show", "submit", "toggle", "undo", "upload" };
	enum { MOST = 4 /* words */ };
	struct slice rest = words, first;

	return words_part(&rest, &first) &&
		words_among(first, verbs, sizeof(verbs) / sizeof(*verbs)) &&
		words_count(words) <= MOST && word_is_letter(words.at[words.length - 1]);
}

/* Ids that aria-labelledby or a link of this page names: asked for seldom, so they are gathered when they are. */
static void gather_named(struct look *l)
{
	for (int i = 0; i < l->count; i++) {
		struct slice href = look_has(l, i, HAS(HREF)) ? look_get(l, i, "href") : SLICE("");
		struct slice ids = look_has(l, i, HAS(ARIA_LABELLEDBY))
			? look_get(l, i, "aria-labelledby")
			: SLICE("");
		struct slice id;

		if (slice_starts(href, SLICE("#")))
			(void)!map_add(&l->named, l->arena, slice_after(href, 1), &l->elements[i]);
		while (words_part(&ids, &id))
			(void)!map_add(&l->named, l->arena, id, &l->elements[i]);
	}
	l->knows_named = true;
}

static bool is_named(struct look *l, int i)
{
	struct slice id = look_get(l, i, "id");

	if (!l->knows_named)
		gather_named(l);
	return map_get(&l->described, id) || map_get(&l->named, id);
}

static bool is_text(const xmlNode *node)
{
	return node->type == XML_TEXT_NODE && words_any(slice_text((const char *)node->content));
}

/* Words stand beside it in the same block, as far as one looks. */
static bool stands_in_text(const xmlNode *e)
{
	enum { FAR = 8 };
	const xmlNode *before = e, *after = e;

	for (int i = 0; i < FAR; i++) {
		before = before ? before->prev : NULL;
		after = after ? after->next : NULL;
		if ((before && is_text(before)) || (after && is_text(after)))
			return true;
	}
	return false;
}

/* Nothing follows but other controls: words may be the heading or the label of what does. */
static bool stands_apart(const struct look *l, int i)
{
	int next = look_next(l, i);

	return !stands_in_text(l->elements[i].node) &&
		(next < 0 || l->elements[next].kind == KIND_A ||
			l->elements[next].kind == KIND_BUTTON);
}

static void check_command(struct look *l, int i)
{
	enum access_kind k = l->elements[i].kind;
	struct slice words;

	if ((k != KIND_DIV && k != KIND_SPAN) || !look_has(l, i, HAS(ID)) ||
		look_child(l, i) >= 0 || look_has(l, i, HAS(ROLE)) || look_is_focusable(l, i) ||
		!stands_apart(l, i) ||
		look_in(l, i,
			IN_LINK | IN_BUTTON | IN_LABEL | IN_HEADING | IN_CELL | IN_GROUP | IN_CODE |
				IN_SILENT | IN_HIDDEN | IN_SVG))
		return;
	words = look_words(l, i);
	if (is_command(words) && !is_named(l, i))
		look_tell_words(l, ACCESS_COMMAND, i, words, SLICE(""));
}

/*
 * A window in the page: its first or last child closes it, and there is more in it. Whoever listens must be told,
 * and be kept in it. What has a role says itself what it is.
 */
static void check_dialog(struct look *l, int i)
{
	int first = look_child(l, i), last = first;

	if (l->elements[i].kind != KIND_DIV || look_has(l, i, HAS(ROLE)) || first < 0 ||
		l->elements[first].end >= l->elements[i].end)
		return;
	for (int next = last; next >= 0; next = look_next(l, next))
		last = next;
	for (int k = first;; k = last) {
		if (look_has(l, k, HAS(TITLE) | HAS(ARIA_LABEL)) && is_close(l, k)) {
			look_tell_words(l, ACCESS_DIALOG, i,
				look_get(l, k, look_has(l, k, HAS(TITLE)) ? "title" : "aria-label"),
				SLICE(""));
			return;
		}
		if (k == last)
			return;
	}
}

/* "Your number <span>?</span>": a question mark by itself stands for help that a mouse brings up. */
static void check_question(struct look *l, int i)
{
	if (!is_plain(l->elements[i].kind) || look_in(l, i, IN_LINK | IN_BUTTON | IN_SILENT) ||
		look_is_focusable(l, i) || l->elements[i].end > i + 1 ||
		!look_inside(l, i, IN_LABEL))
		return;
	if (slice_is(slice_trim(look_words(l, i)), "?"))
		look_tell(l, ACCESS_QUESTION, i);
}

/* An article that holds a heading and a way around: nothing of its own. */
static void check_article(struct look *l, int i)
{
	bool has_nav = false;

	for (int k = look_child(l, i); k >= 0; k = look_next(l, k)) {
		enum access_kind kind = l->elements[k].kind;

		if (kind == KIND_NAV)
			has_nav = true;
		else if (!look_is_heading(kind) && kind != KIND_FOOTER && kind != KIND_ASIDE)
			return;
	}
	if (has_nav)
		look_tell(l, ACCESS_ARTICLE, i);
}

/* Several of one kind are told apart by their names. */
static void check_landmark(struct look *l, int i)
{
	bool is_named = look_has(l, i, HAS(ARIA_LABEL) | HAS(ARIA_LABELLEDBY));
	struct slice name = is_named ? look_name(l, i) : SLICE("");

	for (int k = 0; k < i; k++) {
		if (l->elements[k].kind != KIND_NAV || look_in(l, k, IN_HIDDEN))
			continue;

		bool other = look_has(l, k, HAS(ARIA_LABEL) | HAS(ARIA_LABELLEDBY));

		if (is_named != other || (is_named && !words_same(name, look_name(l, k))))
			continue;
		look_tell_words(
			l, name.length ? ACCESS_NAV_NAME : ACCESS_NAV_NONE, i, name, SLICE(""));
		return;
	}
}

void access_control(struct look *l, int i)
{
	if (look_has(l, i, HAS(TITLE) | HAS(ARIA_LABEL)))
		check_close(l, i);
	if (look_has(l, i, HAS(ID)))
		check_command(l, i);
	check_dialog(l, i);
	check_question(l, i);
	if (l->elements[i].kind == KIND_ARTICLE)
		check_article(l, i);
	else if (l->elements[i].kind == KIND_NAV && !look_in(l, i, IN_HIDDEN))
		check_landmark(l, i);
}
