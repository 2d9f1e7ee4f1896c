#include "text/phrase.h"

#include <stdint.h>
#include "base/ascii.h"
#include "base/limits.h"

/* Many more slots than phrases have first words, so that most words of a page meet an empty one. */
enum { SLOT_BITS = 10, SLOTS = 1 << SLOT_BITS };

enum { LONGEST_KEY = 64 }; /* as much of a first word as phrases are kept by */

#define APOSTROPHE SLICE("\xE2\x80\x99") /* as smart punctuation writes it */

/* The phrases that begin with one word. */
struct alike {
	struct phrase *longest;
	int count;
};

/* Characters of words */

/*
 * Letters and digits; all of UTF-8 but what begins with C2 or E2, which are signs and punctuation
 * (U+0080 to U+00BF and U+2000 to U+2FFF).
 */
static inline bool is_word(char c)
{
	static const uint64_t words[] = {
		0x03FF000000000000, /* 0 to 9 */
		0x07FFFFFE07FFFFFE, /* A to Z, a to z */
		UINT64_MAX,
		~(UINT64_C(1) << 0x02 | UINT64_C(1) << 0x22),
	};
	unsigned char u = (unsigned char)c;

	return words[u / 64] >> u % 64 & 1;
}

/* Bytes of the character at `c`, which is none of a word. */
static size_t width(char c)
{
	return (unsigned char)c == 0xE2 ? 3 : (unsigned char)c == 0xC2 ? 2 : 1;
}

/* Letters and digits at the beginning of `s`. */
static struct slice first_word(struct slice s)
{
	size_t length = 0;

	while (length < s.length && is_word(s.at[length]))
		length++;
	return slice_first(s, length);
}

/* Between letters it makes one word of two: co-owner, carer's, and what addresses are made of. */
static bool is_joint(char c)
{
	return c == '-' || c == '\'' || c == '@' || c == '.' || c == '/';
}

static bool goes_on(struct slice after)
{
	size_t joint = 0;

	if (after.length && is_joint(after.at[0]))
		joint = 1;
	else if (slice_starts(after, APOSTROPHE))
		joint = APOSTROPHE.length;
	return joint < after.length && is_word(after.at[joint]);
}

/* "/method/" of an address within the site, or the "#" in one */
static bool begins_address(struct slice before)
{
	size_t length = before.length;

	if (!length || before.at[length - 1] == '#')
		return length;
	return before.at[length - 1] == '/' &&
		(length == 1 || ascii_is_space(before.at[length - 2]));
}

static bool went_before(struct slice before)
{
	size_t joint = 0, length = before.length;

	if (begins_address(before))
		return true;
	if (length && is_joint(before.at[length - 1]))
		joint = 1;
	else if (slice_ends(before, APOSTROPHE))
		joint = APOSTROPHE.length;
	return joint && joint < length && is_word(before.at[length - joint - 1]);
}

/* Phrases */

static bool is_exact(struct slice text)
{
	bool capitals = false;

	for (size_t i = 0; i < text.length; i++) {
		if (ascii_lower(text.at[i]) != text.at[i])
			capitals = true;
		else if (ascii_is_lower(text.at[i]))
			return false;
	}
	return capitals;
}

static struct slice fold(struct arena *a, struct slice text, bool exact)
{
	char *folded = arena_take(a, text.length);
	size_t length = 0;

	while (text.length) {
		bool curly = slice_starts(text, APOSTROPHE);

		folded[length++] = curly ? '\'' : exact ? text.at[0] : ascii_lower(text.at[0]);
		text = slice_after(text, curly ? APOSTROPHE.length : 1);
	}
	return slice_of(folded, length);
}

/* Cheap to make of every word of a page: its ends and its length tell most words apart. */
static size_t slot_of(struct slice word)
{
	uint32_t first = (unsigned char)ascii_lower(word.at[0]);
	uint32_t last = (unsigned char)ascii_lower(word.at[word.length - 1]);
	uint32_t ends = first << 16 | last << 8 | (uint32_t)(word.length & 0xFF);

	return (ends * 2654435761u) >> (32 - SLOT_BITS); /* Knuth's multiplier spreads them */
}

/* What phrases that begin with `word` are kept by, in `room`. */
static struct slice key_of(struct slice word, char room[LONGEST_KEY])
{
	size_t length = word.length < LONGEST_KEY ? word.length : LONGEST_KEY;

	for (size_t i = 0; i < length; i++)
		room[i] = ascii_lower(word.at[i]);
	return slice_of(room, length);
}

/* How many bytes at the beginning of `text` are this phrase as whole words, or 0. */
static size_t fit(const struct phrase *p, struct slice text)
{
	size_t at = 0;

	for (size_t i = 0; i < p->text.length; i++) {
		char wanted = p->text.at[i];

		if (at == text.length)
			return 0;
		if (wanted == '\'' && slice_starts(slice_after(text, at), APOSTROPHE))
			at += APOSTROPHE.length;
		else if ((p->exact ? text.at[at] : ascii_lower(text.at[at])) == wanted ||
			(wanted == ' ' && text.at[at] == '\n'))
			at++;
		else
			return 0;
	}

	struct slice after = slice_after(text, at);

	return goes_on(after) ? 0 : at;
}

/* The longest phrase at byte `at` of `text`, where `word` begins, and the bytes it takes; NULL if none does. */
static const struct phrase *find(
	const struct phrases *all, struct slice text, size_t at, struct slice word, size_t *length)
{
	char room[LONGEST_KEY];

	if (!all->slots[slot_of(word)] || went_before(slice_first(text, at)))
		return NULL;

	const struct alike *alike = map_get(&all->by_word, key_of(word, room));

	for (const struct phrase *p = alike ? alike->longest : NULL; p; p = p->next)
		if ((*length = fit(p, slice_after(text, at))))
			return p;
	return NULL;
}

void phrases_init(struct phrases *p, struct arena *a)
{
	*p = (struct phrases){ .slots = ARENA_ARRAY(a, bool, SLOTS) };
}

static struct alike *find_alike(struct phrases *all, struct arena *a, struct slice word)
{
	char room[LONGEST_KEY];
	struct slice key = arena_copy(a, key_of(word, room));
	struct alike *alike = ARENA_NEW(a, struct alike);

	return map_add(&all->by_word, a, key, alike) ? alike : map_get(&all->by_word, key);
}

enum phrase_added phrases_add(struct phrases *all, struct arena *a, struct slice text,
	const void *of, const struct phrase **other)
{
	struct phrase *p = ARENA_NEW(a, struct phrase);
	bool exact = is_exact(text);

	*p = (struct phrase){ .text = fold(a, text, exact), .exact = exact, .of = of };

	struct slice word = first_word(p->text);

	if (!word.length)
		return PHRASE_WITHOUT_WORD;
	if (!map_add(&all->by_text, a, p->text, p)) {
		*other = map_get(&all->by_text, p->text);
		return PHRASE_THERE;
	}

	struct alike *alike = find_alike(all, a, word);
	struct phrase **link = &alike->longest;

	/* each use of the word will be compared with all of them */
	if (alike->count++ >= LIMIT_PHRASES_ALIKE)
		return PHRASE_ALIKE;
	while (*link && (*link)->text.length >= p->text.length)
		link = &(*link)->next;
	p->next = *link;
	*link = p;
	all->slots[slot_of(word)] = true;
	return PHRASE_ADDED;
}

const struct phrase *phrases_next(
	const struct phrases *p, struct slice text, size_t *at, size_t *length)
{
	while (*at < text.length) {
		if (!is_word(text.at[*at])) {
			*at += width(text.at[*at]);
			continue;
		}

		struct slice word = first_word(slice_after(text, *at));
		const struct phrase *found = find(p, text, *at, word, length);

		if (found)
			return found;
		*at += word.length;
	}
	return NULL;
}

const struct phrase *phrases_whole(const struct phrases *p, struct slice text)
{
	size_t at = 0, length = 0;
	const struct phrase *found = phrases_next(p, text, &at, &length);

	return found && at == 0 && length == text.length ? found : NULL;
}
