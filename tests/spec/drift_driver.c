/*
 * drift_driver: the examples of drift.md. Reads the content/ of the folder it runs in and prints the
 * "messages" about what its pages in easy read were read against.
 */
#include <stdio.h>
#include <stdlib.h>
#include "site/drift.h"
#include "text/tree.h"

_Noreturn void memory_exhausted(void)
{
	fputs("drift_driver: out of memory\n", stderr);
	exit(3);
}

static void check(const struct site *s, struct arena *a, struct diags *d)
{
	bool good = drift_check_kept(s, d);

	for (size_t i = 0; i < s->page_count; i++)
		good = drift_check(s, &s->pages[i], a, d) && good;
	if (!good)
		diags_sort(d);
}

int main(void)
{
	const struct site_options options = {
		.program = "build/candour",
		.content = "content",
		.words = "layouts/words",
		.as_of = { 2026, 11, 20 },
		.jobs = 1,
	};
	struct arena arena;
	struct diags diags;
	struct site site;
	struct buf out;

	arena_init(&arena);
	diags_init(&diags, &arena);
	buf_init(&out, 1024 * 1024);
	if (site_read(&site, &options, &arena, &diags))
		check(&site, &arena, &diags);
	for (const struct diag *m = diags.first; m; m = m->next)
		diag_line(m, &out);
	fwrite(buf_slice(&out).at, 1, out.length, stdout);
	buf_release(&out);
	arena_release(&arena);
	return 0;
}
