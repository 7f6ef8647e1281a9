#include "model/belonging.h"

#include "model/known.h"
#include "model/links.h"
#include "model/telling.h"

struct between
belonging(struct memory *memory, const struct model *model, bool is_of_newest)
{
	const struct telling telling = telling_find(model, "member-of");
	const int32_t newest = known_newest(model);
	const bool *ended = links_ended(memory, model);
	const size_t actors = model->lists[MODEL_ACTOR].count;
	const size_t relations = model->lists[MODEL_RELATION].count;
	struct between_edge *edges =
	    memory_take(memory, actors + relations, sizeof(*edges));
	size_t count = 0;

	for (uint32_t i = 1; i <= actors; i++) {
		const uint32_t parent =
		    model_entity(model, MODEL_ACTOR, i)->parent;

		if (parent != 0) {
			edges[count++] = (struct between_edge){i, parent, 0};
		}
	}
	for (uint32_t i = 1; i <= relations; i++) {
		const struct model_relation *relation =
		    model_relation(model, i);

		if (!ended[i] && telling_is_fact(&telling, relation) &&
		    (!is_of_newest ||
		        telling_may_hold(model, relation, newest))) {
			edges[count++] = (struct between_edge){
			    relation->subject, relation->object, i};
		}
	}
	return between_make(memory, actors, edges, count);
}
