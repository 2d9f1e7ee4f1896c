#include "command/command.h"
#include "command/sheets.h"
#include "prove/prove.h"

bool prove_run(struct run *r)
{
	struct loaded l;
	struct proof proof;

	if (!sheets_load(r, &l))
		return false;

	bool good = prove_sheet(
		l.sheet, &l.compiled, &l.words, r->options->as_of, r->arena, &proof, r->diags);

	prove_say(l.sheet, &l.compiled, &proof, &l.words, r->summary);
	return good;
}
