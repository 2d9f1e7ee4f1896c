#include "sample_plain.h"
#include "check/rule.h"

enum { LONGEST_PAGE = 1024 * 1024 };

#define ROW "![](picture:x) "
#define PARTS "## What you can do\n\n## Who can help\n\n```contacts\n\n"

/*
 * For each rule a page that keeps it and one that does not, on both sides of its limit. {4:so } stands for "so so so
 * so ", and | for an empty line.
 */
static const struct side_case {
	int line;
	enum rule_code rule;
	enum sample_kind kind;
	const char *kept, *broken;
} side_cases[] = {
	{ __LINE__, RULE_EASY_LONG, EASY, ROW "{15:go }.", ROW "{16:go }." },
	{ __LINE__, RULE_EASY_JOINERS, EASY, ROW "Go and see.", ROW "Go and see or wait." },
	{ __LINE__, RULE_EASY_JOINERS_MANY, EASY, ROW "Go and see or wait.",
		ROW "Go and see or wait if you can." },
	{ __LINE__, RULE_EASY_COMMAS, EASY, ROW "Go, see.", ROW "Go, see, ask." },
	{ __LINE__, RULE_EASY_COMMAS, EASY, ROW "Go, see 1,000.", ROW "Go, see 1,000, ask." },
	{ __LINE__, RULE_EASY_NEGATIVES, EASY, ROW "You do not pay.",
		ROW "You do not pay for no help." },
	{ __LINE__, RULE_EASY_NEGATIVES, EASY, ROW "No, you cannot.", ROW "No one cannot." },
	{ __LINE__, RULE_EASY_PASSIVE, EASY, ROW "It is called help.", ROW "It is paid." },
	{ __LINE__, RULE_EASY_PASSIVE, EASY, ROW "You get dressed.", ROW "You get paid." },
	{ __LINE__, RULE_EASY_SEMICOLON, EASY, ROW "Go. See.", ROW "Go; see." },
	{ __LINE__, RULE_EASY_BRACKET, EASY, ROW "Go. See.", ROW "Go (see)." },
	{ __LINE__, RULE_EASY_DASH, EASY, ROW "Go top-up.", ROW "Go - see." },
	{ __LINE__, RULE_EASY_DASH, EASY, ROW "Go 2 to 3.", ROW "Go 2–3." },
	{ __LINE__, RULE_EASY_SLASH, EASY, ROW "See www.x.org/help.", ROW "See my/your book." },
	{ __LINE__, RULE_EASY_AND_SIGN, EASY, ROW "A cat and a dog.", ROW "A cat & a dog." },
	{ __LINE__, RULE_EASY_PERCENT, EASY, ROW "Pay 5 in 10.", ROW "Pay 50%." },
	{ __LINE__, RULE_EASY_DOTS, EASY, ROW "Wait.", ROW "Wait..." },
	{ __LINE__, RULE_EASY_INITIALS, EASY, ROW "See the NHS.", ROW "See the DWP." },
	{ __LINE__, RULE_EASY_LATIN, EASY, ROW "See a book.", ROW "See a book, e.g. my book." },
	{ __LINE__, RULE_EASY_NUMBER_WORD, EASY, ROW "You have 2 cats.", ROW "You have two cats." },
	{ __LINE__, RULE_EASY_ROMAN, EASY, ROW "I see.", ROW "See II." },
	{ __LINE__, RULE_EASY_DATE, EASY, ROW "Go on 20 May 2026.", ROW "Go on 20/5/2026." },
	{ __LINE__, RULE_EASY_CAPITALS, EASY, ROW "Go now.", ROW "GO NOW." },
	{ __LINE__, RULE_EASY_ITALIC, EASY, ROW "Go.", ROW "*Go*." },
	{ __LINE__, RULE_EASY_HARD, EASY, ROW "Carrying a wheelchair.", ROW "See the statute." },
	{ __LINE__, RULE_EASY_HARD, EASY, ROW "A **budget** is money. See budgets.",
		ROW "See budgets." },
	{ __LINE__, RULE_EASY_HARD_EARLY, EASY, "## A budget|" ROW "A **budget** is money.",
		ROW "Your budget.|" ROW "A **budget** is money." },
	{ __LINE__, RULE_EASY_UNLISTED, EASY, ROW "A **budget** is money.",
		ROW "A **statute** is a rule." },
	{ __LINE__, RULE_EASY_UNEXPLAINED, EASY, ROW "See the **budget**. It says what we pay.",
		ROW "See the **budget**. You can ask." },
	{ __LINE__, RULE_EASY_UNEXPLAINED, EASY, ROW "A **budget** pays for help.",
		ROW "Your **budget** pays for help." },
	{ __LINE__, RULE_EASY_UNEXPLAINED, EASY, ROW "See my **budget**. The budget pays me.",
		ROW "See my **budget**. The budget pays." },
	{ __LINE__, RULE_EASY_HARD_SHARE, EASY, ROW "{9:Go on. }See the budget. See to a budget.",
		ROW "{9:Go on. }{2:See the budget. }" },
	{ __LINE__, RULE_EASY_HARD_SHARE_HIGH, EASY, ROW "{9:Go on. }{2:A budget. }To a budget.",
		ROW "{9:Go on. }{3:A budget. }" },
	{ __LINE__, RULE_EASY_THREE, EASY,
		ROW "{10:Go to us on. }{2:Somebody go on. }Somebody go on so.",
		ROW "{10:Go to us on. }{3:Somebody go on. }" },
	{ __LINE__, RULE_EASY_THREE_HIGH, EASY,
		ROW "{10:Go on. }{2:Somebody go on. }Somebody go on so.",
		ROW "{10:Go on. }{3:Somebody go on. }" },
	{ __LINE__, RULE_EASY_GRADE, EASY, ROW "{12:Money {2:money }{5:go }. }",
		ROW "{12:Money {3:money }{4:go }. }" },
	{ __LINE__, RULE_EASY_GRADE_HIGH, EASY, ROW "{12:Money {3:money }{4:go }. }",
		ROW "{12:Money {4:money }{3:go }. }" },
	{ __LINE__, RULE_EASY_TWO_WORDS, EASY, ROW "See an advocate. See advocacy.",
		ROW "See an advocate. See a spokesperson." },
	{ __LINE__, RULE_EASY_TWO_WORDS, EASY, ROW "My phone. Your phones.",
		ROW "My phone. A telephone." },
	{ __LINE__, RULE_EASY_ROW_LONG, EASY, ROW "{12:go }. {13:go }.",
		ROW "{13:go }. {13:go }." },
	{ __LINE__, RULE_EASY_ROW_SENTENCES, EASY, ROW "Go. See.", ROW "Go. See. Ask." },
	{ __LINE__, RULE_EASY_NO_PICTURE, EASY, ROW "Go.", "Go." },
	{ __LINE__, RULE_EASY_NO_PICTURE, EASY, ROW "Go.", "- Go.\n- See." },
	{ __LINE__, RULE_EASY_PICTURE_AFTER, EASY, ROW "Go.", "Go. ![](picture:x)" },
	{ __LINE__, RULE_EASY_LONG_MANY, EASY, ROW "{9:Go. }{3:Go {12:go }. }",
		ROW "{9:Go. }{4:Go {12:go }. }" },
	{ __LINE__, RULE_EASY_MEAN, EASY, ROW "{12:Go {9:go }. }",
		ROW "{12:Go {9:go }. }Go {10:go }." },
	{ __LINE__, RULE_EASY_PASSIVE_MANY, EASY, ROW "{9:Go. }It is paid.",
		ROW "{9:Go. }{2:It is paid. }" },
	{ __LINE__, RULE_EASY_WORDS, EASY, ROW "{200:Go to see us now. }",
		ROW "{201:Go to see us now. }" },
	{ __LINE__, RULE_EASY_WORDS_HIGH, EASY, ROW "{300:Go to see us now. }",
		ROW "{301:Go to see us now. }" },
	{ __LINE__, RULE_EASY_ROWS, EASY, "{40:" ROW "Go.|}", "{41:" ROW "Go.|}" },
	{ __LINE__, RULE_EASY_ROWS_HIGH, EASY, "{60:" ROW "Go.|}", "{61:" ROW "Go.|}" },
	{ __LINE__, RULE_EASY_NO_HEADING, EASY, "{2:{7:" ROW "Go.|}## Go|}", "{8:" ROW "Go.|}" },
	{ __LINE__, RULE_EASY_PART, EASY, PARTS,
		"## What you can see|## Who can help|```contacts|" },
	{ __LINE__, RULE_EASY_PART, EASY, PARTS, "## What you can do" },
	{ __LINE__, RULE_EASY_PART, EASY_INDEX, ROW "Go.", NULL },
	{ __LINE__, RULE_EASY_CONTACT, EASY, PARTS,
		"## Who can help|## What you can do|```contacts|" },
	{ __LINE__, RULE_EASY_NO_LIST, EASY, ROW "Go.", NULL },
	{ __LINE__, RULE_EASY_NO_LIST, EASY_NO_LIST, NULL, ROW "Go." },

	{ __LINE__, RULE_PLAIN_LONG, PLAIN, "{25:go }.", "{26:go }." },
	{ __LINE__, RULE_PLAIN_PARAGRAPH, PLAIN, "{5:Go. }", "{6:Go. }" },
	{ __LINE__, RULE_PLAIN_INITIALS, PLAIN, "See the NHS.", "See the DWP." },
	{ __LINE__, RULE_PLAIN_INITIALS, PLAIN, "See DWP.|The department (DWP) pays.", "See DWP." },
	{ __LINE__, RULE_PLAIN_LINK, PLAIN, "[See more of us](/x/).", "[See more](/x/)." },
	{ __LINE__, RULE_PLAIN_AVOID, PLAIN, "We use it.", "We utilise it." },
	{ __LINE__, RULE_PLAIN_MEAN, PLAIN, "{12:Go {19:go }. }",
		"{12:Go {19:go }. }Go {20:go }." },
	{ __LINE__, RULE_PLAIN_GRADE, PLAIN, "{12:Money {5:money }{2:go }. }",
		"{12:Money {6:money }go. }" },
	{ __LINE__, RULE_PLAIN_GRADE_STAFF, PLAIN_STAFF, "{12:Money {7:money }. }",
		"{12:Somebody {7:money }. }" },
	{ __LINE__, RULE_PLAIN_PASSIVE, PLAIN, "{9:Go. }{3:It is paid. }",
		"{9:Go. }{4:It is paid. }" },
};

/* The end of what stands between { and }, which may have more of them in it. */
static size_t closing(struct slice s)
{
	int depth = 1;
	size_t at = 0;

	for (; at < s.length && depth; at++)
		depth += s.at[at] == '{' ? 1 : s.at[at] == '}' ? -1 : 0;
	return at - 1;
}

static void expand(struct slice s, struct buf *out)
{
	while (s.length) {
		if (s.at[0] == '{') {
			long times = strtol(s.at + 1, NULL, 10);
			struct slice inside = slice_after(s, slice_find(s, ':') + 1);
			size_t end = closing(inside);

			for (; times > 0; times--)
				expand(slice_first(inside, end), out);
			s = slice_after(inside, end + 1);
			continue;
		}
		buf_text(out, s.at[0] == '|' ? "\n\n" : "");
		buf_add(out, slice_first(s, s.at[0] != '|'));
		s = slice_after(s, 1);
	}
}

/* Whether a line of the messages is of this rule: its severity, its name, and the first words of both parts. */
static bool is_told(struct test *t, enum rule_code code)
{
	const struct rule *r = &rules[code];
	const char *severity = r->severity == DIAG_ERROR ? ": error: " : ": warning: ";
	const char *id = test_string(t, arena_print(&t->arena, "[%s]", r->id));
	const char *wrong = strrchr(r->wrong, '}') ? strrchr(r->wrong, '}') + 1 : r->wrong;
	struct slice rest = slice_text(test_messages(t)), line;

	if (!*wrong)
		wrong = test_string(t, slice_until(slice_text(r->wrong), '{'));
	while (slice_line(&rest, &line)) {
		const char *text = test_string(t, line);

		if (strstr(text, severity) && strstr(text, id) && strstr(text, wrong) &&
			strstr(text, test_string(t, slice_until(slice_text(r->mend), '{'))))
			return true;
	}
	return false;
}

static bool breaks(const struct side_case *c, const char *page)
{
	struct buf text;
	struct test t;

	test_begin(&t);
	buf_init(&text, LONGEST_PAGE);
	expand(slice_text(page), &text);
	sample_check(&t, c->kind, buf_slice(&text));

	bool told = is_told(&t, c->rule);

	buf_release(&text);
	test_end(&t);
	return told;
}

static void rules_hold_on_both_sides(void **state)
{
	(void)state;
	for (const struct side_case *c = side_cases; c < side_cases + COUNT(side_cases); c++) {
		row_int(c, false, c->kept && breaks(c, c->kept));
		row_int(c, c->broken != NULL, c->broken && breaks(c, c->broken));
	}
}

static void every_rule_is_tried(void **state)
{
	bool kept[RULE_COUNT] = { false }, broken[RULE_COUNT] = { false };

	(void)state;
	for (const struct side_case *c = side_cases; c < side_cases + COUNT(side_cases); c++) {
		kept[c->rule] = kept[c->rule] || c->kept;
		broken[c->rule] = broken[c->rule] || c->broken;
	}
	for (int i = 0; i < RULE_COUNT; i++)
		if (!kept[i] || !broken[i])
			fail_msg("no row for %s, number %d", rules[i].id, i);
}

/* A reader can look every number up, or knows that it is ours. */
static void every_rule_names_its_source(void **state)
{
	static const char *const known[] = { "govuk", "DH", "IE", "ERS", "CHANGE", "COGA", "style",
		"own" };

	(void)state;
	for (int i = 0; i < RULE_COUNT; i++) {
		struct slice rest = slice_text(rules[i].sources);

		assert_true(rest.length > 0);
		while (rest.length) {
			struct slice one = slice_until(rest, ',');
			bool found = false;

			for (size_t k = 0; k < COUNT(known); k++)
				found = found || slice_is(slice_trim(one), known[k]);
			assert_true(found);
			rest = slice_after(rest, one.length + 1);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rules_hold_on_both_sides),
		cmocka_unit_test(every_rule_is_tried),
		cmocka_unit_test(every_rule_names_its_source),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
