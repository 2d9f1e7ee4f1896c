/*
 * look: what must hold of every tree that is made of content. Each element has a name from a short list and
 * was written somewhere in its file, and the HTML that it is written as reads back as the same tree.
 */
#ifndef TESTS_FUZZ_LOOK_H
#define TESTS_FUZZ_LOOK_H

#include "base/buf.h"
#include "base/limits.h"
#include "base/map.h"
#include "fuzz.h"
#include "layout/html.h"
#include "text/tree.h"
#include "text/words.h"

#define look_must(condition) ((condition) ? (void)0 : look_stop(__FILE__, __LINE__, #condition))

_Noreturn static inline void look_stop(const char *file, int line, const char *what)
{
	fprintf(stderr, "fuzz: %s:%d: not so: %s\n", file, line, what);
	abort();
}

/* A language whose words are the names of its words, and of the units. */
static inline void look_words(struct words *w, struct arena *a)
{
	static const char *const units[] = { "£", "£/week", "£/month", "£/year", "%", "hours",
		"days", "weeks", "months", "years", "hours/week", "weeks/year", "minutes/day",
		"points", "number", "people", "times", "date", "time" };
	static const char *const texts[] = {
#define PLACES_0 ""
#define PLACES_1 " {}"
#define PLACES_2 " {} {}"
#define PLACES_3 " {} {} {}"
#define PLACES_4 " {} {} {} {}"
#define PLACES_5 " {} {} {} {} {}"
#define X(code, name, places) name PLACES_##places,
		WORDS(X)
#undef X
	};

	for (size_t i = 0; i < WORD_COUNT; i++)
		w->text[i] = slice_text(texts[i]);
	for (size_t i = 0; i < 12; i++)
		w->months[i] = SLICE("May");
	w->units = ARENA_NEW(a, struct map);
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++) {
		struct unit_words *unit = ARENA_NEW(a, struct unit_words);
		struct slice said = arena_print(a, "{} %s", units[i]);

		*unit = (struct unit_words){ said, said, SLICE("{}"), SLICE("{}") };
		look_must(map_add(w->units, a, slice_text(units[i]), unit));
	}
}

static inline bool look_is_in(struct place place, struct slice text)
{
	struct slice line = slice_first(text, 0);
	int number = 0;

	if (!place.file || place.line < 1 || place.column < 0)
		return false;
	while (number < place.line && slice_line(&text, &line))
		number++;
	/* the end of a file that ends with a line is a line more */
	if (number < place.line)
		return place.line == number + 1 && place.column <= 1;
	return (size_t)place.column <= utf8_count(line) + 1;
}

/*
 * Begin a case as fuzz_begin() does. Who reads a site refuses carriage returns that stand alone: they end a line
 * for cmark and libyaml only.
 */
static inline bool look_begin(
	struct arena *a, struct diags *d, const uint8_t *bytes, size_t size, struct slice *text)
{
	if (!fuzz_begin(a, d, bytes, size, text))
		return false;
	for (size_t at = 0; (at += slice_find(slice_after(*text, at), '\r')) < text->length; at++) {
		if (slice_starts(slice_after(*text, at), SLICE("\r\n")))
			continue;
		arena_release(a);
		return false;
	}
	return true;
}

/* `place`, where `what` was written, is at a character of `text`, or where one could follow. */
static inline void look_place(struct place place, const char *what, struct slice text)
{
	if (look_is_in(place, text))
		return;
	fprintf(stderr, "fuzz: %d:%d is not in the file: %s\n", place.line, place.column, what);
	abort();
}

static inline void look_names(const xmlNode *top, struct slice text)
{
	static const char *const names[] = { "a", "blockquote", "body", "br", "candour-answer",
		"candour-contact", "candour-downloads", "candour-estimator", "candour-figure",
		"candour-forum", "candour-gaps", "candour-lookup", "candour-register",
		"candour-source", "candour-statement", "candour-then", "candour-transparency",
		"candour-worked", "candour-worksheet", "caption", "code", "data", "details", "div",
		"em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "path",
		"pre", "rect", "span", "strong", "summary", "sup", "svg", "table", "tbody", "td",
		"text", "th", "thead", "tr", "tspan", "ul", NULL };

	for (const xmlNode *e = top; e; e = tree_next(e, top)) {
		size_t i = 0;

		while (names[i] && !tree_is(e, names[i]))
			i++;
		look_must(names[i]);
		look_place(tree_place(e), (const char *)e->name, text);
		for (const xmlAttr *a = e->properties; a; a = a->next)
			look_must(strncmp((const char *)a->name, "on", 2) != 0);
	}
}

/* Reading back */

struct look_reader {
	struct slice rest;
	struct arena *arena;
};

static inline bool look_takes(struct look_reader *r, struct slice what)
{
	if (!slice_starts(r->rest, what))
		return false;
	r->rest = slice_after(r->rest, what.length);
	return true;
}

/* What stands before one of `ends`, with its references read. */
static inline struct slice look_text(struct look_reader *r, const char *ends)
{
	static const struct {
		struct slice reference;
		char character;
	} known[] = { { { "&amp;", 5 }, '&' }, { { "&lt;", 4 }, '<' }, { { "&gt;", 4 }, '>' },
		{ { "&quot;", 6 }, '"' } };
	char *text = arena_take(r->arena, r->rest.length + 1);
	size_t length = 0;

	while (r->rest.length && !strchr(ends, r->rest.at[0])) {
		char c = r->rest.at[0];
		size_t i = 0;

		while (c == '&' && i < 4 && !slice_starts(r->rest, known[i].reference))
			i++;
		look_must(i < 4);
		text[length++] = c == '&' ? known[i].character : c;
		r->rest = slice_after(r->rest, c == '&' ? known[i].reference.length : 1);
	}
	return slice_of(text, length);
}

/* The element whose start tag is next, as the last of `parent` or as the root of *doc. */
static inline xmlNodePtr look_start(struct look_reader *r, xmlNodePtr parent, xmlDocPtr *doc)
{
	const char *name = arena_string(r->arena, look_text(r, " >"));
	xmlNodePtr e = parent ? tree_element(parent, name, NULL) : tree_root(*doc = tree_new(name));

	while (r->rest.length && r->rest.at[0] == ' ' && !slice_starts(r->rest, SLICE(" />"))) {
		look_must(look_takes(r, SLICE(" ")));
		name = arena_string(r->arena, look_text(r, "="));
		look_must(look_takes(r, SLICE("=\"")));
		tree_set(e, name, look_text(r, "\""));
		look_must(look_takes(r, SLICE("\"")));
	}
	return e;
}

static inline xmlDocPtr look_read(struct look_reader *r)
{
	xmlDocPtr doc = NULL;
	xmlNodePtr at = NULL;

	look_must(look_takes(r, SLICE("<!DOCTYPE html>\n")));
	do {
		if (look_takes(r, SLICE("</"))) {
			look_must(at && look_takes(r, slice_text((const char *)at->name)) &&
				look_takes(r, SLICE(">")));
			at = at == tree_root(doc) ? NULL : at->parent;
			continue;
		}
		if (!look_takes(r, SLICE("<"))) {
			look_must(at);
			tree_text(at, look_text(r, "<"));
			continue;
		}
		xmlNodePtr e = look_start(r, at, &doc);
		bool closed = look_takes(r, SLICE(" />"));

		look_must(closed || look_takes(r, SLICE(">")));
		if (!closed && !html_is_void(slice_text((const char *)e->name)))
			at = e;
		/* the parser of HTML drops a line end here */
		if (at == e && tree_is(e, "pre"))
			(void)!look_takes(r, SLICE("\n"));
	} while (at);
	look_must(slice_is(r->rest, "\n"));
	return doc;
}

static inline xmlBufferPtr look_dump(xmlDocPtr doc)
{
	xmlBufferPtr out = xmlBufferCreate();

	xmlNodeDump(out, doc, tree_root(doc), 0, 0);
	return out;
}

static inline void look_back(xmlDocPtr doc, struct arena *a)
{
	struct buf html;

	buf_init(&html, LIMIT_PAGE_OUTPUT);
	html_write(doc, &html);
	if (!html.full) {
		struct look_reader reader = { buf_slice(&html), a };
		xmlDocPtr back = look_read(&reader);
		xmlBufferPtr one = look_dump(doc), other = look_dump(back);

		look_must(xmlStrEqual(xmlBufferContent(one), xmlBufferContent(other)));
		xmlBufferFree(one);
		xmlBufferFree(other);
		tree_free(back);
	}
	buf_release(&html);
}

#endif
