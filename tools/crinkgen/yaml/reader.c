#include "yaml/reader.h"

#include "yaml/chars.h"

static void
report(struct yaml_reader *reader, const char *at, size_t size,
    const char *message)
{
	struct diag_place place = {.file = reader->tree->file};

	place.offset = (uint32_t)(at - reader->text);
	place.size = (uint32_t)size;
	diag_error(reader->diag, place, "%s", message);
}

void
yaml_fail(struct yaml_reader *reader, const char *at, size_t size,
    const char *message)
{
	report(reader, at, size, message);
	longjmp(reader->stop, 1);
}

void
yaml_fail_quote(struct yaml_reader *reader, const char *at, size_t size,
    const char *message, const char *quote)
{
	struct diag_place place = {.file = reader->tree->file};

	place.offset = (uint32_t)(quote - reader->text);
	report(reader, at, size, message);
	diag_note(reader->diag, place,
	    "the quoted text begins here; is its end missing?");
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
	        comments->list[comments->count - 1].offset < offset)) {
		struct yaml_comment *comment;

		if (comments->count == comments->room) {
			const size_t room = 2 * comments->room + 64;

			comments->list =
			    memory_grow(reader->memory, comments->list,
			        comments->count, room, sizeof(*comments->list));
			comments->room = room;
		}
		comment = &comments->list[comments->count++];
		comment->offset = offset;
		comment->next = reader->tree->count;
		comment->inside = reader->inside;
		comment->behind_dash = reader->dash == reader->tree->count;
	}
	return yaml_skip_line(p);
}
