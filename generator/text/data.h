/*
 * data: a YAML text as a tree that knows where everything stands. Only user of <yaml.h>.
 *
 * The YAML that people need: mappings, lists and texts. Anchors, aliases, tags, directives and several
 * documents in one file are refused, because they hide what a file says. Every scalar is text: what it
 * means (a number, a date) is for its reader to say.
 */
#ifndef TEXT_DATA_H
#define TEXT_DATA_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/slice.h"

enum data_kind { DATA_TEXT, DATA_LIST, DATA_MAP };

struct data {
	enum data_kind kind;
	bool quoted; /* a text that stood in quotes or as a block */
	struct place place;
	struct slice text; /* of a text */
	/*
	 * Of its first character: after a quote, or below a "|" or ">". Without a column if the others do not
	 * follow it in the file as they do here: folded, escaped.
	 */
	struct place text_place;
	struct slice key; /* of a member of a mapping */
	struct place key_place;
	struct data *first; /* members or items, in the order written */
	struct data *next;  /* the next one beside this */
	size_t count;	    /* how many members or items */
};

/*
 * Read `text`, which begins at line `first_line` of `file`. An empty text gives an empty mapping. NULL,
 * with messages, if it is not YAML or not the YAML above. The tree is in the arena and looks into it;
 * `file` is borrowed.
 */
MUST_USE struct data *data_read(
	struct arena *a, const char *file, struct slice text, int first_line, struct diags *d);

/* The member of a mapping called `key`, or NULL; NULL for NULL and for what is not a mapping. */
const struct data *data_member(const struct data *map, const char *key);

/* The text, or the empty slice for NULL. */
static inline struct slice data_text(const struct data *node)
{
	return node ? node->text : slice_text(NULL);
}

/* "a text", "a list", "a mapping": for messages. */
const char *data_kind_words(enum data_kind kind);

#endif
