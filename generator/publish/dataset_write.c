#include "publish/dataset_write.h"

#include "base/json.h"
#include "publish/csv_write.h"

struct slice dataset_path(const struct dataset *d, const char *ending, struct arena *a)
{
	return arena_print(a, "data/%s%s", d->table->name, ending);
}

void dataset_csv(const struct dataset *d, struct buf *out)
{
	const struct dataset_column *columns = d->table->columns;

	for (size_t i = 0; i < d->table->column_count; i++)
		csv_text(out, slice_text(columns[i].name));
	csv_end(out);
	for (size_t row = 0; row < d->row_count; row++) {
		const struct slice *cells = dataset_row(d, row);

		for (size_t i = 0; i < d->table->column_count; i++) {
			if (columns[i].type == DATASET_VALUE)
				csv_number(out, cells[i]);
			else
				csv_text(out, cells[i]);
		}
		csv_end(out);
	}
}

/* JSON */

static struct slice schema_url(const struct dataset *d, const struct dataset_head *h)
{
	return arena_print(d->arena, "%.*s%.*s", SLICE_ARG(h->base_url),
		SLICE_ARG(dataset_path(d, ".schema.json", d->arena)));
}

static void put_row(const struct dataset *d, const struct slice *cells, struct buf *out)
{
	buf_byte(out, '{');
	for (size_t i = 0; i < d->table->column_count; i++) {
		const struct dataset_column *c = &d->table->columns[i];

		if (!cells[i].length)
			continue;
		if (c->type != DATASET_BOOLEAN) {
			json_member(out, c->name, cells[i]);
			continue;
		}
		if (out->at[out->length - 1] != '{')
			buf_byte(out, ',');
		json_string(out, slice_text(c->name));
		buf_byte(out, ':');
		buf_add(out, cells[i]);
	}
	buf_byte(out, '}');
}

void dataset_json(const struct dataset *d, const struct dataset_head *h, struct buf *out)
{
	char day[DATE_TEXT];

	buf_byte(out, '{');
	json_member(out, "$schema", schema_url(d, h));
	json_member(out, "title", slice_text(d->table->title));
	json_member(out, "publisher", h->publisher);
	json_member(out, "as-of", slice_text(date_text(h->as_of, day)));
	if (h->licence.length)
		json_member(out, "licence", h->licence);
	if (h->licence_url.length)
		json_member(out, "licence-url", h->licence_url);
	buf_byte(out, ',');
	json_string(out, slice_text(d->table->name));
	buf_text(out, ":[\n");
	for (size_t row = 0; row < d->row_count; row++) {
		put_row(d, dataset_row(d, row), out);
		buf_text(out, row + 1 < d->row_count ? ",\n" : "\n");
	}
	buf_text(out, "]}\n");
}

/* Its schema */

static void put_choices(const char *const *choices, struct buf *out)
{
	buf_text(out, ",\"enum\":[");
	for (size_t i = 0; choices[i]; i++) {
		if (i > 0)
			buf_byte(out, ',');
		json_string(out, slice_text(choices[i]));
	}
	buf_byte(out, ']');
}

static void put_column(const struct dataset_column *c, struct buf *out)
{
	static const char *const types[] = {
		[DATASET_TEXT] = "\"type\":\"string\"",
		[DATASET_VALUE] =
			"\"type\":\"string\",\"pattern\":\"^(-?[0-9]+([.][0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}:[0-9]{2})$\"",
		[DATASET_DATE] =
			"\"type\":\"string\",\"format\":\"date\",\"pattern\":\"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\"",
		[DATASET_URL] = "\"type\":\"string\",\"format\":\"uri\",\"pattern\":\"^https?://\"",
		[DATASET_BOOLEAN] = "\"type\":\"boolean\"",
	};

	json_string(out, slice_text(c->name));
	buf_print(out, ":{%s,", types[c->type]);
	json_string(out, SLICE("description"));
	buf_byte(out, ':');
	json_string(out, slice_text(c->says));
	if (c->choices)
		put_choices(c->choices, out);
	buf_byte(out, '}');
}

static void put_row_schema(const struct dataset_table *t, struct buf *out)
{
	bool begun = false;

	buf_text(out, "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[");
	for (size_t i = 0; i < t->column_count; i++) {
		if (t->columns[i].need != DATASET_MUST)
			continue;
		if (begun)
			buf_byte(out, ',');
		begun = true;
		json_string(out, slice_text(t->columns[i].name));
	}
	buf_text(out, "],\"properties\":{\n");
	for (size_t i = 0; i < t->column_count; i++) {
		put_column(&t->columns[i], out);
		buf_text(out, i + 1 < t->column_count ? ",\n" : "\n");
	}
	buf_text(out, "}}");
}

void dataset_schema(const struct dataset *d, const struct dataset_head *h, struct buf *out)
{
	buf_byte(out, '{');
	json_member(out, "$schema", SLICE("https://json-schema.org/draft/2020-12/schema"));
	json_member(out, "$id", schema_url(d, h));
	json_member(out, "title", slice_text(d->table->title));
	buf_text(out,
		",\"type\":\"object\",\"additionalProperties\":false,"
		"\"required\":[\"$schema\",\"title\",\"publisher\",\"as-of\",");
	json_string(out, slice_text(d->table->name));
	buf_text(out,
		"],\"properties\":{\n"
		"\"$schema\":{\"type\":\"string\",\"format\":\"uri\"},\n"
		"\"title\":{\"type\":\"string\"},\n\"publisher\":{\"type\":\"string\"},\n"
		"\"as-of\":{\"type\":\"string\",\"format\":\"date\"},\n"
		"\"licence\":{\"type\":\"string\"},\n"
		"\"licence-url\":{\"type\":\"string\",\"format\":\"uri\"},\n");
	json_string(out, slice_text(d->table->name));
	buf_text(out, ":{\"type\":\"array\",\"items\":");
	put_row_schema(d->table, out);
	buf_text(out, "}\n}}\n");
}
