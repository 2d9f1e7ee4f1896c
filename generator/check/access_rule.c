#include "check/access_rule.h"

#include "check/saying.h"

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

	saying_tell(
		&(struct saying){
			.id = r->id,
			.severity = r->severity,
			.what = r->what,
			.mend = r->mend,
			.criterion = r->criterion,
			.limit = r->limit,
			.place = f->place,
			.words = f->words,
			.other = f->other,
			.count = f->count,
		},
		d);
}
