#include "publish/plain_lines.h"

#include "base/utf8.h"

static void end_line(struct buf *out)
{
	buf_text(out, "\r\n");
}

void plain_lines_gap(struct buf *out)
{
	end_line(out);
}

static void put_spaces(struct buf *out, size_t count)
{
	buf_print(out, "%*s", (int)count, "");
}

/* Words on lines of which the first was begun, up to `column`. */
static void put_words(struct buf *out, size_t column, size_t indent, struct slice words)
{
	bool begun = false;

	for (struct slice rest = slice_trim(words), word; rest.length;
		rest = slice_after(rest, word.length + 1)) {
		word = slice_until(rest, ' ');

		size_t wide = utf8_count(word);

		if (begun && column + 1 + wide > PLAIN_WIDTH) {
			end_line(out);
			put_spaces(out, indent);
			column = indent;
		} else if (begun) {
			buf_byte(out, ' ');
			column++;
		}
		buf_add(out, word);
		column += wide;
		begun = true;
	}
	end_line(out);
}

void plain_lines_add(struct buf *out, const char *mark, size_t indent, struct slice words)
{
	size_t length = strlen(mark);

	put_spaces(out, indent > length ? indent - length : 0);
	buf_text(out, mark);
	put_words(out, indent, indent, words);
}

void plain_lines_hang(struct buf *out, size_t indent, struct slice words)
{
	put_spaces(out, indent);
	put_words(out, indent, indent + 2, words);
}

void plain_lines_heading(struct buf *out, char line, struct slice words)
{
	size_t wide = utf8_count(slice_trim(words));

	plain_lines_add(out, "", 0, words);
	for (size_t i = 0; i < wide && i < PLAIN_WIDTH; i++)
		buf_byte(out, line);
	end_line(out);
}

void plain_lines_keep(struct buf *out, size_t indent, struct slice text)
{
	struct slice rest = text, line;

	while (slice_line(&rest, &line)) {
		if (line.length)
			put_spaces(out, indent);
		buf_add(out, line);
		end_line(out);
	}
}

void plain_lines_gather(struct buf *into, struct slice text)
{
	for (size_t i = 0; i < text.length; i++) {
		char c = text.at[i];

		if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
			buf_byte(into, c);
		else if (into->length && into->at[into->length - 1] != ' ')
			buf_byte(into, ' ');
	}
}
