#define _POSIX_C_SOURCE 200809L

#include "scan_names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct collecting {
	struct scan_names *names;
	const struct scan_world *world;
};

bool
scan_is_word(unsigned char byte)
{
	return (unsigned)(byte | 0x20) - 'a' < 26 ||
	       (unsigned)byte - '0' < 10 || byte >= 0x80;
}

bool
scan_name_is_ascii(const struct scan_name *name)
{
	for (uint32_t i = 0; i < name->size; i++) {
		if ((unsigned char)name->text[i] >= 0x80) {
			return false;
		}
	}
	return true;
}

static void *
allocate_again(void *memory, size_t size)
{
	memory = realloc(memory, size);
	if (memory == NULL) {
		perror("realloc");
		exit(1);
	}
	return memory;
}

/* Whether a text is found as one mention. */
static bool
is_found(const struct scan_world *world, const char *text, size_t size)
{
	struct crink_scan scan = world->text(text, size);
	struct crink_mention mention;

	return world->next(&scan, &mention) && mention.start == 0 &&
	       mention.end == size;
}

/* Whether a name is found in its own case alone. */
static bool
has_own_case(const struct scan_world *world, const struct scan_name *name)
{
	char *other = strdup(name->text);
	bool is_case;

	if (other == NULL) {
		perror("strdup");
		exit(1);
	}
	for (char *at = other; *at != '\0'; at++) {
		if ((unsigned)(*at | 0x20) - 'a' < 26) {
			*at |= 0x20;
		}
	}
	if (strcmp(other, name->text) == 0 && name->size > 1) {
		other[1] =
		    (char)((unsigned)other[1] - 'a' < 26 ? other[1] - 'a' + 'A'
		                                         : other[1]);
	}
	is_case = !is_found(world, other, name->size);
	free(other);
	return is_case;
}

static void
add_name(const struct collecting *collecting, const char *text, size_t size)
{
	struct scan_names *names = collecting->names;
	struct scan_name *name;

	if (!is_found(collecting->world, text, size)) {
		return; /* only beside what stands there */
	}
	if (names->count == names->room) {
		names->room = names->room == 0 ? 1024 : 2 * names->room;
		names->names = allocate_again(
		    names->names, names->room * sizeof(*names->names));
	}
	name = &names->names[names->count++];
	name->text = allocate_again(NULL, size + 1);
	memcpy(name->text, text, size);
	name->text[size] = '\0';
	name->size = (uint32_t)size;
	name->is_case = has_own_case(collecting->world, name);
}

static void
take(void *to, const char *text)
{
	const struct collecting *collecting = to;
	struct crink_scan scan = collecting->world->text(text, strlen(text));
	struct crink_mention mention;

	while (collecting->world->next(&scan, &mention)) {
		add_name(collecting, text + mention.start,
		    mention.end - mention.start);
	}
}

static int
compare(const void *a, const void *b)
{
	const struct scan_name *x = a;
	const struct scan_name *y = b;

	if (x->is_case != y->is_case) {
		return x->is_case - y->is_case;
	}
	return x->is_case ? strcmp(x->text, y->text)
	                  : strcasecmp(x->text, y->text);
}

void
scan_names_collect(struct scan_names *names, const struct scan_world *world)
{
	struct collecting collecting = {names, world};
	uint32_t count = 0;

	names->names = NULL;
	names->count = names->room = 0;
	world->tell(take, &collecting);
	if (names->count == 0) {
		return;
	}
	qsort(names->names, names->count, sizeof(*names->names), compare);
	for (uint32_t i = 0; i < names->count; i++) {
		if (count != 0 &&
		    compare(&names->names[count - 1], &names->names[i]) == 0) {
			free(names->names[i].text);
		} else {
			names->names[count++] = names->names[i];
		}
	}
	names->count = count;
}

void
scan_names_release(struct scan_names *names)
{
	for (uint32_t i = 0; i < names->count; i++) {
		free(names->names[i].text);
	}
	free(names->names);
}
