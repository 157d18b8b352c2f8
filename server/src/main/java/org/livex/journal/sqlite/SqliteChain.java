package org.livex.journal.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        List<StoredEntry> page;
        do {
            page = sql.query(AS_STORED, row -> stored(exercise, row), exercise.value(), seq, PAGE);
            check.follow(hashing.join());
            hashing = hashed(before, page);
            for (StoredEntry entry : page) {
                // In a damaged file they need not come in order; each is still behind the page before.
                seq = Math.max(seq, entry.seq());
            }
            before = page.isEmpty() ? null : page.getLast().hash();
        } while (page.size() == PAGE);
        check.follow(hashing.join());
        return check.end();
    }

    /** While the next page is read. */
    private static CompletableFuture<HashedPage> hashed(@Nullable String before, List<StoredEntry> page) {
        return CompletableFuture.supplyAsync(() -> HashedPage.of(before, page));
    }

    private static StoredEntry stored(ExerciseId exercise, ResultSet row) throws SQLException {
        byte[] facts = row.getBytes(5);
        return new StoredEntry(
                exercise,
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                facts == null ? "" : new String(facts, UTF_8),
                row.getString(6),
                row.getInt(7) == 1);
    }
}
