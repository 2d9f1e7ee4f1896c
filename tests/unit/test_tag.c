#include "support.h"

#include "base/limits.h"
#include "layout/written.h"
#include "text/tree.h"

/* Where everything stands: tag@line:column, attribute=line:column of its name,line:column of its value. */
static void show_places(const struct written *s, struct buf *out)
{
	const xmlNode *root = tree_root(s->doc);

	for (const xmlNode *e = root; e; e = tree_next(e, root)) {
		buf_print(out, "%s@%d:%d", (const char *)e->name, written_place(e)->line,
			written_place(e)->column);
		for (const xmlAttr *a = e->properties; a; a = a->next) {
			const char *name = (const char *)a->name;
			struct place at = written_attribute_place(e, name), value_at;
			struct slice value = written_value(e, name, &value_at);

			buf_print(out, " %s@%d:%d=%d:%d'%.*s'", name, at.line, at.column,
				value_at.line, value_at.column, SLICE_ARG(value));
		}
		buf_add(out, SLICE("; "));
	}
}

static const struct place_case {
	int line;
	const char *text, *places;
} place_cases[] = {
	{ __LINE__, "<a/>", "a@1:1; " },
	{ __LINE__, "<!DOCTYPE html>\n<a>\n\t<b>x</b><c></c>\n</a>\n", "a@2:1; b@3:2; c@3:10; " },
	{ __LINE__, "<a b='1' c=\"2\"/>", "a@1:1 b@1:4=1:7'1' c@1:10=1:13'2'; " },
	{ __LINE__, "<a\n  b = '1'\n  c='2\n3'\n/>", "a@1:1 b@2:3=2:8'1' c@3:3=3:6'2\n3'; " },
	{ __LINE__, "<a b='>' c='/>'><!-- <x> --><d/></a>",
		"a@1:1 b@1:4=1:7'>' c@1:10=1:13'/>'; d@1:29; " },
	{ __LINE__, "<a>é <b c='é' d=''/></a>", "a@1:1; b@1:6 c@1:9=1:12'é' d@1:15=1:18''; " },

	/* with references in it, a value is what it means, and its bytes cannot be counted */
	{ __LINE__, "<a b='1 &lt; 2'/>", "a@1:1 b@1:4=1:7'1 < 2'; " },

	/* an attribute whose value looks like another attribute */
	{ __LINE__, "<a x=\"b='1'\" b='2'/>", "a@1:1 x@1:4=1:7'b='1'' b@1:14=1:17'2'; " },
	{ __LINE__, "<script><![CDATA[<x>]]></script>", "script@1:1; " },
};

static void everything_knows_its_place(void **state)
{
	(void)state;
	for (const struct place_case *c = place_cases; c < place_cases + COUNT(place_cases); c++) {
		struct written s;
		struct test t;

		test_begin(&t);
		row_true(c, written_parse(&s, &t.arena, "a.html", slice_text(c->text), &t.diags));
		show_places(&s, &t.text);
		row_text(c, c->places, buf_string(&t.text));
		written_release(&s);
		test_end(&t);
	}
}

static const struct refusal_case {
	int line;
	const char *text, *messages;
} refusal_cases[] = {
	{ __LINE__, "", "a.html:1:1: error: Document is empty [layout-syntax]\n" },
	{ __LINE__, "<!DOCTYPE html>",
		"a.html:1:16: error: Start tag expected, '<' not found [layout-syntax]\n" },
	{ __LINE__, " <!DOCTYPE html><a/>",
		"a.html:1:2: error: a layout begins with <!DOCTYPE html> and has no other \"<!\" "
		"[layout-doctype]\n" },
	{ __LINE__, "\n<!DOCTYPE html><a/>",
		"a.html:2:1: error: a layout begins with <!DOCTYPE html> and has no other \"<!\" "
		"[layout-doctype]\n" },
	{ __LINE__, "<!doctype html><a/>",
		"a.html:1:1: error: a layout begins with <!DOCTYPE html> and has no other \"<!\" "
		"[layout-doctype]\n" },
	{ __LINE__, "<!DOCTYPE html><!DOCTYPE html><a/>",
		"a.html:1:16: error: a layout begins with <!DOCTYPE html> and has no other \"<!\" "
		"[layout-doctype]\n" },
	{ __LINE__, "<!DOCTYPE html [<!ENTITY a \"b\">]><a/>",
		"a.html:1:1: error: a layout begins with <!DOCTYPE html> and has no other \"<!\" "
		"[layout-doctype]\n"
		"a.html:1:17: error: a layout begins with <!DOCTYPE html> and has no other \"<!\" "
		"[layout-doctype]\n" },
	{ __LINE__, "<?xml version='1.0'?><a/>",
		"a.html:1:1: error: take out \"<?\": a layout has no instructions "
		"[layout-instruction]\n" },
	{ __LINE__, "<a><![CDATA[x]]></a>",
		"a.html:1:4: error: CDATA stands in script and style only: write &lt; and &amp; "
		"[layout-cdata]\n" },
	{ __LINE__, "<style/><![CDATA[x]]>",
		"a.html:1:9: error: CDATA stands in script and style only: write &lt; and &amp; "
		"[layout-cdata]\n" },
	{ __LINE__, "<style><![CDATA[x</style>",
		"a.html:1:8: error: this section is never closed: expected \"]]>\" "
		"[layout-syntax]\n" },
	{ __LINE__, "<a><!-- x</a>",
		"a.html:1:4: error: this comment is never closed: expected \"-->\" "
		"[layout-syntax]\n" },
	{ __LINE__, "<a b='x></a>",
		"a.html:1:1: error: this tag is never closed: expected \">\" [layout-syntax]\n" },
	{ __LINE__, "<a></a",
		"a.html:1:4: error: this end tag is never closed: expected \">\" "
		"[layout-syntax]\n" },
	{ __LINE__, "<a>",
		"a.html:1:1: error: <a> is never closed: expected </a> [layout-syntax]\n" },
	{ __LINE__, "<a><b></a></b>",
		"a.html:1:4: error: <b> is never closed: expected </b> [layout-syntax]\n" },
	{ __LINE__, "<a><br></a>",
		"a.html:1:4: error: <br> is never closed: write <br /> [layout-syntax]\n" },
	{ __LINE__, "<a></a></b>",
		"a.html:1:8: error: this end tag closes nothing: take it out [layout-syntax]\n" },
	{ __LINE__, "<a b='&nbsp;'>&copy;</a>",
		"a.html:1:7: error: only &amp; &lt; &gt; &quot; &apos; and numbers such as &#160; "
		"are known: write the character itself, or &amp; for an ampersand [layout-entity]\n"
		"a.html:1:15: error: only &amp; &lt; &gt; &quot; &apos; and numbers such as "
		"&#160; are known: write the character itself, or &amp; for an ampersand "
		"[layout-entity]\n" },
	{ __LINE__, "<a>&</a>",
		"a.html:1:4: error: only &amp; &lt; &gt; &quot; &apos; and numbers such as &#160; "
		"are known: write the character itself, or &amp; for an ampersand "
		"[layout-entity]\n" },
	{ __LINE__, "<a b='1' b='2'/>",
		"a.html:1:15: error: Attribute b redefined [layout-syntax]\n" },
	{ __LINE__, "<a/><b/>",
		"a.html:1:5: error: Extra content at the end of the document [layout-syntax]\n" },
	{ __LINE__, "<x:a/>",
		"a.html:1:5: error: Namespace prefix x on a is not defined [layout-syntax]\n" },
};

static void what_is_not_a_layout_is_refused(void **state)
{
	(void)state;
	for (const struct refusal_case *c = refusal_cases; c < refusal_cases + COUNT(refusal_cases);
		c++) {
		struct written s;
		struct test t;

		test_begin(&t);
		row_true(c, !written_parse(&s, &t.arena, "a.html", slice_text(c->text), &t.diags));
		row_text(c, c->messages, test_messages(&t));
		test_end(&t);
	}
}

/* `count` bytes of `c`, in the case's arena. */
static const char *run_of(struct test *t, char c, size_t count)
{
	char *text = arena_take(&t->arena, count + 1);

	memset(text, c, count);
	return text;
}

static void a_tag_has_a_longest_length(void **state)
{
	enum { REST = sizeof("<a b=''/>") - 1 };

	(void)state;
	for (size_t over = 0; over < 2; over++) {
		struct written s;
		struct test t;

		test_begin(&t);

		struct slice text = arena_print(
			&t.arena, "<a b='%s'/>", run_of(&t, 'x', LIMIT_LAYOUT_TAG - REST + over));

		assert_int_equal(!over, written_parse(&s, &t.arena, "a.html", text, &t.diags));
		written_release(&s);
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everything_knows_its_place),
		cmocka_unit_test(what_is_not_a_layout_is_refused),
		cmocka_unit_test(a_tag_has_a_longest_length),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
