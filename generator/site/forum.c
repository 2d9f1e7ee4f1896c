#include "site/forum.h"

#include "base/nearest.h"
#include "site/sheet_check.h"

struct file {
	const struct data *sheet, *roles, *documents, *forums, *outcomes, *holidays;
};

struct reading {
	struct forums *forums;
	const struct forums_from *from;
	struct file file;
	struct arena *arena;
	struct diags *diags;
	int unknown; /* see sources_find() */
};

#define FIELD(type, name, kind, need, member, choices, record)                                     \
	{                                                                                          \
		name, kind, need, offsetof(struct type, member), choices, record                   \
	}
#define TEXT(type, name, need, member) FIELD(type, name, FIELD_TEXT, need, member, NULL, NULL)
#define RECORDS(type, name, need, member, record)                                                  \
	FIELD(type, name, FIELD_RECORDS, need, member, NULL, record)

static const struct field fact_fields[] = {
	TEXT(forum_fact, "says", REQUIRED, says),
	TEXT(forum_fact, "source", REQUIRED, source),
	TEXT(forum_fact, "at", REQUIRED, at),
};
static const struct record fact_record = RECORD("a fact", struct forum_fact, fact_fields);

static const struct field part_fields[] = {
	TEXT(forum_part, "role", REQUIRED, role),
	TEXT(forum_part, "part", OPTIONAL, part),
	TEXT(forum_part, "source", REQUIRED, source),
	TEXT(forum_part, "at", REQUIRED, at),
};
static const struct record part_record = RECORD("a part", struct forum_part, part_fields);

static const char *const whens[] = { "always", "where required", NULL };

static const struct field document_fields[] = {
	TEXT(forum_document, "says", REQUIRED, says),
	TEXT(forum_document, "why", REQUIRED, why),
	TEXT(forum_document, "source", REQUIRED, source),
	TEXT(forum_document, "at", REQUIRED, at),
	FIELD(forum_document, "when", FIELD_CHOICE, REQUIRED, when, whens, NULL),
};
static const struct record document_record = RECORD(
	"a document", struct forum_document, document_fields);

static const struct field forum_fields[] = {
	TEXT(forum, "says", REQUIRED, says),
	TEXT(forum, "page", REQUIRED, page),
	TEXT(forum, "sits", OPTIONAL, sits),
	FIELD(forum, "purpose", FIELD_RECORD, REQUIRED, purpose, NULL, &fact_record),
	FIELD(forum, "calendar", FIELD_RECORD, OPTIONAL, calendar, NULL, &fact_record),
	RECORDS(forum, "chairs", REQUIRED, chairs, &part_record),
	RECORDS(forum, "members", REQUIRED, members, &part_record),
	RECORDS(forum, "duties", OPTIONAL, duties, &part_record),
	RECORDS(forum, "sittings", OPTIONAL, sittings, &forum_sitting_record),
	FIELD(forum, "documents", FIELD_TEXTS, REQUIRED, document_names, NULL, NULL),
};
static const struct record forum_record = RECORD("a forum", struct forum, forum_fields);

static const struct field case_fields[] = {
	TEXT(forum_case, "choice", REQUIRED, choice),
	TEXT(forum_case, "says", REQUIRED, says),
	FIELD(forum_case, "contacts", FIELD_TEXTS, OPTIONAL, contacts, NULL, NULL),
	RECORDS(forum_case, "next", REQUIRED, next, &fact_record),
};
static const struct record case_record = RECORD("a case", struct forum_case, case_fields);

static const struct field outcome_fields[] = {
	TEXT(forum_outcome, "says", REQUIRED, says),
	TEXT(forum_outcome, "page", REQUIRED, page),
	TEXT(forum_outcome, "forum", OPTIONAL, forum_name),
	RECORDS(forum_outcome, "next", REQUIRED, next, &fact_record),
	RECORDS(forum_outcome, "cases", OPTIONAL, cases, &case_record),
};
static const struct record outcome_record = RECORD(
	"an outcome", struct forum_outcome, outcome_fields);

static const struct field file_fields[] = {
	TEXT(file, "sheet", REQUIRED, sheet),
	FIELD(file, "roles", FIELD_DATA, REQUIRED, roles, NULL, NULL),
	FIELD(file, "documents", FIELD_DATA, REQUIRED, documents, NULL, NULL),
	FIELD(file, "forums", FIELD_DATA, REQUIRED, forums, NULL, NULL),
	FIELD(file, "outcomes", FIELD_DATA, REQUIRED, outcomes, NULL, NULL),
	FIELD(file, "bank-holidays", FIELD_DATA, OPTIONAL, holidays, NULL, NULL),
};
static const struct record file_record = RECORD("content/forums.yaml", struct file, file_fields);

/* What is referred to */

static bool refuse(
	struct reading *r, const struct data *named, const char *what, const struct map *known)
{
	char hint[NEAREST_HINT];

	diag_error(r->diags, named->place, "forum-unknown", "no %s \"%.*s\"%s", what,
		SLICE_ARG(named->text),
		nearest_hint(map_nearest(known, named->text), hint, sizeof(hint)));
	return false;
}

static bool check_source(struct reading *r, const struct data *source)
{
	return !source ||
		sources_find(r->from->sources, source->text, source->place, &r->unknown, r->diags);
}

static bool check_facts(struct reading *r, const struct records *facts)
{
	const struct forum_fact *fact = facts->items;
	bool good = true;

	for (size_t i = 0; i < facts->count; i++)
		good = check_source(r, fact[i].source) && good;
	return good;
}

static bool check_parts(struct reading *r, const struct records *parts)
{
	struct forum_part *part = parts->items;
	bool good = true;

	for (size_t i = 0; i < parts->count; i++) {
		good = check_source(r, part[i].source) && good;
		if (!part[i].role)
			continue;
		part[i].name = data_text(map_get(&r->forums->roles, part[i].role->text));
		if (!part[i].name.length)
			good = refuse(r, part[i].role, "role", &r->forums->roles);
	}
	return good;
}

static bool check_documents(struct reading *r, struct forum *f)
{
	const struct data *names = f->document_names;
	bool good = true;

	if (!names)
		return true;
	f->documents = ARENA_ARRAY(r->arena, const struct forum_document *, names->count + 1);
	for (const struct data *name = names->first; name; name = name->next) {
		const struct forum_document *is = map_get(&r->forums->by_document, name->text);

		if (is)
			f->documents[f->document_count++] = is;
		else
			good = refuse(r, name, "document", &r->forums->by_document);
	}
	return good;
}

/* Reading */

/* A mapping of names, which YAML has once each. */
static bool is_map(struct reading *r, const struct data *node)
{
	if (!node || node->kind == DATA_MAP)
		return node;
	diag_error(r->diags, node->place, "field-kind", "\"%.*s\" must be a mapping, not %s",
		SLICE_ARG(node->key), data_kind_words(node->kind));
	return false;
}

static bool read_roles(struct reading *r)
{
	bool good = is_map(r, r->file.roles);

	for (const struct data *role = good ? r->file.roles->first : NULL; role; role = role->next)
		good = fields_text(role, r->diags) &&
			map_add(&r->forums->roles, r->arena, role->key, (void *)(uintptr_t)role) &&
			good;
	return good;
}

static bool read_documents(struct reading *r)
{
	struct forums *f = r->forums;
	bool good = is_map(r, r->file.documents);

	if (!good)
		return false;
	f->documents = ARENA_ARRAY(r->arena, struct forum_document, r->file.documents->count + 1);
	for (const struct data *node = r->file.documents->first; node; node = node->next) {
		struct forum_document *is = &f->documents[f->document_count++];

		is->name = node->key;
		is->place = node->key_place;
		good = fields_read(&document_record, node, is, r->arena, r->diags) && good;
		good = check_source(r, is->source) && good;
		good = map_add(&f->by_document, r->arena, is->name, is) && good;
	}
	return good;
}

static bool read_forum(struct reading *r, const struct data *node, struct forum *f)
{
	f->name = node->key;
	f->place = node->key_place;
	f->holidays = &r->forums->holidays;

	bool good = fields_read(&forum_record, node, f, r->arena, r->diags);

	good = check_source(r, f->purpose.source) && check_source(r, f->calendar.source) && good;
	good = check_parts(r, &f->chairs) && check_parts(r, &f->members) && good;
	good = check_parts(r, &f->duties) && good;
	good = sittings_check(&f->sittings, r->from->figures, r->diags) && good;
	good = check_documents(r, f) && good;
	return map_add(&r->forums->by_forum, r->arena, f->name, f) && good;
}

static bool read_forums(struct reading *r)
{
	struct forums *f = r->forums;
	bool good = is_map(r, r->file.forums);

	if (!good)
		return false;
	f->forums = ARENA_ARRAY(r->arena, struct forum, r->file.forums->count + 1);
	for (const struct data *node = r->file.forums->first; node; node = node->next)
		good = read_forum(r, node, &f->forums[f->forum_count++]) && good;
	return good;
}

/* The worksheet */

const struct sheet_line *forums_line(const struct forums *f)
{
	return &f->worksheet->sheet->lines[f->worksheet->sheet->result];
}

bool forum_decides(const struct sheet *s)
{
	const struct sheet_line *line = &s->lines[s->result];

	return s->kind == SHEET_DECISION && line->operation == OPERATION_DECIDE &&
		line->label_count;
}

static bool find_sheet(struct reading *r)
{
	struct forums *f = r->forums;
	const struct data *name = r->file.sheet;

	if (!name)
		return false;
	f->worksheet = worksheets_find(r->from->worksheets, name->text);
	if (!f->worksheet)
		return refuse(r, name, "worksheet", &r->from->worksheets->by_name);
	if (!f->worksheet->is_good) /* it has messages of its own */
		return false;
	if (forum_decides(f->worksheet->sheet))
		return true;
	diag_error(r->diags, name->place, "forum-sheet",
		"the result of \"%.*s\" is not who decides: it must be a line with \"decide\" and \"labels\"",
		SLICE_ARG(name->text));
	return false;
}

static bool find_label(struct reading *r, struct forum_outcome *o)
{
	const struct sheet_line *line = forums_line(r->forums);
	struct nearest n = nearest_to(o->name);
	char hint[NEAREST_HINT];

	for (size_t i = 0; i < line->label_count; i++) {
		o->label = (int)i;
		if (slice_equal(line->labels[i].name, o->name))
			return true;
		nearest_try(&n, line->labels[i].name);
	}
	diag_error(r->diags, o->place, "forum-outcome",
		"\"%.*s\" is no label of the worksheet's result, nor \"refer\" or \"not-in-force\"%s",
		SLICE_ARG(o->name), nearest_hint(n.best, hint, sizeof(hint)));
	return false;
}

static bool check_cases(struct reading *r, const struct records *cases)
{
	const struct forum_case *c = cases->items;
	bool good = true;

	for (size_t i = 0; i < cases->count; i++)
		good = check_facts(r, &c[i].next) &&
			sheet_has_choice(r->forums->worksheet, c[i].choice, r->diags) && good;
	return good;
}

static bool read_outcome(struct reading *r, const struct data *node, struct forum_outcome *o)
{
	o->name = node->key;
	o->place = node->key_place;

	bool good = fields_read(&outcome_record, node, o, r->arena, r->diags);

	if (slice_is(o->name, "refer"))
		o->kind = OUTCOME_REFER;
	else if (slice_is(o->name, "not-in-force"))
		o->kind = OUTCOME_NOT_IN_FORCE;
	else
		good = find_label(r, o) && good;
	good = check_facts(r, &o->next) && check_cases(r, &o->cases) && good;
	if (o->forum_name) {
		o->forum = map_get(&r->forums->by_forum, o->forum_name->text);
		if (!o->forum)
			good = refuse(r, o->forum_name, "forum", &r->forums->by_forum);
	}
	return map_add(&r->forums->by_outcome, r->arena, o->name, o) && good;
}

static bool has_outcome(struct reading *r, struct slice name)
{
	if (map_get(&r->forums->by_outcome, name))
		return true;
	diag_error(r->diags, r->file.outcomes->place, "forum-outcome",
		"there is no outcome \"%.*s\": say what it means for whoever asks",
		SLICE_ARG(name));
	return false;
}

static bool has_outcomes(struct reading *r)
{
	const struct sheet_line *line = forums_line(r->forums);
	bool good = has_outcome(r, SLICE("refer"));

	good = has_outcome(r, SLICE("not-in-force")) && good;
	for (size_t i = 0; i < line->label_count; i++)
		good = has_outcome(r, line->labels[i].name) && good;
	return good;
}

static bool read_outcomes(struct reading *r)
{
	struct forums *f = r->forums;
	bool good = is_map(r, r->file.outcomes);

	if (!good)
		return false;
	f->outcomes = ARENA_ARRAY(r->arena, struct forum_outcome, r->file.outcomes->count + 1);
	for (const struct data *node = r->file.outcomes->first; node; node = node->next)
		good = read_outcome(r, node, &f->outcomes[f->outcome_count++]) && good;
	return has_outcomes(r) && good;
}

bool forums_read(struct forums *f, const struct data *file, const struct forums_from *from,
	struct arena *a, struct diags *d)
{
	struct reading r = { .forums = f, .from = from, .arena = a, .diags = d };
	bool good = fields_read(&file_record, file, &r.file, a, d);

	f->sheet_name = r.file.sheet;
	good = read_roles(&r) && good;
	good = read_documents(&r) && good;
	good = read_forums(&r) && good;
	good = holidays_read(&f->holidays, r.file.holidays, from->sources, a, d) && good;
	if (!find_sheet(&r))
		return false;
	f->is_good = read_outcomes(&r) && good;
	return f->is_good;
}
