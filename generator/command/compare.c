#include "base/limits.h"
#include "command/command.h"
#include "command/compare_page.h"
#include "command/compare_read.h"
#include "publish/disk.h"
#include "site/compare_hold.h"
#include "site/compare_people.h"

struct comparing {
	struct run *run;
	struct arena *arena;
	struct compare_read of[COMPARE_SIDES];
	struct settings own;		 /* for two worksheets */
	const struct settings *settings; /* NULL: there is no site.yaml */
	struct pages_compared pages;
	struct coming_compared coming;
	struct compare_found found;
};

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
	compare_written(&c->found.written[c->found.sheet_count], old->sheet, new->sheet,
		c->found.words, c->arena);
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
	c->found.written = ARENA_ARRAY(c->arena, struct written, count + 1);
	for (int side = 0; side < COMPARE_SIDES; side++)
		c->found.alone[side] = ARENA_ARRAY(c->arena, const struct sheet *, count + 1);
}

/* Two worksheets */

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
	const struct compare_read *old = &c->of[COMPARE_OLD], *new = &c->of[COMPARE_NEW];

	c->found.words = &new->loaded.words;
	make_room(c, 1);
	return read_settings(c) &&
		compare_two(c,
			&(struct compare_side){
				old->loaded.sheet, &old->loaded.compiled, old->as_of },
			&(struct compare_side){
				new->loaded.sheet, &new->loaded.compiled, new->as_of });
}

/* Two sites */

static struct compare_side side_of(const struct worksheet *w, const struct compare_read *v)
{
	return (struct compare_side){ w->sheet, &w->compiled, v->as_of };
}

/* Those that have their name on the side's day: what is over or to come gives nobody a result. */
static size_t present_count(const struct site *s)
{
	return s->worksheets.count - s->worksheets.apart;
}

static bool compare_worksheets(struct comparing *c)
{
	const struct compare_read *old = &c->of[COMPARE_OLD], *new = &c->of[COMPARE_NEW];
	bool good = true;

	make_room(c, old->site.worksheets.count + new->site.worksheets.count);
	for (size_t i = 0; i < present_count(&new->site); i++) {
		const struct worksheet *is = &new->site.worksheets.items[i];
		const struct worksheet *was = worksheets_find(&old->site.worksheets, is->name);

		if (!was) {
			note_alone(c, COMPARE_NEW, is->sheet);
			continue;
		}

		const struct compare_side sides[] = { side_of(was, old), side_of(is, new) };

		good = compare_two(c, &sides[COMPARE_OLD], &sides[COMPARE_NEW]) && good;
	}
	for (size_t i = 0; i < present_count(&old->site); i++) {
		const struct worksheet *was = &old->site.worksheets.items[i];

		if (!worksheets_find(&new->site.worksheets, was->name))
			note_alone(c, COMPARE_OLD, was->sheet);
	}
	return good;
}

static bool compare_sites(struct comparing *c)
{
	struct compare_read *old = &c->of[COMPARE_OLD], *new = &c->of[COMPARE_NEW];

	c->found.words = &new->site.words;
	c->settings = &new->site.settings;
	c->found.pages = &c->pages;
	compare_pages(&c->pages, &old->site, &new->site, c->arena);
	c->found.coming = &c->coming;
	compare_coming(&c->coming, &old->site, &new->site, c->arena);
	for (int side = 0; side < COMPARE_SIDES; side++)
		c->of[side].mistakes += c->pages.mistakes[side];
	return compare_worksheets(c);
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

static bool write_all(struct comparing *c)
{
	const struct options *o = c->run->options;

	for (int side = 0; side < COMPARE_SIDES; side++)
		c->found.versions[side] = (struct compare_version){ c->of[side].path,
			c->of[side].as_of, c->of[side].mistakes };
	compare_write_names(&c->found);
	c->found.day = o->as_of;
	c->found.page = o->page;
	if (o->page && !compare_page_write(&c->found, o->page, c->run->diags))
		return false;
	if (o->json)
		compare_write_json(&c->found, c->run->summary);
	else
		compare_write_text(&c->found, c->run->summary);
	return true;
}

/* A change that passes a limit is shown all the same: people have to see what it is. */
static bool hold(struct comparing *c)
{
	c->found.held = (struct holding){ .limits = c->settings ? &c->settings->compare : NULL,
		.words = c->found.words,
		.arena = c->arena };
	for (size_t i = 0; c->settings && i < c->found.sheet_count; i++)
		compare_hold(&c->found.held, c->found.sheets[i], c->run->diags);
	return c->found.held.passed == 0;
}

/* The result says it too, but whoever runs this in a script has the status alone. */
static bool tell_mistakes(struct comparing *c)
{
	bool good = true;

	for (int side = 0; side < COMPARE_SIDES; side++)
		good = compare_read_told(&c->of[side], c->run) && good;
	return good;
}

bool compare_run(struct run *r)
{
	struct comparing *c = ARENA_NEW(r->arena, struct comparing);
	struct compare_reading reading = { .run = r, .of = c->of };
	bool good;

	c->run = r;
	c->arena = c->found.arena = r->arena;
	if (r->options->page && !compare_page_free(r->options->page, r->arena, r->diags))
		return false;
	good = compare_read_both(&reading) &&
		(c->of[COMPARE_NEW].is_sheet ? compare_files : compare_sites)(c) && add_people(c);
	if (good) {
		good = hold(c);
		good = tell_mistakes(c) && good;
		good = write_all(c) && good;
	}
	compare_read_release(&reading);
	return good;
}
