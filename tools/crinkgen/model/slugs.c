#include "model/slugs.h"

#include <string.h>

#include "base/intern.h"

struct slugs
slugs_copy(
    struct memory *memory, const struct model *model, enum model_class category)
{
	const size_t count = model->lists[category].count;
	struct slugs slugs = {intern_table(memory, count), NULL, NULL};
	size_t size = 0;

	slugs.starts = memory_take(memory, count + 2, sizeof(*slugs.starts));
	for (uint32_t i = 1; i <= count; i++) {
		const struct model_record *record =
		    model_at(model, category, i);

		slugs.starts[i] = (uint32_t)size;
		size += model_text(record, record->slug).size;
	}
	/* May be 2^32, as 0: sizes are right all the same. */
	slugs.starts[count + 1] = (uint32_t)size;
	slugs.bytes = memory_take(memory, size, 1);
	for (uint32_t i = 1; i <= count; i++) {
		const struct model_record *record =
		    model_at(model, category, i);
		const struct model_text text = model_text(record, record->slug);

		memcpy(slugs.bytes + slugs.starts[i], text.bytes, text.size);
	}
	return slugs;
}

struct model_text
slugs_text(const struct slugs *slugs, uint32_t number)
{
	const uint32_t start = slugs->starts[number];
	const uint32_t size = slugs->starts[number + 1] - start;
	const struct model_text text = {slugs->bytes + start, size};

	return text;
}

struct wanted {
	const struct slugs *slugs;
	struct model_text text;
};

static bool
is_wanted(const void *context, uint32_t number)
{
	const struct wanted *wanted = context;
	const struct model_text text = slugs_text(wanted->slugs, number);

	return text.size == wanted->text.size &&
	       memcmp(text.bytes, wanted->text.bytes, text.size) == 0;
}

uint32_t *
slugs_find(const struct slugs *slugs, struct model_text slug)
{
	const struct wanted wanted = {slugs, slug};

	return intern_find(&slugs->table, intern_hash(slug.bytes, slug.size),
	    is_wanted, &wanted);
}

uint32_t
slugs_number(const struct model *model, enum model_class category,
    struct model_text slug)
{
	const struct slugs *slugs = &model->slugs[category];

	return slugs->table.room == 0 ? 0 : *slugs_find(slugs, slug);
}
