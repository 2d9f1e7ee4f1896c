#include "check/access_words.h"

#include "base/ascii.h"
#include "check/word.h"

bool words_same(struct slice a, struct slice b)
{
	if (a.length != b.length)
		return false;
	for (size_t i = 0; i < a.length; i++)
		if (ascii_lower(a.at[i]) != ascii_lower(b.at[i]))
			return false;
	return true;
}

bool words_start(struct slice s, const char *prefix)
{
	return words_same(slice_first(s, strlen(prefix)), slice_text(prefix));
}

bool words_end(struct slice s, const char *suffix)
{
	size_t length = strlen(suffix);

	return s.length >= length &&
		words_same(slice_after(s, s.length - length), slice_text(suffix));
}

size_t words_find(struct slice s, const char *what)
{
	char small = ascii_lower(*what);

	for (size_t at = 0; at < s.length; at++)
		if (ascii_lower(s.at[at]) == small && words_start(slice_after(s, at), what))
			return at;
	return s.length;
}

bool words_among(struct slice s, const char *const *list, size_t count)
{
	char small = s.length ? ascii_lower(s.at[0]) : '\0';

	/* most differ in the first letter */
	for (size_t i = 0; i < count; i++)
		if (ascii_lower(list[i][0]) == small && words_same(s, slice_text(list[i])))
			return true;
	return false;
}

bool words_part(struct slice *rest, struct slice *part)
{
	size_t from = 0, to;

	while (from < rest->length && ascii_is_space(rest->at[from]))
		from++;
	for (to = from; to < rest->length && !ascii_is_space(rest->at[to]);)
		to++;
	*part = slice_of(rest->at + from, to - from);
	*rest = slice_after(*rest, to);
	return part->length != 0;
}

int words_count(struct slice s)
{
	struct slice part;
	int count = 0;

	while (words_part(&s, &part))
		count++;
	return count;
}

/* A byte of a character that is not its first. */
static bool goes_on(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

struct slice words_bare(struct slice s)
{
	while (s.length && !word_is_letter(s.at[0]))
		do
			s = slice_after(s, 1);
		while (s.length && goes_on(s.at[0]));
	while (s.length) {
		size_t last = s.length - 1;

		while (last > 0 && goes_on(s.at[last]))
			last--;
		if (word_is_letter(s.at[last]))
			break;
		s.length = last;
	}
	return s;
}

bool words_vague(struct slice s)
{
	/* whoever wrote them */
	static const char *const vague[] = { "click here", "click", "here", "click this",
		"click this link", "this link", "link", "links", "more", "read more", "see more",
		"learn more", "find out more", "more info", "more information",
		"further information", "more details", "details", "view details", "view more",
		"view", "read on", "this", "this page", "page", "website", "this website", "site",
		"web page", "webpage", "go", "go here", "download", "download here",
		"continue reading", "follow this link", "read this", "info", "information",
		"document", "see here", "button", "open", "visit", "url", "file", "pdf",
		"full story", "article" };

	return words_among(s, vague, sizeof(vague) / sizeof(*vague));
}

bool words_any(struct slice s)
{
	return words_bare(s).length != 0;
}

struct slice words_style(struct slice style, const char *property)
{
	while (style.length) {
		struct slice declaration = slice_until(style, ';');
		struct slice name = slice_trim(slice_until(declaration, ':'));

		if (words_same(name, slice_text(property)))
			return slice_trim(
				slice_after(declaration, slice_find(declaration, ':') + 1));
		style = slice_after(style, declaration.length + 1);
	}
	return slice_of("", 0);
}

bool words_style_hides(struct slice style)
{
	return words_start(words_style(style, "display"), "none") ||
		words_start(words_style(style, "visibility"), "hidden");
}

int words_number(struct slice s)
{
	int number = 0;
	size_t i = 0;

	for (; i < s.length && ascii_is_digit(s.at[i]) && number < 1000000; i++)
		number = number * 10 + (s.at[i] - '0');
	return i ? number : -1;
}

struct slice words_file(struct slice address)
{
	size_t from = 0;

	address = slice_until(slice_until(address, '#'), '?');
	for (size_t i = 0; i < address.length; i++)
		if (address.at[i] == '/')
			from = i + 1;
	return slice_after(address, from);
}

/* "https://example.org" is no file: a host has slashes before it. */
static bool is_host(struct slice address)
{
	size_t slashes = slice_search(address, slice_of("//", 2));

	return slashes < address.length &&
		slice_find(slice_after(address, slashes + 2), '/') ==
		slice_after(address, slashes + 2).length;
}

struct slice words_ending(struct slice address)
{
	struct slice file = words_file(address);
	size_t at = file.length;

	while (at > 0 && file.at[at - 1] != '.')
		at--;
	return at == 0 || is_host(address) ? slice_of("", 0) : slice_after(file, at);
}
