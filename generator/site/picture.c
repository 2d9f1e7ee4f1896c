#include "site/picture.h"

#include "base/utf8.h"

enum { LONGEST_NAME = 40 }; /* shown in a message */

struct scan {
	const char *file;
	struct slice text;
	size_t at;
	struct diags *diags;
};

/* https://www.w3.org/TR/SVG2/eltindex.html, without what acts, moves or shows what is elsewhere. */
static bool is_drawn(struct slice element)
{
	static const char *const names[] = { "circle", "clipPath", "defs", "desc", "ellipse",
		"feBlend", "feColorMatrix", "feComponentTransfer", "feComposite",
		"feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight",
		"feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR",
		"feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset",
		"fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
		"filter", "g", "image", "line", "linearGradient", "marker", "mask", "metadata",
		"path", "pattern", "polygon", "polyline", "radialGradient", "rect", "stop", "style",
		"svg", "switch", "symbol", "text", "textPath", "title", "tspan", "use", "view",
		NULL };

	return slice_is_one_of(element, names);
}

static struct slice rest_of(const struct scan *s)
{
	return slice_after(s->text, s->at);
}

static bool refuse(const struct scan *s, const char *what, struct slice name, const char *mend)
{
	struct place place = { .file = s->file };

	utf8_place(s->text, s->at, &place.line, &place.column);
	diag_error(s->diags, place, "picture-active", "a picture has no %s%.*s: %s", what,
		SLICE_ARG(slice_first(name, LONGEST_NAME)), mend);
	return false;
}

static bool refuse_syntax(const struct scan *s)
{
	return refuse(s, "tag like this", slice_text(NULL), "save it as plain SVG");
}

static bool check_attribute(const struct scan *s, struct slice name, struct slice value)
{
	static const char mend[] = "take this attribute out, or save it as plain SVG";

	if (slice_starts(name, SLICE("on")))
		return refuse(s, "", name, mend);
	if (!slice_is(name, "href") && !slice_ends(name, SLICE(":href")))
		return true;
	if (slice_starts(value, SLICE("#")) ||
		slice_starts(value, SLICE("data:image/png;base64,")) ||
		slice_starts(value, SLICE("data:image/jpeg;base64,")))
		return true;
	return refuse(s, "link out of it in ", name, mend);
}

static void skip(struct scan *s, const char *characters)
{
	while (s->at < s->text.length && strchr(characters, s->text.at[s->at]))
		s->at++;
}

/* Take what stands before one of `characters`. */
static struct slice take(struct scan *s, const char *characters)
{
	size_t start = s->at;

	while (s->at < s->text.length && !strchr(characters, s->text.at[s->at]))
		s->at++;
	return slice_of(s->text.at + start, s->at - start);
}

#define SPACE " \t\r\n"

static bool check_next_attribute(struct scan *s)
{
	struct scan start = *s;
	struct slice name = take(s, SPACE "=/>");

	skip(s, SPACE "=");

	const char *quote = rest_of(s).length && *rest_of(s).at == '\'' ? "'" : "\"";

	if (!name.length || !slice_starts(rest_of(s), slice_text(quote)))
		return refuse_syntax(&start);
	s->at++;

	struct slice value = take(s, quote);

	s->at++;
	return check_attribute(&start, name, value);
}

static bool check_tag(struct scan *s)
{
	struct scan start = *s;

	s->at++;

	struct slice name = take(s, SPACE "/>");

	if (!is_drawn(name))
		return refuse(&start, "<", name,
			"take it out with all that is in it, or save it as plain SVG");
	for (;;) {
		skip(s, SPACE "/");
		if (s->at >= s->text.length)
			return refuse_syntax(&start);
		if (s->text.at[s->at] == '>')
			return true;
		if (!check_next_attribute(s))
			return false;
	}
}

/* "<!" or "<?": a comment, or the line that an XML file may begin with, in the encoding of all files. */
static bool check_declaration(struct scan *s)
{
	bool is_comment = slice_starts(rest_of(s), SLICE("<!--"));
	struct slice end = is_comment ? SLICE("-->") : SLICE("?>");
	size_t length = slice_search(rest_of(s), end);
	struct slice inside = slice_first(rest_of(s), length);
	bool is_first = s->at == 0 && slice_starts(inside, SLICE("<?xml "));

	if (!is_comment &&
		(!is_first ||
			(slice_search(inside, SLICE("encoding")) < length &&
				slice_search(inside, SLICE("UTF-8")) == length &&
				slice_search(inside, SLICE("utf-8")) == length)))
		return refuse(s, "document type and no instruction", slice_text(NULL),
			"take this out, or save it as plain SVG");
	s->at += length;
	return true;
}

bool picture_check(const char *file, struct slice svg, struct diags *d)
{
	struct scan s = { .file = file, .text = svg, .diags = d };

	while ((s.at += slice_find(rest_of(&s), '<')) < svg.length) {
		char next = s.at + 1 < svg.length ? svg.at[s.at + 1] : '\0';

		if (next == '/')
			s.at++;
		else if (!(next == '!' || next == '?' ? check_declaration(&s) : check_tag(&s)))
			return false;
	}
	return true;
}
