package org.livex.journal.sqlite;

import static org.livex.journal.SampleEntries.entry;

import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.AppendResult.Durable;
import org.livex.journal.Journal;

/** A process that appends until it is killed, and prints "exercise seq" for whatever it was told is durable. */
final class CrashingAppender {
    private static final int EXERCISES = 16;
    private static final PrintStream ACKNOWLEDGED = new PrintStream(System.out, true);

    private CrashingAppender() {}

    public static void main(String[] args) {
        SqliteFile.open(Vertx.vertx(), Path.of(args[0]))
                .compose(SqliteJournal::open)
                .onSuccess(journal -> {
                    for (int i = 0; i < EXERCISES; i++) {
                        continueWith(journal, new ExerciseId("exercise-" + i));
                    }
                })
                .onFailure(CrashingAppender::giveUp);
    }

    private static void continueWith(Journal journal, ExerciseId exercise) {
        journal.readAfter(exercise, 0, 1_000_000)
                .onSuccess(entries -> append(journal, exercise, entries.size() + 1L))
                .onFailure(CrashingAppender::giveUp);
    }

    private static void append(Journal journal, ExerciseId exercise, long seq) {
        journal.append(exercise, List.of(entry(exercise, seq, "until it ends")))
                .onSuccess(result -> {
                    if (!(result instanceof Durable)) {
                        giveUp(new IllegalStateException(exercise + " " + seq + ": " + result));
                    }
                    ACKNOWLEDGED.println(exercise + " " + seq);
                    append(journal, exercise, seq + 1);
                })
                .onFailure(CrashingAppender::giveUp);
    }

    private static void giveUp(Throwable failure) {
        ACKNOWLEDGED.println("failed " + failure);
        Runtime.getRuntime().halt(1);
    }
}
