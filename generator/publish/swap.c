#define _GNU_SOURCE
#include "publish/swap.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>
#include "publish/folder.h"

/* A failure of the machine for which there is better advice than the text of an errno. */
static bool refuse(struct diags *d, const char *path, const char *advice)
{
	struct diag m = { { path, 0, 0 }, DIAG_FAILURE, "machine", advice, NULL };
	struct diags one = { .first = &m };

	diags_merge(d, &one);
	return false;
}

static bool fail(struct diags *d, const char *path, const char *what)
{
	diag_failure(d, path, what, errno);
	return false;
}

static bool split_out(struct swap *w, struct arena *a, const char *out)
{
	struct slice path = slice_text(out);

	while (path.length > 1 && path.at[path.length - 1] == '/')
		path.length--;
	w->out = arena_string(a, path);

	const char *slash = strrchr(w->out, '/');

	w->name = slash ? slash + 1 : w->out;
	return *w->name && strcmp(w->name, ".") != 0 && strcmp(w->name, "..") != 0;
}

/* The folder that the site stands in. It may be called by a symbolic link: hence the dot. */
static int open_parent(const struct swap *w, struct arena *a)
{
	int length = (int)(w->name - w->out);

	return folder_open(AT_FDCWD, arena_print(a, "%.*s.", length, w->out).at);
}

/* Whether things can be moved between two folders. Two mounts of one file system will not do. */
static bool same_mount(int a, int b)
{
	struct statx x, y;

	return statx(a, "", AT_EMPTY_PATH, STATX_MNT_ID, &x) == 0 &&
		statx(b, "", AT_EMPTY_PATH, STATX_MNT_ID, &y) == 0 &&
		x.stx_dev_major == y.stx_dev_major && x.stx_dev_minor == y.stx_dev_minor &&
		(!(x.stx_mask & y.stx_mask & STATX_MNT_ID) || x.stx_mnt_id == y.stx_mnt_id);
}

/* Whether the folder that is open as `fd` still has that name: ENOENT if not. */
static bool is_at(int fd, int folder, const char *name)
{
	struct stat here, there;

	if (fstat(fd, &here) != 0 || fstatat(folder, name, &there, AT_SYMLINK_NOFOLLOW) != 0)
		return false;
	errno = ENOENT;
	return here.st_dev == there.st_dev && here.st_ino == there.st_ino;
}

/*
 * Make the folder `name`, if need be, open it and lock it. -1 with EWOULDBLOCK if another build has
 * it.
 */
static int open_locked(int folder, const char *name)
{
	/* a build that is just done may take the folder away before it is locked here */
	for (int tries = 0; tries < 3; tries++) {
		if (mkdirat(folder, name, 0777) != 0 && errno != EEXIST)
			return -1;

		int fd = folder_open(folder, name);

		if (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0 && is_at(fd, folder, name))
			return fd;
		folder_close(fd);
		if (errno != ENOENT)
			return -1;
	}
	errno = EWOULDBLOCK;
	return -1;
}

/*
 * Open the workshop; -1 if it is not there or of no use. False, with errno, if that cannot be
 * known.
 */
static bool open_workshop(const struct swap *w, const char *workshop, int *folder)
{
	*folder = workshop ? folder_open(AT_FDCWD, workshop) : -1;
	if (workshop && *folder < 0)
		return errno == ENOENT || errno == ENOTDIR;
	if (workshop && !same_mount(*folder, w->parent)) {
		folder_close(*folder);
		*folder = -1;
	}
	return true;
}

static bool open_shop(struct swap *w, struct arena *a, const char *workshop, struct diags *d)
{
	int before = (int)(w->name - w->out);
	int folder;

	if (!open_workshop(w, workshop, &folder))
		return fail(d, workshop, "open");
	if (folder >= 0) {
		w->shop_path = arena_print(a, "%s/%s.stage", workshop, w->name).at;
		w->shop = open_locked(folder, w->shop_path + strlen(workshop) + 1);
		folder_close(folder);
	} else {
		w->shop_path = arena_print(a, "%.*s.%s.candour-stage", before, w->out, w->name).at;
		w->shop_name = w->shop_path + before;
		w->shop = open_locked(w->parent, w->shop_name);
	}
	if (w->shop >= 0)
		return true;
	if (errno == EWOULDBLOCK)
		return refuse(
			d, w->out, "another build is making this site; wait until it is done");
	return fail(d, w->shop_path, "make a folder for the new site");
}

struct contents {
	bool has_mark, has_others;
};

static bool note_content(void *context, const char *name, enum folder_kind kind)
{
	struct contents *c = context;

	if (kind == FOLDER_FILE && strcmp(name, SWAP_MARK) == 0)
		c->has_mark = true;
	else if (kind != FOLDER_FILE || strcmp(name, SWAP_IGNORE) != 0)
		c->has_others = true;
	return true;
}

static bool open_old(struct swap *w, struct diags *d)
{
	struct contents c = { false, false };

	w->old = folder_open(w->parent, w->name);
	if (w->old < 0 && errno == ENOENT)
		return true;
	if (w->old < 0 && (errno == ENOTDIR || errno == ELOOP))
		return refuse(d, w->out, "this is not a folder; give --out a folder of its own");
	if (w->old < 0 || !folder_each(w->old, ".", note_content, &c))
		return fail(d, w->out, "read");
	if (c.has_others && !c.has_mark)
		return refuse(d, w->out,
			"the folder holds files that candour did not make; give --out a folder of its own");
	w->is_vacant = !c.has_mark;
	return true;
}

bool swap_open(
	struct swap *w, struct arena *a, const char *out, const char *workshop, struct diags *d)
{
	*w = (struct swap){ .parent = -1, .shop = -1, .old = -1 };
	if (!split_out(w, a, out))
		return refuse(d, w->out, "this cannot be replaced; give --out a folder of its own");
	w->parent = open_parent(w, a);
	if (w->parent < 0)
		return fail(d, w->out, "open the folder that this stands in");
	return open_shop(w, a, workshop, d) && open_old(w, d);
}

/* How the successor came into the site's place. */
enum way { NO_WAY, MOVED, EXCHANGED };

static bool exchange(const struct swap *w)
{
	return renameat2(w->shop, w->name, w->parent, w->name, RENAME_EXCHANGE) == 0;
}

static bool move(const struct swap *w)
{
	return renameat(w->shop, w->name, w->parent, w->name) == 0;
}

/*
 * The lower layers of a container cannot be exchanged, but where there is nothing to lose,
 * replaced.
 */
static bool replace_vacant(const struct swap *w)
{
	int error = errno;

	if (w->is_vacant && (error == EXDEV || error == EINVAL || error == ENOSYS) &&
		folder_remove(w->old, SWAP_IGNORE) && move(w))
		return true;
	errno = error;
	return false;
}

static enum way change_places(const struct swap *w)
{
	if (w->old < 0)
		return move(w) ? MOVED : NO_WAY;
	if (exchange(w))
		return EXCHANGED;
	return replace_vacant(w) ? MOVED : NO_WAY;
}

static bool go_back(const struct swap *w, enum way way)
{
	return way == EXCHANGED ? exchange(w) : renameat(w->parent, w->name, w->shop, w->name) == 0;
}

static bool refuse_swap(const struct swap *w, struct diags *d)
{
	switch (errno) {
	case EXDEV:
		return refuse(d, w->out,
			"this folder is in a layer of a container that cannot be changed in one step; "
			"delete it and build again, or give --out another folder");
	case EBUSY:
		return refuse(d, w->out,
			"a file system is mounted on this folder, so it cannot be replaced in one step; "
			"mount it on the folder above, or give --out a folder in it");
	case EINVAL:
	case ENOSYS:
		return refuse(d, w->out,
			"this file system cannot exchange two folders in one step; give --out a folder "
			"on a local disk and copy the site from there");
	default:
		return fail(d, w->out, "put the new site in place");
	}
}

bool swap_do(struct swap *w, struct diags *d)
{
	enum way way = change_places(w);

	if (way == NO_WAY)
		return refuse_swap(w, d);
	if (fsync(w->parent) == 0 && fsync(w->shop) == 0)
		return true;
	fail(d, w->out, "make sure that the new site is on the disk");
	if (!go_back(w, way))
		fail(d, w->out, "put the old site back");
	return false;
}

bool swap_close(struct swap *w, bool keep)
{
	bool done = w->shop < 0 || (keep && !w->shop_name) || folder_remove(w->shop, w->name);

	if (done && w->shop >= 0 && w->shop_name)
		done = folder_remove(w->parent, w->shop_name);
	folder_close(w->old);
	folder_close(w->shop);
	folder_close(w->parent);
	return done;
}
