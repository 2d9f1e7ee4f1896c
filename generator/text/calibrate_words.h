/*
 * calibrate_words: the words of `candour calibrate`, as words.h has all others. They stand on the page of a method, too.
 */
#ifndef TEXT_CALIBRATE_WORDS_H
#define TEXT_CALIBRATE_WORDS_H

#define CALIBRATE_WORDS(X)                                                                         \
	X(CALIBRATE_NONE, "calibrate-none", 0)                                                     \
	X(CALIBRATE_INVENTED, "calibrate-invented", 0)                                             \
	X(CALIBRATE_REVIEWED, "calibrate-reviewed", 0)                                             \
	X(CALIBRATE_UNSAID, "calibrate-unsaid", 0)                                                 \
	X(CALIBRATE_LOOKED, "calibrate-looked", 0)                                                 \
	X(CALIBRATE_NAMES, "calibrate-names", 0)                                                   \
	X(CALIBRATE_OF_INVENTED, "calibrate-of-invented", 1)                                       \
	X(CALIBRATE_COUNTS, "calibrate-counts", 4)                                                 \
	X(CALIBRATE_ERROR, "calibrate-error", 0)                                                   \
	X(CALIBRATE_ASIDE, "calibrate-aside", 1)                                                   \
	X(CALIBRATE_NOT_ASIDE, "calibrate-not-aside", 1)                                           \
	X(CALIBRATE_CLOSE_OF, "calibrate-close-of", 1)                                             \
	X(CALIBRATE_MEASURE, "calibrate-measure", 0)                                               \
	X(CALIBRATE_KEPT, "calibrate-kept", 0)                                                     \
	X(CALIBRATE_ALL, "calibrate-all", 0)                                                       \
	X(CALIBRATE_KEPT_BEFORE, "calibrate-kept-before", 0)                                       \
	X(CALIBRATE_ALL_BEFORE, "calibrate-all-before", 0)                                         \
	X(CALIBRATE_ESTIMATED, "calibrate-estimated", 0)                                           \
	X(CALIBRATE_ESTIMATED_KEPT, "calibrate-estimated-kept", 0)                                 \
	X(CALIBRATE_SET_ASIDE, "calibrate-set-aside", 0)                                           \
	X(CALIBRATE_HELD, "calibrate-held", 0)                                                     \
	X(CALIBRATE_AVERAGE, "calibrate-average", 0)                                               \
	X(CALIBRATE_AVERAGE_ALL, "calibrate-average-all", 0)                                       \
	X(CALIBRATE_SIZE, "calibrate-size", 0)                                                     \
	X(CALIBRATE_LARGEST, "calibrate-largest", 0)                                               \
	X(CALIBRATE_SHARE, "calibrate-share", 3)                                                   \
	X(CALIBRATE_MORE, "calibrate-more", 1)                                                     \
	X(CALIBRATE_LESS, "calibrate-less", 1)                                                     \
	X(CALIBRATE_SAME, "calibrate-same", 0)                                                     \
	X(CALIBRATE_FEW, "calibrate-few", 0)                                                       \
	X(CALIBRATE_GROUPS_OF, "calibrate-groups-of", 2)                                           \
	X(CALIBRATE_GROUP, "calibrate-group", 0)                                                   \
	X(CALIBRATE_BEFORE, "calibrate-before", 1)                                                 \
	X(CALIBRATE_TOGETHER, "calibrate-together", 0)                                             \
	X(CALIBRATE_HIDDEN, "calibrate-hidden", 1)                                                 \
	X(CALIBRATE_LINE, "calibrate-line", 2)                                                     \
	X(CALIBRATE_BARS, "calibrate-bars", 0)                                                     \
	X(CALIBRATE_BAR, "calibrate-bar", 2)

#endif
