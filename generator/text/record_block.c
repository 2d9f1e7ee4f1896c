#include "text/record_block.h"

const char *const record_block_files[] = { "all", "figures", "rules", "register", "changes", "gaps",
	"transparency", NULL };
const char *const record_block_gaps[] = { "figures", "answers", "boxes", NULL };
const char *const record_block_registers[] = { "documents", "changes", NULL };
const char *const record_block_transparency[] = { "tier-1", "shared", "tools", NULL };

struct show {
	int part;
};

static const struct field downloads_fields[] = {
	{ "of", FIELD_CHOICE, REQUIRED, offsetof(struct show, part), record_block_files, NULL },
};
static const struct record downloads_record = RECORD(
	"a block of downloads", struct show, downloads_fields);

static const struct field gaps_fields[] = {
	{ "show", FIELD_CHOICE, REQUIRED, offsetof(struct show, part), record_block_gaps, NULL },
};
static const struct record gaps_record = RECORD("a block of gaps", struct show, gaps_fields);

static const struct field register_fields[] = {
	{ "show", FIELD_CHOICE, REQUIRED, offsetof(struct show, part), record_block_registers,
		NULL },
};
static const struct record register_record = RECORD(
	"a block of the register", struct show, register_fields);

static const struct field transparency_fields[] = {
	{ "show", FIELD_CHOICE, REQUIRED, offsetof(struct show, part), record_block_transparency,
		NULL },
};
static const struct record transparency_block = RECORD(
	"a block of the transparency record", struct show, transparency_fields);

static bool leave_marker(
	struct component *c, const struct record *r, const char *const *parts, const char *marker)
{
	struct show show = { 0 };

	if (!component_options(c, c->block->body.text.length, r, &show))
		return false;
	tree_set(component_element(c, c->parent, marker, NULL, NULL), "show",
		slice_text(parts[show.part]));
	return true;
}

bool record_block_downloads(struct component *c)
{
	return leave_marker(c, &downloads_record, record_block_files, "candour-downloads");
}

bool record_block_gaps_make(struct component *c)
{
	return leave_marker(c, &gaps_record, record_block_gaps, "candour-gaps");
}

bool record_block_register(struct component *c)
{
	return leave_marker(c, &register_record, record_block_registers, "candour-register");
}

bool record_block_transparency_make(struct component *c)
{
	return leave_marker(
		c, &transparency_block, record_block_transparency, "candour-transparency");
}
