#define _GNU_SOURCE
#include "base/parallel.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include "base/arena.h"

struct crew {
	parallel_work *work;
	void *context;
	size_t count;
	atomic_size_t next;
};

struct member {
	struct crew *crew;
	int number;
	pthread_t thread;
};

static void *labour(void *argument)
{
	struct member *m = argument;
	struct crew *c = m->crew;

	for (;;) {
		size_t index = atomic_fetch_add(&c->next, 1);

		if (index >= c->count)
			return NULL;
		c->work(c->context, m->number, index);
	}
}

void parallel_each(int workers, size_t count, parallel_work *work, void *context)
{
	struct crew crew = { .work = work, .context = context, .count = count };
	struct arena arena;
	int started = 1;

	if ((size_t)workers > count)
		workers = count ? (int)count : 1;
	arena_init(&arena);

	struct member *members = ARENA_ARRAY(&arena, struct member, (size_t)workers);

	members[0].crew = &crew;
	for (; started < workers; started++) {
		members[started].crew = &crew;
		members[started].number = started;
		if (pthread_create(&members[started].thread, NULL, labour, &members[started]) != 0)
			break;
	}
	labour(&members[0]);
	for (int i = 1; i < started; i++)
		pthread_join(members[i].thread, NULL);
	arena_release(&arena);
}

int parallel_processors(void)
{
	cpu_set_t set;

	if (sched_getaffinity(0, sizeof(set), &set) != 0)
		return 1;
	return CPU_COUNT(&set) > 0 ? CPU_COUNT(&set) : 1;
}
