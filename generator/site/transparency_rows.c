#include "site/transparency_rows.h"

#include "site/transparency_tool.h"

static struct slice standard(struct recording *r)
{
	(void)r;
	return SLICE("3.0");
}

static struct slice organisation(struct recording *r)
{
	return data_text(r->site->settings.organisation);
}

static struct slice lines(struct recording *r, struct slice all, struct slice one)
{
	if (!all.length)
		return one;
	return arena_print(r->method.arena, "%.*s\n%.*s", SLICE_ARG(all), SLICE_ARG(one));
}

static struct slice assessments(struct recording *r)
{
	const struct records *all = &r->site->settings.transparency.assessments;
	const struct transparency_assessment *item = all->items;
	struct slice text = slice_text(NULL);

	for (size_t i = 0; i < all->count; i++)
		text = lines(r, text,
			method_fill(&r->method, WORD_RUN_RESULT, item[i].name->text,
				item[i].says->text));
	return text;
}

static struct slice risks(struct recording *r)
{
	const struct records *all = &r->site->settings.transparency.risks;
	const struct transparency_risk *item = all->items;
	struct slice text = slice_text(NULL);

	for (size_t i = 0; i < all->count; i++)
		text = lines(r, text,
			method_fill(&r->method, WORD_RUN_RESULT, item[i].risk->text,
				item[i].mitigation->text));
	return text;
}

#define META "Metadata"
#define TIER_1 "Tier 1"
#define OWNER "Owner and responsibility"
#define RATIONALE "Description and rationale"
#define PROCESS "Decision-making process"
#define TOOL "Tool specification"
#define MODEL "Model specification"
#define DATA "Data specification"
#define RISKS "Risks, mitigations and impact assessments"

#define MUST DATASET_MUST
#define MAY DATASET_MAY
#define OF_TOOL(make) make, TRANSPARENCY_TEXT_COUNT, false
#define OF_SITE(make) make, TRANSPARENCY_TEXT_COUNT, true
#define OF_TEXT(code) NULL, TRANSPARENCY_##code, true

const struct transparency_field transparency_fields[TRANSPARENCY_FIELDS] = {
	{ "id", "0.1", "ID", META, MUST, OF_TOOL(tool_id) },
	{ "standard_version", "0.2", "Standard version", META, MUST, OF_SITE(standard) },
	{ "name", "1.1", "Name", TIER_1, MUST, OF_TOOL(tool_name) },
	{ "description", "1.2", "Description", TIER_1, MUST, OF_TOOL(tool_summary) },
	{ "website_url", "1.3", "Website URL", TIER_1, MUST, OF_TOOL(tool_website) },
	{ "contact_email", "1.4", "Contact email", TIER_1, MUST, OF_TOOL(tool_email) },
	{ "organisation_or_department", "2.1.1", "Organisation or department", OWNER, MUST,
		OF_SITE(organisation) },
	{ "team", "2.1.2", "Team", OWNER, MUST, OF_TEXT(TEAM) },
	{ "senior_responsible_owner", "2.1.3", "Senior responsible owner", OWNER, MUST,
		OF_TOOL(tool_owner) },
	{ "external_supplier_involvement", "2.1.4", "External supplier involvement", OWNER, MUST,
		OF_TEXT(SUPPLIER_INVOLVEMENT) },
	{ "external_supplier", "2.1.4.1", "External supplier", OWNER, MAY, OF_TEXT(SUPPLIER) },
	{ "companies_house_number", "2.1.4.2", "Companies House number", OWNER, MAY,
		OF_TEXT(COMPANIES_HOUSE_NUMBER) },
	{ "external_supplier_role", "2.1.4.3", "External supplier role", OWNER, MAY,
		OF_TEXT(SUPPLIER_ROLE) },
	{ "procurement_procedure_type", "2.1.4.4", "Procurement procedure type", OWNER, MAY,
		OF_TEXT(PROCUREMENT) },
	{ "data_access_terms", "2.1.4.5", "Data access terms", OWNER, MAY, OF_TEXT(ACCESS_TERMS) },
	{ "detailed_description", "2.2.1", "Detailed description", RATIONALE, MUST,
		OF_TOOL(tool_description) },
	{ "scope", "2.2.2", "Scope", RATIONALE, MUST, OF_TEXT(SCOPE) },
	{ "benefit", "2.2.3", "Benefit", RATIONALE, MUST, OF_TEXT(BENEFIT) },
	{ "previous_process", "2.2.4", "Previous process", RATIONALE, MAY,
		OF_TEXT(PREVIOUS_PROCESS) },
	{ "alternatives_considered", "2.2.5", "Alternatives considered", RATIONALE, MAY,
		OF_TEXT(ALTERNATIVES) },
	{ "process_integration", "2.3.1", "Process integration", PROCESS, MUST,
		OF_TEXT(INTEGRATION) },
	{ "provided_information", "2.3.2", "Provided information", PROCESS, MUST,
		OF_TEXT(INFORMATION) },
	{ "frequency_and_scale_of_usage", "2.3.3", "Frequency and scale of usage", PROCESS, MUST,
		OF_TEXT(FREQUENCY) },
	{ "human_decisions_and_review", "2.3.4", "Human decisions and review", PROCESS, MUST,
		OF_TEXT(HUMAN_DECISIONS) },
	{ "required_training", "2.3.5", "Required training", PROCESS, MUST, OF_TEXT(TRAINING) },
	{ "appeals_and_review", "2.3.6", "Appeals and review", PROCESS, MAY, OF_TEXT(APPEALS) },
	{ "system_architecture", "2.4.1.1", "System architecture", TOOL, MUST,
		OF_TEXT(ARCHITECTURE) },
	{ "phase", "2.4.1.2", "Phase", TOOL, MUST, OF_TOOL(tool_phase) },
	{ "maintenance", "2.4.1.3", "Maintenance", TOOL, MUST, OF_TEXT(MAINTENANCE) },
	{ "models", "2.4.1.4", "Models", TOOL, MUST, OF_TOOL(tool_models) },
	{ "model_name", "2.4.2.1", "Model name", MODEL, MUST, OF_TOOL(tool_name) },
	{ "model_version", "2.4.2.2", "Model version", MODEL, MUST, OF_TOOL(tool_version) },
	{ "model_task", "2.4.2.3", "Model task", MODEL, MUST, OF_TOOL(tool_summary) },
	{ "model_input", "2.4.2.4", "Model input", MODEL, MUST, OF_TOOL(tool_input) },
	{ "model_output", "2.4.2.5", "Model output", MODEL, MUST, OF_TOOL(tool_output) },
	{ "model_architecture", "2.4.2.6", "Model architecture", MODEL, MUST,
		OF_TOOL(tool_architecture) },
	{ "model_performance", "2.4.2.7", "Model performance", MODEL, MUST,
		OF_TOOL(tool_performance) },
	{ "datasets", "2.4.2.8", "Datasets", MODEL, MUST, OF_TOOL(tool_datasets) },
	{ "dataset_purposes", "2.4.2.9", "Dataset purposes", MODEL, MUST, OF_TOOL(tool_purposes) },
	{ "source_data_name", "2.4.3.1", "Source data name", DATA, MUST, OF_TOOL(tool_data_name) },
	{ "data_modality", "2.4.3.2", "Data modality", DATA, MUST, OF_TOOL(tool_modality) },
	{ "data_description", "2.4.3.3", "Data description", DATA, MUST, OF_TOOL(tool_data) },
	{ "data_quantities", "2.4.3.4", "Data quantities", DATA, MUST, OF_TOOL(tool_quantities) },
	{ "sensitive_attributes", "2.4.3.5", "Sensitive attributes", DATA, MUST,
		OF_TEXT(SENSITIVE) },
	{ "data_completeness_and_representativeness", "2.4.3.6",
		"Data completeness and representativeness", DATA, MUST, OF_TEXT(COMPLETENESS) },
	{ "source_data_url", "2.4.3.7", "Source data URL", DATA, MUST, OF_TOOL(tool_data_url) },
	{ "data_collection", "2.4.3.8", "Data collection", DATA, MUST, OF_TEXT(COLLECTION) },
	{ "data_cleaning", "2.4.3.9", "Data cleaning", DATA, MAY, OF_TEXT(CLEANING) },
	{ "data_sharing_agreements", "2.4.3.10", "Data sharing agreements", DATA, MUST,
		OF_TEXT(SHARING) },
	{ "data_access_and_storage", "2.4.3.11", "Data access and storage", DATA, MUST,
		OF_TEXT(STORAGE) },
	{ "impact_assessment", "2.5.1", "Impact assessment", RISKS, MUST, OF_SITE(assessments) },
	{ "risks_and_mitigations", "2.5.2", "Risks and mitigations", RISKS, MUST, OF_SITE(risks) },
};

/* The columns are the fields: nothing is said twice. */
static const struct dataset_table *table_of(struct arena *a)
{
	struct dataset_column *columns = ARENA_ARRAY(a, struct dataset_column, TRANSPARENCY_FIELDS);
	struct dataset_table *table = ARENA_NEW(a, struct dataset_table);

	for (size_t i = 0; i < TRANSPARENCY_FIELDS; i++) {
		const struct transparency_field *f = &transparency_fields[i];

		columns[i] = (struct dataset_column){
			.name = f->attribute,
			.type = DATASET_TEXT,
			.need = f->need,
			.says = arena_print(a, "%s, %s %s", f->category, f->number, f->name).at,
		};
	}
	*table = (struct dataset_table){ "transparency",
		"Algorithmic Transparency Recording Standard 3.0: a record of each worksheet",
		columns, TRANSPARENCY_FIELDS };
	return table;
}

static void add_record(struct dataset *d, struct recording *r)
{
	const struct transparency *t = &r->site->settings.transparency;
	struct slice *row = dataset_add(d);

	for (size_t i = 0; i < TRANSPARENCY_FIELDS; i++) {
		const struct transparency_field *f = &transparency_fields[i];

		row[i] = f->make ? f->make(r)
				 : data_text(transparency_text(t, r->tool->name, f->text));
	}
}

void transparency_rows(struct dataset *d, const struct site *s, struct arena *a)
{
	dataset_begin(d, table_of(a), a);
	for (size_t i = 0; i < s->worksheets.count; i++) {
		const struct worksheet *w = &s->worksheets.items[i];
		struct recording r = {
			.site = s,
			.tool = w,
			.method = { .sheet = w->sheet,
				.proof = &w->proof,
				.words = &s->words,
				.as_of = s->as_of,
				.arena = a },
		};

		if (transparency_given(&s->settings.transparency) && w->is_good)
			add_record(d, &r);
	}
}

bool transparency_is_own(const struct site *s, struct slice tool, size_t field)
{
	const struct transparency_field *f = &transparency_fields[field];

	if (f->make)
		return !f->is_shared;
	return transparency_own(&s->settings.transparency, tool, f->text) != NULL;
}
