#include "site/drift.h"

#include "base/limits.h"
#include "site/meaning.h"
#include "site/version.h"
#include "text/revision.h"

enum {
	MOST_NAMED = 4,	     /* changes: a message is a line */
	LONGEST_NAMED = 200, /* bytes of a sentence in it */
};

/* A sentence as a message quotes it: the beginning of a long one, up to the end of a word. */
static void quote(struct buf *out, struct slice sentence)
{
	size_t end = LONGEST_NAMED;

	if (sentence.length <= LONGEST_NAMED) {
		buf_print(out, "\"%.*s\"", SLICE_ARG(sentence));
		return;
	}
	while (end > 1 && sentence.at[end] != ' ')
		end--;
	buf_print(out, "\"%.*s ...\"", SLICE_ARG(slice_first(sentence, end)));
}

static void name_change(struct buf *out, const struct revision_change *c)
{
	quote(out, c->was.length ? c->was : c->is);
	if (!c->was.length) {
		buf_text(out, " is new");
	} else if (!c->is.length) {
		buf_text(out, " is gone");
	} else {
		buf_text(out, " is now ");
		quote(out, c->is);
	}
}

/* "A" is now "B"; "C" is gone; and 3 more */
static void name_changes(struct buf *out, const struct revision *r)
{
	for (size_t i = 0; i < r->count && i < MOST_NAMED; i++) {
		buf_text(out, i ? "; " : ": ");
		name_change(out, &r->changes[i]);
	}
	if (r->count > MOST_NAMED)
		buf_print(out, "; and %zu more", r->count - MOST_NAMED);
}

static bool is_as_read(const struct site_meaning *kept, const struct page *p)
{
	char digest[MEANING_DIGEST];

	return slice_is(data_text(p->easy.read_against), meaning_digest(kept->text, digest));
}

/*
 * The page was read against the version of the full page before `full`, whose days are over, or will be on the day that is
 * looked at: what is wanted is a version of this page as well.
 */
static bool is_one_behind(
	const struct site *s, const struct page *p, const struct page *full, struct arena *a)
{
	const struct page *before = version_before(s, full);
	struct slice meaning;
	struct diags unheard;
	char digest[MEANING_DIGEST];

	diags_init(&unheard, a);
	return before && date_compare(p->force.from, full->force.from) < 0 &&
		meaning_read(&meaning, before, a, &unheard) &&
		slice_is(p->easy.read_against->text, meaning_digest(meaning, digest));
}

/* What to do, from "read both" on. */
static struct slice say_mend(
	const struct site *s, const struct page *p, const struct page *full, struct arena *a)
{
	const char *file = p->file, *first = "";
	char day[DATE_TEXT];

	if (!is_one_behind(s, p, full, a))
		return arena_print(a, "read both, put this page right, then run: %s confirm %s",
			s->program, file);
	if (!date_given(p->force.from))
		first = arena_print(a, ", give this one effective: %s", date_text(p->issued, day))
				.at;
	file = version_sibling(p, full->force.from, a);
	return arena_print(a,
		"it has a version from %.*s on, and so must this page: copy it to %s%s, put the copy "
		"right, then run: %s confirm %s",
		SLICE_ARG(words_date(&s->words, a, full->force.from)), file, first, s->program,
		file);
}

static void complain(const struct site *s, const struct page *p, const struct page *full,
	struct slice meaning, struct arena *a, struct diags *d)
{
	const struct site_meaning *kept = map_get(&s->by_meaning, p->own);
	struct revision revision = { 0 };
	struct buf changes;

	if (kept && is_as_read(kept, p))
		revision_make(&revision, kept->text, meaning, a);
	buf_init(&changes, LIMIT_PAGE_OUTPUT);
	name_changes(&changes, &revision);
	diag_error(d, p->easy.read_against->place, "easy-drift",
		"%.*s says something else than when this page was read against it%s; %.*s",
		SLICE_ARG(full->address), buf_string(&changes), SLICE_ARG(say_mend(s, p, full, a)));
	buf_release(&changes);
}

static bool is_in_step(const struct site *s, const struct page *p, const struct page *full,
	struct slice meaning, struct arena *a, struct diags *d)
{
	const struct site_meaning *kept = map_get(&s->by_meaning, p->own);
	char digest[MEANING_DIGEST];

	if (!p->easy.read_against) {
		diag_error(d, p->easy.explains->place, "easy-drift",
			"nobody has read this page against %.*s yet: read both, then run: %s confirm %s",
			SLICE_ARG(full->address), s->program, p->file);
		return false;
	}
	if (!slice_is(p->easy.read_against->text, meaning_digest(meaning, digest))) {
		complain(s, p, full, meaning, a, d);
		return false;
	}
	if (kept)
		return true;
	diag_error(d, p->easy.read_against->place, "easy-kept",
		"what this page was read against is not kept in read-against/: run: %s confirm %s",
		s->program, p->file);
	return false;
}

bool drift_check(const struct site *s, const struct page *p, struct arena *a, struct diags *d)
{
	struct slice meaning;
	struct diags unheard;

	/* what is over was read against in its day */
	if (!page_is_easy(p) || p->standing == STANDING_SUPERSEDED)
		return true;
	if (!p->easy.explains && p->easy.read_against) {
		diag_error(d, p->easy.read_against->place, "easy-only",
			"\"read-against\" is for a page that \"explains\" another: take it out");
		return false;
	}

	const struct page *full = p->easy.explained;

	if (!p->easy.explains || !full)
		return true; /* it explains none, or a message says that there is no such page */
	/* a page with mistakes has messages of its own, and something else to say when they are mended */
	diags_init(&unheard, a);
	if (full->has_gaps || !meaning_read(&meaning, full, a, &unheard))
		return true;
	return is_in_step(s, p, full, meaning, a, d);
}

bool drift_check_kept(const struct site *s, struct diags *d)
{
	bool good = true;

	for (size_t i = 0; i < s->meaning_count; i++) {
		const struct site_meaning *kept = &s->meanings[i];
		const struct page *p = version_file(s, kept->address);
		struct place place = { .file = kept->file };

		if (p && (!p->easy.read_against || is_as_read(kept, p)))
			continue;
		good = false;
		if (!p)
			diag_error(d, place, "easy-kept",
				"there is no page %.*s that was read against this: remove the file",
				SLICE_ARG(kept->address));
		else
			diag_error(d, place, "easy-kept",
				"changed by hand: this is not what %s was read against; take the change "
				"back, or read both pages and run: %s confirm %s",
				p->file, s->program, p->file);
	}
	return good;
}
