#include "site/forum_sheet.h"

#include "method/question_form.h"
#include "sheet/worked.h"

/* What the engine says instead of a label, for which a worksheet has no words. The last is that of forum_undecided(). */
static const struct other {
	const char *name;
	int kind; /* enum forum_outcome_kind */
} others[] = {
	{ "refer", OUTCOME_REFER },
	{ "not-in-force", OUTCOME_NOT_IN_FORCE },
	{ "undecided", OUTCOME_UNDECIDED },
};

enum { OTHERS = sizeof(others) / sizeof(*others) };

/* A label with the name of another outcome could not be told from it. */
static bool are_told_apart(const struct sheet_line *line)
{
	for (size_t i = 0; i < line->label_count; i++)
		for (size_t k = 0; k < OTHERS; k++)
			if (slice_is(line->labels[i].name, others[k].name))
				return false;
	return true;
}

bool forum_sheet_can(const struct sheet *s)
{
	return forum_decides(s) && are_told_apart(&s->lines[s->result]) && question_form_can(s);
}

/* The place of a label of the result, or the count of labels. */
static size_t label_called(const struct sheet_line *line, struct slice name)
{
	size_t i = 0;

	while (i < line->label_count && !slice_equal(line->labels[i].name, name))
		i++;
	return i;
}

void forums_of_version(
	struct forums *f, const struct forums *of, const struct worksheet *w, struct arena *a)
{
	const struct sheet_line *line = &w->sheet->lines[w->sheet->result];

	*f = *of;
	f->worksheet = w;
	f->by_outcome = (struct map){ 0 };
	f->outcomes = ARENA_ARRAY(a, struct forum_outcome, of->outcome_count + 1);
	f->outcome_count = 0;
	for (size_t i = 0; i < of->outcome_count; i++) {
		struct forum_outcome *o = &f->outcomes[f->outcome_count];
		size_t label = label_called(line, of->outcomes[i].name);

		*o = of->outcomes[i];
		o->label = (int)label;
		if (o->kind == OUTCOME_LABEL && label == line->label_count)
			continue;
		f->outcome_count += map_add(&f->by_outcome, a, o->name, o);
	}
}

static struct forum_outcome outcome_of(
	const struct forums *f, struct slice name, int kind, const struct data *says)
{
	return (struct forum_outcome){
		.name = name,
		.kind = kind,
		.place = forums_line(f)->place,
		.says = says,
	};
}

static struct forum_outcome other_outcome(
	const struct forums *f, const struct other *is, const struct words *words, struct arena *a)
{
	struct data *says = ARENA_NEW(a, struct data);

	says->text = worked_no_result(words, slice_text(is->name));
	says->place = forums_line(f)->place;
	return outcome_of(f, slice_text(is->name), is->kind, says);
}

void forums_of_sheet(
	struct forums *f, const struct worksheet *w, const struct words *words, struct arena *a)
{
	const struct sheet_line *line = &w->sheet->lines[w->sheet->result];
	struct forum_outcome *o = ARENA_ARRAY(a, struct forum_outcome, line->label_count + OTHERS);

	*f = (struct forums){ .worksheet = w, .outcomes = o, .is_good = true };
	for (size_t i = 0; i < line->label_count; i++, o++) {
		*o = outcome_of(f, line->labels[i].name, OUTCOME_LABEL, line->labels[i].says);
		o->label = (int)i;
	}
	for (size_t i = 0; i < OTHERS; i++)
		*o++ = other_outcome(f, &others[i], words, a);
	f->outcome_count = line->label_count + OTHERS;
}

struct forum_outcome forum_undecided(
	const struct forums *f, const struct words *words, struct arena *a)
{
	return other_outcome(f, &others[OTHERS - 1], words, a);
}
