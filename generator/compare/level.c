#include "compare/level.h"

enum { SET_WORDS = (LEVEL_LABELS + 2 * IMAGE_CHOICES + 63) / 64 };

/* A bit for each level. */
struct set {
	uint64_t of[SET_WORDS];
};

struct compare_mixed {
	struct set levels;
	struct compare_level_name name; /* without an amount */
};

/* Of each state of a value that is none. */
static const uint32_t levels_of_states[STATES] = {
	[STATE_UNASKED] = LEVEL_FAULT,
	[STATE_MISSING] = LEVEL_FAULT,
	[STATE_REFER] = LEVEL_REFER,
	[STATE_UNDECIDED] = LEVEL_UNDECIDED,
	[STATE_NOT_IN_FORCE] = LEVEL_NOT_IN_FORCE,
	[STATE_NOTHING] = LEVEL_FAULT,
	[STATE_OVERFLOW] = LEVEL_FAULT,
	[STATE_DIVISION] = LEVEL_FAULT,
};

static const struct sheet_line *result_of(const struct compared *c, enum compare_which side)
{
	const struct sheet *s = c->sides[side].sheet;

	return &s->lines[s->result];
}

/* Making them */

static uint32_t find_label(const struct compared *c, struct slice name)
{
	uint32_t level = LEVEL_LABELS;

	while (level < c->level_count && !slice_equal(c->levels[level].name, name))
		level++;
	return level;
}

static void add_labels(struct compared *c, enum compare_which side)
{
	const struct sheet_line *line = result_of(c, side);

	for (size_t i = 0; i < line->label_count; i++) {
		struct slice name = line->labels[i].name;
		uint32_t level = find_label(c, name);

		if (level == c->level_count)
			c->levels[c->level_count++].name = name;
		/* those of the new side are said in its words */
		c->levels[level].says = line->labels[i].says->text;
	}
}

void compare_levels_make(struct compared *c)
{
	const struct slice *text = c->words->text;
	const struct compare_level_name levels[LEVEL_LABELS] = {
		[LEVEL_AMOUNT] = { SLICE("amount"), text[WORD_COMPARE_AMOUNT] },
		[LEVEL_REFER] = { SLICE("refer"), text[WORD_COMPARE_REFER] },
		[LEVEL_UNDECIDED] = { SLICE("undecided"), text[WORD_COMPARE_UNDECIDED] },
		[LEVEL_NOT_IN_FORCE] = { SLICE("not-in-force"), text[WORD_COMPARE_NOT_IN_FORCE] },
		[LEVEL_FAULT] = { SLICE("fault"), text[WORD_COMPARE_FAULT] },
	};

	c->levels = ARENA_ARRAY(c->arena, struct compare_level_name,
		LEVEL_LABELS + result_of(c, COMPARE_OLD)->label_count +
			result_of(c, COMPARE_NEW)->label_count);
	memcpy(c->levels, levels, sizeof(levels));
	c->level_count = LEVEL_LABELS;
	add_labels(c, COMPARE_OLD);
	add_labels(c, COMPARE_NEW);
	c->moves = ARENA_ARRAY(
		c->arena, struct compare_move *, (size_t)c->level_count * c->level_count);
}

/* One level */

static const struct value *value_of(const struct proving *p)
{
	return &p->work.values[image_header(&p->image, HEADER_OUTCOME)];
}

struct compare_came compare_came(const struct compared *c, enum compare_which side)
{
	const struct proving *p = c->proofs[side];
	const struct value *v = value_of(p);
	const struct sheet_line *line = result_of(c, side);
	struct compare_came came = { .low = v->low, .high = v->high };

	if (!compare_in_force(&p->work))
		came.level = LEVEL_NOT_IN_FORCE;
	else if (v->state != STATE_VALUE)
		came.level = levels_of_states[v->state];
	else if (line->label_count)
		came.level = find_label(c, line->labels[v->low.over].name);
	return came;
}

/* Several */

static void put(struct set *set, uint32_t level)
{
	set->of[level / 64] |= (uint64_t)1 << level % 64;
}

static bool has(const struct set *set, uint32_t level)
{
	return set->of[level / 64] >> level % 64 & 1;
}

static struct set levels_of(
	const struct compared *c, enum compare_which side, const struct span *span)
{
	const struct sheet_line *line = result_of(c, side);
	struct set set = { { 0 } };

	for (uint32_t state = 0; state < STATES; state++)
		if (state != STATE_VALUE && span_may_be(span, (enum state)state))
			put(&set, levels_of_states[state]);
	if (span_may_be(span, STATE_VALUE) && !line->label_count)
		put(&set, LEVEL_AMOUNT);
	for (size_t i = 0; i < line->label_count; i++)
		if (span->places >> i & 1)
			put(&set, find_label(c, line->labels[i].name));
	return set;
}

static struct slice joined(const struct compared *c, struct slice all, struct slice next)
{
	return all.length ? words_filled(c->arena, c->words->text[WORD_COMPARE_OR],
				    (struct slice[]){ all, next }, 2)
			  : next;
}

static struct compare_level_name name_of(const struct compared *c, const struct set *set)
{
	struct compare_level_name all = { SLICE(""), SLICE("") };

	for (uint32_t level = 0; level < c->level_count; level++) {
		const struct compare_level_name *one = &c->levels[level];

		if (!has(set, level))
			continue;
		all.name = all.name.length ? arena_print(c->arena, "%.*s or %.*s",
						     SLICE_ARG(all.name), SLICE_ARG(one->name))
					   : one->name;
		if (level != LEVEL_AMOUNT)
			all.says = joined(c, all.says, one->says);
	}
	return all;
}

/* The place of a set among those that were met. */
static uint32_t mixed_place(struct compared *c, const struct set *set)
{
	enum { FIRST_ROOM = 8 };

	for (uint32_t i = 0; i < c->mixed_count; i++)
		if (memcmp(&c->mixed[i].levels, set, sizeof(*set)) == 0)
			return i;
	if (c->mixed_count == c->mixed_room) {
		const struct compare_mixed *old = c->mixed;

		c->mixed_room = c->mixed_room ? c->mixed_room * 2 : FIRST_ROOM;
		c->mixed = ARENA_ARRAY(c->arena, struct compare_mixed, c->mixed_room);
		if (old)
			memcpy(c->mixed, old, c->mixed_count * sizeof(*old));
	}

	c->mixed[c->mixed_count] = (struct compare_mixed){ *set, name_of(c, set) };
	return c->mixed_count++;
}

static uint32_t level_of(struct compared *c, const struct set *set)
{
	uint32_t found = 0, count = 0;

	for (uint32_t level = 0; level < c->level_count; level++)
		if (has(set, level)) {
			found = level;
			count++;
		}
	return count == 1 ? found : c->level_count + mixed_place(c, set);
}

struct compare_came compare_came_over(struct compared *c, enum compare_which side)
{
	const struct proving *p = c->proofs[side];
	const struct span *span = work_span(&p->work, image_header(&p->image, HEADER_OUTCOME));
	struct compare_came came = { .low = span->low, .high = span->high };
	struct set set;

	if (!compare_in_force(&p->work)) {
		came.level = LEVEL_NOT_IN_FORCE;
		return came;
	}
	set = levels_of(c, side, span);
	came.level = level_of(c, &set);
	return came;
}

/* What they are called */

const struct compare_level_name *compare_level(const struct compared *c, uint32_t level)
{
	return level < c->level_count ? &c->levels[level] : &c->mixed[level - c->level_count].name;
}

static bool is_result(uint32_t level)
{
	return level == LEVEL_AMOUNT || level >= LEVEL_LABELS;
}

bool compare_has_result(const struct compared *c, const struct compare_came *came)
{
	bool any = false;

	if (came->level < c->level_count)
		return is_result(came->level);
	for (uint32_t level = 0; level < c->level_count; level++)
		any = any ||
			(is_result(level) &&
				has(&c->mixed[came->level - c->level_count].levels, level));
	return any;
}

bool compare_has_amount(const struct compared *c, const struct compare_came *came)
{
	return came->level < c->level_count
		? came->level == LEVEL_AMOUNT
		: has(&c->mixed[came->level - c->level_count].levels, LEVEL_AMOUNT);
}
