#include "site/compare_hold.h"

#include "base/json.h"
#include "compare/say.h"
#include "compare/speak.h"

struct held {
	const struct compared *of;
	const char *key;	/* in site.yaml */
	const struct data *set; /* as written there */
	struct slice says;	/* what the limit is */
	struct slice found;	/* what it was held against */
	bool is_passed;
	struct held *next;
};

/* Add a limit; whoever adds one that is passed has a message for it. */
static void add(struct holding *h, struct held held)
{
	struct held *item = ARENA_NEW(h->arena, struct held);

	if (!h->first)
		h->last = &h->first;
	*item = held;
	*h->last = item;
	h->last = &item->next;
	h->passed += held.is_passed;
}

static struct slice title_of(const struct compared *c)
{
	return c->sides[COMPARE_NEW].sheet->title->text;
}

/* The largest loss */

/* The largest of the losses of combinations of answers, sure or not, and of people; NULL: there is none. */
static const struct compare_case *largest_loss(const struct compared *c)
{
	const struct compare_case *const losses[] = { &c->all.loss, &c->unsure.loss,
		&c->people.all.loss };
	const struct compare_case *most = NULL;

	for (size_t i = 0; i < sizeof(losses) / sizeof(*losses); i++)
		if (losses[i]->is_there &&
			(!most || number_compare(&losses[i]->change, &most->change) < 0))
			most = losses[i];
	return most;
}

/* Where not all was tried, somebody may lose more. */
static bool is_all_known(const struct compared *c)
{
	return compare_is_whole(c) && !c->unsure_sampled;
}

static struct slice loss_words(const struct compared *c, const struct compare_case *loss)
{
	struct slice parts[] = { loss ? compare_amount(c, loss->change) : SLICE(""),
		loss ? loss->person : SLICE("") };

	if (!loss)
		return c->words->text[is_all_known(c) ? WORD_COMPARE_NOBODY_LOSES
						      : WORD_COMPARE_NO_LOSS_FOUND];
	return loss->person.length ? compare_words(c, WORD_COMPARE_LOSS_OF, parts, 2) : parts[0];
}

/* What stands in the table. */
static struct slice found_words(const struct compared *c, const struct compare_case *loss)
{
	struct slice words = loss_words(c, loss);

	return loss && !is_all_known(c) ? compare_words(c, WORD_COMPARE_MOST_FOUND, &words, 1)
					: words;
}

static void hold_loss(struct holding *h, const struct compare_limit *limit,
	const struct compared *c, struct diags *d)
{
	const struct number most = number_decimal(-limit->most.value, (uint32_t)limit->most.scale);
	const struct compare_case *loss = largest_loss(c);
	struct slice amount = compare_amount(c, most);
	struct held held = { .of = c,
		.key = "largest-loss",
		.set = limit->written,
		.says = compare_words(c, WORD_COMPARE_LIMIT_LOSS, &amount, 1),
		.found = found_words(c, loss),
		.is_passed = loss && number_compare(&loss->change, &most) < 0 };

	add(h, held);
	if (held.is_passed)
		diag_error(d, limit->written->place, "compare-passed",
			"in \"%.*s\" the largest loss %s %.*s, and the limit is %.*s: change the worksheet "
			"until nobody loses more than that, or agree the loss and raise \"largest-loss\"",
			SLICE_ARG(title_of(c)), is_all_known(c) ? "is" : "that we found is",
			SLICE_ARG(loss_words(c, loss)), SLICE_ARG(amount));
}

static void hold_losses(struct holding *h, const struct compared *c, struct diags *d)
{
	const struct sheet *s = c->sides[COMPARE_NEW].sheet;
	struct slice unit = data_text(s->lines[s->result].unit_name);

	for (size_t i = 0; i < h->limits->loss_count; i++)
		if (slice_equal(h->limits->losses[i].unit, unit))
			hold_loss(h, &h->limits->losses[i], c, d);
}

/* The share that loses */

/* Of people, where there are any. */
static const struct compare_count *counted(const struct compared *c)
{
	return c->people.count ? &c->people.all.count : &c->all.count;
}

/* Of those that have an amount before or after. */
static const char *counted_words(const struct compared *c)
{
	return c->people.count ? "people in the sample who have an amount"
			       : "combinations of answers that have an amount";
}

/* How many of `all` a share allows: a share itself, rounded, may look as large as its limit when it is larger. */
static uint64_t allowed(const struct amount *share, uint64_t all)
{
	__extension__ unsigned __int128 most = (unsigned __int128)all * (uint64_t)share->value;

	for (int i = 0; i < share->scale + 2; i++)
		most /= 10;
	return (uint64_t)most;
}

static void hold_share(struct holding *h, const struct compared *c, struct diags *d)
{
	const struct compare_count *n = counted(c);
	uint64_t all = compare_base(n), lose = n->of[COMPARE_LOSES];
	const struct data *set = h->limits->share_written;
	bool of_people = c->people.count > 0;

	if (!set || !all)
		return;

	uint64_t most = allowed(&h->limits->share, all);
	struct slice limit[] = { slice_trim(set->text), compare_number(c, most) };
	struct slice found[] = { compare_number(c, lose), compare_number(c, all) };
	struct held held = { .of = c,
		.key = "share-that-loses",
		.set = set,
		.says = compare_words(c,
			of_people ? WORD_COMPARE_LIMIT_PEOPLE : WORD_COMPARE_LIMIT_SHARE, limit, 2),
		.found = compare_words(c,
			!of_people && c->has_numbers ? WORD_COMPARE_OF_TRIED : WORD_COMPARE_OF_ALL,
			found, 2),
		.is_passed = lose > most };

	add(h, held);
	if (held.is_passed)
		diag_error(d, set->place, "compare-passed",
			"in \"%.*s\" %.*s of the %.*s %s lose, and with a limit of %.*s at most %.*s of them "
			"may: change the worksheet until fewer lose, or agree this and raise "
			"\"share-that-loses\"",
			SLICE_ARG(title_of(c)), SLICE_ARG(found[0]), SLICE_ARG(found[1]),
			counted_words(c), SLICE_ARG(limit[0]), SLICE_ARG(limit[1]));
}

/* Groups that only lose */

static struct slice group_words(const struct compared *c, const struct compare_group *g)
{
	return compare_words(c, WORD_COMPARE_GROUP,
		(struct slice[]){ c->people.columns[g->column], g->name }, 2);
}

static void refuse_group(const struct data *set, const struct compared *c,
	const struct compare_group *g, struct diags *d)
{
	const struct compare_count *n = &g->tally.count;
	struct slice lose = compare_number(c, n->of[COMPARE_LOSES]),
		     all = compare_number(c, compare_total(n));

	diag_error(d, set->place, "compare-passed",
		"in \"%.*s\" nobody of the group \"%.*s\" gains, and %.*s of %.*s lose: change the worksheet "
		"until somebody of the group gains or nobody loses, or agree this and write only-loses: "
		"allow",
		SLICE_ARG(title_of(c)), SLICE_ARG(group_words(c, g)), SLICE_ARG(lose),
		SLICE_ARG(all));
}

static void hold_groups(struct holding *h, const struct compared *c, struct diags *d)
{
	const struct data *set = h->limits->only_loses_written;
	struct held held = { .of = c,
		.key = "only-loses",
		.set = set,
		.says = c->words->text[WORD_COMPARE_LIMIT_GROUPS] };

	for (size_t i = 0; i < c->people.group_count; i++) {
		const struct compare_group *g = &c->people.groups[i];

		if (!compare_only_loses(&g->tally.count))
			continue;
		refuse_group(set, c, g, d);
		held.found = compare_joined(c, held.found, group_words(c, g));
	}
	held.is_passed = held.found.length;
	if (!held.is_passed)
		held.found = c->words->text[WORD_COMPARE_LIMIT_NONE];
	add(h, held);
}

/* Without groups, everybody is one. */
static void hold_everybody(struct holding *h, const struct compared *c, struct diags *d)
{
	const struct compare_count *n = counted(c);
	const struct data *set = h->limits->only_loses_written;
	bool known = c->people.count || compare_is_whole(c);
	enum word none = known ? WORD_COMPARE_NOBODY_LOSES : WORD_COMPARE_NO_LOSS_FOUND;
	enum word only = known ? WORD_COMPARE_NOBODY_GAINS : WORD_COMPARE_NO_GAIN_FOUND;
	enum word found = !n->of[COMPARE_LOSES] ? none
		: n->of[COMPARE_GAINS]		? WORD_COMPARE_SOME_GAIN
						: only;
	struct held held = { .of = c,
		.key = "only-loses",
		.set = set,
		.says = c->words->text[WORD_COMPARE_LIMIT_ALL],
		.found = c->words->text[found],
		.is_passed = compare_only_loses(n) };

	add(h, held);
	if (held.is_passed)
		diag_error(d, set->place, "compare-passed",
			"in \"%.*s\" %s, and %.*s of the %.*s %s lose: "
			"change the worksheet until somebody gains or nobody loses, or agree this and write "
			"only-loses: allow",
			SLICE_ARG(title_of(c)),
			known ? "nobody gains" : "we found nobody who gains",
			SLICE_ARG(compare_number(c, n->of[COMPARE_LOSES])),
			SLICE_ARG(compare_number(c, compare_base(n))), counted_words(c));
}

/* Of who decides, nothing is more or less: nobody gains or loses. */
static bool gives_labels(const struct compared *c)
{
	const struct sheet *s = c->sides[COMPARE_NEW].sheet;

	return s->lines[s->result].label_count > 0;
}

void compare_hold(struct holding *h, const struct compared *c, struct diags *d)
{
	if (gives_labels(c))
		return;
	/* where no answers come to anything else, every limit holds */
	if (compare_changes_nothing(c) && !c->people.count)
		return;
	hold_losses(h, c, d);
	hold_share(h, c, d);
	if (h->limits->only_loses)
		(c->people.group_count ? hold_groups : hold_everybody)(h, c, d);
}

/* What is said of them */

void compare_hold_say(const struct holding *h, struct report *r)
{
	const struct slice *text = h->words->text;
	const struct slice headers[] = { text[WORD_COMPARE_SHEET], text[WORD_COMPARE_LIMIT],
		text[WORD_COMPARE_FOUND], text[WORD_COMPARE_WITHIN] };

	if (!h->first)
		return;
	report_table(r, text[WORD_COMPARE_LIMITS], "llll");
	report_cells(r, headers, 4);
	for (const struct held *i = h->first; i; i = i->next)
		report_cells(r,
			(struct slice[]){ title_of(i->of), i->says, i->found,
				text[i->is_passed ? WORD_COMPARE_PASSED : WORD_COMPARE_HELD] },
			4);
}

void compare_hold_json(const struct holding *h, struct buf *out)
{
	buf_print(out, ",\"limits-passed\":%d,\"limits\":[", h->passed);
	for (const struct held *i = h->first; i; i = i->next) {
		buf_text(out, i == h->first ? "{\"worksheet\":" : ",{\"worksheet\":");
		json_string(out, i->of->sides[COMPARE_NEW].sheet->name);
		json_member(out, "limit", slice_text(i->key));
		json_member(out, "set", slice_trim(i->set->text));
		json_member(out, "found", i->found);
		buf_print(out, ",\"passed\":%s}", i->is_passed ? "true" : "false");
	}
	buf_byte(out, ']');
}
