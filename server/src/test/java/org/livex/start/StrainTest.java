package org.livex.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.livex.machine.HeapWatch;
import org.slf4j.LoggerFactory;

@ExtendWith(VertxExtension.class)
class StrainTest {
    private Strain.Fill fill = new Strain.Fill(10, 10, 100);

    @Test
    void says_that_the_heap_fills_by_what_stays_after_a_collection_and_not_by_what_is_yet_to_be_collected(Vertx vertx) {
        Strain strain = new Strain(vertx, InstantSource.system(), () -> fill);
        fill = new Strain.Fill(99, 40, 100);
        strain.look();
        assertThat(state(strain)).isEqualTo(HeapWatch.State.AMPLE);

        fill = new Strain.Fill(85, 81, 100);
        strain.look();
        assertThat(state(strain)).isEqualTo(HeapWatch.State.FILLING);

        fill = new Strain.Fill(75, 75, 100);
        strain.look();
        assertThat(state(strain)).as("room for a moment").isEqualTo(HeapWatch.State.FILLING);
        fill = new Strain.Fill(65, 65, 100);
        strain.look();
        assertThat(state(strain)).isEqualTo(HeapWatch.State.AMPLE);
    }

    @Test
    void says_what_fills_it_and_blames_no_exercise_for_what_is_on_its_way(Vertx vertx) {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger(Strain.class);
        said.start();
        log.addAppender(said);
        long megabyte = 1024 * 1024;
        try {
            Strain strain = new Strain(vertx, InstantSource.system(), () -> fill);
            strain.beside(() -> new Strain.Load(45 * megabyte, 70));
            fill = new Strain.Fill(85 * megabyte, 85 * megabyte, 100 * megabyte);
            strain.look();
            fill = new Strain.Fill(10 * megabyte, 10 * megabyte, 100 * megabyte);
            strain.look();
            strain.beside(() -> new Strain.Load(megabyte, 0));
            fill = new Strain.Fill(85 * megabyte, 85 * megabyte, 100 * megabyte);
            strain.look();
        } finally {
            log.detachAppender(said);
        }

        List<String> sentences =
                said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertThat(sentences.getFirst())
                .startsWith(
                        "85 % of the memory are full, of 100 MB: 45 MB are bodies and answers on their way, 70 handshakes")
                .endsWith("ss -tn state established shows from where");
        assertThat(sentences.getLast())
                .contains("1 MB are bodies")
                .endsWith("or another machine to some of the exercises");
    }

    @Test
    void tells_whoever_listens_while_it_fills_and_once_when_there_is_room_again(Vertx vertx) {
        Strain strain = new Strain(vertx, InstantSource.system(), () -> fill);
        List<HeapWatch.Report> heard = new ArrayList<>();
        strain.onFilling(heard::add);
        strain.look();
        strain.tell();
        assertThat(heard).isEmpty();

        fill = new Strain.Fill(85, 81, 100);
        strain.look();
        strain.look();
        strain.tell();
        fill = new Strain.Fill(65, 65, 100);
        strain.look();
        strain.tell();

        assertThat(heard)
                .extracting(HeapWatch.Report::state)
                .containsExactly(HeapWatch.State.FILLING, HeapWatch.State.FILLING, HeapWatch.State.AMPLE);
        assertThat(heard).extracting(HeapWatch.Report::percent).containsExactly(81L, 81L, 65L);
    }

    @Test
    void who_listens_once_it_fills_already_is_told_at_once(Vertx vertx) {
        Strain strain = new Strain(vertx, InstantSource.system(), () -> new Strain.Fill(85, 81, 100));
        strain.look();
        List<HeapWatch.Report> heard = new ArrayList<>();

        strain.onFilling(heard::add);

        assertThat(heard).hasSize(1);
    }

    @Test
    void a_heap_without_an_end_never_fills(Vertx vertx) {
        Strain strain = new Strain(vertx, InstantSource.system(), () -> new Strain.Fill(85, 85, -1));

        strain.look();

        assertThat(strain.report()).isEqualTo(new HeapWatch.Report(HeapWatch.State.AMPLE, 0, 0));
    }

    @Test
    void metrics_tell_of_the_heap_of_this_process_and_of_its_event_loop(Vertx vertx) {
        Strain strain = new Strain(vertx, InstantSource.system(), Strain.heapOfThisProcess());
        strain.begin();

        assertThat(strain.metrics().scrape())
                .contains("livex_heap_lasting_ratio")
                .contains("livex_loop_lag_seconds_max")
                .contains("jvm_memory_max_bytes");
    }

    private static HeapWatch.State state(Strain strain) {
        return strain.report().state();
    }
}
