#include "site/register_page.h"

struct showing {
	const struct method *method;
	const struct site *site;
};

static struct slice word(const struct showing *s, enum word w)
{
	return method_word(s->method, w);
}

/* An address of the site, for what the datasets have with the site's own in front. */
static struct slice address_of(const struct showing *s, struct slice url)
{
	return arena_print(
		s->method->arena, "/%.*s", SLICE_ARG(slice_after(url, s->site->base_url.length)));
}

static xmlNodePtr add_link(
	const struct showing *s, xmlNodePtr into, struct slice url, struct slice words)
{
	xmlNodePtr a = tree_element(into, "a", NULL);

	tree_set(a, "href", address_of(s, url));
	tree_text(a, words);
	return a;
}

/* <time datetime="2026-11-20">20 November 2026</time>; of a document that is dated by its year, the year. */
static void add_day(const struct showing *s, xmlNodePtr into, struct slice day)
{
	struct date date;
	xmlNodePtr e;

	if (!date_parse(day, &date)) {
		tree_text(into, day);
		return;
	}
	e = tree_element(into, "time", NULL);
	tree_set(e, "datetime", day);
	tree_text(e, words_date(s->method->words, s->method->arena, date));
}

/* A status of pages and worksheets is said in words; other documents have their own. */
static struct slice status_words(const struct showing *s, struct slice status)
{
	for (int i = 0; statuses[i]; i++)
		if (slice_is(status, statuses[i]))
			return word(s, (enum word)((int)WORD_STATUS_DRAFT + i));
	if (slice_is(status, standings[STANDING_COMING]))
		return word(s, WORD_STATUS_COMING);
	return status;
}

static void show_review(const struct showing *s, const struct slice *row, xmlNodePtr cell)
{
	add_day(s, cell, row[REGISTER_REVIEW_DUE]);
	if (!slice_is(row[REGISTER_OVERDUE], "true"))
		return;
	tree_text(cell, SLICE(" "));
	method_say(cell, "strong", "overdue", word(s, WORD_REGISTER_OVERDUE));
}

/* A worksheet may have the title of the page that shows it. */
static struct slice title_of(const struct showing *s, const struct slice *row)
{
	return slice_is(row[REGISTER_KIND], "worksheet")
		? method_fill(
			  s->method, WORD_REGISTER_WORKSHEET, row[REGISTER_TITLE], slice_text(NULL))
		: row[REGISTER_TITLE];
}

/* The day leads to what changed on it; heard alone, it says of which document. */
static void show_changes(const struct showing *s, const struct slice *row, xmlNodePtr cell)
{
	xmlNodePtr a;

	if (!row[REGISTER_CHANGES_URL].length || !row[REGISTER_UPDATED].length) {
		tree_text(cell, word(s, WORD_REGISTER_NONE));
		return;
	}
	a = add_link(s, cell, row[REGISTER_CHANGES_URL], slice_text(NULL));
	add_day(s, a, row[REGISTER_UPDATED]);
	method_say(a, "span", "govuk-visually-hidden",
		method_fill(
			s->method, WORD_REGISTER_CHANGES_OF, title_of(s, row), slice_text(NULL)));
}

static void show_document(const struct showing *s, const struct slice *row, xmlNodePtr body)
{
	xmlNodePtr tr = method_row(body, NULL), cell = method_head(tr, slice_text(NULL));

	/* a worksheet that no page shows is a file alone */
	if (row[REGISTER_URL].length && !slice_ends(row[REGISTER_URL], SLICE(".json")))
		add_link(s, cell, row[REGISTER_URL], title_of(s, row));
	else
		tree_text(cell, title_of(s, row));
	method_cell(tr, row[REGISTER_VERSION]);
	method_cell(tr, status_words(s, row[REGISTER_STATUS]));
	method_cell(tr, row[REGISTER_OWNER]);
	add_day(s, method_cell(tr, slice_text(NULL)), row[REGISTER_ISSUED]);
	show_review(s, row, method_cell(tr, slice_text(NULL)));
	show_changes(s, row, method_cell(tr, slice_text(NULL)));
	method_cell(tr,
		row[REGISTER_CLASS].length ? row[REGISTER_CLASS_TITLE]
					   : word(s, WORD_REGISTER_NONE));
}

static struct slice group_of(const struct showing *s, const struct slice *row)
{
	if (slice_is(row[REGISTER_KIND], "worksheet"))
		return word(s, WORD_REGISTER_WORKSHEETS);
	if (slice_is(row[REGISTER_KIND], "document"))
		return word(s, WORD_REGISTER_DOCUMENTS);
	return row[REGISTER_SECTION].length ? row[REGISTER_SECTION_TITLE]
					    : word(s, WORD_REGISTER_HOME);
}

/* The rows of one part of the site stand together. */
static void show_documents(const struct showing *s, xmlNodePtr parent)
{
	const struct slice columns[] = { word(s, WORD_REGISTER_TITLE),
		word(s, WORD_REGISTER_VERSION), word(s, WORD_REGISTER_STATUS),
		word(s, WORD_REGISTER_OWNER), word(s, WORD_REGISTER_ISSUED),
		word(s, WORD_REGISTER_REVIEW), word(s, WORD_REGISTER_CHANGED),
		word(s, WORD_REGISTER_CLASS) };
	xmlNodePtr all = method_add(parent, "div", "register", NULL), body = NULL;
	struct slice group = slice_text(NULL);
	struct dataset d;

	register_rows(&d, s->site, s->method->arena);
	for (size_t i = 0; i < d.row_count; i++) {
		const struct slice *row = dataset_row(&d, i);

		if (!body || !slice_equal(group, group_of(s, row))) {
			group = group_of(s, row);
			body = method_table(
				s->method, all, group, columns, sizeof(columns) / sizeof(*columns));
		}
		show_document(s, row, body);
	}
}

/* Other pages and the register lead to the first change of a document. */
static void show_all_changes(const struct showing *s, xmlNodePtr parent)
{
	const struct slice columns[] = { word(s, WORD_REGISTER_TITLE), word(s, WORD_REGISTER_DAY),
		word(s, WORD_REGISTER_SAYS) };
	xmlNodePtr body = method_table(
		s->method, parent, word(s, WORD_REGISTER_CHANGES), columns, 3);
	struct slice last = slice_text(NULL);
	struct dataset d;

	change_rows(&d, s->site, s->method->arena);
	for (size_t i = 0; i < d.row_count; i++) {
		const struct slice *row = dataset_row(&d, i);
		xmlNodePtr tr = method_row(body, NULL);

		if (!slice_equal(last, row[CHANGES_ID]))
			tree_set(tr, "id", register_changes_id(row[CHANGES_ID], s->method->arena));
		last = row[CHANGES_ID];
		method_head(tr, row[CHANGES_TITLE]);
		add_day(s, method_cell(tr, slice_text(NULL)), row[CHANGES_DATE]);
		method_cell(tr, row[CHANGES_SAYS]);
	}
}

void register_page_show(
	const struct method *m, const struct site *s, enum register_part part, xmlNodePtr parent)
{
	const struct showing showing = { m, s };

	if (part == REGISTER_OF_DOCUMENTS)
		show_documents(&showing, parent);
	else
		show_all_changes(&showing, parent);
}
