#include "check/access_look.h"
#include "check/access_words.h"
#include "check/grammar.h"
#include "check/word.h"

/*
 * A page that asks for something and says that there is so much time for it, and says nowhere how to get more
 * (SC 2.2.1). "It takes 20 minutes" and "about 20 minutes" are no limits; nor is what a page says of something else:
 * "within 10 minutes of arriving", "the session at the library ends after 30 minutes".
 */

#define AMONG(word, list) words_among(word, list, sizeof(list) / sizeof(*(list)))

/* What a sentence has said so far. */
struct saying {
	struct slice last, before_last; /* words */
	struct slice time;		/* "20 minutes" */
	bool is_within;			/* in, within or after that time */
	bool is_of_other;		/* of what is done elsewhere: of arriving */
	bool has_time;			/* "you have 20 minutes" */
	bool must, does;		/* somebody must; fill in, complete */
	bool has_session, ends;		/* what is begun here ends: your session, it times out */
};

static bool is_count(struct slice word)
{
	return word_is_number(word) || grammar_has(GRAMMAR_NUMBER, word);
}

static void take_time(struct saying *s, struct slice word)
{
	static const char *const units[] = { "minute", "minutes", "mins", "second", "seconds" };
	static const char *const within[] = { "in", "within", "after" };
	static const char *const has[] = { "have", "get" };

	if (!AMONG(word, units) || !is_count(s->last))
		return;
	bool is_within = AMONG(s->before_last, within), has_time = AMONG(s->before_last, has);

	if (is_within || has_time)
		s->time = slice_of(s->last.at, (size_t)(word.at + word.length - s->last.at));
	s->is_within = s->is_within || is_within;
	s->has_time = s->has_time || has_time;
}

static void take_word(struct saying *s, struct slice word)
{
	static const char *const musts[] = { "must", "should", "need", "have" };
	static const char *const does[] = { "complete", "finish", "fill", "submit", "send",
		"answer", "confirm" };
	/* not a session of anybody's: one at the library ends too */
	static const char *const things[] = { "page", "form", "application", "login" };
	static const char *const outs[] = { "time", "times", "timed", "log", "logged", "sign",
		"signed" };
	static const char *const ends[] = { "end", "ends", "close", "closes", "expire", "expires",
		"timeout" };

	s->is_of_other = s->is_of_other ||
		(s->time.length && words_same(word, SLICE("of")) &&
			s->time.at + s->time.length == s->last.at + s->last.length);
	take_time(s, word);
	s->must = s->must || AMONG(word, musts);
	s->does = s->does || AMONG(word, does);
	s->has_session = s->has_session || AMONG(word, things) ||
		(words_same(word, SLICE("session")) && words_same(s->last, SLICE("your")));
	s->ends = s->ends || (s->has_session && AMONG(word, ends)) ||
		(words_same(word, SLICE("out")) && AMONG(s->last, outs));
	s->before_last = s->last;
	s->last = word;
}

static bool is_limit(const struct saying *s)
{
	return (s->is_within && !s->is_of_other && (s->ends || (s->must && s->does))) ||
		(s->has_time && s->does);
}

/* The time that a text sets a limit of, or nothing. */
static struct slice find_limit(struct slice text)
{
	struct saying s = { 0 };
	struct slice part;

	while (words_part(&text, &part)) {
		struct slice word = words_bare(part);

		if (word.length)
			take_word(&s, word);
		if (!strchr(".!?", part.at[part.length - 1]))
			continue;
		if (is_limit(&s))
			return s.time;
		s = (struct saying){ 0 };
	}
	return is_limit(&s) ? s.time : SLICE("");
}

static bool gives_more(struct look *l)
{
	static const char *const ways[] = { "more time", "extend", "extra time", "no time limit",
		"save your", "save and", "saves your" };
	int body = look_find(l, 0, KIND_BODY);
	struct slice text = body < 0 ? SLICE("") : look_words(l, body);

	for (size_t k = 0; k < sizeof(ways) / sizeof(*ways); k++)
		if (words_find(text, ways[k]) < text.length)
			return true;
	return false;
}

/* By its own type or name, or by what it stands in. */
static bool is_search(const struct look *l, int i)
{
	static const char *const names[] = { "q", "s", "search", "query", "keywords",
		"searchterm" };
	struct slice name = look_get(l, i, "name");

	if (look_says(l, i, "type", "search") || AMONG(name, names))
		return true;
	for (; i >= 0; i = l->elements[i].parent)
		if (look_says(l, i, "role", "search") ||
			slice_is(slice_text((const char *)l->elements[i].node->name), "search"))
			return true;
	return false;
}

/* The page itself asks for something, not what stands around it on every page. */
static bool asks(const struct look *l)
{
	unsigned in = look_find(l, 0, KIND_MAIN) < 0 ? IN_BODY : IN_MAIN;

	for (int i = 0; i < l->count; i++)
		if (look_is_field(l, i) && look_in(l, i, in) &&
			!look_in(l, i, IN_NAV | IN_HEADER | IN_FOOTER | IN_HIDDEN) &&
			!is_search(l, i))
			return true;
	return false;
}

void access_time(struct look *l)
{
	if (!asks(l))
		return;
	for (int i = 0; i < l->count; i++) {
		enum access_kind k = l->elements[i].kind;
		struct slice time;

		if ((k != KIND_P && k != KIND_LI && k != KIND_DIV) || look_in(l, i, IN_FOREIGN))
			continue;
		time = find_limit(look_line(l, i));
		if (!time.length)
			continue;
		if (!gives_more(l))
			look_tell_words(l, ACCESS_TIME_LIMIT, i, time, SLICE(""));
		return;
	}
}
