#include "compare/speak.h"

#include "compare/level.h"

struct slice compare_words(
	const struct compared *c, enum word word, const struct slice *parts, size_t count)
{
	return words_filled(c->arena, c->words->text[word], parts, count);
}

struct slice compare_number(const struct compared *c, uint64_t count)
{
	char room[AMOUNT_TEXT];
	int64_t whole = count > INT64_MAX ? INT64_MAX : (int64_t)count;

	return arena_copy(c->arena, slice_text(amount_words(amount_whole(whole), room)));
}

struct slice compare_share(const struct compared *c, uint64_t count, uint64_t all)
{
	__extension__ unsigned __int128 tenths = ((unsigned __int128)count * 2000 + all) / all / 2;
	const struct amount share = { (int64_t)tenths, 1 };

	return say_amount(&c->proofs[COMPARE_NEW]->saying, SLICE("%"), share);
}

struct slice compare_joined(const struct compared *c, struct slice all, struct slice next)
{
	return all.length ? arena_print(c->arena, "%.*s, %.*s", SLICE_ARG(all), SLICE_ARG(next))
			  : next;
}

static uint32_t unit_of(const struct proving *p)
{
	return image_word(&p->image, SECTION_LINE, p->compiled->lines[p->sheet->result], LINE_UNIT);
}

struct slice compare_amount(const struct compared *c, struct number change)
{
	const struct proving *p = c->proofs[COMPARE_NEW];

	if (change.over < 0)
		change.over = -change.over;
	return words_numbers(p, unit_of(p), change, change);
}

struct slice compare_change_words(const struct compared *c, struct number change)
{
	struct slice amount = compare_amount(c, change);
	bool is_more = c->costs ? change.over < 0 : change.over > 0;

	if (!change.over)
		return c->words->text[WORD_COMPARE_AS_BEFORE];
	return compare_words(c, is_more ? WORD_COMPARE_MORE : WORD_COMPARE_LESS, &amount, 1);
}

struct slice compare_average_words(const struct compared *c, const struct compare_tally *t)
{
	const struct number least = { 1, 100 };
	struct number mean = compare_average(t);
	struct slice amount = compare_amount(c, least);
	bool is_more = c->costs ? t->changed < 0 : t->changed > 0;

	/* some gain: an average that rounds to nothing is not nothing */
	if (!mean.over && t->changed)
		return compare_words(c,
			is_more ? WORD_COMPARE_BARELY_MORE : WORD_COMPARE_BARELY_LESS, &amount, 1);
	return compare_change_words(c, mean);
}

struct slice compare_result(
	const struct compared *c, enum compare_which side, const struct compare_came *came)
{
	const struct proving *p = c->proofs[side];

	struct slice parts[] = { SLICE(""), compare_level(c, came->level)->says };

	if (!compare_has_amount(c, came))
		return parts[1];
	parts[0] = words_numbers(p, unit_of(p), came->low, came->high);
	return came->level == LEVEL_AMOUNT ? parts[0] : compare_words(c, WORD_COMPARE_OR, parts, 2);
}

/* The side that words of a question are taken from. */
static enum compare_which side_of(const struct compare_question *q)
{
	return q->of[COMPARE_NEW] != COMPARE_NONE ? COMPARE_NEW : COMPARE_OLD;
}

struct slice compare_question_name(const struct compared *c, const struct compare_question *q)
{
	enum compare_which side = side_of(q);
	const struct image *im = &c->proofs[side]->image;
	struct image_text t = image_text(
		im, image_word(im, SECTION_QUESTION, q->of[side], QUESTION_SAYS));

	return slice_of(t.at, t.length);
}

struct slice compare_answer_alone(
	const struct compared *c, const struct compare_case *k, uint32_t question)
{
	const struct compare_question *q = &c->questions[question];
	enum compare_which side = side_of(q);
	uint32_t of = q->of[side];

	if ((!q->varies && q->like == question) || k->given[side][of] == NOT_GIVEN)
		return slice_text(NULL);
	return k->given[side][of] == NOT_SURE
		? c->words->text[WORD_RUN_UNSURE]
		: words_answer(c->proofs[side], of, k->answers[side][of]);
}

struct slice compare_answer(
	const struct compared *c, const struct compare_case *k, uint32_t question)
{
	struct slice parts[] = { compare_question_name(c, &c->questions[question]),
		compare_answer_alone(c, k, question) };

	return parts[1].length ? compare_words(c, WORD_COMPARE_WHO, parts, 2) : parts[1];
}

/* From one answer to another, of the same question; choices have no ranges. */
static struct slice range_words(
	const struct compared *c, const struct compare_question *q, uint32_t from, uint32_t to)
{
	enum compare_which side = side_of(q);
	const struct proving *p = c->proofs[side];
	struct slice ends[] = { words_answer(p, q->of[side], q->tries[side][from]),
		words_answer(p, q->of[side], q->tries[side][to]) };

	if (from == to)
		return q->is_number ? ends[0] : compare_words(c, WORD_SHEET_QUOTED, ends, 1);
	return compare_words(c, WORD_RANGE, ends, 2);
}

struct slice compare_chosen(const struct compared *c, const struct compare_question *q,
	bool (*chosen)(const struct compared *c, uint32_t answer, const void *context),
	const void *context)
{
	struct slice all = slice_text(NULL);
	bool every = true;

	for (uint32_t at = 0; at < q->count; at++) {
		uint32_t from = at;

		if (!compare_total(&c->answers[q->first + at]))
			continue;
		if (!chosen(c, q->first + at, context)) {
			every = false;
			continue;
		}
		while (q->is_number && at + 1 < q->count && chosen(c, q->first + at + 1, context))
			at++;
		all = compare_joined(c, all, range_words(c, q, from, at));
	}
	return every ? slice_text(NULL) : all;
}

struct slice compare_choices_left(
	const struct compared *c, enum compare_which side, const struct compare_question *q)
{
	struct slice all = slice_text(NULL);

	for (uint32_t i = 0; i < IMAGE_CHOICES; i++) {
		struct slice one;

		if (!(q->choices_left[side] >> i & 1))
			continue;
		/* of a question with several answers, one choice is a set of one */
		one = words_answer(c->proofs[side], q->of[side],
			image_word(&c->proofs[side]->image, SECTION_QUESTION, q->of[side],
				QUESTION_KIND) == ASKS_SEVERAL
				? (int64_t)((uint64_t)1 << i)
				: (int64_t)i);
		all = compare_joined(c, all, compare_words(c, WORD_SHEET_QUOTED, &one, 1));
	}
	if (q->unsure_left[side])
		all = compare_joined(c, all,
			compare_words(c, WORD_SHEET_QUOTED, &c->words->text[WORD_RUN_UNSURE], 1));
	return all;
}
