#include "check/access_look.h"
#include "check/access_words.h"

/*
 * Elements that are called a control by their class, or stand for an article or a landmark, and are none to those
 * who do not see them.
 */

/* Classes that say that somebody is to press it. */
static const char *const pressed[] = { "button", "btn", "toggle", "close", "accordion",
	"concertina", "collapsible", "tooltip", "dropdown-toggle", "hamburger" };

static bool is_plain(enum access_kind k)
{
	return k == KIND_DIV || k == KIND_SPAN || k == KIND_P || k == KIND_LI || k == KIND_DL ||
		k == KIND_DT || k == KIND_B || k == KIND_I || k == KIND_EM || k == KIND_STRONG;
}

static bool has_focusable(const struct look *l, int i)
{
	for (int k = i; k < l->elements[i].end; k++)
		if (look_is_focusable(l, k))
			return true;
	for (int up = l->elements[i].parent; up >= 0; up = l->elements[up].parent)
		if (look_is_focusable(l, up))
			return true;
	return false;
}

static void check_called(struct look *l, int i)
{
	if (!is_plain(l->elements[i].kind) || look_in(l, i, IN_LINK | IN_BUTTON) ||
		l->elements[i].end - i > 64)
		return;
	for (size_t k = 0; k < sizeof(pressed) / sizeof(*pressed); k++)
		if (look_has_class(l, i, pressed[k])) {
			if (!has_focusable(l, i) && words_any(look_words(l, i)))
				look_tell_words(l, ACCESS_FAKE_BUTTON, i, look_get(l, i, "class"),
					SLICE(""));
			return;
		}
}

/* A window in the page: whoever listens must be told, and be kept in it. */
static void check_dialog(struct look *l, int i)
{
	static const char *const names[] = { "lightbox", "modal", "dialog", "popup", "modal-dialog",
		"modal-window", "overlay-dialog" };

	if (l->elements[i].kind == KIND_DIV && l->elements[i].end > i + 1 &&
		look_has_class_among(l, i, names, sizeof(names) / sizeof(*names)) &&
		!look_says(l, i, "role", "dialog") && !look_says(l, i, "role", "alertdialog"))
		look_tell_words(l, ACCESS_DIALOG, i, look_get(l, i, "class"), SLICE(""));
}

/* "warning-icon": the sign says it, and no word does. */
static void check_icon(struct look *l, int i)
{
	static const char *const kinds[] = { "warning", "error", "danger", "success", "important" };

	if (!is_plain(l->elements[i].kind) || !look_has_class(l, i, "icon"))
		return;
	for (size_t k = 0; k < sizeof(kinds) / sizeof(*kinds); k++)
		if (look_has_class(l, i, kinds[k])) {
			struct slice words = look_name(l, i);

			if (words_any(words) && words_find(words, kinds[k]) == words.length)
				look_tell_words(l, ACCESS_ICON, i, slice_text(kinds[k]), SLICE(""));
			return;
		}
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
		look_tell_words(l, ACCESS_NAV_NAME, i, name, SLICE(""));
		return;
	}
}

void access_control(struct look *l, int i)
{
	if (look_has(l, i, HAS(CLASS))) {
		check_called(l, i);
		check_dialog(l, i);
		check_icon(l, i);
	}
	if (l->elements[i].kind == KIND_ARTICLE)
		check_article(l, i);
	else if (l->elements[i].kind == KIND_NAV && !look_in(l, i, IN_HIDDEN))
		check_landmark(l, i);
}
