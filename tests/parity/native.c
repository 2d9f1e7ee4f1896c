/*
 * The engine as it is compiled for this machine: a stream of images and answers in, digests out.
 *	native [--show | --fresh | --keep NUMBER | --plant OPERATION]
 * --show writes each JSON on a line instead; --keep writes record NUMBER, with its image, as a stream of its own;
 * --fresh works all answers in memory that was something else's, so that nothing of earlier answers is left;
 * --plant works every image with one operation made to give something else, which a comparison must find.
 */
#include <string.h>
#include "stream.h"
#include "worksheet/explain.h"

enum { ROOM = 256 * 1024 };

struct engine {
	struct stream_record image, answers;
	struct image opened;
	struct work work;
	void *memory; /* owned */
	size_t size;  /* of the memory */
	bool is_open, show, fresh;
	long plant; /* the operation, or -1 */
};

static unsigned char out[ROOM];

static void say(const struct engine *e, const void *bytes, size_t length)
{
	struct digest d = stream_digest(bytes, length);

	if (e->show) {
		fwrite(bytes, 1, length, stdout);
		putchar('\n');
		return;
	}
	stream_word(d.one, stdout);
	stream_word(d.other, stdout);
}

/* Each node of the operation gives nothing, and one that gives nothing gives the number 0. */
static void plant(struct engine *e)
{
	const unsigned char other[4] = { e->plant == OP_NOTHING ? OP_LABEL : OP_NOTHING, 0, 0, 0 };
	struct image im;

	if (e->plant < 0 || image_open(&im, e->image.bytes, e->image.length) != IMAGE_GOOD)
		return;
	for (uint32_t i = 0; i < im.count[SECTION_NODE]; i++) {
		unsigned char *node = e->image.bytes + im.start[SECTION_NODE] + i * NODE_WORDS * 4;

		if (image_word(&im, SECTION_NODE, i, NODE_OP) == (uint32_t)e->plant) {
			memcpy(node, other, 4);
			memset(node + NODE_ARGS * 4, 0, 4);
		}
	}
}

static void begin(struct engine *e)
{
	if (e->fresh)
		memset(e->memory, 0xa5, e->size);
	if (!work_begin(&e->work, &e->opened, e->memory, e->size))
		exit(3);
}

static void open_image(struct engine *e)
{
	unsigned char verdict;

	plant(e);
	verdict = (unsigned char)image_open(&e->opened, e->image.bytes, e->image.length);
	e->is_open = verdict == IMAGE_GOOD;
	if (e->is_open) {
		/* of the exact size, so that a sanitizer sees a byte too far */
		e->size = work_memory(&e->opened);
		free(e->memory);
		e->memory = malloc(e->size ? e->size : 1);
		if (!e->memory)
			exit(3);
		begin(e);
	}
	say(e, &verdict, 1);
}

static void work_answers(struct engine *e)
{
	struct answers read;
	size_t length = 0;

	if (e->is_open) {
		if (e->fresh)
			begin(e);
		length = explain_json(&e->work, &read, (const char *)e->answers.bytes,
			e->answers.length, (char *)out, sizeof(out));
	}
	say(e, out, length <= ROOM ? length : 0);
}

static void keep(struct engine *e, long number)
{
	struct stream_record r = { 0 };

	for (long i = 0; i <= number && stream_read(stdin, &r); i++) {
		struct stream_record *into = r.is_answers ? &e->answers : &e->image, old = *into;

		*into = r;
		r = old;
		if (i < number)
			continue;
		stream_write(stdout, false, e->image.bytes, e->image.length);
		if (into == &e->answers)
			stream_write(stdout, true, e->answers.bytes, e->answers.length);
	}
	free(r.bytes);
}

static void work_all_records(struct engine *e)
{
	struct stream_record r = { 0 };

	while (stream_read(stdin, &r)) {
		struct stream_record *into = r.is_answers ? &e->answers : &e->image, old = *into;

		*into = r;
		r = old;
		if (into == &e->answers)
			work_answers(e);
		else
			open_image(e);
	}
	free(r.bytes);
}

int main(int count, char **arguments)
{
	struct engine e = { .plant = -1 };
	const char *option = count > 1 ? arguments[1] : "";
	long number = count > 2 ? strtol(arguments[2], NULL, 10) : 0;

	e.show = strcmp(option, "--show") == 0;
	e.fresh = strcmp(option, "--fresh") == 0;
	if (strcmp(option, "--plant") == 0)
		e.plant = number;
	if (strcmp(option, "--keep") == 0)
		keep(&e, number);
	else
		work_all_records(&e);
	free(e.image.bytes);
	free(e.answers.bytes);
	free(e.memory);
	return fflush(stdout) ? 3 : 0;
}
