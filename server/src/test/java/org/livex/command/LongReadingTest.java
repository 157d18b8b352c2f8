package org.livex.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.MemoryJournal;
import org.livex.journal.SampleEntries;

/** A long journal on a slow machine. */
@ExtendWith(VertxExtension.class)
class LongReadingTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final int LENGTH = 260;
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    @Test
    void whoever_else_is_on_the_loop_waits_for_no_page(Vertx vertx) throws Exception {
        MemoryJournal journal = new MemoryJournal(new MemoryJournal.Disk());
        journal.append(
                DEMO,
                LongStream.rangeClosed(1, LENGTH)
                        .mapToObj(seq -> SampleEntries.entry(DEMO, seq, "Note"))
                        .toList());
        Sequencer sequencer = new Sequencer(DEMO, journal, SteadyClock.of(InstantSource.system()));
        sequencer.tell((_, _) -> works());
        long[] longest = {0, System.nanoTime()};
        Promise<Void> read = Promise.promise();
        vertx.runOnContext(_ -> {
            longest[1] = System.nanoTime();
            vertx.setPeriodic(1, _ -> {
                longest[0] = Math.max(longest[0], System.nanoTime() - longest[1]);
                longest[1] = System.nanoTime();
            });
            sequencer.load().onComplete(read);
        });
        read.future().await(60, TimeUnit.SECONDS);

        assertThat(sequencer.seq()).isEqualTo(LENGTH);
        assertThat(longest[0]).isLessThan(TimeUnit.SECONDS.toNanos(1));
    }

    private static void works() {
        long until = System.nanoTime() + SLOW_NANOS;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
