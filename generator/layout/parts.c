#include "layout/parts.h"

#include "base/nearest.h"

static const struct disk_file *find_file(const struct parts *p, struct slice name)
{
	for (size_t i = 0; i < p->count; i++)
		if (slice_equal(p->files[i].name, name))
			return &p->files[i];
	return NULL;
}

static void refuse_name(const struct parts *p, struct slice name, struct place at, struct diags *d)
{
	struct nearest n = nearest_to(name);
	char hint[NEAREST_HINT];

	for (size_t i = 0; i < p->count; i++)
		if (slice_ends(p->files[i].name, SLICE(".html")))
			nearest_try(&n, p->files[i].name);
	diag_error(d, at, "layout-include", "no file \"%.*s\" in the folder of layouts%s",
		SLICE_ARG(name), nearest_hint(n.best, hint, sizeof(hint)));
}

static struct part *read_part(struct parts *p, const struct disk_file *file, struct diags *d)
{
	struct part *part = ARENA_NEW(p->arena, struct part);

	part->name = file->name;
	part->is_read = written_read(&part->source, p->arena, file->path, d);
	part->next = p->first;
	p->first = part;
	return part;
}

const struct written *parts_open(
	struct parts *p, struct slice name, struct place at, struct diags *d)
{
	const struct disk_file *file = find_file(p, name);
	struct part *part = p->first;

	if (!file) {
		refuse_name(p, name, at, d);
		return NULL;
	}
	while (part && !slice_equal(part->name, name))
		part = part->next;
	if (!part)
		part = read_part(p, file, d);
	return part->is_read ? &part->source : NULL;
}

void parts_release(struct parts *p)
{
	for (struct part *part = p->first; part; part = part->next)
		written_release(&part->source);
	p->first = NULL;
}
