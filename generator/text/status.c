#include "text/status.h"

#include <stddef.h>

const char *const statuses[] = { "draft", "in force", "superseded", "illustrative", NULL };
