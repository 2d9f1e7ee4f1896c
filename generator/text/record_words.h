/*
 * record_words: the words of what is published for the record, as words.h has all others: files to download, gaps,
 * classes of the publication scheme and transparency records.
 */
#ifndef TEXT_RECORD_WORDS_H
#define TEXT_RECORD_WORDS_H

/* Downloads stand in the order of record_block_files, classes in that of publication_classes. */
#define RECORD_WORDS(X)                                                                            \
	X(DOWNLOADS_CAPTION, "downloads-caption", 0)                                               \
	X(DOWNLOADS_WHAT, "downloads-what", 0)                                                     \
	X(DOWNLOADS_ROWS, "downloads-rows", 0)                                                     \
	X(DOWNLOADS_CSV, "downloads-csv", 0)                                                       \
	X(DOWNLOADS_JSON, "downloads-json", 0)                                                     \
	X(DOWNLOADS_SCHEMA, "downloads-schema", 0)                                                 \
	X(DOWNLOADS_CSV_OF, "downloads-csv-of", 2)                                                 \
	X(DOWNLOADS_JSON_OF, "downloads-json-of", 2)                                               \
	X(DOWNLOADS_SCHEMA_OF, "downloads-schema-of", 2)                                           \
	X(DOWNLOADS_LICENCE, "downloads-licence", 0)                                               \
	X(DOWNLOAD_FIGURES, "download-figures", 0)                                                 \
	X(DOWNLOAD_RULES, "download-rules", 0)                                                     \
	X(DOWNLOAD_REGISTER, "download-register", 0)                                               \
	X(DOWNLOAD_CHANGES, "download-changes", 0)                                                 \
	X(DOWNLOAD_GAPS, "download-gaps", 0)                                                       \
	X(DOWNLOAD_TRANSPARENCY, "download-transparency", 0)                                       \
	X(GAPS_FIGURES, "gaps-figures", 0)                                                         \
	X(GAPS_NO_FIGURES, "gaps-no-figures", 0)                                                   \
	X(GAPS_FIGURE, "gaps-figure", 0)                                                           \
	X(GAPS_ANSWERS, "gaps-answers", 0)                                                         \
	X(GAPS_NO_ANSWERS, "gaps-no-answers", 0)                                                   \
	X(GAPS_WHEN, "gaps-when", 0)                                                               \
	X(GAPS_SAYS, "gaps-says", 0)                                                               \
	X(GAPS_MORE, "gaps-more", 0)                                                               \
	X(GAPS_WHERE, "gaps-where", 0)                                                             \
	X(GAPS_NO_BOXES, "gaps-no-boxes", 0)                                                       \
	X(CLASS_WHO_WE_ARE, "class-who-we-are", 0)                                                 \
	X(CLASS_SPENDING, "class-spending", 0)                                                     \
	X(CLASS_PRIORITIES, "class-priorities", 0)                                                 \
	X(CLASS_DECISIONS, "class-decisions", 0)                                                   \
	X(CLASS_POLICIES, "class-policies", 0)                                                     \
	X(CLASS_LISTS, "class-lists", 0)                                                           \
	X(CLASS_SERVICES, "class-services", 0)

#endif
