/*
 * lookup_words: the words of the lookup and of the forums that decide, as words.h has all others.
 */
#ifndef TEXT_LOOKUP_WORDS_H
#define TEXT_LOOKUP_WORDS_H

#define LOOKUP_WORDS(X)                                                                            \
	X(LOOKUP_MATRIX, "lookup-matrix", 2)                                                       \
	X(LOOKUP_REQUEST, "lookup-request", 0)                                                     \
	X(LOOKUP_ALWAYS, "lookup-always", 0)                                                       \
	X(LOOKUP_NEVER, "lookup-never", 0)                                                         \
	X(LOOKUP_COMING, "lookup-coming", 2)                                                       \
	X(LOOKUP_CHOOSE, "lookup-choose", 0)                                                       \
	X(LOOKUP_FIND, "lookup-find", 0)                                                           \
	X(LOOKUP_RULES, "lookup-rules", 0)                                                         \
	X(LOOKUP_UNSAID, "lookup-unsaid", 0)                                                       \
	X(LOOKUP_FORCE, "lookup-force", 2)                                                         \
	X(LOOKUP_BEFORE, "lookup-before", 2)                                                       \
	X(LOOKUP_LAST, "lookup-last", 1)                                                           \
	X(LOOKUP_NEXT, "lookup-next", 0)                                                           \
	X(LOOKUP_PAGE, "lookup-page", 1)                                                           \
	X(LOOKUP_MORE, "lookup-more", 1)                                                           \
	X(FORUM_CHAIRS, "forum-chairs", 0)                                                         \
	X(FORUM_CHAIRS_ONE, "forum-chairs-one", 0)                                                 \
	X(FORUM_MEMBERS_OF, "forum-members-of", 1)                                                 \
	X(FORUM_DUTIES_OF, "forum-duties-of", 1)                                                   \
	X(FORUM_WHO, "forum-who", 0)                                                               \
	X(FORUM_PART, "forum-part", 0)                                                             \
	X(FORUM_SITTINGS, "forum-sittings", 0)                                                     \
	X(FORUM_SITTINGS_OF, "forum-sittings-of", 1)                                               \
	X(FORUM_HOLIDAYS, "forum-holidays", 1)                                                     \
	X(FORUM_DAY, "forum-day", 0)                                                               \
	X(FORUM_TIME, "forum-time", 0)                                                             \
	X(FORUM_DOCUMENTS, "forum-documents", 0)

#endif
