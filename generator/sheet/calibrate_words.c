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

void calibrate_sentences(
	const struct calibrate_words *w, struct slice sentences[CALIBRATE_SENTENCES])
{
	const struct calibration *c = w->calibration;
	const struct slice counts[] = { number(w, c->packages),
		number(w, c->outcomes[CALIBRATE_ESTIMATE]),
		number(w, c->outcomes[CALIBRATE_REFERRED]),
		number(w, c->outcomes[CALIBRATE_UNDECIDED]) };

	sentences[0] = word(w, c->is_invented ? WORD_CALIBRATE_INVENTED : WORD_CALIBRATE_REVIEWED);
	sentences[1] = fill(w, WORD_CALIBRATE_COUNTS, counts, 4);
	sentences[2] = word(w, WORD_CALIBRATE_ERROR);
	sentences[3] = c->is_fenced
		? fill_one(w, WORD_CALIBRATE_ASIDE, number(w, c->set_aside))
		: fill_one(w, WORD_CALIBRATE_NOT_ASIDE, number(w, CALIBRATE_FENCED));
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

enum { GROUP_MEASURES = 3 }; /* the largest error in a group is that of one person */

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

/* The measures of now, then those of before but for the number of packages. */
size_t calibrate_group_heads(
	const struct calibrate_words *w, struct slice heads[CALIBRATE_GROUP_CELLS])
{
	size_t count = 0;

	heads[count++] = word(w, head_of_count(w->calibration));
	while (count < GROUP_MEASURES) {
		heads[count] = word(w, measures[count].name);
		count++;
	}
	for (size_t i = 1; w->calibration->has_before && i < GROUP_MEASURES; i++)
		heads[count++] = fill_one(w, WORD_CALIBRATE_BEFORE, word(w, measures[i].name));
	return count;
}

size_t calibrate_group_cells(const struct calibrate_words *w, const struct calibrate_group *g,
	struct slice cells[CALIBRATE_GROUP_CELLS])
{
	size_t count = 0;

	for (size_t i = 0; i < GROUP_MEASURES; i++)
		cells[count++] = cell(w, &measures[i], &g->now);
	for (size_t i = 1; w->calibration->has_before && i < GROUP_MEASURES; i++)
		cells[count++] = cell(w, &measures[i], &g->before);
	return count;
}

struct slice calibrate_group_name(const struct calibrate_words *w, const struct calibrate_group *g)
{
	return g->value.length ? g->value : word(w, WORD_CALIBRATE_TOGETHER);
}
