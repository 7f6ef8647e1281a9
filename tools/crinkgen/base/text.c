#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/system.h"

#define CHUNK_MIN ((size_t)4 << 10)
#define CHUNK_MAX ((size_t)1 << 20)

void
text_put(struct text *text, const void *bytes, size_t size)
{
	const char *from = bytes;

	text->size += size;
	while (size != 0) {
		struct text_chunk *chunk = text->last;
		size_t part;

		if (chunk != NULL && chunk->used == chunk->room &&
		    text->stream != NULL) {
			text_flush(text);
		} else if (chunk == NULL || chunk->used == chunk->room) {
			size_t room =
			    text->size < CHUNK_MIN ? CHUNK_MIN : text->size;

			chunk = memory_take(text->memory, 1, sizeof(*chunk));
			chunk->room = room > CHUNK_MAX ? CHUNK_MAX : room;
			chunk->bytes =
			    memory_take(text->memory, chunk->room, 1);
			if (text->last == NULL) {
				text->first = chunk;
			} else {
				text->last->next = chunk;
			}
			text->last = chunk;
		}
		part = chunk->room - chunk->used;
		part = part < size ? part : size;
		memcpy(chunk->bytes + chunk->used, from, part);
		chunk->used += part;
		from += part;
		size -= part;
	}
}

bool
text_flush(struct text *text)
{
	struct text_chunk *chunk = text->last;

	if (chunk != NULL && chunk->used != 0) {
		if (!text->failed &&
		    system_calls.fwrite(chunk->bytes, 1, chunk->used,
		        text->stream) != chunk->used) {
			text->failed = true;
		}
		chunk->used = 0;
	}
	return !text->failed;
}

void
text_string(struct text *text, const char *string)
{
	text_put(text, string, strlen(string));
}

void
text_format(struct text *text, const char *format, ...)
{
	char line[1001];
	va_list arguments;
	int size;

	va_start(arguments, format);
	size = vsnprintf(line, sizeof(line), format, arguments);
	va_end(arguments);
	if (size > 0) {
		text_put(text, line,
		    (size_t)size < sizeof(line) ? (size_t)size
		                                : sizeof(line) - 1);
	}
}

char *
text_join(const struct text *text)
{
	char *joined = memory_take(text->memory, text->size + 1, 1);
	size_t at = 0;

	for (const struct text_chunk *chunk = text->first; chunk != NULL;
	     chunk = chunk->next) {
		memcpy(joined + at, chunk->bytes, chunk->used);
		at += chunk->used;
	}
	return joined;
}
