#include "command/options.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include "base/limits.h"
#include "base/nearest.h"
#include "base/parallel.h"
#include "command/command.h"
#include "site/settings.h"
#include "site/site.h"

struct option {
	const char *name;  /* "--out" */
	const char *value; /* what the help calls its value; NULL: it has none */
	const char *says;
	unsigned takes; /* the commands that take it; 0: all */
	bool (*read)(struct options *o, const char *value);
	const char *wants; /* for a value that `read` refuses */
};

static bool read_content(struct options *o, const char *value)
{
	o->content = value;
	return true;
}

static bool read_layouts(struct options *o, const char *value)
{
	o->layouts = value;
	return true;
}

static bool read_assets(struct options *o, const char *value)
{
	o->assets = value;
	return true;
}

static bool read_out(struct options *o, const char *value)
{
	o->out = value;
	return *value != '\0';
}

static bool read_search(struct options *o, const char *value)
{
	o->search = value;
	return *value != '\0';
}

static bool read_as_of(struct options *o, const char *value)
{
	return date_parse(slice_text(value), &o->as_of);
}

static bool read_base_url(struct options *o, const char *value)
{
	o->base_url = slice_text(value);
	return settings_is_base_url(o->base_url);
}

static bool read_jobs(struct options *o, const char *value)
{
	char *end;
	long jobs = strtol(value, &end, 10);

	o->jobs = (int)jobs;
	return *end == '\0' && jobs >= 1 && jobs <= LIMIT_JOBS;
}

static bool read_port(struct options *o, const char *value)
{
	char *end;
	long port = strtol(value, &end, 10);

	o->port = (int)port;
	return *value != '\0' && *end == '\0' && port >= 0 && port <= 65535;
}

static bool read_messages(struct options *o, const char *value)
{
	o->messages_json = strcmp(value, "json") == 0;
	return o->messages_json || strcmp(value, "text") == 0;
}

static bool read_answers(struct options *o, const char *value)
{
	o->answers = value;
	return *value != '\0';
}

static bool read_before(struct options *o, const char *value)
{
	o->before = value;
	return *value != '\0';
}

static bool read_report(struct options *o, const char *value)
{
	o->report = strcmp(value, "plain") == 0;
	return o->report;
}

static bool read_json(struct options *o, const char *value)
{
	o->json = true;
	return value == NULL;
}

static bool read_sarif(struct options *o, const char *value)
{
	o->sarif = true;
	return value == NULL;
}

static bool read_samples(struct options *o, const char *value)
{
	o->samples = value;
	return *value != '\0';
}

static bool read_page(struct options *o, const char *value)
{
	o->page = value;
	return *value != '\0';
}

static const struct option table[] = {
	{ "--content", "FOLDER", "what the policy team writes (content)",
		TAKES_CONTENT | TAKES_SHEET | TAKES_PAGES, read_content, "a folder" },
	{ "--layouts", "FOLDER", "how pages look (layouts)",
		TAKES_CONTENT | TAKES_SHEET | TAKES_PAGES, read_layouts, "a folder" },
	{ "--assets", "FOLDER", "compiled styles (build/assets)", TAKES_CONTENT, read_assets,
		"a folder" },
	{ "--out", "FOLDER", "where the site is published (site)", TAKES_OUT, read_out,
		"a folder" },
	{ "--search", "FOLDER", "an index of these pages, to search the site by (none)", TAKES_OUT,
		read_search, "a folder" },
	{ "--as-of", "DATE", "the day to build for (SOURCE_DATE_EPOCH, or today in UTC)",
		TAKES_CONTENT | TAKES_SHEET | TAKES_PAGES, read_as_of, "a day such as 2026-11-20" },
	{ "--base-url", "URL", "where the site will be served (base-url of site.yaml)",
		TAKES_CONTENT, read_base_url,
		"an address that begins with https:// and ends with /" },
	{ "--jobs", "N", "how many pages are made at once (one for each processor)", TAKES_CONTENT,
		read_jobs, "a number from 1 to 64" },
	{ "--port", "N", "where the preview listens; 0 is any port that is free (8000)", TAKES_PORT,
		read_port, "a number from 0 to 65535" },
	{ "--answers", "FILE", "answers to a worksheet, as YAML or JSON", TAKES_ANSWERS,
		read_answers, "a file" },
	{ "--before", "SHEET", "the worksheet as it was, to hold against the same packages",
		TAKES_BEFORE, read_before, "a worksheet" },
	{ "--report", "WHAT", "plain: a table of how easy each page is to read", TAKES_REPORT,
		read_report, "the word plain" },
	{ "--json", NULL,
		"what a worksheet comes to, a report, or the days of a check, for programs",
		TAKES_ANSWERS | TAKES_REPORT | TAKES_BEFORE | TAKES_TWO, read_json, "no value" },
	{ "--sarif", NULL, "what an audit finds, in SARIF 2.1.0 for code hosts", TAKES_HTML,
		read_sarif, "no value" },
	{ "--samples", "FILE", "invented people, as CSV: who of them gains and who loses",
		TAKES_TWO, read_samples, "a file" },
	{ "--page", "FILE", "write the comparison as a page for the content folder", TAKES_TWO,
		read_page, "a file" },
	{ "--messages", "FORM", "text, or json with one object on each line (text)", 0,
		read_messages, "text or json" },
};

enum { OPTION_COUNT = sizeof(table) / sizeof(*table) };

static const struct option *find_option(struct slice name)
{
	for (size_t i = 0; i < OPTION_COUNT; i++)
		if (slice_is(name, table[i].name))
			return &table[i];
	return NULL;
}

static const struct command *find_command(const char *name)
{
	for (size_t i = 0; i < command_count; i++)
		if (strcmp(name, commands[i].name) == 0)
			return &commands[i];
	return NULL;
}

static void complain_command(const char *name, struct buf *complaint)
{
	struct nearest n = nearest_to(slice_text(name));
	char hint[NEAREST_HINT];

	for (size_t i = 0; i < command_count; i++)
		nearest_try(&n, slice_text(commands[i].name));
	buf_print(complaint, "no command \"%s\"%s", name, nearest_hint(n.best, hint, sizeof(hint)));
}

static void complain_option(const struct command *c, struct slice name, struct buf *complaint)
{
	struct nearest n = nearest_to(name);
	char hint[NEAREST_HINT];

	for (size_t i = 0; i < OPTION_COUNT; i++)
		if (!table[i].takes || (table[i].takes & c->options))
			nearest_try(&n, slice_text(table[i].name));
	buf_print(complaint, "%s has no option \"%.*s\"%s", c->name, SLICE_ARG(name),
		nearest_hint(n.best, hint, sizeof(hint)));
}

/* Read "--name value" or "--name=value" at arguments[*i]; false after a complaint. */
static bool read_option(struct options *o, const struct command *c, int count,
	char *const *arguments, int *i, struct buf *complaint)
{
	struct slice argument = slice_text(arguments[*i]);
	struct slice name = slice_until(argument, '=');
	const struct option *option = find_option(name);

	if (!option || (option->takes && !(option->takes & c->options))) {
		complain_option(c, name, complaint);
		return false;
	}

	const char *value = NULL;

	if (name.length < argument.length)
		value = name.at + name.length + 1;
	else if (option->value && *i + 1 < count)
		value = arguments[++*i];
	if ((value || !option->value) && option->read(o, value))
		return true;
	buf_print(complaint, "%s wants %s", option->name, option->wants);
	return false;
}

static bool read_operand(
	struct options *o, const struct command *c, const char *operand, struct buf *complaint)
{
	if (c->operands && o->operand_count < LIMIT_OPERANDS) {
		o->operands[o->operand_count++] = operand;
		return true;
	}
	if (c->operands)
		buf_print(complaint, "%s takes at most %d words", c->name, LIMIT_OPERANDS);
	else
		complain_option(c, slice_text(operand), complaint);
	return false;
}

/* https://reproducible-builds.org/specs/source-date-epoch/ */
static bool read_epoch(struct options *o, const char *text, struct buf *complaint)
{
	char *end;
	long long seconds = strtoll(text, &end, 10);

	/* up to the end of the year 9999 */
	if (*text != '\0' && *end == '\0' && seconds >= 0 && seconds <= 253402300799) {
		o->as_of = date_from_seconds(seconds);
		return true;
	}
	buf_print(complaint, "SOURCE_DATE_EPOCH must be a number of seconds since 1970");
	return false;
}

static bool wants_help(int count, char *const *arguments)
{
	for (int i = 0; i < count; i++)
		if (strcmp(arguments[i], "--help") == 0 || strcmp(arguments[i], "help") == 0)
			return true;
	return false;
}

const struct command *options_read(struct options *o, int count, char *const *arguments,
	struct date today, const char *source_date_epoch, struct buf *complaint)
{
	*o = (struct options){
		.program = "candour",
		.content = "content",
		.layouts = "layouts",
		.assets = "build/assets",
		.out = "site",
		.workshop = "build",
		.jobs = parallel_processors(),
		.port = 8000,
	};
	if (o->jobs > LIMIT_JOBS)
		o->jobs = LIMIT_JOBS;
	if (wants_help(count, arguments))
		return NULL;
	if (count < 1) {
		buf_text(complaint, "which command?");
		return NULL;
	}

	const struct command *c = find_command(arguments[0]);

	if (!c) {
		complain_command(arguments[0], complaint);
		return NULL;
	}
	o->as_of = (struct date){ 0 };
	for (int i = 1; i < count; i++)
		if (strncmp(arguments[i], "--", 2) == 0
				? !read_option(o, c, count, arguments, &i, complaint)
				: !read_operand(o, c, arguments[i], complaint))
			return NULL;
	if (c->options & TAKES_TWO && o->operand_count != 2) {
		buf_print(complaint,
			"%s %s: name two content folders, two worksheet files or two dates",
			c->name, c->operands);
		return NULL;
	}
	if (c->operands && !o->operand_count) {
		buf_print(complaint, "%s %s: which %s?", c->name, c->operands,
			c->options & TAKES_PAGES	  ? "page"
				: c->options & TAKES_HTML ? "file or folder"
							  : "worksheet");
		return NULL;
	}
	if (date_given(o->as_of))
		return c;
	o->as_of = today;
	return !source_date_epoch || read_epoch(o, source_date_epoch, complaint) ? c : NULL;
}

struct site_options options_site(const struct options *o, struct arena *a)
{
	return (struct site_options){
		.program = o->program,
		.content = o->content,
		.words = arena_print(a, "%s/words", o->layouts).at,
		.base_url = o->base_url,
		.as_of = o->as_of,
		.jobs = o->jobs,
	};
}

void options_help(const struct options *o, struct buf *out)
{
	buf_print(out, "%s COMMAND [OPTION ...]\n\n", o->program);
	for (size_t i = 0; i < command_count; i++) {
		char name[64];

		snprintf(name, sizeof(name), "%s %s", commands[i].name,
			commands[i].operands ? commands[i].operands : "");
		buf_print(out, "  %-26s %s\n", name, commands[i].says);
	}
	buf_text(out, "\n");
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		char name[64];

		snprintf(name, sizeof(name), "%s %s", table[i].name,
			table[i].value ? table[i].value : "");
		buf_print(out, "  %-26s %s\n", name, table[i].says);
	}
	buf_text(out,
		"\nExit status: 0 done, 1 the content has errors, 2 the command line is wrong, "
		"3 the machine failed.\n");
}
