#include "check/plain.h"

#include "check/checking.h"
#include "check/passive.h"

/* Kincaid et al. 1975: 0.39 words a sentence + 11.8 syllables a word - 15.59. */
int plain_grade(const struct plain_figures *f)
{
	int hundredths;

	if (!f->sentences)
		return 0;
	hundredths = 39 * f->words / f->sentences + 1180 * f->syllables / f->words - 1559;
	return hundredths < 0 ? 0 : (hundredths + 9) / 10;
}

/* A cell that is no sentence (a name, an amount) is not read as one. */
static bool is_read(const struct passage *p)
{
	static const char ends[] = ".?!";

	if (p->kind == PASSAGE_HEADING)
		return false;
	return p->kind != PASSAGE_CELL ||
		(p->text.length && strchr(ends, p->text.at[p->text.length - 1]));
}

static void count_sentence(struct plain_figures *f, const struct sentence *s)
{
	int length;

	f->sentences++;
	f->words += s->count;
	f->longest = s->count > f->longest ? s->count : f->longest;
	f->longish += s->count > EASY_LONGISH;
	f->passive += passive_find(s, &length) >= 0;
	for (int i = 0; i < s->count; i++) {
		f->syllables += s->tokens[i].is.syllables;
		f->three += s->tokens[i].is.syllables > 2;
		f->hard += checking_is_hard(s, i);
	}
}

static void count_page(struct checking *c)
{
	for (size_t i = 0; i < c->prose.count; i++) {
		const struct passage *p = &c->prose.passages[i];

		c->figures->rows += p->kind == PASSAGE_ROW;
		for (int k = 0; is_read(p) && k < p->sentence_count; k++)
			count_sentence(c->figures, &p->sentences[k]);
	}
	if (!c->lexicon->has_familiar)
		c->figures->hard = -1;
}

static void check_easy(struct checking *c)
{
	for (size_t i = 0; i < c->prose.count; i++) {
		const struct passage *p = &c->prose.passages[i];

		for (int k = 0; k < p->sentence_count; k++) {
			easy_sentence(c, p, &p->sentences[k]);
			easy_signs(c, p, &p->sentences[k]);
		}
	}
	easy_words(c);
	easy_same_words(c);
	easy_page(c);
}

bool plain_check(
	struct plain_page *page, const struct plain_subject *s, struct arena *a, struct diags *d)
{
	struct checking c = {
		.page = s,
		.lexicon = page->lexicon,
		.figures = &page->figures,
		.diags = s->is_easy ? d : page->advice,
		.arena = a,
	};
	int errors = d->errors;

	page->figures = (struct plain_figures){ 0 };
	prose_gather(&c.prose, s->body, s->source.file, c.lexicon, a);
	count_page(&c);
	(s->is_easy ? check_easy : plain_page)(&c);
	return d->errors == errors;
}
