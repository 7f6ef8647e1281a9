/* The relations in memory of SQLite, with an index for each condition. */
#include "query.h"

#if BENCH_HAVE_SQLITE
#include <sqlite3.h>
#include <stdio.h>

/* What belongs to an item or actor has the numbers behind its own: the kinds
 * of an item and the members of a group are one range of an index. */
static const char *const conditions[CONDITIONS] = {
    "object = ?1",
    "subject = ?1",
    "",
    "item BETWEEN ?1 AND ?2",
    "claimant = ?1",
    "subject BETWEEN ?1 AND ?2",
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
insert_all(sqlite3_stmt *insert, const struct world *world)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;
	int status = SQLITE_DONE;

	while (status == SQLITE_DONE &&
	       (relation = crink_query_next(&all, relation)) != NULL) {
		sqlite3_bind_int64(insert, 1,
		    number_of(crink_relation_subject(relation), world->actors,
		        world->actor_count));
		sqlite3_bind_int64(insert, 2,
		    number_of(crink_relation_object(relation), world->actors,
		        world->actor_count));
		sqlite3_bind_int64(insert, 3,
		    number_of(crink_relation_item(relation), world->items,
		        world->item_count));
		sqlite3_bind_int64(insert, 4,
		    number_of(crink_relation_claimant(relation), world->actors,
		        world->actor_count));
		sqlite3_bind_int64(
		    insert, 5, crink_relation_paragraph(relation));
		status = sqlite3_step(insert);
		sqlite3_reset(insert);
	}
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
	sqlite3_stmt *insert;
	bool is_good;

	if (sqlite3_open(":memory:", &base) != SQLITE_OK ||
	    sqlite3_exec(base,
	        "CREATE TABLE relations(subject INTEGER, object INTEGER, "
	        "item INTEGER, claimant INTEGER, paragraph INTEGER); BEGIN",
	        NULL, NULL, NULL) != SQLITE_OK ||
	    sqlite3_prepare_v2(base,
	        "INSERT INTO relations VALUES (?, ?, ?, ?, ?)", -1, &insert,
	        NULL) != SQLITE_OK) {
		return "no table could be made";
	}
	is_good = insert_all(insert, world) == SQLITE_DONE;
	sqlite3_finalize(insert);
	if (!is_good || sqlite3_exec(base,
	                    "CREATE INDEX by_subject ON relations(subject);"
	                    "CREATE INDEX by_object ON relations(object);"
	                    "CREATE INDEX by_item ON relations(item);"
	                    "CREATE INDEX by_claimant ON relations(claimant);"
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

uint64_t
answer_by_sqlite(
    enum condition condition, enum task task, const struct question *question)
{
	sqlite3_stmt *select = statements[condition][task];
	uint64_t sum = 0;

	sqlite3_bind_int64(select, 1, question->first);
	if (condition == BY_ITEM || condition == BY_SUBJECT_IN) {
		sqlite3_bind_int64(select, 2, question->last);
	}
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
