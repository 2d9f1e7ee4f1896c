#include "layout/vocabulary.h"

#include "base/nearest.h"

enum {
	SITE,
	BRAND,
	CONTACT,
	EASY_CHOICE,
	PICTURE_SET,
	PICTURE,
	SECTION,
	INDEX,
	CARD,
	SITE_CHANGE,
	LETTER,
	ENTRY,
	TERM,
	FIGURE,
	EARLIER,
	COMING,
	SOURCE,
	PAGE,
	TRAIL,
	PREVIOUS,
	NEXT,
	EASY,
	HARD_WORD,
	HEADING,
	PAGE_CHANGE,
	REFERENCE,
	JSON_LD,
	BODY,
	CONTENT,
	ROWS,
	TEXT = 29,
	SITE_DOCUMENT,
	PAGE_DOCUMENT,
	ATTRIBUTE, /* attributes of row N are ATTRIBUTE + N */
};

#define ONE(kind) ((vocabulary_set)1 << (kind))

_Static_assert(ROWS <= TEXT, "rows, text and documents share the lower half of a set");

static const vocabulary_set all_elements = ONE(ROWS) - 1;

#define CARD_ATTRIBUTES                                                                            \
	"path url title summary audience audience-words owner version status status-words "        \
	"standing issued issued-words review-due review-due-words overdue updated updated-words "  \
	"picture picture-width picture-height checked-by checked-on checked-on-words"

static const struct row {
	const char *name;	/* NULL: any */
	const char *attributes; /* with spaces between; NULL: any */
	vocabulary_set children;
} rows[ROWS] = {
	[SITE] = { "site",
		"title organisation language base-url as-of as-of-words year formats-contact a-to-z-path authorise-path "
		"credits-path easy-note easy-path figures-path glossary-path register-path search search-path "
		"site-map-path sources-path",
		ONE(BRAND) | ONE(CONTACT) | ONE(EASY_CHOICE) | ONE(PICTURE_SET) | ONE(INDEX) |
			ONE(SECTION) | ONE(SITE_CHANGE) | ONE(LETTER) | ONE(TERM) | ONE(FIGURE) |
			ONE(SOURCE) },
	[BRAND] = { "brand", "logo logo-words", 0 },
	[CONTACT] = { "contact", "id name easy phone phone-link email hours note", 0 },
	[EASY_CHOICE] = { "easy-choice", "path says picture picture-width picture-height", 0 },
	[PICTURE_SET] = { "picture-set", "name licence licence-url credit home", ONE(PICTURE) },
	[PICTURE] = { "picture", "id picture picture-width picture-height shows licence credit",
		0 },
	[SECTION] = { "section", "name title path summary top", ONE(INDEX) | ONE(CARD) },
	[INDEX] = { "index", CARD_ATTRIBUTES, 0 },
	[CARD] = { "page", CARD_ATTRIBUTES, 0 },
	[SITE_CHANGE] = { "change", "path title date date-words says", 0 },
	[LETTER] = { "letter", "name", ONE(ENTRY) },
	[ENTRY] = { "entry", "path title words easy", 0 },
	[TERM] = { "term", "id name means also", 0 },
	[FIGURE] = { "figure",
		"id says unit words value status from from-words note source-title source-id at "
		"worksheet illustrative",
		ONE(EARLIER) | ONE(COMING) },
	/* of a figure, its values; of a page, its versions, and what changes on it */
	[EARLIER] = { "earlier", "words from from-words path", 0 },
	[COMING] = { "coming", "words from from-words path", 0 },
	[SOURCE] = { "source", "id title date-words publisher nation status note url", 0 },
	[PAGE] = { "page",
		CARD_ATTRIBUTES
		" root canonical section section-title section-path layout language kind large-print "
		"plain-text plain-text-size explains-path explains-title force-from-words force-until-words "
		"present-path present-title",
		ONE(TRAIL) | ONE(PREVIOUS) | ONE(NEXT) | ONE(EASY) | ONE(HARD_WORD) | ONE(HEADING) |
			ONE(EARLIER) | ONE(COMING) | ONE(PAGE_CHANGE) | ONE(REFERENCE) |
			ONE(JSON_LD) | ONE(BODY) },
	[TRAIL] = { "trail", "path title", 0 },
	[PREVIOUS] = { "previous", "path title", 0 },
	[NEXT] = { "next", "path title", 0 },
	[EASY] = { "easy", "path title", 0 },
	[HARD_WORD] = { "hard-word", "term said means", 0 },
	[HEADING] = { "heading", "id title level", 0 },
	[PAGE_CHANGE] = { "change", "date date-words says", 0 },
	[REFERENCE] = { "reference", "number title at source-id", 0 },
	[JSON_LD] = { "json-ld", "", ONE(TEXT) },
	[BODY] = { "body", "", ONE(CONTENT) | ONE(TEXT) },
	[CONTENT] = { NULL, NULL, ONE(CONTENT) | ONE(TEXT) },
};

bool vocabulary_axis(struct slice name, enum vocabulary_axis *axis)
{
	static const char *const names[] = {
		[AXIS_ANCESTOR] = "ancestor",
		[AXIS_ANCESTOR_OR_SELF] = "ancestor-or-self",
		[AXIS_ATTRIBUTE] = "attribute",
		[AXIS_CHILD] = "child",
		[AXIS_DESCENDANT] = "descendant",
		[AXIS_DESCENDANT_OR_SELF] = "descendant-or-self",
		[AXIS_FOLLOWING] = "following",
		[AXIS_FOLLOWING_SIBLING] = "following-sibling",
		[AXIS_PARENT] = "parent",
		[AXIS_PRECEDING] = "preceding",
		[AXIS_PRECEDING_SIBLING] = "preceding-sibling",
		[AXIS_SELF] = "self",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (slice_is(name, names[i])) {
			*axis = (enum vocabulary_axis)i;
			return true;
		}
	return false;
}

vocabulary_set vocabulary_document(void)
{
	return ONE(SITE_DOCUMENT);
}

vocabulary_set vocabulary_site(void)
{
	return ONE(SITE);
}

vocabulary_set vocabulary_page(void)
{
	return ONE(PAGE);
}

vocabulary_set vocabulary_section(void)
{
	return ONE(SECTION);
}

vocabulary_set vocabulary_anything(void)
{
	return ~(vocabulary_set)0;
}

vocabulary_set vocabulary_elements(vocabulary_set nodes)
{
	return nodes & all_elements;
}

vocabulary_set vocabulary_attributes(vocabulary_set nodes)
{
	return nodes & (all_elements << ATTRIBUTE);
}

vocabulary_set vocabulary_texts(vocabulary_set nodes)
{
	return nodes & ONE(TEXT);
}

static vocabulary_set children_of(vocabulary_set nodes)
{
	vocabulary_set children = 0;

	if (nodes & ONE(SITE_DOCUMENT))
		children |= ONE(SITE);
	if (nodes & ONE(PAGE_DOCUMENT))
		children |= ONE(PAGE);
	for (int i = 0; i < ROWS; i++)
		if (nodes & ONE(i))
			children |= rows[i].children;
	return children;
}

static vocabulary_set parents_of(vocabulary_set nodes)
{
	vocabulary_set parents = vocabulary_attributes(nodes) >> ATTRIBUTE;

	if (nodes & ONE(SITE))
		parents |= ONE(SITE_DOCUMENT);
	if (nodes & ONE(PAGE))
		parents |= ONE(PAGE_DOCUMENT);
	for (int i = 0; i < ROWS; i++)
		if (rows[i].children & nodes)
			parents |= ONE(i);
	return parents;
}

/* All that is reached by taking `step` once or more. */
static vocabulary_set repeated(vocabulary_set nodes, vocabulary_set step(vocabulary_set))
{
	vocabulary_set reached = 0, now = step(nodes);

	while (now & ~reached) {
		reached |= now;
		now = step(reached);
	}
	return reached;
}

vocabulary_set vocabulary_reach(vocabulary_set from, enum vocabulary_axis axis)
{
	vocabulary_set itself = 0;

	switch (axis) {
	case AXIS_SELF:
		return from;
	case AXIS_ATTRIBUTE:
		return vocabulary_elements(from) << ATTRIBUTE;
	case AXIS_CHILD:
		return children_of(from);
	case AXIS_PARENT:
		return parents_of(from);
	case AXIS_FOLLOWING_SIBLING:
	case AXIS_PRECEDING_SIBLING:
		return children_of(parents_of(from & ~vocabulary_attributes(from)));
	case AXIS_FOLLOWING:
	case AXIS_PRECEDING:
		/* whatever is in the same document */
		return repeated(repeated(from, parents_of), children_of);
	case AXIS_DESCENDANT_OR_SELF:
		itself = from;
		/* fall through */
	case AXIS_DESCENDANT:
		return itself | repeated(from, children_of);
	case AXIS_ANCESTOR_OR_SELF:
		itself = from;
		/* fall through */
	case AXIS_ANCESTOR:
		return itself | repeated(from, parents_of);
	}
	return 0;
}

/* Take the next word off `rest`. */
static bool next_word(struct slice *rest, struct slice *word)
{
	*word = slice_until(*rest, ' ');
	*rest = slice_after(*rest, word->length + 1);
	return word->length > 0;
}

static bool has_attribute(const struct row *row, struct slice name)
{
	struct slice rest = slice_text(row->attributes), word;

	if (!row->attributes)
		return true;
	while (next_word(&rest, &word))
		if (slice_equal(word, name))
			return true;
	return false;
}

vocabulary_set vocabulary_called(vocabulary_set nodes, struct slice name)
{
	vocabulary_set called = 0;

	for (int i = 0; i < ROWS; i++) {
		if (nodes & ONE(i) && (!rows[i].name || slice_is(name, rows[i].name)))
			called |= ONE(i);
		if (nodes & ONE(ATTRIBUTE + i) && has_attribute(&rows[i], name))
			called |= ONE(ATTRIBUTE + i);
	}
	return called;
}

struct slice vocabulary_nearest(vocabulary_set nodes, struct slice name)
{
	struct nearest n = nearest_to(name);

	for (int i = 0; i < ROWS; i++) {
		struct slice rest = slice_text(rows[i].attributes), word;

		if (nodes & ONE(i) && rows[i].name)
			nearest_try(&n, slice_text(rows[i].name));
		while (nodes & ONE(ATTRIBUTE + i) && next_word(&rest, &word))
			nearest_try(&n, word);
	}
	return n.best;
}

/* Add one alternative; after three, only that there are others. */
static void add_words(struct buf *out, int *count, const char *words)
{
	if (*count == 3)
		words = "others";
	if (*count && *count <= 3)
		buf_add(out, SLICE(" or "));
	if (*count <= 3)
		buf_text(out, words);
	++*count;
}

void vocabulary_words(vocabulary_set nodes, struct buf *out)
{
	int count = 0;

	if (nodes & (ONE(SITE_DOCUMENT) | ONE(PAGE_DOCUMENT)))
		add_words(out, &count, "the document");
	for (int i = 0; i < ROWS; i++)
		if (nodes & ONE(i))
			add_words(out, &count, rows[i].name ? rows[i].name : "the content");
	if (vocabulary_attributes(nodes))
		add_words(out, &count, "an attribute");
	if (nodes & ONE(TEXT))
		add_words(out, &count, "text");
}

static void list_attributes(const char *attributes, struct buf *out)
{
	struct slice rest = slice_text(attributes), word;

	while (next_word(&rest, &word))
		buf_print(out, " @%.*s", SLICE_ARG(word));
	buf_byte(out, '\n');
}

static void list(int row, int depth, struct buf *out)
{
	for (int i = 0; i < depth; i++)
		buf_add(out, SLICE("  "));
	buf_text(out, rows[row].name ? rows[row].name : "any element of HTML, with any attribute");
	list_attributes(rows[row].attributes, out);
	for (int child = row + 1; child < ROWS; child++)
		if (rows[row].children & ONE(child))
			list(child, depth + 1, out);
}

void vocabulary_list(struct buf *out)
{
	list(SITE, 0, out);
	list(PAGE, 0, out);
}
