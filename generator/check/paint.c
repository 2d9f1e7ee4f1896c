#include "check/access_words.h"
#include "check/cascade.h"

#include "text/tree.h"

struct paint *paint_new(struct arena *a)
{
	struct paint *p = ARENA_NEW(a, struct paint);

	p->arena = a;
	p->others.last = &p->others.first;
	return p;
}

enum property paint_property(struct slice name)
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
		{ "text-decoration", PROPERTY_DECORATION },
		{ "text-decoration-line", PROPERTY_DECORATION },
		{ "cursor", PROPERTY_CURSOR },
		{ "width", PROPERTY_WIDTH },
		{ "max-width", PROPERTY_WIDTH },
		{ "inline-size", PROPERTY_WIDTH },
		{ "max-inline-size", PROPERTY_WIDTH },
		{ "columns", PROPERTY_WIDTH },
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (slice_is(name, known[i].name))
			return known[i].property;
	return slice_starts(name, SLICE("--")) ? PROPERTY_VARIABLE : PROPERTY_OTHER;
}

/* The declarations of a rule that count here; none if it is for paper, for less motion or for small screens. */
static struct telling *tellings_of(const struct style_rule *rule, struct arena *a, size_t *count)
{
	const unsigned others = STYLE_PRINT | STYLE_SMALL | STYLE_LESS_MOTION | STYLE_OWN_COLOURS |
		STYLE_FRAMES;
	struct telling *tellings;

	*count = 0;
	if (rule->media & others)
		return NULL;
	tellings = ARENA_ARRAY(a, struct telling, rule->count);
	for (size_t i = 0; i < rule->count; i++) {
		enum property property = paint_property(rule->declarations[i].name);

		if (property != PROPERTY_OTHER)
			tellings[(*count)++] = (struct telling){
				.property = property,
				.declaration = &rule->declarations[i],
			};
	}
	return tellings;
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

/* "h2 + div + p", "div:first-child + p", ":is(h2) + p": more than whether the one before "+" or "~" stands there. */
static bool reads_more(const struct compound *before)
{
	if (before->before && strchr("~+", before->combinator))
		return true;
	for (const struct simple *i = before->simples; i; i = i->next)
		if (i->kind == SIMPLE_FIRST || i->inner)
			return true;
	return false;
}

/* Any name of the one before "~" will do. */
static void note_far(struct paint *p, const struct compound *c)
{
	struct slice name = slice_text(NULL);

	if (!c->before || !strchr("~+", c->combinator))
		return;
	for (const struct simple *i = c->before->simples; i; i = i->next)
		if (i->kind == SIMPLE_CLASS || i->kind == SIMPLE_ID ||
			(i->kind == SIMPLE_TYPE && !name.length))
			name = i->name;
	if (reads_more(c->before) || (c->combinator == '~' && !name.length))
		p->reads_all_far = true;
	else if (c->combinator == '~')
		(void)!map_add(&p->read_far, p->arena, name, p);
}

static void note_reads(struct paint *p, const struct selector *s)
{
	for (const struct compound *c = s->last; c; c = c->before) {
		note_far(p, c);
		for (const struct simple *i = c->simples; i; i = i->next) {
			if (i->kind == SIMPLE_ID)
				(void)!map_add(&p->read_ids, p->arena, i->name, p);
			else if (i->kind == SIMPLE_ATTRIBUTE && i->operator)
				(void)!map_add(&p->read_names, p->arena, i->name, p);
			for (const struct selector *inner = i->inner; inner; inner = inner->next)
				note_reads(p, inner);
		}
	}
}

bool paint_reads_far(const struct paint *p, const xmlNode *e)
{
	struct slice classes, class;

	if (p->reads_all_far || !p->read_far.count)
		return p->reads_all_far;
	if (map_get(&p->read_far, slice_text((const char *)e->name)) ||
		map_get(&p->read_far, tree_get(e, "id")))
		return true;
	classes = tree_get(e, "class");
	while (words_part(&classes, &class))
		if (map_get(&p->read_far, class))
			return true;
	return false;
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

/* What elements around must be called: of compounds before a space or a ">" that stand in nothing else. */
static uint64_t needs_of(const struct selector *s)
{
	uint64_t needs = 0;

	for (const struct compound *c = s->last; c && c->before; c = c->before) {
		if (c->combinator != ' ' && c->combinator != '>')
			break;
		for (const struct simple *i = c->before->simples; i; i = i->next)
			if ((i->kind == SIMPLE_ID || i->kind == SIMPLE_CLASS ||
				    i->kind == SIMPLE_TYPE) &&
				i->name.length)
				needs |= paint_name_bits(i->name);
	}
	return needs;
}

static unsigned states_in(const struct selector *s)
{
	unsigned states = s->states;

	for (const struct compound *c = s->last; c; c = c->before)
		for (const struct simple *i = c->simples; i; i = i->next)
			for (const struct selector *inner = i->inner; inner; inner = inner->next)
				states |= states_in(inner);
	return states;
}

/* "a", ".menu", "#top": whatever is looked up by that name is meant. */
static bool is_plain(const struct selector *s)
{
	const struct simple *only = s->last ? s->last->simples : NULL;

	return only && !only->next && !s->last->before && only->name.length &&
		(only->kind == SIMPLE_ID || only->kind == SIMPLE_CLASS ||
			only->kind == SIMPLE_TYPE);
}

static void add_rule(
	struct paint *p, const struct style_rule *rule, struct telling *tellings, size_t count)
{
	p->order++;
	for (const struct selector *one = selector_read(rule->selectors, p->arena); one;
		one = one->next) {
		struct bucket *b = bucket_for(p, one);
		struct entry *e;

		if (one->pseudo.length)
			continue;
		note_reads(p, one);
		e = ARENA_NEW(p->arena, struct entry);
		*e = (struct entry){
			.selector = one,
			.needs = needs_of(one),
			.may = states_in(one),
			.is_plain = is_plain(one),
			.tellings = tellings,
			.count = count,
			.order = p->order,
		};
		*b->last = e;
		b->last = &e->next;
	}
}

void paint_add(struct paint *p, const struct stylesheet *s)
{
	for (size_t i = 0; i < s->count; i++) {
		size_t count;
		struct telling *tellings = tellings_of(&s->rules[i], p->arena, &count);

		if (count)
			add_rule(p, &s->rules[i], tellings, count);
	}
}
