/*
 * order: loaded in front of the C library, gives the names in a folder in another order.
 *
 *	FAULT_ORDER=1		from the last to the first; 2: the second half before the first
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

enum { STREAMS = 256, ENTRIES = 4096 };

/* The entries of a stream that is being read: copies, so that they outlive the C library's. */
static _Thread_local struct {
	DIR *stream;
	struct dirent *entries[ENTRIES];
	int count, next;
} streams[STREAMS];

static int place(int index, int count)
{
	const char *order = getenv("FAULT_ORDER");

	return order && *order == '2' ? (index + count / 2) % count : count - 1 - index;
}

static int slot_of(DIR *stream)
{
	for (int i = 0; i < STREAMS; i++)
		if (streams[i].stream == stream)
			return i;
	return -1;
}

struct dirent *readdir(DIR *stream)
{
	struct dirent *(*real)(DIR *) = (__typeof__(real))dlsym(RTLD_NEXT, "readdir");
	int slot = slot_of(stream);

	if (slot < 0) {
		const struct dirent *e;

		slot = slot_of(NULL);
		if (slot < 0)
			abort();
		streams[slot].stream = stream;
		streams[slot].count = streams[slot].next = 0;
		while ((e = real(stream)) && streams[slot].count < ENTRIES) {
			struct dirent *copy = malloc(sizeof(*copy));

			memcpy(copy, e, e->d_reclen);
			streams[slot].entries[streams[slot].count++] = copy;
		}
	}
	if (streams[slot].next == streams[slot].count)
		return NULL;
	return streams[slot].entries[place(streams[slot].next++, streams[slot].count)];
}

int closedir(DIR *stream)
{
	int (*real)(DIR *) = (__typeof__(real))dlsym(RTLD_NEXT, "closedir");
	int slot = slot_of(stream);

	if (slot >= 0) {
		for (int i = 0; i < streams[slot].count; i++)
			free(streams[slot].entries[i]);
		streams[slot].stream = NULL;
	}
	return real(stream);
}
