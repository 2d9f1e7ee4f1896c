/*
 * rule: what the rules of easy read and of plain English are, in one table: how grave a breach is, where the
 * limit is and who says so, what is wrong and what to write instead.
 *
 *	struct finding f = { .rule = RULE_EASY_LONG, .place = at, .words = text, .count = 17 };
 *	rule_tell(&f, d);
 *	// a.md:9:4: error: a sentence of 17 words, 15 at most: "You can ..."; make two sentences of it ... [easy-long]
 *
 * Where the sources give no number or do not agree, the number is ours: "own". A sentence may have 10 to 15 words
 * (govuk), 15 (DH) or 25 (ERS); a page 24 sides (govuk), 20 (DH) or 1,000 words (ERS). The sources:
 *
 *	govuk	gov.uk, "Accessible communication formats" (2026): easy read
 *	DH	Department of Health, "Making written information easier to understand for people with learning
 *		disabilities" (2010), and its basic guidelines of 2009
 *	IE	Inclusion Europe, "Information for all"
 *	ERS	Easy Read Standard 1.0 (2026)
 *	CHANGE	CHANGE, "How to make information accessible"
 *	COGA	W3C, "Making content usable for people with cognitive and learning disabilities" (2021)
 *	style	gov.uk, content design and style guide
 */
#ifndef CHECK_RULE_H
#define CHECK_RULE_H

#include "base/diag.h"

#define E DIAG_ERROR
#define W DIAG_WARNING

/*
 * Name in the code, name for people, severity, limit (a breach is above it; 0: there is none), sources, what is
 * wrong, what to write instead. In the words, {count}, {limit}, {words} (short, in quotes) and {other} stand
 * for what was found; {tenths} is a count of tenths: 10.4.
 */
#define RULES(X)                                                                                    \
	/* easy read: a sentence */                                                                 \
	X(EASY_LONG, "easy-long", E, 15, "govuk, DH",                                               \
		"a sentence of {count} words, {limit} at most: {words}",                            \
		"make two sentences of it, with one idea each")                                     \
	X(EASY_JOINERS_MANY, "easy-joiners", E, 2, "govuk, ERS, own",                               \
		"{count} joining words in a sentence ({other}): {words}",                           \
		"write a sentence for each idea")                                                   \
	X(EASY_JOINERS, "easy-joiners", W, 1, "govuk, ERS, own",                                    \
		"{count} joining words in a sentence ({other}): {words}",                           \
		"see if two sentences are easier")                                                  \
	X(EASY_COMMAS, "easy-commas", W, 1, "own", "{count} commas in a sentence: {words}",         \
		"write shorter sentences, or a row for each thing of a list")                       \
	X(EASY_NEGATIVES, "easy-negatives", E, 1, "IE, ERS, COGA, own",                             \
		"{count} negatives in a sentence ({other}): {words}",                               \
		"say what is so, rather than what is not")                                          \
	X(EASY_PASSIVE, "easy-passive", W, 0, "govuk, IE, ERS",                                     \
		"{words} does not say who does it", "begin with who does it: \"We pay\"")           \
	/* easy read: signs and ways to write */                                                    \
	X(EASY_SEMICOLON, "easy-sign", E, 0, "own", "a semicolon: {words}", "write two sentences")  \
	X(EASY_BRACKET, "easy-sign", E, 0, "own", "words in brackets: {words}",                     \
		"write a sentence of their own, or leave them out")                                 \
	X(EASY_DASH, "easy-sign", E, 0, "own", "a dash: {words}",                                   \
		"write two sentences; between numbers, write \"to\"")                               \
	X(EASY_SLASH, "easy-sign", E, 0, "own", "a slash: {words}",                                 \
		"write \"or\", or choose one of the two")                                           \
	X(EASY_AND_SIGN, "easy-sign", E, 0, "IE", "the sign &: {words}", "write \"and\"")           \
	X(EASY_PERCENT, "easy-sign", E, 0, "IE", "a percentage: {words}",                           \
		"say it with things to count: \"5 in every 10 people\"")                            \
	X(EASY_DOTS, "easy-sign", E, 0, "own", "three dots: {words}",                               \
		"end the sentence, or say what else there is")                                      \
	X(EASY_INITIALS, "easy-initials", E, 0, "govuk, IE",                                        \
		"{words} is letters that stand for words", "write the words")                       \
	X(EASY_LATIN, "easy-short", E, 0, "style", "{words} is short for Latin words",              \
		"write \"for example\" or \"that is\", or name the other things")                   \
	X(EASY_NUMBER_WORD, "easy-number", E, 0, "IE", "a number as a word: {words}",               \
		"write it in figures")                                                              \
	X(EASY_ROMAN, "easy-roman", E, 0, "IE", "a Roman number: {words}",                          \
		"write it in figures: 2")                                                           \
	X(EASY_DATE, "easy-date", E, 0, "own", "a date as numbers: {words}",                        \
		"write the month as a word: 20 November 2026")                                      \
	X(EASY_CAPITALS, "easy-capitals", E, 0, "IE", "words in capitals: {words}",                 \
		"write them in small letters")                                                      \
	X(EASY_ITALIC, "easy-italic", E, 0, "IE", "words in italics: {words}",                      \
		"take the * or _ away")                                                             \
	/* easy read: words */                                                                      \
	X(EASY_HARD, "easy-hard", E, 0, "govuk, DH, IE, ERS", "{words} is a hard word",             \
		"write an easier one, or make it **bold** and explain it in content/glossary.yaml") \
	X(EASY_HARD_EARLY, "easy-hard-first", E, 0, "govuk",                                        \
		"{words} is a hard word and stands here before it is explained (line {count})",     \
		"make it **bold** and explain it here, where it is first used")                     \
	X(EASY_UNLISTED, "easy-hard-list", E, 0, "govuk",                                           \
		"{words} is bold and no word of content/glossary.yaml",                             \
		"add it there with its meaning in easy words, or take the ** away")                 \
	X(EASY_UNEXPLAINED, "easy-hard-explain", E, 0, "govuk",                                     \
		"neither this sentence nor the next says what {words} is",                          \
		"say it: \"... is ...\", \"This means ...\"")                                       \
	X(EASY_HARD_SHARE_HIGH, "easy-hard-share", E, 12, "own",                                    \
		"{count} in every 100 words are hard, {limit} at most", "use easier words")         \
	X(EASY_HARD_SHARE, "easy-hard-share", W, 8, "own",                                          \
		"{count} in every 100 words are hard, {limit} is better", "use easier words")       \
	X(EASY_THREE_HIGH, "easy-three", E, 10, "own",                                              \
		"{count} in every 100 words have three syllables or more, {limit} at most",         \
		"use shorter words")                                                                \
	X(EASY_THREE, "easy-three", W, 6, "own",                                                    \
		"{count} in every 100 words have three syllables or more, {limit} is better",       \
		"use shorter words")                                                                \
	X(EASY_GRADE_HIGH, "easy-grade", E, 6, "own",                                               \
		"the Flesch-Kincaid grade is {tenths}, {limit} at most",                            \
		"write shorter sentences and shorter words")                                        \
	X(EASY_GRADE, "easy-grade", W, 5, "own",                                                    \
		"the Flesch-Kincaid grade is {tenths}, {limit} is better",                          \
		"write shorter sentences and shorter words")                                        \
	X(EASY_TWO_WORDS, "easy-same-word", E, 0, "IE, ERS",                                        \
		"{words} and {other} (line {count}) are two words for one thing",                   \
		"use the same word all through the page")                                           \
	/* easy read: rows */                                                                       \
	X(EASY_ROW_LONG, "easy-row", E, 25, "own",                                                  \
		"a row of {count} words, {limit} at most: {words}", "make two rows of it")          \
	X(EASY_ROW_SENTENCES, "easy-row", E, 2, "own",                                              \
		"a row of {count} sentences, {limit} at most: {words}", "make two rows of it")      \
	X(EASY_NO_PICTURE, "easy-picture", E, 0, "govuk, DH, CHANGE",                               \
		"no picture stands beside these words: {words}",                                    \
		"begin with a picture, such as ![](picture:money)")                                 \
	X(EASY_PICTURE_AFTER, "easy-picture-after", E, 0, "DH, CHANGE",                             \
		"a picture stands after its words: {words}",                                        \
		"put the picture first, so that it stands at the left")                             \
	/* easy read: the page */                                                                   \
	X(EASY_LONG_MANY, "easy-long-many", W, 25, "own",                                           \
		"{count} in every 100 sentences have more than 12 words, {limit} at most",          \
		"make the longest sentences shorter")                                               \
	X(EASY_MEAN, "easy-mean", W, 10, "govuk, own",                                              \
		"a sentence has {tenths} words on average, {limit} at most",                        \
		"make the longest sentences shorter")                                               \
	X(EASY_PASSIVE_MANY, "easy-passive-many", E, 10, "own",                                     \
		"{count} in every 100 sentences do not say who does it, {limit} at most",           \
		"begin sentences with who does it")                                                 \
	X(EASY_WORDS_HIGH, "easy-length", E, 1500, "own", "{count} words, {limit} at most",         \
		"make two pages of it")                                                             \
	X(EASY_WORDS, "easy-length", W, 1000, "ERS", "{count} words, {limit} is better",            \
		"leave out what readers need not know")                                             \
	X(EASY_ROWS_HIGH, "easy-rows", E, 60, "own", "{count} rows, {limit} at most",               \
		"make two pages of it")                                                             \
	X(EASY_ROWS, "easy-rows", W, 40, "own", "{count} rows, {limit} is better",                  \
		"leave out what readers need not know")                                             \
	X(EASY_NO_HEADING, "easy-heading", W, 7, "own",                                             \
		"{count} rows with no heading between them", "put a ## heading in between")         \
	X(EASY_PART, "easy-part", E, 0, "own", "the page has no part {other}",                      \
		"write it below a heading of that name")                                            \
	X(EASY_CONTACT, "easy-part", E, 0, "own", "{other} does not say how to get help",           \
		"put a ```contacts block into that part")                                           \
	X(EASY_NO_LIST, "easy-familiar", W, 0, "own",                                               \
		"no list of familiar words was found, so hard words are not looked for",            \
		"make it: make build/assets/words/familiar.txt")                                    \
	/* plain English: a sentence and its words */                                               \
	X(PLAIN_LONG, "plain-long", W, 25, "style",                                                 \
		"a sentence of {count} words, {limit} is better: {words}", "make two of it")        \
	X(PLAIN_PARAGRAPH, "plain-paragraph", W, 5, "style",                                        \
		"a paragraph of {count} sentences, {limit} is better: {words}", "make two of it")   \
	X(PLAIN_INITIALS, "plain-initials", W, 0, "style",                                          \
		"nothing on this page says what {words} stands for",                                \
		"write the words, with the initials behind them in brackets")                       \
	X(PLAIN_LINK, "plain-link", W, 0, "style",                                                  \
		"a link that says {words} does not say where it leads",                             \
		"make a link of the name of what it leads to")                                      \
	X(PLAIN_AVOID, "plain-word", W, 0, "style", "{words} is a word to avoid",                   \
		"write {other}, or say it another way")                                             \
	/* plain English: the page */                                                               \
	X(PLAIN_MEAN, "plain-mean", W, 20, "own",                                                   \
		"a sentence has {tenths} words on average, {limit} is better",                      \
		"make the longest sentences shorter")                                               \
	X(PLAIN_GRADE, "plain-grade", W, 9, "own",                                                  \
		"the Flesch-Kincaid grade is {tenths}, {limit} is better",                          \
		"write shorter sentences and shorter words")                                        \
	X(PLAIN_GRADE_STAFF, "plain-grade", W, 12, "own",                                           \
		"the Flesch-Kincaid grade is {tenths}, {limit} is better",                          \
		"write shorter sentences and shorter words")                                        \
	X(PLAIN_PASSIVE, "plain-passive", W, 25, "own",                                             \
		"{count} in every 100 sentences do not say who does it, {limit} is better",         \
		"begin sentences with who does it")

enum rule_code {
#define X(code, id, severity, limit, sources, wrong, mend) RULE_##code,
	RULES(X)
#undef X
		RULE_COUNT
};

#undef E
#undef W

/* What RULE_EASY_LONG_MANY counts: sentences of more words than this. */
enum { EASY_LONGISH = 12 };

struct rule {
	const char *id;
	enum severity severity;
	int limit;
	const char *sources, *wrong, *mend;
};

/* In the order of enum rule_code. */
extern const struct rule rules[];

struct finding {
	enum rule_code rule;
	struct place place;
	struct slice words; /* at fault */
	struct slice other;
	int count;
};

/* Whether a count is above the rule's limit, for each one or for each hundred. */
static inline bool rule_broken(enum rule_code code, int count)
{
	return count > rules[code].limit;
}

static inline bool rule_broken_mean(enum rule_code code, int part, int whole)
{
	return part > rules[code].limit * whole;
}

static inline bool rule_broken_share(enum rule_code code, int part, int whole)
{
	return part * 100 > rules[code].limit * whole;
}

/* Add the message. */
void rule_tell(const struct finding *f, struct diags *d);

#endif
