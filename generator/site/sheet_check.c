#include "site/sheet_check.h"

#include "base/nearest.h"

bool sheet_contacts_check(const struct worksheets *w, const struct settings *s, struct diags *d)
{
	bool good = true;

	for (size_t i = 0; i < w->count; i++) {
		const struct sheet *sheet = w->items[i].sheet;

		good = (!sheet || settings_check_contact(s, sheet->contact, d)) && good;
		for (size_t j = 0; sheet && j < sheet->refer_count; j++)
			good = settings_check_contact(s, sheet->refers[j].contact, d) && good;
	}
	return good;
}

bool sheet_costs_check(const struct worksheets *w, const struct settings *s, struct diags *d)
{
	const struct data *costs = s->compare.costs;
	bool good = true;
	char hint[NEAREST_HINT];

	for (const struct data *name = costs ? costs->first : NULL; name; name = name->next) {
		if (worksheets_find(w, name->text))
			continue;
		diag_error(d, name->place, "compare-costs", "no worksheet \"%.*s\"%s",
			SLICE_ARG(name->text),
			nearest_hint(map_nearest(&w->by_name, name->text), hint, sizeof(hint)));
		good = false;
	}
	return good;
}

bool sheet_has_choice(const struct worksheet *w, const struct data *choice, struct diags *d)
{
	const struct sheet *s = w->sheet;
	struct nearest n = nearest_to(data_text(choice));
	char hint[NEAREST_HINT];

	for (size_t i = 0; choice && i < s->question_count; i++)
		for (size_t j = 0; j < s->questions[i].choice_count; j++) {
			if (slice_equal(s->questions[i].choices[j].name, choice->text))
				return true;
			nearest_try(&n, s->questions[i].choices[j].name);
		}
	if (!choice)
		return true;
	diag_error(d, choice->place, "forum-unknown", "no question has the choice \"%.*s\"%s",
		SLICE_ARG(choice->text), nearest_hint(n.best, hint, sizeof(hint)));
	return false;
}
