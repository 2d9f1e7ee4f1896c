#include "site/figure.h"

#include <stdlib.h>
#include "base/ascii.h"
#include "text/placeholder.h"

static const char *const statuses[] = { "decided", "undecided", "withdrawn", NULL };

static const struct field value_fields[] = {
	{ "from", FIELD_DATE, REQUIRED, offsetof(struct figure_value, from), NULL, NULL },
	{ "until", FIELD_DATE, OPTIONAL, offsetof(struct figure_value, until), NULL, NULL },
	{ "is", FIELD_DATA, REQUIRED, offsetof(struct figure_value, written), NULL, NULL },
	{ "source", FIELD_TEXT, REQUIRED, offsetof(struct figure_value, cited.id), NULL, NULL },
	{ "at", FIELD_TEXT, REQUIRED, offsetof(struct figure_value, cited.at), NULL, NULL },
};
static const struct record value_record = RECORD(
	"a figure's value", struct figure_value, value_fields);

static const struct field figure_fields[] = {
	{ "says", FIELD_TEXT, REQUIRED, offsetof(struct figure, says), NULL, NULL },
	{ "unit", FIELD_TEXT, REQUIRED, offsetof(struct figure, unit_name), NULL, NULL },
	{ "status", FIELD_CHOICE, OPTIONAL, offsetof(struct figure, status), statuses, NULL },
	{ "values", FIELD_RECORDS, OPTIONAL, offsetof(struct figure, values), NULL, &value_record },
	{ "source", FIELD_TEXT, OPTIONAL, offsetof(struct figure, cited.id), NULL, NULL },
	{ "at", FIELD_TEXT, OPTIONAL, offsetof(struct figure, cited.at), NULL, NULL },
	{ "note", FIELD_TEXT, OPTIONAL, offsetof(struct figure, note), NULL, NULL },
};
static const struct record figure_record = RECORD("a figure", struct figure, figure_fields);

/* Reading */

static bool has_name(const struct figure *f, struct diags *d)
{
	for (size_t i = 0; i < f->name.length; i++) {
		char c = f->name.at[i];

		if (ascii_is_lower(c) || ascii_is_digit(c) || c == '_')
			continue;
		diag_error(d, f->place, "figure-name",
			"a figure's name is made of lower-case letters, digits and underscores, not \"%.*s\"",
			SLICE_ARG(f->name));
		return false;
	}
	return true;
}

/* Values say where they come from; a figure without values says it itself. */
static bool has_shape(const struct figure *f, const struct data *node, struct diags *d)
{
	const struct data *values = data_member(node, "values");
	bool decided = f->status == FIGURE_DECIDED;
	const char *status = statuses[f->status];

	if (decided && !f->values.count)
		diag_error(d, f->place, "figure-status",
			"a figure needs \"values\", or \"status: undecided\" with its \"source\" and \"at\"");
	else if (decided && (f->cited.id || f->cited.at))
		diag_error(d, (f->cited.id ? f->cited.id : f->cited.at)->key_place, "figure-status",
			"\"source\" and \"at\" stand with each of the values, not beside them");
	else if (!decided && values)
		diag_error(d, values->key_place, "figure-status",
			"a figure that is %s has no values: take \"values\" or \"status\" out",
			status);
	else if (!decided && !(f->cited.id && f->cited.at))
		diag_error(d, f->place, "figure-status",
			"a figure that is %s needs the \"source\" that says so, and \"at\"",
			status);
	else
		return true;
	return false;
}

/* Each value begins after the one before it has begun and, if that says when, has ended. */
static bool has_order(const struct figure_value *v, const struct figure_value *before,
	const struct data *node, struct diags *d)
{
	bool begins_later = !before || date_compare(v->from, before->from) > 0;
	bool before_is_over = !before || date_compare(v->from, before->until) > 0;

	if (date_given(v->until) && date_compare(v->until, v->from) < 0) {
		diag_error(d, data_member(node, "until")->place, "figure-order",
			"\"until\" is the last day of the value, and comes before its first");
		return false;
	}
	if (begins_later && before_is_over)
		return true;
	diag_error(d, data_member(node, "from")->place, "figure-order",
		"values stand oldest first: this one begins before the one above it %s",
		begins_later ? "has ended" : "or on the same day");
	return false;
}

static bool read_values(
	struct figure *f, const struct unit *unit, const struct data *node, struct diags *d)
{
	struct figure_value *v = f->values.items, *before = NULL;
	const struct data *list = data_member(node, "values");
	bool good = true;

	for (const struct data *item = list ? list->first : NULL; item; item = item->next) {
		good = unit_read(unit, v->written, &v->is, d) && good;
		good = has_order(v, before, item, d) && good;
		before = v++;
	}
	return good;
}

static bool read_figure(
	struct figures *all, const struct data *node, struct arena *a, struct diags *d)
{
	struct figure *f = ARENA_NEW(a, struct figure);

	f->name = node->key;
	f->place = node->key_place;
	if (!has_name(f, d))
		return false;
	if (!map_add(&all->by_name, a, f->name, f)) {
		const struct figure *other = map_get(&all->by_name, f->name);

		diag_error(d, f->place, "figure-twice",
			"\"%.*s\" is a figure already, in %s, line %d: keep one of the two",
			SLICE_ARG(f->name), other->place.file, other->place.line);
		return false;
	}
	bool good = fields_read(&figure_record, node, f, a, d) && has_shape(f, node, d);
	const struct unit *unit = f->unit_name ? unit_read_name(f->unit_name, d) : NULL;

	if (!good || !unit || !read_values(f, unit, node, d))
		return false;
	f->unit = unit;
	/* one that nobody has decided yet may have places where something is still to be written */
	return f->status != FIGURE_DECIDED || placeholder_check_in_force(node, d);
}

bool figures_read(struct figures *f, struct arena *a, const struct data *file, struct diags *d)
{
	bool good = true;

	if (file->kind != DATA_MAP) {
		diag_error(d, file->place, "field-kind",
			"figures must be a mapping of names to figures, not %s",
			data_kind_words(file->kind));
		return false;
	}
	for (const struct data *node = file->first; node; node = node->next)
		good = read_figure(f, node, a, d) && good;
	return good;
}

/* Settling */

struct settling {
	const struct sources *sources;
	const struct words *words;
	struct date as_of;
	struct arena *arena;
	struct diags *diags;
	int unknown; /* see sources_find() */
};

static bool find_source(struct settling *s, struct figure_source *cited)
{
	if (!cited->id)
		return true; /* illustrative */
	cited->source = sources_find(
		s->sources, cited->id->text, cited->id->place, &s->unknown, s->diags);
	return cited->source != NULL;
}

/* Whoever reads such a number must not take it for a decision. */
static struct slice say_illustrative(const struct settling *s, struct slice words)
{
	return words_filled(s->arena, s->words->text[WORD_FIGURE_ILLUSTRATIVE], &words, 1);
}

static bool settle_values(struct settling *s, struct figure *f)
{
	struct figure_value *v = f->values.items;
	bool good = true;

	for (size_t i = 0; i < f->values.count; i++) {
		good = find_source(s, &v[i].cited) && good;
		v[i].words = unit_say(f->unit, &v[i].is, s->words, s->arena);
		v[i].alone = unit_say_alone(f->unit, &v[i].is, s->words, s->arena);
		v[i].code = unit_code(f->unit, &v[i].is, s->arena);
		if (f->illustrative)
			v[i].alone = say_illustrative(s, v[i].alone);
		v[i].from_words = words_date(s->words, s->arena, v[i].from);
	}
	return good;
}

/* A value is in force from its first day until its last, or until the next begins. */
static void choose_value(struct figure *f, struct date as_of)
{
	const struct figure_value *v = f->values.items;
	size_t begun = 0;

	while (begun < f->values.count && date_compare(v[begun].from, as_of) <= 0)
		begun++;

	bool in_force = begun &&
		(!date_given(v[begun - 1].until) || date_compare(v[begun - 1].until, as_of) >= 0);

	f->past = in_force ? begun - 1 : begun;
	if (in_force)
		f->status = FIGURE_DECIDED;
	else
		f->status = begun < f->values.count ? FIGURE_COMING : f->otherwise;
	if (figure_speaks(f))
		return;
	f->cited = v[f->past < f->values.count ? f->past : f->past - 1].cited;
}

static struct slice say(const struct settling *s, const struct figure *f)
{
	const struct figure_value *v = figure_value(f);
	const struct slice *text = s->words->text;
	struct slice from;

	switch (f->status) {
	case FIGURE_UNDECIDED:
		return text[WORD_UNDECIDED];
	case FIGURE_WITHDRAWN:
		return text[WORD_WITHDRAWN];
	case FIGURE_COMING:
		from = words_filled(s->arena, text[WORD_FROM_DATE], &v->from_words, 1);
		return arena_print(s->arena, "%.*s %.*s", SLICE_ARG(v->words), SLICE_ARG(from));
	default:
		return f->illustrative ? say_illustrative(s, v->words) : v->words;
	}
}

struct figure figure_on(
	const struct figure *f, const struct words *w, struct date day, struct arena *a)
{
	const struct settling s = { .words = w, .arena = a };
	struct figure then = *f;

	if (then.values.count)
		choose_value(&then, day);
	then.words = say(&s, &then);
	return then;
}

static bool settle(struct settling *s, struct figure *f)
{
	bool good = true;

	if (!unit_is_said(f->unit, s->words)) {
		diag_error(s->diags, f->unit_name->place, "figure-unit",
			"the words file does not say \"%s\": put it there, under \"units\"",
			f->unit->name);
		return false;
	}
	good = find_source(s, &f->cited);
	f->otherwise = f->status == FIGURE_DECIDED ? FIGURE_WITHDRAWN : f->status;
	f->speaks = f->cited.id != NULL;
	if (f->values.count) {
		good = settle_values(s, f) && good;
		choose_value(f, s->as_of);
	}
	f->words = say(s, f);
	return good;
}

static int compare(const void *left, const void *right)
{
	const struct figure *a = *(struct figure *const *)left, *b = *(struct figure *const *)right;
	int order = slice_compare(a->says->text, b->says->text);

	return order ? order : slice_compare(a->name, b->name);
}

static bool is_one_amount(const struct figure *f)
{
	const struct figure_value *v = figure_value(f);

	return f->unit->kind == UNIT_MONEY && f->status == FIGURE_DECIDED && !f->illustrative &&
		amount_compare(v->is.low, v->is.high) == 0;
}

static void index_amount(struct figures *f, struct figure *figure, struct arena *a)
{
	char room[AMOUNT_TEXT];
	const char *amount = amount_money(figure_value(figure)->is.low, room);
	struct figure *same = map_get(&f->by_amount, slice_text(amount));

	if (map_add(&f->by_amount, a, arena_copy(a, slice_text(amount)), figure))
		return;
	while (same->same_amount)
		same = same->same_amount;
	same->same_amount = figure;
}

bool figures_settle(struct figures *f, const struct sources *s, const struct words *w,
	struct date as_of, struct arena *a, struct diags *d)
{
	struct settling settling = { s, w, as_of, a, d, 0 };
	bool good = true;

	if (!w->units)
		return false; /* the words file has messages of its own */
	f->sorted = ARENA_ARRAY(a, struct figure *, f->by_name.count);
	for (size_t i = 0; i < f->by_name.room; i++) {
		struct figure *figure = f->by_name.entries[i].value;

		if (!figure || !figure->unit)
			continue;
		good = settle(&settling, figure) && good;
		f->sorted[f->count++] = figure;
	}
	if (f->count)
		qsort(f->sorted, f->count, sizeof(*f->sorted), compare);
	for (size_t i = 0; i < f->count; i++)
		if (is_one_amount(f->sorted[i]))
			index_amount(f, f->sorted[i], a);
	return good;
}

/* The site document */

static void add_value(xmlNodePtr parent, const char *name, const struct figure_value *v)
{
	xmlNodePtr e = tree_element(parent, name, NULL);
	char day[DATE_TEXT];

	tree_set(e, "words", v->words);
	tree_set(e, "from", slice_text(date_text(v->from, day)));
	tree_set(e, "from-words", v->from_words);
}

static void add_figure(xmlNodePtr site, const struct figure *f)
{
	const struct figure_value *v = f->values.items;
	bool decided = f->status == FIGURE_DECIDED;
	xmlNodePtr e = tree_element(site, "figure", NULL);
	char day[DATE_TEXT];

	tree_set(e, "id", f->name);
	tree_set(e, "says", f->says->text);
	tree_set(e, "unit", f->unit_name->text);
	tree_set(e, "words", f->words);
	tree_set(e, "status",
		slice_text(f->status == FIGURE_COMING ? "coming" : statuses[f->status]));
	if (decided) {
		tree_set(e, "value", v[f->past].code);
		tree_set(e, "from", slice_text(date_text(v[f->past].from, day)));
		tree_set(e, "from-words", v[f->past].from_words);
	}
	tree_set_given(e, "worksheet", f->sheet_title);
	if (f->illustrative)
		tree_set(e, "illustrative", SLICE("yes"));
	tree_set_given(e, "note", data_text(f->note));
	if (f->cited.source) {
		tree_set(e, "source-id", f->cited.source->id);
		tree_set(e, "source-title", data_text(f->cited.source->title));
	}
	tree_set_given(e, "at", data_text(f->cited.at));
	for (size_t i = f->past; i > 0; i--)
		add_value(e, "earlier", &v[i - 1]);
	for (size_t i = f->past + decided; i < f->values.count; i++)
		add_value(e, "coming", &v[i]);
}

void figures_document(const struct figures *f, xmlNodePtr site)
{
	for (size_t i = 0; i < f->count; i++)
		add_figure(site, f->sorted[i]);
}
