/*
 * folder: files and folders below an open folder, for the site that is being made.
 *
 *	folder_write(tree, "policy/reviews/index.html", bytes)		// with the folders on the way
 *	folder_link(old, tree, "robots.txt")				// the same file in both
 *
 * Paths are relative and NUL-terminated, and folder_path_stays() holds for them. No function
 * follows a symbolic link in the last part of a path. All but folder_open() return false with the
 * reason in errno.
 */
#ifndef PUBLISH_FOLDER_H
#define PUBLISH_FOLDER_H

#include <sys/stat.h>
#include "base/arena.h"
#include "base/slice.h"

/*
 * Whether `path` names something below where it starts: relative, with no empty, "." or ".." part,
 * no NUL and no control character, no longer than LIMIT_PATH.
 */
bool folder_path_stays(struct slice path);

/* Open the folder `name` in the folder `at`. -1, with errno, if it cannot be. */
MUST_USE int folder_open(int at, const char *name);

/* close() that leaves errno alone; nothing for -1. */
void folder_close(int fd);

/*
 * Write a new file, and the folders on the way to it that are not there. A file that is there
 * already is replaced by a new one, never written into: it may be the same file as one of the old
 * site.
 */
MUST_USE bool folder_write(int folder, const char *path, struct slice bytes);

/*
 * The same where nothing is yet, and through no symbolic link on the way: EEXIST if there is anything at `path`, ELOOP or
 * ENOTDIR if what it would stand in is no plain folder.
 */
MUST_USE bool folder_create(int folder, const char *path, struct slice bytes);

/*
 * Put `bytes` in the place of the file at `path`, or where there is none yet, in one step that
 * outlasts the end of power: whoever reads it gets the old file or the new. Its permissions stay.
 */
MUST_USE bool folder_replace(int folder, const char *path, struct slice bytes);

/*
 * Put the file at `path` below `from` at the same path below `to`: as a link or, failing that, a
 * copy.
 */
MUST_USE bool folder_link(int from, int to, const char *path);

/*
 * Whether the file at `path` consists of `bytes`; then `st` says which file it is. False, whatever
 * errno says, if it does not or cannot be read.
 */
MUST_USE bool folder_holds(int folder, const char *path, struct slice bytes, struct stat *st);

/* The bytes of the file at `path`, in the arena. */
MUST_USE bool folder_read(struct arena *a, int folder, const char *path, struct slice *bytes);

/* Remove the file or the whole folder at `path`. Nothing there is as good. */
MUST_USE bool folder_remove(int folder, const char *path);

/*
 * The same, and then the folders it stood in, from the inmost outwards, as far as they are empty
 * now.
 */
MUST_USE bool folder_prune(int folder, const char *path);

enum folder_kind {
	FOLDER_FILE,
	FOLDER_FOLDER,
	FOLDER_OTHER, /* a symbolic link, a pipe, ... */
};

/*
 * What somebody does with an entry called `name`. False, with a reason in errno, to go no further.
 */
typedef bool folder_visit(void *context, const char *name, enum folder_kind kind);

/* Visit what stands in the folder at `path` ("." is `folder` itself), in no order. */
MUST_USE bool folder_each(int folder, const char *path, folder_visit *visit, void *context);

/*
 * Visit all below `folder`, by path, in no order: every file, every other thing that is no folder,
 * and, of the folders, only the empty ones. What is visited may be removed.
 */
MUST_USE bool folder_walk(int folder, folder_visit *visit, void *context);

#endif
