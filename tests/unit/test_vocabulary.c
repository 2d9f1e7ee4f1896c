#include "support.h"

#include "layout/vocabulary.h"
#include "site/compose.h"
#include "site/document.h"
#include "text/tree.h"

/* A whole small site, so that what layouts are told is there is what the generator puts there. */
static const struct site_options options = {
	.content = "tests/golden/base/content",
	.words = "layouts/words",
	.as_of = { 2026, 11, 20 },
	.jobs = 1,
};

static void fail_name(const xmlNode *element, const char *what, const char *name)
{
	print_error("%s on <%s>: \"%s\" is not in the vocabulary\n", what,
		(const char *)element->name, name);
	fail();
}

/* Every name in and below `element`, which is one of `kinds`, is in the vocabulary. */
static void look(const xmlNode *element, vocabulary_set kinds)
{
	vocabulary_set attributes = vocabulary_reach(kinds, AXIS_ATTRIBUTE);
	vocabulary_set children = vocabulary_reach(kinds, AXIS_CHILD);

	for (const xmlAttr *a = element->properties; a; a = a->next)
		if (!vocabulary_called(attributes, slice_text((const char *)a->name)))
			fail_name(element, "attribute", (const char *)a->name);
	for (const xmlNode *child = element->children; child; child = child->next) {
		vocabulary_set called = vocabulary_called(
			children, slice_text((const char *)child->name));

		if (child->type == XML_ELEMENT_NODE && !called)
			fail_name(element, "element", (const char *)child->name);
		if (child->type == XML_ELEMENT_NODE)
			look(child, called);
		else if (!vocabulary_texts(children))
			fail_name(element, "text", (const char *)child->content);
	}
}

static void look_at_page(
	const struct site *s, const struct page *p, const xmlNode *card, struct test *t)
{
	struct page_links links = { .arena = &t->arena };
	xmlDocPtr composed = compose_page(s, p, card, &links, NULL, &t->arena, &t->diags);

	assert_non_null(composed);
	look(tree_root(composed), vocabulary_page());
	tree_free(composed);
}

static void layouts_are_told_what_is_there(void **state)
{
	struct document document;
	struct site site;
	struct test t;

	(void)state;
	test_begin(&t);
	assert_true(site_read(&site, &options, &t.arena, &t.diags));
	document_make(&document, &site, &t.arena);
	look(tree_root(document.doc), vocabulary_site());
	for (size_t i = 0; i < site.page_count; i++)
		look_at_page(&site, &site.pages[i], document.cards[i], &t);
	document_release(&document);
	assert_string_equal(test_messages(&t), "");
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(layouts_are_told_what_is_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
