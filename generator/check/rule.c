#include "check/rule.h"

#include "check/saying.h"

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

	saying_tell(
		&(struct saying){
			.id = r->id,
			.severity = r->severity,
			.what = r->wrong,
			.mend = r->mend,
			.criterion = "",
			.limit = r->limit,
			.place = f->place,
			.words = f->words,
			.other = f->other,
			.count = f->count,
		},
		d);
}
