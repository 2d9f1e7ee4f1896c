#include "command/ahead.h"

#include "command/make.h"

struct ahead {
	struct run *run;
	const struct words *words;
	struct map told; /* messages, as lines */
};

/* The whole message is its name: the same one of another day says nothing new. */
static bool is_new(struct ahead *h, const struct diag *m)
{
	struct arena *a = h->run->arena;
	struct slice line = arena_print(a, "%s:%d:%d: %s [%s]", m->place.file ? m->place.file : "",
		m->place.line, m->place.column, m->text, m->rule);

	return map_add(&h->told, a, line, h);
}

/* Advice is about what is written, whatever the day: it is given already. */
static bool tell(struct ahead *h, struct date day, const struct diags *found)
{
	struct run *r = h->run;
	struct slice words = words_date(h->words, r->arena, day);
	bool good = true;

	for (const struct diag *m = found->first; m; m = m->next) {
		struct diag then = *m;

		if (m->severity == DIAG_WARNING || !is_new(h, m))
			continue;
		then.text = arena_print(r->arena, "on %.*s: %s", SLICE_ARG(words), m->text).at;
		then.next = NULL;
		diags_merge(r->diags, &(struct diags){ .first = &then });
		good = false;
	}
	return good;
}

/* As the build of that day will. */
static bool check_day(struct ahead *h, struct date day)
{
	struct options options = *h->run->options;
	struct arena arena;
	struct diags found;
	struct run r = {
		.options = &options,
		.arena = &arena,
		.diags = &found,
		.progress = h->run->progress,
		.progress_context = h->run->progress_context,
	};

	options.as_of = day;
	options.report = false;
	arena_init(&arena);
	diags_init(&found, &arena);

	bool good = make_site(&r, NULL) || tell(h, day, &found);

	arena_release(&arena);
	return good;
}

/*
 * The next of the comings, from `from` on, of a day on which something else is said. That a review is overdue is a mark on
 * its page; there may be a day for each page, and a site with hundreds would be made hundreds of times.
 */
static size_t next_day(const struct comings *c, size_t from)
{
	while (from < c->count && c->items[from].kind == COMING_REVIEW)
		from++;
	return from;
}

bool ahead_check(struct run *r, const struct words *w, const struct comings *c)
{
	struct ahead h = { .run = r, .words = w };
	struct date done = { 0 };
	bool good = true;

	for (size_t i = next_day(c, 0); i < c->count; i = next_day(c, i + 1)) {
		if (date_given(done) && date_compare(c->items[i].day, done) == 0)
			continue;
		done = c->items[i].day;
		good = check_day(&h, done) && good;
	}
	return good;
}
