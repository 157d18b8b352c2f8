package org.livex.track;

import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.sqlite.SqliteFile;

/** Tracks in the server's SQLite file. */
public final class SqliteTracks implements Tracks {
    private static final String COLUMNS = "person, latitude, longitude, accuracy, fixed_at, at";

    private final SqliteFile file;

    private SqliteTracks(SqliteFile file) {
        this.file = file;
    }

    public static Future<SqliteTracks> open(SqliteFile file) {
        return file.write(sql -> {
                    sql.execute("""
                            create table if not exists fixes (
                              exercise text not null, person text not null, fixed_at integer not null,
                              at integer not null, latitude real not null, longitude real not null, accuracy real not null,
                              primary key (exercise, person, fixed_at)) without rowid""");
                    sql.execute("create index if not exists fixes_by_age on fixes (at)");
                    return 0;
                })
                .map(_ -> new SqliteTracks(file));
    }

    @Override
    public Future<Void> keep(ExerciseId exercise, List<Fix> fixes) {
        return file.write(sql -> {
                    for (Fix fix : fixes) {
                        sql.update(
                                "insert or ignore into fixes (exercise, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)",
                                exercise.value(),
                                fix.person().value(),
                                fix.point().latitude(),
                                fix.point().longitude(),
                                fix.accuracyMetres(),
                                fix.fixedAt().toEpochMilli(),
                                fix.at().toEpochMilli());
                    }
                    return fixes.size();
                })
                .mapEmpty();
    }

    @Override
    public Future<List<Fix>> latest(ExerciseId exercise) {
        return file.read(sql -> sql.query(
                "select " + COLUMNS + ", max(at) from fixes where exercise = ? group by person",
                SqliteTracks::fix,
                exercise.value()));
    }

    @Override
    public Future<List<Fix>> latest(ExerciseId exercise, Instant until) {
        return file.read(sql -> sql.query(
                "select " + COLUMNS + ", max(at) from fixes where exercise = ? and at <= ? group by person",
                SqliteTracks::fix,
                exercise.value(),
                until.toEpochMilli()));
    }

    @Override
    public Future<List<Fix>> of(ExerciseId exercise, PersonId person, Instant after, int limit) {
        return file.read(sql -> sql.query(
                "select " + COLUMNS
                        + " from fixes where exercise = ? and person = ? and at > ? order by at, fixed_at limit ?",
                SqliteTracks::fix,
                exercise.value(),
                person.value(),
                after.toEpochMilli(),
                limit));
    }

    @Override
    public Future<Void> erase(ExerciseId exercise, PersonId person, Instant until) {
        return file.write(sql -> sql.update(
                        "delete from fixes where exercise = ? and person = ? and at <= ?",
                        exercise.value(),
                        person.value(),
                        until.toEpochMilli()))
                .mapEmpty();
    }

    @Override
    public Future<Void> eraseBefore(Instant before) {
        return file.write(sql -> sql.update("delete from fixes where at < ?", before.toEpochMilli()))
                .mapEmpty();
    }

    private static Fix fix(ResultSet row) throws SQLException {
        return new Fix(
                new PersonId(row.getString(1)),
                new GeoPoint(row.getDouble(2), row.getDouble(3)),
                row.getDouble(4),
                Instant.ofEpochMilli(row.getLong(5)),
                Instant.ofEpochMilli(row.getLong(6)));
    }
}
