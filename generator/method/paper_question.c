#include "method/paper.h"

/* What is asked, by one question of the sheet, in one row of it, or by a group about its rows. */
struct asking {
	const struct method *method;
	const struct sheet_question *question; /* NULL: the number of rows of a group */
	struct slice name;		       /* "visits.1.length" */
	struct slice id;		       /* "care.visits.1.length" */
	struct slice asks, called;
	const struct data *hint, *picture; /* or NULL */
	const char *kind;
	xmlNodePtr at;
};

static struct slice joined(const struct asking *k, struct slice a, const char *with, struct slice b)
{
	return arena_print(k->method->arena, "%.*s%s%.*s", SLICE_ARG(a), with, SLICE_ARG(b));
}

/* The id of a part of the question: "care.kind-unsure". No name has a hyphen, so it is its own. */
static struct slice part_id(const struct asking *k, const char *part)
{
	return joined(k, k->id, "-", slice_text(part));
}

void paper_picture(xmlNodePtr parent, const char *class, const struct data *picture)
{
	xmlNodePtr img;

	if (!picture)
		return;
	img = method_add(parent, "img", class, &picture->place);
	tree_set(img, "alt", SLICE(""));
	tree_set(img, "data-picture", picture->text);
}

static void open_question(struct asking *k, const char *element, xmlNodePtr parent)
{
	const struct sheet_question *q = k->question;

	k->at = method_add(parent, element, "question", q ? &q->place : NULL);
	tree_set(k->at, "id", k->id);
	tree_set(k->at, "data-question", k->name);
	tree_set(k->at, "data-kind", slice_text(k->kind));
	tree_set(k->at, "data-called", k->called);
	if (q && q->carries)
		tree_set(k->at, "data-carries", q->carries->text);
}

/* The condition as it stands before the question on paper; a script asks only what has to be asked. */
static void add_when(const struct asking *k)
{
	struct saying s = method_saying(k->method);
	const struct sheet_question *q = k->question;

	if (q && q->when)
		method_say(k->at, "p", "question__when",
			k->method->easy ? q->easy_when->text
					: method_fill(k->method, WORD_PAPER_ONLY_IF,
						  say_condition(&s, q->when), slice_text(NULL)));
}

static void add_hint(const struct asking *k)
{
	xmlNodePtr hint;

	if (!k->hint)
		return;
	hint = method_say(k->at, "div", "govuk-hint", k->hint->text);
	tree_set(hint, "id", part_id(k, "hint"));
	if (tree_is(k->at, "fieldset"))
		tree_set(k->at, "aria-describedby", part_id(k, "hint"));
}

/* What is asked, beside its picture. */
static void add_asks(const struct asking *k, xmlNodePtr asks)
{
	paper_picture(asks, "question__picture", k->picture);
	tree_text(asks, k->asks);
}

static void open_fieldset(struct asking *k, xmlNodePtr parent)
{
	open_question(k, "fieldset", parent);
	add_asks(k, method_add(k->at, "legend", "question__asks", NULL));
	add_when(k);
	add_hint(k);
}

static xmlNodePtr add_input(const struct asking *k, xmlNodePtr parent, const char *type,
	const char *class, struct slice id)
{
	xmlNodePtr input = method_add(parent, "input", class, NULL);

	tree_set(input, "type", slice_text(type));
	tree_set(input, "id", id);
	tree_set(input, "name", k->id);
	return input;
}

/* Somewhere to type digits. What others typed on this device is not offered. */
static xmlNodePtr add_text(
	const struct asking *k, xmlNodePtr parent, const char *class, struct slice id)
{
	xmlNodePtr input = add_input(k, parent, "text", class, id);

	tree_set(input, "autocomplete", SLICE("off"));
	return input;
}

static xmlNodePtr add_label(xmlNodePtr parent, const char *class, struct slice id)
{
	xmlNodePtr label = method_add(parent, "label", class, NULL);

	tree_set(label, "for", id);
	return label;
}

/* The classes of GOV.UK Frontend for one kind of box to tick. */
static const struct ticks {
	const char *type, *list, *item, *input, *label;
} radios = { "radio", "govuk-radios", "govuk-radios__item", "govuk-radios__input",
	"govuk-label govuk-radios__label" },
  checkboxes = { "checkbox", "govuk-checkboxes", "govuk-checkboxes__item",
	  "govuk-checkboxes__input", "govuk-label govuk-checkboxes__label" };

/* What stands beside a box: its words and, in easy read, the picture before them. */
struct tick_words {
	struct slice says;
	const struct data *picture; /* or NULL */
};

static struct tick_words words_of(
	const struct asking *k, const struct sheet_easy *easy, struct slice hard)
{
	if (k->method->easy)
		return (struct tick_words){ easy->says->text, easy->picture };
	return (struct tick_words){ hard, NULL };
}

static xmlNodePtr add_tick(const struct asking *k, const struct ticks *ticks, xmlNodePtr list,
	struct slice id, struct slice value, struct tick_words words)
{
	xmlNodePtr item = method_add(list, "div", ticks->item, NULL);
	xmlNodePtr input = add_input(k, item, ticks->type, ticks->input, id);
	xmlNodePtr label = add_label(item, ticks->label, id);

	tree_set(input, "value", value);
	paper_picture(label, "question__picture", words.picture);
	tree_text(label, words.says);
	return input;
}

static void add_choice(const struct asking *k, const struct ticks *ticks, xmlNodePtr list, size_t i)
{
	const struct sheet_choice *choice = &k->question->choices[i];
	xmlNodePtr input = add_tick(k, ticks, list, joined(k, k->id, ".", choice->name),
		choice->name, words_of(k, &choice->easy, choice->says->text));

	if (k->question->none == (int)i)
		tree_set(input, "data-exclusive", SLICE("yes"));
}

/* The answer that excludes the others comes last, whatever its place. */
static void ask_ticks(struct asking *k, const struct ticks *ticks, xmlNodePtr parent)
{
	const struct sheet_question *q = k->question;
	xmlNodePtr list;

	open_fieldset(k, parent);
	if (q->kind == QUESTION_SEVERAL)
		method_say(k->at, "p", "question__several",
			method_word(k->method, WORD_PAPER_SEVERAL));
	list = method_add(k->at, "div", ticks->list, NULL);
	for (size_t i = 0; i < q->choice_count; i++)
		if (q->none != (int)i)
			add_choice(k, ticks, list, i);
	if (q->none >= 0)
		add_choice(k, ticks, list, (size_t)q->none);
	if (q->unsure)
		add_tick(k, ticks, list, part_id(k, "unsure"), SLICE("?"),
			words_of(k, &k->method->sheet->easy.unsure,
				method_word(k->method, WORD_RUN_UNSURE)));
}

static void ask_choice(struct asking *k, xmlNodePtr parent)
{
	ask_ticks(k, &radios, parent);
}

static void ask_several(struct asking *k, xmlNodePtr parent)
{
	ask_ticks(k, &checkboxes, parent);
}

static void add_affix(xmlNodePtr wrapper, const char *class, struct slice text)
{
	if (slice_trim(text).length)
		tree_set(method_say(wrapper, "div", class, slice_trim(text)), "aria-hidden",
			SLICE("true"));
}

/* A number, with the sign or the words of its unit on both sides. */
static void add_number(const struct asking *k, struct slice unit)
{
	const struct unit_words *words = map_get(k->method->words->units, unit);
	struct slice after = words ? words->many : SLICE("{}"), before = words_piece(&after);
	xmlNodePtr wrapper = method_add(k->at, "div", "govuk-input__wrapper", NULL), input;

	add_affix(wrapper, "govuk-input__prefix", before);
	input = add_text(k, wrapper, "govuk-input govuk-input--width-10", part_id(k, "input"));
	tree_set(input, "inputmode", SLICE("decimal"));
	tree_set(input, "spellcheck", SLICE("false"));
	if (k->hint)
		tree_set(input, "aria-describedby", part_id(k, "hint"));
	add_affix(wrapper, "govuk-input__suffix", after);
}

static void ask_number(struct asking *k, xmlNodePtr parent)
{
	struct slice unit = k->question && k->question->unit_name ? k->question->unit_name->text
								  : SLICE("number");

	open_question(k, "div", parent);
	add_asks(k, add_label(k->at, "question__asks", part_id(k, "input")));
	add_when(k);
	add_hint(k);
	add_number(k, unit);
	if (k->question)
		method_limits(k->method, k->question, k->at);
}

static void add_part(const struct asking *k, xmlNodePtr list, const char *part, enum word word)
{
	xmlNodePtr item = method_add(list, "div", "govuk-date-input__item", NULL);
	bool is_year = word == WORD_PAPER_YEAR;
	xmlNodePtr input;

	tree_text(add_label(item, "govuk-label govuk-date-input__label", part_id(k, part)),
		method_word(k->method, word));
	input = add_text(k, item,
		is_year ? "govuk-input govuk-date-input__input govuk-input--width-4"
			: "govuk-input govuk-date-input__input govuk-input--width-2",
		part_id(k, part));
	tree_set(input, "inputmode", SLICE("numeric"));
	tree_set(input, "data-part", slice_text(part));
}

static void ask_date(struct asking *k, xmlNodePtr parent)
{
	xmlNodePtr list;

	open_fieldset(k, parent);
	list = method_add(k->at, "div", "govuk-date-input", NULL);
	add_part(k, list, "day", WORD_PAPER_DAY);
	add_part(k, list, "month", WORD_PAPER_MONTH);
	add_part(k, list, "year", WORD_PAPER_YEAR);
	method_limits(k->method, k->question, k->at);
}

static const struct kind {
	const char *name;
	void (*ask)(struct asking *k, xmlNodePtr parent);
} kinds[] = {
	[QUESTION_CHOICE] = { "choice", ask_choice },
	[QUESTION_SEVERAL] = { "several", ask_several },
	[QUESTION_NUMBER] = { "number", ask_number },
	[QUESTION_DATE] = { "date", ask_date },
};

/* In row 2 of "visits", "length" is "visits.2.length", and what is asked says which row it is. */
static void put_in_row(struct asking *k, int row)
{
	const struct method *m = k->method;
	const struct sheet_group *g = &m->sheet->groups[k->question->group];
	struct slice one = m->easy ? g->easy_row->text : g->row->text;
	const struct slice parts[] = { one, arena_print(m->arena, "%d", row), k->asks };
	const struct slice called[] = { parts[0], parts[1], k->called };

	k->name = arena_print(
		m->arena, "%.*s.%d.%.*s", SLICE_ARG(g->name), row, SLICE_ARG(k->name));
	k->asks = words_filled(m->arena, method_word(m, WORD_SHEET_ROW), parts, 3);
	k->called = words_filled(m->arena, method_word(m, WORD_SHEET_ROW), called, 3);
}

/* In easy read what is asked is also what the question is called. */
static void make_easy(struct asking *k, const struct sheet_easy *easy, const struct data *hint)
{
	if (!k->method->easy)
		return;
	k->asks = k->called = easy->says->text;
	k->picture = easy->picture;
	k->hint = hint;
}

void paper_question(
	const struct method *m, const struct sheet_question *q, int row, xmlNodePtr parent)
{
	struct asking k = {
		.method = m,
		.question = q,
		.name = q->name,
		.asks = q->asks->text,
		.called = q->called->text,
		.hint = q->hint,
		.kind = kinds[q->kind].name,
	};

	make_easy(&k, &q->easy, q->easy_hint);
	if (row)
		put_in_row(&k, row);
	k.id = joined(&k, m->sheet->name, ".", k.name);
	kinds[q->kind].ask(&k, parent);
}

void paper_count(const struct method *m, const struct sheet_group *g, xmlNodePtr parent)
{
	struct asking k = {
		.method = m,
		.name = g->name,
		.asks = method_fill(m, WORD_PAPER_HOW_MANY, g->asks->text, g->row->text),
		.called = g->called->text,
		.hint = g->hint,
		.kind = kinds[QUESTION_NUMBER].name,
	};

	make_easy(&k, &g->easy, g->easy_hint);
	k.id = joined(&k, m->sheet->name, ".", k.name);
	ask_number(&k, parent);
	tree_set(k.at, "data-from", SLICE("0"));
	tree_set(k.at, "data-to", arena_print(m->arena, "%d", g->rows));
	tree_set(k.at, "data-step", SLICE("1"));
	tree_set(k.at, "data-by", SLICE("1"));
	tree_set(k.at, "data-least", SLICE("0"));
}
