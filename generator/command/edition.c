#include "command/edition.h"

#include <stdlib.h>
#include "base/limits.h"

enum { LONGEST_SUMMARY = 64 * 1024 };

/* One digest of all pictures that are published under the names that they were given. */
static struct digest sum_pictures(struct edition *e)
{
	size_t count;
	const struct stage_file *files = stage_files(e->stage, &e->arena, &count);
	struct buf all;

	buf_init(&all, LIMIT_PAGES * sizeof(struct digest));
	for (size_t i = 0; i < count; i++)
		if (slice_starts(files[i].path, SLICE("pictures/")))
			buf_add(&all,
				slice_of((const char *)files[i].digest.bytes,
					sizeof(files[i].digest.bytes)));

	struct digest sum = digest_of(buf_slice(&all));

	buf_release(&all);
	return sum;
}

static void summarise(struct edition *e)
{
	int mistakes = e->diags.errors + e->diags.failures;

	if (!e->is_good)
		buf_print(&e->summary, "%d %s. The pages show what is wrong.\n", mistakes,
			mistakes == 1 ? "mistake" : "mistakes");
	else
		buf_byte(&e->summary, '\n');
	if (e->is_good && e->run.advice)
		buf_print(&e->summary, "%d %s could be plainer: %s check lists them\n",
			e->run.advice, e->run.advice == 1 ? "place" : "places", e->options.program);
}

struct edition *edition_make(const struct options *o)
{
	struct edition *e = memory_take(sizeof(*e));

	*e = (struct edition){ .options = *o, .stage = stage_open_memory() };
	arena_init(&e->arena);
	diags_init(&e->diags, &e->arena);
	buf_init(&e->summary, LONGEST_SUMMARY);
	e->run = (struct run){
		.options = &e->options,
		.arena = &e->arena,
		.diags = &e->diags,
		.summary = &e->summary,
	};
	e->is_good = make_kept(&e->run, e->stage, &e->made);
	diags_sort(&e->diags);
	if (e->is_good)
		e->pictures = sum_pictures(e);
	summarise(e);
	return e;
}

void edition_free(struct edition *e)
{
	if (!e)
		return;
	make_release(e->made);
	stage_drop(e->stage);
	buf_release(&e->summary);
	arena_release(&e->arena);
	free(e);
}

const struct stage_file *edition_file(const struct edition *e, struct slice path)
{
	return stage_find(e->stage, path);
}

void edition_renew_page(struct edition *e, const char *file)
{
	if (e->is_good)
		make_page_again(e->made, file);
}

const struct words *edition_words(const struct edition *e)
{
	const struct words *w = &make_site_of(e->made)->words;

	return w->text[WORD_PREVIEW].length ? w : NULL;
}

struct slice edition_below(const struct edition *e)
{
	const struct site *s = make_site_of(e->made);
	const struct page *error = map_get(&s->by_address, SLICE("/404.html"));

	return error ? slice_after(error->root, 1) : slice_text(NULL);
}
