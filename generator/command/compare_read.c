#include "command/compare_read.h"

#include "base/ascii.h"
#include "prove/prove.h"
#include "publish/disk.h"

/* The command line */

/* "content/", as a shell completes it, is the folder "content". */
static const char *without_slash(const char *text, struct arena *a)
{
	struct slice path = slice_text(text);

	while (path.length > 1 && slice_ends(path, SLICE("/")))
		path.length--;
	return arena_string(a, path);
}

static struct compare_read read_operand(struct run *r, const char *written)
{
	const struct options *o = r->options;
	const char *text = without_slash(written, r->arena);
	struct slice words = slice_text(text);
	struct compare_read v = { .path = text, .as_of = o->as_of };

	if (date_parse(words, &v.as_of))
		v.path = o->content;
	else
		v.is_sheet = slice_ends(words, SLICE(".yaml")) ||
			(disk_exists(text) &&
				!disk_exists(arena_print(r->arena, "%s/site.yaml", text).at));
	return v;
}

/* "2027-3-31" and "31 March 2027" are meant as days: folders are seldom called so, and this one is not there. */
static bool check_day(struct run *r, const struct compare_read *v)
{
	const char *text = v->path;

	if (!ascii_is_digit(text[0]) || v->is_sheet || disk_exists(text))
		return true;
	diag_error(r->diags, (struct place){ .file = text }, "compare-day",
		"there is no folder of this name, and a day is written as its year, month and day in "
		"digits: 2027-03-31");
	return false;
}

static bool read_operands(struct compare_reading *r)
{
	const char *const *operands = r->run->options->operands;
	bool good = true;

	for (int side = 0; side < COMPARE_SIDES; side++) {
		r->of[side] = read_operand(r->run, operands[side]);
		good = check_day(r->run, &r->of[side]) && good;
	}
	if (!good)
		return false;
	if (r->of[COMPARE_OLD].is_sheet == r->of[COMPARE_NEW].is_sheet)
		return true;
	diag_error(r->run->diags, (struct place){ .file = operands[COMPARE_NEW] },
		"compare-operands",
		"%s is %s: compare two worksheets, or two content folders or dates",
		operands[COMPARE_OLD],
		r->of[COMPARE_OLD].is_sheet ? "a worksheet and this is none"
					    : "no worksheet and this is one");
	return false;
}

/* Mistakes */

/* What is compared does not depend on pictures, nor on when a statement was written. */
static bool is_beside(const struct diag *m)
{
	static const char *const rules[] = { "picture-unknown", "statement-date", NULL };

	return m->severity == DIAG_WARNING || slice_is_one_of(slice_text(m->rule), rules);
}

/* An example says what should come out, and has no part in what does. */
static bool is_example(const struct diag *m)
{
	return slice_is(slice_text(m->rule), "sheet-example");
}

static int count_mistakes(const struct diags *read)
{
	int count = 0;

	for (const struct diag *m = read->first; m; m = m->next)
		count += !is_beside(m);
	return count;
}

/* A worksheet */

/* The day of the command line, or the first or last on which the worksheet is in force. */
static struct date day_within(const struct sheet *s, struct date day)
{
	if (date_compare(day, s->effective) < 0)
		return s->effective;
	if (date_given(s->until) && date_compare(day, s->until) > 0)
		return s->until;
	return day;
}

static bool read_sheet(struct compare_reading *r, struct compare_read *v)
{
	struct run *run = r->run;
	struct loaded *l = &v->loaded;
	struct diags proved;
	struct proof proof;
	bool good;

	if (!sheets_load_other(run, v->path, l))
		return false;
	v->as_of = day_within(l->sheet, v->as_of);
	diags_init(&proved, run->arena);
	good = prove_sheet(
		l->sheet, &l->compiled, &l->words, v->as_of, run->arena, &proof, &proved);
	for (const struct diag *m = proved.first; m && !good; m = m->next)
		if (m->severity != DIAG_WARNING && !is_example(m)) {
			diags_merge(run->diags, &proved);
			return false;
		}
	v->mistakes = count_mistakes(&proved);
	return true;
}

/* A site */

/*
 * Whether a message is about limits, about a worksheet as it is on the day, or about what is not content, such as the words
 * that the result is said in. Worksheets that are over or to come give nobody a result, and are as pages are.
 */
static bool is_hindrance(const struct compare_read *v, const struct diag *m)
{
	struct slice file = slice_text(m->place.file), folder = slice_text(v->path);
	const struct worksheets *all = &v->site.worksheets;
	const struct worksheet *w;

	if (m->severity == DIAG_FAILURE)
		return true;
	if (is_beside(m) || is_example(m))
		return false;
	if (!slice_starts(file, folder) || slice_ends(file, SLICE("site.yaml")))
		return true;
	file = slice_after(file, folder.length + 1);
	if (!slice_starts(file, SLICE("worksheets/")))
		return false;
	w = worksheets_of_file(all, file);
	return !w || !worksheet_is_apart(all, w);
}

static bool can_compare(const struct compare_read *v, const struct diags *read)
{
	const struct site *s = &v->site;

	for (const struct diag *m = read->first; m; m = m->next)
		if (is_hindrance(v, m))
			return false;
	/* without it, it is not known which version holds */
	for (size_t i = 0; i < s->worksheets.count; i++)
		if (!s->worksheets.items[i].sheet || !s->worksheets.items[i].compiled.image.length)
			return false;
	return s->is_whole && s->words.units;
}

/* Without what is said only because compare reads no pictures; unless there is nothing else. */
static void tell(struct diags *into, const struct diags *read)
{
	bool any = false;

	for (const struct diag *m = read->first; m; m = m->next) {
		struct diag alone = *m;

		if (is_beside(m))
			continue;
		alone.next = NULL;
		diags_merge(into, &(struct diags){ .first = &alone });
		any = true;
	}
	if (!any)
		diags_merge(into, read);
}

static bool read_site(struct compare_reading *r, enum compare_which side)
{
	const struct options *o = r->run->options;
	struct compare_read *v = &r->of[side];
	struct site_options from = options_site(o, r->run->arena);
	struct diags read;

	from.content = v->path;
	from.as_of = v->as_of;
	diags_init(&read, r->run->arena);
	if (!site_read(&v->site, &from, r->arenas + (size_t)side * (size_t)o->jobs, &read) &&
		!can_compare(v, &read)) {
		tell(r->run->diags, &read);
		return false;
	}
	v->mistakes = count_mistakes(&read);
	return true;
}

/* Both */

bool compare_read_both(struct compare_reading *r)
{
	bool good = true;

	if (!read_operands(r))
		return false;
	r->arena_count = (size_t)r->run->options->jobs * COMPARE_SIDES;
	r->arenas = ARENA_ARRAY(r->run->arena, struct arena, r->arena_count);
	for (int side = 0; side < COMPARE_SIDES; side++)
		good = (r->of[side].is_sheet ? read_sheet(r, &r->of[side])
					     : read_site(r, (enum compare_which)side)) &&
			good;
	return good;
}

void compare_read_release(struct compare_reading *r)
{
	for (size_t i = 0; i < r->arena_count; i++)
		arena_release(&r->arenas[i]);
}

bool compare_read_told(const struct compare_read *v, struct run *r)
{
	char day[DATE_TEXT];

	if (!v->mistakes)
		return true;
	date_text(v->as_of, day);
	diag_error(r->diags, (struct place){ .file = v->path }, "compare-mistakes",
		"%d %s here as of %s: what is said holds only if putting %s right does not change it; "
		"to see %s, %s %s %s --as-of %s",
		v->mistakes, v->mistakes == 1 ? "mistake" : "mistakes", day,
		v->mistakes == 1 ? "it" : "them", v->mistakes == 1 ? "it" : "them",
		r->options->program, v->is_sheet ? "prove" : "check --content", v->path, day);
	return false;
}
