/*
 * compare_words: the words of `candour compare`, as words.h has all others. They stand on a page that is published.
 */
#ifndef TEXT_COMPARE_WORDS_H
#define TEXT_COMPARE_WORDS_H

#define COMPARE_WORDS(X)                                                                           \
	X(COMPARE_TITLE, "compare-title", 2)                                                       \
	X(COMPARE_SUMMARY, "compare-summary", 0)                                                   \
	X(COMPARE_FIRST, "compare-first", 0)                                                       \
	X(COMPARE_MISTAKES, "compare-mistakes", 2)                                                 \
	X(COMPARE_INTRODUCTION, "compare-introduction", 2)                                         \
	X(COMPARE_AS_OF, "compare-as-of", 2)                                                       \
	X(COMPARE_WORDS, "compare-words", 0)                                                       \
	X(COMPARE_NO_WORDS, "compare-no-words", 0)                                                 \
	X(COMPARE_ADDED, "compare-added", 0)                                                       \
	X(COMPARE_TO_COME, "compare-to-come", 0)                                                   \
	X(COMPARE_REMOVED, "compare-removed", 0)                                                   \
	X(COMPARE_UNREAD, "compare-unread", 0)                                                     \
	X(COMPARE_PAGE, "compare-page", 2)                                                         \
	X(COMPARE_CHANGED_IN, "compare-changed-in", 2)                                             \
	X(COMPARE_BEFORE, "compare-before", 0)                                                     \
	X(COMPARE_AFTER, "compare-after", 0)                                                       \
	X(COMPARE_NOTHING, "compare-nothing", 0)                                                   \
	X(COMPARE_PLACE, "compare-place", 0)                                                       \
	X(COMPARE_FIGURES, "compare-figures", 0)                                                   \
	X(COMPARE_FIGURE, "compare-figure", 0)                                                     \
	X(COMPARE_RESULTS, "compare-results", 0)                                                   \
	X(COMPARE_LIMITS, "compare-limits", 0)                                                     \
	X(COMPARE_SHEET, "compare-sheet", 0)                                                       \
	X(COMPARE_LIMIT, "compare-limit", 0)                                                       \
	X(COMPARE_FOUND, "compare-found", 0)                                                       \
	X(COMPARE_WITHIN, "compare-within", 0)                                                     \
	X(COMPARE_HELD, "compare-held", 0)                                                         \
	X(COMPARE_PASSED, "compare-passed", 0)                                                     \
	X(COMPARE_LIMIT_LOSS, "compare-limit-loss", 1)                                             \
	X(COMPARE_LOSS_OF, "compare-loss-of", 2)                                                   \
	X(COMPARE_NOBODY_LOSES, "compare-nobody-loses", 0)                                         \
	X(COMPARE_LIMIT_SHARE, "compare-limit-share", 2)                                           \
	X(COMPARE_LIMIT_PEOPLE, "compare-limit-people", 2)                                         \
	X(COMPARE_OF_ALL, "compare-of-all", 2)                                                     \
	X(COMPARE_LIMIT_GROUPS, "compare-limit-groups", 0)                                         \
	X(COMPARE_LIMIT_NONE, "compare-limit-none", 0)                                             \
	X(COMPARE_LIMIT_ALL, "compare-limit-all", 0)                                               \
	X(COMPARE_SOME_GAIN, "compare-some-gain", 0)                                               \
	X(COMPARE_NOBODY_GAINS, "compare-nobody-gains", 0)                                         \
	X(COMPARE_TO_DO, "compare-to-do", 0)                                                       \
	X(COMPARE_SHEET_ADDED, "compare-sheet-added", 1)                                           \
	X(COMPARE_SHEET_REMOVED, "compare-sheet-removed", 1)                                       \
	X(COMPARE_VERSIONS, "compare-versions", 4)                                                 \
	X(COMPARE_SAME, "compare-same", 0)                                                         \
	X(COMPARE_ALL_SAME, "compare-all-same", 0)                                                 \
	X(COMPARE_ALL, "compare-all", 1)                                                           \
	X(COMPARE_SAMPLED, "compare-sampled", 2)                                                   \
	X(COMPARE_COUNTLESS, "compare-countless", 1)                                               \
	X(COMPARE_NUMBERS, "compare-numbers", 0)                                                   \
	X(COMPARE_MIDDLE, "compare-middle", 0)                                                     \
	X(COMPARE_COSTS, "compare-costs", 0)                                                       \
	X(COMPARE_ONLY_OLD, "compare-only-old", 1)                                                 \
	X(COMPARE_ONLY_NEW, "compare-only-new", 1)                                                 \
	X(COMPARE_CHOICES_OLD, "compare-choices-old", 2)                                           \
	X(COMPARE_CHOICES_NEW, "compare-choices-new", 2)                                           \
	X(COMPARE_CAPTION, "compare-caption", 1)                                                   \
	X(COMPARE_CHANGE, "compare-change", 0)                                                     \
	X(COMPARE_HOW_MANY, "compare-how-many", 0)                                                 \
	X(COMPARE_SHARE, "compare-share", 0)                                                       \
	X(COMPARE_LARGEST, "compare-largest", 0)                                                   \
	X(COMPARE_GAINS, "compare-gains", 0)                                                       \
	X(COMPARE_LOSES, "compare-loses", 0)                                                       \
	X(COMPARE_AS_BEFORE, "compare-as-before", 0)                                               \
	X(COMPARE_MOVES, "compare-moves", 0)                                                       \
	X(COMPARE_AVERAGE, "compare-average", 3)                                                   \
	X(COMPARE_LARGEST_GAIN, "compare-largest-gain", 3)                                         \
	X(COMPARE_LARGEST_LOSS, "compare-largest-loss", 3)                                         \
	X(COMPARE_LARGEST_GAIN_OF, "compare-largest-gain-of", 4)                                   \
	X(COMPARE_LARGEST_LOSS_OF, "compare-largest-loss-of", 4)                                   \
	X(COMPARE_MORE, "compare-more", 1)                                                         \
	X(COMPARE_LESS, "compare-less", 1)                                                         \
	X(COMPARE_WHO_GAINS, "compare-who-gains", 0)                                               \
	X(COMPARE_WHO_LOSES, "compare-who-loses", 0)                                               \
	X(COMPARE_WHO_ANY, "compare-who-any", 0)                                                   \
	X(COMPARE_WHO, "compare-who", 2)                                                           \
	X(COMPARE_MOVE_CAPTION, "compare-move-caption", 1)                                         \
	X(COMPARE_FROM, "compare-from", 0)                                                         \
	X(COMPARE_TO, "compare-to", 0)                                                             \
	X(COMPARE_WHO_MOVES, "compare-who-moves", 2)                                               \
	X(COMPARE_ONLY_LOSES_ANSWERS, "compare-only-loses-answers", 1)                             \
	X(COMPARE_PEOPLE, "compare-people", 1)                                                     \
	X(COMPARE_PEOPLE_OF, "compare-people-of", 1)                                               \
	X(COMPARE_INVENTED, "compare-invented", 1)                                                 \
	X(COMPARE_ONLY_LOSES_GROUPS, "compare-only-loses-groups", 1)                               \
	X(COMPARE_NO_GROUPS, "compare-no-groups", 0)                                               \
	X(COMPARE_GROUP, "compare-group", 2)                                                       \
	X(COMPARE_PERSON_CAPTION, "compare-person-caption", 1)                                     \
	X(COMPARE_PERSON, "compare-person", 0)                                                     \
	X(COMPARE_MEAN, "compare-mean", 0)                                                         \
	X(COMPARE_MEAN_OVER, "compare-mean-over", 3)                                               \
	X(COMPARE_MEAN_SAYS, "compare-mean-says", 0)                                               \
	X(COMPARE_WORST, "compare-worst", 0)                                                       \
	X(COMPARE_EVERYONE, "compare-everyone", 0)                                                 \
	X(COMPARE_AMOUNT, "compare-amount", 0)                                                     \
	X(COMPARE_REFER, "compare-refer", 0)                                                       \
	X(COMPARE_UNDECIDED, "compare-undecided", 0)                                               \
	X(COMPARE_NOT_IN_FORCE, "compare-not-in-force", 0)                                         \
	X(COMPARE_FAULT, "compare-fault", 0)                                                       \
	X(COMPARE_WHATEVER, "compare-whatever", 0)

#endif
