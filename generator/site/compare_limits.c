#include "site/compare_limits.h"

#include "sheet/say.h"

static const char *const allow_or_refuse[] = { "allow", "refuse", NULL };

static const struct field fields[] = {
	{ "largest-loss", FIELD_DATA, OPTIONAL, offsetof(struct compare_limits, loss), NULL, NULL },
	{ "share-that-loses", FIELD_TEXT, OPTIONAL, offsetof(struct compare_limits, share_written),
		NULL, NULL },
	{ "only-loses", FIELD_CHOICE, OPTIONAL, offsetof(struct compare_limits, only_loses),
		allow_or_refuse, NULL },
	{ "costs", FIELD_TEXTS, OPTIONAL, offsetof(struct compare_limits, costs), NULL, NULL },
};

const struct record compare_limits_record = RECORD(
	"the part \"compare\"", struct compare_limits, fields);

static const struct slice pound = { "£", 2 };

/* "£25/week": the sign stands before the amount, and is part of the unit. */
static bool read_money(struct slice text, struct arena *a, struct compare_limit *limit)
{
	struct slice rest = slice_after(text, pound.length), amount = slice_until(rest, '/');

	limit->unit = arena_print(a, "£%.*s", SLICE_ARG(slice_after(rest, amount.length)));
	return amount_parse(slice_trim(amount), &limit->most);
}

/* "10 points" */
static bool read_other(struct slice text, struct compare_limit *limit)
{
	struct slice amount = slice_until(text, ' ');

	limit->unit = slice_trim(slice_after(text, amount.length));
	return limit->unit.length && amount_parse(amount, &limit->most);
}

static bool read_loss(
	struct compare_limits *l, const struct data *node, struct arena *a, struct diags *d)
{
	struct compare_limit *limit = &l->losses[l->loss_count];
	struct slice text = slice_trim(node->text);

	limit->written = node;
	if (node->kind == DATA_TEXT &&
		(slice_starts(text, pound) ? read_money(text, a, limit)
					   : read_other(text, limit)) &&
		limit->most.value >= 0) {
		l->loss_count++;
		return true;
	}
	diag_error(d, node->place, "compare-limit",
		"\"largest-loss\" is an amount in the unit of a result, such as £25/week or 10 points");
	return false;
}

static bool read_losses(struct compare_limits *l, struct arena *a, struct diags *d)
{
	bool good = true;

	l->losses = ARENA_ARRAY(a, struct compare_limit, l->loss->count + 1);
	if (l->loss->kind != DATA_LIST)
		return read_loss(l, l->loss, a, d);
	for (const struct data *node = l->loss->first; node; node = node->next)
		good = read_loss(l, node, a, d) && good;
	return good;
}

static bool read_share(struct compare_limits *l, struct diags *d)
{
	struct slice text = slice_trim(l->share_written->text);
	struct slice amount = slice_trim(slice_until(text, '%'));

	if (slice_ends(text, SLICE("%")) && amount_parse(amount, &l->share) &&
		l->share.value >= 0 && amount_compare(l->share, amount_whole(100)) <= 0)
		return true;
	diag_error(d, l->share_written->place, "compare-limit",
		"\"share-that-loses\" is a part of a hundred, such as 10 %%, not \"%.*s\"",
		SLICE_ARG(text));
	return false;
}

bool compare_limits_read(
	struct compare_limits *l, const struct data *file, struct arena *a, struct diags *d)
{
	bool good = !l->loss || read_losses(l, a, d);

	l->only_loses_written = data_member(data_member(file, "compare"), "only-loses");
	return (!l->share_written || read_share(l, d)) && good;
}

bool compare_limits_check(const struct compare_limits *l, const struct words *w, struct diags *d)
{
	bool good = true;

	for (size_t i = 0; w->units && i < l->loss_count; i++) {
		const struct compare_limit *limit = &l->losses[i];

		if (say_knows(w, limit->unit))
			continue;
		diag_error(d, limit->written->place, "compare-limit",
			"the words file does not say \"%.*s\": a limit is in the unit of a result, such "
			"as £25/week",
			SLICE_ARG(limit->unit));
		good = false;
	}
	return good;
}

bool compare_limits_costs(const struct compare_limits *l, struct slice sheet)
{
	for (const struct data *name = l->costs ? l->costs->first : NULL; name; name = name->next)
		if (slice_equal(name->text, sheet))
			return true;
	return false;
}
