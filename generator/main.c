/*
 * candour: options in, messages out, exit status. The only file that prints and that reads the clock.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
#include "base/arena.h"
#include "base/diag_few.h"
#include "command/command.h"
#include "text/tree.h"

enum status { STATUS_DONE, STATUS_ERRORS, STATUS_USAGE, STATUS_MACHINE };

enum { LONGEST_OUTPUT = 64 * 1024 * 1024 };

/* Messages of one kind about a page that somebody else wrote: who mends those will find the others. */
enum { MOST_ALIKE = 20 };

struct terminal {
	struct timespec started;
	time_t shown; /* whole seconds since the start when progress was last shown */
};

_Noreturn void memory_exhausted(void)
{
	static const char message[] = "candour: failure: out of memory [machine]\n";

	/* nothing here may need memory; if even this cannot be said, the status still tells */
	(void)!write(STDERR_FILENO, message, sizeof(message) - 1);
	_exit(STATUS_MACHINE);
}

/* Whole seconds from `start` to now; 0 if the clock cannot be read. */
static time_t seconds_since(const struct timespec *start)
{
	struct timespec now;

	if (clock_gettime(CLOCK_MONOTONIC, &now) != 0)
		return 0;
	return now.tv_sec - start->tv_sec - (now.tv_nsec < start->tv_nsec);
}

/* On a terminal, after the first second, once a second. */
static void show_progress(void *context, const char *doing, size_t done, size_t all)
{
	struct terminal *t = context;
	time_t seconds = seconds_since(&t->started);

	if (seconds <= t->shown)
		return;
	t->shown = seconds;
	fprintf(stderr, "\r%s: %zu of %zu\033[K", doing, done, all);
}

/* For people `most` of one kind in one file, or all; for programs all. */
static void print_messages(const struct diags *d, bool json, int most)
{
	struct buf out;

	buf_init(&out, LONGEST_OUTPUT);
	for (const struct diag *m = json ? d->first : NULL; m; m = m->next)
		diag_json(m, &out);
	if (!json)
		diags_few(d, most, &out);
	fwrite(out.at, 1, out.length, stderr);
	buf_release(&out);
}

/* A command_report; `context` is whether messages are in JSON. */
static void report(void *context, struct diags *messages, struct slice text)
{
	const bool *json = context;

	print_messages(messages, *json, 0);
	fwrite(text.at, 1, text.length, stdout);
	fflush(stdout);
}

/* After the messages, for people: what they come to. Only a command that publishes can say that nothing was. */
static void print_outcome(const struct command *c, const struct diags *d)
{
	fprintf(stderr, "%d %s%s\n", d->errors, d->errors == 1 ? "mistake" : "mistakes",
		c->options & TAKES_OUT ? ". Nothing was published." : " to put right.");
}

static enum status run_command(const struct command *c, const struct options *o)
{
	struct terminal terminal = { 0 };
	struct arena arena;
	struct diags diags;
	struct buf summary;
	struct run run = {
		.options = o,
		.arena = &arena,
		.diags = &diags,
		.summary = &summary,
		.progress_context = &terminal,
		.report = report,
		.report_context = &(bool){ o->messages_json },
	};

	arena_init(&arena);
	diags_init(&diags, &arena);
	buf_init(&summary, LONGEST_OUTPUT);
	if (isatty(STDERR_FILENO) && clock_gettime(CLOCK_MONOTONIC, &terminal.started) == 0)
		run.progress = show_progress;

	bool good = c->run(&run);

	if (terminal.shown)
		fputs("\r\033[K", stderr);
	diags_sort(&diags);
	print_messages(&diags, o->messages_json, c->options & TAKES_HTML ? MOST_ALIKE : 0);
	if (diags.errors && !o->messages_json && c->options & TAKES_CONTENT)
		print_outcome(c, &diags);
	if (summary.length)
		fwrite(summary.at, 1, summary.length, stdout);

	enum status status = diags.failures ? STATUS_MACHINE : good ? STATUS_DONE : STATUS_ERRORS;

	buf_release(&summary);
	arena_release(&arena);
	return fflush(stdout) == 0 ? status : STATUS_MACHINE;
}

int main(int count, char **arguments)
{
	struct options options;
	struct buf text;
	struct date today = date_from_seconds((int64_t)time(NULL));

	buf_init(&text, LONGEST_OUTPUT);
	tree_setup();

	const struct command *c = options_read(
		&options, count - 1, arguments + 1, today, getenv("SOURCE_DATE_EPOCH"), &text);
	enum status status = STATUS_USAGE;

	if (count && *arguments[0])
		options.program = arguments[0];
	if (c) {
		status = run_command(c, &options);
	} else if (text.length) {
		fprintf(stderr, "candour: %s\nTry: %s --help\n", buf_string(&text),
			options.program);
	} else {
		options_help(&options, &text);
		fwrite(text.at, 1, text.length, stdout);
		status = STATUS_DONE;
	}
	buf_release(&text);
	return (int)status;
}
