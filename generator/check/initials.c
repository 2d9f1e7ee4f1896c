#include "check/initials.h"

#include <stdlib.h>

enum { LONGEST = 6 };

/* In the order of their bytes. */
static const struct initials_entry {
	char word[LONGEST + 1];
	enum initials grade;
} entries[] = {
	{ "AA", INITIALS_KNOWN },
	{ "AAA", INITIALS_SAID },
	{ "AI", INITIALS_SAID },
	{ "AM", INITIALS_KNOWN },
	{ "BBC", INITIALS_SAID },
	{ "BSL", INITIALS_KNOWN },
	{ "BT", INITIALS_SAID },
	{ "CD", INITIALS_SAID },
	{ "CSS", INITIALS_SAID },
	{ "CSV", INITIALS_SAID },
	{ "CV", INITIALS_SAID },
	{ "DIY", INITIALS_SAID },
	{ "DVD", INITIALS_SAID },
	{ "EU", INITIALS_SAID },
	{ "FAQ", INITIALS_SAID },
	{ "GMT", INITIALS_SAID },
	{ "GP", INITIALS_SAID },
	{ "GPS", INITIALS_SAID },
	{ "HIV", INITIALS_SAID },
	{ "HM", INITIALS_SAID },
	{ "HMRC", INITIALS_SAID },
	{ "HTML", INITIALS_SAID },
	{ "HTTP", INITIALS_SAID },
	{ "ID", INITIALS_SAID },
	{ "IP", INITIALS_SAID },
	{ "ISBN", INITIALS_SAID },
	{ "IT", INITIALS_SAID },
	{ "KB", INITIALS_SAID },
	{ "MB", INITIALS_SAID },
	{ "MIT", INITIALS_SAID },
	{ "MOT", INITIALS_SAID },
	{ "MP", INITIALS_SAID },
	{ "NHS", INITIALS_KNOWN },
	{ "NI", INITIALS_SAID },
	{ "OK", INITIALS_KNOWN },
	{ "PC", INITIALS_SAID },
	{ "PDF", INITIALS_KNOWN },
	{ "PIN", INITIALS_KNOWN },
	{ "PLC", INITIALS_SAID },
	{ "PM", INITIALS_KNOWN },
	{ "PO", INITIALS_SAID },
	{ "QR", INITIALS_SAID },
	{ "RSS", INITIALS_SAID },
	{ "SMS", INITIALS_SAID },
	{ "SOS", INITIALS_SAID },
	{ "TV", INITIALS_KNOWN },
	{ "UK", INITIALS_KNOWN },
	{ "UN", INITIALS_SAID },
	{ "UNESCO", INITIALS_SAID },
	{ "URL", INITIALS_SAID },
	{ "US", INITIALS_SAID },
	{ "USA", INITIALS_SAID },
	{ "USB", INITIALS_SAID },
	{ "VAT", INITIALS_SAID },
	{ "VIP", INITIALS_SAID },
	{ "WCAG", INITIALS_SAID },
	{ "WWW", INITIALS_SAID },
	{ "XML", INITIALS_SAID },
};

static int compare(const void *left, const void *right)
{
	return strcmp(left, ((const struct initials_entry *)right)->word);
}

static enum initials look_up(struct slice word)
{
	char text[LONGEST + 1];
	const struct initials_entry *found;

	if (word.length > LONGEST)
		return INITIALS_OTHER;
	memcpy(text, word.at, word.length);
	text[word.length] = '\0';
	found = bsearch(
		text, entries, sizeof(entries) / sizeof(*entries), sizeof(*entries), compare);
	return found ? found->grade : INITIALS_OTHER;
}

enum initials initials_of(struct slice word)
{
	enum initials grade = look_up(word);

	/* several of them: PDFs, FAQS; but not SOS or US, which end so by themselves */
	if (grade == INITIALS_OTHER &&
		(slice_ends(word, SLICE("s")) || slice_ends(word, SLICE("S"))))
		grade = look_up(slice_first(word, word.length - 1));
	return grade;
}
