/*
 * pages: every page of the site made on all cores, from Markdown to HTML.
 *
 *	page_read (site) -> compose_page -> render_page -> html_write -> link_collect -> the sink (stage_put)
 */
#ifndef COMMAND_PAGES_H
#define COMMAND_PAGES_H

#include "check/plain.h"
#include "command/command.h"
#include "layout/layout.h"
#include "site/site.h"

/* Who takes a finished page; called by any worker. False after a message. */
typedef bool pages_sink(void *context, struct slice path, struct slice bytes, struct diags *d);

struct pages {
	const struct site *site;
	const struct options *options;
	layout_asset_find *find_asset;
	void *assets;	  /* for find_asset */
	pages_sink *sink; /* NULL: pages are made and checked, and go nowhere */
	void *sink_context;
	const struct lexicon *lexicon; /* NULL: words are not checked */
	bool tells_advice;	       /* on plain English; or else it is only counted */
	struct site_source *layouts; /* made by pages_make(): the files of layouts that were read */
	size_t layout_count;
	struct plain_figures *figures; /* the same: one for each page */
	int advice;		       /* how much there was */
	struct pages_making *making;   /* between pages_make() and pages_release() */
};

/*
 * Compose, render and write every page. All mistakes of all pages and layouts are reported; false if there
 * was any. The messages are sorted later, so neither they nor the pages depend on the number of workers.
 */
MUST_USE bool pages_make(struct pages *p, struct run *r);

/*
 * After that, make one page again whose source or body is another now, and hand it on, unless it has mistakes.
 * What other pages say of it and what it says of itself in its front matter must be as before.
 */
void pages_make_again(struct pages *p, const struct page *page);

/* Give back what pages are made with. What was told of them stays. */
void pages_release(struct pages *p);

#endif
