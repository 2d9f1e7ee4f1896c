#include "site/glossary.h"

#include <stdlib.h>
#include "base/ascii.h"
#include "base/limits.h"
#include "site/outline.h"
#include "text/fields.h"

/* Reading */

struct reading {
	struct glossary *glossary;
	struct map ids; /* -> struct term */
	struct arena *arena;
	struct diags *diags;
};

static const struct field term_fields[] = {
	{ "means", FIELD_TEXT, REQUIRED, offsetof(struct term, means), NULL, NULL },
	{ "easy", FIELD_TEXT, OPTIONAL, offsetof(struct term, easy), NULL, NULL },
	{ "also", FIELD_TEXTS, OPTIONAL, offsetof(struct term, also), NULL, NULL },
};
static const struct record term_record = RECORD("a term", struct term, term_fields);

static bool add_form(
	struct reading *r, const struct term *term, struct slice text, struct place place)
{
	const struct phrase *same = NULL;
	const struct term *other;

	switch (phrases_add(&r->glossary->phrases, r->arena, text, term, &same)) {
	case PHRASE_ADDED:
		return true;
	case PHRASE_WITHOUT_WORD:
		diag_error(
			r->diags, place, "glossary-form", "a word begins with a letter or a digit");
		break;
	case PHRASE_THERE:
		other = same->of;
		diag_error(r->diags, place, "glossary-twice",
			"\"%.*s\" leads to \"%.*s\" (line %d) already: take it out of one of the two",
			SLICE_ARG(text), SLICE_ARG(other->name), other->place.line);
		break;
	case PHRASE_ALIKE:
		diag_error(r->diags, place, "glossary-form",
			"\"%.*s\" begins with the same word as %d others: take some of them out",
			SLICE_ARG(text), LIMIT_PHRASES_ALIKE);
		break;
	}
	return false;
}

static bool add_term(struct reading *r, struct term *t)
{
	bool good = add_form(r, t, t->name, t->place);

	t->id = outline_slug(r->arena, t->name);
	if (good && !map_add(&r->ids, r->arena, t->id, t)) {
		const struct term *other = map_get(&r->ids, t->id);

		diag_error(r->diags, t->place, "glossary-twice",
			"\"%.*s\" and \"%.*s\" (line %d) differ in signs alone: keep one of the two",
			SLICE_ARG(t->name), SLICE_ARG(other->name), other->place.line);
		good = false;
	}
	for (const struct data *form = t->also ? t->also->first : NULL; form; form = form->next)
		good = add_form(r, t, form->text, form->place) && good;
	return good;
}

static int compare(const void *left, const void *right)
{
	const struct slice a = ((const struct term *)left)->name,
			   b = ((const struct term *)right)->name;

	for (size_t i = 0; i < a.length && i < b.length; i++)
		if (ascii_lower(a.at[i]) != ascii_lower(b.at[i]))
			return (unsigned char)ascii_lower(a.at[i]) -
				(unsigned char)ascii_lower(b.at[i]);
	return a.length == b.length ? slice_compare(a, b) : a.length < b.length ? -1 : 1;
}

bool glossary_read(struct glossary *g, struct arena *a, const struct data *file, struct diags *d)
{
	struct reading r = { .glossary = g, .arena = a, .diags = d };
	bool good = true;

	*g = (struct glossary){ 0 };
	if (file->kind != DATA_MAP) {
		diag_error(d, file->place, "field-kind",
			"the glossary must be a mapping of words, not %s",
			data_kind_words(file->kind));
		return false;
	}
	g->terms = ARENA_ARRAY(a, struct term, file->count);
	phrases_init(&g->phrases, a);
	for (const struct data *node = file->first; node; node = node->next) {
		struct term *t = &g->terms[g->count++];

		t->name = node->key;
		t->place = node->key_place;
		good = fields_read(&term_record, node, t, a, d) && good;
	}
	qsort(g->terms, g->count, sizeof(*g->terms), compare);
	for (size_t i = 0; i < g->count; i++)
		good = add_term(&r, &g->terms[i]) && good;
	return good;
}

/* The site document */

void glossary_document(const struct glossary *g, xmlNodePtr site)
{
	struct buf also;

	buf_init(&also, LIMIT_YAML_FILE);
	for (size_t i = 0; i < g->count; i++) {
		const struct term *t = &g->terms[i];
		xmlNodePtr e = tree_element(site, "term", NULL);

		buf_clear(&also);
		for (const struct data *form = t->also ? t->also->first : NULL; form;
			form = form->next) {
			buf_text(&also, also.length ? ", " : "");
			buf_add(&also, form->text);
		}
		tree_set(e, "id", t->id);
		tree_set(e, "name", t->name);
		tree_set(e, "means", data_text(t->means));
		tree_set_given(e, "also", buf_slice(&also));
	}
	buf_release(&also);
}

/* Linking a page */

struct linking {
	const struct glossary *glossary;
	bool *done; /* for each term: the page has its link */
	struct buf address;
	size_t page_length; /* of the address, "#" and all, before a term's id */
};

static bool is_left_alone(const xmlNode *e)
{
	static const char *const names[] = { "a", "caption", "code", "data", "h2", "h3", "h4", "h5",
		"h6", "label", "pre", "summary", "svg", "th" };
	const char *name = (const char *)e->name;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (names[i][0] == name[0] && strcmp(names[i], name) == 0)
			return true;
	/* whoever answers a question must not be led away from it */
	return xmlHasProp(e, (const xmlChar *)"data-question") != NULL;
}

/*
 * Make a link of `length` bytes of a text node, from byte `at` on; the node keeps what stands after it.
 * Its content is its own, as tree_text() made it, so it can be moved to the front.
 */
static void link_words(
	struct linking *l, xmlNodePtr node, size_t at, size_t length, const struct term *term)
{
	char *content = (char *)node->content, *rest = content + at + length;
	xmlNodePtr a = tree_element(node->parent, "a", NULL);

	l->address.length = l->page_length;
	buf_add(&l->address, term->id);
	tree_set(a, "class", SLICE("term"));
	tree_set(a, "role", SLICE("doc-glossref"));
	tree_set(a, "href", buf_slice(&l->address));
	tree_text(a, slice_of(content + at, length));
	xmlAddPrevSibling(node, a);
	if (at) {
		tree_text(node->parent, slice_of(content, at));
		xmlAddPrevSibling(a, node->parent->last);
	}
	memmove(content, rest, strlen(rest) + 1);
}

static void link_text(struct linking *l, xmlNodePtr node)
{
	const struct glossary *g = l->glossary;
	struct slice text = slice_text((const char *)node->content);
	const struct phrase *p;
	size_t at = 0, length;

	while ((p = phrases_next(&g->phrases, text, &at, &length))) {
		const struct term *term = p->of;
		bool *done = &l->done[term - g->terms];

		if (*done) {
			at += length;
			continue;
		}
		*done = true;
		link_words(l, node, at, length, term);
		text = slice_text((const char *)node->content);
		at = 0;
	}
	if (!text.length) {
		xmlUnlinkNode(node);
		xmlFreeNode(node);
	}
}

static void link_below(struct linking *l, xmlNodePtr parent)
{
	for (xmlNodePtr child = parent->children, next; child; child = next) {
		next = child->next;
		if (child->type == XML_TEXT_NODE)
			link_text(l, child);
		else if (!is_left_alone(child))
			link_below(l, child);
	}
}

void glossary_link(
	const struct glossary *g, struct slice page, xmlNodePtr body, struct arena *scratch)
{
	struct linking l = { .glossary = g };

	if (!g->phrases.slots)
		return;
	l.done = ARENA_ARRAY(scratch, bool, g->count);
	buf_init(&l.address, LIMIT_PAGE_OUTPUT);
	buf_add(&l.address, page);
	buf_byte(&l.address, '#');
	l.page_length = l.address.length;
	link_below(&l, body);
	buf_release(&l.address);
}
