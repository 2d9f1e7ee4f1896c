#include "site/transparency.h"

#include "base/nearest.h"
#include "text/placeholder.h"

static const struct field risk_fields[] = {
	{ "risk", FIELD_TEXT, REQUIRED, offsetof(struct transparency_risk, risk), NULL, NULL },
	{ "mitigation", FIELD_TEXT, REQUIRED, offsetof(struct transparency_risk, mitigation), NULL,
		NULL },
};
static const struct record risk_record = RECORD("a risk", struct transparency_risk, risk_fields);

static const struct field assessment_fields[] = {
	{ "name", FIELD_TEXT, REQUIRED, offsetof(struct transparency_assessment, name), NULL,
		NULL },
	{ "says", FIELD_TEXT, REQUIRED, offsetof(struct transparency_assessment, says), NULL,
		NULL },
};
static const struct record assessment_record = RECORD(
	"an impact assessment", struct transparency_assessment, assessment_fields);

static const struct field transparency_fields[] = {
#define X(code, key, need)                                                                         \
	{ key, FIELD_TEXT, need, offsetof(struct transparency, texts[TRANSPARENCY_##code]), NULL,  \
		NULL },
	TRANSPARENCY_TEXTS(X)
#undef X
		{ "contact", FIELD_TEXT, REQUIRED, offsetof(struct transparency, contact), NULL,
			NULL },
	{ "risks-and-mitigations", FIELD_RECORDS, REQUIRED, offsetof(struct transparency, risks),
		NULL, &risk_record },
	{ "impact-assessments", FIELD_RECORDS, REQUIRED, offsetof(struct transparency, assessments),
		NULL, &assessment_record },
	{ "tools", FIELD_DATA, OPTIONAL, offsetof(struct transparency, tools), NULL, NULL },
};
const struct record transparency_record = RECORD(
	"the transparency record", struct transparency, transparency_fields);

static const char *const keys[] = {
#define X(code, key, need) [TRANSPARENCY_##code] = (key),
	TRANSPARENCY_TEXTS(X)
#undef X
};

static bool check_key(const struct data *node, struct diags *d)
{
	struct nearest n = nearest_to(node->key);
	char hint[NEAREST_HINT];

	for (int i = 0; i < TRANSPARENCY_TEXT_COUNT; i++) {
		if (slice_is(node->key, keys[i]))
			return fields_text(node, d);
		nearest_try(&n, slice_text(keys[i]));
	}
	diag_error(d, node->key_place, "transparency-key",
		"of one tool alone, nothing is called \"%.*s\"%s", SLICE_ARG(node->key),
		nearest_hint(n.best, hint, sizeof(hint)));
	return false;
}

static bool check_tools(const struct transparency *t, struct diags *d)
{
	bool good = true;

	if (!t->tools)
		return true;
	if (!fields_named(t->tools, d))
		return false;
	for (const struct data *tool = t->tools->first; tool; tool = tool->next) {
		if (!fields_named(tool, d)) {
			good = false;
			continue;
		}
		for (const struct data *node = tool->first; node; node = node->next)
			good = check_key(node, d) && good;
	}
	return good;
}

bool transparency_check(const struct transparency *t, const struct data *node, struct diags *d)
{
	bool good = placeholder_check(node, d);

	return check_tools(t, d) && good;
}

const struct data *transparency_own(
	const struct transparency *t, struct slice tool, enum transparency_text text)
{
	for (const struct data *node = t->tools ? t->tools->first : NULL; node; node = node->next)
		if (slice_equal(node->key, tool))
			return data_member(node, keys[text]);
	return NULL;
}

const struct data *transparency_text(
	const struct transparency *t, struct slice tool, enum transparency_text text)
{
	const struct data *own = transparency_own(t, tool, text);

	return own ? own : t->texts[text];
}
