/*
 * memory: loaded in front of the C library, makes one allocation fail.
 *
 *	FAULT_NTH=3		the third malloc(), calloc() or realloc() gives nothing
 *	FAULT_COUNTS=FILE	how many there were, as a file of that many bytes
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

/* What glibc's own allocator is called besides: dlsym() would allocate. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);

static atomic_long count;
static long nth;

__attribute__((constructor)) static void begin(void)
{
	const char *text = getenv("FAULT_NTH");

	count = 0;
	nth = text ? atol(text) : 0;
}

__attribute__((destructor)) static void report(void)
{
	const char *path = getenv("FAULT_COUNTS");
	int fd = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666) : -1;

	if (fd >= 0 && ftruncate(fd, count) == 0)
		close(fd);
}

static int fails(void)
{
	if (atomic_fetch_add(&count, 1) + 1 != nth)
		return 0;
	errno = ENOMEM;
	return 1;
}

void *malloc(size_t size)
{
	return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t number, size_t size)
{
	return fails() ? NULL : __libc_calloc(number, size);
}

void *realloc(void *old, size_t size)
{
	return fails() ? NULL : __libc_realloc(old, size);
}
