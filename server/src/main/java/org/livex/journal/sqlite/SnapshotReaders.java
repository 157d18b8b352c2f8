package org.livex.journal.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.livex.journal.JournalUnavailable;

/** A few threads, each with a connection of its own, that read beside the writer without waiting for it. */
final class SnapshotReaders {
    private static final int LONGEST_QUEUE = 20_000;

    private final Path file;
    private final BlockingQueue<SqlSession> idle;
    private final ThreadPoolExecutor threads;

    SnapshotReaders(Path file, int count) {
        this.file = file;
        this.idle = new ArrayBlockingQueue<>(count);
        for (int i = 0; i < count; i++) {
            idle.add(SqliteOpening.reader(file));
        }
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(LONGEST_QUEUE),
                SqliteFile.threads("reader"));
    }

    <T> void submit(SqlWork<T> work, Answer<T> answer) {
        try {
            threads.execute(() -> read(work, answer));
        } catch (RejectedExecutionException e) {
            answer.fail(new JournalUnavailable(file + " is closed or does not keep up with its readers", e));
        }
    }

    void close() throws SQLException, InterruptedException {
        threads.shutdown();
        threads.awaitTermination(10, TimeUnit.SECONDS);
        for (SqlSession sql : idle) {
            sql.close();
        }
    }

    private <T> void read(SqlWork<T> work, Answer<T> answer) {
        SqlSession sql = idle.remove();
        try {
            sql.execute("begin");
            try {
                T result = work.run(sql);
                answer.succeed(result);
            } finally {
                sql.execute("rollback");
            }
        } catch (SQLException e) {
            answer.fail(SqliteProblem.of(file, e));
        } catch (Throwable e) {
            answer.fail(e);
        } finally {
            idle.add(sql);
        }
    }
}
