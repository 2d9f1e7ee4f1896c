/*
 * access_words: small questions about words and attributes, that the rules of accessibility ask.
 */
#ifndef CHECK_ACCESS_WORDS_H
#define CHECK_ACCESS_WORDS_H

#include "base/slice.h"

/* The same letters, large or small. */
bool words_same(struct slice a, struct slice b);

/* `s` begins, or ends, with those letters, large or small. */
bool words_start(struct slice s, const char *prefix);
bool words_end(struct slice s, const char *suffix);

/* Place of those letters, large or small, or s.length. */
size_t words_find(struct slice s, const char *what);

/* `s` is one of `count` texts, in letters of any size. */
bool words_among(struct slice s, const char *const *list, size_t count);

/* Take the next part between spaces off `rest`. False when nothing is left. */
bool words_part(struct slice *rest, struct slice *part);

/* How many parts between spaces. */
int words_count(struct slice s);

/* Without the punctuation and arrows at its ends: "More >>" is "More". */
struct slice words_bare(struct slice s);

/* Words that say nothing of where a link leads, such as "More": `s` without punctuation at its ends. */
bool words_vague(struct slice s);

/* It has a letter or a digit. */
bool words_any(struct slice s);

/* A style attribute that hides: display: none, visibility: hidden. */
bool words_style_hides(struct slice style);

/* The value of a property in a style attribute, or empty. */
struct slice words_style(struct slice style, const char *property);

/* A whole number that the text begins with; -1 if it begins with none. */
int words_number(struct slice s);

/* The ending of an address's file, without the point: "pdf". Empty if it has none. */
struct slice words_ending(struct slice address);

/* Its last part: the name of its file. */
struct slice words_file(struct slice address);

#endif
