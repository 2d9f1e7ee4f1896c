#include "site/transparency_page.h"

struct showing {
	const struct method *method;
	const struct site *site;
	struct dataset records;
};

enum { NAME = 2 }; /* of the tool, among the fields */

static xmlNodePtr begin_table(
	const struct showing *s, xmlNodePtr parent, enum word caption, struct slice of)
{
	const struct slice columns[] = { method_word(s->method, WORD_TRANSPARENCY_FIELD),
		method_word(s->method, WORD_TRANSPARENCY_ANSWER) };

	return method_table(s->method, parent,
		method_fill(s->method, caption, of, slice_text(NULL)), columns, 2);
}

/* Several things are one on a line: a list of them. */
static void put_answer(struct slice answer, xmlNodePtr cell)
{
	bool is_list = slice_find(answer, '\n') < answer.length;
	xmlNodePtr into = is_list ? tree_element(cell, "ul", NULL) : cell;
	struct slice rest = answer, line;

	while (slice_line(&rest, &line))
		tree_text(is_list ? tree_element(into, "li", NULL) : into, line);
}

static void show_field(const struct showing *s, size_t field, struct slice answer, xmlNodePtr body)
{
	const struct transparency_field *f = &transparency_fields[field];
	xmlNodePtr row;

	if (!answer.length)
		return;
	row = method_row(body, NULL);
	method_head(row,
		method_fill(s->method, WORD_TRANSPARENCY_NUMBERED, slice_text(f->number),
			slice_text(f->name)));
	put_answer(answer, method_cell(row, slice_text(NULL)));
}

static bool is_tier_1(size_t field)
{
	return slice_starts(slice_text(transparency_fields[field].number), SLICE("1."));
}

static bool is_tier_2(size_t field)
{
	return slice_starts(slice_text(transparency_fields[field].number), SLICE("2."));
}

static void show_tier_1(const struct showing *s, xmlNodePtr parent)
{
	for (size_t i = 0; i < s->records.row_count; i++) {
		const struct slice *row = dataset_row(&s->records, i);
		xmlNodePtr body = begin_table(s, parent, WORD_TRANSPARENCY_TIER_1, row[NAME]);

		for (size_t k = 0; k < TRANSPARENCY_FIELDS; k++)
			if (is_tier_1(k))
				show_field(s, k, row[k], body);
	}
}

/* What site.yaml says of all tools; a tool that says otherwise has it among its own answers. */
static struct slice shared_answer(const struct showing *s, size_t field)
{
	const struct transparency_field *f = &transparency_fields[field];

	if (!f->is_shared)
		return slice_text(NULL);
	return f->make ? dataset_row(&s->records, 0)[field]
		       : data_text(s->site->settings.transparency.texts[f->text]);
}

static void show_shared(const struct showing *s, xmlNodePtr parent)
{
	const char *category = NULL;
	xmlNodePtr body = NULL;

	for (size_t k = 0; s->records.row_count && k < TRANSPARENCY_FIELDS; k++) {
		const char *now = transparency_fields[k].category;

		if (!is_tier_2(k) || !shared_answer(s, k).length)
			continue;
		if (!category || strcmp(category, now) != 0)
			body = begin_table(s, parent, WORD_TRANSPARENCY_TIER_2, slice_text(now));
		category = now;
		show_field(s, k, shared_answer(s, k), body);
	}
}

static void show_tools(const struct showing *s, xmlNodePtr parent)
{
	for (size_t i = 0; i < s->records.row_count; i++) {
		const struct slice *row = dataset_row(&s->records, i);
		xmlNodePtr body = begin_table(s, parent, WORD_TRANSPARENCY_OWN, row[NAME]);

		for (size_t k = 0; k < TRANSPARENCY_FIELDS; k++)
			if (is_tier_2(k) && transparency_is_own(s->site, row[0], k))
				show_field(s, k, row[k], body);
	}
}

void transparency_page_show(const struct method *m, const struct site *s,
	enum transparency_part part, xmlNodePtr parent)
{
	static void (*const shows[])(const struct showing *s, xmlNodePtr parent) = {
		[TRANSPARENCY_OF_TIER_1] = show_tier_1,
		[TRANSPARENCY_OF_ALL] = show_shared,
		[TRANSPARENCY_OF_TOOLS] = show_tools,
	};
	struct showing showing = { .method = m, .site = s };

	transparency_rows(&showing.records, s, m->arena);
	shows[part](&showing, parent);
}
