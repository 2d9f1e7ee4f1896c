#include "publish/sitemap.h"

#include "publish/xml.h"

static void write_page(const struct site *s, const struct page *p, struct buf *out)
{
	struct date updated = page_updated(p);
	char day[DATE_TEXT];

	buf_text(out, "<url><loc>");
	xml_text(out, s->base_url);
	buf_add(out, slice_after(p->address, 1));
	buf_text(out, "</loc>");
	if (date_given(updated))
		buf_print(out, "<lastmod>%s</lastmod>", date_text(updated, day));
	buf_text(out, "</url>\n");
}

void sitemap_write(const struct site *s, struct buf *out)
{
	size_t written = 0;

	buf_text(out,
		"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
		"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
	for (size_t i = 0; i < s->page_count && written < SITEMAP_PAGES; i++) {
		const struct page *p = &s->pages[i];

		if (!page_is_listed(p) || p->kind == PAGE_ERROR)
			continue;
		write_page(s, p, out);
		written++;
	}
	buf_text(out, "</urlset>\n");
}

void sitemap_robots(const struct site *s, struct buf *out)
{
	buf_text(out, "User-agent: *\nAllow: /\n\nSitemap: ");
	buf_add(out, s->base_url);
	buf_text(out, SITEMAP_PATH "\n");
}
