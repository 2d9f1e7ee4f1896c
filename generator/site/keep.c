#include "site/keep.h"

/* "/easy-read/reviews/" for "easy-read/read-against/reviews.txt" */
static struct slice address_of(struct slice name, struct arena *a)
{
	static const size_t folder = sizeof(CONTENT_MEANINGS) - 1,
			    ending = sizeof(CONTENT_MEANING_ENDING) - 1;

	name = slice_after(slice_first(name, name.length - ending), folder);
	return arena_print(a, "/easy-read/%.*s/", SLICE_ARG(name));
}

void keep_meanings(struct site *s, const struct content_file *files, size_t count, struct arena *a)
{
	s->meanings = ARENA_ARRAY(a, struct site_meaning, count + 1);
	for (size_t i = 0; i < count; i++) {
		const struct content_file *f = &files[i];
		struct site_meaning *m = &s->meanings[s->meaning_count];

		if (f->kind != CONTENT_MEANING || !f->bytes.at)
			continue;
		*m = (struct site_meaning){ f->disk.path, address_of(f->disk.name, a), f->bytes };
		/* one folder has no name twice */
		s->meaning_count += map_add(&s->by_meaning, a, m->address, m);
	}
}

void keep_survey(struct site *s, struct arena *a)
{
	const struct survey_from from = { s->pages, s->page_count, &s->words, &s->figures };

	if (s->words.units)
		survey_make(&s->survey, &from, a);
}
