/*
 * What is proved by going through parts is what going through everything finds: the worksheets of tests/sheets and of
 * the site, every combination of the answers tried worked by the engine, one by one.
 */
#include "sample_proof.h"
#include "sheet/prove_space.h"

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

/* Whether it was small enough to be tried. */
static bool try_sheet(const char *path)
{
	const struct date as_of = { 2026, 11, 20 };
	struct plain p = { 0 };
	struct test t;
	bool small;

	test_begin(&t);
	if (!read(&t, &p, path) ||
		image_open(&p.image, p.k.compiled.image.at, p.k.compiled.image.length) !=
			IMAGE_GOOD)
		fail_msg("%s cannot be read", path);
	space_make(&p.space, p.k.sheet, &p.k.compiled, &p.image, as_of, &t.arena);
	small = is_small(&p) && p.k.sheet->group_count == 0;
	if (small) {
		size_t memory = work_memory(&p.image);

		assert_true(work_begin(&p.work, &p.image, arena_take(&t.arena, memory), memory));
		p.lines = ARENA_ARRAY(&t.arena, struct proof_line, p.k.sheet->line_count + 1);
		p.matters = ARENA_ARRAY(&t.arena, bool, p.space.count + 1);
		work_all_of(&t, &p);
		(void)!prove_sheet(p.k.sheet, &p.k.compiled, &p.k.words, as_of, &t.arena,
			&p.k.proof, &t.diags);
		assert_true(p.k.proof.exact);
		compare(&p, path);
	}
	test_end(&t);
	return small;
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

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_plain) };

	return cmocka_run_group_tests_name("prove_walk", tests, NULL, NULL);
}
