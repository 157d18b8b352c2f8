package org.livex.journal.sqlite;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.journal.JournalUnavailable;

/**
 * One SQLite database, shared by all stores that keep their tables in it, each of which creates its own with
 * {@code create table if not exists}. Futures complete on the caller's Vert.x context; when the file cannot be read or
 * written they fail with {@link JournalUnavailable}, whose message names the file and what to do.
 */
public final class SqliteFile {
    private static final int READERS = 2;

    /** What lies in the write-ahead log alone is lost behind the first byte of it that is damaged. */
    private static final long LOG_IS_EMPTIED_EVERY_MILLIS = 5_000;

    private final Vertx vertx;
    private final Path file;
    private final FileChannel lock;
    private final GroupCommit writer;
    private final SnapshotReaders readers;
    private final long timer;
    private final AtomicReference<@Nullable Future<Void>> closing = new AtomicReference<>();

    private SqliteFile(Vertx vertx, Path file, FileChannel lock) {
        this.vertx = vertx;
        this.file = file;
        this.lock = lock;
        this.writer = new GroupCommit(file, SqliteOpening.writer(file));
        this.readers = new SnapshotReaders(file, READERS);
        this.timer = vertx.setPeriodic(LOG_IS_EMPTIED_EVERY_MILLIS, _ -> writer.emptyLogNow(Answer.toCaller(vertx)));
    }

    /** Creates the file, and its folder, where they are missing. Refuses a file that another server has open. */
    public static Future<SqliteFile> open(Vertx vertx, Path file) {
        return vertx.executeBlocking(() -> {
            FileChannel lock = SqliteOpening.lock(file);
            try {
                return new SqliteFile(vertx, file, lock);
            } catch (RuntimeException e) {
                lock.close();
                throw e;
            }
        });
    }

    /**
     * Runs the work alone, after all that was asked to be written before, and succeeds once it is safe from kill -9 and
     * power loss. Works that wait at the same time share one commit. Work that throws is undone by itself and fails
     * only its own future. A future that fails with {@link JournalUnavailable} leaves open whether the work was done.
     */
    public <T> Future<T> write(SqlWork<T> work) {
        return write(work, _ -> {});
    }

    /** The same; {@code durable} hears of it once it is safe and before anybody else does. It must not throw, and is quick. */
    <T> Future<T> write(SqlWork<T> work, Consumer<T> durable) {
        Answer<T> answer = Answer.toCaller(vertx);
        if (closing.get() == null) {
            writer.submit(work, durable, answer);
        } else {
            answer.fail(closed());
        }
        return answer.future();
    }

    /** Runs the work on one snapshot, which holds all that was durable when it started. The work cannot write. */
    public <T> Future<T> read(SqlWork<T> work) {
        Answer<T> answer = Answer.toCaller(vertx);
        if (closing.get() == null) {
            readers.submit(work, answer);
        } else {
            answer.fail(closed());
        }
        return answer.future();
    }

    /**
     * Writes the write-ahead log into the file and empties it, after all that was asked to be written before: what was
     * overwritten lies in neither of them any more. False while somebody reads an older state.
     */
    public Future<Boolean> emptyLog() {
        Answer<Boolean> answer = Answer.toCaller(vertx);
        if (closing.get() == null) {
            writer.emptyLog(answer);
        } else {
            answer.fail(closed());
        }
        return answer.future();
    }

    Path path() {
        return file;
    }

    /** Told on the writer's thread, and quick. */
    void whenLogIsEmpty(Runnable told) {
        writer.whenLogIsEmpty(told);
    }

    /** Finishes what was asked before; what is asked later fails. May be called more than once. */
    public Future<Void> close() {
        Answer<Void> answer = Answer.toCaller(vertx);
        Future<Void> first = closing.compareAndExchange(null, answer.future());
        if (first != null) {
            return first;
        }
        vertx.cancelTimer(timer);
        vertx.executeBlocking(this::closeNow).onSuccess(answer::succeed).onFailure(answer::fail);
        return answer.future();
    }

    private @Nullable Void closeNow() throws IOException, InterruptedException {
        try (lock) {
            readers.close();
            writer.close();
            return null;
        } catch (SQLException e) {
            throw SqliteProblem.of(file, e);
        }
    }

    private JournalUnavailable closed() {
        return new JournalUnavailable(file + " is closed");
    }

    static ThreadFactory threads(String name) {
        return Thread.ofPlatform().daemon().name("sqlite-" + name + "-", 0).factory();
    }
}
