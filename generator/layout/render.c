#include "layout/render.h"

#include "base/limits.h"
#include "layout/html.h"
#include "text/tree.h"

/* What a node is charged besides its text: less than it takes in memory and most take in HTML. */
enum { NODE_CHARGE = 16 };

struct render {
	struct xpath_engine *engine;
	const struct step *steps;
	struct slice root; /* from the page to the site's top: "../" */
	struct slice path; /* of the page, for messages */
	xmlNodePtr at;	   /* the element being made */
	size_t charged;	   /* for what is made so far */
	struct diags *d;
	bool is_wrong;
	bool is_stopped; /* going on is of no use */
};

static void run(struct render *r, size_t from, size_t to, const struct xpath_focus *focus);

/* Charge for `nodes` with so many bytes of text. False, with a message, if the page gets too long. */
static bool charge(struct render *r, size_t nodes, size_t text)
{
	r->charged += nodes * NODE_CHARGE + text;
	if (r->charged <= LIMIT_PAGE_OUTPUT)
		return true;
	diag_error(r->d, tree_place(r->at), "layout-size",
		"%.*s becomes too long here: repeat or copy less", SLICE_ARG(r->path));
	r->is_wrong = r->is_stopped = true;
	return false;
}

static void refuse_empty(struct render *r, const struct step *step)
{
	struct slice source = xpath_source(step->value);

	diag_error(r->d, xpath_place(step->value), "layout-empty",
		"\"%.*s\" gives nothing on %.*s: ask with data-if first, or write string(%.*s)",
		SLICE_ARG(source), SLICE_ARG(r->path), SLICE_ARG(source));
	r->is_wrong = true;
}

/* Evaluate the step's expression. False, after a message, if that cannot be done. */
static bool evaluate(struct render *r, const struct step *step, const struct xpath_focus *focus,
	struct xpath_value *value)
{
	if (xpath_evaluate(r->engine, step->value, focus, value, r->d))
		return true;
	r->is_wrong = r->is_stopped = true;
	return false;
}

/* The same for a step that needs something to put on the page. */
static bool evaluate_given(struct render *r, const struct step *step,
	const struct xpath_focus *focus, struct xpath_value *value)
{
	if (!evaluate(r, step, focus, value))
		return false;
	if (value->kind != XPATH_IS_NODES || value->count)
		return true;
	refuse_empty(r, step);
	return false;
}

/* For each node, up to the first with a mistake: the others would have the same. */
static void run_each(struct render *r, size_t i, const struct xpath_focus *focus)
{
	const struct step *step = &r->steps[i];
	bool was_wrong = r->is_wrong;
	struct xpath_value nodes;

	if (!evaluate(r, step, focus, &nodes))
		return;
	r->is_wrong = false;
	for (int n = 0; n < nodes.count && !r->is_wrong; n++) {
		struct xpath_focus inner = { nodes.nodes[n], n + 1, nodes.count };

		run(r, i + 1, step->end, &inner);
	}
	r->is_wrong |= was_wrong;
}

static bool holds(struct render *r, const struct step *step, const struct xpath_focus *focus)
{
	bool truth;

	if (!xpath_test(r->engine, step->value, focus, &truth, r->d))
		r->is_wrong = r->is_stopped = true;
	return truth;
}

static void open_element(struct render *r, const struct step *step)
{
	if (charge(r, 1, 0))
		r->at = tree_element(r->at, step->name, step->place);
}

static void add_attribute(struct render *r, const struct step *step, struct slice value)
{
	if (charge(r, 2, value.length))
		tree_set(r->at, step->name, value);
}

static void set_asset(struct render *r, const struct step *step)
{
	struct buf address;

	buf_init(&address, r->root.length + step->text.length);
	buf_add(&address, r->root);
	buf_add(&address, step->text);
	add_attribute(r, step, buf_slice(&address));
	buf_release(&address);
}

/* An address that no browser runs: relative, or of a scheme that only leads somewhere. */
static bool is_safe_address(struct slice address)
{
	static const char *const schemes[] = { "https", "http", "mailto", "tel" };
	struct slice scheme = slice_until(address, ':');

	if (scheme.length == address.length || slice_find(scheme, '/') < scheme.length ||
		slice_find(scheme, '?') < scheme.length || slice_find(scheme, '#') < scheme.length)
		return true;
	for (size_t i = 0; i < sizeof(schemes) / sizeof(*schemes); i++)
		if (slice_is(scheme, schemes[i]))
			return true;
	return false;
}

static bool check_safe(struct render *r, const struct step *step, struct slice text)
{
	bool is_script = step->kind == STEP_VALUE;

	if (!step->is_guarded || (is_script ? html_is_raw_text(text) : is_safe_address(text)))
		return true;
	diag_error(r->d, xpath_place(step->value), is_script ? "layout-script" : "layout-address",
		is_script
			? "the text on %.*s has \"</\" or \"<!\", which would end the <script>"
			: "the address on %.*s does not begin with https:, http:, mailto: or tel:",
		SLICE_ARG(r->path));
	r->is_wrong = true;
	return false;
}

static void set_attribute(
	struct render *r, const struct step *step, const struct xpath_focus *focus)
{
	struct xpath_value value;

	if (!evaluate_given(r, step, focus, &value) ||
		(value.kind == XPATH_IS_TRUTH && !value.truth))
		return;

	struct slice text = value.kind == XPATH_IS_TRUTH ? step->text
							 : xpath_text(r->engine, &value);

	if (check_safe(r, step, text))
		add_attribute(r, step, text);
}

static void add_text(struct render *r, struct slice text)
{
	if (charge(r, 1, text.length))
		tree_text(r->at, text);
}

static void add_value(struct render *r, const struct step *step, const struct xpath_focus *focus)
{
	struct xpath_value value;

	if (!evaluate_given(r, step, focus, &value))
		return;

	struct slice text = xpath_text(r->engine, &value);

	if (check_safe(r, step, text))
		add_text(r, text);
}

/* Charge for `node`, its attributes and all below it. */
static bool charge_copy(struct render *r, const xmlNode *node)
{
	if (!charge(r, 1, slice_text((const char *)node->content).length))
		return false;
	for (const xmlAttr *a = node->properties; a; a = a->next)
		if (!charge(r, 2, tree_get(node, (const char *)a->name).length))
			return false;
	for (const xmlNode *child = node->children; child; child = child->next)
		if (!charge_copy(r, child))
			return false;
	return true;
}

static void add_copies(struct render *r, const struct step *step, const struct xpath_focus *focus)
{
	struct xpath_value nodes;

	if (!evaluate_given(r, step, focus, &nodes))
		return;
	for (int i = 0; i < nodes.count && !r->is_stopped; i++)
		for (const xmlNode *child = nodes.nodes[i]->children; child; child = child->next)
			if (charge_copy(r, child))
				tree_copy(r->at, child);
}

/* Run one step and return the number of the next. */
static size_t run_step(struct render *r, size_t i, const struct xpath_focus *focus)
{
	const struct step *step = &r->steps[i];

	switch (step->kind) {
	case STEP_EACH:
		run_each(r, i, focus);
		return step->end;
	case STEP_IF:
		return holds(r, step, focus) ? i + 1 : step->end;
	case STEP_OPEN:
		open_element(r, step);
		break;
	case STEP_WRITTEN:
		add_attribute(r, step, step->text);
		break;
	case STEP_ASSET:
		set_asset(r, step);
		break;
	case STEP_SET:
		set_attribute(r, step, focus);
		break;
	case STEP_TEXT:
		add_text(r, step->text);
		break;
	case STEP_VALUE:
		add_value(r, step, focus);
		break;
	case STEP_COPY:
		add_copies(r, step, focus);
		break;
	case STEP_CLOSE:
		r->at = r->at->parent;
		break;
	}
	return i + 1;
}

static void run(struct render *r, size_t from, size_t to, const struct xpath_focus *focus)
{
	for (size_t i = from; i < to && !r->is_stopped;)
		i = run_step(r, i, focus);
}

/* The first step opens the root and the last one closes it. */
bool render_page(const struct layout *l, xmlDocPtr site, xmlNodePtr section, xmlNodePtr page,
	xmlDocPtr *out, struct diags *d)
{
	const struct step *html = l->steps.first;
	struct render r = { .engine = l->engine,
		.steps = html,
		.root = tree_get(page, "root"),
		.path = tree_get(page, "path"),
		.d = d };
	struct xpath_focus focus = { tree_root(site), 1, 1 };

	*out = tree_new(html->name);
	r.at = tree_root(*out);
	memcpy(&r.at->_private, &html->place, sizeof(html->place));
	xpath_begin(l->engine, site, section, page);
	run(&r, 1, l->steps.count - 1, &focus);
	if (r.is_wrong) {
		tree_free(*out);
		*out = NULL;
	}
	return !r.is_wrong;
}
