/*
 * An image and answers, given to the engine as it is compiled for this machine and to its WebAssembly module, which
 * wasm2c made C again: both say the same bytes.
 */
#include "works.h"

#include "engine.h"

static Z_engine_instance_t module;
static bool is_ready;

static void put(uint32_t at, struct slice bytes)
{
	if (bytes.length)
		memcpy(Z_engineZ_memory(&module)->data + at, bytes.at, bytes.length);
}

static void begin(void)
{
	wasm_rt_init();
	Z_engine_init_module();
	Z_engine_instantiate(&module);
	is_ready = true;
}

/* Whether the module opens the image as the engine does; false as well if it has not the memory for it. */
static bool module_opens(const struct works *w, bool opened)
{
	if (w->image.length > IMAGE_SIZE)
		return false;
	put(Z_engineZ_image(&module), w->image);

	uint32_t verdict = Z_engineZ_open(&module, (uint32_t)w->image.length);

	if (verdict == UINT32_MAX)
		return false;
	if ((verdict == IMAGE_GOOD) != opened)
		abort();
	return opened;
}

static void compare(struct works *w)
{
	struct slice json = works_explain(w);

	put(Z_engineZ_answers(&module), w->answers);

	uint32_t length = Z_engineZ_explain(&module, (uint32_t)w->answers.length);
	const char *at = (const char *)Z_engineZ_memory(&module)->data + Z_engineZ_output(&module);

	if (!slice_equal(json, slice_of(at, length))) {
		fprintf(stderr, "native: %.*s\nmodule: %.*s\n", SLICE_ARG(json), (int)length, at);
		abort();
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static char room[WORKS_ROOM];
	struct works w = { .out = room };
	bool opened;

	if (!is_ready)
		begin();
	works_split(&w, bytes, size);
	opened = works_open(&w);
	if (module_opens(&w, opened) && works_soon(&w))
		compare(&w);
	if (opened)
		works_release(&w);
	return 0;
}
