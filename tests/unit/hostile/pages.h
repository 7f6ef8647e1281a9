/*
 * Memory that ends where a page does, before one that may not even be read: who
 * reads or writes a byte too much is stopped at once, without any sanitizer.
 */
#ifndef CRINK_UNIT_PAGES_H
#define CRINK_UNIT_PAGES_H

#include <check.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGES_FILL 0x5a

/* Bytes from start up to end, which ends a page. */
struct pages {
	unsigned char *start, *end;
};

/* Room for so many bytes at least. */
static inline struct pages
pages_make(size_t room)
{
	const size_t page = (size_t)sysconf(_SC_PAGESIZE);
	const size_t size = (room + page - 1) / page * page;
	struct pages pages;
	unsigned char *all = mmap(NULL, size + 2 * page, PROT_NONE,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	ck_assert_ptr_ne(all, MAP_FAILED);
	pages.start = all + page;
	pages.end = pages.start + size;
	if (size != 0) {
		ck_assert_int_eq(
		    mprotect(pages.start, size, PROT_READ | PROT_WRITE), 0);
	}
	memset(pages.start, PAGES_FILL, size);
	return pages;
}

/* The last size bytes, a copy of what is given. */
static inline void *
pages_put(const struct pages *pages, const void *bytes, size_t size)
{
	memset(pages->start, PAGES_FILL, (size_t)(pages->end - pages->start));
	if (size != 0) {
		memcpy(pages->end - size, bytes, size);
	}
	return pages->end - size;
}

/* Whether all before the last size bytes is as it was filled. */
static inline bool
pages_untouched(const struct pages *pages, size_t size)
{
	for (const unsigned char *at = pages->start; at < pages->end - size;
	     at++) {
		if (*at != PAGES_FILL) {
			return false;
		}
	}
	return true;
}

/* Gives it back. */
static inline void
pages_drop(const struct pages *pages)
{
	const size_t page = (size_t)sysconf(_SC_PAGESIZE);

	munmap(pages->start - page,
	    (size_t)(pages->end - pages->start) + 2 * page);
}

#endif
