#include "text/sheet_block.h"

const char *const sheet_block_parts[] = { "all", "questions", "figures", "sum", "bands", "rounding",
	"proofs", "examples", "calibration", "versions", "downloads", NULL };

struct worksheet {
	const struct data *sheet;
	int show;
};

static const struct field worksheet_fields[] = {
	{ "sheet", FIELD_TEXT, REQUIRED, offsetof(struct worksheet, sheet), NULL, NULL },
	{ "show", FIELD_CHOICE, REQUIRED, offsetof(struct worksheet, show), sheet_block_parts,
		NULL },
};

static const struct record worksheet_record = RECORD(
	"a worksheet", struct worksheet, worksheet_fields);

static bool read_options(struct component *c, const struct record *r, void *into)
{
	return component_options(c, c->block->body.text.length, r, into);
}

/* The marker stands where the worksheet is named, so that a name that there is not is told there. */
static xmlNodePtr add_marker(struct component *c, const char *name, const struct data *sheet)
{
	xmlNodePtr marker = component_element(c, c->parent, name, NULL, sheet);

	tree_set(marker, "name", sheet->text);
	return marker;
}

bool sheet_block_worksheet(struct component *c)
{
	struct worksheet w = { 0 };

	if (!read_options(c, &worksheet_record, &w))
		return false;
	tree_set(add_marker(c, "candour-worksheet", w.sheet), "show",
		slice_text(sheet_block_parts[w.show]));
	return true;
}

struct worked {
	const struct data *sheet, *title, *given;
	struct date as_of;
};

static const struct field worked_fields[] = {
	{ "sheet", FIELD_TEXT, REQUIRED, offsetof(struct worked, sheet), NULL, NULL },
	{ "title", FIELD_TEXT, OPTIONAL, offsetof(struct worked, title), NULL, NULL },
	{ "as-of", FIELD_DATE, OPTIONAL, offsetof(struct worked, as_of), NULL, NULL },
	{ "given", FIELD_DATA, REQUIRED, offsetof(struct worked, given), NULL, NULL },
};

static const struct record worked_record = RECORD("a worked example", struct worked, worked_fields);

static void add_answer(struct component *c, const struct data *at, struct slice name,
	struct slice value, xmlNodePtr marker)
{
	xmlNodePtr e = component_element(c, marker, "candour-answer", NULL, at);

	tree_set(e, "name", name);
	tree_set(e, "value", value);
}

static bool refuse_answer(struct component *c, const struct data *answer)
{
	diag_error(c->diags, answer->place, "worked-answer",
		"an answer is a text, a list of texts where there may be several, or a list of mappings "
		"for the rows of a group");
	return false;
}

/* Several answers as the command line has them: "wash,dress". */
static bool add_several(
	struct component *c, const struct data *answer, struct slice name, xmlNodePtr marker)
{
	struct slice value = slice_text("");

	for (const struct data *item = answer->first; item; item = item->next) {
		if (item->kind != DATA_TEXT)
			return refuse_answer(c, item);
		value = arena_print(c->arena, "%.*s%s%.*s", SLICE_ARG(value),
			value.length ? "," : "", SLICE_ARG(item->text));
	}
	add_answer(c, answer, name, value, marker);
	return true;
}

/* A text or several of them. */
static bool add_one(
	struct component *c, const struct data *answer, struct slice name, xmlNodePtr marker)
{
	if (answer->kind == DATA_MAP)
		return refuse_answer(c, answer);
	if (answer->kind == DATA_LIST)
		return add_several(c, answer, name, marker);
	add_answer(c, answer, name, answer->text, marker);
	return true;
}

/* The rows of a group: "visits.1.length" and so on. */
static bool add_rows(struct component *c, const struct data *rows, xmlNodePtr marker)
{
	bool good = true;
	int number = 0;

	for (const struct data *row = rows->first; row; row = row->next) {
		if (row->kind != DATA_MAP)
			return refuse_answer(c, row);
		number++;
		for (const struct data *answer = row->first; answer; answer = answer->next)
			good = add_one(c, answer,
				       arena_print(c->arena, "%.*s.%d.%.*s", SLICE_ARG(rows->key),
					       number, SLICE_ARG(answer->key)),
				       marker) &&
				good;
	}
	return good;
}

static bool add_answers(struct component *c, const struct data *given, xmlNodePtr marker)
{
	bool good = true;

	for (const struct data *answer = given->first; answer; answer = answer->next) {
		bool rows = answer->kind == DATA_LIST && answer->first &&
			answer->first->kind == DATA_MAP;

		good = (rows ? add_rows(c, answer, marker)
			     : add_one(c, answer, answer->key, marker)) &&
			good;
	}
	return good;
}

bool sheet_block_worked(struct component *c)
{
	struct worked w = { 0 };
	char day[DATE_TEXT];

	if (!read_options(c, &worked_record, &w))
		return false;
	if (w.given->kind != DATA_MAP || !w.given->count) {
		diag_error(c->diags, w.given->place, "worked-answer",
			"\"given\" is a mapping of questions to answers: {eating: some, washing: every}");
		return false;
	}
	if (!component_count(c, w.given->count))
		return false;

	xmlNodePtr marker = add_marker(c, "candour-worked", w.sheet);

	tree_set_given(marker, "title", data_text(w.title));
	if (date_given(w.as_of))
		tree_set(marker, "as-of", slice_text(date_text(w.as_of, day)));
	return add_answers(c, w.given, marker);
}

static const char *const no_or_yes[] = { "no", "yes", NULL };

struct estimator {
	const struct data *sheet, *then;
	int easy;
};

static const struct field estimator_fields[] = {
	{ "sheet", FIELD_TEXT, REQUIRED, offsetof(struct estimator, sheet), NULL, NULL },
	{ "then", FIELD_TEXTS, OPTIONAL, offsetof(struct estimator, then), NULL, NULL },
	{ "easy", FIELD_CHOICE, OPTIONAL, offsetof(struct estimator, easy), no_or_yes, NULL },
};

static const struct record estimator_record = RECORD(
	"an estimator", struct estimator, estimator_fields);

bool sheet_block_estimator(struct component *c)
{
	struct estimator e = { 0 };

	if (!read_options(c, &estimator_record, &e))
		return false;

	xmlNodePtr marker = add_marker(c, "candour-estimator", e.sheet);

	if (e.easy)
		tree_set(marker, "easy", SLICE("yes"));
	for (const struct data *then = e.then ? e.then->first : NULL; then; then = then->next)
		tree_set(component_element(c, marker, "candour-then", NULL, then), "name",
			then->text);
	return true;
}
