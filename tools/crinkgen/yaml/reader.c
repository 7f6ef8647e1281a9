#include "yaml/reader.h"

#include "yaml/chars.h"

void
yaml_fail(struct yaml_reader *reader, const char *at, size_t size,
    const char *message)
{
	struct diag_place place = {.file = reader->tree->file};

	place.offset = (uint32_t)(at - reader->text);
	place.size = (uint32_t)size;
	diag_error(reader->diag, place, "%s", message);
	longjmp(reader->stop, 1);
}

const char *
yaml_skip_comment(struct yaml_reader *reader, const char *p)
{
	struct yaml_comments *comments = reader->comments;
	const uint32_t offset = (uint32_t)(p - reader->text);

	/* What is looked at twice is noted once. */
	if (comments != NULL &&
	    (comments->count == 0 ||
	        comments->offsets[comments->count - 1] < offset)) {
		if (comments->count == comments->room) {
			const size_t room = 2 * comments->room + 64;

			comments->offsets = memory_grow(reader->memory,
			    comments->offsets, comments->count, room,
			    sizeof(*comments->offsets));
			comments->room = room;
		}
		comments->offsets[comments->count++] = offset;
	}
	return yaml_skip_line(p);
}
