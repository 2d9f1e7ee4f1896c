#include "site/page.h"

#include "base/limits.h"
#include "text/front.h"
#include "text/placeholder.h"

const char *const page_audiences[] = { "public", "practitioner", "everyone", NULL };
const char *const standings[] = { "in force", "coming", "superseded" };

const char *status_standing(int status, enum standing standing)
{
	return status == STATUS_IN_FORCE ? standings[standing] : statuses[status];
}

static const char *const yes_or_no[] = { "yes", "no", NULL };

static const struct field change_fields[] = {
	{ "date", FIELD_DATE, REQUIRED, offsetof(struct page_change, date), NULL, NULL },
	{ "says", FIELD_TEXT, REQUIRED, offsetof(struct page_change, says), NULL, NULL },
};
static const struct record change_record = RECORD("a change", struct page_change, change_fields);

static const struct field page_fields[] = {
	{ "title", FIELD_TEXT, REQUIRED, offsetof(struct page, title), NULL, NULL },
	{ "summary", FIELD_TEXT, REQUIRED, offsetof(struct page, summary), NULL, NULL },
	{ "order", FIELD_NUMBER, OPTIONAL, offsetof(struct page, order), NULL, NULL },
	{ "audience", FIELD_CHOICE, OPTIONAL, offsetof(struct page, audience), page_audiences,
		NULL },
	{ "owner", FIELD_TEXT, REQUIRED, offsetof(struct page, owner), NULL, NULL },
	{ "version", FIELD_TEXT, REQUIRED, offsetof(struct page, version), NULL, NULL },
	{ "status", FIELD_CHOICE, REQUIRED, offsetof(struct page, status), statuses, NULL },
	{ "issued", FIELD_DATE, REQUIRED, offsetof(struct page, issued), NULL, NULL },
	{ "review-due", FIELD_DATE, REQUIRED, offsetof(struct page, review_due), NULL, NULL },
	{ "effective", FIELD_DATE, OPTIONAL, offsetof(struct page, force.from), NULL, NULL },
	{ "until", FIELD_DATE, OPTIONAL, offsetof(struct page, force.until), NULL, NULL },
	{ "changes", FIELD_RECORDS, REQUIRED, offsetof(struct page, changes), NULL,
		&change_record },
	{ "sources", FIELD_DATA, OPTIONAL, offsetof(struct page, sources), NULL, NULL },
	{ "layout", FIELD_TEXT, OPTIONAL, offsetof(struct page, layout), NULL, NULL },
	{ "index", FIELD_TEXTS, OPTIONAL, offsetof(struct page, index), NULL, NULL },
	{ "navigation", FIELD_CHOICE, OPTIONAL, offsetof(struct page, navigation), yes_or_no,
		NULL },
	{ "publication-class", FIELD_CHOICE, OPTIONAL, offsetof(struct page, publication),
		publication_classes, NULL },
	{ "explains", FIELD_TEXT, OPTIONAL, offsetof(struct page, easy.explains), NULL, NULL },
	{ "read-against", FIELD_TEXT, OPTIONAL, offsetof(struct page, easy.read_against), NULL,
		NULL },
	{ "checked-by", FIELD_TEXT, OPTIONAL, offsetof(struct page, easy.checked_by), NULL, NULL },
	{ "checked-on", FIELD_DATE, OPTIONAL, offsetof(struct page, easy.checked_on), NULL, NULL },
	{ "picture", FIELD_TEXT, OPTIONAL, offsetof(struct page, easy.picture), NULL, NULL },
	{ "comparison", FIELD_TEXT, OPTIONAL, offsetof(struct page, comparison), NULL, NULL },
};
static const struct record page_record = RECORD("a page's front matter", struct page, page_fields);

/*
 * The name of the page that a file is, or is a version of: "policy/reviews" for "policy/reviews/2027-04-01.md". In the
 * folder of a section, a day is a name like any other: "minutes/2027-04-01.md".
 */
static struct slice stem_of(struct slice name, struct date *named)
{
	struct slice stem = slice_first(name, name.length - strlen(".md")), of;
	struct date day;

	if (!period_named(stem, &of, &day) ||
		(slice_find(of, '/') == of.length && !slice_is(of, "index")))
		return stem;
	*named = day;
	return of;
}

/*
 * Kind, section, address and path follow from the file's name alone. A version has those of the page that it is one
 * of: what stands there on the day is known when all are read.
 */
static void place_page(struct page *p, struct slice name, struct arena *a)
{
	struct slice stem = stem_of(name, &p->named);
	char day[DATE_TEXT];
	size_t slash = slice_find(stem, '/');
	bool in_folder = slash < stem.length;
	struct slice word = in_folder ? slice_after(stem, slash + 1) : stem;

	p->folder = in_folder ? slice_first(stem, slash) : slice_first(stem, 0);
	if (slice_is(stem, "404")) {
		p->kind = PAGE_ERROR;
		p->address = SLICE("/404.html");
		p->path = SLICE("404.html");
		p->root = slice_text("");
	} else if (slice_is(word, "index")) {
		p->kind = in_folder ? PAGE_SECTION : PAGE_HOME;
		p->address = in_folder ? arena_print(a, "/%.*s/", SLICE_ARG(p->folder))
				       : SLICE("/");
		p->root = in_folder ? SLICE("../") : slice_text("");
	} else {
		p->kind = PAGE_PAGE;
		p->address = arena_print(a, "/%.*s/", SLICE_ARG(stem));
		p->root = in_folder ? SLICE("../../") : SLICE("../");
	}
	if (p->kind != PAGE_ERROR)
		p->path = arena_print(a, "%.*sindex.html", SLICE_ARG(slice_after(p->address, 1)));
	p->own = date_given(p->named)
		? arena_print(a, "%.*s%s/", SLICE_ARG(p->address), date_text(p->named, day))
		: p->address;
}

/* It has one folder more than its page: "reviews/2027-04-01.md" in that of its section. */
static bool is_version(const struct page *p, struct slice below)
{
	struct slice rest = slice_after(below, slice_find(below, '/') + 1);

	return date_given(p->named) && slice_find(rest, '/') == rest.length;
}

static bool check_place(const struct page *p, const struct page_file *from, struct diags *d)
{
	struct place top = { from->file, 1, 1 };
	struct slice below = slice_after(from->name, slice_find(from->name, '/') + 1);

	if (slice_is(p->folder, "assets") || slice_is(p->folder, "pictures")) {
		diag_error(d, top, "page-folder",
			"the folder \"%.*s\" is for other files: give the section another name",
			SLICE_ARG(p->folder));
		return false;
	}
	if (p->kind == PAGE_PAGE && !p->folder.length) {
		diag_error(d, top, "page-folder",
			"a page stands in a folder, which is its section: move this one into one");
		return false;
	}
	if (slice_find(below, '/') < below.length && !is_version(p, below)) {
		diag_error(d, top, "page-folder",
			"pages stand in one level of folders: move this one up to content/%.*s/, or, if it is a "
			"version of a page, call it by its first day: %.*s/2027-04-01.md",
			SLICE_ARG(slice_until(from->name, '/')),
			SLICE_ARG(slice_until(below, '/')));
		return false;
	}
	if (p->path.length > LIMIT_PATH) {
		diag_error(d, top, "page-path", "the file's name is too long: at most %d bytes",
			LIMIT_PATH);
		return false;
	}
	return true;
}

static bool check_changes(const struct page *p, const struct data *meta, struct diags *d)
{
	const struct page_change *c = p->changes.items;
	bool good = true;

	if (c && !p->changes.count) {
		diag_error(d, data_member(meta, "changes")->place, "field-empty",
			"\"changes\" needs at least the first publication");
		return false;
	}
	for (size_t i = 1; c && i < p->changes.count; i++) {
		if (!c[i].says || date_compare(c[i].date, c[i - 1].date) <= 0)
			continue;
		diag_error(d, c[i].says->place, "change-order",
			"changes stand newest first: move this one up");
		good = false;
	}
	return good;
}

static bool check_order(const struct page *p, const struct data *meta, struct diags *d)
{
	bool needs_order = p->kind == PAGE_PAGE || p->kind == PAGE_SECTION;

	if (!needs_order || data_member(meta, "order"))
		return true;
	diag_error(d, meta->place, "field-missing", "%s needs \"order\": its place in %s",
		page_record.what, p->kind == PAGE_SECTION ? "the site" : "the section");
	return false;
}

/* The first day stands in a version's name, and may be said again. */
static bool check_force(const struct page *p, const struct data *meta, struct diags *d)
{
	const struct data *effective = data_member(meta, "effective");
	char day[DATE_TEXT];

	if (date_given(p->named) && date_compare(p->named, p->force.from) != 0) {
		date_text(p->named, day);
		diag_error(d, effective->place, "page-version",
			"the name of this file says that it holds from %s on: write effective: %s, or "
			"call the file by another day",
			day, day);
		return false;
	}
	if (!date_given(p->force.until) || date_compare(p->force.until, p->force.from) >= 0)
		return true;
	diag_error(d, data_member(meta, "until")->place, "page-version",
		"\"until\" is the last day of the page, and comes before its first");
	return false;
}

static bool check_dates(const struct page *p, const struct data *meta, struct diags *d)
{
	if (!date_given(p->issued) || !date_given(p->review_due) ||
		date_compare(p->review_due, p->issued) >= 0)
		return true;
	diag_error(d, data_member(meta, "review-due")->place, "review-before-issue",
		"\"review-due\" is before \"issued\"");
	return false;
}

/* These texts stand outside the page too, where no figure is put in its place. */
static bool has_no_figure(const struct data *text, struct diags *d)
{
	if (!text || slice_find(text->text, '{') == text->text.length)
		return true;
	diag_error(d, text->place, "front-figure",
		"figures are not put into \"%.*s\": say it without the number",
		SLICE_ARG(text->key));
	return false;
}

static bool check_texts(const struct page *p, struct diags *d)
{
	const struct page_change *c = p->changes.items;
	bool good = has_no_figure(p->title, d);

	good = has_no_figure(p->summary, d) && good;
	for (size_t i = 0; i < p->changes.count; i++)
		good = has_no_figure(c[i].says, d) && good;
	return good;
}

/* What a page in easy read explains is known, and only such a page explains another. */
static bool check_easy(const struct page *p, const struct data *meta, struct diags *d)
{
	static const char *const own[] = { "explains", "read-against", "checked-by", "checked-on",
		"picture" };
	bool good = true;

	for (size_t i = 0; !page_is_easy(p) && i < sizeof(own) / sizeof(*own); i++) {
		const struct data *field = data_member(meta, own[i]);

		if (!field)
			continue;
		diag_error(d, field->place, "easy-only",
			"\"%s\" is for pages in easy read: take it out, or move the page to content/easy-read/",
			own[i]);
		good = false;
	}
	if (page_is_easy(p) && p->kind == PAGE_PAGE && !data_member(meta, "explains")) {
		diag_error(d, meta->place, "field-missing",
			"a page in easy read needs \"explains\": the address of the full page");
		good = false;
	}
	if (!p->easy.checked_by != !date_given(p->easy.checked_on)) {
		diag_error(d, meta->place, "easy-checked",
			"\"checked-by\" and \"checked-on\" stand together: who checked the page, and when");
		good = false;
	}
	return good;
}

/* What holds between fields; each is looked at, whatever is wrong with the others. */
static bool check_meta(const struct page *p, const struct data *meta, struct diags *d)
{
	bool good = check_order(p, meta, d);

	good = check_dates(p, meta, d) && good;
	good = check_force(p, meta, d) && good;
	good = check_texts(p, d) && good;
	good = check_easy(p, meta, d) && good;
	return check_changes(p, meta, d) && good;
}

/* Empty texts where an author's mistake left none: such a page is never published. */
static void fill_gaps(struct page *p)
{
	static const struct data empty = { .text = { "", 0 } };
	const struct data **texts[] = { &p->title, &p->summary, &p->owner, &p->version };
	struct page_change *changes = p->changes.items;

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		if (!*texts[i])
			*texts[i] = &empty;
	for (size_t i = 0; i < p->changes.count; i++)
		if (!changes[i].says)
			changes[i].says = &empty;
}

/* A draft may have places in it where something is still to be written. */
static bool is_written(const struct page *p, const struct data *meta, struct diags *d)
{
	bool good = true;

	if (p->status != STATUS_IN_FORCE)
		return true;
	good = placeholder_check_in_force(meta, d);
	return placeholder_check_text(p->body, p->file, p->body_line, d) && good;
}

static bool read_front(
	struct page *p, const struct page_file *from, struct arena *a, struct diags *d)
{
	struct front front;

	if (!check_place(p, from, d) || !front_split(&front, from->file, from->text, d))
		return false;
	p->body = front.body;
	p->body_line = front.body_line;
	if (!front.meta.length) {
		diag_error(d, (struct place){ from->file, 1, 1 }, "front-missing",
			"a page begins with front matter: a line \"---\", its keys, and \"---\" again");
		return false;
	}

	const struct data *meta = data_read(a, from->file, front.meta, front.meta_line, d);

	if (!meta)
		return false;

	bool good = fields_read(&page_record, meta, p, a, d);

	good = check_meta(p, meta, d) && good;
	return is_written(p, meta, d) && good;
}

bool page_read(struct page *p, const struct page_file *from, struct arena *a, struct diags *d)
{
	*p = (struct page){
		.file = from->file, .source = from->text, .publication = PUBLICATION_UNSAID
	};
	place_page(p, from->name, a);
	p->force.from = p->named;

	p->has_gaps = !read_front(p, from, a, d);
	/* of two days the name's counts: the other is still that of the file it was copied from */
	if (date_given(p->named))
		p->force.from = p->named;
	fill_gaps(p);
	p->called = p->title->text;
	return !p->has_gaps;
}

bool page_is_easy(const struct page *p)
{
	return slice_is(p->folder, "easy-read");
}

struct date page_updated(const struct page *p)
{
	const struct page_change *newest = p->changes.items;

	return p->changes.count ? newest->date : p->issued;
}

bool page_is_overdue(const struct page *p, struct date as_of)
{
	return date_given(p->review_due) && date_compare(p->review_due, as_of) < 0;
}
