#include "sheet/read_figures.h"

#include "sheet/operand.h"
#include "sheet/wording.h"

static const char *const figure_statuses[] = { "decided", "undecided", "withdrawn", NULL };

static const struct field value_fields[] = {
	{ "from", FIELD_DATE, REQUIRED, offsetof(struct sheet_figure_value, from), NULL, NULL },
	{ "until", FIELD_DATE, OPTIONAL, offsetof(struct sheet_figure_value, until), NULL, NULL },
	{ "is", FIELD_TEXT, REQUIRED, offsetof(struct sheet_figure_value, written), NULL, NULL },
	{ "source", FIELD_TEXT, OPTIONAL, offsetof(struct sheet_figure_value, source), NULL, NULL },
	{ "at", FIELD_TEXT, OPTIONAL, offsetof(struct sheet_figure_value, at), NULL, NULL },
	{ "note", FIELD_TEXT, OPTIONAL, offsetof(struct sheet_figure_value, note), NULL, NULL },
};
static const struct record value_record = RECORD(
	"a figure's value", struct sheet_figure_value, value_fields);

struct written_figure {
	struct sheet_figure figure;
	struct records values;
};

static const struct field figure_fields[] = {
	{ "says", FIELD_TEXT, REQUIRED, offsetof(struct written_figure, figure.says), NULL, NULL },
	{ "unit", FIELD_TEXT, REQUIRED, offsetof(struct written_figure, figure.unit_name), NULL,
		NULL },
	{ "status", FIELD_CHOICE, OPTIONAL, offsetof(struct written_figure, figure.status),
		figure_statuses, NULL },
	{ "values", FIELD_RECORDS, OPTIONAL, offsetof(struct written_figure, values), NULL,
		&value_record },
	{ "source", FIELD_TEXT, OPTIONAL, offsetof(struct written_figure, figure.source), NULL,
		NULL },
	{ "at", FIELD_TEXT, OPTIONAL, offsetof(struct written_figure, figure.at), NULL, NULL },
	{ "note", FIELD_TEXT, OPTIONAL, offsetof(struct written_figure, figure.note), NULL, NULL },
};
static const struct record figure_record = RECORD("a figure", struct written_figure, figure_fields);

static bool refuse(struct reading *r, struct place at, const char *text)
{
	diag_error(r->diags, at, "sheet-figure", "%s", text);
	return false;
}

/* Values say where they come from; a figure without values says it itself. */
static bool has_shape(struct reading *r, const struct sheet_figure *f, const struct data *node)
{
	const struct data *values = data_member(node, "values");
	bool decided = f->status == SHEET_DECIDED;

	if (decided && !f->value_count)
		return refuse(r, f->place,
			"a figure needs \"values\", or \"status: undecided\" with its \"source\" and \"at\"");
	if (decided && (f->source || f->at))
		return refuse(r, (f->source ? f->source : f->at)->key_place,
			"\"source\" and \"at\" stand with each of the values, not beside them");
	if (!decided && values)
		return refuse(r, values->key_place,
			"a figure that is not decided has no values: take \"values\" or \"status\" out");
	if (!decided && !(f->source && f->at))
		return refuse(r, f->place,
			"a figure that is not decided needs the \"source\" that says so, and \"at\"");
	return true;
}

/* Amounts that are made up have no source, and say so. */
static bool has_source(struct reading *r, const struct sheet_figure *f,
	const struct sheet_figure_value *v, const struct data *node)
{
	int status = r->sheet->status; /* -1: unknown, which has a message */
	bool made_up = (status < 0 || status == STATUS_ILLUSTRATIVE) && !v->source && !v->at &&
		(status < 0 || f->note || v->note);

	if (made_up || (v->source && v->at))
		return true;
	return refuse(r, node->place,
		status == STATUS_ILLUSTRATIVE
			? "a value needs \"source\" and \"at\", or the figure a \"note\" that it is made up"
			: "a value needs \"source\" and \"at\"");
}

/* Each value begins after the one before it has begun and, if that says when, has ended. */
static bool has_order(struct reading *r, const struct sheet_figure_value *v,
	const struct sheet_figure_value *before, const struct data *node)
{
	bool later = !before || date_compare(v->from, before->from) > 0;
	bool apart = !before || date_compare(v->from, before->until) > 0;

	if (date_given(v->until) && date_compare(v->until, v->from) < 0)
		return refuse(r, data_member(node, "until")->place,
			"\"until\" is the last day of the value, and comes before its first");
	if (later && apart)
		return true;
	return refuse(r, data_member(node, "from")->place,
		later ? "values stand oldest first: this one begins before the one above it has ended"
		      : "values stand oldest first: this one begins before the one above it or on the "
			"same day");
}

static bool read_values(struct reading *r, struct sheet_figure *f, const struct data *list)
{
	struct sheet_figure_value *v = f->values, *before = NULL;
	bool good = true;

	for (const struct data *item = list->first; item; item = item->next) {
		good = operand_number_of(r, v->written, f->unit, &v->is) && good;
		good = has_source(r, f, v, item) && good;
		good = has_order(r, v, before, item) && good;
		before = v++;
	}
	return good;
}

bool read_figure(struct reading *r, const struct named *named)
{
	struct written_figure w = { .figure = { .name = named->name, .place = named->place } };
	struct sheet_figure *f = &r->sheet->figures[named->index];
	bool good = fields_read(&figure_record, named->node, &w, r->arena, r->diags);

	*f = w.figure;
	f->values = w.values.items;
	f->value_count = w.values.count;
	if (f->unit_name)
		good = operand_unit(r, f->unit_name, &f->unit) && good;
	good = wording_check(f->says, r->diags) && good;
	if (!good || !has_shape(r, f, named->node))
		return false;
	return !f->value_count || read_values(r, f, data_member(named->node, "values"));
}
