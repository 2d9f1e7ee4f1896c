#include "site/register.h"

static const char *const kinds[] = { "page", "worksheet", "document", NULL };

enum kind { PAGE, WORKSHEET, DOCUMENT };

static const struct dataset_column columns[] = {
	[REGISTER_ID] = { "id", DATASET_TEXT, DATASET_MUST,
		"What tells it from all others, here and in changes.csv", NULL },
	[REGISTER_TITLE] = { "title", DATASET_TEXT, DATASET_MUST, "What the document is called",
		NULL },
	[REGISTER_KIND] = { "kind", DATASET_TEXT, DATASET_MUST,
		"A page, a worksheet, or another document that facts come from", kinds },
	[REGISTER_SECTION] = { "section", DATASET_TEXT, DATASET_MAY,
		"The folder of a page; the home page has none", NULL },
	[REGISTER_SECTION_TITLE] = { "section-title", DATASET_TEXT, DATASET_MAY,
		"The title of that part of the site", NULL },
	[REGISTER_CLASS] = { "class", DATASET_TEXT, DATASET_MAY,
		"Its class in the model publication scheme of the Information Commissioner",
		publication_classes },
	[REGISTER_CLASS_TITLE] = { "class-title", DATASET_TEXT, DATASET_MAY,
		"What that class is called", NULL },
	[REGISTER_STATUS] = { "status", DATASET_TEXT, DATASET_MUST,
		"How firm it is on the day of the file: draft, in force, coming, superseded or illustrative; of a document that is no page or worksheet, in its own words",
		NULL },
	[REGISTER_VERSION] = { "version", DATASET_TEXT, DATASET_MUST, "Its version", NULL },
	[REGISTER_OWNER] = { "owner", DATASET_TEXT, DATASET_MUST, "Who answers for it, by role",
		NULL },
	[REGISTER_ISSUED] = { "issued", DATASET_TEXT, DATASET_MUST,
		"The day on which this version was published; of a document, it may be a month or a year",
		NULL },
	[REGISTER_REVIEW_DUE] = { "review-due", DATASET_DATE, DATASET_MUST,
		"The day by which its owner must look at it again", NULL },
	[REGISTER_OVERDUE] = { "overdue", DATASET_BOOLEAN, DATASET_MUST,
		"Whether that day had passed on the day of the file", NULL },
	[REGISTER_UPDATED] = { "updated", DATASET_DATE, DATASET_MAY, "The day of its newest change",
		NULL },
	[REGISTER_URL] = { "url", DATASET_URL, DATASET_MAY, "Where it is", NULL },
	[REGISTER_CHANGES_URL] = { "changes-url", DATASET_URL, DATASET_MAY,
		"Where the site lists its changes", NULL },
};

static const struct dataset_table register_table = DATASET_TABLE(
	"register", "Register of documents", columns);

static const struct dataset_column change_columns[] = {
	[CHANGES_ID] = { "id", DATASET_TEXT, DATASET_MUST,
		"The document that changed, as register.csv calls it", NULL },
	[CHANGES_TITLE] = { "title", DATASET_TEXT, DATASET_MUST, "The document that changed",
		NULL },
	[CHANGES_DATE] = { "date", DATASET_DATE, DATASET_MUST, "The day of the change", NULL },
	[CHANGES_SAYS] = { "says", DATASET_TEXT, DATASET_MUST, "What changed", NULL },
	[CHANGES_URL] = { "url", DATASET_URL, DATASET_MAY, "Where the document is", NULL },
};

static const struct dataset_table change_table = DATASET_TABLE(
	"changes", "Changes to documents", change_columns);

struct slice register_changes_id(struct slice id, struct arena *a)
{
	char *at = ARENA_ARRAY(a, char, id.length + 1);

	for (size_t i = 0; i < id.length; i++)
		at[i] = id.at[i] == '/' ? '-' : id.at[i];
	return arena_print(a, "changes--%s", at);
}

/* What lies below the site's folder. */
static struct slice url_of(const struct site *s, struct slice address, struct arena *a)
{
	return arena_print(
		a, "%.*s%.*s", SLICE_ARG(s->base_url), SLICE_ARG(slice_after(address, 1)));
}

static struct slice part_url(
	const struct site *s, const struct page *p, struct slice part, struct arena *a)
{
	return arena_print(a, "%.*s#%.*s", SLICE_ARG(url_of(s, p->address, a)), SLICE_ARG(part));
}

static struct slice changes_url(const struct site *s, struct slice id, struct arena *a)
{
	const struct page *list = s->survey.registers;

	return list ? part_url(s, list, register_changes_id(id, a), a) : slice_text(NULL);
}

static struct slice *add(
	struct dataset *d, const struct site *s, enum kind kind, int class, struct slice id)
{
	struct slice *row = dataset_add(d);

	row[REGISTER_ID] = id;
	row[REGISTER_KIND] = slice_text(kinds[kind]);
	if (class == PUBLICATION_UNSAID)
		return row;
	row[REGISTER_CLASS] = slice_text(publication_classes[class]);
	row[REGISTER_CLASS_TITLE] = s->words.text[(int)WORD_CLASS_WHO_WE_ARE + class];
	return row;
}

/* "policy/reviews" */
static struct slice page_id(const struct page *p)
{
	struct slice address = slice_after(p->address, 1);

	return p->kind == PAGE_HOME ? SLICE("home") : slice_first(address, address.length - 1);
}

static void add_page(struct dataset *d, const struct site *s, const struct page *p)
{
	struct slice *row = add(d, s, PAGE, p->publication, page_id(p));

	row[REGISTER_URL] = url_of(s, p->address, d->arena);
	row[REGISTER_CHANGES_URL] = changes_url(s, row[REGISTER_ID], d->arena);
	row[REGISTER_TITLE] = p->called;
	row[REGISTER_SECTION] = p->folder;
	if (p->section && p->section->index)
		row[REGISTER_SECTION_TITLE] = p->section->index->title->text;
	row[REGISTER_STATUS] = slice_text(status_standing(p->status, p->standing));
	row[REGISTER_VERSION] = p->version->text;
	row[REGISTER_OWNER] = data_text(map_get(&s->settings.roles, p->owner->text));
	row[REGISTER_ISSUED] = dataset_date(d->arena, p->issued);
	row[REGISTER_REVIEW_DUE] = dataset_date(d->arena, p->review_due);
	row[REGISTER_OVERDUE] = dataset_boolean(page_is_overdue(p, s->as_of));
	row[REGISTER_UPDATED] = dataset_date(d->arena, page_updated(p));
}

static struct slice sheet_id(const struct worksheet *w, struct arena *a)
{
	return arena_print(a, "worksheets/%.*s", SLICE_ARG(w->key));
}

/* The page that shows its versions or, if none does, its own JSON, which is always there. */
static struct slice sheet_url(const struct site *s, const struct worksheet *w, struct arena *a)
{
	const struct page *shown = survey_sheet(&s->survey, w->name)->versions;

	if (shown)
		return part_url(s, shown, arena_print(a, "%.*s--versions", SLICE_ARG(w->name)), a);
	return url_of(s, arena_print(a, "/worksheets/%.*s.json", SLICE_ARG(w->name)), a);
}

static bool is_past(struct date day, struct date as_of)
{
	return date_given(day) && date_compare(day, as_of) < 0;
}

static void add_sheet(struct dataset *d, const struct site *s, const struct worksheet *w)
{
	const struct sheet *sheet = w->sheet;
	const struct sheet_change *newest = sheet->changes.items;
	struct slice *row = add(d, s, WORKSHEET,
		publication_of(s->settings.scheme, SLICE("worksheets")), sheet_id(w, d->arena));

	row[REGISTER_URL] = sheet_url(s, w, d->arena);
	row[REGISTER_CHANGES_URL] = changes_url(s, row[REGISTER_ID], d->arena);
	row[REGISTER_TITLE] = w->called;
	row[REGISTER_STATUS] = slice_text(status_standing(sheet->status, w->standing));
	row[REGISTER_VERSION] = sheet->version->text;
	row[REGISTER_OWNER] = w->owner;
	row[REGISTER_ISSUED] = dataset_date(d->arena, sheet->issued);
	row[REGISTER_REVIEW_DUE] = dataset_date(d->arena, sheet->review_due);
	row[REGISTER_OVERDUE] = dataset_boolean(is_past(sheet->review_due, s->as_of));
	row[REGISTER_UPDATED] = sheet->changes.count ? dataset_date(d->arena, newest->date)
						     : slice_text(NULL);
}

/* A source that has an owner is a document of the council. It has no changes on this site. */
static void add_source(struct dataset *d, const struct site *s, const struct source *source)
{
	struct slice *row = add(d, s, DOCUMENT,
		publication_of(s->settings.scheme, SLICE("sources")),
		arena_print(d->arena, "sources/%.*s", SLICE_ARG(source->id)));
	const struct page *list = site_special(s, "sources");

	row[REGISTER_TITLE] = source->title->text;
	row[REGISTER_STATUS] = source->status->text;
	row[REGISTER_VERSION] = data_text(source->version);
	row[REGISTER_OWNER] = data_text(map_get(&s->settings.roles, source->owner->text));
	row[REGISTER_ISSUED] = source->date->text;
	row[REGISTER_REVIEW_DUE] = dataset_date(d->arena, source->review_due);
	row[REGISTER_OVERDUE] = dataset_boolean(is_past(source->review_due, s->as_of));
	if (list)
		row[REGISTER_URL] = part_url(s, list, source->id, d->arena);
}

static bool is_document(const struct page *p)
{
	return p->kind != PAGE_ERROR && !p->has_gaps;
}

void register_rows(struct dataset *d, const struct site *s, struct arena *a)
{
	dataset_begin(d, &register_table, a);
	for (size_t i = 0; i < s->page_count; i++)
		if (is_document(&s->pages[i]))
			add_page(d, s, &s->pages[i]);
	for (size_t i = 0; i < s->worksheets.count; i++)
		if (s->worksheets.items[i].is_good)
			add_sheet(d, s, &s->worksheets.items[i]);
	for (size_t i = 0; i < s->sources.count; i++) {
		const struct source *source = &s->sources.items[i];

		if (source->owner && source->version && source->title && source->status &&
			source->date)
			add_source(d, s, source);
	}
}

static void add_change(struct dataset *d, struct slice id, struct slice title, struct date day,
	const struct data *says, struct slice url)
{
	struct slice *row = dataset_add(d);

	row[CHANGES_ID] = id;
	row[CHANGES_TITLE] = title;
	row[CHANGES_DATE] = dataset_date(d->arena, day);
	row[CHANGES_SAYS] = says->text;
	row[CHANGES_URL] = url;
}

static void add_page_changes(struct dataset *d, const struct site *s, const struct page *p)
{
	const struct page_change *changes = p->changes.items;
	struct slice url = url_of(s, p->address, d->arena);

	for (size_t i = 0; i < p->changes.count; i++)
		add_change(d, page_id(p), p->called, changes[i].date, changes[i].says, url);
}

static void add_sheet_changes(struct dataset *d, const struct site *s, const struct worksheet *w)
{
	const struct sheet_change *changes = w->sheet->changes.items;
	struct slice url = sheet_url(s, w, d->arena), id = sheet_id(w, d->arena);

	for (size_t i = 0; i < w->sheet->changes.count; i++)
		add_change(d, id, w->called, changes[i].date, changes[i].says, url);
}

void change_rows(struct dataset *d, const struct site *s, struct arena *a)
{
	dataset_begin(d, &change_table, a);
	for (size_t i = 0; i < s->page_count; i++)
		if (is_document(&s->pages[i]))
			add_page_changes(d, s, &s->pages[i]);
	for (size_t i = 0; i < s->worksheets.count; i++)
		if (s->worksheets.items[i].is_good)
			add_sheet_changes(d, s, &s->worksheets.items[i]);
}
