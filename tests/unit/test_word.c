#include "support.h"
#include "check/sentence.h"
#include "check/syllable.h"
#include "check/word.h"

static const struct words_case {
	int line;
	const char *text, *words; /* with | between them */
} words_cases[] = {
	{ __LINE__, "", "" },
	{ __LINE__, "...", "" },
	{ __LINE__, "You can ask.", "You|can|ask" },
	{ __LINE__, "A carer's co-owner’s café", "A|carer's|co-owner’s|café" },
	{ __LINE__, "£1,000.50 at 9am", "1,000.50|at|9am" },
	{ __LINE__, "10. Then", "10|Then" },
	{ __LINE__, "e.g. and/or", "e|g|and|or" },
	{ __LINE__, "“Yes” – ‘no’… so-", "Yes|no|so" },
	{ __LINE__, "20/11/2026 2026-11-20", "20|11|2026|2026-11-20" },
};

static void words_are_found(void **state)
{
	(void)state;
	for (const struct words_case *c = words_cases; c < words_cases + COUNT(words_cases); c++) {
		struct slice text = slice_text(c->text), word;
		struct test t;

		test_begin(&t);
		for (size_t at = 0; word_next(text, &at, &word); at += word.length) {
			buf_text(&t.text, t.text.length ? "|" : "");
			buf_add(&t.text, word);
		}
		row_text(c, c->words, buf_string(&t.text));
		test_end(&t);
	}
}

static const struct kind_case {
	int line;
	const char *word;
	bool initials, roman, number, address;
} kind_cases[] = {
	{ __LINE__, "NHS", true, false, false, false },
	{ __LINE__, "PBs", true, false, false, false },
	{ __LINE__, "CS2", true, false, false, false },
	{ __LINE__, "A", false, false, false, false },
	{ __LINE__, "Is", false, false, false, false },
	{ __LINE__, "12B", false, false, false, false },
	{ __LINE__, "I", false, false, false, false },
	{ __LINE__, "II", true, true, false, false },
	{ __LINE__, "XIV", true, true, false, false },
	{ __LINE__, "XXXIX", true, true, false, false },
	{ __LINE__, "XXXX", true, false, false, false },
	{ __LINE__, "VX", true, false, false, false },
	{ __LINE__, "1,000.50", false, false, true, false },
	{ __LINE__, "www.example.org/a", false, false, false, true },
	{ __LINE__, "a@example.org", false, false, false, true },
};

static void kinds_are_told(void **state)
{
	(void)state;
	for (const struct kind_case *c = kind_cases; c < kind_cases + COUNT(kind_cases); c++) {
		struct slice word = slice_text(c->word);

		row_int(c, c->initials, word_is_initials(word));
		row_int(c, c->roman, word_is_roman(word));
		row_int(c, c->number, word_is_number(word));
		row_int(c, c->address, word_is_address(word));
	}
}

static void words_are_folded(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	assert_string_equal(test_string(&t, word_fold(&t.arena, SLICE("Carer’S"))), "carer's");
	assert_string_equal(test_string(&t, word_chunk(SLICE("go 1/2, so"), 4)), "1/2,");
	test_end(&t);
}

static const struct sentences_case {
	int line;
	const char *text, *sentences; /* with | between them */
} sentences_cases[] = {
	{ __LINE__, "", "" },
	{ __LINE__, " Go. See! Ask? ", "Go.|See!|Ask?" },
	{ __LINE__, "No end", "No end" },
	{ __LINE__, "Pay £1.50 a day. Then stop.", "Pay £1.50 a day.|Then stop." },
	{ __LINE__, "See Dr. Shah. Ask Mr. Lee.", "See Dr. Shah.|Ask Mr. Lee." },
	{ __LINE__, "See J. Smith and J.R. Smith. Go.", "See J. Smith and J.R. Smith.|Go." },
	{ __LINE__, "It was I. Then he went.", "It was I.|Then he went." },
	{ __LINE__, "Bring a bill, e.g. Gas. Go.", "Bring a bill, e.g. Gas.|Go." },
	{ __LINE__, "Cats, dogs, etc. They eat.", "Cats, dogs, etc.|They eat." },
	{ __LINE__, "Cats etc. are here.", "Cats etc. are here." },
	{ __LINE__, "Come at 9 a.m. We meet.", "Come at 9 a.m.|We meet." },
	{ __LINE__, "See No. 5. No. You cannot.", "See No. 5.|No.|You cannot." },
	{ __LINE__, "“Why?” she asked. “No.” He went.", "“Why?” she asked.|“No.”|He went." },
	{ __LINE__, "Go (to us.) Then ask.", "Go (to us.)|Then ask." },
	{ __LINE__, "Wait... Then go. Wait… Go.", "Wait...|Then go.|Wait…|Go." },
	{ __LINE__, "Really?! Yes.", "Really?!|Yes." },
	{ __LINE__, "One line.\nThe next.", "One line.|The next." },
	{ __LINE__, "See www.example.org. Go.", "See www.example.org.|Go." },
};

static void sentences_are_parted(void **state)
{
	(void)state;
	for (const struct sentences_case *c = sentences_cases;
		c < sentences_cases + COUNT(sentences_cases); c++) {
		struct slice text = slice_text(c->text), sentence;
		struct test t;

		test_begin(&t);
		for (size_t at = 0; sentence_next(text, &at, &sentence); at += sentence.length) {
			buf_text(&t.text, t.text.length ? "|" : "");
			buf_add(&t.text, sentence);
		}
		row_text(c, c->sentences, buf_string(&t.text));
		test_end(&t);
	}
}

/* tests/plain/syllables.txt has many more. */
static const struct syllable_case {
	int line;
	const char *word;
	int count;
} syllable_cases[] = {
	{ __LINE__, "a", 1 },
	{ __LINE__, "cared", 1 },
	{ __LINE__, "table", 2 },
	{ __LINE__, "needed", 2 },
	{ __LINE__, "statement", 2 },
	{ __LINE__, "assessment", 3 },
	{ __LINE__, "responsibility", 6 },
	{ __LINE__, "co-owner", 3 },
	{ __LINE__, "carer's", 2 },
	{ __LINE__, "1,000", 1 },
	{ __LINE__, "hmm", 1 },
};

static void syllables_are_counted(void **state)
{
	(void)state;
	for (const struct syllable_case *c = syllable_cases;
		c < syllable_cases + COUNT(syllable_cases); c++)
		row_int(c, c->count, syllables_of(slice_text(c->word)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_found),
		cmocka_unit_test(kinds_are_told),
		cmocka_unit_test(words_are_folded),
		cmocka_unit_test(sentences_are_parted),
		cmocka_unit_test(syllables_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
