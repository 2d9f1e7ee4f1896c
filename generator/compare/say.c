#include "compare/say.h"

#include "compare/say_how.h"
#include "compare/say_people.h"
#include "compare/speak.h"
#include "prove/words.h"

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

/* What changes */

static bool gives_amounts(const struct compared *c)
{
	const struct sheet *s = c->sides[COMPARE_NEW].sheet;

	return s->lines[s->result].label_count == 0;
}

/* A row. Amounts are picked by us, so that a share of them would be of nothing that there is. */
static void add_change(struct telling *t, enum compare_change change, enum word called,
	const struct compare_tally *tally)
{
	const struct compared *c = t->c;
	const struct compare_case *most = change == COMPARE_GAINS ? &tally->gain
		: change == COMPARE_LOSES			  ? &tally->loss
								  : NULL;
	uint64_t all = change == COMPARE_NONE_BOTH ? 0 : compare_base(&tally->count);
	struct slice cells[4] = { tell_word(t, called),
		compare_number(c, tally->count.of[change]) };
	size_t count = 2;

	if (!c->has_numbers)
		cells[count++] = all ? compare_share(c, tally->count.of[change], all)
				     : slice_text(NULL);
	if (gives_amounts(c))
		cells[count++] = most && most->is_there ? compare_change_words(c, most->change)
							: slice_text(NULL);
	report_cells(t->report, cells, count);
}

static void say_changes(struct telling *t, const struct compare_tally *all, enum word caption)
{
	struct slice title = tell_title(t);
	bool shares = !t->c->has_numbers, amounts = gives_amounts(t->c);
	struct slice headers[4] = { tell_word(t, WORD_COMPARE_CHANGE),
		tell_word(t, WORD_COMPARE_HOW_MANY) };
	size_t count = 2;

	if (shares)
		headers[count++] = tell_word(t, WORD_COMPARE_SHARE);
	if (amounts)
		headers[count++] = tell_word(t, WORD_COMPARE_LARGEST);
	report_table(t->report, compare_words(t->c, caption, &title, 1),
		shares		  ? amounts ? "lnnl" : "lnn"
			: amounts ? "lnl"
				  : "ln");
	report_cells(t->report, headers, count);
	if (amounts) {
		add_change(t, COMPARE_GAINS, WORD_COMPARE_GAINS, all);
		add_change(t, COMPARE_LOSES, WORD_COMPARE_LOSES, all);
	}
	add_change(t, COMPARE_SAME, WORD_COMPARE_AS_BEFORE, all);
	add_change(t, COMPARE_MOVES, WORD_COMPARE_MOVES, all);
	if (all->count.of[COMPARE_NONE_BOTH])
		add_change(t, COMPARE_NONE_BOTH,
			amounts ? WORD_COMPARE_NO_AMOUNT : WORD_COMPARE_NO_LEVEL, all);
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

/* Where there may be others, they may gain or lose more. */
static void say_largest(struct telling *t, const struct compare_tally *tally, bool whole)
{
	tell_most(t, whole ? WORD_COMPARE_LARGEST_GAIN : WORD_COMPARE_LARGEST_GAIN_FOUND,
		&tally->gain);
	tell_most(t, whole ? WORD_COMPARE_LARGEST_LOSS : WORD_COMPARE_LARGEST_LOSS_FOUND,
		&tally->loss);
}

/* Over amounts that were picked there is no average. */
static void say_average(struct telling *t, const struct compare_tally *tally)
{
	if (tally->amounts && !t->c->has_numbers)
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

/* What narrows a statement about answers down: others were not tried, or somebody may be not sure of them. */
static struct slice among(const struct telling *t)
{
	const struct compared *c = t->c;
	struct slice tried = compare_is_whole(c) ? SLICE("") : tell_word(t, WORD_COMPARE_IN_TRIED);
	struct slice sure = compare_total(&c->unsure.count) ? tell_word(t, WORD_COMPARE_AMONG_SURE)
							    : SLICE("");

	return arena_print(c->arena, "%.*s%.*s", SLICE_ARG(tried), SLICE_ARG(sure));
}

/* The answers to a question that narrow down who it is; empty if none do, or if others were not tried. */
static struct slice who_answers(const struct telling *t, uint32_t index,
	bool (*chosen)(const struct compared *c, uint32_t answer, const void *context),
	const void *context)
{
	const struct compare_question *q = &t->c->questions[index];
	struct slice parts[] = { compare_question_name(t->c, q), SLICE("") };

	if (q->varies && q->exact)
		parts[1] = compare_chosen(t->c, q, chosen, context);
	return parts[1].length ? compare_words(t->c, WORD_COMPARE_WHO, parts, 2) : parts[1];
}

/* The questions whose answers narrow down who it is, each with those answers, after a paragraph. */
static void say_who(struct telling *t, struct slice paragraph,
	bool (*chosen)(const struct compared *c, uint32_t answer, const void *context),
	const void *context)
{
	bool any = false;

	for (uint32_t i = 0; i < t->c->question_count; i++) {
		struct slice answers = who_answers(t, i, chosen, context);

		if (!answers.length)
			continue;
		if (!any)
			report_paragraph(t->report, paragraph);
		report_item(t->report, answers);
		any = true;
	}
	/* where others were not tried, it is not known that every answer can */
	if (any || !compare_is_whole(t->c))
		return;
	report_paragraph(t->report, paragraph);
	report_item(t->report, tell_word(t, WORD_COMPARE_WHO_ANY));
}

static void say_who_changes(struct telling *t, enum compare_change change, enum word called)
{
	struct slice narrowed = among(t);

	if (t->c->all.count.of[change])
		say_who(t, compare_words(t->c, called, &narrowed, 1), has_change, &change);
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
		struct slice answers = who_answers(t, i, only_loses, NULL);

		if (answers.length)
			all = compare_joined(t->c, all, answers);
	}
	if (all.length)
		tell_paragraph(
			t, WORD_COMPARE_ONLY_LOSES_ANSWERS, (struct slice[]){ among(t), all }, 2);
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
		say_who(t,
			compare_words(c, WORD_COMPARE_WHO_MOVES,
				(struct slice[]){ c->levels[move->from].says,
					c->levels[move->to].says, among(t) },
				3),
			was_seen, move->seen);
	}
}

static void say_all(struct telling *t)
{
	const struct compared *c = t->c;

	say_changes(t, &c->all, WORD_COMPARE_CAPTION);
	if (gives_amounts(c))
		say_average(t, &c->all);
	say_largest(t, &c->all, compare_is_whole(c));
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

	if (!compare_total(&all->count))
		return;
	tell_how_unsure(t);
	if (compare_changes_nothing(c))
		return;
	say_changes(t, all, WORD_COMPARE_UNSURE_CAPTION);
	say_largest(t, all, c->is_exact && !c->unsure_sampled);
}

void compare_say(const struct compared *c, struct report *r)
{
	struct telling t = { c, r };

	report_heading(r, 3, tell_title(&t));
	tell_how(&t);
	if (!compare_changes_nothing(c))
		say_all(&t);
	say_unsure(&t);
	if (compare_changes_nothing(c))
		tell_paragraph(&t,
			compare_is_whole(c) && !c->unsure_sampled ? WORD_COMPARE_SAME
								  : WORD_COMPARE_SAME_TRIED,
			NULL, 0);
	tell_people(&t);
}
