#include "check/access_look.h"
#include "check/access_words.h"

static void check_title(struct look *l, int i, struct slice alt)
{
	struct slice title = look_get(l, i, "title");

	if (!title.length)
		return;
	if (!alt.length)
		look_tell_words(l, ACCESS_ALT_TITLE_ONLY, i, title, SLICE(""));
	else if (!words_same(alt, title))
		look_tell_words(l, ACCESS_ALT_TITLE, i, alt, title);
}

/* A picture that only takes room. */
static bool is_spacer(const struct look *l, int i)
{
	static const char *const names[] = { "spacer", "blank", "pixel", "transparent", "clear",
		"1x1", "shim" };
	struct slice file = words_file(look_get(l, i, "src"));
	struct slice stem = slice_until(file, '.');
	int width = words_number(look_get(l, i, "width"));
	int height = words_number(look_get(l, i, "height"));

	return words_among(stem, names, sizeof(names) / sizeof(*names)) ||
		(width >= 0 && width <= 2) || (height >= 0 && height <= 2);
}

/* No words stand in the block that it stands in: nothing says what it may say. */
static bool stands_alone(struct look *l, int i)
{
	int up = l->elements[i].parent;

	while (up > 0 &&
		(l->elements[up].kind == KIND_SPAN || l->elements[up].kind == KIND_P ||
			l->elements[up].kind == KIND_FIGURE || l->elements[up].kind == KIND_CENTER))
		up = l->elements[up].parent;
	return up >= 0 && !look_in(l, i, IN_LINK | IN_BUTTON | IN_SILENT | IN_HEADER | IN_FOOTER) &&
		!words_any(look_words(l, up));
}

static void check_img(struct look *l, int i)
{
	struct slice alt = look_get(l, i, "alt");
	bool has_role = look_has(l, i, HAS(ROLE)),
	     is_nothing = has_role &&
		(look_says(l, i, "role", "presentation") || look_says(l, i, "role", "none"));

	if (is_spacer(l, i)) {
		look_tell(l, ACCESS_SPACER, i);
		return;
	}
	if (words_same(words_ending(look_get(l, i, "src")), SLICE("gif")))
		look_tell(l, ACCESS_GIF, i);
	if (look_has(l, i, HAS(ISMAP)))
		look_tell(l, ACCESS_SERVER_MAP, i);
	if (!look_has(l, i, HAS(ALT)) && !is_nothing) {
		if (!look_has(l, i, HAS(ARIA_LABEL) | HAS(ARIA_LABELLEDBY)) &&
			!look_in(l, i, IN_SILENT))
			look_tell(l, ACCESS_ALT, i);
		return;
	}
	if (is_nothing && alt.length)
		look_tell_words(l, ACCESS_ALT_NOTHING, i, alt, SLICE(""));
	check_title(l, i, alt);
	if (alt.length)
		access_alt(l, i, alt);
	else if (!is_nothing && !look_has(l, i, HAS(TITLE) | HAS(ARIA_LABEL)) && stands_alone(l, i))
		look_tell(l, ACCESS_ALT_ALONE, i);
}

static void check_svg(struct look *l, int i)
{
	bool is_picture = look_says(l, i, "role", "img");
	int title = look_find(l, i, KIND_TITLE);

	if (look_in(l, i, IN_SILENT | IN_HIDDEN) || look_inside(l, i, IN_SVG) ||
		look_says(l, i, "role", "presentation") || look_says(l, i, "role", "none"))
		return;
	if (!is_picture ||
		!(look_has(l, i, HAS(ARIA_LABEL) | HAS(ARIA_LABELLEDBY)) ||
			(title >= 0 && words_any(look_words(l, title)))))
		look_tell(l, ACCESS_SVG, i);
}

/* A picture that is a button. */
static void check_image_button(struct look *l, int i)
{
	struct slice alt = look_get(l, i, "alt");

	if (look_has(l, i, HAS(ARIA_LABEL) | HAS(ARIA_LABELLEDBY)))
		return;
	if (!words_any(alt))
		look_tell(l, ACCESS_BUTTON_ALT, i);
	else
		access_alt(l, i, alt);
}

static void check_area(struct look *l, int i)
{
	if (look_has(l, i, HAS(HREF)) && !words_any(look_name(l, i)))
		look_tell(l, ACCESS_AREA, i);
}

/* The crown and the crest, by the name of their file, or the logotype, by what it says. */
static void check_brand(struct look *l, int i)
{
	static const char *const files[] = { "govuk-crest", "govuk-logotype", "govuk-icon-crown",
		"tudor-crown" };
	struct slice source = look_get(l, i, l->elements[i].kind == KIND_IMG ? "src" : "href");
	struct slice name = look_get(l, i, l->elements[i].kind == KIND_IMG ? "alt" : "aria-label");

	if (words_same(name, SLICE("GOV.UK")))
		source = name;
	for (size_t k = 0; k < sizeof(files) / sizeof(*files); k++)
		if (source.at == name.at || words_find(source, files[k]) < source.length) {
			if (source.length)
				look_tell_words(l, ACCESS_BRAND, i, source, SLICE(""));
			return;
		}
}

void access_picture(struct look *l, int i)
{
	if (l->elements[i].kind == KIND_IMG || l->elements[i].kind == KIND_SVG)
		check_brand(l, i);
	switch (l->elements[i].kind) {
	case KIND_IMG:
		if (!look_in(l, i, IN_HIDDEN))
			check_img(l, i);
		break;
	case KIND_SVG:
		check_svg(l, i);
		break;
	case KIND_AREA:
		check_area(l, i);
		break;
	case KIND_INPUT:
		if (look_says(l, i, "type", "image"))
			check_image_button(l, i);
		break;
	default:
		break;
	}
}
