/*
 * hard_word: the words of a page in easy read that stand in bold, with what they mean.
 *
 *	**PB**	<hard-word term="personal budget" said="PB" means="The money for your care."/>
 *
 * Each is a form of a term of content/glossary.yaml that has an easy meaning. The page lists them in the order of
 * their first use.
 */
#ifndef SITE_HARD_WORD_H
#define SITE_HARD_WORD_H

#include "site/glossary.h"

/*
 * Append a `hard-word` to `page` for each term that stands in bold in `body`. What is in bold and is no such
 * term is an error at its place. False if there was any. `scratch` is used for the call.
 */
MUST_USE bool hard_words_gather(const struct glossary *g, const xmlNode *body, xmlNodePtr page,
	struct arena *scratch, struct diags *d);

#endif
