#define _GNU_SOURCE
#include "serve/watch.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/inotify.h>
#include <unistd.h>
#include "publish/folder.h"

/* An editor writes into the file, or puts another in its place. */
enum {
	WHOLE = IN_CLOSE_WRITE | IN_MOVED_TO,
	OTHER = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB,
};

struct watched {
	const char *path; /* NULL: it is gone */
};

struct watch {
	int fd;
	const char *const *folders;
	size_t folder_count;
	struct arena arena;
	struct watched *all; /* by the number that inotify gave each */
	size_t room;
};

static void keep(struct watch *w, int number, const char *path)
{
	size_t index = (size_t)number, room = w->room ? w->room : 64;

	while (room <= index)
		room *= 2;
	if (room > w->room) {
		w->all = memory_more(w->all, room * sizeof(*w->all));
		memset(w->all + w->room, 0, (room - w->room) * sizeof(*w->all));
		w->room = room;
	}
	if (!w->all[index].path || strcmp(w->all[index].path, path) != 0)
		w->all[index].path = arena_string(&w->arena, slice_text(path));
}

static void add(struct watch *w, const char *path);

struct walk {
	struct watch *watch;
	const char *path;
};

static bool is_passed_over(const char *name)
{
	return *name == '.' || strcmp(name, "node_modules") == 0;
}

static bool add_inner(void *context, const char *name, enum folder_kind kind)
{
	const struct walk *walk = context;
	struct arena scratch;

	if (kind != FOLDER_FOLDER || is_passed_over(name))
		return true;
	arena_init(&scratch);
	add(walk->watch, arena_print(&scratch, "%s/%s", walk->path, name).at);
	arena_release(&scratch);
	return true;
}

/* A folder that is gone meanwhile, or that cannot be read, is for the build to tell of. */
static void add(struct watch *w, const char *path)
{
	struct walk walk = { w, path };
	int number = inotify_add_watch(w->fd, path, WHOLE | OTHER | IN_ONLYDIR);

	if (number < 0)
		return;
	keep(w, number, path);
	(void)!folder_each(AT_FDCWD, path, add_inner, &walk);
}

void watch_renew(struct watch *w)
{
	for (size_t i = 0; i < w->folder_count; i++)
		add(w, w->folders[i]);
}

struct watch *watch_open(const char *const *folders, size_t count, int *fd, struct diags *d)
{
	struct watch *w = memory_take(sizeof(*w));

	*w = (struct watch){ .folders = folders, .folder_count = count };
	arena_init(&w->arena);
	w->fd = *fd = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
	if (w->fd < 0) {
		diag_failure(d, count ? folders[0] : "", "watch for changes", errno);
		watch_close(w);
		return NULL;
	}
	watch_renew(w);
	return w;
}

static void tell(struct watch *w, const struct inotify_event *e, watch_note *note, void *context)
{
	size_t index = (size_t)e->wd;
	const char *path = e->wd >= 0 && index < w->room ? w->all[index].path : NULL;

	if (e->mask & IN_IGNORED) {
		if (path)
			w->all[index].path = NULL;
		return;
	}
	if (e->len && is_passed_over(e->name))
		return;
	if (!path || !e->len || !(e->mask & WHOLE) || e->mask & IN_ISDIR) {
		note(context, NULL);
		return;
	}

	struct arena scratch;

	arena_init(&scratch);
	note(context, arena_print(&scratch, "%s/%s", path, e->name).at);
	arena_release(&scratch);
}

void watch_read(struct watch *w, watch_note *note, void *context)
{
	_Alignas(struct inotify_event) char room[16 * 1024];
	ssize_t length;

	while ((length = read(w->fd, room, sizeof(room))) > 0) {
		for (char *at = room; at < room + length;) {
			const struct inotify_event *e = (const void *)at;

			tell(w, e, note, context);
			at += sizeof(*e) + e->len;
		}
	}
}

void watch_close(struct watch *w)
{
	if (!w)
		return;
	if (w->fd >= 0)
		close(w->fd);
	free(w->all);
	arena_release(&w->arena);
	free(w);
}
