#include "prove/fill.h"

#include <stdlib.h>
#include "prove/caught.h"

/* Whether a node depends on nothing but questions of which every answer is tried. */
static bool is_whole(const struct proving *p, uint32_t node)
{
	for (uint32_t q = 0; q < p->space.count; q++)
		if (graph_needs(&p->space.graph, node, q) && !p->space.questions[q].every)
			return false;
	return true;
}

static bool same_ends(const struct claim *k, const struct extent *e)
{
	return !k->has_value ||
		(e->some && number_compare(&k->low, &e->low) == 0 &&
			number_compare(&k->high, &e->high) == 0);
}

/*
 * What was worked is exact if every answer was tried, or if it reaches bounds that hold for all answers.
 */
static enum proof_how how_sure(
	const struct proving *p, const struct claim *k, const struct extent *e)
{
	if (!k->worked)
		return PROOF_BOUNDS;
	return is_whole(p, k->node) || same_ends(k, e) ? PROOF_EXACT : PROOF_TRIED;
}

/* Half a step to the nearest, or a whole one up or down. */
static struct number most_rounded(const struct sheet_line *line)
{
	struct number step = number_decimal(line->quantum.value, (uint32_t)line->quantum.scale);
	struct number half = step;

	if (line->rounding == ROUND_UP || line->rounding == ROUND_DOWN ||
		!number_times(&half, &step, &(const struct number){ 1, 2 }))
		half = step;
	number_reduce(&half);
	return half;
}

static bool can_be(const struct claim *k, const struct extent *e, enum state state)
{
	return (k->worked ? k->states : k->states | e->states) >> state & 1;
}

static void fill_line(struct claims *c, size_t index, const struct extent *extents)
{
	struct proving *p = c->p;
	struct claim *k = claims_line(c, index);
	const struct extent *e = &extents[k->node];
	struct proof_line *line = &p->proof->lines[index];
	size_t labels = p->sheet->lines[index].label_count;

	*line = (struct proof_line){
		.how = (int)how_sure(p, k, e),
		.has_value = k->worked ? k->has_value : e->some,
		.low = k->worked ? k->low : e->low,
		.high = k->worked ? k->high : e->high,
		.labels = k->worked ? k->labels
			: labels    ? ~(uint64_t)0 >> (64 - labels)
				    : 0,
		.refers = can_be(k, e, STATE_REFER),
		.undecided = can_be(k, e, STATE_UNDECIDED),
		.not_in_force = can_be(k, e, STATE_NOT_IN_FORCE),
		.not_asked = can_be(k, e, STATE_UNASKED),
		.reached = k->reached,
		.reached_count = k->parts,
		.otherwise = k->otherwise,
		.rounds = k->exact != GRAPH_NONE,
		.rounding = k->rounding,
	};
	number_reduce(&line->low);
	number_reduce(&line->high);
	if (line->rounds && !is_whole(p, k->node))
		line->rounding = most_rounded(&p->sheet->lines[index]);
	if (!line->has_value)
		line->low = line->high = number_whole(0);
	for (uint32_t i = 0; !k->worked && i < k->parts; i++)
		line->reached[i] = true;
	if (p->sheet->lines[index].operation == OPERATION_DECIDE && k->otherwise)
		caught_list(p, k, line);
}

void fill_lines(struct claims *c, const struct extent *extents)
{
	struct proving *p = c->p;

	p->proof->lines = ARENA_ARRAY(p->arena, struct proof_line, p->sheet->line_count + 1);
	for (size_t i = 0; i < p->sheet->line_count; i++)
		fill_line(c, i, extents);
}

static const struct {
	unsigned gap;
	enum word says;
} gap_words[] = {
	{ GAP_ROUNDED, WORD_PROOF_ROUNDED },
	{ GAP_TOGETHER, WORD_PROOF_TOGETHER },
	{ GAP_MANY, WORD_PROOF_MANY },
};

enum { GAP_WORDS = sizeof(gap_words) / sizeof(*gap_words) };

static bool has_gap(
	const struct space_question *tried, const struct sheet_question *q, unsigned gap)
{
	return !tried->every && q->kind != QUESTION_CHOICE && (tried->gaps & gap);
}

/* One entry for each reason, with what it holds of. */
static void not_covered(struct proving *p, enum word says, struct slice what)
{
	if (what.length)
		p->proof->not_covered[p->proof->not_covered_count++] = words_of(
			p, says, what, SLICE(""));
}

static struct slice listed(const struct proving *p, struct slice list, struct slice one)
{
	return list.length ? words_of(p, WORD_PROOF_AND, list, one) : one;
}

static void fill_question(struct claims *c, const struct steps *s, size_t index)
{
	struct proving *p = c->p;
	uint32_t image = p->compiled->questions[index];
	const struct sheet_question *q = &p->sheet->questions[index];
	const struct space_question *tried = &p->space.questions[image];
	struct proof_question *into = &p->proof->questions[index];

	into->tried = tried->count;
	into->every = tried->every;
	into->dead = s->whole && !s->of[image].matters && (int)index != p->sheet->day_question;
	for (size_t i = 0; i < GAP_WORDS; i++)
		if (has_gap(tried, q, gap_words[i].gap))
			into->gaps = words_of(p, gap_words[i].says, q->called->text, SLICE(""));
	for (size_t i = 0; s->of[image].excepted && i < q->exception_count; i++)
		p->proof->exceptions += s->of[image].excepted[i];
}

static void fill_cliff(
	struct proving *p, const struct stepped *s, uint32_t question, uint32_t outcome)
{
	struct proof_cliff *cliff = &p->proof->cliffs[p->proof->cliff_count++];
	const struct space_question *q = &p->space.questions[question];

	*cliff = (struct proof_cliff){
		.question = words_question(p, question),
		.from = words_answer(p, question, q->tries[s->try_from]),
		.to = words_answer(p, question, q->tries[s->try_to]),
		.result_from = words_value(p, p->sheet->result, &s->from),
		.result_to = words_value(p, p->sheet->result, &s->to),
		.jump = s->jump,
	};
	cliff->others = words_step(p, &s->others, &p->space.graph.nodes[outcome].needs, question,
		&(struct space_step){ .from = s->try_from, .to = s->try_to });
}

static int compare_cliffs(const void *a, const void *b)
{
	const struct proof_cliff *x = a, *y = b;
	int order = number_compare(&y->jump, &x->jump);

	return order ? order : slice_compare(x->question, y->question);
}

static void fill_gaps(struct proving *p)
{
	for (size_t gap = 0; gap < GAP_WORDS; gap++) {
		struct slice list = SLICE("");

		for (size_t i = 0; i < p->sheet->question_count; i++) {
			const struct sheet_question *q = &p->sheet->questions[i];

			if (has_gap(&p->space.questions[p->compiled->questions[i]], q,
				    gap_words[gap].gap))
				list = listed(p, list, q->called->text);
		}
		not_covered(p, gap_words[gap].says, list);
	}
}

/* What cannot be said exactly, beside questions: groups, and lines with too many combinations. */
static void fill_rest(struct proving *p)
{
	struct slice groups = SLICE(""), lines = SLICE("");

	for (size_t i = 0; i < p->sheet->group_count; i++)
		if (p->sheet->groups[i].rows > 2)
			groups = listed(p, groups, p->sheet->groups[i].called->text);
	for (size_t i = 0; i < p->sheet->line_count; i++)
		if (p->proof->lines[i].how == PROOF_BOUNDS)
			lines = listed(p, lines, p->sheet->lines[i].says->text);
	not_covered(p, WORD_PROOF_ROWS, groups);
	not_covered(p, WORD_PROOF_BOUNDS, lines);
}

void fill_questions(struct claims *c, const struct steps *s)
{
	struct proving *p = c->p;
	size_t questions = p->sheet->question_count;
	uint32_t outcome = claims_outcome(c)->node;

	p->proof->questions = ARENA_ARRAY(p->arena, struct proof_question, questions + 1);
	p->proof->cliffs = ARENA_ARRAY(p->arena, struct proof_cliff, p->space.count + 1);
	p->proof->not_covered = ARENA_ARRAY(p->arena, struct slice, GAP_WORDS + 2);
	for (size_t i = 0; i < questions; i++)
		fill_question(c, s, i);
	for (uint32_t q = 0; q < p->space.count; q++)
		if (s->of[q].jumps)
			fill_cliff(p, &s->of[q], q, outcome);
	qsort(p->proof->cliffs, p->proof->cliff_count, sizeof(*p->proof->cliffs), compare_cliffs);
	fill_gaps(p);
	fill_rest(p);
}
