#include "site/compare_hold.h"

#include "sheet/compare_say.h"

static bool hold_loss(const struct compare_limit *limit, const struct compared *c,
	const struct compare_case *loss, struct diags *d)
{
	const struct number most = number_decimal(-limit->most.value, (uint32_t)limit->most.scale);

	if (!loss->is_there || number_compare(&loss->change, &most) >= 0)
		return true;
	diag_error(d, limit->written->place, "compare-passed",
		"%.*s: the largest loss%s%.*s is %.*s, and the limit is %.*s: change the worksheet, or "
		"agree the loss and raise the limit",
		SLICE_ARG(c->sides[COMPARE_NEW].sheet->name), loss->person.length ? ", of " : "",
		SLICE_ARG(loss->person), SLICE_ARG(compare_amount(c, loss->change)),
		SLICE_ARG(compare_amount(c, most)));
	return false;
}

static bool hold_losses(const struct compare_limits *l, const struct compared *c, struct diags *d)
{
	const struct sheet *s = c->sides[COMPARE_NEW].sheet;
	struct slice unit = data_text(s->lines[s->result].unit_name);
	bool good = true;

	for (size_t i = 0; i < l->loss_count; i++) {
		if (!slice_equal(l->losses[i].unit, unit))
			continue;
		good = hold_loss(&l->losses[i], c, &c->all.loss, d) && good;
		good = hold_loss(&l->losses[i], c, &c->people.all.loss, d) && good;
	}
	return good;
}

/* Of people, where there are any. */
static const struct compare_count *counted(const struct compared *c)
{
	return c->people.count ? &c->people.all.count : &c->all.count;
}

static bool hold_share(const struct compare_limits *l, const struct compared *c, struct diags *d)
{
	const struct compare_count *n = counted(c);
	uint64_t all = compare_total(n), lose = n->of[COMPARE_LOSES];
	struct number share, most = number_decimal(l->share.value, (uint32_t)l->share.scale);

	if (!l->share_written || !all)
		return true;
	share = (struct number){ (int64_t)lose * 100, (int64_t)all };
	if (number_compare(&share, &most) <= 0)
		return true;
	diag_error(d, l->share_written->place, "compare-passed",
		"%.*s: %llu of %llu %s lose (%.*s), and the limit is %.*s: change the worksheet, or agree "
		"this and raise the limit",
		SLICE_ARG(c->sides[COMPARE_NEW].sheet->name), (unsigned long long)lose,
		(unsigned long long)all, c->people.count ? "people of the sample" : "combinations",
		SLICE_ARG(compare_share(c, lose, all)),
		SLICE_ARG(slice_trim(l->share_written->text)));
	return false;
}

static bool hold_groups(const struct compare_limits *l, const struct compared *c, struct diags *d)
{
	bool good = true;

	for (size_t i = 0; i < c->people.group_count; i++) {
		const struct compare_group *g = &c->people.groups[i];

		if (!compare_only_loses(&g->tally.count))
			continue;
		diag_error(d, l->only_loses_written->place, "compare-passed",
			"%.*s: nobody gains and %llu of %llu lose in the group %.*s \"%.*s\": change the "
			"worksheet, or agree this and write allow",
			SLICE_ARG(c->sides[COMPARE_NEW].sheet->name),
			(unsigned long long)g->tally.count.of[COMPARE_LOSES],
			(unsigned long long)compare_total(&g->tally.count),
			SLICE_ARG(c->people.columns[g->column]), SLICE_ARG(g->name));
		good = false;
	}
	if (c->people.count || !compare_only_loses(&c->all.count))
		return good;
	diag_error(d, l->only_loses_written->place, "compare-passed",
		"%.*s: with no answers does anybody gain, and with some people lose: change the "
		"worksheet, or agree this and write allow",
		SLICE_ARG(c->sides[COMPARE_NEW].sheet->name));
	return false;
}

bool compare_hold(const struct compare_limits *l, const struct compared *c, struct diags *d)
{
	bool good = hold_losses(l, c, d);

	good = hold_share(l, c, d) && good;
	return (!l->only_loses || hold_groups(l, c, d)) && good;
}
