#include "text/lines.h"

#include "base/utf8.h"

void lines_init(struct lines *l, struct arena *a, const struct markdown *source)
{
	struct slice text = source->text;
	size_t count = 1;

	for (size_t at = slice_find(text, '\n'); at < text.length;
		at += 1 + slice_find(slice_after(text, at + 1), '\n'))
		count++;

	size_t *starts = ARENA_ARRAY(a, size_t, count);

	for (size_t i = 1; i < count; i++)
		starts[i] = starts[i - 1] + slice_find(slice_after(text, starts[i - 1]), '\n') + 1;
	*l = (struct lines){ .source = source, .starts = starts, .count = (int)count };
}

struct slice lines_from(const struct lines *l, int line)
{
	if (line < 1 || line > l->count)
		return slice_text(NULL);
	return slice_after(l->source->text, l->starts[line - 1]);
}

/* How many characters stand before byte `bytes` of a line. */
static int count_characters(struct lines *l, int line, size_t bytes)
{
	struct slice text = lines_from(l, line);

	if (l->line != line) {
		l->line = line;
		l->characters = 0;
		l->bytes = 0;
	}

	size_t first = bytes < l->bytes ? bytes : l->bytes;
	size_t last = bytes < l->bytes ? l->bytes : bytes;
	int between = (int)utf8_count(slice_first(slice_after(text, first), last - first));

	l->characters += bytes < l->bytes ? -between : between;
	l->bytes = bytes;
	return l->characters;
}

/* Bytes of a line, with its line end. */
static size_t length_of(const struct lines *l, int line)
{
	return (line < l->count ? l->starts[line] : l->source->text.length) - l->starts[line - 1];
}

struct place lines_place(struct lines *l, int line, int column)
{
	const struct markdown *m = l->source;
	size_t byte = column > 1 ? (size_t)column - 1 : 0;

	if (!m->column)
		return (struct place){ m->file, m->line, 0 };
	/* cmark does not count the line ends within a link: what follows is bytes further on */
	for (; line >= 1 && line < l->count && byte >= length_of(l, line); line++)
		byte -= length_of(l, line);

	int characters = count_characters(l, line, byte);

	return (struct place){
		.file = m->file,
		.line = m->line + (line > 0 ? line : 1) - 1,
		.column = (line == 1 ? m->column : 1) + characters,
	};
}
