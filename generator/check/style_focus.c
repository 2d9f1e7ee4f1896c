#include "check/selector.h"
#include "check/style_checking.h"

static bool takes_outline(const struct declaration *d)
{
	double number;
	enum unit unit;

	if (style_is_word(d->value, "none"))
		return slice_is(d->name, "outline") || slice_is(d->name, "outline-style");
	return (slice_is(d->name, "outline") || slice_is(d->name, "outline-width")) &&
		style_number(d->value, &number, &unit) && number == 0;
}

/* Whether the rule shows in another way what has focus. */
static bool marks_focus(const struct style_rule *rule)
{
	static const char *const marks[] = { "box-shadow", "border", "border-color",
		"border-bottom", "border-width", "border-style", "background", "background-color",
		"text-decoration", "text-decoration-line", "outline-color" };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		const struct declaration *d = style_find(rule, marks[i]);

		if (d && !style_is_word(d->value, "none") && !style_is_word(d->value, "0") &&
			!style_is_word(d->value, "inherit"))
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
static bool is_marked_elsewhere(struct style_checking *c, const struct selector *s)
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

void style_focus_outline(struct style_checking *c, const struct declaration *d)
{
	if (!takes_outline(d) || marks_focus(c->rule))
		return;
	if (!c->sheet) {
		style_tell(c, ACCESS_OUTLINE, d);
		return;
	}
	for (const struct selector *s = selector_read(c->rule->selectors, c->arena); s; s = s->next)
		if (needs_mark(s) && !is_marked_elsewhere(c, s) &&
			(asks_for_focus(s) || !s->pseudo.length)) {
			style_tell(c, ACCESS_OUTLINE, d);
			return;
		}
}

/* What is only seen by those who point */

static bool shows(const struct style_rule *rule)
{
	const struct declaration *display = style_find(rule, "display"),
				 *visibility = style_find(rule, "visibility");

	return (display && !style_is_word(display->value, "none")) ||
		(visibility && style_is_word(visibility->value, "visible"));
}

/* ".menu li:hover > ul": what is pointed at is before the last element, which is thereby shown. */
static bool asks_before(const struct selector *s, unsigned state)
{
	for (const struct compound *c = s->last ? s->last->before : NULL; c; c = c->before)
		for (const struct simple *i = c->simples; i; i = i->next)
			if (i->kind == SIMPLE_STATE && i->state & state)
				return true;
	return false;
}

/* Whether some rule of the sheet shows for focus what `s` ends in. */
static bool shows_for_focus(struct style_checking *c, const struct selector *s)
{
	struct slice end = slice_after(s->written, slice_search(s->written, SLICE(":hover")) + 6);

	for (size_t i = 0; c->sheet && i < c->sheet->count; i++) {
		struct slice text = c->sheet->rules[i].selectors;
		size_t at = slice_search(text, SLICE(":focus"));

		if (at < text.length && shows(&c->sheet->rules[i]) &&
			slice_search(slice_after(text, at), end) < text.length - at)
			return true;
	}
	return false;
}

void style_focus_hover(struct style_checking *c)
{
	if (!c->sheet || !shows(c->rule) ||
		slice_search(c->rule->selectors, SLICE(":hover")) == c->rule->selectors.length)
		return;
	for (const struct selector *s = selector_read(c->rule->selectors, c->arena); s; s = s->next)
		if (asks_before(s, SELECTOR_HOVER) && !shows_for_focus(c, s)) {
			access_tell(&(struct access_finding){ .rule = ACCESS_HOVER_SHOWS,
					    .place = c->rule->place,
					    .words = s->written },
				c->diags);
			return;
		}
}
