#include "command/local.h"

#include "base/limits.h"
#include "publish/disk.h"
#include "text/soup.h"

/* Without what a server or a browser takes off it. */
static struct slice without_query(struct slice address)
{
	return slice_until(slice_until(slice_trim(address), '#'), '?');
}

static bool is_elsewhere(struct slice address)
{
	return !address.length || slice_starts(address, SLICE("//")) ||
		slice_find(address, ':') < address.length;
}

/* The folder that `path` is in, with the slash at its end. */
static struct slice folder_of(const char *path)
{
	struct slice s = slice_text(path);

	while (s.length && s.at[s.length - 1] != '/')
		s.length--;
	return s;
}

/* Take "x/.." out of a path, and ".". */
static const char *tidy(struct slice path, struct arena *a)
{
	char *to = arena_take(a, path.length + 2);
	size_t length = 0;

	for (struct slice rest = path; rest.length;) {
		struct slice part = slice_until(rest, '/');
		bool last = part.length == rest.length;
		size_t start = length;

		rest = slice_after(rest, part.length + 1);
		if (slice_is(part, "."))
			continue;
		if (slice_is(part, "..") && length > 1 && to[length - 1] == '/' &&
			!(length >= 3 && memcmp(to + length - 3, "../", 3) == 0)) {
			for (start--; start && to[start - 1] != '/'; start--)
				;
			length = start;
			continue;
		}
		memcpy(to + length, part.at, part.length);
		length += part.length;
		if (!last)
			to[length++] = '/';
	}
	to[length] = '\0';
	return to;
}

static const char *path_of(
	struct local_files *l, const char *root, const char *file, struct slice address)
{
	struct slice folder = *address.at == '/' ? slice_text(root) : folder_of(file);

	return tidy(
		arena_print(l->arena, "%.*s%.*s", SLICE_ARG(folder), SLICE_ARG(address)), l->arena);
}

static struct local_file *read_file(struct local_files *l, const char *path)
{
	struct local_file *f = ARENA_NEW(l->arena, struct local_file);
	struct slice bytes;
	struct diags unheard;

	diags_init(&unheard, l->arena);
	f->path = path;
	if (!disk_exists(path) ||
		!disk_read(l->arena, path, LIMIT_ASSET_FILE, false, &bytes, &unheard))
		f->path = NULL;
	else
		f->text = soup_clean(bytes, l->arena);
	return f;
}

struct local_file *local_find(struct local_files *l, const char *root, const char *file,
	struct slice address, bool *is_new)
{
	address = without_query(address);
	*is_new = false;
	if (is_elsewhere(address))
		return NULL;

	const char *path = path_of(l, root, file, address);
	struct local_file *f = map_get(&l->by_path, slice_text(path));

	if (!f) {
		f = read_file(l, path);
		(void)!map_add(&l->by_path, l->arena, slice_text(path), f);
		*is_new = true;
	}
	return f->path ? f : NULL;
}
