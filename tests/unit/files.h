/*
 * files: a folder of its own for each case that needs the disk. The case works in it, so that its
 * paths are short and the same on every machine. Included before anything else.
 */
#ifndef TESTS_UNIT_FILES_H
#define TESTS_UNIT_FILES_H

#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>
#include "support.h"

static char files_folder[40];

/* Make the folder and go there. */
static inline void files_begin(void)
{
	/* in memory, if there is such a place */
	snprintf(files_folder, sizeof(files_folder), "%s/candour-test-XXXXXX",
		access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp");
	assert_non_null(mkdtemp(files_folder));
	assert_int_equal(0, chdir(files_folder));
}

static inline int files_remove(const char *path, const struct stat *st, int kind, struct FTW *ftw)
{
	(void)st;
	(void)kind;
	(void)ftw;
	return remove(path);
}

static inline void files_end(void)
{
	assert_int_equal(0, chdir("/"));
	assert_int_equal(0, nftw(files_folder, files_remove, 16, FTW_DEPTH | FTW_PHYS));
}

/* Write a file, and the folders on the way to it. */
static inline void files_put(const char *path, struct slice bytes)
{
	char folder[256];

	for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
		snprintf(folder, sizeof(folder), "%.*s", (int)(slash - path), path);
		mkdir(folder, 0777);
	}

	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_int_equal(bytes.length, fwrite(bytes.at, 1, bytes.length, file));
	assert_int_equal(0, fclose(file));
}

/* What a file holds, up to 4095 bytes, until the next call; "(none)" if it is not there. */
static inline const char *files_get(const char *path)
{
	static char text[4096];
	FILE *file = fopen(path, "r");

	if (!file)
		return "(none)";
	text[fread(text, 1, sizeof(text) - 1, file)] = '\0';
	fclose(file);
	return text;
}

static inline ino_t files_inode(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0 ? st.st_ino : 0;
}

/*
 * Everything below a folder but the file `except`, in the case's buffer: "PATH=BYTES " for each
 * file, sorted, and "PATH/ " for each empty folder, which goes.
 */
static struct {
	char *texts[64];
	size_t count, root;
} files_census;

static inline int files_note(const char *path, const struct stat *st, int kind, struct FTW *ftw)
{
	const char *name = path + files_census.root + 1;
	bool is_folder = kind == FTW_DP;
	char text[5000];

	(void)st;
	if (ftw->level == 0 || (is_folder && rmdir(path) != 0))
		return 0;
	snprintf(text, sizeof(text), "%s%s%s", name, is_folder ? "/" : "=",
		is_folder ? "" : files_get(path));
	files_census.texts[files_census.count] = strdup(text);
	return ++files_census.count == COUNT(files_census.texts);
}

static inline int files_compare(const void *left, const void *right)
{
	return strcmp(*(char *const *)left, *(char *const *)right);
}

static inline const char *files_below(struct test *t, const char *folder, const char *except)
{
	buf_clear(&t->text);
	files_census.count = 0;
	files_census.root = strlen(folder);
	nftw(folder, files_note, 16, FTW_DEPTH | FTW_PHYS);
	qsort(files_census.texts, files_census.count, sizeof(char *), files_compare);
	for (size_t i = 0; i < files_census.count; i++) {
		if (strncmp(files_census.texts[i], except, strlen(except)) != 0)
			buf_print(&t->text, "%s ", files_census.texts[i]);
		free(files_census.texts[i]);
	}
	return buf_string(&t->text);
}

#endif
