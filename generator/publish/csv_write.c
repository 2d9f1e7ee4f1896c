#include "publish/csv_write.h"

#include "base/amount.h"

static bool is_risky(struct slice text)
{
	size_t i = 0;

	while (i < text.length && text.at[i] == '\'')
		i++;
	return i < text.length && strchr("=+-@\t\r", text.at[i]);
}

static bool is_quoted(struct slice text)
{
	for (size_t i = 0; i < text.length; i++)
		if (strchr(",\"\r\n", text.at[i]))
			return true;
	return false;
}

static void put_quoted(struct buf *out, bool is_guarded, struct slice text)
{
	buf_byte(out, '"');
	if (is_guarded)
		buf_byte(out, '\'');
	for (size_t i = 0; i < text.length; i++) {
		if (text.at[i] == '"')
			buf_byte(out, '"');
		buf_byte(out, text.at[i]);
	}
	buf_byte(out, '"');
}

void csv_text(struct buf *out, struct slice text)
{
	bool is_guarded = is_risky(text);

	if (is_quoted(text)) {
		put_quoted(out, is_guarded, text);
	} else {
		if (is_guarded)
			buf_byte(out, '\'');
		buf_add(out, text);
	}
	buf_byte(out, ',');
}

void csv_number(struct buf *out, struct slice number)
{
	struct amount amount;

	if (!amount_parse(number, &amount)) {
		csv_text(out, number);
		return;
	}
	buf_add(out, number);
	buf_byte(out, ',');
}

void csv_end(struct buf *out)
{
	if (out->length && !out->full)
		out->length--; /* the comma after the last cell */
	buf_text(out, "\r\n");
}
