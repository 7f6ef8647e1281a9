#include "yaml/dump.h"

static void
put_scalar(struct text *out, const struct yaml_tree *tree, yaml_node node)
{
	size_t size, from = 0;
	const char *text = yaml_text(tree, node, &size);

	text_string(out, "\"");
	for (size_t i = 0; i < size; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c >= 0x20 && c != '"' && c != '\\') {
			continue;
		}
		text_put(out, text + from, i - from);
		from = i + 1;
		if (c == '\n') {
			text_string(out, "\\n");
		} else if (c == '\t') {
			text_string(out, "\\t");
		} else if (c < 0x20) {
			text_format(out, "\\u%04x", c);
		} else {
			text_format(out, "\\%c", c);
		}
	}
	text_put(out, text + from, size - from);
	text_string(out, "\"");
}

/* The reader refuses what is nested so deeply that this could not be. */
static void
put_node(struct text *out, const struct yaml_tree *tree, yaml_node node)
{
	enum yaml_kind kind = yaml_kind(tree, node);
	bool mapping = kind == YAML_MAPPING;
	const char *comma = "";

	if (kind == YAML_NULL) {
		text_string(out, "null");
		return;
	}
	if (kind == YAML_SCALAR) {
		put_scalar(out, tree, node);
		return;
	}
	text_string(out, mapping ? "{" : "[");
	for (yaml_node child = yaml_first(tree, node); child != 0;
	     child = yaml_next(tree, child)) {
		text_string(out, comma);
		comma = ", ";
		put_node(out, tree, child);
		if (mapping) {
			text_string(out, ": ");
			put_node(out, tree, yaml_value(tree, child));
		}
	}
	text_string(out, mapping ? "}" : "]");
}

void
dump(struct text *out, const struct yaml_tree *tree)
{
	put_node(out, tree, yaml_root(tree));
	text_string(out, "\n");
}
