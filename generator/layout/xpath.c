#include "layout/xpath.h"

#include <stdlib.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include "base/buf.h"
#include "base/limits.h"
#include "layout/simple.h"
#include "layout/token.h"
#include "layout/walk.h"

/*
 * What libxml2 counts for: it takes memory for every evaluation and every operation, which is not given
 * back before the page is done. With these, a page that costs as much as it may takes under 200 MB.
 */
enum { EVALUATION_COST = 20, OPERATION_COST = 5 };

struct xpath {
	struct slice source;
	struct place place;
	struct simple *simple;	      /* NULL if it is not */
	xmlXPathCompExprPtr compiled; /* owned; NULL if it is */
	struct xpath *next;
};

struct xpath_engine {
	xmlXPathContextPtr context; /* owned */
	struct xpath *expressions;
	struct arena kept;    /* owned: the expressions */
	struct arena scratch; /* owned: values, for one page */
	struct walk_from from;
	bool is_spent; /* too many, and said so */
};

/* libxml2 keeps the error in the context, where explain() finds it; this keeps it from printing. */
static void keep_silent(void *context, xmlErrorPtr error)
{
	(void)context;
	if (error->code == XML_ERR_NO_MEMORY || error->code == XML_XPATH_MEMORY_ERROR)
		memory_exhausted();
}

static xmlXPathObjectPtr variable(void *engine, const xmlChar *name, const xmlChar *namespace)
{
	const struct xpath_engine *e = engine;
	struct slice called = slice_text((const char *)name);

	if (namespace)
		return NULL;
	if (slice_is(called, "page"))
		return xmlXPathNewNodeSet(e->from.page);
	if (slice_is(called, "section"))
		return xmlXPathNewNodeSet(e->from.section);
	if (slice_is(called, "document"))
		return xmlXPathNewNodeSet((xmlNodePtr)e->from.site->doc);
	return NULL;
}

struct xpath_engine *xpath_open(void)
{
	struct xpath_engine *e = memory_take(sizeof(*e));

	*e = (struct xpath_engine){ .context = xmlXPathNewContext(NULL) };
	if (!e->context)
		memory_exhausted();
	/* libxml2's cache of objects would outlive the pool of a page that they come from */
	e->context->error = keep_silent;
	xmlXPathRegisterVariableLookup(e->context, variable, e);
	arena_init(&e->kept);
	arena_init(&e->scratch);
	e->from.scratch = &e->scratch;
	e->from.most = LIMIT_XPATH_STEPS;
	return e;
}

void xpath_close(struct xpath_engine *e)
{
	if (!e)
		return;
	for (struct xpath *x = e->expressions; x; x = x->next)
		xmlXPathFreeCompExpr(x->compiled);
	xmlXPathFreeContext(e->context);
	arena_release(&e->scratch);
	arena_release(&e->kept);
	free(e);
}

/* Say once that the page has cost too much. */
static void refuse_cost(struct xpath_engine *e, const struct xpath *x, struct diags *d)
{
	if (!e->is_spent)
		diag_error(d, x->place, "layout-cost",
			"\"%.*s\" looks at too many nodes: choose them by a shorter path",
			SLICE_ARG(x->source));
	e->is_spent = true;
}

/* Say why libxml2 refused `x`. It has numbers for reasons, and words only when it prints them itself. */
static void explain(struct xpath_engine *e, const struct xpath *x, struct diags *d)
{
	int reason = e->context->lastError.code - XML_XPATH_EXPRESSION_OK;

	if (reason == XPATH_OP_LIMIT_EXCEEDED)
		refuse_cost(e, x, d);
	else
		diag_error(d, x->place, "layout-xpath",
			"\"%.*s\" is not an XPath expression (libxml2: %d)", SLICE_ARG(x->source),
			reason);
	xmlResetError(&e->context->lastError); /* its words may come from a page's pool */
}

static bool begins_step(const struct token *t)
{
	return t->kind == TOKEN_NAME || t->kind == TOKEN_AXIS || t->kind == TOKEN_TYPE ||
		slice_is(t->text, "@") || slice_is(t->text, ".") || slice_is(t->text, "..");
}

/*
 * The expression for libxml2, to which "/" within [] is the document of the node that is looked at, be it
 * the page: a path that begins with "/" begins with $document, and "/" alone is $document.
 */
static const char *from_document(struct arena *a, struct slice text)
{
	struct tokens t = tokens_of(text);
	struct buf out;

	buf_init(&out, SIZE_MAX);
	while (t.now.kind != TOKEN_END) {
		struct token now = t.now;

		tokens_next(&t);
		if (now.kind == TOKEN_ROOT)
			buf_add(&out, SLICE(" $document"));
		else
			buf_byte(&out, ' ');
		if (now.kind != TOKEN_ROOT || begins_step(&t.now))
			buf_add(&out, now.text);
	}

	const char *written = arena_string(a, buf_slice(&out));

	buf_release(&out);
	return written;
}

struct xpath *xpath_compile(
	struct xpath_engine *e, struct slice text, struct place at, struct diags *d)
{
	struct xpath *x = ARENA_NEW(&e->kept, struct xpath);

	*x = (struct xpath){ .source = text, .place = at, .simple = simple_read(&e->kept, text) };
	if (x->simple)
		return x;
	e->context->opCount = 0;
	e->context->opLimit = LIMIT_XPATH_STEPS;
	x->compiled = xmlXPathCtxtCompile(
		e->context, (const xmlChar *)from_document(&e->kept, text));
	if (!x->compiled) {
		explain(e, x, d);
		return NULL;
	}
	x->next = e->expressions;
	e->expressions = x;
	return x;
}

void xpath_begin(struct xpath_engine *e, xmlDocPtr site, xmlNodePtr section, xmlNodePtr page)
{
	e->context->doc = site;
	e->from.site = xmlDocGetRootElement(site);
	e->from.section = section;
	e->from.page = page;
	e->from.spent = 0;
	e->is_spent = false;
	arena_clear(&e->scratch);
}

/* Is there anything left to spend? If not, what was found is of no use. */
static bool is_affordable(struct xpath_engine *e, const struct xpath *x, struct diags *d)
{
	if (e->from.spent < e->from.most)
		return true;
	refuse_cost(e, x, d);
	return false;
}

static void look_from(struct xpath_engine *e, const struct xpath_focus *focus)
{
	e->from.spent++;
	e->from.context = focus->node;
	e->context->node = focus->node;
	e->context->proximityPosition = focus->position;
	e->context->contextSize = focus->last;
	e->context->opCount = 0;
	e->context->opLimit = (e->from.most - e->from.spent) / OPERATION_COST + 1;
}

static void walk(struct xpath_engine *e, const struct simple *s, struct xpath_value *value)
{
	switch (simple_kind(s)) {
	case SIMPLE_NODES:
		value->kind = XPATH_IS_NODES;
		value->count = (int)walk_nodes(s, &e->from, &value->nodes);
		break;
	case SIMPLE_TEXT:
		value->kind = XPATH_IS_TEXT;
		value->text = walk_text(s, &e->from);
		break;
	case SIMPLE_TRUTH:
		value->kind = XPATH_IS_TRUTH;
		value->truth = walk_truth(s, &e->from);
		break;
	}
}

/* Copy what libxml2 found, so that nothing of it need be freed later. */
static void take_nodes(struct xpath_engine *e, const xmlNodeSet *set, struct xpath_value *value)
{
	value->kind = XPATH_IS_NODES;
	if (!set || !set->nodeNr)
		return;
	value->count = set->nodeNr;
	value->nodes = ARENA_ARRAY(&e->scratch, xmlNodePtr, (size_t)set->nodeNr);
	memcpy(value->nodes, set->nodeTab, (size_t)set->nodeNr * sizeof(*set->nodeTab));
}

static void take_text(struct xpath_engine *e, xmlChar *text, struct xpath_value *value)
{
	if (!text)
		memory_exhausted();
	value->kind = XPATH_IS_TEXT;
	value->text = arena_copy(&e->scratch, slice_text((const char *)text));
	xmlFree(text);
}

static void take(struct xpath_engine *e, xmlXPathObjectPtr object, struct xpath_value *value)
{
	switch (object->type) {
	case XPATH_NODESET:
		take_nodes(e, object->nodesetval, value);
		break;
	case XPATH_BOOLEAN:
		value->kind = XPATH_IS_TRUTH;
		value->truth = object->boolval != 0;
		break;
	default:
		take_text(e, xmlXPathCastToString(object), value);
		break;
	}
	xmlXPathFreeObject(object);
}

bool xpath_evaluate(struct xpath_engine *e, const struct xpath *x, const struct xpath_focus *focus,
	struct xpath_value *value, struct diags *d)
{
	xmlXPathObjectPtr object;

	*value = (struct xpath_value){ .kind = XPATH_IS_TEXT };
	if (!is_affordable(e, x, d))
		return false;
	look_from(e, focus);
	if (x->simple) {
		walk(e, x->simple, value);
		return is_affordable(e, x, d);
	}
	object = xmlXPathCompiledEval(x->compiled, e->context);
	e->from.spent += EVALUATION_COST + OPERATION_COST * e->context->opCount;
	if (object)
		take(e, object, value);
	else
		explain(e, x, d);
	return object != NULL;
}

bool xpath_test(struct xpath_engine *e, const struct xpath *x, const struct xpath_focus *focus,
	bool *truth, struct diags *d)
{
	int answer;

	*truth = false;
	if (!is_affordable(e, x, d))
		return false;
	look_from(e, focus);
	if (x->simple) {
		*truth = walk_truth(x->simple, &e->from);
		return is_affordable(e, x, d);
	}
	answer = xmlXPathCompiledEvalToBoolean(x->compiled, e->context);
	e->from.spent += EVALUATION_COST + OPERATION_COST * e->context->opCount;
	*truth = answer > 0;
	if (answer < 0)
		explain(e, x, d);
	return answer >= 0;
}

struct slice xpath_text(struct xpath_engine *e, const struct xpath_value *value)
{
	switch (value->kind) {
	case XPATH_IS_NODES:
		return value->count ? walk_node_text(value->nodes[0], &e->from) : slice_text(NULL);
	case XPATH_IS_TRUTH:
		return value->truth ? SLICE("true") : SLICE("false");
	default:
		return value->text;
	}
}

struct slice xpath_source(const struct xpath *x)
{
	return x->source;
}

struct place xpath_place(const struct xpath *x)
{
	return x->place;
}
