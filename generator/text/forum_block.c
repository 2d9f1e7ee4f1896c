#include "text/forum_block.h"

const char *const lookup_parts[] = { "form", "matrix", "unsaid", "outcomes", "outcome", NULL };
const char *const forum_parts[] = { "purpose", "chairs", "members", "duties", "sittings",
	"documents", NULL };

struct lookup {
	int show; /* enum lookup_part */
	const struct data *outcome, *sheet;
};

static const struct field lookup_fields[] = {
	{ "show", FIELD_CHOICE, REQUIRED, offsetof(struct lookup, show), lookup_parts, NULL },
	{ "outcome", FIELD_TEXT, OPTIONAL, offsetof(struct lookup, outcome), NULL, NULL },
	{ "sheet", FIELD_TEXT, OPTIONAL, offsetof(struct lookup, sheet), NULL, NULL },
};

static const struct record lookup_record = RECORD("a lookup", struct lookup, lookup_fields);

struct forum_show {
	const struct data *forum;
	int show; /* enum forum_block_part */
};

static const struct field forum_fields[] = {
	{ "forum", FIELD_TEXT, REQUIRED, offsetof(struct forum_show, forum), NULL, NULL },
	{ "show", FIELD_CHOICE, REQUIRED, offsetof(struct forum_show, show), forum_parts, NULL },
};

static const struct record forum_record = RECORD(
	"a forum to show", struct forum_show, forum_fields);

static bool check_lookup(const struct component *c, const struct lookup *lookup)
{
	bool is_of_forums = lookup->show == LOOKUP_OUTCOMES || lookup->show == LOOKUP_OUTCOME;

	if ((lookup->show == LOOKUP_OUTCOME) != (lookup->outcome != NULL))
		diag_error(c->diags, c->block->place, "lookup-outcome",
			"\"outcome\" belongs to \"show: outcome\", and to nothing else");
	else if (lookup->sheet && is_of_forums)
		diag_error(c->diags, lookup->sheet->key_place, "lookup-sheet",
			"outcomes are those of content/forums.yaml, which names its worksheet: take "
			"\"sheet\" out");
	else
		return true;
	return false;
}

bool forum_block_lookup(struct component *c)
{
	struct lookup lookup = { 0 };

	if (!component_options(c, c->block->body.text.length, &lookup_record, &lookup) ||
		!check_lookup(c, &lookup))
		return false;

	const struct data *named = lookup.outcome ? lookup.outcome : lookup.sheet;
	xmlNodePtr marker = component_element(c, c->parent, "candour-lookup", NULL, named);

	tree_set_given(marker, "sheet", data_text(lookup.sheet));
	tree_set(marker, "show", slice_text(lookup_parts[lookup.show]));
	tree_set_given(marker, "name", data_text(lookup.outcome));
	return true;
}

bool forum_block_forum(struct component *c)
{
	struct forum_show forum = { 0 };

	if (!component_options(c, c->block->body.text.length, &forum_record, &forum))
		return false;

	xmlNodePtr marker = component_element(c, c->parent, "candour-forum", NULL, forum.forum);

	tree_set(marker, "name", forum.forum->text);
	tree_set(marker, "show", slice_text(forum_parts[forum.show]));
	return true;
}
