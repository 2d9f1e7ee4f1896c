/*
 * stream: images and answers as every engine under test is given them: records of a word (little-endian: the
 * length times two, plus one for answers) and as many bytes. Answers are for the image before them.
 *
 * What an engine says of each record is eight bytes: a digest of the JSON, or of why an image was refused.
 */
#ifndef TESTS_PARITY_STREAM_H
#define TESTS_PARITY_STREAM_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct stream_record {
	bool is_answers;
	uint32_t length;
	unsigned char *bytes; /* owned */
	uint32_t room;
};

static inline void stream_word(uint32_t word, FILE *to)
{
	for (int i = 0; i < 4; i++, word >>= 8)
		putc((int)(word & 255), to);
}

static inline void stream_write(FILE *to, bool is_answers, const void *bytes, size_t length)
{
	stream_word((uint32_t)length * 2 + is_answers, to);
	if (fwrite(bytes, 1, length, to) < length)
		exit(3);
}

/* False at the end. */
static inline bool stream_read(FILE *from, struct stream_record *r)
{
	unsigned char word[4];

	if (fread(word, 1, 4, from) < 4)
		return false;

	uint32_t head = (uint32_t)word[0] | (uint32_t)word[1] << 8 | (uint32_t)word[2] << 16 |
		(uint32_t)word[3] << 24;

	r->is_answers = head & 1;
	r->length = head / 2;
	if (r->length > r->room || !r->bytes) {
		free(r->bytes);
		r->room = r->length + 1;
		r->bytes = malloc(r->room);
	}
	return r->bytes && fread(r->bytes, 1, r->length, from) == r->length;
}

struct digest {
	uint32_t one, other;
};

static inline uint32_t stream_turn(uint32_t n, int by)
{
	return n << by | n >> (32 - by);
}

static inline void stream_mix(struct digest *d, uint32_t word)
{
	d->one = (stream_turn(d->one, 5) ^ word) * 0x9e3779b1;
	d->other = (stream_turn(d->other, 11) + word) * 0x85ebca6b;
}

/* module.mjs has the same. */
static inline struct digest stream_digest(const unsigned char *bytes, size_t length)
{
	struct digest d = { (uint32_t)length, 1 };
	size_t i = 0;

	for (; i + 4 <= length; i += 4)
		stream_mix(&d,
			(uint32_t)bytes[i] | (uint32_t)bytes[i + 1] << 8 |
				(uint32_t)bytes[i + 2] << 16 | (uint32_t)bytes[i + 3] << 24);
	for (; i < length; i++)
		stream_mix(&d, bytes[i]);
	return d;
}

#endif
