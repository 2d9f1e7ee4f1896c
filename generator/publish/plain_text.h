/*
 * plain_text: a page as a text file, for a screen reader, a Braille display or Notepad.
 *
 *	Reviews
 *	=======
 *
 *	We look at your plan after 6 to 8 weeks.[1] You can ask for a review
 *	(link 1) at any time.
 *
 * It is made from the page that layouts are given, not from HTML, and says all that this says: headings
 * underlined, tables row by row with the name of each column, the addresses of links and the sources by number
 * at the end. UTF-8 with a byte order mark, without which a browser may take £ for something else.
 */
#ifndef PUBLISH_PLAIN_TEXT_H
#define PUBLISH_PLAIN_TEXT_H

#include <libxml/tree.h>
#include "base/buf.h"
#include "text/words.h"

/* Append `page`, composed, of the document of the `site`. */
void plain_text_write(
	const xmlNode *site, const xmlNode *page, const struct words *w, struct buf *out);

#endif
