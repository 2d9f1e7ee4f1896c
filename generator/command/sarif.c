#include "command/sarif.h"

#include "base/json.h"
#include "check/access.h"
#include "check/criteria.h"
#include "command/version.h"

#define SCHEMA "https://json.schemastore.org/sarif-2.1.0.json"
#define HOME "https://www.w3.org/TR/WCAG22/"

/* The rule that others of the same name stand with is the first of them. */
static bool is_first(size_t rule)
{
	return access_rule_find(access_rules[rule].id) == &access_rules[rule];
}

static const char *level_of(enum severity severity)
{
	return severity == DIAG_WARNING ? "warning" : "error";
}

/* {"text": ...} */
static void add_text(struct buf *out, const char *member, struct slice text)
{
	buf_print(out, ",\"%s\":{", member);
	json_member(out, "text", text);
	buf_byte(out, '}');
}

static void add_rule(struct buf *out, const struct access_rule *r)
{
	const struct criterion *c = criterion_find(r->criterion);
	struct buf words;

	buf_init(&words, 4096);
	buf_byte(out, '{');
	json_member(out, "id", slice_text(r->id));
	buf_print(&words, "%s; %s", r->what, r->mend);
	add_text(out, "shortDescription", slice_text(r->what));
	add_text(out, "help", buf_slice(&words));
	buf_print(out, ",\"defaultConfiguration\":{\"level\":\"%s\"}", level_of(r->severity));
	buf_text(out, ",\"properties\":{\"tags\":[\"accessibility\"");
	if (c)
		buf_print(out, ",\"WCAG %s\",\"%s\"", c->number, c->level);
	buf_text(out, "]}}");
	buf_release(&words);
}

static void add_rules(struct buf *out)
{
	bool begun = false;

	for (size_t i = 0; i < access_rule_count; i++) {
		if (!is_first(i))
			continue;
		if (begun)
			buf_text(out, ",\n");
		add_rule(out, &access_rules[i]);
		begun = true;
	}
}

/* A path as a relative reference (RFC 3986): what could mean something in one is written as %XX. */
static void add_reference(struct buf *out, const char *path)
{
	static const char
		plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";

	for (; *path; path++)
		if (strchr(plain, *path))
			buf_byte(out, *path);
		else
			buf_print(out, "%%%02X", (unsigned)(unsigned char)*path);
}

static void add_result(struct buf *out, const struct diag *m)
{
	buf_byte(out, '{');
	json_member(out, "ruleId", slice_text(m->rule));
	json_member(out, "level", slice_text(level_of(m->severity)));
	add_text(out, "message", slice_text(m->text));
	buf_text(out, ",\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"");
	add_reference(out, m->place.file ? m->place.file : "");
	buf_text(out, "\"}");
	if (m->place.line)
		buf_print(out, ",\"region\":{\"startLine\":%d", m->place.line);
	if (m->place.line && m->place.column)
		buf_print(out, ",\"startColumn\":%d", m->place.column);
	buf_text(out, m->place.line ? "}}}]}" : "}}]}");
}

void sarif_write(const struct diags *d, struct buf *out)
{
	buf_text(out, "{\"$schema\":\"" SCHEMA "\",\"version\":\"2.1.0\",\"runs\":[{\n");
	buf_text(out, "\"columnKind\":\"unicodeCodePoints\",\n");
	buf_text(out,
		"\"tool\":{\"driver\":{\"name\":\"" VERSION_NAME "\",\"informationUri\":\"" HOME
		"\",\"rules\":[\n");
	add_rules(out);
	buf_text(out, "]}},\n\"results\":[\n");
	for (const struct diag *m = d->first; m; m = m->next) {
		add_result(out, m);
		if (m->next)
			buf_text(out, ",\n");
	}
	buf_text(out, "]}]}\n");
}
