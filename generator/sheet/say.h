/*
 * say: numbers, bounds and conditions of a worksheet in words, from the site's words file.
 *
 *	weekly is over community_limit	->	Total budget each week is over £350 a week
 *	{up-to: 20}			->	up to and including 20 points
 *
 * A figure's amount depends on the day. Words for the engine's image leave that to the engine (see image_step);
 * words for a page say what holds on its day.
 */
#ifndef SHEET_SAY_H
#define SHEET_SAY_H

#include "sheet/sheet.h"
#include "text/words.h"

struct saying {
	const struct sheet *sheet;
	const struct words *words;
	struct arena *arena;
	struct date as_of; /* no date: figures are left to the engine */
};

/* Whether the words file says this unit. */
bool say_knows(const struct words *w, struct slice unit);

/* "£350 a week", "4 weeks": a number in a unit. */
struct slice say_amount(const struct saying *s, struct slice unit, struct amount number);

/* "£20 to £30 a week" */
struct slice say_amounts(
	const struct saying *s, struct slice unit, struct amount low, struct amount high);

/* "20 November 2023", from 20231120. */
struct slice say_date(const struct saying *s, int64_t day);

/* What a figure is on the day, or what it is called. */
struct slice say_figure(const struct saying *s, const struct sheet_figure *f);

/* The value in force on a day, or NULL. */
const struct sheet_figure_value *say_figure_value(const struct sheet_figure *f, struct date day);

/* What an operand is called: "Points for eating", "£350 a week". `unit`: of a plain number. */
struct slice say_operand(const struct saying *s, const struct operand *o, struct slice unit);

/* What a step of a band takes: "over 20 and up to and including 30 points". */
struct slice say_step(const struct saying *s, const struct sheet_line *band, size_t step);

/* A condition as people say it. */
struct slice say_condition(const struct saying *s, const struct condition *c);

/* What a step, rule or cell gives: an amount, a label, or why somebody has to be asked. */
struct slice say_outcome(
	const struct saying *s, const struct sheet_line *line, const struct outcome *o);

/* How a line is worked: "Add these together." */
struct slice say_how(const struct saying *s, const struct sheet_line *line);

/* How it is rounded: "rounded to the nearest £1, a half up"; empty if it is not. */
struct slice say_rounding(const struct saying *s, const struct sheet_line *line);

#endif
