#include "sheet/dimension.h"

#include "base/nearest.h"

enum { NO_BASE = -1, PARTS = 3 };

/* Messages say the many above the line and the one below it: "hours/week". */
static const struct unit_word {
	const char *one, *many;
	int base; /* enum dimension_base; NO_BASE: counted in nothing */
	enum { ANYWHERE, FIRST, ALONE } stands;
} unit_words[] = {
	{ "£", "£", BASE_POUND, ANYWHERE },
	{ "point", "points", BASE_POINT, ANYWHERE },
	{ "minute", "minutes", BASE_MINUTE, ANYWHERE },
	{ "hour", "hours", BASE_HOUR, ANYWHERE },
	{ "day", "days", BASE_DAY, ANYWHERE },
	{ "night", "nights", BASE_NIGHT, ANYWHERE },
	{ "week", "weeks", BASE_WEEK, ANYWHERE },
	{ "month", "months", BASE_MONTH, ANYWHERE },
	{ "year", "years", BASE_YEAR, ANYWHERE },
	{ "visit", "visits", BASE_VISIT, ANYWHERE },
	{ "person", "people", BASE_PERSON, ANYWHERE },
	{ "date", "date", BASE_DATE, ALONE },
	{ "time", "time", BASE_TIME, ALONE },
	{ "number", "number", NO_BASE, FIRST },
	{ "times", "times", NO_BASE, FIRST },
	{ "%", "%", NO_BASE, FIRST },
};

enum { WORD_COUNT = sizeof(unit_words) / sizeof(*unit_words) };

static const struct unit_word *find_word(struct slice text)
{
	for (const struct unit_word *w = unit_words; w < unit_words + WORD_COUNT; w++)
		if (slice_is(text, w->one) || slice_is(text, w->many))
			return w;
	return NULL;
}

static bool stands_well(const struct unit_word *w, int part, bool more)
{
	switch (w->stands) {
	case FIRST:
		return part == 0;
	case ALONE:
		return part == 0 && !more;
	default:
		return true;
	}
}

bool dimension_parse(struct slice text, struct dimension *d)
{
	struct dimension read = { 0 };
	bool more = true;

	for (int part = 0; more; part++) {
		struct slice name = slice_until(text, '/');
		const struct unit_word *word = find_word(name);

		more = name.length < text.length;
		if (!word || part == PARTS || !stands_well(word, part, more))
			return false;
		if (word->base != NO_BASE)
			read.power[word->base] = (int8_t)(read.power[word->base] +
				(part == 0 ? 1 : -1));
		read.percent = read.percent || slice_is(name, "%");
		text = slice_after(text, name.length + 1);
	}
	*d = read;
	return true;
}

struct slice dimension_nearest(struct slice text)
{
	static const char *const common[] = { "£/week", "£/month", "£/year", "£/hour", "£/day",
		"£/night", "£/visit", "£/point", "hours/week", "hours/day", "minutes/day",
		"minutes/hour", "minutes/visit", "minutes/week", "visits/week", "visits/day",
		"nights/week", "days/week", "weeks/year", "months/year", "weeks/month" };
	struct nearest n = nearest_to(text);

	for (size_t i = 0; i < WORD_COUNT; i++)
		nearest_try(&n, slice_text(unit_words[i].many));
	for (size_t i = 0; i < sizeof(common) / sizeof(*common); i++)
		nearest_try(&n, slice_text(common[i]));
	return n.best;
}

bool dimension_equal(struct dimension a, struct dimension b)
{
	return a.percent == b.percent && dimension_alike(a, b);
}

bool dimension_alike(struct dimension a, struct dimension b)
{
	return memcmp(a.power, b.power, sizeof(a.power)) == 0;
}

struct dimension dimension_times(struct dimension a, struct dimension b)
{
	struct dimension product = { 0 };

	for (int i = 0; i < BASE_COUNT; i++)
		product.power[i] = (int8_t)(a.power[i] + b.power[i]);
	return product;
}

struct dimension dimension_over(struct dimension a, struct dimension b)
{
	struct dimension quotient = { 0 };

	for (int i = 0; i < BASE_COUNT; i++)
		quotient.power[i] = (int8_t)(a.power[i] - b.power[i]);
	return quotient;
}

bool dimension_is_number(struct dimension d)
{
	return dimension_equal(d, (struct dimension){ 0 });
}

/* What is counted: those with a power above nothing, each as often as it stands there. */
static bool add_above(struct dimension d, struct buf *out)
{
	size_t before = out->length;

	for (const struct unit_word *w = unit_words; w < unit_words + WORD_COUNT; w++)
		for (int i = 0; w->base != NO_BASE && i < d.power[w->base]; i++)
			buf_print(out, "%s%s", out->length > before ? " × " : "", w->many);
	return out->length > before;
}

static bool has_below(struct dimension d)
{
	for (int i = 0; i < BASE_COUNT; i++)
		if (d.power[i] < 0)
			return true;
	return false;
}

void dimension_text(struct dimension d, struct buf *out)
{
	if (d.percent)
		buf_text(out, "%");
	else if (!add_above(d, out))
		buf_text(out, has_below(d) ? "times" : "number");
	for (const struct unit_word *w = unit_words; w < unit_words + WORD_COUNT; w++)
		for (int i = 0; w->base != NO_BASE && i > d.power[w->base]; i--)
			buf_print(out, "/%s", w->one);
}
