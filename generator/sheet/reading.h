/*
 * reading: a worksheet while it is being read: the names that stand in it, and who may use them.
 *
 *	reading_declare(r, node, OPERAND_LINE, 4, -1);		// first all names,
 *	r->user = &r->named[OPERAND_LINE][7];			// then each thing in order
 *	reading_find(r, SLICE("need_price.low"), at, &operand)
 *
 * A line uses earlier lines and a question earlier questions, so nothing can go round in a circle. What had a
 * mistake of its own is not sound: nothing more is said of those that use it.
 */
#ifndef SHEET_READING_H
#define SHEET_READING_H

#include "base/map.h"
#include "sheet/sheet.h"

/* Besides figures, questions and lines (enum operand_kind). */
enum { NAMED_GROUP = OPERAND_LINE + 1, NAMED_KINDS };

struct named {
	struct slice name;
	struct place place;
	const struct data *node;
	int kind, index; /* place among those of its kind, as in the sheet */
	int group;	 /* of a row's question or line: place in sheet.groups; -1 elsewhere */
	bool unsound, used;
	bool doubtful; /* made from what is not sound: nobody knows whether it is a range */
};

struct reading {
	struct sheet *sheet;
	struct arena *arena;
	struct diags *diags;
	struct map names;		  /* "total", "visits.cost" -> struct named */
	struct map inside;		  /* the names within groups without the group: "cost" */
	struct named *named[NAMED_KINDS]; /* each as many as the sheet has */
	int unknown; /* names; after LIMIT_HINTS of them the nearest is not looked for */
	bool doubt;  /* what was found is not sound, or doubtful */
	const struct named *user; /* who uses what is found; NULL: stands after all of them */
};

/* "a figure", "a question", "a line", "a group": for messages. */
const char *reading_kind_words(int kind);

/* Whether `name` may be one, that of `what` ("a choice"). False after a message. */
MUST_USE bool reading_name(struct reading *r, struct slice name, struct place at, const char *what);

/* Give the member `node` its place and its name. A name that cannot be had is a message. */
void reading_declare(struct reading *r, const struct data *node, int kind, int index, int group);

/*
 * What `text` names: "total", "need_price.low" or, outside of its group, "visits.cost". False, after a message, if
 * there is none, if it stands later than its user or out of its reach, or if .low and .high do not fit.
 */
MUST_USE bool reading_find(
	struct reading *r, struct slice text, struct place at, struct operand *found);

/* The figure, question or line that an operand names; NULL for a number. */
struct named *reading_named(const struct reading *r, const struct operand *o);

static inline bool reading_sound(const struct reading *r, const struct operand *o)
{
	const struct named *n = reading_named(r, o);

	return !n || !n->unsound;
}

/* Whether all that `record` requires has been read into `into` (choices: not -1), whatever else is wrong. */
bool reading_complete(const struct record *record, const void *into);

/*
 * Which of `keys`, ended by NULL, the mapping has: its kind follows from it. -1, after a message, if it has none or
 * several; `what` is "a line", "one operation".
 */
MUST_USE int reading_form(struct reading *r, const struct data *map, const char *const keys[],
	const char *what, const char *needs);

/* Whether a list of operands, conditions, steps, rules or referrals is short enough. False after a message. */
MUST_USE bool reading_few(struct reading *r, const struct data *list);

#endif
