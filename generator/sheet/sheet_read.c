#include "sheet/sheet_read.h"

#include "base/limits.h"
#include "sheet/condition.h"
#include "sheet/meta.h"
#include "sheet/read_easy.h"
#include "sheet/read_examples.h"
#include "sheet/read_figures.h"
#include "sheet/read_lines.h"
#include "sheet/read_questions.h"
#include "sheet/wording.h"

struct written_sheet {
	struct sheet sheet;
	const struct data *name, *day, *figures, *questions, *lines, *refers, *result, *examples,
		*easy;
	struct records sources;
};

struct cited {
	const struct data *source, *at;
};

static const struct field cited_fields[] = {
	{ "source", FIELD_TEXT, REQUIRED, offsetof(struct cited, source), NULL, NULL },
	{ "at", FIELD_TEXT, REQUIRED, offsetof(struct cited, at), NULL, NULL },
};
static const struct record cited_record = RECORD("a source", struct cited, cited_fields);

static const struct field change_fields[] = {
	{ "date", FIELD_DATE, REQUIRED, offsetof(struct sheet_change, date), NULL, NULL },
	{ "says", FIELD_TEXT, REQUIRED, offsetof(struct sheet_change, says), NULL, NULL },
};
static const struct record change_record = RECORD("a change", struct sheet_change, change_fields);

#define WRITTEN(name, kind, need, member)                                                          \
	{                                                                                          \
		name, kind, need, offsetof(struct written_sheet, member), NULL, NULL               \
	}
#define CHOSEN(name, member, choices)                                                              \
	{                                                                                          \
		name, FIELD_CHOICE, REQUIRED, offsetof(struct written_sheet, member), choices,     \
			NULL                                                                       \
	}
#define LISTED(name, need, member, record)                                                         \
	{                                                                                          \
		name, FIELD_RECORDS, need, offsetof(struct written_sheet, member), NULL, record    \
	}

static const struct field sheet_fields[] = {
	WRITTEN("worksheet", FIELD_TEXT, REQUIRED, name),
	WRITTEN("title", FIELD_TEXT, REQUIRED, sheet.title),
	WRITTEN("summary", FIELD_TEXT, REQUIRED, sheet.summary),
	CHOSEN("kind", sheet.kind, sheet_kinds),
	{ "estimates", FIELD_CHOICE, OPTIONAL, offsetof(struct written_sheet, sheet.estimates),
		sheet_estimated, NULL },
	CHOSEN("status", sheet.status, statuses),
	WRITTEN("version", FIELD_TEXT, REQUIRED, sheet.version),
	WRITTEN("owner", FIELD_TEXT, REQUIRED, sheet.owner),
	WRITTEN("effective", FIELD_DATE, REQUIRED, sheet.effective),
	WRITTEN("until", FIELD_DATE, OPTIONAL, sheet.until),
	WRITTEN("issued", FIELD_DATE, REQUIRED, sheet.issued),
	WRITTEN("review-due", FIELD_DATE, REQUIRED, sheet.review_due),
	WRITTEN("day", FIELD_TEXT, OPTIONAL, day),
	WRITTEN("note", FIELD_TEXT, OPTIONAL, sheet.note),
	WRITTEN("contact", FIELD_TEXT, OPTIONAL, sheet.contact),
	WRITTEN("easy", FIELD_DATA, OPTIONAL, easy),
	LISTED("changes", REQUIRED, sheet.changes, &change_record),
	LISTED("sources", OPTIONAL, sources, &cited_record),
	WRITTEN("figures", FIELD_DATA, OPTIONAL, figures),
	WRITTEN("questions", FIELD_DATA, REQUIRED, questions),
	WRITTEN("lines", FIELD_DATA, REQUIRED, lines),
	WRITTEN("refers", FIELD_DATA, OPTIONAL, refers),
	WRITTEN("result", FIELD_TEXT, REQUIRED, result),
	WRITTEN("examples", FIELD_DATA, OPTIONAL, examples),
};
static const struct record sheet_record = RECORD("a worksheet", struct written_sheet, sheet_fields);

/* Declaring: every name before anything is read */

static bool is_group(const struct data *node)
{
	return data_member(node, "rows") != NULL;
}

/* Questions or lines of a group, or NULL. */
static const struct data *inside(const struct data *group, const char *key)
{
	const struct data *map = data_member(group, key);

	return map && map->kind == DATA_MAP ? map : NULL;
}

static size_t count_of(const struct data *map)
{
	return map ? map->count : 0;
}

/* A list reads as well, and has no names. */
static bool has_parts(const struct written_sheet *w, struct diags *d)
{
	const struct data *const parts[] = { w->figures, w->questions, w->lines };
	bool good = true;

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		if (!parts[i] || parts[i]->kind == DATA_MAP)
			continue;
		diag_error(d, parts[i]->place, "field-kind",
			"\"%.*s\" must be a mapping of names, not %s", SLICE_ARG(parts[i]->key),
			data_kind_words(parts[i]->kind));
		good = false;
	}
	return good;
}

static bool is_within(
	struct reading *r, const struct data *map, const char *what, size_t count, size_t most)
{
	if (count <= most)
		return true;
	diag_error(r->diags, map->key_place, "sheet-limit",
		"a worksheet has at most %zu %s: this has %zu", most, what, count);
	return false;
}

/* Room for all, each in its place. False, after a message, if they are too many. */
static bool make_room(struct reading *r, const struct written_sheet *w)
{
	struct sheet *s = r->sheet;

	s->line_count = count_of(w->lines);
	s->figure_count = count_of(w->figures);
	for (const struct data *q = w->questions ? w->questions->first : NULL; q; q = q->next) {
		bool group = is_group(q);

		s->group_count += group;
		s->question_count += group ? count_of(inside(q, "questions")) : 1;
		s->line_count += group ? count_of(inside(q, "lines")) : 0;
	}
	if (!is_within(r, w->figures, "figures", s->figure_count, LIMIT_SHEET_FIGURES) ||
		!is_within(
			r, w->questions, "questions", s->question_count, LIMIT_SHEET_QUESTIONS) ||
		!is_within(r, w->lines, "lines", s->line_count, LIMIT_SHEET_LINES))
		return false;
	s->figures = ARENA_ARRAY(r->arena, struct sheet_figure, s->figure_count);
	s->questions = ARENA_ARRAY(r->arena, struct sheet_question, s->question_count);
	s->groups = ARENA_ARRAY(r->arena, struct sheet_group, s->group_count);
	s->lines = ARENA_ARRAY(r->arena, struct sheet_line, s->line_count);
	r->named[OPERAND_FIGURE] = ARENA_ARRAY(r->arena, struct named, s->figure_count);
	r->named[OPERAND_QUESTION] = ARENA_ARRAY(r->arena, struct named, s->question_count);
	r->named[NAMED_GROUP] = ARENA_ARRAY(r->arena, struct named, s->group_count);
	r->named[OPERAND_LINE] = ARENA_ARRAY(r->arena, struct named, s->line_count);
	return true;
}

/* The members of `map` get places from `index` on; the place after the last. */
static int declare_all(struct reading *r, const struct data *map, int kind, int index, int group)
{
	for (const struct data *m = map ? map->first : NULL; m; m = m->next)
		reading_declare(r, m, kind, index++, group);
	return index;
}

/* Lines of groups stand before all others: these can sum them, and they use none of these. */
static void declare(struct reading *r, const struct written_sheet *w)
{
	int question = 0, line = 0, group = 0;

	declare_all(r, w->figures, OPERAND_FIGURE, 0, -1);
	for (const struct data *q = w->questions ? w->questions->first : NULL; q; q = q->next) {
		if (!is_group(q)) {
			reading_declare(r, q, OPERAND_QUESTION, question++, -1);
			continue;
		}

		struct sheet_group *g = &r->sheet->groups[group];

		reading_declare(r, q, NAMED_GROUP, group, -1);
		g->first_question = question;
		g->first_line = line;
		question = declare_all(
			r, inside(q, "questions"), OPERAND_QUESTION, question, group);
		line = declare_all(r, inside(q, "lines"), OPERAND_LINE, line, group);
		g->question_count = question - g->first_question;
		g->line_count = line - g->first_line;
		group++;
	}
	declare_all(r, w->lines, OPERAND_LINE, line, -1);
}

/* Reading */

typedef bool named_reader(struct reading *r, const struct named *named);

static bool read_all(struct reading *r, int kind, size_t count, named_reader *read)
{
	bool good = true;

	for (size_t i = 0; i < count; i++) {
		struct named *n = &r->named[kind][i];

		r->user = n;
		r->doubt = false;
		if (!read(r, n))
			n->unsound = true;
		n->doubtful = r->doubt;
		good = good && !n->unsound;
	}
	r->user = NULL;
	return good;
}

struct written_refer {
	struct sheet_refer refer;
	const struct data *easy;
};

static bool read_refer(struct reading *r, const struct data *item, struct sheet_refer *refer)
{
	static const struct field fields[] = {
		{ "if", FIELD_TEXT, REQUIRED, offsetof(struct written_refer, refer.written), NULL,
			NULL },
		{ "says", FIELD_TEXT, REQUIRED, offsetof(struct written_refer, refer.says), NULL,
			NULL },
		{ "contact", FIELD_TEXT, OPTIONAL, offsetof(struct written_refer, refer.contact),
			NULL, NULL },
		{ "easy", FIELD_DATA, OPTIONAL, offsetof(struct written_refer, easy), NULL, NULL },
	};
	static const struct record record = RECORD("a referral", struct written_refer, fields);
	struct written_refer w = { 0 };
	bool good = fields_read(&record, item, &w, r->arena, r->diags);

	*refer = w.refer;
	if (refer->written)
		refer->condition = condition_read(r, refer->written);
	good = wording_check(refer->says, r->diags) && refer->condition && good;
	return read_easy(r, w.easy, &refer->easy) && good;
}

static bool read_refers(struct reading *r, const struct data *list)
{
	struct sheet *s = r->sheet;
	bool good = true;

	if (!list)
		return true;
	if (list->kind != DATA_LIST) {
		diag_error(r->diags, list->place, "sheet-list",
			"\"refers\" must be a list of {if: CONDITION, says: TEXT}");
		return false;
	}
	if (!reading_few(r, list))
		return false;
	s->refers = ARENA_ARRAY(r->arena, struct sheet_refer, list->count);
	for (const struct data *item = list->first; item; item = item->next)
		good = read_refer(r, item, &s->refers[s->refer_count++]) && good;
	return good;
}

static bool read_result(struct reading *r, const struct data *name)
{
	struct sheet *s = r->sheet;
	struct operand o;

	if (!name || !reading_find(r, name->text, name->place, &o))
		return false;
	if (o.kind != OPERAND_LINE || o.part != PART_WHOLE || o.of_group) {
		diag_error(r->diags, name->place, "sheet-result",
			"\"%.*s\" is not a line: the result is one of the lines",
			SLICE_ARG(name->text));
		return false;
	}
	s->result = o.index;
	if (!reading_sound(r, &o) || s->kind < 0)
		return false;
	if ((s->lines[o.index].labels == NULL) == (s->kind == SHEET_ESTIMATE))
		return true;
	diag_error(r->diags, name->place, "sheet-result",
		s->kind == SHEET_ESTIMATE
			? "the result of an estimate is a number, and \"%.*s\" gives a label"
			: "the result of a decision is a label, and \"%.*s\" gives a number",
		SLICE_ARG(name->text));
	return false;
}

static bool read_day(struct reading *r, const struct data *name)
{
	struct sheet *s = r->sheet;
	struct operand o;

	s->day_question = -1;
	if (!name)
		return true;
	if (!reading_find(r, name->text, name->place, &o) || !reading_sound(r, &o))
		return false;
	s->day_question = o.index;
	if (o.kind == OPERAND_QUESTION && s->questions[o.index].kind == QUESTION_DATE &&
		!s->questions[o.index].when)
		return true;
	diag_error(r->diags, name->place, "sheet-day",
		"\"day\" must name a question with \"date\" that is always asked");
	return false;
}

static bool read_parts(struct reading *r, const struct written_sheet *w)
{
	const struct sheet *s = r->sheet;
	bool good = read_all(r, OPERAND_FIGURE, s->figure_count, read_figure);

	good = read_all(r, NAMED_GROUP, s->group_count, read_group) && good;
	good = read_all(r, OPERAND_QUESTION, s->question_count, read_question) && good;
	good = read_all(r, OPERAND_LINE, s->line_count, read_line) && good;
	good = read_refers(r, w->refers) && good;
	good = read_easy_frame(r, w->easy, &r->sheet->easy) && good;
	good = read_day(r, w->day) && good;
	good = read_result(r, w->result) && good;
	return good && read_lines_used(r);
}

/* A decision estimates nothing. */
static bool check_estimates(const struct sheet *s, const struct data *tree, struct diags *d)
{
	const struct data *estimates = data_member(tree, "estimates");

	if (s->kind != SHEET_DECISION || !estimates)
		return true;
	diag_error(d, estimates->place, "sheet-result",
		"\"estimates\" says what an estimate is of, and this is a decision: take it out");
	return false;
}

const struct sheet *sheet_read(
	const struct sheet_file *files, size_t count, struct arena *a, struct diags *d)
{
	struct written_sheet *w = ARENA_NEW(a, struct written_sheet);
	struct reading r = { .sheet = &w->sheet, .arena = a, .diags = d };
	bool good = true;
	const struct data *tree = joined_tree(files, count, a, d, &good);

	w->sheet.kind = w->sheet.status = w->sheet.result = -1;
	w->sheet.file = files->file;
	w->sheet.source = joined_text(files, count, a);
	good = fields_read(&sheet_record, tree, w, a, d) && good;
	w->sheet.name = data_text(w->name);
	w->sheet.sources = data_member(tree, "sources");
	good = meta_check(&w->sheet, tree, files, count, d) && good;
	good = check_estimates(&w->sheet, tree, d) && good;
	if (!has_parts(w, d) || !make_room(&r, w))
		return NULL;
	declare(&r, w);
	good = read_parts(&r, w) && good;
	good = read_examples(&r, w->examples, tree->place) && good;
	return good ? &w->sheet : NULL;
}
