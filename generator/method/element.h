/*
 * element: elements of which all parts of a method page are made.
 *
 *	xmlNodePtr body = method_table(m, parent, line->says->text, columns, 2);
 *	xmlNodePtr row = method_row(body, &step->place);
 *	method_head(row, words);
 */
#ifndef METHOD_ELEMENT_H
#define METHOD_ELEMENT_H

#include "base/period.h"
#include "prove/prove.h"
#include "sheet/say.h"
#include "text/tree.h"

/* A file of the worksheet that readers may download. */
struct method_file {
	struct slice path;   /* below the site's folder: "worksheets/contribution.yaml" */
	struct slice called; /* what of it is in the file; empty: it says so itself */
	size_t size;
	enum word says; /* "{}, as it was written (YAML, {})": what and its size */
};

struct calibration;

struct method {
	const struct sheet *sheet;
	const struct compiled *compiled;
	const struct proof *proof;	       /* NULL: nothing was proved */
	const struct calibration *calibration; /* NULL: it was not held against packages */
	const struct words *words;
	enum standing standing; /* on the day of the build, whatever day the page is about */
	struct date as_of;
	struct slice key;    /* by which scripts find its image; empty: its name */
	struct slice called; /* its title, with the days of a version; empty: the title */
	struct date last;    /* on which it is in force; no date: no end is known */
	struct slice owner;  /* the role in words */
	struct slice root;   /* from the page to the site's folder: "../../" */
	const struct method_file *files;
	size_t file_count;
	bool apart; /* bands and tables stand by themselves */
	bool easy; /* questions are asked in easy words, with pictures: easy.h says whether it has them */
	bool draws;  /* bands and tables have pictures within the sum */
	int *tables; /* made so far on the page: their captions need ids */
	struct arena *arena;
};

struct saying method_saying(const struct method *m);

static inline struct slice method_word(const struct method *m, enum word word)
{
	return m->words->text[word];
}

/* A word with one or two values in it. */
struct slice method_fill(const struct method *m, enum word word, struct slice a, struct slice b);

/* "... (illustrative)", where the worksheet is not in force. */
struct slice method_marked(const struct method *m, struct slice words);

/* The id of a line where the sum is shown: "contribution.income". */
struct slice method_line_id(const struct method *m, const struct sheet_line *line);

/* An element with a class, if it is given one, written at `at`, if that is not NULL. */
xmlNodePtr method_add(
	xmlNodePtr parent, const char *name, const char *class, const struct place *at);

/* The same, holding text. */
xmlNodePtr method_say(xmlNodePtr parent, const char *name, const char *class, struct slice text);

/*
 * What a number or a day may be, in data-* attributes of `e` for the scripts: the ends and the step in words and, of a
 * number, the step and the lower end in digits.
 */
void method_limits(const struct method *m, const struct sheet_question *q, xmlNodePtr e);

/* A reference to a source, unless `source` is NULL. */
void method_cite(xmlNodePtr into, const struct data *source, const struct data *at);

/* A table with its caption and the words above its columns; rows go into what is returned. */
xmlNodePtr method_table(const struct method *m, xmlNodePtr parent, struct slice caption,
	const struct slice *columns, size_t count);

xmlNodePtr method_row(xmlNodePtr body, const struct place *at);

/* The first cell of a row, which heads it, and the others. */
xmlNodePtr method_head(xmlNodePtr row, struct slice text);
xmlNodePtr method_cell(xmlNodePtr row, struct slice text);

/* A list of facts: a name and what it is. Nothing is added for an empty text. */
xmlNodePtr method_facts(xmlNodePtr parent);
void method_fact(xmlNodePtr facts, struct slice name, struct slice text);

/* "community limit: £350 a week", or what another operand is called. `unit`: of a plain number. */
struct slice method_operand(const struct method *m, const struct operand *o, struct slice unit);

/* What it is worth: "£350 a week", "Points for each answer: not yet decided". */
struct slice method_value(const struct method *m, const struct operand *o, struct slice unit);

/* What a step, rule or cell gives. */
struct slice method_outcome(
	const struct method *m, const struct sheet_line *line, const struct outcome *o);

/* The number that an operand is on the day. False if it depends on answers or nobody has decided it. */
bool method_amount(const struct method *m, const struct operand *o, struct amount *amount);

/* The unit of a line; of one that has none, and gives a label: "number". */
static inline struct slice method_unit(const struct sheet_line *line)
{
	return line->unit_name ? line->unit_name->text : SLICE("number");
}

/* The band with steps that have no words of their own, so that their bounds are said. */
const struct sheet_line *method_bare_band(const struct method *m, const struct sheet_line *line);

/* Whether a figure of the worksheet is undecided, so that it may not run. */
bool method_is_undecided(const struct method *m);

#endif
