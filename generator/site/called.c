#include "site/called.h"

#include "base/ascii.h"

static bool is_capitals(struct slice s)
{
	for (size_t i = 0; i < s.length; i++)
		if (!ascii_is_upper(s.at[i]))
			return false;
	return s.length >= 2;
}

bool called_is_plural(struct slice words)
{
	return slice_ends(words, SLICE("s")) && is_capitals(slice_first(words, words.length - 1));
}

bool called_is_short(struct slice words)
{
	return is_capitals(words) || called_is_plural(words);
}

/* The term of the glossary that `words` are a form of, or NULL. */
static const struct term *term_of(const struct glossary *g, struct slice words)
{
	const struct phrase *phrase = g->phrases.slots ? phrases_whole(&g->phrases, words) : NULL;

	return phrase ? phrase->of : NULL;
}

struct finding {
	const struct site *site;
	struct calling *calling;
	const struct page **about; /* for each term; NULL: none */
};

static void claim(struct finding *f, const struct page *p, struct slice words)
{
	const struct glossary *g = &f->site->glossary;
	const struct term *term = term_of(g, words);

	if (term && !f->about[term - g->terms])
		f->about[term - g->terms] = p;
}

static void claim_terms(struct finding *f)
{
	const struct site *s = f->site;

	for (size_t i = 0; i < s->page_count; i++)
		if (page_is_listed(&s->pages[i]) && !page_is_easy(&s->pages[i]))
			claim(f, &s->pages[i], s->pages[i].title->text);
	for (size_t i = 0; i < s->page_count; i++) {
		const struct page *p = &s->pages[i];

		if (!page_is_listed(p) || page_is_easy(p) || !p->index)
			continue;
		for (const struct data *word = p->index->first; word; word = word->next)
			claim(f, p, word->text);
	}
}

static void add(struct finding *f, struct called called)
{
	f->calling->all[f->calling->count++] = called;
}

static void add_index(struct finding *f, const struct page *p)
{
	if (page_is_listed(p) && p->index)
		for (const struct data *word = p->index->first; word; word = word->next)
			add(f, (struct called){ word->text, p, NULL });
}

static bool has_word(const struct page *p, struct slice words)
{
	for (const struct data *word = p && p->index ? p->index->first : NULL; word;
		word = word->next)
		if (slice_equal(word->text, words))
			return true;
	return false;
}

static void add_term(struct finding *f, const struct term *term)
{
	const struct page *p = f->about[term - f->site->glossary.terms];

	if (!has_word(p, term->name))
		add(f, (struct called){ term->name, p, term });
	for (const struct data *form = term->also ? term->also->first : NULL; form;
		form = form->next)
		if (!has_word(p, form->text))
			add(f, (struct called){ form->text, p, term });
}

static size_t count_all(const struct site *s)
{
	size_t count = s->glossary.count;

	for (size_t i = 0; i < s->page_count; i++)
		if (s->pages[i].index)
			count += s->pages[i].index->count;
	for (size_t i = 0; i < s->glossary.count; i++)
		if (s->glossary.terms[i].also)
			count += s->glossary.terms[i].also->count;
	return count;
}

void called_find(struct calling *c, const struct site *s, struct arena *a)
{
	struct finding f = { .site = s, .calling = c };

	f.about = ARENA_ARRAY(a, const struct page *, s->glossary.count + 1);
	*c = (struct calling){ .all = ARENA_ARRAY(a, struct called, count_all(s) + 1) };
	claim_terms(&f);
	for (size_t i = 0; i < s->page_count; i++)
		add_index(&f, &s->pages[i]);
	for (size_t i = 0; i < s->glossary.count; i++)
		add_term(&f, &s->glossary.terms[i]);
}
