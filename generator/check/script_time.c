#include "check/script_time.h"

#include "base/ascii.h"
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
		while (at < text.length && ascii_is_space(text.at[at]))
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
		if (!ascii_is_digit(text.at[i]) || time > LONGEST)
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

/* Back from a closing bracket at `at` to the one that it closes; 0 if there is none. */
static size_t back_to_open(struct slice text, size_t at)
{
	int depth = 0;

	for (;; at--) {
		char c = text.at[at];

		depth += c == ')' || c == ']' ? 1 : c == '(' || c == '[' ? -1 : 0;
		if (depth == 0 || at == 0)
			return at;
	}
}

/* What stands before the point at `at`: box, this.box, $(".box"). */
static struct slice object_before(struct slice text, size_t at)
{
	size_t from = at;

	while (from > 0) {
		char c = text.at[from - 1];

		if (c == ')' || c == ']')
			from = back_to_open(text, from - 1);
		else if (ascii_is_alnum(c) || c == '_' || c == '$' || c == '.')
			from--;
		else
			break;
	}
	return slice_of(text.at + from, at - from);
}

static bool same_code(struct slice a, struct slice b)
{
	if (a.length != b.length || !a.length)
		return false;
	for (size_t i = 0; i < a.length; i++)
		if (a.at[i] != b.at[i] && !(is_quote(a.at[i]) && is_quote(b.at[i])))
			return false;
	return true;
}

/* Something done in a piece of script: to what, and with which class. */
struct deed {
	struct slice object, class;
};

/* The next `call` in `text` from *at on; *at is put behind its beginning. */
static bool next_deed(struct slice text, const char *call, size_t *at, struct deed *d)
{
	size_t found = *at + find(slice_after(text, *at), call);

	if (found >= text.length)
		return false;
	*d = (struct deed){ object_before(text, found), class_at(text, found, call) };
	*at = found + 1;
	return true;
}

/* The same is done to one thing and undone: where, in *at. */
static bool undoes(struct slice before, const char *does, struct slice body, const char *undoes,
	bool by_class, size_t *at)
{
	struct deed done, undone;

	for (size_t from = 0; next_deed(body, undoes, &from, &undone);)
		for (size_t k = 0; next_deed(before, does, &k, &done);)
			if (same_code(done.object, undone.object) &&
				(!by_class || same_code(done.class, undone.class))) {
				*at = from - 1;
				return true;
			}
	return false;
}

static bool hides_again(struct slice before, struct slice body, size_t *at)
{
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
		if (undoes(before, pairs[i].shows, body, pairs[i].hides, false, at))
			return true;
	for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); i++)
		if (undoes(before, classes[i].takes, body, classes[i].gives, true, at))
			return true;
	return false;
}

/*
 * The end of `before` that runs together with what follows: not another function, nor the other branch of a choice, such
 * as closeMenu() behind openMenu().
 */
static struct slice run_before(struct slice before)
{
	static const char *const begins[] = { "function", "=>", "else" };
	size_t from = 0;

	for (size_t i = 0; i < sizeof(begins) / sizeof(*begins); i++)
		for (size_t at = from;
			(at = at + slice_search(slice_after(before, at), slice_text(begins[i]))) <
			before.length;
			at++)
			from = at > from ? at : from;
	return slice_after(before, from);
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
		!hides_again(run_before(slice_of(script.at + begin, at - begin)),
			slice_first(given, last), hides))
		return false;
	*hides += from;
	return true;
}
