/*
 * In place of realloc(), for the tests of crink: fails at the call that NO_MEMORY
 * in the environment counts to, from 1 up.
 */
#undef realloc
#include <stdlib.h>

void *failing_realloc(void *memory, size_t size);

void *
failing_realloc(void *memory, size_t size)
{
	static long calls;
	const char *number = getenv("NO_MEMORY");

	calls++;
	if (number != NULL && strtol(number, NULL, 10) == calls) {
		return NULL;
	}
	return realloc(memory, size);
}
