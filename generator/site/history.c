#include "site/history.h"

#include <stdlib.h>

static int compare(const void *left, const void *right)
{
	const struct history_entry *a = left, *b = right;
	int order = date_compare(b->change->date, a->change->date);

	if (!order)
		order = slice_compare(a->page->address, b->page->address);
	return order ? order : (a->change > b->change) - (a->change < b->change);
}

void history_make(struct history *h, const struct site *s, struct arena *a)
{
	size_t room = 0;

	for (size_t i = 0; i < s->page_count; i++)
		room += s->pages[i].changes.count;
	*h = (struct history){ .entries = ARENA_ARRAY(a, struct history_entry, room + 1) };
	for (size_t i = 0; i < s->page_count; i++) {
		const struct page *p = &s->pages[i];
		const struct page_change *changes = p->changes.items;

		for (size_t k = 0; page_is_listed(p) && k < p->changes.count; k++)
			h->entries[h->count++] = (struct history_entry){ p, &changes[k] };
	}
	qsort(h->entries, h->count, sizeof(*h->entries), compare);
}

void history_document(const struct history *h, const struct site *s, xmlNodePtr site)
{
	struct arena scratch;

	arena_init(&scratch);
	for (size_t i = 0; i < h->count && i < HISTORY_SHOWN; i++) {
		const struct history_entry *entry = &h->entries[i];
		xmlNodePtr e = tree_element(site, "change", NULL);
		char day[DATE_TEXT];

		tree_set(e, "path", entry->page->path);
		tree_set(e, "title", entry->page->title->text);
		tree_set(e, "date", slice_text(date_text(entry->change->date, day)));
		tree_set(e, "date-words", words_date(&s->words, &scratch, entry->change->date));
		tree_set(e, "says", entry->change->says->text);
	}
	arena_release(&scratch);
}
