#include "sheet/wording.h"

#include "base/ascii.h"

/* In small letters. */
static const char *const refused[] = {
	"most you can get",
	"most that you can get",
	"most you could get",
	"most you can have",
	"most they can get",
	"most that they can get",
	"most a person can get",
	"most that a person can get",
	"most anyone can get",
	"most we can give you",
	"most we will give you",
	"maximum budget",
	"maximum personal budget",
	"maximum you can get",
	"upper limit of your budget",
	"upper limit on your budget",
	"limit of your budget",
	"limit on your budget",
	"cap on your budget",
};

static bool stands_at(struct slice text, struct slice words)
{
	if (text.length < words.length)
		return false;
	for (size_t i = 0; i < words.length; i++)
		if (ascii_lower(text.at[i]) != words.at[i])
			return false;
	return true;
}

static bool has_words(struct slice text, struct slice words)
{
	for (; text.length; text = slice_after(text, 1))
		if (stands_at(text, words))
			return true;
	return false;
}

bool wording_check(const struct data *says, struct diags *d)
{
	for (size_t i = 0; says && i < sizeof(refused) / sizeof(*refused); i++) {
		if (!has_words(says->text, slice_text(refused[i])))
			continue;
		diag_error(d, says->place, "sheet-wording",
			"\"%s\" words an amount as the most that a person can get: say what is decided "
			"there, such as \"up to which a Service Manager can agree it\"",
			refused[i]);
		return false;
	}
	return true;
}
