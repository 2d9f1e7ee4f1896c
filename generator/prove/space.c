#include "prove/space.h"

#include <stdlib.h>

__extension__ typedef __int128 wide;

struct spacing {
	struct space *space;
	const struct image *image;
	const struct sheet *sheet;
	const struct compiled *compiled;
	struct arena *arena;
	uint32_t first_day, last_day; /* on which the worksheet is in force */
};

/* The answers to one question while they are gathered. */
struct gathering {
	int64_t *tries;
	uint32_t count, room;
	int64_t from, to;
};

static uint32_t field(const struct spacing *s, uint32_t question, uint32_t field)
{
	return image_word(s->image, SECTION_QUESTION, question, field);
}

static void gather(struct gathering *g, int64_t answer)
{
	if (answer >= g->from && answer <= g->to && g->count < g->room)
		g->tries[g->count++] = answer;
}

static int compare_answers(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

static void sort(struct gathering *g)
{
	uint32_t kept = 0;

	qsort(g->tries, g->count, sizeof(*g->tries), compare_answers);
	for (uint32_t i = 0; i < g->count; i++)
		if (i == 0 || g->tries[i] != g->tries[kept - 1])
			g->tries[kept++] = g->tries[i];
	g->count = kept;
}

static void add_step(struct space_question *q, uint32_t from, uint32_t to, bool one)
{
	q->steps[q->step_count++] = (struct space_step){ from, to, one };
}

/* Steps from each answer to the next. */
static void step_along(struct spacing *s, struct space_question *q,
	bool (*is_one)(const struct spacing *s, uint32_t question, int64_t from, int64_t to))
{
	uint32_t question = (uint32_t)(q - s->space->questions);

	q->steps = ARENA_ARRAY(s->arena, struct space_step, q->count);
	for (uint32_t i = 0; i + 1 < q->count; i++)
		add_step(q, i, i + 1, is_one(s, question, q->tries[i], q->tries[i + 1]));
}

static bool always_one(const struct spacing *s, uint32_t question, int64_t from, int64_t to)
{
	(void)s, (void)question, (void)from, (void)to;
	return true;
}

static void try_choices(struct spacing *s, uint32_t question, const struct cuts *cuts)
{
	struct space_question *q = &s->space->questions[question];

	(void)cuts;
	q->count = field(s, question, QUESTION_CHOICES);
	q->tries = ARENA_ARRAY(s->arena, int64_t, q->count);
	for (uint32_t i = 0; i < q->count; i++)
		q->tries[i] = i;
	q->every = true;
	step_along(s, q, always_one);
}

/* Sets of several: every one, or if there are too many each choice alone, none of them, and all. */
static void try_several(struct spacing *s, uint32_t question, const struct cuts *cuts)
{
	struct space_question *q = &s->space->questions[question];
	uint32_t choices = field(s, question, QUESTION_CHOICES),
		 none = field(s, question, QUESTION_NONE);
	uint64_t alone = none ? (uint64_t)1 << (none - 1) : 0;
	uint64_t all = (choices < 64 ? (uint64_t)1 << choices : 0) - 1;

	(void)cuts;
	q->every = choices <= SPACE_SEVERAL;
	q->tries = ARENA_ARRAY(s->arena, int64_t, q->every ? (size_t)1 << choices : choices + 1);
	if (!q->every)
		q->gaps |= GAP_MANY;
	for (uint64_t set = 1; q->every && set <= all; set++)
		if (!(set & alone) || set == alone)
			q->tries[q->count++] = (int64_t)set;
	for (uint32_t i = 0; !q->every && i < choices; i++)
		q->tries[q->count++] = (int64_t)((uint64_t)1 << i);
	if (!q->every)
		q->tries[q->count++] = (int64_t)(all & ~alone);
}

/* The place of a set among the tries, or as many as there are. Where all are tried, they are in order. */
static uint32_t find_try(const struct space_question *q, int64_t answer)
{
	uint32_t i = 0;

	if (q->every) {
		const int64_t *at = bsearch(
			&answer, q->tries, q->count, sizeof(answer), compare_answers);

		return at ? (uint32_t)(at - q->tries) : q->count;
	}
	while (i < q->count && q->tries[i] != answer)
		i++;
	return i;
}

/* From each set to those with one choice more. "None of these" goes to each alone. */
static void step_several(struct spacing *s, uint32_t question)
{
	struct space_question *q = &s->space->questions[question];
	uint32_t choices = field(s, question, QUESTION_CHOICES),
		 none = field(s, question, QUESTION_NONE);

	q->steps = ARENA_ARRAY(s->arena, struct space_step, (size_t)q->count * choices + 1);
	for (uint32_t i = 0; i < q->count; i++) {
		bool is_none = none && q->tries[i] == (int64_t)((uint64_t)1 << (none - 1));

		for (uint32_t j = 0; j < choices; j++) {
			int64_t more = (int64_t)((uint64_t)1 << j);
			uint32_t to = find_try(q, is_none ? more : q->tries[i] | more);

			if (j + 1 != none && to != i && to < q->count)
				add_step(q, i, to, true);
		}
	}
}

/* The last allowed answer that is not above `at`, a number as it is compared. */
static int64_t at_or_below(const struct spacing *s, uint32_t question, struct number at)
{
	int64_t from = image_long(s->image, SECTION_QUESTION, question, QUESTION_FROM);
	int64_t to = image_long(s->image, SECTION_QUESTION, question, QUESTION_TO);
	int64_t step = image_long(s->image, SECTION_QUESTION, question, QUESTION_STEP);
	wide answer = at.over, under = at.under, whole;

	for (uint32_t i = field(s, question, QUESTION_SCALE); i > 0; i--)
		answer *= 10;
	answer -= (wide)from * under;
	if (answer < 0)
		return from - 1;
	whole = (wide)from + answer / under / step * step;
	return whole > to ? to : (int64_t)whole;
}

static bool is_number_step(const struct spacing *s, uint32_t question, int64_t from, int64_t to)
{
	return to - from == image_long(s->image, SECTION_QUESTION, question, QUESTION_STEP);
}

static void try_number(struct spacing *s, uint32_t question, const struct cuts *cuts)
{
	struct space_question *q = &s->space->questions[question];
	int64_t step = image_long(s->image, SECTION_QUESTION, question, QUESTION_STEP);
	struct gathering g = {
		.tries = ARENA_ARRAY(s->arena, int64_t, cuts->count * 3 + 2),
		.room = cuts->count * 3 + 2,
		.from = image_long(s->image, SECTION_QUESTION, question, QUESTION_FROM),
		.to = image_long(s->image, SECTION_QUESTION, question, QUESTION_TO),
	};

	gather(&g, g.from);
	gather(&g, g.from + (g.to - g.from) / step * step);
	for (uint32_t i = 0; i < cuts->count; i++) {
		int64_t at = at_or_below(s, question, cuts->at[i]);

		gather(&g, at);
		if (at >= g.from && at <= g.to - step)
			gather(&g, at + step);
		if (at >= g.from + step)
			gather(&g, at - step);
	}
	sort(&g);
	q->tries = g.tries;
	q->count = g.count;
	q->every = (g.to - g.from) / step + 1 == (int64_t)g.count;
	step_along(s, q, is_number_step);
}

static const int month_days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

static int64_t days_in(int64_t year, int64_t month)
{
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return month == 2 && leap ? 29 : month_days[month - 1];
}

/* The day before (by = -1) or after (by = 1) a day such as 20231120. */
static int64_t day_beside(int64_t day, int by)
{
	int64_t year = day / 10000, month = day / 100 % 100, in_month = day % 100 + by;

	if (in_month < 1) {
		month = month == 1 ? 12 : month - 1;
		year -= month == 12;
		in_month = days_in(year, month);
	} else if (in_month > days_in(year, month)) {
		in_month = 1;
		month = month == 12 ? 1 : month + 1;
		year += month == 1;
	}
	return (year * 100 + month) * 100 + in_month;
}

static bool is_day_step(const struct spacing *s, uint32_t question, int64_t from, int64_t to)
{
	(void)s, (void)question;
	return day_beside(from, 1) == to;
}

/* A day and those beside it. */
static void gather_day(struct gathering *g, int64_t day)
{
	if (day < 10000101 || day % 100 < 1 || day / 100 % 100 < 1 || day / 100 % 100 > 12)
		return;
	gather(g, day_beside(day, -1));
	gather(g, day);
	gather(g, day_beside(day, 1));
}

static void gather_figures(struct spacing *s, struct gathering *g)
{
	for (uint32_t i = 0; i < s->image->count[SECTION_VALUE]; i++) {
		gather_day(g, image_word(s->image, SECTION_VALUE, i, VALUE_FROM));
		gather_day(g, image_word(s->image, SECTION_VALUE, i, VALUE_UNTIL));
	}
}

/* The day that says which figures hold is tried while the worksheet is in force. */
static void try_date(struct spacing *s, uint32_t question, const struct cuts *cuts)
{
	struct space_question *q = &s->space->questions[question];
	bool is_day = image_header(s->image, HEADER_DAY) == question + 1;
	uint32_t room = (cuts->count + s->image->count[SECTION_VALUE] * 2) * 3 + 2;
	struct gathering g = {
		.tries = ARENA_ARRAY(s->arena, int64_t, room),
		.room = room,
		.from = image_long(s->image, SECTION_QUESTION, question, QUESTION_FROM),
		.to = image_long(s->image, SECTION_QUESTION, question, QUESTION_TO),
	};

	if (is_day && g.from < s->first_day)
		g.from = s->first_day;
	if (is_day && s->last_day && g.to > s->last_day)
		g.to = s->last_day;
	if (g.from > g.to)
		g.from = g.to;
	gather(&g, g.from);
	gather(&g, g.to);
	if (is_day)
		gather_figures(s, &g);
	for (uint32_t i = 0; i < cuts->count; i++)
		gather_day(&g, cuts->at[i].over / cuts->at[i].under);
	sort(&g);
	q->tries = g.tries;
	q->count = g.count;
	step_along(s, q, is_day_step);
}

static void (*const triers[ASKS_KINDS])(
	struct spacing *s, uint32_t question, const struct cuts *cuts) = {
	[ASKS_CHOICE] = try_choices,
	[ASKS_SEVERAL] = try_several,
	[ASKS_NUMBER] = try_number,
	[ASKS_DATE] = try_date,
};

/* None, one, two and the most rows. */
static void try_rows(struct spacing *s, uint32_t question, int rows)
{
	struct space_question *q = &s->space->questions[question];

	q->tries = ARENA_ARRAY(s->arena, int64_t, 4);
	for (int i = 0; i <= rows; i++)
		if (i <= 2 || i == rows)
			q->tries[q->count++] = i;
	q->every = rows <= 2;
	step_along(s, q, is_number_step);
}

/* Who is answered like whom: the rows after the second like the second. */
static uint32_t *find_likes(struct spacing *s)
{
	uint32_t *like = ARENA_ARRAY(s->arena, uint32_t, s->space->count + 1);

	for (uint32_t q = 0; q < s->space->count; q++)
		like[q] = q;
	for (size_t g = 0; g < s->sheet->group_count; g++) {
		const struct sheet_group *group = &s->sheet->groups[g];
		uint32_t first = s->compiled->group_counts[g] + 1;
		uint32_t each = (uint32_t)group->question_count;

		for (uint32_t i = each * 2; i < each * (uint32_t)group->rows; i++)
			like[first + i] = first + each + i % each;
	}
	return like;
}

/* A row after the first shows nothing that the first does not. */
static void forget_steps(struct spacing *s)
{
	for (size_t g = 0; g < s->sheet->group_count; g++) {
		const struct sheet_group *group = &s->sheet->groups[g];
		uint32_t each = (uint32_t)group->question_count;
		uint32_t first = s->compiled->group_counts[g] + 1 + each;

		for (uint32_t i = 0; i < each * (uint32_t)(group->rows - 1); i++)
			s->space->questions[first + i].step_count = 0;
	}
}

static void make_questions(struct spacing *s, const struct cuts *cuts, const uint32_t *like)
{
	for (uint32_t q = 0; q < s->space->count; q++) {
		s->space->questions[q].like = like[q];
		s->space->questions[q].gaps = cuts[q].gaps;
		triers[field(s, q, QUESTION_KIND)](s, q, &cuts[q]);
		if (field(s, q, QUESTION_KIND) == ASKS_SEVERAL)
			step_several(s, q);
	}
	for (size_t g = 0; g < s->sheet->group_count; g++) {
		uint32_t count = s->compiled->group_counts[g];

		s->space->questions[count].count = 0;
		s->space->questions[count].step_count = 0;
		try_rows(s, count, s->sheet->groups[g].rows);
	}
	forget_steps(s);
}

static uint32_t day_number(struct date d)
{
	return date_given(d) ? (uint32_t)((d.year * 100 + d.month) * 100 + d.day) : 0;
}

/* Today, or the first or last day in force, and each later day on which a figure changes. */
static void make_days(struct spacing *s, struct date as_of)
{
	struct space *space = s->space;
	uint32_t today = day_number(as_of), values = s->image->count[SECTION_VALUE];
	struct gathering g = { .tries = ARENA_ARRAY(s->arena, int64_t, values + 1),
		.room = values + 1 };

	if (today < s->first_day)
		today = s->first_day;
	if (s->last_day && today > s->last_day)
		today = s->last_day;
	g.from = today;
	g.to = s->last_day ? s->last_day : 99991231;
	if (image_header(s->image, HEADER_DAY))
		g.from = g.to = today = 0;
	gather(&g, today);
	for (uint32_t i = 0; today && i < values; i++)
		gather(&g, image_word(s->image, SECTION_VALUE, i, VALUE_FROM));
	sort(&g);
	space->days = ARENA_ARRAY(s->arena, uint32_t, g.count);
	space->day_count = g.count;
	for (uint32_t i = 0; i < g.count; i++)
		space->days[i] = (uint32_t)g.tries[i];
}

void space_make(struct space *space, const struct sheet *sheet, const struct compiled *c,
	struct work *work, struct date as_of, struct arena *a)
{
	const struct image *image = work->image;
	struct spacing s = { space, image, sheet, c, a, image_header(image, HEADER_EFFECTIVE),
		image_header(image, HEADER_UNTIL) };

	space->image = image;
	space->count = image->count[SECTION_QUESTION];
	space->questions = ARENA_ARRAY(a, struct space_question, space->count + 1);

	uint32_t *like = find_likes(&s);

	graph_make(&space->graph, image, like, a);
	space->cuts = cut_questions(&space->graph, work, a);
	make_questions(&s, space->cuts, like);
	make_days(&s, as_of);
}
