#include "sheet/builder.h"

#include <assert.h>

/* The sections together are cut at IMAGE_SIZE: none is ever longer. */
void builder_init(struct builder *b, struct arena *a)
{
	*b = (struct builder){ .arena = a };
	for (int i = 0; i < SECTIONS; i++)
		buf_init(&b->sections[i], IMAGE_SIZE);
	(void)builder_text(b, SLICE(""));
}

void builder_release(struct builder *b)
{
	for (int i = 0; i < SECTIONS; i++)
		buf_release(&b->sections[i]);
}

static void add_word(struct buf *section, uint32_t word)
{
	const char bytes[] = { (char)word, (char)(word >> 8), (char)(word >> 16),
		(char)(word >> 24) };

	buf_add(section, slice_of(bytes, sizeof(bytes)));
}

uint32_t builder_text(struct builder *b, struct slice text)
{
	struct buf *section = &b->sections[SECTION_TEXT];
	const uint32_t *there = map_get(&b->texts, text);

	if (there)
		return *there;

	uint32_t *word = ARENA_NEW(b->arena, uint32_t);

	assert(text.length <= IMAGE_TEXT_LENGTH);
	*word = (uint32_t)section->length << 12 | (uint32_t)text.length;
	buf_add(section, text);
	b->count[SECTION_TEXT] = (uint32_t)section->length;
	(void)!map_add(&b->texts, b->arena, arena_copy(b->arena, text), word);
	return *word;
}

uint32_t builder_record(struct builder *b, enum image_section section, const uint32_t *words)
{
	for (int i = 0; i < image_record_words[section]; i++)
		add_word(&b->sections[section], words[i]);
	return b->count[section]++;
}

uint32_t builder_node(
	struct builder *b, enum image_op op, uint32_t extra, const uint32_t *args, size_t count)
{
	const uint32_t words[NODE_WORDS] = {
		[NODE_OP] = (uint32_t)op,
		[NODE_EXTRA] = extra,
		[NODE_ARG_FIRST] = b->count[SECTION_ARG],
		[NODE_ARGS] = (uint32_t)count,
	};

	for (size_t i = 0; i < count; i++)
		builder_record(b, SECTION_ARG, &args[i]);
	return builder_record(b, SECTION_NODE, words);
}

uint32_t builder_constant(struct builder *b, struct amount number)
{
	uint32_t args[3] = { 0 };

	builder_long(args, number.value);
	args[2] = (uint32_t)number.scale;
	return builder_node(b, OP_CONSTANT, 0, args, 3);
}

bool builder_finish(struct builder *b, struct slice *image)
{
	struct buf all;
	size_t size = sizeof(b->header);
	struct image opened;

	for (int i = 0; i < SECTIONS; i++)
		size += b->sections[i].length;
	b->header[HEADER_MAGIC] = IMAGE_MAGIC;
	b->header[HEADER_VERSION] = IMAGE_VERSION;
	b->header[HEADER_SIZE] = (uint32_t)size;
	memcpy(&b->header[HEADER_COUNTS], b->count, sizeof(b->count));

	buf_init(&all, sizeof(b->header) + SECTIONS * (size_t)IMAGE_SIZE);
	for (int i = 0; i < HEADER_WORDS; i++)
		add_word(&all, b->header[i]);
	for (int i = 0; i < SECTIONS; i++)
		buf_add(&all, buf_slice(&b->sections[i]));
	*image = arena_copy(b->arena, buf_slice(&all));
	buf_release(&all);
	return image_open(&opened, image->at, image->length) == IMAGE_GOOD;
}
