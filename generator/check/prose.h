/*
 * prose: what stands on a page as text to be read: its passages, their sentences, the words of those.
 *
 *	prose_gather(&prose, body, "content/policy/reviews.md", &lexicon, &arena);
 *	for each passage, for each sentence: ...
 *
 * What the generator adds (sources' numbers, contacts, worksheets) is left out: nobody wrote it on that page.
 * Everything is in the arena; the tree is borrowed.
 */
#ifndef CHECK_PROSE_H
#define CHECK_PROSE_H

#include "check/lexicon.h"
#include "text/tree.h"

enum passage_kind {
	PASSAGE_HEADING,
	PASSAGE_ROW,	   /* of easy read: a picture and its words */
	PASSAGE_PARAGRAPH, /* <p> */
	PASSAGE_ITEM,	   /* <li> */
	PASSAGE_CELL,	   /* <td> */
};

/* Bits: how a piece of a passage is set. */
enum setting { SET_BOLD = 1, SET_ITALIC = 2, SET_LINK = 4, SET_CODE = 8 /* or an address */ };

/* A part of a passage's text that is set in one way. */
struct run {
	size_t from, to; /* bytes */
	unsigned set;	 /* bits of enum setting */
};

struct token {
	struct slice text;   /* as it stands there */
	struct slice folded; /* in lower case */
	size_t at;	     /* in the passage's text */

	unsigned set; /* bits of enum setting */
	struct lexicon_word is;
};

struct sentence {
	struct slice text;
	size_t at;		    /* in the passage's text */
	const struct token *tokens; /* its words */
	int count;
	bool asks; /* it ends with a question mark */
};

struct passage {
	enum passage_kind kind;
	const xmlNode *element;
	struct place place;
	struct slice text;
	const struct run *runs; /* in order, those that are set in some way; one for each element */
	size_t run_count;
	const struct sentence *sentences;
	int sentence_count;
	int words;
	bool picture_after; /* a picture stands in it, and not before its words */
};

struct prose {
	const struct passage *passages;
	size_t count;
};

void prose_gather(struct prose *p, const xmlNode *body, const char *file, const struct lexicon *l,
	struct arena *a);

/* The class is among those of the element. */
bool prose_has_class(const xmlNode *e, const char *class);

/* One passage of plain text, as prose_gather() makes it: for a sentence that stands in no page. */
void prose_passage(struct passage *p, const struct lexicon *l, struct arena *a);

#endif
