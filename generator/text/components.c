#include "text/components.h"

#include "base/nearest.h"
#include "text/forum_block.h"
#include "text/process.h"
#include "text/record_block.h"
#include "text/sheet_block.h"
#include "text/statement_block.h"
#include "text/table.h"

/* Where the options end and the Markdown begins: after the first empty line. */
static size_t end_of_options(struct slice body)
{
	struct slice rest = body, line;

	while (slice_line(&rest, &line))
		if (!slice_trim(line).length)
			return body.length - rest.length;
	return body.length;
}

/* Append the Markdown after the options to `into`. */
static bool add_body(struct component *c, size_t offset, xmlNodePtr into)
{
	struct markdown body = component_rest(c, offset);

	if (!slice_trim(body.text).length) {
		diag_error(c->diags, c->block->place, "component-empty",
			"```%.*s says nothing: write its text after the options and an empty line",
			SLICE_ARG(c->block->name));
		return false;
	}

	return mark_blocks(&c->page->mark, &body, into);
}

/* A paragraph of the words file, such as "Important". */
static void add_word(struct component *c, xmlNodePtr into, const char *class, enum word word)
{
	tree_text(component_element(c, into, "p", class, NULL), c->page->words->text[word]);
}

struct callout {
	int kind;
	const struct data *title;
};

/* In the order of their labels, from WORD_CALLOUT_NOTE on. */
static const char *const callout_kinds[] = { "note", "important", "gap", "illustrative",
	"elsewhere", NULL };

enum { CALLOUT_GAP = 2 }; /* what lists of gaps lead to */

static const struct field callout_fields[] = {
	{ "kind", FIELD_CHOICE, REQUIRED, offsetof(struct callout, kind), callout_kinds, NULL },
	{ "title", FIELD_TEXT, OPTIONAL, offsetof(struct callout, title), NULL, NULL },
};

static const struct record callout_record = RECORD("a callout", struct callout, callout_fields);

static bool make_callout(struct component *c)
{
	size_t options = end_of_options(c->block->body.text);
	struct callout callout = { 0 };

	if (!component_options(c, options, &callout_record, &callout))
		return false;

	struct slice class = arena_print(
		c->arena, "callout callout--%s", callout_kinds[callout.kind]);
	xmlNodePtr div = component_element(c, c->parent, "div", class.at, NULL);
	bool good = true;

	if (callout.kind == CALLOUT_GAP)
		tree_set(div, "id", arena_print(c->arena, "gap--%d", ++c->page->gaps));
	add_word(c, div, "callout__label", (enum word)((int)WORD_CALLOUT_NOTE + callout.kind));
	if (callout.title)
		good = component_inline(c, callout.title,
			component_element(c, div, "p", "callout__title", callout.title));
	return add_body(c, options, div) && good;
}

struct details {
	const struct data *title;
};

static const struct field details_fields[] = {
	{ "title", FIELD_TEXT, REQUIRED, offsetof(struct details, title), NULL, NULL },
};

static const struct record details_record = RECORD(
	"a block of details", struct details, details_fields);

/* A summary is a button: a link in it could not be told from it. */
static bool has_no_link(struct component *c, const xmlNode *summary)
{
	for (xmlNodePtr e = tree_next(summary, summary); e; e = tree_next(e, summary)) {
		if (!tree_is(e, "a") && !tree_is(e, "candour-source"))
			continue;
		diag_error(c->diags, tree_place(e), "details-link",
			"the title opens and closes the text, so no link can stand in it: put it into the text");
		return false;
	}
	return true;
}

static bool make_details(struct component *c)
{
	size_t options = end_of_options(c->block->body.text);
	struct details details = { 0 };

	if (!component_options(c, options, &details_record, &details))
		return false;

	xmlNodePtr e = component_element(c, c->parent, "details", "details", NULL);
	xmlNodePtr summary = component_element(c, e, "summary", NULL, details.title);
	bool good = component_inline(c, details.title, summary) && has_no_link(c, summary);

	return add_body(c, options, component_element(c, e, "div", "details__text", NULL)) && good;
}

struct step {
	const struct data *title, *text;
};

static const struct field step_fields[] = {
	{ "title", FIELD_TEXT, REQUIRED, offsetof(struct step, title), NULL, NULL },
	{ "text", FIELD_TEXT, REQUIRED, offsetof(struct step, text), NULL, NULL },
};

static const struct record step_record = RECORD("a step", struct step, step_fields);

static bool add_step(struct component *c, const struct data *item, xmlNodePtr list)
{
	struct step step = { 0 };

	if (!fields_read(&step_record, item, &step, c->arena, c->diags))
		return false;

	xmlNodePtr li = component_element(c, list, "li", "steps__step", item);
	bool good = component_inline(
		c, step.title, component_element(c, li, "p", "steps__title", step.title));

	return component_inline(c, step.text, component_element(c, li, "p", NULL, step.text)) &&
		good;
}

static bool make_steps(struct component *c)
{
	const struct data *steps = component_list(c, "\"- title: We talk with you\"");

	if (!steps)
		return false;

	xmlNodePtr list = component_element(c, c->parent, "ol", "steps", NULL);
	bool good = true;

	for (const struct data *item = steps->first; item; item = item->next)
		good = add_step(c, item, list) && good;
	return good;
}

struct citation {
	const struct data *source, *at;
};

struct document {
	const struct data *name, *why;
	int when;
	struct citation source;
};

/* In the order in which they are shown, with their words from WORD_DOCUMENTS_ALWAYS on. */
static const char *const document_whens[] = { "always", "where required", NULL };

static const struct field citation_fields[] = {
	{ "source", FIELD_TEXT, REQUIRED, offsetof(struct citation, source), NULL, NULL },
	{ "at", FIELD_TEXT, REQUIRED, offsetof(struct citation, at), NULL, NULL },
};

static const struct record citation_record = RECORD("a source", struct citation, citation_fields);

static const struct field document_fields[] = {
	{ "name", FIELD_TEXT, REQUIRED, offsetof(struct document, name), NULL, NULL },
	{ "when", FIELD_CHOICE, REQUIRED, offsetof(struct document, when), document_whens, NULL },
	{ "why", FIELD_TEXT, REQUIRED, offsetof(struct document, why), NULL, NULL },
	{ "source", FIELD_RECORD, OPTIONAL, offsetof(struct document, source), NULL,
		&citation_record },
};

static const struct record document_record = RECORD("a document", struct document, document_fields);

static bool add_document(struct component *c, const struct document *document, xmlNodePtr list)
{
	const struct citation *cites = &document->source;
	xmlNodePtr li = component_element(c, list, "li", NULL, document->name);
	xmlNodePtr name = component_element(c, li, "strong", "documents__name", document->name);

	tree_text(li, SLICE(" "));

	xmlNodePtr why = component_element(c, li, "span", "documents__why", document->why);
	bool good = component_inline(c, document->name, name);

	good = component_inline(c, document->why, why) && good;
	if (cites->source) {
		xmlNodePtr marker = component_element(
			c, why, "candour-source", NULL, cites->source);

		tree_set(marker, "name", cites->source->text);
		tree_set(marker, "at", cites->at->text);
	}
	return good;
}

/* The documents needed at one time, beneath its name; nothing if there are none. */
static bool add_documents(struct component *c, const struct document *documents, size_t count,
	int when, xmlNodePtr into)
{
	xmlNodePtr list = NULL;
	bool good = true;

	for (size_t i = 0; i < count; i++) {
		if (documents[i].when != when)
			continue;
		if (!list) {
			add_word(c, into, "documents__when",
				(enum word)((int)WORD_DOCUMENTS_ALWAYS + when));
			list = component_element(c, into, "ul", "documents__list", NULL);
		}
		good = add_document(c, &documents[i], list) && good;
	}
	return good;
}

static bool read_document(struct component *c, const struct data *item, struct document *document)
{
	return fields_read(&document_record, item, document, c->arena, c->diags);
}

static bool make_documents(struct component *c)
{
	const struct data *list = component_list(c, "\"- name: Support plan\"");

	if (!list)
		return false;

	struct document *documents = ARENA_ARRAY(c->arena, struct document, list->count);
	size_t count = 0;
	bool good = true;

	for (const struct data *item = list->first; item; item = item->next)
		good = read_document(c, item, &documents[count++]) && good;
	if (!good)
		return false;

	xmlNodePtr div = component_element(c, c->parent, "div", "documents", NULL);

	for (int when = 0; document_whens[when]; when++)
		good = add_documents(c, documents, count, when, div) && good;
	return good;
}

static bool add_contact(struct component *c, const struct data *item)
{
	if (item->kind != DATA_TEXT) {
		diag_error(c->diags, item->place, "field-kind",
			"each item must be the name of a contact in site.yaml, not %s",
			data_kind_words(item->kind));
		return false;
	}
	tree_set(
		component_element(c, c->parent, "candour-contact", NULL, item), "name", item->text);
	return true;
}

static bool make_contacts(struct component *c)
{
	const struct data *contacts = component_list(c, "\"- adult-social-care\"");

	if (!contacts)
		return false;

	bool good = true;

	for (const struct data *item = contacts->first; item; item = item->next)
		good = add_contact(c, item) && good;
	return good;
}

static const struct maker {
	const char *name;
	bool (*make)(struct component *c);
} makers[] = {
	{ "callout", make_callout },
	{ "contacts", make_contacts },
	{ "details", make_details },
	{ "documents", make_documents },
	{ "downloads", record_block_downloads },
	{ "estimator", sheet_block_estimator },
	{ "figure-table", table_make_figures },
	{ "forum", forum_block_forum },
	{ "gaps", record_block_gaps_make },
	{ "lookup", forum_block_lookup },
	{ "process", process_make },
	{ "register", record_block_register },
	{ "statement", statement_block_make },
	{ "steps", make_steps },
	{ "table", table_make },
	{ "transparency", record_block_transparency_make },
	{ "worked", sheet_block_worked },
	{ "worksheet", sheet_block_worksheet },
};

enum { MAKERS = sizeof(makers) / sizeof(*makers) };

static bool refuse_name(const struct component *c)
{
	struct nearest n = nearest_to(c->block->name);
	struct slice all = slice_text(makers[0].name);
	char hint[NEAREST_HINT];

	for (size_t i = 0; i < MAKERS; i++) {
		nearest_try(&n, slice_text(makers[i].name));
		if (i > 0)
			all = arena_print(c->arena, "%.*s, %s", SLICE_ARG(all), makers[i].name);
	}
	diag_error(c->diags, c->block->place, "component-unknown",
		"no block is called \"%.*s\"%s (there are %.*s, and ``` alone for text as it stands)",
		SLICE_ARG(c->block->name), nearest_hint(n.best, hint, sizeof(hint)),
		SLICE_ARG(all));
	return false;
}

bool components_make(
	void *context, xmlNodePtr parent, const struct mark_block *block, struct diags *d)
{
	struct components *page = context;
	struct place *place = ARENA_NEW(page->mark.arena, struct place);
	struct component c = { page, block, place, parent, page->mark.arena, d };

	*place = block->place;
	for (size_t i = 0; i < MAKERS; i++)
		if (slice_is(block->name, makers[i].name))
			return makers[i].make(&c);
	return refuse_name(&c);
}

bool components_page(const struct words *words, const struct markdown *source, xmlNodePtr body,
	struct arena *a, struct diags *d)
{
	struct components page = { .words = words, .mark = { .arena = a, .diags = d } };
	const struct mark mark = { a, d, components_make, &page };

	return mark_blocks(&mark, source, body);
}
