#include "base/ascii.h"
#include "check/access_look.h"
#include "check/access_words.h"
#include "check/word.h"
#include "text/tree.h"

enum { SHORT = 60 /* bytes: what is longer is no heading */ };

static bool ends_sentence(struct slice words)
{
	char last = words.length ? words.at[words.length - 1] : '.';

	return last == '.' || last == ':' || last == '!' || last == '?' || last == ',' ||
		last == ';';
}

static bool is_bold(const struct look *l, int i)
{
	enum access_kind k = l->elements[i].kind;
	struct slice style = look_get(l, i, "style"), weight = words_style(style, "font-weight");

	return k == KIND_STRONG || k == KIND_B || k == KIND_BIG || words_start(weight, "bold") ||
		words_number(weight) >= 600;
}

/* What a heading stands before: words, and not the end of what it stands in. */
static bool leads_on(const struct look *l, int i)
{
	int next = look_next(l, i);

	if (next < 0)
		return false;

	enum access_kind k = l->elements[next].kind;

	return k == KIND_P || k == KIND_UL || k == KIND_OL || k == KIND_DL || k == KIND_TABLE ||
		k == KIND_DIV;
}

/* A paragraph of a few bold words before another paragraph. What a stylesheet makes bold: appearance.h. */
static void check_fake_heading(struct look *l, int i)
{
	int child = look_child(l, i);
	bool bold = is_bold(l, i) || (child >= 0 && is_bold(l, child) && look_next(l, child) < 0);

	if (look_in(l, i, IN_HEADING | IN_CELL | IN_LINK | IN_BUTTON | IN_LABEL | IN_NAV) ||
		!bold || !leads_on(l, i))
		return;

	struct slice words = look_words(l, i);

	if (!words_any(words) || words.length > SHORT || ends_sentence(words) ||
		(!is_bold(l, i) && !slice_equal(words, look_words(l, child))))
		return;
	for (int k = i + 1; k < l->elements[i].end; k++)
		if (l->elements[k].in & IN_HEADING || l->elements[k].kind == KIND_P)
			return;
	look_tell_words(l, ACCESS_FAKE_HEADING, i, words, SLICE(""));
}

static bool is_capitals(struct slice word)
{
	size_t capitals = 0;

	for (size_t i = 0; i < word.length; i++) {
		if (ascii_is_lower(word.at[i]) || ascii_is_digit(word.at[i]))
			return false;
		capitals += ascii_is_upper(word.at[i]);
	}
	return capitals >= 2 && capitals == word.length;
}

/* Where it can be seen to be, for those who see it. */
static const char *const placed[] = { "on the right hand", "on the left hand", "right-hand side",
	"left-hand side", "right hand side", "left hand side", "right-hand column",
	"left-hand column", "right-hand menu", "left-hand menu", "in the right column",
	"in the left column", "to the right of the", "to the left of the", "the box on the",
	"the menu on the", "the column on the", "the button on the", "the round button",
	"the square button", "the red button", "the green button", "the blue button",
	"the yellow button", "the orange button", "the red text", "the green text", "the blue text",
	"fields in red", "marked in red", "shown in red", "shown in green", "marked in green",
	"marked with red", "highlighted in" };

/* "on the right won": not "on the right to appeal", nor "on the right path". */
static size_t find_side(struct slice text)
{
	static const char *const sides[] = { "on the right", "on the left" };
	static const char *const verbs[] = { "is", "are", "was", "were", "has", "have", "won",
		"shows", "show", "can", "will", "says", "lists", "gives", "contains", "and", "or",
		"of", "to", "for" };

	for (size_t k = 0; k < 2; k++) {
		size_t at = words_find(text, sides[k]);
		struct slice rest = slice_after(text, at + strlen(sides[k]));
		struct slice word;

		if (at == text.length || (rest.length && word_is_letter(rest.at[0])))
			continue;
		if (!rest.length || rest.at[0] != ' ')
			return at;
		if (words_part(&rest, &word) &&
			words_among(words_bare(word), verbs,
				sizeof(verbs) / sizeof(*verbs) - (k ? 0 : 3)))
			return at;
	}
	return text.length;
}

static void check_place(struct look *l, int i, struct slice text)
{
	size_t at = find_side(text);

	for (size_t k = 0; at == text.length && k < sizeof(placed) / sizeof(*placed); k++)
		at = words_find(text, placed[k]);
	if (at < text.length)
		look_tell_words(l, ACCESS_PLACE, i, slice_after(text, at), SLICE(""));
}

/* A text while its words are taken one by one. */
struct reading {
	struct look *look;
	int element;
	struct slice text, sentence;
	int words; /* of the sentence: what stands in quotation marks is a name, and counts as one */
	bool is_quoted;	 /* a quotation mark was opened */
	bool may_place;	 /* some word may say where a thing stands, or how it looks */
	bool the;	 /* the word before is "the" */
	int capitals;	 /* words in capitals up to here */
	bool has_quotes; /* a word begins with a sign */
	int all;	 /* words of the text */
	size_t longest;
	const char *capitals_from;
	struct slice colour, seen,
		things; /* of "The green mushrooms": the word before; the last such pair */
};

static const char *const colours[] = { "red", "green", "blue", "yellow", "orange", "purple", "pink",
	"grey", "black", "white", "brown" };

/* Two words or more in capitals, one of them too long for initials. */
static void take_capitals(struct reading *r, struct slice word)
{
	bool was_enough = (r->capitals >= 2 && r->longest > 5) ||
		(r->capitals >= 3 && r->longest == 5);
	const char *end = word.at + word.length;

	if (!ascii_is_upper(word.at[0]) || !is_capitals(word)) {
		r->capitals = 0;
		r->longest = 0;
		return;
	}
	if (r->capitals++ == 0)
		r->capitals_from = word.at;
	if (word.length > r->longest)
		r->longest = word.length;
	if (!was_enough &&
		((r->capitals >= 2 && r->longest > 5) || (r->capitals >= 3 && r->longest == 5)))
		look_tell_words(r->look, ACCESS_CAPITALS, r->element,
			slice_of(r->capitals_from, (size_t)(end - r->capitals_from)), SLICE(""));
}

/* "The green mushrooms ... The red mushrooms": the same things, told apart by their colours alone. */
static void take_colour(struct reading *r, struct slice word)
{
	if (r->colour.length) {
		if (words_same(r->things, word) && !words_same(r->seen, r->colour))
			look_tell_words(r->look, ACCESS_COLOUR, r->element, r->colour, word);
		r->seen = r->colour;
		r->things = word;
		r->colour = SLICE("");
	}
	if (r->the && words_among(word, colours, sizeof(colours) / sizeof(*colours))) {
		r->colour = word;
		r->may_place = true;
	}
	r->the = words_same(word, SLICE("the"));
}

static void end_sentence(struct reading *r, struct slice part)
{
	const char *from = r->sentence.at;

	if (r->words > access_rules[ACCESS_SENTENCE].limit)
		look_tell_count(r->look, ACCESS_SENTENCE, r->element, r->words,
			slice_of(from, (size_t)(part.at + part.length - from)));
	r->words = 0;
}

/* A semicolon parts what could be sentences, or the items of a list. */
static void count_part(struct reading *r, struct slice part)
{
	bool opens = slice_starts(part, SLICE("\xE2\x80\x9C"));
	bool closes = (unsigned char)part.at[part.length - 1] >= 0x80 || r->is_quoted
		? slice_search(part, SLICE("\xE2\x80\x9D")) < part.length
		: false;

	if (r->words == 0)
		r->sentence.at = part.at;
	if (!r->is_quoted)
		r->words++;
	r->is_quoted = (r->is_quoted || opens) && !closes;
	if (!r->is_quoted && strchr(".!?;:", part.at[part.length - 1]))
		end_sentence(r, part);
}

/* What the phrases of `placed` and of find_side() have in them. */
static bool is_of_place(struct slice word)
{
	switch (ascii_lower(word.at[0])) {
	case 'r':
		return words_start(word, "right") || words_same(word, SLICE("red"));
	case 'l':
		return words_start(word, "left");
	case 'b':
		return words_start(word, "button") || words_same(word, SLICE("box"));
	case 'g':
		return words_same(word, SLICE("green"));
	case 'h':
		return words_same(word, SLICE("highlighted"));
	default:
		return false;
	}
}

static void check_prose(struct look *l, int i)
{
	struct reading r = { .look = l, .element = i, .text = look_line(l, i) };
	struct slice rest = r.text, part = SLICE("");

	while (words_part(&rest, &part)) {
		struct slice word = words_bare(part);

		count_part(&r, part);
		if (!word.length)
			continue;
		r.all++;
		take_capitals(&r, word);
		take_colour(&r, word);
		r.has_quotes = r.has_quotes || word.at > part.at;
		r.may_place = r.may_place || is_of_place(word);
	}
	if (r.words)
		end_sentence(&r, slice_of(r.text.at + r.text.length, 0));
	if (r.may_place)
		check_place(l, i, r.text);
	if (r.has_quotes)
		access_quotations(l, i, r.text);
	if (r.all > access_rules[ACCESS_LONG_BLOCK].limit)
		look_tell_count(l, ACCESS_LONG_BLOCK, i, r.all, r.text);
}

/* Words stand right in it, not only in what stands in it. */
static bool has_own_words(const struct look *l, int i)
{
	for (const xmlNode *child = l->elements[i].node->children; child; child = child->next)
		if (child->type == XML_TEXT_NODE &&
			words_any(slice_text((const char *)child->content)))
			return true;
	return false;
}

/* "ABC (A Better Council)" says what it stands for too. */
static void check_abbreviation(struct look *l, int i)
{
	struct slice title = look_get(l, i, "title"), words = look_words(l, i);
	const xmlNode *next = l->elements[i].node->next;
	struct slice after = next && next->type == XML_TEXT_NODE
		? slice_trim(slice_text((const char *)next->content))
		: SLICE("");
	const xmlNode *previous = l->elements[i].node->prev;
	struct slice before = previous && previous->type == XML_TEXT_NODE
		? slice_trim(slice_text((const char *)previous->content))
		: SLICE("");

	if (!title.length && words.length && (!after.length || after.at[0] != '(') &&
		!slice_ends(before, SLICE("(")))
		look_tell_words(l, ACCESS_ABBREVIATION, i, words, SLICE(""));
}

/* Signs that stand for a picture: more of them than of letters. */
static bool is_drawn(struct slice text)
{
	size_t letters = 0, signs = 0;

	for (size_t i = 0; i < text.length; i++) {
		if (word_is_letter(text.at[i]))
			letters++;
		else if (text.at[i] != ' ' && text.at[i] != '\n' && text.at[i] != '\t')
			signs++;
	}
	return signs > 8 && signs * 2 > letters;
}

static void check_preformatted(struct look *l, int i)
{
	for (int k = i + 1; k < l->elements[i].end; k++)
		if (l->elements[k].kind == KIND_CODE || l->elements[k].kind == KIND_KBD ||
			l->elements[k].kind == KIND_SAMP)
			return;
	look_tell(l, ACCESS_PREFORMATTED, i);
	if (is_drawn(look_words(l, i)))
		look_tell(l, ACCESS_DRAWN, i);
}

/* A block of words: its own, not those of blocks in it. */
static void check_block(struct look *l, int i, enum access_kind k)
{
	if (k == KIND_P && look_is_empty(l, i)) {
		look_tell(l, ACCESS_EMPTY_PARAGRAPH, i);
		return;
	}
	if (k == KIND_P || k == KIND_DIV)
		check_fake_heading(l, i);
	if (has_own_words(l, i) && !look_in(l, i, IN_CODE))
		check_prose(l, i);
}

void access_text(struct look *l, int i)
{
	enum access_kind k = l->elements[i].kind;

	switch (k) {
	case KIND_P:
	case KIND_DIV:
	case KIND_LI:
	case KIND_TD:
	case KIND_DD:
	case KIND_MAIN:
	case KIND_CENTER:
	case KIND_BLOCKQUOTE:
	case KIND_BODY:
	case KIND_SECTION:
	case KIND_ARTICLE:
		check_block(l, i, k);
		break;
	case KIND_ABBR:
		check_abbreviation(l, i);
		break;
	case KIND_PRE:
		check_preformatted(l, i);
		break;
	default:
		break;
	}
}
