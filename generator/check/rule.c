#include "check/rule.h"

#include "check/saying.h"

enum { LONGEST_MESSAGE = 4096 };

#define E DIAG_ERROR
#define W DIAG_WARNING

const struct rule rules[] = {
#define X(code, id, severity, limit, sources, wrong, mend)                                         \
	{ id, severity, limit, sources, wrong, mend },
	RULES(X)
#undef X
};

void rule_tell(const struct finding *f, struct diags *d)
{
	const struct rule *r = &rules[f->rule];
	struct saying s = { f->words, f->other, f->count, r->limit };
	struct buf text;

	buf_init(&text, LONGEST_MESSAGE);
	saying_fill(&text, r->wrong, &s);
	buf_text(&text, "; ");
	saying_fill(&text, r->mend, &s);
	(r->severity == DIAG_ERROR ? diag_error : diag_warning)(
		d, f->place, r->id, "%s", buf_string(&text));
	buf_release(&text);
}
