/*
 * site: everything that was written, read and put in order, before any page is made.
 *
 * Pages stand in one order: home, the pages of each section with its own page first, 404, and then the versions of
 * pages that are over or to come (see version.h). After site_read() nothing in it changes but its downloads, before
 * workers share it.
 */
#ifndef SITE_SITE_H
#define SITE_SITE_H

#include "site/download.h"
#include "site/easy_picture.h"
#include "site/figure.h"
#include "site/forum.h"
#include "site/glossary.h"
#include "site/page.h"
#include "site/settings.h"
#include "site/source.h"
#include "site/survey.h"
#include "site/worksheets.h"
#include "text/words.h"

struct comings;

/* A file that was read, for the manifest. */
struct site_source {
	const char *file; /* "content/site.yaml", whatever the folder is called on this machine */
	struct slice bytes;
};

/* A picture that is published: one of content/pictures, as it is, or one that a page in easy read uses. */
struct site_picture {
	struct slice path; /* "pictures/logo.svg" */
	struct slice bytes;
};

/* What a page in easy read was read against, as meaning.h has it: content/easy-read/read-against/NAME.txt. */
struct site_meaning {
	const char *file;
	struct slice address; /* of the page: "/easy-read/NAME/" */
	struct slice text;
};

struct section {
	struct slice name;	  /* the folder */
	const struct page *index; /* its own page */
	const struct page *pages; /* its other pages, in order: these and the next */
	size_t page_count;
	bool is_top; /* in the top navigation */
};

/* Its own page is there and can be rendered. */
static inline bool section_is_whole(const struct section *s)
{
	return s->index && !s->index->has_gaps;
}

struct site {
	struct settings settings;
	struct words words;
	struct figures figures;
	struct glossary glossary;
	struct sources sources;
	struct worksheets worksheets;
	struct forums forums;
	struct easy_pictures easy_pictures;
	struct survey survey;
	struct download *downloads; /* made after the site is read: see publish/downloads.h */
	size_t download_count;

	struct page *pages;
	size_t page_count;
	const struct page *versions; /* the last of them: those that stand apart */
	size_t version_count;
	struct section *sections;
	size_t section_count;
	struct map
		by_address; /* "/policy/reviews/" -> struct page; a version has that of its day, too */
	struct map by_layout; /* "figures" -> the first page that asks for that layout */
	struct site_picture *pictures;
	size_t picture_count;
	struct map by_picture; /* "/pictures/logo.svg" -> struct site_picture */
	struct site_meaning *meanings;
	size_t meaning_count;
	struct map by_meaning; /* "/easy-read/reviews/" -> struct site_meaning */

	const struct comings *coming; /* what changes after the day of the build: see coming.h */

	bool is_whole; /* every file that pages refer to could be read as YAML */
	bool has_gaps; /* settings or words have a mistake: pages can be composed, not rendered */
	struct site_source *files; /* all that were read, sorted */
	size_t file_count;
	struct date as_of;
	const char *program;   /* as it was called, for messages that say what to run */
	bool has_search;       /* it is published with an index to search it by */
	struct slice base_url; /* ends with "/" */
};

struct site_options {
	const char *program;   /* as it was called: "build/candour" */
	const char *content;   /* folder: "content" */
	const char *words;     /* folder of one file for each language: "layouts/words" */
	const char *layouts;   /* folders with the pictures of easy read, or NULL: "layouts" */
	const char *assets;    /* "build/assets" */
	struct slice base_url; /* instead of the one in site.yaml, if not empty */
	struct date as_of;
	bool has_search;
	int jobs;
};

/*
 * Read the whole content. All mistakes of all files are reported in one run; false if there was any. What
 * is read lives in `arenas`, one for each job. If it is whole in spite of mistakes, its pages may be
 * composed to find further ones.
 */
MUST_USE bool site_read(
	struct site *s, const struct site_options *o, struct arena *arenas, struct diags *d);

/* The page with the layout called `layout`, such as the one that lists figures, or NULL. */
const struct page *site_special(const struct site *s, const char *layout);

/* Its path, or empty: for links that are left out where there is no such page. */
struct slice site_special_path(const struct site *s, const char *layout);

/* The name of the layout that a page asks for or that its kind has. */
struct slice site_layout(const struct page *p);

#endif
