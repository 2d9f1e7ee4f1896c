#include <errno.h>
#include "base/nearest.h"
#include "command/command.h"
#include "command/whole.h"
#include "publish/folder.h"
#include "site/content.h"
#include "site/drift.h"
#include "site/meaning.h"
#include "site/version.h"
#include "text/revision.h"

/* A page in easy read and the page that it explains. */
struct confirmed {
	const struct page *page, *full;
	struct slice meaning; /* of the full page */
	char digest[MEANING_DIGEST];
	const char *path, *kept_path; /* below the content folder */
	struct slice bytes;	      /* of the page's file, with the digest */
};

static const struct page *find_page(struct whole *w, const char *file)
{
	struct slice wanted = whole_plain_path(slice_text(file));
	struct nearest n = nearest_to(wanted);
	char hint[NEAREST_HINT];

	for (size_t i = 0; i < w->site.page_count; i++) {
		const struct page *p = &w->site.pages[i];

		if (!page_is_easy(p) || !p->easy.explains)
			continue;
		if (slice_equal(whole_plain_path(slice_text(p->file)), wanted))
			return p;
		nearest_try(&n, slice_text(p->file));
	}
	diag_error(w->run->diags, (struct place){ .file = file }, "confirm-page",
		"there is no page in easy read here that explains another%s",
		nearest_hint(n.best, hint, sizeof(hint)));
	return NULL;
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
static struct slice with_digest(struct whole *w, const struct confirmed *f, struct slice text)
{
	const struct page_easy *easy = &f->page->easy;
	bool is_there = easy->read_against != NULL;
	const struct data *at = is_there ? easy->read_against : easy->explains;
	struct slice line = line_of(text, at->key_place.line), old = value_of(line);
	const char *end = slice_ends(line, SLICE("\r\n")) ? "\r\n" : "\n";
	size_t before = is_there ? (size_t)(old.at - text.at)
				 : (size_t)(line.at + line.length - text.at);
	struct slice after = slice_after(text, before + (is_there ? old.length : 0));

	return arena_print(w->arena, "%.*s%s\"%s\"%s%.*s", SLICE_ARG(slice_first(text, before)),
		is_there ? "" : "read-against: ", f->digest, is_there ? "" : end, SLICE_ARG(after));
}

/* Front matter can be written in more ways than one: what was made is read again. */
static bool says_so(struct whole *w, const struct confirmed *f, struct slice text)
{
	const struct page *p = f->page;
	struct page_file from = { p->file, slice_text(f->path), text };
	struct page again;
	struct diags unheard;

	diags_init(&unheard, w->arena);
	if (page_read(&again, &from, w->arena, &unheard) &&
		slice_is(data_text(again.easy.read_against), f->digest) &&
		slice_equal(data_text(again.easy.explains), data_text(p->easy.explains)) &&
		slice_equal(again.body, p->body))
		return true;
	diag_error(w->run->diags, (struct place){ p->file, 1, 1 }, "confirm-line",
		"this file is written in a way that leaves no line to change: write the line "
		"read-against: \"%s\" into its front matter, then confirm it",
		f->digest);
	return false;
}

/* The bytes as they are on the disk, for the page was read without a byte order mark. */
static bool make_bytes(struct whole *w, struct confirmed *f)
{
	struct slice bytes, text;
	size_t mark;

	if (!folder_read(w->arena, w->folder, f->path, &bytes)) {
		diag_failure(w->run->diags, f->page->file, "read", errno);
		return false;
	}
	mark = slice_starts(bytes, SLICE("\xEF\xBB\xBF")) ? 3 : 0;
	text = with_digest(w, f, slice_after(bytes, mark));
	f->bytes = arena_print(
		w->arena, "%.*s%.*s", SLICE_ARG(slice_first(bytes, mark)), SLICE_ARG(text));
	return says_so(w, f, text);
}

static bool prepare(struct whole *w, const char *file, struct confirmed *f)
{
	struct slice name;

	f->page = find_page(w, file);
	if (!f->page)
		return false;
	f->full = f->page->easy.explained;
	if (f->page->has_gaps || !f->full) {
		whole_pass_on(w, f->page->file);
		return false;
	}
	if (!whole_meaning(w, f->full, &f->meaning))
		return false;
	meaning_digest(f->meaning, f->digest);
	name = slice_first(f->page->own, f->page->own.length - 1);
	name = slice_after(name, strlen("/easy-read/"));
	f->path = arena_print(w->arena, "easy-read/%.*s.md", SLICE_ARG(name)).at;
	f->kept_path = arena_print(
		w->arena, CONTENT_MEANINGS "%.*s" CONTENT_MEANING_ENDING, SLICE_ARG(name))
			       .at;
	return make_bytes(w, f);
}

/* If it is cut off in between, what is kept is not what the page says that it was read against: see drift.h. */
static bool write(struct whole *w, const struct confirmed *f)
{
	if (folder_replace(w->folder, f->kept_path, f->meaning) &&
		folder_replace(w->folder, f->path, f->bytes))
		return true;
	diag_failure(w->run->diags, f->page->file, "write", errno);
	return false;
}

/* What the editor confirms: every sentence that changed since the last time, or since the version before was read. */
static void report(struct whole *w, const struct confirmed *f)
{
	const struct site_meaning *kept = map_get(&w->site.by_meaning, f->page->own);
	const struct page *before = kept ? NULL : version_before(&w->site, f->page);
	struct buf *out = w->run->summary;
	struct revision revision = { 0 };

	buf_print(out, "%s: read against %.*s (%s)%s\n", f->page->file, SLICE_ARG(f->full->address),
		f->digest, kept ? "" : ", for the first time");
	if (before && (kept = map_get(&w->site.by_meaning, before->own)))
		buf_print(out, "since %s was read, this has changed:\n", before->file);
	if (kept)
		revision_make(&revision, kept->text, f->meaning, w->arena);
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
static bool confirm(struct whole *w)
{
	const struct options *o = w->run->options;
	size_t count = (size_t)o->operand_count;
	struct confirmed *pages = ARENA_ARRAY(w->arena, struct confirmed, count);
	bool good = true;

	for (size_t i = 0; i < count; i++)
		good = prepare(w, o->operands[i], &pages[i]) && good;
	for (size_t i = 0; good && i < count; i++) {
		good = write(w, &pages[i]);
		if (good)
			report(w, &pages[i]);
	}
	return good;
}

bool confirm_run(struct run *r)
{
	struct whole w;
	bool good = whole_read(&w, r) && confirm(&w);

	whole_release(&w);
	return good;
}
