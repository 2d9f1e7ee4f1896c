#define _GNU_SOURCE
#include "command/preview.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <unistd.h>
#include "command/edition.h"
#include "command/shown.h"
#include "serve/watch.h"

/* Milliseconds without a save before the whole site is made again: a program that saves much at once is done by then. */
enum { QUIET = 50 };

enum { FOLDERS = 3 };

struct preview {
	struct run *run;
	struct server *server;
	struct answers answers;
	struct shown shown;

	const char *folders[FOLDERS];
	struct watch *watch;
	int quiet; /* a timer */

	pthread_t thread; /* makes `next`, as `asked` says */
	struct options asked;
	struct edition *next;
	int made; /* an event: the thread is done */
	bool is_making;

	bool is_stale; /* something was saved since the thread began, or since the last edition */
	struct arena renewed; /* holds what follows */
	struct saved {
		const char *file;
		struct saved *next;
	} * saved; /* what was saved since the thread began */
};

static void *make(void *context)
{
	struct preview *p = context;
	const uint64_t one = 1;

	p->next = edition_make(&p->asked);
	(void)!write(p->made, &one, sizeof(one));
	return NULL;
}

static void start(struct preview *p)
{
	p->asked = *p->run->options;
	p->asked.as_of = p->shown.as_of;
	p->is_stale = false;
	p->saved = NULL;
	arena_clear(&p->renewed);
	watch_renew(p->watch);
	p->is_making = pthread_create(&p->thread, NULL, make, p) == 0;
	if (!p->is_making)
		p->is_stale = true; /* the next save tries again */
}

static void report(struct preview *p, struct edition *e)
{
	p->run->report(p->run->report_context, &e->diags, buf_slice(&e->summary));
}

/* The thread is done. A page that was saved meanwhile may be older in the new edition than what is shown. */
static void take(void *context)
{
	struct preview *p = context;
	uint64_t count;

	(void)!read(p->made, &count, sizeof(count));
	pthread_join(p->thread, NULL);
	p->is_making = false;
	if (date_compare(p->next->options.as_of, p->shown.as_of) != 0) {
		edition_free(p->next);
	} else {
		report(p, p->next);
		shown_take(&p->shown, p->next);
		for (const struct saved *s = p->saved; s; s = s->next)
			shown_renew(&p->shown, s->file);
	}
	p->next = NULL;
	if (p->is_stale)
		start(p);
	server_ask_again(p->server);
}

static void wait_for_quiet(struct preview *p)
{
	const struct itimerspec in = { { 0, 0 }, { 0, QUIET * 1000 * 1000 } };

	p->is_stale = true;
	timerfd_settime(p->quiet, 0, &in, NULL);
}

static void be_quiet(void *context)
{
	struct preview *p = context;
	uint64_t count;

	(void)!read(p->quiet, &count, sizeof(count));
	if (!p->is_making && p->is_stale)
		start(p);
}

static void note(void *context, const char *file)
{
	struct preview *p = context;
	struct saved *s;

	wait_for_quiet(p);
	if (!file || !slice_ends(slice_text(file), SLICE(".md")))
		return;
	shown_renew(&p->shown, file);
	server_ask_again(p->server);
	s = ARENA_NEW(&p->renewed, struct saved);
	s->file = arena_string(&p->renewed, slice_text(file));
	s->next = p->saved;
	p->saved = s;
}

static void look_around(void *context)
{
	struct preview *p = context;

	watch_read(p->watch, note, p);
}

static bool answer(void *context, const struct request *r, bool is_late, struct buf *out)
{
	struct preview *p = context;
	bool is_answered = shown_answer(&p->shown, r, is_late, out);

	if (p->shown.is_turning && date_compare(p->asked.as_of, p->shown.as_of) != 0) {
		if (p->is_making)
			p->is_stale = true;
		else
			start(p);
	}
	return is_answered;
}

static bool open_events(struct preview *p, struct diags *d)
{
	int watched = -1;

	p->watch = watch_open(p->folders, FOLDERS, &watched, d);
	if (!p->watch)
		return false;
	p->quiet = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
	p->made = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	if (p->quiet < 0 || p->made < 0) {
		diag_failure(d, "candour", "wait for changes", errno);
		return false;
	}
	server_listen_to(p->server, watched, look_around, p);
	server_listen_to(p->server, p->quiet, be_quiet, p);
	server_listen_to(p->server, p->made, take, p);
	return true;
}

struct preview *preview_open(struct run *r, struct server *s)
{
	const struct options *o = r->options;
	struct preview *p = memory_take(sizeof(*p));

	*p = (struct preview){
		.run = r,
		.server = s,
		.answers = { server_port(s), answer, p },
		.folders = { o->content, o->layouts, o->assets },
		.quiet = -1,
		.made = -1,
	};
	shown_init(&p->shown, o->as_of);
	arena_init(&p->renewed);
	if (open_events(p, r->diags)) {
		start(p);
		return p;
	}
	preview_close(p);
	return NULL;
}

const struct answers *preview_answers(const struct preview *p)
{
	return &p->answers;
}

void preview_close(struct preview *p)
{
	if (p->is_making) {
		pthread_join(p->thread, NULL);
		edition_free(p->next);
	}
	shown_release(&p->shown);
	watch_close(p->watch);
	if (p->quiet >= 0)
		close(p->quiet);
	if (p->made >= 0)
		close(p->made);
	arena_release(&p->renewed);
	free(p);
}
