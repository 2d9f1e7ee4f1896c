/*
 * watch: tells when somebody saves something in some folders.
 *
 *	struct watch *w = watch_open(folders, 3, &fd);
 *	... when there is something to read on fd ...
 *	watch_read(w, note, context);
 *
 * It watches what disk_list() would list: not what begins with a dot, nor node_modules. Linux's inotify, which tells of
 * folders one by one; see inotify(7).
 */
#ifndef SERVE_WATCH_H
#define SERVE_WATCH_H

#include "base/diag.h"

struct watch;

/*
 * Watch `count` folders, which are borrowed, and all that are in them; one that is not there is passed over. NULL, after a
 * message, if the machine refuses. `fd` can be polled.
 */
struct watch *watch_open(const char *const *folders, size_t count, int *fd, struct diags *d);

/* Watch folders that are new since. Before anything is read in them, so that no save is missed. */
void watch_renew(struct watch *w);

/*
 * Called for each change. `file` is a file that is whole now, "content/policy/reviews.md"; NULL: something else changed.
 * It is valid until it returns.
 */
typedef void watch_note(void *context, const char *file);

/* Tell of all that changed since, in its order. */
void watch_read(struct watch *w, watch_note *note, void *context);

void watch_close(struct watch *w);

#endif
