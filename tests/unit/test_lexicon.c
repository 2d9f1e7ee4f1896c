#include "sample_plain.h"
#include "check/initials.h"

static const struct familiar_case {
	int line;
	const char *word;
	bool familiar;
} familiar_cases[] = {
	{ __LINE__, "plan", true },
	{ __LINE__, "plans", true },
	{ __LINE__, "plan's", true },
	{ __LINE__, "plans'", true },
	{ __LINE__, "planned", true },
	{ __LINE__, "planning", true },
	{ __LINE__, "planner", true },
	{ __LINE__, "making", true },
	{ __LINE__, "carries", true },
	{ __LINE__, "carried", true },
	{ __LINE__, "boxes", true },
	{ __LINE__, "redder", true },
	{ __LINE__, "reddest", true },
	{ __LINE__, "you'll", true },
	{ __LINE__, "don't", true },
	{ __LINE__, "dog-walker", true },
	{ __LINE__, "wheelchairs", true },
	{ __LINE__, "2026", true },
	{ __LINE__, "budget", false },
	{ __LINE__, "planet", false },
	{ __LINE__, "ising", true },
	{ __LINE__, "dog-statute", false },
	{ __LINE__,
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaing",
		false },
};

static void endings_are_known(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	const struct lexicon *l = sample_lexicon(&t, true);

	for (const struct familiar_case *c = familiar_cases;
		c < familiar_cases + COUNT(familiar_cases); c++)
		row_int(c, c->familiar, lexicon_is_familiar(l, slice_text(c->word)));
	test_end(&t);
}

static const struct does_case {
	int line;
	const char *word;
	unsigned does;
} does_cases[] = {
	{ __LINE__, "because", GRAMMAR_JOINER },
	{ __LINE__, "who", GRAMMAR_JOINER | GRAMMAR_ASKS | GRAMMAR_FAMILIAR },
	{ __LINE__, "agreed", GRAMMAR_PARTICIPLE },
	{ __LINE__, "decided", GRAMMAR_PARTICIPLE },
	{ __LINE__, "exceed", GRAMMAR_STATE },
	{ __LINE__, "proceeds", 0 },
	{ __LINE__, "tired", GRAMMAR_STATE | GRAMMAR_DRESSED },
	{ __LINE__, "newly", GRAMMAR_BETWEEN },
	{ __LINE__, "twelve", GRAMMAR_NUMBER },
	{ __LINE__, "etc", GRAMMAR_LATIN },
};

static void words_do_what_they_do(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	const struct lexicon *l = sample_lexicon(&t, true);

	for (const struct does_case *c = does_cases; c < does_cases + COUNT(does_cases); c++)
		row_int(c, c->does, lexicon_of(l, slice_text(c->word)).does);
	test_end(&t);
}

static const struct initials_case {
	int line;
	const char *word;
	bool known;
	enum initials grade;
} initials_cases[] = {
	{ __LINE__, "NHS", true, INITIALS_KNOWN },
	{ __LINE__, "PINs", true, INITIALS_KNOWN },
	{ __LINE__, "PDFS", true, INITIALS_KNOWN },
	{ __LINE__, "SOS", false, INITIALS_SAID },
	{ __LINE__, "US", false, INITIALS_SAID },
	{ __LINE__, "CSV", false, INITIALS_SAID },
	{ __LINE__, "AAA", false, INITIALS_SAID },
	{ __LINE__, "XML", false, INITIALS_SAID },
	{ __LINE__, "RAC", true, INITIALS_OTHER }, /* in the site's own words */
	{ __LINE__, "CCG", false, INITIALS_OTHER },
	{ __LINE__, "FAQS", false, INITIALS_SAID },
	{ __LINE__, "FAQSS", false, INITIALS_OTHER },
	{ __LINE__, "s", false, INITIALS_OTHER },
};

static void initials_are_known(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	const struct lexicon *l = sample_lexicon(&t, true);

	for (const struct initials_case *c = initials_cases;
		c < initials_cases + COUNT(initials_cases); c++) {
		row_int(c, c->known, lexicon_knows_initials(l, slice_text(c->word)));
		row_int(c, c->grade, initials_of(slice_text(c->word)));
	}
	test_end(&t);
}

#define BEGINNING "familiar: []\ninitials: []\nvague: []\nparts: []\nhelp: Who can help\n"

static const struct read_case {
	int line;
	const char *yaml, *messages;
} read_cases[] = {
	{ __LINE__, BEGINNING "same: {phone: [telephone]}\navoid: {utilise: use}\n", "" },
	{ __LINE__, BEGINNING "same: {phone: telephone}\navoid: {}\n",
		"p.yaml:6:15: error: \"phone\" must be a list, not a text [field-kind]\n" },
	{ __LINE__, BEGINNING "same: []\navoid: {}\n",
		"p.yaml:6:7: error: \"same\" must be a mapping, not a list [field-kind]\n" },
	{ __LINE__, BEGINNING "same: {phone: [telephone], bell: [telephone]}\navoid: {}\n",
		"p.yaml:6:35: error: \"telephone\" is here already, or begins with no letter: take it out "
		"[plain-words]\n" },
	{ __LINE__, BEGINNING "same: {}\navoid: {\"!\": use}\n",
		"p.yaml:7:9: error: \"!\" is here already, or begins with no letter: take it out "
		"[plain-words]\n" },
	{ __LINE__, BEGINNING "same: {}\navoid: {utilise: []}\n",
		"p.yaml:7:18: error: \"utilise\" must be a text, not a list [field-kind]\n" },
	{ __LINE__, BEGINNING "same: {}\n",
		"p.yaml:1:1: error: a file of plain words needs \"avoid\" "
		"[field-missing]\n" },
};

static void mistakes_are_told(void **state)
{
	(void)state;
	for (const struct read_case *c = read_cases; c < read_cases + COUNT(read_cases); c++) {
		struct lexicon l;
		struct test t;

		test_begin(&t);
		lexicon_init(&l, &t.arena);
		row_int(c, !*c->messages,
			lexicon_read(&l, sample_data(&t, "p.yaml", c->yaml), &t.arena, &t.diags));
		row_text(c, c->messages, test_messages(&t));
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(endings_are_known),
		cmocka_unit_test(words_do_what_they_do),
		cmocka_unit_test(initials_are_known),
		cmocka_unit_test(mistakes_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
