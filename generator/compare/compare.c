#include "compare/climb.h"
#include "compare/level.h"
#include "compare/space.h"
#include "compare/unsure.h"
#include "compare/walk.h"
#include "worksheet/result.h"

__extension__ typedef __int128 wide;

/* Opening */

static void open_side(struct compared *c, enum compare_which which)
{
	const struct compare_side *side = &c->sides[which];
	struct proving *p = ARENA_NEW(c->arena, struct proving);

	*p = (struct proving){ .sheet = side->sheet,
		.compiled = side->compiled,
		.saying = { side->sheet, c->words, c->arena, side->as_of },
		.arena = c->arena };
	proving_open(p, side->as_of);
	c->proofs[which] = p;
}

bool compare_asks(const struct proving *p, uint32_t question, bool over)
{
	if (over)
		return result_asks(&p->work, question);

	uint32_t when = image_word(&p->image, SECTION_QUESTION, question, QUESTION_WHEN);
	const struct value *v = when ? &p->work.values[when - 1] : NULL;

	return !v || (v->state == STATE_VALUE && v->low.over != 0);
}

bool compare_asks_either(const struct compared *c, const struct compare_question *q, bool over)
{
	for (int side = 0; side < COMPARE_SIDES; side++)
		if (q->of[side] != COMPARE_NONE && compare_asks(c->proofs[side], q->of[side], over))
			return true;
	return false;
}

/* From the middle of one range to that of the other; above zero is better. False if it does not fit. */
static bool change_of(const struct compared *c, const struct compare_case *k, struct number *change)
{
	const struct number half = { c->costs ? -1 : 1, 2 }, less = { -1, 1 };
	struct number old, new;

	return number_add(&old, &k->came[COMPARE_OLD].low, &k->came[COMPARE_OLD].high) &&
		number_add(&new, &k->came[COMPARE_NEW].low, &k->came[COMPARE_NEW].high) &&
		number_times(&old, &old, &less) && number_add(change, &old, &new) &&
		number_times(change, change, &half);
}

static bool is_moved(const struct compare_case *k)
{
	return k->came[COMPARE_OLD].level != k->came[COMPARE_NEW].level;
}

enum compare_change compare_judge(const struct compared *c, struct compare_case *k)
{
	k->change = number_whole(0);
	if (!compare_has_result(c, &k->came[COMPARE_OLD]) &&
		!compare_has_result(c, &k->came[COMPARE_NEW]))
		return COMPARE_NONE_BOTH;
	if (is_moved(k))
		return COMPARE_MOVES;
	if (!compare_has_amount(c, &k->came[COMPARE_OLD]))
		return COMPARE_SAME;
	if (!change_of(c, k, &k->change)) {
		k->came[COMPARE_NEW].level = LEVEL_FAULT;
		return COMPARE_MOVES;
	}
	return k->change.over > 0    ? COMPARE_GAINS
		: k->change.over < 0 ? COMPARE_LOSES
				     : COMPARE_SAME;
}

/* Counting */

void compare_keep(struct compared *c, const struct compare_case *from, struct slice person,
	struct compare_case *into)
{
	for (int side = 0; side < COMPARE_SIDES; side++) {
		const struct proving *p = c->proofs[side];
		uint32_t count = p->space.count;

		if (!into->is_there) {
			into->answers[side] = ARENA_ARRAY(c->arena, int64_t, count + 1);
			into->given[side] = ARENA_ARRAY(c->arena, uint8_t, count + 1);
		}
		memcpy(into->answers[side], p->work.answers, count * sizeof(int64_t));
		for (uint32_t q = 0; q < count; q++)
			into->given[side][q] = compare_asks(p, q, from->is_over) ? p->work.given[q]
										 : NOT_GIVEN;
		into->came[side] = from->came[side];
	}
	into->change = from->change;
	into->person = person;
	into->is_there = true;
}

static wide in_parts(const struct number *n)
{
	return (wide)n->over * COMPARE_PARTS / n->under;
}

static void add_change(struct compared *c, struct compare_tally *t, const struct compare_case *k,
	enum compare_change change, struct slice person)
{
	t->count.of[change]++;
	t->reasons += change == COMPARE_NONE_BOTH && is_moved(k);
	t->amounts += !is_moved(k) && compare_has_amount(c, &k->came[COMPARE_NEW]);
	if (!k->change.over)
		return;

	struct compare_case *most = k->change.over > 0 ? &t->gain : &t->loss;
	int order = most->is_there ? number_compare(&k->change, &most->change) : 0;

	t->changed += in_parts(&k->change);
	if (!most->is_there || (k->change.over > 0 ? order > 0 : order < 0))
		compare_keep(c, k, person, most);
}

static struct compare_move *add_move(
	struct compared *c, const struct compare_case *k, struct slice person)
{
	uint32_t from = k->came[COMPARE_OLD].level, to = k->came[COMPARE_NEW].level;
	struct compare_move **at = &c->moves[from * c->level_count + to];

	if (!*at) {
		*at = ARENA_NEW(c->arena, struct compare_move);
		(*at)->from = from;
		(*at)->to = to;
		(*at)->seen = ARENA_ARRAY(c->arena, uint8_t, c->answer_count + 1);
		compare_keep(c, k, person, &(*at)->first);
	}
	(*at)->count++;
	return *at;
}

enum compare_change compare_add(struct compared *c, struct compare_tally *count_in,
	struct slice person, struct compare_case *outcome)
{
	struct compare_case k = { .is_over = true,
		.came = { compare_came_over(c, COMPARE_OLD), compare_came_over(c, COMPARE_NEW) } };
	enum compare_change change = compare_judge(c, &k);

	add_change(c, count_in, &k, change, person);
	if (outcome)
		compare_keep(c, &k, person, outcome);
	return change;
}

void compare_leaf(struct compared *c, const uint32_t *tries)
{
	struct compare_case k = { .came = { compare_came(c, COMPARE_OLD),
					  compare_came(c, COMPARE_NEW) } };
	enum compare_change change = compare_judge(c, &k);
	uint8_t *seen = NULL;

	add_change(c, &c->all, &k, change, slice_text(NULL));
	if (is_moved(&k))
		seen = add_move(c, &k, slice_text(NULL))->seen;
	for (uint32_t i = 0; i < c->question_count; i++) {
		const struct compare_question *q = &c->questions[i];

		if (!q->varies || tries[i] == COMPARE_NONE)
			continue;
		c->answers[q->first + tries[i]].of[change]++;
		if (seen)
			seen[q->first + tries[i]] = 1;
	}
}

struct number compare_average(const struct compare_tally *t)
{
	wide parts = (wide)t->amounts * (COMPARE_PARTS / 100);
	wide half = t->changed < 0 ? -parts / 2 : parts / 2;

	return (struct number){ parts ? (int64_t)((t->changed + half) / parts) : 0, 100 };
}

/* Whether a figure is the same on both days. */
static bool are_figures_same(const struct compared *c)
{
	const struct sheet *s = c->sides[COMPARE_OLD].sheet;

	for (size_t i = 0; i < s->figure_count; i++) {
		const struct sheet_figure *old = &s->figures[i];
		const struct sheet_figure *new = &c->sides[COMPARE_NEW].sheet->figures[i];
		const struct sheet_figure_value *was = say_figure_value(
			old, c->sides[COMPARE_OLD].as_of);
		const struct sheet_figure_value *is = say_figure_value(
			new, c->sides[COMPARE_NEW].as_of);

		if (!was != !is || (was && amount_compare(was->is, is->is) != 0))
			return false;
	}
	return true;
}

/* The words of two images may differ where what they work does not: only equal images are the same for sure. */
static bool are_same(const struct compared *c)
{
	const struct proving *old = c->proofs[COMPARE_OLD], *new = c->proofs[COMPARE_NEW];
	bool one_day = date_compare(c->sides[COMPARE_OLD].as_of, c->sides[COMPARE_NEW].as_of) == 0;

	if (!slice_equal(old->compiled->image, new->compiled->image))
		return false;
	return one_day ||
		(!image_header(&old->image, HEADER_DAY) && are_figures_same(c) &&
			compare_in_force(&old->work) == compare_in_force(&new->work));
}

static uint32_t day_number(struct date d)
{
	return (uint32_t)((d.year * 100 + d.month) * 100 + d.day);
}

/* Every question has some answer; the day is each side's own. */
static void begin_work(struct compared *c)
{
	for (int side = 0; side < COMPARE_SIDES; side++) {
		struct proving *p = c->proofs[side];
		uint32_t day = image_header(&p->image, HEADER_DAY);

		work_clear(&p->work);
		p->work.as_of = day_number(c->sides[side].as_of);
		for (uint32_t q = 0; q < p->space.count; q++) {
			p->work.given[q] = GIVEN;
			p->work.answers[q] = p->space.questions[q].count
				? p->space.questions[q].tries[0]
				: 0;
		}
		if (day)
			p->work.answers[day - 1] = p->work.as_of;
		work_nodes(&p->work, (uint64_t)WORK_EVERYTHING);
	}
}

void compare_sheets(struct compared *c)
{
	open_side(c, COMPARE_OLD);
	open_side(c, COMPARE_NEW);
	compare_levels_make(c);
	compare_space_make(c);
	c->answers = ARENA_ARRAY(c->arena, struct compare_count, c->answer_count + 1);
	begin_work(c);
	c->is_same = are_same(c);
	if (c->is_same)
		return;
	compare_walk(c);
	compare_unsure_walk(c);
	compare_climb(c);
}
