#include "method/paper.h"

#include "method/parts.h"
#include "text/status.h"
#include "worksheet/image.h"

static struct slice id_of(const struct method *m, const char *part)
{
	return arena_print(m->arena, "%.*s-%s", SLICE_ARG(m->sheet->name), part);
}

static xmlNodePtr add_part(
	const struct method *m, xmlNodePtr paper, const char *part, enum word title)
{
	xmlNodePtr section = method_add(paper, "div", "paper__part", NULL);

	tree_set(method_say(section, "h3", NULL, method_word(m, title)), "id", id_of(m, part));
	return section;
}

static void add_group(const struct method *m, const struct sheet_group *g, xmlNodePtr parent)
{
	paper_count(m, g, parent);
	for (int row = 1; row <= g->rows; row++)
		for (int i = 0; i < g->question_count; i++)
			paper_question(m, &m->sheet->questions[g->first_question + i], row, parent);
}

void paper_questions(const struct method *m, xmlNodePtr parent)
{
	const struct sheet *s = m->sheet;

	for (size_t i = 0; i < s->question_count; i++) {
		const struct sheet_question *q = &s->questions[i];

		if (q->group < 0)
			paper_question(m, q, 0, parent);
		else if (s->groups[q->group].first_question == (int)i)
			add_group(m, &s->groups[q->group], parent);
	}
}

/* Somewhere to write a number down, between what its unit says before and after it. */
static void add_box(const struct method *m, const struct sheet_line *line, xmlNodePtr item)
{
	const struct unit_words *unit = line->unit_name
		? map_get(m->words->units, line->unit_name->text)
		: NULL;
	struct slice after = unit ? unit->many : SLICE("{}"), before = words_piece(&after);
	xmlNodePtr p = method_say(item, "p", "paper__box", method_word(m, WORD_PAPER_BOX));

	tree_text(p, SLICE(" "));
	tree_text(p, before);
	method_add(p, "span", "paper__blank", NULL);
	tree_text(p, after);
}

static void add_line(const struct method *m, const struct sheet_line *line, xmlNodePtr list)
{
	struct saying s = method_saying(m);
	struct slice rounding = say_rounding(&s, line);
	bool is_result = line == &m->sheet->lines[m->sheet->result];
	xmlNodePtr item = method_add(list, "li",
		is_result ? "paper__line paper__line--result" : "paper__line", &line->place);

	tree_set(item, "id", method_line_id(m, line));
	if (line->shown_only)
		tree_set(item, "data-apart", line->name);
	method_say(item, "p", "method__name", line->says->text);
	method_cite(method_say(item, "p", NULL, say_how(&s, line)), line->source, line->at);
	method_line(m, line, item);
	if (rounding.length)
		method_say(item, "p", NULL,
			method_fill(m, WORD_METHOD_IS_ROUNDED, rounding, slice_text(NULL)));
	if (line->note)
		method_say(item, "p", "method__aside", line->note->text);
	if (is_result)
		method_say(item, "p", "method__result", method_word(m, WORD_METHOD_IS_RESULT));
	add_box(m, line, item);
}

static xmlNodePtr add_rows(const struct method *m, const struct sheet_group *g, xmlNodePtr list)
{
	xmlNodePtr item = method_add(list, "li", "paper__line", &g->place);

	method_say(item, "p", "method__name", g->called->text);
	method_say(item, "p", NULL,
		method_fill(m, WORD_METHOD_EACH_ROW, g->row->text, slice_text(NULL)));
	return method_add(item, "ol", "paper__sum", NULL);
}

static void add_sum(const struct method *m, xmlNodePtr parent)
{
	const struct sheet *s = m->sheet;
	xmlNodePtr list, rows = NULL;

	method_refers(m, parent);
	list = method_add(parent, "ol", "paper__sum", NULL);
	for (size_t i = 0; i < s->line_count; i++) {
		const struct sheet_line *line = &s->lines[i];

		if (line->group >= 0 && s->groups[line->group].first_line == (int)i)
			rows = add_rows(m, &s->groups[line->group], list);
		add_line(m, line, line->group >= 0 ? rows : list);
	}
}

/* What a result is to be known by: the worksheet's version and checksum, and the day of its figures. */
static void add_foot(const struct method *m, xmlNodePtr paper)
{
	struct slice of = m->compiled->image;
	struct image image;

	if (image_open(&image, of.at, of.length) != IMAGE_GOOD)
		return;

	struct image_text checksum = image_text(&image, image_header(&image, HEADER_CHECKSUM));
	const struct slice parts[] = { m->sheet->title->text, m->sheet->version->text,
		words_date(m->words, m->arena, m->as_of), slice_of(checksum.at, checksum.length) };

	method_say(paper, "p", "paper__foot",
		words_filled(m->arena, method_word(m, WORD_PAPER_FOOT), parts, 4));
}

static void add_note(const struct method *m, xmlNodePtr paper)
{
	xmlNodePtr note;

	if (!m->sheet->note)
		return;
	note = method_add(paper, "div",
		m->sheet->status == STATUS_ILLUSTRATIVE ? "callout callout--illustrative"
							: "callout",
		NULL);
	method_say(note, "p", "callout__label",
		method_word(m,
			m->sheet->status == STATUS_ILLUSTRATIVE ? WORD_CALLOUT_ILLUSTRATIVE
								: WORD_CALLOUT_NOTE));
	method_say(note, "p", NULL, m->sheet->note->text);
}

xmlNodePtr paper_open(const struct method *m, struct slice title, xmlNodePtr parent)
{
	xmlNodePtr paper = method_add(parent, "div", m->easy ? "paper paper--easy" : "paper", NULL);
	char day[DATE_TEXT];

	tree_set(paper, "data-worksheet", m->key.length ? m->key : m->sheet->name);
	tree_set(paper, "data-title", title);
	tree_set(paper, "data-status", slice_text(statuses[m->sheet->status]));
	tree_set(paper, "data-day", slice_text(date_text(m->as_of, day)));
	if (m->sheet->estimates == ESTIMATES_CONTRIBUTION)
		tree_set(paper, "data-estimates", SLICE("contribution"));
	if (date_given(m->last))
		tree_set(paper, "data-last", slice_text(date_text(m->last, day)));
	tree_set_given(paper, "data-contact", data_text(m->sheet->contact));
	tree_set(method_say(paper, "h2", "paper__title", title), "id", id_of(m, "paper"));
	return paper;
}

void paper_show(const struct method *m, xmlNodePtr parent)
{
	xmlNodePtr paper = paper_open(
		m, m->called.length ? m->called : m->sheet->title->text, parent);

	method_say(paper, "p", "paper__summary", m->sheet->summary->text);
	add_note(m, paper);
	paper_questions(m, add_part(m, paper, "questions", WORD_METHOD_QUESTIONS));
	add_sum(m, add_part(m, paper, "sum", WORD_METHOD_SUM));
	add_foot(m, paper);
}
