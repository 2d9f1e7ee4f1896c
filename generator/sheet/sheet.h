/*
 * sheet: a worksheet as it was written, read and checked word by word: questions, figures, lines of ten
 * operations, conditions as trees. tests/spec/worksheet.md is its language.
 *
 *	const struct sheet *s = sheet_read(&file, &arena, d);	// sheet_read.h: YAML to this
 *	compile_sheet(s, &words, &arena, &image, d);		// compile.h: this to the engine's image
 *
 * Everything lives in one arena and is only read after sheet_read(). Groups of repeated questions are kept
 * once here and unrolled when the sheet is compiled.
 */
#ifndef SHEET_SHEET_H
#define SHEET_SHEET_H

#include <stdint.h>
#include "base/amount.h"
#include "text/fields.h"
#include "text/status.h"
#include "sheet/dimension.h"

enum sheet_kind { SHEET_ESTIMATE, SHEET_DECISION };

/* What an estimate is of: what a person may get, or what a person may have to pay. */
enum sheet_estimates { ESTIMATES_BUDGET, ESTIMATES_CONTRIBUTION };

struct sheet_figure_value {
	struct date from, until;	       /* no date: no end */
	const struct data *written;	       /* of `is` */
	struct amount is;		       /* dates as 20231120, times as 1630 */
	const struct data *source, *at, *note; /* or NULL */
};

enum sheet_figure_status { SHEET_DECIDED, SHEET_UNDECIDED, SHEET_WITHDRAWN };

struct sheet_figure {
	struct slice name;
	struct place place;					  /* of the name */
	const struct data *says, *unit_name, *note, *source, *at; /* the last three: or NULL */
	struct dimension unit;
	int status;			   /* enum sheet_figure_status */
	struct sheet_figure_value *values; /* oldest first */
	size_t value_count;
};

/* Words in easy read and the id of the picture that stands beside them; NULL where they were not written. */
struct sheet_easy {
	const struct data *says, *picture;
};

/* A choice of a question or a label of a line. */
struct sheet_choice {
	struct slice name;
	struct place place;
	const struct data *says;
	struct sheet_easy easy; /* of a choice */
};

enum question_kind { QUESTION_CHOICE, QUESTION_SEVERAL, QUESTION_NUMBER, QUESTION_DATE };

/* What a question is about: an award may not depend on supply. */
enum question_about {
	ABOUT_NOTHING, /* not said: decisions need not */
	ABOUT_NEED,
	ABOUT_WELLBEING,
	ABOUT_EQUIPMENT,
	ABOUT_SUPPORT,
	ABOUT_MONEY,
	ABOUT_SITUATION,
	ABOUT_REQUEST,
	ABOUT_SUPPLY, /* refused in estimates */
};

/* A step of a question declared "more need upwards" that may give less, with its reason. */
struct sheet_exception {
	int from, to; /* choices */
	const struct data *because;
};

struct condition;

struct sheet_question {
	struct slice name;
	struct place place;
	int kind;				  /* enum question_kind */
	int about;				  /* enum question_about */
	const struct data *asks, *called, *hint;  /* hint: or NULL */
	struct sheet_easy easy;			  /* says: what it asks */
	const struct data *easy_hint, *easy_when; /* or NULL */
	struct sheet_choice *choices;
	size_t choice_count;
	int none; /* of several: the choice that excludes the others; -1: there is none */
	bool unsure, more_need;
	struct sheet_exception *exceptions;
	size_t exception_count;
	const struct data *unit_name; /* of a number */
	struct dimension unit;
	struct amount from, to, step; /* of a number; from and to of a date as 20231120 */
	const struct condition *when; /* NULL: always asked */
	bool has_unasked;
	struct amount unasked;
	const struct data *carries; /* a worksheet whose result may be its answer, or NULL */
	int group;		    /* place in sheet.groups; -1: none */
};

struct sheet_group {
	struct slice name;
	struct place place;
	const struct data *asks, *called, *hint, *row;
	struct sheet_easy easy;			 /* says: what it asks */
	const struct data *easy_hint, *easy_row; /* or NULL */
	int rows;
	int first_question, question_count; /* in sheet.questions, one after another */
	int first_line, line_count;	    /* in sheet.lines */
};

/* What an operation takes. */
enum operand_kind { OPERAND_NUMBER, OPERAND_FIGURE, OPERAND_QUESTION, OPERAND_LINE };
enum operand_part { PART_WHOLE, PART_LOW, PART_HIGH };

struct operand {
	int kind;	      /* enum operand_kind */
	int index;	      /* in the sheet's figures, questions or lines */
	int part;	      /* enum operand_part: of a line that is a range */
	bool of_group;	      /* a line of a group, used outside of it: the sum over its rows */
	struct amount number; /* of a plain number */
	int64_t weight;	      /* in a sum; 1 elsewhere */
	struct place place;
};

/* What a step, a rule, a cell or an `otherwise` gives. */
enum outcome_kind { GIVES_NUMBER, GIVES_RANGE, GIVES_LABEL, GIVES_REFERRAL, GIVES_NOTHING };

struct outcome {
	int kind;		  /* enum outcome_kind; GIVES_NOTHING: "not applicable" */
	struct operand low, high; /* GIVES_NUMBER: low alone */
	int label;		  /* in the line's labels */
	const struct data *refer; /* the words */
	struct place place;
};

enum bound_kind {
	BOUND_NONE,
	BOUND_OPEN,
	BOUND_CLOSED
}; /* open: over, under; closed: from, up to */

struct bound {
	int kind; /* enum bound_kind */
	struct operand at;
};

struct band_step {
	struct bound low, high; /* as written */
	struct outcome is;
	const struct data *says; /* or NULL: made from the bounds */
	struct place place;
};

struct rule {
	const struct condition *condition;
	struct outcome then;
	const struct data *written, *says, *source,
		*at; /* written: of the condition; others: or NULL */
	struct place place;
};

enum operation {
	OPERATION_MAP,
	OPERATION_SUM,
	OPERATION_MAX,
	OPERATION_MIN,
	OPERATION_COUNT,
	OPERATION_BAND,
	OPERATION_TABLE,
	OPERATION_DECIDE,
	OPERATION_WHEN,
	OPERATION_RATIO,
	OPERATION_FIGURE,
};

enum rounding { ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_EXACT };

enum { TABLE_DIMENSIONS = 3 };

struct sheet_line {
	struct slice name;
	struct place place;
	const struct data *says, *note, *source, *at; /* the last three: or NULL */
	struct sheet_easy easy; /* those who read easy read are shown no other lines */
	int operation;
	bool shown_only;
	bool is_range; /* may be one: a band with [low, high], or made from such a line */
	int group;     /* place in sheet.groups; -1: none */

	/* a number has a unit, a label has labels */
	const struct data *unit_name;
	struct dimension unit;
	struct sheet_choice *labels;
	size_t label_count;

	/* map: the question and what each choice is */
	int question;
	struct operand *to;
	bool has_unasked;
	struct amount unasked;

	/*
	 * sum, max, min: all; band, ratio: 1, the value; ratio: then times and over (the number 1 if absent); when: is and
	 * otherwise; figure: 1; table: the dimensions, questions or lines
	 */
	struct operand *operands;
	size_t operand_count;
	const struct data *because, *way_round; /* of a min that is a cap, or NULL */

	const struct condition **conditions; /* count: all; when: 1 */
	size_t condition_count;

	struct band_step *steps;
	size_t step_count;

	struct rule *rules;
	size_t rule_count;
	bool unique;
	struct outcome otherwise; /* of decide */

	struct outcome *cells; /* of a table, the last dimension changing fastest */
	size_t cell_count;

	int rounding; /* enum rounding */
	struct amount quantum;
};

enum condition_kind {
	CONDITION_AND, /* of first and those beside it */
	CONDITION_OR,
	CONDITION_NOT, /* of first */
	CONDITION_IS, /* subject, a question or a label line, is one of `mask`; `negated`: is not */
	CONDITION_INCLUDES, /* the answer to a question with several includes one of `mask` */
	CONDITION_COMPARE,  /* subject `comparison` against */
	CONDITION_ASKED,
};

enum comparison { IS_OVER, IS_UNDER, IS_UP_TO, IS_AT_LEAST, IS_EXACTLY };

struct condition {
	int kind;
	struct condition *first; /* operands of and, or, not */
	struct condition *next;	 /* beside this */
	struct operand subject;	 /* a question or a line (or, compared, a figure) */
	uint64_t mask;		 /* choices or labels */
	bool negated; /* is not ..., is not over ...: false too if the subject was not asked */
	int comparison;
	struct operand against;
	struct place place;
};

struct sheet_refer {
	const struct condition *condition;
	const struct data *written, *says;
	const struct data *contact; /* whom to ask first, as site.yaml calls them; or NULL */
	struct sheet_easy easy;
};

struct sheet_answer {
	struct slice name;  /* "eating", "visits.1.length" */
	struct slice value; /* as on the command line: "some", "a,b", "350.01", "?" */
	struct place place;
};

enum expected_outcome { EXPECT_VALUE, EXPECT_REFER, EXPECT_UNDECIDED, EXPECT_NOT_IN_FORCE };

struct sheet_expected {
	int line;
	const struct data *written; /* a number, [low, high], or a label */
	struct amount low, high;
	int label; /* -1: a number */
};

struct sheet_example {
	const struct data *says;
	struct date as_of; /* may be absent */
	struct sheet_answer *given;
	size_t given_count;
	struct sheet_expected *expects;
	size_t expect_count;
	int outcome; /* enum expected_outcome */
	struct place place;
};

struct sheet_change {
	struct date date;
	const struct data *says;
};

/* What the worksheet as a whole says in easy read. */
struct sheet_easy_frame {
	const struct data *title;		 /* or NULL */
	struct sheet_easy before, after, unsure; /* round the questions on paper; "I am not sure" */
};

struct sheet {
	const char *file;    /* the first, as the author knows it */
	struct slice source; /* its text; of several files, one after the other */
	struct slice name;
	const struct data *title, *summary, *version, *owner, *note; /* note: or NULL */
	const struct data *contact; /* whom to ask, as site.yaml calls them; or NULL */
	struct sheet_easy_frame easy;
	int kind;      /* enum sheet_kind */
	int estimates; /* enum sheet_estimates */
	int status;    /* enum status, as pages have it */
	struct date effective, until, issued, review_due;
	int day_question;	    /* whose answer says which figures are in force; -1: none */
	struct records changes;	    /* struct sheet_change */
	const struct data *sources; /* list of {source, at}, or NULL */

	struct sheet_figure *figures;
	size_t figure_count;
	struct sheet_question *questions;
	size_t question_count;
	struct sheet_group *groups;
	size_t group_count;
	struct sheet_line *lines;
	size_t line_count;
	struct sheet_refer *refers;
	size_t refer_count;
	struct sheet_example *examples;
	size_t example_count;
	int result; /* in lines */
};

/* As worksheets write them; ended by NULL. What a question is about is question_abouts[about - 1]. */
extern const char *const sheet_kinds[], *const sheet_estimated[], *const question_abouts[],
									  *const roundings[];

/* The keys of the operations, in their order. */
extern const char *const operations[];

#endif
