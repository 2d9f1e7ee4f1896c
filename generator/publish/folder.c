#define _GNU_SOURCE
#include "publish/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <unistd.h>
#include "base/limits.h"

bool folder_path_stays(struct slice path)
{
	if (!path.length || path.length > LIMIT_PATH)
		return false;
	for (size_t i = 0; i < path.length; i++)
		if ((unsigned char)path.at[i] < 0x20 || path.at[i] == 0x7f)
			return false;
	for (struct slice rest = path;;) {
		struct slice part = slice_until(rest, '/');

		if (!part.length || slice_is(part, ".") || slice_is(part, ".."))
			return false;
		if (part.length == rest.length)
			return true;
		rest = slice_after(rest, part.length + 1);
	}
}

int folder_open(int at, const char *name)
{
	return openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

void folder_close(int fd)
{
	int error = errno;

	if (fd >= 0)
		close(fd);
	errno = error;
}

/* Cut the last part off. False if there was only one. */
static bool to_parent(char *path)
{
	char *slash = strrchr(path, '/');

	if (slash)
		*slash = '\0';
	return slash != NULL;
}

/*
 * Make the folders that `path` stands in. Most files have one of their own, so that is tried first.
 */
static bool make_parents(int folder, const char *path)
{
	char parent[PATH_MAX];

	snprintf(parent, sizeof(parent), "%s", path);
	if (!to_parent(parent) || mkdirat(folder, parent, 0777) == 0 || errno == EEXIST)
		return true;
	return errno == ENOENT && make_parents(folder, parent) &&
		(mkdirat(folder, parent, 0777) == 0 || errno == EEXIST);
}

static bool write_all(int fd, struct slice bytes)
{
	while (bytes.length) {
		ssize_t put = write(fd, bytes.at, bytes.length);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return false;
		bytes = slice_after(bytes, (size_t)put);
	}
	return true;
}

static int create(int folder, const char *path)
{
	return openat(folder, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
}

/* Into a new file, which is closed. False, with errno, also if it could not be opened. */
static bool fill(int fd, struct slice bytes)
{
	if (fd < 0)
		return false;
	if (write_all(fd, bytes))
		return close(fd) == 0;
	folder_close(fd);
	return false;
}

bool folder_write(int folder, const char *path, struct slice bytes)
{
	if (!make_parents(folder, path))
		return false;

	int fd = create(folder, path);

	if (fd < 0 && errno == EEXIST && folder_remove(folder, path))
		fd = create(folder, path);
	return fill(fd, bytes);
}

/* The folder that `path` stands in, made if need be, and the last part of the path. -1 with errno. */
static int open_parents(int folder, const char *path, const char **last)
{
	int at = folder_open(folder, ".");

	for (const char *slash; at >= 0 && (slash = strchr(path, '/')); path = slash + 1) {
		char part[PATH_MAX];
		int above = at;

		snprintf(part, sizeof(part), "%.*s", (int)(slash - path), path);
		at = mkdirat(above, part, 0777) == 0 || errno == EEXIST ? folder_open(above, part)
									: -1;
		folder_close(above);
	}
	*last = path;
	return at;
}

bool folder_create(int folder, const char *path, struct slice bytes)
{
	const char *last;
	int at = open_parents(folder, path, &last);
	int fd = at < 0 ? -1 : create(at, last);

	folder_close(at);
	return fill(fd, bytes);
}

/* Read up to `size` bytes. Fewer are read only at the end of the file. */
static bool read_some(int fd, char *into, size_t size, size_t *length)
{
	*length = 0;
	while (*length < size) {
		ssize_t got = read(fd, into + *length, size - *length);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return got == 0;
		*length += (size_t)got;
	}
	return true;
}

static int open_file(int folder, const char *path, struct stat *st)
{
	int fd = openat(folder, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);

	if (fd >= 0 && fstat(fd, st) == 0) {
		if (S_ISREG(st->st_mode))
			return fd;
		errno = EINVAL;
	}
	folder_close(fd);
	return -1;
}

static bool same_bytes(int fd, struct slice bytes)
{
	char part[32 * 1024];
	size_t length;

	while (bytes.length) {
		size_t wanted = bytes.length < sizeof(part) ? bytes.length : sizeof(part);

		if (!read_some(fd, part, wanted, &length) || length != wanted ||
			memcmp(part, bytes.at, wanted) != 0)
			return false;
		bytes = slice_after(bytes, wanted);
	}
	return true;
}

bool folder_holds(int folder, const char *path, struct slice bytes, struct stat *st)
{
	int fd = open_file(folder, path, st);
	bool same = fd >= 0 && (size_t)st->st_size == bytes.length && same_bytes(fd, bytes);

	folder_close(fd);
	return same;
}

bool folder_read(struct arena *a, int folder, const char *path, struct slice *bytes)
{
	struct stat st;
	int fd = open_file(folder, path, &st);
	size_t length;

	if (fd < 0)
		return false;

	char *room = arena_take(a, (size_t)st.st_size);
	bool done = read_some(fd, room, (size_t)st.st_size, &length);

	folder_close(fd);
	*bytes = slice_of(room, length);
	return done;
}

/* "easy-read/.reviews.md.new" beside "easy-read/reviews.md": a reader of the folder passes over it. */
static void name_beside(char name[PATH_MAX], const char *path)
{
	const char *slash = strrchr(path, '/'), *last = slash ? slash + 1 : path;

	snprintf(name, PATH_MAX, "%.*s.%s.new", (int)(last - path), path, last);
}

static bool synchronise(int fd)
{
	bool done = fd >= 0 && fsync(fd) == 0;

	folder_close(fd);
	return done;
}

static bool keep_permissions(int folder, const char *path, const char *successor)
{
	struct stat st;

	if (fstatat(folder, path, &st, AT_SYMLINK_NOFOLLOW) != 0)
		return errno == ENOENT;
	return fchmodat(folder, successor, st.st_mode & 07777, 0) == 0;
}

bool folder_replace(int folder, const char *path, struct slice bytes)
{
	char beside[PATH_MAX], parent[PATH_MAX];
	struct stat st;

	name_beside(beside, path);
	snprintf(parent, sizeof(parent), "%s", path);
	if (!to_parent(parent))
		snprintf(parent, sizeof(parent), ".");
	if (folder_write(folder, beside, bytes) && synchronise(open_file(folder, beside, &st)) &&
		keep_permissions(folder, path, beside) &&
		renameat(folder, beside, folder, path) == 0)
		return synchronise(folder_open(folder, parent));

	int error = errno;

	(void)!folder_remove(folder, beside);
	errno = error;
	return false;
}

static bool copy(int from, int to, const char *path)
{
	struct arena a;
	struct slice bytes;

	arena_init(&a);

	bool done = folder_read(&a, from, path, &bytes) && folder_write(to, path, bytes);

	arena_release(&a);
	return done;
}

bool folder_link(int from, int to, const char *path)
{
	if (!make_parents(to, path))
		return false;
	if (linkat(from, path, to, path, 0) == 0)
		return true;
	if (errno == EEXIST && folder_remove(to, path) && linkat(from, path, to, path, 0) == 0)
		return true;
	/* no more links to this file, none on this file system, or none to other people's files */
	return copy(from, to, path);
}

static enum folder_kind kind_of(int folder, const struct dirent *e)
{
	unsigned char type = e->d_type;
	struct stat st;

	if (type == DT_UNKNOWN && fstatat(folder, e->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0)
		type = (unsigned char)IFTODT(st.st_mode);
	return type == DT_REG ? FOLDER_FILE : type == DT_DIR ? FOLDER_FOLDER : FOLDER_OTHER;
}

bool folder_each(int folder, const char *path, folder_visit *visit, void *context)
{
	int fd = folder_open(folder, path);
	DIR *stream = fd < 0 ? NULL : fdopendir(fd);
	bool done = true, more = true;

	if (!stream) {
		folder_close(fd);
		return false;
	}
	while (done && more) {
		errno = 0;
		const struct dirent *e = readdir(stream);

		more = e != NULL;
		if (!e)
			done = errno == 0;
		else if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0)
			done = visit(context, e->d_name, kind_of(fd, e));
	}

	int error = errno;

	closedir(stream);
	errno = error;
	return done;
}

/* For folder_remove(): what stands in a folder goes before it does. */
struct removal {
	int folder;
	const char *path;
};

static bool remove_entry(void *context, const char *name, enum folder_kind kind)
{
	const struct removal *r = context;
	char path[PATH_MAX];

	(void)kind;
	if ((size_t)snprintf(path, sizeof(path), "%s/%s", r->path, name) >= sizeof(path)) {
		errno = ENAMETOOLONG;
		return false;
	}
	return folder_remove(r->folder, path);
}

bool folder_remove(int folder, const char *path)
{
	struct removal r = { folder, path };

	if (unlinkat(folder, path, 0) == 0 || errno == ENOENT || errno == ENOTDIR)
		return true;
	return errno == EISDIR && folder_each(folder, path, remove_entry, &r) &&
		unlinkat(folder, path, AT_REMOVEDIR) == 0;
}

bool folder_prune(int folder, const char *path)
{
	char parent[PATH_MAX];

	if (!folder_remove(folder, path))
		return false;
	snprintf(parent, sizeof(parent), "%s", path);
	while (to_parent(parent) && unlinkat(folder, parent, AT_REMOVEDIR) == 0)
		;
	return true;
}

struct walk {
	int folder;
	const char *path; /* where the walk is: "" at its start */
	size_t entries;	  /* seen there */
	folder_visit *visit;
	void *context;
};

static bool walk_below(struct walk *w, const char *path);

static bool walk_entry(void *context, const char *name, enum folder_kind kind)
{
	struct walk *w = context;
	char path[PATH_MAX];

	w->entries++;
	if ((size_t)snprintf(path, sizeof(path), "%s%s%s", w->path, *w->path ? "/" : "", name) >=
		sizeof(path)) {
		errno = ENAMETOOLONG;
		return false;
	}
	return kind == FOLDER_FOLDER ? walk_below(w, path) : w->visit(w->context, path, kind);
}

static bool walk_below(struct walk *w, const char *path)
{
	struct walk inner = { w->folder, path, 0, w->visit, w->context };

	if (!folder_each(w->folder, *path ? path : ".", walk_entry, &inner))
		return false;
	return inner.entries || !*path || w->visit(w->context, path, FOLDER_FOLDER);
}

bool folder_walk(int folder, folder_visit *visit, void *context)
{
	struct walk w = { .folder = folder, .visit = visit, .context = context };

	return walk_below(&w, "");
}
