#include "site/figure_rows.h"

enum column {
	NAME,
	SAYS,
	WORDS,
	AMOUNT,
	AMOUNT_TO,
	UNIT,
	PERIOD,
	FROM,
	UNTIL,
	STATUS,
	ILLUSTRATIVE,
	WORKSHEET,
	SOURCE,
	SOURCE_TITLE,
	AT,
	NOTE,
	URL,
};

static const char *const value_statuses[] = { "in force", "earlier", "coming", "undecided",
	"withdrawn", NULL };

enum { IN_FORCE, EARLIER, COMING, UNDECIDED, WITHDRAWN };

static const struct dataset_column columns[] = {
	[NAME] = { "name", DATASET_TEXT, DATASET_MUST,
		"What pages call the figure; a figure of a worksheet has the worksheet's name and a dot before its own",
		NULL },
	[SAYS] = { "says", DATASET_TEXT, DATASET_MUST, "What the figure is", NULL },
	[WORDS] = { "words", DATASET_TEXT, DATASET_MUST, "The value as pages say it", NULL },
	[AMOUNT] = { "amount", DATASET_VALUE, DATASET_MAY,
		"The value: an exact decimal number, a day or a time of day; the lowest of a range. It is not there while nobody has decided it",
		NULL },
	[AMOUNT_TO] = { "amount-to", DATASET_VALUE, DATASET_MAY,
		"The highest of a range; without it, the value is no range", NULL },
	[UNIT] = { "unit", DATASET_TEXT, DATASET_MUST,
		"What the amount is counted in: £ (pounds), weeks, date and so on", NULL },
	[PERIOD] = { "period", DATASET_TEXT, DATASET_MAY,
		"What the amount is for: week, month or year", NULL },
	[FROM] = { "from", DATASET_DATE, DATASET_MAY, "The first day on which the value holds",
		NULL },
	[UNTIL] = { "until", DATASET_DATE, DATASET_MAY,
		"The last day on which the value holds, where it is known. A value also ends when the next value of the figure begins",
		NULL },
	[STATUS] = { "status", DATASET_TEXT, DATASET_MUST,
		"What the value is on the day of the file", value_statuses },
	[ILLUSTRATIVE] = { "illustrative", DATASET_BOOLEAN, DATASET_MUST,
		"Whether it was made up for an example", NULL },
	[WORKSHEET] = { "worksheet", DATASET_TEXT, DATASET_MAY,
		"The title of the worksheet that the figure belongs to", NULL },
	[SOURCE] = { "source", DATASET_TEXT, DATASET_MAY,
		"The document that the value is from, as this site calls it", NULL },
	[SOURCE_TITLE] = { "source-title", DATASET_TEXT, DATASET_MAY, "The title of that document",
		NULL },
	[AT] = { "at", DATASET_TEXT, DATASET_MAY, "The place in that document", NULL },
	[NOTE] = { "note", DATASET_TEXT, DATASET_MAY, "What is unclear about the figure", NULL },
	[URL] = { "url", DATASET_URL, DATASET_MAY, "Where the site lists the figure", NULL },
};

static const struct dataset_table table = DATASET_TABLE(
	"figures", "Every figure of the rules, with each of its values", columns);

struct slice figure_rows_url(const struct site *s, struct slice name, struct arena *a)
{
	const struct page *list = site_special(s, "figures");

	if (!list)
		return slice_text(NULL);
	return arena_print(a, "%.*s%.*s#%.*s", SLICE_ARG(s->base_url),
		SLICE_ARG(slice_after(list->address, 1)), SLICE_ARG(name));
}

static void cite(struct slice *row, const struct figure_source *cited)
{
	row[SOURCE] = data_text(cited->id);
	row[SOURCE_TITLE] = cited->source ? data_text(cited->source->title) : slice_text(NULL);
	row[AT] = data_text(cited->at);
}

/* "£/week" is pounds for a week. */
static void add_figure(
	struct slice *row, const struct site *s, const struct figure *f, struct arena *a)
{
	struct slice unit = f->unit_name->text;

	row[NAME] = f->name;
	row[SAYS] = f->says->text;
	row[WORDS] = f->words;
	row[UNIT] = slice_until(unit, '/');
	row[PERIOD] = slice_after(unit, row[UNIT].length + 1);
	row[ILLUSTRATIVE] = dataset_boolean(f->illustrative);
	row[WORKSHEET] = f->sheet_title;
	row[NOTE] = data_text(f->note);
	row[URL] = figure_rows_url(s, f->name, a);
}

static void add_value(
	struct slice *row, const struct figure *f, const struct figure_value *v, struct arena *a)
{
	const struct figure_value *first = f->values.items;
	size_t place = (size_t)(v - first);
	bool is_now = f->status == FIGURE_DECIDED && place == f->past;
	int status = is_now ? IN_FORCE : place < f->past ? EARLIER : COMING;

	row[WORDS] = v->words;
	row[AMOUNT] = slice_until(v->code, '/');
	row[AMOUNT_TO] = slice_after(v->code, row[AMOUNT].length + 1);
	row[FROM] = dataset_date(a, v->from);
	row[UNTIL] = dataset_date(a, v->until);
	row[STATUS] = slice_text(value_statuses[status]);
	cite(row, &v->cited);
}

static void add_all(
	struct dataset *d, const struct site *s, const struct figure *f, struct arena *a)
{
	const struct figure_value *values = f->values.items;
	struct slice *row;

	for (size_t i = 0; i < f->values.count; i++) {
		row = dataset_add(d);
		add_figure(row, s, f, a);
		add_value(row, f, &values[i], a);
	}
	if (f->values.count && !figure_speaks(f))
		return;
	row = dataset_add(d);
	add_figure(row, s, f, a);
	cite(row, &f->cited);
	row[STATUS] = slice_text(
		value_statuses[f->status == FIGURE_UNDECIDED ? UNDECIDED : WITHDRAWN]);
}

void figure_rows(struct dataset *d, const struct site *s, struct arena *a)
{
	dataset_begin(d, &table, a);
	for (size_t i = 0; i < s->figures.count; i++)
		if (!figure_is_refused(s->figures.sorted[i]))
			add_all(d, s, s->figures.sorted[i], a);
}
