#include "check/access_kind.h"

#include <assert.h>

static const char *const element_names[] = {
#define X(code, name) name,
	ACCESS_KINDS(X)
#undef X
};

static const char *const attribute_names[] = {
#define X(code, name) name,
	ACCESS_ATTRIBUTES(X)
#undef X
};

static_assert(ATTRIBUTE_COUNT <= 64, "a bit for each attribute");

/* Place of a name among `count` sorted ones, or -1. */
static int find(const char *const *names, int count, const char *name)
{
	int low = 0, high = count;

	while (low < high) {
		int middle = (low + high) / 2, order = strcmp(names[middle], name);

		if (order == 0)
			return middle;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return -1;
}

static size_t slot(const xmlChar *name)
{
	uintptr_t at = (uintptr_t)name;

	return (at ^ at >> 7) & 127;
}

enum access_kind access_kind_of(struct access_kinds *k, const xmlNode *element)
{
	size_t at = slot(element->name);

	if (k->elements[at].name != element->name) {
		k->elements[at].name = element->name;
		k->elements[at].code = find(element_names,
			(int)(sizeof(element_names) / sizeof(*element_names)),
			(const char *)element->name);
	}
	return (enum access_kind)(k->elements[at].code + 1);
}

static int attribute_code(const char *name)
{
	int code = find(
		attribute_names, (int)(sizeof(attribute_names) / sizeof(*attribute_names)), name);

	if (code >= 0)
		return code;
	if (name[0] == 'o' && name[1] == 'n')
		return ATTRIBUTE_HANDLER;
	return strncmp(name, "aria-", 5) == 0 ? ATTRIBUTE_ARIA : -1;
}

uint64_t access_has_of(struct access_kinds *k, const xmlNode *element)
{
	uint64_t has = 0;

	for (const xmlAttr *a = element->properties; a; a = a->next) {
		size_t at = slot(a->name);

		if (k->attributes[at].name != a->name) {
			k->attributes[at].name = a->name;
			k->attributes[at].code = attribute_code((const char *)a->name);
		}
		if (k->attributes[at].code >= 0)
			has |= UINT64_C(1) << k->attributes[at].code;
	}
	return has;
}
