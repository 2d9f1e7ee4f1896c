/*
 * prove: what holds of a worksheet for every answer that can be given, and for those that fail the answers that
 * show it.
 *
 *	struct proof proof;
 *	if (!prove_sheet(sheet, &compiled, &words, as_of, &arena, &proof, d)) return false;
 *	proof.lines[i].low ...				// for the page
 *	prove_say(sheet, &compiled, &proof, &words, &out);	// for the terminal
 *
 * A message ends with a witness: real answers, in words, that reach what is wrong.
 */
#ifndef PROVE_PROVE_H
#define PROVE_PROVE_H

#include "sheet/compile.h"
#include "worksheet/number.h"

/* How sure the lowest and highest value of a line are. */
enum proof_how {
	PROOF_EXACT, /* of all answers, these are the lowest and the highest */
	PROOF_TRIED, /* of those tried: where something between them is not a straight line, see not_covered */
	PROOF_BOUNDS, /* it is never below or above these; there are too many answers to say more */
};

struct proof_line {
	int how; /* enum proof_how */
	bool has_value;
	struct number low, high;
	uint64_t labels;				 /* those that it can be */
	bool refers, undecided, not_in_force, not_asked; /* what it can be instead */
	bool *reached; /* of a band's steps, a decision's rules, a table's cells; all if how is PROOF_BOUNDS */
	size_t reached_count;
	bool otherwise;	      /* of a decision: some answers fit no rule */
	struct slice *caught; /* which, in words: "Request is “Urgent”" */
	size_t caught_count;
	bool caught_more; /* there are too many to list */
	bool rounds;
	struct number
		rounding; /* the most that rounding it changes, or can change if not all answers are tried */
};

struct proof_question {
	size_t tried;	   /* answers */
	bool every;	   /* these are all that there are */
	bool dead;	   /* none makes a difference to the result */
	struct slice gaps; /* what is not covered, in words; empty: nothing */
};

/* The largest change of the result when one answer goes one step further. */
struct proof_cliff {
	struct slice question, from, to; /* in words */
	struct slice result_from, result_to;
	struct slice others; /* the other answers with which it happens */
	struct number jump;
};

struct proof {
	bool exact; /* the result was worked for every combination of the answers tried */
	uint64_t combinations; /* of the answers tried; UINT64_MAX: more than can be counted */
	uint64_t walked;       /* combinations really gone through for that */
	struct date *days;     /* on which figures were looked at; none if an answer says the day */
	size_t day_count;
	struct proof_line *lines;	  /* of each line of the sheet */
	struct proof_question *questions; /* of each question of the sheet */
	struct proof_cliff *cliffs;	  /* one a question, the largest first */
	size_t cliff_count;
	size_t examples;	   /* that come out as they should */
	size_t exceptions;	   /* to "more need", all of which happen */
	struct slice *not_covered; /* in words */
	size_t not_covered_count;
};

/*
 * Prove all that tests/spec/worksheet.md lists. False after messages; `p` holds what was found all the same.
 * `as_of` says which figures hold, unless an answer says the day; those to come are looked at too.
 */
MUST_USE bool prove_sheet(const struct sheet *s, const struct compiled *c, const struct words *w,
	struct date as_of, struct arena *a, struct proof *p, struct diags *d);

/* What was proved, in plain words. */
void prove_say(const struct sheet *s, const struct compiled *c, const struct proof *p,
	const struct words *w, struct buf *out);

#endif
