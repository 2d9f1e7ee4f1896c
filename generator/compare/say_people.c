#include "compare/say_people.h"

#include "compare/speak.h"

/* With how many of how many it is made from: who has no amount before and after is not in it. */
static struct slice average_words(const struct compared *c, const struct compare_tally *tally)
{
	if (!tally->amounts)
		return slice_text(NULL);
	return compare_words(c, WORD_COMPARE_MEAN_OVER,
		(struct slice[]){ compare_average_words(c, tally),
			compare_number(c, tally->amounts),
			compare_number(c, compare_total(&tally->count)) },
		3);
}

static void add_group(struct telling *t, struct slice name, const struct compare_tally *tally)
{
	const struct compared *c = t->c;
	const uint64_t *of = tally->count.of;

	report_cells(t->report,
		(struct slice[]){ name, compare_number(c, compare_total(&tally->count)),
			compare_number(c, of[COMPARE_GAINS]), compare_number(c, of[COMPARE_LOSES]),
			compare_number(c, of[COMPARE_SAME] + of[COMPARE_NONE_BOTH]),
			compare_number(c, of[COMPARE_MOVES]), average_words(c, tally),
			tally->loss.is_there ? compare_change_words(c, tally->loss.change)
					     : slice_text(NULL) },
		8);
}

/* Of a small group, one invented person decides what is said. */
static bool is_few(const struct compare_group *g)
{
	return compare_total(&g->tally.count) < COMPARE_FEW;
}

static struct slice few_words(const struct compared *c)
{
	return compare_number(c, COMPARE_FEW);
}

static struct slice group_name(const struct compared *c, const struct compare_group *g)
{
	const struct slice parts[] = { g->name, few_words(c) };

	return is_few(g) ? compare_words(c, WORD_COMPARE_FEW, parts, 2) : g->name;
}

static void say_few(struct telling *t)
{
	const struct compare_people *all = &t->c->people;
	struct slice most = few_words(t->c);

	for (size_t i = 0; i < all->group_count; i++)
		if (is_few(&all->groups[i])) {
			tell_paragraph(t, WORD_COMPARE_FEW_SAYS, &most, 1);
			return;
		}
}

static void say_groups(struct telling *t, size_t column)
{
	const struct compare_people *all = &t->c->people;

	report_table(t->report,
		compare_words(t->c, WORD_COMPARE_PEOPLE_OF, &all->columns[column], 1), "lnnnnnll");
	report_cells(t->report,
		(struct slice[]){ all->columns[column], tell_word(t, WORD_COMPARE_HOW_MANY),
			tell_word(t, WORD_COMPARE_GAINS), tell_word(t, WORD_COMPARE_LOSES),
			tell_word(t, WORD_COMPARE_AS_BEFORE), tell_word(t, WORD_COMPARE_MOVES),
			tell_word(t, WORD_COMPARE_MEAN), tell_word(t, WORD_COMPARE_WORST) },
		8);
	for (size_t i = 0; i < all->group_count; i++)
		if (all->groups[i].column == column)
			add_group(t, group_name(t->c, &all->groups[i]), &all->groups[i].tally);
	add_group(t, tell_word(t, WORD_COMPARE_EVERYONE), &all->all);
}

static void say_groups_that_lose(struct telling *t)
{
	const struct compare_people *all = &t->c->people;
	struct slice named = slice_text(NULL);

	for (size_t i = 0; i < all->group_count; i++) {
		const struct compare_group *g = &all->groups[i];

		if (compare_only_loses(&g->tally.count))
			named = compare_joined(t->c, named,
				compare_words(t->c, WORD_COMPARE_GROUP,
					(struct slice[]){ all->columns[g->column], g->name }, 2));
	}
	if (named.length)
		tell_paragraph(t, WORD_COMPARE_ONLY_LOSES_GROUPS, &named, 1);
	else if (all->group_count)
		tell_paragraph(t, WORD_COMPARE_NO_GROUPS, NULL, 0);
}

static void say_each(struct telling *t)
{
	const struct compare_people *all = &t->c->people;
	struct slice title = tell_title(t);

	report_table(
		t->report, compare_words(t->c, WORD_COMPARE_PERSON_CAPTION, &title, 1), "llll");
	report_cells(t->report,
		(struct slice[]){ tell_word(t, WORD_COMPARE_PERSON),
			tell_word(t, WORD_COMPARE_BEFORE), tell_word(t, WORD_COMPARE_AFTER),
			tell_word(t, WORD_COMPARE_CHANGE) },
		4);
	for (size_t i = 0; i < all->count; i++) {
		const struct compare_person *p = &all->items[i];
		const struct compare_came *came = p->outcome.came;

		report_cells(t->report,
			(struct slice[]){ p->name,
				compare_result(t->c, COMPARE_OLD, &came[COMPARE_OLD]),
				compare_result(t->c, COMPARE_NEW, &came[COMPARE_NEW]),
				came[COMPARE_OLD].level != came[COMPARE_NEW].level
					? tell_word(t, WORD_COMPARE_MOVES)
					: compare_change_words(t->c, p->outcome.change) },
			4);
	}
}

void tell_people(struct telling *t)
{
	const struct compare_people *all = &t->c->people;
	struct slice count = compare_number(t->c, all->count), title = tell_title(t);

	if (!all->count)
		return;
	report_heading(t->report, 3, compare_words(t->c, WORD_COMPARE_PEOPLE, &title, 1));
	tell_paragraph(t, WORD_COMPARE_INVENTED, &count, 1);
	tell_most(t, WORD_COMPARE_LARGEST_GAIN_OF, &all->all.gain);
	tell_most(t, WORD_COMPARE_LARGEST_LOSS_OF, &all->all.loss);
	say_groups_that_lose(t);
	if (all->group_count && all->all.amounts)
		tell_paragraph(t, WORD_COMPARE_MEAN_SAYS, NULL, 0);
	say_few(t);
	for (size_t column = 0; column < all->column_count; column++)
		say_groups(t, column);
	say_each(t);
}
