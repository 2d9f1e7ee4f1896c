#include "site/hard_word.h"

#include "base/limits.h"
#include "base/nearest.h"

enum { LONGEST_BOLD = LIMIT_MARKDOWN_BLOCK * 4 };

/* The form of a term that all of `text` is, or NULL. */
static const struct phrase *find(const struct glossary *g, struct slice text)
{
	return g->phrases.slots ? phrases_whole(&g->phrases, text) : NULL;
}

static bool refuse(
	const struct glossary *g, struct slice text, struct place at, bool hinted, struct diags *d)
{
	struct slice near = hinted ? map_nearest(&g->phrases.by_text, text) : slice_text(NULL);
	char hint[NEAREST_HINT];

	diag_error(d, at, "hard-word-unknown",
		"bold is for hard words, and glossary.yaml has no \"%.*s\"%s", SLICE_ARG(text),
		near.length ? nearest_hint(near, hint, sizeof(hint))
			    : ": put it there with \"easy\", or take the ** out");
	return false;
}

/* The phrase as the glossary writes it. */
static struct slice written(const struct glossary *g, const struct phrase *p)
{
	const struct term *t = p->of;

	for (const struct data *form = t->also ? t->also->first : NULL; form; form = form->next)
		if (find(g, form->text) == p)
			return form->text;
	return t->name;
}

/*
 * People look for the word that they have just read: "care plan", not "care and support plan". Its capitals are
 * those of the glossary: that it began a sentence means nothing here.
 */
static void add(const struct glossary *g, const struct phrase *said, xmlNodePtr page)
{
	const struct term *t = said->of;
	xmlNodePtr e = tree_element(page, "hard-word", NULL);

	tree_set(e, "term", t->name);
	tree_set(e, "said", written(g, said));
	tree_set(e, "means", t->easy->text);
}

bool hard_words_gather(const struct glossary *g, const xmlNode *body, xmlNodePtr page,
	struct arena *scratch, struct diags *d)
{
	bool *done = ARENA_ARRAY(scratch, bool, g->count + 1);
	struct buf text;
	bool good = true;
	int unknown = 0;

	buf_init(&text, LONGEST_BOLD);
	for (const xmlNode *e = tree_next(body, body); e; e = tree_next(e, body)) {
		const struct phrase *said;
		const struct term *t;

		/* what a block names in bold has a class */
		if (!tree_is(e, "strong") || e->properties)
			continue;
		buf_clear(&text);
		tree_words(e, &text);
		said = find(g, slice_trim(buf_slice(&text)));
		t = said ? said->of : NULL;
		if (!t) {
			good = refuse(g, slice_trim(buf_slice(&text)), tree_place(e),
				unknown++ < LIMIT_HINTS, d);
		} else if (!t->easy) {
			diag_error(d, tree_place(e), "hard-word-easy",
				"\"%.*s\" has no meaning in easy words: write \"easy\" for it in "
				"glossary.yaml (line %d)",
				SLICE_ARG(t->name), t->place.line);
			good = false;
		} else if (!done[t - g->terms]) {
			done[t - g->terms] = true;
			add(g, said, page);
		}
	}
	buf_release(&text);
	return good;
}
