#include "publish/feed.h"

#include "publish/xml.h"

/* "budgets.example.org:8080/care/" of "https://budgets.example.org:8080/care/". */
static struct slice without_scheme(struct slice url)
{
	return slice_after(url, slice_search(url, SLICE("://")) + strlen("://"));
}

/* "budgets.example.org" of the same. */
static struct slice host(struct slice url)
{
	return slice_until(slice_until(without_scheme(url), '/'), ':');
}

/* "/care/" of the same. */
static struct slice base_path(struct slice url)
{
	struct slice rest = without_scheme(url);

	return slice_after(rest, slice_find(rest, '/'));
}

/* An address such as "/policy/reviews/" below the base URL, which ends in "/". */
static struct slice below_base(struct slice address)
{
	return slice_after(address, 1);
}

static void write_id(const struct site *s, struct date day, struct slice address, struct buf *out)
{
	char text[DATE_TEXT];

	buf_text(out, "tag:");
	xml_text(out, host(s->base_url));
	buf_print(out, ",%s:", date_text(day, text));
	xml_text(out, base_path(s->base_url));
	buf_add(out, below_base(address));
}

static void write_updated(struct date day, struct buf *out)
{
	char text[DATE_TEXT];

	buf_print(out, "<updated>%sT00:00:00Z</updated>\n", date_text(day, text));
}

static void write_link(const struct site *s, const char *rel, const char *path, struct buf *out)
{
	buf_print(out, "<link rel=\"%s\" href=\"", rel);
	xml_text(out, s->base_url);
	buf_print(out, "%s\"/>\n", path);
}

/*
 * Which change of its page and its day an entry is, from 1. The oldest is the first, so that a
 * further change on the same day leaves the ids of the earlier ones alone.
 */
static size_t number_of(const struct history *h, size_t index)
{
	const struct history_entry *e = &h->entries[index];
	size_t number = 1;

	for (size_t i = index + 1; i < h->count && h->entries[i].page == e->page &&
		date_compare(h->entries[i].change->date, e->change->date) == 0;
		i++)
		number++;
	return number;
}

static void write_entry(
	const struct site *s, const struct history *h, size_t index, struct buf *out)
{
	const struct history_entry *e = &h->entries[index];
	size_t number = number_of(h, index);

	buf_text(out, "<entry>\n");
	xml_element(out, "title", data_text(e->page->title));
	buf_text(out, "<link href=\"");
	xml_text(out, s->base_url);
	buf_add(out, below_base(e->page->address));
	buf_text(out, "\"/>\n<id>");
	write_id(s, e->change->date, e->page->address, out);
	if (number > 1)
		buf_print(out, "#%zu", number);
	buf_text(out, "</id>\n");
	write_updated(e->change->date, out);
	xml_element(out, "summary", data_text(e->change->says));
	buf_text(out, "</entry>\n");
}

void feed_write(const struct site *s, const struct history *h, struct buf *out)
{
	size_t count = h->count < FEED_ENTRIES ? h->count : FEED_ENTRIES;
	struct date newest = h->count ? h->entries[0].change->date : s->as_of;
	struct date oldest = h->count ? h->entries[h->count - 1].change->date : s->as_of;

	buf_text(out,
		"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
		"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
	xml_text(out, data_text(s->settings.language));
	buf_text(out, "\">\n");
	xml_element(out, "title", data_text(s->settings.title));
	write_link(s, "self", FEED_PATH, out);
	write_link(s, "alternate", "", out);
	buf_text(out, "<id>");
	write_id(s, oldest, SLICE("/" FEED_PATH), out);
	buf_text(out, "</id>\n");
	write_updated(newest, out);
	buf_text(out, "<author>\n");
	xml_element(out, "name", data_text(s->settings.organisation));
	buf_text(out, "</author>\n");
	for (size_t i = 0; i < count; i++)
		write_entry(s, h, i, out);
	buf_text(out, "</feed>\n");
}
