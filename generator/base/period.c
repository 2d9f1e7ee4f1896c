#include "base/period.h"

bool period_named(struct slice name, struct slice *of, struct date *from)
{
	size_t slash = name.length;

	while (slash > 0 && name.at[slash - 1] != '/')
		slash--;
	if (slash < 2 || !date_parse(slice_after(name, slash), from))
		return false;
	*of = slice_first(name, slash - 1);
	return true;
}

void periods_settle(struct period *periods, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		struct period *p = &periods[i - 1];
		struct date last = date_previous(periods[i].from);

		if (!date_given(p->until) || date_compare(last, p->until) < 0)
			p->until = last;
	}
}

enum standing period_standing(const struct period *p, struct date day)
{
	if (date_compare(day, p->from) < 0)
		return STANDING_COMING;
	return date_given(p->until) && date_compare(p->until, day) < 0 ? STANDING_SUPERSEDED
								       : STANDING_IN_FORCE;
}

struct date period_day(const struct period *p, struct date day)
{
	switch (period_standing(p, day)) {
	case STANDING_COMING:
		return p->from;
	case STANDING_SUPERSEDED:
		return p->until;
	case STANDING_IN_FORCE:
		break;
	}
	return day;
}

size_t periods_present(const struct period *periods, size_t count, struct date day)
{
	size_t present = 0;

	for (size_t i = 1; i < count; i++)
		if (period_standing(&periods[i], day) != STANDING_COMING)
			present = i;
	return present;
}
