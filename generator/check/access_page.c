#include "base/map.h"
#include "check/access_look.h"
#include "check/access_words.h"

enum { LINKS_TO_SKIP = 5 /* of fewer links nobody is kept from the page for long */ };

static void check_viewport(struct look *l, int i)
{
	struct slice rest = look_get(l, i, "content");

	while (rest.length) {
		struct slice part = slice_trim(slice_until(rest, ','));
		struct slice name = slice_trim(slice_until(part, '='));
		struct slice value = slice_trim(slice_after(part, name.length + 1));

		rest = slice_after(rest, slice_find(rest, ',') + 1);
		if (words_same(name, SLICE("user-scalable")) &&
			(words_same(value, SLICE("no")) || slice_is(value, "0")))
			look_tell_words(l, ACCESS_ZOOM, i, part, SLICE(""));
		if (words_same(name, SLICE("maximum-scale")) && words_number(value) >= 0 &&
			words_number(value) < access_rules[ACCESS_ZOOM].limit)
			look_tell_words(l, ACCESS_ZOOM, i, part, SLICE(""));
	}
}

static bool check_meta(struct look *l, int i)
{
	if (look_says(l, i, "http-equiv", "refresh") && words_number(look_get(l, i, "content")) > 0)
		look_tell(l, ACCESS_REFRESH, i);
	if (!look_says(l, i, "name", "viewport"))
		return false;
	check_viewport(l, i);
	return true;
}

/* "Untitled document", "index.html", "Page 2": what programs call a page that nobody has named. */
static bool is_no_title(struct slice title)
{
	static const char *const none[] = { "untitled", "untitled document", "untitled page",
		"new page", "page", "home", "homepage", "home page", "document", "title", "website",
		"index", "default", "welcome", "test", "page title", "no title", "web page" };
	static const char *const endings[] = { "html", "htm", "php", "aspx", "asp", "jsp", "pdf",
		"doc", "docx" };
	struct slice bare = words_bare(title);

	if (words_start(bare, "page ") && words_number(slice_after(bare, 5)) >= 0)
		return words_count(bare) == 2;
	return words_among(bare, none, sizeof(none) / sizeof(*none)) ||
		(words_count(bare) == 1 &&
			words_among(
				words_ending(bare), endings, sizeof(endings) / sizeof(*endings)));
}

static void check_title(struct look *l, int i)
{
	struct slice title = i < 0 ? SLICE("") : look_words(l, i);

	if (!words_any(title))
		look_tell(l, ACCESS_TITLE, i < 0 ? 0 : i);
	else if (is_no_title(title))
		look_tell_words(l, ACCESS_TITLE_VAGUE, i, title, SLICE(""));
}

static void check_head(struct look *l)
{
	int head = look_find(l, 0, KIND_HEAD), title = -1;
	int end = head < 0 ? -1 : l->elements[head].end;
	bool has_viewport = false;

	for (int i = head; i < end; i++) {
		if (l->elements[i].kind == KIND_META)
			has_viewport = check_meta(l, i) || has_viewport;
		if (l->elements[i].kind == KIND_TITLE && title < 0)
			title = i;
	}
	check_title(l, title);
	if (!has_viewport)
		look_tell(l, ACCESS_VIEWPORT, 0);
}

static void check_main(struct look *l)
{
	int found = -1;

	for (int i = 0; i < l->count; i++) {
		if (!look_in(l, i, IN_MAIN) || look_inside(l, i, IN_MAIN) ||
			look_in(l, i, IN_HIDDEN))
			continue;
		if (found >= 0)
			look_tell(l, ACCESS_MAIN_TWICE, i);
		found = i;
	}
	if (found < 0)
		look_tell(l, ACCESS_MAIN, 0);
}

static bool leads_into_page(const struct look *l, int i)
{
	struct slice href = look_get(l, i, "href");

	return href.length > 1 && href.at[0] == '#';
}

/* What a keyboard reaches first is a link past all that every page begins with. */
static void check_skip(struct look *l)
{
	int first = -1, links = 0;

	for (int i = 0; i < l->count && !look_in(l, i, IN_MAIN | IN_HEADING); i++) {
		if (!look_in(l, i, IN_BODY) || look_in(l, i, IN_HIDDEN) || !look_is_focusable(l, i))
			continue;
		if (first < 0)
			first = i;
		links++;
	}
	if (first >= 0 && !leads_into_page(l, first) && links >= LINKS_TO_SKIP)
		look_tell(l, ACCESS_SKIP, first);
}

void access_page_rules(struct look *l)
{
	struct slice lang = look_get(l, 0, "lang");

	if (!lang.length)
		look_tell(l, ACCESS_LANG, 0);
	check_head(l);
	check_main(l);
	check_skip(l);
}

/* Headings seen so far. */
struct outline {
	/* for each level what headings say below the last one above it; [0] is not used */
	struct map said[7];
	int level; /* of the last heading; 0: none yet */
	int tops;  /* h1 */
};

/* Which large part of the page it stands in. */
static unsigned part_of(const struct look *l, int i)
{
	return l->elements[i].in & (IN_MAIN | IN_NAV | IN_HEADER | IN_FOOTER);
}

/* The same words for two parts of one part: whoever reads the headings alone cannot tell them apart. */
static void check_repeated(struct look *l, struct map *said, int i, struct slice words)
{
	struct slice key = arena_print(l->arena, "%u %.*s", part_of(l, i), SLICE_ARG(words));

	if (!map_add(said, l->arena, key, l))
		look_tell_words(l, ACCESS_HEADING_TWICE, i, words, SLICE(""));
}

static bool is_all_link(struct look *l, int i, struct slice words)
{
	int link = look_find(l, i, KIND_A);

	return link >= 0 && look_has(l, link, HAS(HREF)) && slice_equal(look_name(l, link), words);
}

static void check_heading(struct look *l, struct outline *o, int i)
{
	int level = (int)l->elements[i].kind - KIND_H1 + 1;
	struct slice words = look_name(l, i);

	if (!words_any(words)) {
		look_tell(l, ACCESS_HEADING_EMPTY, i);
		return;
	}
	if (level == 1 && o->tops++)
		look_tell_words(l, ACCESS_H1_TWICE, i, words, SLICE(""));
	if (o->level && level > o->level + 1)
		look_tell_words(l, ACCESS_HEADING_SKIP, i, words,
			arena_print(l->arena, "h%d", o->level + 1));
	if (is_all_link(l, i, words))
		look_tell_words(l, ACCESS_HEADING_LINK, i, words, SLICE(""));
	if (level > 1)
		check_repeated(l, &o->said[level], i, words);
	for (int deeper = level + 1; deeper <= 6; deeper++)
		o->said[deeper] = (struct map){ 0 };
	o->level = level;
}

void access_headings(struct look *l)
{
	struct outline o = { 0 };

	for (int i = 0; i < l->count; i++)
		if (look_is_heading(l->elements[i].kind) && !look_in(l, i, IN_HIDDEN))
			check_heading(l, &o, i);
	if (o.tops == 0)
		look_tell(l, ACCESS_H1, 0);
}
