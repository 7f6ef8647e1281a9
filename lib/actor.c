#include "alias.h"
#include "entity.h"
#include "name.h"

CRINK__NAMED_CLASS(actor, ACTOR)

/* Lists of several bearers are after all references: no rows. */
const struct crink_actor *
crink_actor_find_n(const char *name, size_t size)
{
	/* No text is that long, and the size has another meaning below. */
	return size == CRINK__TO_NUL
	           ? NULL
	           : crink__actor_at(actor_bearer(name, size));
}

const struct crink_actor *
crink_actor_find(const char *name)
{
	return crink__actor_at(actor_bearer(name, CRINK__TO_NUL));
}

const struct crink_actor *
crink_actor_match(const char *name, const struct crink_actor *after)
{
	return crink__actor_at(actor_match(name, actor_after(after)));
}

const struct crink_actor *
crink_actor_suggest(const char *name)
{
	return crink__actor_at(actor_suggest(name, CRINK__ALONE));
}

const struct crink_actor *
crink_actor_suggest_next(const char *name, const struct crink_actor *after)
{
	return crink__actor_at(actor_suggest(name, actor_after(after)));
}

const struct crink_actor *
crink_actor_get(enum crink_actor_id id)
{
	const uint32_t at = (uint32_t)id - 1;

	return crink__is_row(at, CRINK__ACTOR_ID_COUNT)
	           ? crink__actor_at(CRINK__GET(ACTOR_ID, at, ROW))
	           : NULL;
}

const struct crink_actor *
crink_actor_next(const struct crink_actor *after)
{
	return crink__actor_at(actor_after(after) + 1);
}

enum crink_actor_id
crink_actor_id(const struct crink_actor *actor)
{
	return (enum crink_actor_id)(CRINK__FIELD_OF(actor, ACTOR, ID, actor));
}

const char *
crink_actor_id_name(enum crink_actor_id id)
{
	return crink_actor_slug(crink_actor_get(id));
}

const char *
crink_actor_slug(const struct crink_actor *actor)
{
	return crink__text(CRINK__FIELD_OF(actor, ACTOR, SLUG, actor));
}

const char *
crink_actor_name(const struct crink_actor *actor)
{
	return crink__text(CRINK__FIELD_OF(actor, ACTOR, NAME, actor));
}

const char *
crink_actor_name_in(const struct crink_actor *actor, const char *language)
{
	return crink__name_in(CRINK__FIELD_OF(actor, ACTOR, ALIASES, actor),
	    CRINK__FIELD_OF(actor, ACTOR, NAME, actor), language);
}

enum crink_actor_kind
crink_actor_kind(const struct crink_actor *actor)
{
	return (enum crink_actor_kind)(
	    CRINK__FIELD_OF(actor, ACTOR, KIND, actor));
}

const struct crink_actor *
crink_actor_parent(const struct crink_actor *actor)
{
	return crink__actor_at(CRINK__FIELD_OF(actor, ACTOR, PARENT, actor));
}

const char *
crink_actor_alias(
    const struct crink_actor *actor, size_t index, enum crink_alias_kind *kind)
{
	return crink__alias(
	    CRINK__FIELD_OF(actor, ACTOR, ALIASES, actor), index, kind);
}

const char *
crink_actor_code(const struct crink_actor *actor)
{
	enum crink_alias_kind kind;
	const char *code;

	/* Of the codes, the one of two letters: others are of three characters. */
	for (size_t i = 0; (code = crink_actor_alias(actor, i, &kind)) != NULL;
	     i++) {
		if (kind == CRINK_ALIAS_KIND_CODE && code[2] == '\0') {
			return code;
		}
	}
	return "";
}
