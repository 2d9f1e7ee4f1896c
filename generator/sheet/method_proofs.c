#include "sheet/method_parts.h"

void method_proofs(const struct method *m, xmlNodePtr parent)
{
	(void)m;
	(void)parent;
}
