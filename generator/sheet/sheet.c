#include "sheet/sheet.h"

const char *const sheet_kinds[] = { "estimate", "decision", NULL };
const char *const sheet_estimated[] = { "budget", "contribution", NULL };

const char *const question_abouts[] = { "need", "wellbeing", "equipment", "support", "money",
	"situation", "request", "supply", NULL };

const char *const roundings[] = { "up", "down", "half up", "half even", "exact", NULL };

const char *const operations[] = { "map", "sum", "max", "min", "count", "band", "table", "decide",
	"when", "ratio", "figure", NULL };
