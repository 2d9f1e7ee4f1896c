/*
 * speak: the answers and results of a comparison in words, for what says them.
 */
#ifndef COMPARE_SPEAK_H
#define COMPARE_SPEAK_H

#include "compare/say.h"

/* A phrase with its places filled. */
struct slice compare_words(
	const struct compared *c, enum word word, const struct slice *parts, size_t count);

/* What one side came to: an amount, or the name of a level. */
struct slice compare_result(
	const struct compared *c, enum compare_which side, const struct compare_came *came);

/* "£25 a week more" */
struct slice compare_change_words(const struct compared *c, struct number change);

/* The same on average, where there is an amount before and after: "more, by less than £0.01 a week" */
struct slice compare_average_words(const struct compared *c, const struct compare_tally *t);

/* The answer of a case to a question, "Help: They do most of it"; empty if it makes no difference or was not asked. */
struct slice compare_answer(
	const struct compared *c, const struct compare_case *k, uint32_t question);

/* The same without the question. */
struct slice compare_answer_alone(
	const struct compared *c, const struct compare_case *k, uint32_t question);

/* What a question is called. */
struct slice compare_question_name(const struct compared *c, const struct compare_question *q);

/*
 * The answers to a question for which `chosen` holds: runs of numbers as ranges. Empty if it holds for all that were
 * asked for, or none were.
 */
struct slice compare_chosen(const struct compared *c, const struct compare_question *q,
	bool (*chosen)(const struct compared *c, uint32_t answer, const void *context),
	const void *context);

/* The answers to a question that one side has and the other has not, with commas. */
struct slice compare_choices_left(
	const struct compared *c, enum compare_which side, const struct compare_question *q);

#endif
