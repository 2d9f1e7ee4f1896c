/*
 * record_words: the words of what is published for the record, as words.h has all others: files to download, gaps,
 * classes of the publication scheme and transparency records.
 */
#ifndef TEXT_RECORD_WORDS_H
#define TEXT_RECORD_WORDS_H

/* Downloads stand in the order of record_block_files, classes in that of publication_classes. */
#define RECORD_WORDS(X)                                                                            \
	X(DOWNLOADS_CAPTION_OF, "downloads-caption-of", 1)                                         \
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
	X(REGISTER_HOME, "register-home", 0)                                                       \
	X(REGISTER_WORKSHEETS, "register-worksheets", 0)                                           \
	X(REGISTER_DOCUMENTS, "register-documents", 0)                                             \
	X(REGISTER_TITLE, "register-title", 0)                                                     \
	X(REGISTER_VERSION, "register-version", 0)                                                 \
	X(REGISTER_STATUS, "register-status", 0)                                                   \
	X(REGISTER_OWNER, "register-owner", 0)                                                     \
	X(REGISTER_ISSUED, "register-issued", 0)                                                   \
	X(REGISTER_REVIEW, "register-review", 0)                                                   \
	X(REGISTER_OVERDUE, "register-overdue", 0)                                                 \
	X(REGISTER_CHANGED, "register-changed", 0)                                                 \
	X(REGISTER_CHANGES_OF, "register-changes-of", 1)                                           \
	X(REGISTER_CLASS, "register-class", 0)                                                     \
	X(REGISTER_CHANGES, "register-changes", 0)                                                 \
	X(REGISTER_DAY, "register-day", 0)                                                         \
	X(REGISTER_SAYS, "register-says", 0)                                                       \
	X(PHASE_DRAFT, "phase-draft", 0)                                                           \
	X(PHASE_IN_FORCE, "phase-in-force", 0)                                                     \
	X(PHASE_SUPERSEDED, "phase-superseded", 0)                                                 \
	X(PHASE_ILLUSTRATIVE, "phase-illustrative", 0)                                             \
	X(TOOL_DESCRIBED, "tool-described", 4)                                                     \
	X(TOOL_MODELS, "tool-models", 0)                                                           \
	X(TOOL_VERSION, "tool-version", 2)                                                         \
	X(TOOL_NO_INPUT, "tool-no-input", 0)                                                       \
	X(TOOL_UNIT, "tool-unit", 2)                                                               \
	X(TOOL_ARCHITECTURE, "tool-architecture", 2)                                               \
	X(TOOL_NO_DATASETS, "tool-no-datasets", 0)                                                 \
	X(TOOL_PURPOSES, "tool-purposes", 0)                                                       \
	X(TOOL_DATA_NAME, "tool-data-name", 0)                                                     \
	X(TOOL_MODALITY, "tool-modality", 0)                                                       \
	X(TOOL_DATA, "tool-data", 0)                                                               \
	X(TOOL_QUANTITIES, "tool-quantities", 2)                                                   \
	X(TRANSPARENCY_FIELD, "transparency-field", 0)                                             \
	X(TRANSPARENCY_ANSWER, "transparency-answer", 0)                                           \
	X(TRANSPARENCY_TIER_1, "transparency-tier-1", 1)                                           \
	X(TRANSPARENCY_TIER_2, "transparency-tier-2", 1)                                           \
	X(TRANSPARENCY_OWN, "transparency-own", 1)                                                 \
	X(TRANSPARENCY_NUMBERED, "transparency-numbered", 2)                                       \
	X(REGISTER_WORKSHEET, "register-worksheet", 1)                                             \
	X(REGISTER_NONE, "register-none", 0)                                                       \
	X(CLASS_WHO_WE_ARE, "class-who-we-are", 0)                                                 \
	X(CLASS_SPENDING, "class-spending", 0)                                                     \
	X(CLASS_PRIORITIES, "class-priorities", 0)                                                 \
	X(CLASS_DECISIONS, "class-decisions", 0)                                                   \
	X(CLASS_POLICIES, "class-policies", 0)                                                     \
	X(CLASS_LISTS, "class-lists", 0)                                                           \
	X(CLASS_SERVICES, "class-services", 0)

#endif
