#include "check/access.h"

#include "check/access_rule.h"
#include "text/tree.h"

bool access_check(const struct access_page *p, struct diags *d)
{
	int before = d->errors;

	for (const xmlNode *e = p->root; e; e = tree_next(e, p->root))
		if (tree_is(e, "img") &&
			!xmlHasProp((xmlNodePtr)(uintptr_t)e, (const xmlChar *)"alt"))
			access_tell(&(struct access_finding){ .rule = ACCESS_ALT,
					    .place = p->place(e) },
				d);
	return d->errors == before;
}
