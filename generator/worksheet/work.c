#include "worksheet/work.h"

#include "worksheet/operation.h"
#include "worksheet/shape.h"

/* The bit of what depends on a day that no question asks for. A question may have the same: then both are worked. */
#define WORK_DAY work_bit(63)

/* Where the next begins, after `count` things of `size` bytes that begin at *place, which moves on. */
static size_t take(size_t *place, size_t count, size_t size)
{
	size_t taken = *place;

	*place += (count * size + 15) / 16 * 16;
	return taken;
}

/* Where what is kept of each question and of each node is in the memory. */
struct layout {
	size_t answers, given, values, spans, needs, size;
};

static void lay_out(struct layout *l, const struct image *image)
{
	size_t questions = image->count[SECTION_QUESTION], nodes = image->count[SECTION_NODE];

	l->size = 0;
	l->answers = take(&l->size, questions, sizeof(int64_t));
	l->given = take(&l->size, questions, sizeof(uint8_t));
	l->values = take(&l->size, nodes, sizeof(struct value));
	l->spans = take(&l->size, nodes, sizeof(struct span));
	l->needs = take(&l->size, nodes, sizeof(uint64_t));
}

size_t work_memory(const struct image *image)
{
	struct layout l;

	lay_out(&l, image);
	return l.size;
}

static uint64_t needs_of(const struct work *w, uint32_t node)
{
	const struct image *im = w->image;
	uint32_t op = image_word(im, SECTION_NODE, node, NODE_OP), operand;
	uint32_t extra = image_word(im, SECTION_NODE, node, NODE_EXTRA);
	uint32_t args = image_word(im, SECTION_NODE, node, NODE_ARGS);
	uint32_t day = image_header(im, HEADER_DAY);
	uint64_t needs = 0;

	if (shape_asks(op)) {
		uint32_t when = image_word(im, SECTION_QUESTION, extra, QUESTION_WHEN);

		needs = work_bit(extra) | (when ? w->needs[when - 1] : 0);
	}
	if (op == OP_FIGURE)
		needs = day ? work_bit(day - 1) : WORK_DAY;
	for (uint32_t i = 0; i < args; i++)
		if (shape_operand(im, node, i, &operand))
			needs |= w->needs[operand];
	return needs;
}

/* The places that a choice or label can be, as a set. */
static uint64_t place_of(const struct value *v)
{
	int64_t place = v->low.over;

	return v->low.under == 1 && place >= 0 && place < IMAGE_CHOICES ? (uint64_t)1 << place : 0;
}

/* Nothing is known of a node that was not worked. */
static void span_clear(struct span *s)
{
	*s = (struct span){ .low = { 0, 1 }, .high = { 0, 1 } };
}

static void span_add(struct span *s, const struct value *v)
{
	if (v->state == STATE_REFER && !span_may_be(s, STATE_REFER))
		s->text = v->text;
	if (v->state == STATE_VALUE) {
		bool first = !span_may_be(s, STATE_VALUE);

		if (first || number_compare(&v->low, &s->low) < 0)
			s->low = v->low;
		if (first || number_compare(&v->high, &s->high) > 0)
			s->high = v->high;
		s->places |= place_of(v);
	}
	if (!s->states)
		s->chosen = v->chosen;
	else if (v->chosen != s->chosen)
		s->chosen = STEP_NONE;
	s->states |= (uint16_t)(1 << v->state);
}

bool work_begin(struct work *w, const struct image *image, void *memory, size_t size)
{
	struct layout l;
	char *at = memory;

	lay_out(&l, image);
	if (size < l.size)
		return false;
	w->image = image;
	w->answers = (void *)(at + l.answers);
	w->given = (void *)(at + l.given);
	w->values = (void *)(at + l.values);
	w->spans = (void *)(at + l.spans);
	w->needs = (void *)(at + l.needs);
	work_clear(w);
	for (uint32_t node = 0; node < image->count[SECTION_NODE]; node++) {
		w->needs[node] = needs_of(w, node);
		/* what depends on no answer is worked once for all */
		if (w->needs[node])
			continue;
		operation_work(w, node, &w->values[node]);
		span_clear(&w->spans[node]);
		span_add(&w->spans[node], &w->values[node]);
	}
	return true;
}

void work_clear(struct work *w)
{
	for (uint32_t i = 0; i < w->image->count[SECTION_QUESTION]; i++) {
		w->given[i] = NOT_GIVEN;
		w->answers[i] = 0;
	}
	w->as_of = 0;
	w->day = 0;
}

void work_nodes(struct work *w, uint64_t changed)
{
	uint32_t day = image_header(w->image, HEADER_DAY);

	w->day = w->as_of;
	if (day)
		w->day = w->given[day - 1] == NOT_GIVEN ? 0 : (uint32_t)w->answers[day - 1];
	for (uint32_t node = 0; node < w->image->count[SECTION_NODE]; node++)
		if (w->needs[node] & changed)
			operation_work(w, node, &w->values[node]);
}

static void look_at_all(struct work *w, uint64_t changed)
{
	for (uint32_t node = 0; node < w->image->count[SECTION_NODE]; node++)
		if (w->needs[node] & changed)
			span_add(&w->spans[node], &w->values[node]);
}

/* Go on to the next combination: the questions that changed, or 0 after the last. */
static uint64_t turn(struct work *w)
{
	uint64_t changed = 0;

	for (uint32_t i = w->image->count[SECTION_QUESTION]; i-- > 0;) {
		if (w->given[i] != NOT_SURE)
			continue;
		changed |= work_bit(i);
		if (++w->answers[i] < image_word(w->image, SECTION_QUESTION, i, QUESTION_CHOICES))
			return changed;
		w->answers[i] = 0;
	}
	return 0;
}

/* How many combinations there are to go through; more than IMAGE_NOT_SURE are not counted further. */
static uint32_t combinations(struct work *w, uint64_t *unsure)
{
	uint32_t count = 1;

	*unsure = 0;
	for (uint32_t i = 0; i < w->image->count[SECTION_QUESTION]; i++) {
		if (w->given[i] != NOT_SURE)
			continue;
		w->answers[i] = 0;
		*unsure |= work_bit(i);
		if (count <= IMAGE_NOT_SURE)
			count *= image_word(w->image, SECTION_QUESTION, i, QUESTION_CHOICES);
	}
	return count;
}

bool work_all(struct work *w)
{
	uint64_t unsure;
	uint32_t count = combinations(w, &unsure);

	for (uint32_t node = 0; node < w->image->count[SECTION_NODE]; node++)
		if (w->needs[node])
			span_clear(&w->spans[node]);
	if (count > IMAGE_NOT_SURE)
		return false;
	work_nodes(w, (uint64_t)WORK_EVERYTHING);
	look_at_all(w, (uint64_t)WORK_EVERYTHING);
	for (uint64_t changed; (changed = turn(w)) != 0;) {
		work_nodes(w, changed);
		look_at_all(w, unsure);
	}
	return true;
}
