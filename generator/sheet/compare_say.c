#include "sheet/compare_say.h"

#include "sheet/compare_say_people.h"
#include "sheet/compare_speak.h"
#include "sheet/prove_words.h"

struct slice tell_title(const struct telling *t)
{
	return t->c->sides[COMPARE_NEW].sheet->title->text;
}

void tell_paragraph(struct telling *t, enum word word, const struct slice *parts, size_t count)
{
	report_paragraph(t->report, compare_words(t->c, word, parts, count));
}

struct slice tell_word(const struct telling *t, enum word word)
{
	return t->c->words->text[word];
}

/* How it was done */

static void say_versions(struct telling *t)
{
	struct slice parts[4];

	for (int side = 0; side < COMPARE_SIDES; side++) {
		const struct compare_side *s = &t->c->sides[side];

		parts[side * 2] = data_text(s->sheet->version);
		parts[side * 2 + 1] = words_date(t->c->words, t->c->arena, s->as_of);
	}
	tell_paragraph(t, WORD_COMPARE_VERSIONS, parts, 4);
}

static bool has_numbers(const struct compared *c)
{
	for (uint32_t i = 0; i < c->question_count; i++) {
		const struct compare_question *q = &c->questions[i];
		int side = q->of[COMPARE_NEW] != COMPARE_NONE ? COMPARE_NEW : COMPARE_OLD;

		if (q->varies &&
			image_word(&c->proofs[side]->image, SECTION_QUESTION, q->of[side],
				QUESTION_KIND) == ASKS_NUMBER)
			return true;
	}
	return false;
}

static bool gives_amounts(const struct compared *c)
{
	const struct sheet *s = c->sides[COMPARE_NEW].sheet;

	return s->lines[s->result].label_count == 0;
}

static bool gives_ranges(const struct compared *c)
{
	for (int side = 0; side < COMPARE_SIDES; side++) {
		const struct sheet *s = c->sides[side].sheet;

		if (s->lines[s->result].is_range)
			return true;
	}
	return false;
}

/* How many of them there are, which may be more than can be counted. */
static struct slice possible_words(const struct compared *c, uint64_t possible)
{
	struct slice most = compare_number(c, possible);

	return possible == UINT64_MAX ? compare_words(c, WORD_COMPARE_COUNTLESS, &most, 1) : most;
}

static void say_coverage(struct telling *t)
{
	const struct compared *c = t->c;

	tell_paragraph(t, c->is_sampled ? WORD_COMPARE_SAMPLED : WORD_COMPARE_ALL,
		(struct slice[]){ compare_number(c, compare_total(&c->all.count)),
			possible_words(c, c->possible) },
		c->is_sampled ? 2 : 1);
	if (has_numbers(c))
		tell_paragraph(t, WORD_COMPARE_NUMBERS, NULL, 0);
	if (gives_ranges(c))
		tell_paragraph(t, WORD_COMPARE_MIDDLE, NULL, 0);
	if (c->costs)
		tell_paragraph(t, WORD_COMPARE_COSTS, NULL, 0);
}

/* Questions and choices that only one side has. */
static void say_differences(struct telling *t)
{
	static const enum word choices[] = { WORD_COMPARE_CHOICES_OLD, WORD_COMPARE_CHOICES_NEW };

	for (uint32_t i = 0; i < t->c->question_count; i++) {
		const struct compare_question *q = &t->c->questions[i];
		struct slice parts[] = { compare_question_name(t->c, q), { 0 } };

		if (q->like == i && q->of[COMPARE_OLD] == COMPARE_NONE)
			tell_paragraph(t, WORD_COMPARE_ONLY_NEW, parts, 1);
		if (q->like == i && q->of[COMPARE_NEW] == COMPARE_NONE)
			tell_paragraph(t, WORD_COMPARE_ONLY_OLD, parts, 1);
		for (int side = 0; side < COMPARE_SIDES; side++) {
			parts[1] = compare_choices_left(t->c, (enum compare_which)side, q);
			if (parts[1].length)
				tell_paragraph(t, choices[side], parts, 2);
		}
	}
}

/* What changes */

static void add_change(struct telling *t, enum compare_change change, enum word called,
	const struct compare_tally *tally)
{
	const struct compare_case *most = change == COMPARE_GAINS ? &tally->gain
		: change == COMPARE_LOSES			  ? &tally->loss
								  : NULL;
	uint64_t all = change == COMPARE_NONE_BOTH ? 0 : compare_base(&tally->count);

	report_cells(t->report,
		(struct slice[]){ tell_word(t, called),
			compare_number(t->c, tally->count.of[change]),
			all ? compare_share(t->c, tally->count.of[change], all) : slice_text(NULL),
			most && most->is_there ? compare_change_words(t->c, most->change)
					       : slice_text(NULL) },
		4);
}

static void say_changes(struct telling *t, const struct compare_tally *all, enum word caption)
{
	struct slice title = tell_title(t);

	report_table(t->report, compare_words(t->c, caption, &title, 1), "lnnl");
	report_cells(t->report,
		(struct slice[]){ tell_word(t, WORD_COMPARE_CHANGE),
			tell_word(t, WORD_COMPARE_HOW_MANY), tell_word(t, WORD_COMPARE_SHARE),
			tell_word(t, WORD_COMPARE_LARGEST) },
		4);
	if (gives_amounts(t->c)) {
		add_change(t, COMPARE_GAINS, WORD_COMPARE_GAINS, all);
		add_change(t, COMPARE_LOSES, WORD_COMPARE_LOSES, all);
	}
	add_change(t, COMPARE_SAME, WORD_COMPARE_AS_BEFORE, all);
	add_change(t, COMPARE_MOVES, WORD_COMPARE_MOVES, all);
	if (all->count.of[COMPARE_NONE_BOTH])
		add_change(t, COMPARE_NONE_BOTH,
			gives_amounts(t->c) ? WORD_COMPARE_NO_AMOUNT : WORD_COMPARE_NO_LEVEL, all);
}

static void say_answers(struct telling *t, const struct compare_case *k)
{
	bool any = false;

	for (uint32_t i = 0; i < t->c->question_count; i++) {
		struct slice answer = compare_answer(t->c, k, i);

		if (answer.length)
			report_item(t->report, answer);
		any = any || answer.length;
	}
	if (!any)
		report_item(t->report, tell_word(t, WORD_COMPARE_WHATEVER));
}

void tell_most(struct telling *t, enum word called, const struct compare_case *most)
{
	if (!most->is_there)
		return;
	tell_paragraph(t, called,
		(struct slice[]){ compare_change_words(t->c, most->change),
			compare_result(t->c, COMPARE_OLD, &most->came[COMPARE_OLD]),
			compare_result(t->c, COMPARE_NEW, &most->came[COMPARE_NEW]), most->person },
		4);
	if (!most->person.length)
		say_answers(t, most);
}

static void say_average(struct telling *t, const struct compare_tally *tally)
{
	if (tally->amounts)
		tell_paragraph(t, WORD_COMPARE_AVERAGE,
			(struct slice[]){ compare_number(t->c, tally->amounts),
				compare_number(t->c, compare_total(&tally->count)),
				compare_average_words(t->c, tally) },
			3);
}

/* Which answers */

static bool has_change(const struct compared *c, uint32_t answer, const void *context)
{
	return c->answers[answer].of[*(const enum compare_change *)context] != 0;
}

static bool was_seen(const struct compared *c, uint32_t answer, const void *context)
{
	(void)c;
	return ((const uint8_t *)context)[answer] != 0;
}

/* The questions whose answers narrow down who it is, each with those answers. */
static void say_who(struct telling *t,
	bool (*chosen)(const struct compared *c, uint32_t answer, const void *context),
	const void *context)
{
	bool any = false;

	for (uint32_t i = 0; i < t->c->question_count; i++) {
		const struct compare_question *q = &t->c->questions[i];
		struct slice answers = q->varies ? compare_chosen(t->c, q, chosen, context)
						 : slice_text(NULL);

		if (!answers.length)
			continue;
		report_item(t->report,
			compare_words(t->c, WORD_COMPARE_WHO,
				(struct slice[]){ compare_question_name(t->c, q), answers }, 2));
		any = true;
	}
	if (!any)
		report_item(t->report, tell_word(t, WORD_COMPARE_WHO_ANY));
}

static void say_who_changes(struct telling *t, enum compare_change change, enum word called)
{
	if (!t->c->all.count.of[change])
		return;
	tell_paragraph(t, called, NULL, 0);
	say_who(t, has_change, &change);
}

static bool only_loses(const struct compared *c, uint32_t answer, const void *context)
{
	(void)context;
	return compare_only_loses(&c->answers[answer]);
}

static void say_only_loses(struct telling *t)
{
	struct slice all = slice_text(NULL);

	/* without a gain anywhere, every answer that can lose would be listed */
	if (!t->c->all.count.of[COMPARE_GAINS])
		return;
	for (uint32_t i = 0; i < t->c->question_count; i++) {
		const struct compare_question *q = &t->c->questions[i];
		struct slice answers = q->varies ? compare_chosen(t->c, q, only_loses, NULL)
						 : slice_text(NULL);

		if (answers.length)
			all = compare_joined(t->c, all,
				compare_words(t->c, WORD_COMPARE_WHO,
					(struct slice[]){ compare_question_name(t->c, q), answers },
					2));
	}
	if (all.length)
		tell_paragraph(t, WORD_COMPARE_ONLY_LOSES_ANSWERS, &all, 1);
}

/* From one level to another */

static void say_moves(struct telling *t)
{
	const struct compared *c = t->c;
	size_t cells = (size_t)c->level_count * c->level_count;
	struct slice title = tell_title(t);

	if (!c->all.count.of[COMPARE_MOVES] && !c->all.reasons)
		return;
	report_table(t->report, compare_words(c, WORD_COMPARE_MOVE_CAPTION, &title, 1), "lln");
	report_cells(t->report,
		(struct slice[]){ tell_word(t, WORD_COMPARE_FROM), tell_word(t, WORD_COMPARE_TO),
			tell_word(t, WORD_COMPARE_HOW_MANY) },
		3);
	for (size_t i = 0; i < cells; i++)
		if (c->moves[i])
			report_cells(t->report,
				(struct slice[]){ c->levels[c->moves[i]->from].says,
					c->levels[c->moves[i]->to].says,
					compare_number(c, c->moves[i]->count) },
				3);
	for (size_t i = 0; i < cells; i++) {
		const struct compare_move *move = c->moves[i];

		if (!move)
			continue;
		tell_paragraph(t, WORD_COMPARE_WHO_MOVES,
			(struct slice[]){ c->levels[move->from].says, c->levels[move->to].says },
			2);
		say_who(t, was_seen, move->seen);
	}
}

static void say_all(struct telling *t)
{
	const struct compared *c = t->c;

	say_changes(t, &c->all, WORD_COMPARE_CAPTION);
	if (gives_amounts(c))
		say_average(t, &c->all);
	tell_most(t, WORD_COMPARE_LARGEST_GAIN, &c->all.gain);
	tell_most(t, WORD_COMPARE_LARGEST_LOSS, &c->all.loss);
	say_who_changes(t, COMPARE_GAINS, WORD_COMPARE_WHO_GAINS);
	say_who_changes(t, COMPARE_LOSES, WORD_COMPARE_WHO_LOSES);
	say_only_loses(t);
	say_moves(t);
}

/* People who are not sure of an answer are counted apart: their results are ranges, and there may be many of them. */
static void say_unsure(struct telling *t)
{
	const struct compared *c = t->c;
	const struct compare_tally *all = &c->unsure;
	uint64_t count = compare_total(&all->count);

	if (!count)
		return;
	tell_paragraph(t, c->unsure_sampled ? WORD_COMPARE_UNSURE_SAMPLED : WORD_COMPARE_UNSURE,
		(struct slice[]){ compare_number(c, count), possible_words(c, c->unsure_possible) },
		c->unsure_sampled ? 2 : 1);
	if (compare_changes_nothing(c))
		return;
	say_changes(t, all, WORD_COMPARE_UNSURE_CAPTION);
	tell_most(t, WORD_COMPARE_LARGEST_GAIN, &all->gain);
	tell_most(t, WORD_COMPARE_LARGEST_LOSS, &all->loss);
}

void compare_say(const struct compared *c, struct report *r)
{
	struct telling t = { c, r };

	report_heading(r, 3, tell_title(&t));
	say_versions(&t);
	if (!c->is_same)
		say_coverage(&t);
	say_differences(&t);
	if (!compare_changes_nothing(c))
		say_all(&t);
	say_unsure(&t);
	if (compare_changes_nothing(c))
		tell_paragraph(&t, WORD_COMPARE_SAME, NULL, 0);
	tell_people(&t);
}
