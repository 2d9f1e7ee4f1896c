#define _GNU_SOURCE
#include "command/gather.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <strings.h>
#include "base/limits.h"
#include "publish/folder.h"

struct walk {
	struct gathering *into;
	size_t room;
	const char *root;
	struct arena *arena;
	struct diags *diags;
	bool good;
};

static bool ends_with(const char *name, const char *end)
{
	size_t length = strlen(name), wanted = strlen(end);

	return length > wanted && strcasecmp(name + length - wanted, end) == 0;
}

static bool is_page(const char *name)
{
	return ends_with(name, ".html") || ends_with(name, ".htm") || ends_with(name, ".xhtml");
}

static bool is_passed_over(const char *name)
{
	return *name == '.' || strstr(name, "/.") || strncmp(name, "node_modules/", 13) == 0 ||
		strstr(name, "/node_modules/");
}

static bool can_be_shown(const char *name)
{
	for (; *name; name++)
		if ((unsigned char)*name < 0x20 || *name == 0x7f)
			return false;
	return true;
}

static bool add(struct walk *w, const char *path)
{
	if (w->into->count == LIMIT_PAGES) {
		diag_error(w->diags, (struct place){ w->root, 0, 0 }, "file-count",
			"there are more than %d pages; look at them folder by folder", LIMIT_PAGES);
		return w->good = false;
	}
	if (w->into->count == w->room) {
		w->room = w->room ? w->room * 2 : 64;
		w->into->files = memory_more(w->into->files, w->room * sizeof(*w->into->files));
	}
	w->into->files[w->into->count++] = (struct gathered){ path, w->root };
	return true;
}

static bool visit(void *context, const char *name, enum folder_kind kind)
{
	struct walk *w = context;

	if (kind != FOLDER_FILE || !is_page(name) || is_passed_over(name))
		return true;
	if (can_be_shown(name))
		return add(w, arena_print(w->arena, "%s/%s", w->root, name).at);
	diag_error(w->diags, (struct place){ w->root, 0, 0 }, "file-name",
		"the name of a file in here has control characters; give it another");
	w->good = false;
	return true;
}

static const char *without_slash(struct arena *a, const char *path)
{
	struct slice s = slice_text(path);

	while (s.length > 1 && s.at[s.length - 1] == '/')
		s.length--;
	return arena_string(a, s);
}

/* The folder that a page named by itself lies in. */
static const char *folder_of(struct arena *a, const char *path)
{
	const char *slash = strrchr(path, '/');

	return !slash ? "."
		      : arena_string(a, slice_of(path, slash == path ? 1 : (size_t)(slash - path)));
}

static void gather_one(struct walk *w, const char *path)
{
	int fd = folder_open(AT_FDCWD, path);

	if (fd < 0 && errno == ENOTDIR) {
		w->root = folder_of(w->arena, path);
		(void)!add(w, path);
		return;
	}
	w->root = without_slash(w->arena, path);
	if (fd < 0 || (!folder_walk(fd, visit, w) && w->good)) {
		diag_failure(w->diags, path, "open", errno);
		w->good = false;
	}
	folder_close(fd);
}

static int compare(const void *left, const void *right)
{
	const struct gathered *a = left, *b = right;

	return slice_compare(slice_text(a->path), slice_text(b->path));
}

bool gather(
	struct gathering *g, const char *const *paths, int count, struct arena *a, struct diags *d)
{
	struct walk w = { .into = g, .arena = a, .diags = d, .good = true };

	*g = (struct gathering){ 0 };
	for (int i = 0; i < count; i++)
		gather_one(&w, paths[i]);
	if (g->count)
		qsort(g->files, g->count, sizeof(*g->files), compare);

	struct gathered *files = ARENA_ARRAY(a, struct gathered, g->count + 1);

	if (g->count)
		memcpy(files, g->files, g->count * sizeof(*files));
	free(g->files);
	g->files = files;
	return w.good;
}
