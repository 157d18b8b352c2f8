package org.livex.journal.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.journal.JournalUnavailable;

/**
 * The only writer of a file: one thread that commits together whatever has gathered while the last commit waited for the
 * disk, with one sync for all of it.
 */
final class GroupCommit {
    /** So that the first write of a group does not wait for ever more behind it. */
    private static final int LARGEST_GROUP = 512;

    /** Full means that the disk has not kept up for seconds; then it is better to say so than to fill the heap. */
    private static final int LONGEST_QUEUE = 20_000;

    /** Another program that looks at the file is soon done. */
    static final int PATIENCE_MILLIS = 5_000;

    private final Path file;
    private final SqlSession sql;
    private final ThreadPoolExecutor thread;
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(LONGEST_QUEUE);
    private volatile Runnable whenLogIsEmpty = () -> {};

    GroupCommit(Path file, SqlSession sql) {
        this.file = file;
        this.sql = sql;
        this.thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, waiting, SqliteFile.threads("writer"));
    }

    <T> void submit(SqlWork<T> work, Consumer<T> durable, Answer<T> answer) {
        execute(new Write<>(work, durable, answer), answer);
    }

    void emptyLog(Answer<Boolean> answer) {
        execute(new Checkpoint(PATIENCE_MILLIS, answer), answer);
    }

    /** The same, and not where it would have to wait for somebody who reads. */
    void emptyLogNow(Answer<Boolean> answer) {
        execute(new Checkpoint(0, answer), answer);
    }

    /** Told on the writer's thread whenever all that was committed lies in the file and nothing in the log. */
    void whenLogIsEmpty(Runnable told) {
        whenLogIsEmpty = told;
    }

    private void execute(Runnable task, Answer<?> answer) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException e) {
            answer.fail(new JournalUnavailable(file + " is closed or its disk does not keep up", e));
        }
    }

    void close() throws SQLException, InterruptedException {
        thread.shutdown();
        thread.awaitTermination(10, TimeUnit.SECONDS);
        sql.close();
    }

    private void commitWithAllThatWait(Write<?> first) {
        List<Write<?>> group = new ArrayList<>();
        group.add(first);
        List<Runnable> others = new ArrayList<>();
        waiting.drainTo(others, LARGEST_GROUP - 1);
        List<Checkpoint> after = new ArrayList<>();
        for (Runnable other : others) {
            if (other instanceof Write<?> write) {
                group.add(write);
            } else {
                after.add((Checkpoint) other);
            }
        }
        commit(group);
        after.forEach(Checkpoint::run);
    }

    private void commit(List<Write<?>> group) {
        try {
            sql.execute("begin immediate");
            for (Write<?> write : group) {
                write.attempt();
            }
            sql.execute("commit");
        } catch (SQLException e) {
            rollback();
            JournalUnavailable unavailable = SqliteProblem.of(file, e);
            group.forEach(write -> write.answer.fail(unavailable));
            return;
        }
        group.forEach(Write::report);
    }

    private void rollback() {
        try {
            sql.execute("rollback");
        } catch (SQLException e) {
            // After a full disk or an I/O error SQLite has rolled back already; then there is nothing to undo.
        }
    }

    /** Cannot be done inside a transaction. */
    private final class Checkpoint implements Runnable {
        private final int patienceMillis;
        private final Answer<Boolean> answer;

        Checkpoint(int patienceMillis, Answer<Boolean> answer) {
            this.patienceMillis = patienceMillis;
            this.answer = answer;
        }

        @Override
        public void run() {
            try {
                sql.execute("pragma busy_timeout = " + patienceMillis);
                boolean isEmpty = sql.query("pragma wal_checkpoint(truncate)", row -> row.getInt(1) == 0)
                        .getFirst();
                if (isEmpty) {
                    whenLogIsEmpty.run();
                }
                answer.succeed(isEmpty);
            } catch (SQLException e) {
                answer.fail(SqliteProblem.of(file, e));
            } finally {
                bePatientAgain();
            }
        }

        private void bePatientAgain() {
            try {
                sql.execute("pragma busy_timeout = " + PATIENCE_MILLIS);
            } catch (SQLException e) {
                answer.fail(SqliteProblem.of(file, e));
            }
        }
    }

    private final class Write<T> implements Runnable {
        private final SqlWork<T> work;
        private final Consumer<T> durable;
        private final Answer<T> answer;
        private @Nullable T result;
        private @Nullable Throwable failure;

        Write(SqlWork<T> work, Consumer<T> durable, Answer<T> answer) {
            this.work = work;
            this.durable = durable;
            this.answer = answer;
        }

        @Override
        public void run() {
            commitWithAllThatWait(this);
        }

        /** Throws only what concerns the whole group: a savepoint that is gone means that SQLite undid all of it. */
        private void attempt() throws SQLException {
            sql.execute("savepoint work");
            try {
                result = work.run(sql);
            } catch (SQLException e) {
                failure = SqliteProblem.of(file, e);
                undo(e);
            } catch (Throwable e) {
                failure = e;
                sql.execute("rollback to work");
            }
            sql.execute("release work");
        }

        private void undo(SQLException cause) throws SQLException {
            try {
                sql.execute("rollback to work");
            } catch (SQLException gone) {
                cause.addSuppressed(gone);
                throw cause;
            }
        }

        private void report() {
            if (failure == null) {
                if (result != null) {
                    durable.accept(result);
                }
                answer.succeed(result);
            } else {
                answer.fail(failure);
            }
        }
    }
}
