#include "method/method.h"

#include "method/parts.h"

/* Bands stand within the sum, so all of it has them once. */
static const struct part {
	const char *name;
	void (*make)(const struct method *m, xmlNodePtr parent);
	enum word title;
	bool apart; /* shown only when it is asked for by its name */
} parts[] = {
	{ "questions", method_questions, WORD_METHOD_QUESTIONS, false },
	{ "figures", method_figures, WORD_METHOD_FIGURES, false },
	{ "sum", method_sum, WORD_METHOD_SUM, false },
	{ "bands", method_bands, WORD_METHOD_BANDS, true },
	{ "rounding", method_rounding, WORD_METHOD_ROUNDING, false },
	{ "proofs", method_proofs, WORD_METHOD_PROOFS, false },
	{ "examples", method_examples, WORD_METHOD_EXAMPLES, false },
	{ "calibration", method_calibration, WORD_METHOD_CALIBRATION, false },
	{ "versions", method_versions, WORD_METHOD_VERSIONS, false },
	{ "downloads", method_downloads, WORD_METHOD_DOWNLOADS, false },
};

enum { PARTS = sizeof(parts) / sizeof(*parts) };

/* What the worksheet as a whole rests on. */
static void show_sources(const struct method *m, xmlNodePtr parent)
{
	const struct data *sources = m->sheet->sources;
	xmlNodePtr p;

	if (!sources)
		return;
	p = method_say(parent, "p", NULL, method_word(m, WORD_METHOD_RESTS_ON));
	for (const struct data *cited = sources->first; cited; cited = cited->next)
		method_cite(p, data_member(cited, "source"), data_member(cited, "at"));
}

/* Pictures stand apart where parts are shown one by one, and within the sum where all are. */
static void show_all(const struct method *one, xmlNodePtr parent)
{
	struct method all = *one;
	const struct method *m = &all;

	all.draws = true;
	if (m->sheet->note)
		method_say(parent, "p", NULL, m->sheet->note->text);
	show_sources(m, parent);
	for (size_t i = 0; i < PARTS; i++) {
		if (parts[i].apart || (parts[i].make == method_calibration && !m->calibration))
			continue;
		method_say(parent, "h2", NULL, method_word(m, parts[i].title));
		parts[i].make(m, parent);
	}
}

void method_show(const struct method *m, struct slice show, xmlNodePtr parent)
{
	if (slice_is(show, "all"))
		show_all(m, parent);
	for (size_t i = 0; i < PARTS; i++)
		if (slice_is(show, parts[i].name))
			parts[i].make(m, parent);
}
