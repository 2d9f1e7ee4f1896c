#include "text/words.h"

#include <stdint.h>
#include "text/fields.h"

struct file {
	const struct data *months, *units, *words;
};

static const struct field file_fields[] = {
	{ "months", FIELD_TEXTS, REQUIRED, offsetof(struct file, months), NULL, NULL },
	{ "units", FIELD_DATA, REQUIRED, offsetof(struct file, units), NULL, NULL },
	{ "words", FIELD_DATA, REQUIRED, offsetof(struct file, words), NULL, NULL },
};

static const struct record file_record = RECORD("a file of words", struct file, file_fields);

struct unit_entry {
	const struct data *one, *many, *alone_one, *alone;
};

static const struct field unit_fields[] = {
	{ "one", FIELD_TEXT, REQUIRED, offsetof(struct unit_entry, one), NULL, NULL },
	{ "many", FIELD_TEXT, REQUIRED, offsetof(struct unit_entry, many), NULL, NULL },
	{ "alone-one", FIELD_TEXT, OPTIONAL, offsetof(struct unit_entry, alone_one), NULL, NULL },
	{ "alone", FIELD_TEXT, OPTIONAL, offsetof(struct unit_entry, alone), NULL, NULL },
};

static const struct record unit_record = RECORD("a unit", struct unit_entry, unit_fields);

struct word_entries {
	const struct data *text[WORD_COUNT];
};

static const struct field word_fields[] = {
#define X(code, name, places)                                                                      \
	{ name, FIELD_TEXT, REQUIRED, offsetof(struct word_entries, text[WORD_##code]), NULL,      \
		NULL },
	WORDS(X)
#undef X
};

static const struct record word_record = RECORD(
	"the list of words", struct word_entries, word_fields);

static const int word_places[] = {
#define X(code, name, places) places,
	WORDS(X)
#undef X
};

struct slice words_piece(struct slice *pattern)
{
	size_t at = slice_search(*pattern, SLICE("{}"));
	struct slice piece = slice_first(*pattern, at);

	*pattern = slice_after(*pattern, at + strlen("{}"));
	return piece;
}

static int count_places(struct slice pattern)
{
	int count = 0;

	for (size_t at; (at = slice_search(pattern, SLICE("{}"))) < pattern.length; count++)
		pattern = slice_after(pattern, at + strlen("{}"));
	return count;
}

/* A value would be lost, or "{}" printed, if a text had another number of places than its use. */
static bool has_places(const struct data *text, int places, struct diags *d)
{
	int count = count_places(text->text);

	if (count == places)
		return true;
	diag_error(d, text->place, "words-places", "\"%.*s\" needs %d {} for its values, not %d",
		SLICE_ARG(text->key), places, count);
	return false;
}

static bool read_months(struct words *w, const struct data *months, struct diags *d)
{
	size_t i = 0;

	if (months->count != 12) {
		diag_error(d, months->place, "words-months", "a year has 12 months, not %zu",
			months->count);
		return false;
	}
	for (const struct data *month = months->first; month; month = month->next)
		w->months[i++] = month->text;
	return true;
}

static bool unit_has_places(const struct unit_entry *e, struct diags *d)
{
	const struct data *const texts[] = { e->one, e->many, e->alone_one, e->alone };
	bool good = true;

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		good = (!texts[i] || has_places(texts[i], 1, d)) && good;
	return good;
}

static bool read_unit(struct words *w, const struct data *node, struct arena *a, struct diags *d)
{
	struct unit_words *unit = ARENA_NEW(a, struct unit_words);
	struct unit_entry e = { 0 };

	if (!fields_read(&unit_record, node, &e, a, d) || !unit_has_places(&e, d))
		return false;
	unit->one = e.one->text;
	unit->many = e.many->text;
	unit->alone_one = e.alone_one ? e.alone_one->text : unit->one;
	unit->alone = e.alone ? e.alone->text : unit->many;
	return map_add(w->units, a, node->key, unit);
}

static bool read_units(struct words *w, const struct data *units, struct arena *a, struct diags *d)
{
	bool good = true;

	if (units->kind != DATA_MAP) {
		diag_error(d, units->place, "field-kind", "\"units\" must be a mapping, not %s",
			data_kind_words(units->kind));
		return false;
	}
	w->units = ARENA_NEW(a, struct map);
	for (const struct data *node = units->first; node; node = node->next)
		good = read_unit(w, node, a, d) && good;
	return good;
}

static bool read_words(struct words *w, const struct data *words, struct arena *a, struct diags *d)
{
	struct word_entries e = { 0 };
	bool good = fields_read(&word_record, words, &e, a, d);

	for (size_t i = 0; i < WORD_COUNT; i++) {
		if (!e.text[i])
			continue;
		good = has_places(e.text[i], word_places[i], d) && good;
		w->text[i] = e.text[i]->text;
	}
	return good;
}

bool words_read(struct words *w, const struct data *file, struct arena *a, struct diags *d)
{
	struct file f = { 0 };
	bool good = fields_read(&file_record, file, &f, a, d);

	for (size_t i = 0; i < WORD_COUNT; i++)
		w->text[i] = SLICE("");
	for (size_t i = 0; i < 12; i++)
		w->months[i] = SLICE("");

	good = f.months && read_months(w, f.months, d) && good;
	good = f.units && read_units(w, f.units, a, d) && good;
	good = f.words && read_words(w, f.words, a, d) && good;
	return good;
}

void words_fill(struct buf *out, struct slice pattern, const struct slice *parts, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		buf_add(out, words_piece(&pattern));
		buf_add(out, parts[i]);
	}
	buf_add(out, pattern);
}

struct slice words_filled(
	struct arena *a, struct slice pattern, const struct slice *parts, size_t count)
{
	struct buf out;

	buf_init(&out, SIZE_MAX);
	words_fill(&out, pattern, parts, count);

	struct slice filled = arena_copy(a, buf_slice(&out));

	buf_release(&out);
	return filled;
}

struct slice words_date(const struct words *w, struct arena *a, struct date date)
{
	if (!date_given(date))
		return SLICE("");

	const struct slice parts[] = {
		arena_print(a, "%d", date.day),
		w->months[date.month - 1],
		arena_print(a, "%d", date.year),
	};

	return words_filled(a, w->text[WORD_DATE], parts, 3);
}

struct slice words_version(
	const struct words *w, struct arena *a, struct slice title, const struct period *p)
{
	const struct slice parts[] = { title, words_date(w, a, p->from),
		words_date(w, a, p->until) };

	if (!date_given(p->until))
		return words_filled(a, w->text[WORD_VERSION_FROM], parts, 2);
	return words_filled(a, w->text[WORD_VERSION_BETWEEN], parts, 3);
}
