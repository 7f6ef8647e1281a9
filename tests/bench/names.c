#include "names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *
allocate(size_t size)
{
	void *memory = malloc(size != 0 ? size : 1);

	if (memory == NULL) {
		perror("malloc");
		exit(1);
	}
	return memory;
}

/* The name of an index of an actor: its name, its slug, its aliases. */
static const char *
name_at(const struct crink_actor *actor, size_t index)
{
	switch (index) {
	case 0:
		return crink_actor_name(actor);
	case 1:
		return crink_actor_slug(actor);
	default:
		return crink_actor_alias(actor, index - 2, NULL);
	}
}

/* How many names there are, and their bytes with a NUL each. */
static uint32_t
measure(struct names *names, size_t *bytes)
{
	const struct crink_actor *actor = NULL;
	const char *name;
	uint32_t count = 0;

	*bytes = 0;
	names->actor_count = 0;
	while ((actor = crink_actor_next(actor)) != NULL) {
		for (size_t i = 0; (name = name_at(actor, i)) != NULL; i++) {
			*bytes += strlen(name) + 1;
			count++;
		}
		names->actor_count++;
	}
	return count;
}

static void
keys_make(struct keys *keys, uint32_t count, size_t bytes)
{
	keys->keys = allocate(count * sizeof(*keys->keys));
	keys->count = 0;
	keys->pool = allocate(bytes);
}

/* Adds a key, and returns how much of the pool it takes. */
static size_t
keys_add(struct keys *keys, size_t used, const char *text, size_t size,
    uint32_t bearer)
{
	struct key *key = &keys->keys[keys->count++];

	memcpy(keys->pool + used, text, size);
	keys->pool[used + size] = '\0';
	key->text = keys->pool + used;
	key->size = (uint32_t)size;
	key->bearer = bearer;
	return size + 1;
}

static int
compare_keys(const void *a, const void *b)
{
	const struct key *x = a;
	const struct key *y = b;

	return strcmp(x->text, y->text);
}

/* Sorts the keys and makes one of those that are equal. */
static void
keys_sort(struct keys *keys)
{
	uint32_t count = 0;

	qsort(keys->keys, keys->count, sizeof(*keys->keys), compare_keys);
	for (uint32_t i = 0; i < keys->count; i++) {
		struct key *last = &keys->keys[count - (count != 0)];

		if (count != 0 && compare_keys(last, &keys->keys[i]) == 0) {
			if (last->bearer != keys->keys[i].bearer) {
				last->bearer = 0;
			}
		} else {
			keys->keys[count++] = keys->keys[i];
		}
	}
	keys->count = count;
}

const struct key *
keys_find(const struct keys *keys, const char *text)
{
	const struct key key = {text, 0, 0};

	return bsearch(
	    &key, keys->keys, keys->count, sizeof(*keys->keys), compare_keys);
}

/* Several actors may bear a name in different spellings: who bears it as it is
 * spelt is who bears it folded. */
static void
settle_bearers(struct names *names)
{
	struct keys *exact = &names->forms[EXACT];

	for (uint32_t i = 0; i < exact->count; i++) {
		struct key *key = &exact->keys[i];
		unsigned char folded[CRINK__KEY_MAX + 1];
		const struct key *found = NULL;

		if (fold_name(folded, key->text, key->size) != 0) {
			found = keys_find(
			    &names->forms[FOLDED], (const char *)folded);
		}
		key->bearer = found != NULL ? found->bearer : 0;
	}
}

void
names_collect(struct names *names)
{
	const struct crink_actor *actor = NULL;
	size_t bytes, used[FORMS] = {0, 0};
	const uint32_t count = measure(names, &bytes);
	uint32_t bearer = 0;
	const char *name;

	names->actors = allocate(names->actor_count * sizeof(*names->actors));
	keys_make(&names->forms[EXACT], count, bytes);
	/* Some letters fold to longer ones. */
	keys_make(&names->forms[FOLDED], count, 2 * bytes);
	while ((actor = crink_actor_next(actor)) != NULL) {
		names->actors[bearer++] = actor;
		for (size_t i = 0; (name = name_at(actor, i)) != NULL; i++) {
			unsigned char key[CRINK__KEY_MAX + 1];
			const size_t size = strlen(name);
			const size_t folded = fold_name(key, name, size);

			if (folded == 0) {
				continue;
			}
			used[EXACT] += keys_add(&names->forms[EXACT],
			    used[EXACT], name, size, bearer);
			used[FOLDED] += keys_add(&names->forms[FOLDED],
			    used[FOLDED], (const char *)key, folded, bearer);
		}
	}
	keys_sort(&names->forms[FOLDED]);
	keys_sort(&names->forms[EXACT]);
	settle_bearers(names);
}

void
names_release(struct names *names)
{
	free(names->actors);
	for (int form = 0; form < FORMS; form++) {
		free(names->forms[form].keys);
		free(names->forms[form].pool);
	}
}
