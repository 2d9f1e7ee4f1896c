#include "sheet/condition.h"

#include "base/limits.h"
#include "sheet/choices.h"
#include "sheet/lexeme.h"
#include "sheet/operand.h"

struct parser {
	struct reading *reading;
	struct lexemes words;
	const struct data *subject; /* of the first test, if it is not in the text */
	int depth;
	bool bad;     /* there was a message */
	bool stopped; /* nothing after it would make sense */
};

static struct place here(const struct parser *p)
{
	return lexemes_place(&p->words);
}

/* Say what was expected instead of the present word, and leave off. */
static void refuse(struct parser *p, const char *expected)
{
	if (p->words.kind == LEXEME_END)
		diag_error(p->reading->diags, here(p), "sheet-condition",
			"the condition ends too early: %s must follow", expected);
	else
		diag_error(p->reading->diags, here(p), "sheet-condition",
			"%s must stand here, not \"%.*s\"", expected, SLICE_ARG(p->words.text));
	p->bad = p->stopped = true;
	lexemes_stop(&p->words);
}

/* A name or a number: no word of the language. */
static bool at_name(const struct parser *p)
{
	return p->words.kind == LEXEME_WORD && !lexeme_is_keyword(p->words.text);
}

/* Tests */

static const struct phrase {
	const char *words[3];
	int kind, comparison;
	bool of_days;
} phrases[] = {
	{ { "one", "of", NULL }, CONDITION_IS, 0, false },
	{ { "asked", NULL, NULL }, CONDITION_ASKED, 0, false },
	{ { "over", NULL, NULL }, CONDITION_COMPARE, IS_OVER, false },
	{ { "under", NULL, NULL }, CONDITION_COMPARE, IS_UNDER, false },
	{ { "up", "to", NULL }, CONDITION_COMPARE, IS_UP_TO, false },
	{ { "at", "least", NULL }, CONDITION_COMPARE, IS_AT_LEAST, false },
	{ { "exactly", NULL, NULL }, CONDITION_COMPARE, IS_EXACTLY, false },
	{ { "before", NULL, NULL }, CONDITION_COMPARE, IS_UNDER, true },
	{ { "after", NULL, NULL }, CONDITION_COMPARE, IS_OVER, true },
	{ { "on", "or", "before" }, CONDITION_COMPARE, IS_UP_TO, true },
	{ { "on", "or", "after" }, CONDITION_COMPARE, IS_AT_LEAST, true },
};

/*
 * The phrase that stands here, taken; NULL, with nothing taken, if there is none. One that is begun and not ended
 * ("at leest 4") is refused where it goes wrong.
 */
static const struct phrase *take_phrase(struct parser *p)
{
	struct lexemes begun = p->words;
	const char *expected = NULL;

	for (const struct phrase *f = phrases; f < phrases + sizeof(phrases) / sizeof(*phrases);
		f++) {
		struct lexemes before = p->words;
		int i = 0;

		while (i < 3 && f->words[i] && lexemes_take(&p->words, f->words[i]))
			i++;
		if (i == 3 || !f->words[i])
			return f;
		if (i > 0) {
			begun = p->words;
			expected = f->words[i];
		}
		p->words = before;
	}
	if (expected) {
		p->words = begun;
		refuse(p, arena_print(p->reading->arena, "\"%s\"", expected).at);
	}
	return NULL;
}

/* What a test is about: everything that it may compare with. */
struct subject {
	struct operand *operand;
	struct slice name;
	bool known;   /* there is such a thing, and it has no mistakes */
	bool several; /* a question with several answers */
	bool is_day;
	struct choices choices; /* with none: a number or a day */
};

static void mistake(struct parser *p, struct place at, const char *rule, const struct subject *s,
	const char *why)
{
	p->bad = true;
	diag_error(p->reading->diags, at, rule, "\"%.*s\" %s", SLICE_ARG(s->name), why);
}

static const char which_end[] = "may be a range: say which end is meant, with .low or .high";

static void describe(struct parser *p, struct subject *s)
{
	const struct sheet *sheet = p->reading->sheet;
	const struct operand *o = s->operand;

	s->known = reading_sound(p->reading, o);
	s->is_day = operand_dimension(sheet, o).power[BASE_DATE] != 0;
	if (o->kind == OPERAND_QUESTION) {
		const struct sheet_question *q = &sheet->questions[o->index];

		s->several = q->kind == QUESTION_SEVERAL;
		s->choices = choices_of_question(q);
	} else if (o->kind == OPERAND_LINE) {
		s->choices = choices_of_line(&sheet->lines[o->index]);
	}
	if (s->known && o->of_group)
		mistake(p, o->place, "sheet-reach", s,
			"stands for all rows of a group: sum them in a line, and test that");
	else if (s->known && operand_is_range(sheet, o))
		mistake(p, o->place, "sheet-range", s, which_end);
	else
		return;
	s->known = false;
}

static void take_subject(struct parser *p, struct condition *c, struct subject *s)
{
	struct slice text = p->words.text;
	struct place at = here(p);

	if (p->subject) {
		text = p->subject->text;
		at = p->subject->text_place;
		p->subject = NULL;
	} else if (at_name(p) && !operand_is_number(text)) {
		lexemes_next(&p->words);
	} else {
		refuse(p, "the name of a question, a line or a figure");
		return;
	}
	s->name = text;
	s->operand = &c->subject;
	if (reading_find(p->reading, text, at, &c->subject))
		describe(p, s);
	else
		p->bad = true;
}

/* One choice or label into the mask. */
static void take_choice(struct parser *p, struct condition *c, const struct subject *s)
{
	if (!at_name(p)) {
		refuse(p, "a choice or a label");
		return;
	}
	if (s->known && !s->choices.count) {
		mistake(p, here(p), "sheet-condition", s,
			s->is_day
				? "is a day: write \"is on or after\" or \"is before\" and the day"
				: "is a number: write \"is exactly\", \"is over\", \"is up to\" and the "
				  "number");
	} else if (s->known) {
		int choice = choices_find(p->reading, s->choices, p->words.text, here(p));

		p->bad = p->bad || choice < 0;
		c->mask |= choice < 0 ? 0 : (uint64_t)1 << choice;
	}
	lexemes_next(&p->words);
}

static void take_choices(struct parser *p, struct condition *c, const struct subject *s)
{
	do
		take_choice(p, c, s);
	while (!p->stopped && p->words.kind == LEXEME_COMMA && (lexemes_next(&p->words), true));
}

/* Whether `s` can be compared by this phrase. */
static bool is_comparable(struct parser *p, const struct phrase *f, const struct subject *s)
{
	const char *why = NULL;

	if (s->choices.count)
		why = "has words for its values, not numbers: write \"is\" and one of them";
	else if (f->of_days && !s->is_day)
		why = "is no day: write \"is over\", \"is under\" or \"is up to\"";
	else if (!f->of_days && s->is_day && f->comparison != IS_EXACTLY)
		why = "is a day: write \"is before\", \"is on or after\" and so on";
	if (why)
		mistake(p, s->operand->place, "sheet-condition", s, why);
	return !why;
}

/* The present word is what `s` is compared with. */
static void read_against(struct parser *p, struct operand *against, const struct subject *s)
{
	struct dimension unit = operand_dimension(p->reading->sheet, s->operand);
	const struct subject other = { .operand = against, .name = p->words.text };
	int takes = TAKES_ANY | TAKES_UNASKED | (s->is_day ? TAKES_DAY : 0);

	if (!operand_parse(p->reading, other.name, here(p), unit, takes, against) ||
		!operand_agrees(p->reading, against, unit, s->name))
		p->bad = true;
	else if (operand_is_range(p->reading->sheet, against))
		mistake(p, against->place, "sheet-range", &other, which_end);
}

static void take_comparison(
	struct parser *p, const struct phrase *f, struct condition *c, const struct subject *s)
{
	bool comparable = s->known && is_comparable(p, f, s);

	c->comparison = f->comparison;
	if (!at_name(p)) {
		refuse(p,
			f->of_days ? "a day or the name of a figure"
				   : "a number or the name of one");
		return;
	}
	if (comparable)
		read_against(p, &c->against, s);
	lexemes_next(&p->words);
}

static struct condition *new_condition(struct parser *p, int kind)
{
	struct condition *c = ARENA_NEW(p->reading->arena, struct condition);

	c->kind = kind;
	c->place = here(p);
	return c;
}

/* "is not asked" holds where the question was not asked, which no other "is not" does. */
static struct condition *turned(struct parser *p, struct condition *asked)
{
	struct condition *c = new_condition(p, CONDITION_NOT);

	asked->negated = false;
	c->first = asked;
	c->place = asked->place;
	return c;
}

static struct condition *take_is(struct parser *p, struct condition *c, const struct subject *s)
{
	c->negated = lexemes_take(&p->words, "not");

	const struct phrase *f = take_phrase(p);

	if (p->stopped)
		return c;
	c->kind = f ? f->kind : CONDITION_IS;
	if (c->kind == CONDITION_ASKED) {
		if (s->known && s->operand->kind != OPERAND_QUESTION)
			mistake(p, s->operand->place, "sheet-condition", s,
				"is not a question: only a question is asked or not");
		return c->negated ? turned(p, c) : c;
	}
	if (c->kind == CONDITION_COMPARE) {
		take_comparison(p, f, c, s);
		return c;
	}
	if (s->known && s->several)
		mistake(p, s->operand->place, "sheet-condition", s,
			"can have several answers: write \"includes\" instead of \"is\"");
	if (f)
		take_choices(p, c, s);
	else if (at_name(p))
		take_choice(p, c, s);
	else
		refuse(p, "a choice, a label, or a comparison such as \"over\"");
	return c;
}

static struct condition *take_test(struct parser *p)
{
	struct condition *c = new_condition(p, CONDITION_IS);
	struct subject s = { 0 };

	take_subject(p, c, &s);
	if (p->stopped)
		return c;
	if (lexemes_take(&p->words, "is"))
		return take_is(p, c, &s);
	if (!lexemes_take(&p->words, "includes")) {
		refuse(p, "\"is\" or \"includes\"");
		return c;
	}
	c->kind = CONDITION_INCLUDES;
	if (s.known && s.choices.count && !s.several)
		mistake(p, s.operand->place, "sheet-condition", &s,
			"has one answer: write \"is\" instead of \"includes\"");
	take_choice(p, c, &s);
	return c;
}

/* and, or, not, brackets */

static struct condition *take_or(struct parser *p);
static struct condition *take_one(struct parser *p);

static struct condition *take_brackets(struct parser *p)
{
	struct condition *c;

	lexemes_next(&p->words);
	c = take_or(p);
	if (p->stopped)
		return c;
	if (p->words.kind == LEXEME_CLOSE)
		lexemes_next(&p->words);
	else
		refuse(p, "\")\", \"and\" or \"or\"");
	return c;
}

static struct condition *take_not(struct parser *p)
{
	struct condition *c = new_condition(p, CONDITION_NOT);

	lexemes_next(&p->words);
	c->first = take_one(p);
	return c;
}

static struct condition *take_one(struct parser *p)
{
	bool brackets = p->words.kind == LEXEME_OPEN;
	struct condition *c;

	if (p->subject || (!brackets && !lexemes_at(&p->words, "not")))
		return take_test(p);
	if (p->depth == LIMIT_CONDITION_DEPTH) {
		refuse(p, "something simpler (a line of its own for a part of the condition)");
		return new_condition(p, CONDITION_NOT);
	}
	p->depth++;
	c = brackets ? take_brackets(p) : take_not(p);
	p->depth--;
	return c;
}

/* Several of the same kind beside each other; one alone is itself. */
static struct condition *take_list(
	struct parser *p, const char *word, int kind, struct condition *(*take)(struct parser *p))
{
	struct condition *all = new_condition(p, kind), *last = take(p);

	all->first = last;
	while (lexemes_take(&p->words, word)) {
		last->next = take(p);
		last = last->next;
	}
	return all->first == last ? last : all;
}

static struct condition *take_and(struct parser *p)
{
	return take_list(p, "and", CONDITION_AND, take_one);
}

static struct condition *take_or(struct parser *p)
{
	return take_list(p, "or", CONDITION_OR, take_and);
}

static const struct condition *read_all(
	struct reading *r, const struct data *text, const struct data *subject)
{
	struct parser p = {
		.reading = r, .words = lexemes_of(text->text, text->text_place), .subject = subject
	};
	const struct condition *c = take_or(&p);

	if (!p.stopped && p.words.kind != LEXEME_END)
		refuse(&p, "\"and\" or \"or\"");
	return p.bad ? NULL : c;
}

const struct condition *condition_read(struct reading *r, const struct data *node)
{
	return fields_text(node, r->diags) ? read_all(r, node, NULL) : NULL;
}

const struct condition *condition_read_that(
	struct reading *r, const struct data *name, const struct data *that)
{
	return read_all(r, that, name);
}
