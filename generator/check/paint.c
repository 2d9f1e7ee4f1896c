#include "check/paint.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <strings.h>
#include "base/map.h"
#include "check/access_rule.h"
#include "check/colour.h"
#include "check/contrast.h"
#include "check/selector.h"
#include "text/tree.h"

/* A selector of a rule, where its order among all is known. */
struct entry {
	const struct selector *selector;
	const struct style_rule *rule;
	int order;
	struct entry *next;
};

struct bucket {
	struct entry *first, **last; /* in the order of the sheets */
};

/* A custom property, as an element has it or inherits it. */
struct variable {
	struct slice name, value;
	struct place place;
	const struct variable *next;
};

enum property {
	PROPERTY_COLOUR,
	PROPERTY_BEHIND,
	PROPERTY_PICTURE, /* behind */
	PROPERTY_SIZE,
	PROPERTY_WEIGHT,
	PROPERTY_DISPLAY,
	PROPERTY_VISIBILITY,
	PROPERTY_OPACITY,
	PROPERTY_BORDER,
	PROPERTIES,
};

/* What wins for a property. */
struct won {
	const struct declaration *declaration;
	int weight, order;
};

struct look {
	struct colour text, behind, border;
	bool knows_behind; /* no picture is there */
	bool is_told_text, is_told_behind; /* by a stylesheet, not by the browser */
	bool has_border;
	bool is_bold, is_hidden;
	double size; /* px */
	double opacity;
	const struct variable *variables;
};

/* An element on the way down from the root. */
struct level {
	const xmlNode *element;
	uint64_t sign; /* of it and all around it, as far as styles can tell them apart */
	bool is_looked;
	struct look look;
	struct level *above;
};

struct paint {
	struct arena *arena;
	struct map ids, classes, types; /* struct bucket */
	struct bucket others;
	int order;
	bool has_unknown;
	uint64_t *seen; /* signs of what is all right; 0: free */
	size_t seen_count, seen_room;
};

static bool is_word(struct slice text, const char *word)
{
	return text.length == strlen(word) && strncasecmp(text.at, word, text.length) == 0;
}

struct paint *paint_new(struct arena *a)
{
	struct paint *p = ARENA_NEW(a, struct paint);

	p->arena = a;
	p->others.last = &p->others.first;
	return p;
}

void paint_add_unknown(struct paint *p)
{
	p->has_unknown = true;
}

static int property_of(struct slice name)
{
	static const struct {
		const char *name;
		enum property property;
	} known[] = {
		{ "color", PROPERTY_COLOUR },
		{ "background-color", PROPERTY_BEHIND },
		{ "background", PROPERTY_BEHIND },
		{ "background-image", PROPERTY_PICTURE },
		{ "font-size", PROPERTY_SIZE },
		{ "font", PROPERTY_SIZE },
		{ "font-weight", PROPERTY_WEIGHT },
		{ "display", PROPERTY_DISPLAY },
		{ "visibility", PROPERTY_VISIBILITY },
		{ "opacity", PROPERTY_OPACITY },
		{ "border", PROPERTY_BORDER },
		{ "border-color", PROPERTY_BORDER },
		{ "border-bottom", PROPERTY_BORDER },
		{ "border-bottom-color", PROPERTY_BORDER },
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (slice_is(name, known[i].name))
			return (int)known[i].property;
	return -1;
}

static bool is_of_interest(const struct style_rule *rule)
{
	const unsigned others = STYLE_PRINT | STYLE_SMALL | STYLE_LESS_MOTION | STYLE_OWN_COLOURS | STYLE_FRAMES;

	if (rule->media & others)
		return false;
	for (size_t i = 0; i < rule->count; i++)
		if (property_of(rule->declarations[i].name) >= 0 ||
			slice_starts(rule->declarations[i].name, SLICE("--")))
			return true;
	return false;
}

static struct bucket *bucket_in(struct map *m, struct slice name, struct arena *a)
{
	struct bucket *b = map_get(m, name);

	if (!b) {
		b = ARENA_NEW(a, struct bucket);
		b->last = &b->first;
		(void)!map_add(m, a, name, b);
	}
	return b;
}

/* Where an element that it could be for is looked up. */
static struct bucket *bucket_for(struct paint *p, const struct selector *s)
{
	struct bucket *best = &p->others;
	int rank = 0;

	for (const struct simple *i = s->last ? s->last->simples : NULL; i; i = i->next) {
		if (i->kind == SIMPLE_ID && rank < 3) {
			best = bucket_in(&p->ids, i->name, p->arena);
			rank = 3;
		} else if (i->kind == SIMPLE_CLASS && rank < 2) {
			best = bucket_in(&p->classes, i->name, p->arena);
			rank = 2;
		} else if (i->kind == SIMPLE_TYPE && i->name.length && rank < 1) {
			best = bucket_in(&p->types, i->name, p->arena);
			rank = 1;
		}
	}
	return best;
}

void paint_add(struct paint *p, const struct stylesheet *s)
{
	for (size_t i = 0; i < s->count; i++) {
		const struct style_rule *rule = &s->rules[i];

		if (!is_of_interest(rule))
			continue;
		p->order++;
		for (const struct selector *one = selector_read(rule->selectors, p->arena); one; one = one->next) {
			struct entry *e = ARENA_NEW(p->arena, struct entry);
			struct bucket *b = bucket_for(p, one);

			if (one->pseudo.length)
				continue;
			*e = (struct entry){ one, rule, p->order, NULL };
			*b->last = e;
			b->last = &e->next;
		}
	}
}

/* The cascade */

static void contend(struct won *won, const struct declaration *d, int weight, int order)
{
	if (d->is_important)
		weight += 1 << 28;
	if (!won->declaration || weight > won->weight || (weight == won->weight && order >= won->order))
		*won = (struct won){ d, weight, order };
}

struct cascade {
	struct paint *paint;
	const xmlNode *element;
	unsigned state;
	struct won won[PROPERTIES];
	struct look *look;
	bool saw_state; /* a rule for a state was among them */
};

static void apply(struct cascade *c, const struct style_rule *rule, int weight, int order)
{
	for (size_t i = 0; i < rule->count; i++) {
		const struct declaration *d = &rule->declarations[i];
		int property = property_of(d->name);

		if (property >= 0) {
			contend(&c->won[property], d, weight, order);
		} else if (slice_starts(d->name, SLICE("--"))) {
			struct variable *v = ARENA_NEW(c->paint->arena, struct variable);

			*v = (struct variable){ d->name, d->value, d->place, c->look->variables };
			c->look->variables = v;
		}
	}
}

static void apply_bucket(struct cascade *c, const struct bucket *b)
{
	for (const struct entry *e = b ? b->first : NULL; e; e = e->next)
		if ((!e->selector->states || (e->selector->states & c->state) == e->selector->states) &&
			selector_matches(e->selector, c->element, c->state))
			apply(c, e->rule, e->selector->weight, e->order);
}

static void apply_all(struct cascade *c)
{
	struct slice classes = tree_get(c->element, "class"), id = tree_get(c->element, "id");

	apply_bucket(c, &c->paint->others);
	apply_bucket(c, map_get(&c->paint->types, slice_text((const char *)c->element->name)));
	while (classes.length) {
		size_t end = 0;

		while (end < classes.length && !isspace((unsigned char)classes.at[end]))
			end++;
		if (end)
			apply_bucket(c, map_get(&c->paint->classes, slice_first(classes, end)));
		classes = slice_after(classes, end + 1);
	}
	if (id.length)
		apply_bucket(c, map_get(&c->paint->ids, id));
}

static const struct variable *find_variable(const struct look *l, struct slice name)
{
	for (const struct variable *v = l->variables; v; v = v->next)
		if (slice_equal(v->name, name))
			return v;
	return NULL;
}

/* `value` with its var()s put in; empty if one of them is unknown. */
static struct slice put_variables(const struct look *l, struct slice value, struct arena *a, int depth)
{
	size_t at = slice_search(value, SLICE("var("));

	if (at == value.length || depth > 16)
		return value;

	struct slice inside = slice_after(value, at + 4);
	size_t end = 0;

	for (int open = 1; end < inside.length; end++) {
		open += inside.at[end] == '(' ? 1 : inside.at[end] == ')' ? -1 : 0;
		if (!open)
			break;
	}

	struct slice rest = slice_after(inside, end + 1);

	inside = slice_first(inside, end);

	struct slice name = slice_trim(slice_until(inside, ','));
	const struct variable *v = find_variable(l, name);
	struct slice put = v ? v->value : slice_trim(slice_after(inside, slice_find(inside, ',') + 1));

	return put_variables(l,
		arena_print(a, "%.*s%.*s%.*s", SLICE_ARG(slice_first(value, at)), SLICE_ARG(put), SLICE_ARG(rest)), a,
		depth + 1);
}

static struct slice value_of(const struct cascade *c, enum property property)
{
	const struct declaration *d = c->won[property].declaration;

	return d ? put_variables(c->look, d->value, c->paint->arena, 0) : slice_text(NULL);
}

/* The first colour among the words of a value. */
static bool find_colour(struct slice value, struct colour *colour)
{
	while (value.length) {
		size_t end = 0;
		int depth = 0;

		while (end < value.length && (depth || !isspace((unsigned char)value.at[end]))) {
			depth += value.at[end] == '(' ? 1 : value.at[end] == ')' ? -1 : 0;
			end++;
		}
		if (end && colour_read(colour, slice_first(value, end)))
			return true;
		value = slice_after(value, end + 1);
	}
	return false;
}

static double size_of_word(struct slice text, double above)
{
	static const struct {
		const char *name;
		double px;
	} words[] = { { "xx-small", 9 }, { "x-small", 10 }, { "small", 13 }, { "medium", 16 }, { "large", 18 },
		{ "x-large", 24 }, { "xx-large", 32 } };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (is_word(text, words[i].name))
			return words[i].px;
	return is_word(text, "smaller") ? above / 1.2 : is_word(text, "larger") ? above * 1.2 : above;
}

/* In px; `above` is the parent's. What cannot be worked out is as large as the parent's. */
static double size_of(struct slice value, double above)
{
	char text[32];
	char *unit;

	value = slice_trim(value);
	if (!value.length || value.length >= sizeof(text) || !(isdigit((unsigned char)*value.at) || *value.at == '.'))
		return size_of_word(value, above);
	memcpy(text, value.at, value.length);
	text[value.length] = '\0';

	double number = strtod(text, &unit);

	if (strcasecmp(unit, "px") == 0)
		return number;
	if (strcasecmp(unit, "pt") == 0)
		return number * 96 / 72;
	if (strcasecmp(unit, "rem") == 0)
		return number * 16;
	if (strcasecmp(unit, "em") == 0)
		return number * above;
	return strcmp(unit, "%") == 0 ? number * above / 100 : above;
}

/* What a browser does without any stylesheet (HTML, "Rendering"). */
static void look_like_browser(const xmlNode *e, struct look *l)
{
	static const struct {
		const char *name;
		double size;
		bool is_bold;
	} known[] = { { "h1", 2, true }, { "h2", 1.5, true }, { "h3", 1.17, true }, { "h4", 1, true },
		{ "h5", 0.83, true }, { "h6", 0.67, true }, { "th", 1, true }, { "b", 1, true },
		{ "strong", 1, true }, { "small", 0.83, false }, { "sub", 0.83, false }, { "sup", 0.83, false } };

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (tree_is(e, known[i].name)) {
			l->size *= known[i].size;
			l->is_bold = l->is_bold || known[i].is_bold;
		}
	if (tree_is(e, "a") && tree_get(e, "href").length) {
		l->text = (struct colour){ 0, 0, 0xee, 255 };
		l->is_told_text = false;
	} else if (tree_is(e, "input") || tree_is(e, "textarea") || tree_is(e, "select") || tree_is(e, "button")) {
		l->text = COLOUR_BLACK;
		l->behind = tree_is(e, "button") ? (struct colour){ 0xef, 0xef, 0xef, 255 } : COLOUR_WHITE;
		l->knows_behind = true;
		l->is_told_text = l->is_told_behind = false;
		l->size = 13.333;
		l->is_bold = false;
	}
}

static void set_text(struct cascade *c, const struct look *above)
{
	struct slice value = value_of(c, PROPERTY_COLOUR);

	if (!value.length)
		return;
	if (is_word(value, "inherit") || is_word(value, "currentcolor")) {
		c->look->text = above->text;
		c->look->is_told_text = above->is_told_text;
	} else if (find_colour(value, &c->look->text)) {
		c->look->is_told_text = true;
	} else {
		c->look->knows_behind = false; /* a colour that only a browser knows */
	}
}

static bool is_picture(struct slice value)
{
	return slice_search(value, SLICE("url(")) < value.length ||
		slice_search(value, SLICE("gradient(")) < value.length;
}

static void set_behind(struct cascade *c, const struct look *above)
{
	struct look *l = c->look;
	struct slice value = value_of(c, PROPERTY_BEHIND), picture = value_of(c, PROPERTY_PICTURE);
	struct colour colour;

	if (value.length && find_colour(value, &colour)) {
		if (colour.alpha == 255)
			l->knows_behind = true;
		l->behind = colour_over(colour, colour.alpha == 0 ? above->behind : l->behind);
		l->is_told_behind = colour.alpha ? true : above->is_told_behind;
	} else if (is_word(value, "none") || is_word(value, "inherit")) {
		l->behind = above->behind;
		l->knows_behind = above->knows_behind;
	} else if (value.length && !is_picture(value)) {
		l->knows_behind = false;
	}
	if (is_picture(value) || is_picture(picture))
		l->knows_behind = false;
}

static void set_size(struct cascade *c, const struct look *above)
{
	struct slice size = value_of(c, PROPERTY_SIZE), weight = value_of(c, PROPERTY_WEIGHT);
	const struct declaration *d = c->won[PROPERTY_SIZE].declaration;

	if (size.length && d && !slice_is(d->name, "font"))
		c->look->size = size_of(size, above->size);
	else if (size.length && !is_word(size, "inherit"))
		c->look->is_bold = style_has_word(size, "bold") || style_has_word(size, "700");
	if (size.length && is_word(size, "inherit"))
		c->look->size = above->size;
	if (weight.length && is_word(weight, "inherit"))
		c->look->is_bold = above->is_bold;
	else if (weight.length)
		c->look->is_bold = is_word(weight, "bold") || is_word(weight, "bolder") ||
			(isdigit((unsigned char)*weight.at) && *weight.at >= '7');
}

static void set_seen(struct cascade *c, const struct look *above)
{
	struct slice display = value_of(c, PROPERTY_DISPLAY), visibility = value_of(c, PROPERTY_VISIBILITY);
	struct slice opacity = value_of(c, PROPERTY_OPACITY), border = value_of(c, PROPERTY_BORDER);

	c->look->is_hidden = above->is_hidden || is_word(display, "none") || is_word(visibility, "hidden");
	if (opacity.length && opacity.length < 8) {
		char text[8];

		memcpy(text, opacity.at, opacity.length);
		text[opacity.length] = '\0';
		c->look->opacity = above->opacity * strtod(text, NULL);
	}
	c->look->has_border = border.length && find_colour(border, &c->look->border) && c->look->border.alpha == 255;
}

static void look_at(struct paint *p, const xmlNode *e, unsigned state, const struct look *above, struct look *look)
{
	struct cascade c = { .paint = p, .element = e, .state = state, .look = look };
	struct slice style = tree_get(e, "style");

	*look = *above;
	look_like_browser(e, look);
	apply_all(&c);
	if (style.length)
		apply(&c, style_read_inline(style, (struct place){ 0 }, p->arena), 1 << 24, 0);
	set_text(&c, above);
	set_behind(&c, above);
	set_size(&c, above);
	set_seen(&c, above);
}

/* What is looked at */

static bool has_text(const xmlNode *e)
{
	for (const xmlNode *child = e->children; child; child = child->next)
		if (child->type == XML_TEXT_NODE)
			for (const char *c = (const char *)child->content; c && *c; c++)
				if (!isspace((unsigned char)*c))
					return true;
	return false;
}

static bool is_field(const xmlNode *e)
{
	struct slice type = tree_get(e, "type");

	return tree_is(e, "textarea") || tree_is(e, "select") ||
		(tree_is(e, "input") && !is_word(type, "hidden") && !is_word(type, "radio") && !is_word(type, "checkbox") &&
			!is_word(type, "image") && !is_word(type, "submit") && !is_word(type, "button"));
}

/* SC 1.4.3: what cannot be used need not be read. */
static bool is_exempt(const xmlNode *e)
{
	return tree_is(e, "option") || tree_is(e, "script") || tree_is(e, "style") || tree_is(e, "title") ||
		tree_is(e, "noscript") || xmlHasProp((xmlNodePtr)(uintptr_t)e, (const xmlChar *)"disabled") ||
		slice_is(tree_get(e, "aria-disabled"), "true");
}

static bool is_large(const struct look *l)
{
	return l->size >= 24 || (l->is_bold && l->size >= 18.66);
}

static const char *state_words(unsigned state)
{
	return state & SELECTOR_HOVER ? " when pointed at"
		: state & SELECTOR_ACTIVE ? " while pressed"
		: state & SELECTOR_FOCUS  ? " with focus"
		: state		      ? " once visited"
				      : "";
}

struct checking {
	struct paint *paint;
	const struct access_page *page;
	struct diags *diags;
	int text_least; /* contrast that text must have; large text two thirds */
	bool is_easy;
};

static struct slice ratio_words(struct checking *c, int ratio)
{
	return arena_print(c->page->arena, "%d.%02d", ratio / 100, ratio % 100);
}

static bool check_text(struct checking *c, const xmlNode *e, const struct look *l, unsigned state)
{
	bool is_known = l->knows_behind && (!c->paint->has_unknown || (l->is_told_text && l->is_told_behind)) &&
		(l->is_told_text || l->is_told_behind);

	if (l->is_hidden || !is_known || l->text.alpha == 0 || l->opacity <= 0.1)
		return true;

	struct colour text = l->text;
	char one[COLOUR_HEX], other[COLOUR_HEX];

	text.alpha = (unsigned char)(text.alpha * l->opacity);
	text = colour_over(text, l->behind);

	int ratio = colour_contrast(text, l->behind), least = c->text_least;

	if (is_large(l))
		least = c->is_easy ? CONTRAST_TEXT : 300;
	if (ratio >= least)
		return true;
	access_tell(&(struct access_finding){ .rule = c->is_easy && ratio >= CONTRAST_TEXT ? ACCESS_CONTRAST_EASY : ACCESS_CONTRAST,
			    .place = c->page->place(e),
			    .words = arena_print(c->page->arena, "%s on %s%s", colour_hex(text, one),
				    colour_hex(l->behind, other), state_words(state)),
			    .other = arena_print(c->page->arena, "%.*s to 1, and %d.%d is needed",
				    SLICE_ARG(ratio_words(c, ratio)), least / 100, least % 100 / 10) },
		c->diags);
	return false;
}

/* SC 1.4.11: the edge of a field, unless what is in it is told from what is around it by itself. */
static bool check_border(struct checking *c, const xmlNode *e, const struct look *l, const struct look *around)
{
	if (!l->has_border || l->is_hidden || !around->knows_behind || (c->paint->has_unknown && !around->is_told_behind))
		return true;

	int ratio = colour_contrast(l->border, around->behind);
	char one[COLOUR_HEX], other[COLOUR_HEX];

	if (ratio >= 300 || (l->knows_behind && colour_contrast(l->behind, around->behind) >= 300))
		return true;
	access_tell(&(struct access_finding){ .rule = ACCESS_CONTRAST_FIELD,
			    .place = c->page->place(e),
			    .words = arena_print(c->page->arena, "%s on %s", colour_hex(l->border, one),
				    colour_hex(around->behind, other)),
			    .other = ratio_words(c, ratio) },
		c->diags);
	return false;
}

static bool check_states(struct checking *c, const struct level *level, const struct look *above)
{
	static const unsigned states[] = { SELECTOR_HOVER, SELECTOR_FOCUS, SELECTOR_FOCUS | SELECTOR_ACTIVE | SELECTOR_HOVER,
		SELECTOR_VISITED };
	const xmlNode *e = level->element;
	bool good = true;

	if (!tree_is(e, "a") && !tree_is(e, "button") && !tree_is(e, "summary") && !is_field(e))
		return true;
	for (size_t i = 0; i < sizeof(states) / sizeof(*states); i++) {
		struct look look;

		look_at(c->paint, e, states[i], above, &look);
		good = check_text(c, e, &look, states[i]) && good;
	}
	return good;
}

static const struct look *look_of(struct paint *p, struct level *level)
{
	static const struct look start = { .text = { 0, 0, 0, 255 }, .behind = { 255, 255, 255, 255 }, .knows_behind = true,
		.size = 16, .opacity = 1 };
	const struct look *above = level->above ? look_of(p, level->above) : &start;

	if (!level->is_looked)
		look_at(p, level->element, 0, above, &level->look);
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

static uint64_t own_sign(const xmlNode *e)
{
	uint64_t sign = mix(0xcbf29ce484222325, (const char *)e->name);

	for (const xmlAttr *a = e->properties; a; a = a->next) {
		const char *name = (const char *)a->name;
		bool says = strcmp(name, "class") == 0 || strcmp(name, "id") == 0 || strcmp(name, "style") == 0 ||
			strcmp(name, "type") == 0 || strncmp(name, "aria-", 5) == 0 || strncmp(name, "data-", 5) == 0;

		sign = mix(sign, name);
		if (says && a->children)
			sign = mix(sign, (const char *)a->children->content);
	}
	return sign;
}

static uint64_t sign_of(const xmlNode *e, const struct level *above)
{
	const xmlNode *before = e->prev, *after = e->next;
	uint64_t sign = own_sign(e) ^ (above ? above->sign * 0x9e3779b97f4a7c15 : 0);

	while (before && before->type != XML_ELEMENT_NODE)
		before = before->prev;
	while (after && after->type != XML_ELEMENT_NODE)
		after = after->next;
	sign = (sign ^ (before ? own_sign(before) : 1)) * 0x100000001b3;
	sign = (sign ^ (after != NULL)) * 0x100000001b3;
	return (sign ^ has_text(e)) * 0x100000001b3 | 1;
}

static bool is_seen(const struct paint *p, uint64_t sign)
{
	for (size_t i = sign & (p->seen_room - 1); p->seen_room && p->seen[i]; i = (i + 1) & (p->seen_room - 1))
		if (p->seen[i] == sign)
			return true;
	return false;
}

static void put_seen(uint64_t *seen, size_t room, uint64_t sign)
{
	size_t i = sign & (room - 1);

	while (seen[i])
		i = (i + 1) & (room - 1);
	seen[i] = sign;
}

static void remember(struct paint *p, uint64_t sign)
{
	if (p->seen_count * 2 >= p->seen_room) {
		size_t room = p->seen_room ? p->seen_room * 2 : 1024;
		uint64_t *seen = ARENA_ARRAY(p->arena, uint64_t, room);

		for (size_t i = 0; i < p->seen_room; i++)
			if (p->seen[i])
				put_seen(seen, room, p->seen[i]);
		p->seen = seen;
		p->seen_room = room;
	}
	put_seen(p->seen, p->seen_room, sign);
	p->seen_count++;
}

static bool check_element(struct checking *c, struct level *level)
{
	const xmlNode *e = level->element;
	bool good = true;

	if (is_exempt(e) || (!has_text(e) && !is_field(e)))
		return true;

	const struct look *look = look_of(c->paint, level);
	const struct look *above = level->above ? look_of(c->paint, level->above) : look;

	if (has_text(e))
		good = check_text(c, e, look, 0);
	if (is_field(e))
		good = check_border(c, e, look, above) && good;
	return check_states(c, level, above) && good;
}

static bool check_below(struct checking *c, const xmlNode *e, struct level *above)
{
	struct level level = { .element = e, .above = above, .sign = sign_of(e, above) };
	bool good = true;

	if (!is_seen(c->paint, level.sign)) {
		good = check_element(c, &level);
		if (good)
			remember(c->paint, level.sign);
	}
	for (const xmlNode *child = e->children; child; child = child->next)
		if (child->type == XML_ELEMENT_NODE && !tree_is(child, "svg") && !tree_is(child, "head"))
			good = check_below(c, child, &level) && good;
	return good;
}

static bool is_easy(const xmlNode *root)
{
	for (const xmlNode *child = root->children; child; child = child->next)
		if (tree_is(child, "body"))
			return slice_is(tree_get(child, "class"), "easy");
	return false;
}

bool paint_check(struct paint *p, const struct access_page *page, struct diags *d)
{
	bool easy = page->is_ours && is_easy(page->root);
	struct checking c = { p, page, d, easy ? 700 : CONTRAST_TEXT, easy };

	return check_below(&c, page->root, NULL);
}
