/*
 * options: the command line.
 *
 *	candour build --out site --as-of 2026-11-20
 */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include "base/buf.h"
#include "base/date.h"
#include "base/limits.h"
#include "base/slice.h"

struct options {
	const char *program; /* as it was called, for what to type next: "build/candour" */
	const char *content, *layouts, *assets, *out; /* folders */
	const char *search;    /* folder with an index of the pages; NULL: the site has none */
	const char *workshop;  /* where the site before is kept for the next build: see stage.h */
	struct slice base_url; /* empty: the one in site.yaml */
	struct date as_of;
	int jobs;
	bool messages_json;		      /* --messages json */
	const char *operands[LIMIT_OPERANDS]; /* what is no option: a worksheet, answers, pages */
	int operand_count;
	const char *before;	    /* of calibrate: the worksheet as it was, or NULL */
	const char *answers;	    /* file; NULL: none */
	bool json;		    /* --json */
	bool report;		    /* --report plain */
	bool sarif;		    /* --sarif */
	int port;		    /* --port; 0: any that is free */
	const char *samples, *page; /* files; NULL: none */
};

struct arena;
struct command;
struct site_options;

/*
 * Read the arguments after the program's name. `today` stands for --as-of if neither that nor
 * `source_date_epoch` (the environment's, or NULL) is given. NULL, with what is wrong in `complaint`, if
 * they make no sense; with an empty complaint if help was asked for.
 */
MUST_USE const struct command *options_read(struct options *o, int count, char *const *arguments,
	struct date today, const char *source_date_epoch, struct buf *complaint);

/* What a site is read from: its content and words, and no layouts, for who only wants to know what it says. */
struct site_options options_site(const struct options *o, struct arena *a);

/* What --help prints. */
void options_help(const struct options *o, struct buf *out);

#endif
