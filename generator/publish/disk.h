/*
 * disk: reading what the author wrote. Text that comes from here is UTF-8, and a file is never
 * larger than its reader can stand.
 *
 * Nothing is read through a symbolic link: what is published is what lies in the folders that
 * everybody can see, wherever the build runs.
 */
#ifndef PUBLISH_DISK_H
#define PUBLISH_DISK_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/slice.h"

/*
 * The bytes of the file at `path`, in the arena, followed by a NUL that is not counted. A file
 * longer than `limit` bytes, one that is not UTF-8 (with `is_text`) and one that is no plain file
 * or stands behind a symbolic link are the author's mistakes [file-size, file-encoding, file-kind,
 * file-link]. A byte order mark is left out, line ends are left as they are. A file that cannot be
 * read is a failure of the machine.
 */
MUST_USE bool disk_read(struct arena *a, const char *path, size_t limit, bool is_text,
	struct slice *bytes, struct diags *d);

/* Whether there is anything at `path`, be it something that disk_read() refuses or cannot read. */
bool disk_exists(const char *path);

struct disk_file {
	const char *path;  /* as it is opened: "content/policy/reviews.md" */
	struct slice name; /* below the folder that was listed: "policy/reviews.md" */
};

/*
 * All files below the folder `root`, sorted by the bytes of their names. Names that begin with a
 * dot and folders called node_modules, which hold tools, are passed over. Refused with a message
 * each: symbolic links, names that are not letters, digits, dots, underscores and hyphens, names
 * that differ in capitals only, things that are neither file nor folder, names longer than
 * LIMIT_PATH, more than LIMIT_PAGES files.
 */
MUST_USE bool disk_list(struct arena *a, const char *root, struct disk_file **files, size_t *count,
	struct diags *d);

#endif
