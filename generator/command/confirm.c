#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include "base/nearest.h"
#include "command/command.h"
#include "publish/folder.h"
#include "site/compose.h"
#include "site/content.h"
#include "site/drift.h"
#include "site/meaning.h"
#include "text/revision.h"
#include "text/tree.h"

/* A page in easy read and the page that it explains. */
struct confirmed {
	const struct page *page, *full;
	struct slice meaning; /* of the full page */
	char digest[MEANING_DIGEST];
	const char *path, *kept_path; /* below the content folder */
	struct slice bytes;	      /* of the page's file, with the digest */
};

struct confirming {
	struct run *run;
	struct arena *arena;
	struct site site;
	struct diags
		read; /* of the whole content: what has nothing to do with the pages does not hinder */
	int folder; /* the content folder */
};

/* "./content/x.md" is "content/x.md". */
static struct slice plain_path(const char *path)
{
	struct slice text = slice_text(path);

	while (slice_starts(text, SLICE("./")))
		text = slice_after(text, 2);
	return text;
}

static const struct page *find_page(struct confirming *c, const char *file)
{
	struct slice wanted = plain_path(file);
	struct nearest n = nearest_to(wanted);
	char hint[NEAREST_HINT];

	for (size_t i = 0; i < c->site.page_count; i++) {
		const struct page *p = &c->site.pages[i];

		if (!page_is_easy(p) || !p->easy.explains)
			continue;
		if (slice_equal(plain_path(p->file), wanted))
			return p;
		nearest_try(&n, slice_text(p->file));
	}
	diag_error(c->run->diags, (struct place){ .file = file }, "confirm-page",
		"there is no page in easy read here that explains another%s",
		nearest_hint(n.best, hint, sizeof(hint)));
	return NULL;
}

/* The messages about one file, of all those about the content. */
static void pass_on(struct confirming *c, const char *file)
{
	struct diags about;

	diags_init(&about, c->arena);
	for (const struct diag *m = c->read.first; m; m = m->next)
		if (m->severity == DIAG_ERROR && slice_is(slice_text(m->place.file), file))
			diag_error(&about, m->place, m->rule, "%s", m->text);
	diags_merge(c->run->diags, &about);
}

/* A page can be read against one that would be published as it is. */
static bool is_sound(struct confirming *c, const struct page *full)
{
	struct page_links links = { .arena = c->arena };
	xmlDocPtr doc;

	if (full->has_gaps) {
		pass_on(c, full->file);
		return false;
	}
	doc = compose_page(&c->site, full, NULL, &links, NULL, c->arena, c->run->diags);
	tree_free(doc);
	if (doc)
		return true;
	/* what it refers to may be what has the mistake */
	diags_merge(c->run->diags, &c->read);
	return false;
}

/* The line of `text` with this number, from 1, and its end. */
static struct slice line_of(struct slice text, int number)
{
	for (int i = 1; i < number; i++)
		text = slice_after(text, slice_find(text, '\n') + 1);
	return slice_first(text, slice_find(text, '\n') + 1);
}

/* Where the value of `line`, "read-against: VALUE", begins and how long it is, with its quotes. */
static struct slice value_of(struct slice line)
{
	struct slice rest = slice_after(line, slice_find(line, ':') + 1);
	struct slice value = slice_of(rest.at, slice_trim(rest).length);

	if (value.length)
		value.at = slice_trim(rest).at;
	if (value.length && (value.at[0] == '"' || value.at[0] == '\''))
		return slice_first(value, slice_find(slice_after(value, 1), value.at[0]) + 2);
	return slice_until(value, ' ');
}

/* The text of the page with the digest in it; all other bytes stay as they are. */
static struct slice with_digest(struct confirming *c, const struct confirmed *f, struct slice text)
{
	const struct page_easy *easy = &f->page->easy;
	bool is_there = easy->read_against != NULL;
	const struct data *at = is_there ? easy->read_against : easy->explains;
	struct slice line = line_of(text, at->key_place.line), old = value_of(line);
	const char *end = slice_ends(line, SLICE("\r\n")) ? "\r\n" : "\n";
	size_t before = is_there ? (size_t)(old.at - text.at)
				 : (size_t)(line.at + line.length - text.at);
	struct slice after = slice_after(text, before + (is_there ? old.length : 0));

	return arena_print(c->arena, "%.*s%s\"%s\"%s%.*s", SLICE_ARG(slice_first(text, before)),
		is_there ? "" : "read-against: ", f->digest, is_there ? "" : end, SLICE_ARG(after));
}

/* Front matter can be written in more ways than one: what was made is read again. */
static bool says_so(struct confirming *c, const struct confirmed *f, struct slice text)
{
	const struct page *p = f->page;
	struct page_file from = { p->file, slice_text(f->path), text };
	struct page again;
	struct diags unheard;

	diags_init(&unheard, c->arena);
	if (page_read(&again, &from, c->arena, &unheard) &&
		slice_is(data_text(again.easy.read_against), f->digest) &&
		slice_equal(data_text(again.easy.explains), data_text(p->easy.explains)) &&
		slice_equal(again.body, p->body))
		return true;
	diag_error(c->run->diags, (struct place){ p->file, 1, 1 }, "confirm-line",
		"this file is written in a way that leaves no line to change: write the line "
		"read-against: \"%s\" into its front matter, then confirm it",
		f->digest);
	return false;
}

/* The bytes as they are on the disk, for the page was read without a byte order mark. */
static bool make_bytes(struct confirming *c, struct confirmed *f)
{
	struct slice bytes, text;
	size_t mark;

	if (!folder_read(c->arena, c->folder, f->path, &bytes)) {
		diag_failure(c->run->diags, f->page->file, "read", errno);
		return false;
	}
	mark = slice_starts(bytes, SLICE("\xEF\xBB\xBF")) ? 3 : 0;
	text = with_digest(c, f, slice_after(bytes, mark));
	f->bytes = arena_print(
		c->arena, "%.*s%.*s", SLICE_ARG(slice_first(bytes, mark)), SLICE_ARG(text));
	return says_so(c, f, text);
}

static bool prepare(struct confirming *c, const char *file, struct confirmed *f)
{
	struct diags *d = c->run->diags;
	struct slice name;

	f->page = find_page(c, file);
	if (!f->page)
		return false;
	f->full = f->page->easy.explained;
	if (f->page->has_gaps || !f->full) {
		pass_on(c, f->page->file);
		return false;
	}
	if (!is_sound(c, f->full) || !meaning_read(&f->meaning, f->full, c->arena, d))
		return false;
	meaning_digest(f->meaning, f->digest);
	name = slice_first(f->page->own, f->page->own.length - 1);
	name = slice_after(name, strlen("/easy-read/"));
	f->path = arena_print(c->arena, "easy-read/%.*s.md", SLICE_ARG(name)).at;
	f->kept_path = arena_print(
		c->arena, CONTENT_MEANINGS "%.*s" CONTENT_MEANING_ENDING, SLICE_ARG(name))
			       .at;
	return make_bytes(c, f);
}

/* If it is cut off in between, what is kept is not what the page says that it was read against: see drift.h. */
static bool write(struct confirming *c, const struct confirmed *f)
{
	if (folder_replace(c->folder, f->kept_path, f->meaning) &&
		folder_replace(c->folder, f->path, f->bytes))
		return true;
	diag_failure(c->run->diags, f->page->file, "write", errno);
	return false;
}

/* What the editor confirms: every sentence that changed since the last time. */
static void report(struct confirming *c, const struct confirmed *f)
{
	const struct site_meaning *kept = map_get(&c->site.by_meaning, f->page->own);
	struct buf *out = c->run->summary;
	struct revision revision = { 0 };

	buf_print(out, "%s: read against %.*s (%s)%s\n", f->page->file, SLICE_ARG(f->full->address),
		f->digest, kept ? "" : ", for the first time");
	if (kept)
		revision_make(&revision, kept->text, f->meaning, c->arena);
	if (kept && !revision.count)
		buf_text(out, "  which says the same as when it was last read\n");
	for (size_t i = 0; i < revision.count; i++) {
		const struct revision_change *change = &revision.changes[i];

		if (change->was.length)
			buf_print(out, "  - %.*s\n", SLICE_ARG(change->was));
		if (change->is.length)
			buf_print(out, "  + %.*s\n", SLICE_ARG(change->is));
	}
}

/* All pages that were named, or none if there is a mistake in one. */
static bool confirm(struct confirming *c)
{
	const struct options *o = c->run->options;
	size_t count = (size_t)o->operand_count;
	struct confirmed *pages = ARENA_ARRAY(c->arena, struct confirmed, count);
	bool good = true;

	for (size_t i = 0; i < count; i++)
		good = prepare(c, o->operands[i], &pages[i]) && good;
	for (size_t i = 0; good && i < count; i++) {
		good = write(c, &pages[i]);
		if (good)
			report(c, &pages[i]);
	}
	return good;
}

static bool read_site(struct confirming *c, struct arena *arenas)
{
	const struct options *o = c->run->options;
	struct site_options from = {
		.content = o->content,
		.words = arena_print(c->arena, "%s/words", o->layouts).at,
		.base_url = o->base_url,
		.as_of = o->as_of,
		.jobs = o->jobs,
	};

	if (site_read(&c->site, &from, arenas, &c->read) || (c->site.is_whole && !c->site.has_gaps))
		return true;
	diags_merge(c->run->diags, &c->read);
	return false;
}

bool confirm_run(struct run *r)
{
	struct confirming c = { .run = r, .arena = r->arena };
	int jobs = r->options->jobs;
	struct arena *arenas = ARENA_ARRAY(r->arena, struct arena, (size_t)jobs);
	bool good;

	diags_init(&c.read, r->arena);
	good = read_site(&c, arenas);
	if (good) {
		c.folder = folder_open(AT_FDCWD, r->options->content);
		if (c.folder < 0)
			diag_failure(r->diags, r->options->content, "open", errno);
		good = c.folder >= 0 && confirm(&c);
		folder_close(c.folder);
	}
	for (int i = 0; i < jobs; i++)
		arena_release(&arenas[i]);
	return good;
}
