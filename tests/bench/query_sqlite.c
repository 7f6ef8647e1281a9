/* The relations in memory of SQLite, with an index for each condition. */
#include "query.h"

#if BENCH_HAVE_SQLITE
#include <sqlite3.h>
#include <stdio.h>

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
};

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
	status = sqlite3_step(statement);
	sqlite3_reset(statement);
	return status;
}

/* Prepares the statements of a condition. */
static bool
prepare(sqlite3 *base, enum condition condition)
{
	for (enum task task = 0; task < TASKS; task++) {
		char text[200];

		snprintf(text, sizeof(text),
		    "SELECT %s FROM relations WHERE %s",
		    task == TASK_COUNT ? "count(*)" : "paragraph",
		    conditions[condition]);
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
	sqlite3_stmt *statement;
	bool is_good = true;

	if (sqlite3_open(":memory:", &base) != SQLITE_OK ||
	    sqlite3_exec(base,
	        "CREATE TABLE relations(subject INTEGER, object INTEGER, "
	        "item INTEGER, claimant INTEGER, kind INTEGER, "
	        "first INTEGER, last INTEGER, paragraph INTEGER); BEGIN",
	        NULL, NULL, NULL) != SQLITE_OK ||
	    sqlite3_prepare_v2(base,
	        "INSERT INTO relations VALUES (?, ?, ?, ?, ?, ?, ?, ?)", -1,
	        &statement, NULL) != SQLITE_OK) {
		return "no table could be made";
	}
	for (uint32_t i = 0; i < world->relation_count && is_good; i++) {
		is_good = insert(statement, world, world->relations[i]) ==
		          SQLITE_DONE;
	}
	sqlite3_finalize(statement);
	if (!is_good || sqlite3_exec(base,
	                    "CREATE INDEX by_subject ON relations(subject);"
	                    "CREATE INDEX by_object ON relations(object);"
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
		bind_range(select, 1, question->items);
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
