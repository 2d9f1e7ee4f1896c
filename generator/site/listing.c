#include "site/listing.h"

#include <ctype.h>
#include <stdlib.h>

struct entry {
	struct slice words; /* what it is sorted by */
	const struct page *page;
	bool is_title;
};

/* The letter that an entry stands under: digits and signs stand together. */
static char letter_of(struct slice words)
{
	int c = toupper((unsigned char)words.at[0]);

	return c >= 'A' && c <= 'Z' ? (char)c : '#';
}

static int compare(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;
	size_t shorter = a->words.length < b->words.length ? a->words.length : b->words.length;
	int order = letter_of(a->words) - letter_of(b->words);

	if (order)
		return order;

	/* letters' case apart, as in an index; bytes, so that no locale decides */
	for (size_t i = 0; i < shorter; i++) {
		int x = tolower((unsigned char)a->words.at[i]),
		    y = tolower((unsigned char)b->words.at[i]);

		if (x != y)
			return x - y;
	}
	if (a->words.length != b->words.length)
		return a->words.length < b->words.length ? -1 : 1;
	return slice_compare(a->page->address, b->page->address);
}

static size_t gather(const struct site *s, struct entry *entries)
{
	size_t count = 0;

	for (size_t i = 0; i < s->page_count; i++) {
		const struct page *p = &s->pages[i];

		if (!page_is_listed(p))
			continue;
		if (entries)
			entries[count] = (struct entry){ p->title->text, p, true };
		count++;
		for (const struct data *word = p->index ? p->index->first : NULL; word;
			word = word->next) {
			if (entries)
				entries[count] = (struct entry){ word->text, p, false };
			count++;
		}
	}
	return count;
}

void listing_document(const struct site *s, xmlNodePtr site)
{
	struct arena scratch;
	char last = '\0';
	xmlNodePtr letter = NULL;

	arena_init(&scratch);

	struct entry *entries = ARENA_ARRAY(&scratch, struct entry, gather(s, NULL) + 1);
	size_t count = gather(s, entries);

	qsort(entries, count, sizeof(*entries), compare);
	for (size_t i = 0; i < count; i++) {
		char name = letter_of(entries[i].words);

		if (name != last) {
			letter = tree_element(site, "letter", NULL);
			tree_set(letter, "name", slice_of(&name, 1));
			last = name;
		}
		xmlNodePtr e = tree_element(letter, "entry", NULL);

		tree_set(e, "path", entries[i].page->path);
		tree_set(e, "title", entries[i].page->title->text);
		if (page_is_easy(entries[i].page))
			tree_set(e, "easy", SLICE("yes"));
		if (!entries[i].is_title)
			tree_set(e, "words", entries[i].words);
	}
	arena_release(&scratch);
}
