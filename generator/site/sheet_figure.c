#include "site/sheet_figure.h"

#include <stdlib.h>
#include "site/page.h"

static const int figure_statuses[] = {
	[SHEET_DECIDED] = FIGURE_DECIDED,
	[SHEET_UNDECIDED] = FIGURE_UNDECIDED,
	[SHEET_WITHDRAWN] = FIGURE_WITHDRAWN,
};

/* The versions of one worksheet, the oldest first. */
struct family {
	const struct worksheet **versions;
	size_t count;
};

static const struct sheet_figure *figure_of(const struct worksheet *w, struct slice name)
{
	for (size_t i = 0; i < w->sheet->figure_count; i++)
		if (slice_equal(w->sheet->figures[i].name, name))
			return &w->sheet->figures[i];
	return NULL;
}

static bool is_one_amount(const struct figure_value *a, const struct sheet_figure_value *b)
{
	return amount_compare(a->is.low, b->is) == 0 &&
		slice_equal(data_text(a->cited.id), data_text(b->source)) &&
		slice_equal(data_text(a->cited.at), data_text(b->at));
}

/* The first day of the value that follows, if one does: a value without a last day holds until then. */
static struct date next_from(const struct sheet_figure *f, size_t place)
{
	return place + 1 < f->value_count ? f->values[place + 1].from : (struct date){ 0 };
}

/*
 * Days on which a value holds, in those of the version that it is written in; `first`, `last`: of all versions. What the
 * value after it, from `next` on, has taken the place of by the version's first day is no value of the version.
 */
static bool clip(
	struct period *days, struct date next, const struct worksheet *w, bool first, bool last)
{
	bool follows = date_given(next) && date_compare(next, w->force.until) <= 0;

	if (!first && date_compare(days->from, w->force.from) < 0)
		days->from = w->force.from;
	if (date_given(next) && date_compare(next, days->from) <= 0)
		return false;
	if (!last && !follows &&
		(!date_given(days->until) || date_compare(w->force.until, days->until) < 0))
		days->until = w->force.until;
	return !date_given(days->until) || date_compare(days->from, days->until) <= 0;
}

static void add_value(struct records *to, const struct sheet_figure_value *v, struct period days)
{
	struct figure_value *values = to->items, *last = to->count ? &values[to->count - 1] : NULL;

	/* what the next version says as well goes on */
	if (last && is_one_amount(last, v) && date_given(last->until) &&
		date_compare(date_next(last->until), days.from) == 0) {
		last->until = days.until;
		return;
	}
	values[to->count++] = (struct figure_value){
		.from = days.from,
		.until = days.until,
		.written = v->written,
		.is = { v->is, v->is },
		.cited = { .id = v->source, .at = v->at },
	};
}

/* On each day what the version of that day says, as long as it is of the same unit. */
static void add_values(struct figure *to, const struct sheet_figure *from,
	const struct family *family, struct arena *a)
{
	size_t room = 0;

	for (size_t i = 0; i < family->count; i++) {
		const struct sheet_figure *f = figure_of(family->versions[i], from->name);

		room += f ? f->value_count : 0;
	}
	to->values.items = ARENA_ARRAY(a, struct figure_value, room + 1);
	for (size_t i = 0; i < family->count; i++) {
		const struct sheet_figure *f = figure_of(family->versions[i], from->name);

		if (!f || !slice_equal(f->unit_name->text, from->unit_name->text))
			continue;
		for (size_t k = 0; k < f->value_count; k++) {
			struct period days = { f->values[k].from, f->values[k].until };

			if (clip(&days, next_from(f, k), family->versions[i], i == 0,
				    i + 1 == family->count))
				add_value(&to->values, &f->values[k], days);
		}
	}
}

static bool has_source(const struct figure *f)
{
	const struct figure_value *values = f->values.items;

	for (size_t i = 0; i < f->values.count; i++)
		if (values[i].cited.id)
			return true;
	return f->cited.id != NULL;
}

static void add(struct figures *all, const struct worksheet *w, const struct sheet_figure *from,
	const struct family *family, const struct words *words, struct arena *a)
{
	struct figure *f = ARENA_NEW(a, struct figure);
	const struct unit *unit = unit_named(from->unit_name->text, a);

	f->name = arena_print(a, "%.*s.%.*s", SLICE_ARG(w->name), SLICE_ARG(from->name));
	if (!map_add(&all->by_name, a, f->name, f))
		return; /* another version has it */
	f->sheet_title = w->sheet->title->text;
	f->place = from->place;
	f->says = from->says;
	f->unit_name = from->unit_name;
	f->note = from->note;
	f->status = figure_statuses[from->status];
	f->cited = (struct figure_source){ .id = from->source, .at = from->at };
	f->unit = words->units && unit_is_said(unit, words) ? unit : NULL;
	/* what one version leaves open, another may decide, or have decided */
	add_values(f, from, family, a);
	if (from->value_count && !f->values.count)
		f->status = FIGURE_WITHDRAWN; /* its version ended before it began */
	f->illustrative = w->sheet->status == STATUS_ILLUSTRATIVE && !has_source(f);
}

static void add_all(struct figures *f, const struct worksheet *w, const struct family *family,
	const struct words *words, struct arena *a)
{
	for (size_t i = 0; i < w->sheet->figure_count; i++)
		add(f, w, &w->sheet->figures[i], family, words, a);
}

static int compare(const void *left, const void *right)
{
	const struct worksheet *a = *(const struct worksheet *const *)left,
			       *b = *(const struct worksheet *const *)right;

	return date_compare(a->force.from, b->force.from);
}

void sheet_figures_add(struct figures *f, const struct worksheets *all, struct slice name,
	const struct words *w, struct arena *a)
{
	struct family family = { ARENA_ARRAY(a, const struct worksheet *, all->count + 1), 0 };

	for (size_t i = 0; i < all->count; i++)
		if (all->items[i].sheet && slice_equal(all->items[i].name, name))
			family.versions[family.count++] = &all->items[i];
	if (!family.count)
		return;
	qsort(family.versions, family.count, sizeof(*family.versions), compare);
	/* what is said of a figure is said by the version that has the name */
	add_all(f, worksheets_find(all, name), &family, w, a);
	for (size_t i = family.count; i-- > 0;)
		add_all(f, family.versions[i], &family, w, a);
}

void sheet_figures_refuse(struct figures *f, struct slice sheet, struct arena *a)
{
	if (!map_add(&f->refused, a, sheet, f))
		return; /* it stands there */
}
