/*
 * compare: two worksheets, or one on two days, worked with the same answers: who gains, who loses and by how much.
 *
 *	struct compared c = { .sides = { old, new }, .words = &words, .arena = &arena };
 *	compare_sheets(&c);
 *	c.all.count.of[COMPARE_LOSES]		// combinations of answers with which the result is less
 *
 * Questions are the same if both have a question of that name, of one kind and in one unit; choices are the same if
 * they have one name. Every combination of the answers that proofs try is worked on both sides: numbers at their ends
 * and on both sides of where a line of either worksheet begins to treat them otherwise. Where there are more than
 * COMPARE_MOST, a sample stands for them, the same each time. Nothing is rounded but averages.
 *
 * Somebody who is not sure of an answer gets a range, over every answer that it could be. Combinations in which one or
 * more are not sure are counted apart, in c.unsure: of all others, every one may have been worked.
 */
#ifndef COMPARE_COMPARE_H
#define COMPARE_COMPARE_H

#include "sheet/compile.h"
#include "worksheet/number.h"

struct proving; /* prove/words.h: the engine and sites each have a span, so that this header knows neither */

enum {
	COMPARE_MOST = 1000 * 1000, /* combinations that are all worked */
	COMPARE_SAMPLE_BITS = 18,   /* otherwise 2 to the power of this */
	COMPARE_UNSURE_BITS = 20, /* 2 to the power of it: times a side is worked for "not sure" */
	COMPARE_FEW = 5,	  /* people of a sample: what is said of fewer is marked */
	COMPARE_PARTS = 10000,	  /* of one, that averages are counted in */
};

#define COMPARE_NONE UINT32_MAX

enum compare_which { COMPARE_OLD, COMPARE_NEW, COMPARE_SIDES };

/*
 * What becomes of a result: it is more, less or as much for a person; or it is of another kind or level; or there is
 * none before and none after, for whatever reason.
 */
enum compare_change {
	COMPARE_SAME,
	COMPARE_GAINS,
	COMPARE_LOSES,
	COMPARE_MOVES,
	COMPARE_NONE_BOTH,
	COMPARE_CHANGES,
};

/* A worksheet as it is on a day. */
struct compare_side {
	const struct sheet *sheet;
	const struct compiled *compiled;
	struct date as_of;
};

/* What a result can be: an amount, no result for one of these reasons, or one of the labels, which follow. */
enum compare_level {
	LEVEL_AMOUNT,
	LEVEL_REFER,
	LEVEL_UNDECIDED,
	LEVEL_NOT_IN_FORCE,
	LEVEL_FAULT,
	LEVEL_LABELS,
};

struct compare_came {
	uint32_t level; /* enum compare_level, or of a label, or of several that it could be */
	struct number low, high; /* if it is or could be an amount */
};

/* A question that one or both have. */
struct compare_question {
	uint32_t of[COMPARE_SIDES]; /* its place in each image, or COMPARE_NONE */
	uint32_t like;	/* the one that it is answered as: itself, but for rows after the second */
	uint32_t count; /* of the answers tried */
	int64_t *tries[COMPARE_SIDES];
	bool is_number;	 /* it asks for an amount, a count or a day */
	bool exact;	 /* they stand for all there are */
	uint32_t first;	 /* of its answers in comparison.answers */
	bool varies;	 /* its answers can make a difference */
	bool is_settled; /* whether it is asked is known once those before it are answered */
	bool unsure;	 /* "not sure" may be the answer on each side that has it */
	bool unsure_left[COMPARE_SIDES]; /* it may be on this side alone: it is not tried */
	uint64_t choices_left
		[COMPARE_SIDES]; /* choices that only one of the two has: they are not tried */
};

struct compare_count {
	uint64_t of[COMPARE_CHANGES];
};

/* Answers that show something, with what they come to. */
struct compare_case {
	bool is_there;
	bool is_over; /* it is over every answer that a "not sure" could be */
	struct compare_came came[COMPARE_SIDES];
	struct number change; /* above zero: better for the person */
	int64_t *answers[COMPARE_SIDES];
	uint8_t *given[COMPARE_SIDES]; /* enum given; NOT_GIVEN: it was not asked */
	struct slice person;	       /* of the sample that people are in; empty: none */
};

/* What changes in all, or for one group. */
struct compare_tally {
	struct compare_count count;
	uint64_t amounts; /* how often there is an amount before and after: averages are of these */
	uint64_t reasons; /* of COMPARE_NONE_BOTH: where the reason is another */
	__extension__ __int128 changed; /* sum of all gains less all losses, in COMPARE_PARTS */
	struct compare_case gain, loss; /* the largest */
};

/* From one level to another. */
struct compare_move {
	uint32_t from, to;
	uint64_t count;
	uint8_t *seen; /* of each answer, as comparison.answers has them */
	struct compare_case first;
};

struct compare_level_name {
	struct slice name, says;
};

struct compare_mixed; /* a result that could be on any of several levels: see level.h */

struct compare_person {
	struct slice name;
	const struct slice *groups; /* what the person is in each column of groups */
	enum compare_change change;
	struct compare_case outcome;
};

struct compare_group {
	size_t column;
	struct slice name;
	struct compare_tally tally;
};

/* Invented people, from a file. */
struct compare_people {
	struct compare_person *items;
	size_t count;
	struct slice *columns; /* "age", of "group:age" */
	size_t column_count;
	struct compare_group *groups; /* column by column, in the order in which they come */
	size_t group_count;
	struct compare_tally all;
};

struct compared {
	/* the caller's */
	struct compare_side sides[COMPARE_SIDES];
	const struct words *words;
	struct arena *arena;
	bool costs; /* the result is what a person pays: more is worse */

	struct proving *proofs[COMPARE_SIDES]; /* the images at work */
	bool is_same; /* no answer can come to another result: nothing was tried */
	struct compare_question *questions;
	uint32_t question_count;
	struct compare_level_name *levels;
	uint32_t level_count;
	struct compare_mixed *mixed; /* levels after those, as they are met */
	uint32_t mixed_count, mixed_room;
	bool has_numbers; /* a question that can make a difference asks for an amount, a count or a day */
	bool is_exact; /* the answers tried stand for all there are, of every question */
	bool is_sampled;
	uint64_t
		possible; /* combinations there are, at most; UINT64_MAX: more than can be counted */
	struct compare_tally all;
	struct compare_tally unsure; /* of those in which an answer is "not sure" */
	bool unsure_sampled;
	uint64_t unsure_possible;      /* as `possible` */
	struct compare_count *answers; /* of each answer that was tried and asked for */
	uint32_t answer_count;
	struct compare_move **moves; /* [from * level_count + to], or NULL */
	struct compare_people people;
};

/* Open both sides and work every combination, or the sample. */
void compare_sheets(struct compared *c);

/*
 * Whether a side, and whether either side, asks a question with the answers that were worked last. `over`: by work_all(), for
 * some of the answers that a "not sure" could be.
 */
bool compare_asks(const struct proving *p, uint32_t question, bool over);
bool compare_asks_either(const struct compared *c, const struct compare_question *q, bool over);

/*
 * Add what both sides came to with the answers that were worked last, by work_all(), over every answer that a "not sure"
 * could be. `person` is empty but for people of a file. `count_in` gets counts and largest changes.
 */
enum compare_change compare_add(struct compared *c, struct compare_tally *count_in,
	struct slice person, struct compare_case *outcome);

/* Nobody gains and somebody loses. */
static inline bool compare_only_loses(const struct compare_count *n)
{
	return n->of[COMPARE_LOSES] && !n->of[COMPARE_GAINS];
}

/* How many have a result before or after: shares are of these. Whoever never gets one neither gains nor loses. */
static inline uint64_t compare_base(const struct compare_count *n)
{
	return n->of[COMPARE_SAME] + n->of[COMPARE_GAINS] + n->of[COMPARE_LOSES] +
		n->of[COMPARE_MOVES];
}

static inline uint64_t compare_total(const struct compare_count *n)
{
	return compare_base(n) + n->of[COMPARE_NONE_BOTH];
}

/* What was tried stands for all there is, of people who are sure of every answer. */
static inline bool compare_is_whole(const struct compared *c)
{
	return c->is_exact && !c->is_sampled;
}

/* Every combination comes to what it did, if only to the same reason why there is no result. */
static inline bool compare_stays(const struct compare_tally *t)
{
	return !t->reasons && compare_base(&t->count) == t->count.of[COMPARE_SAME];
}

static inline bool compare_changes_nothing(const struct compared *c)
{
	return compare_stays(&c->all) && compare_stays(&c->unsure);
}

/* The average change where there is an amount before and after, to hundredths; 0 where there is none. */
struct number compare_average(const struct compare_tally *t);

#endif
