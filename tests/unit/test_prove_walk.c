/*
 * What is proved by going through parts is what going through everything finds: the worksheets of tests/sheets and of
 * the site, every combination of the answers tried worked by the engine, one by one.
 */
#include "prove/space.h"
#include "sample_proof.h"

enum { MOST = 300 * 1000 };

struct plain {
	struct proved k;
	struct image image;
	struct work work;
	struct space space;
	struct proof_line *lines; /* what was found */
	bool *matters;		  /* questions of the image */
};

static bool add_up(struct number *low, struct number *high, bool some, const struct value *v)
{
	if (!some || number_compare(&v->low, low) < 0)
		*low = v->low;
	if (!some || number_compare(&v->high, high) > 0)
		*high = v->high;
	return true;
}

static void look_at_line(struct plain *p, size_t i)
{
	struct proof_line *line = &p->lines[i];
	uint32_t record = p->k.compiled.lines[i];
	uint32_t node = image_word(&p->image, SECTION_LINE, record, LINE_NODE);
	const struct value *v = &p->work.values[node];

	line->refers = line->refers || v->state == STATE_REFER;
	line->undecided = line->undecided || v->state == STATE_UNDECIDED;
	if (v->state != STATE_VALUE)
		return;
	line->has_value = add_up(&line->low, &line->high, line->has_value, v);
	if (p->k.sheet->lines[i].label_count)
		line->labels |= (uint64_t)1 << v->low.over;
}

static struct value outcome(const struct plain *p)
{
	return p->work.values[image_header(&p->image, HEADER_OUTCOME)];
}

static bool differ(const struct value *a, const struct value *b)
{
	return a->state != b->state ||
		(a->state == STATE_VALUE ? number_compare(&a->low, &b->low) != 0 ||
					number_compare(&a->high, &b->high) != 0
					 : a->text != b->text);
}

/* Whether another answer to one question makes a difference here. */
static void try_others(struct plain *p, uint32_t question, const struct value *here)
{
	const struct space_question *q = &p->space.questions[question];
	int64_t before = p->work.answers[question];

	for (uint32_t i = 0; i < q->count && !p->matters[question]; i++) {
		p->work.answers[question] = q->tries[i];
		work_nodes(&p->work, (uint64_t)WORK_EVERYTHING);

		struct value other = outcome(p);

		p->matters[question] = differ(here, &other);
	}
	p->work.answers[question] = before;
}

static void work_here(struct plain *p)
{
	struct value here;

	work_nodes(&p->work, (uint64_t)WORK_EVERYTHING);
	here = outcome(p);
	for (size_t i = 0; i < p->k.sheet->line_count; i++)
		if (p->k.sheet->lines[i].group < 0)
			look_at_line(p, i);
	for (uint32_t q = 0; q < p->space.count; q++)
		if (!p->matters[q])
			try_others(p, q, &here);
}

static bool turn(struct plain *p, uint32_t *digits)
{
	for (uint32_t q = p->space.count; q-- > 0;) {
		const struct space_question *s = &p->space.questions[q];

		digits[q] = digits[q] + 1 < s->count ? digits[q] + 1 : 0;
		p->work.answers[q] = s->tries[digits[q]];
		if (digits[q])
			return true;
	}
	return false;
}

static void work_all_of(struct test *t, struct plain *p)
{
	uint32_t *digits = ARENA_ARRAY(&t->arena, uint32_t, p->space.count + 1);

	for (size_t day = 0; day < p->space.day_count; day++) {
		p->work.as_of = p->space.days[day];
		for (uint32_t q = 0; q < p->space.count; q++) {
			p->work.given[q] = GIVEN;
			p->work.answers[q] = p->space.questions[q].tries[0];
		}
		do
			work_here(p);
		while (turn(p, digits));
	}
}

static bool is_small(const struct plain *p)
{
	uint64_t combinations = 1;

	for (uint32_t q = 0; q < p->space.count && combinations <= MOST; q++)
		combinations *= p->space.questions[q].count;
	return combinations <= MOST;
}

static void compare(struct plain *p, const char *path)
{
	for (size_t i = 0; i < p->k.sheet->line_count; i++) {
		const struct proof_line *a = &p->lines[i], *b = &p->k.proof.lines[i];

		if (p->k.sheet->lines[i].group >= 0)
			continue;
		if (a->has_value != b->has_value || a->refers != b->refers ||
			a->undecided != b->undecided ||
			(a->has_value &&
				(number_compare(&a->low, &b->low) != 0 ||
					number_compare(&a->high, &b->high) != 0)) ||
			(p->k.sheet->lines[i].label_count && a->labels != b->labels))
			fail_msg("%s: \"%.*s\" is proved otherwise", path,
				SLICE_ARG(p->k.sheet->lines[i].name));
	}
	for (size_t i = 0; i < p->k.sheet->question_count; i++) {
		bool dead = !p->matters[p->k.compiled.questions[i]] &&
			(int)i != p->k.sheet->day_question;

		if (p->k.sheet->questions[i].group < 0 && p->k.proof.questions[i].dead != dead)
			fail_msg("%s: \"%.*s\" is proved otherwise", path,
				SLICE_ARG(p->k.sheet->questions[i].name));
	}
}

static bool read(struct test *t, struct plain *p, const char *path)
{
	struct sheet_file file = { .file = path };

	assert_true(disk_read(&t->arena, path, LIMIT_YAML_FILE, true, &file.text, &t->diags));
	file.tree = data_read(&t->arena, path, file.text, 1, &t->diags);
	proved_words(t, &p->k.words);
	p->k.sheet = sheet_read(&file, 1, &t->arena, &t->diags);
	return p->k.sheet &&
		compile_sheet(p->k.sheet, &p->k.words, &t->arena, &p->k.compiled, &t->diags);
}

/* Work everything one by one, if it is small enough, and compare. */
static bool try_proved(struct test *t, struct plain *p, struct date as_of, const char *name)
{
	size_t memory;

	assert_int_equal(image_open(&p->image, p->k.compiled.image.at, p->k.compiled.image.length),
		IMAGE_GOOD);
	memory = work_memory(&p->image);
	assert_true(work_begin(&p->work, &p->image, arena_take(&t->arena, memory), memory));
	space_make(&p->space, p->k.sheet, &p->k.compiled, &p->work, as_of, &t->arena);
	if (!is_small(p) || p->k.sheet->group_count)
		return false;
	p->lines = ARENA_ARRAY(&t->arena, struct proof_line, p->k.sheet->line_count + 1);
	p->matters = ARENA_ARRAY(&t->arena, bool, p->space.count + 1);
	work_all_of(t, p);
	(void)!prove_sheet(
		p->k.sheet, &p->k.compiled, &p->k.words, as_of, &t->arena, &p->k.proof, &t->diags);
	assert_true(p->k.proof.exact);
	compare(p, name);
	return true;
}

/* Whether it was small enough to be tried. */
static bool try_sheet(const char *path)
{
	struct plain p = { 0 };
	struct test t;
	bool tried;

	test_begin(&t);
	if (!read(&t, &p, path))
		fail_msg("%s cannot be read", path);
	tried = try_proved(&t, &p, (struct date){ 2026, 11, 20 }, path);
	test_end(&t);
	return tried;
}

static size_t try_folder(const char *folder)
{
	struct disk_file *files;
	size_t count, tried = 0;
	struct test t;

	test_begin(&t);
	assert_true(disk_list(&t.arena, folder, &files, &count, &t.diags));
	for (size_t i = 0; i < count; i++) {
		struct slice path = slice_text(files[i].path);

		/* folders of their own hold what is refused, and what is in parts */
		if (slice_ends(path, SLICE(".yaml")) &&
			slice_find(files[i].name, '/') == files[i].name.length)
			tried += try_sheet(files[i].path);
	}
	test_end(&t);
	return tried;
}

static void test_plain(void **state)
{
	(void)state;
	assert_true(try_folder("tests/sheets") >= 25);
	assert_true(try_folder("content/worksheets") >= 3);
}

#define ASK(n)                                                                                     \
	"  q" #n ": {asks: Q" #n ", called: Q" #n ", about: need, choices: {a: A, b: B, c: C}}\n"  \
	"  w" #n ": {asks: W" #n ", called: W" #n                                                  \
	", about: need, number: points, from: 0, to: 2, "                                          \
	"step: 1, when: q" #n " is not a, unasked: 1}\n"
#define LINES(n)                                                                                   \
	"  p" #n ": {says: P, unit: points, map: q" #n ", to: {a: 0, b: -1, c: " #n "}}\n"         \
	"  l" #n ": {says: L, unit: points, sum: [p" #n ", w" #n "]}\n"                            \
	"  b" #n ": {says: B, unit: points, band: l" #n                                            \
	", steps: [{under: 0, is: 1}, {under: 4, is: "                                             \
	"[1, " #n "]}, {is: {refer: Ask " #n "}}]}\n"

/* Sums, largest and smallest, counts and conditions of the same answers, with parts that are no numbers. */
static const struct mixed_case {
	int line;
	const char *yaml;
} mixed_cases[] = {
	{ __LINE__, "total: {says: T, unit: points, sum: [b2, 3, {b3: -2}, b4], less: [b5]}\n" },
	{ __LINE__, "total: {says: T, unit: points, max: [b2, b3, 2, b4, b5]}\n" },
	{ __LINE__, "total: {says: T, unit: points, min: [b5, b2, b3, b4]}\n" },
	{ __LINE__, "total: {says: T, unit: number, count: [s, o], that: is over 3}\n" },
};

#define OTHERS                                                                                         \
	"  s: {says: S, unit: points, sum: [l2, l3, l4, l5]}\n"                                        \
	"  o: {says: O, unit: points, sum: [{l2: 3}, l3, {l4: 2}, l5]}\n"                              \
	"  x: {says: X, unit: points, decide: first, rules: [{if: s is over 3 and o is over 5, then: " \
	"{refer: X}}, {if: s is under 2 or o is exactly 4 or b2.low is over 1, then: 2}], otherwise: 3}\n"

static void test_mixed(void **state)
{
	(void)state;
	for (const struct mixed_case *c = mixed_cases; c < mixed_cases + COUNT(mixed_cases); c++) {
		struct plain p = { 0 };
		struct test t;

		test_begin(&t);
		proved_make(&p.k, &t,
			arena_print(&t.arena,
				"questions:\n" ASK(2) ASK(3) ASK(4) ASK(5) "lines:\n" LINES(2)
					LINES(3) LINES(4) LINES(5) OTHERS
				"  y: {says: Y, unit: points, sum: [x, s], "
				"shown-only: yes}\n  u: {says: U, "
				"unit: points, sum: [b2, b3, b4, b5, o], shown-only: yes}\n"
				"  %sresult: total\nexamples:\n"
				"  - {says: A, given: {q2: a}, expect: {s: 1}}\n"
				"  - {says: B, given: {q2: b}, expect: {s: 1}}\n",
				c->yaml)
				.at);
		row_true(c, p.k.sheet != NULL);
		row_true(c, try_proved(&t, &p, (struct date){ 2024, 6, 1 }, "mixed"));
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_plain),
		cmocka_unit_test(test_mixed) };

	return cmocka_run_group_tests_name("prove_walk", tests, NULL, NULL);
}
