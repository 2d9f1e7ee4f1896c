#include "site/source.h"

#include "base/ascii.h"
#include "base/limits.h"
#include "base/nearest.h"
#include "site/marker.h"
#include "text/fields.h"

/* The sources of a site */

static const struct field source_fields[] = {
	{ "title", FIELD_TEXT, REQUIRED, offsetof(struct source, title), NULL, NULL },
	{ "date", FIELD_TEXT, REQUIRED, offsetof(struct source, date), NULL, NULL },
	{ "publisher", FIELD_TEXT, REQUIRED, offsetof(struct source, publisher), NULL, NULL },
	{ "nation", FIELD_TEXT, REQUIRED, offsetof(struct source, nation), NULL, NULL },
	{ "status", FIELD_TEXT, REQUIRED, offsetof(struct source, status), NULL, NULL },
	{ "note", FIELD_TEXT, OPTIONAL, offsetof(struct source, note), NULL, NULL },
	{ "url", FIELD_TEXT, OPTIONAL, offsetof(struct source, url), NULL, NULL },
	{ "owner", FIELD_TEXT, OPTIONAL, offsetof(struct source, owner), NULL, NULL },
	{ "version", FIELD_TEXT, OPTIONAL, offsetof(struct source, version), NULL, NULL },
	{ "review-due", FIELD_DATE, OPTIONAL, offsetof(struct source, review_due), NULL, NULL },
};
static const struct record source_record = RECORD("a source", struct source, source_fields);

static bool is_id(struct slice id)
{
	for (size_t i = 0; i < id.length; i++) {
		char c = id.at[i];

		if (!ascii_is_lower(c) && !ascii_is_digit(c) && c != '-')
			return false;
	}
	return id.length > 0;
}

/* A source is dated by its year, its month or its day: the day that would come first stands for it. */
static bool say_date(struct source *s, const struct words *w, struct arena *a, struct diags *d)
{
	static const size_t year = sizeof("2016") - 1, month = sizeof("2016-03") - 1;
	struct slice text = s->date->text;
	const char *rest = text.length == year ? "-01-01" : text.length == month ? "-01" : "";
	struct date date;

	if (!date_parse(arena_print(a, "%.*s%s", SLICE_ARG(text), rest), &date)) {
		diag_error(d, s->date->place, "source-date",
			"\"date\" must be a year, a month or a day: 2016, 2016-03 or 2016-03-31");
		return false;
	}
	if (text.length == year) {
		s->date_words = text;
	} else if (text.length == month) {
		struct slice parts[] = { w->months[date.month - 1], slice_first(text, year) };

		s->date_words = words_filled(a, w->text[WORD_MONTH_AND_YEAR], parts, 2);
	} else {
		s->date_words = words_date(w, a, date);
	}
	return true;
}

static bool check_url(const struct data *url, struct diags *d)
{
	if (!url || slice_starts(url->text, SLICE("https://")))
		return true;
	diag_error(d, url->place, "source-url",
		"the address of a source begins with https://, such as "
		"https://www.legislation.gov.uk/ukpga/2014/23/contents");
	return false;
}

static bool read_source(struct sources *s, const struct data *node, const struct words *w,
	struct arena *a, struct diags *d)
{
	struct source *source = &s->items[s->count++];

	source->id = node->key;
	if (!is_id(node->key)) {
		diag_error(d, node->key_place, "source-id",
			"a source's id is made of lower-case letters, digits and hyphens, not \"%.*s\"",
			SLICE_ARG(node->key));
		return false;
	}
	/* the YAML has no key twice; a source with a mistake still answers to its id */
	bool good = map_add(&s->by_id, a, source->id, source) &&
		fields_read(&source_record, node, source, a, d);

	good = check_url(source->url, d) && good;
	return (!source->date || say_date(source, w, a, d)) && good;
}

bool sources_read(struct sources *s, struct arena *a, const struct data *file,
	const struct words *w, struct diags *d)
{
	bool good = true;

	*s = (struct sources){ 0 };
	if (file->kind != DATA_MAP) {
		diag_error(d, file->place, "field-kind",
			"sources must be a mapping of ids to sources, not %s",
			data_kind_words(file->kind));
		return false;
	}
	s->read = true;
	s->items = ARENA_ARRAY(a, struct source, file->count);
	for (const struct data *node = file->first; node; node = node->next)
		good = read_source(s, node, w, a, d) && good;
	return good;
}

const struct source *sources_find(
	const struct sources *s, struct slice id, struct place at, int *unknown, struct diags *d)
{
	const struct source *found = map_get(&s->by_id, id);
	struct slice nearest = slice_text(NULL);
	char hint[NEAREST_HINT];

	if (found || !s->read)
		return found;
	if ((*unknown)++ < LIMIT_HINTS)
		nearest = map_nearest(&s->by_id, id);
	diag_error(d, at, "source-unknown", "no source \"%.*s\"%s", SLICE_ARG(id),
		nearest_hint(nearest, hint, sizeof(hint)));
	return NULL;
}

void sources_document(const struct sources *s, xmlNodePtr site)
{
	for (size_t i = 0; i < s->count; i++) {
		const struct source *source = &s->items[i];
		xmlNodePtr e = tree_element(site, "source", NULL);

		tree_set(e, "id", source->id);
		tree_set(e, "title", data_text(source->title));
		tree_set(e, "date-words", source->date_words);
		tree_set(e, "publisher", data_text(source->publisher));
		tree_set(e, "nation", data_text(source->nation));
		tree_set(e, "status", data_text(source->status));
		tree_set_given(e, "note", data_text(source->note));
		tree_set_given(e, "url", data_text(source->url));
	}
}

/* The references of a page */

void references_init(struct references *r, const struct sources *s, struct arena *a)
{
	*r = (struct references){ .sources = s, .arena = a };
}

/* The entry of a place in a source, new unless the page has referred to it before. */
static struct reference *refer(struct references *r, const struct source *source, struct slice at)
{
	/* an id has no space in it */
	struct slice name = arena_print(
		r->arena, "%.*s %.*s", SLICE_ARG(source->id), SLICE_ARG(at));
	struct reference *entry = ARENA_NEW(r->arena, struct reference);

	if (!map_add(&r->entries, r->arena, name, entry))
		return map_get(&r->entries, name);
	*entry = (struct reference){ .number = (int)r->entries.count, .source = source, .at = at };
	*(r->last ? &r->last->next : &r->first) = entry;
	r->last = entry;
	return entry;
}

struct citation {
	const struct data *source, *at;
};

static const struct field citation_fields[] = {
	{ "source", FIELD_TEXT, REQUIRED, offsetof(struct citation, source), NULL, NULL },
	{ "at", FIELD_TEXT, OPTIONAL, offsetof(struct citation, at), NULL, NULL },
};
static const struct record citation_record = RECORD(
	"a source of the page", struct citation, citation_fields);

static bool read_citation(struct references *r, const struct data *node, struct diags *d)
{
	struct citation c = { 0 };

	if (!fields_read(&citation_record, node, &c, r->arena, d))
		return false;

	const struct source *source = sources_find(
		r->sources, c.source->text, c.source->place, &r->unknown, d);

	if (source)
		refer(r, source, data_text(c.at));
	return source != NULL;
}

bool references_read(struct references *r, const struct data *list, struct diags *d)
{
	bool good = true;

	if (!list)
		return true;
	if (list->kind != DATA_LIST) {
		diag_error(d, list->place, "field-kind", "\"%.*s\" must be a list, not %s",
			SLICE_ARG(list->key), data_kind_words(list->kind));
		return false;
	}
	for (const struct data *node = list->first; node; node = node->next)
		good = read_citation(r, node, d) && good;
	return good;
}

/* <sup class="reference"><a href="#source-1" id="ref-1"><span ...>Source </span>1</a></sup> */
static void become_number(
	struct references *r, struct reference *entry, const struct words *w, xmlNodePtr marker)
{
	struct slice href = arena_print(r->arena, "#source-%d", entry->number);
	struct slice number = slice_after(href, strlen("#source-"));

	marker_become(marker, "sup");
	tree_set(marker, "class", SLICE("reference"));

	xmlNodePtr a = tree_element(marker, "a", NULL);

	tree_set(a, "href", href);
	if (!entry->marked)
		tree_set(a, "id", arena_print(r->arena, "ref-%.*s", SLICE_ARG(number)));
	entry->marked = true;

	xmlNodePtr label = tree_element(a, "span", NULL);

	tree_set(label, "class", SLICE("govuk-visually-hidden"));
	tree_text(label, w->text[WORD_SOURCE]);
	tree_text(label, SLICE(" "));
	tree_text(a, number);
}

static bool resolve(struct references *r, const struct words *w, xmlNodePtr marker, struct diags *d)
{
	struct place place = tree_place(marker);
	const struct source *source = sources_find(
		r->sources, tree_get(marker, "name"), place, &r->unknown, d);

	if (!source)
		return false;
	switch (marker_room(marker)) {
	case MARKER_LINK:
		become_number(r, refer(r, source, arena_copy(r->arena, tree_get(marker, "at"))), w,
			marker);
		return true;
	case MARKER_PHRASE:
		diag_error(d, place, "source-place",
			"a reference stands after a sentence, not in a heading, a caption or a link");
		return false;
	case MARKER_TEXT:
		/* a drawing shows what a list beside it says, with the reference */
		marker_become_text(marker, slice_text(NULL));
		return true;
	}
	return false;
}

bool references_resolve(
	struct references *r, const struct words *w, xmlNodePtr body, struct diags *d)
{
	bool good = true;

	for (xmlNodePtr marker = marker_next(body, body, "candour-source"), next; marker;
		marker = next) {
		next = marker_next(marker, body, "candour-source");
		good = resolve(r, w, marker, d) && good;
	}
	return good;
}

void references_document(const struct references *r, xmlNodePtr page)
{
	for (const struct reference *entry = r->first; entry; entry = entry->next) {
		xmlNodePtr e = tree_element(page, "reference", NULL);

		tree_set(e, "number", arena_print(r->arena, "%d", entry->number));
		tree_set(e, "title", data_text(entry->source->title));
		tree_set_given(e, "at", entry->at);
		tree_set(e, "source-id", entry->source->id);
	}
}
