#include "command/command.h"

const struct command commands[] = {
	{ "build", "make the site: publish all of it or none of it", build_run,
		TAKES_CONTENT | TAKES_OUT },
	{ "check", "everything build checks, writing nothing", check_run, TAKES_CONTENT },
};

const size_t command_count = sizeof(commands) / sizeof(*commands);
