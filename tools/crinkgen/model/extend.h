/*
 * Records that extend one of another file: with 'extends: true' and its id, they
 * add names to it, and say which of its names others bear too.
 */
#ifndef CRINKGEN_EXTEND_H
#define CRINKGEN_EXTEND_H

#include "model/field.h"

/* Whether records of a section may extend those of other files. */
bool extend_may(const struct schema_section *section);

/* Whether a record that does not say so may be meant to extend: another file
 * defines one of its slug. */
bool extend_is_meant(const struct bind *bind,
    const struct schema_section *section, const struct model_record *record);

/* Whether a record extends another: its section may, and it says so. */
bool extend_is_one(const struct schema_section *section,
    const struct yaml_tree *tree, yaml_node record);

/* Adds the records of a class that extend others to those, in their order, when
 * all slugs are known. Errors for those that cannot be added. */
void extend_link(const struct bind *bind, enum model_class category);

/* Whether such a record may have a key; an error if not. */
bool extend_may_have(const struct bind *bind, const struct model_record *record,
    enum model_class category, yaml_node node, const struct schema_key *key);

/* An error for a record that adds nothing. */
void extend_check(const struct bind *bind, const struct model_record *record,
    enum model_class category);

#endif
