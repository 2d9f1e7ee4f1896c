#include "base/limits.h"
#include "command/command.h"
#include "command/sheets.h"
#include "publish/disk.h"
#include "sheet/given.h"
#include "sheet/implied.h"
#include "sheet/mend.h"
#include "sheet/show.h"
#include "sheet/typed.h"
#include "sheet/worked.h"

struct running {
	struct run *run;
	struct loaded loaded;
	struct sheet_answer *answers; /* in order */
	struct slice *typed; /* the values of those that a person gave, as they were typed */
	size_t count, said;  /* said: by the person; the others follow from those */
	struct worked worked;
};

/* "name=answer" of the command line. */
static bool read_operand(struct running *k, const char *operand)
{
	struct slice text = slice_text(operand);
	struct slice name = slice_until(text, '=');

	if (name.length == text.length) {
		diag_error(k->run->diags, (struct place){ .file = operand }, "run-answer",
			"an answer is written NAME=ANSWER, such as %.*s=...",
			SLICE_ARG(k->loaded.sheet->questions[0].name));
		return false;
	}
	k->answers[k->count++] = (struct sheet_answer){ name, slice_after(text, name.length + 1),
		{ .file = operand } };
	return true;
}

/* Answers are in the file that --answers names and on the command line. */
static bool read_answers(struct running *k)
{
	const struct options *o = k->run->options;
	struct arena *a = k->run->arena;
	struct slice text;
	size_t from_file = 0;
	struct sheet_answer *answers = NULL;
	bool good = true;

	if (o->answers) {
		if (!disk_read(a, o->answers, LIMIT_YAML_FILE, true, &text, k->run->diags))
			return false;

		const struct data *tree = data_read(a, o->answers, text, 1, k->run->diags);

		if (!tree || !given_read(tree, a, &answers, &from_file, k->run->diags))
			return false;
	}
	k->answers = ARENA_ARRAY(a, struct sheet_answer,
		from_file + (size_t)o->operand_count + k->loaded.sheet->question_count);
	if (from_file)
		memcpy(k->answers, answers, from_file * sizeof(*answers));
	k->count = from_file;
	for (int i = 1; i < o->operand_count; i++)
		good = read_operand(k, o->operands[i]) && good;
	k->said = k->count;
	k->typed = ARENA_ARRAY(a, struct slice, k->said + 1);
	for (size_t i = 0; i < k->said; i++)
		k->typed[i] = k->answers[i].value;
	typed_answers(k->loaded.sheet, k->answers, k->said, a);
	k->count = implied_add(k->loaded.sheet, o->as_of, k->answers, k->count, a);
	return good;
}

static struct slice member(const struct data *map, const char *name)
{
	return data_text(data_member(map, name));
}

static bool outcome_is(const struct running *k, const char *outcome)
{
	return slice_is(member(k->worked.tree, "outcome"), outcome);
}

/* The last answer to a question; as many as there are: none. */
static size_t answer_to(const struct running *k, struct slice question)
{
	for (size_t i = k->count; i-- > 0;)
		if (slice_equal(k->answers[i].name, question))
			return i;
	return k->count;
}

/* One message for each thing that has to be put right, with what is allowed. */
static void complain(struct running *k)
{
	for (const struct data *p = data_member(k->worked.tree, "problems")->first; p;
		p = p->next) {
		struct slice question = member(p, "question");
		size_t at = answer_to(k, question);
		struct place place = { .file = k->loaded.sheet->file };

		if (at < k->count)
			place = k->answers[at].place;
		diag_error(k->run->diags, place, "run-answer", "%.*s",
			SLICE_ARG(mend_typed(k->loaded.sheet, question, member(p, "problem"),
				at < k->said ? k->typed[at] : SLICE(""), k->run->arena)));
	}
}

bool run_run(struct run *r)
{
	struct running k = { .run = r };

	if (!sheets_load(r, &k.loaded) || !read_answers(&k))
		return false;
	worked_make(&k.worked, &k.loaded.compiled,
		given_text(k.loaded.sheet, r->options->as_of, k.answers, k.count, r->arena),
		r->arena);
	if (r->options->json) {
		buf_add(r->summary, k.worked.json);
		buf_byte(r->summary, '\n');
	}
	if (outcome_is(&k, "answers")) {
		complain(&k);
		return false;
	}
	if (!r->options->json) {
		const struct showing showing = { k.loaded.sheet, &k.loaded.words,
			k.answers + k.said, k.count - k.said, r->arena };

		show_worked(&showing, &k.worked, r->summary);
	}
	return !outcome_is(&k, "undecided") && !outcome_is(&k, "fault");
}
