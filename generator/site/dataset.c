#include "site/dataset.h"

void dataset_begin(struct dataset *d, const struct dataset_table *table, struct arena *a)
{
	*d = (struct dataset){ .table = table, .arena = a };
}

static void make_room(struct dataset *d)
{
	size_t columns = d->table->column_count;
	struct slice *old = d->cells;

	d->room = d->room ? d->room * 2 : 64;
	d->cells = ARENA_ARRAY(d->arena, struct slice, d->room * columns);
	if (old)
		memcpy(d->cells, old, d->row_count * columns * sizeof(*old));
}

struct slice *dataset_add(struct dataset *d)
{
	if (d->row_count == d->room)
		make_room(d);
	return d->cells + d->row_count++ * d->table->column_count;
}

struct slice dataset_date(struct arena *a, struct date date)
{
	char room[DATE_TEXT];

	return date_given(date) ? arena_copy(a, slice_text(date_text(date, room)))
				: slice_text(NULL);
}
