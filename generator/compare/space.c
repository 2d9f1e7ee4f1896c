#include "compare/space.h"

#include "compare/amounts.h"
#include "prove/words.h"

/* Two questions while it is found out which answers both take. */
struct matching {
	const struct compared *c;
	const struct proving *p[COMPARE_SIDES];
	uint32_t of[COMPARE_SIDES];
	struct compare_question *into;
	uint32_t room;
};

static uint32_t field(const struct proving *p, uint32_t question, uint32_t field)
{
	return image_word(&p->image, SECTION_QUESTION, question, field);
}

static struct image_text name_of(const struct proving *p, uint32_t question)
{
	return image_text(&p->image, field(p, question, QUESTION_NAME));
}

static struct image_text choice_name(const struct proving *p, uint32_t question, uint32_t choice)
{
	return image_text(&p->image,
		image_word(&p->image, SECTION_CHOICE,
			field(p, question, QUESTION_CHOICE_FIRST) + choice, CHOICE_NAME));
}

static void put_pair(struct matching *m, int64_t old, int64_t new)
{
	struct compare_question *q = m->into;

	if (q->count == m->room)
		return;
	q->tries[COMPARE_OLD][q->count] = old;
	q->tries[COMPARE_NEW][q->count++] = new;
}

static void make_room(struct matching *m, uint32_t room)
{
	m->room = room;
	for (int side = 0; side < COMPARE_SIDES; side++)
		m->into->tries[side] = ARENA_ARRAY(m->c->arena, int64_t, room + 1);
}

/* The choice of the old question that has the name of one of the new, or COMPARE_NONE. */
static uint32_t old_choice(const struct matching *m, uint32_t choice)
{
	const struct proving *old = m->p[COMPARE_OLD];
	struct image_text name = choice_name(m->p[COMPARE_NEW], m->of[COMPARE_NEW], choice);

	for (uint32_t i = 0; i < field(old, m->of[COMPARE_OLD], QUESTION_CHOICES); i++) {
		struct image_text other = choice_name(old, m->of[COMPARE_OLD], i);

		if (image_texts_equal(&name, &other))
			return i;
	}
	return COMPARE_NONE;
}

static uint64_t all_choices(const struct matching *m, enum compare_which side)
{
	uint32_t choices = field(m->p[side], m->of[side], QUESTION_CHOICES);

	return (choices < 64 ? (uint64_t)1 << choices : 0) - 1;
}

/* Which choices only one side has. */
static void note_choices(struct matching *m)
{
	uint64_t *left = m->into->choices_left;

	left[COMPARE_OLD] = all_choices(m, COMPARE_OLD);
	left[COMPARE_NEW] = all_choices(m, COMPARE_NEW);
	for (uint32_t i = 0; i < IMAGE_CHOICES && left[COMPARE_NEW] >> i; i++) {
		uint32_t old = left[COMPARE_NEW] >> i & 1 ? old_choice(m, i) : COMPARE_NONE;

		if (old == COMPARE_NONE)
			continue;
		left[COMPARE_OLD] &= ~((uint64_t)1 << old);
		left[COMPARE_NEW] &= ~((uint64_t)1 << i);
	}
}

static void match_choices(struct matching *m)
{
	uint32_t choices = field(m->p[COMPARE_NEW], m->of[COMPARE_NEW], QUESTION_CHOICES);

	make_room(m, choices);
	m->into->exact = true;
	for (uint32_t i = 0; i < choices; i++) {
		uint32_t old = old_choice(m, i);

		if (old != COMPARE_NONE)
			put_pair(m, old, i);
	}
}

/* A set of the new question's choices as one of the old's; 0 if the old has no such answer. */
static uint64_t old_set(const struct matching *m, uint64_t set)
{
	uint32_t none = field(m->p[COMPARE_OLD], m->of[COMPARE_OLD], QUESTION_NONE);
	uint64_t alone = none ? (uint64_t)1 << (none - 1) : 0, old = 0;

	for (uint32_t i = 0; i < IMAGE_CHOICES; i++)
		if (set >> i & 1)
			old |= (uint64_t)1 << old_choice(m, i);
	return old & alone && old != alone ? 0 : old;
}

/* The sets that are tried of the new question, where the old has all their choices. */
static void match_sets(struct matching *m)
{
	const struct space_question *tried = &m->p[COMPARE_NEW]
						      ->space.questions[m->of[COMPARE_NEW]];

	make_room(m, tried->count);
	m->into->exact = tried->every;
	for (uint32_t i = 0; i < tried->count; i++) {
		uint64_t set = (uint64_t)tried->tries[i], old;

		if (set & m->into->choices_left[COMPARE_NEW])
			continue;
		old = old_set(m, set);
		if (old)
			put_pair(m, (int64_t)old, (int64_t)set);
	}
}

/* The unit of a number as its author wrote it; of a count of rows it is empty. */
static struct slice unit_of(const struct proving *p, uint32_t question)
{
	int of = p->question_of[question];

	return of < 0 ? slice_text(NULL) : data_text(p->sheet->questions[of].unit_name);
}

static bool are_alike(const struct matching *m)
{
	uint32_t kinds[COMPARE_SIDES];

	for (int side = 0; side < COMPARE_SIDES; side++)
		kinds[side] = field(m->p[side], m->of[side], QUESTION_KIND);
	return kinds[0] == kinds[1] &&
		slice_equal(unit_of(m->p[0], m->of[0]), unit_of(m->p[1], m->of[1]));
}

/* Which answers both take. False if there are none, so that they are two questions. */
static bool match(struct matching *m)
{
	*m->into = (struct compare_question){ .of = { m->of[0], m->of[1] } };
	if (!are_alike(m))
		return false;
	switch (field(m->p[COMPARE_NEW], m->of[COMPARE_NEW], QUESTION_KIND)) {
	case ASKS_CHOICE:
		note_choices(m);
		match_choices(m);
		break;
	case ASKS_SEVERAL:
		note_choices(m);
		match_sets(m);
		break;
	default:
		compare_amounts(m->c, m->into);
	}
	return m->into->count > 0;
}

/* The day that says which figures hold is each side's own. */
static bool is_day(const struct proving *p, uint32_t question)
{
	return image_header(&p->image, HEADER_DAY) == question + 1;
}

static uint32_t find_old(const struct compared *c, uint32_t question)
{
	const struct proving *old = c->proofs[COMPARE_OLD];
	struct image_text name = name_of(c->proofs[COMPARE_NEW], question);

	for (uint32_t q = 0; q < old->space.count; q++) {
		struct image_text other = name_of(old, q);

		if (!is_day(old, q) && image_texts_equal(&name, &other))
			return q;
	}
	return COMPARE_NONE;
}

/* A question that one side has alone: all that is tried of it. */
static void add_alone(struct compared *c, enum compare_which side, uint32_t question)
{
	struct compare_question *q = &c->questions[c->question_count++];
	const struct space_question *tried = &c->proofs[side]->space.questions[question];

	*q = (struct compare_question){ .of = { COMPARE_NONE, COMPARE_NONE } };
	q->of[side] = question;
	if (field(c->proofs[side], question, QUESTION_KIND) >= ASKS_NUMBER) {
		compare_amounts(c, q);
		return;
	}
	q->count = tried->count;
	q->tries[side] = tried->tries;
	q->exact = tried->every;
}

static void add_new(struct compared *c, uint32_t question)
{
	struct matching m = { .c = c,
		.p = { c->proofs[COMPARE_OLD], c->proofs[COMPARE_NEW] },
		.of = { find_old(c, question), question },
		.into = &c->questions[c->question_count] };

	if (is_day(m.p[COMPARE_NEW], question))
		return;
	if (m.of[COMPARE_OLD] != COMPARE_NONE && match(&m))
		c->question_count++;
	else
		add_alone(c, COMPARE_NEW, question);
}

/* The question of a comparison that is one of a side's, or COMPARE_NONE. */
static uint32_t find_question(const struct compared *c, enum compare_which side, uint32_t question)
{
	for (uint32_t i = 0; i < c->question_count; i++)
		if (c->questions[i].of[side] == question)
			return i;
	return COMPARE_NONE;
}

static void add_old(struct compared *c)
{
	const struct proving *old = c->proofs[COMPARE_OLD];
	uint32_t shared = c->question_count;

	for (uint32_t question = 0; question < old->space.count; question++) {
		bool is_there = is_day(old, question);

		for (uint32_t i = 0; i < shared; i++)
			is_there = is_there || c->questions[i].of[COMPARE_OLD] == question;
		if (!is_there)
			add_alone(c, COMPARE_OLD, question);
	}
}

/* Where one version asks for an answer that may be "not sure" and the other does not, nobody can give it to both. */
static void settle_unsure(const struct compared *c, struct compare_question *q)
{
	bool may[COMPARE_SIDES];

	for (int side = 0; side < COMPARE_SIDES; side++)
		may[side] = q->of[side] == COMPARE_NONE ||
			field(c->proofs[side], q->of[side], QUESTION_FLAGS) & FLAG_UNSURE;
	q->unsure = q->count && may[COMPARE_OLD] && may[COMPARE_NEW];
	for (int side = 0; side < COMPARE_SIDES; side++)
		q->unsure_left[side] = may[side] && !may[1 - side] && q->of[side] != COMPARE_NONE;
}

/* Rows after the second are answered as the second. */
static void settle_like(struct compared *c, uint32_t index)
{
	struct compare_question *q = &c->questions[index];
	enum compare_which side = q->of[COMPARE_NEW] != COMPARE_NONE ? COMPARE_NEW : COMPARE_OLD;
	uint32_t like = c->proofs[side]->space.questions[q->of[side]].like;
	uint32_t found = like == q->of[side] ? COMPARE_NONE : find_question(c, side, like);

	q->like = found == COMPARE_NONE ? index : found;
}

static bool matters(const struct compared *c, const struct compare_question *q)
{
	for (int side = 0; side < COMPARE_SIDES; side++) {
		const struct proving *p = c->proofs[side];

		if (q->of[side] != COMPARE_NONE &&
			graph_needs(&p->space.graph, image_header(&p->image, HEADER_OUTCOME),
				p->space.questions[q->of[side]].like))
			return true;
	}
	return false;
}

/* Whether what decides if question `index` is asked has all been answered before it, on one side. */
static bool is_settled_on(const struct compared *c, uint32_t index, enum compare_which side)
{
	const struct proving *p = c->proofs[side];
	uint32_t question = c->questions[index].of[side];
	uint32_t when = question == COMPARE_NONE ? 0 : field(p, question, QUESTION_WHEN);

	for (uint32_t later = index; when && later < c->question_count; later++) {
		uint32_t other = c->questions[later].of[side];

		if (other != COMPARE_NONE && graph_needs(&p->space.graph, when - 1, other))
			return false;
	}
	return true;
}

static bool asks_number(const struct compared *c, const struct compare_question *q)
{
	enum compare_which side = q->of[COMPARE_NEW] != COMPARE_NONE ? COMPARE_NEW : COMPARE_OLD;

	return field(c->proofs[side], q->of[side], QUESTION_KIND) >= ASKS_NUMBER;
}

void compare_space_make(struct compared *c)
{
	uint32_t room = c->proofs[0]->space.count + c->proofs[1]->space.count;

	c->questions = ARENA_ARRAY(c->arena, struct compare_question, room + 1);
	for (uint32_t q = 0; q < c->proofs[COMPARE_NEW]->space.count; q++)
		add_new(c, q);
	add_old(c);
	c->is_exact = true;
	for (uint32_t i = 0; i < c->question_count; i++) {
		struct compare_question *q = &c->questions[i];

		settle_like(c, i);
		settle_unsure(c, q);
		q->varies = q->like == i && matters(c, q);
		q->is_settled = is_settled_on(c, i, COMPARE_OLD) &&
			is_settled_on(c, i, COMPARE_NEW);
		q->is_number = asks_number(c, q);
		c->has_numbers = c->has_numbers || (q->varies && q->is_number);
		c->is_exact = c->is_exact && (!q->varies || q->exact);
		q->first = c->answer_count;
		c->answer_count += q->count;
	}
}
