#include "check/grammar.h"

#include <strings.h>

const struct grammar_list grammar_lists[] = {
	{ GRAMMAR_JOINER, "and or because which who if when unless although while whether" },
	{ GRAMMAR_NEGATIVE,
		"not no never nobody nothing none nor neither nowhere without cannot can't don't doesn't "
		"didn't won't wouldn't shouldn't couldn't mustn't isn't aren't wasn't weren't hasn't haven't "
		"hadn't needn't" },
	{ GRAMMAR_BE,
		"am is are was were be been being isn't aren't wasn't weren't i'm you're we're they're" },
	{ GRAMMAR_GET, "get gets got getting" },
	{ GRAMMAR_BETWEEN,
		"not also always never only still often then now usually already just sometimes all both "
		"being been first later soon again either ever once" },
	/* irregular participles; not those that are as often a state: lost, left, hurt, shut, upset, gone */
	{ GRAMMAR_PARTICIPLE,
		"begun bitten blown bought bound brought broken built caught chosen cut dealt drawn driven "
		"done eaten fed felt fought found forbidden forgiven forgotten frozen given grown heard held "
		"hidden hit kept known laid led lent let made met overseen paid proven put read rung run said "
		"seen sold sent set shaken shown spent spoken split spread stolen struck sung sought taken "
		"taught thought told thrown undertaken understood withheld withdrawn won worn woken written "
		"rewritten rebuilt reset" },
	/* how somebody is, though it ends like a participle */
	{ GRAMMAR_STATE,
		"closed finished based worried tired disabled interested married pleased scared confused excited bored frightened "
		"retired related supposed allowed aged annoyed embarrassed surprised stressed depressed "
		"ashamed bereaved divorced engaged experienced qualified skilled complicated detailed limited "
		"mixed crowded relaxed determined prepared concerned entitled advanced registered naked "
		"rugged wicked sacred satisfied delighted dedicated devoted opposed committed connected "
		"involved unused unpaid" },
	/* what something is called is no passive to a reader */
	{ GRAMMAR_STATE, "called named" },
	/* words in -ed that are no participles */
	{ GRAMMAR_STATE,
		"need bed red shed speed seed weed feed hundred indeed exceed proceed succeed bleed breed wed "
		"embed inbred" },
	{ GRAMMAR_DRESSED,
		"dressed undressed washed started married tired worried changed bathed showered shaved "
		"confused scared bored stuck used involved annoyed stressed frightened settled excited done" },
	/* not one, which stands for "somebody" as well: one of us */
	{ GRAMMAR_NUMBER,
		"two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
		"seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
		"thousand million" },
	{ GRAMMAR_PRONOUN,
		"it they he she you we this that these those i anyone everyone someone anything everything" },
	{ GRAMMAR_DETERMINER, "the a an your my our their his her its any each every" },
	{ GRAMMAR_LATIN, "eg ie etc nb cf viz vs" },
	{ GRAMMAR_ASKS, "who what when where why how which whose" },
};

const size_t grammar_list_count = sizeof(grammar_lists) / sizeof(*grammar_lists);

static bool list_has(const char *words, struct slice word)
{
	struct slice rest = slice_text(words);

	while (rest.length) {
		struct slice one = slice_until(rest, ' ');

		if (one.length == word.length && strncasecmp(one.at, word.at, word.length) == 0)
			return true;
		rest = slice_after(rest, one.length + 1);
	}
	return false;
}

bool grammar_has(unsigned does, struct slice word)
{
	for (size_t i = 0; i < grammar_list_count; i++)
		if ((grammar_lists[i].does & does) && list_has(grammar_lists[i].words, word))
			return true;
	return false;
}

unsigned grammar_of_ending(struct slice word)
{
	if (word.length > 3 && slice_ends(word, SLICE("ed")) && word.at[word.length - 3] != 'e')
		return GRAMMAR_PARTICIPLE;
	if (slice_is(word, "agreed") || slice_is(word, "freed") || slice_is(word, "guaranteed"))
		return GRAMMAR_PARTICIPLE;
	if (word.length > 4 && slice_ends(word, SLICE("ly")))
		return GRAMMAR_BETWEEN;
	return 0;
}
