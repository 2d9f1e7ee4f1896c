/*
 * preview_words: the words of `candour serve`, as words.h has all others. No page that is published has them.
 */
#ifndef TEXT_PREVIEW_WORDS_H
#define TEXT_PREVIEW_WORDS_H

#define PREVIEW_WORDS(X)                                                                           \
	X(PREVIEW, "preview", 0)                                                                   \
	X(PREVIEW_AS_OF, "preview-as-of", 1)                                                       \
	X(PREVIEW_ANOTHER, "preview-another", 0)                                                   \
	X(PREVIEW_TITLE, "preview-title", 0)                                                       \
	X(PREVIEW_DAY, "preview-day", 0)                                                           \
	X(PREVIEW_SHOW, "preview-show", 0)                                                         \
	X(PREVIEW_BACK, "preview-back", 0)                                                         \
	X(PREVIEW_WRONG, "preview-wrong", 0)                                                       \
	X(PREVIEW_MISTAKE, "preview-mistake", 0)                                                   \
	X(PREVIEW_MISTAKES, "preview-mistakes", 1)                                                 \
	X(PREVIEW_MEND, "preview-mend", 0)

#endif
