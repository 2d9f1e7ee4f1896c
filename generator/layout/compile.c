#include "layout/compile.h"

#include <stdlib.h>
#include "base/limits.h"
#include "base/nearest.h"
#include "layout/expression.h"
#include "layout/html.h"
#include "layout/markup.h"
#include "text/tree.h"

struct compile {
	const struct compile_with *with;
	struct diags *d;
	struct step *steps; /* owned */
	size_t count, room;
	size_t bytes; /* of all parts, each as often as it is included */
	bool is_wrong;
};

/* Where the compiler is: in which file, included by which, and what the context node can be. */
struct scope {
	const struct written *source;
	const struct scope *outer; /* the one that includes it */
	int depth;
	vocabulary_set context;
};

static void compile_element(struct compile *c, const struct scope *s, const xmlNode *element);

static struct step *add_step(struct compile *c, enum step_kind kind)
{
	if (c->count == c->room) {
		c->room = c->room ? c->room * 2 : 256;
		c->steps = memory_more(c->steps, c->room * sizeof(*c->steps));
	}

	struct step *step = &c->steps[c->count++];

	*step = (struct step){ .kind = kind };
	return step;
}

static void add_written(struct compile *c, const char *name, struct slice value)
{
	struct step *step = add_step(c, STEP_WRITTEN);

	step->name = name;
	step->text = value;
}

/* Expressions. */

static const char *name_of(const xmlAttr *a)
{
	return (const char *)a->name;
}

static bool refuse_value(struct compile *c, struct place at, const xmlAttr *a, const char *message)
{
	diag_error(c->d, at, "layout-value", "%s %s", name_of(a), message);
	return false;
}

/* Does the expression give what the attribute can use? */
static bool check_use(
	struct compile *c, const xmlAttr *a, const struct expression *e, struct place at)
{
	bool gives_nodes = e->kind == GIVES_NODES;
	const xmlAttr *set = NULL;

	switch (markup_order(a)) {
	case ORDER_EACH:
		return gives_nodes ||
			refuse_value(c, at, a, "asks for nodes, such as /site/section");
	case ORDER_COPY:
		return (gives_nodes && !vocabulary_attributes(e->nodes)) ||
			refuse_value(c, at, a, "asks for elements, such as $page/body");
	case ORDER_TEXT:
		return e->kind != GIVES_TRUTH ||
			refuse_value(c, at, a, "asks for text; true or false belongs in data-if");
	case ORDER_SET:
		set = xmlHasProp(a->parent, (const xmlChar *)markup_set_name(a));
		return e->kind != GIVES_TRUTH || !set || !markup_is_asset(set) ||
			refuse_value(c, at, a,
				"cannot keep or leave out a picture, script or stylesheet: use data-if");
	default:
		return true;
	}
}

/* A step with the expression written in `a`, read into `e`. NULL after a message. */
static struct step *add_value(struct compile *c, const struct scope *s, enum step_kind kind,
	const xmlAttr *a, struct expression *e)
{
	struct place at;
	struct slice text = written_value(a->parent, name_of(a), &at);
	struct xpath *value = NULL;

	if (expression_read(e, text, s->context, at, c->d) && check_use(c, a, e, at))
		value = xpath_compile(c->with->engine, text, at, c->d);
	if (!value) {
		c->is_wrong = true;
		return NULL;
	}

	struct step *step = add_step(c, kind);

	step->value = value;
	return step;
}

/* Attributes. */

static void compile_asset(struct compile *c, const xmlAttr *a)
{
	struct layout_asset asset = { 0 };
	struct slice nearest = slice_text(NULL);
	char hint[NEAREST_HINT];
	struct place at;

	written_value(a->parent, name_of(a), &at);
	if (!c->with->find(c->with->context, markup_value(a), &asset, &nearest)) {
		diag_error(c->d, at, "layout-asset", "no stylesheet, script or picture \"%.*s\"%s",
			SLICE_ARG(markup_value(a)), nearest_hint(nearest, hint, sizeof(hint)));
		c->is_wrong = true;
		return;
	}

	struct step *step = add_step(c, STEP_ASSET);

	step->name = name_of(a);
	step->text = asset.path;
	if (asset.integrity.length)
		add_written(c, "integrity", asset.integrity);
}

/* An attribute that pages have as it is written. */
static void compile_written(struct compile *c, const xmlAttr *a)
{
	if (markup_is_asset(a))
		compile_asset(c, a);
	else if (markup_check_link(a, c->d))
		add_written(c, name_of(a), markup_value(a));
	else
		c->is_wrong = true;
}

/* data-attr-NAME, with the attribute NAME that was written beside it, or NULL. */
static void compile_set(
	struct compile *c, const struct scope *s, const xmlAttr *setter, const xmlAttr *written)
{
	struct expression e;
	struct step *step = add_value(c, s, STEP_SET, setter, &e);

	if (!step)
		return;
	step->name = markup_set_name(setter);
	step->is_guarded = markup_is_address(step->name);
	if (!written || e.kind != GIVES_TRUTH)
		return;
	step->text = markup_value(written);
	if (!markup_check_link(written, c->d))
		c->is_wrong = true;
}

static void compile_attribute(struct compile *c, const struct scope *s, const xmlAttr *a)
{
	const xmlAttr *setter = markup_setter(a->parent, name_of(a));

	if (setter)
		compile_set(c, s, setter, a);
	else if (markup_order(a) == ORDER_NONE)
		compile_written(c, a);
	else if (markup_order(a) == ORDER_SET &&
		!xmlHasProp(a->parent, (const xmlChar *)markup_set_name(a)))
		compile_set(c, s, a, NULL);
}

/* Content. */

static void compile_children(struct compile *c, const struct scope *s, const xmlNode *element)
{
	for (const xmlNode *child = element->children; child; child = child->next) {
		if (child->type == XML_ELEMENT_NODE)
			compile_element(c, s, child);
		else if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
			add_step(c, STEP_TEXT)->text = slice_text((const char *)child->content);
	}
}

static bool refuse_part(struct compile *c, struct place at, const char *message)
{
	diag_error(c->d, at, "layout-include", "%s", message);
	return false;
}

static bool may_include(
	struct compile *c, const struct scope *s, const struct written *part, struct place at)
{
	for (const struct scope *outer = s; outer; outer = outer->outer)
		if (outer->source == part)
			return refuse_part(
				c, at, "a part cannot include itself, nor what it is included by");
	if (s->depth == LIMIT_LAYOUT_INCLUDES)
		return refuse_part(c, at, "too many parts within parts: put them together");
	c->bytes += part->text.length;
	if (c->bytes > LIMIT_LAYOUT_FILE)
		return refuse_part(
			c, at, "the layout becomes too long with its parts: include fewer");
	return true;
}

/* The root of a part is left out, so nothing can be asked of it. */
static bool check_part_root(struct compile *c, const xmlNode *root)
{
	for (const xmlAttr *a = root->properties; a; a = a->next) {
		if (markup_order(a) == ORDER_NONE)
			continue;
		return refuse_part(c, written_attribute_place(root, name_of(a)),
			"a part gives what stands in its first element, not that element: move this into it");
	}
	return true;
}

static bool compile_part(struct compile *c, const struct scope *s, const xmlAttr *a)
{
	struct place at;
	struct slice name = written_value(a->parent, name_of(a), &at);
	const struct written *part = parts_open(c->with->parts, name, at, c->d);

	if (!part || !may_include(c, s, part, at) || !check_part_root(c, tree_root(part->doc)))
		return false;

	struct scope inner = { part, s, s->depth + 1, s->context };

	compile_children(c, &inner, tree_root(part->doc));
	return true;
}

static void compile_text(
	struct compile *c, const struct scope *s, const xmlNode *element, const xmlAttr *text)
{
	struct expression e;
	struct step *step = add_value(c, s, STEP_VALUE, text, &e);

	if (step)
		step->is_guarded = html_is_raw(slice_text((const char *)element->name));
}

static void compile_content(struct compile *c, const struct scope *s, const xmlNode *element)
{
	const xmlAttr *text = markup_find(element, ORDER_TEXT);
	const xmlAttr *copy = markup_find(element, ORDER_COPY);
	const xmlAttr *include = markup_find(element, ORDER_INCLUDE);
	struct expression e;

	if (text)
		compile_text(c, s, element, text);
	else if (copy)
		add_value(c, s, STEP_COPY, copy, &e);
	else if (!include)
		compile_children(c, s, element);
	else if (!compile_part(c, s, include))
		c->is_wrong = true;
}

static void compile_tag(struct compile *c, const struct scope *s, const xmlNode *element)
{
	struct step *open = add_step(c, STEP_OPEN);

	open->name = (const char *)element->name;
	open->place = written_place(element);
	for (const xmlAttr *a = element->properties; a; a = a->next)
		compile_attribute(c, s, a);
}

/* data-each, then data-if and the rest with its nodes as context. */
static void compile_element(struct compile *c, const struct scope *s, const xmlNode *element)
{
	const xmlAttr *each = markup_find(element, ORDER_EACH);
	const xmlAttr *test = markup_find(element, ORDER_IF);
	struct scope inner = *s;
	struct expression e;
	size_t first = c->count;

	if (!markup_check(element, c->d))
		c->is_wrong = true;
	if (each)
		inner.context = add_value(c, s, STEP_EACH, each, &e) ? e.nodes
								     : vocabulary_anything();
	if (test)
		add_value(c, &inner, STEP_IF, test, &e);

	size_t open = c->count;

	compile_tag(c, &inner, element);
	compile_content(c, &inner, element);
	add_step(c, STEP_CLOSE);
	for (size_t i = first; i < open; i++)
		c->steps[i].end = c->count;
}

static bool check_root(struct compile *c, const xmlNode *root)
{
	if (tree_is(root, "html") && !markup_find(root, ORDER_EACH) && !markup_find(root, ORDER_IF))
		return true;
	diag_error(c->d, *written_place(root), "layout-root",
		"a layout is one <html>, without data-each and data-if");
	return false;
}

bool compile_steps(
	struct steps *steps, const struct compile_with *with, struct slice name, struct diags *d)
{
	struct compile c = { .with = with, .d = d };
	struct scope s = { .source = parts_open(with->parts, name, (struct place){ 0 }, d),
		.context = vocabulary_site() };

	if (!s.source || !check_root(&c, tree_root(s.source->doc)))
		return false;
	compile_element(&c, &s, tree_root(s.source->doc));
	steps->count = c.count;
	steps->first = ARENA_ARRAY(with->arena, struct step, c.count);
	memcpy(steps->first, c.steps, c.count * sizeof(*c.steps));
	free(c.steps);
	return !c.is_wrong;
}
