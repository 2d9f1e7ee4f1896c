/*
 * Images and answers for the engines to be compared on, as a stream (stream.h).
 *	cases random SEED IMAGES ANSWERS	images made up, and so many answers for each
 */
#include "given.h"
#include "invent.h"
#include "stream.h"

#include <string.h>

enum { DAMAGED = 5 }; /* of a hundred images */

_Noreturn void memory_exhausted(void)
{
	fputs("cases: out of memory\n", stderr);
	exit(3);
}

struct cases {
	struct arena arena;
	struct buf text;
};

static void one_random(struct cases *c, struct random *r, uint32_t answers)
{
	struct slice bytes = invent_image(r, &c->arena);
	struct image image;
	struct given given;

	(void)image_open(&image, bytes.at, bytes.length);
	given_begin(&given, &image, &c->arena);
	if (random_chance(r, DAMAGED))
		bytes = invent_damage(r, bytes, &c->arena);
	stream_write(stdout, false, bytes.at, bytes.length);
	for (uint32_t i = 0; i < answers; i++) {
		given_anyhow(&given, r, &c->text);
		stream_write(stdout, true, c->text.at, c->text.length);
	}
	arena_clear(&c->arena);
}

static void random_cases(struct cases *c, char **arguments)
{
	struct random r = { strtoull(arguments[0], NULL, 10) };
	unsigned long images = strtoul(arguments[1], NULL, 10);
	uint32_t answers = (uint32_t)strtoul(arguments[2], NULL, 10);

	for (unsigned long i = 0; i < images; i++)
		one_random(c, &r, answers);
}

int main(int count, char **arguments)
{
	struct cases c;

	arena_init(&c.arena);
	buf_init(&c.text, 64 * 1024);
	if (count == 5 && strcmp(arguments[1], "random") == 0)
		random_cases(&c, arguments + 2);
	else
		return 2;
	buf_release(&c.text);
	arena_release(&c.arena);
	return fflush(stdout) ? 3 : 0;
}
