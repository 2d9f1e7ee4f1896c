#include "site/sheet_figure.h"

#include <assert.h>
#include "site/page.h"

static const int figure_statuses[] = {
	[SHEET_DECIDED] = FIGURE_DECIDED,
	[SHEET_UNDECIDED] = FIGURE_UNDECIDED,
	[SHEET_WITHDRAWN] = FIGURE_WITHDRAWN,
};

static void copy_values(struct figure *to, const struct sheet_figure *from, struct arena *a)
{
	struct figure_value *values = ARENA_ARRAY(a, struct figure_value, from->value_count + 1);

	for (size_t i = 0; i < from->value_count; i++) {
		const struct sheet_figure_value *v = &from->values[i];

		values[i] = (struct figure_value){
			.from = v->from,
			.until = v->until,
			.written = v->written,
			.is = { v->is, v->is },
			.cited = { .id = v->source, .at = v->at },
		};
	}
	to->values = (struct records){ values, from->value_count };
}

static bool has_source(const struct sheet_figure *f)
{
	for (size_t i = 0; i < f->value_count; i++)
		if (f->values[i].source)
			return true;
	return f->source != NULL;
}

static void add(struct figures *all, const struct sheet *s, const struct sheet_figure *from,
	const struct words *w, struct arena *a)
{
	struct figure *f = ARENA_NEW(a, struct figure);
	const struct unit *unit = unit_named(from->unit_name->text, a);

	f->name = arena_print(a, "%.*s.%.*s", SLICE_ARG(s->name), SLICE_ARG(from->name));
	f->sheet_title = s->title->text;
	f->illustrative = s->status == STATUS_ILLUSTRATIVE && !has_source(from);
	f->place = from->place;
	f->says = from->says;
	f->unit_name = from->unit_name;
	f->note = from->note;
	f->status = figure_statuses[from->status];
	f->cited = (struct figure_source){ .id = from->source, .at = from->at };
	f->unit = w->units && unit_is_said(unit, w) ? unit : NULL;
	copy_values(f, from, a);
	/* no worksheet stands there twice, and none has a figure twice */
	bool added = map_add(&all->by_name, a, f->name, f);

	assert(added);
	(void)added;
}

void sheet_figures_add(
	struct figures *f, const struct sheet *s, const struct words *w, struct arena *a)
{
	for (size_t i = 0; i < s->figure_count; i++)
		add(f, s, &s->figures[i], w, a);
}

void sheet_figures_refuse(struct figures *f, struct slice sheet, struct arena *a)
{
	if (!map_add(&f->refused, a, sheet, f))
		return; /* it stands there */
}
