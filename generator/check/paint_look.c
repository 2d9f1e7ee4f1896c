#include "base/ascii.h"
#include "check/access_words.h"
#include "check/cascade.h"
#include "check/unstyled.h"
#include "check/value.h"
#include "text/tree.h"

/* What wins for a property. */
struct won {
	struct telling *telling;
	int weight, order;
};

struct painting {
	struct paint *paint;
	const xmlNode *element;
	unsigned state;
	uint64_t within; /* names around the element */
	struct won won[PROPERTIES];
	struct look *look;
};

static void contend(struct won *won, struct telling *t, int weight, int order)
{
	if (t->declaration->is_important)
		weight += 1 << 28;
	if (!won->telling || weight > won->weight || (weight == won->weight && order >= won->order))
		*won = (struct won){ t, weight, order };
}

static void add_variable(struct painting *c, const struct declaration *d)
{
	struct variable *v = ARENA_NEW(c->paint->arena, struct variable);

	*v = (struct variable){ d->name, d->value, d->place, c->look->variables };
	c->look->variables = v;
}

static void apply(struct painting *c, struct telling *t, size_t count, int weight, int order)
{
	for (; count; count--, t++)
		if (t->property == PROPERTY_VARIABLE)
			add_variable(c, t->declaration);
		else
			contend(&c->won[t->property], t, weight, order);
}

static void apply_bucket(struct painting *c, const struct bucket *b)
{
	for (const struct entry *e = b ? b->first : NULL; e; e = e->next) {
		if (e->needs & ~c->within)
			continue;
		c->look->may_change |= e->may;
		if ((e->selector->states & c->state) == e->selector->states &&
			(e->is_plain || selector_matches(e->selector, c->element, c->state)))
			apply(c, e->tellings, e->count, e->selector->weight, e->order);
	}
}

static void apply_inline(struct painting *c, struct slice style)
{
	const struct style_rule *rule = style_read_inline(
		style, (struct place){ 0 }, c->paint->arena);
	struct telling *t = ARENA_ARRAY(c->paint->arena, struct telling, rule->count);
	size_t count = 0;

	for (size_t i = 0; i < rule->count; i++) {
		enum property property = paint_property(rule->declarations[i].name);

		if (property != PROPERTY_OTHER)
			t[count++] = (struct telling){
				.property = property,
				.declaration = &rule->declarations[i],
			};
	}
	apply(c, t, count, 1 << 24, 0);
}

/* Each rule that means the element; its own names are for what stands in it. */
static void apply_all(struct painting *c)
{
	struct slice classes = tree_get(c->element, "class"), id = tree_get(c->element, "id"),
		     name = slice_text((const char *)c->element->name), class;

	c->look->within |= paint_name_bits(name);
	apply_bucket(c, &c->paint->others);
	apply_bucket(c, map_get(&c->paint->types, name));
	while (words_part(&classes, &class)) {
		c->look->within |= paint_name_bits(class);
		apply_bucket(c, map_get(&c->paint->classes, class));
	}
	if (id.length) {
		c->look->within |= paint_name_bits(id);
		apply_bucket(c, map_get(&c->paint->ids, id));
	}
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

static bool may_be_colour(enum property property)
{
	return property == PROPERTY_COLOUR || property == PROPERTY_BEHIND ||
		property == PROPERTY_BORDER;
}

static struct slice value_of(struct painting *c, enum property property)
{
	struct telling *t = c->won[property].telling;

	if (!t)
		return slice_text(NULL);
	if (!t->is_made || t->under != c->look->variables) {
		t->value = put_variables(c->look, t->declaration->value, c->paint->arena, 0);
		t->under = c->look->variables;
		t->is_made = true;
		t->has_colour = may_be_colour(property) && value_colour(t->value, &t->colour);
	}
	return t->value;
}

/* The colour of what value_of() gives. False if that is none. */
static bool colour_of(struct painting *c, enum property property, struct colour *colour)
{
	const struct telling *t = c->won[property].telling;

	if (t && t->has_colour)
		*colour = t->colour;
	return t && t->has_colour;
}

static void set_text(struct painting *c, const struct look *above)
{
	struct slice value = value_of(c, PROPERTY_COLOUR);

	if (!value.length)
		return;
	if (value_is(value, "inherit") || value_is(value, "currentcolor")) {
		c->look->text = above->text;
		c->look->is_told_text = above->is_told_text;
	} else if (colour_of(c, PROPERTY_COLOUR, &c->look->text)) {
		c->look->is_told_text = true;
	} else {
		c->look->knows_behind = false; /* a colour that only a browser knows */
	}
}

static void set_behind(struct painting *c, const struct look *above)
{
	struct look *l = c->look;
	struct slice value = value_of(c, PROPERTY_BEHIND), picture = value_of(c, PROPERTY_PICTURE);
	struct colour colour;

	if (value.length && colour_of(c, PROPERTY_BEHIND, &colour)) {
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

static void set_size(struct painting *c, const struct look *above)
{
	struct slice size = value_of(c, PROPERTY_SIZE), weight = value_of(c, PROPERTY_WEIGHT);
	const struct telling *t = c->won[PROPERTY_SIZE].telling;

	if (size.length && t && !slice_is(t->declaration->name, "font"))
		c->look->size = value_size(size, above->size);
	else if (size.length && !value_is(size, "inherit"))
		c->look->is_bold = style_has_word(size, "bold") || style_has_word(size, "700");
	if (size.length && value_is(size, "inherit"))
		c->look->size = above->size;
	if (weight.length && value_is(weight, "inherit"))
		c->look->is_bold = above->is_bold;
	else if (weight.length)
		c->look->is_bold = value_is(weight, "bold") || value_is(weight, "bolder") ||
			(ascii_is_digit(*weight.at) && *weight.at >= '7');
}

static void set_seen(struct painting *c, const struct look *above)
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
	c->look->has_border = border.length && colour_of(c, PROPERTY_BORDER, &c->look->border) &&
		c->look->border.alpha == 255;
}

/* How a link or a control is told from the words around it, and whether lines have an end. */
static void set_marks(struct painting *c)
{
	struct look *l = c->look;
	struct slice line = value_of(c, PROPERTY_DECORATION), width = value_of(c, PROPERTY_WIDTH);
	struct slice display = value_of(c, PROPERTY_DISPLAY), cursor = value_of(c, PROPERTY_CURSOR);

	l->is_underlined = line.length ? style_has_word(line, "underline")
				       : tree_is(c->element, "a") || tree_is(c->element, "u");
	l->is_pressed = value_is(cursor, "pointer") || value_is(cursor, "hand");
	l->is_narrow = l->is_narrow || c->won[PROPERTY_FLOAT].telling ||
		(width.length && !value_is(width, "auto") && !value_is(width, "none") &&
			!value_is(width, "100%")) ||
		style_has_word(display, "flex") || style_has_word(display, "grid") ||
		tree_is(c->element, "table") || tree_is(c->element, "button");
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
	struct painting c = { .paint = p, .element = e, .state = state, .look = look };
	struct slice style = tree_get(e, "style");

	*look = above ? *above : nothing_yet;
	above = above ? above : &nothing_yet;
	c.within = above->within;
	look->may_change = 0;
	unstyled_look(e, look);
	apply_all(&c);
	if (style.length)
		apply_inline(&c, style);
	set_text(&c, above);
	set_behind(&c, above);
	set_size(&c, above);
	set_seen(&c, above);
	set_marks(&c);
}
