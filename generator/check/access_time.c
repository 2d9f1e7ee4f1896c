#include "check/access_look.h"
#include "check/access_words.h"
#include "check/grammar.h"
#include "check/word.h"

/*
 * A page that asks for something and says that there is so much time for it, and says nowhere how to get more
 * (SC 2.2.1). "It takes 20 minutes" and "about 20 minutes" are no limits.
 */

#define AMONG(word, list) words_among(word, list, sizeof(list) / sizeof(*(list)))

/* What a sentence has said so far. */
struct saying {
	struct slice last, before_last; /* words */
	struct slice time;		/* "20 minutes" */
	bool is_within;			/* in, within or after that time */
	bool has_time;			/* "you have 20 minutes" */
	bool must, does;		/* somebody must; fill in, complete */
	bool has_session, ends;		/* what is begun ends: it expires, times out */
};

static bool is_count(struct slice word)
{
	if (word_is_number(word))
		return true;
	for (size_t k = 0; k < grammar_list_count; k++) {
		struct slice rest = slice_text(grammar_lists[k].words), one;

		while ((grammar_lists[k].does & GRAMMAR_NUMBER) && words_part(&rest, &one))
			if (words_same(one, word))
				return true;
	}
	return false;
}

static void take_time(struct saying *s, struct slice word)
{
	static const char *const units[] = { "minute", "minutes", "mins", "second", "seconds" };
	static const char *const within[] = { "in", "within", "after" };
	static const char *const has[] = { "have", "has", "get" };

	if (!AMONG(word, units) || !is_count(s->last))
		return;
	s->is_within = s->is_within || AMONG(s->before_last, within);
	s->has_time = s->has_time || AMONG(s->before_last, has);
	s->time = slice_of(s->last.at, (size_t)(word.at + word.length - s->last.at));
}

static void take_word(struct saying *s, struct slice word)
{
	static const char *const musts[] = { "must", "should", "need", "have" };
	static const char *const does[] = { "complete", "finish", "fill", "submit", "send",
		"answer", "enter", "confirm", "apply", "pay" };
	static const char *const expires[] = { "expire", "expires", "timeout" };
	static const char *const outs[] = { "time", "times", "timed", "log", "logged", "sign",
		"signed" };
	static const char *const ends[] = { "end", "ends", "close", "closes" };

	take_time(s, word);
	s->must = s->must || AMONG(word, musts);
	s->does = s->does || AMONG(word, does);
	s->has_session = s->has_session || words_same(word, SLICE("session"));
	s->ends = s->ends || AMONG(word, expires) || (s->has_session && AMONG(word, ends)) ||
		(words_same(word, SLICE("out")) && AMONG(s->last, outs));
	s->before_last = s->last;
	s->last = word;
}

static bool is_limit(const struct saying *s)
{
	return (s->is_within && (s->ends || (s->must && s->does))) || (s->has_time && s->does);
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
		if (is_limit(&s))
			return s.time;
		if (strchr(".!?", part.at[part.length - 1]))
			s = (struct saying){ 0 };
	}
	return SLICE("");
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

static bool asks(const struct look *l)
{
	for (int i = 0; i < l->count; i++)
		if (look_is_field(l, i))
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
