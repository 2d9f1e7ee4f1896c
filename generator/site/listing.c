#include "site/listing.h"

#include <stdlib.h>
#include "base/ascii.h"
#include "site/called.h"

struct entry {
	struct slice words; /* what it is sorted by */
	const struct page *page;
	const struct term *term; /* where the page is that of all words; else NULL */
	bool is_title;
};

/* The letter that an entry stands under: digits and signs stand together. */
static char letter_of(struct slice words)
{
	char c = ascii_upper(words.at[0]);

	return ascii_is_upper(c) ? c : '#';
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
		unsigned char x = (unsigned char)ascii_lower(a->words.at[i]),
			      y = (unsigned char)ascii_lower(b->words.at[i]);

		if (x != y)
			return x - y;
	}
	if (a->words.length != b->words.length)
		return a->words.length < b->words.length ? -1 : 1;
	return slice_compare(a->page->address, b->page->address);
}

/* Whether a word of the glossary is one to look for here: those of pages all are. */
static bool is_sought(const struct called *c)
{
	return !c->term || (called_is_short(c->words) && !called_is_plural(c->words));
}

static size_t gather(const struct site *s, const struct calling *calling, struct entry *entries)
{
	const struct page *words = site_special(s, "glossary");
	size_t count = 0;

	for (size_t i = 0; i < s->page_count; i++)
		if (page_is_listed(&s->pages[i]))
			entries[count++] = (struct entry){ s->pages[i].title->text, &s->pages[i],
				NULL, true };
	for (size_t i = 0; i < calling->count; i++) {
		const struct called *c = &calling->all[i];

		if (is_sought(c) && (c->page || words))
			entries[count++] = (struct entry){ c->words, c->page ? c->page : words,
				c->page ? NULL : c->term, false };
	}
	return count;
}

static void add_entry(xmlNodePtr letter, const struct entry *entry, struct arena *scratch)
{
	const struct page *p = entry->page;
	const struct term *term = entry->term;
	xmlNodePtr e = tree_element(letter, "entry", NULL);

	tree_set(e, "path",
		term ? arena_print(scratch, "%.*s#%.*s", SLICE_ARG(p->path), SLICE_ARG(term->id))
		     : p->path);
	tree_set(e, "title", term ? term->name : p->title->text);
	if (page_is_easy(p))
		tree_set(e, "easy", SLICE("yes"));
	if (!entry->is_title)
		tree_set(e, "words", entry->words);
}

void listing_document(const struct site *s, xmlNodePtr site)
{
	struct arena scratch;
	char last = '\0';
	xmlNodePtr letter = NULL;

	arena_init(&scratch);

	struct calling calling;

	called_find(&calling, s, &scratch);

	struct entry *entries = ARENA_ARRAY(
		&scratch, struct entry, s->page_count + calling.count + 1);
	size_t count = gather(s, &calling, entries);

	qsort(entries, count, sizeof(*entries), compare);
	for (size_t i = 0; i < count; i++) {
		char name = letter_of(entries[i].words);

		if (name != last) {
			letter = tree_element(site, "letter", NULL);
			tree_set(letter, "name", slice_of(&name, 1));
			last = name;
		}
		add_entry(letter, &entries[i], &scratch);
	}
	arena_release(&scratch);
}
