#include "site/outline.h"

#include "base/ascii.h"
#include "base/map.h"

enum { LONGEST_HEADING = 4096 };

struct slice outline_slug(struct arena *a, struct slice words)
{
	char *slug = arena_take(a, words.length + 1);
	size_t length = 0;
	bool gap = false;

	for (size_t i = 0; i < words.length; i++) {
		char c = words.at[i];

		if ((unsigned char)c >= 0x80)
			continue; /* typographic marks join words as an apostrophe does */
		if (!ascii_is_alnum(c)) {
			gap = c != '\'' && length > 0;
			continue;
		}
		if (gap)
			slug[length++] = '-';
		gap = false;
		slug[length++] = ascii_lower(c);
	}
	return length ? slice_of(slug, length) : SLICE("part");
}

/* `slug`, or the first of "slug-2", "slug-3" and so on that is free. `ids` counts the further ones of each. */
static struct slice free_id(struct map *ids, struct slice slug, struct arena *a)
{
	int *further = map_get(ids, slug);
	struct slice id = slug;

	while (!map_add(ids, a, id, ARENA_NEW(a, int)))
		id = arena_print(a, "%.*s-%d", SLICE_ARG(slug), 1 + ++*further);
	return id;
}

/* 2 for h2, 0 for what is no heading. */
static int level_of(const xmlNode *e)
{
	const char *name = (const char *)e->name;

	return name[0] == 'h' && name[1] >= '2' && name[1] <= '6' && !name[2] ? name[1] - '0' : 0;
}

void outline_make(xmlNodePtr body, xmlNodePtr page, struct arena *scratch)
{
	struct map ids = { 0 };
	struct buf words;

	buf_init(&words, LONGEST_HEADING);
	for (xmlNodePtr e = body->children; e; e = e->next) {
		int level = e->type == XML_ELEMENT_NODE ? level_of(e) : 0;

		if (!level)
			continue;
		buf_clear(&words);
		tree_words(e, &words);

		struct slice said = arena_copy(scratch, buf_slice(&words));
		struct slice id = free_id(&ids, outline_slug(scratch, said), scratch);

		tree_set(e, "id", id);
		if (level > 3)
			continue;

		xmlNodePtr heading = tree_element(page, "heading", NULL);

		tree_set(heading, "id", id);
		tree_set(heading, "title", said);
		tree_set(heading, "level", level == 2 ? SLICE("2") : SLICE("3"));
	}
	buf_release(&words);
}
