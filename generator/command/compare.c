#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include "base/limits.h"
#include "command/command.h"
#include "command/compare_write.h"
#include "command/sheets.h"
#include "publish/disk.h"
#include "publish/folder.h"
#include "site/compare_people.h"
#include "site/compare_hold.h"
#include "site/site.h"

/* What OLD or NEW is. */
struct version {
	bool is_sheet;
	const char *path; /* a worksheet, or a content folder */
	struct date as_of;
	struct loaded loaded; /* of a worksheet */
	struct site site;     /* of a folder */
};

struct comparing {
	struct run *run;
	struct arena *arena, *arenas; /* arenas: one for each job of each side */
	struct version of[COMPARE_SIDES];
	struct settings own;		 /* for two worksheets */
	const struct settings *settings; /* NULL: there is no site.yaml */
	struct pages_compared pages;
	struct compare_found found;
};

/* The command line */

static void read_operand(struct comparing *c, enum compare_which side)
{
	const struct options *o = c->run->options;
	const char *text = o->operands[side];
	struct version *v = &c->of[side];
	struct slice words = slice_text(text);

	*v = (struct version){ .path = text, .as_of = o->as_of };
	if (date_parse(words, &v->as_of))
		v->path = o->content;
	else
		v->is_sheet = slice_ends(words, SLICE(".yaml")) ||
			(disk_exists(text) &&
				!disk_exists(arena_print(c->arena, "%s/site.yaml", text).at));
}

static bool read_operands(struct comparing *c)
{
	const struct options *o = c->run->options;

	read_operand(c, COMPARE_OLD);
	read_operand(c, COMPARE_NEW);
	if (c->of[COMPARE_OLD].is_sheet == c->of[COMPARE_NEW].is_sheet)
		return true;
	diag_error(c->run->diags, (struct place){ .file = o->operands[COMPARE_NEW] },
		"compare-operands",
		"%s is %s: compare two worksheets, or two content folders or dates",
		o->operands[COMPARE_OLD],
		c->of[COMPARE_OLD].is_sheet ? "a worksheet and this is none"
					    : "no worksheet and this is one");
	return false;
}

/* Comparing */

static struct compared *begin_sheet(
	struct comparing *c, const struct compare_side *old, const struct compare_side *new)
{
	struct compared *one = ARENA_NEW(c->arena, struct compared);

	one->sides[COMPARE_OLD] = *old;
	one->sides[COMPARE_NEW] = *new;
	one->words = c->found.words;
	one->arena = c->arena;
	one->costs = c->settings && compare_limits_costs(&c->settings->compare, new->sheet->name);
	return one;
}

static struct slice result_unit(const struct compare_side *s)
{
	return data_text(s->sheet->lines[s->sheet->result].unit_name);
}

/* Amounts for a week and amounts for a year are not less or more than each other. */
static bool check_units(struct comparing *c, const struct compared *one)
{
	const struct compare_side *old = &one->sides[COMPARE_OLD], *new = &one->sides[COMPARE_NEW];
	const struct sheet *s = new->sheet;

	if (slice_equal(result_unit(old), result_unit(new)))
		return true;
	diag_error(c->run->diags, s->lines[s->result].place, "compare-unit",
		"the result is in \"%.*s\", and in the old version it is in \"%.*s\": two units cannot "
		"be compared",
		SLICE_ARG(result_unit(new)), SLICE_ARG(result_unit(old)));
	return false;
}

static bool compare_two(
	struct comparing *c, const struct compare_side *old, const struct compare_side *new)
{
	struct compared *one = begin_sheet(c, old, new);

	if (!check_units(c, one))
		return false;
	compare_sheets(one);
	c->found.sheets[c->found.sheet_count++] = one;
	if (!c->found.owner.length)
		c->found.owner = new->sheet->owner->text;
	return true;
}

static void note_alone(struct comparing *c, enum compare_which side, const struct sheet *s)
{
	c->found.alone[side][c->found.alone_count[side]++] = s;
}

static void make_room(struct comparing *c, size_t count)
{
	c->found.sheets = ARENA_ARRAY(c->arena, struct compared *, count + 1);
	for (int side = 0; side < COMPARE_SIDES; side++)
		c->found.alone[side] = ARENA_ARRAY(c->arena, const struct sheet *, count + 1);
}

/* Two worksheets */

/* The day of the command line, or the first or last on which the worksheet is in force. */
static struct date day_within(const struct sheet *s, struct date day)
{
	if (date_compare(day, s->effective) < 0)
		return s->effective;
	if (date_given(s->until) && date_compare(day, s->until) > 0)
		return s->until;
	return day;
}

static bool read_settings(struct comparing *c)
{
	struct run *r = c->run;
	const char *path = arena_print(c->arena, "%s/site.yaml", r->options->content).at;
	struct slice text;

	if (!disk_exists(path))
		return true;
	if (!disk_read(c->arena, path, LIMIT_YAML_FILE, true, &text, r->diags))
		return false;

	const struct data *tree = data_read(c->arena, path, text, 1, r->diags);

	c->settings = &c->own;
	return tree && settings_read(&c->own, tree, c->arena, r->diags) &&
		compare_limits_check(&c->own.compare, c->found.words, r->diags);
}

static bool compare_files(struct comparing *c)
{
	struct compare_side sides[COMPARE_SIDES];
	bool good = true;

	for (int side = 0; side < COMPARE_SIDES; side++) {
		struct version *v = &c->of[side];

		good = sheets_load_other(c->run, v->path, &v->loaded) && good;
		if (!good)
			continue;
		v->as_of = day_within(v->loaded.sheet, v->as_of);
		sides[side] = (struct compare_side){ v->loaded.sheet, &v->loaded.compiled,
			v->as_of };
	}
	c->found.words = &c->of[COMPARE_NEW].loaded.words;
	make_room(c, 1);
	return good && read_settings(c) && compare_two(c, &sides[COMPARE_OLD], &sides[COMPARE_NEW]);
}

/* Two sites */

/* What is compared does not depend on pictures, nor on when a statement was written. */
static bool is_beside(const struct diag *m)
{
	static const char *const rules[] = { "picture-unknown", "statement-date", NULL };

	return m->severity == DIAG_WARNING || slice_is_one_of(slice_text(m->rule), rules);
}

/*
 * A change is looked at before everything about it is right, such as the examples of a worksheet. Limits and
 * worksheets have to be there.
 */
static bool can_compare(const struct site *s, const struct diags *read)
{
	for (const struct diag *m = read->first; m; m = m->next)
		if (m->severity == DIAG_FAILURE ||
			(!is_beside(m) &&
				slice_ends(slice_text(m->place.file), SLICE("site.yaml"))))
			return false;
	for (size_t i = 0; i < s->worksheets.count; i++)
		if (!s->worksheets.items[i].sheet || !s->worksheets.items[i].compiled.image.length)
			return false;
	return s->is_whole && s->words.units;
}

static void warn(struct comparing *c, const struct version *v, const struct diags *read)
{
	int count = 0;

	for (const struct diag *m = read->first; m; m = m->next)
		count += !is_beside(m);
	if (count)
		diag_warning(c->run->diags, (struct place){ .file = v->path }, "compare-mistakes",
			"%d %s in here, which %s check lists; what is there is compared all the same",
			count, count == 1 ? "mistake" : "mistakes", c->run->options->program);
}

static bool read_site(struct comparing *c, enum compare_which side)
{
	const struct options *o = c->run->options;
	struct version *v = &c->of[side];
	struct site_options from = options_site(o, c->arena);
	struct diags read;
	bool good;

	from.content = v->path;
	from.as_of = v->as_of;
	diags_init(&read, c->arena);
	good = site_read(&v->site, &from, c->arenas + (size_t)side * (size_t)o->jobs, &read) ||
		can_compare(&v->site, &read);
	if (good)
		warn(c, v, &read);
	else
		diags_merge(c->run->diags, &read);
	return good;
}

static struct compare_side side_of(const struct worksheet *w, const struct version *v)
{
	return (struct compare_side){ w->sheet, &w->compiled, v->as_of };
}

static bool compare_worksheets(struct comparing *c)
{
	const struct version *old = &c->of[COMPARE_OLD], *new = &c->of[COMPARE_NEW];
	bool good = true;

	make_room(c, old->site.worksheets.count + new->site.worksheets.count);
	for (size_t i = 0; i < new->site.worksheets.count; i++) {
		const struct worksheet *is = &new->site.worksheets.items[i];
		const struct worksheet *was = worksheets_find(&old->site.worksheets, is->name);

		if (!was) {
			note_alone(c, COMPARE_NEW, is->sheet);
			continue;
		}

		const struct compare_side sides[] = { side_of(was, old), side_of(is, new) };

		good = compare_two(c, &sides[COMPARE_OLD], &sides[COMPARE_NEW]) && good;
	}
	for (size_t i = 0; i < old->site.worksheets.count; i++) {
		const struct worksheet *was = &old->site.worksheets.items[i];

		if (!worksheets_find(&new->site.worksheets, was->name))
			note_alone(c, COMPARE_OLD, was->sheet);
	}
	return good;
}

static bool compare_sites(struct comparing *c)
{
	const struct site *old = &c->of[COMPARE_OLD].site, *new = &c->of[COMPARE_NEW].site;
	bool good = read_site(c, COMPARE_OLD);

	if (!read_site(c, COMPARE_NEW) || !good)
		return false;
	c->found.words = &new->words;
	c->settings = &new->settings;
	c->found.pages = &c->pages;
	good = compare_pages(&c->pages, old, new, c->arena, c->run->diags);
	return compare_worksheets(c) && good;
}

/* People */

static bool add_people(struct comparing *c)
{
	const char *path = c->run->options->samples;
	struct compared *best = c->found.sheet_count ? c->found.sheets[0] : NULL;
	struct slice text;
	struct csv csv;

	if (!path || !best)
		return true;
	if (!disk_read(c->arena, path, LIMIT_CSV_FILE, true, &text, c->run->diags) ||
		!csv_read(&csv, c->arena, path, text, c->run->diags))
		return false;
	/* the worksheet is the one whose questions the columns are named as */
	for (size_t i = 1; i < c->found.sheet_count; i++)
		if (compare_people_known(c->found.sheets[i], &csv) >
			compare_people_known(best, &csv))
			best = c->found.sheets[i];
	return compare_people(best, &csv, c->run->diags);
}

/* Writing */

static bool write_page(struct comparing *c, struct buf *out)
{
	const char *path = c->run->options->page, *name = strrchr(path, '/');
	const char *folder = name
		? arena_string(c->arena, slice_of(path, (size_t)(name + 1 - path)))
		: ".";
	int fd = folder_open(AT_FDCWD, folder);
	bool good;

	compare_write_page(&c->found, out);
	good = fd >= 0 && folder_replace(fd, name ? name + 1 : path, buf_slice(out));
	if (!good)
		diag_failure(c->run->diags, path, "write", errno);
	folder_close(fd);
	return good;
}

static bool write_all(struct comparing *c)
{
	const struct options *o = c->run->options;
	struct buf page;
	bool good = true;

	for (int side = 0; side < COMPARE_SIDES; side++)
		c->found.versions[side] = (struct compare_version){ c->of[side].path,
			c->of[side].as_of };
	compare_write_names(&c->found);
	c->found.day = o->as_of;
	if (o->json)
		compare_write_json(&c->found, c->run->summary);
	else
		compare_write_text(&c->found, c->run->summary);
	if (!o->page)
		return true;
	buf_init(&page, LIMIT_PAGE_OUTPUT);
	good = write_page(c, &page);
	buf_release(&page);
	return good;
}

/* A change that passes a limit is shown all the same: people have to see what it is. */
static bool hold(struct comparing *c)
{
	int errors = c->run->diags->errors;
	bool good = true;

	for (size_t i = 0; c->settings && i < c->found.sheet_count; i++)
		good = compare_hold(&c->settings->compare, c->found.sheets[i], c->run->diags) &&
			good;
	c->found.passed = c->run->diags->errors - errors;
	return good;
}

bool compare_run(struct run *r)
{
	size_t arenas = (size_t)r->options->jobs * COMPARE_SIDES;
	struct comparing *c = ARENA_NEW(r->arena, struct comparing);
	bool good;

	c->run = r;
	c->arena = c->found.arena = r->arena;
	c->arenas = ARENA_ARRAY(r->arena, struct arena, arenas);
	good = read_operands(c) &&
		(c->of[COMPARE_NEW].is_sheet ? compare_files : compare_sites)(c) && add_people(c);
	if (good) {
		good = hold(c);
		good = write_all(c) && good;
	}
	for (size_t i = 0; i < arenas; i++)
		arena_release(&c->arenas[i]);
	return good;
}
