#include "prove/words.h"

#include <assert.h>
#include "worksheet/speak.h"

enum { WORDS_ROOM = 512, WITNESS_ROOM = 16 * 1024 };

static int *questions_of(const struct proving *p)
{
	uint32_t count = p->image.count[SECTION_QUESTION];
	int *of = ARENA_ARRAY(p->arena, int, count + 1);

	for (uint32_t q = 0; q < count; q++)
		of[q] = -1;
	for (size_t i = 0; i < p->sheet->question_count; i++) {
		const struct sheet_question *q = &p->sheet->questions[i];
		const struct sheet_group *g = q->group < 0 ? NULL : &p->sheet->groups[q->group];

		for (int row = 0; row < (g ? g->rows : 1); row++)
			of[p->compiled->questions[i] +
				(uint32_t)(g ? row * g->question_count : 0)] = (int)i;
	}
	return of;
}

void proving_open(struct proving *p, struct date as_of)
{
	size_t memory;

	if (image_open(&p->image, p->compiled->image.at, p->compiled->image.length) != IMAGE_GOOD)
		assert(false && "compile_sheet() makes images that can be opened");
	memory = work_memory(&p->image);
	if (!work_begin(&p->work, &p->image, arena_take(p->arena, memory), memory))
		assert(false && "work_memory() says what work_begin() needs");
	p->question_of = questions_of(p);
	space_make(&p->space, p->sheet, p->compiled, &p->work, as_of, p->arena);
}

void witness_copy(struct proving *p, struct witness *w, const uint32_t *tries)
{
	if (!w->tries)
		w->tries = ARENA_ARRAY(p->arena, uint32_t, p->space.count + 1);
	memcpy(w->tries, tries, p->space.count * sizeof(*tries));
	w->day = p->work.as_of;
}

void witness_keep(struct proving *p, struct witness *w)
{
	if (!w->tries)
		w->tries = ARENA_ARRAY(p->arena, uint32_t, p->space.count + 1);
	walk_witness(&p->walks, w->tries);
	w->day = p->work.as_of;
}

void witness_work(struct proving *p, const struct witness *w)
{
	for (uint32_t q = 0; q < p->space.count; q++) {
		uint32_t like = p->space.questions[q].like, at = w->tries[like];

		p->work.given[q] = GIVEN;
		p->work.answers[q] = p->space.questions[like].tries[at == WITNESS_NONE ? 0 : at];
	}
	p->work.as_of = w->day;
	work_nodes(&p->work, (uint64_t)WORK_EVERYTHING);
}

struct slice words_of(const struct proving *p, enum word word, struct slice a, struct slice b)
{
	const struct slice parts[] = { a, b };

	return words_filled(p->arena, p->saying.words->text[word], parts, 2);
}

static struct slice image_words(
	const struct proving *p, enum image_section section, uint32_t record, uint32_t field)
{
	struct image_text t = image_text(&p->image, image_word(&p->image, section, record, field));

	return slice_of(t.at, t.length);
}

struct slice words_question(const struct proving *p, uint32_t question)
{
	int of = p->question_of[question];
	uint32_t kind = image_word(&p->image, SECTION_QUESTION, question, QUESTION_KIND);

	if (of >= 0 && p->sheet->questions[of].group < 0 &&
		(kind == ASKS_CHOICE || kind == ASKS_SEVERAL))
		return p->sheet->questions[of].asks->text;
	return image_words(p, SECTION_QUESTION, question, QUESTION_SAYS);
}

struct slice words_numbers(
	const struct proving *p, uint32_t unit, struct number low, struct number high)
{
	char room[WORDS_ROOM];
	struct output o = { .at = room, .room = sizeof(room) };

	if (unit)
		speak_span(&o, &p->image, unit - 1, &low, &high);
	else
		speak_exact(&o, &low);
	return arena_copy(p->arena, slice_of(room, o.length < o.room ? o.length : o.room));
}

static struct slice words_set(const struct proving *p, uint32_t question, uint64_t set)
{
	uint32_t first = image_word(&p->image, SECTION_QUESTION, question, QUESTION_CHOICE_FIRST);
	struct slice said = SLICE("");

	for (uint32_t i = 0; i < IMAGE_CHOICES; i++) {
		if (!(set >> i & 1))
			continue;

		struct slice one = image_words(p, SECTION_CHOICE, first + i, CHOICE_SAYS);

		said = said.length ? words_of(p, WORD_SHEET_AND, said, one) : one;
	}
	return said;
}

struct slice words_answer(const struct proving *p, uint32_t question, int64_t answer)
{
	uint32_t first = image_word(&p->image, SECTION_QUESTION, question, QUESTION_CHOICE_FIRST);
	uint32_t unit = image_word(&p->image, SECTION_QUESTION, question, QUESTION_UNIT);
	struct number number = number_decimal(
		answer, image_word(&p->image, SECTION_QUESTION, question, QUESTION_SCALE));

	switch (image_word(&p->image, SECTION_QUESTION, question, QUESTION_KIND)) {
	case ASKS_CHOICE:
		return image_words(p, SECTION_CHOICE, first + (uint32_t)answer, CHOICE_SAYS);
	case ASKS_SEVERAL:
		return words_set(p, question, (uint64_t)answer);
	case ASKS_NUMBER:
		return words_numbers(p, unit, number, number);
	default:
		return say_date(&p->saying, answer);
	}
}

static bool is_asked(const struct proving *p, uint32_t question)
{
	uint32_t when = image_word(&p->image, SECTION_QUESTION, question, QUESTION_WHEN);
	const struct value *v = when ? &p->work.values[when - 1] : NULL;

	return !v || (v->state == STATE_VALUE && v->low.over != 0);
}

static void put_answer(struct proving *p, struct buf *out, uint32_t question)
{
	uint32_t kind = image_word(&p->image, SECTION_QUESTION, question, QUESTION_KIND);
	bool quoted = kind == ASKS_CHOICE || kind == ASKS_SEVERAL;
	struct slice answer = words_answer(p, question, p->work.answers[question]);
	const char *quote = quoted ? "\"" : "";

	buf_print(out, "%s%.*s %s%.*s%s", out->length ? ", " : "",
		SLICE_ARG(words_question(p, question)), quote, SLICE_ARG(answer), quote);
}

static void note_asked(
	const struct proving *p, const struct witness *w, const struct graph_set *only, bool *asked)
{
	for (uint32_t q = 0; q < p->space.count; q++)
		asked[q] = asked[q] ||
			(set_has(only, q) && w->tries[q] != WITNESS_NONE && is_asked(p, q));
}

/* The answers as they were worked last. */
static struct slice answers_words(struct proving *p, const struct witness *w, const bool *asked)
{
	struct buf text;

	buf_init(&text, WITNESS_ROOM);
	for (uint32_t q = 0; q < p->space.count; q++)
		if (asked[q])
			put_answer(p, &text, q);
	if (w->day != p->space.days[0])
		buf_print(&text, "%son %.*s", text.length ? ", " : "",
			SLICE_ARG(say_date(&p->saying, w->day)));
	if (text.length == 0)
		buf_text(&text, "whatever the answers are");

	struct slice copy = arena_copy(p->arena, buf_slice(&text));

	buf_release(&text);
	return copy;
}

struct slice words_witness(struct proving *p, const struct witness *w, const struct graph_set *only)
{
	bool *asked = ARENA_ARRAY(p->arena, bool, p->space.count + 1);

	witness_work(p, w);
	note_asked(p, w, only, asked);
	return answers_words(p, w, asked);
}

struct slice words_step(struct proving *p, const struct witness *w, const struct graph_set *only,
	uint32_t question, const struct space_step *step)
{
	bool *asked = ARENA_ARRAY(p->arena, bool, p->space.count + 1);

	w->tries[question] = step->from;
	witness_work(p, w);
	note_asked(p, w, only, asked);
	w->tries[question] = step->to;
	witness_work(p, w);
	note_asked(p, w, only, asked);
	asked[question] = false;
	return answers_words(p, w, asked);
}

static const char *const states[STATES] = {
	[STATE_UNASKED] = "not asked",
	[STATE_MISSING] = "not answered",
	[STATE_UNDECIDED] = "not decided yet",
	[STATE_NOT_IN_FORCE] = "not in force",
	[STATE_NOTHING] = "nothing",
	[STATE_OVERFLOW] = "too large a number",
	[STATE_DIVISION] = "divided by nothing",
};

struct slice words_value(const struct proving *p, int line, const struct value *v)
{
	const struct sheet_line *l = &p->sheet->lines[line];
	uint32_t record = p->compiled->lines[line];

	if (v->state == STATE_REFER) {
		struct image_text t = image_text(&p->image, v->text);

		return arena_print(p->arena, "no estimate (%.*s)", (int)t.length, t.at);
	}
	if (v->state != STATE_VALUE)
		return slice_text(states[v->state]);
	if (!l->label_count)
		return words_numbers(
			p, image_word(&p->image, SECTION_LINE, record, LINE_UNIT), v->low, v->high);
	if (v->low.over < 0 || v->low.over >= (int64_t)l->label_count)
		return SLICE("");
	return l->labels[v->low.over].says->text;
}
