#include "check/contrasts.h"

#include <stdint.h>
#include <strings.h>
#include "check/access_rule.h"
#include "check/appearance.h"
#include "check/appearance_menu.h"
#include "check/contrast.h"
#include "check/element.h"
#include "check/signs.h"
#include "text/tree.h"

/* An element on the way down from the root. */
struct level {
	const xmlNode *element;
	uint64_t sign; /* of it and all around it, as far as styles can tell them apart */
	struct level *above;
	bool is_looked;
	struct look look; /* if it was looked at: it is large, and mostly not wanted */
};

/* What stands before an element: the one right there, and those that stylesheets ask for farther away. */
struct before {
	uint64_t last, far;
};

/* What two colours come to: few pairs are in use, and each many times. */
struct pair {
	struct colour one, other;
	int ratio; /* 0: none is here yet */
};

enum { PAIRS = 256 };

struct contrasts {
	struct pair pairs[PAIRS];
	struct arena *arena;
	struct paint *paint;
	bool has_unknown; /* a stylesheet */
	bool has_sheets;
	struct signs seen; /* of what is all right */
};

static bool is_word(struct slice text, const char *word)
{
	return text.length == strlen(word) && strncasecmp(text.at, word, text.length) == 0;
}

static bool is_field(const xmlNode *e)
{
	struct slice type = tree_get(e, "type");

	return tree_is(e, "textarea") || tree_is(e, "select") ||
		(tree_is(e, "input") && !is_word(type, "hidden") && !is_word(type, "radio") &&
			!is_word(type, "checkbox") && !is_word(type, "image") &&
			!is_word(type, "submit") && !is_word(type, "button"));
}

/* SC 1.4.3: what cannot be used need not be read. */
static bool is_exempt(const xmlNode *e)
{
	return tree_is(e, "option") || tree_is(e, "script") || tree_is(e, "style") ||
		tree_is(e, "title") || tree_is(e, "noscript") ||
		xmlHasProp((xmlNodePtr)(uintptr_t)e, (const xmlChar *)"disabled") ||
		slice_is(tree_get(e, "aria-disabled"), "true");
}

static bool is_large(const struct look *l)
{
	return l->size >= 24 || (l->is_bold && l->size >= 18.66);
}

static const char *state_words(unsigned state)
{
	return state & SELECTOR_HOVER	  ? " when pointed at"
		: state & SELECTOR_ACTIVE ? " while pressed"
		: state & SELECTOR_FOCUS  ? " with focus"
		: state			  ? " once visited"
					  : "";
}

static int ratio_of(struct contrasts *c, struct colour one, struct colour other)
{
	unsigned sign = (one.red * 31u + one.green) * 31u + one.blue;
	struct pair
		*p = &c->pairs[(((sign * 31u + other.red) * 31u + other.green) * 31u + other.blue) %
			PAIRS];

	if (!p->ratio || !colour_equal(p->one, one) || !colour_equal(p->other, other))
		*p = (struct pair){ one, other, colour_contrast(one, other) };
	return p->ratio;
}

struct checking {
	struct contrasts *contrasts;
	struct paint *paint;
	const struct access_page *page;
	struct diags *diags;
	struct appearance appearance;
	int text_least; /* contrast that text must have; large text two thirds */
	bool is_easy;
};

static bool check_text(struct checking *c, const xmlNode *e, const struct look *l, unsigned state)
{
	bool is_known = l->knows_behind &&
		(!c->contrasts->has_unknown || (l->is_told_text && l->is_told_behind)) &&
		(l->is_told_text || l->is_told_behind);

	if (l->is_hidden || !is_known || l->text.alpha == 0 || l->opacity <= 0.1)
		return true;

	struct colour text = l->text;
	char one[COLOUR_HEX], other[COLOUR_HEX];

	text.alpha = (unsigned char)(text.alpha * l->opacity);
	text = colour_over(text, l->behind);

	int ratio = ratio_of(c->contrasts, text, l->behind), least = c->text_least;

	if (is_large(l))
		least = c->is_easy ? CONTRAST_TEXT : 300;
	if (ratio >= least)
		return true;
	access_tell(
		&(struct access_finding){ .rule = c->is_easy && ratio >= CONTRAST_TEXT
				? ACCESS_CONTRAST_EASY
				: is_large(l) ? ACCESS_CONTRAST_LARGE
					      : ACCESS_CONTRAST,
			.place = c->page->place(e),
			.words = arena_print(c->page->arena, "%s on %s%s", colour_hex(text, one),
				colour_hex(l->behind, other), state_words(state)),
			.count = ratio / 10 },
		c->diags);
	return false;
}

/* SC 1.4.11: the edge of a field, unless what is in it is told from what is around it by itself. */
static bool check_border(
	struct checking *c, const xmlNode *e, const struct look *l, const struct look *around)
{
	if (!l->has_border || l->is_hidden || !around->knows_behind ||
		(c->contrasts->has_unknown && !around->is_told_behind))
		return true;

	int ratio = colour_contrast(l->border, around->behind);
	char one[COLOUR_HEX], other[COLOUR_HEX];

	if (ratio >= 300 || (l->knows_behind && colour_contrast(l->behind, around->behind) >= 300))
		return true;
	access_tell(&(struct access_finding){ .rule = ACCESS_CONTRAST_FIELD,
			    .place = c->page->place(e),
			    .words = arena_print(c->page->arena, "%s on %s",
				    colour_hex(l->border, one), colour_hex(around->behind, other)),
			    .count = ratio / 10 },
		c->diags);
	return false;
}

static bool is_alike(const struct look *a, const struct look *b)
{
	return colour_equal(a->text, b->text) && colour_equal(a->behind, b->behind);
}

/* What looks as it does in another state is looked at once. */
static bool check_states(struct checking *c, const struct level *level, const struct look *above)
{
	static const unsigned states[] = { SELECTOR_HOVER, SELECTOR_FOCUS,
		SELECTOR_FOCUS | SELECTOR_ACTIVE | SELECTOR_HOVER, SELECTOR_VISITED };
	enum { STATES = sizeof(states) / sizeof(*states) };
	const xmlNode *e = level->element;
	struct look looks[STATES];
	bool good = true;

	if (!tree_is(e, "a") && !tree_is(e, "button") && !tree_is(e, "summary") && !is_field(e))
		return true;
	for (size_t i = 0; i < STATES; i++) {
		bool is_new = true;

		looks[i] = level->look;
		if (!(states[i] & level->look.may_change))
			continue;
		paint_look(c->paint, e, states[i], above, &looks[i]);
		for (size_t k = 0; k < i; k++)
			is_new = is_new && !is_alike(&looks[i], &looks[k]);
		if (is_new && !is_alike(&looks[i], &level->look))
			good = check_text(c, e, &looks[i], states[i]) && good;
	}
	return good;
}

static const struct look *look_of(struct paint *p, struct level *level)
{
	if (!level->is_looked)
		paint_look(p, level->element, 0, level->above ? look_of(p, level->above) : NULL,
			&level->look);
	level->is_looked = true;
	return &level->look;
}

/* What is known to be all right */

static uint64_t mix(uint64_t sign, const char *text)
{
	for (; text && *text; text++)
		sign = (sign ^ (unsigned char)*text) * 0x100000001b3;
	return (sign ^ 0xff) * 0x100000001b3;
}

static uint64_t own_sign(const struct paint *p, const xmlNode *e)
{
	uint64_t sign = mix(0xcbf29ce484222325, (const char *)e->name);

	for (const xmlAttr *a = e->properties; a; a = a->next) {
		sign = mix(sign, (const char *)a->name);
		if (!a->children)
			continue;
		/* rules ask of others only whether they are empty */
		sign = mix(sign, paint_reads(p, a) ? (const char *)a->children->content : "x");
	}
	return sign;
}

static uint64_t sign_of(const xmlNode *e, uint64_t own, uint64_t before, const struct level *above)
{
	uint64_t sign = own ^ (above ? above->sign * 0x9e3779b97f4a7c15 : 0);

	/* not by ^ alone, which takes "p after h2" and "h2 after p" for one */
	sign = (sign * 0x100000001b3 ^ before) * 0x100000001b3;
	sign = (sign ^ (element_after(e) != NULL)) * 0x100000001b3;
	return (sign ^ appearance_has_text(e)) * 0x100000001b3 | 1;
}

/* False if anything was said, or may be of another element that looks as this one does. */
static bool check_element(struct checking *c, struct level *level)
{
	const xmlNode *e = level->element;

	if (is_exempt(e))
		return false;

	const struct look *look = look_of(c->paint, level);
	const struct look *above = level->above ? look_of(c->paint, level->above) : look;
	bool good = appearance_check(&c->appearance, e, look, above);

	if (!appearance_has_text(e) && !is_field(e))
		return good;
	if (appearance_has_text(e))
		good = check_text(c, e, look, 0) && good;
	if (is_field(e))
		good = check_border(c, e, look, above) && good;
	return check_states(c, level, above) && good;
}

static uint64_t check_below(
	struct checking *c, const xmlNode *e, uint64_t before, struct level *above);

static void check_child(
	struct checking *c, const xmlNode *e, struct before *before, struct level *above)
{
	before->last = check_below(c, e, before->far * 0x9e3779b97f4a7c15 ^ before->last, above);
	if (paint_reads_far(c->paint, e))
		before->far = (before->far ^ before->last) * 0x100000001b3;
}

/*
 * What something was said of is looked at again, so that it is said wherever it stands. `before` is the sign of what
 * stands before it; the own sign of `e` is returned.
 */
static uint64_t check_below(
	struct checking *c, const xmlNode *e, uint64_t before, struct level *above)
{
	uint64_t own = own_sign(c->paint, e);
	struct before before_child = { 0 };
	struct level level = {
		.element = e, .above = above, .sign = sign_of(e, own, before, above)
	};

	if (!signs_have(&c->contrasts->seen, level.sign) && check_element(c, &level))
		signs_add(&c->contrasts->seen, c->contrasts->arena, level.sign);
	for (const xmlNode *child = e->children; child; child = child->next)
		if (child->type == XML_ELEMENT_NODE && !tree_is(child, "svg") &&
			!tree_is(child, "head"))
			check_child(c, child, &before_child, &level);
	return own;
}

static bool is_easy(const xmlNode *root)
{
	for (const xmlNode *child = root->children; child; child = child->next)
		if (tree_is(child, "body"))
			return slice_is(tree_get(child, "class"), "easy");
	return false;
}

struct contrasts *contrasts_new(struct arena *a)
{
	struct contrasts *c = ARENA_NEW(a, struct contrasts);

	c->arena = a;
	c->paint = paint_new(a);
	return c;
}

void contrasts_add(struct contrasts *c, const struct stylesheet *s)
{
	paint_add(c->paint, s);
	c->has_sheets = true;
}

void contrasts_add_unknown(struct contrasts *c)
{
	c->has_unknown = true;
}

bool contrasts_check(struct contrasts *all, const struct access_page *page, struct diags *d)
{
	bool easy = page->is_ours && is_easy(page->root);
	struct menus menus = { 0 };
	struct checking c = {
		.contrasts = all,
		.paint = all->paint,
		.page = page,
		.diags = d,
		.appearance = { page, all->paint, d, all->has_sheets && !all->has_unknown,
			all->has_unknown, &menus },
		.text_least = easy ? 700 : CONTRAST_TEXT,
		.is_easy = easy,
	};

	int before = d->errors;

	check_below(&c, page->root, 0, NULL);
	return d->errors == before;
}
