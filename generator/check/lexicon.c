#include "check/lexicon.h"

#include "base/ascii.h"
#include "check/initials.h"
#include "check/syllable.h"
#include "check/word.h"
#include "text/fields.h"

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

enum { LONGEST_WORD = 64 }; /* a longer one is familiar to nobody */

struct file {
	const struct data *familiar, *initials, *same, *avoid, *vague, *parts, *help;
};

static const struct field file_fields[] = {
	{ "familiar", FIELD_TEXTS, REQUIRED, offsetof(struct file, familiar), NULL, NULL },
	{ "initials", FIELD_TEXTS, REQUIRED, offsetof(struct file, initials), NULL, NULL },
	{ "same", FIELD_DATA, REQUIRED, offsetof(struct file, same), NULL, NULL },
	{ "avoid", FIELD_DATA, REQUIRED, offsetof(struct file, avoid), NULL, NULL },
	{ "vague", FIELD_TEXTS, REQUIRED, offsetof(struct file, vague), NULL, NULL },
	{ "parts", FIELD_TEXTS, REQUIRED, offsetof(struct file, parts), NULL, NULL },
	{ "help", FIELD_TEXT, REQUIRED, offsetof(struct file, help), NULL, NULL },
};

static const struct record file_record = RECORD("a file of plain words", struct file, file_fields);

static void add(struct lexicon *l, struct arena *a, struct slice word, unsigned does)
{
	struct lexicon_word *known = map_get(&l->words, word);

	if (known) {
		known->does |= does;
		return;
	}
	known = ARENA_NEW(a, struct lexicon_word);
	*known = (struct lexicon_word){ does, syllables_of(word) };
	(void)!map_add(&l->words, a, word, known);
}

void lexicon_init(struct lexicon *l, struct arena *a)
{
	*l = (struct lexicon){ 0 };
	phrases_init(&l->avoid, a);
	phrases_init(&l->same, a);
	phrases_init(&l->vague, a);
	for (size_t i = 0; i < grammar_list_count; i++) {
		struct slice rest = slice_text(grammar_lists[i].words);

		while (rest.length) {
			struct slice word = slice_until(rest, ' ');

			add(l, a, word, grammar_lists[i].does);
			rest = slice_after(rest, word.length + 1);
		}
	}
}

void lexicon_add_familiar(struct lexicon *l, struct slice lines, struct arena *a)
{
	struct slice line;

	while (slice_line(&lines, &line))
		if (slice_trim(line).length)
			add(l, a, word_fold(a, slice_trim(line)), GRAMMAR_FAMILIAR);
	l->has_familiar = true;
}

static bool add_phrase(struct phrases *p, const struct data *text, struct slice instead,
	struct arena *a, struct diags *d)
{
	struct lexicon_entry *entry = ARENA_NEW(a, struct lexicon_entry);
	const struct phrase *other;

	*entry = (struct lexicon_entry){ text, instead };
	if (phrases_add(p, a, text->text, entry, &other) == PHRASE_ADDED)
		return true;
	diag_error(d, text->place, "plain-words",
		"\"%.*s\" is here already, or begins with no letter: take it out",
		SLICE_ARG(text->text));
	return false;
}

static bool is_map(const struct data *node, struct diags *d)
{
	if (node->kind == DATA_MAP)
		return true;
	diag_error(d, node->place, "field-kind", "\"%.*s\" must be a mapping, not %s",
		SLICE_ARG(node->key), data_kind_words(node->kind));
	return false;
}

/* A word and its plural, which stand for the same entry. */
static bool add_one_and_many(struct lexicon *l, const struct data *text, struct slice group,
	struct arena *a, struct diags *d)
{
	struct slice many = arena_print(a, "%.*ss", SLICE_ARG(text->text));
	const struct phrase *other, *one;
	size_t at = 0, length;

	if (!add_phrase(&l->same, text, group, a, d))
		return false;
	one = phrases_next(&l->same, text->text, &at, &length);
	(void)!phrases_add(&l->same, a, many, one->of, &other);
	return true;
}

/* social worker: [care manager, case worker] */
static bool read_group(
	struct lexicon *l, const struct data *group, struct arena *a, struct diags *d)
{
	struct data *name = ARENA_NEW(a, struct data);
	bool good = true;

	if (group->kind != DATA_LIST) {
		diag_error(d, group->place, "field-kind", "\"%.*s\" must be a list, not %s",
			SLICE_ARG(group->key), data_kind_words(group->kind));
		return false;
	}
	*name = *group;
	name->text = group->key;
	name->place = group->key_place;
	good = add_one_and_many(l, name, group->key, a, d);
	for (const struct data *word = group->first; word; word = word->next)
		good = fields_text(word, d) && add_one_and_many(l, word, group->key, a, d) && good;
	return good;
}

static bool read_same(struct lexicon *l, const struct data *same, struct arena *a, struct diags *d)
{
	bool good = true;

	for (const struct data *group = same->first; group; group = group->next)
		good = read_group(l, group, a, d) && good;
	return good;
}

/* utilise: use */
static bool read_avoid(
	struct lexicon *l, const struct data *avoid, struct arena *a, struct diags *d)
{
	bool good = true;

	for (const struct data *node = avoid->first; node; node = node->next) {
		struct data *words = ARENA_NEW(a, struct data);

		*words = *node;
		words->text = node->key;
		words->place = node->key_place;
		good = fields_text(node, d) && add_phrase(&l->avoid, words, node->text, a, d) &&
			good;
	}
	return good;
}

bool lexicon_read(struct lexicon *l, const struct data *file, struct arena *a, struct diags *d)
{
	struct file f = { 0 };

	if (!fields_read(&file_record, file, &f, a, d) || !is_map(f.same, d) || !is_map(f.avoid, d))
		return false;

	bool good = read_same(l, f.same, a, d);

	good = read_avoid(l, f.avoid, a, d) && good;
	for (const struct data *text = f.familiar->first; text; text = text->next)
		add(l, a, word_fold(a, text->text), GRAMMAR_FAMILIAR);
	for (const struct data *text = f.initials->first; text; text = text->next)
		(void)!map_add(&l->initials, a, text->text, l);
	for (const struct data *text = f.vague->first; text; text = text->next)
		good = add_phrase(&l->vague, text, SLICE(""), a, d) && good;
	l->parts = f.parts;
	l->help = f.help;
	return good;
}

bool lexicon_knows_initials(const struct lexicon *l, struct slice word)
{
	return initials_of(word) == INITIALS_KNOWN || map_get(&l->initials, word);
}

struct lexicon_word lexicon_of(const struct lexicon *l, struct slice word)
{
	const struct lexicon_word *known = map_get(&l->words, word);
	struct lexicon_word w = { 0 };

	if (known)
		w = *known;
	else
		w.syllables = syllables_of(word);
	if (!(w.does & (GRAMMAR_STATE | GRAMMAR_PARTICIPLE)))
		w.does |= grammar_of_ending(word);
	if (!(w.does & GRAMMAR_FAMILIAR) && lexicon_is_familiar(l, word))
		w.does |= GRAMMAR_FAMILIAR;
	return w;
}

/* Familiar words */

/* An ending, and what stands in its place in the list. */
static const struct ending {
	const char *text, *instead;
	bool doubles; /* plan-ned: the letter before it may be double */
} endings[] = {
	{ "'s", "", false },
	{ "s'", "s", false },
	{ "'ll", "", false },
	{ "'re", "", false },
	{ "'ve", "", false },
	{ "'d", "", false },
	{ "'m", "", false },
	{ "n't", "", false },
	{ "s", "", false },
	{ "es", "", false },
	{ "ies", "y", false },
	{ "d", "", false },
	{ "ed", "", true },
	{ "ied", "y", false },
	{ "ing", "", true },
	{ "ing", "e", false },
	{ "er", "", true },
	{ "er", "e", false },
	{ "ier", "y", false },
	{ "est", "", true },
	{ "est", "e", false },
	{ "iest", "y", false },
	{ "ly", "", false },
	{ "ily", "y", false },
};

static bool is_listed(const struct lexicon *l, struct slice word)
{
	const struct lexicon_word *known = map_get(&l->words, word);

	return known && known->does & GRAMMAR_FAMILIAR;
}

static bool fits(const struct lexicon *l, struct slice word, const struct ending *e)
{
	char room[LONGEST_WORD + 2];
	size_t stem = word.length - strlen(e->text), length = stem + strlen(e->instead);

	if (stem < 2)
		return false;
	memcpy(room, word.at, stem);
	memcpy(room + stem, e->instead, strlen(e->instead));
	if (is_listed(l, slice_of(room, length)))
		return true;
	return e->doubles && stem > 2 && room[stem - 1] == room[stem - 2] &&
		is_listed(l, slice_of(room, stem - 1));
}

static bool part_is_familiar(const struct lexicon *l, struct slice word)
{
	if (word.length > LONGEST_WORD)
		return false;
	if (!word.length || ascii_is_digit(word.at[0]) || is_listed(l, word))
		return true;
	for (size_t i = 0; i < COUNT(endings); i++)
		if (slice_ends(word, slice_text(endings[i].text)) && fits(l, word, &endings[i]))
			return true;
	/* carers' plans: a plural whose possessive has no s of its own */
	return slice_ends(word, SLICE("s'")) &&
		part_is_familiar(l, slice_first(word, word.length - 1));
}

bool lexicon_is_familiar(const struct lexicon *l, struct slice word)
{
	if (is_listed(l, word))
		return true;
	while (word.length) {
		struct slice part = slice_until(word, '-');

		if (!part_is_familiar(l, part))
			return false;
		word = slice_after(word, part.length + 1);
	}
	return true;
}
