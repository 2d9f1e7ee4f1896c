#include "command/command.h"

const struct command commands[] = {
	{ "build", "make the site: publish all of it or none of it", build_run,
		TAKES_CONTENT | TAKES_OUT, NULL },
	{ "check", "everything build checks, writing nothing", check_run,
		TAKES_CONTENT | TAKES_REPORT, NULL },
	{ "serve", "a preview on this machine, which follows what you save", serve_run,
		TAKES_CONTENT | TAKES_PORT, NULL },
	{ "run", "work a worksheet and show the sum", run_run, TAKES_SHEET | TAKES_ANSWERS,
		"SHEET [NAME=ANSWER ...]" },
	{ "prove", "what can be proved about a worksheet", prove_run, TAKES_SHEET, "SHEET" },
	{ "confirm", "say that a page in easy read was read against its full page", confirm_run,
		TAKES_PAGES, "FILE ..." },
	{ "audit", "whether everybody can use the pages of any site, as HTML files", audit_run,
		TAKES_HTML, "PATH ..." },
	{ "new", "begin a page, an easy-read page, a worksheet or a figure", new_run, TAKES_PAGES,
		"KIND NAME" },
	{ "calibrate", "how close estimates are to what real packages cost", calibrate_run,
		TAKES_SHEET | TAKES_BEFORE, "SHEET FILE" },
	{ "compare", "who gains and who loses between two versions, and what pages say anew",
		compare_run, TAKES_SHEET | TAKES_TWO, "OLD NEW" },
};

const size_t command_count = sizeof(commands) / sizeof(*commands);
