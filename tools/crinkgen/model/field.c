#include "model/field.h"

#include "model/slugs.h"
#include "model/unknown.h"

void
field_complain(const struct field *field, const char *what)
{
	diag_error(field->bind->diag, field->place, "'%.*s' %s",
	    DIAG_TEXT(field->text.bytes, field->text.size), what);
}

uint32_t
field_resolve(const struct field *field, struct model_text slug,
    enum model_class category, struct diag_place place)
{
	const struct model *model = field->bind->model;
	const uint32_t number = slugs_number(model, category, slug);

	if (number == 0) {
		unknown_slug(field->bind->diag, place, slug, model, category);
	}
	return number;
}
