#include "sheet/joined.h"

/* A copy that can be put beside other things; what it holds is shared. */
static struct data *copied(struct arena *a, const struct data *node)
{
	struct data *copy = ARENA_NEW(a, struct data);

	*copy = *node;
	copy->next = NULL;
	return copy;
}

static bool may_continue(const struct data *node, const struct data *earlier)
{
	static const char *const keys[] = { "figures", "questions", "lines", "examples" };

	if (node->kind == DATA_TEXT || node->kind != earlier->kind)
		return false;
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		if (slice_is(node->key, keys[i]))
			return true;
	return false;
}

static void append(struct data *into, const struct data *from, struct arena *a)
{
	struct data **link = &into->first;

	while (*link)
		link = &(*link)->next;
	for (const struct data *node = from->first; node; node = node->next) {
		*link = copied(a, node);
		link = &(*link)->next;
	}
	into->count += from->count;
}

static struct data *member_of(struct data *map, struct slice key)
{
	struct data *m = map->first;

	while (m && !slice_equal(m->key, key))
		m = m->next;
	return m;
}

/* Put what a file holds into the whole. */
static bool join(struct data *whole, const struct data *file, struct arena *a, struct diags *d)
{
	bool good = true;

	for (const struct data *node = file->first; node; node = node->next) {
		struct data *earlier = member_of(whole, node->key);
		struct data alone = { .kind = DATA_MAP, .first = copied(a, node), .count = 1 };

		if (!earlier) {
			alone.first->first = NULL;
			alone.first->count = 0;
			append(alone.first, node, a);
			append(whole, &alone, a);
		} else if (may_continue(node, earlier)) {
			append(earlier, node, a);
		} else {
			diag_error(d, node->key_place, "sheet-twice",
				"\"%.*s\" is in %s already, line %d: only figures, questions, lines and "
				"examples are continued in another file",
				SLICE_ARG(node->key), earlier->key_place.file,
				earlier->key_place.line);
			good = false;
		}
	}
	return good;
}

const struct data *joined_tree(
	const struct sheet_file *files, size_t count, struct arena *a, struct diags *d, bool *good)
{
	struct data *whole;

	if (count == 1)
		return files->tree;
	whole = copied(a, files->tree);
	whole->kind = DATA_MAP;
	whole->first = NULL;
	whole->count = 0;
	for (const struct sheet_file *f = files; f < files + count; f++) {
		if (f->tree->kind == DATA_MAP) {
			*good = join(whole, f->tree, a, d) && *good;
			continue;
		}
		diag_error(d, f->tree->place, "field-kind",
			"a worksheet must be a mapping of keys and values, not %s",
			data_kind_words(f->tree->kind));
		*good = false;
	}
	return whole;
}

struct slice joined_text(const struct sheet_file *files, size_t count, struct arena *a)
{
	size_t length = 0;
	char *at, *text;

	if (count == 1)
		return files->text;
	for (size_t i = 0; i < count; i++)
		length += files[i].text.length;
	at = text = arena_take(a, length);
	for (size_t i = 0; i < count; i++) {
		if (files[i].text.length)
			memcpy(at, files[i].text.at, files[i].text.length);
		at += files[i].text.length;
	}
	return slice_of(text, length);
}
