#include "text/soup.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <strings.h>
#include "base/limits.h"
#include "base/utf8.h"

/* What the parser's functions know, by ctxt->_private. */
struct reading {
	struct soup *soup;
	const char *file;
	struct arena *arena;
	htmlParserCtxtPtr parser;
	size_t at; /* line and column are those of this byte */
	int line, column;
	struct soup_stray **last;
	bool too_deep;
};

/* Windows-1252, 0x80 to 0x9f (https://encoding.spec.whatwg.org/#windows-1252); 0: a control character. */
static const unsigned short windows[32] = {
	0x20ac,
	0,
	0x201a,
	0x0192,
	0x201e,
	0x2026,
	0x2020,
	0x2021,
	0x02c6,
	0x2030,
	0x0160,
	0x2039,
	0x0152,
	0,
	0x017d,
	0,
	0,
	0x2018,
	0x2019,
	0x201c,
	0x201d,
	0x2022,
	0x2013,
	0x2014,
	0x02dc,
	0x2122,
	0x0161,
	0x203a,
	0x0153,
	0,
	0x017e,
	0x0178,
};

static size_t put_utf8(char *to, unsigned c)
{
	if (c < 0x80) {
		to[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		to[0] = (char)(0xc0 | c >> 6);
		to[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	to[0] = (char)(0xe0 | c >> 12);
	to[1] = (char)(0x80 | (c >> 6 & 0x3f));
	to[2] = (char)(0x80 | (c & 0x3f));
	return 3;
}

static bool is_control(unsigned char c)
{
	return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f;
}

/* U+0080 to U+009F: controls that take two bytes. */
static bool is_late_control(struct slice rest)
{
	return rest.length > 1 && (unsigned char)rest.at[0] == 0xc2 &&
		(unsigned char)rest.at[1] < 0xa0;
}

static bool is_utf8(struct slice bytes)
{
	for (size_t at = 0;;) {
		at += utf8_check(slice_after(bytes, at));
		if (at >= bytes.length)
			return true;
		if (is_late_control(slice_after(bytes, at)))
			at++;
		else if (!is_control((unsigned char)bytes.at[at]))
			return false;
		at++;
	}
}

struct slice soup_clean(struct slice bytes, struct arena *a)
{
	if (slice_starts(bytes, SLICE("\xef\xbb\xbf")))
		bytes = slice_after(bytes, 3);

	bool good = is_utf8(bytes);
	char *to = arena_take(a, bytes.length * (good ? 1 : 3) + 1);
	size_t length = 0;

	for (size_t i = 0; i < bytes.length; i++) {
		unsigned char c = (unsigned char)bytes.at[i];

		if (is_control(c)) {
			to[length++] = ' ';
		} else if (good && is_late_control(slice_after(bytes, i))) {
			to[length++] = ' ';
			i++;
		} else if (good || c < 0x80) {
			to[length++] = (char)c;
		} else {
			length += put_utf8(to + length,
				c >= 0xa0		    ? c
					: windows[c - 0x80] ? windows[c - 0x80]
							    : ' ');
		}
	}
	return slice_of(to, length);
}

/* Where the parser is now: what lies behind it is dropped from its input, and counted. */
static size_t position(const struct reading *r)
{
	const xmlParserInput *in = r->parser->input;

	if (!in || !in->base || in->cur < in->base)
		return r->at;

	size_t at = in->consumed + (size_t)(in->cur - in->base);

	return at < r->soup->text.length ? at : r->soup->text.length;
}

/*
 * The last `mark` followed by `name` before `at`, where a tag was just read. `at` if there is none, or if no tag ends
 * here: the parser put the element in.
 */
static size_t tag_before(struct slice text, size_t at, const char *mark, const char *name)
{
	size_t before = strlen(mark), length = strlen(name);

	if (at < text.length && text.at[at] != '>' && text.at[at] != '/' && strlen(mark) == 1)
		return at;
	for (size_t i = at + 1; i-- > 0;)
		if (i + before + length <= text.length && strncmp(text.at + i, mark, before) == 0 &&
			strncasecmp(text.at + i + before, name, length) == 0)
			return i;
	return at;
}

static struct place place_at(struct reading *r, size_t at)
{
	struct slice text = r->soup->text;

	/* a tag that the parser puts in may stand before the one that was read last */
	if (at < r->at) {
		r->at = 0;
		r->line = r->column = 1;
	}
	for (; r->at < at; r->at++) {
		unsigned char c = (unsigned char)text.at[r->at];

		if (c == '\n') {
			r->line++;
			r->column = 1;
		} else if ((c & 0xc0) != 0x80) { /* no later byte of a character */
			r->column++;
		}
	}
	return (struct place){ r->file, r->line, r->column };
}

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes)
{
	htmlParserCtxtPtr parser = context;
	struct reading *r = parser->_private;
	xmlNodePtr before = parser->node;

	xmlSAX2StartElement(context, name, attributes);
	if (parser->node && parser->node != before) {
		struct place *place = ARENA_NEW(r->arena, struct place);

		*place = place_at(
			r, tag_before(r->soup->text, position(r), "<", (const char *)name));
		parser->node->_private = place;
	}
	if (parser->nodeNr > LIMIT_HTML_DEPTH) {
		r->too_deep = true;
		xmlStopParser(parser);
	}
}

static void hear(void *context, xmlErrorPtr error)
{
	struct reading *r = context;

	if (error->code != XML_ERR_TAG_NAME_MISMATCH || !error->str1 || !error->message ||
		strncmp(error->message, "Unexpected end tag", 18) != 0)
		return;

	struct soup_stray *stray = ARENA_NEW(r->arena, struct soup_stray);

	stray->name = arena_copy(r->arena, slice_text(error->str1));
	stray->place = place_at(r, tag_before(r->soup->text, position(r), "</", error->str1));
	*r->last = stray;
	r->last = &stray->next;
}

/* HTML_PARSE_NOERROR would leave hear() out as well. */
enum {
	OPTIONS = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD |
		HTML_PARSE_IGNORE_ENC
};

static void parse(struct reading *r)
{
	htmlParserCtxtPtr parser = r->parser;

	htmlCtxtUseOptions(parser, OPTIONS);
	parser->charset = XML_CHAR_ENCODING_UTF8;
	parser->_private = r;
	parser->sax->startElement = start_element;
	parser->sax->comment = NULL;
	parser->sax->processingInstruction = NULL;
	xmlSetStructuredErrorFunc(r, hear);
	htmlParseDocument(parser);
	xmlSetStructuredErrorFunc(NULL, NULL);
	r->soup->doc = parser->myDoc;
	parser->myDoc = NULL;
}

bool soup_read(struct soup *s, const char *file, struct slice bytes, struct arena *a)
{
	*s = (struct soup){ .text = soup_clean(bytes, a) };

	struct reading r = {
		.soup = s,
		.file = file,
		.arena = a,
		.line = 1,
		.column = 1,
		.last = &s->strays,
		.parser = s->text.length
			? htmlCreateMemoryParserCtxt(s->text.at, (int)s->text.length)
			: NULL,
	};

	if (!r.parser)
		return false;
	parse(&r);
	htmlFreeParserCtxt(r.parser);
	return s->doc && tree_root(s->doc) && !r.too_deep;
}

void soup_free(struct soup *s)
{
	tree_free(s->doc);
	s->doc = NULL;
}
