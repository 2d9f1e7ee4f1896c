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

static void keep_picture(struct site *s, struct slice path, struct slice bytes, struct arena *a)
{
	struct site_picture *p = &s->pictures[s->picture_count];

	*p = (struct site_picture){ path, bytes };
	/* one folder has no name twice */
	s->picture_count += map_add(&s->by_picture, a, arena_print(a, "/%.*s", SLICE_ARG(path)), p);
}

void keep_pictures(struct site *s, const struct content_file *files, size_t count, struct arena *a)
{
	const struct easy_pictures *easy = &s->easy_pictures;

	s->pictures = ARENA_ARRAY(a, struct site_picture, count + easy->count + 1);
	for (size_t i = 0; i < count; i++)
		if (files[i].kind == CONTENT_PICTURE)
			keep_picture(s, files[i].disk.name, files[i].bytes, a);
	for (size_t i = 0; i < easy->count; i++)
		if (easy->items[i]->bytes.length)
			keep_picture(s, easy->items[i]->path, easy->items[i]->bytes, a);
}

static void keep_source(struct site *s, const char *file, struct slice bytes)
{
	if (bytes.at)
		s->files[s->file_count++] = (struct site_source){ file, bytes };
}

void keep_sources(struct site *s, const struct content_file *files, size_t count,
	const struct site_source others[KEPT_OTHERS], struct arena *a)
{
	const struct easy_pictures *easy = &s->easy_pictures;

	s->files = ARENA_ARRAY(a, struct site_source, count + easy->count + KEPT_OTHERS);
	for (size_t i = 0; i < count; i++)
		keep_source(s, arena_print(a, "content/%.*s", SLICE_ARG(files[i].disk.name)).at,
			files[i].bytes);
	for (int i = 0; i < KEPT_OTHERS; i++)
		keep_source(s, others[i].file, others[i].bytes);
	for (size_t i = 0; i < easy->count; i++)
		if (easy->items[i]->bytes.length)
			keep_source(
				s, easy_picture_source(easy->items[i], a), easy->items[i]->bytes);
}

void keep_survey(struct site *s, struct arena *a)
{
	const struct survey_from from = { s->pages, s->page_count, &s->words, &s->figures };

	if (s->words.units)
		survey_make(&s->survey, &from, a);
}
