#include "check/style_check.h"

#include <stdlib.h>
#include <strings.h>
#include "base/ascii.h"
#include "check/selector.h"
#include "check/style_checking.h"

bool style_is_word(struct slice text, const char *word)
{
	return text.length == strlen(word) && strncasecmp(text.at, word, text.length) == 0;
}

bool style_number(struct slice value, double *number, enum unit *unit)
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

void style_tell(struct style_checking *c, enum access_code code, const struct declaration *d)
{
	access_tell(&(struct access_finding){ .rule = code,
			    .place = d->place,
			    .words = c->rule->selectors,
			    .other = arena_print(c->arena, "%.*s: %.*s", SLICE_ARG(d->name),
				    SLICE_ARG(d->value)) },
		c->diags);
}

/* Text */

static void check_size(struct style_checking *c, const struct declaration *d)
{
	double number;
	enum unit unit;

	if (!slice_is(d->name, "font-size") || c->rule->media & STYLE_PRINT ||
		!style_number(d->value, &number, &unit) || number == 0)
		return;
	if (unit == UNIT_PX && number > 1)
		style_tell(c, ACCESS_FONT_PX, d);
	if ((unit == UNIT_PX && number > 1 && number < 12) || (unit == UNIT_PT && number < 9) ||
		(unit == UNIT_REM && number < 0.75))
		style_tell(c, ACCESS_SMALL_TEXT, d);
}

static void check_line_height(struct style_checking *c, const struct declaration *d)
{
	static const char *const texts[] = { "p", "body", "li", "main", "html", "dd", "article" };
	double number;
	enum unit unit;

	if (!slice_is(d->name, "line-height") || !style_number(d->value, &number, &unit) ||
		(unit != UNIT_NONE && unit != UNIT_EM && unit != UNIT_PERCENT))
		return;
	if (unit == UNIT_PERCENT)
		number /= 100;
	if (number <= 0 || number >= 1.2)
		return;
	if (number < 1) { /* lines run into each other, whatever they are of */
		style_tell(c, ACCESS_LINE_HEIGHT, d);
		return;
	}
	for (const struct selector *s = selector_read(c->rule->selectors, c->arena); s; s = s->next)
		for (const struct simple *i = s->last->simples; i; i = i->next)
			for (size_t k = 0; k < sizeof(texts) / sizeof(*texts); k++)
				if (i->kind == SIMPLE_TYPE && style_is_word(i->name, texts[k])) {
					style_tell(c, ACCESS_LINE_HEIGHT, d);
					return;
				}
}

static void check_letters(struct style_checking *c, const struct declaration *d)
{
	if (slice_is(d->name, "text-align") && style_is_word(d->value, "justify") && c->sheet &&
		!(c->rule->media & STYLE_PRINT))
		style_tell(c, ACCESS_JUSTIFY, d);
	if (slice_is(d->name, "text-transform") && style_is_word(d->value, "uppercase"))
		style_tell(c, ACCESS_UPPERCASE, d);
	if (!c->sheet && d->is_important &&
		(slice_is(d->name, "line-height") || slice_is(d->name, "letter-spacing") ||
			slice_is(d->name, "word-spacing")))
		style_tell(c, ACCESS_SPACING_LOCK, d);
}

/* A word of two letters or more in a string that stands before or after an element: F87. */
static void check_content(struct style_checking *c, const struct declaration *d)
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
		letters = quote && ascii_is_alpha(ch) ? letters + 1 : 0;
		if (letters == 2) {
			style_tell(c, ACCESS_STYLE_TEXT, d);
			return;
		}
	}
}

/* The typeface and the signs of GOV.UK, which no other site may use. */
static void check_brand(struct style_checking *c, const struct declaration *d)
{
	static const char *const names[] = { "GDS Transport", "govuk-crest", "govuk-logotype",
		"govuk-icon-crown", "tudor-crown" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (slice_search(d->value, slice_text(names[i])) < d->value.length) {
			access_tell(&(struct access_finding){ .rule = ACCESS_BRAND,
					    .place = d->place,
					    .words = slice_text(names[i]) },
				c->diags);
			return;
		}
}

/* Where things stand */

static void check_position(struct style_checking *c, const struct declaration *d)
{
	if (slice_is(d->name, "position") && !(c->rule->media & STYLE_PRINT) &&
		(style_is_word(d->value, "fixed") || style_has_word(d->value, "sticky") ||
			style_has_word(d->value, "-webkit-sticky")))
		style_tell(c, ACCESS_STICKY, d);
}

static void check_order(struct style_checking *c, const struct declaration *d)
{
	double number;
	enum unit unit;
	bool reverse = (slice_is(d->name, "flex-direction") || slice_is(d->name, "flex-flow")) &&
		(style_has_word(d->value, "row-reverse") ||
			style_has_word(d->value, "column-reverse"));
	bool dense = slice_is(d->name, "grid-auto-flow") && style_has_word(d->value, "dense");
	bool order = (slice_is(d->name, "order") || slice_is(d->name, "-ms-flex-order")) &&
		style_number(d->value, &number, &unit) && number != 0;

	if (reverse || dense || order)
		style_tell(c, ACCESS_ORDER, d);
}

static void check_motion(struct style_checking *c, const struct declaration *d)
{
	bool names = slice_is(d->name, "animation") ||
		slice_is(d->name, "animation-iteration-count") ||
		slice_is(d->name, "-webkit-animation");

	if (names && style_has_word(d->value, "infinite") && !(c->rule->media & STYLE_MOTION))
		style_tell(c, ACCESS_MOTION, d);
	if (slice_is(d->name, "text-decoration") && style_has_word(d->value, "blink"))
		style_tell(c, ACCESS_MOTION, d);
}

enum { SMALL_SCREEN = 320, LETTER = 16 /* px */, MOST_HIDDEN = 4 };

/* Lengths in px; those in letters count as letters of the usual size. False for what is none. */
static bool read_length(struct slice value, double *px)
{
	enum unit unit;

	if (!style_number(value, px, &unit) ||
		(unit != UNIT_PX && unit != UNIT_EM && unit != UNIT_REM))
		return false;
	*px *= unit == UNIT_PX ? 1 : LETTER;
	return true;
}

/* Tables may be wider than the screen: they are read along two ways (SC 1.4.10). */
static bool is_for_tables(struct style_checking *c)
{
	for (const struct selector *s = selector_read(c->rule->selectors, c->arena); s; s = s->next)
		for (const struct simple *i = s->last ? s->last->simples : NULL; i; i = i->next)
			if (i->kind == SIMPLE_TYPE && style_is_word(i->name, "table"))
				return true;
	return false;
}

static void check_extent(struct style_checking *c, const struct declaration *d)
{
	double px;
	bool is_width = slice_is(d->name, "width"), is_least = slice_is(d->name, "min-width");
	bool is_height = slice_is(d->name, "height") || slice_is(d->name, "max-height");
	const struct declaration *overflow = style_find(c->rule, "overflow");

	if (c->rule->media & (STYLE_PRINT | STYLE_WIDE) || !read_length(d->value, &px))
		return;
	if ((is_least || (is_width && !style_find(c->rule, "max-width"))) &&
		px > SMALL_SCREEN * 2 && !is_for_tables(c))
		style_tell(c, ACCESS_WIDE, d);
	if (is_height && px > MOST_HIDDEN && overflow && style_is_word(overflow->value, "hidden"))
		style_tell(c, ACCESS_FIXED_HEIGHT, d);
}

static void check_rule(struct style_checking *c)
{
	if (c->rule->media & STYLE_FRAMES)
		return;
	style_focus_hover(c);
	for (size_t i = 0; i < c->rule->count; i++) {
		const struct declaration *d = &c->rule->declarations[i];

		style_focus_outline(c, d);
		check_size(c, d);
		check_line_height(c, d);
		check_letters(c, d);
		check_content(c, d);
		check_position(c, d);
		check_order(c, d);
		check_motion(c, d);
		check_extent(c, d);
		check_brand(c, d);
	}
}

bool style_check(const struct stylesheet *s, struct arena *a, struct diags *d)
{
	struct style_checking c = { .sheet = s, .arena = a, .diags = d };
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
	struct style_checking c = { .rule = &named, .arena = a, .diags = d };
	int before = d->errors;

	named.selectors = name;
	check_rule(&c);
	return d->errors == before;
}
