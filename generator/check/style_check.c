#include "check/style_check.h"

#include <ctype.h>
#include <stdlib.h>
#include <strings.h>
#include "check/access_rule.h"
#include "check/selector.h"

struct checking {
	const struct stylesheet *sheet; /* NULL: a style attribute */
	const struct style_rule *rule;
	struct arena *arena;
	struct diags *diags;
};

enum unit { UNIT_NONE, UNIT_PX, UNIT_PT, UNIT_EM, UNIT_REM, UNIT_PERCENT, UNIT_OTHER };

static bool is_word(struct slice text, const char *word)
{
	return text.length == strlen(word) && strncasecmp(text.at, word, text.length) == 0;
}

/* A value that is one number. False if it is none. */
static bool read_number(struct slice value, double *number, enum unit *unit)
{
	static const char *const units[] = { "", "px", "pt", "em", "rem", "%" };
	char text[32], *end;

	if (!value.length || value.length >= sizeof(text))
		return false;
	memcpy(text, value.at, value.length);
	text[value.length] = '\0';
	*number = strtod(text, &end);
	if (end == text)
		return false;
	*unit = UNIT_OTHER;
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (strcasecmp(end, units[i]) == 0)
			*unit = (enum unit)i;
	return true;
}

static void tell(struct checking *c, enum access_code code, const struct declaration *d)
{
	access_tell(&(struct access_finding){ .rule = code,
			    .place = d->place,
			    .words = c->rule->selectors,
			    .other = arena_print(c->arena, "%.*s: %.*s", SLICE_ARG(d->name),
				    SLICE_ARG(d->value)) },
		c->diags);
}

/* Focus */

static bool takes_outline(const struct declaration *d)
{
	double number;
	enum unit unit;

	if (is_word(d->value, "none"))
		return slice_is(d->name, "outline") || slice_is(d->name, "outline-style");
	return (slice_is(d->name, "outline") || slice_is(d->name, "outline-width")) &&
		read_number(d->value, &number, &unit) && number == 0;
}

/* Whether the rule shows in another way what has focus. */
static bool marks_focus(const struct style_rule *rule)
{
	static const char *const marks[] = { "box-shadow", "border", "border-color",
		"border-bottom", "border-width", "border-style", "background", "background-color",
		"text-decoration", "text-decoration-line", "outline-color" };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		const struct declaration *d = style_find(rule, marks[i]);

		if (d && !is_word(d->value, "none") && !is_word(d->value, "0") &&
			!is_word(d->value, "inherit"))
			return true;
	}
	for (size_t i = 0; i < rule->count; i++)
		if (slice_is(rule->declarations[i].name, "outline") &&
			!takes_outline(&rule->declarations[i]))
			return true;
	return false;
}

static bool asks_for_focus(const struct selector *s)
{
	return s->states & SELECTOR_FOCUS ||
		slice_search(s->written, SLICE(":focus")) < s->written.length;
}

/* What stands before the first ":focus". */
static struct slice without_focus(struct slice written)
{
	return slice_first(written, slice_search(written, SLICE(":focus")));
}

/* Whether another rule of the sheet marks the focus of what `s` is for, or of everything. */
static bool is_marked_elsewhere(struct checking *c, const struct selector *s)
{
	struct slice own = without_focus(s->written);

	for (size_t i = 0; c->sheet && i < c->sheet->count; i++) {
		const struct style_rule *rule = &c->sheet->rules[i];

		if (slice_search(rule->selectors, SLICE(":focus")) == rule->selectors.length ||
			!marks_focus(rule))
			continue;
		for (const struct selector *o = selector_read(rule->selectors, c->arena); o;
			o = o->next) {
			struct slice base = without_focus(o->written);

			if (base.length < o->written.length &&
				(!base.length || slice_is(base, "*") || slice_equal(base, own)))
				return true;
		}
	}
	return false;
}

/*
 * What only a script gives focus to, where it is a place to begin reading (tabindex="-1"), needs no mark; nor does
 * what a pointer gave focus to (:focus:not(:focus-visible)).
 */
static bool needs_mark(const struct selector *s)
{
	static const char *const others[] = { "tabindex",
		"main:", "h1:", "focus:not(:focus-visible)", "::-moz-focus-inner" };

	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (slice_search(s->written, slice_text(others[i])) < s->written.length)
			return false;
	return true;
}

static void check_outline(struct checking *c, const struct declaration *d)
{
	if (!takes_outline(d) || marks_focus(c->rule))
		return;
	if (!c->sheet) {
		tell(c, ACCESS_OUTLINE, d);
		return;
	}
	for (const struct selector *s = selector_read(c->rule->selectors, c->arena); s; s = s->next)
		if (needs_mark(s) && !is_marked_elsewhere(c, s) &&
			(asks_for_focus(s) || !s->pseudo.length)) {
			tell(c, ACCESS_OUTLINE, d);
			return;
		}
}

/* Text */

static void check_size(struct checking *c, const struct declaration *d)
{
	double number;
	enum unit unit;

	if (!slice_is(d->name, "font-size") || c->rule->media & STYLE_PRINT ||
		!read_number(d->value, &number, &unit) || number == 0)
		return;
	if (unit == UNIT_PX && number > 1)
		tell(c, ACCESS_FONT_PX, d);
	if ((unit == UNIT_PX && number > 1 && number < 12) || (unit == UNIT_PT && number < 9) ||
		(unit == UNIT_REM && number < 0.75))
		tell(c, ACCESS_SMALL_TEXT, d);
}

static void check_line_height(struct checking *c, const struct declaration *d)
{
	static const char *const texts[] = { "p", "body", "li", "main", "html", "dd", "article" };
	double number;
	enum unit unit;

	if (!slice_is(d->name, "line-height") || !read_number(d->value, &number, &unit) ||
		(unit != UNIT_NONE && unit != UNIT_EM && unit != UNIT_PERCENT))
		return;
	if (unit == UNIT_PERCENT)
		number /= 100;
	if (number <= 0 || number >= 1.2)
		return;
	for (const struct selector *s = selector_read(c->rule->selectors, c->arena); s; s = s->next)
		for (const struct simple *i = s->last->simples; i; i = i->next)
			for (size_t k = 0; k < sizeof(texts) / sizeof(*texts); k++)
				if (i->kind == SIMPLE_TYPE && is_word(i->name, texts[k])) {
					tell(c, ACCESS_LINE_HEIGHT, d);
					return;
				}
}

static void check_letters(struct checking *c, const struct declaration *d)
{
	if (slice_is(d->name, "text-align") && is_word(d->value, "justify") && c->sheet &&
		!(c->rule->media & STYLE_PRINT))
		tell(c, ACCESS_JUSTIFY, d);
	if (slice_is(d->name, "text-transform") && is_word(d->value, "uppercase"))
		tell(c, ACCESS_UPPERCASE, d);
	if (!c->sheet && d->is_important &&
		(slice_is(d->name, "line-height") || slice_is(d->name, "letter-spacing") ||
			slice_is(d->name, "word-spacing")))
		tell(c, ACCESS_SPACING_LOCK, d);
}

/* A word of two letters or more in a string that stands before or after an element: F87. */
static void check_content(struct checking *c, const struct declaration *d)
{
	struct slice value = d->value;
	char quote = '\0';
	int letters = 0;

	if (!slice_is(d->name, "content") || c->rule->media & STYLE_PRINT)
		return;
	for (size_t i = 0; i < value.length; i++) {
		char ch = value.at[i];

		if (!quote && ch == '/')
			return; /* what follows is its alternative */
		if (ch == '"' || ch == '\'')
			quote = quote == ch ? '\0' : quote ? quote : ch;
		else if (quote && ch == '\\')
			i += 4;
		letters = quote && isalpha((unsigned char)ch) ? letters + 1 : 0;
		if (letters == 2) {
			tell(c, ACCESS_STYLE_TEXT, d);
			return;
		}
	}
}

/* Where things stand */

static void check_position(struct checking *c, const struct declaration *d)
{
	if (slice_is(d->name, "position") && !(c->rule->media & STYLE_PRINT) &&
		(is_word(d->value, "fixed") || style_has_word(d->value, "sticky") ||
			style_has_word(d->value, "-webkit-sticky")))
		tell(c, ACCESS_STICKY, d);
}

static void check_order(struct checking *c, const struct declaration *d)
{
	double number;
	enum unit unit;
	bool reverse = (slice_is(d->name, "flex-direction") || slice_is(d->name, "flex-flow")) &&
		(style_has_word(d->value, "row-reverse") ||
			style_has_word(d->value, "column-reverse"));
	bool dense = slice_is(d->name, "grid-auto-flow") && style_has_word(d->value, "dense");
	bool order = (slice_is(d->name, "order") || slice_is(d->name, "-ms-flex-order")) &&
		read_number(d->value, &number, &unit) && number != 0;

	if (reverse || dense || order)
		tell(c, ACCESS_ORDER, d);
}

static void check_motion(struct checking *c, const struct declaration *d)
{
	bool names = slice_is(d->name, "animation") ||
		slice_is(d->name, "animation-iteration-count") ||
		slice_is(d->name, "-webkit-animation");

	if (names && style_has_word(d->value, "infinite") && !(c->rule->media & STYLE_MOTION))
		tell(c, ACCESS_MOTION, d);
	if (slice_is(d->name, "text-decoration") && style_has_word(d->value, "blink"))
		tell(c, ACCESS_MOTION, d);
}

enum { SMALL_SCREEN = 320, MOST_HIDDEN = 4 };

static void check_extent(struct checking *c, const struct declaration *d)
{
	double number;
	enum unit unit;
	bool is_width = slice_is(d->name, "width"), is_least = slice_is(d->name, "min-width");
	const struct declaration *overflow = style_find(c->rule, "overflow");

	if (c->rule->media & (STYLE_PRINT | STYLE_WIDE) || !read_number(d->value, &number, &unit) ||
		unit != UNIT_PX)
		return;
	if ((is_least || (is_width && !style_find(c->rule, "max-width"))) &&
		number > SMALL_SCREEN * 2)
		tell(c, ACCESS_WIDE, d);
	if (slice_is(d->name, "height") && number > MOST_HIDDEN && overflow &&
		is_word(overflow->value, "hidden"))
		tell(c, ACCESS_FIXED_HEIGHT, d);
}

static void check_rule(struct checking *c)
{
	if (c->rule->media & STYLE_FRAMES)
		return;
	for (size_t i = 0; i < c->rule->count; i++) {
		const struct declaration *d = &c->rule->declarations[i];

		check_outline(c, d);
		check_size(c, d);
		check_line_height(c, d);
		check_letters(c, d);
		check_content(c, d);
		check_position(c, d);
		check_order(c, d);
		check_motion(c, d);
		check_extent(c, d);
	}
}

bool style_check(const struct stylesheet *s, struct arena *a, struct diags *d)
{
	struct checking c = { .sheet = s, .arena = a, .diags = d };
	int before = d->errors;

	for (size_t i = 0; i < s->count; i++) {
		c.rule = &s->rules[i];
		check_rule(&c);
	}
	return d->errors == before;
}

bool style_check_inline(
	const struct style_rule *rule, struct slice name, struct arena *a, struct diags *d)
{
	struct style_rule named = *rule;
	struct checking c = { .rule = &named, .arena = a, .diags = d };
	int before = d->errors;

	named.selectors = name;
	check_rule(&c);
	return d->errors == before;
}
