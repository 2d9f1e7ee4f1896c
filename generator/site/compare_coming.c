#include "site/compare_coming.h"

#include "base/json.h"
#include "site/version.h"

/* What it is about: a figure, a page or a worksheet, by its name on both sides. */
static struct slice subject_of(const struct coming *c)
{
	return c->figure ? c->figure->name : c->page ? version_family(c->page) : c->sheet->name;
}

static struct slice value_of(const struct coming *c)
{
	return c->is ? c->is->words : slice_text(NULL);
}

static bool is_same(const struct coming *a, const struct coming *b)
{
	return a->kind == b->kind && date_compare(a->day, b->day) == 0 && a->ends == b->ends &&
		slice_equal(subject_of(a), subject_of(b)) && slice_equal(value_of(a), value_of(b));
}

static bool has(const struct comings *all, const struct coming *wanted)
{
	for (size_t i = 0; i < all->count; i++)
		if (is_same(&all->items[i], wanted))
			return true;
	return false;
}

/* What has begun on the other side's day is compared, or was. */
static void find_alone(struct coming_compared *c, enum compare_which side,
	const struct comings *all, const struct comings *other, struct date others_day,
	struct arena *a)
{
	c->items[side] = ARENA_ARRAY(a, const struct coming *, all->count + 1);
	for (size_t i = 0; i < all->count; i++)
		if (date_compare(all->items[i].day, others_day) > 0 && !has(other, &all->items[i]))
			c->items[side][c->count[side]++] = &all->items[i];
}

void compare_coming(
	struct coming_compared *c, const struct site *old, const struct site *new, struct arena *a)
{
	struct comings *were = ARENA_NEW(a, struct comings), *are = ARENA_NEW(a, struct comings);

	*c = (struct coming_compared){ 0 };
	coming_find(were, old, false, a);
	coming_find(are, new, false, a);
	find_alone(c, COMPARE_OLD, were, are, new->as_of, a);
	find_alone(c, COMPARE_NEW, are, were, old->as_of, a);
}

/* In words */

static struct slice title_of(const struct coming *c)
{
	return c->figure  ? c->figure->says->text
		: c->page ? c->page->title->text
			  : c->sheet->sheet->title->text;
}

static struct slice becomes(const struct coming *c, const struct words *w)
{
	if (c->is)
		return c->is->words;
	return w->text[c->ends || c->figure ? WORD_COMPARE_ENDS : WORD_COMPARE_BEGINS];
}

static void say_side(const struct coming_compared *c, enum compare_which side, struct slice called,
	const struct words *w, bool is_published, struct report *r)
{
	const struct coming *const *items = c->items[side];

	for (size_t i = 0; i < c->count[side];) {
		struct date day = items[i]->day;
		const struct slice parts[] = { words_date(w, r->arena, day), called };
		char text[DATE_TEXT];
		struct slice written = arena_print(r->arena, "%s", date_text(day, text));

		report_paragraph(r, words_filled(r->arena, w->text[WORD_COMPARE_COMING], parts, 2));
		for (; i < c->count[side] && date_compare(items[i]->day, day) == 0; i++) {
			const struct slice says[] = { title_of(items[i]), becomes(items[i], w) };

			report_item(r,
				words_filled(r->arena, w->text[WORD_COMPARE_COMING_ITEM], says, 2));
		}
		if (!is_published)
			report_paragraph(r,
				words_filled(
					r->arena, w->text[WORD_COMPARE_COMING_DO], &written, 1));
	}
}

void compare_coming_say(const struct coming_compared *c, const struct slice sides[COMPARE_SIDES],
	const struct words *w, bool is_published, struct report *r)
{
	for (int side = 0; side < COMPARE_SIDES; side++)
		say_side(c, (enum compare_which)side, sides[side], w, is_published, r);
}

/* As JSON */

void compare_coming_json(const struct coming_compared *c, struct buf *out)
{
	static const char *const kinds[] = {
		[COMING_FIGURE] = "figure",
		[COMING_PAGE] = "page",
		[COMING_SHEET] = "worksheet",
		[COMING_REVIEW] = "review",
	};
	static const char *const sides[] = { "old", "new" };
	const char *between = "";
	char day[DATE_TEXT];

	buf_text(out, ",\"coming\":[");
	for (int side = 0; side < COMPARE_SIDES; side++)
		for (size_t i = 0; i < c->count[side]; i++) {
			const struct coming *one = c->items[side][i];

			buf_print(out, "%s{\"day\":", between);
			json_string(out, slice_text(date_text(one->day, day)));
			json_member(out, "only", slice_text(sides[side]));
			json_member(out, "kind", slice_text(kinds[one->kind]));
			json_member(out, "name", subject_of(one));
			json_member(out, "becomes", value_of(one));
			buf_print(out, ",\"ends\":%s}", one->ends ? "true" : "false");
			between = ",";
		}
	buf_byte(out, ']');
}
