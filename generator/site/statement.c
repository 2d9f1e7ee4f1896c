#include "site/statement.h"

#include "base/nearest.h"
#include "check/criteria.h"

static const char *const statuses[] = { "fully compliant", "partially compliant", "not compliant",
	NULL };
static const char *const nations[] = { "great britain", "northern ireland", NULL };

static const struct field failure_fields[] = {
	{ "what", FIELD_TEXT, REQUIRED, offsetof(struct failure, what), NULL, NULL },
	{ "criterion", FIELD_TEXT, REQUIRED, offsetof(struct failure, criterion), NULL, NULL },
	{ "reason", FIELD_TEXT, REQUIRED, offsetof(struct failure, reason), NULL, NULL },
	{ "instead", FIELD_TEXT, OPTIONAL, offsetof(struct failure, instead), NULL, NULL },
	{ "until", FIELD_DATE, OPTIONAL, offsetof(struct failure, until), NULL, NULL },
};
static const struct record failure_record = RECORD("a failure", struct failure, failure_fields);

static const struct field statement_fields[] = {
	{ "status", FIELD_CHOICE, REQUIRED, offsetof(struct statement, status), statuses, NULL },
	{ "enforcement", FIELD_CHOICE, REQUIRED, offsetof(struct statement, nation), nations,
		NULL },
	{ "prepared", FIELD_DATE, REQUIRED, offsetof(struct statement, prepared), NULL, NULL },
	{ "reviewed", FIELD_DATE, REQUIRED, offsetof(struct statement, reviewed), NULL, NULL },
	{ "tested", FIELD_DATE, REQUIRED, offsetof(struct statement, tested), NULL, NULL },
	{ "tested-by", FIELD_TEXT, REQUIRED, offsetof(struct statement, tested_by), NULL, NULL },
	{ "how-tested", FIELD_TEXT, REQUIRED, offsetof(struct statement, how_tested), NULL, NULL },
	{ "contact", FIELD_TEXT, REQUIRED, offsetof(struct statement, contact), NULL, NULL },
	{ "failures", FIELD_RECORDS, OPTIONAL, offsetof(struct statement, failures), NULL,
		&failure_record },
	{ "untested", FIELD_TEXTS, OPTIONAL, offsetof(struct statement, untested), NULL, NULL },
};
const struct record statement_record = RECORD(
	"the accessibility statement", struct statement, statement_fields);

static bool refuse(const struct statement *s, struct diags *d, const char *rule, const char *why)
{
	diag_error(d, s->place, rule, "%s", why);
	return false;
}

static bool check_failure(const struct failure *f, struct diags *d)
{
	struct nearest n = nearest_to(data_text(f->criterion));
	char hint[NEAREST_HINT];

	for (size_t i = 0; i < CRITERIA; i++) {
		if (!f->criterion || slice_is(f->criterion->text, criteria[i].number))
			return true;
		nearest_try(&n, slice_text(criteria[i].number));
	}
	diag_error(d, f->criterion->place, "statement-criterion",
		"WCAG 2.2 has no criterion \"%.*s\" at levels A and AA%s",
		SLICE_ARG(f->criterion->text), nearest_hint(n.best, hint, sizeof(hint)));
	return false;
}

/* A claim of full compliance is refused while anything speaks against it, and any other needs a reason. */
static bool check_status(const struct statement *s, struct diags *d)
{
	bool has_failures = s->failures.count > 0, has_untested = s->untested && s->untested->count;

	if (s->status == STATUS_FULLY && has_failures)
		return refuse(s, d, "statement-status",
			"\"fully compliant\" is refused while \"failures\" lists some; write \"partially compliant\"");
	if (s->status == STATUS_FULLY && has_untested)
		return refuse(s, d, "statement-status",
			"\"fully compliant\" is refused while \"untested\" lists what nobody has judged; write \"partially compliant\"");
	if (s->status != STATUS_FULLY && !has_failures && !has_untested)
		return refuse(s, d, "statement-status",
			"what is not compliant must be said: list it in \"failures\", or what nobody has judged in \"untested\"");
	return true;
}

static bool check_order(const struct statement *s, struct date as_of, struct diags *d)
{
	if (date_given(s->reviewed) && date_compare(s->reviewed, s->prepared) < 0)
		return refuse(s, d, "statement-date",
			"\"reviewed\" is a day before \"prepared\"; a review comes after");
	if (date_compare(s->prepared, as_of) > 0 || date_compare(s->reviewed, as_of) > 0 ||
		date_compare(s->tested, as_of) > 0)
		return refuse(s, d, "statement-date",
			"\"prepared\", \"reviewed\" or \"tested\" is a day that is still to come; write the day on which it was done");
	return true;
}

static void warn_old(const struct statement *s, struct date day, const char *name,
	struct date as_of, struct diags *d)
{
	char text[DATE_TEXT];

	day.year++;
	if (day.year == 1 || date_compare(day, as_of) > 0)
		return;
	day.year--;
	diag_warning(d, s->place, "statement-old",
		"\"%s\" is %s, a year ago or more: the statement must be true, so do it again and write the new day",
		name, date_text(day, text));
}

bool statement_check(const struct statement *s, struct date as_of, struct diags *d)
{
	const struct failure *f = s->failures.items;
	bool good = true;

	if (!statement_given(s))
		return true;
	for (size_t i = 0; i < s->failures.count; i++)
		good = check_failure(&f[i], d) && good;
	good = check_status(s, d) && good;
	good = check_order(s, as_of, d) && good;
	warn_old(s, s->reviewed, "reviewed", as_of, d);
	warn_old(s, s->tested, "tested", as_of, d);
	return good;
}
