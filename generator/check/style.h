/*
 * style: a stylesheet as rules, each a list of selectors and of declarations (CSS Syntax 3), nested ones
 * (CSS Nesting, and as much of Sass as looks the same) included. What cannot be read is passed over.
 *
 *	struct stylesheet *s = style_read("styles/site.css", text, 1, 1, &arena);
 *	for (size_t i = 0; i < s->count; i++)
 *		... s->rules[i].declarations[0].name	// "color"
 */
#ifndef CHECK_STYLE_H
#define CHECK_STYLE_H

#include "base/arena.h"
#include "base/diag.h"

/* For whom a rule is: bits. Those that narrow a rule to some width count for STYLE_WIDE or STYLE_SMALL. */
enum style_media {
	STYLE_PRINT = 1,
	STYLE_SMALL = 2,	/* max-width */
	STYLE_WIDE = 4,		/* min-width */
	STYLE_LESS_MOTION = 8,	/* prefers-reduced-motion: reduce */
	STYLE_MOTION = 16,	/* prefers-reduced-motion: no-preference */
	STYLE_OWN_COLOURS = 32, /* forced-colors, prefers-color-scheme, prefers-contrast */
	STYLE_FRAMES = 64,	/* the steps of an animation: no selectors at all */
};

struct declaration {
	struct slice name;  /* in small letters: "font-size"; "--brand" as it is */
	struct slice value; /* trimmed, without "!important" */
	bool is_important;
	struct place place;
};

struct style_rule {
	struct slice selectors; /* as written, those of outer rules put in: ".a b, .a c" */
	unsigned media;
	struct declaration *declarations;
	size_t count;
	struct place place;
};

struct stylesheet {
	const char *file;
	struct style_rule
		*rules; /* in the order of the text; an outer rule before those within it */
	size_t count;
};

/* Read `text`, which begins at that line and column of `file`. It is borrowed. */
struct stylesheet *style_read(
	const char *file, struct slice text, int line, int column, struct arena *a);

/* The declarations of a style attribute, as the one rule of a stylesheet; `place` is the element's. */
struct style_rule *style_read_inline(struct slice text, struct place place, struct arena *a);

/* The last declaration of that name, or NULL. */
const struct declaration *style_find(const struct style_rule *rule, const char *name);

/* Whether `value` has the word `word`, whatever its capitals: words are of letters, digits and hyphens. */
bool style_has_word(struct slice value, const char *word);

#endif
