package org.livex.standby;

import static org.livex.TestServer.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.Entry;
import org.livex.journal.SampleEntries;
import org.livex.journal.sqlite.SqliteFile;
import org.livex.journal.sqlite.SqliteJournal;

/** The data folder of a server that people write to, without the server. */
final class FirstLaptop implements AutoCloseable {
    static final ExerciseId DEMO = new ExerciseId("demo");

    final Path data;
    final SqliteJournal journal;
    final Source source;
    private final Vertx vertx = Vertx.vertx();
    private long seq;

    FirstLaptop(Path data) {
        this.data = data;
        SqliteFile file = await(SqliteFile.open(vertx, data.resolve("livex.db")));
        journal = await(SqliteJournal.open(file));
        source = new Source(data, InstantSource.system());
    }

    FirstLaptop writes(int entries) {
        for (int i = 0; i < entries; i++) {
            Entry entry = SampleEntries.entry(DEMO, ++seq, "Note " + seq);
            await(journal.append(DEMO, List.of(entry)));
        }
        return this;
    }

    /** As a server answers, without what seals it. */
    byte[] answer(Question question) throws IOException {
        return switch (Question.read(Question.write(question))) {
            case Question.Status(long latestFix) -> source.standing(latestFix).write();
            case Question.Entries wanted -> source.entries(wanted).write();
            case Question.Table wanted -> source.table(wanted).write();
            case Question.Rewritten(int from) -> source.rewritten(from).write();
            case Question.Fixes(long from) -> source.fixes(from).write();
            case Question.Files _ -> source.files();
            case Question.Piece wanted -> source.piece(wanted);
            case Question.Done _, Question.Replaced _, Question.HandedOver _, Question.Doors _, Question.Stuck _ ->
                new byte[0];
        };
    }

    @Override
    public void close() {
        source.close();
        await(journal.close());
        await(vertx.close());
    }
}
