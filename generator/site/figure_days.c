#include "site/figure_days.h"

#include "base/ascii.h"

enum {
	YEARS_AHEAD = 5, /* nobody decides an amount for later: the year is a slip */
	YEAR_DIGITS = 4,
	FIRST_YEAR = 1900, /* of those that a place in a source can name */
	LAST_YEAR = 2099,
};

/* The year is wrong */

static bool is_far(struct date day, struct date as_of)
{
	as_of.year += YEARS_AHEAD;
	return date_compare(day, as_of) > 0;
}

/* The earliest year that a text names, or 0: 2024 of "table for 2024 to 2025". */
static int first_year(struct slice text)
{
	int first = 0;

	for (size_t i = 0, end; i < text.length; i = end + 1) {
		int number = 0;

		for (end = i; end < text.length && ascii_is_digit(text.at[end]); end++)
			number = end - i < YEAR_DIGITS ? number * 10 + (text.at[end] - '0') : 0;
		if (end - i == YEAR_DIGITS && number >= FIRST_YEAR && number <= LAST_YEAR &&
			(!first || number < first))
			first = number;
	}
	return first;
}

static void check_day(struct date from, const struct data *written, const struct data *at,
	struct date as_of, struct diags *d)
{
	int year = first_year(data_text(at));
	char day[DATE_TEXT];

	date_text(from, day);
	if (is_far(from, as_of))
		diag_warning(d, written->place, "figure-year",
			"this value begins on %s, more than %d years ahead: look whether the year in \"from\" is right",
			day, YEARS_AHEAD);
	else if (year > from.year)
		diag_warning(d, written->place, "figure-year",
			"this value begins on %s, and \"at\" speaks of %d: put the year right in one of the two",
			day, year);
}

static void check_sheet(const struct sheet *s, struct date as_of, struct diags *d)
{
	for (size_t i = 0; i < s->figure_count; i++) {
		const struct sheet_figure *f = &s->figures[i];

		for (size_t k = 0; k < f->value_count; k++)
			check_day(
				f->values[k].from, f->values[k].written, f->values[k].at, as_of, d);
	}
}

/* Those of worksheets have been looked at as they are written. */
static void check_figure(const struct figure *f, struct date as_of, struct diags *d)
{
	const struct figure_value *v = f->values.items;

	for (size_t i = 0; !f->sheet_title.length && i < f->values.count; i++)
		check_day(v[i].from, v[i].written, v[i].cited.at, as_of, d);
}

static void check_version(
	const char *file, const struct period *force, struct date as_of, struct diags *d)
{
	char day[DATE_TEXT];

	if (is_far(force->from, as_of))
		diag_warning(d, (struct place){ file, 1, 1 }, "version-year",
			"this comes into force on %s, more than %d years ahead: look whether the year is right",
			date_text(force->from, day), YEARS_AHEAD);
}

void figure_days_check(const struct site *s, struct diags *d)
{
	for (size_t i = 0; i < s->figures.count; i++)
		check_figure(s->figures.sorted[i], s->as_of, d);
	for (size_t i = 0; i < s->page_count; i++)
		if (!s->pages[i].is_made)
			check_version(s->pages[i].file, &s->pages[i].force, s->as_of, d);
	for (size_t i = 0; i < s->worksheets.count; i++) {
		const struct worksheet *w = &s->worksheets.items[i];

		if (!w->sheet)
			continue;
		check_version(w->sheet->file, &w->force, s->as_of, d);
		check_sheet(w->sheet, s->as_of, d);
	}
}

/* The past is another */

static const struct sheet_figure *figure_of(const struct sheet *s, const struct sheet_figure *like)
{
	for (size_t i = 0; i < s->figure_count; i++)
		if (slice_equal(s->figures[i].name, like->name) &&
			slice_equal(s->figures[i].unit_name->text, like->unit_name->text))
			return &s->figures[i];
	return NULL;
}

/* The value that is written for a day, or NULL. */
static const struct sheet_figure_value *value_on(const struct sheet_figure *f, struct date day)
{
	const struct sheet_figure_value *value = NULL;

	for (size_t i = 0; i < f->value_count; i++)
		if (date_compare(f->values[i].from, day) <= 0)
			value = &f->values[i];
	if (value && date_given(value->until) && date_compare(value->until, day) < 0)
		return NULL;
	return value;
}

static void check_past(const struct worksheet *w, const struct worksheet *before,
	const struct sheet_figure_value *v, const struct sheet_figure_value *was,
	bool holds_on_first_day, struct diags *d)
{
	char from[DATE_TEXT], first[DATE_TEXT];
	struct slice is = was ? was->written->text : SLICE("nothing");

	if (was && amount_compare(was->is, v->is) == 0)
		return;
	date_text(v->from, from);
	date_text(w->force.from, first);
	if (holds_on_first_day)
		diag_warning(d, v->written->place, "figure-past",
			"this version holds from %s on, and for %s %s says %.*s: leave what is of days before as it was, "
			"and write below it - {from: %s, is: %.*s, ...}",
			first, from, before->sheet->file, SLICE_ARG(is), first,
			SLICE_ARG(v->written->text));
	else
		diag_warning(d, v->written->place, "figure-past",
			"this version holds from %s on, and for %s %s says %.*s: leave what is of days before as it was",
			first, from, before->sheet->file, SLICE_ARG(is));
}

void figure_days_check_past(
	const struct worksheet *w, const struct worksheet *before, struct diags *d)
{
	for (size_t i = 0; i < w->sheet->figure_count; i++) {
		const struct sheet_figure *f = &w->sheet->figures[i];
		const struct sheet_figure *other = figure_of(before->sheet, f);
		const struct sheet_figure_value *now = value_on(f, w->force.from);

		for (size_t k = 0; other && k < f->value_count; k++) {
			const struct sheet_figure_value *v = &f->values[k];

			if (date_compare(v->from, w->force.from) < 0)
				check_past(w, before, v, value_on(other, v->from), v == now, d);
		}
	}
}
