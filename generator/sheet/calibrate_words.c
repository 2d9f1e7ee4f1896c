#include "sheet/calibrate_words.h"

static struct slice word(const struct calibrate_words *w, enum word code)
{
	return w->saying.words->text[code];
}

static struct slice fill(
	const struct calibrate_words *w, enum word code, const struct slice *parts, size_t count)
{
	return words_filled(w->saying.arena, word(w, code), parts, count);
}

static struct slice fill_one(const struct calibrate_words *w, enum word code, struct slice part)
{
	return fill(w, code, &part, 1);
}

static struct slice number(const struct calibrate_words *w, size_t count)
{
	char room[AMOUNT_TEXT];

	return arena_print(w->saying.arena, "%s", amount_words(amount_whole((int64_t)count), room));
}

static enum word origin_of(const struct calibration *c)
{
	return c->is_invented	 ? WORD_CALIBRATE_INVENTED
		: c->is_reviewed ? WORD_CALIBRATE_REVIEWED
				 : WORD_CALIBRATE_UNSAID;
}

/* What was looked for and not found. What was not looked for is for whoever can look. */
static struct slice looked_words(const struct calibrate_words *w)
{
	struct slice looked = word(w, WORD_CALIBRATE_LOOKED), names = word(w, WORD_CALIBRATE_NAMES);

	return w->is_published
		? looked
		: arena_print(w->saying.arena, "%.*s %.*s", SLICE_ARG(looked), SLICE_ARG(names));
}

size_t calibrate_sentences(
	const struct calibrate_words *w, struct slice sentences[CALIBRATE_SENTENCES])
{
	const struct calibration *c = w->calibration;
	const struct slice counts[] = { number(w, c->packages),
		number(w, c->outcomes[CALIBRATE_ESTIMATE]),
		number(w, c->outcomes[CALIBRATE_REFERRED]),
		number(w, c->outcomes[CALIBRATE_UNDECIDED]) };
	size_t count = 0;

	sentences[count++] = word(w, origin_of(c));
	if (!c->is_invented)
		sentences[count++] = looked_words(w);
	sentences[count++] = fill(w, WORD_CALIBRATE_COUNTS, counts, 4);
	sentences[count++] = word(w, WORD_CALIBRATE_ERROR);
	sentences[count++] = c->is_fenced
		? fill_one(w, WORD_CALIBRATE_ASIDE, number(w, c->set_aside))
		: fill_one(w, WORD_CALIBRATE_NOT_ASIDE, number(w, CALIBRATE_FENCED));
	return count;
}

/* Cells */

static bool is_hidden(const struct calibrate_words *w, const struct calibrate_sums *s)
{
	return !s->count || (w->is_published && s->count < CALIBRATE_HIDDEN);
}

static struct slice pounds(const struct calibrate_words *w, int64_t pence)
{
	return say_amount(&w->saying, SLICE("£/week"), (struct amount){ pence, 2 });
}

static struct slice error_words(const struct calibrate_words *w, int64_t pence)
{
	if (!pence)
		return word(w, WORD_CALIBRATE_SAME);
	return fill_one(w, pence > 0 ? WORD_CALIBRATE_MORE : WORD_CALIBRATE_LESS,
		pounds(w, pence > 0 ? pence : -pence));
}

static struct slice say_count(const struct calibrate_words *w, const struct calibrate_sums *s)
{
	return number(w, s->count);
}

struct slice calibrate_percent(const struct calibrate_words *w, const struct calibrate_sums *s)
{
	char room[AMOUNT_TEXT];

	return arena_print(w->saying.arena, "%s",
		amount_words((struct amount){ calibrate_share(s->held, s->count), 1 }, room));
}

static struct slice say_held(const struct calibrate_words *w, const struct calibrate_sums *s)
{
	const struct slice parts[] = { number(w, s->held), number(w, s->count),
		calibrate_percent(w, s) };

	return fill(w, WORD_CALIBRATE_SHARE, parts, 3);
}

static struct slice say_average(const struct calibrate_words *w, const struct calibrate_sums *s)
{
	return error_words(w, calibrate_mean(s->errors, s->count));
}

static struct slice say_size(const struct calibrate_words *w, const struct calibrate_sums *s)
{
	return pounds(w, calibrate_mean(s->sizes, s->count));
}

/* For whoever has the file, with the line to look at. */
static struct slice say_largest(const struct calibrate_words *w, const struct calibrate_sums *s)
{
	const struct slice parts[] = { error_words(w, calibrate_mean(s->largest, 1)),
		number(w, (size_t)s->largest_line) };

	return w->is_published ? parts[0] : fill(w, WORD_CALIBRATE_LINE, parts, 2);
}

typedef struct slice say_cell(const struct calibrate_words *w, const struct calibrate_sums *s);

static const struct measure {
	enum word name;
	say_cell *say;
	bool of_none; /* it can be said of no packages */
} measures[CALIBRATE_ROWS] = {
	{ WORD_CALIBRATE_ESTIMATED, say_count, true },
	{ WORD_CALIBRATE_HELD, say_held, false },
	{ WORD_CALIBRATE_AVERAGE, say_average, false },
	{ WORD_CALIBRATE_SIZE, say_size, false },
	{ WORD_CALIBRATE_LARGEST, say_largest, false },
};

static struct slice cell(
	const struct calibrate_words *w, const struct measure *m, const struct calibrate_sums *s)
{
	return is_hidden(w, s) && !(m->of_none && (!w->is_published || !s->count))
		? word(w, WORD_CALIBRATE_FEW)
		: m->say(w, s);
}

size_t calibrate_table(const struct calibrate_words *w, struct slice heads[CALIBRATE_CELLS],
	struct calibrate_row rows[CALIBRATE_ROWS])
{
	const struct calibration *c = w->calibration;
	const struct {
		enum word head;
		const struct calibrate_sums *sums;
	} columns[CALIBRATE_CELLS] = {
		{ WORD_CALIBRATE_KEPT, &c->kept },
		{ WORD_CALIBRATE_ALL, &c->all },
		{ WORD_CALIBRATE_KEPT_BEFORE, &c->kept_before },
		{ WORD_CALIBRATE_ALL_BEFORE, &c->all_before },
	};
	size_t count = c->has_before ? 4 : 2;

	for (size_t i = 0; i < CALIBRATE_ROWS; i++)
		rows[i].name = word(w, measures[i].name);
	for (size_t k = 0; k < count; k++) {
		heads[k] = word(w, columns[k].head);
		for (size_t i = 0; i < CALIBRATE_ROWS; i++)
			rows[i].cells[k] = cell(w, &measures[i], columns[k].sums);
	}
	return count;
}

/* Groups are without the packages that are set aside: whoever adds them up must not look for the others. */
static enum word head_of_count(const struct calibration *c)
{
	return c->set_aside ? WORD_CALIBRATE_ESTIMATED_KEPT : WORD_CALIBRATE_ESTIMATED;
}

static struct slice say_kept(const struct calibrate_words *w, const struct calibrate_group *g)
{
	static const struct measure count = { WORD_CALIBRATE_ESTIMATED, say_count, true };

	return cell(w, &count, &g->now);
}

static const struct measure held = { WORD_CALIBRATE_HELD, say_held, false },
			    average = { WORD_CALIBRATE_AVERAGE, say_average, false };

static struct slice say_held_now(const struct calibrate_words *w, const struct calibrate_group *g)
{
	return cell(w, &held, &g->now);
}

static struct slice say_average_now(
	const struct calibrate_words *w, const struct calibrate_group *g)
{
	return cell(w, &average, &g->now);
}

static struct slice say_held_before(
	const struct calibrate_words *w, const struct calibrate_group *g)
{
	return cell(w, &held, &g->before);
}

static struct slice say_average_before(
	const struct calibrate_words *w, const struct calibrate_group *g)
{
	return cell(w, &average, &g->before);
}

/* With two averages, one of which has few packages more, what those few cost could be worked out. */
static bool hides_aside(const struct calibrate_words *w, const struct calibrate_group *g)
{
	return w->is_published && g->set_aside && g->set_aside < CALIBRATE_HIDDEN;
}

static struct slice say_set_aside(const struct calibrate_words *w, const struct calibrate_group *g)
{
	return hides_aside(w, g) ? word(w, WORD_CALIBRATE_FEW) : number(w, g->set_aside);
}

static struct slice say_average_all(
	const struct calibrate_words *w, const struct calibrate_group *g)
{
	return hides_aside(w, g) ? word(w, WORD_CALIBRATE_FEW) : cell(w, &average, &g->all_now);
}

static struct slice say_average_all_before(
	const struct calibrate_words *w, const struct calibrate_group *g)
{
	return hides_aside(w, g) ? word(w, WORD_CALIBRATE_FEW) : cell(w, &average, &g->all_before);
}

/* Groups are without what is set aside, and the largest error in a group is that of one person. */
static const struct group_column {
	enum word head;
	struct slice (*say)(const struct calibrate_words *w, const struct calibrate_group *g);
	bool of_aside;	/* there is one if packages are set aside */
	bool of_before; /* and if there is a worksheet as it was */
} group_columns[CALIBRATE_GROUP_CELLS] = {
	{ WORD_CALIBRATE_ESTIMATED, say_kept, false, false },
	{ WORD_CALIBRATE_HELD, say_held_now, false, false },
	{ WORD_CALIBRATE_AVERAGE, say_average_now, false, false },
	{ WORD_CALIBRATE_SET_ASIDE, say_set_aside, true, false },
	{ WORD_CALIBRATE_AVERAGE_ALL, say_average_all, true, false },
	{ WORD_CALIBRATE_HELD, say_held_before, false, true },
	{ WORD_CALIBRATE_AVERAGE, say_average_before, false, true },
	{ WORD_CALIBRATE_AVERAGE_ALL, say_average_all_before, true, true },
};

static bool has_column(const struct calibration *c, const struct group_column *column)
{
	return (c->set_aside || !column->of_aside) && (c->has_before || !column->of_before);
}

static struct slice head_of(const struct calibrate_words *w, const struct group_column *column)
{
	if (column->of_before)
		return fill_one(w, WORD_CALIBRATE_BEFORE, word(w, column->head));
	return word(w,
		column->head == WORD_CALIBRATE_ESTIMATED ? head_of_count(w->calibration)
							 : column->head);
}

size_t calibrate_group_heads(
	const struct calibrate_words *w, struct slice heads[CALIBRATE_GROUP_CELLS])
{
	size_t count = 0;

	for (size_t i = 0; i < CALIBRATE_GROUP_CELLS; i++)
		if (has_column(w->calibration, &group_columns[i]))
			heads[count++] = head_of(w, &group_columns[i]);
	return count;
}

size_t calibrate_group_cells(const struct calibrate_words *w, const struct calibrate_group *g,
	struct slice cells[CALIBRATE_GROUP_CELLS])
{
	size_t count = 0;

	for (size_t i = 0; i < CALIBRATE_GROUP_CELLS; i++)
		if (has_column(w->calibration, &group_columns[i]))
			cells[count++] = group_columns[i].say(w, g);
	return count;
}

struct slice calibrate_group_name(const struct calibrate_words *w, const struct calibrate_group *g)
{
	return g->value.length ? g->value : word(w, WORD_CALIBRATE_TOGETHER);
}
