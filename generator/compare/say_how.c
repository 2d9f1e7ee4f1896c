#include "compare/say_how.h"

#include "compare/speak.h"
#include "prove/words.h"

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

/* The questions of which some amounts stand for no others, with how many were tried. */
static struct slice amounts_tried(const struct compared *c)
{
	struct slice all = slice_text(NULL);

	for (uint32_t i = 0; i < c->question_count; i++) {
		const struct compare_question *q = &c->questions[i];

		if (q->varies && !q->exact && q->is_number)
			all = compare_joined(c, all,
				compare_words(c, WORD_COMPARE_TRIED,
					(struct slice[]){ compare_question_name(c, q),
						compare_number(c, q->count) },
					2));
	}
	return all;
}

static void say_numbers(struct telling *t)
{
	struct slice tried = amounts_tried(t->c);

	if (!t->c->has_numbers)
		return;
	if (tried.length)
		tell_paragraph(t, WORD_COMPARE_AMOUNTS, &tried, 1);
	else
		tell_paragraph(t, WORD_COMPARE_NUMBERS, NULL, 0);
	tell_paragraph(t, WORD_COMPARE_COUNTED, NULL, 0);
}

static void say_coverage(struct telling *t)
{
	const struct compared *c = t->c;

	tell_paragraph(t,
		c->is_sampled	      ? WORD_COMPARE_SAMPLED
			: c->is_exact ? WORD_COMPARE_ALL
				      : WORD_COMPARE_SOME,
		(struct slice[]){ compare_number(c, compare_total(&c->all.count)),
			possible_words(c, c->possible) },
		c->is_sampled ? 2 : 1);
	say_numbers(t);
	if (!compare_is_whole(c))
		tell_paragraph(t, WORD_COMPARE_CLIMBED, NULL, 0);
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

void tell_how(struct telling *t)
{
	say_versions(t);
	if (!t->c->is_same)
		say_coverage(t);
	say_differences(t);
}

void tell_how_unsure(struct telling *t)
{
	const struct compared *c = t->c;

	tell_paragraph(t,
		c->unsure_sampled     ? WORD_COMPARE_UNSURE_SAMPLED
			: c->is_exact ? WORD_COMPARE_UNSURE
				      : WORD_COMPARE_UNSURE_SOME,
		(struct slice[]){ compare_number(c, compare_total(&c->unsure.count)),
			possible_words(c, c->unsure_possible) },
		c->unsure_sampled ? 2 : 1);
	if (compare_is_whole(c) && c->unsure_sampled)
		tell_paragraph(t, WORD_COMPARE_CLIMBED, NULL, 0);
}
