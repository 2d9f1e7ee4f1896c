/*
 * diag: messages to the author, gathered in any order and shown in one.
 *
 *	diag_error(d, at, "figure-unknown", "no figure \"%.*s\"", SLICE_ARG(name));
 *
 * Whoever knows what is wrong adds one message and returns false; callers pass the false on and add
 * nothing. A message says what is wrong and what to write instead, without a full stop. `rule` is a
 * short stable name that a person can search for.
 *
 * The author's mistakes are errors or warnings. What the machine refuses (disk full, permission) is a
 * failure: it ends with exit status 3 instead of 1.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/slice.h"

/* Where something stands in what the author wrote. Lines and columns count from 1; 0: not known. */
struct place {
	const char *file; /* as the author knows it, such as "content/policy/reviews.md" */
	int line;
	int column; /* in characters, not bytes */
};

enum severity { DIAG_ERROR, DIAG_WARNING, DIAG_FAILURE };

struct diag {
	struct place place;
	enum severity severity;
	const char *rule;
	const char *text;
	struct diag *next;
};

struct diags {
	struct arena *arena; /* borrowed: holds the messages, with the names of their files */
	struct diag *first, **last;
	int errors, warnings, failures;
};

/* The messages live in `arena`, which belongs to the thread that adds them. */
void diags_init(struct diags *d, struct arena *arena);

void diag_error(struct diags *d, struct place at, const char *rule, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
void diag_warning(struct diags *d, struct place at, const char *rule, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* The machine refused `what` ("write", "open") on `path`, with an errno. */
void diag_failure(struct diags *d, const char *path, const char *what, int error);

/* Nothing but warnings. */
static inline bool diags_clean(const struct diags *d)
{
	return d->errors == 0 && d->failures == 0;
}

/* Put copies of the messages of `from` into `into`. */
void diags_merge(struct diags *into, const struct diags *from);

/*
 * Sort by file, line, column, then text, and drop repetitions, so that neither the order of work nor
 * the number of workers shows.
 */
void diags_sort(struct diags *d);

/* "file:line:column: error: text [rule]\n" */
void diag_line(const struct diag *m, struct buf *out);

/* {"file":...,"line":...,"column":...,"severity":...,"rule":...,"text":...}\n */
void diag_json(const struct diag *m, struct buf *out);

#endif
