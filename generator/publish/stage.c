#define _GNU_SOURCE
#include "publish/stage.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "base/map.h"
#include "publish/folder.h"
#include "publish/swap.h"

struct entry {
	struct stage_file file;
	bool is_same; /* as in the old site: linked when the new one is published */
	dev_t device; /* if so, which file that is */
	ino_t inode;
	struct entry *next;
};

/* A file that was in the tree before this build. */
struct leftover {
	const char *path;
	struct leftover *next;
};

struct stage {
	bool is_memory; /* nothing below has to do with the disk then */
	struct swap swap;
	int tree; /* the new site, in the shop; -1: nothing had to be written yet */

	pthread_mutex_t mutex; /* held to change what follows */
	struct arena arena;
	struct map by_path;
	struct entry *entries;
	size_t count;
	struct leftover *leftovers;

	atomic_bool is_changed; /* some file is not as in the old site */
	atomic_bool has_failed;
};

/* The first failure is reported, for `path` below the tree: the others are its consequences. */
static bool fail(struct stage *s, const char *path, const char *what, struct diags *d)
{
	int error = errno;
	const struct swap *w = &s->swap;
	const char *slash = *path ? "/" : "";

	if (!atomic_exchange(&s->has_failed, true)) {
		path = arena_print(d->arena, "%s/%s%s%s", w->shop_path, w->name, slash, path).at;
		diag_failure(d, path, what, error);
	}
	return false;
}

bool stage_open(struct stage **stage, const char *out, const char *workshop, struct diags *d)
{
	struct stage *s = memory_take(sizeof(*s));

	*s = (struct stage){ .tree = -1 };
	arena_init(&s->arena);
	pthread_mutex_init(&s->mutex, NULL);
	*stage = s;
	if (swap_open(&s->swap, &s->arena, out, workshop, d))
		return true;
	stage_drop(s);
	*stage = NULL;
	return false;
}

struct stage *stage_open_memory(void)
{
	struct stage *s = memory_take(sizeof(*s));

	*s = (struct stage){ .is_memory = true, .tree = -1 };
	arena_init(&s->arena);
	pthread_mutex_init(&s->mutex, NULL);
	return s;
}

static struct entry *add_entry(struct stage *s, struct slice path)
{
	struct entry *e = NULL;

	pthread_mutex_lock(&s->mutex);
	if (!map_get(&s->by_path, path)) {
		e = ARENA_NEW(&s->arena, struct entry);
		e->file.path = arena_copy(&s->arena, path);
		e->next = s->entries;
		s->entries = e;
		s->count++;
		(void)!map_add(&s->by_path, &s->arena, e->file.path, e);
	}
	pthread_mutex_unlock(&s->mutex);
	return e;
}

/* What is neither file nor folder goes, and so do empty folders; the files may be of use. */
static bool note_leftover(void *context, const char *path, enum folder_kind kind)
{
	struct stage *s = context;

	if (kind != FOLDER_FILE)
		return folder_prune(s->tree, path);

	struct leftover *l = ARENA_NEW(&s->arena, struct leftover);

	l->path = arena_string(&s->arena, slice_text(path));
	l->next = s->leftovers;
	s->leftovers = l;
	return true;
}

static bool open_tree(struct stage *s)
{
	if (mkdirat(s->swap.shop, s->swap.name, 0777) != 0 && errno != EEXIST)
		return false;
	s->tree = folder_open(s->swap.shop, s->swap.name);
	return s->tree >= 0 && folder_walk(s->tree, note_leftover, s);
}

/*
 * Open the tree, with whatever the site before the last or a killed build left there, unless it is
 * open.
 */
static bool ready_tree(struct stage *s)
{
	pthread_mutex_lock(&s->mutex);
	bool ready = s->tree >= 0 || open_tree(s);
	pthread_mutex_unlock(&s->mutex);
	return ready;
}

static bool refuse_path(const struct stage *s, struct slice path, const char *why, struct diags *d)
{
	struct place place = { arena_string(d->arena, slice_text(s->swap.out)), 0, 0 };

	diag_error(d, place, "path-published", "\"%.*s\" %s", SLICE_ARG(path), why);
	return false;
}

static void keep_bytes(struct stage *s, struct entry *e, struct slice bytes)
{
	pthread_mutex_lock(&s->mutex);
	e->file.bytes = arena_copy(&s->arena, bytes);
	pthread_mutex_unlock(&s->mutex);
}

bool stage_put(struct stage *s, struct slice path, struct slice bytes, struct diags *d)
{
	struct stat st;

	if (atomic_load(&s->has_failed))
		return false;
	if (!folder_path_stays(path))
		return refuse_path(s, path, "cannot be the path of a published file", d);

	struct entry *e = add_entry(s, path);

	if (!e)
		return refuse_path(s, path, "would be published twice", d);
	e->file.size = bytes.length;
	e->file.digest = digest_of(bytes);
	if (s->is_memory) {
		keep_bytes(s, e, bytes);
		return true;
	}
	e->is_same = s->swap.old >= 0 && folder_holds(s->swap.old, e->file.path.at, bytes, &st);
	if (e->is_same) {
		e->device = st.st_dev;
		e->inode = st.st_ino;
		return true;
	}
	atomic_store(&s->is_changed, true);
	return (ready_tree(s) && folder_write(s->tree, e->file.path.at, bytes)) ||
		fail(s, e->file.path.at, "write", d);
}

const struct stage_file *stage_find(const struct stage *s, struct slice path)
{
	const struct entry *e = map_get(&s->by_path, path);

	return e ? &e->file : NULL;
}

bool stage_put_again(struct stage *s, struct slice path, struct slice bytes, struct diags *d)
{
	struct entry *e = map_get(&s->by_path, path);

	assert(s->is_memory);
	if (!e)
		return stage_put(s, path, bytes, d);
	e->file.size = bytes.length;
	e->file.digest = digest_of(bytes);
	keep_bytes(s, e, bytes);
	return true;
}

static int compare_files(const void *left, const void *right)
{
	const struct stage_file *a = left, *b = right;

	return slice_compare(a->path, b->path);
}

const struct stage_file *stage_files(struct stage *s, struct arena *a, size_t *count)
{
	struct stage_file *files = ARENA_ARRAY(a, struct stage_file, s->count + 1), *f = files;

	for (const struct entry *e = s->entries; e; e = e->next)
		*f++ = e->file;
	qsort(files, s->count, sizeof(*files), compare_files);
	*count = s->count;
	return files;
}

/* What the old site has and the new one keeps is linked like a file that is the same in both. */
static bool keep_old(struct stage *s, const char *path)
{
	struct stat st;

	if (fstatat(s->swap.old, path, &st, AT_SYMLINK_NOFOLLOW) != 0)
		return errno == ENOENT;
	if (!S_ISREG(st.st_mode))
		return true;

	struct entry *e = add_entry(s, slice_text(path));

	if (e) {
		e->is_same = true;
		e->device = st.st_dev;
		e->inode = st.st_ino;
	}
	return true;
}

struct keeping {
	struct stage *stage;
	struct slice manifest; /* of the old site */
};

/*
 * An asset is kept one round: not if it was kept by the old site already, which then does not list
 * it.
 */
static bool keep_asset(void *context, const char *name, enum folder_kind kind)
{
	const struct keeping *k = context;
	struct arena *a = &k->stage->arena;
	struct slice quoted = arena_print(a, "\"assets/%s\"", name);

	if (kind != FOLDER_FILE || slice_search(k->manifest, quoted) == k->manifest.length)
		return true;
	return keep_old(k->stage, arena_print(a, "assets/%s", name).at);
}

static bool keep_from_old(struct stage *s)
{
	struct keeping k = { .stage = s };

	if (s->swap.old < 0)
		return true;
	if (!keep_old(s, SWAP_IGNORE))
		return false;
	if (s->swap.is_vacant)
		return true;
	return folder_read(&s->arena, s->swap.old, SWAP_MARK, &k.manifest) &&
		(folder_each(s->swap.old, "assets", keep_asset, &k) || errno == ENOENT ||
			errno == ENOTDIR);
}

/* Link what is the same as in the old site into the tree, unless it is there from last time. */
static bool bring_over(struct stage *s, const struct entry *e)
{
	const char *path = e->file.path.at;
	struct stat st;

	if (fstatat(s->tree, path, &st, AT_SYMLINK_NOFOLLOW) == 0 && st.st_dev == e->device &&
		st.st_ino == e->inode)
		return true;
	return folder_link(s->swap.old, s->tree, path);
}

/* Make the tree what the new site is to be, and sure that it is on the disk. */
static bool complete(struct stage *s, struct diags *d)
{
	if (!ready_tree(s) || !keep_from_old(s))
		return fail(s, "", "make a folder for the new site", d);
	for (const struct entry *e = s->entries; e; e = e->next)
		if (e->is_same && !bring_over(s, e))
			return fail(s, e->file.path.at, "keep", d);
	for (const struct leftover *l = s->leftovers; l; l = l->next)
		if (!map_get(&s->by_path, slice_text(l->path)) && !folder_prune(s->tree, l->path))
			return fail(s, l->path, "remove", d);
	return syncfs(s->tree) == 0 || fail(s, "", "write to the disk", d);
}

struct census {
	const struct map *by_path;
	size_t count;
};

static bool count_file(void *context, const char *path, enum folder_kind kind)
{
	struct census *c = context;

	if (strcmp(path, SWAP_IGNORE) == 0)
		return true;
	c->count++;
	return kind == FOLDER_FILE && map_get(c->by_path, slice_text(path));
}

/* Whether the old site has the same files as the new one, and no other. */
static bool is_published(const struct stage *s)
{
	struct census c = { &s->by_path, 0 };

	return s->swap.old >= 0 && !atomic_load(&s->is_changed) &&
		folder_walk(s->swap.old, count_file, &c) && c.count == s->count;
}

/* False, with errno, if something of the stage could not be removed. */
static bool close_stage(struct stage *s)
{
	folder_close(s->tree);

	bool done = s->is_memory || swap_close(&s->swap, !atomic_load(&s->has_failed));
	int error = errno;

	pthread_mutex_destroy(&s->mutex);
	arena_release(&s->arena);
	free(s);
	errno = error;
	return done;
}

bool stage_publish(struct stage *s, struct diags *d)
{
	struct place place = { arena_string(d->arena, slice_text(s->swap.out)), 0, 0 };

	assert(map_get(&s->by_path, SLICE(SWAP_MARK)));

	bool done = !atomic_load(&s->has_failed) &&
		(is_published(s) || (complete(s, d) && swap_do(&s->swap, d)));

	if (!done)
		atomic_store(&s->has_failed, true);
	if (!close_stage(s) && done)
		diag_warning(d, place, "stage-left",
			"the new site is there, but the one before could not be removed: %s",
			strerror(errno));
	return done;
}

void stage_drop(struct stage *s)
{
	(void)!close_stage(s);
}
