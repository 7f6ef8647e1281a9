#include "model/evidence.h"

#include <string.h>

#include "model/bind_record.h"
#include "model/entries.h"

/* Whether a record, which names a source, names a paragraph where it must and
 * only there; else an error. noun: what the record is. */
static bool
has_paragraph(const struct bind *bind, const struct model_record *record,
    const char *noun, uint32_t source, uint16_t paragraph)
{
	const struct model *model = bind->model;
	struct diag *diag = bind->diag;
	const yaml_node given = model_value(record, "paragraph");
	const struct model_record *other;
	struct model_text slug;

	if (source == 0) { /* that is told already */
		return false;
	}
	other = &model_source(model, source)->record;
	if (!model_source(model, source)->without_paragraphs) {
		if (given == 0) {
			slug = model_text(record, record->slug);
			diag_error(diag, yaml_place(record->tree, record->node),
			    slug.size == 0 ? "the %s%.*s has no 'paragraph'"
			                   : "the %s '%.*s' has no 'paragraph'",
			    noun, DIAG_TEXT(slug.bytes, slug.size));
		}
		return paragraph != 0;
	}
	if (given != 0) {
		slug = model_text(other, other->slug);
		diag_error(diag, yaml_place(record->tree, given),
		    "the paragraphs of '%.*s' are not counted; leave "
		    "'paragraph' out",
		    DIAG_TEXT(slug.bytes, slug.size));
		diag_note(diag, model_place(other, "without-paragraphs"),
		    "said here");
	}
	return given == 0;
}

#define EVIDENCE "[{source: paper, paragraph: 3}]"

/* Whether no entry names the same paragraph of the same source; else an error. */
static bool
is_new(const struct bind *bind, const struct model_entry *entries, size_t count,
    const struct model_relation *piece)
{
	const struct model_record *source;
	struct model_text slug;
	size_t i = 0;

	while (i < count && (entries[i].number != piece->source ||
	                        entries[i].paragraph != piece->paragraph)) {
		i++;
	}
	if (i == count) {
		return true;
	}
	source = &model_source(bind->model, piece->source)->record;
	slug = model_text(source, source->slug);
	if (piece->paragraph == 0) {
		diag_error(bind->diag,
		    yaml_place(piece->record.tree, piece->record.node),
		    "the evidence names '%.*s' twice",
		    DIAG_TEXT(slug.bytes, slug.size));
	} else {
		diag_error(bind->diag,
		    yaml_place(piece->record.tree, piece->record.node),
		    "the evidence names paragraph %u of '%.*s' twice",
		    piece->paragraph, DIAG_TEXT(slug.bytes, slug.size));
	}
	return false;
}

/* Reads an entry; false, and an error, if it is none. */
static bool
read_piece(const struct bind *bind, const struct yaml_tree *tree,
    yaml_node node, struct model_relation *piece)
{
	memset(piece, 0, sizeof(*piece));
	piece->record.tree = tree;
	piece->record.node = node;
	if (yaml_kind(tree, node) != YAML_MAPPING) {
		diag_error(bind->diag, yaml_place(tree, node),
		    "a source and a paragraph are expected, such as "
		    "{source: paper, paragraph: 3}");
		return false;
	}
	bind_record(bind, &schema_evidence, &piece->record, MODEL_CLASS_COUNT);
	return has_paragraph(bind, &piece->record, schema_evidence.noun,
	    piece->source, piece->paragraph);
}

/* Puts a list of evidence into a claim; an error if it is none. */
static void
bind_list(
    const struct bind *bind, struct model_relation *relation, yaml_node value)
{
	const struct yaml_tree *tree = relation->record.tree;
	struct model_entries *to = &bind->model->entries[MODEL_EVIDENCE];
	struct model_entry *entries = to->entries + to->count;
	struct model_entry first = {0, 0, 0};
	struct model_relation piece;
	yaml_node node =
	    entries_first(bind->diag, tree, value, "evidence", EVIDENCE);
	bool is_good = node != 0;
	size_t count = 0;

	for (; node != 0; node = yaml_next(tree, node)) {
		if (!read_piece(bind, tree, node, &piece) ||
		    !is_new(bind, entries, count, &piece)) {
			is_good = false;
			continue;
		}
		entries[count].number = piece.source;
		entries[count++].paragraph = piece.paragraph;
	}
	if (is_good) {
		/* The first stands in the claim itself. */
		first = entries[0];
		memmove(entries, entries + 1, (count - 1) * sizeof(*entries));
		memset(&entries[--count], 0, sizeof(*entries));
		relation->evidence = entries_keep(to, count);
	} else {
		memset(entries, 0, count * sizeof(*entries));
	}
	relation->source = first.number;
	relation->paragraph = first.paragraph;
}

void
evidence_bind(const struct bind *bind, struct model_relation *relation)
{
	static const char *const keys[] = {"source", "paragraph"};
	const struct model_record *record = &relation->record;
	const struct diag_place place = yaml_place(record->tree, record->node);
	const struct model_text slug = model_text(record, record->slug);
	const yaml_node list = model_value(record, "evidence");

	if (list != 0) {
		for (unsigned i = 0; i < 2; i++) {
			if (model_value(record, keys[i]) != 0) {
				diag_error(bind->diag,
				    model_place(record, keys[i]),
				    "'%s' stands beside 'evidence'; list it "
				    "there",
				    keys[i]);
			}
		}
		bind_list(bind, relation, list);
	} else if (model_value(record, "source") == 0) {
		diag_error(bind->diag, place,
		    slug.size == 0
		        ? "the relation%.*s has neither 'source' nor 'evidence'"
		        : "the relation '%.*s' has neither 'source' nor "
		          "'evidence'",
		    DIAG_TEXT(slug.bytes, slug.size));
	} else {
		has_paragraph(bind, record, "relation", relation->source,
		    relation->paragraph);
	}
}
