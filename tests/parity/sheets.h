/*
 * sheets: worksheets from the disk, compiled, with the words of the site.
 *
 *	struct sheets s;
 *	sheets_begin(&s, &arena);
 *	if (!sheets_read(&s, "content/worksheets/authorisation.yaml", &sheet, &compiled)) ...
 */
#ifndef TESTS_PARITY_SHEETS_H
#define TESTS_PARITY_SHEETS_H

#include <stdio.h>
#include "base/limits.h"
#include "publish/disk.h"
#include "sheet/compile.h"
#include "sheet/sheet_read.h"

struct sheets {
	struct arena *arena;
	struct diags diags;
	struct words words;
};

static inline const struct data *sheets_tree(struct sheets *s, const char *path, struct slice *text)
{
	return disk_read(s->arena, path, LIMIT_YAML_FILE, true, text, &s->diags)
		? data_read(s->arena, path, *text, 1, &s->diags)
		: NULL;
}

/* False after messages on standard error. */
static inline bool sheets_good(struct sheets *s, bool good)
{
	struct buf line;

	buf_init(&line, 64 * 1024);
	for (const struct diag *m = s->diags.first; m && !good; m = m->next)
		diag_line(m, &line);
	if (line.length)
		fputs(buf_string(&line), stderr);
	buf_release(&line);
	return good;
}

static inline bool sheets_begin(struct sheets *s, struct arena *a)
{
	struct slice text;
	const struct data *tree;

	s->arena = a;
	diags_init(&s->diags, a);
	tree = sheets_tree(s, "layouts/words/en-GB.yaml", &text);
	return sheets_good(s, tree && words_read(&s->words, tree, a, &s->diags));
}

/* A file, or a folder with several. */
static inline bool sheets_read(
	struct sheets *s, const char *path, const struct sheet **sheet, struct compiled *compiled)
{
	struct disk_file one = { .path = path }, *files = &one;
	size_t count = 1;

	if (!slice_ends(slice_text(path), SLICE(".yaml")) &&
		!disk_list(s->arena, path, &files, &count, &s->diags))
		return sheets_good(s, false);

	struct sheet_file *parts = ARENA_ARRAY(s->arena, struct sheet_file, count);
	bool good = count > 0;

	for (size_t i = 0; i < count; i++) {
		parts[i].file = files[i].path;
		parts[i].tree = sheets_tree(s, files[i].path, &parts[i].text);
		good = good && parts[i].tree;
	}
	*sheet = good ? sheet_read(parts, count, s->arena, &s->diags) : NULL;
	return sheets_good(
		s, *sheet && compile_sheet(*sheet, &s->words, s->arena, compiled, &s->diags));
}

#endif
