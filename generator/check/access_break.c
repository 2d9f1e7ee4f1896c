#include "base/ascii.h"
#include "check/access_look.h"
#include "check/access_words.h"
#include "check/grammar.h"
#include "check/word.h"

/*
 * A paragraph that breaks off in the middle of a sentence, and nothing goes on with it: the rest is for those who see
 * what a style or a picture adds (F87), or it was lost. Told of words of English that end no sentence.
 */

enum { LEAST = 4, LEAST_WITH_COMMA = 8 /* words */, MOST_TOLD = 40 /* bytes */ };

/* What joins words to those that follow. What often ends a sentence, such as "for" and "with", is not here. */
static const char *const joins[] = { "the", "a", "an", "my", "your", "our", "their", "every", "of",
	"than", "because", "unless", "although", "whether", "and", "or", "nor" };

/* What joins a subject to what it is. */
static const char *const is[] = { "is", "are", "was", "were" };

/* Behind these it ends a sentence well: "tell us who they are". */
static const char *const subjects[] = { "it", "they", "he", "she", "we", "you", "i", "this", "that",
	"these", "those", "there", "here", "all" };

/* And somewhere behind these: "how old your child is", "as rich as the others are". */
static const char *const turning[] = { "as", "than", "so", "such" };

/* In the line before the name at the foot of a letter, or in the one that begins it. */
static const char *const greetings[] = { "dear", "yours", "regards", "wishes", "sincerely",
	"faithfully", "greetings" };

static bool is_english(const struct look *l)
{
	return words_start(look_get(l, 0, "lang"), "en");
}

/* It asks or compares: what follows may end with its verb. */
static bool turns_round(struct slice word)
{
	return words_among(word, turning, sizeof(turning) / sizeof(*turning)) ||
		grammar_has(GRAMMAR_ASKS, word);
}

/* In the middle of a sentence, by its last words. */
static bool is_cut(struct slice text)
{
	struct slice rest = text, part, before = SLICE(""), last = SLICE("");
	bool turns = false, greets = false;
	int words = 0;

	while (words_part(&rest, &part)) {
		turns = turns || turns_round(words_bare(part));
		greets = greets ||
			words_among(words_bare(part), greetings,
				sizeof(greetings) / sizeof(*greetings));
		before = last;
		last = part;
		words++;
	}
	if (last.length && last.at[last.length - 1] == ',')
		return words >= LEAST_WITH_COMMA && !greets;
	/* in capitals they are something else: Portland, OR */
	if (words < LEAST || !ascii_is_lower(last.at[0]))
		return false;
	return words_among(last, joins, sizeof(joins) / sizeof(*joins)) ||
		(!turns && words_among(last, is, sizeof(is) / sizeof(*is)) &&
			!words_among(before, subjects, sizeof(subjects) / sizeof(*subjects)));
}

static bool is_blank(const xmlNode *text)
{
	return !slice_trim(slice_text((const char *)text->content)).length;
}

/* The last words stand in the paragraph itself, and all that stands in it is words. */
static bool is_all_words(const struct look *l, int i)
{
	const xmlNode *last = l->elements[i].node->last;

	if (!last || last->type != XML_TEXT_NODE || is_blank(last))
		return false;
	for (int k = i + 1; k < l->elements[i].end; k++)
		if (!l->elements[k].node->children)
			return false;
	return true;
}

/* A part of the page with its own beginning and end. */
static bool is_part(enum access_kind k)
{
	return k == KIND_BODY || k == KIND_MAIN || k == KIND_SECTION || k == KIND_ARTICLE;
}

/* Nothing more belongs to it: a heading follows, or its part of the page ends. */
static bool ends_there(const struct look *l, int i)
{
	for (; i >= 0 && !is_part(l->elements[i].kind); i = l->elements[i].parent)
		for (const xmlNode *next = l->elements[i].node->next; next; next = next->next) {
			int end = l->elements[i].end;

			if (next->type == XML_TEXT_NODE && !is_blank(next))
				return false;
			if (next->type == XML_ELEMENT_NODE)
				return end < l->count && l->elements[end].node == next &&
					look_is_heading(l->elements[end].kind);
		}
	return true;
}

/* The last words, for the message: from the beginning of one, or of a character if one word is so long. */
static struct slice end_of(struct slice text)
{
	size_t from = text.length > MOST_TOLD ? text.length - MOST_TOLD : 0, word = from;

	while (word > 0 && word < text.length && text.at[word - 1] != ' ')
		word++;
	while (from < text.length && ((unsigned char)text.at[from] & 0xC0) == 0x80)
		from++;
	return slice_after(text, word < text.length ? word : from);
}

void access_break(struct look *l, int i)
{
	struct slice text;

	if (l->elements[i].kind != KIND_P || !is_english(l) ||
		look_in(l, i,
			IN_LINK | IN_BUTTON | IN_LABEL | IN_HEADING | IN_CELL | IN_FORM | IN_LIST |
				IN_NAV | IN_FOREIGN | IN_HIDDEN | IN_SILENT | IN_FIGURE) ||
		!is_all_words(l, i) || !ends_there(l, i))
		return;
	text = look_line(l, i);
	if (is_cut(text))
		look_tell_words(l, ACCESS_BREAKS_OFF, i, end_of(text), SLICE(""));
}
