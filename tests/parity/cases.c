/*
 * Images and answers for the engines to be compared on, as a stream (stream.h).
 *	cases random SEED IMAGES ANSWERS	images made up, and so many answers for each
 *	cases examples SHEET ...		worksheets with the answers of their examples
 *	cases combinations MOST SHEET ...	worksheets with every combination of answers, up to MOST of each
 * and files to begin to fuzz with:
 *	cases image FOLDER SHEET ...		the image of each, with the answers of an example behind it
 *	cases parity FOLDER SHEET ...		the same
 *	cases answers FOLDER SHEET ...		the answers of the examples, after a byte that says which worksheet
 */
#include "combine.h"
#include "invent.h"
#include "sheets.h"
#include "stream.h"

#include "sheet/given.h"

enum { DAMAGED = 5 }; /* of a hundred images */

_Noreturn void memory_exhausted(void)
{
	fputs("cases: out of memory\n", stderr);
	exit(3);
}

struct cases {
	struct arena arena;
	struct buf text;
	struct sheets sheets;
	const struct sheet *sheet;
	struct compiled compiled;
	const char *argument; /* what stands before the worksheets */
	uint32_t files, sheets_done;
};

static void one_random(struct cases *c, struct random *r, uint32_t answers)
{
	struct slice bytes = invent_image(r, &c->arena);
	struct image image;
	struct combine combine;

	(void)image_open(&image, bytes.at, bytes.length);
	combine_begin(&combine, &image, &c->arena);
	if (random_chance(r, DAMAGED))
		bytes = invent_damage(r, bytes, &c->arena);
	stream_write(stdout, false, bytes.at, bytes.length);
	for (uint32_t i = 0; i < answers; i++) {
		combine_anyhow(&combine, r, &c->text);
		stream_write(stdout, true, c->text.at, c->text.length);
	}
	arena_clear(&c->arena);
}

static bool random_cases(struct cases *c, int count, char **arguments)
{
	struct random r = { strtoull(arguments[0], NULL, 10) };
	unsigned long images = count == 3 ? strtoul(arguments[1], NULL, 10) : 0;
	uint32_t answers = count == 3 ? (uint32_t)strtoul(arguments[2], NULL, 10) : 0;

	for (unsigned long i = 0; i < images; i++)
		one_random(c, &r, answers);
	return images > 0;
}

/* Worksheets */

static struct slice example_text(const struct cases *c, const struct sheet_example *e)
{
	struct date day = { 2026, 11, 20 };

	return given_text(c->sheet, date_given(e->as_of) ? e->as_of : day, e->given, e->given_count,
		c->sheets.arena);
}

static void write_image(struct cases *c)
{
	stream_write(stdout, false, c->compiled.image.at, c->compiled.image.length);
}

static void write_examples(struct cases *c)
{
	write_image(c);
	for (size_t i = 0; i < c->sheet->example_count; i++) {
		struct slice text = example_text(c, &c->sheet->examples[i]);

		stream_write(stdout, true, text.at, text.length);
	}
}

static void write_combinations(struct cases *c)
{
	uint64_t most = strtoull(c->argument, NULL, 10);
	struct image image;
	struct combine combine;

	write_image(c);
	(void)image_open(&image, c->compiled.image.at, c->compiled.image.length);
	combine_begin(&combine, &image, c->sheets.arena);
	for (uint64_t i = 0; i < combine_count(&combine, most); i++) {
		combine_one(&combine, i, most, &c->text);
		stream_write(stdout, true, c->text.at, c->text.length);
	}
}

static void write_file(struct cases *c, struct slice before, struct slice after)
{
	FILE *file = fopen(
		arena_print(c->sheets.arena, "%s/%u.seed", c->argument, c->files++).at, "wb");

	if (!file || fwrite(before.at, 1, before.length, file) < before.length ||
		fwrite(after.at, 1, after.length, file) < after.length || fclose(file))
		exit(3);
}

static void write_image_file(struct cases *c)
{
	size_t last = c->sheet->example_count - 1;

	write_file(c, c->compiled.image, example_text(c, &c->sheet->examples[last]));
}

static void write_answer_files(struct cases *c)
{
	const char which = (char)c->sheets_done;

	for (size_t i = 0; i < c->sheet->example_count; i++)
		write_file(c, slice_of(&which, 1), example_text(c, &c->sheet->examples[i]));
}

static bool each_sheet(struct cases *c, int count, char **paths, void (*write)(struct cases *c))
{
	struct arena arena;
	bool good = true;

	for (int i = 0; i < count && good; i++) {
		arena_init(&arena);
		good = sheets_begin(&c->sheets, &arena) &&
			sheets_read(&c->sheets, paths[i], &c->sheet, &c->compiled);
		if (good)
			write(c);
		c->sheets_done++;
		arena_release(&arena);
	}
	return good && count > 0;
}

static bool run(struct cases *c, const char *what, int count, char **arguments)
{
	static const struct {
		const char *name;
		void (*write)(struct cases *c);
	} each[] = { { "combinations", write_combinations }, { "image", write_image_file },
		{ "parity", write_image_file }, { "answers", write_answer_files } };

	if (strcmp(what, "random") == 0)
		return random_cases(c, count, arguments);
	if (strcmp(what, "examples") == 0)
		return each_sheet(c, count, arguments, write_examples);
	c->argument = arguments[0];
	for (size_t i = 0; i < sizeof(each) / sizeof(*each); i++)
		if (strcmp(what, each[i].name) == 0)
			return each_sheet(c, count - 1, arguments + 1, each[i].write);
	return false;
}

int main(int count, char **arguments)
{
	struct cases c = { .files = 0 };
	bool good;

	if (count < 3)
		return 2;
	arena_init(&c.arena);
	buf_init(&c.text, 256 * 1024);
	good = run(&c, arguments[1], count - 2, arguments + 2);
	buf_release(&c.text);
	arena_release(&c.arena);
	return good && fflush(stdout) == 0 ? 0 : 3;
}
