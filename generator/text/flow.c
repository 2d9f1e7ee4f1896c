#include "text/flow.h"

#include <assert.h>

enum state { UNSEEN, OPEN, DONE };

struct search {
	const struct flow *flow;
	struct flow_walk *walk;
	enum state state[LIMIT_PROCESS_STEPS];
	int path[LIMIT_PROCESS_STEPS]; /* the open steps, from the first */
	int depth;
};

static void keep_circle(struct search *s, int step)
{
	int begin = 0;

	while (s->path[begin] != step)
		begin++;
	s->walk->circle_length = s->depth - begin;
	for (int i = begin; i < s->depth; i++)
		s->walk->circle[i - begin] = s->path[i];
}

static void visit(struct search *s, int step)
{
	s->state[step] = OPEN;
	s->walk->reached[step] = true;
	s->path[s->depth++] = step;
	for (int i = 0; i < s->flow->arrow_count; i++) {
		const struct flow_arrow *a = &s->flow->arrows[i];

		if (a->from != step)
			continue;
		if (s->state[a->to] == UNSEEN)
			visit(s, a->to);
		else if (s->state[a->to] == OPEN && !s->walk->circle_length)
			keep_circle(s, a->to);
	}
	s->depth--;
	s->state[step] = DONE;
}

void flow_walk(const struct flow *f, struct flow_walk *walk)
{
	struct search s = { .flow = f, .walk = walk };

	assert(f->step_count <= LIMIT_PROCESS_STEPS);
	*walk = (struct flow_walk){ 0 };
	visit(&s, 0);
}

/* Each step below all that lead to it: its row is that of the longest way to it. */
static void find_rows(const struct flow *f, struct flow_rows *rows)
{
	for (int round = 0; round < f->step_count; round++) {
		for (int i = 0; i < f->arrow_count; i++) {
			const struct flow_arrow *a = &f->arrows[i];
			int below = rows->row_of[a->from] + 2;

			if (rows->row_of[a->to] < below)
				rows->row_of[a->to] = below;
		}
	}
}

static bool add_slot(struct flow_row *row, struct flow_slot slot)
{
	if (row->count == FLOW_WIDE)
		return false;
	row->slots[row->count++] = slot;
	return true;
}

/* From a row of steps to the arrows below: those that leave a step, in the order written, and those passing. */
static bool place_arrows(const struct flow *f, const struct flow_row *above, struct flow_row *row)
{
	for (int i = 0; i < above->count; i++) {
		const struct flow_slot *slot = &above->slots[i];

		for (int k = 0; k < f->arrow_count; k++)
			if ((k == slot->arrow || f->arrows[k].from == slot->step) &&
				!add_slot(row, (struct flow_slot){ -1, k }))
				return false;
	}
	return true;
}

/* Where a slot would like to stand: the mean of the slots above that lead to it. */
struct wish {
	struct flow_slot slot;
	int sum, count;
};

/* The wish with that step, or a new one for it; a step of -1 is never there yet. */
static struct wish *find_wish(struct wish *wishes, int *count, int step)
{
	for (int i = 0; i < *count; i++)
		if (step >= 0 && wishes[i].slot.step == step)
			return &wishes[i];
	wishes[*count] = (struct wish){ .slot = { step, -1 } };
	return &wishes[(*count)++];
}

static bool stands_right_of(const struct wish *a, const struct wish *b)
{
	return a->sum * b->count > b->sum * a->count;
}

/* By insertion: what wishes the same keeps its order. */
static void sort_wishes(struct wish *wishes, int count)
{
	for (int i = 1; i < count; i++) {
		for (int at = i; at > 0 && stands_right_of(&wishes[at - 1], &wishes[at]); at--) {
			struct wish left = wishes[at - 1];

			wishes[at - 1] = wishes[at];
			wishes[at] = left;
		}
	}
}

/* From a row of arrows to the steps below, one for all arrows that end at it, and the arrows passing. */
static void place_steps(const struct flow *f, struct flow_rows *rows, int number)
{
	const struct flow_row *above = &rows->rows[number - 1];
	struct flow_row *row = &rows->rows[number];
	struct wish wishes[FLOW_WIDE] = { 0 };

	for (int i = 0; i < above->count; i++) {
		int arrow = above->slots[i].arrow, to = f->arrows[arrow].to;
		bool ends = rows->row_of[to] == number;
		struct wish *w = find_wish(wishes, &row->count, ends ? to : -1);

		if (!ends)
			w->slot.arrow = arrow;
		w->sum += i;
		w->count++;
	}
	sort_wishes(wishes, row->count);
	for (int i = 0; i < row->count; i++)
		row->slots[i] = wishes[i].slot;
}

bool flow_place(const struct flow *f, struct flow_rows *rows)
{
	*rows = (struct flow_rows){ .count = 1 };
	find_rows(f, rows);
	rows->rows[0] = (struct flow_row){ .slots = { { 0, -1 } }, .count = 1 };
	for (;;) {
		if (!place_arrows(f, &rows->rows[rows->count - 1], &rows->rows[rows->count]))
			return false;
		if (!rows->rows[rows->count].count)
			return true;
		place_steps(f, rows, rows->count + 1);
		rows->count += 2;
	}
}
