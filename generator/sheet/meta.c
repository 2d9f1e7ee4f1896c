#include "sheet/meta.h"

#include "base/ascii.h"
#include "base/period.h"

/* Last name of a path; *folder becomes the one before it, or empty. */
static struct slice last_name(struct slice path, struct slice *folder)
{
	*folder = slice_text(NULL);
	while (slice_find(path, '/') < path.length) {
		*folder = slice_until(path, '/');
		path = slice_after(path, folder->length + 1);
	}
	return path;
}

/* "contribution" of "worksheets/contribution/2027-04-01": what a version is one of. */
static struct slice last_but_day(struct slice path)
{
	struct slice of, above;
	struct date day;

	return last_name(period_named(path, &of, &day) ? of : path, &above);
}

static bool is_address(struct slice name)
{
	for (size_t i = 0; i < name.length; i++) {
		char c = name.at[i];

		if (!(ascii_is_lower(c) || ascii_is_digit(c) || c == '-'))
			return false;
	}
	return true;
}

static bool check_name(
	const struct data *name, const struct sheet_file *files, size_t count, struct diags *d)
{
	struct slice path = slice_text(files->file), above, file = last_name(path, &above);
	struct slice folder = last_but_day(
		slice_first(path, above.length ? path.length - file.length - 1 : 0));
	struct slice alone = last_but_day(slice_ends(path, SLICE(".yaml"))
			? slice_first(path, path.length - strlen(".yaml"))
			: path);

	if (!is_address(name->text)) {
		diag_error(d, name->place, "sheet-file",
			"the name of a worksheet is made of lower-case letters, digits and hyphens, not "
			"\"%.*s\"",
			SLICE_ARG(name->text));
		return false;
	}
	if (slice_equal(name->text, folder) || (count == 1 && slice_equal(name->text, alone)))
		return true;
	diag_error(d, name->place, "sheet-file",
		"\"%.*s\" must be the name of the file, or of the folder of its files: write \"%.*s\"",
		SLICE_ARG(name->text), SLICE_ARG(count == 1 ? alone : folder));
	return false;
}

static bool is_before(struct date a, struct date b)
{
	return date_given(a) && date_given(b) && date_compare(a, b) < 0;
}

static bool check_dates(const struct sheet *s, const struct data *tree, struct diags *d)
{
	bool good = true;

	if (is_before(s->until, s->effective)) {
		diag_error(d, data_member(tree, "until")->place, "sheet-dates",
			"\"until\" is the last day, and comes before \"effective\"");
		good = false;
	}
	if (is_before(s->review_due, s->issued)) {
		diag_error(d, data_member(tree, "review-due")->place, "review-before-issue",
			"\"review-due\" is before \"issued\"");
		good = false;
	}
	return good;
}

static bool check_changes(const struct sheet *s, const struct data *tree, struct diags *d)
{
	const struct sheet_change *c = s->changes.items;
	bool good = true;

	if (!c)
		return true; /* which has a message */
	if (!s->changes.count) {
		diag_error(d, data_member(tree, "changes")->place, "field-empty",
			"\"changes\" needs at least the first publication");
		return false;
	}
	for (size_t i = 1; i < s->changes.count; i++) {
		if (!c[i].says || !is_before(c[i - 1].date, c[i].date))
			continue;
		diag_error(d, c[i].says->place, "change-order",
			"changes stand newest first: move this one up");
		good = false;
	}
	return good;
}

static bool check_note(const struct sheet *s, const struct data *tree, struct diags *d)
{
	if (s->status != STATUS_ILLUSTRATIVE || s->note)
		return true;
	diag_error(d, tree->place, "sheet-note",
		"an illustrative worksheet needs a \"note\" on how its amounts were chosen");
	return false;
}

bool meta_check(const struct sheet *s, const struct data *tree, const struct sheet_file *files,
	size_t count, struct diags *d)
{
	bool good = !s->name.length || check_name(data_member(tree, "worksheet"), files, count, d);

	good = check_dates(s, tree, d) && good;
	good = check_changes(s, tree, d) && good;
	return check_note(s, tree, d) && good;
}
