package org.livex.journal.sealing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.sqlite.SqliteFile;

/** The keys of people in the server's SQLite file, which zeroes what is deleted in it. */
public final class SqlitePersonKeys implements PersonKeyStore {
    private static final long AGAIN_MILLIS = 100;
    private static final int MOST_TRIES = (int) (Duration.ofSeconds(20).toMillis() / AGAIN_MILLIS);

    private final Vertx vertx;
    private final SqliteFile file;

    private SqlitePersonKeys(Vertx vertx, SqliteFile file) {
        this.vertx = vertx;
        this.file = file;
    }

    public static Future<SqlitePersonKeys> open(Vertx vertx, SqliteFile file) {
        return file.write(sql -> {
                    sql.execute("""
                            create table if not exists person_keys (
                              id text primary key, exercise text not null, person text not null, made integer not null,
                              bytes blob -- null: destroyed
                            )""");
                    return 0;
                })
                .map(_ -> new SqlitePersonKeys(vertx, file));
    }

    @Override
    public Future<List<PersonKey>> all() {
        return file.read(sql ->
                sql.query("select id, exercise, person, made, bytes from person_keys order by made, rowid", row -> {
                    byte[] bytes = row.getBytes(5);
                    return new PersonKey(
                            row.getString(1),
                            new PersonKey.Owner(new ExerciseId(row.getString(2)), new PersonId(row.getString(3))),
                            Instant.ofEpochMilli(row.getLong(4)),
                            bytes == null ? null : PersonKey.secretOf(bytes));
                }));
    }

    @Override
    public Future<Void> keep(List<PersonKey> keys) {
        return file.write(sql -> {
                    for (PersonKey key : keys) {
                        sql.update(
                                "insert or ignore into person_keys (id, exercise, person, made, bytes) values (?, ?, ?, ?, ?)",
                                key.id(),
                                key.owner().exercise().value(),
                                key.owner().person().value(),
                                key.made().toEpochMilli(),
                                key.bytes());
                    }
                    return 0;
                })
                .mapEmpty();
    }

    @Override
    public Future<Void> destroy(List<String> ids) {
        return file.write(sql -> {
                    for (String id : ids) {
                        sql.update("update person_keys set bytes = null where id = ?", id);
                    }
                    return 0;
                })
                .compose(_ -> emptyLog(MOST_TRIES));
    }

    /** The log may hold the page as it was; a reader of an older state lets go of it within moments. */
    private Future<Void> emptyLog(int tries) {
        return file.emptyLog().compose(empty -> {
            if (empty) {
                return Future.succeededFuture();
            }
            return tries == 0
                    ? Future.failedFuture(new JournalUnavailable("the log of the database is being read, try again"))
                    : vertx.timer(AGAIN_MILLIS).compose(_ -> emptyLog(tries - 1));
        });
    }
}
