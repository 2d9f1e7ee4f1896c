/*
 * plain: whether the words of a page are easy to read: easy read has rules that must be kept, all other pages
 * have those of plain English, which are advice.
 *
 *	struct plain_page page = { .lexicon = &lexicon, .advice = &advice };
 *	plain_check(&page, &subject, &arena, d);	// page.figures are what a report shows
 *
 * The rules stand in rule.h.
 */
#ifndef CHECK_PLAIN_H
#define CHECK_PLAIN_H

#include "check/lexicon.h"
#include "text/lines.h"
#include "text/tree.h"

/* What was counted on a page, of all that is written in sentences. */
struct plain_figures {
	int words, sentences;
	int longest; /* words of the longest sentence */
	int longish; /* sentences of more than EASY_LONGISH words */
	int syllables;
	int passive; /* sentences that do not say who does it */
	int hard;  /* words that are not familiar, names and numbers aside; -1: there is no list */
	int three; /* words of three syllables or more */
	int rows;  /* of easy read */
	int messages;
};

/* The Flesch-Kincaid grade in tenths; 0 for a page with no sentence. */
int plain_grade(const struct plain_figures *f);

/* What the rules ask of a page. */
struct plain_subject {
	struct markdown source; /* its Markdown: for the places of words */
	struct place title;
	const xmlNode *body;	     /* composed, with its figures resolved */
	const struct phrases *terms; /* the forms of the glossary's terms, each `of` its term */
	bool is_easy;
	bool is_index;	   /* in easy read: a list of pages, which has no parts */
	bool is_for_staff; /* plain English for practitioners */
};

struct plain_page {
	const struct lexicon *lexicon;
	struct diags *advice;	      /* where advice on plain English goes */
	struct plain_figures figures; /* made by plain_check() */
};

/* Check a page. False if it is in easy read and there was any error. */
MUST_USE bool plain_check(
	struct plain_page *p, const struct plain_subject *s, struct arena *a, struct diags *d);

#endif
