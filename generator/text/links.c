#include "text/links.h"

#include <strings.h>

/* cmark keeps a list of bad schemes; this is a list of the good ones. */
static const char *const schemes[] = { "https", "http", "mailto", "tel" };

/* Words that say nothing when a screen reader lists the links of a page. */
static const char *const vague[] = {
	"click here",
	"click",
	"here",
	"this",
	"this link",
	"this page",
	"link",
	"more",
	"read more",
	"learn more",
	"find out more",
	"more information",
	"details",
	"see here",
	"page",
	"website",
};

struct slice links_scheme(struct slice url)
{
	size_t colon = slice_find(url, ':');
	size_t slash = slice_find(url, '/'), hash = slice_find(url, '#');

	return colon < slash && colon < hash ? slice_first(url, colon) : slice_first(url, 0);
}

static bool is_one_of(struct slice s, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (s.length == strlen(list[i]) && strncasecmp(s.at, list[i], s.length) == 0)
			return true;
	return false;
}

#define IS_ONE_OF(s, list) is_one_of(s, list, sizeof(list) / sizeof(*(list)))

static bool check_address(struct slice url, struct place at, struct diags *d)
{
	struct slice scheme = links_scheme(url);

	if (!url.length) {
		diag_error(d, at, "link-empty",
			"a link leads nowhere: put its address between ( and )");
		return false;
	}
	if (!scheme.length && (url.at[0] == '/' || url.at[0] == '#') &&
		!slice_starts(url, SLICE("//")))
		return true;
	if (IS_ONE_OF(scheme, schemes))
		return true;
	if (!scheme.length)
		diag_error(d, at, "link-relative",
			"an address within the site begins with / or #, such as /policy/, not \"%.*s\"",
			SLICE_ARG(url));
	else
		diag_error(d, at, "link-scheme",
			"an address begins with https:, http:, mailto:, tel:, / or #, not \"%.*s:\"",
			SLICE_ARG(scheme));
	return false;
}

static bool check_words(struct slice words, struct place at, struct diags *d)
{
	struct slice said = slice_trim(words);

	if (!said.length)
		diag_error(d, at, "link-words", "a link has no words: say where it leads");
	else if (IS_ONE_OF(said, vague))
		diag_error(d, at, "link-vague",
			"\"%.*s\" does not say where the link leads: name the page or what it is about",
			SLICE_ARG(said));
	else if (slice_starts(said, SLICE("http://")) || slice_starts(said, SLICE("https://")) ||
		slice_starts(said, SLICE("www.")))
		diag_error(d, at, "link-address",
			"an address as a link's words is hard to read aloud: name the page instead");
	else
		return true;
	return false;
}

bool links_check(struct slice url, struct slice words, struct place at, struct diags *d)
{
	bool address = check_address(url, at, d);

	return check_words(words, at, d) && address;
}
