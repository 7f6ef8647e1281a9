/*
 * Finds the names in texts, each whole and in every two parts, and in parts of one
 * byte and of two and three, which must all give the same.
 *
 * Reads texts, each after its size and a line feed; writes the mentions of each a
 * line, and an empty line after a text.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <crink/crink.h>

#define MENTIONS_MAX 4096

struct list {
	struct crink_mention mentions[MENTIONS_MAX];
	size_t count;
};

static void
add(struct list *list, const struct crink_mention *mention, size_t offset)
{
	if (list->count == MENTIONS_MAX) {
		fprintf(stderr, "too many mentions\n");
		exit(1);
	}
	list->mentions[list->count] = *mention;
	list->mentions[list->count].start += offset;
	list->mentions[list->count++].end += offset;
}

/* A copy of its own size, so that tools see what is read beyond it. */
static char *
copy(const char *text, size_t size)
{
	char *own = malloc(size == 0 ? 1 : size);

	if (own == NULL) {
		exit(1);
	}
	memcpy(own, text, size);
	return own;
}

/* Scans the rest of a text up to an end, which is moved on by step; known: where
 * the scan is. */
static void
scan_parts(
    struct list *list, const char *text, size_t size, size_t end, size_t step)
{
	struct crink_scan scan = crink_scan_text(NULL, 0);
	struct crink_mention mention;
	size_t used = 0;
	bool is_first = true;

	list->count = 0;
	for (;;) {
		char *own;

		end = end > size ? size : end;
		own = copy(text + used, end - used);
		scan = crink_scan_part(
		    is_first ? NULL : &scan, own, end - used, end == size);
		is_first = false;
		while (crink_scan_next(&scan, &mention)) {
			add(list, &mention, used);
		}
		free(own);
		used += crink_scan_used(&scan);
		if (end == size) {
			break;
		}
		end += step;
	}
	if (used != size) {
		fprintf(stderr, "%zu bytes of %zu are used\n", used, size);
		exit(1);
	}
}

static bool
is_same(const struct crink_mention *a, const struct crink_mention *b)
{
	return a->start == b->start && a->end == b->end &&
	       a->actor == b->actor && a->item == b->item &&
	       a->kind == b->kind && a->compound == b->compound;
}

static void
check(const struct list *whole, const char *text, size_t size, size_t end,
    size_t step)
{
	static struct list list;
	bool is_good;

	scan_parts(&list, text, size, end, step);
	is_good = list.count == whole->count;
	for (size_t i = 0; is_good && i < list.count; i++) {
		is_good = is_same(&list.mentions[i], &whole->mentions[i]);
	}
	if (!is_good) {
		fprintf(stderr,
		    "a part of %zu bytes and others of %zu: %zu mentions, not "
		    "%zu, of: %.*s\n",
		    end, step, list.count, whole->count, (int)size, text);
		exit(1);
	}
}

static void
put(const struct crink_mention *mention)
{
	const char *slug = mention->actor != NULL
	                       ? crink_actor_slug(mention->actor)
	                       : crink_item_slug(mention->item);

	printf("%zu %zu %s %s %s %d\n", mention->start, mention->end,
	    mention->actor != NULL  ? "actor"
	    : mention->item != NULL ? "item"
	                            : "-",
	    slug[0] == '\0' ? "-" : slug,
	    mention->kind == CRINK_ALIAS_KIND_NONE
	        ? "-"
	        : crink_alias_kind_name(mention->kind),
	    mention->compound);
}

int
main(void)
{
	static struct list whole;
	size_t size;

	while (scanf("%zu", &size) == 1 && getchar() == '\n') {
		char *text = malloc(size == 0 ? 1 : size);

		if (text == NULL || fread(text, 1, size, stdin) != size) {
			return EXIT_FAILURE;
		}
		scan_parts(&whole, text, size, size, 1);
		for (size_t end = 0; end < size; end++) {
			check(&whole, text, size, end, size);
		}
		for (size_t step = 1; step <= 3; step++) {
			check(&whole, text, size, step, step);
		}
		for (size_t i = 0; i < whole.count; i++) {
			put(&whole.mentions[i]);
		}
		putchar('\n');
		free(text);
	}
	return EXIT_SUCCESS;
}
