#include "publish/css.h"

#include <strings.h>
#include "base/ascii.h"
#include "base/utf8.h"

struct scan {
	const char *file;
	struct slice text;
	size_t at;
	size_t copied; /* what stands before this is in `out` */
	css_refer *refer;
	void *context;
	struct buf *out;
	struct diags *d;
	bool is_good;
};

static struct place place_at(const struct scan *s, size_t at)
{
	struct place place = { s->file, 0, 0 };

	utf8_place(s->text, at, &place.line, &place.column);
	return place;
}

static void refuse(struct scan *s, size_t at, const char *why)
{
	diag_error(s->d, place_at(s, at), "css-reference", "%s", why);
	s->is_good = false;
}

static char byte_at(const struct scan *s, size_t at)
{
	return at < s->text.length ? s->text.at[at] : '\0';
}

static size_t end_of_comment(const struct scan *s, size_t at)
{
	struct slice rest = slice_after(s->text, at + 2);

	return at + 2 + slice_search(rest, SLICE("*/")) + 2;
}

/* Past the quote that ends the string beginning at `at`, or at the line end that breaks it off. */
static size_t end_of_string(const struct scan *s, size_t at)
{
	char quote = byte_at(s, at);

	for (at++; at < s->text.length && byte_at(s, at) != '\n'; at++) {
		if (byte_at(s, at) == quote)
			return at + 1;
		at += byte_at(s, at) == '\\';
	}
	return at;
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool is_name_byte(char c)
{
	return ascii_is_alnum(c) || c == '-' || c == '_' || (unsigned char)c >= 0x80;
}

static bool is_word(struct slice name, const char *word)
{
	return name.length == strlen(word) && strncasecmp(name.at, word, name.length) == 0;
}

static size_t skip_space(const struct scan *s, size_t at)
{
	while (is_space(byte_at(s, at)))
		at++;
	return at;
}

/*
 * What stands in the brackets of url(...), which open before `at`; at the end, `at` is at the
 * closing one.
 */
static bool read_url(const struct scan *s, size_t *at, struct slice *url)
{
	size_t begin = skip_space(s, *at), end;
	bool quoted = byte_at(s, begin) == '"' || byte_at(s, begin) == '\'';

	if (quoted) {
		end = end_of_string(s, begin);
		*at = skip_space(s, end);
		if (end < begin + 2)
			return false;
		*url = slice_of(s->text.at + begin + 1, end - begin - 2);
	} else {
		for (end = begin; end < s->text.length && byte_at(s, end) != ')' &&
			!is_space(byte_at(s, end));
			end++)
			;
		*at = skip_space(s, end);
		*url = slice_of(s->text.at + begin, end - begin);
	}
	return byte_at(s, *at) == ')' && slice_find(*url, '\\') == url->length;
}

/* url( was read, up to `s->at`. */
static void rewrite_url(struct scan *s)
{
	size_t begin = s->at;
	struct slice url;

	if (!read_url(s, &s->at, &url)) {
		refuse(s, begin, "url() does not end as it should: url(\"pictures/name.svg\")");
		return;
	}
	buf_add(s->out, slice_of(s->text.at + s->copied, begin - s->copied));
	buf_byte(s->out, '"');
	s->is_good = s->refer(s->context, url, place_at(s, (size_t)(url.at - s->text.at)), s->out,
			     s->d) &&
		s->is_good;
	buf_byte(s->out, '"');
	s->copied = s->at;
}

static void read_word(struct scan *s)
{
	size_t begin = s->at++;

	while (is_name_byte(byte_at(s, s->at)))
		s->at++;

	struct slice word = slice_of(s->text.at + begin, s->at - begin);

	if (is_word(word, "@import")) {
		refuse(s, begin, "@import loads another file; let Sass put it in: @use");
	} else if (byte_at(s, s->at) == '(') {
		s->at++;
		if (is_word(word, "url"))
			rewrite_url(s);
		else if (is_word(word, "src") || is_word(word, "image-set") ||
			is_word(word, "-webkit-image-set"))
			refuse(s, begin, "only url() may refer to a file");
	}
}

bool css_rewrite(const char *file, struct slice text, css_refer *refer, void *context,
	struct buf *out, struct diags *d)
{
	struct scan s = { file, text, 0, 0, refer, context, out, d, true };

	while (s.at < text.length) {
		char c = text.at[s.at];

		if (c == '/' && byte_at(&s, s.at + 1) == '*')
			s.at = end_of_comment(&s, s.at);
		else if (c == '"' || c == '\'')
			s.at = end_of_string(&s, s.at);
		else if (c == '@' || is_name_byte(c))
			read_word(&s);
		else
			s.at += c == '\\' ? 2 : 1;
	}
	buf_add(out, slice_after(text, s.copied));
	return s.is_good;
}
