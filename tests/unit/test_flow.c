#include "support.h"
#include "text/flow.h"

/* A flow written as its arrows: "AB AC BD" are three, between four steps. */
struct sample {
	struct flow_step steps[LIMIT_PROCESS_STEPS];
	struct flow_arrow arrows[64];
	struct flow flow;
};

static void sample_read(struct sample *s, const char *arrows)
{
	*s = (struct sample){ .flow = { .step_count = 1 } };
	s->flow.steps = s->steps;
	s->flow.arrows = s->arrows;
	for (const char *at = arrows; *at; at += at[2] ? 3 : 2) {
		const struct flow_arrow arrow = { at[0] - 'A', at[1] - 'A', NULL };
		int last = arrow.from > arrow.to ? arrow.from : arrow.to;

		s->arrows[s->flow.arrow_count++] = arrow;
		if (s->flow.step_count <= last)
			s->flow.step_count = last + 1;
	}
}

/* "A | AB AC | B C": rows from the top, a step as its letter, an arrow that passes as its two. */
static void show_rows(const struct sample *s, const struct flow_rows *rows, struct buf *out)
{
	for (int row = 0; row < rows->count; row++) {
		buf_text(out, row ? " |" : "");
		for (int i = 0; i < rows->rows[row].count; i++) {
			const struct flow_slot *slot = &rows->rows[row].slots[i];

			if (out->length)
				buf_byte(out, ' ');
			if (slot->step >= 0)
				buf_byte(out, (char)('A' + slot->step));
			else
				buf_print(out, "%c%c", 'A' + s->arrows[slot->arrow].from,
					'A' + s->arrows[slot->arrow].to);
		}
	}
}

static const struct place_case {
	int line;
	const char *arrows;
	const char *rows; /* NULL: too wide */
} place_cases[] = {
	{ __LINE__, "AB", "A | AB | B" },
	{ __LINE__, "AB BC CD", "A | AB | B | BC | C | CD | D" },
	{ __LINE__, "AB AC", "A | AB AC | B C" },
	{ __LINE__, "AC AB", "A | AC AB | C B" },
	{ __LINE__, "AB AC AD", "A | AB AC AD | B C D" },

	/* one step for all that lead to it, below the lowest of them */
	{ __LINE__, "AB AC BD CD", "A | AB AC | B C | BD CD | D" },
	{ __LINE__, "AB BC AC", "A | AB AC | B AC | BC AC | C" },
	{ __LINE__, "AC AB BC", "A | AC AB | AC B | AC BC | C" },
	{ __LINE__, "AB AB", "A | AB AB | B" },

	/* the processes that the site ships */
	{ __LINE__, "AB BC CF CD DE EF",
		"A | AB | B | BC | C | CF CD | CF D | CF DE | CF E | CF EF | F" },
	{ __LINE__, "AB BC BH CD DE EF FG",
		"A | AB | B | BC BH | C H | CD | D | DE | E | EF | F | FG | G" },
	{ __LINE__, "AB BC CD CE", "A | AB | B | BC | C | CD CE | D E" },

	/* between the steps above that lead to it */
	{ __LINE__, "AB AC AD BE DE CF", "A | AB AC AD | B C D | BE CF DE | E F" },
	{ __LINE__, "AB AC BD CE CD", "A | AB AC | B C | BD CE CD | D E" },
	{ __LINE__, "AB AC BE CD", "A | AB AC | B C | BE CD | E D" },

	{ __LINE__, "AB AC AD AE", NULL },
	{ __LINE__, "AB AC BD BE CF CG", NULL },
	{ __LINE__, "AB AC AD BE CE DE EF EG EH EI", NULL },
};

static void steps_and_arrows_have_their_rows(void **state)
{
	(void)state;
	for (const struct place_case *c = place_cases; c < place_cases + COUNT(place_cases); c++) {
		struct sample s;
		struct flow_rows rows;
		struct test t;

		test_begin(&t);
		sample_read(&s, c->arrows);
		row_int(c, c->rows != NULL, flow_place(&s.flow, &rows));
		if (c->rows) {
			show_rows(&s, &rows, &t.text);
			row_text(c, c->rows, buf_string(&t.text));
		}
		test_end(&t);
	}
}

static const struct walk_case {
	int line;
	const char *arrows;
	const char *reached, *circle;
} walk_cases[] = {
	{ __LINE__, "", "A", "" },
	{ __LINE__, "AB BC", "ABC", "" },
	{ __LINE__, "AB CB", "AB", "" },
	{ __LINE__, "AB DC", "AB", "" },
	{ __LINE__, "AB AC BD CD", "ABCD", "" },
	{ __LINE__, "AA", "A", "A" },
	{ __LINE__, "AB BA", "AB", "AB" },
	{ __LINE__, "AB BC CD DB", "ABCD", "BCD" },
	{ __LINE__, "AB AC CD DC BA", "ABCD", "AB" },
	{ __LINE__, "AB CD DC", "AB", "" },
};

static void a_walk_finds_what_is_wrong(void **state)
{
	(void)state;
	for (const struct walk_case *c = walk_cases; c < walk_cases + COUNT(walk_cases); c++) {
		struct flow_walk walk;
		struct sample s;
		struct test t;

		test_begin(&t);
		sample_read(&s, c->arrows);
		flow_walk(&s.flow, &walk);
		for (int i = 0; i < s.flow.step_count; i++)
			if (walk.reached[i])
				buf_byte(&t.text, (char)('A' + i));
		row_text(c, c->reached, buf_string(&t.text));
		buf_clear(&t.text);
		for (int i = 0; i < walk.circle_length; i++)
			buf_byte(&t.text, (char)('A' + walk.circle[i]));
		row_text(c, c->circle, buf_string(&t.text));
		test_end(&t);
	}
}

/* As many steps as there may be, in a row and in one circle. */
static void the_longest_flow_has_room(void **state)
{
	struct sample s = { .flow = { .step_count = LIMIT_PROCESS_STEPS } };
	struct flow_rows rows;
	struct flow_walk walk;

	(void)state;
	s.flow.steps = s.steps;
	s.flow.arrows = s.arrows;
	for (int i = 0; i < LIMIT_PROCESS_STEPS; i++)
		s.arrows[i] = (struct flow_arrow){ i, (i + 1) % LIMIT_PROCESS_STEPS, NULL };
	s.flow.arrow_count = LIMIT_PROCESS_STEPS - 1;
	assert_true(flow_place(&s.flow, &rows));
	assert_int_equal(rows.count, 2 * LIMIT_PROCESS_STEPS - 1);
	assert_int_equal(rows.row_of[LIMIT_PROCESS_STEPS - 1], 2 * LIMIT_PROCESS_STEPS - 2);
	s.flow.arrow_count = LIMIT_PROCESS_STEPS;
	flow_walk(&s.flow, &walk);
	assert_int_equal(walk.circle_length, LIMIT_PROCESS_STEPS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(steps_and_arrows_have_their_rows),
		cmocka_unit_test(a_walk_finds_what_is_wrong),
		cmocka_unit_test(the_longest_flow_has_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
