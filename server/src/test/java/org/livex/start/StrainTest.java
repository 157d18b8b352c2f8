package org.livex.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class StrainTest {
    private Strain.Fill fill = new Strain.Fill(10, 10, 100);

    @Test
    void says_that_the_heap_fills_by_what_stays_after_a_collection_and_not_by_what_is_yet_to_be_collected(Vertx vertx) {
        Strain strain = new Strain(vertx, InstantSource.system(), () -> fill);
        fill = new Strain.Fill(99, 40, 100);
        strain.look();
        assertThat(strain.fills()).isFalse();

        fill = new Strain.Fill(85, 81, 100);
        strain.look();
        assertThat(strain.fills()).isTrue();

        fill = new Strain.Fill(75, 75, 100);
        strain.look();
        assertThat(strain.fills()).as("room for a moment").isTrue();
        fill = new Strain.Fill(65, 65, 100);
        strain.look();
        assertThat(strain.fills()).isFalse();
    }

    @Test
    void a_heap_without_an_end_never_fills(Vertx vertx) {
        Strain strain = new Strain(vertx, InstantSource.system(), () -> new Strain.Fill(85, 85, -1));

        strain.look();

        assertThat(strain.fills()).isFalse();
    }

    @Test
    void metrics_tell_of_the_heap_of_this_process_and_of_its_event_loop(Vertx vertx) {
        Strain strain = Strain.of(vertx, InstantSource.system());
        strain.begin();

        assertThat(strain.metrics().scrape())
                .contains("livex_heap_lasting_ratio")
                .contains("livex_loop_lag_seconds_max")
                .contains("jvm_memory_max_bytes");
    }
}
