/*
 * say_people: what becomes of the people of a sample, group by group, and what this needs of compare_say.
 */
#ifndef COMPARE_SAY_PEOPLE_H
#define COMPARE_SAY_PEOPLE_H

#include "compare/say.h"

struct telling {
	const struct compared *c;
	struct report *report;
};

/* People, if there are any: whole groups that lose, a table for each column of groups, and one of everybody. */
void tell_people(struct telling *t);

/* The title of the worksheet. */
struct slice tell_title(const struct telling *t);

/* A phrase as it is, and as a paragraph with its places filled. */
struct slice tell_word(const struct telling *t, enum word word);
void tell_paragraph(struct telling *t, enum word word, const struct slice *parts, size_t count);

/* The largest change there is, if any: of a person, or with its answers. */
void tell_most(struct telling *t, enum word called, const struct compare_case *most);

#endif
