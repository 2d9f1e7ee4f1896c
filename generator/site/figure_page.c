/* Figures in the text of a page. */
#include "site/figure.h"

#include "base/ascii.h"
#include "base/limits.h"
#include "base/nearest.h"
#include "site/marker.h"

enum form { FORM_WORDS, FORM_AMOUNT, FORM_PLAIN, FORM_SAYS, FORM_FROM, FORM_SOURCE, FORM_COUNT };

static const char *const form_names[] = { "words", "amount", "plain", "says", "from", "source" };

struct resolving {
	const struct figures *figures;
	const struct figure_links *links;
	struct buf text; /* of the one attribute or text being made */
	int unknown;	 /* names that no figure has */
	struct diags *diags;
};

/* What a marker asks for */

/* FORM_COUNT if there is no such form; then *nearest is the name that was meant, or empty. */
static enum form find_form(struct slice name, struct slice *nearest)
{
	struct nearest n = nearest_to(name);

	for (int form = 0; form < FORM_COUNT; form++) {
		if (slice_is(name, form_names[form]))
			return (enum form)form;
		nearest_try(&n, slice_text(form_names[form]));
	}
	*nearest = n.best;
	return FORM_COUNT;
}

/* "indicative-budget.point_price": what stands on both sides of a dot, if it is no form that stands behind it. */
static struct slice joined(struct resolving *r, xmlNodePtr marker)
{
	buf_clear(&r->text);
	buf_add(&r->text, tree_get(marker, "name"));
	buf_byte(&r->text, '.');
	buf_add(&r->text, tree_get(marker, "form"));
	return buf_slice(&r->text);
}

/*
 * The figure that was meant, or empty. *name becomes what there is not: of a worksheet's figure, both names.
 */
static struct slice nearest_name(
	struct resolving *r, xmlNodePtr marker, bool has_form, struct slice *name)
{
	const struct map *names = &r->figures->by_name;
	struct slice nearest = has_form ? slice_text(NULL) : map_nearest(names, joined(r, marker));

	if (slice_find(nearest, '.') == nearest.length)
		return map_nearest(names, *name);
	*name = joined(r, marker);
	return nearest;
}

/* A dot may also stand between a worksheet and its figure, so the message does not take it for a form. */
static bool refuse_name(struct resolving *r, xmlNodePtr marker, bool has_form)
{
	struct slice name = tree_get(marker, "name"), form = tree_get(marker, "form");
	struct slice nearest = slice_text(NULL);
	char hint[NEAREST_HINT];

	if (map_get(&r->figures->refused, slice_until(name, '.')))
		return false;
	if (r->unknown++ < LIMIT_HINTS)
		nearest = nearest_name(r, marker, has_form, &name);
	nearest_hint(nearest, hint, sizeof(hint));
	if (has_form || nearest.length)
		diag_error(r->diags, tree_place(marker), "figure-unknown", "no figure \"%.*s\"%s",
			SLICE_ARG(name), hint);
	else
		diag_error(r->diags, tree_place(marker), "figure-unknown",
			"no figure \"%.*s\", and no worksheet that has \"%.*s\"", SLICE_ARG(name),
			SLICE_ARG(form));
	return false;
}

static bool refuse_form(struct resolving *r, xmlNodePtr marker, struct slice nearest)
{
	struct slice form = tree_get(marker, "form");
	char hint[NEAREST_HINT];

	diag_error(r->diags, tree_place(marker), "figure-form", "a figure has no form \"%.*s\"%s",
		SLICE_ARG(form), nearest_hint(nearest, hint, sizeof(hint)));
	return false;
}

/* What stands in its place */

static struct slice address(struct resolving *r, struct slice page, struct slice id)
{
	buf_clear(&r->text);
	buf_add(&r->text, r->links->root);
	buf_add(&r->text, page);
	buf_byte(&r->text, '#');
	buf_add(&r->text, id);
	return buf_slice(&r->text);
}

/*
 * <a class="figure" role="doc-noteref" href="..."><data value="350">£350 a week</data></a>, or what is inside the link alone.
 * What is not in force has no value for a machine.
 */
static void become_value(struct resolving *r, xmlNodePtr marker, const struct figure *f,
	struct slice words, bool linked)
{
	static const char *const classes[] = {
		[FIGURE_UNDECIDED] = "figure--undecided",
		[FIGURE_WITHDRAWN] = "figure--withdrawn",
		[FIGURE_COMING] = "figure--coming",
	};
	bool decided = f->status == FIGURE_DECIDED;
	const char *name = decided ? "data" : "span";
	xmlNodePtr e = marker;

	marker_become(marker, linked ? "a" : name);
	if (linked) {
		tree_set(marker, "class", SLICE("figure"));
		tree_set(marker, "role", SLICE("doc-noteref"));
		tree_set(marker, "href", address(r, r->links->figures, f->name));
		e = tree_element(marker, name, NULL);
	}
	if (decided)
		tree_set(e, "value", figure_value(f)->code);
	else
		tree_set(e, "class", slice_text(classes[f->status]));
	tree_text(e, words);
}

/* <a href="...">Peer Forum guidance, section 2</a> */
static void become_source(
	struct resolving *r, xmlNodePtr marker, const struct figure_source *cited, bool linked)
{
	if (!cited->source) {
		marker_become_text(marker, r->links->none);
		return;
	}
	if (linked) {
		marker_become(marker, "a");
		tree_set(marker, "href", address(r, r->links->sources, cited->source->id));
	}
	buf_clear(&r->text);
	buf_add(&r->text, data_text(cited->source->title));
	buf_text(&r->text, ", ");
	buf_add(&r->text, data_text(cited->at));
	if (linked)
		tree_text(marker, buf_slice(&r->text));
	else
		marker_become_text(marker, buf_slice(&r->text));
}

static void show(struct resolving *r, xmlNodePtr marker, const struct figure *f, enum form form)
{
	const struct figure_value *v = figure_value(f);
	enum marker_room room = marker_room(marker);
	bool linked = room == MARKER_LINK && form != FORM_PLAIN;
	struct slice words = f->words;

	if (v && f->status == FIGURE_DECIDED && form == FORM_AMOUNT)
		words = v->alone;
	if (form == FORM_SAYS)
		marker_become_text(marker, f->says->text);
	else if (form == FORM_FROM)
		marker_become_text(marker, v ? v->from_words : f->words);
	else if (form == FORM_SOURCE)
		become_source(r, marker, &f->cited, linked && r->links->sources.length);
	else if (room == MARKER_TEXT)
		marker_become_text(marker, words);
	else
		become_value(r, marker, f, words, linked && r->links->figures.length);
}

static void note(struct resolving *r, const struct figure *f)
{
	void *figure = (void *)(uintptr_t)f; /* only read again */

	if (r->links->named && !map_add(r->links->named, r->links->arena, f->name, figure))
		return; /* it is named twice */
}

static bool resolve(struct resolving *r, xmlNodePtr marker)
{
	const struct map *names = &r->figures->by_name;
	const struct figure *f = map_get(names, tree_get(marker, "name"));
	struct slice nearest;
	enum form form = find_form(tree_get(marker, "form"), &nearest);

	if (!f && (f = map_get(names, joined(r, marker))))
		form = FORM_WORDS;
	if (!f)
		return refuse_name(r, marker, form != FORM_COUNT);
	if (form == FORM_COUNT)
		return refuse_form(r, marker, nearest);
	if (figure_is_refused(f))
		return false; /* where it is written */
	note(r, f);
	if (!date_given(r->links->day)) {
		show(r, marker, f, form);
		return true;
	}

	struct figure then = figure_on(f, r->links->words, r->links->day, r->links->arena);

	show(r, marker, &then, form);
	return true;
}

bool figures_resolve(
	const struct figures *f, const struct figure_links *links, xmlNodePtr body, struct diags *d)
{
	struct resolving r = { .figures = f, .links = links, .diags = d };
	bool good = true;

	buf_init(&r.text, LIMIT_PAGE_OUTPUT);
	for (xmlNodePtr marker = marker_next(body, body, "candour-figure"), next; marker;
		marker = next) {
		next = marker_next(marker, body, "candour-figure");
		good = resolve(&r, marker) && good;
	}
	buf_release(&r.text);
	return good;
}

/* Amounts that are typed */

enum {
	LEAST_TYPED = 10, /* pounds: smaller amounts are met by chance, in examples and steps */
	MOST_NAMED = 3,	  /* figures that are the same amount */
};

/* Read "23,250.50" at `at`, up to *end. False if it is not an amount alone, such as "1m". */
static bool read_typed(const char *at, struct amount *amount, const char **end)
{
	char digits[AMOUNT_TEXT];
	size_t length = 0;

	for (; length < sizeof(digits); at++) {
		if (ascii_is_digit(*at) || (*at == '.' && ascii_is_digit(at[1])))
			digits[length++] = *at;
		else if (*at != ',' || !ascii_is_digit(at[1]))
			break;
	}
	*end = at;
	return !ascii_is_alpha(*at) && amount_parse(slice_of(digits, length), amount);
}

/* "{{ community_limit }} or {{ extra_care_limit }}": figures of that amount; empty if there is none. */
static struct slice figures_of(const struct figures *f, struct amount amount, struct arena *a)
{
	char room[AMOUNT_TEXT];
	const struct figure *same = map_get(&f->by_amount, slice_text(amount_money(amount, room)));
	struct slice names = slice_text(NULL);

	for (int i = 0; same && i < MOST_NAMED; i++, same = same->same_amount)
		names = arena_print(a, "%.*s%s{{ %.*s }}", SLICE_ARG(names),
			names.length ? " or " : "", SLICE_ARG(same->name));
	return names;
}

static void check_text(const struct figures *f, const xmlNode *text, struct diags *d)
{
	static const char sign[] = "£";
	const char *at = (const char *)text->content, *end;
	struct amount amount;

	for (; (at = strstr(at, sign)); at = end) {
		if (!read_typed(at + strlen(sign), &amount, &end) ||
			amount_compare(amount, amount_whole(LEAST_TYPED)) < 0)
			continue;

		struct slice names = figures_of(f, amount, d->arena);

		if (names.length)
			diag_warning(d, tree_place(text), "figure-typed",
				"\"%.*s\" is a figure: type %.*s instead", (int)(end - at), at,
				SLICE_ARG(names));
	}
}

void figures_check_typed(const struct figures *f, const xmlNode *body, struct diags *d)
{
	static const char *const skipped[] = { "data", "code", "pre", "svg" };

	for (size_t i = 0; i < sizeof(skipped) / sizeof(*skipped); i++)
		if (tree_is(body, skipped[i]))
			return;
	for (const xmlNode *child = body->children; child; child = child->next) {
		if (child->type == XML_TEXT_NODE)
			check_text(f, child, d);
		else
			figures_check_typed(f, child, d);
	}
}
