#include "support.h"
#include <time.h>

#include "check/script_check.h"

static const struct script_case {
	int line;
	const char *text, *rules;
} script_cases[] = {
	{ __LINE__, "a.addEventListener(\"click\", f)", "" },
	{ __LINE__, "a.addEventListener(\"mousedown\", f)", "pointer-down@1:3" },
	{ __LINE__, "a.addEventListener('pointerdown', f); a.addEventListener('click', g)", "" },
	{ __LINE__, "\n\ta.ontouchstart = f", "pointer-down@2:3" },
	{ __LINE__, "a.ontouchstart == f", "" },
	{ __LINE__, "// a.addEventListener(\"mousedown\", f)\n/* b.onmousedown = f */", "" },
	{ __LINE__, "x(\"mousedown\")", "" },
	{ __LINE__, "$(a).on(\"touchmove.x drop\", f)", "drag@1:5 drag@1:5" },
	{ __LINE__, "window.addEventListener(\"devicemotion\", f)", "device-motion@1:8" },
	{ __LINE__, "a.addEventListener(\"mouseenter\", f)", "hover@1:3" },
	{ __LINE__, "a.addEventListener(\"mouseenter\", f); a.addEventListener(\"focus\", f)", "" },
	{ __LINE__, "$(a).mouseover(function () {})", "hover@1:5" },
	{ __LINE__, "a.addEventListener(\"change\", () => { location.href = b })", "on-input@1:3" },
	{ __LINE__, "a.addEventListener(\"change\", () => { b = 1 })", "" },
	{ __LINE__, "a.onfocus = function () { this.blur() }", "blur@1:2" },
	{ __LINE__,
		"a.addEventListener('keydown', e => { if (e.key == 'Tab') e.preventDefault() })",
		"key-trap@1:3" },
	{ __LINE__,
		"a.addEventListener('keydown', e => { if (e.key == 'Enter') e.preventDefault() })",
		"" },
	{ __LINE__, "a.show();\nsetTimeout(f, 9);\nsetTimeout(function () {\n\ta.hide() }, 900)",
		"vanish@4:3" },
	{ __LINE__, "a.hide(); setTimeout(function () { a.show() }, 900)", "" },
	/* one place after another: behind what stands on more lines, and is more than a byte */
	{ __LINE__,
		"\"\xC3\xA9\".ondrop = f;a.ondrop = f;\n\xC3\xA9.ondrop = f;\n a.show();setTimeout(() => {\n"
		"\xC3\xA9();a.hide() }, 900);b.ondrop = f;",
		"drag@1:4 drag@1:17 drag@2:2 vanish@4:6 drag@4:23" },
	{ __LINE__, "a.onkeydown = (e) => { e.preventDefault() }", "key-trap@1:2" },
	{ __LINE__, "a.onkeydown = (e) => { b() }; c = () => { e.preventDefault() }", "" },
	{ __LINE__, "a.show(); setTimeout(function () { a.hide() }, 900", "" },
};

static void scripts_are_checked(void **state)
{
	(void)state;
	for (const struct script_case *c = script_cases; c < script_cases + COUNT(script_cases);
		c++) {
		struct test t;

		test_begin(&t);
		(void)!script_check("a.js", slice_text(c->text), 1, &t.arena, &t.diags);
		for (const struct diag *m = t.diags.first; m; m = m->next)
			buf_print(&t.text, "%s%s@%d:%d", t.text.length ? " " : "",
				m->rule + strlen("access-"), m->place.line, m->place.column);
		row_text(c, c->rules, buf_string(&t.text));
		test_end(&t);
	}
}

/* Processor time for a script with so many faults. */
static clock_t cost_of(int many)
{
	struct test t;
	clock_t begin;

	test_begin(&t);
	for (int i = 0; i < many; i++)
		buf_print(&t.text, "%d.onmousedown = f;\n a.onkeydown = g;\n", i);
	begin = clock();
	(void)!script_check("a.js", slice_text(buf_string(&t.text)), 1, &t.arena, &t.diags);
	begin = clock() - begin;
	assert_int_equal(many, t.diags.errors + t.diags.warnings);
	test_end(&t);
	return begin;
}

/* However many there are, each is told where it stands, and none from the beginning on: 16 times as many, not 256. */
static void many_faults_cost_little(void **state)
{
	(void)state;
	assert_true(cost_of(16000) < 64 * cost_of(1000) + CLOCKS_PER_SEC / 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(scripts_are_checked),
		cmocka_unit_test(many_faults_cost_little),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
