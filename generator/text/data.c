#include "text/data.h"

#include <yaml.h>
#include "base/limits.h"
#include "base/map.h"
#include "base/utf8.h"
#include "text/yaml_slip.h"

struct reader {
	struct arena *arena;
	struct diags *diags;
	const char *file;
	int first_line;
	struct slice text;
	yaml_parser_t parser;
	struct slice rest; /* of the text, from line number `rest_line` on, counted from 0 */
	size_t rest_line;
};

static struct place place_of(const struct reader *r, yaml_mark_t mark)
{
	return (struct place){ r->file, r->first_line + (int)mark.line, (int)mark.column + 1 };
}

static bool refuse(struct reader *r, yaml_mark_t mark, const char *text)
{
	diag_error(r->diags, place_of(r, mark), "yaml", "%s", text);
	return false;
}

static bool next_event(struct reader *r, yaml_event_t *event)
{
	if (yaml_parser_parse(&r->parser, event))
		return true;
	if (r->parser.error == YAML_MEMORY_ERROR)
		memory_exhausted();

	const yaml_mark_t *found = &r->parser.problem_mark, *begun = &r->parser.context_mark;
	struct yaml_slip slip = yaml_slip_find(r->text, r->parser.problem,
		(struct yaml_mark){ found->line, found->column },
		(struct yaml_mark){ begun->line, begun->column }, r->arena);
	yaml_mark_t mark = { .line = slip.at.line, .column = slip.at.column };

	diag_error(r->diags, place_of(r, mark), "yaml", "%.*s", SLICE_ARG(slip.says));
	return false;
}

/* Nothing that hides what a file says. */
static bool is_plain(struct reader *r, const yaml_event_t *event)
{
	const yaml_char_t *anchor = NULL, *tag = NULL;

	switch (event->type) {
	case YAML_ALIAS_EVENT:
		return refuse(r, event->start_mark,
			"aliases (*name) are not used here: write the value out");
	case YAML_SCALAR_EVENT:
		anchor = event->data.scalar.anchor;
		tag = event->data.scalar.tag;
		break;
	case YAML_SEQUENCE_START_EVENT:
		anchor = event->data.sequence_start.anchor;
		tag = event->data.sequence_start.tag;
		break;
	case YAML_MAPPING_START_EVENT:
		anchor = event->data.mapping_start.anchor;
		tag = event->data.mapping_start.tag;
		break;
	default:
		break;
	}
	if (anchor)
		return refuse(r, event->start_mark,
			"anchors (&name) are not used here: write the value out");
	if (tag)
		return refuse(r, event->start_mark,
			"tags (!name) are not used here: write the value alone");
	return true;
}

static struct data *read_node(struct reader *r, const yaml_event_t *event, int depth);

/* How far line `number`, from 0, is indented. Lines are asked for in order, so the text is walked once. */
static size_t indent_of(struct reader *r, size_t number)
{
	struct slice line;
	size_t indent = 0;

	while (r->rest_line < number && slice_line(&r->rest, &line))
		r->rest_line++;
	while (indent < r->rest.length && r->rest.at[indent] == ' ')
		indent++;
	return indent;
}

/* Without a column if not every character was written as one, on one line. */
static struct place text_place(struct reader *r, const yaml_event_t *event, struct slice text)
{
	yaml_scalar_style_t style = event->data.scalar.style;
	yaml_mark_t mark = event->start_mark, end = event->end_mark;
	size_t quotes = style == YAML_PLAIN_SCALAR_STYLE ? 0 : 1;
	bool follows = end.line == mark.line &&
		end.column - mark.column == utf8_count(text) + 2 * quotes;

	if (style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE) {
		follows = style == YAML_LITERAL_SCALAR_STYLE || end.line - mark.line <= 2;
		mark.line++;
		mark.column = indent_of(r, mark.line);
	} else {
		mark.column += quotes;
	}

	struct place place = place_of(r, mark);

	return (struct place){ place.file, place.line, follows ? place.column : 0 };
}

/* Quotes let characters be written that no file may have ("\e"), and that feeds and terminals choke on. */
static bool is_text(struct reader *r, const yaml_event_t *event)
{
	struct slice text = slice_of(
		(const char *)event->data.scalar.value, event->data.scalar.length);

	if (event->data.scalar.style != YAML_DOUBLE_QUOTED_SCALAR_STYLE ||
		(utf8_check(text) == text.length &&
			slice_search(text, SLICE("\xef\xbf\xbe")) == text.length &&
			slice_search(text, SLICE("\xef\xbf\xbf")) == text.length))
		return true;
	return refuse(r, event->start_mark,
		"there is a control character in this text, after a backslash: take it out");
}

static bool read_scalar(struct reader *r, const yaml_event_t *event, struct data *node)
{
	if (!is_text(r, event))
		return false;
	node->kind = DATA_TEXT;
	node->text = arena_copy(r->arena,
		slice_of((const char *)event->data.scalar.value, event->data.scalar.length));
	node->text_place = text_place(r, event, node->text);
	node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	return true;
}

/* Read the next node; *ended when the list or mapping that it would belong to ends instead. */
static struct data *read_next(struct reader *r, int depth, bool *ended)
{
	yaml_event_t event;
	struct data *node = NULL;

	*ended = false;
	if (!next_event(r, &event))
		return NULL;
	if (event.type == YAML_SEQUENCE_END_EVENT || event.type == YAML_MAPPING_END_EVENT)
		*ended = true;
	else
		node = read_node(r, &event, depth);
	yaml_event_delete(&event);
	return node;
}

static bool read_list(struct reader *r, struct data *list, int depth)
{
	struct data **link = &list->first;
	bool ended;

	for (;;) {
		struct data *item = read_next(r, depth, &ended);

		if (!item)
			return ended;
		*link = item;
		link = &item->next;
		list->count++;
	}
}

/* A mapping can have as many keys as fit a file: comparing each with all before it would be quadratic. */
static bool key_is_new(struct reader *r, struct map *keys, struct data *key)
{
	if (key->kind != DATA_TEXT) {
		diag_error(r->diags, key->place, "yaml",
			"a key must be a word, not %s: put quotes around a value that begins with { or [",
			data_kind_words(key->kind));
		return false;
	}
	if (map_add(keys, r->arena, key->text, key))
		return true;

	const struct data *earlier = map_get(keys, key->text);

	diag_error(r->diags, key->place, "yaml-twice",
		"\"%.*s\" is here already, in line %d: keep one of the two", SLICE_ARG(key->text),
		earlier->place.line);
	return false;
}

static bool read_map(struct reader *r, struct data *map, int depth)
{
	struct data **link = &map->first;
	struct map keys = { 0 };
	bool ended, good = true;

	for (;;) {
		struct data *key = read_next(r, depth, &ended);

		if (!key)
			return ended && yaml_slip_keys(map, r->arena, r->diags) && good;
		good = key_is_new(r, &keys, key) && good;

		struct data *value = read_next(r, depth, &ended);

		if (!value)
			return false;
		value->key = key->text;
		value->key_place = key->place;
		*link = value;
		link = &value->next;
		map->count++;
	}
}

static struct data *read_node(struct reader *r, const yaml_event_t *event, int depth)
{
	struct data *node = ARENA_NEW(r->arena, struct data);

	node->place = place_of(r, event->start_mark);
	if (!is_plain(r, event))
		return NULL;
	if (event->type == YAML_SCALAR_EVENT)
		return read_scalar(r, event, node) ? node : NULL;
	if (depth == LIMIT_YAML_DEPTH) {
		refuse(r, event->start_mark, "lists and mappings are nested too deeply");
		return NULL;
	}
	node->kind = event->type == YAML_SEQUENCE_START_EVENT ? DATA_LIST : DATA_MAP;
	bool good = node->kind == DATA_LIST ? read_list(r, node, depth + 1)
					    : read_map(r, node, depth + 1);

	return good ? node : NULL;
}

/* The one node of the one document; an empty mapping if there is none. */
static struct data *read_document(struct reader *r)
{
	struct data *root = NULL;
	yaml_event_t event;

	for (bool more = true; more;) {
		if (!next_event(r, &event))
			return NULL;
		yaml_event_type_t type = event.type;
		bool good = true;

		if (type == YAML_DOCUMENT_START_EVENT && root)
			good = refuse(r, event.start_mark,
				"one file holds one document: take \"---\" out");
		else if (type == YAML_SCALAR_EVENT || type == YAML_ALIAS_EVENT ||
			type == YAML_SEQUENCE_START_EVENT || type == YAML_MAPPING_START_EVENT)
			good = (root = read_node(r, &event, 0)) != NULL;
		yaml_event_delete(&event);
		if (!good)
			return NULL;
		more = type != YAML_STREAM_END_EVENT;
	}
	if (!root) {
		root = ARENA_NEW(r->arena, struct data);
		root->kind = DATA_MAP;
		root->place = (struct place){ r->file, r->first_line, 1 };
	}
	return root;
}

/*
 * libyaml takes some characters for the end of a line, where no editor shows one, and refuses others
 * without saying where. On many directives it takes quadratic time.
 */
static bool check_bytes(struct reader *r, struct slice text)
{
	static const char
		directive[] = "a line may not begin with \"%\": directives are not used here";
	static const struct {
		struct slice bytes;
		const char *what;
	} strange[] = {
		{ { "\n%", 2 }, directive },
		{ { "\xe2\x80\xa8", 3 }, "character U+2028; take it out" },
		{ { "\xe2\x80\xa9", 3 }, "character U+2029; take it out" },
		{ { "\xef\xbb\xbf", 3 }, "character U+FEFF; take it out" },
		{ { "\xef\xbf\xbe", 3 }, "character U+FFFE; take it out" },
		{ { "\xef\xbf\xbf", 3 }, "character U+FFFF; take it out" },
	};
	struct place place = { r->file, r->first_line, 1 };
	const char *what = slice_starts(text, SLICE("%")) ? directive : NULL;

	for (size_t i = 0; !what && i < sizeof(strange) / sizeof(*strange); i++) {
		size_t at = slice_search(text, strange[i].bytes);

		if (at == text.length)
			continue;
		what = strange[i].what;
		utf8_place(text, at + (text.at[at] == '\n'), &place.line, &place.column);
		place.line += r->first_line - 1;
	}
	if (what)
		diag_error(r->diags, place, "yaml", "%s", what);
	return !what;
}

struct data *data_read(
	struct arena *a, const char *file, struct slice text, int first_line, struct diags *d)
{
	struct reader r = { .arena = a,
		.diags = d,
		.file = file,
		.first_line = first_line,
		.text = text,
		.rest = text };

	if (text.length > LIMIT_YAML_FILE) {
		diag_error(d, (struct place){ file, first_line, 1 }, "file-size",
			"at most %d bytes of YAML: split it over several files", LIMIT_YAML_FILE);
		return NULL;
	}
	if (!check_bytes(&r, text))
		return NULL;
	if (!yaml_parser_initialize(&r.parser))
		memory_exhausted();
	yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
	/* libyaml asserts that the text is not NULL */
	yaml_parser_set_input_string(
		&r.parser, (const unsigned char *)(text.length ? text.at : ""), text.length);

	struct data *root = read_document(&r);

	yaml_parser_delete(&r.parser);
	return root;
}

const struct data *data_member(const struct data *map, const char *key)
{
	if (!map || map->kind != DATA_MAP)
		return NULL;
	for (const struct data *m = map->first; m; m = m->next)
		if (slice_is(m->key, key))
			return m;
	return NULL;
}

const char *data_kind_words(enum data_kind kind)
{
	static const char *const words[] = { "a text", "a list", "a mapping" };

	return words[kind];
}
