package org.livex.journal.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.chain.ChainCheck;
import org.livex.journal.chain.ChainHead;
import org.livex.journal.chain.ChainReport;
import org.livex.journal.chain.HashedPage;
import org.livex.journal.chain.StoredEntry;

/** Reads the entries of a database as they lie there, to be checked. */
final class SqliteChain {
    private static final int PAGE = 1_000;
    private static final String AS_STORED = """
            select seq, command, at, person, facts, hash, rewritten from entries
            where exercise = ? and seq > ? order by seq limit ?""";

    private SqliteChain() {}

    /** Of every exercise that is there or that {@code told} knows. */
    static List<ChainReport> check(SqlSession sql, List<ExerciseId> there, Map<ExerciseId, ChainHead> told)
            throws SQLException {
        Set<ExerciseId> all = new LinkedHashSet<>(there);
        all.addAll(told.keySet());
        List<ChainReport> reports = new ArrayList<>();
        for (ExerciseId exercise : all) {
            reports.add(check(sql, exercise, told.get(exercise)));
        }
        return reports;
    }

    private static ChainReport check(SqlSession sql, ExerciseId exercise, @Nullable ChainHead told)
            throws SQLException {
        ChainCheck check = new ChainCheck(exercise, told);
        long seq = 0;
        String before = null;
        CompletableFuture<HashedPage> hashing = CompletableFuture.completedFuture(HashedPage.of(null, List.of()));
        List<Row> page;
        do {
            page = sql.query(AS_STORED, Row::new, exercise.value(), seq, PAGE);
            check.follow(hashing.join());
            hashing = hashed(exercise, before, page);
            for (Row row : page) {
                // In a damaged file they need not come in order; each is still behind the page before.
                seq = Math.max(seq, row.seq);
            }
            before = page.isEmpty() ? null : SqlSession.text(page.getLast().hash);
        } while (page.size() == PAGE);
        check.follow(hashing.join());
        return check.end();
    }

    /** While the next page is read. */
    private static CompletableFuture<HashedPage> hashed(ExerciseId exercise, @Nullable String before, List<Row> page) {
        return CompletableFuture.supplyAsync(() -> HashedPage.of(
                before, page.stream().map(row -> row.stored(exercise)).toList()));
    }

    /** A row as it is fetched: whoever fetches makes nothing of it. */
    private static final class Row {
        private final long seq;
        private final byte @Nullable [] command;
        private final long at;
        private final byte @Nullable [] by;
        private final byte @Nullable [] facts;
        private final byte @Nullable [] hash;
        private final boolean rewritten;

        Row(ResultSet columns) throws SQLException {
            seq = columns.getLong(1);
            command = columns.getBytes(2);
            at = columns.getLong(3);
            by = columns.getBytes(4);
            facts = columns.getBytes(5);
            hash = columns.getBytes(6);
            rewritten = columns.getInt(7) == 1;
        }

        StoredEntry stored(ExerciseId exercise) {
            return new StoredEntry(
                    exercise,
                    seq,
                    SqlSession.text(command),
                    at,
                    SqlSession.text(by),
                    Objects.requireNonNullElse(SqlSession.text(facts), ""),
                    SqlSession.text(hash),
                    rewritten);
        }
    }
}
