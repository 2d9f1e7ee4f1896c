#define _GNU_SOURCE
#include "command/whole.h"

#include <errno.h>
#include <fcntl.h>
#include "publish/folder.h"
#include "site/compose.h"
#include "site/meaning.h"
#include "text/tree.h"

static bool read_site(struct whole *w)
{
	struct site_options from = options_site(w->run->options, w->arena);

	if (site_read(&w->site, &from, w->arenas, &w->read) ||
		(w->site.is_whole && !w->site.has_gaps))
		return true;
	diags_merge(w->run->diags, &w->read);
	return false;
}

bool whole_read(struct whole *w, struct run *r)
{
	*w = (struct whole){ .run = r, .arena = r->arena, .folder = -1 };
	w->arenas = ARENA_ARRAY(r->arena, struct arena, (size_t)r->options->jobs);
	diags_init(&w->read, r->arena);
	if (!read_site(w))
		return false;
	w->folder = folder_open(AT_FDCWD, r->options->content);
	if (w->folder < 0)
		diag_failure(r->diags, r->options->content, "open", errno);
	return w->folder >= 0;
}

void whole_release(struct whole *w)
{
	folder_close(w->folder);
	for (int i = 0; i < w->run->options->jobs; i++)
		arena_release(&w->arenas[i]);
}

void whole_pass_on(struct whole *w, const char *file)
{
	struct diags about;

	diags_init(&about, w->arena);
	for (const struct diag *m = w->read.first; m; m = m->next)
		if (m->severity == DIAG_ERROR && slice_is(slice_text(m->place.file), file))
			diag_error(&about, m->place, m->rule, "%s", m->text);
	diags_merge(w->run->diags, &about);
}

/* A page can be read against one that would be published as it is. */
static bool is_sound(struct whole *w, const struct page *full)
{
	struct page_links links = { .arena = w->arena };
	xmlDocPtr doc;

	if (full->has_gaps) {
		whole_pass_on(w, full->file);
		return false;
	}
	doc = compose_page(&w->site, full, NULL, &links, NULL, w->arena, w->run->diags);
	tree_free(doc);
	if (doc)
		return true;
	/* what it refers to may be what has the mistake */
	diags_merge(w->run->diags, &w->read);
	return false;
}

bool whole_meaning(struct whole *w, const struct page *full, struct slice *meaning)
{
	return is_sound(w, full) && meaning_read(meaning, full, w->arena, w->run->diags);
}

struct slice whole_plain_path(struct slice path)
{
	while (slice_starts(path, SLICE("./")))
		path = slice_after(path, 2);
	return path;
}
