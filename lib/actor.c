#include "alias.h"
#include "entity.h"
#include "name.h"

CRINK__BEARER_OF(actor, ACTOR)

static const struct crink__names actor_names = CRINK__NAMES(ACTOR);

const struct crink_actor *
crink_actor_find_n(const char *name, size_t size)
{
	/* No text is that long, and the size has another meaning below. */
	if (name == NULL || size == CRINK__TO_NUL) {
		return NULL;
	}
	/* A list of several bearers is after all references: no row. */
	return crink__actor_at(actor_bearer(name, size));
}

const struct crink_actor *
crink_actor_find(const char *name)
{
	return name == NULL
	           ? NULL
	           : crink__actor_at(actor_bearer(name, CRINK__TO_NUL));
}

const struct crink_actor *
crink_actor_match(const char *name, const struct crink_actor *after)
{
	const uint32_t ref = crink__actor_ref(after);

	/* What is no entity follows no bearer. */
	if (name == NULL || (after != NULL && ref == 0)) {
		return NULL;
	}
	return crink__actor_at(crink__next_bearer(&actor_names,
	    CRINK__ACTOR_BEARER_BYTES, actor_bearer(name, CRINK__TO_NUL), ref));
}

const struct crink_actor *
crink_actor_suggest(const char *name)
{
	uint32_t ref = 0;

	if (name != NULL) {
		ref = CRINK__BEARER_APART(actor)(name, CRINK__TO_NUL);
		if (ref == 0) {
			ref = crink__suggest(name, &actor_names,
			    CRINK__NAMES_TABLES(ACTOR), CRINK__ALONE);
		}
	}
	/* A list of several bearers is after all references: no row. */
	return crink__actor_at(ref);
}

const struct crink_actor *
crink_actor_suggest_next(const char *name, const struct crink_actor *after)
{
	const uint32_t ref = crink__actor_ref(after);
	uint32_t bearer;

	/* What is no entity follows none. */
	if (name == NULL || (after != NULL && ref == 0)) {
		return NULL;
	}
	bearer = CRINK__BEARER_APART(actor)(name, CRINK__TO_NUL);
	return crink__actor_at(bearer != 0
	                           ? crink__next_bearer(&actor_names,
	                                 CRINK__ACTOR_BEARER_BYTES, bearer, ref)
	                           : crink__suggest(name, &actor_names,
	                                 CRINK__NAMES_TABLES(ACTOR), ref));
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
	const uint32_t ref = crink__actor_ref(after);

	return after != NULL && ref == 0 ? NULL : crink__actor_at(ref + 1);
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

	/* Of the codes, the one of two letters. */
	for (size_t i = 0; (code = crink_actor_alias(actor, i, &kind)) != NULL;
	     i++) {
		if (kind == CRINK_ALIAS_KIND_CODE && code[0] > '9' &&
		    code[2] == '\0') {
			return code;
		}
	}
	return "";
}
