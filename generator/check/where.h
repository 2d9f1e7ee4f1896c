/*
 * where: the line and column in the Markdown of a word that stands in the finished text.
 *
 *	where_find(source, passage, at)		// the place of byte `at` of the passage's text
 *
 * Texts carry no places of their own, so the words of the source are followed beside those of the passage from
 * the place of its element on: addresses of links are passed over, and {{ a figure }} stands for the words that
 * came of it. What cannot be found has the place of the last word before it that could.
 */
#ifndef CHECK_WHERE_H
#define CHECK_WHERE_H

#include "check/prose.h"
#include "text/lines.h"

struct place where_find(const struct markdown *source, const struct passage *p, size_t at);

#endif
