/*
 * The engine as a WebAssembly module: no imports, no heap. The page puts an image and answers into the rooms
 * below and reads the JSON. tests/parity holds that it gives the same bytes as the program.
 *
 *	const work = await candour.engine();
 *	work("taper", "as-of=2026-11-20\nkind=some\n").outcome
 *
 * layouts/scripts/engine.js is that function. The module and the worksheets reach it as base64, in module.js and
 * sheets.js, so that a page works from a disk too.
 */
#include "worksheet/explain.h"

#ifdef __wasm__
#define EXPORT(name) __attribute__((export_name(name)))
#else
#define EXPORT(name)
#endif

enum { ANSWERS_ROOM = 16 * 1024, OUTPUT_ROOM = 256 * 1024, WORK_ROOM = 640 * 1024 };

static _Alignas(16) unsigned char image_room[IMAGE_SIZE];
static char answers_room[ANSWERS_ROOM];
static char output_room[OUTPUT_ROOM];
static _Alignas(16) unsigned char work_room[WORK_ROOM];

static struct image opened;
static struct work work;
static struct answers answers;

void *module_image(void);
int module_open(uint32_t size);
void *module_answers(void);
uint32_t module_explain(uint32_t length);
void *module_output(void);

#ifdef __wasm__
/*
 * What the compiler calls to copy a record. The C library's is faster for long texts, of which there are none here,
 * and weighs as much as a thirtieth of the engine.
 */
__attribute__((no_builtin("memcpy"))) void *memcpy(
	void *restrict to, const void *restrict from, size_t size)
{
	for (size_t i = 0; i < size; i++)
		((char *)to)[i] = ((const char *)from)[i];
	return to;
}
#endif

/* Where the image goes: IMAGE_SIZE bytes. */
EXPORT("image") void *module_image(void)
{
	return image_room;
}

/* Open the image there; 0, or why not (enum image_verdict; -1: it needs more memory than there is). */
EXPORT("open") int module_open(uint32_t size)
{
	enum image_verdict verdict = image_open(&opened, image_room, size);

	if (verdict != IMAGE_GOOD)
		return (int)verdict;
	return work_begin(&work, &opened, work_room, sizeof(work_room)) ? 0 : -1;
}

/* Where the answers go: ANSWERS_ROOM bytes. */
EXPORT("answers") void *module_answers(void)
{
	return answers_room;
}

/* Work the answers there; the length of the JSON, or 0 if there is too much of either. */
EXPORT("explain") uint32_t module_explain(uint32_t length)
{
	if (length > ANSWERS_ROOM)
		return 0;

	size_t needed = explain_json(
		&work, &answers, answers_room, length, output_room, OUTPUT_ROOM);

	return needed <= OUTPUT_ROOM ? (uint32_t)needed : 0;
}

/* Where the JSON is. */
EXPORT("output") void *module_output(void)
{
	return output_room;
}
