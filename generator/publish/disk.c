#define _GNU_SOURCE
#include "publish/disk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include "base/ascii.h"
#include "base/limits.h"
#include "base/map.h"
#include "base/utf8.h"

/* close() after a failure that is still to be reported. */
static void close_quietly(int fd)
{
	int error = errno;

	if (fd >= 0)
		close(fd);
	errno = error;
}

static int open_part(int folder, struct slice part, int flags)
{
	char name[NAME_MAX + 1];

	if (part.length > NAME_MAX) {
		errno = ENAMETOOLONG;
		return -1;
	}
	memcpy(name, part.at, part.length);
	name[part.length] = '\0';

	int fd = openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC);
	struct stat st;

	/* a link where a folder is wanted is ENOTDIR to the kernel: tell the two apart */
	if (fd < 0 && errno == ENOTDIR && fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
		S_ISLNK(st.st_mode))
		errno = ELOOP;
	return fd;
}

static struct slice without_slash(struct slice path)
{
	while (path.length > 1 && path.at[path.length - 1] == '/')
		path.length--;
	return path;
}

/* open() that follows no symbolic link anywhere on the path: ELOOP if there is one. */
static int open_plain(const char *path, int flags)
{
	struct slice rest = without_slash(slice_text(path));
	int folder = AT_FDCWD;

	if (rest.length && rest.at[0] == '/') {
		folder = open("/", O_PATH | O_CLOEXEC);
		if (folder < 0)
			return -1;
	}
	for (;;) {
		while (rest.length && rest.at[0] == '/')
			rest = slice_after(rest, 1);

		struct slice part = slice_until(rest, '/');
		bool last = part.length == rest.length;
		int next = open_part(folder, part, last ? flags : O_PATH | O_DIRECTORY);

		close_quietly(folder);
		if (last || next < 0)
			return next;
		folder = next;
		rest = slice_after(rest, part.length);
	}
}

bool disk_exists(const char *path)
{
	int fd = open_plain(path, O_PATH);

	close_quietly(fd);
	return fd >= 0 || (errno != ENOENT && errno != ENOTDIR);
}

/* Messages may outlive the path that the caller gave. */
static struct place place_of(struct diags *d, const char *path, int line, int column)
{
	return (struct place){ arena_string(d->arena, slice_text(path)), line, column };
}

static bool refuse_open(struct diags *d, const char *path)
{
	if (errno == ELOOP)
		diag_error(d, place_of(d, path, 0, 0), "file-link",
			"there is a symbolic link on the way to this file; put the file itself here");
	else
		diag_failure(d, path, "open", errno);
	return false;
}

static bool read_all(int fd, char *into, size_t size, size_t *length)
{
	*length = 0;
	while (*length < size) {
		ssize_t got = read(fd, into + *length, size - *length);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		if (got == 0)
			return true;
		*length += (size_t)got;
	}
	return true;
}

/* The bytes of an open file. */
static bool read_file(struct arena *a, int fd, const char *path, size_t limit, struct slice *bytes,
	struct diags *d)
{
	struct stat st;

	if (fstat(fd, &st) != 0) {
		diag_failure(d, path, "examine", errno);
		return false;
	}
	if (!S_ISREG(st.st_mode)) {
		diag_error(d, place_of(d, path, 0, 0), "file-kind",
			"this is not a file that can be read; put a plain file here");
		return false;
	}
	if ((uintmax_t)st.st_size > limit) {
		diag_error(d, place_of(d, path, 0, 0), "file-size",
			"the file has %ju bytes; at most %zu are read: divide it or make it smaller",
			(uintmax_t)st.st_size, limit);
		return false;
	}

	char *room = arena_take(a, (size_t)st.st_size + 1);
	size_t length;

	if (!read_all(fd, room, (size_t)st.st_size, &length)) {
		diag_failure(d, path, "read", errno);
		return false;
	}
	*bytes = slice_of(room, length);
	return true;
}

static bool check_text(const char *path, struct slice *text, struct diags *d)
{
	if (slice_starts(*text, SLICE("\xef\xbb\xbf")))
		*text = slice_after(*text, 3);

	size_t at = utf8_check(*text);
	int line, column;

	if (at == text->length)
		return true;
	utf8_place(*text, at, &line, &column);

	unsigned byte = (unsigned char)text->at[at];
	struct place place = place_of(d, path, line, column);

	if (byte < 0x80)
		diag_error(
			d, place, "file-encoding", "control character U+%04X; take it out", byte);
	else
		diag_error(d, place, "file-encoding",
			"byte 0x%02x is not UTF-8 text here; save the file as UTF-8", byte);
	return false;
}

bool disk_read(struct arena *a, const char *path, size_t limit, bool is_text, struct slice *bytes,
	struct diags *d)
{
	/* a named pipe must not make the build wait for somebody to write into it */
	int fd = open_plain(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);

	if (fd < 0)
		return refuse_open(d, path);

	bool done = read_file(a, fd, path, limit, bytes, d);

	close(fd);
	return done && (!is_text || check_text(path, bytes, d));
}

struct listing {
	struct arena *arena;
	struct diags *d;
	const char *root;
	struct disk_file *files; /* owned until it is copied into the arena */
	size_t count, room;
	bool clean; /* no message so far */
};

/* A name that nobody has checked yet, fit for a terminal: what cannot be shown becomes '?'. */
static const char *shown_path(struct arena *a, const char *root, struct slice name)
{
	bool is_text = utf8_check(name) == name.length;
	char *at = memcpy(arena_take(a, name.length + 1), name.at, name.length);

	for (size_t i = 0; i < name.length; i++) {
		unsigned char c = (unsigned char)at[i];

		if (c < 0x20 || (c > 0x7e && !is_text))
			at[i] = '?';
	}
	return arena_print(a, "%s/%s", root, at).at;
}

static void refuse_entry(struct listing *l, struct slice name, const char *rule, const char *why)
{
	struct place place = { shown_path(l->d->arena, l->root, name), 0, 0 };

	diag_error(l->d, place, rule, "%s", why);
	l->clean = false;
}

static bool fail_entry(struct listing *l, struct slice name, const char *what)
{
	int error = errno;
	const char *path = arena_print(
		l->arena, "%s%s%.*s", l->root, name.length ? "/" : "", SLICE_ARG(name))
				   .at;

	diag_failure(l->d, path, what, error);
	return false;
}

static bool is_name(const char *name)
{
	return name[strspn(name,
		       "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")] ==
		'\0';
}

/* False, with a message, if there are too many. */
static bool add_file(struct listing *l, struct slice name)
{
	if (l->count == LIMIT_PAGES) {
		refuse_entry(l, name, "file-count", "there are more files than a site may have");
		return false;
	}
	if (l->count == l->room) {
		l->room = l->room ? l->room * 2 : 64;
		l->files = memory_more(l->files, l->room * sizeof(*l->files));
	}
	l->files[l->count++] = (struct disk_file){
		.path = arena_print(l->arena, "%s/%.*s", l->root, SLICE_ARG(name)).at,
		.name = name,
	};
	return true;
}

static bool list_folder(struct listing *l, int fd, struct slice folder);

static bool entry_type(int folder, const struct dirent *e, unsigned char *type)
{
	struct stat st;

	*type = e->d_type;
	if (e->d_type != DT_UNKNOWN)
		return true;
	if (fstatat(folder, e->d_name, &st, AT_SYMLINK_NOFOLLOW) != 0)
		return false;
	*type = (unsigned char)IFTODT(st.st_mode);
	return true;
}

/* One name in an open folder. False if there is no point in going on. */
static bool list_entry(struct listing *l, int folder, struct slice prefix, const struct dirent *e)
{
	struct slice name = arena_print(l->arena, "%.*s%s", SLICE_ARG(prefix), e->d_name);
	unsigned char type;

	if (e->d_name[0] == '.' || strcmp(e->d_name, "node_modules") == 0)
		return true;
	if (!is_name(e->d_name)) {
		refuse_entry(l, name, "file-name",
			"use letters, digits, hyphens, underscores and dots in names");
		return true;
	}
	if (name.length > LIMIT_PATH) {
		refuse_entry(
			l, name, "file-name", "this name and its folders are too long together");
		return true;
	}
	if (!entry_type(folder, e, &type))
		return fail_entry(l, name, "examine");
	if (type == DT_REG)
		return add_file(l, name);
	if (type == DT_DIR)
		return list_folder(l,
			openat(folder, e->d_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC),
			name);
	if (type == DT_LNK)
		refuse_entry(
			l, name, "file-link", "this is a symbolic link; put the file itself here");
	else
		refuse_entry(
			l, name, "file-kind", "this is neither a file nor a folder; take it out");
	return true;
}

/* Everything in the open folder `fd`, which is closed. `folder` is its name, empty for the root. */
static bool list_folder(struct listing *l, int fd, struct slice folder)
{
	DIR *stream = fd < 0 ? NULL : fdopendir(fd);
	struct slice prefix = folder.length ? arena_print(l->arena, "%.*s/", SLICE_ARG(folder))
					    : folder;
	bool done = true;

	if (!stream) {
		close_quietly(fd);
		return fail_entry(l, folder, "open");
	}
	while (done) {
		errno = 0;
		const struct dirent *e = readdir(stream);

		if (e)
			done = list_entry(l, fd, prefix, e);
		else if (errno)
			done = fail_entry(l, folder, "read");
		else
			break;
	}
	closedir(stream);
	return done;
}

static int compare_names(const void *left, const void *right)
{
	const struct disk_file *a = left, *b = right;

	return slice_compare(a->name, b->name);
}

/* Two names that differ in capitals only are one name on many disks and web hosts. */
static void refuse_twins(struct listing *l)
{
	struct map seen = { 0 };

	for (size_t i = 0; i < l->count; i++) {
		struct slice name = l->files[i].name;
		char *lower = arena_take(l->arena, name.length);

		for (size_t k = 0; k < name.length; k++)
			lower[k] = ascii_lower(name.at[k]);
		if (!map_add(&seen, l->arena, slice_of(lower, name.length), &l->files[i]))
			refuse_entry(l, name, "file-name",
				"another name differs from this one in capitals only: change one");
	}
}

bool disk_list(
	struct arena *a, const char *root, struct disk_file **files, size_t *count, struct diags *d)
{
	struct listing l = { .arena = a, .d = d, .clean = true };
	int fd = open_plain(root, O_RDONLY | O_DIRECTORY);

	if (fd < 0)
		return refuse_open(d, root);
	l.root = arena_string(a, without_slash(slice_text(root)));

	bool done = list_folder(&l, fd, slice_text(NULL));

	if (l.count)
		qsort(l.files, l.count, sizeof(*l.files), compare_names);
	refuse_twins(&l);
	*files = ARENA_ARRAY(a, struct disk_file, l.count + 1);
	if (l.count)
		memcpy(*files, l.files, l.count * sizeof(*l.files));
	*count = l.count;
	free(l.files);
	return done && l.clean;
}
