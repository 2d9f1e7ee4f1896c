#include "check/access_look.h"
#include "check/access_words.h"

static bool has_captions(const struct look *l, int i)
{
	for (int k = i + 1; k < l->elements[i].end; k++)
		if (l->elements[k].kind == KIND_TRACK)
			return true;
	return false;
}

/* What stands with it, in the same block, speaks of its words in writing. */
static bool has_transcript(struct look *l, int i)
{
	static const char *const written[] = { "transcript", "in words", "read what",
		"text version", "read the text" };
	int up = l->elements[i].parent;

	while (up > 0 &&
		(l->elements[up].kind == KIND_P || l->elements[up].kind == KIND_SPAN ||
			l->elements[up].kind == KIND_LI || l->elements[up].kind == KIND_FIGURE))
		up = l->elements[up].parent;

	struct slice words = look_words(l, up < 0 ? i : up);

	for (size_t k = 0; k < sizeof(written) / sizeof(*written); k++)
		if (words_find(words, written[k]) < words.length)
			return true;
	return false;
}

static void check_player(struct look *l, int i)
{
	bool moves = l->elements[i].kind == KIND_VIDEO;

	if (look_has(l, i, HAS(AUTOPLAY)))
		look_tell(l, ACCESS_AUTOPLAY, i);
	if (!look_has(l, i, HAS(CONTROLS)))
		look_tell(l, ACCESS_NO_CONTROLS, i);
	if (moves && !has_captions(l, i) && !look_has(l, i, HAS(MUTED)))
		look_tell(l, ACCESS_CAPTIONS, i);
	else if (!has_transcript(l, i))
		look_tell(l, ACCESS_TRANSCRIPT, i);
}

static bool is_vague(struct slice title, struct slice src)
{
	static const char *const vague[] = { "iframe", "frame", "content", "embed",
		"embedded content", "video", "map", "form", "widget", "page", "untitled", "advert",
		"video player" };
	struct slice host = slice_after(src, slice_search(src, SLICE("//")) + 2);

	return words_among(title, vague, sizeof(vague) / sizeof(*vague)) ||
		words_same(title, words_file(src)) || words_same(title, slice_until(host, '/')) ||
		/* the name of a maker or of a service says who, not what */
		words_count(title) == 1;
}

static void check_frame(struct look *l, int i)
{
	static const char *const players[] = { "youtube", "youtu.be", "vimeo", "dailymotion",
		"soundcloud" };
	struct slice title = look_get(l, i, "title"), src = look_get(l, i, "src");

	if (look_in(l, i, IN_HIDDEN | IN_SILENT))
		return;
	if (!words_any(title) && !look_has(l, i, HAS(ARIA_LABEL) | HAS(ARIA_LABELLEDBY)))
		look_tell(l, ACCESS_FRAME_TITLE, i);
	else if (words_any(title) && is_vague(title, src))
		look_tell_words(l, ACCESS_FRAME_VAGUE, i, title, SLICE(""));
	for (size_t k = 0; k < sizeof(players) / sizeof(*players); k++)
		if (words_find(src, players[k]) < src.length && !has_transcript(l, i)) {
			look_tell(l, ACCESS_EMBEDDED, i);
			return;
		}
}

static void check_object(struct look *l, int i)
{
	for (int k = i + 1; k < l->elements[i].end; k++)
		if (l->elements[k].kind == KIND_PARAM && look_says(l, k, "name", "wmode") &&
			!look_says(l, k, "value", "window"))
			look_tell_words(l, ACCESS_WMODE, k, look_get(l, k, "value"), SLICE(""));
	if (look_is_empty(l, i) && !look_has(l, i, HAS(ARIA_LABEL) | HAS(TITLE)))
		look_tell(l, ACCESS_OBJECT, i);
}

/* Some words of the layout or the content ask for a file of another host. */
static void check_foreign(struct look *l, int i)
{
	struct slice src = look_get(l, i, "src");

	if (words_start(src, "http:") || words_start(src, "https:") || words_start(src, "//"))
		look_tell_words(l, ACCESS_FOREIGN, i, src, SLICE(""));
}

void access_media(struct look *l, int i)
{
	switch (l->elements[i].kind) {
	case KIND_VIDEO:
	case KIND_AUDIO:
		check_player(l, i);
		break;
	case KIND_IFRAME:
	case KIND_FRAME:
		check_frame(l, i);
		break;
	case KIND_OBJECT:
	case KIND_EMBED:
	case KIND_APPLET:
		check_object(l, i);
		break;
	default:
		break;
	}
	if (l->page->is_ours && look_has(l, i, HAS(SRC)))
		check_foreign(l, i);
}
