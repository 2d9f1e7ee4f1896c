/*
 * page: one Markdown file: its address, its front matter and the text of its body.
 *
 *	content/index.md			/			index.html
 *	content/policy/index.md			/policy/		policy/index.html
 *	content/policy/reviews.md		/policy/reviews/	policy/reviews/index.html
 *	content/404.md				/404.html		404.html
 *	content/policy/reviews/2027-04-01.md	the same page from that day on: see version.h
 *
 * The folder is the section; the pages of content/easy-read/ are in easy read. The body is read later, by the
 * worker that renders the page.
 */
#ifndef SITE_PAGE_H
#define SITE_PAGE_H

#include "base/period.h"
#include "site/publication.h"
#include "text/fields.h"
#include "text/status.h"

enum page_kind { PAGE_HOME, PAGE_SECTION, PAGE_PAGE, PAGE_ERROR };
enum page_audience { FOR_PUBLIC, FOR_PRACTITIONERS, FOR_EVERYONE };

/* As front matter writes them; ended by NULL. */
extern const char *const page_audiences[];

/* "in force", "coming", "superseded", by enum standing. */
extern const char *const standings[];

/*
 * How firm a page or a worksheet is on a day: what is in force by its own word is so while it stands so. That it is a
 * draft, or that its amounts are made up, is to be known all the same.
 */
const char *status_standing(int status, enum standing standing);

struct page_change {
	struct date date;
	const struct data *says;
};

struct page;
struct section;
struct easy_picture;

/* What a page in easy read says of the full page that it explains. */
struct page_easy {
	const struct data *explains;	 /* "/policy/reviews/" */
	const struct data *read_against; /* the digest of what it was last read against */
	const struct data *checked_by;	 /* the people with learning disabilities who checked it */
	struct date checked_on;
	const struct data *picture; /* the name of one that stands for the page in lists */

	/* known once the whole site is read: see easy_site.h */
	const struct page *explained;	  /* the full page, or NULL */
	const struct easy_picture *shown; /* the picture named, or the first of the text, or NULL */
};

struct page {
	const char *file;    /* "content/policy/reviews.md" */
	struct slice source; /* the whole file */
	enum page_kind kind;
	struct slice folder; /* "policy"; empty for home and 404 */
	const struct section
		*section;     /* the folder as a section, NULL for home and 404: see order.h */
	struct slice address; /* "/policy/reviews/" */
	struct slice path;    /* "policy/reviews/index.html" */
	struct slice root;    /* from the page to the site's folder: "../../" */
	struct slice own;  /* the address that its file has by its name, wherever it stands today */
	struct date named; /* the day in its file's name: it is a version of another */

	const struct data *title, *summary, *owner, *version, *layout, *index;
	int order;
	int audience, status, navigation;
	int publication; /* its class (publication.h): its own, or that of its section */
	struct date issued, review_due;
	struct period force; /* as written; once the whole site is read, up to the next version */
	struct records changes;	    /* struct page_change, newest first */
	const struct data *sources; /* list of {source, at} */
	struct page_easy easy;	    /* of a page in easy read */
	const struct data *
		comparison; /* the mark of a page that compare wrote: it quotes what others say; or NULL */

	/* known once the whole site is read: see version.h */
	enum standing standing; /* on the day of the build */
	struct date day;	/* that its text is about */
	bool is_made;		/* from a worksheet: see sheet_version.h */
	bool is_apart;		/* it stands beside the version at the address of all */
	struct slice called;	/* its title, with its days if it does */

	struct slice body;
	int body_line;
	bool has_gaps; /* its front matter has a mistake: it can be composed, not rendered */
};

/* A file below the content folder: `file` as it was opened, `name` as "policy/reviews.md". */
struct page_file {
	const char *file;
	struct slice name;
	struct slice text;
};

/*
 * Read the front matter of a page. Everything is borrowed from the file's text or made in the arena.
 * False after messages; then what is missing is empty, so that its text and the rest of the site can be
 * looked at for further mistakes.
 */
MUST_USE bool page_read(
	struct page *p, const struct page_file *from, struct arena *a, struct diags *d);

/* It is in easy read: it has rows of pictures and words, and rules of its own. */
bool page_is_easy(const struct page *p);

/* The day of the newest change. */
struct date page_updated(const struct page *p);

/* Its review should have been done by the day `as_of`. */
bool page_is_overdue(const struct page *p, struct date as_of);

/* Listed in navigation, site map and A to Z: what is over or to come is not. */
static inline bool page_is_listed(const struct page *p)
{
	return p->navigation == 0 && p->kind != PAGE_ERROR && p->standing == STANDING_IN_FORCE &&
		!p->has_gaps;
}

#endif
