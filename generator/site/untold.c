#include "site/untold.h"

#include "base/ascii.h"
#include "site/figure_days.h"
#include "site/sheet_version.h"
#include "site/version.h"

/* What a version of a page or of a worksheet says of itself. */
struct version {
	const char *file;
	const struct data *number; /* "1.0" */
	struct date from;
	struct date told;	 /* the day of its newest change, */
	const struct data *says; /* and what that says; NULL: it has messages */
};

static struct version version_of_page(const struct page *p)
{
	const struct page_change *newest = p->changes.items;
	bool is_whole = !p->has_gaps && p->changes.count;

	return (struct version){
		.file = p->file,
		.number = p->version,
		.from = p->force.from,
		.told = is_whole ? newest->date : (struct date){ 0 },
		.says = is_whole ? newest->says : NULL,
	};
}

static struct version version_of_sheet(const struct worksheet *w)
{
	const struct sheet_change *newest = w->sheet->changes.items;
	bool is_whole = w->sheet->changes.count;

	return (struct version){
		.file = w->sheet->file,
		.number = w->sheet->version,
		.from = w->force.from,
		.told = is_whole ? newest->date : (struct date){ 0 },
		.says = is_whole ? newest->says : NULL,
	};
}

/* A version that follows another */

/* "1.1" after "1.0"; what does not end in a number is raised by somebody who knows how. */
static struct slice raised(struct slice number, struct arena *a)
{
	enum { MOST_DIGITS = 6 };
	size_t start = number.length;
	long last = 0;

	while (start && ascii_is_digit(number.at[start - 1]))
		start--;
	if (start == number.length || number.length - start > MOST_DIGITS)
		return SLICE("...");
	for (size_t i = start; i < number.length; i++)
		last = last * 10 + (number.at[i] - '0');
	return arena_print(a, "%.*s%ld", SLICE_ARG(slice_first(number, start)), last + 1);
}

static void check_number(const struct version *v, const struct version *before, struct diags *d)
{
	if (slice_equal(v->number->text, before->number->text))
		diag_warning(d, v->number->place, "version-same",
			"%s is version \"%.*s\" too, and this one follows it: raise it, such as version: \"%.*s\"",
			before->file, SLICE_ARG(v->number->text),
			SLICE_ARG(raised(v->number->text, d->arena)));
}

/* A line of the same day may be another, where both are written on one afternoon. */
static bool tells_more(const struct version *v, const struct version *before)
{
	int order = date_compare(v->told, before->told);

	return order > 0 || (order == 0 && !slice_equal(v->says->text, before->says->text));
}

static void check_follows(const struct version *v, const struct version *before, struct diags *d)
{
	char day[DATE_TEXT];

	if (!v->says || !before->says)
		return;
	check_number(v, before, d);
	if (tells_more(v, before))
		return;
	diag_warning(d, v->says->place, "changes-untold",
		"nothing says what is new since %s: put a line on top of \"changes\", such as "
		"- {date: %s, says: ...}, and look whether \"issued\" is right",
		before->file, date_text(v->from, day));
}

static void check_page(const struct site *s, const struct page *p, struct diags *d)
{
	const struct page *before;

	if (p->is_made || p->standing == STANDING_SUPERSEDED)
		return;
	before = version_before(s, p);
	if (!before)
		return;

	struct version v = version_of_page(p), was = version_of_page(before);

	check_follows(&v, &was, d);
}

/* A figure that changed */

/* Figures of a worksheet in force that changed since anything was told. */
struct changed {
	const struct sheet_figure *figure; /* the first that changed on the last day */
	const struct sheet_figure_value *value;
	int others;
};

static bool is_other_amount(const struct sheet_figure *f, size_t place)
{
	return !place || amount_compare(f->values[place - 1].is, f->values[place].is) != 0;
}

static struct changed find_changed(const struct sheet *s, struct date told, struct date as_of)
{
	struct changed c = { .others = -1 };

	for (size_t i = 0; i < s->figure_count; i++) {
		const struct sheet_figure *f = &s->figures[i];

		for (size_t k = 0; k < f->value_count; k++) {
			const struct sheet_figure_value *v = &f->values[k];

			if (date_compare(v->from, told) <= 0 || date_compare(v->from, as_of) > 0 ||
				!is_other_amount(f, k))
				continue;
			c.others++;
			if (!c.value || date_compare(v->from, c.value->from) > 0) {
				c.figure = f;
				c.value = v;
			}
		}
	}
	return c;
}

/* What began with the worksheet itself, or with this version of it, is told by that. */
static void check_figures(
	const struct site *s, const struct worksheet *w, const struct version *v, struct diags *d)
{
	struct date told = date_compare(v->told, v->from) > 0 ? v->told : v->from;
	struct changed c = find_changed(w->sheet, told, s->as_of);
	struct slice more = slice_text(NULL);
	char day[DATE_TEXT];

	if (!c.value || !v->says)
		return;
	if (c.others)
		more = arena_print(d->arena, " (and %d more changed)", c.others);
	date_text(c.value->from, day);
	diag_warning(d, v->says->place, "changes-untold",
		"\"%.*s\" is %.*s since %s%.*s, and nothing says so: raise \"version\", put \"issued\" right, and put a "
		"line on top of \"changes\", such as - {date: %s, says: ...}",
		SLICE_ARG(c.figure->name), SLICE_ARG(c.value->written->text), day, SLICE_ARG(more),
		day);
}

static void check_sheet(const struct site *s, const struct worksheet *w, struct diags *d)
{
	const struct worksheet *before = sheet_version_before(s, w);
	struct version v = version_of_sheet(w);

	if (before) {
		struct version was = version_of_sheet(before);

		check_follows(&v, &was, d);
		figure_days_check_past(w, before, d);
	}
	if (w->standing == STANDING_IN_FORCE)
		check_figures(s, w, &v, d);
}

void untold_check(const struct site *s, struct diags *d)
{
	for (size_t i = 0; i < s->page_count; i++)
		check_page(s, &s->pages[i], d);
	for (size_t i = 0; i < s->worksheets.count; i++) {
		const struct worksheet *w = &s->worksheets.items[i];

		if (w->sheet && w->standing != STANDING_SUPERSEDED)
			check_sheet(s, w, d);
	}
	figure_days_check(s, d);
}
