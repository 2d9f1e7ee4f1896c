#include "sheet/read_easy.h"

#include "sheet/choices.h"
#include "sheet/wording.h"

#define WRITTEN(name, kind, need, type, member)                                                    \
	{                                                                                          \
		name, kind, need, offsetof(struct type, member), NULL, NULL                        \
	}

static const struct field easy_fields[] = {
	WRITTEN("says", FIELD_TEXT, REQUIRED, sheet_easy, says),
	WRITTEN("picture", FIELD_TEXT, OPTIONAL, sheet_easy, picture),
};
static const struct record easy_record = RECORD("\"easy\"", struct sheet_easy, easy_fields);

/* A text is the words alone. */
bool read_easy(struct reading *r, const struct data *easy, struct sheet_easy *into)
{
	bool good;

	if (!easy)
		return true;
	if (easy->kind == DATA_MAP) {
		good = fields_read(&easy_record, easy, into, r->arena, r->diags);
	} else {
		good = fields_text(easy, r->diags);
		into->says = easy;
	}
	return wording_check(into->says, r->diags) && good;
}

/* Of a question and of a group of them. */
struct written_easy {
	struct sheet_easy easy;
	const struct data *hint, *when, *row, *choices;
};

#define ASKED                                                                                      \
	WRITTEN("asks", FIELD_TEXT, OPTIONAL, written_easy, easy.says),                            \
		WRITTEN("hint", FIELD_TEXT, OPTIONAL, written_easy, hint),                         \
		WRITTEN("picture", FIELD_TEXT, OPTIONAL, written_easy, easy.picture)

static const struct field question_fields[] = {
	ASKED,
	WRITTEN("when", FIELD_TEXT, OPTIONAL, written_easy, when),
};
static const struct field choice_fields[] = {
	ASKED,
	WRITTEN("when", FIELD_TEXT, OPTIONAL, written_easy, when),
	WRITTEN("choices", FIELD_DATA, OPTIONAL, written_easy, choices),
};
static const struct field group_fields[] = {
	ASKED,
	WRITTEN("row", FIELD_TEXT, OPTIONAL, written_easy, row),
};
static const struct record question_record = RECORD(
				   "\"easy\"", struct written_easy, question_fields),
			   choice_record = RECORD("\"easy\"", struct written_easy, choice_fields),
			   group_record = RECORD("\"easy\"", struct written_easy, group_fields);

static bool read_choices(
	struct reading *r, const struct data *choices, const struct sheet_question *q)
{
	bool good = true;

	if (choices && choices->kind != DATA_MAP) {
		diag_error(r->diags, choices->place, "sheet-choices",
			"the \"choices\" of \"easy\" must be a mapping of choices to their easy words, such "
			"as {some: {says: I need some help, picture: help}}");
		return false;
	}
	for (const struct data *m = choices ? choices->first : NULL; m; m = m->next) {
		int choice = choices_find(r, choices_of_question(q), m->key, m->key_place);
		struct sheet_easy easy = { 0 };

		good = read_easy(r, m, &easy) && choice >= 0 && good;
		if (choice >= 0)
			q->choices[choice].easy = easy;
	}
	return good;
}

bool read_easy_question(struct reading *r, const struct data *easy, struct sheet_question *q)
{
	struct written_easy w = { 0 };

	if (!easy)
		return true;

	bool good = fields_read(q->kind <= QUESTION_SEVERAL ? &choice_record : &question_record,
		easy, &w, r->arena, r->diags);

	q->easy = w.easy;
	q->easy_hint = w.hint;
	q->easy_when = w.when;
	if (w.when && !q->when) {
		diag_error(r->diags, w.when->key_place, "sheet-easy",
			"this question is always asked: take the \"when\" out of \"easy\"");
		good = false;
	}
	return read_choices(r, w.choices, q) && good;
}

bool read_easy_group(struct reading *r, const struct data *easy, struct sheet_group *g)
{
	struct written_easy w = { 0 };

	if (!easy)
		return true;

	bool good = fields_read(&group_record, easy, &w, r->arena, r->diags);

	g->easy = w.easy;
	g->easy_hint = w.hint;
	g->easy_row = w.row;
	return good;
}

struct written_frame {
	const struct data *title, *before, *after, *unsure;
};

bool read_easy_frame(struct reading *r, const struct data *easy, struct sheet_easy_frame *into)
{
	static const struct field fields[] = {
		WRITTEN("title", FIELD_TEXT, OPTIONAL, written_frame, title),
		WRITTEN("before", FIELD_DATA, OPTIONAL, written_frame, before),
		WRITTEN("after", FIELD_DATA, OPTIONAL, written_frame, after),
		WRITTEN("unsure", FIELD_DATA, OPTIONAL, written_frame, unsure),
	};
	static const struct record record = RECORD("\"easy\"", struct written_frame, fields);
	struct written_frame w = { 0 };

	if (!easy)
		return true;

	bool good = fields_read(&record, easy, &w, r->arena, r->diags);

	into->title = w.title;
	good = read_easy(r, w.before, &into->before) && good;
	good = read_easy(r, w.after, &into->after) && good;
	return read_easy(r, w.unsure, &into->unsure) && good;
}
