#include "check/checking.h"

#include "base/ascii.h"
#include "check/word.h"
#include "text/placeholder.h"

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

/* A sign that easy read does without. */
static const struct sign {
	const char *text;
	enum rule_code rule;
} signs[] = {
	{ ";", RULE_EASY_SEMICOLON },
	{ "(", RULE_EASY_BRACKET },
	{ "[", RULE_EASY_BRACKET },
	{ " - ", RULE_EASY_DASH },
	{ "\xE2\x80\x93", RULE_EASY_DASH },
	{ "\xE2\x80\x94", RULE_EASY_DASH },
	{ "/", RULE_EASY_SLASH },
	{ "&", RULE_EASY_AND_SIGN },
	{ "%", RULE_EASY_PERCENT },
	{ "...", RULE_EASY_DOTS },
	{ "\xE2\x80\xA6", RULE_EASY_DOTS },
};

static const struct sign *sign_at(struct slice text)
{
	for (size_t i = 0; i < COUNT(signs); i++)
		if (slice_starts(text, slice_text(signs[i].text)))
			return &signs[i];
	return NULL;
}

/* 20/11/2026, 20.11.2026, 2026-11-20. */
static bool is_date(struct slice chunk)
{
	static const char separators[] = "/.-";
	size_t digits = 0;
	int parts = 0;

	for (size_t i = 0; i < chunk.length; i++) {
		if (ascii_is_digit(chunk.at[i]))
			digits++;
		else if (digits && strchr(separators, chunk.at[i]) && i + 1 < chunk.length &&
			ascii_is_digit(chunk.at[i + 1]))
			parts++;
		else if (parts < 2)
			return false;
	}
	return parts == 2 && digits >= 4 && digits <= 8;
}

/* What stands in brackets at the beginning of `text`, with them. */
static struct slice bracketed(struct slice text)
{
	size_t round = slice_find(text, ')'), square = slice_find(text, ']');

	return slice_first(text, (round < square ? round : square) + 1);
}

/*
 * "[Say here what people can do.]" in a draft: it goes before anybody reads the page (see placeholder.h). Not asked of
 * other signs: their chunks may be as long as the text.
 */
static bool is_placeholder(const struct sign *sign, struct slice chunk)
{
	struct slice rest = chunk;

	return sign->rule == RULE_EASY_BRACKET && chunk.at[0] == '[' &&
		slice_equal(placeholder_next(&rest), chunk);
}

static void check_signs(struct checking *c, const struct passage *p, const struct sentence *s)
{
	for (size_t i = 0; i < s->text.length;) {
		const struct sign *sign = sign_at(slice_after(s->text, i));
		struct slice chunk;

		if (!sign) {
			i++;
			continue;
		}
		/* " - " stands between chunks: quote the words on both sides */
		chunk = sign->text[0] == ' ' ? s->text : word_chunk(s->text, i);
		if (sign->rule == RULE_EASY_BRACKET)
			chunk = bracketed(slice_after(s->text, i));
		if (!word_is_address(chunk) && !is_date(chunk) && !is_placeholder(sign, chunk))
			checking_tell(c, sign->rule, p, s->at + i + (sign->text[0] == ' '), chunk,
				0, slice_text(NULL));
		i += strlen(sign->text);
		while (sign->rule == RULE_EASY_DOTS && i < s->text.length && s->text.at[i] == '.')
			i++;
	}
}

static void tell(struct checking *c, enum rule_code rule, const struct passage *p,
	const struct token *t, struct slice words)
{
	checking_tell(c, rule, p, t->at, words, 0, slice_text(NULL));
}

/* eg, e.g., ie, etc */
static bool is_latin(const struct passage *p, const struct token *t)
{
	static const char *const dotted[] = { "e.g", "i.e", "E.g", "I.e", "N.B", "n.b" };
	struct slice from = slice_after(p->text, t->at);

	for (size_t i = 0; i < COUNT(dotted); i++)
		if (slice_starts(from, slice_text(dotted[i])))
			return true;
	return t->is.does & GRAMMAR_LATIN;
}

static size_t count_letters(struct slice word)
{
	size_t count = 0;

	for (size_t i = 0; i < word.length; i++)
		count += ascii_is_upper(word.at[i]);
	return count;
}

static bool is_known(const struct checking *c, const struct token *t)
{
	return lexicon_knows_initials(c->lexicon, t->text);
}

/* Words in capitals that are no known initials, with nothing but a space between them. */
static bool is_run(const struct checking *c, const struct sentence *s, int i)
{
	const struct token *one, *other;

	if (i < 0 || i + 1 >= s->count)
		return false;
	one = &s->tokens[i];
	other = &s->tokens[i + 1];
	return word_is_initials(one->text) && word_is_initials(other->text) && !is_known(c, one) &&
		!is_known(c, other) && one->at + one->text.length + 1 == other->at &&
		one->text.at[one->text.length] == ' ';
}

/* Set in capitals, and no initials: a word of six letters or more, one beside another, or one that is a word. */
static bool is_shouted(const struct checking *c, const struct sentence *s, int i)
{
	const struct token *t = &s->tokens[i];
	size_t letters = count_letters(t->text);

	if (!word_is_initials(t->text) || is_known(c, t))
		return false;
	return is_run(c, s, i - 1) || is_run(c, s, i) || letters > 5 ||
		(letters > 2 && t->is.does & GRAMMAR_FAMILIAR);
}

static void check_capitals(
	struct checking *c, const struct passage *p, const struct sentence *s, int i)
{
	const struct token *t = &s->tokens[i], *last = t;

	if (word_is_roman(t->text)) {
		tell(c, RULE_EASY_ROMAN, p, t, t->text);
	} else if (is_shouted(c, s, i)) {
		/* the run of capitals is told once, where it begins */
		if (i > 0 && is_shouted(c, s, i - 1))
			return;
		while (++i < s->count && is_shouted(c, s, i))
			last = &s->tokens[i];
		tell(c, RULE_EASY_CAPITALS, p, t,
			slice_of(t->text.at,
				(size_t)(last->text.at - t->text.at) + last->text.length));
	} else if (word_is_initials(t->text) && !is_known(c, t)) {
		tell(c, RULE_EASY_INITIALS, p, t, t->text);
	}
}

/* Two, twenty-one; but "2 million": a number in figures may have its size as a word. */
static bool is_number_word(const struct checking *c, const struct sentence *s, int i)
{
	struct slice first = slice_until(s->tokens[i].folded, '-');
	bool size = slice_is(first, "hundred") || slice_is(first, "thousand") ||
		slice_is(first, "million");

	return lexicon_of(c->lexicon, first).does & GRAMMAR_NUMBER &&
		!(size && i > 0 && word_is_number(s->tokens[i - 1].text));
}

/* The date that begins with this word, or nothing. */
static struct slice date_at(const struct passage *p, const struct token *t)
{
	struct slice chunk = word_chunk(p->text, t->at);

	return is_date(chunk) && chunk.at == p->text.at + t->at ? chunk : slice_text(NULL);
}

static void check_word(struct checking *c, const struct passage *p, const struct sentence *s, int i)
{
	const struct token *t = &s->tokens[i];

	if (is_latin(p, t))
		tell(c, RULE_EASY_LATIN, p, t, word_chunk(p->text, t->at));
	else if (is_number_word(c, s, i))
		tell(c, RULE_EASY_NUMBER_WORD, p, t, t->text);
	else
		check_capitals(c, p, s, i);
	if (date_at(p, t).length)
		tell(c, RULE_EASY_DATE, p, t, date_at(p, t));
}

static void check_italics(struct checking *c, const struct passage *p, const struct sentence *s)
{
	for (int i = 0; i < s->count; i++) {
		if (!(s->tokens[i].set & SET_ITALIC) ||
			(i > 0 && s->tokens[i - 1].set & SET_ITALIC))
			continue;
		tell(c, RULE_EASY_ITALIC, p, &s->tokens[i], s->tokens[i].text);
	}
}

void easy_signs(struct checking *c, const struct passage *p, const struct sentence *s)
{
	check_signs(c, p, s);
	check_italics(c, p, s);
	for (int i = 0; i < s->count; i++)
		check_word(c, p, s, i);
}
