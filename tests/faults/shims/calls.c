/*
 * calls: loaded in front of the C library, makes one call to the system fail, or kills the program
 * there.
 *
 *	FAULT_CALL=linkat FAULT_NTH=3 FAULT_ERROR=5	the third linkat() fails with errno 5, undone
 *	FAULT_CALL=linkat FAULT_NTH=3 FAULT_KILL=before	the program is killed instead of it
 *	FAULT_CALL=linkat FAULT_NTH=3 FAULT_KILL=after	... or just after it
 *	FAULT_CALL=linkat FAULT_NTH=3 FAULT_ERROR=5 FAULT_ON=1		that call and all later ones fail
 *	FAULT_COUNTS=FILE				how often each was called: "linkat 12"
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CALLS(X)                                                                                   \
	X(open)                                                                                    \
	X(openat)                                                                                  \
	X(create) X(close) X(finish) X(read) X(write) X(fsync) X(syncfs) X(fstat) X(fstatat)       \
		X(statx) X(mkdirat) X(linkat) X(unlinkat) X(renameat) X(renameat2) X(flock)        \
			X(fdopendir) X(readdir) X(pthread_create)

#define PLACE(name) CALL_##name,
#define NAME(name) #name,

enum call { CALLS(PLACE) CALL_COUNT };

static const char *const names[] = { CALLS(NAME) };
static atomic_long counts[CALL_COUNT];
static int wanted = -1;
static long nth, error;
static int goes_on;
static enum { LIVES, DIES_BEFORE, DIES_AFTER } end;

static long number(const char *variable)
{
	const char *text = getenv(variable);

	return text ? atol(text) : 0;
}

__attribute__((constructor)) static void begin(void)
{
	const char *call = getenv("FAULT_CALL"), *kill = getenv("FAULT_KILL");

	nth = number("FAULT_NTH");
	error = number("FAULT_ERROR");
	goes_on = getenv("FAULT_ON") != NULL;
	if (kill)
		end = strcmp(kill, "after") == 0 ? DIES_AFTER : DIES_BEFORE;
	for (int i = 0; call && i < CALL_COUNT; i++)
		if (strcmp(names[i], call) == 0)
			wanted = i;
}

__attribute__((destructor)) static void report(void)
{
	const char *path = getenv("FAULT_COUNTS");
	FILE *file = path ? fopen(path, "w") : NULL;

	for (int i = 0; file && i < CALL_COUNT; i++)
		fprintf(file, "%s %ld\n", names[i], counts[i]);
	if (file)
		fclose(file);
}

static int is_due(enum call call)
{
	long count = atomic_fetch_add(&counts[call], 1) + 1;

	return (int)call == wanted && (count == nth || (goes_on && count > nth));
}

/* Whether the call fails. */
static int fails(int due)
{
	if (!due || end == DIES_AFTER)
		return 0;
	if (end == DIES_BEFORE)
		raise(SIGKILL);
	errno = (int)error;
	return 1;
}

static void done(int due)
{
	if (due && end == DIES_AFTER)
		raise(SIGKILL);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* One wrapper: a call that returns `type`, and `failed` when it fails. */
#define WRAP(type, failed, name, parameters, arguments)                                            \
	type name parameters                                                                       \
	{                                                                                          \
		int due = is_due(CALL_##name);                                                     \
                                                                                                   \
		if (fails(due))                                                                    \
			return failed;                                                             \
                                                                                                   \
		type result = REAL(name) arguments;                                                \
                                                                                                   \
		done(due);                                                                         \
		return result;                                                                     \
	}

WRAP(ssize_t, -1, read, (int fd, void *into, size_t size), (fd, into, size))
WRAP(ssize_t, -1, write, (int fd, const void *from, size_t size), (fd, from, size))
WRAP(int, -1, fsync, (int fd), (fd))
WRAP(int, -1, syncfs, (int fd), (fd))
WRAP(int, -1, fstat, (int fd, struct stat *st), (fd, st))
WRAP(int, -1, fstatat, (int at, const char *path, struct stat *st, int flags),
	(at, path, st, flags))
WRAP(int, -1, statx, (int at, const char *path, int flags, unsigned mask, struct statx *st),
	(at, path, flags, mask, st))
WRAP(int, -1, mkdirat, (int at, const char *path, mode_t mode), (at, path, mode))
WRAP(int, -1, linkat, (int from, const char *old, int to, const char *new, int flags),
	(from, old, to, new, flags))
WRAP(int, -1, unlinkat, (int at, const char *path, int flags), (at, path, flags))
WRAP(int, -1, renameat, (int from, const char *old, int to, const char *new), (from, old, to, new))
WRAP(int, -1, renameat2, (int from, const char *old, int to, const char *new, unsigned flags),
	(from, old, to, new, flags))
WRAP(int, -1, flock, (int fd, int operation), (fd, operation))
WRAP(DIR *, NULL, fdopendir, (int fd), (fd))
WRAP(struct dirent *, NULL, readdir, (DIR * stream), (stream))
WRAP(int, EAGAIN, pthread_create,
	(pthread_t * thread, const pthread_attr_t *attributes, void *(*run)(void *),
		void *argument),
	(thread, attributes, run, argument))

/* Which files were made here: one bit each. */
static atomic_ulong made[1024 / 64];

static unsigned long bit_of(int fd)
{
	return 1ul << (fd % 64);
}

/*
 * "finish" is a close() of a file that was made here. A file is closed even when that is said to
 * fail.
 */
int close(int fd)
{
	int was_made = fd >= 0 && fd < 1024 &&
		(atomic_fetch_and(&made[fd / 64], ~bit_of(fd)) & bit_of(fd));
	int due = is_due(was_made ? CALL_finish : CALL_close), failing = fails(due),
	    result = REAL(close)(fd);

	done(due);
	if (!failing)
		return result;
	errno = (int)error;
	return -1;
}

/* "create" is an openat() that makes a file. */
int openat(int at, const char *path, int flags, ...)
{
	int due = is_due(flags & O_CREAT ? CALL_create : CALL_openat), result;
	va_list rest;

	if (fails(due))
		return -1;
	va_start(rest, flags);
	result = REAL(openat)(at, path, flags, flags & O_CREAT ? va_arg(rest, mode_t) : 0);
	va_end(rest);
	if (flags & O_CREAT && result >= 0 && result < 1024)
		atomic_fetch_or(&made[result / 64], bit_of(result));
	done(due);
	return result;
}

int open(const char *path, int flags, ...)
{
	int due = is_due(CALL_open), result;
	va_list rest;

	if (fails(due))
		return -1;
	va_start(rest, flags);
	result = REAL(open)(path, flags, flags & O_CREAT ? va_arg(rest, mode_t) : 0);
	va_end(rest);
	done(due);
	return result;
}
