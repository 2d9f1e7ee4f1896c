/*
 * A worksheet's source: what can be read is compiled, what is compiled can be opened, and what is opened can be worked:
 * without answers, with those of the examples, and not sure of anything.
 */
#include "look.h"
#include "../parity/sheets.h"
#include "sheet/given.h"
#include "sheet/worked.h"
#include "works.h"

static struct {
	struct arena arena;
	struct sheets sheets;
	bool done;
} ready;

static void work(const struct compiled *c, struct slice answers)
{
	static char room[WORKS_ROOM];
	struct works w = { .image = c->image, .answers = answers, .out = room };

	look_must(works_open(&w));
	if (works_soon(&w)) {
		struct slice json = works_explain(&w);

		look_must(json.length && json.at[0] == '{' && json.at[json.length - 1] == '}');
	}
	works_release(&w);
}

static void work_unsure(const struct sheet *s, const struct compiled *c, struct arena *a)
{
	struct sheet_answer *answers = ARENA_ARRAY(a, struct sheet_answer, s->question_count + 1);
	const struct date day = { 2026, 11, 20 };

	for (size_t i = 0; i < s->question_count; i++)
		answers[i] = (struct sheet_answer){ .name = s->questions[i].name,
			.value = SLICE("?") };
	work(c, given_text(s, day, answers, s->question_count, a));
}

static void work_all_of(const struct sheet *s, const struct compiled *c, struct arena *a)
{
	work(c, SLICE(""));
	for (size_t i = 0; i < s->example_count; i++) {
		const struct sheet_example *e = &s->examples[i];

		work(c, given_text(s, e->as_of, e->given, e->given_count, a));
	}
	work_unsure(s, c, a);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct arena arena;
	struct diags diags;
	struct sheet_file file = { .file = "worksheets/a.yaml" };
	struct compiled compiled;

	if (!ready.done) {
		arena_init(&ready.arena);
		ready.done = sheets_begin(&ready.sheets, &ready.arena);
		look_must(ready.done);
	}
	if (size > LIMIT_YAML_FILE || !look_begin(&arena, &diags, bytes, size, &file.text))
		return 0;
	file.tree = data_read(&arena, file.file, file.text, 1, &diags);
	/* a worksheet has the name of its file */
	if (file.tree)
		file.file = arena_print(&arena, "%.*s.yaml",
			SLICE_ARG(data_text(data_member(file.tree, "worksheet"))))
				    .at;

	const struct sheet *s = file.tree ? sheet_read(&file, 1, &arena, &diags) : NULL;
	bool good = s && compile_sheet(s, &ready.sheets.words, &arena, &compiled, &diags);

	if (good)
		work_all_of(s, &compiled, &arena);
	fuzz_end(&arena, &diags, good);
	return 0;
}
