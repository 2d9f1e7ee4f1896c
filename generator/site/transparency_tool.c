#include "site/transparency_tool.h"

#include "base/nearest.h"
#include "method/parts.h"
#include "site/rule_rows.h"
#include "text/placeholder.h"

static const struct sheet *sheet_of(const struct recording *r)
{
	return r->tool->sheet;
}

static struct slice word(const struct recording *r, enum word w)
{
	return method_word(&r->method, w);
}

static struct slice number(struct recording *r, size_t count)
{
	return arena_print(r->method.arena, "%zu", count);
}

/* One on a line. */
static struct slice line(struct recording *r, struct slice all, struct slice one)
{
	if (!all.length || !one.length)
		return all.length ? all : one;
	return arena_print(r->method.arena, "%.*s\n%.*s", SLICE_ARG(all), SLICE_ARG(one));
}

struct slice tool_id(struct recording *r)
{
	return r->tool->name;
}

struct slice tool_name(struct recording *r)
{
	return sheet_of(r)->title->text;
}

struct slice tool_summary(struct recording *r)
{
	return sheet_of(r)->summary->text;
}

struct slice tool_website(struct recording *r)
{
	const struct page *p = survey_sheet(&r->site->survey, r->tool->name)->sum;
	struct slice base = r->site->base_url;

	if (p)
		return arena_print(r->method.arena, "%.*s%.*s", SLICE_ARG(base),
			SLICE_ARG(slice_after(p->address, 1)));
	return arena_print(r->method.arena, "%.*sworksheets/%.*s.json", SLICE_ARG(base),
		SLICE_ARG(r->tool->name));
}

struct slice tool_email(struct recording *r)
{
	const struct settings *s = &r->site->settings;
	const struct data *named = sheet_of(r)->contact;
	const struct contact *c = map_get(
		&s->contacts_by_id, data_text(named ? named : s->transparency.contact));

	if (!c)
		return slice_text(NULL); /* it was refused where it is written */
	return data_text(c->email ? c->email : c->phone);
}

struct slice tool_owner(struct recording *r)
{
	return r->tool->owner;
}

struct slice tool_description(struct recording *r)
{
	const struct sheet *s = sheet_of(r);
	const struct slice parts[] = { number(r, s->question_count), number(r, s->line_count),
		number(r, s->figure_count), s->lines[s->result].says->text };

	return words_filled(r->method.arena, word(r, WORD_TOOL_DESCRIBED), parts, 4);
}

struct slice tool_phase(struct recording *r)
{
	struct slice phase = word(r, (enum word)((int)WORD_PHASE_DRAFT + sheet_of(r)->status));

	if (method_is_undecided(&r->method))
		phase = line(r, phase, word(r, WORD_RUN_UNDECIDED));
	return phase;
}

struct slice tool_models(struct recording *r)
{
	return word(r, WORD_TOOL_MODELS);
}

struct slice tool_version(struct recording *r)
{
	return method_fill(&r->method, WORD_TOOL_VERSION, sheet_of(r)->version->text,
		words_date(r->method.words, r->method.arena, sheet_of(r)->effective));
}

struct slice tool_input(struct recording *r)
{
	struct slice all = slice_text(NULL);

	for (size_t i = 0; i < sheet_of(r)->question_count; i++)
		all = line(r, all, sheet_of(r)->questions[i].called->text);
	return all.length ? all : word(r, WORD_TOOL_NO_INPUT);
}

/* A label can be one of several; a number has a unit. */
struct slice tool_output(struct recording *r)
{
	const struct sheet_line *result = &sheet_of(r)->lines[sheet_of(r)->result];
	struct slice all = result->says->text;

	if (result->unit_name)
		return method_fill(&r->method, WORD_TOOL_UNIT, all, result->unit_name->text);
	for (size_t i = 0; i < result->label_count; i++)
		all = line(r, all, result->labels[i].says->text);
	return all;
}

static size_t count_rules(struct recording *r)
{
	struct dataset rules;
	size_t count = 0;

	rule_rows(&rules, r->site, r->method.arena);
	for (size_t i = 0; i < rules.row_count; i++)
		count += slice_equal(dataset_row(&rules, i)[RULE_WORKSHEET], r->tool->name);
	return count;
}

struct slice tool_architecture(struct recording *r)
{
	return method_fill(&r->method, WORD_TOOL_ARCHITECTURE, number(r, sheet_of(r)->line_count),
		number(r, count_rules(r)));
}

struct slice tool_performance(struct recording *r)
{
	const struct proof *p = r->method.proof;
	struct slice how = method_fill(&r->method,
		p->exact ? WORD_METHOD_EXACT : WORD_METHOD_BOUNDS, method_combinations(&r->method),
		slice_text(NULL));

	return line(r, how,
		method_fill(&r->method, WORD_METHOD_EXAMPLES_HOLD, number(r, p->examples),
			slice_text(NULL)));
}

/* The documents that the worksheet as a whole rests on. */
struct slice tool_datasets(struct recording *r)
{
	const struct data *sources = sheet_of(r)->sources;
	struct slice all = slice_text(NULL);

	for (const struct data *cited = sources ? sources->first : NULL; cited;
		cited = cited->next) {
		const struct source *source = map_get(
			&r->site->sources.by_id, data_text(data_member(cited, "source")));

		if (source)
			all = line(r, all, data_text(source->title));
	}
	return all.length ? all : word(r, WORD_TOOL_NO_DATASETS);
}

struct slice tool_purposes(struct recording *r)
{
	return word(r, WORD_TOOL_PURPOSES);
}

struct slice tool_data_name(struct recording *r)
{
	return word(r, WORD_TOOL_DATA_NAME);
}

struct slice tool_modality(struct recording *r)
{
	return word(r, WORD_TOOL_MODALITY);
}

struct slice tool_data(struct recording *r)
{
	return word(r, WORD_TOOL_DATA);
}

struct slice tool_quantities(struct recording *r)
{
	return method_fill(&r->method, WORD_TOOL_QUANTITIES, number(r, sheet_of(r)->figure_count),
		number(r, count_rules(r)));
}

struct slice tool_data_url(struct recording *r)
{
	return arena_print(r->method.arena, "%.*sdata/figures.csv", SLICE_ARG(r->site->base_url));
}

/* Settling */

static bool check_names(const struct site *s, struct diags *d)
{
	const struct data *tools = s->settings.transparency.tools;
	bool good = true;
	char hint[NEAREST_HINT];

	for (const struct data *node = tools ? tools->first : NULL; node; node = node->next) {
		if (worksheets_find(&s->worksheets, node->key))
			continue;
		diag_error(d, node->key_place, "transparency-tool", "no worksheet \"%.*s\"%s",
			SLICE_ARG(node->key),
			nearest_hint(map_nearest(&s->worksheets.by_name, node->key), hint,
				sizeof(hint)));
		good = false;
	}
	return good;
}

bool transparency_settle(const struct site *s, struct diags *d)
{
	bool good = true;

	if (!transparency_given(&s->settings.transparency))
		return true;
	good = check_names(s, d);
	for (size_t i = 0; i < s->worksheets.count; i++) {
		const struct sheet *sheet = s->worksheets.items[i].sheet;

		if (!sheet)
			continue;
		good = placeholder_check(sheet->title, d) && good;
		good = placeholder_check(sheet->summary, d) && good;
	}
	return good;
}
