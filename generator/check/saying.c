#include "check/saying.h"

#include "base/buf.h"
#include "base/utf8.h"

enum { LONGEST_QUOTE = 48 /* characters */, LONGEST_MESSAGE = 4096 };

static size_t character(struct slice s)
{
	size_t length;

	utf8_next(s, &length);
	return length;
}

static void add_quoted(struct buf *out, struct slice words)
{
	size_t at = 0, cut = 0;
	int count = 0;

	words = slice_trim(words);
	for (; at < words.length && count < LONGEST_QUOTE; count++) {
		if (words.at[at] == ' ' || words.at[at] == '\n')
			cut = at;
		at += character(slice_after(words, at));
	}
	if (at < words.length && cut)
		at = cut;
	buf_byte(out, '"');
	for (size_t i = 0; i < at; i++) {
		/* U+0080 to U+009F: a terminal would take them for orders */
		bool is_control = words.at[i] == '\xc2' && i + 1 < at &&
			(unsigned char)words.at[i + 1] < 0xa0;

		buf_byte(out, is_control || words.at[i] == '\n' ? ' ' : words.at[i]);
		i += is_control;
	}
	buf_text(out, at < words.length ? " ...\"" : "\"");
}

static void add_part(struct buf *out, const struct saying *s, struct slice name)
{
	if (slice_is(name, "count"))
		buf_print(out, "%d", s->count);
	else if (slice_is(name, "tenths"))
		buf_print(out, "%d.%d", s->count / 10, s->count % 10);
	else if (slice_is(name, "limit"))
		buf_print(out, "%d", s->limit);
	else if (slice_is(name, "words"))
		add_quoted(out, s->words);
	else
		add_quoted(out, s->other);
}

static void fill(struct buf *out, const char *pattern, const struct saying *s)
{
	struct slice rest = slice_text(pattern);

	while (rest.length) {
		struct slice plain = slice_until(rest, '{');

		buf_add(out, plain);
		rest = slice_after(rest, plain.length + 1);
		if (!rest.length)
			break;

		struct slice name = slice_until(rest, '}');

		add_part(out, s, name);
		rest = slice_after(rest, name.length + 1);
	}
}

void saying_tell(const struct saying *s, struct diags *d)
{
	struct buf text;

	buf_init(&text, LONGEST_MESSAGE);
	fill(&text, s->what, s);
	buf_text(&text, "; ");
	fill(&text, s->mend, s);
	if (*s->criterion)
		buf_print(&text, " (WCAG %s)", s->criterion);
	(s->severity == DIAG_ERROR ? diag_error : diag_warning)(
		d, s->place, s->id, "%s", buf_string(&text));
	buf_release(&text);
}
