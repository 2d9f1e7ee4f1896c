#include "check/rule.h"

#include "base/utf8.h"

enum { LONGEST_MESSAGE = 4096, LONGEST_QUOTE = 48 /* characters of what is quoted */ };

#define E DIAG_ERROR
#define W DIAG_WARNING

const struct rule rules[] = {
#define X(code, id, severity, limit, sources, wrong, mend)                                         \
	{ id, severity, limit, sources, wrong, mend },
	RULES(X)
#undef X
};

static size_t character(struct slice s)
{
	size_t length;

	utf8_next(s, &length);
	return length;
}

/* In quotes, on one line, cut after a word if it is long. */
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
	for (size_t i = 0; i < at; i++)
		buf_byte(out, words.at[i] == '\n' ? ' ' : words.at[i]);
	buf_text(out, at < words.length ? " ...\"" : "\"");
}

static void add_part(struct buf *out, const struct finding *f, struct slice name)
{
	if (slice_is(name, "count"))
		buf_print(out, "%d", f->count);
	else if (slice_is(name, "tenths"))
		buf_print(out, "%d.%d", f->count / 10, f->count % 10);
	else if (slice_is(name, "limit"))
		buf_print(out, "%d", rules[f->rule].limit);
	else if (slice_is(name, "words"))
		add_quoted(out, f->words);
	else
		add_quoted(out, f->other);
}

static void fill(struct buf *out, const char *pattern, const struct finding *f)
{
	struct slice rest = slice_text(pattern);

	while (rest.length) {
		struct slice plain = slice_until(rest, '{');

		buf_add(out, plain);
		rest = slice_after(rest, plain.length + 1);
		if (!rest.length)
			break;

		struct slice name = slice_until(rest, '}');

		add_part(out, f, name);
		rest = slice_after(rest, name.length + 1);
	}
}

void rule_tell(const struct finding *f, struct diags *d)
{
	const struct rule *r = &rules[f->rule];
	struct buf text;

	buf_init(&text, LONGEST_MESSAGE);
	fill(&text, r->wrong, f);
	buf_text(&text, "; ");
	fill(&text, r->mend, f);
	(r->severity == DIAG_ERROR ? diag_error : diag_warning)(
		d, f->place, r->id, "%s", buf_string(&text));
	buf_release(&text);
}
