#include "base/ascii.h"
#include "base/utf8.h"
#include "check/access_look.h"
#include "check/access_words.h"
#include "check/word.h"

/*
 * What alt says of a picture: beside the name of its file, beside the text that leads to it, and by itself.
 */

static const char *const picture_endings[] = { "jpg", "jpeg", "png", "gif", "svg", "webp", "bmp",
	"tif", "tiff", "avif", "ico" };

static bool is_picture_file(struct slice address)
{
	return words_among(words_ending(address), picture_endings,
		sizeof(picture_endings) / sizeof(*picture_endings));
}

/* The name of its file, without the ending. */
static struct slice stem_of(struct slice src)
{
	struct slice file = words_file(src), ending = words_ending(src);

	return slice_first(file, file.length - ending.length - (ending.length ? 1 : 0));
}

/* The name of a file: with its ending, or the file's own. */
static bool is_file_name(struct slice alt, struct slice src)
{
	struct slice stem = stem_of(src);
	bool has_sign = slice_find(stem, '-') < stem.length || slice_find(stem, '_') < stem.length;

	if (words_count(alt) == 1 && is_picture_file(alt))
		return true;
	return stem.length && has_sign && words_same(alt, stem);
}

static const char *const empty_words[] = { "image", "picture", "photo", "photograph", "graphic",
	"graphics", "icon", "logo", "img", "pic", "spacer", "blank", "banner", "button", "click",
	"click here", "alt", "alt text", "untitled", "placeholder", "image alt", "bullet", "line",
	"null", "none", "undefined", "submit image", "here", "link" };

static const char *const said_anyway[] = { "image of", "picture of", "photo of", "photograph of",
	"graphic of", "an image of", "a picture of", "a photo of", "a photograph of",
	"image showing", "picture showing", "icon of", "screenshot image" };

/* The next word of the name of a file: what stands between signs. */
static bool next_word(struct slice *rest, struct slice *word)
{
	size_t from = 0, to;

	while (from < rest->length && !word_is_letter(rest->at[from]))
		from++;
	for (to = from; to < rest->length && word_is_letter(rest->at[to]);)
		to++;
	*word = slice_of(rest->at + from, to - from);
	*rest = slice_after(*rest, to);
	return word->length != 0;
}

/* Words of names of files that say what a picture is for, or of what kind it is, not what it shows. */
static bool says_kind(struct slice word)
{
	static const char *const kinds[] = { "logo", "icon", "banner", "button", "header", "footer",
		"hero", "thumb", "thumbnail", "image", "images", "picture", "photo", "graphic",
		"background", "cover", "home", "page", "file", "upload", "download", "copy", "new",
		"final", "default", "social", "share", "follow", "media", "brand", "crest", "badge",
		"screenshot", "screen", "shot", "slide" };

	return words_among(word, kinds, sizeof(kinds) / sizeof(*kinds));
}

/*
 * What has a sign of its own that stands on many pages beside others: alt is often copied from one to the next. Of other
 * words nobody can tell: "Mayor" may well be who jane-smith.jpg shows.
 */
static bool is_service(struct slice word)
{
	static const char *const services[] = { "bluesky", "facebook", "flickr", "instagram",
		"linkedin", "mastodon", "nextdoor", "pinterest", "reddit", "snapchat", "telegram",
		"tiktok", "tumblr", "twitter", "vimeo", "whatsapp", "youtube" };

	return words_among(word, services, sizeof(services) / sizeof(*services));
}

/* The name of the file is several words, and `alt` is no part of any. */
static bool speaks_of_other(struct slice alt, struct slice stem)
{
	enum { LEAST = 2, LETTERS = 3 };
	struct slice rest = stem, word;
	int words = 0;

	while (next_word(&rest, &word)) {
		for (size_t k = 0; k < word.length; k++)
			if (!ascii_is_alpha(word.at[k]))
				return false;
		if (word.length < LETTERS || says_kind(word))
			return false;
		/* by their beginnings: "cooking" and "cook" */
		if (words_same(slice_first(word, LETTERS), slice_first(alt, LETTERS)))
			return false;
		words++;
	}
	return words >= LEAST;
}

/* The name of a service, and the name of the file tells of something else: alt may be that of another picture. */
static bool check_other(struct look *l, int i, struct slice alt)
{
	struct slice stem = stem_of(look_get(l, i, "src"));

	if (l->elements[i].kind != KIND_IMG || look_in(l, i, IN_LINK | IN_BUTTON | IN_FIGURE) ||
		!is_service(words_bare(alt)) || !speaks_of_other(words_bare(alt), stem))
		return false;
	look_tell_words(l, ACCESS_ALT_OTHER, i, alt, words_file(look_get(l, i, "src")));
	return true;
}

/* A picture that is there for what can be read in it. */
static bool is_chart(struct slice word)
{
	static const char *const charts[] = { "chart", "graph", "diagram", "infographic", "map",
		"flowchart", "timeline", "poster", "leaflet", "plan" };

	return words_among(word, charts, sizeof(charts) / sizeof(*charts));
}

static bool is_picture(struct slice word)
{
	static const char *const pictures[] = { "image", "picture", "photo", "graphic",
		"illustration", "screenshot", "drawing", "figure" };

	return is_chart(word) || words_among(word, pictures, sizeof(pictures) / sizeof(*pictures));
}

/* What a picture does that is read; what any picture does, and so says nothing, is to show. */
static bool is_telling(struct slice word, bool chart)
{
	static const char *const tells[] = { "contains", "lists", "explains", "gives", "tells",
		"describes", "summarises", "summarizes", "sets", "includes", "outlines",
		"details" };
	static const char *const shows[] = { "shows", "illustrates" };

	return words_among(word, tells, sizeof(tells) / sizeof(*tells)) ||
		(chart && words_among(word, shows, sizeof(shows) / sizeof(*shows)));
}

/* "The chart below shows", "the image lists": a picture in the text, and then what it does. */
static bool leaves_to_picture(struct slice text)
{
	struct slice rest = text, part;
	bool is_named = false, chart = false;

	while (words_part(&rest, &part)) {
		struct slice word = words_bare(part);

		if (is_picture(word)) {
			is_named = true;
			chart = is_chart(word);
		} else if (is_named && is_telling(word, chart)) {
			return true;
		} else if (!words_same(word, SLICE("below")) && !words_same(word, SLICE("here")) &&
			!words_same(word, SLICE("underneath"))) {
			is_named = false;
		}
	}
	return false;
}

/* The paragraph before the picture, or before the block in which it stands alone; -1: there is none. */
static int lead_of(struct look *l, int i)
{
	int up = l->elements[i].parent, before;

	while (up > 0 && up + 1 == i && look_next(l, i) < 0 && !words_any(look_words(l, up))) {
		i = up;
		up = l->elements[up].parent;
	}
	before = look_before(l, i);
	return before >= 0 && l->elements[before].kind == KIND_P ? before : -1;
}

/* The text leaves it to the picture to tell something, and alt has too few words to do so. */
static void check_short(struct look *l, int i, struct slice alt)
{
	int lead, words = words_count(alt);

	if (l->elements[i].kind != KIND_IMG || words > access_rules[ACCESS_ALT_SHORT].limit ||
		look_in(l, i, IN_LINK | IN_BUTTON) || look_has(l, i, HAS(ARIA_DESCRIBEDBY)))
		return;
	lead = lead_of(l, i);
	if (lead >= 0 && leaves_to_picture(look_words(l, lead)))
		look_tell_count(l, ACCESS_ALT_SHORT, i, words, alt);
}

void access_alt(struct look *l, int i, struct slice alt)
{
	if (is_file_name(alt, look_get(l, i, "src"))) {
		look_tell_words(l, ACCESS_ALT_FILE, i, alt, SLICE(""));
		return;
	}
	if (words_among(words_bare(alt), empty_words, sizeof(empty_words) / sizeof(*empty_words)) ||
		!words_any(alt))
		look_tell_words(l, ACCESS_ALT_VAGUE, i, alt, SLICE(""));
	else if (!check_other(l, i, alt))
		check_short(l, i, alt);
	for (size_t k = 0; k < sizeof(said_anyway) / sizeof(*said_anyway); k++)
		if (words_start(alt, said_anyway[k])) {
			look_tell_words(l, ACCESS_ALT_PICTURE, i, alt, SLICE(""));
			return;
		}
	if ((int)utf8_count(alt) > access_rules[ACCESS_ALT_LONG].limit)
		look_tell_count(l, ACCESS_ALT_LONG, i, (int)utf8_count(alt), SLICE(""));
}
