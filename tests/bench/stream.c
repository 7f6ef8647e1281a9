#include "stream.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "random.h"

/* How much longer a changed name may get. */
#define ROOM 4
#define TRIES 100

static bool
is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool
is_separator(char byte)
{
	return byte == ' ' || byte == '-' || byte == '.' || byte == '\'';
}

static char
in_case(char byte, uint32_t style)
{
	if (is_letter(byte) && style != 0) {
		return (char)(style == 1 ? byte | 0x20 : byte & ~0x20);
	}
	return byte;
}

/* An accented small letter in UTF-8, NULL where there is none. */
static const char *
accented(char letter)
{
	static const char *const letters[] = {"a\xc3\xa1", "c\xc3\xa7",
	    "e\xc3\xa9", "i\xc3\xad", "n\xc3\xb1", "o\xc3\xb6", "u\xc3\xbc",
	    "y\xc3\xbd"};

	for (size_t i = 0; i < sizeof(letters) / sizeof(*letters); i++) {
		if (letters[i][0] == (letter | 0x20)) {
			return letters[i] + 1;
		}
	}
	return NULL;
}

/* Writes a variant: another case, and with some luck other separators and an
 * accent. Returns its size. */
static size_t
write_variant(char *out, const struct key *key, uint64_t *random)
{
	static const char *const separators[] = {"", " ", "-", "_", ". "};
	const uint32_t style = random_below(random, 3);
	const bool is_parted = random_below(random, 2) == 0;
	const bool is_accented = random_below(random, 3) == 0;
	const uint32_t accent_at = random_below(random, key->size);
	size_t size = 0;

	for (uint32_t i = 0; i < key->size; i++) {
		const char byte = key->text[i];
		const char *put;

		if (is_parted && is_separator(byte)) {
			put = separators[random_below(random, 5)];
			/* One of them is longer, once. */
			if (size + strlen(put) <= i + 1) {
				memcpy(out + size, put, strlen(put));
				size += strlen(put);
			}
		} else if (is_accented && i == accent_at &&
		           (put = accented(byte)) != NULL) {
			memcpy(out + size, put, 2);
			size += 2;
		} else {
			out[size++] = in_case(byte, style);
		}
	}
	return size;
}

/* Writes a name with one ASCII letter changed, left out or doubled. */
static size_t
write_near(char *out, const struct key *key, uint64_t *random)
{
	uint32_t at = random_below(random, key->size);
	const uint32_t edit = random_below(random, 4);
	uint32_t tail;
	size_t size;

	for (uint32_t i = 0; i < key->size && !is_letter(key->text[at]); i++) {
		at = at + 1 < key->size ? at + 1 : 0;
	}
	if (!is_letter(key->text[at])) {
		at = key->size;
	}
	memcpy(out, key->text, at);
	size = at;
	if (edit != 0 || at == key->size) {
		out[size++] = (char)('a' + random_below(random, 26));
	}
	/* The byte itself goes, unless one was put before it. */
	tail = edit == 1 || at == key->size ? at : at + 1;
	memcpy(out + size, key->text + tail, key->size - tail);
	return size + key->size - tail;
}

/* Writes random letters where a name has letters. */
static size_t
write_miss(char *out, const struct key *key, uint64_t *random)
{
	for (uint32_t i = 0; i < key->size; i++) {
		const bool is_capital =
		    key->text[i] >= 'A' && key->text[i] <= 'Z';

		out[i] = is_separator(key->text[i])
		             ? key->text[i]
		             : (char)((is_capital ? 'A' : 'a') +
		                      random_below(random, 26));
	}
	return key->size;
}

static enum stream_kind
mixed(uint64_t *random)
{
	static const enum stream_kind kinds[8] = {STREAM_HIT, STREAM_HIT,
	    STREAM_HIT, STREAM_HIT, STREAM_VARIANT, STREAM_VARIANT, STREAM_NEAR,
	    STREAM_MISS};

	return kinds[random_below(random, 8)];
}

/* Whether a query is what its kind says: found as the key, or not at all. */
static bool
is_right(const struct names *names, const struct key *key, const char *query,
    enum stream_kind kind)
{
	unsigned char folded[CRINK__KEY_MAX + 1], wanted[CRINK__KEY_MAX + 1];

	if (fold_name(folded, query, strlen(query)) == 0) {
		return false;
	}
	if (kind == STREAM_VARIANT) {
		fold_name(wanted, key->text, key->size);
		return strcmp((char *)folded, (char *)wanted) == 0;
	}
	/* Forms that the generator makes by a rule are found, but not told. */
	return keys_find(&names->forms[FOLDED], (char *)folded) == NULL &&
	       crink_actor_find(query) == NULL;
}

/* Writes a query made of a key, with its NUL; returns its size without. */
static size_t
write_query(char *out, const struct names *names, const struct key *key,
    enum stream_kind kind, uint64_t *random)
{
	size_t size;

	for (unsigned i = 0; i < TRIES && kind != STREAM_HIT; i++) {
		size = kind == STREAM_VARIANT ? write_variant(out, key, random)
		       : kind == STREAM_NEAR  ? write_near(out, key, random)
		                              : write_miss(out, key, random);
		out[size] = '\0';
		if (is_right(names, key, out, kind)) {
			return size;
		}
	}
	/* As it is spelt: a hit, or a short name with none free beside it. */
	memcpy(out, key->text, key->size + 1);
	return key->size;
}

void
stream_make(struct stream *stream, enum stream_kind kind,
    const struct names *names, uint32_t count)
{
	static const char *const labels[STREAM_KINDS] = {
	    "hit", "variant", "near", "miss", "mixed"};
	const struct keys *exact = &names->forms[EXACT];
	const size_t longest = CRINK__KEY_MAX;
	uint64_t random = 1 + (uint64_t)kind;
	size_t used = 0, room = 0;

	stream->name = labels[kind];
	stream->queries = allocate(count * sizeof(*stream->queries));
	stream->count = count;
	stream->pool = NULL;
	for (uint32_t i = 0; i < count; i++) {
		const uint32_t known = random_below(&random, exact->count);
		const struct key *key = &exact->keys[known];

		if (room - used < longest + key->size + ROOM) {
			room = 2 * room + longest + key->size + ROOM;
			stream->pool = realloc(stream->pool, room);
			if (stream->pool == NULL) {
				abort();
			}
		}
		stream->queries[i].at = (uint32_t)used;
		stream->queries[i].known = known;
		used +=
		    write_query(stream->pool + used, names, key,
		        kind == STREAM_MIXED ? mixed(&random) : kind, &random) +
		    1;
	}
}

void
stream_release(struct stream *stream)
{
	free(stream->queries);
	free(stream->pool);
}
