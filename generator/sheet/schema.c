#include "sheet/schema.h"

#include "base/json.h"
#include "sheet/sheet.h"

enum type {
	TEXT,
	NUMBER, /* as a text */
	DATE,
	ANY,   /* text, list or mapping: the language of worksheets says more than a schema could */
	TEXTS, /* names to texts */
	KIND,  /* one of sheet_kinds; and so on */
	ESTIMATED,
	STATUS,
	ABOUT,
	ROUNDING,
	LIST, /* of a definition */
	MAP,  /* names to a definition */
};

enum need { MAY, MUST };

/* What there is of a definition follows its name; the first is the whole. */
static const struct row {
	const char *of, *key;
	enum type type;
	enum need need;
	const char *holds; /* of LIST and MAP: the definition */
} rows[] = {
	{ "worksheet", "$schema", TEXT, MUST, NULL },
	{ "worksheet", "checksum", TEXT, MUST, NULL },
	{ "worksheet", "worksheet", TEXT, MUST, NULL },
	{ "worksheet", "title", TEXT, MUST, NULL },
	{ "worksheet", "summary", TEXT, MUST, NULL },
	{ "worksheet", "kind", KIND, MUST, NULL },
	{ "worksheet", "estimates", ESTIMATED, MAY, NULL },
	{ "worksheet", "status", STATUS, MUST, NULL },
	{ "worksheet", "version", TEXT, MUST, NULL },
	{ "worksheet", "owner", TEXT, MUST, NULL },
	{ "worksheet", "effective", DATE, MUST, NULL },
	{ "worksheet", "until", DATE, MAY, NULL },
	{ "worksheet", "issued", DATE, MUST, NULL },
	{ "worksheet", "review-due", DATE, MUST, NULL },
	{ "worksheet", "day", TEXT, MAY, NULL },
	{ "worksheet", "note", TEXT, MAY, NULL },
	{ "worksheet", "contact", TEXT, MAY, NULL },
	{ "worksheet", "easy", ANY, MAY, NULL },
	{ "worksheet", "changes", LIST, MUST, "change" },
	{ "worksheet", "sources", LIST, MAY, "source" },
	{ "worksheet", "figures", MAP, MAY, "figure" },
	{ "worksheet", "questions", MAP, MUST, "question" },
	{ "worksheet", "refers", LIST, MAY, "refer" },
	{ "worksheet", "lines", MAP, MUST, "line" },
	{ "worksheet", "result", TEXT, MUST, NULL },
	{ "worksheet", "examples", LIST, MUST, "example" },
	{ "change", "date", DATE, MUST, NULL },
	{ "change", "says", TEXT, MUST, NULL },
	{ "source", "source", TEXT, MUST, NULL },
	{ "source", "at", TEXT, MUST, NULL },
	{ "figure", "says", TEXT, MUST, NULL },
	{ "figure", "unit", TEXT, MUST, NULL },
	{ "figure", "status", TEXT, MAY, NULL },
	{ "figure", "values", LIST, MAY, "value" },
	{ "figure", "source", TEXT, MAY, NULL },
	{ "figure", "at", TEXT, MAY, NULL },
	{ "figure", "note", TEXT, MAY, NULL },
	{ "value", "from", DATE, MUST, NULL },
	{ "value", "until", DATE, MAY, NULL },
	{ "value", "is", TEXT, MUST, NULL },
	{ "value", "source", TEXT, MAY, NULL },
	{ "value", "at", TEXT, MAY, NULL },
	{ "value", "note", TEXT, MAY, NULL },
	{ "question", "asks", TEXT, MUST, NULL },
	{ "question", "called", TEXT, MUST, NULL },
	{ "question", "hint", TEXT, MAY, NULL },
	{ "question", "about", ABOUT, MAY, NULL },
	{ "question", "when", TEXT, MAY, NULL },
	{ "question", "easy", ANY, MAY, NULL },
	{ "question", "choices", TEXTS, MAY, NULL },
	{ "question", "several", TEXTS, MAY, NULL },
	{ "question", "none", TEXT, MAY, NULL },
	{ "question", "unsure", TEXT, MAY, NULL },
	{ "question", "more-need", TEXT, MAY, NULL },
	{ "question", "exceptions", LIST, MAY, "exception" },
	{ "question", "number", TEXT, MAY, NULL },
	{ "question", "from", NUMBER, MAY, NULL },
	{ "question", "to", NUMBER, MAY, NULL },
	{ "question", "step", NUMBER, MAY, NULL },
	{ "question", "date", ANY, MAY, NULL },
	{ "question", "unasked", NUMBER, MAY, NULL },
	{ "question", "carries", TEXT, MAY, NULL },
	{ "question", "rows", NUMBER, MAY, NULL },
	{ "question", "row", TEXT, MAY, NULL },
	{ "question", "questions", MAP, MAY, "question" },
	{ "question", "lines", MAP, MAY, "line" },
	{ "exception", "from", TEXT, MUST, NULL },
	{ "exception", "to", TEXT, MUST, NULL },
	{ "exception", "because", TEXT, MUST, NULL },
	{ "line", "says", TEXT, MUST, NULL },
	{ "line", "unit", TEXT, MAY, NULL },
	{ "line", "labels", TEXTS, MAY, NULL },
	{ "line", "note", TEXT, MAY, NULL },
	{ "line", "easy", ANY, MAY, NULL },
	{ "line", "source", TEXT, MAY, NULL },
	{ "line", "at", TEXT, MAY, NULL },
	{ "line", "shown-only", TEXT, MAY, NULL },
	{ "line", "map", TEXT, MAY, NULL },
	{ "line", "to", ANY, MAY, NULL },
	{ "line", "unasked", NUMBER, MAY, NULL },
	{ "line", "sum", ANY, MAY, NULL },
	{ "line", "less", ANY, MAY, NULL },
	{ "line", "max", ANY, MAY, NULL },
	{ "line", "min", ANY, MAY, NULL },
	{ "line", "because", TEXT, MAY, NULL },
	{ "line", "way-round", TEXT, MAY, NULL },
	{ "line", "count", ANY, MAY, NULL },
	{ "line", "that", TEXT, MAY, NULL },
	{ "line", "band", TEXT, MAY, NULL },
	{ "line", "steps", LIST, MAY, "step" },
	{ "line", "table", ANY, MAY, NULL },
	{ "line", "cells", ANY, MAY, NULL },
	{ "line", "decide", TEXT, MAY, NULL },
	{ "line", "rules", LIST, MAY, "rule" },
	{ "line", "otherwise", ANY, MAY, NULL },
	{ "line", "when", TEXT, MAY, NULL },
	{ "line", "is", TEXT, MAY, NULL },
	{ "line", "ratio", TEXT, MAY, NULL },
	{ "line", "times", TEXT, MAY, NULL },
	{ "line", "over", TEXT, MAY, NULL },
	{ "line", "round", ROUNDING, MAY, NULL },
	{ "line", "figure", TEXT, MAY, NULL },
	{ "step", "from", TEXT, MAY, NULL },
	{ "step", "over", TEXT, MAY, NULL },
	{ "step", "under", TEXT, MAY, NULL },
	{ "step", "up-to", TEXT, MAY, NULL },
	{ "step", "is", ANY, MUST, NULL },
	{ "step", "says", TEXT, MAY, NULL },
	{ "rule", "if", TEXT, MUST, NULL },
	{ "rule", "then", ANY, MUST, NULL },
	{ "rule", "says", TEXT, MAY, NULL },
	{ "rule", "source", TEXT, MAY, NULL },
	{ "rule", "at", TEXT, MAY, NULL },
	{ "refer", "if", TEXT, MUST, NULL },
	{ "refer", "says", TEXT, MUST, NULL },
	{ "refer", "contact", TEXT, MAY, NULL },
	{ "refer", "easy", ANY, MAY, NULL },
	{ "example", "says", TEXT, MUST, NULL },
	{ "example", "as-of", DATE, MAY, NULL },
	{ "example", "given", ANY, MUST, NULL },
	{ "example", "expect", ANY, MUST, NULL },
};

enum { ROWS = sizeof(rows) / sizeof(*rows) };

struct slice schema_url(struct slice base_url, struct arena *a)
{
	return arena_print(a, "%.*s" SCHEMA_PATH, SLICE_ARG(base_url));
}

static void put_enum(struct buf *out, const char *const *names)
{
	buf_text(out, "{\"enum\":");
	for (size_t i = 0; names[i]; i++) {
		buf_byte(out, i ? ',' : '[');
		json_string(out, slice_text(names[i]));
	}
	buf_text(out, "]}");
}

static void put_type(struct buf *out, const struct row *r)
{
	static const char *const plain[] = {
		[TEXT] = "{\"type\":\"string\"}",
		[NUMBER] = "{\"type\":\"string\",\"pattern\":\"^-?[0-9]+([.][0-9]+)?$\"}",
		[DATE] = "{\"type\":\"string\",\"format\":\"date\"}",
		[ANY] = "{\"type\":[\"string\",\"array\",\"object\"]}",
		[TEXTS] = "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}",
		[LIST] = "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/",
		[MAP] = "{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#/$defs/",
	};
	static const char *const *const choices[] = {
		[KIND] = sheet_kinds,
		[ESTIMATED] = sheet_estimated,
		[STATUS] = statuses,
		[ABOUT] = question_abouts,
		[ROUNDING] = roundings,
	};

	if (plain[r->type])
		buf_text(out, plain[r->type]);
	else
		put_enum(out, choices[r->type]);
	if (r->holds)
		buf_print(out, "%s\"}}", r->holds);
}

static bool same(const struct row *a, const struct row *b)
{
	return slice_is(slice_text(a->of), b->of);
}

/* The definition that begins at `first`. Returns the row after its last. */
static const struct row *put_definition(struct buf *out, const struct row *first)
{
	const struct row *end = first;
	bool begun = false;

	buf_text(out, "\"type\":\"object\",\"additionalProperties\":false,\"required\":[");
	for (; end < rows + ROWS && same(end, first); end++) {
		if (end->need != MUST)
			continue;
		if (begun)
			buf_byte(out, ',');
		begun = true;
		json_string(out, slice_text(end->key));
	}
	buf_text(out, "],\"properties\":{");
	for (const struct row *r = first; r < end; r++) {
		if (r > first)
			buf_byte(out, ',');
		json_string(out, slice_text(r->key));
		buf_byte(out, ':');
		put_type(out, r);
	}
	buf_byte(out, '}');
	return end;
}

void schema_write(struct slice base_url, struct arena *a, struct buf *out)
{
	const struct row *r;

	buf_byte(out, '{');
	json_member(out, "$schema", SLICE("https://json-schema.org/draft/2020-12/schema"));
	json_member(out, "$id", schema_url(base_url, a));
	json_member(out, "title", SLICE("Worksheet"));
	buf_byte(out, ',');
	r = put_definition(out, rows);
	buf_text(out, ",\"$defs\":{");
	for (bool more = false; r < rows + ROWS; more = true) {
		buf_print(out, "%s\"%s\":{", more ? "," : "", r->of);
		r = put_definition(out, r);
		buf_byte(out, '}');
	}
	buf_text(out, "}}\n");
}
