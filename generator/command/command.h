/*
 * command: what the program can do, one file for each, and one table of all.
 */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

#include "base/diag.h"
#include "command/options.h"

/* What a command reports while it works; it may be called often, always by one thread. */
typedef void command_progress(void *context, const char *doing, size_t done, size_t all);

/* What a command that goes on says meanwhile: messages, and text for standard output; by one thread. */
typedef void command_report(void *context, struct diags *messages, struct slice text);

struct run {
	const struct options *options;
	struct arena *arena; /* for the whole run */
	struct diags *diags;
	struct buf *summary; /* for standard output: of most commands a line when all is well */
	int advice;	     /* on plain English, that was not told */
	command_progress *progress;
	void *progress_context;
	command_report *report;
	void *report_context;
	struct slice
		next; /* the next day on which the site must be built again, in words; or empty */
};

struct command {
	const char *name;
	const char *says;	    /* for --help */
	bool (*run)(struct run *r); /* false if there was any error or failure */
	unsigned options;	    /* which it takes: bits of enum command_option */
	const char *operands;	    /* what --help calls the words after it; NULL: it takes none */
};

enum command_option {
	TAKES_CONTENT = 1,  /* --content, --layouts, --assets, --as-of, --base-url, --jobs */
	TAKES_OUT = 2,	    /* --out, --search */
	TAKES_SHEET = 4,    /* --content, --layouts, --as-of */
	TAKES_ANSWERS = 8,  /* --answers, --json */
	TAKES_REPORT = 16,  /* --report, --json */
	TAKES_PAGES = 32,   /* --content, --layouts, --as-of */
	TAKES_HTML = 64,    /* --sarif */
	TAKES_PORT = 128,   /* --port */
	TAKES_BEFORE = 256, /* --before, --json */
	TAKES_TWO = 512,    /* --samples, --page, --json; two operands */
};

bool build_run(struct run *r);
bool check_run(struct run *r);
bool serve_run(struct run *r);
bool run_run(struct run *r);
bool prove_run(struct run *r);
bool confirm_run(struct run *r);
bool audit_run(struct run *r);
bool new_run(struct run *r);
bool calibrate_run(struct run *r);
bool compare_run(struct run *r);

extern const struct command commands[];
extern const size_t command_count;

#endif
