#include "support.h"

#include "text/tree.h"

/* A tree as text: name@line{attributes}[children]. */
static void show(const xmlNode *node, struct buf *out)
{
	if (node->type == XML_TEXT_NODE) {
		buf_print(out, "'%s'", (const char *)node->content);
		return;
	}
	buf_print(out, "%s@%d", (const char *)node->name, tree_place(node).line);
	for (const xmlAttr *a = node->properties; a; a = a->next)
		buf_print(out, " %s=%s", (const char *)a->name,
			tree_get(node, (const char *)a->name).at);
	buf_byte(out, '[');
	for (const xmlNode *child = node->children; child; child = child->next) {
		assert_ptr_equal(child->parent, node);
		assert_ptr_equal(child->doc, node->doc);
		assert_ptr_equal(child->prev ? child->prev->next : node->children, child);
		show(child, out);
	}
	buf_byte(out, ']');
}

static const char *shown(struct test *t, const xmlNode *node)
{
	buf_clear(&t->text);
	show(node, &t->text);
	return buf_string(&t->text);
}

static const struct place first_place = { "a.md", 1, 1 }, second_place = { "a.md", 2, 1 };

/* <body@1 class=wide><p@2>A<b>B</b>C</p><hr/></body> */
static xmlDocPtr sample(void)
{
	xmlDocPtr doc = tree_new("body");
	xmlNodePtr body = tree_root(doc), p, b;

	memcpy(&body->_private, &(const struct place *){ &first_place }, sizeof(void *));
	tree_set(body, "class", SLICE("wide"));
	p = tree_element(body, "p", &second_place);
	tree_text(p, SLICE("A"));
	b = tree_element(p, "b", NULL);
	tree_text(b, SLICE("B"));
	tree_text(p, SLICE("C"));
	tree_element(body, "hr", &first_place);
	return doc;
}

static void nodes_are_linked_in_order(void **state)
{
	struct test t;
	xmlDocPtr doc = sample();

	(void)state;
	test_begin(&t);
	assert_string_equal(
		shown(&t, tree_root(doc)), "body@1 class=wide[p@2['A'b@2['B']'C']hr@1[]]");
	tree_free(doc);
	test_end(&t);
}

static void nothing_is_added_for_nothing(void **state)
{
	struct test t;
	xmlDocPtr doc = tree_new("p");

	(void)state;
	test_begin(&t);
	tree_text(tree_root(doc), SLICE(""));
	tree_set_given(tree_root(doc), "id", SLICE(""));
	assert_string_equal(shown(&t, tree_root(doc)), "p@0[]");
	tree_set(tree_root(doc), "id", SLICE(""));
	tree_set_given(tree_root(doc), "class", SLICE("x"));
	assert_string_equal(shown(&t, tree_root(doc)), "p@0 id= class=x[]");
	tree_free(doc);
	test_end(&t);
}

/* Texts are taken by length: what follows a slice is not its own. */
static void slices_end_where_they_end(void **state)
{
	struct test t;
	xmlDocPtr doc = tree_new("p");

	(void)state;
	test_begin(&t);
	tree_text(tree_root(doc), slice_of("A & B < C", 5));
	tree_set(tree_root(doc), "title", slice_of("D & E", 3));
	assert_string_equal(shown(&t, tree_root(doc)), "p@0 title=D &['A & B']");
	assert_int_equal(tree_get(tree_root(doc), "title").length, 3);
	assert_int_equal(tree_get(tree_root(doc), "titl").length, 0);
	tree_free(doc);
	test_end(&t);
}

static void copies_are_whole_and_keep_their_places(void **state)
{
	struct test t;
	xmlDocPtr from = sample(), to = tree_new("main");

	(void)state;
	test_begin(&t);
	tree_copy(tree_root(to), tree_root(from)->children);
	assert_string_equal(shown(&t, tree_root(to)), "main@0[p@2['A'b@2['B']'C']]");
	tree_copy_children(tree_root(to), tree_root(from));
	tree_free(from);
	assert_string_equal(
		shown(&t, tree_root(to)), "main@0[p@2['A'b@2['B']'C']p@2['A'b@2['B']'C']hr@1[]]");
	tree_free(to);
	test_end(&t);
}

static void words_are_all_texts(void **state)
{
	struct test t;
	xmlDocPtr doc = sample();

	(void)state;
	test_begin(&t);
	tree_words(tree_root(doc), &t.text);
	assert_string_equal(buf_string(&t.text), "ABC");
	tree_free(doc);
	test_end(&t);
}

static void elements_follow_in_document_order(void **state)
{
	struct test t;
	xmlDocPtr doc = sample();
	xmlNodePtr body = tree_root(doc);

	(void)state;
	test_begin(&t);
	for (xmlNodePtr e = body; e; e = tree_next(e, body))
		buf_print(&t.text, "%s ", (const char *)e->name);
	assert_string_equal(buf_string(&t.text), "body p b hr ");

	/* what is below is the limit, not what comes after it */
	buf_clear(&t.text);
	for (xmlNodePtr e = body->children; e; e = tree_next(e, body->children))
		buf_print(&t.text, "%s ", (const char *)e->name);
	assert_string_equal(buf_string(&t.text), "p b ");
	assert_true(tree_is(body->children, "p"));
	assert_false(tree_is(body->children, "pre"));
	assert_false(tree_is(body->children->children, "p"));
	tree_free(doc);
	test_end(&t);
}

/* Trees of a pool are gone with it; those made before and after are not touched. */
static void a_pool_takes_its_trees_along(void **state)
{
	struct test t;
	struct pool pool;
	xmlDocPtr before, within;

	(void)state;
	tree_setup();
	test_begin(&t);
	pool_init(&pool);
	before = sample();
	for (int round = 0; round < 3; round++) {
		tree_enter(&pool);
		within = sample();
		tree_copy(tree_root(within), tree_root(before));
		assert_string_equal(shown(&t, tree_root(within)->last),
			"body@1 class=wide[p@2['A'b@2['B']'C']hr@1[]]");
		tree_free(within);
		tree_leave();
	}
	pool_release(&pool);
	assert_string_equal(
		shown(&t, tree_root(before)), "body@1 class=wide[p@2['A'b@2['B']'C']hr@1[]]");
	tree_free(before);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nodes_are_linked_in_order),
		cmocka_unit_test(nothing_is_added_for_nothing),
		cmocka_unit_test(slices_end_where_they_end),
		cmocka_unit_test(copies_are_whole_and_keep_their_places),
		cmocka_unit_test(words_are_all_texts),
		cmocka_unit_test(elements_follow_in_document_order),
		cmocka_unit_test(a_pool_takes_its_trees_along),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
