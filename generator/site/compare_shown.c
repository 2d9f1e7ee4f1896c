#include "site/compare_shown.h"

#include "text/forum_block.h"

static struct slice figure_words(const struct site *s, struct slice name)
{
	const struct figure *f = map_get(&s->figures.by_name, name);

	return f ? f->words : slice_text(NULL);
}

/* Whether `name` is a figure of that worksheet; any figure is of an empty name. */
static bool is_of(struct slice name, struct slice sheet)
{
	return !sheet.length ||
		(slice_starts(name, sheet) &&
			slice_starts(slice_after(name, sheet.length), SLICE(".")));
}

static bool differ(const struct site *from, const struct site *other, struct slice sheet)
{
	for (size_t i = 0; i < from->figures.count; i++) {
		const struct figure *f = from->figures.sorted[i];

		if (is_of(f->name, sheet) && !slice_equal(f->words, figure_words(other, f->name)))
			return true;
	}
	return false;
}

static bool figures_change(const struct site *old, const struct site *new, struct slice sheet)
{
	return differ(new, old, sheet) || differ(old, new, sheet);
}

static struct slice source_of(const struct site *s, struct slice sheet)
{
	const struct worksheet *w = worksheets_find(&s->worksheets, sheet);

	return w && w->sheet ? w->sheet->source : slice_text(NULL);
}

static bool sheet_changes(const struct site *old, const struct site *new, struct slice sheet)
{
	return sheet.length &&
		(!slice_equal(source_of(old, sheet), source_of(new, sheet)) ||
			figures_change(old, new, sheet));
}

/* "[worksheet: indicative-budget, sum]", "[lookup: form]", "[lookup: authorisation, form]" */
static struct slice sheet_of(const struct site *s, struct slice line)
{
	static const char *const of_sheets[] = { "worksheet", "worked", "estimator", "then",
		"lookup", NULL };
	struct slice inside = slice_until(slice_after(line, 1), ']');
	struct slice block = slice_until(inside, ':');
	struct slice rest = slice_trim(slice_after(inside, block.length + 1));
	struct slice first = slice_trim(slice_until(rest, ','));

	if (!slice_starts(line, SLICE("[")))
		return slice_text(NULL);
	if (slice_is(block, "lookup") && s->forums.worksheet &&
		slice_is_one_of(first, lookup_parts))
		return s->forums.worksheet->name;
	return slice_is_one_of(block, of_sheets) ? first : slice_text(NULL);
}

bool compare_shown(const struct site *old, const struct site *new, const struct page *page,
	struct slice meaning)
{
	/* what stands apart is shown as of a day of its own */
	if (page->is_apart)
		return false;
	if (page == site_special(new, "figures") && figures_change(old, new, SLICE("")))
		return true;
	while (meaning.length) {
		struct slice line = slice_until(meaning, '\n');

		if (sheet_changes(old, new, sheet_of(new, line)))
			return true;
		meaning = slice_after(meaning, line.length + 1);
	}
	return false;
}
