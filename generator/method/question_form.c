#include "method/question_form.h"

/* More choices than this make a list to choose from. */
enum { RADIOS_AT_MOST = 4 };

struct asked_field {
	const struct method *method;
	const struct sheet_question *question;
	struct slice id; /* "authorisation.weekly", "authorisation.2023-11-20.weekly" */
};

static struct slice part_id(const struct asked_field *f, struct slice part)
{
	return arena_print(f->method->arena, "%.*s-%.*s", SLICE_ARG(f->id), SLICE_ARG(part));
}

static xmlNodePtr open_field(const struct asked_field *f, const char *element, xmlNodePtr parent)
{
	static const char *const kinds[] = { "choice", "several", "number", "date" };
	const struct sheet_question *q = f->question;
	xmlNodePtr e = method_add(parent, element, "lookup__field govuk-form-group", &q->place);

	tree_set(e, "id", f->id);
	tree_set(e, "data-question", q->name);
	tree_set(e, "data-kind", slice_text(kinds[q->kind]));
	tree_set(e, "data-called", q->called->text);
	method_limits(f->method, q, e);
	return e;
}

static void add_hint(const struct asked_field *f, xmlNodePtr described, xmlNodePtr parent)
{
	if (!f->question->hint)
		return;

	struct slice id = part_id(f, SLICE("hint"));

	tree_set(method_say(parent, "div", "govuk-hint", f->question->hint->text), "id", id);
	if (described)
		tree_set(described, "aria-describedby", id);
}

static xmlNodePtr add_label(
	xmlNodePtr parent, const char *class, struct slice id, struct slice text)
{
	xmlNodePtr label = method_say(parent, "label", class, text);

	tree_set(label, "for", id);
	return label;
}

static xmlNodePtr add_input(const struct asked_field *f, xmlNodePtr parent, const char *type,
	const char *class, struct slice id)
{
	xmlNodePtr input = method_add(parent, "input", class, NULL);

	tree_set(input, "type", slice_text(type));
	tree_set(input, "id", id);
	tree_set(input, "name", f->id);
	if (strcmp(type, "text") == 0) /* HTML knows it of nothing else here */
		tree_set(input, "autocomplete", SLICE("off"));
	return input;
}

static void add_option(xmlNodePtr select, struct slice value, struct slice says)
{
	tree_set(method_say(select, "option", NULL, says), "value", value);
}

static void show_list(const struct asked_field *f, xmlNodePtr parent)
{
	xmlNodePtr group = open_field(f, "div", parent);
	struct slice id = part_id(f, SLICE("list"));
	xmlNodePtr select;

	add_label(group, "govuk-label lookup__asks", id, f->question->asks->text);
	add_hint(f, NULL, group);
	select = method_add(group, "select", "govuk-select", NULL);
	tree_set(select, "id", id);
	tree_set(select, "name", f->id);
	if (f->question->hint)
		tree_set(select, "aria-describedby", part_id(f, SLICE("hint")));
	add_option(select, SLICE(""), method_word(f->method, WORD_LOOKUP_CHOOSE));
	for (size_t i = 0; i < f->question->choice_count; i++)
		add_option(
			select, f->question->choices[i].name, f->question->choices[i].says->text);
}

/* What is asked for most stands first, and is chosen already. */
static void show_radios(const struct asked_field *f, xmlNodePtr parent)
{
	xmlNodePtr group = open_field(f, "fieldset", parent), list, item, input;

	method_say(group, "legend", "lookup__asks", f->question->asks->text);
	add_hint(f, group, group);
	list = method_add(
		group, "div", "govuk-radios govuk-radios--inline govuk-radios--small", NULL);
	for (size_t i = 0; i < f->question->choice_count; i++) {
		struct slice name = f->question->choices[i].name, id = part_id(f, name);

		item = method_add(list, "div", "govuk-radios__item", NULL);
		input = add_input(f, item, "radio", "govuk-radios__input", id);
		tree_set(input, "value", name);
		if (i == 0)
			tree_set(input, "checked", SLICE("checked"));
		add_label(item, "govuk-label govuk-radios__label", id,
			f->question->choices[i].says->text);
	}
}

/* What a unit says before and after a number. */
static void add_affix(xmlNodePtr wrapper, const char *class, struct slice text)
{
	if (slice_trim(text).length)
		tree_set(method_say(wrapper, "div", class, slice_trim(text)), "aria-hidden",
			SLICE("true"));
}

static void show_number(const struct asked_field *f, xmlNodePtr parent)
{
	const struct unit_words *unit = map_get(
		f->method->words->units, f->question->unit_name->text);
	struct slice after = unit ? unit->many : SLICE("{}"), before = words_piece(&after);
	struct slice id = part_id(f, SLICE("number"));
	xmlNodePtr group = open_field(f, "div", parent), wrapper, input;

	add_label(group, "govuk-label lookup__asks", id, f->question->asks->text);
	add_hint(f, NULL, group);
	wrapper = method_add(group, "div", "govuk-input__wrapper", NULL);
	add_affix(wrapper, "govuk-input__prefix", before);
	input = add_input(f, wrapper, "text", "govuk-input govuk-input--width-10", id);
	tree_set(input, "inputmode", SLICE("decimal"));
	if (f->question->hint)
		tree_set(input, "aria-describedby", part_id(f, SLICE("hint")));
	add_affix(wrapper, "govuk-input__suffix", after);
}

static void show_date(const struct asked_field *f, xmlNodePtr parent)
{
	static const struct {
		const char *part, *class;
		enum word says;
	} parts[] = {
		{ "day", "govuk-input govuk-date-input__input govuk-input--width-2",
			WORD_PAPER_DAY },
		{ "month", "govuk-input govuk-date-input__input govuk-input--width-2",
			WORD_PAPER_MONTH },
		{ "year", "govuk-input govuk-date-input__input govuk-input--width-4",
			WORD_PAPER_YEAR },
	};
	xmlNodePtr group = open_field(f, "fieldset", parent), list, item;

	method_say(group, "legend", "lookup__asks", f->question->asks->text);
	add_hint(f, group, group);
	list = method_add(group, "div", "govuk-date-input", NULL);
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		struct slice id = part_id(f, slice_text(parts[i].part));

		item = method_add(list, "div", "govuk-date-input__item", NULL);
		item = method_add(item, "div", "govuk-form-group", NULL);
		add_label(item, "govuk-label govuk-date-input__label", id,
			method_word(f->method, parts[i].says));
		tree_set(add_input(f, item, "text", parts[i].class, id), "inputmode",
			SLICE("numeric"));
	}
}

static struct slice key_of(const struct method *m)
{
	return m->key.length ? m->key : m->sheet->name;
}

static void show_field(const struct method *m, const struct sheet_question *q, xmlNodePtr form)
{
	struct asked_field f = { m, q,
		arena_print(m->arena, "%.*s.%.*s", SLICE_ARG(key_of(m)), SLICE_ARG(q->name)) };

	if (q->kind == QUESTION_NUMBER)
		show_number(&f, form);
	else if (q->kind == QUESTION_DATE)
		show_date(&f, form);
	else if (q->kind == QUESTION_CHOICE && q->choice_count > RADIOS_AT_MOST)
		show_list(&f, form);
	else
		show_radios(&f, form);
}

bool question_form_can(const struct sheet *s)
{
	for (size_t i = 0; i < s->question_count; i++)
		if (s->questions[i].kind == QUESTION_SEVERAL)
			return false;
	return !s->group_count;
}

xmlNodePtr question_form_show(const struct method *m, enum word button, xmlNodePtr parent)
{
	const struct sheet *s = m->sheet;
	xmlNodePtr form = method_add(parent, "form", "lookup", NULL), b;
	char day[DATE_TEXT];

	tree_set(form, "data-lookup", key_of(m));
	tree_set(form, "data-title", m->called.length ? m->called : s->title->text);
	if (date_given(m->last))
		tree_set(form, "data-last", slice_text(date_text(m->last, day)));
	tree_set(form, "data-review", slice_text(date_text(s->review_due, day)));
	tree_set(form, "hidden", SLICE("hidden"));
	tree_set(form, "novalidate", SLICE("novalidate"));
	for (size_t i = 0; i < s->question_count; i++)
		if ((int)i != s->day_question)
			show_field(m, &s->questions[i], form);
	if (s->day_question >= 0) {
		show_field(m, &s->questions[s->day_question], form);
		tree_set(form, "data-day", s->questions[s->day_question].name);
	}
	b = method_say(form, "button", "govuk-button lookup__find", method_word(m, button));
	tree_set(b, "type", SLICE("submit"));
	return form;
}
