package org.livex.journal.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.JournalUnavailable;

/**
 * A database as it was at one moment, copied while others write to it; what was erased from it before is not in a free page of
 * the copy either. All of it blocks.
 */
public final class SqliteCopy {
    private static final String HEADS = """
            with recursive found(exercise) as (
                select min(exercise) from entries
                union all
                select (select min(exercise) from entries where exercise > found.exercise)
                from found where found.exercise is not null)
            select exercise,
                (select max(seq) from entries where entries.exercise = found.exercise),
                (select at from entries where entries.exercise = found.exercise order by seq desc limit 1)
            from found where exercise is not null order by exercise""";

    private SqliteCopy() {}

    /** How far the journal of one exercise has got: its last entry, and when that was. */
    public record Head(ExerciseId exercise, long seq, Instant at) {}

    /** As this connection sees it, to a file that is not there yet, or is empty. */
    static void into(SqlSession sql, Path copy) throws SQLException {
        sql.execute("vacuum into '" + copy.toString().replace("'", "''") + "'");
    }

    /** To a file that is not there yet, or is empty. */
    public static void make(Path file, Path copy) {
        if (!Files.exists(file)) {
            throw new JournalUnavailable(file + " does not exist: is it the right data folder?");
        }
        run(file, sql -> {
            into(sql, copy);
            return copy;
        });
    }

    /** What is in a copy; fails where it is damaged. Nothing else may have it open. */
    public static List<Head> check(Path copy) {
        return run(copy, sql -> {
            List<String> faults = sql.query("pragma integrity_check(1)", row -> row.getString(1));
            if (!faults.equals(List.of("ok"))) {
                throw new JournalUnavailable(copy + " is damaged: " + String.join(", ", faults));
            }
            return sql.query(HEADS, SqliteCopy::head);
        });
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(new ExerciseId(row.getString(1)), row.getLong(2), Instant.ofEpochMilli(row.getLong(3)));
    }

    private static <T> T run(Path file, SqlWork<T> work) {
        try (SqlSession sql = SqliteOpening.connect(file)) {
            return work.run(sql);
        } catch (SQLException e) {
            throw SqliteProblem.of(file, e);
        }
    }
}
