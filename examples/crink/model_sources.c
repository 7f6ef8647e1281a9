/*
 * What is told of sources and questions.
 */
#include "dates.h"
#include "model.h"
#include "print.h"

static const void *
next_source(const void *after)
{
	return crink_source_next(after);
}

NEXT_ALIAS(next_source_name, crink_source_alias)

TELL(source_slug, value_text(crink_source_slug(of->thing)))
TELL(source_title, value_text(crink_source_title(of->thing)))
TELL(source_description, value_text(crink_source_description(of->thing)))
TELL(source_kind,
    value_text(crink_source_kind_name(crink_source_kind(of->thing))))
TELL(source_publisher,
    value_text(crink_actor_slug(crink_source_publisher(of->thing))))
TELL(source_publisher_name,
    value_text(crink_actor_name(crink_source_publisher(of->thing))))
TELL(
    source_author, value_text(crink_actor_slug(crink_source_author(of->thing))))
TELL(source_author_name,
    value_text(crink_actor_name(crink_source_author(of->thing))))
TELL(source_date, value_owned(text_of_date(crink_source_date(of->thing))))
TELL(source_place, value_text(crink_source_place(of->thing)))
TELL(source_language, value_text(crink_source_language(of->thing)))
TELL(source_rests_on,
    value_text(crink_source_slug(crink_source_rests_on(of->thing))))
TELL(source_copy, value_text(crink_copy_name(crink_source_copy(of->thing))))
TELL(source_url, value_text(crink_source_url(of->thing)))

static const struct field source_fields[] = {
    {.name = "slug",
        .type = VALUE_TEXT,
        .get = source_slug,
        .is_shown = true,
        .is_key = true},
    {.name = "title",
        .type = VALUE_TEXT,
        .get = source_title,
        .predicate = "https://schema.org/headline"},
    {.name = "description",
        .type = VALUE_TEXT,
        .get = source_description,
        .predicate = "https://schema.org/description"},
    {.name = "kind", .type = VALUE_TEXT, .get = source_kind},
    {.name = "publisher",
        .type = VALUE_TEXT,
        .get = source_publisher,
        .refers = "actors",
        .predicate = "https://schema.org/publisher"},
    {.name = "publisher_name",
        .type = VALUE_TEXT,
        .get = source_publisher_name,
        .is_shown = true},
    {.name = "author",
        .type = VALUE_TEXT,
        .get = source_author,
        .refers = "actors",
        .predicate = "https://schema.org/author"},
    {.name = "author_name", .type = VALUE_TEXT, .get = source_author_name},
    {.name = "date",
        .type = VALUE_DATE,
        .get = source_date,
        .predicate = "https://schema.org/datePublished",
        .is_shown = true},
    {.name = "place", .type = VALUE_TEXT, .get = source_place},
    {.name = "language",
        .type = VALUE_TEXT,
        .get = source_language,
        .predicate = "https://schema.org/inLanguage"},
    {.name = "rests_on",
        .type = VALUE_TEXT,
        .get = source_rests_on,
        .refers = "sources",
        .predicate = "http://www.w3.org/ns/prov#wasDerivedFrom"},
    {.name = "copy", .type = VALUE_TEXT, .get = source_copy},
    {.name = "url",
        .type = VALUE_URL,
        .get = source_url,
        .predicate = "https://schema.org/url",
        .is_shown = true},
    {.name = "names",
        .next = next_source_name,
        .members = name_members,
        .table = "source_names"},
    {.name = NULL},
};

const struct class sources_class = {.name = "sources",
    .noun = "source",
    .type = "https://schema.org/CreativeWork",
    .fields = source_fields,
    .next = next_source};

/* ---- questions ------------------------------------------------------------- */

static const void *
next_question(const void *after)
{
	return crink_question_next(after);
}

static struct value
question_answers(const struct element *of)
{
	struct crink_query query = crink_query_all();

	crink_query_question(&query, of->thing);
	return value_number((long long)crink_query_count(&query));
}

static struct value
question_newest(const struct element *of)
{
	const struct crink_relation *claim =
	    crink_question_latest(of->thing, NEWEST_DAY);

	return claim != NULL ? value_number(number_of_claim(claim))
	                     : value_none();
}

TELL(question_slug, value_text(crink_question_slug(of->thing)))
TELL(question_text, value_text(crink_question_text(of->thing)))
TELL(question_unit, value_text(crink_unit_name(crink_question_unit(of->thing))))
TELL(question_item, value_text(crink_item_slug(crink_question_item(of->thing))))

static const struct field question_fields[] = {
    {.name = "slug",
        .type = VALUE_TEXT,
        .get = question_slug,
        .is_shown = true,
        .is_key = true},
    {.name = "text",
        .type = VALUE_TEXT,
        .get = question_text,
        .predicate = "https://schema.org/text",
        .is_shown = true},
    {.name = "unit", .type = VALUE_TEXT, .get = question_unit},
    {.name = "item",
        .type = VALUE_TEXT,
        .get = question_item,
        .refers = "items"},
    {.name = "answers",
        .type = VALUE_NUMBER,
        .get = question_answers,
        .predicate = "https://schema.org/answerCount"},
    {.name = "newest",
        .type = VALUE_NUMBER,
        .get = question_newest,
        .refers = "claims"},
    {.name = NULL},
};

const struct class questions_class = {.name = "questions",
    .noun = "question",
    .type = "https://schema.org/Question",
    .fields = question_fields,
    .next = next_question};
