#include "base/ascii.h"
#include "check/access_look.h"
#include "check/access_words.h"
#include "text/tree.h"

/* Files that no browser shows as a page, and what they are. */
static const char *const documents[] = { "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt",
	"ods", "odp", "rtf", "csv", "txt", "zip", "epub", "xlsm", "docm" };
static const char *const sounds[] = { "mp3", "wav", "ogg", "oga", "m4a", "aac", "wma", "flac",
	"mp4", "mov", "avi", "wmv", "webm", "ogv", "mkv", "m4v", "mpg", "mpeg", "flv", "3gp" };
static const char *const pictures[] = { "jpg", "jpeg", "png", "gif", "webp", "bmp", "tif", "tiff",
	"svg" };

#define AMONG(s, list) words_among(s, list, sizeof(list) / sizeof(*(list)))

/* What stands in the same block: it may say what the link does not. */
static struct slice around(struct look *l, int i)
{
	int up = l->elements[i].parent;

	while (up > 0 &&
		(l->elements[up].kind == KIND_SPAN || l->elements[up].kind == KIND_STRONG ||
			l->elements[up].kind == KIND_B || l->elements[up].kind == KIND_EM))
		up = l->elements[up].parent;
	return up < 0 ? SLICE("") : look_line(l, up);
}

static bool tells_size(struct slice words)
{
	static const char *const units[] = { "KB", "MB", "GB", "kilobyte", "megabyte" };

	for (size_t k = 0; k < sizeof(units) / sizeof(*units); k++) {
		size_t at = words_find(words, units[k]);

		while (at > 0 && at < words.length && words.at[at - 1] == ' ')
			at--;
		if (at > 0 && at < words.length && ascii_is_digit(words.at[at - 1]))
			return true;
	}
	return false;
}

static bool tells_type(struct slice words, struct slice ending)
{
	static const char *const kinds[] = { "text", "spreadsheet", "document", "presentation",
		"Word", "Excel", "file" };

	for (size_t at = 0; at < words.length; at++)
		if (words_same(slice_first(slice_after(words, at), ending.length), ending))
			return true;
	for (size_t k = 0; k < sizeof(kinds) / sizeof(*kinds); k++)
		if (words_find(words, kinds[k]) < words.length)
			return true;
	return false;
}

static void check_file(struct look *l, int i, struct slice href, struct slice name)
{
	struct slice ending = words_ending(href);

	if (AMONG(ending, documents)) {
		struct slice words = around(l, i);

		if (!tells_type(words, ending) || !tells_size(words))
			look_tell_words(l, ACCESS_FILE, i, name, ending);
	} else if (AMONG(ending, sounds)) {
		struct slice words = around(l, i);

		if (words_find(words, "transcript") == words.length)
			look_tell_words(l, ACCESS_LINK_MEDIA, i, name, ending);
	} else if (AMONG(ending, pictures)) {
		look_tell_words(l, ACCESS_LINK_PICTURE, i, name, ending);
	}
}

static void check_address(struct look *l, int i, struct slice href)
{
	if (words_start(href, "javascript:"))
		look_tell(l, ACCESS_JAVASCRIPT, i);
	else if ((slice_is(href, "#") || !href.length) && !look_in(l, i, IN_HIDDEN))
		look_tell(l, ACCESS_NOWHERE, i);
	else if (href.at[0] == '#' && !map_get(&l->ids, slice_after(href, 1)) &&
		!words_same(href, SLICE("#top")))
		look_tell_words(l, ACCESS_FRAGMENT, i, href, SLICE(""));
}

static void check_window(struct look *l, int i, struct slice name)
{
	if (!look_has(l, i, HAS(TARGET)) ||
		(!look_says(l, i, "target", "_blank") && !look_says(l, i, "target", "_new")))
		return;
	if (words_find(name, "new window") == name.length &&
		words_find(name, "new tab") == name.length)
		look_tell_words(l, ACCESS_WINDOW, i, name, SLICE(""));
}

static void check_title(struct look *l, int i, struct slice name)
{
	struct slice title = look_get(l, i, "title");

	if (words_same(title, name))
		look_tell_words(l, ACCESS_TITLE_SAME, i, title, SLICE(""));
	else if (look_words(l, i).length)
		look_tell_words(l, ACCESS_TITLE_HIDES, i, title, SLICE(""));
}

/* A picture in the link that says what its words say. */
static void check_pictures(struct look *l, int i)
{
	struct slice words;

	for (int k = i + 1; k < l->elements[i].end; k++) {
		struct slice alt = look_get(l, k, "alt");

		if (l->elements[k].kind != KIND_IMG || !alt.length)
			continue;
		words = look_words(l, i);
		if (words.length && words_find(words, arena_string(l->arena, alt)) < words.length)
			look_tell_words(l, ACCESS_ALT_REPEATS, k, alt, SLICE(""));
	}
}

static void check_nameless(struct look *l, int i, struct slice name)
{
	if (look_find(l, i, KIND_IMG) >= 0 || look_find(l, i, KIND_SVG) >= 0)
		look_tell(l, ACCESS_LINK_ALT, i);
	else if (name.length)
		look_tell_words(l, ACCESS_LINK_SIGN, i, name, SLICE(""));
	else
		look_tell(l, ACCESS_LINK_EMPTY, i);
}

static bool is_address(struct slice words)
{
	return words_start(words, "http://") || words_start(words, "https://") ||
		words_start(words, "www.");
}

/* For a link to an address that words follow: <a> that is none (an anchor) is left alone. */
void access_link(struct look *l, int i)
{
	struct slice href, name, bare;

	if (l->elements[i].kind != KIND_A || !look_has(l, i, HAS(HREF)))
		return;
	if (look_inside(l, i, IN_LINK | IN_BUTTON))
		look_tell(l, ACCESS_CONTROL_INSIDE, i);
	href = look_get(l, i, "href");
	check_address(l, i, href);
	if (look_in(l, i, IN_HIDDEN | IN_SILENT))
		return;
	name = look_name(l, i);
	bare = words_bare(name);
	if (!bare.length) {
		check_nameless(l, i, name);
		return;
	}
	if (words_vague(bare) && !(look_says(l, i, "role", "button")))
		look_tell_words(l, ACCESS_LINK_VAGUE, i, name, SLICE(""));
	if (is_address(name))
		look_tell_words(l, ACCESS_LINK_ADDRESS, i, name, SLICE(""));
	check_file(l, i, href, name);
	check_window(l, i, name);
	if (look_has(l, i, HAS(TITLE)))
		check_title(l, i, name);
	if (l->elements[i].end > i + 1)
		check_pictures(l, i);
}

static bool is_link(const struct look *l, int i)
{
	return l->elements[i].kind == KIND_A && look_has(l, i, HAS(HREF)) &&
		!look_in(l, i, IN_HIDDEN | IN_SILENT);
}

/* Nothing but space stands between it and the link behind it. */
static int next_link(const struct look *l, int i)
{
	const xmlNode *n = l->elements[i].node->next;

	while (n && n->type == XML_TEXT_NODE &&
		!slice_trim(slice_text((const char *)n->content)).length)
		n = n->next;

	int k = l->elements[i].end;

	return n && k < l->count && l->elements[k].node == n && is_link(l, k) ? k : -1;
}

static bool is_small(struct look *l, int i)
{
	return look_words(l, i).length <= 2 && look_find(l, i, KIND_IMG) < 0;
}

/* A row of links with nothing between: told once, at the second. */
static void check_beside(struct look *l, int i)
{
	int next = next_link(l, i);
	bool is_row = look_in(l, i, IN_NAV | IN_LIST | IN_SVG);

	if (next < 0)
		return;
	if (slice_equal(look_get(l, i, "href"), look_get(l, next, "href"))) {
		look_tell_words(l, ACCESS_LINK_TWICE, next, look_name(l, next), SLICE(""));
		return;
	}
	/* those before it were looked at */
	for (int k = i - 1; k >= 0 && l->elements[k].parent == l->elements[i].parent; k--)
		if (is_link(l, k) && next_link(l, k) == i)
			return;
	if (is_small(l, i) && is_small(l, next))
		look_tell(l, ACCESS_LINK_SMALL, i);
	/* what has elements of its own is no running text */
	if (!is_row && l->elements[i].end == i + 1 && l->elements[next].end == next + 1)
		look_tell_words(l, ACCESS_LINKS_TOUCH, next, look_name(l, i), look_name(l, next));
}

/*
 * A mark of a note, such as a number, and a word of the glossary say by their role that they lead to what they mean:
 * nobody takes them for the name of a page.
 */
static bool is_note(const struct look *l, int i)
{
	return look_has(l, i, HAS(ROLE)) &&
		(look_says(l, i, "role", "doc-noteref") || look_says(l, i, "role", "doc-glossref"));
}

/* The same words lead to one place on a page. */
void access_links(struct look *l)
{
	struct map seen = { 0 };

	for (int i = 0; i < l->count; i++) {
		if (!is_link(l, i))
			continue;
		check_beside(l, i);

		struct slice name = look_name(l, i), bare = words_bare(name);
		const struct access_element *first;

		if (!bare.length || words_vague(bare) || is_note(l, i) ||
			map_add(&seen, l->arena, name, &l->elements[i]))
			continue;
		first = map_get(&seen, name);
		if (!slice_equal(
			    tree_get(first->node, "href"), tree_get(l->elements[i].node, "href")))
			look_tell_words(
				l, ACCESS_LINK_SAME, i, name, tree_get(first->node, "href"));
	}
}
