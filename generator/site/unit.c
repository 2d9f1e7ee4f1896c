#include "site/unit.h"

#include "base/nearest.h"
#include "text/number_plain.h"

static const struct unit units[] = {
	{ "£", UNIT_MONEY },
	{ "£/week", UNIT_MONEY },
	{ "£/month", UNIT_MONEY },
	{ "£/year", UNIT_MONEY },
	{ "£/hour", UNIT_MONEY },
	{ "£/day", UNIT_MONEY },
	{ "£/night", UNIT_MONEY },
	{ "£/point", UNIT_MONEY },
	{ "%", UNIT_NUMBER },
	{ "minutes", UNIT_NUMBER },
	{ "hours", UNIT_NUMBER },
	{ "days", UNIT_NUMBER },
	{ "nights", UNIT_NUMBER },
	{ "visits", UNIT_NUMBER },
	{ "weeks", UNIT_NUMBER },
	{ "months", UNIT_NUMBER },
	{ "years", UNIT_NUMBER },
	{ "hours/week", UNIT_NUMBER },
	{ "weeks/year", UNIT_NUMBER },
	{ "months/year", UNIT_NUMBER },
	{ "nights/week", UNIT_NUMBER },
	{ "visits/week", UNIT_NUMBER },
	{ "minutes/day", UNIT_NUMBER },
	{ "minutes/week", UNIT_NUMBER },
	{ "minutes/hour", UNIT_NUMBER },
	{ "minutes/visit", UNIT_NUMBER },
	{ "points", UNIT_NUMBER },
	{ "number", UNIT_NUMBER },
	{ "people", UNIT_NUMBER },
	{ "times", UNIT_NUMBER },
	{ "date", UNIT_DATE },
	{ "time", UNIT_TIME },
};

enum { UNIT_COUNT = sizeof(units) / sizeof(*units) };

const struct unit *unit_read_name(const struct data *name, struct diags *d)
{
	struct nearest n = nearest_to(name->text);
	char hint[NEAREST_HINT];

	for (size_t i = 0; i < UNIT_COUNT; i++) {
		if (slice_is(name->text, units[i].name))
			return &units[i];
		nearest_try(&n, slice_text(units[i].name));
	}
	diag_error(d, name->place, "figure-unit", "no unit \"%.*s\"%s", SLICE_ARG(name->text),
		nearest_hint(n.best, hint, sizeof(hint)));
	return NULL;
}

const struct unit *unit_named(struct slice name, struct arena *a)
{
	struct unit *made;

	for (size_t i = 0; i < UNIT_COUNT; i++)
		if (slice_is(name, units[i].name))
			return &units[i];
	made = ARENA_NEW(a, struct unit);
	made->name = arena_string(a, name);
	made->kind = slice_starts(name, SLICE("£")) ? UNIT_MONEY : UNIT_NUMBER;
	return made;
}

/* Reading */

static const struct reader {
	bool (*parse)(struct slice text, struct amount *value);
	const char *looks_like;
} readers[] = {
	[UNIT_NUMBER] = { amount_parse, "a number such as 6 or 7.5" },
	[UNIT_MONEY] = { amount_parse, "an amount such as 350 or 350.01, without £ and commas" },
	[UNIT_DATE] = { amount_parse_date, "a day that exists, written as 2026-11-20" },
	[UNIT_TIME] = { amount_parse_time, "a time such as \"13:00\"" },
};

static bool read_end(
	const struct unit *u, const struct data *end, struct amount *value, struct diags *d)
{
	const struct reader *r = &readers[u->kind];

	if (end->kind == DATA_TEXT && r->parse(end->text, value))
		return true;

	struct slice plain = end->kind == DATA_TEXT && r->parse == amount_parse
		? number_plain(end->text, d->arena)
		: slice_text(NULL);

	diag_error(d, end->place, "figure-value", "a value in \"%s\" is %s%s%.*s", u->name,
		r->looks_like, plain.length ? ": write " : "", SLICE_ARG(plain));
	return false;
}

bool unit_read(const struct unit *u, const struct data *is, struct span *span, struct diags *d)
{
	if (is->kind != DATA_LIST) {
		if (!read_end(u, is, &span->low, d))
			return false;
		span->high = span->low;
		return true;
	}
	if (is->count != 2) {
		diag_error(d, is->place, "figure-range", "a range has two ends: [lowest, highest]");
		return false;
	}
	if (!read_end(u, is->first, &span->low, d) || !read_end(u, is->first->next, &span->high, d))
		return false;
	if (amount_compare(span->low, span->high) < 0)
		return true;
	diag_error(d, is->place, "figure-range",
		"a range has its lower end first, and the higher after it");
	return false;
}

/* Saying */

static bool is_range(const struct span *s)
{
	return amount_compare(s->low, s->high) != 0;
}

/* As GOV.UK writes times: 9am, 4:30pm, midday, midnight. */
static struct slice say_time(struct amount a, const struct words *w, struct arena *arena)
{
	int hour = (int)a.value / 100, minute = (int)a.value % 100;
	int shown = hour % 12 ? hour % 12 : 12;

	if (hour % 12 == 0 && minute == 0)
		return w->text[hour == 12 ? WORD_TIME_MIDDAY : WORD_TIME_MIDNIGHT];

	struct slice clock = minute ? arena_print(arena, "%d:%02d", shown, minute)
				    : arena_print(arena, "%d", shown);

	return words_filled(
		arena, w->text[hour < 12 ? WORD_TIME_MORNING : WORD_TIME_AFTERNOON], &clock, 1);
}

static struct slice say_end(
	const struct unit *u, struct amount a, const struct words *w, struct arena *arena)
{
	char room[AMOUNT_TEXT];

	switch (u->kind) {
	case UNIT_NUMBER:
		return arena_copy(arena, slice_text(amount_words(a, room)));
	case UNIT_MONEY:
		return arena_copy(arena, slice_text(amount_money(a, room)));
	case UNIT_DATE:
		return words_date(w, arena, amount_as_date(a));
	case UNIT_TIME:
		return say_time(a, w, arena);
	}
	return slice_text(NULL);
}

static const struct unit_words *words_of(const struct unit *u, const struct words *w)
{
	return map_get(w->units, slice_text(u->name));
}

bool unit_is_said(const struct unit *u, const struct words *w)
{
	return words_of(u, w) != NULL;
}

/* The value without its unit. In a range of money the second end has its own sign: 10 to £20. */
static struct slice say_number(
	const struct unit *u, const struct span *s, const struct words *w, struct arena *a)
{
	struct slice ends[] = { say_end(u, s->low, w, a), say_end(u, s->high, w, a) };

	if (!is_range(s))
		return ends[0];
	if (u->kind == UNIT_MONEY)
		ends[1] = words_filled(a, words_of(u, w)->alone, &ends[1], 1);
	return words_filled(a, w->text[WORD_RANGE], ends, 2);
}

static bool is_one(const struct span *s)
{
	return !is_range(s) && amount_compare(s->low, amount_whole(1)) == 0;
}

struct slice unit_say(
	const struct unit *u, const struct span *s, const struct words *w, struct arena *a)
{
	struct slice number = say_number(u, s, w, a);
	const struct unit_words *said = words_of(u, w);

	return words_filled(a, is_one(s) ? said->one : said->many, &number, 1);
}

struct slice unit_say_alone(
	const struct unit *u, const struct span *s, const struct words *w, struct arena *a)
{
	struct slice number = say_number(u, s, w, a);
	const struct unit_words *said = words_of(u, w);

	return words_filled(a, is_one(s) ? said->alone_one : said->alone, &number, 1);
}

static struct slice code_end(const struct unit *u, struct amount a, struct arena *arena)
{
	char date_room[DATE_TEXT], amount_room[AMOUNT_TEXT];

	switch (u->kind) {
	case UNIT_DATE:
		return arena_copy(arena, slice_text(date_text(amount_as_date(a), date_room)));
	case UNIT_TIME:
		return arena_print(arena, "%02d:%02d", (int)a.value / 100, (int)a.value % 100);
	default:
		return arena_copy(arena, slice_text(amount_text(a, amount_room)));
	}
}

struct slice unit_code(const struct unit *u, const struct span *s, struct arena *a)
{
	struct slice low = code_end(u, s->low, a);

	if (!is_range(s))
		return low;
	return arena_print(a, "%.*s/%.*s", SLICE_ARG(low), SLICE_ARG(code_end(u, s->high, a)));
}
