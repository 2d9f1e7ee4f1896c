#include "site/worksheets.h"

#include <stdlib.h>
#include "base/nearest.h"
#include "prove/prove.h"
#include "sheet/schema.h"
#include "sheet/sheet_read.h"
#include "site/worksheet_files.h"
#include "text/placeholder.h"

struct reading {
	struct worksheets *worksheets;
	const struct worksheets_from *from;
	struct arena *arena;
	struct diags *diags;
	int unknown; /* see sources_find() */
};

/* A worksheet as it is being read: which files, and what they are called. */
struct unit {
	struct worksheet worksheet;
	const struct worksheet_source *from;
	struct sheet_file *parts;
	size_t count;
	struct slice stem; /* "contribution", "contribution/2027-04-01" */
};

/*
 * What the files of one worksheet share: "contribution" of "worksheets/contribution.yaml" and of
 * "worksheets/contribution/lines.yaml", "contribution/2027-04-01" of the version from that day on.
 */
static struct slice stem_of(
	const struct worksheet_source *s, struct slice *name, struct date *named)
{
	struct slice path = slice_after(s->name, strlen("worksheets/"));
	struct slice whole = slice_first(path, path.length - strlen(".yaml"));
	size_t slash = slice_find(whole, '/');
	size_t next = slash + 1 + slice_find(slice_after(whole, slash + 1), '/');
	struct slice first_two = slice_first(whole, next);

	if (slash < whole.length && period_named(first_two, name, named))
		return first_two;
	*name = slice_first(whole, slash);
	*named = (struct date){ 0 };
	return *name;
}

/* Checks that need the site */

static bool check_source(struct reading *r, const struct data *source)
{
	return !source ||
		sources_find(r->from->sources, source->text, source->place, &r->unknown, r->diags);
}

/* Those of figures are found when the figures are settled. */
static bool check_sources(struct reading *r, const struct sheet *s)
{
	bool good = true;

	for (const struct data *cited = s->sources ? s->sources->first : NULL; cited;
		cited = cited->next)
		good = check_source(r, data_member(cited, "source")) && good;
	for (size_t i = 0; i < s->line_count; i++) {
		good = check_source(r, s->lines[i].source) && good;
		for (size_t k = 0; k < s->lines[i].rule_count; k++)
			good = check_source(r, s->lines[i].rules[k].source) && good;
	}
	return good;
}

static bool check_owner(struct reading *r, struct worksheet *w)
{
	const struct data *owner = w->sheet->owner, *role = map_get(r->from->roles, owner->text);
	char hint[NEAREST_HINT];

	w->owner = data_text(role);
	if (role || !r->from->roles->count) /* without roles, site.yaml has a message */
		return true;
	diag_error(r->diags, owner->place, "role-unknown", "no role \"%.*s\" in site.yaml%s",
		SLICE_ARG(owner->text),
		nearest_hint(map_nearest(r->from->roles, owner->text), hint, sizeof(hint)));
	return false;
}

/* The address of the schema would be that of its JSON. */
static bool check_name(struct reading *r, const struct unit *u)
{
	if (!slice_is(u->worksheet.name, "schema"))
		return true;
	diag_error(r->diags, (struct place){ .file = u->from->file }, "worksheet-name",
		"no worksheet can be called \"schema\": /" SCHEMA_PATH " is that of all of them");
	return false;
}

/* Where it says its first day: of a folder, any of its files may. */
static struct place effective_of(const struct unit *u)
{
	const struct data *day = NULL;

	for (size_t i = 0; !day && i < u->count; i++)
		day = data_member(u->parts[i].tree, "effective");
	return day ? day->place : (struct place){ u->from->file, 1, 1 };
}

/* The first day stands in a version's name and in the worksheet itself. */
static bool check_day(struct reading *r, const struct unit *u)
{
	const struct worksheet *w = &u->worksheet;
	char day[DATE_TEXT];

	if (!date_given(w->named) || date_compare(w->named, w->sheet->effective) == 0)
		return true;
	date_text(w->named, day);
	diag_error(r->diags, effective_of(u), "worksheet-version",
		"the name of this file says that it holds from %s on: write effective: %s, or call the "
		"file by another day",
		day, day);
	return false;
}

/* A draft and one with made-up amounts may have places in it where something is still to be written. */
static bool check_written(struct reading *r, const struct unit *u)
{
	bool good = true;

	for (size_t i = 0; u->worksheet.sheet->status == STATUS_IN_FORCE && i < u->count; i++)
		good = placeholder_check_in_force(u->parts[i].tree, r->diags) && good;
	return good;
}

/* Reading */

/* The files as trees. False if there is none to be had of one of them, which has messages. */
static bool read_parts(struct reading *r, struct unit *u)
{
	bool good = true;

	u->parts = ARENA_ARRAY(r->arena, struct sheet_file, u->count);
	for (size_t i = 0; i < u->count; i++) {
		const struct worksheet_source *from = &u->from[i];

		u->parts[i] = (struct sheet_file){ .file = from->file, .text = from->text };
		if (from->text.at)
			u->parts[i].tree = data_read(r->arena, from->file, from->text, 1, r->diags);
		good = u->parts[i].tree && good;
	}
	return good;
}

/* What is written, before it is known which version it is. False after messages. */
static bool read_sheet(struct reading *r, struct unit *u)
{
	struct worksheet *w = &u->worksheet;

	w->force.from = w->named;
	if (!check_name(r, u) || !read_parts(r, u))
		return false;
	w->sheet = sheet_read(u->parts, u->count, r->arena, r->diags);
	if (!w->sheet)
		return false;
	/* of two days the name's counts: the other is still that of the file it was copied from */
	w->force = (struct period){ date_given(w->named) ? w->named : w->sheet->effective,
		w->sheet->until };
	w->called = w->sheet->title->text;
	w->is_good = check_day(r, u);
	w->is_good = check_owner(r, w) && w->is_good;
	w->is_good = check_sources(r, w->sheet) && w->is_good;
	w->is_good = check_written(r, u) && w->is_good;
	return w->is_good;
}

static bool finish(struct reading *r, struct unit *u, bool has_versions)
{
	struct worksheet *w = &u->worksheet;

	/* without units, the words file has messages of its own */
	if (!w->sheet || !r->from->words->units ||
		!compile_sheet(w->sheet, r->from->words, r->arena, &w->compiled, r->diags))
		return w->is_good = false;
	worksheet_files_add(w,
		&(struct worksheet_files_from){
			.sources = u->from,
			.stem = u->stem,
			.parts = u->parts,
			.count = u->count,
			.has_versions = has_versions,
			.base_url = r->from->base_url,
			.schema = &r->worksheets->schema,
		},
		r->arena);
	w->is_good = prove_sheet(w->sheet, &w->compiled, r->from->words, w->day, r->arena,
			     &w->proof, r->diags) &&
		w->is_good;
	return w->is_good;
}

/* Of a folder, rather than a file alone. */
static bool is_part(const struct unit *u, const struct worksheet_source *s)
{
	return !slice_is(slice_after(s->name, strlen("worksheets/") + u->stem.length), ".yaml");
}

/* The files of one folder stand together, for all are sorted. */
static void gather(const struct worksheets_from *from, size_t first, struct unit *u)
{
	const struct worksheet_source *files = from->files;
	struct slice name;
	struct date named;

	*u = (struct unit){ .from = &files[first], .count = 1 };
	u->stem = stem_of(u->from, &u->worksheet.name, &u->worksheet.named);
	while (is_part(u, u->from) && first + u->count < from->count &&
		slice_equal(stem_of(&files[first + u->count], &name, &named), u->stem))
		u->count++;
}

static bool refuse_twice(struct reading *r, const struct unit *u)
{
	diag_error(r->diags, (struct place){ .file = u->from->file }, "worksheet-twice",
		"\"%.*s\" is a file and a folder: put it into one of the two", SLICE_ARG(u->stem));
	return false;
}

/* Versions */

static int compare(const void *left, const void *right)
{
	const struct unit *a = left, *b = right;
	int order = slice_compare(a->worksheet.name, b->worksheet.name);

	if (!order)
		order = date_compare(a->worksheet.force.from, b->worksheet.force.from);
	return order ? order : slice_compare(a->stem, b->stem);
}

/* Whoever runs or shows it must not take it for the one in force. */
static void set_apart(struct reading *r, struct worksheet *w)
{
	char day[DATE_TEXT];

	w->key = arena_print(
		r->arena, "%.*s.%s", SLICE_ARG(w->name), date_text(w->force.from, day));
	w->called = words_version(r->from->words, r->arena, w->called, &w->force);
}

/* Which of `count` versions is shown today; the place of it. */
static size_t settle(struct reading *r, struct unit *units, size_t count)
{
	struct date as_of = r->from->as_of;
	struct period *periods = ARENA_ARRAY(r->arena, struct period, count);

	for (size_t i = 0; i < count; i++)
		periods[i] = units[i].worksheet.force;
	periods_settle(periods, count);

	size_t present = periods_present(periods, count, as_of);

	for (size_t i = 0; i < count; i++) {
		struct worksheet *w = &units[i].worksheet;

		w->force = periods[i];
		w->standing = period_standing(&w->force, as_of);
		w->day = period_day(&w->force, as_of);
		w->key = w->name;
		if (i != present)
			set_apart(r, w);
	}
	return present;
}

/* The worksheet itself, which gives the others their name, is there, and no two versions begin on one day. */
static bool check_versions(struct reading *r, const struct unit *units, size_t count)
{
	bool good = true, has_main = !date_given(units->worksheet.named);

	for (size_t i = 1; i < count; i++) {
		has_main = has_main || !date_given(units[i].worksheet.named);
		if (!units[i].worksheet.sheet ||
			date_compare(units[i].worksheet.force.from,
				units[i - 1].worksheet.force.from) != 0)
			continue;
		diag_error(r->diags, effective_of(&units[i]), "worksheet-version",
			"%s comes into force on the same day: give one of the two another day",
			units[i - 1].from->file);
		good = false;
	}
	if (has_main)
		return good;
	diag_error(r->diags, (struct place){ .file = units->from->file }, "worksheet-version",
		"this is a version of a worksheet that is not there: write worksheets/%.*s.yaml",
		SLICE_ARG(units->worksheet.name));
	return false;
}

static size_t end_of_family(const struct unit *units, size_t count, size_t first)
{
	size_t end = first + 1;

	while (end < count && slice_equal(units[end].worksheet.name, units[first].worksheet.name))
		end++;
	return end;
}

/* Of each worksheet the version that is shown today; then all others, in the same order. */
static bool arrange(struct reading *r, struct unit *units, size_t count)
{
	struct worksheets *all = r->worksheets;
	struct worksheet *apart = ARENA_ARRAY(r->arena, struct worksheet, count + 1);
	bool good = true;

	for (size_t i = 0, end; i < count; i = end) {
		end = end_of_family(units, count, i);
		good = check_versions(r, units + i, end - i) && good;

		size_t present = i + settle(r, units + i, end - i);

		for (size_t k = i; k < end; k++) {
			struct worksheet *w = &units[k].worksheet;

			good = finish(r, &units[k], end - i > 1) && good;
			if (k != present) {
				apart[all->apart++] = *w;
				continue;
			}
			all->items[all->count] = *w;
			good = map_add(&all->by_name, r->arena, w->name,
				       &all->items[all->count++]) &&
				good;
		}
	}
	memcpy(all->items + all->count, apart, all->apart * sizeof(*apart));
	all->count += all->apart;
	return good;
}

static void make_schema(struct reading *r)
{
	struct buf out;

	if (!r->from->count)
		return;
	buf_init(&out, SIZE_MAX);
	schema_write(r->from->base_url, r->arena, &out);
	r->worksheets->schema.path = SLICE(SCHEMA_PATH);
	r->worksheets->schema.bytes = arena_copy(r->arena, buf_slice(&out));
	buf_release(&out);
}

bool worksheets_read(
	struct worksheets *w, const struct worksheets_from *from, struct arena *a, struct diags *d)
{
	struct reading r = { .worksheets = w, .from = from, .arena = a, .diags = d };
	struct unit *units = ARENA_ARRAY(a, struct unit, from->count + 1);
	struct map stems = { 0 };
	size_t count = 0;
	bool good = true;

	w->items = ARENA_ARRAY(a, struct worksheet, from->count + 1);
	make_schema(&r);
	for (size_t i = 0, parts; i < from->count; i += parts) {
		struct unit *u = &units[count];

		gather(from, i, u);
		parts = u->count;
		if (!map_add(&stems, a, u->stem, u)) {
			good = refuse_twice(&r, u);
			continue;
		}
		count++;
		good = read_sheet(&r, u) && good;
	}
	if (count)
		qsort(units, count, sizeof(*units), compare);
	return arrange(&r, units, count) && good;
}

const struct worksheet *worksheets_find_on(
	const struct worksheets *w, struct slice name, struct date day)
{
	for (size_t i = 0; i < w->count; i++)
		if (slice_equal(w->items[i].name, name) &&
			period_standing(&w->items[i].force, day) == STANDING_IN_FORCE)
			return &w->items[i];
	return worksheets_find(w, name);
}

const struct worksheet *worksheets_of_file(const struct worksheets *w, struct slice name)
{
	const struct worksheet_source file = { .name = name };
	struct slice called;
	struct date named;

	(void)stem_of(&file, &called, &named);
	for (size_t i = 0; i < w->count; i++)
		if (slice_equal(w->items[i].name, called) &&
			date_compare(w->items[i].named, named) == 0)
			return &w->items[i];
	return NULL;
}
