#include "check/script_time.h"

#include <ctype.h>
#include "check/word.h"

enum {
	BEFORE = 300 /* bytes, in which it was shown */,
	SHORTEST = 100,
	LONGEST = 10000000,
	MOST = 2000 /* bytes of a call */
};

/* What shows, and what takes away again: without spaces, and with " for quotes of any kind. */
static const struct {
	const char *shows, *hides;
} pairs[] = {
	{ ".show(", ".hide(" },
	{ ".show(", ".fadeOut(" },
	{ ".fadeIn(", ".fadeOut(" },
	{ ".fadeIn(", ".hide(" },
	{ ".slideDown(", ".slideUp(" },
	{ ".hidden=false", ".hidden=true" },
	{ ".hidden=!1", ".hidden=!0" },
	{ ".removeAttribute(\"hidden\")", ".setAttribute(\"hidden\"," },
	{ ".style.display=\"block\"", ".style.display=\"none\"" },
	{ ".style.display=\"\"", ".style.display=\"none\"" },
	{ ".style.visibility=\"visible\"", ".style.visibility=\"hidden\"" },
};

/* What takes a class away, and what gives it again. */
static const struct {
	const char *takes, *gives;
} classes[] = {
	{ ".removeClass(", ".addClass(" },
	{ ".classList.remove(", ".classList.add(" },
};

static bool is_quote(char c)
{
	return c == '"' || c == '\'' || c == '`';
}

/* Whether `what` stands at the beginning of `text`, whatever its quotes and spaces: how many bytes it takes, or 0. */
static size_t matches(struct slice text, const char *what)
{
	size_t at = 0;

	for (; *what; what++) {
		while (at < text.length && word_is_space(text.at[at]))
			at++;
		if (at == text.length ||
			(*what == '"' ? !is_quote(text.at[at]) : text.at[at] != *what))
			return 0;
		at++;
	}
	return at;
}

static size_t find(struct slice text, const char *what)
{
	for (size_t at = 0; at < text.length; at++)
		if (text.at[at] == *what && matches(slice_after(text, at), what))
			return at;
	return text.length;
}

/* Past a string that begins at `at`. */
static size_t past_string(struct slice text, size_t at)
{
	char quote = text.at[at++];

	while (at < text.length && text.at[at] != quote)
		at += text.at[at] == '\\' ? 2 : 1;
	return at;
}

/* What a call is given, up to its closing bracket, and where its last part begins. */
static struct slice given_to(struct slice call, size_t *last)
{
	int depth = 0;

	*last = 0;
	for (size_t at = 0; at < call.length; at++) {
		char c = call.at[at];

		if (is_quote(c))
			at = past_string(call, at);
		else if (c == '(' || c == '{' || c == '[')
			depth++;
		else if ((c == ')' || c == '}' || c == ']') && depth-- == 0)
			return slice_first(call, at);
		else if (c == ',' && depth == 0)
			*last = at + 1;
	}
	return slice_first(call, 0);
}

/* A number of milliseconds; -1 if it is none, or too short to be a time for reading. */
static int read_time(struct slice text)
{
	int time = 0;

	for (size_t i = 0; i < text.length; i++) {
		if (!isdigit((unsigned char)text.at[i]) || time > LONGEST)
			return -1;
		time = time * 10 + (text.at[i] - '0');
	}
	return time >= SHORTEST ? time : -1;
}

/* The class in brackets that begins at `at` of what both are given. */
static struct slice class_at(struct slice text, size_t at, const char *call)
{
	struct slice rest = slice_trim(
		slice_after(text, at + matches(slice_after(text, at), call)));

	if (!rest.length || !is_quote(*rest.at))
		return slice_of("", 0);
	return slice_until(slice_after(rest, 1), *rest.at);
}

/* A class that was taken before is given again. */
static bool gives_again(struct slice before, struct slice body, size_t *at)
{
	for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); i++) {
		size_t taken = find(before, classes[i].takes);

		*at = find(body, classes[i].gives);
		if (taken == before.length || *at == body.length)
			continue;

		struct slice class = class_at(body, *at, classes[i].gives);

		if (class.length && slice_equal(class, class_at(before, taken, classes[i].takes)))
			return true;
	}
	return false;
}

static bool hides_again(struct slice before, struct slice body, size_t *at)
{
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		*at = find(body, pairs[i].hides);
		if (*at < body.length && find(before, pairs[i].shows) < before.length)
			return true;
	}
	return gives_again(before, body, at);
}

bool script_takes_away(struct slice script, size_t at, size_t *hides, int *after)
{
	static const char call[] = "setTimeout(";
	size_t from = at + sizeof(call) - 1, last, begin = at > BEFORE ? at - BEFORE : 0;

	if (!slice_starts(slice_after(script, at), slice_text(call)))
		return false;

	struct slice given = given_to(slice_first(slice_after(script, from), MOST), &last);

	*after = read_time(slice_trim(slice_after(given, last)));
	if (last == 0 || *after < 0 ||
		!hides_again(
			slice_of(script.at + begin, at - begin), slice_first(given, last), hides))
		return false;
	*hides += from;
	return true;
}
