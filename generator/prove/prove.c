#include "prove/prove.h"

#include "prove/count.h"
#include "prove/example.h"
#include "prove/fail.h"
#include "prove/fill.h"

static void begin(struct proving *p, struct date as_of)
{
	proving_open(p, as_of);
	walks_begin(&p->walks, &p->space, &p->work, p->arena);
	p->walks.extents = extent_nodes(&p->space, &p->work, p->arena);
}

/* Where too much has to be gone through, what may be wrong is wrong until it cannot be. */
static void fail_bounds(const struct claims *c, const struct extent *extents)
{
	struct proving *p = c->p;

	for (size_t i = 0; i < p->sheet->line_count; i++) {
		const struct claim *k = claims_line(c, i);
		const struct sheet_line *line = &p->sheet->lines[i];
		uint32_t node = k->exact == GRAPH_NONE ? k->node : k->exact;

		if (k->worked || line->operation != OPERATION_RATIO)
			continue;
		if (extents[image_arg(&p->image,
				    image_word(&p->image, SECTION_NODE, node, NODE_ARG_FIRST) + 2)]
				.low.over <= 0)
			diag_error(p->diags, line->place, "sheet-division",
				"\"%.*s\" might divide by nothing, and there are too many answers to go "
				"through them: let what stands under \"over\" be above zero, with a max line",
				SLICE_ARG(line->says->text));
	}
	for (size_t i = 0; i < p->sheet->line_count; i++) {
		const struct claim *k = claims_line(c, i);

		if (k->worked || !(extents[k->node].states >> STATE_OVERFLOW & 1))
			continue;
		diag_error(p->diags, p->sheet->lines[i].place, "sheet-overflow",
			"\"%.*s\" might be too large to be worked out, and there are too many answers to "
			"go through them: let questions have smaller numbers",
			SLICE_ARG(p->sheet->lines[i].says->text));
		return;
	}
}

/* "Not sure" of every question at once has to be worked by the engine. */
static void fail_unsure(struct proving *p)
{
	const struct sheet_question *last = NULL;
	uint64_t combinations = 1;

	for (size_t i = 0; i < p->sheet->question_count; i++) {
		const struct sheet_question *q = &p->sheet->questions[i];

		if (!q->unsure)
			continue;
		combinations *= q->choice_count;
		if (combinations > IMAGE_NOT_SURE && !last)
			last = q;
		if (last)
			combinations = 1;
	}
	if (last)
		diag_error(p->diags, last->place, "sheet-unsure",
			"with \"%.*s\" there are more than %d combinations for somebody who is not sure "
			"of anything: take \"unsure\" from some questions",
			SLICE_ARG(last->name), IMAGE_NOT_SURE);
}

static void fill_days(struct proving *p)
{
	struct proof *proof = p->proof;

	if (image_header(&p->image, HEADER_DAY))
		return;
	proof->days = ARENA_ARRAY(p->arena, struct date, p->space.day_count + 1);
	for (size_t i = 0; i < p->space.day_count; i++) {
		int day = (int)p->space.days[i];

		proof->days[proof->day_count++] = (struct date){ day / 10000, day / 100 % 100,
			day % 100 };
	}
}

static void walk_days(struct proving *p, struct claims *claims, struct steps *steps)
{
	uint32_t outcome = claims_outcome(claims)->node;

	for (size_t i = 0; i < p->space.day_count; i++) {
		walks_on(&p->walks, p->space.days[i]);
		claims_walk(claims);
		steps_walk(steps, outcome);
	}
	p->proof->walked = p->walks.combinations;
	walks_release(&p->walks);
}

bool prove_sheet(const struct sheet *s, const struct compiled *c, const struct words *w,
	struct date as_of, struct arena *a, struct proof *proof, struct diags *d)
{
	struct proving *p = ARENA_NEW(a, struct proving);
	struct claims claims;
	struct steps steps;
	const struct extent *extents;
	int errors = d->errors;

	*proof = (struct proof){ 0 };
	*p = (struct proving){ .sheet = s,
		.compiled = c,
		.saying = { s, w, a, as_of },
		.arena = a,
		.diags = d,
		.proof = proof };
	begin(p, as_of);
	extents = p->walks.extents;
	claims_make(&claims, p);
	steps_make(&steps, p);
	walk_days(p, &claims, &steps);
	fail_claims(&claims);
	fail_bounds(&claims, extents);
	fail_unsure(p);
	steps_end(&steps, &claims);
	fill_days(p);
	fill_lines(&claims, extents);
	fill_questions(&claims, &steps);
	proof->exact = claims_outcome(&claims)->worked;
	proof->combinations = count_combinations(p, claims_outcome(&claims)->node);
	proof->examples = examples_work(p, as_of);
	return d->errors == errors;
}
