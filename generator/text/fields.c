#include "text/fields.h"

#include <assert.h>
#include "base/ascii.h"
#include "base/limits.h"
#include "base/nearest.h"

/* What a message calls `node`: "order" in quotes, or an item of a list, which has no key. */
static const char *name_of(const struct data *node, struct diags *d)
{
	return node->key.at ? arena_print(d->arena, "\"%.*s\"", SLICE_ARG(node->key)).at
			    : "each item";
}

/* What a message says was written: a text in quotes, or what kind of thing it is instead. */
static const char *written(const struct data *node, struct diags *d)
{
	return node->kind == DATA_TEXT ? arena_print(d->arena, "\"%.*s\"", SLICE_ARG(node->text)).at
				       : data_kind_words(node->kind);
}

static bool is_kind(const struct data *node, enum data_kind kind, struct diags *d)
{
	if (node->kind == kind)
		return true;
	diag_error(d, node->place, "field-kind", "%s must be %s, not %s", name_of(node, d),
		data_kind_words(kind), data_kind_words(node->kind));
	return false;
}

static bool is_short(const struct data *node, struct diags *d)
{
	if (node->text.length <= LIMIT_TEXT)
		return true;
	diag_error(d, node->place, "field-long", "%s has at most %d bytes: say it in fewer words",
		name_of(node, d), LIMIT_TEXT);
	return false;
}

bool fields_text(const struct data *node, struct diags *d)
{
	if (!is_kind(node, DATA_TEXT, d))
		return false;
	if (slice_trim(node->text).length)
		return is_short(node, d);
	diag_error(d, node->place, "field-empty",
		"\"%.*s\" is empty: write its value, in quotes if it begins with #, or take the key out",
		SLICE_ARG(node->key));
	return false;
}

bool fields_number(const struct data *node, int *number, struct diags *d)
{
	int value = 0;
	bool good = node->kind == DATA_TEXT && node->text.length >= 1 && node->text.length <= 6;

	for (size_t i = 0; good && i < node->text.length; i++) {
		char c = node->text.at[i];

		good = ascii_is_digit(c);
		value = value * 10 + (c - '0');
	}
	if (good)
		*number = value;
	else
		diag_error(d, node->place, "field-number",
			"%s must be a whole number such as 20, not %s", name_of(node, d),
			written(node, d));
	return good;
}

bool fields_date(const struct data *node, struct date *date, struct diags *d)
{
	if (node->kind == DATA_TEXT && date_parse(node->text, date))
		return true;
	diag_error(d, node->place, "field-date",
		"%s must be a day that exists, written as 2026-11-20, not %s", name_of(node, d),
		written(node, d));
	return false;
}

/* "note", "important": what may be chosen. */
static struct slice all_choices(const struct field *f, struct arena *a)
{
	struct slice all = slice_text(NULL);

	for (int i = 0; f->choices[i]; i++)
		all = arena_print(a, "%.*s%s\"%s\"", SLICE_ARG(all), i ? ", " : "", f->choices[i]);
	return all;
}

static bool read_choice(const struct field *f, const struct data *node, int *into, struct diags *d)
{
	for (int i = 0; f->choices[i]; i++) {
		if (node->kind == DATA_TEXT && slice_is(node->text, f->choices[i])) {
			*into = i;
			return true;
		}
	}
	diag_error(d, node->place, "field-choice", "\"%s\" must be one of %.*s, not %s", f->name,
		SLICE_ARG(all_choices(f, d->arena)), written(node, d));
	return false;
}

static bool are_texts(const struct data *node, struct diags *d)
{
	bool good = true;

	if (!is_kind(node, DATA_LIST, d))
		return false;
	for (const struct data *item = node->first; item; item = item->next) {
		if (item->kind == DATA_TEXT && slice_trim(item->text).length) {
			good = is_short(item, d) && good;
			continue;
		}
		diag_error(d, item->place, "field-kind", "each item of \"%.*s\" must be a text",
			SLICE_ARG(node->key));
		good = false;
	}
	return good;
}

static bool read_records(const struct record *r, const struct data *node, struct records *into,
	struct arena *a, struct diags *d)
{
	bool good = true;

	if (!is_kind(node, DATA_LIST, d))
		return false;
	into->items = arena_take(a, r->size * node->count);
	into->count = node->count;

	char *at = into->items;

	for (const struct data *item = node->first; item; item = item->next, at += r->size)
		good = fields_read(r, item, at, a, d) && good;
	return good;
}

/* Pointers in the struct are stored through memcpy: the table knows only their offset. */
static bool keep(const struct data *node, char *at)
{
	memcpy(at, &node, sizeof(node));
	return true;
}

static bool read_field(
	const struct field *f, const struct data *node, char *at, struct arena *a, struct diags *d)
{
	switch (f->kind) {
	case FIELD_TEXT:
		return fields_text(node, d) && keep(node, at);
	case FIELD_TEXTS:
		return are_texts(node, d) && keep(node, at);
	case FIELD_DATA:
		return keep(node, at);
	case FIELD_DATE:
		return fields_date(node, (struct date *)(void *)at, d);
	case FIELD_NUMBER:
		return fields_number(node, (int *)(void *)at, d);
	case FIELD_CHOICE:
		return read_choice(f, node, (int *)(void *)at, d);
	case FIELD_RECORD:
		return fields_read(f->record, node, at, a, d);
	case FIELD_RECORDS:
		return read_records(f->record, node, (struct records *)(void *)at, a, d);
	}
	return false;
}

static const struct field *find_field(const struct record *r, struct slice name)
{
	for (size_t i = 0; i < r->count; i++)
		if (slice_is(name, r->fields[i].name))
			return &r->fields[i];
	return NULL;
}

/* Within { }, a comma ends a text: what follows it is then a key without a value. */
static bool is_rest_of_text(const struct data *node)
{
	return node->kind == DATA_TEXT && !node->quoted && !node->text.length;
}

/* Refuse an unknown key; the known one that was probably meant, or NULL. */
static const struct field *refuse_key(
	const struct record *r, const struct data *node, struct diags *d)
{
	struct nearest n = nearest_to(node->key);
	char hint[NEAREST_HINT];

	for (size_t i = 0; i < r->count; i++)
		nearest_try(&n, slice_text(r->fields[i].name));
	if (is_rest_of_text(node))
		diag_error(d, node->key_place, "field-unknown",
			"%s has no \"%.*s\": put quotes around a text that has a comma in it",
			r->what, SLICE_ARG(node->key));
	else
		diag_error(d, node->key_place, "field-unknown", "%s has no \"%.*s\"%s", r->what,
			SLICE_ARG(node->key), nearest_hint(n.best, hint, sizeof(hint)));
	return find_field(r, n.best);
}

enum { FIELDS_AT_MOST = 1024 }; /* the words of a language are the most */

/* Name what is missing, but for `mistyped`: fields that have a message already. */
static bool has_all(
	const struct record *r, const struct data *map, const bool *mistyped, struct diags *d)
{
	bool good = true;

	for (size_t i = 0; i < r->count; i++) {
		if (r->fields[i].need == OPTIONAL || data_member(map, r->fields[i].name) ||
			mistyped[i])
			continue;
		if (r->fields[i].kind == FIELD_CHOICE)
			diag_error(d, map->place, "field-missing", "%s needs \"%s\": one of %.*s",
				r->what, r->fields[i].name,
				SLICE_ARG(all_choices(&r->fields[i], d->arena)));
		else
			diag_error(d, map->place, "field-missing", "%s needs \"%s\"", r->what,
				r->fields[i].name);
		good = false;
	}
	return good;
}

bool fields_read(const struct record *r, const struct data *map, void *into, struct arena *a,
	struct diags *d)
{
	bool mistyped[FIELDS_AT_MOST] = { false };
	bool good = true;

	assert(r->count <= FIELDS_AT_MOST);

	if (map->kind != DATA_MAP) {
		diag_error(d, map->place, "field-kind",
			"%s must be a mapping of keys and values, not %s", r->what,
			data_kind_words(map->kind));
		return false;
	}
	for (const struct data *node = map->first; node; node = node->next) {
		const struct field *f = find_field(r, node->key);

		if (f) {
			good = read_field(f, node, (char *)into + f->offset, a, d) && good;
			continue;
		}
		good = false;
		f = refuse_key(r, node, d);
		if (f)
			mistyped[f - r->fields] = true;
	}
	return has_all(r, map, mistyped, d) && good;
}

bool fields_named(const struct data *node, struct diags *d)
{
	if (node->kind == DATA_MAP)
		return true;
	diag_error(d, node->place, "field-kind", "\"%.*s\" must be a mapping from names, not %s",
		SLICE_ARG(node->key), data_kind_words(node->kind));
	return false;
}
