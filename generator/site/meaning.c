#include "site/meaning.h"

#include "base/ascii.h"
#include "base/limits.h"
#include "publish/digest.h"
#include "text/components.h"

/*
 * What blocks say besides the author's words. Those of the site's language are no part of what a page means:
 * they may be worded anew without anybody having to read the page again.
 */
static const struct words marks = {
	.text = {
		[WORD_CALLOUT_NOTE] = { "[note]", 6 },
		[WORD_CALLOUT_IMPORTANT] = { "[important]", 11 },
		[WORD_CALLOUT_GAP] = { "[gap]", 5 },
		[WORD_CALLOUT_ILLUSTRATIVE] = { "[illustrative]", 14 },
		[WORD_CALLOUT_ELSEWHERE] = { "[elsewhere]", 11 },
		[WORD_DOCUMENTS_ALWAYS] = { "[always]", 8 },
		[WORD_DOCUMENTS_REQUIRED] = { "[where required]", 16 },
		[WORD_PROCESS_BY] = { "[by] {}", 7 },
		[WORD_PROCESS_NEXT] = { "[next] {}: {}", 13 },
		[WORD_PROCESS_WHEN] = { "[when] {} [next] {}: {}", 23 },
	},
};

struct saying {
	struct buf out;
	struct buf line; /* what was gathered since the last one ended, a space for each gap */
};

static bool is_gap_before(const struct buf *line)
{
	return !line->length || line->at[line->length - 1] == ' ';
}

/* Append words, with one space for each gap between them: a no-break space is one too. */
static void add_words(struct buf *into, struct slice text)
{
	while (text.length) {
		bool unbroken = slice_starts(text, SLICE("\xC2\xA0"));

		if (!unbroken && !ascii_is_blank(text.at[0]))
			buf_byte(into, text.at[0]);
		else if (!is_gap_before(into))
			buf_byte(into, ' ');
		text = slice_after(text, unbroken ? 2 : 1);
	}
}

/* How long the first sentence is: up to a mark that ends it, what closes behind that, and a space. */
static size_t sentence_length(struct slice line)
{
	static const char *const closing[] = { ")", "\"", "'", "\xE2\x80\x99", "\xE2\x80\x9D",
		NULL };

	for (size_t i = 0; i < line.length; i++) {
		size_t end = i + 1;

		if (!strchr(".!?", line.at[i]))
			continue;
		for (int k = 0; closing[k]; k++)
			if (slice_starts(slice_after(line, end), slice_text(closing[k])))
				end += strlen(closing[k]);
		if (end < line.length && line.at[end] == ' ')
			return end;
		i = end - 1;
	}
	return line.length;
}

static void end_line(struct saying *s)
{
	struct slice rest = slice_trim(buf_slice(&s->line));

	while (rest.length) {
		size_t length = sentence_length(rest);

		buf_add(&s->out, slice_first(rest, length));
		buf_byte(&s->out, '\n');
		rest = slice_trim(slice_after(rest, length));
	}
	buf_clear(&s->line);
}

/* {{ name }}: a table says each figure once, though it has columns for where it comes from. */
static void say_figure(struct saying *s, const xmlNode *e)
{
	static const char *const columns[] = { "says", "from", "source", NULL };
	struct slice name = tree_get(e, "name"), form = tree_get(e, "form");

	if (slice_is_one_of(form, columns))
		return;
	if (slice_is(form, "words") || slice_is(form, "amount"))
		buf_print(&s->line, "{{ %.*s }}", SLICE_ARG(name));
	else
		buf_print(&s->line, "{{ %.*s.%.*s }}", SLICE_ARG(name), SLICE_ARG(form));
}

/* What the rest of the site puts in its place: "[contact: adult-social-care]". */
static void say_marker(struct saying *s, const xmlNode *e, struct slice what)
{
	const char *between = ": ";

	end_line(s);
	buf_print(&s->line, "[%.*s", SLICE_ARG(what));
	for (const xmlAttr *a = e->properties; a; a = a->next) {
		buf_text(&s->line, between);
		add_words(&s->line, tree_get(e, (const char *)a->name));
		between = ", ";
	}
	buf_byte(&s->line, ']');
	end_line(s);
}

static bool is_inline(const xmlNode *e)
{
	static const char *const names[] = { "a", "code", "em", "span", "strong", NULL };

	return tree_is_one_of(e, names);
}

static void say_children(struct saying *s, const xmlNode *e);

static void say(struct saying *s, const xmlNode *e)
{
	static const struct slice marker = { "candour-", 8 };
	struct slice name = slice_text((const char *)e->name);

	if (e->type == XML_TEXT_NODE) {
		add_words(&s->line, slice_text((const char *)e->content));
	} else if (e->type != XML_ELEMENT_NODE || tree_is(e, "svg") ||
		tree_is(e, "candour-source")) {
		return; /* a process is told in words too; sources are not what the page says */
	} else if (tree_is(e, "candour-figure")) {
		say_figure(s, e);
	} else if (tree_is(e, "br")) {
		add_words(&s->line, SLICE(" "));
	} else if (tree_is(e, "img")) {
		add_words(&s->line, tree_get(e, "alt"));
	} else if (is_inline(e)) {
		say_children(s, e);
	} else {
		end_line(s);
		if (slice_starts(name, marker))
			say_marker(s, e, slice_after(name, marker.length));
		say_children(s, e);
		end_line(s);
	}
}

static void say_children(struct saying *s, const xmlNode *e)
{
	for (const xmlNode *child = e->children; child; child = child->next)
		say(s, child);
}

static bool read_body(const struct page *p, xmlNodePtr body, struct arena *a, struct diags *d)
{
	const struct markdown source = { p->file, p->body, p->body_line, 1 };

	return components_page(&marks, &source, body, a, d);
}

bool meaning_read(struct slice *meaning, const struct page *p, struct arena *a, struct diags *d)
{
	xmlDocPtr doc = tree_new("body");
	bool good = read_body(p, tree_root(doc), a, d);
	struct saying s;

	buf_init(&s.out, LIMIT_PAGE_OUTPUT);
	buf_init(&s.line, LIMIT_PAGE_OUTPUT);
	add_words(&s.line, p->title->text);
	end_line(&s);
	add_words(&s.line, p->summary->text);
	end_line(&s);
	say_children(&s, tree_root(doc));
	end_line(&s);
	*meaning = arena_copy(a, buf_slice(&s.out));
	buf_release(&s.line);
	buf_release(&s.out);
	tree_free(doc);
	return good;
}

const char *meaning_digest(struct slice meaning, char text[MEANING_DIGEST])
{
	struct buf words;
	char hex[DIGEST_HEX];

	buf_init(&words, LIMIT_PAGE_OUTPUT);
	add_words(&words, slice_trim(meaning));

	struct digest digest = digest_of(buf_slice(&words));

	buf_release(&words);
	memcpy(text, digest_hex(&digest, hex), MEANING_DIGEST - 1);
	text[MEANING_DIGEST - 1] = '\0';
	return text;
}
