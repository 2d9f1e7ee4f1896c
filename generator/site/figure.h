/*
 * figure: the numbers of the policy, each by name with its source and the day from which it holds.
 *
 *	figures_read(&figures, &arena, file, d);		// each of content/figures/
 *	figures_settle(&figures, &sources, &words, as_of, &arena, d);
 *	figures_resolve(&figures, &links, body, d);		// each page
 *
 * {{ community_limit }} becomes
 * <a class="figure" href="..."><data value="350">£350 a week</data></a>.
 *
 * A worksheet has figures too, {{ worksheet.figure }}: see sheet_figure.h.
 */
#ifndef SITE_FIGURE_H
#define SITE_FIGURE_H

#include "base/date.h"
#include "site/source.h"
#include "site/unit.h"
#include "text/fields.h"

struct figure_source {
	const struct data *id,
		*at; /* as written; NULL for a figure that has values, or is illustrative */
	const struct source *source;
};

struct figure_value {
	struct date from;
	struct date until; /* the last day, where it is known */
	const struct data *written;
	struct span is;
	struct figure_source cited;
	struct slice words, alone, code; /* see unit.h */
	struct slice from_words;
};

enum figure_status {
	FIGURE_DECIDED,
	FIGURE_UNDECIDED,
	FIGURE_WITHDRAWN, /* or the last value has run out */
	FIGURE_COMING,	  /* a value is decided and not in force yet */
};

struct figure {
	struct slice
		name; /* "community_limit", or "indicative-budget.point_price" of a worksheet */
	struct slice sheet_title; /* of the worksheet that owns it; empty: none does */
	bool illustrative;	  /* made up for an example: no value of it has a source */
	struct place place;	  /* of the name */
	const struct data *says, *unit_name, *note; /* note: or NULL */
	const struct unit *unit;		    /* NULL: refused, after messages */
	int status;		    /* enum figure_status, on the day given to figures_settle() */
	int otherwise;		    /* the same, where no value is in force or to come */
	bool speaks;		    /* the figure says that itself, and who says so */
	struct records values;	    /* struct figure_value, oldest first */
	size_t past;		    /* how many of them are over; see figure_value() */
	struct figure_source cited; /* of the next, or of the figure itself */
	struct slice words;	    /* "£350 a week", "not yet decided" */
	struct figure *same_amount; /* the next in figures.by_amount */
};

struct figures {
	struct map by_name;	/* name -> struct figure */
	struct figure **sorted; /* by what they say; made by figures_settle() */
	size_t count;		/* of sorted */
	struct map by_amount;	/* "350" -> the first of what is £350 now */
	struct map refused;	/* names of worksheets whose figures are not known */
};

/* Add the figures of one file. All mistakes are reported; false if there was any. */
MUST_USE bool figures_read(
	struct figures *f, struct arena *a, const struct data *file, struct diags *d);

/*
 * After the last file: find the sources, choose what is in force on the day `as_of` and say it in words.
 * False after messages.
 */
MUST_USE bool figures_settle(struct figures *f, const struct sources *s, const struct words *w,
	struct date as_of, struct arena *a, struct diags *d);

/* The value in force or, if it is coming, the one that will be; NULL if there is none. */
static inline const struct figure_value *figure_value(const struct figure *f)
{
	const struct figure_value *values = f->values.items;

	return f->past < f->values.count ? &values[f->past] : NULL;
}

/* What it is has its own source: nobody has decided it, or it was taken back, whatever another version decided. */
static inline bool figure_speaks(const struct figure *f)
{
	return f->speaks && f->past == f->values.count;
}

/*
 * The same figure as it is on another day, once it is settled: what it is then, in words of `w`. Nothing else of it
 * changes.
 */
struct figure figure_on(
	const struct figure *f, const struct words *w, struct date day, struct arena *a);

/* It has messages of its own: nothing can be said of it. */
static inline bool figure_is_refused(const struct figure *f)
{
	return !f->unit || !f->words.length || (f->cited.id && !f->cited.source);
}

/* Append the `figure` elements of the site document. */
void figures_document(const struct figures *f, xmlNodePtr site);

/* Where the links of a page's figures lead. */
struct figure_links {
	struct slice root;    /* from the page to the site's folder: "../../" */
	struct slice figures; /* path of the page that lists figures; empty: no link */
	struct slice sources; /* path of the page that lists sources; empty: no link */
	struct slice none;    /* words in the place of a source, where a figure is illustrative */
	struct date day; /* as of which the page speaks, if not the day of the build; else none */
	const struct words *words;
	struct map *named; /* becomes every figure that the page names, by its name; or NULL */
	struct arena *arena;
};

/* Resolve every <candour-figure> in `body`. All mistakes are reported; false if there was any. */
MUST_USE bool figures_resolve(const struct figures *f, const struct figure_links *links,
	xmlNodePtr body, struct diags *d);

/* Warn where the text of `body` has an amount of money typed that is a figure. */
void figures_check_typed(const struct figures *f, const xmlNode *body, struct diags *d);

#endif
