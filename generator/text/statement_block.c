#include "text/statement_block.h"

const char *const statement_parts[] = { "enforcement", "compliance", "failures", "preparation",
	"criteria", NULL };

struct statement_show {
	int show; /* enum statement_part */
};

static const struct field statement_fields[] = {
	{ "show", FIELD_CHOICE, REQUIRED, offsetof(struct statement_show, show), statement_parts,
		NULL },
};

static const struct record statement_record = RECORD(
	"a part of the statement", struct statement_show, statement_fields);

bool statement_block_make(struct component *c)
{
	struct statement_show part = { 0 };

	if (!component_options(c, c->block->body.text.length, &statement_record, &part))
		return false;
	tree_set(component_element(c, c->parent, "candour-statement", NULL, NULL), "show",
		slice_text(statement_parts[part.show]));
	return true;
}
