/*
 * transparency_tool: what a worksheet says of itself in a transparency record, field by field.
 */
#ifndef SITE_TRANSPARENCY_TOOL_H
#define SITE_TRANSPARENCY_TOOL_H

#include "site/transparency_rows.h"

struct slice tool_id(struct recording *r);
struct slice tool_name(struct recording *r);
struct slice tool_summary(struct recording *r);

/* The page that shows its sum or, if none does, its own JSON. */
struct slice tool_website(struct recording *r);

/* Of the contact that the worksheet names, or else of the record's; a contact without e-mail has its telephone. */
struct slice tool_email(struct recording *r);

struct slice tool_owner(struct recording *r);
struct slice tool_description(struct recording *r);
struct slice tool_phase(struct recording *r);
struct slice tool_models(struct recording *r);
struct slice tool_version(struct recording *r);
struct slice tool_input(struct recording *r);
struct slice tool_output(struct recording *r);
struct slice tool_architecture(struct recording *r);

/* What was proved, and how many worked examples come out as they should. */
struct slice tool_performance(struct recording *r);

struct slice tool_datasets(struct recording *r);
struct slice tool_purposes(struct recording *r);
struct slice tool_data_name(struct recording *r);
struct slice tool_modality(struct recording *r);
struct slice tool_data(struct recording *r);
struct slice tool_quantities(struct recording *r);
struct slice tool_data_url(struct recording *r);

#endif
