#include "site/forum_page.h"

static struct slice word(const struct forum_page *p, enum word w)
{
	return method_word(p->method, w);
}

static struct slice fill(const struct forum_page *p, enum word w, struct slice text)
{
	return method_fill(p->method, w, text, slice_text(NULL));
}

static void show_fact(const struct forum_fact *fact, xmlNodePtr parent)
{
	if (fact->says)
		method_cite(
			method_say(parent, "p", NULL, fact->says->text), fact->source, fact->at);
}

/* Who chairs: one, or one of several. */
static void show_chairs(const struct forum_page *p, const struct forum *f, xmlNodePtr parent)
{
	const struct forum_part *chair = f->chairs.items;
	xmlNodePtr list;

	if (f->chairs.count > 1)
		method_say(parent, "p", NULL, word(p, WORD_FORUM_CHAIRS_ONE));
	list = tree_element(parent, "ul", NULL);
	for (size_t i = 0; i < f->chairs.count; i++)
		method_cite(
			method_say(list, "li", NULL, chair[i].name), chair[i].source, chair[i].at);
}

static void show_parts(const struct forum_page *p, const struct records *parts,
	struct slice caption, xmlNodePtr parent)
{
	const struct slice columns[] = { word(p, WORD_FORUM_WHO), word(p, WORD_FORUM_PART) };
	const struct forum_part *part = parts->items;
	xmlNodePtr body;

	if (!parts->count)
		return;
	body = method_table(p->method, parent, caption, columns, 2);
	for (size_t i = 0; i < parts->count; i++) {
		xmlNodePtr row = method_row(body, &part[i].role->place);

		method_head(row, part[i].name);
		method_cite(method_cell(row, data_text(part[i].part)), part[i].source, part[i].at);
	}
}

/* Sittings */

static void set_day(xmlNodePtr e, const char *name, struct date day)
{
	char room[DATE_TEXT];

	if (date_given(day))
		tree_set(e, name, slice_text(date_text(day, room)));
}

/* The last day of a value: its own, or that before the next one begins, which a script can tell. */
static xmlNodePtr add_time(
	const struct figure_value *v, const struct figure_value *next, xmlNodePtr cell)
{
	xmlNodePtr e = method_add(cell, "p", "sittings__time", NULL);

	set_day(e, "data-from", v->from);
	set_day(e, "data-until", v->until);
	tree_set(e, "data-times", v->code);
	tree_set(e, "data-words", v->words);
	if (next)
		set_day(e, "data-before", next->from);
	return e;
}

/* What the figure is on the day of the page, like any other figure: it may be that nobody has decided it. */
static void add_present(const struct forum_sitting *s, xmlNodePtr e)
{
	xmlNodePtr marker = tree_element(e, "candour-figure", &s->figure->place);

	tree_set(marker, "name", s->figure->text);
	tree_set(marker, "form", SLICE("words"));
}

/* What holds on the day of the page, and what is decided for later with its day. */
static void add_times(const struct forum_page *p, const struct forum_sitting *s, xmlNodePtr cell)
{
	const struct method *m = p->method;
	const struct figure is = figure_on(s->is, m->words, m->as_of, m->arena);
	const struct figure_value *values = is.values.items;

	if (is.past == is.values.count)
		add_present(s, method_add(cell, "p", "sittings__time", NULL));
	for (size_t i = is.past; i < is.values.count; i++) {
		const struct figure_value *next = i + 1 < is.values.count ? &values[i + 1] : NULL;
		xmlNodePtr e = add_time(&values[i], next, cell);

		if (i == is.past) {
			add_present(s, e);
			continue;
		}
		tree_text(e,
			method_fill(m, WORD_LOOKUP_COMING,
				words_date(m->words, m->arena, values[i].from), values[i].words));
	}
}

struct slice forum_page_sittings_id(const struct method *m, const struct forum *f)
{
	return arena_print(m->arena, "sittings-%.*s", SLICE_ARG(f->name));
}

void forum_page_calendar(const struct forum *f, xmlNodePtr parent)
{
	show_fact(&f->calendar, parent);
}

/* For a script: "2026-12-25 2026-12-28". */
static void set_holidays(const struct holidays *h, struct arena *a, xmlNodePtr e)
{
	struct slice all = slice_text(NULL);
	char day[DATE_TEXT];

	for (size_t i = 0; i < h->count; i++)
		all = arena_print(
			a, "%.*s%s%s", SLICE_ARG(all), i ? " " : "", date_text(h->days[i], day));
	if (h->count)
		tree_set(e, "data-holidays", all);
}

/* Up to when they are known. */
static void show_holidays(const struct forum_page *p, const struct holidays *h, xmlNodePtr parent)
{
	const struct method *m = p->method;

	if (h->count)
		method_cite(method_say(parent, "p", NULL,
				    fill(p, WORD_FORUM_HOLIDAYS,
					    words_date(m->words, m->arena, h->days[h->count - 1]))),
			h->source, h->at);
}

static void show_sittings(const struct forum_page *p, const struct forum *f, xmlNodePtr parent)
{
	const struct slice columns[] = { word(p, WORD_FORUM_DAY), word(p, WORD_FORUM_TIME) };
	const struct forum_sitting *s = f->sittings.items;
	xmlNodePtr body;

	if (f->sittings.count) {
		body = method_table(p->method, parent,
			fill(p, WORD_FORUM_SITTINGS_OF, f->says->text), columns, 2);
		tree_set(body, "id", forum_page_sittings_id(p->method, f));
		tree_set(body, "data-sittings-of", f->name);
		set_holidays(f->holidays, p->method->arena, body);
		for (size_t i = 0; i < f->sittings.count; i++) {
			xmlNodePtr row = method_row(body, &s[i].figure->place);

			tree_set(row, "data-weekday",
				arena_print(p->method->arena, "%d", s[i].day + 1));
			method_head(row, word(p, (enum word)((int)WORD_DAY_MONDAY + s[i].day)));
			add_times(p, &s[i], method_cell(row, slice_text(NULL)));
		}
	}
	forum_page_calendar(f, parent);
	if (f->sittings.count)
		show_holidays(p, f->holidays, parent);
}

/* Documents */

static void add_document(
	const struct forum_page *p, const struct forum_document *d, xmlNodePtr list)
{
	xmlNodePtr li = method_add(list, "li", "checklist__item", &d->place);
	xmlNodePtr box = method_add(li, "input", "checklist__box", NULL), label;
	struct slice id = arena_print(
		p->method->arena, "%.*s-%.*s", SLICE_ARG(p->id), SLICE_ARG(d->name));

	tree_set(box, "type", SLICE("checkbox"));
	tree_set(box, "id", id);
	label = method_say(li, "label", "checklist__name", d->says->text);
	tree_set(label, "for", id);
	method_cite(method_say(li, "p", "checklist__why", d->why->text), d->source, d->at);
}

static void add_documents(
	const struct forum_page *p, const struct forum *f, enum forum_when when, xmlNodePtr parent)
{
	xmlNodePtr list = NULL;

	for (size_t i = 0; i < f->document_count; i++) {
		if (f->documents[i]->when != (int)when)
			continue;
		if (!list) {
			method_say(parent, "p", "documents__when",
				word(p,
					when == FORUM_ALWAYS ? WORD_DOCUMENTS_ALWAYS
							     : WORD_DOCUMENTS_REQUIRED));
			list = method_add(parent, "ul", "checklist", NULL);
		}
		add_document(p, f->documents[i], list);
	}
}

static void show_documents(const struct forum_page *p, const struct forum *f, xmlNodePtr parent)
{
	xmlNodePtr div = method_add(parent, "div", "documents", NULL);

	add_documents(p, f, FORUM_ALWAYS, div);
	add_documents(p, f, FORUM_REQUIRED, div);
}

void forum_page_show(const struct forum_page *p, const struct forum *f, enum forum_block_part show,
	xmlNodePtr parent)
{
	switch (show) {
	case FORUM_PURPOSE:
		show_fact(&f->purpose, parent);
		break;
	case FORUM_CHAIRS:
		show_chairs(p, f, parent);
		break;
	case FORUM_MEMBERS:
		show_parts(p, &f->members, fill(p, WORD_FORUM_MEMBERS_OF, f->says->text), parent);
		break;
	case FORUM_DUTIES:
		show_parts(p, &f->duties, fill(p, WORD_FORUM_DUTIES_OF, f->says->text), parent);
		break;
	case FORUM_SITTINGS:
		show_sittings(p, f, parent);
		break;
	case FORUM_DOCUMENTS:
		show_documents(p, f, parent);
		break;
	}
}
