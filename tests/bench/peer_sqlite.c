/* A table in memory of SQLite, asked by one prepared statement. */
#include "peer.h"

#if BENCH_HAVE_SQLITE
#include <sqlite3.h>

static sqlite3_stmt *statements[FORMS];

static bool
fill(sqlite3 *base, const struct keys *keys)
{
	sqlite3_stmt *insert;
	bool is_good =
	    sqlite3_prepare_v2(base, "INSERT INTO names VALUES (?, ?)", -1,
	        &insert, NULL) == SQLITE_OK;

	for (uint32_t i = 0; is_good && i < keys->count; i++) {
		const struct key *key = &keys->keys[i];

		sqlite3_bind_text(
		    insert, 1, key->text, (int)key->size, SQLITE_STATIC);
		sqlite3_bind_int64(insert, 2, key->bearer);
		is_good = sqlite3_step(insert) == SQLITE_DONE;
		sqlite3_reset(insert);
	}
	sqlite3_finalize(insert);
	return is_good;
}

static bool
sqlite_build(enum form form, const struct keys *keys)
{
	sqlite3 *base;

	return sqlite3_open(":memory:", &base) == SQLITE_OK &&
	       sqlite3_exec(base,
	           "CREATE TABLE names(name TEXT PRIMARY KEY, bearer INTEGER)"
	           " WITHOUT ROWID; BEGIN",
	           NULL, NULL, NULL) == SQLITE_OK &&
	       fill(base, keys) &&
	       sqlite3_exec(base, "COMMIT", NULL, NULL, NULL) == SQLITE_OK &&
	       sqlite3_prepare_v2(base,
	           "SELECT bearer FROM names WHERE name = ?", -1,
	           &statements[form], NULL) == SQLITE_OK;
}

PEER_INLINE uintptr_t
sqlite_find(enum form form, const char *text, size_t size)
{
	sqlite3_stmt *select = statements[form];
	uintptr_t bearer = 0;

	sqlite3_bind_text(select, 1, text, (int)size, SQLITE_STATIC);
	if (sqlite3_step(select) == SQLITE_ROW) {
		bearer = (uintptr_t)sqlite3_column_int64(select, 0);
	}
	sqlite3_reset(select);
	return bearer;
}

PEER_FINDS(sqlite)

const struct peer peer_sqlite = {"SQLite", NULL, sqlite_build,
    {sqlite_find_exact, sqlite_find_folded}, 8, 0};

#else
const struct peer peer_sqlite = {"SQLite",
    "libsqlite3 was not found when this "
    "was built",
    NULL, {NULL, NULL}, 1, 0};
#endif
