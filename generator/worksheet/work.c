#include "worksheet/work.h"

#include "worksheet/operation.h"
#include "worksheet/shape.h"

/* Take room for `count` things of `size` bytes from *memory, which moves on. From NULL, it is only counted. */
static void *take(char **memory, size_t count, size_t size)
{
	void *taken = *memory;

	*memory = (char *)((uintptr_t)*memory + (count * size + 15) / 16 * 16);
	return taken;
}

/* Lay out what is kept of each question and of each node; gives where it ends. */
static char *lay_out(struct work *w, const struct image *image, char *memory)
{
	size_t questions = image->count[SECTION_QUESTION], nodes = image->count[SECTION_NODE];

	w->image = image;
	w->answers = take(&memory, questions, sizeof(*w->answers));
	w->given = take(&memory, questions, sizeof(*w->given));
	w->values = take(&memory, nodes, sizeof(*w->values));
	w->spans = take(&memory, nodes, sizeof(*w->spans));
	w->needs = take(&memory, nodes, sizeof(*w->needs));
	return memory;
}

size_t work_memory(const struct image *image)
{
	struct work w;

	return (uintptr_t)lay_out(&w, image, NULL);
}

static uint64_t needs_of(const struct work *w, uint32_t node)
{
	const struct image *im = w->image;
	uint32_t op = image_word(im, SECTION_NODE, node, NODE_OP), operand;
	uint32_t extra = image_word(im, SECTION_NODE, node, NODE_EXTRA);
	uint32_t args = image_word(im, SECTION_NODE, node, NODE_ARGS);
	uint32_t day = image_header(im, HEADER_DAY);
	uint64_t needs = 0;

	if (operation_asks(op)) {
		uint32_t when = image_word(im, SECTION_QUESTION, extra, QUESTION_WHEN);

		needs = work_bit(extra) | (when ? w->needs[when - 1] : 0);
	}
	if (op == OP_FIGURE && day)
		needs = work_bit(day - 1);
	for (uint32_t i = 0; i < args; i++)
		if (shape_operand(im, node, i, &operand))
			needs |= w->needs[operand];
	return needs;
}

bool work_begin(struct work *w, const struct image *image, void *memory, size_t size)
{
	if (size < (size_t)(lay_out(w, image, memory) - (char *)memory))
		return false;
	work_clear(w);
	for (uint32_t node = 0; node < image->count[SECTION_NODE]; node++)
		w->needs[node] = needs_of(w, node);
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

static bool is_affected(const struct work *w, uint32_t node, uint64_t changed)
{
	return w->needs[node] & changed || changed == (uint64_t)WORK_EVERYTHING;
}

void work_nodes(struct work *w, uint64_t changed)
{
	uint32_t day = image_header(w->image, HEADER_DAY);

	w->day = w->as_of;
	if (day)
		w->day = w->given[day - 1] == NOT_GIVEN ? 0 : (uint32_t)w->answers[day - 1];
	for (uint32_t node = 0; node < w->image->count[SECTION_NODE]; node++)
		if (is_affected(w, node, changed))
			operation_work(w, node, &w->values[node]);
}

/* The places that a choice or label can be, as a set. */
static uint64_t place_of(const struct value *v)
{
	int64_t place = v->low.over;

	return v->low.under == 1 && place >= 0 && place < IMAGE_CHOICES ? (uint64_t)1 << place : 0;
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

static void look_at_all(struct work *w, uint64_t changed)
{
	for (uint32_t node = 0; node < w->image->count[SECTION_NODE]; node++)
		if (is_affected(w, node, changed))
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

	if (combinations(w, &unsure) > IMAGE_NOT_SURE)
		return false;
	for (uint32_t node = 0; node < w->image->count[SECTION_NODE]; node++)
		w->spans[node] = (struct span){ .low = { 0, 1 }, .high = { 0, 1 } };
	work_nodes(w, (uint64_t)WORK_EVERYTHING);
	look_at_all(w, (uint64_t)WORK_EVERYTHING);
	for (uint64_t changed; (changed = turn(w)) != 0;) {
		work_nodes(w, changed);
		look_at_all(w, unsure);
	}
	return true;
}
