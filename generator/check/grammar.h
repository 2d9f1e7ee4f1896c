/*
 * grammar: what a word of English may do in a sentence, as far as the rules of plain words ask.
 *
 *	grammar_of_ending("asked")	// GRAMMAR_PARTICIPLE
 *
 * The words that a policy team may want to change (familiar ones, ones to avoid) are in lexicon.h.
 */
#ifndef CHECK_GRAMMAR_H
#define CHECK_GRAMMAR_H

#include "base/slice.h"

/* Bits: a word may be several things. */
enum grammar {
	GRAMMAR_FAMILIAR = 1,	   /* most people know it: see lexicon.h */
	GRAMMAR_JOINER = 2,	   /* joins two ideas: and, because, which */
	GRAMMAR_NEGATIVE = 4,	   /* not, never, cannot */
	GRAMMAR_BE = 8,		   /* am, is, were, been */
	GRAMMAR_GET = 16,	   /* get, got */
	GRAMMAR_BETWEEN = 32,	   /* stands between "is" and "paid": always, not, being */
	GRAMMAR_PARTICIPLE = 64,   /* paid, given, asked: with "is" it makes a passive */
	GRAMMAR_STATE = 128,	   /* tired, worried, called: with "is" it makes none */
	GRAMMAR_DRESSED = 256,	   /* dressed, washed: with "get" it makes none */
	GRAMMAR_NUMBER = 512,	   /* two, twelve, hundred */
	GRAMMAR_PRONOUN = 1024,	   /* it, they: may stand between in a question */
	GRAMMAR_DETERMINER = 2048, /* the, your: may begin what stands between in a question */
	GRAMMAR_ASKS = 4096,	   /* who, how, when: begins a question */
	GRAMMAR_LATIN = 8192,	   /* eg, etc: short for Latin words */
};

/* Words, with a space between them, that do the same. A word may stand in several. */
struct grammar_list {
	unsigned does;
	const char *words;
};

extern const struct grammar_list grammar_lists[];
extern const size_t grammar_list_count;

/* A list of what does that has the word, in letters of any size. */
bool grammar_has(unsigned does, struct slice word);

/* What the ending of a word in lower case tells, where no list has it: -ed, -ly. */
unsigned grammar_of_ending(struct slice word);

#endif
