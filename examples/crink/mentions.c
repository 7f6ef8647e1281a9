#include "mentions.h"

#include <stdlib.h>
#include <string.h>

#include "input.h"
#include "place.h"
#include "print.h"

/* ---- entities -------------------------------------------------------- */

const char *
class_of(struct entity entity)
{
	return entity.actor != NULL ? "actor" : "item";
}

const char *
kind_of(struct entity entity)
{
	return entity.actor != NULL
	           ? crink_actor_kind_name(crink_actor_kind(entity.actor))
	           : crink_item_kind_name(crink_item_kind(entity.item));
}

const char *
slug_of(struct entity entity)
{
	return entity.actor != NULL ? crink_actor_slug(entity.actor)
	                            : crink_item_slug(entity.item);
}

const char *
shown_name_of(struct entity entity)
{
	return entity.actor != NULL ? crink_actor_name(entity.actor)
	                            : crink_item_name(entity.item);
}

/* A list that grows. */
struct bearers {
	struct entity *entities;
	size_t count, room;
};

static void
add_bearer(struct bearers *bearers, const struct crink_actor *actor,
    const struct crink_item *item)
{
	if (bearers->count == bearers->room) {
		bearers->room = bearers->room > 0 ? bearers->room * 2 : 4;
		bearers->entities = resize(bearers->entities, bearers->room,
		    sizeof(*bearers->entities));
	}
	bearers->entities[bearers->count++] = (struct entity){actor, item};
}

/* Lists all who bear the name of a mention. */
static void
find_bearers(struct bearers *bearers, const struct crink_mention *mention,
    const char *text, size_t size)
{
	const struct crink_actor *actor = NULL;
	const struct crink_item *item = NULL;
	char *name;

	bearers->count = 0;
	if (mention->actor != NULL || mention->item != NULL) {
		add_bearer(bearers, mention->actor, mention->item);
		return;
	}
	name = reserve(size + 1);
	memcpy(name, text, size);
	name[size] = '\0';
	while ((actor = crink_actor_match(name, actor)) != NULL) {
		add_bearer(bearers, actor, NULL);
	}
	while ((item = crink_item_match(name, item)) != NULL) {
		add_bearer(bearers, NULL, item);
	}
	free(name);
}

/* ---- files ----------------------------------------------------------- */

/*
 * What a scan is not done with, some 10,000 bytes at most, goes before what is read
 * next: a buffer that is larger by much never fills up.
 */
static char buffer[1 << 17];

/* A file while it is read. */
struct reading {
	const struct report *report;
	struct found found;
	struct place place; /* up to which it is reported */
	struct bearers bearers;
	size_t kept;     /* bytes in the buffer */
	size_t reported; /* how many of them are: they end a mention */
};

/* Reports the text from *at up to an end. */
static void
pass_text(struct reading *reading, size_t *at, size_t end)
{
	const struct report *report = reading->report;

	if (end > *at) {
		if (report->text != NULL) {
			report->text(report->context, buffer + *at, end - *at);
		}
		place_pass(&reading->place, buffer + *at, end - *at);
		*at = end;
	}
}

static void
report_mention(struct reading *reading, const struct crink_mention *mention)
{
	const size_t size = mention->end - mention->start;
	struct found *found = &reading->found;

	find_bearers(&reading->bearers, mention, buffer + mention->start, size);
	found->line = reading->place.line;
	found->column = place_column(&reading->place);
	found->start = reading->place.offset;
	found->end = found->start + size;
	found->text = buffer + mention->start;
	found->size = size;
	found->entities = reading->bearers.entities;
	found->count = reading->bearers.count;
	found->alias = mention->kind;
	found->compound = mention->compound;
	reading->report->mention(reading->report->context, found);
	place_pass(&reading->place, found->text, size);
}

/* Reports what is in the buffer, and keeps what the scan is not done with. */
static void
report_part(struct reading *reading, struct crink_scan *scan)
{
	struct crink_mention mention;
	size_t at = reading->reported;
	size_t used;

	while (crink_scan_next(scan, &mention)) {
		pass_text(reading, &at, mention.start);
		report_mention(reading, &mention);
		at = mention.end;
	}
	used = crink_scan_used(scan);
	pass_text(reading, &at, used);
	reading->reported = at - used;
	reading->kept -= used;
	memmove(buffer, buffer + used, reading->kept);
}

bool
report_file(const char *file, const struct report *report)
{
	struct reading reading = {
	    .report = report, .found.file = file, .place = PLACE_START};
	struct crink_scan scan = crink_scan_part(NULL, NULL, 0, false);
	struct input input;
	size_t size;

	if (!input_open(&input, file)) {
		return false;
	}
	if (report->begin != NULL) {
		report->begin(report->context, file);
	}
	do {
		const size_t room = sizeof(buffer) - reading.kept;

		size = input_read(&input, buffer + reading.kept, room);
		reading.kept += size;
		scan = crink_scan_part(&scan, buffer, reading.kept, size == 0);
		report_part(&reading, &scan);
		/* It may be long until there is more. */
		if (size > 0 && size < room) {
			flush_output();
		}
	} while (size > 0);
	if (report->end != NULL) {
		report->end(report->context, file);
	}
	free(reading.bearers.entities);
	return input_close(&input);
}
