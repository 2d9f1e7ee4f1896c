#include "sheet/export.h"

#include "base/json.h"
#include "publish/digest.h"
#include "sheet/schema.h"

static void put_data(struct buf *out, const struct data *node);

static void put_members(struct buf *out, const struct data *map)
{
	for (const struct data *m = map->first; m; m = m->next) {
		if (m != map->first)
			buf_byte(out, ',');
		if (map->kind == DATA_MAP) {
			json_string(out, m->key);
			buf_byte(out, ':');
		}
		put_data(out, m);
	}
}

static void put_data(struct buf *out, const struct data *node)
{
	if (node->kind == DATA_TEXT) {
		json_string(out, node->text);
		return;
	}
	buf_byte(out, node->kind == DATA_MAP ? '{' : '[');
	put_members(out, node);
	buf_byte(out, node->kind == DATA_MAP ? '}' : ']');
}

void export_json(const struct sheet_file *files, size_t count, struct slice base_url,
	struct arena *a, struct buf *out)
{
	struct digest digest = digest_of(joined_text(files, count, a));
	struct diags quiet;
	char hex[DIGEST_HEX];
	bool good = true;

	diags_init(&quiet, a); /* what is wrong was told when it was read */
	buf_byte(out, '{');
	json_member(out, "$schema", schema_url(base_url, a));
	json_member(out, "checksum", slice_text(digest_hex(&digest, hex)));
	buf_byte(out, ',');
	put_members(out, joined_tree(files, count, a, &quiet, &good));
	buf_text(out, "}\n");
}
