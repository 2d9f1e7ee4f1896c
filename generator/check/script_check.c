#include "check/script_check.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "check/access_rule.h"
#include "check/script_time.h"

struct point {
	size_t at;
	int line, column;
};

/* What a script may listen to as well. */
enum other { NOTHING = -1, CLICK, FOCUS, HEARD };

struct checking {
	const char *file;
	struct slice text;
	int line;
	struct arena *arena;
	struct diags *diags;
	size_t at;		  /* where it is looked at */
	struct point looked;	  /* where something was told last */
	signed char heard[HEARD]; /* 1: the script listens to it; -1: not; 0: nobody has asked */
};

/* Events, and what is wrong with listening to them alone. */
static const struct event {
	const char *name;
	enum access_code rule;
	enum other unless; /* the script listens to this as well */
} events[] = {
	{ "mousedown", ACCESS_POINTER_DOWN, CLICK },
	{ "pointerdown", ACCESS_POINTER_DOWN, CLICK },
	{ "touchstart", ACCESS_POINTER_DOWN, CLICK },
	{ "touchmove", ACCESS_DRAG, NOTHING },
	{ "pointermove", ACCESS_DRAG, NOTHING },
	{ "dragstart", ACCESS_DRAG, NOTHING },
	{ "drag", ACCESS_DRAG, NOTHING },
	{ "drop", ACCESS_DRAG, NOTHING },
	{ "devicemotion", ACCESS_DEVICE_MOTION, NOTHING },
	{ "deviceorientation", ACCESS_DEVICE_MOTION, NOTHING },
	{ "mouseover", ACCESS_HOVER, FOCUS },
	{ "mouseenter", ACCESS_HOVER, FOCUS },
	{ "hover", ACCESS_HOVER, FOCUS },
};

static const char *const others[HEARD] = { [CLICK] = "click", [FOCUS] = "focus" };

static bool is_name_byte(char c)
{
	return ascii_is_alnum(c) || c == '_' || c == '$';
}

/* On to byte `at`. */
static struct point move(struct slice text, struct point from, size_t at)
{
	struct point to = { .at = at };

	utf8_place(slice_after(text, from.at), at - from.at, &to.line, &to.column);
	if (to.line == 1)
		to.column += from.column - 1;
	to.line += from.line - 1;
	return to;
}

/* `at` is where the script is looked at, or behind that. */
static void tell_count(
	struct checking *c, enum access_code code, size_t at, const char *words, int count)
{
	struct point found;
	struct place place = { c->file, 0, 0 };

	c->looked = move(c->text, c->looked, c->at);
	found = move(c->text, c->looked, at);
	place.line = found.line + c->line - 1;
	place.column = found.column;
	access_tell(
		&(struct access_finding){
			.rule = code, .place = place, .words = slice_text(words), .count = count },
		c->diags);
}

static void tell(struct checking *c, enum access_code code, size_t at, const char *words)
{
	tell_count(c, code, at, words, 0);
}

/* Past a comment; `at` if there is none. */
static size_t end_of_comment(struct slice text, size_t at)
{
	struct slice rest = slice_after(text, at);

	if (slice_starts(rest, SLICE("/*")))
		return at + slice_search(rest, SLICE("*/"));
	if (slice_starts(rest, SLICE("//")) && (at == 0 || text.at[at - 1] != ':'))
		return at + slice_find(rest, '\n');
	return at;
}

/* Whether at `at` somebody begins to listen: on("NAME"), addEventListener("NAME"), .onNAME = */
static bool listens_to(struct slice text, size_t at, const char *name)
{
	struct slice rest = slice_after(text, at);
	static const char *const calls[] = { "addEventListener(", ".on(", ".bind(", ".live(" };

	for (size_t i = 0; i < sizeof(calls) / sizeof(*calls); i++) {
		if (!slice_starts(rest, slice_text(calls[i])))
			continue;

		struct slice given = slice_trim(
			slice_first(slice_after(rest, strlen(calls[i])), 80));
		size_t length = strlen(name);

		if (given.length < 2 || !strchr("\"'`", *given.at))
			return false;
		given = slice_until(slice_after(given, 1), *given.at);
		for (struct slice word; given.length; given = slice_after(given, word.length + 1)) {
			word = slice_until(given, ' ');
			if (slice_equal(slice_until(word, '.'), slice_of(name, length)))
				return true;
		}
		return false;
	}
	if (slice_starts(rest, SLICE(".on")) &&
		slice_starts(slice_after(rest, 3), slice_text(name))) {
		struct slice after = slice_trim(
			slice_first(slice_after(rest, 3 + strlen(name)), 8));

		return after.length > 1 && *after.at == '=' && after.at[1] != '=';
	}
	/* jQuery: .mouseover(function */
	return *rest.at == '.' && slice_starts(slice_after(rest, 1), slice_text(name)) &&
		slice_starts(slice_after(rest, 1 + strlen(name)), SLICE("(")) &&
		slice_search(slice_first(slice_after(rest, 2 + strlen(name)), 40),
			SLICE("function")) < 4;
}

static bool listens_anywhere(struct slice text, const char *name)
{
	for (size_t at = 0; at < text.length; at++)
		if ((text.at[at] == '.' || text.at[at] == 'a') && listens_to(text, at, name))
			return true;
	return false;
}

static bool has_soon(struct slice text, size_t at, const char *what)
{
	enum { SOON = 400 };
	struct slice part = slice_first(slice_after(text, at), SOON);

	return slice_search(part, slice_text(what)) < part.length;
}

/* What listens from `at` on keeps every key from the browser, whichever it is: nothing asks before it does. */
static bool takes_every_key(struct slice text, size_t at)
{
	static const char *const asks[] = { "if ", "if(", "key", "switch", "?", "&&", "which",
		"code" };
	struct slice rest = slice_after(text, at);
	struct slice body = slice_until(slice_after(rest, slice_find(rest, '{')), '}');
	struct slice before = slice_first(body, slice_search(body, SLICE("preventDefault")));

	if (before.length == body.length)
		return false;
	for (size_t i = 0; i < sizeof(asks) / sizeof(*asks); i++)
		if (slice_search(before, slice_text(asks[i])) < before.length)
			return false;
	return true;
}

/* What listens to keys here keeps the Tab key to itself. */
static bool takes_tab(struct slice text, size_t at)
{
	return has_soon(text, at, "preventDefault") &&
		(has_soon(text, at, "\"Tab\"") || has_soon(text, at, "'Tab'") ||
			has_soon(text, at, "=== 9") || has_soon(text, at, "== 9"));
}

static void check_change(struct checking *c, size_t at)
{
	if (listens_to(c->text, at, "change") &&
		(has_soon(c->text, at, "location.href =") || has_soon(c->text, at, "location =") ||
			has_soon(c->text, at, "location.assign(") ||
			has_soon(c->text, at, ".submit(")))
		tell(c, ACCESS_ON_INPUT, at, "change");
	if (listens_to(c->text, at, "focus") && has_soon(c->text, at, ".blur("))
		tell(c, ACCESS_BLUR, at, "focus");
	if (listens_to(c->text, at, "keydown") &&
		(takes_tab(c->text, at) || takes_every_key(c->text, at)))
		tell(c, ACCESS_KEY_TRAP, at, "keydown");
}

static bool hears(struct checking *c, enum other other)
{
	if (other == NOTHING)
		return false;
	if (!c->heard[other])
		c->heard[other] = listens_anywhere(c->text, others[other]) ? 1 : -1;
	return c->heard[other] > 0;
}

static void check_events(struct checking *c, size_t at)
{
	for (size_t i = 0; i < sizeof(events) / sizeof(*events); i++)
		if (listens_to(c->text, at, events[i].name) && !hears(c, events[i].unless))
			tell(c, events[i].rule, at, events[i].name);
	check_change(c, at);
}

static void check_time(struct checking *c, size_t at)
{
	size_t hides;
	int after;

	if (script_takes_away(c->text, at, &hides, &after))
		tell_count(c, ACCESS_VANISH, hides, "", after);
}

bool script_check(const char *file, struct slice text, int line, struct arena *a, struct diags *d)
{
	struct checking c = { .file = file,
		.text = text,
		.line = line,
		.arena = a,
		.diags = d,
		.looked = { 0, 1, 1 } };
	int before = d->errors;

	for (size_t at = 0; at < text.length; at++) {
		size_t end = end_of_comment(text, at);

		c.at = at;
		if (end != at)
			at = end;
		else if (text.at[at] == '.' ||
			(text.at[at] == 'a' && (at == 0 || !is_name_byte(text.at[at - 1]))))
			check_events(&c, at);
		else if (text.at[at] == 's')
			check_time(&c, at);
	}
	return d->errors == before;
}
