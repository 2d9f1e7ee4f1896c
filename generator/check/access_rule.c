#include "check/access_rule.h"

#include "check/saying.h"

enum { LONGEST_MESSAGE = 4096 };

#define E DIAG_ERROR
#define W DIAG_WARNING

const struct access_rule access_rules[] = {
#define X(code, id, criterion, severity, limit, what, mend)                                        \
	{ id, criterion, severity, limit, what, mend },
	ACCESS_RULES(X)
#undef X
};

const size_t access_rule_count = sizeof(access_rules) / sizeof(*access_rules);

const struct access_rule *access_rule_find(const char *id)
{
	for (size_t i = 0; i < access_rule_count; i++)
		if (strcmp(access_rules[i].id, id) == 0)
			return &access_rules[i];
	return NULL;
}

void access_tell(const struct access_finding *f, struct diags *d)
{
	const struct access_rule *r = &access_rules[f->rule];
	struct saying s = { f->words, f->other, f->count, r->limit };
	struct buf text;

	buf_init(&text, LONGEST_MESSAGE);
	saying_fill(&text, r->what, &s);
	buf_text(&text, "; ");
	saying_fill(&text, r->mend, &s);
	if (*r->criterion)
		buf_print(&text, " (WCAG %s)", r->criterion);
	(r->severity == DIAG_ERROR ? diag_error : diag_warning)(
		d, f->place, r->id, "%s", buf_string(&text));
	buf_release(&text);
}
