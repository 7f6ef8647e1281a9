/* The relations in memory of SQLite, with an index for each condition. */
#include "query.h"

#if BENCH_HAVE_SQLITE
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

/* What belongs to an item or actor has the numbers after its own: the kinds
 * of an item and the members of a group are one range of an index. */
static const char *const conditions[CONDITIONS] = {
    "object = ?1",
    "subject = ?1",
    "",
    "item BETWEEN ?1 AND ?2",
    "claimant = ?1",
    "subject BETWEEN ?1 AND ?2",
    "object BETWEEN ?1 AND ?2",
    "object = ?1 AND item BETWEEN ?2 AND ?3",
    "subject BETWEEN ?1 AND ?2 AND object BETWEEN ?3 AND ?4",
    "kind = ?1 AND first <= ?3 AND last >= ?2",
    "",
    "question = ?1",
    "",
    "known BETWEEN ?1 AND ?2",
    "",
    "first <= ?1 AND last >= ?1",
    "kind = ?2 AND first <= ?1 AND last >= ?1",
    "object = ?1 ORDER BY known",
    "item BETWEEN ?1 AND ?2 ORDER BY begun",
    "",
};

/* What is not asked of the table of relations alone. */
static const char *
whole_of(enum condition condition)
{
	switch (condition) {
	case BY_SOURCE:
		return "evidence JOIN relations ON "
		       "relations.id = evidence.relation WHERE "
		       "evidence.source = ?1";
	case SOURCE_BY_WHEN:
		return "evidence JOIN relations ON "
		       "relations.id = evidence.relation WHERE "
		       "evidence.source = ?1 ORDER BY begun";
	case BY_LINK:
		return "links JOIN relations ON "
		       "relations.id = links.relation WHERE links.other = ?1";
	case BY_ACTOR:
		return "relations WHERE id IN (SELECT id FROM "
		       "relations WHERE subject = ?1 UNION SELECT id FROM "
		       "relations WHERE object = ?1 UNION SELECT id FROM "
		       "relations WHERE claimant = ?1)";
	default:
		return "";
	}
}

/* Faster in SQLite than "subject = ?1 OR object = ?1". */
static const char *const by_party[TASKS] = {
    "SELECT paragraph FROM relations WHERE subject = ?1 UNION ALL "
    "SELECT paragraph FROM relations WHERE object = ?1 AND subject <> ?1",
    "SELECT paragraph FROM relations WHERE subject = ?1 UNION ALL "
    "SELECT paragraph FROM relations WHERE object = ?1 AND subject <> ?1",
    "SELECT (SELECT count(*) FROM relations WHERE subject = ?1) + "
    "(SELECT count(*) FROM relations WHERE object = ?1 AND subject <> ?1)",
};

static sqlite3_stmt *statements[CONDITIONS][TASKS];

static struct days
days_of_date(struct crink_date date)
{
	struct crink_period period;

	memset(&period, 0, sizeof(period));
	period.start = period.end = date;
	return days_of(period);
}

/* Rows of two numbers: of a relation, and of what it has to do with. */
static bool
insert_pair(sqlite3_stmt *statement, uint32_t relation, uint32_t other)
{
	bool is_good;

	sqlite3_bind_int64(statement, 1, relation);
	sqlite3_bind_int64(statement, 2, other);
	is_good = sqlite3_step(statement) == SQLITE_DONE;
	sqlite3_reset(statement);
	return is_good;
}

static bool
insert_lists(sqlite3_stmt *evidence, sqlite3_stmt *links,
    const struct world *world, uint32_t row)
{
	const struct crink_relation *relation = world->relations[row], *other;
	const struct crink_source *source;

	for (size_t i = 0;
	     (source = crink_relation_evidence(relation, i, NULL)) != NULL;
	     i++) {
		if (!insert_pair(evidence, row + 1,
		        number_of(
		            source, world->sources, world->source_count))) {
			return false;
		}
	}
	for (size_t i = 0; (other = crink_relation_link(
	                        relation, CRINK_LINK_CONFIRMS, i)) != NULL;
	     i++) {
		if (!insert_pair(links, row + 1,
		        number_of(
		            other, world->relations, world->relation_count))) {
			return false;
		}
	}
	return true;
}

static int
insert(sqlite3_stmt *statement, const struct world *world,
    const struct crink_relation *relation)
{
	const struct days days = days_of(crink_relation_when(relation));
	int status;

	sqlite3_bind_int64(statement, 1,
	    number_of(crink_relation_subject(relation), world->actors,
	        world->actor_count));
	sqlite3_bind_int64(statement, 2,
	    number_of(crink_relation_object(relation), world->actors,
	        world->actor_count));
	sqlite3_bind_int64(statement, 3,
	    number_of(crink_relation_item(relation), world->items,
	        world->item_count));
	sqlite3_bind_int64(statement, 4,
	    number_of(crink_relation_claimant(relation), world->actors,
	        world->actor_count));
	sqlite3_bind_int64(statement, 5, (int)crink_relation_kind(relation));
	sqlite3_bind_int64(statement, 6, days.first);
	sqlite3_bind_int64(statement, 7, days.last);
	sqlite3_bind_int64(statement, 8, crink_relation_paragraph(relation));
	sqlite3_bind_int64(
	    statement, 9, days_of_date(crink_relation_known(relation)).last);
	sqlite3_bind_int64(statement, 10,
	    days_of_date(crink_relation_when(relation).start_latest).last);
	sqlite3_bind_int64(statement, 11,
	    number_of(crink_relation_question(relation), world->questions,
	        world->question_count));
	status = sqlite3_step(statement);
	sqlite3_reset(statement);
	return status;
}

/* Prepares the statements of a condition. */
static bool
prepare(sqlite3 *base, enum condition condition)
{
	for (enum task task = 0; task < TASKS; task++) {
		const char *what =
		    task == TASK_COUNT ? "count(*)" : "paragraph";
		const char *where = conditions[condition];
		char text[400];

		snprintf(text, sizeof(text), "SELECT %s FROM %s%s", what,
		    where[0] == '\0' ? whole_of(condition) : "relations WHERE ",
		    where);
		if (sqlite3_prepare_v2(base,
		        condition == BY_PARTY ? by_party[task] : text, -1,
		        &statements[condition][task], NULL) != SQLITE_OK) {
			return false;
		}
	}
	return true;
}

const char *
sqlite_fill(const struct world *world)
{
	sqlite3 *base;
	sqlite3_stmt *statement, *evidence, *links;
	bool is_good = true;

	if (sqlite3_open(":memory:", &base) != SQLITE_OK ||
	    sqlite3_exec(base,
	        "CREATE TABLE relations(id INTEGER PRIMARY KEY, "
	        "subject INTEGER, object INTEGER, "
	        "item INTEGER, claimant INTEGER, kind INTEGER, "
	        "first INTEGER, last INTEGER, paragraph INTEGER, "
	        "known INTEGER, begun INTEGER, question INTEGER);"
	        "CREATE TABLE evidence(relation INTEGER, source INTEGER, "
	        "PRIMARY KEY (source, relation)) WITHOUT ROWID;"
	        "CREATE TABLE links(relation INTEGER, other INTEGER, "
	        "PRIMARY KEY (other, relation)) WITHOUT ROWID; BEGIN",
	        NULL, NULL, NULL) != SQLITE_OK ||
	    sqlite3_prepare_v2(base,
	        "INSERT INTO relations VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, "
	        "?, ?, ?)",
	        -1, &statement, NULL) != SQLITE_OK ||
	    sqlite3_prepare_v2(base, "INSERT INTO evidence VALUES (?, ?)", -1,
	        &evidence, NULL) != SQLITE_OK ||
	    sqlite3_prepare_v2(base, "INSERT INTO links VALUES (?, ?)", -1,
	        &links, NULL) != SQLITE_OK) {
		return "no table could be made";
	}
	for (uint32_t i = 0; i < world->relation_count && is_good; i++) {
		is_good = insert(statement, world, world->relations[i]) ==
		              SQLITE_DONE &&
		          insert_lists(evidence, links, world, i);
	}
	sqlite3_finalize(statement);
	sqlite3_finalize(evidence);
	sqlite3_finalize(links);
	if (!is_good || sqlite3_exec(base,
	                    "CREATE INDEX by_subject ON relations(subject);"
	                    "CREATE INDEX by_object ON relations(object, "
	                    "known);"
	                    "CREATE INDEX by_known ON relations(known);"
	                    "CREATE INDEX by_question ON relations(question);"
	                    "CREATE INDEX by_item ON relations(item);"
	                    "CREATE INDEX by_claimant ON relations(claimant);"
	                    "CREATE INDEX by_kind ON relations(kind);"
	                    "CREATE INDEX by_first ON relations(first, last);"
	                    "COMMIT; ANALYZE",
	                    NULL, NULL, NULL) != SQLITE_OK) {
		return "the table could not be filled";
	}
	for (enum condition condition = 0; condition < CONDITIONS;
	     condition++) {
		if (!prepare(base, condition)) {
			return sqlite3_errmsg(base);
		}
	}
	return NULL;
}

static void
bind_range(sqlite3_stmt *select, int parameter, struct range range)
{
	sqlite3_bind_int64(select, parameter, range.first);
	sqlite3_bind_int64(select, parameter + 1, range.last);
}

static void
bind(sqlite3_stmt *select, enum condition condition,
    const struct question *question)
{
	struct days days;

	switch (condition) {
	case BY_ITEM:
	case ITEM_BY_WHEN:
		bind_range(select, 1, question->items);
		break;
	case BY_SOURCE:
	case SOURCE_BY_WHEN:
		sqlite3_bind_int64(select, 1, question->source_number);
		break;
	case BY_QUESTION:
		sqlite3_bind_int64(select, 1, question->question_number);
		break;
	case BY_LINK:
		sqlite3_bind_int64(select, 1, question->relation_number);
		break;
	case BY_KNOWN:
		days = days_of(question->known);
		sqlite3_bind_int64(select, 1, days.first);
		sqlite3_bind_int64(select, 2, days.last);
		break;
	case BY_DAY:
	case BY_KIND_AND_DAY:
		sqlite3_bind_int64(
		    select, 1, days_of_date(question->day).first);
		if (condition == BY_KIND_AND_DAY) {
			sqlite3_bind_int64(select, 2, (int)question->kind);
		}
		break;
	case BY_SUBJECT_IN:
	case BY_OBJECT_IN:
		bind_range(select, 1, question->actors);
		break;
	case BY_OBJECT_AND_ITEM:
		sqlite3_bind_int64(select, 1, question->actors.first);
		bind_range(select, 2, question->items);
		break;
	case BY_BOTH_IN:
		bind_range(select, 1, question->actors);
		bind_range(select, 3, question->others);
		break;
	case BY_KIND_AND_WHEN:
		days = days_of(question->when);
		sqlite3_bind_int64(select, 1, (int)question->kind);
		sqlite3_bind_int64(select, 2, days.first);
		sqlite3_bind_int64(select, 3, days.last);
		break;
	default:
		sqlite3_bind_int64(select, 1, question->actors.first);
		break;
	}
}

uint64_t
answer_by_sqlite(
    enum condition condition, enum task task, const struct question *question)
{
	sqlite3_stmt *select = statements[condition][task];
	uint64_t sum = 0;

	bind(select, condition, question);
	while (sqlite3_step(select) == SQLITE_ROW) {
		sum += (uint64_t)sqlite3_column_int64(select, 0);
		if (task == TASK_FIRST) {
			break;
		}
	}
	sqlite3_reset(select);
	return sum;
}

#else
const char *
sqlite_fill(const struct world *world)
{
	(void)world;
	return "libsqlite3 was not found when this was built";
}

uint64_t
answer_by_sqlite(
    enum condition condition, enum task task, const struct question *question)
{
	(void)condition;
	(void)task;
	(void)question;
	return 0;
}
#endif
