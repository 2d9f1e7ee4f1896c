/*
 * search: what the search of the site works with. It is beside the page with the layout "search", which
 * is /search/ for example:
 *
 *	search/words.json		{"short":{"EPF":"Enhanced Peer Forum"},"pages":[...]}
 *	search/pagefind/...		the index, if --search names a folder that has one
 *
 * An index is made from pages that stand already, so the site is made twice: first out of sight and
 * without an index, which layouts/search/make.mjs then makes of it, and then with it. The folder's file
 * made-from has the digest of the pages; if the pages of the second time are others, nothing is published.
 */
#ifndef PUBLISH_SEARCH_H
#define PUBLISH_SEARCH_H

#include "publish/stage.h"
#include "site/site.h"

/*
 * Put words.json on the stage: the pages to be found, each with its title, its section and what people
 * call it, and the short forms of the glossary with what they are short for. Nothing if no page has the
 * layout "search".
 */
MUST_USE bool search_put_words(const struct site *s, struct stage *stage, struct diags *d);

/*
 * Put the index in `folder` on the stage, on which all pages and words.json are. Refused with a message:
 * a site without a page to search from, a folder without an index, an index of other pages [search].
 */
MUST_USE bool search_put_index(
	const struct site *s, const char *folder, struct stage *stage, struct diags *d);

/*
 * SHA-256 in hexadecimal digits of the lines "DIGEST  PATH\n", as sha256sum writes them, of all HTML files and of
 * words.json, sorted by path, but for the page at `search`, which changes when there is an index.
 */
struct slice search_made_from(
	const struct stage_file *files, size_t count, struct slice search, struct arena *a);

#endif
