#include "alias.h"
#include "entity.h"
#include "name.h"
#include "value.h"

CRINK__NAMED_CLASS(source, SOURCE)

/* Lists of several bearers are after all references: no rows. */
const struct crink_source *
crink_source_find_n(const char *name, size_t size)
{
	/* No text is that long, and the size has another meaning below. */
	return size == CRINK__TO_NUL
	           ? NULL
	           : crink__source_at(source_bearer(name, size));
}

const struct crink_source *
crink_source_find(const char *name)
{
	return crink__source_at(source_bearer(name, CRINK__TO_NUL));
}

const struct crink_source *
crink_source_match(const char *name, const struct crink_source *after)
{
	return crink__source_at(source_match(name, source_after(after)));
}

const struct crink_source *
crink_source_suggest(const char *name)
{
	return crink__source_at(source_suggest(name, CRINK__ALONE));
}

const struct crink_source *
crink_source_suggest_next(const char *name, const struct crink_source *after)
{
	return crink__source_at(source_suggest(name, source_after(after)));
}

const struct crink_source *
crink_source_get(enum crink_source_id id)
{
	const uint32_t at = (uint32_t)id - 1;

	return crink__is_row(at, CRINK__SOURCE_ID_COUNT)
	           ? crink__source_at(CRINK__GET(SOURCE_ID, at, ROW))
	           : NULL;
}

const struct crink_source *
crink_source_next(const struct crink_source *after)
{
	return crink__source_at(source_after(after) + 1);
}

enum crink_source_id
crink_source_id(const struct crink_source *source)
{
	return (enum crink_source_id)(
	    CRINK__FIELD_OF(source, SOURCE, ID, source));
}

const char *
crink_source_id_name(enum crink_source_id id)
{
	return crink_source_slug(crink_source_get(id));
}

const char *
crink_source_slug(const struct crink_source *source)
{
	return crink__text(CRINK__FIELD_OF(source, SOURCE, SLUG, source));
}

const char *
crink_source_alias(const struct crink_source *source, size_t index,
    enum crink_alias_kind *kind)
{
	return crink__alias(
	    CRINK__FIELD_OF(source, SOURCE, ALIASES, source), index, kind);
}

const char *
crink_source_name(const struct crink_source *source)
{
	const char *title = crink_source_title(source);

	return title[0] != '\0' ? title : crink_source_slug(source);
}

const struct crink_actor *
crink_source_publisher(const struct crink_source *source)
{
	return crink__actor_at(
	    CRINK__FIELD_OF(source, SOURCE, PUBLISHER, source));
}

const struct crink_actor *
crink_source_author(const struct crink_source *source)
{
	return crink__actor_at(CRINK__FIELD_OF(source, SOURCE, AUTHOR, source));
}

struct crink_date
crink_source_date(const struct crink_source *source)
{
	return crink__period(CRINK__FIELD_OF(source, SOURCE, DATE, source))
	    .start;
}

const char *
crink_source_title(const struct crink_source *source)
{
	return crink__text(CRINK__FIELD_OF(source, SOURCE, TITLE, source));
}

const char *
crink_source_description(const struct crink_source *source)
{
	return crink__text(
	    CRINK__FIELD_OF(source, SOURCE, DESCRIPTION, source));
}

const char *
crink_source_place(const struct crink_source *source)
{
	return crink__text(CRINK__FIELD_OF(source, SOURCE, PLACE, source));
}

const char *
crink_source_url(const struct crink_source *source)
{
	return crink__text(CRINK__FIELD_OF(source, SOURCE, URL, source));
}

enum crink_source_kind
crink_source_kind(const struct crink_source *source)
{
	return (enum crink_source_kind)(
	    CRINK__FIELD_OF(source, SOURCE, KIND, source));
}

const char *
crink_source_language(const struct crink_source *source)
{
	return crink__text(CRINK__FIELD_OF(source, SOURCE, LANGUAGE, source));
}

const struct crink_source *
crink_source_rests_on(const struct crink_source *source)
{
	return crink__source_at(
	    CRINK__FIELD_OF(source, SOURCE, RESTS_ON, source));
}

enum crink_copy
crink_source_copy(const struct crink_source *source)
{
	return (enum crink_copy)(CRINK__FIELD_OF(source, SOURCE, COPY, source));
}
