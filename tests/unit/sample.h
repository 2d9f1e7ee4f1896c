/*
 * sample: what the tests of figures, sources and the glossary share: a few words of a language, and pages
 * written as XML.
 */
#ifndef TESTS_UNIT_SAMPLE_H
#define TESTS_UNIT_SAMPLE_H

#include <libxml/parser.h>
#include "support.h"
#include "text/data.h"
#include "text/tree.h"
#include "text/words.h"

static const struct {
	const char *name;
	struct unit_words words;
} sample_units[] = {
	{ "£", { { "£{}", 4 }, { "£{}", 4 }, { "£{}", 4 }, { "£{}", 4 } } },
	{ "£/week", { { "£{} a week", 11 }, { "£{} a week", 11 }, { "£{}", 4 }, { "£{}", 4 } } },
	{ "%", { { "{}%", 3 }, { "{}%", 3 }, { "{}%", 3 }, { "{}%", 3 } } },
	{ "weeks", { { "{} week", 7 }, { "{} weeks", 8 }, { "{} week", 7 }, { "{} weeks", 8 } } },
	{ "weeks/year",
		{ { "{} week a year", 14 }, { "{} weeks a year", 15 }, { "{} week", 7 },
			{ "{} weeks", 8 } } },
	{ "date", { { "{}", 2 }, { "{}", 2 }, { "{}", 2 }, { "{}", 2 } } },
	{ "time", { { "{}", 2 }, { "{}", 2 }, { "{}", 2 }, { "{}", 2 } } },
};

static inline struct words *sample_words(struct test *t)
{
	static const char *const months[] = { "January", "February", "March", "April", "May",
		"June", "July", "August", "September", "October", "November", "December" };
	struct words *w = ARENA_NEW(&t->arena, struct words);

	for (size_t i = 0; i < COUNT(months); i++)
		w->months[i] = slice_text(months[i]);
	w->text[WORD_DATE] = SLICE("{} {} {}");
	w->text[WORD_MONTH_AND_YEAR] = SLICE("{} {}");
	w->text[WORD_RANGE] = SLICE("{} to {}");
	w->text[WORD_FROM_DATE] = SLICE("from {}");
	w->text[WORD_TIME_MORNING] = SLICE("{}am");
	w->text[WORD_TIME_AFTERNOON] = SLICE("{}pm");
	w->text[WORD_TIME_MIDDAY] = SLICE("midday");
	w->text[WORD_TIME_MIDNIGHT] = SLICE("midnight");
	w->text[WORD_UNDECIDED] = SLICE("not yet decided");
	w->text[WORD_WITHDRAWN] = SLICE("withdrawn");
	w->text[WORD_SOURCE] = SLICE("Source");
	w->units = ARENA_NEW(&t->arena, struct map);
	for (size_t i = 0; i < COUNT(sample_units); i++) {
		struct unit_words *u = ARENA_NEW(&t->arena, struct unit_words);

		*u = sample_units[i].words;
		assert_true(map_add(w->units, &t->arena, slice_text(sample_units[i].name), u));
	}
	return w;
}

/* The tree of a YAML text, as if it were the file `name`. */
static inline const struct data *sample_data(struct test *t, const char *name, const char *text)
{
	const struct data *tree = data_read(&t->arena, name, slice_text(text), 1, &t->diags);

	assert_non_null(tree);
	return tree;
}

static inline void sample_copy(struct test *t, xmlNodePtr into, const xmlNode *node)
{
	for (const xmlNode *child = node->children; child; child = child->next) {
		if (child->type == XML_TEXT_NODE) {
			tree_text(into, slice_text((const char *)child->content));
			continue;
		}
		struct place *at = ARENA_NEW(&t->arena, struct place);

		*at = (struct place){ "page.md", (int)xmlGetLineNo(child), 1 };
		xmlNodePtr copy = tree_element(into, (const char *)child->name, at);

		for (const xmlAttr *a = child->properties; a; a = a->next)
			tree_set(copy, (const char *)a->name,
				slice_text((const char *)a->children->content));
		sample_copy(t, copy, child);
	}
}

/* A page's body from the XML within it; each element's place is page.md and its line. Give it back with
 * tree_free(body->doc). */
static inline xmlNodePtr sample_body(struct test *t, const char *inside)
{
	struct slice xml = arena_print(&t->arena, "<body>%s</body>", inside);
	xmlDocPtr read = xmlReadMemory(xml.at, (int)xml.length, NULL, "UTF-8", 0);
	xmlNodePtr body = tree_root(tree_new("body"));

	assert_non_null(read);
	sample_copy(t, body, tree_root(read));
	xmlFreeDoc(read);
	return body;
}

/* What is inside an element, as XML. */
static inline const char *sample_inside(struct test *t, const xmlNode *element)
{
	xmlOutputBufferPtr out = xmlAllocOutputBuffer(NULL);

	if (!element->doc->encoding) /* or £ in an attribute becomes &#xA3; */
		element->doc->encoding = xmlStrdup((const xmlChar *)"UTF-8");
	for (xmlNodePtr child = element->children; child; child = child->next)
		xmlNodeDumpOutput(out, element->doc, child, 0, 0, "UTF-8");
	xmlOutputBufferFlush(out);

	const char *text = test_string(t,
		slice_of(
			(const char *)xmlOutputBufferGetContent(out), xmlOutputBufferGetSize(out)));

	xmlOutputBufferClose(out);
	return text;
}

#endif
