#include "sheet/mend.h"

#include "base/nearest.h"
#include "sheet/typed.h"

enum { LONGEST_LIST = 16 * 1024 };

/* Of "visits.2.length", the group and the last part. */
struct named {
	const struct sheet_question *question; /* NULL: there is none */
	const struct sheet_group *group;       /* counts its rows; NULL: it does not */
};

static const struct sheet_group *find_group(const struct sheet *s, struct slice name)
{
	for (size_t i = 0; i < s->group_count; i++)
		if (slice_equal(s->groups[i].name, name))
			return &s->groups[i];
	return NULL;
}

static struct named find(const struct sheet *s, struct slice name)
{
	struct slice first = slice_until(name, '.'), rest = slice_after(name, first.length + 1);
	const struct sheet_group *g = find_group(s, first);
	struct named found = { NULL, first.length == name.length ? g : NULL };
	struct slice last = g ? slice_after(rest, slice_find(rest, '.') + 1) : name;

	for (size_t i = 0; i < s->question_count; i++) {
		const struct sheet_question *q = &s->questions[i];
		bool fits = g ? q->group >= 0 && &s->groups[q->group] == g : q->group < 0;

		if (fits && slice_equal(q->name, last))
			found.question = q;
	}
	return found;
}

static void put_choices(struct buf *out, const struct sheet_question *q)
{
	for (size_t i = 0; i < q->choice_count; i++)
		buf_print(out, "%s\"%.*s\" (%.*s)", i ? ", " : "", SLICE_ARG(q->choices[i].name),
			SLICE_ARG(q->choices[i].says->text));
}

static void put_number(struct buf *out, struct amount number)
{
	char room[AMOUNT_TEXT];

	buf_text(out, amount_text(number, room));
}

static void put_day(struct buf *out, struct amount day)
{
	buf_print(out, "%04d-%02d-%02d", (int)(day.value / 10000), (int)(day.value / 100 % 100),
		(int)(day.value % 100));
}

static void put_range(struct buf *out, const struct sheet_question *q)
{
	put_number(out, q->from);
	buf_text(out, " to ");
	put_number(out, q->to);
	buf_text(out, " in steps of ");
	put_number(out, q->step);
}

/* What may be answered. */
static void put_allowed(struct buf *out, const struct sheet_question *q)
{
	switch ((enum question_kind)q->kind) {
	case QUESTION_CHOICE:
		buf_text(out, "it is one of ");
		put_choices(out, q);
		break;
	case QUESTION_SEVERAL:
		buf_text(out, "it is one or more, with commas between, of ");
		put_choices(out, q);
		break;
	case QUESTION_NUMBER:
		buf_print(out, "it is a number in %.*s from ", SLICE_ARG(q->unit_name->text));
		put_range(out, q);
		break;
	case QUESTION_DATE:
		buf_text(out, "it is a day such as 2026-11-20, from ");
		put_day(out, q->from);
		buf_text(out, " to ");
		put_day(out, q->to);
		break;
	}
	if (q->unsure)
		buf_text(out, ", or ? for \"I am not sure\"");
}

/* "visits.1.length" of a question that is asked for each row. */
static void put_name(
	struct buf *out, const struct sheet *s, const struct sheet_question *q, const char *before)
{
	buf_text(out, before);
	if (q->group >= 0)
		buf_print(out, "%.*s.1.", SLICE_ARG(s->groups[q->group].name));
	buf_add(out, q->name);
}

static void put_unknown(struct buf *out, const struct sheet *s, struct slice name)
{
	struct nearest n = nearest_to(name);
	char hint[NEAREST_HINT];

	for (size_t i = 0; i < s->question_count; i++)
		if (s->questions[i].group < 0)
			nearest_try(&n, s->questions[i].name);
	buf_print(out, "this worksheet has no question \"%.*s\"%s (it asks ", SLICE_ARG(name),
		nearest_hint(n.best, hint, sizeof(hint)));
	for (size_t i = 0; i < s->question_count; i++)
		put_name(out, s, &s->questions[i], i ? ", " : "");
	buf_text(out, ")");
}

static const struct {
	const char *problem, *says;
} problems[] = {
	{ "missing", "is not answered" },
	{ "unknown-answer", "has no such answer" },
	{ "not-a-number", "cannot be read as a number" },
	{ "too-low", "is too low" },
	{ "too-high", "is too high" },
	{ "step", "is between two steps" },
	{ "not-a-date", "is no day" },
	{ "not-sure", "cannot be \"not sure\"" },
	{ "exclusive", "has an answer that excludes the others" },
	{ "twice", "is answered twice" },
};

static const char *problem_words(struct slice problem)
{
	for (size_t i = 0; i < sizeof(problems) / sizeof(*problems); i++)
		if (slice_is(problem, problems[i].problem))
			return problems[i].says;
	return "cannot be used";
}

/* How a number of this unit and step is written: layouts/scripts/question.js has the same samples. */
static void put_sample(struct buf *out, const struct sheet_question *q)
{
	bool has_part = q->step.scale > 0;

	if (slice_starts(q->unit_name->text, SLICE("£")))
		buf_text(out,
			has_part ? "with a point before the pence, such as 350.01" : "such as 350");
	else
		buf_text(out, has_part ? "with a point before a part, such as 4.5" : "such as 4");
}

/* What is no number: how one is written, or which two may have been meant. */
static void put_unread(
	struct buf *out, const struct sheet_question *q, struct slice given, struct arena *a)
{
	struct typed_meant meant = typed_meant(given, q->step.scale, a);

	buf_print(out, ": \"%.*s\" ", SLICE_ARG(given));
	switch (meant.kind) {
	case TYPED_THOUSANDS:
		buf_print(out, "has three figures after the point. Write %.*s, or %.*s",
			SLICE_ARG(meant.whole), SLICE_ARG(meant.part));
		break;
	case TYPED_PLACES:
		buf_text(out, "has too many figures after the point. Write only the number, ");
		put_sample(out, q);
		break;
	case TYPED_NO_NUMBER:
		buf_text(out, "cannot be read as a number. Write only the number, ");
		put_sample(out, q);
		break;
	}
	buf_print(out, " (%.*s, from ", SLICE_ARG(q->unit_name->text));
	put_range(out, q);
	buf_byte(out, ')');
}

static void put_question(struct buf *out, const struct sheet_question *q, struct slice problem,
	struct slice given, struct arena *a)
{
	if (q->kind == QUESTION_NUMBER && slice_is(problem, "not-a-number") && given.length) {
		put_unread(out, q, given, a);
		return;
	}
	buf_print(out, " %s: ", problem_words(problem));
	put_allowed(out, q);
}

static void put_message(struct buf *out, const struct sheet *s, struct slice question,
	struct slice problem, struct slice given, struct arena *a)
{
	struct named n = find(s, question);

	if (slice_is(problem, "too-many-unsure")) {
		buf_text(out, "too many answers are \"not sure\": answer some of them");
	} else if (n.question) {
		buf_print(out, "\"%.*s\" (%.*s)", SLICE_ARG(question),
			SLICE_ARG(n.question->called->text));
		put_question(out, n.question, problem, given, a);
	} else if (n.group) {
		buf_print(out, "\"%.*s\" (%.*s) %s: it is how many there are, from 0 to %d",
			SLICE_ARG(question), SLICE_ARG(n.group->called->text),
			problem_words(problem), n.group->rows);
	} else {
		put_unknown(out, s, question);
	}
}

struct slice mend_typed(const struct sheet *s, struct slice question, struct slice problem,
	struct slice given, struct arena *a)
{
	struct buf out;
	struct slice text;

	buf_init(&out, LONGEST_LIST);
	put_message(&out, s, question, problem, given, a);
	text = arena_copy(a, buf_slice(&out));
	buf_release(&out);
	return text;
}

struct slice mend_answer(
	const struct sheet *s, struct slice question, struct slice problem, struct arena *a)
{
	return mend_typed(s, question, problem, SLICE(""), a);
}
