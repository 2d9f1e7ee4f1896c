/*
 * How long the engine takes on this machine for one set of answers, in nanoseconds.
 *	engine <STREAM
 * The stream (tests/parity/stream.h) has an image and answers. Prints the median of many rounds: the result
 * alone, the result and its explanation as JSON, and opening the image.
 */
#include "../parity/stream.h"

#include <time.h>
#include "worksheet/explain.h"

enum { ROUNDS = 101, ROUND = 1000, ROOM = 256 * 1024 };

struct bench {
	struct stream_record image, answers;
	struct image opened;
	struct work work;
	struct answers read;
	void *memory; /* owned */
	size_t size;
	char *out; /* owned */
};

static void open_image(struct bench *b)
{
	if (image_open(&b->opened, b->image.bytes, b->image.length) != IMAGE_GOOD ||
		!work_begin(&b->work, &b->opened, b->memory, b->size))
		exit(3);
}

static void result(struct bench *b)
{
	if (result_work(&b->work, &b->read, (const char *)b->answers.bytes, b->answers.length) !=
		OUTCOME_VALUE)
		exit(3);
}

static void explain(struct bench *b)
{
	if (!explain_json(&b->work, &b->read, (const char *)b->answers.bytes, b->answers.length,
		    b->out, ROOM))
		exit(3);
}

static double now(void)
{
	struct timespec t;

	timespec_get(&t, TIME_UTC);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static int compare(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static double median(struct bench *b, void (*work)(struct bench *b))
{
	double took[ROUNDS];

	for (int round = 0; round < ROUNDS; round++) {
		double start = now();

		for (int i = 0; i < ROUND; i++)
			work(b);
		took[round] = (now() - start) / ROUND;
	}
	qsort(took, ROUNDS, sizeof(*took), compare);
	return took[ROUNDS / 2];
}

int main(void)
{
	struct bench b = { 0 };

	if (!stream_read(stdin, &b.image) || !stream_read(stdin, &b.answers) ||
		image_open(&b.opened, b.image.bytes, b.image.length) != IMAGE_GOOD)
		return 3;
	b.size = work_memory(&b.opened);
	b.memory = malloc(b.size);
	b.out = malloc(ROOM);
	if (!b.memory || !b.out)
		exit(3);
	open_image(&b);

	double alone = median(&b, result), whole = median(&b, explain);

	printf("{\"result\":%.0f,\"explain\":%.0f,\"open\":%.0f}\n", alone, whole,
		median(&b, open_image));
	free(b.memory);
	free(b.out);
	free(b.image.bytes);
	free(b.answers.bytes);
	return 0;
}
