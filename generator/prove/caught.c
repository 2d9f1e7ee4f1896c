#include "prove/caught.h"

#include <stdlib.h>

struct listing {
	struct proving *p;
	const struct walked *walked;
	struct proof_line *line;
	uint8_t *caught; /* of each combination */
	bool **chosen;	 /* of each input, the answers of the entry at work; NULL: any */
};

static bool *answers_like(
	struct listing *l, const struct walk_input *in, uint64_t at, uint32_t digit)
{
	bool *alike = ARENA_ARRAY(l->p->arena, bool, in->size);

	for (uint32_t i = 0; i < in->size; i++)
		alike[i] = memcmp(&l->caught[at + i * in->stride],
				   &l->caught[at + digit * in->stride], in->stride) == 0;
	return alike;
}

static struct slice choice_words(const struct listing *l, uint32_t question, const bool *chosen)
{
	const struct space_question *q = &l->p->space.questions[question];
	struct slice said = SLICE(""), none = SLICE("");

	for (uint32_t i = 0; i < q->count; i++) {
		struct slice one;

		if (!chosen[i])
			continue;
		one = words_of(
			l->p, WORD_SHEET_QUOTED, words_answer(l->p, question, q->tries[i]), none);
		said = said.length ? words_of(l->p, WORD_SHEET_OR, said, one) : one;
	}
	return said;
}

static struct slice run_words(const struct listing *l, uint32_t question, int64_t from, int64_t to)
{
	struct slice low = words_answer(l->p, question, from);

	return from == to ? low : words_of(l->p, WORD_RANGE, low, words_answer(l->p, question, to));
}

/* Numbers and days go from one to another. */
static struct slice number_words(const struct listing *l, uint32_t question, const bool *chosen)
{
	const struct space_question *q = &l->p->space.questions[question];
	struct slice said = SLICE("");

	for (uint32_t i = 0; i < q->count; i++) {
		uint32_t from = i;
		struct slice run;

		if (!chosen[i])
			continue;
		while (i + 1 < q->count && chosen[i + 1])
			i++;
		run = run_words(l, question, q->tries[from], q->tries[i]);
		said = said.length ? words_of(l->p, WORD_SHEET_OR, said, run) : run;
	}
	return said;
}

static struct slice input_words(const struct listing *l, uint32_t question, const bool *chosen)
{
	const struct image *im = &l->p->image;
	uint32_t kind = image_word(im, SECTION_QUESTION, question, QUESTION_KIND);
	struct image_text says = image_text(
		im, image_word(im, SECTION_QUESTION, question, QUESTION_SAYS));
	bool numbers = kind == ASKS_NUMBER || kind == ASKS_DATE;

	return words_of(l->p, WORD_SHEET_IS, slice_of(says.at, says.length),
		numbers ? number_words(l, question, chosen) : choice_words(l, question, chosen));
}

/* One entry: the questions in the order in which they are asked. */
static void put_entry(struct listing *l)
{
	struct slice said = SLICE("");
	struct proof_line *line = l->line;

	if (line->caught_count == CAUGHT) {
		line->caught_more = true;
		return;
	}
	for (uint32_t q = 0; q < l->p->space.count; q++)
		for (uint32_t i = 0; i < l->walked->input_count; i++) {
			struct slice one;

			if (l->walked->inputs[i].index != q || !l->chosen[i])
				continue;
			one = input_words(l, q, l->chosen[i]);
			said = said.length ? words_of(l->p, WORD_SHEET_AND, said, one) : one;
		}
	line->caught[line->caught_count++] = said.length ? said
							 : l->p->saying.words->text[WORD_SHEET_ANY];
}

static bool all_of(const bool *alike, uint32_t size)
{
	for (uint32_t i = 0; i < size; i++)
		if (!alike[i])
			return false;
	return true;
}

/* Answers after which the same is caught are one entry; where that is all of them, no word is lost on them. */
static void list(struct listing *l, uint32_t depth, uint64_t at)
{
	const struct walk_input *in = &l->walked->inputs[depth];

	if (depth == l->walked->input_count) {
		if (l->caught[at])
			put_entry(l);
		return;
	}

	bool *done = ARENA_ARRAY(l->p->arena, bool, in->size);

	for (uint32_t digit = 0; digit < in->size && !l->line->caught_more; digit++) {
		bool *alike;

		if (done[digit] || !memchr(&l->caught[at + digit * in->stride], 1, in->stride))
			continue;
		alike = answers_like(l, in, at, digit);
		for (uint32_t i = 0; i < in->size; i++)
			done[i] = done[i] || alike[i];
		l->chosen[depth] = all_of(alike, in->size) ? NULL : alike;
		list(l, depth + 1, at + digit * in->stride);
		l->chosen[depth] = NULL;
	}
}

/* That no rule held, and not that one could not be told to hold. */
static bool is_caught(const struct value *v)
{
	return v->chosen == STEP_NONE &&
		(v->state == STATE_VALUE || v->state == STATE_REFER || v->state == STATE_NOTHING);
}

static void list_walked(struct proving *p, const struct walked *k, struct proof_line *line)
{
	struct listing l = {
		.p = p,
		.walked = k,
		.line = line,
		.caught = memory_take(k->combinations),
		.chosen = ARENA_ARRAY(p->arena, bool *, k->input_count + 1),
	};

	for (uint64_t i = 0; i < k->combinations; i++)
		l.caught[i] = is_caught(&k->values[k->ids[i]]);
	list(&l, 0, 0);
	free(l.caught);
}

void caught_list(struct proving *p, const struct claim *k, struct proof_line *line)
{
	struct walks ws;

	line->caught = ARENA_ARRAY(p->arena, struct slice, CAUGHT);
	walks_begin(&ws, &p->space, &p->work, p->arena);
	ws.plain = true;
	for (size_t i = 0; i < p->space.day_count && !line->caught_count; i++) {
		const struct walked *walked;

		walks_on(&ws, p->space.days[i]);
		walked = walk_node(&ws, k->node);
		if (walked)
			list_walked(p, walked, line);
		else
			line->caught_more = true;
	}
	walks_release(&ws);
}
