#include "check/paint.h"

#include <ctype.h>
#include "base/map.h"
#include "check/selector.h"
#include "check/unstyled.h"
#include "check/value.h"
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

enum property {
	PROPERTY_COLOUR,
	PROPERTY_BEHIND,
	PROPERTY_PICTURE, /* behind */
	PROPERTY_SIZE,
	PROPERTY_WEIGHT,
	PROPERTY_STYLE,
	PROPERTY_DISPLAY,
	PROPERTY_VISIBILITY,
	PROPERTY_OPACITY,
	PROPERTY_BORDER,
	PROPERTY_FLOAT,
	PROPERTIES,
};

/* What wins for a property. */
struct won {
	const struct declaration *declaration;
	int weight, order;
};

struct paint {
	struct arena *arena;
	struct map ids, classes, types; /* struct bucket */
	struct bucket others;
	struct map read_ids, read_names; /* of attributes whose values selectors name */
	int order;
};

struct paint *paint_new(struct arena *a)
{
	struct paint *p = ARENA_NEW(a, struct paint);

	p->arena = a;
	p->others.last = &p->others.first;
	return p;
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
		{ "font-style", PROPERTY_STYLE },
		{ "display", PROPERTY_DISPLAY },
		{ "visibility", PROPERTY_VISIBILITY },
		{ "opacity", PROPERTY_OPACITY },
		{ "float", PROPERTY_FLOAT },
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
	const unsigned others = STYLE_PRINT | STYLE_SMALL | STYLE_LESS_MOTION | STYLE_OWN_COLOURS |
		STYLE_FRAMES;

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

static void note_reads(struct paint *p, const struct selector *s)
{
	for (const struct compound *c = s->last; c; c = c->before)
		for (const struct simple *i = c->simples; i; i = i->next) {
			if (i->kind == SIMPLE_ID)
				(void)!map_add(&p->read_ids, p->arena, i->name, p);
			else if (i->kind == SIMPLE_ATTRIBUTE && i->operator)
				(void)!map_add(&p->read_names, p->arena, i->name, p);
			for (const struct selector *inner = i->inner; inner; inner = inner->next)
				note_reads(p, inner);
		}
}

bool paint_reads(const struct paint *p, const xmlAttr *attribute)
{
	struct slice name = slice_text((const char *)attribute->name);

	if (slice_is(name, "class") || slice_is(name, "style") || slice_is(name, "type"))
		return true;
	if (slice_is(name, "id"))
		return attribute->children &&
			map_get(&p->read_ids,
				slice_text((const char *)attribute->children->content));
	return map_get(&p->read_names, name) != NULL;
}

void paint_add(struct paint *p, const struct stylesheet *s)
{
	for (size_t i = 0; i < s->count; i++) {
		const struct style_rule *rule = &s->rules[i];

		if (!is_of_interest(rule))
			continue;
		p->order++;
		for (const struct selector *one = selector_read(rule->selectors, p->arena); one;
			one = one->next) {
			struct entry *e = ARENA_NEW(p->arena, struct entry);
			struct bucket *b = bucket_for(p, one);

			if (one->pseudo.length)
				continue;
			note_reads(p, one);
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
	if (!won->declaration || weight > won->weight ||
		(weight == won->weight && order >= won->order))
		*won = (struct won){ d, weight, order };
}

struct cascade {
	struct paint *paint;
	const xmlNode *element;
	unsigned state;
	struct won won[PROPERTIES];
	struct look *look;
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
		if ((!e->selector->states ||
			    (e->selector->states & c->state) == e->selector->states) &&
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
static struct slice put_variables(
	const struct look *l, struct slice value, struct arena *a, int depth)
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
	struct slice put = v ? v->value
			     : slice_trim(slice_after(inside, slice_find(inside, ',') + 1));

	return put_variables(l,
		arena_print(a, "%.*s%.*s%.*s", SLICE_ARG(slice_first(value, at)), SLICE_ARG(put),
			SLICE_ARG(rest)),
		a, depth + 1);
}

static struct slice value_of(const struct cascade *c, enum property property)
{
	const struct declaration *d = c->won[property].declaration;

	return d ? put_variables(c->look, d->value, c->paint->arena, 0) : slice_text(NULL);
}

static void set_text(struct cascade *c, const struct look *above)
{
	struct slice value = value_of(c, PROPERTY_COLOUR);

	if (!value.length)
		return;
	if (value_is(value, "inherit") || value_is(value, "currentcolor")) {
		c->look->text = above->text;
		c->look->is_told_text = above->is_told_text;
	} else if (value_colour(value, &c->look->text)) {
		c->look->is_told_text = true;
	} else {
		c->look->knows_behind = false; /* a colour that only a browser knows */
	}
}

static void set_behind(struct cascade *c, const struct look *above)
{
	struct look *l = c->look;
	struct slice value = value_of(c, PROPERTY_BEHIND), picture = value_of(c, PROPERTY_PICTURE);
	struct colour colour;

	if (value.length && value_colour(value, &colour)) {
		if (colour.alpha == 255)
			l->knows_behind = true;
		l->behind = colour_over(colour, colour.alpha == 0 ? above->behind : l->behind);
		l->is_told_behind = colour.alpha ? true : above->is_told_behind;
	} else if (value_is(value, "none") || value_is(value, "inherit")) {
		l->behind = above->behind;
		l->knows_behind = above->knows_behind;
	} else if (value.length && !value_is_picture(value)) {
		l->knows_behind = false;
	}
	if (value_is_picture(value) || value_is_picture(picture))
		l->knows_behind = false;
}

static void set_size(struct cascade *c, const struct look *above)
{
	struct slice size = value_of(c, PROPERTY_SIZE), weight = value_of(c, PROPERTY_WEIGHT);
	const struct declaration *d = c->won[PROPERTY_SIZE].declaration;

	if (size.length && d && !slice_is(d->name, "font"))
		c->look->size = value_size(size, above->size);
	else if (size.length && !value_is(size, "inherit"))
		c->look->is_bold = style_has_word(size, "bold") || style_has_word(size, "700");
	if (size.length && value_is(size, "inherit"))
		c->look->size = above->size;
	if (weight.length && value_is(weight, "inherit"))
		c->look->is_bold = above->is_bold;
	else if (weight.length)
		c->look->is_bold = value_is(weight, "bold") || value_is(weight, "bolder") ||
			(isdigit((unsigned char)*weight.at) && *weight.at >= '7');
}

static void set_seen(struct cascade *c, const struct look *above)
{
	struct slice display = value_of(c, PROPERTY_DISPLAY),
		     visibility = value_of(c, PROPERTY_VISIBILITY);
	struct slice opacity = value_of(c, PROPERTY_OPACITY), border = value_of(c, PROPERTY_BORDER);
	struct slice style = value_of(c, PROPERTY_STYLE);

	c->look->floats_right = value_is(value_of(c, PROPERTY_FLOAT), "right");
	if (style.length)
		c->look->is_italic = value_is(style, "italic") || value_is(style, "oblique");

	c->look->is_hidden = above->is_hidden || value_is(display, "none") ||
		value_is(visibility, "hidden");
	c->look->opacity = above->opacity * value_number(opacity, 1);
	c->look->has_border = border.length && value_colour(border, &c->look->border) &&
		c->look->border.alpha == 255;
}

/* Around the root: a browser's own paper. */
static const struct look nothing_yet = {
	.text = { 0, 0, 0, 255 },
	.behind = { 255, 255, 255, 255 },
	.knows_behind = true,
	.size = 16,
	.opacity = 1,
};

void paint_look(struct paint *p, const xmlNode *e, unsigned state, const struct look *above,
	struct look *look)
{
	struct cascade c = { .paint = p, .element = e, .state = state, .look = look };
	struct slice style = tree_get(e, "style");

	*look = above ? *above : nothing_yet;
	above = above ? above : &nothing_yet;
	unstyled_look(e, look);
	apply_all(&c);
	if (style.length)
		apply(&c, style_read_inline(style, (struct place){ 0 }, p->arena), 1 << 24, 0);
	set_text(&c, above);
	set_behind(&c, above);
	set_size(&c, above);
	set_seen(&c, above);
}
