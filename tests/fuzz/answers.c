/*
 * Answers to a worksheet that ships: the first byte says which. Whatever they are, what is said of them is JSON that
 * does not depend on the answers before.
 */
#include "look.h"
#include "../parity/sheets.h"
#include "works.h"

static struct {
	struct arena arena;
	struct slice images[64];
	size_t count;
} ready;

static void begin(void)
{
	struct disk_file *files;
	size_t count;
	struct sheets sheets;
	const struct sheet *sheet;
	struct compiled compiled;

	arena_init(&ready.arena);
	look_must(sheets_begin(&sheets, &ready.arena) &&
		disk_list(&ready.arena, "content/worksheets", &files, &count, &sheets.diags));
	for (size_t i = 0; i < count && i < 64; i++) {
		look_must(sheets_read(&sheets, files[i].path, &sheet, &compiled));
		ready.images[ready.count++] = compiled.image;
	}
	look_must(ready.count);
}

static void look_json(struct slice json, const char *what)
{
	struct arena arena;
	struct diags diags;
	const struct data *tree;

	arena_init(&arena);
	diags_init(&diags, &arena);
	tree = data_read(&arena, what, json, 1, &diags);
	/* names that nobody has are said again, whatever bytes they are */
	look_must(tree || utf8_check(json) < json.length || diags.first);
	look_must(!tree || data_member(tree, "outcome"));
	arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static char room[2][WORKS_ROOM];
	struct works w = { .out = room[0] }, again;

	if (!ready.count)
		begin();
	if (!size)
		return 0;
	w.image = ready.images[bytes[0] % ready.count];
	w.answers = slice_first(slice_of((const char *)bytes + 1, size - 1), WORKS_ANSWERS);
	again = w;
	again.out = room[1];
	look_must(works_open(&w));
	if (works_soon(&w)) {
		struct slice json = works_explain(&w);

		look_json(json, "answers");
		look_must(works_open(&again) && slice_equal(json, works_explain(&again)));
		works_release(&again);
	}
	works_release(&w);
	return 0;
}
