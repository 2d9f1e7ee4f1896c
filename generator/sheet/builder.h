/*
 * builder: the sections of an image while they are filled, and the image made of them.
 *
 *	struct builder b;
 *	builder_init(&b, &arena);
 *	uint32_t two = builder_constant(&b, (struct amount){ 2, 0 });
 *	uint32_t args[] = { answer, two };
 *	uint32_t node = builder_node(&b, OP_MAX, 0, args, 2);
 *	...
 *	builder_finish(&b, header, &bytes)
 */
#ifndef SHEET_BUILDER_H
#define SHEET_BUILDER_H

#include "base/amount.h"
#include "base/buf.h"
#include "base/map.h"
#include "worksheet/image.h"

struct builder {
	struct arena *arena;
	struct buf sections[SECTIONS];
	uint32_t count[SECTIONS]; /* records */
	struct map texts;	  /* a text -> where it stands already */
	uint32_t header[HEADER_WORDS];
};

void builder_init(struct builder *b, struct arena *a);
void builder_release(struct builder *b);

/* The word that stands for a text, which is at most IMAGE_TEXT_LENGTH long. */
uint32_t builder_text(struct builder *b, struct slice text);

/* Append a record of as many words as the section has; its number. */
uint32_t builder_record(struct builder *b, enum image_section section, const uint32_t *words);

/* Append a node with its arguments; its number. */
uint32_t builder_node(
	struct builder *b, enum image_op op, uint32_t extra, const uint32_t *args, size_t count);

/* A node that is always this number. */
uint32_t builder_constant(struct builder *b, struct amount number);

/* The two words of a long. */
static inline void builder_long(uint32_t *words, int64_t value)
{
	words[0] = (uint32_t)(uint64_t)value;
	words[1] = (uint32_t)((uint64_t)value >> 32);
}

/*
 * The image, in the arena. False if there is more of anything than an image holds. The header's magic, version,
 * size and counts are filled in; the other words are as the caller set them.
 */
MUST_USE bool builder_finish(struct builder *b, struct slice *image);

#endif
