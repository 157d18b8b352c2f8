package org.livex.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

@ExtendWith(VertxExtension.class)
class AbsenceTest {
    private final Said said = new Said();
    private final Logger log = (Logger) LoggerFactory.getLogger(Absence.class);
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private long worked;
    private LoopWatch.Seen seen = new LoopWatch.Seen(Duration.ZERO, null);

    @BeforeEach
    void listen() {
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(said);
    }

    @Test
    void a_process_that_did_not_run_says_for_how_long_once() {
        Absence absence = new Absence(() -> now, () -> worked, () -> seen);
        looksAfter(absence, Duration.ofMillis(250));
        looksAfter(absence, Duration.ofSeconds(3_725));
        looksAfter(absence, Duration.ofMillis(40));

        assertThat(sentences()).singleElement().asString().startsWith("Livex did not run for 3725 s:");
        assertThat(said.list.getFirst().getLevel()).isEqualTo(Level.WARN);
    }

    @Test
    void a_moment_is_not_told_and_hard_work_is_no_absence() {
        Absence absence = new Absence(() -> now, () -> worked, () -> seen);
        looksAfter(absence, Duration.ofSeconds(9));
        worked += Duration.ofSeconds(20).toNanos();
        looksAfter(absence, Duration.ofSeconds(20));

        assertThat(sentences()).isEmpty();
    }

    @Test
    void a_thread_that_was_held_is_no_absence_of_the_process_and_says_by_what() {
        Absence absence = new Absence(() -> now, () -> worked, () -> seen);
        now = now.plusSeconds(12);
        worked += Duration.ofSeconds(12).toNanos();
        seen = new LoopWatch.Seen(Duration.ofMillis(300), "pack.PackWriter.content");
        absence.look();

        assertThat(sentences())
                .singleElement()
                .asString()
                .startsWith(
                        "Livex ran, and answered nobody for 12 s: the thread that answers was held by pack.PackWriter.content.");
    }

    @Test
    void what_another_thread_is_held_by_is_seen_from_beside_it() {
        try (LoopWatch watch = new LoopWatch(
                InstantSource.system(), Thread.currentThread(), Duration.ofMillis(20), Duration.ofMillis(300))) {
            LoopWatch.Seen before = watch.take();
            assertThat(before.heldBy()).isNull();

            Instant until = Instant.now().plusSeconds(2);
            while (Instant.now().isBefore(until)) {
                Thread.onSpinWait();
            }

            LoopWatch.Seen held = watch.take();
            assertThat(held.heldBy()).startsWith("start.AbsenceTest.");
            assertThat(held.unseen()).isLessThan(Duration.ofSeconds(1));
            assertThat(watch.take().heldBy()).isNull();
        }
    }

    /** A laptop that slept: its clock, sleep included, went on. */
    @Test
    void a_server_says_that_it_slept(Vertx vertx) throws InterruptedException {
        AtomicReference<Duration> slept = new AtomicReference<>(Duration.ZERO);
        InstantSource clock = () -> Instant.now().plus(slept.get());
        Strain strain = new Strain(vertx, clock, () -> new Strain.Fill(10, 10, 100));
        var close = strain.begin();
        slept.set(Duration.ofMinutes(40));
        assertThat(said.heard.await(20, TimeUnit.SECONDS)).isTrue();
        var _ = close.get();

        assertThat(sentences()).singleElement().asString().startsWith("Livex did not run for 2400 s:");
    }

    private void looksAfter(Absence absence, Duration passed) {
        now = now.plus(passed);
        seen = new LoopWatch.Seen(passed, null);
        absence.look();
    }

    private static final class Said extends ListAppender<ILoggingEvent> {
        private final CountDownLatch heard = new CountDownLatch(1);

        @Override
        protected void append(ILoggingEvent sentence) {
            super.append(sentence);
            heard.countDown();
        }
    }

    private List<String> sentences() {
        return List.copyOf(said.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
