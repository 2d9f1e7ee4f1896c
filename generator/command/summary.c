#include "command/summary.h"

#include "check/access.h"
#include "check/criteria.h"

struct count {
	int errors, warnings, files;
	const char *file; /* of the last message: they are sorted by file */
};

static void count_message(struct count *c, const struct diag *m)
{
	c->errors += m->severity == DIAG_ERROR;
	c->warnings += m->severity == DIAG_WARNING;
	if (m->place.file && (!c->file || strcmp(c->file, m->place.file) != 0))
		c->files++;
	c->file = m->place.file;
}

static void add_row(struct buf *out, const char *number, const char *name, const struct count *c)
{
	if (c->errors + c->warnings)
		buf_print(out, "%-8s%-54s %6d  %8d  %5d\n", number, name, c->errors, c->warnings,
			c->files);
}

static const char *plural(size_t count, const char *one, const char *more)
{
	return count == 1 ? one : more;
}

static int count_covered(void)
{
	int covered = 0;

	for (size_t i = 0; i < CRITERIA; i++)
		covered += criterion_rules(&criteria[i]) > 0;
	return covered;
}

void summary_write(const struct diags *d, size_t pages, struct buf *out)
{
	struct count counts[CRITERIA + 1] = { 0 };

	for (const struct diag *m = d->first; m; m = m->next) {
		const struct access_rule *r = access_rule_find(m->rule);
		const struct criterion *c = r ? criterion_find(r->criterion) : NULL;

		if (r)
			count_message(&counts[c ? c - criteria : CRITERIA], m);
	}
	if (d->errors + d->warnings)
		buf_print(out, "%-62s %6s  %8s  %5s\n", "criterion of WCAG 2.2", "errors",
			"warnings", "files");
	for (size_t i = 0; i < CRITERIA; i++)
		add_row(out, criteria[i].number, criteria[i].name, &counts[i]);
	add_row(out, "-", "good practice that no criterion asks for", &counts[CRITERIA]);
	buf_print(out,
		"%zu %s, %d %s, %d %s. Rules look at %d of the %d criteria at levels A and AA; what a "
		"browser or a person must judge is not in this list.\n",
		pages, plural(pages, "page", "pages"), d->errors,
		plural((size_t)d->errors, "error", "errors"), d->warnings,
		plural((size_t)d->warnings, "warning", "warnings"), count_covered(), CRITERIA);
}
