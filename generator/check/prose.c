#include "check/prose.h"

#include <stdlib.h>
#include "base/limits.h"
#include "check/sentence.h"

#include "check/word.h"

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

enum { MOST_WORDS = LIMIT_PAGE_OUTPUT };

struct gathering {
	const char *file;
	const struct lexicon *lexicon;
	struct arena *arena;
	struct passage *passages;
	size_t count, room;

	/* of the passage that is being gathered */
	struct buf text;
	struct run *runs;
	size_t run_count, run_room;
	bool has_picture, picture_after;
};

/* Names, or classes with a dot before them, of what nobody wrote on the page as text. */
static const char *const left_out[] = { "pre", "svg", "sup", "figure", "form", "caption", "thead",
	".contact", ".callout__label", ".documents__when", ".estimator", ".govuk-visually-hidden",
	".hard-words" };

bool prose_has_class(const xmlNode *e, const char *class)
{
	struct slice rest = tree_get(e, "class");

	while (rest.length) {
		struct slice one = slice_until(rest, ' ');

		if (slice_is(one, class))
			return true;
		rest = slice_after(rest, one.length + 1);
	}
	return false;
}

static bool is_left_out(const xmlNode *e)
{
	for (size_t i = 0; i < COUNT(left_out); i++)
		if (left_out[i][0] == '.'
				? e->properties && prose_has_class(e, left_out[i] + 1)
				: left_out[i][0] == (char)e->name[0] && tree_is(e, left_out[i]))
			return true;
	return false;
}

/* The text of a passage */

static unsigned setting_of(const xmlNode *e)
{
	static const struct {
		const char *name;
		unsigned set;
	} settings[] = {
		{ "strong", SET_BOLD },
		{ "em", SET_ITALIC },
		{ "a", SET_LINK },
		{ "code", SET_CODE },
	};

	/* to the glossary: nobody wrote that link */
	if (prose_has_class(e, "term"))
		return 0;
	for (size_t i = 0; i < COUNT(settings); i++)
		if (tree_is(e, settings[i].name))
			return settings[i].set;
	return 0;
}

static void add_run(struct gathering *g, size_t from, unsigned set)
{
	if (g->run_count == g->run_room) {
		g->run_room = g->run_room ? g->run_room * 2 : 8;
		g->runs = memory_more(g->runs, g->run_room * sizeof(*g->runs));
	}
	g->runs[g->run_count++] = (struct run){ from, g->text.length, set };
}

static bool is_block(const xmlNode *e)
{
	static const char *const names[] = { "p", "ul", "ol", "table", "div", "blockquote",
		"details" };

	for (size_t i = 0; i < COUNT(names); i++)
		if (tree_is(e, names[i]))
			return true;
	return false;
}

static void gather_text(struct gathering *g, const xmlNode *parent)
{
	for (const xmlNode *child = parent->children; child; child = child->next) {
		size_t from = g->text.length;
		unsigned set;

		if (child->type == XML_TEXT_NODE) {
			buf_text(&g->text, (const char *)child->content);
		} else if (tree_is(child, "img")) {
			g->has_picture = true;
			g->picture_after = g->picture_after ||
				slice_trim(buf_slice(&g->text)).length;
		} else if (tree_is(child, "br")) {
			buf_byte(&g->text, '\n');
		} else if (child->type == XML_ELEMENT_NODE && !is_left_out(child) &&
			!is_block(child)) {
			gather_text(g, child);
			set = setting_of(child);
			if (set && g->text.length > from)
				add_run(g, from, set);
		}
	}
}

/* Sentences and words */

static unsigned set_at(const struct passage *p, size_t at)
{
	unsigned set = 0;

	for (size_t i = 0; i < p->run_count; i++)
		if (p->runs[i].from <= at && at < p->runs[i].to)
			set |= p->runs[i].set;
	return set;
}

/* The next word; an address is one, whatever signs it has. */
static bool next_word(struct slice text, size_t *at, struct slice *word, bool *is_address)
{
	struct slice after, chunk;

	if (!word_next(text, at, word))
		return false;
	after = slice_after(text, *at + word->length);
	*is_address = false;
	if (after.length < 2 || !strchr(".@:", after.at[0]) || after.at[1] == ' ')
		return true;
	chunk = word_chunk(text, *at);
	*is_address = word_is_address(chunk);
	if (*is_address)
		*word = slice_of(word->at, (size_t)(chunk.at + chunk.length - word->at));
	return true;
}

static struct token token_of(const struct passage *p, size_t at, struct slice word, bool is_address,
	const struct lexicon *l, struct arena *a)
{
	struct token t = { .text = word, .folded = word, .at = at, .set = set_at(p, at) };

	if (is_address) {
		t.set |= SET_CODE;
		t.is = (struct lexicon_word){ GRAMMAR_FAMILIAR, 1 };
		return t;
	}
	t.folded = word_fold(a, word);
	t.is = lexicon_of(l, t.folded);
	return t;
}

/* As many words as a text can have: something that is no letter stands between them. */
static size_t most_words(struct slice text)
{
	size_t count = 1;

	for (size_t i = 0; i < text.length; i++)
		count += !word_is_letter(text.at[i]);
	return count;
}

static void read_words(
	const struct passage *p, struct sentence *s, const struct lexicon *l, struct arena *a)
{
	struct token *tokens = ARENA_ARRAY(a, struct token, most_words(s->text));
	struct slice word;
	bool is_address;

	s->tokens = tokens;
	for (size_t at = 0; next_word(s->text, &at, &word, &is_address); at += word.length)
		tokens[s->count++] = token_of(p, s->at + at, word, is_address, l, a);
}

/* The same of sentences: each ends in a full stop or the like, or is the last. */
static size_t most_sentences(struct slice text)
{
	size_t count = 1;

	for (size_t i = 0; i < text.length; i++)
		count += sentence_may_end(text.at[i]);
	return count;
}

void prose_passage(struct passage *p, const struct lexicon *l, struct arena *a)
{
	struct sentence *sentences = ARENA_ARRAY(a, struct sentence, most_sentences(p->text));
	struct slice text;

	p->sentences = sentences;
	for (size_t at = 0; sentence_next(p->text, &at, &text); at += text.length) {
		struct sentence *s = &sentences[p->sentence_count];

		*s = (struct sentence){ .text = text, .at = at };
		s->asks = slice_find(text, '?') < text.length;
		read_words(p, s, l, a);
		p->words += s->count;
		p->sentence_count += s->count > 0;
	}
}

/* Passages */

static void add_passage(struct gathering *g, const xmlNode *e, enum passage_kind kind)
{
	g->text.length = 0;
	g->run_count = 0;
	g->has_picture = g->picture_after = false;
	gather_text(g, e);
	if (!slice_trim(buf_slice(&g->text)).length)
		return;
	if (g->count == g->room) {
		g->room = g->room ? g->room * 2 : 64;
		g->passages = memory_more(g->passages, g->room * sizeof(*g->passages));
	}

	struct run *runs = ARENA_ARRAY(g->arena, struct run, g->run_count + 1);

	if (g->run_count)
		memcpy(runs, g->runs, g->run_count * sizeof(*runs));

	struct passage p = {
		.kind = kind == PASSAGE_PARAGRAPH && g->has_picture && !g->picture_after
			? PASSAGE_ROW
			: kind,
		.element = e,
		.place = tree_place(e),
		.text = arena_copy(g->arena, buf_slice(&g->text)),
		.runs = runs,
		.run_count = g->run_count,
		.picture_after = g->picture_after,
	};

	prose_passage(&p, g->lexicon, g->arena);
	g->passages[g->count++] = p;
}

/* The kind of passage that an element is, or -1. */
static int kind_of(const xmlNode *e)
{
	static const struct {
		const char *name;
		enum passage_kind kind;
	} kinds[] = {
		{ "p", PASSAGE_PARAGRAPH },
		{ "li", PASSAGE_ITEM },
		{ "td", PASSAGE_CELL },
		{ "h2", PASSAGE_HEADING },
		{ "h3", PASSAGE_HEADING },
		{ "h4", PASSAGE_HEADING },
		{ "h5", PASSAGE_HEADING },
		{ "h6", PASSAGE_HEADING },
	};

	if (tree_is(e, "div") && prose_has_class(e, "row"))
		return PASSAGE_ROW;
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (tree_is(e, kinds[i].name))
			return (int)kinds[i].kind;
	return -1;
}

/* Written on this page: elements that the generator makes have no place, or one in another file. */
static bool is_written_here(const struct gathering *g, const xmlNode *e)
{
	return e->_private && strcmp(((const struct place *)e->_private)->file, g->file) == 0;
}

/* The words of a row stand in a paragraph of their own, so what is inside is gathered as one. */
static void add_row(struct gathering *g, const xmlNode *e)
{
	const xmlNode *words = e;

	for (const xmlNode *child = e->children; child; child = child->next)
		if (tree_is(child, "p"))
			words = child;
	add_passage(g, words, PASSAGE_ROW);

	for (const xmlNode *after = words; g->count && (after = after->next);)
		if (tree_is(after, "img"))
			g->passages[g->count - 1].picture_after = true;
}

static void gather(struct gathering *g, const xmlNode *parent)
{
	for (const xmlNode *e = parent->children; e; e = e->next) {
		if (e->type != XML_ELEMENT_NODE || is_left_out(e))
			continue;

		int kind = kind_of(e);

		if (kind == PASSAGE_ROW && is_written_here(g, e)) {
			add_row(g, e);
			continue;
		}
		if (kind >= 0 && is_written_here(g, e))
			add_passage(g, e, (enum passage_kind)kind);
		gather(g, e);
	}
}

void prose_gather(struct prose *p, const xmlNode *body, const char *file, const struct lexicon *l,
	struct arena *a)
{
	struct gathering g = { .file = file, .lexicon = l, .arena = a };
	struct passage *passages;

	buf_init(&g.text, MOST_WORDS);
	gather(&g, body);
	passages = ARENA_ARRAY(a, struct passage, g.count + 1);
	if (g.count)
		memcpy(passages, g.passages, g.count * sizeof(*passages));
	*p = (struct prose){ passages, g.count };
	buf_release(&g.text);
	free(g.runs);
	free(g.passages);
}
