#include "site/sitting.h"

#include "base/nearest.h"

static const char *const weekdays[] = { "monday", "tuesday", "wednesday", "thursday", "friday",
	"saturday", "sunday", NULL };

static const struct field sitting_fields[] = {
	{ "day", FIELD_CHOICE, REQUIRED, offsetof(struct forum_sitting, day), weekdays, NULL },
	{ "figure", FIELD_TEXT, REQUIRED, offsetof(struct forum_sitting, figure), NULL, NULL },
};
const struct record forum_sitting_record = RECORD(
	"a sitting", struct forum_sitting, sitting_fields);

static const struct field holidays_fields[] = {
	{ "source", FIELD_TEXT, REQUIRED, offsetof(struct holidays, source), NULL, NULL },
	{ "at", FIELD_TEXT, REQUIRED, offsetof(struct holidays, at), NULL, NULL },
	{ "days", FIELD_TEXTS, REQUIRED, offsetof(struct holidays, listed), NULL, NULL },
};
static const struct record holidays_record = RECORD(
	"\"bank-holidays\"", struct holidays, holidays_fields);

static bool check_sitting(struct forum_sitting *s, const struct figures *figures, struct diags *d)
{
	char hint[NEAREST_HINT];

	if (!s->figure)
		return true;
	s->is = map_get(&figures->by_name, s->figure->text);
	if (!s->is) {
		diag_error(d, s->figure->place, "forum-unknown", "no figure \"%.*s\"%s",
			SLICE_ARG(s->figure->text),
			nearest_hint(map_nearest(&figures->by_name, s->figure->text), hint,
				sizeof(hint)));
		return false;
	}
	if (!s->is->unit || s->is->unit->kind == UNIT_TIME)
		return true;
	diag_error(d, s->figure->place, "forum-time",
		"\"%.*s\" is no time: a sitting is from one time to another, with the unit \"time\"",
		SLICE_ARG(s->figure->text));
	return false;
}

bool sittings_check(const struct records *sittings, const struct figures *figures, struct diags *d)
{
	struct forum_sitting *s = sittings->items;
	bool good = true;

	for (size_t i = 0; i < sittings->count; i++)
		good = check_sitting(&s[i], figures, d) && good;
	return good;
}

/* The days follow each other, so that one that is missing is seen. */
static bool read_day(struct holidays *h, const struct data *day, struct diags *d)
{
	struct date is = { 0 };

	if (!date_parse(day->text, &is)) {
		diag_error(d, day->place, "forum-holiday",
			"\"%.*s\" is no day: write a day such as 2026-12-25", SLICE_ARG(day->text));
		return false;
	}
	if (h->count && date_compare(h->days[h->count - 1], is) >= 0) {
		diag_error(d, day->place, "forum-holiday",
			"%.*s stands after a day that is later or the same: put the days in their order, each once",
			SLICE_ARG(day->text));
		return false;
	}
	h->days[h->count++] = is;
	return true;
}

bool holidays_read(struct holidays *h, const struct data *node, const struct sources *sources,
	struct arena *a, struct diags *d)
{
	int unknown = 0;
	bool good;

	if (!node)
		return true;
	good = fields_read(&holidays_record, node, h, a, d);
	if (h->source)
		good = sources_find(sources, h->source->text, h->source->place, &unknown, d) &&
			good;
	if (!h->listed)
		return false;
	h->days = ARENA_ARRAY(a, struct date, h->listed->count + 1);
	for (const struct data *day = h->listed->first; day; day = day->next)
		good = read_day(h, day, d) && good;
	return good;
}
