#include "command/command.h"

#include "command/make.h"

bool check_run(struct run *r)
{
	if (!make_site(r, NULL))
		return false;
	if (!r->options->report)
		buf_clear(r->summary); /* all is well: there is nothing to say */
	return true;
}
