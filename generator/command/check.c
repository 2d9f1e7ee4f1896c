#include "command/command.h"

#include "command/make.h"

bool check_run(struct run *r)
{
	return make_site(r, NULL);
}
