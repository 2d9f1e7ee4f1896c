#include "check/access_look.h"
#include "check/access_words.h"
#include "check/small_words.h"
#include "check/word.h"

enum {
	ENOUGH_WORDS = 12, /* of fewer, nobody can tell a language by its small words */
	ENOUGH_BYTES = 600,
	LONGEST_TAG = 35,
};

/* ISO 639-1 */
static const char languages[] =
	"aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz "
	"ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik "
	"io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml "
	"mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd "
	"se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi "
	"vo wa wo xh yi yo za zh zu";

/* Written from right to left. */
static const char leftward[] = "ar dv fa he ku ps sd ug ur yi";

static bool is_listed(const char *list, struct slice word)
{
	struct slice rest = slice_text(list), part;

	while (words_part(&rest, &part))
		if (words_same(part, word))
			return true;
	return false;
}

/* BCP 47: a language of two or three letters, then parts of one to eight letters and digits. */
static bool is_tag(struct slice tag)
{
	struct slice language = slice_until(tag, '-');
	size_t length = 0;

	if (tag.length > LONGEST_TAG || tag.length == 0)
		return false;
	if (words_same(language, SLICE("x")) || words_same(language, SLICE("i")))
		return true;
	if (language.length == 2 ? !is_listed(languages, language) : language.length != 3)
		return false;
	for (size_t i = 0; i < tag.length; i++) {
		length = tag.at[i] == '-' ? 0 : length + 1;
		if ((tag.at[i] == '-' && (i + 1 == tag.length || tag.at[i + 1] == '-')) ||
			length > 8 ||
			(tag.at[i] != '-' &&
				((unsigned char)tag.at[i] >= 0x80 || !word_is_letter(tag.at[i]))))
			return false;
	}
	return true;
}

static bool is_leftward(struct slice language)
{
	return is_listed(leftward, language);
}

/* What `dir` says where `i` stands, or empty. */
static struct slice direction(const struct look *l, int i)
{
	for (; i >= 0; i = l->elements[i].parent)
		if (look_has(l, i, HAS(DIR)))
			return look_get(l, i, "dir");
	return SLICE("");
}

static void check_direction(struct look *l, int i, struct slice language)
{
	struct slice dir = direction(l, i);

	if (words_same(dir, SLICE("auto")) || !language.length)
		return;
	if (is_leftward(language) && !words_same(dir, SLICE("rtl")))
		look_tell_words(l, ACCESS_DIRECTION, i, language, SLICE("rtl"));
	if (!is_leftward(language) && words_same(dir, SLICE("rtl")))
		look_tell_words(l, ACCESS_DIRECTION, i, language, SLICE("ltr"));
}

static int count_words(struct slice text, int *counts)
{
	struct slice word;
	int total = 0;

	for (size_t at = 0; word_next(text, &at, &word); at += word.length, total++) {
		unsigned of = small_words_languages(word);

		for (int k = 0; k < SMALL_WORDS_LANGUAGES; k++)
			counts[k] += (int)(of >> k & 1);
	}
	return total;
}

/* A page of fewer words says nothing of its language. */
static bool is_enough(struct slice text)
{
	int counts[SMALL_WORDS_LANGUAGES] = { 0 };

	return count_words(text, counts) >= ENOUGH_WORDS;
}

/* Place of the language in small_words_codes, or -1. */
static int language_place(struct slice language)
{
	for (int k = 0; k < SMALL_WORDS_LANGUAGES; k++)
		if (words_same(language, slice_text(small_words_codes[k])))
			return k;
	return -1;
}

/*
 * What language the words are in, by its small words: one in six or more are of it, and twice as many as of
 * `said`; of a few words half are, two at the least, and none of `said`. NULL if that cannot be told, or it is the
 * one that is said.
 */
static const char *told_language(struct slice text, struct slice said)
{
	int counts[SMALL_WORDS_LANGUAGES] = { 0 }, best = 0, own = language_place(said);
	int total = count_words(text, counts);

	for (int k = 0; k < SMALL_WORDS_LANGUAGES; k++)
		if (counts[k] > counts[best])
			best = k;

	int of_own = own < 0 ? 0 : counts[own];
	bool is_told = total >= ENOUGH_WORDS
		? counts[best] * 6 >= total && of_own * 2 <= counts[best]
		: counts[best] >= 2 && counts[best] * 2 >= total && of_own == 0 && counts[0] == 0;

	return own != best && is_told ? small_words_codes[best] : NULL;
}

/* Parts in other languages say which. */
static bool has_foreign_parts(const struct look *l)
{
	for (int i = 0; i < l->count; i++)
		if (look_in(l, i, IN_FOREIGN))
			return true;
	return false;
}

/* Of the page its main part is enough; one with parts in other languages is a mixture. */
static void check_words(struct look *l, int i, struct slice language)
{
	int main = i == 0 ? look_find(l, 0, KIND_MAIN) : i;
	const char *told;

	if (main < 0)
		main = look_find(l, 0, KIND_BODY);
	if (main < 0 || (i == 0 && has_foreign_parts(l)))
		return;

	struct slice words = look_beginning(l, main, ENOUGH_BYTES);

	told = i == 0 && !is_enough(words) ? NULL : told_language(words, language);
	if (told)
		look_tell_words(l, i == 0 ? ACCESS_LANG_OTHER : ACCESS_LANG_PART_OTHER, i, language,
			slice_text(told));
}

void access_language(struct look *l, int i)
{
	struct slice tag = look_get(l, i, "lang"), language = slice_until(tag, '-');

	if (look_has(l, i, HAS(DIR)) && !tag.length)
		for (int k = i; k >= 0 && !language.length; k = l->elements[k].parent)
			language = slice_until(look_get(l, k, "lang"), '-');
	check_direction(l, i, language);
	if (!look_has(l, i, HAS(LANG)) || (i == 0 && !tag.length))
		return;
	if (!is_tag(tag))
		look_tell_words(l, i == 0 ? ACCESS_LANG_BAD : ACCESS_LANG_PART, i, tag, SLICE(""));
	else
		check_words(l, i, language);
}

/* `text` begins with a quotation in such marks, which may be empty. */
static bool begins_quotation(
	struct slice text, const char *open, const char *close, struct slice *said)
{
	struct slice inside = slice_after(text, strlen(open));
	size_t length = slice_starts(text, slice_text(open))
		? slice_search(inside, slice_text(close))
		: inside.length;

	*said = slice_first(inside, length);
	return length < inside.length;
}

/* Words in quotation marks that are of another language than the page, of which nothing is said. */
void access_quotations(struct look *l, int i, struct slice text)
{
	struct slice language = slice_until(look_get(l, 0, "lang"), '-');

	for (int k = i; k < l->elements[i].end; k++)
		if (look_in(l, k, IN_FOREIGN))
			return;
	for (size_t at = 0; at < text.length; at++) {
		struct slice rest = slice_after(text, at), said;
		const char *told;

		if (!begins_quotation(rest, "\xE2\x80\x9C", "\xE2\x80\x9D", &said) &&
			!begins_quotation(rest, "\"", "\"", &said))
			continue;
		told = told_language(said, language);
		if (told)
			look_tell_words(l, ACCESS_LANG_CHANGE, i, said, slice_text(told));
		/* to the mark that closes it, which begins no other */
		at = (size_t)(said.at - text.at) + said.length;
	}
}
