/*
 * The four functions of libc that the library needs, and that compilers call
 * by themselves.
 */
#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t size);
void *memmove(void *to, const void *from, size_t size);
void *memset(void *to, int byte, size_t size);
int memcmp(const void *a, const void *b, size_t size);

void *
memcpy(void *restrict to, const void *restrict from, size_t size)
{
	unsigned char *at = to;
	const unsigned char *source = from;

	while (size-- > 0) {
		*at++ = *source++;
	}
	return to;
}

void *
memmove(void *to, const void *from, size_t size)
{
	unsigned char *at = to;
	const unsigned char *source = from;

	if (at <= source) {
		while (size-- > 0) {
			*at++ = *source++;
		}
		return to;
	}
	while (size-- > 0) {
		at[size] = source[size];
	}
	return to;
}

void *
memset(void *to, int byte, size_t size)
{
	unsigned char *at = to;

	while (size-- > 0) {
		*at++ = (unsigned char)byte;
	}
	return to;
}

int
memcmp(const void *a, const void *b, size_t size)
{
	const unsigned char *x = a;
	const unsigned char *y = b;

	for (; size > 0; size--, x++, y++) {
		if (*x != *y) {
			return *x < *y ? -1 : 1;
		}
	}
	return 0;
}
