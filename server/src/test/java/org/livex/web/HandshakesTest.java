package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.livex.disk.OpenFileRoom;
import org.livex.room.Limits;

/** Whose handshake is begun when, with three places for all strangers and two for each address. */
final class HandshakesTest {
    private static final Limits.Lines LINES = new Limits.Lines(8, 5, 1, 1, new Limits.Handshakes(3, 2));

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final OpenFileRoom files = new OpenFileRoom(100, () -> 0, () -> 0);
    private final List<String> begun = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private long nanos;
    private long workNanos;
    private final Handshakes handshakes = new Handshakes(LINES, files, () -> nanos);

    @AfterEach
    void nothing_is_left_over() {
        channel.finishAndReleaseAll();
    }

    @Test
    void nobody_has_a_place_before_their_hello_is_there() {
        Handshakes.Place silent = comes("a", "silent");
        comes("a", "one").ready();
        later(1);

        assertThat(begun).containsExactly("one");
        silent.ready();
        later(1);
        assertThat(begun).containsExactly("one", "silent");
    }

    @Test
    void one_is_begun_at_a_time_with_as_long_for_others_as_it_took() {
        workNanos = Duration.ofMillis(20).toNanos();
        comes("a", "one").ready();
        comes("b", "two").ready();
        later(1);
        assertThat(begun).hasSize(1);
        later(18);
        assertThat(begun).hasSize(1);
        later(2);
        assertThat(begun).hasSize(2);
    }

    @Test
    void an_address_with_many_waits_behind_one_with_one() {
        comes("a", "a1").ready();
        comes("a", "a2").ready();
        comes("a", "a3").ready();
        comes("b", "b1").ready();
        later(10);

        assertThat(begun).containsExactly("a3", "b1", "a2");
    }

    @Test
    void who_does_not_go_on_gives_way_to_who_waits_once_they_had_their_chance() {
        comes("a", "a1").ready();
        later(5);
        comes("a", "a2").ready();
        later(5);
        comes("a", "a3").ready();
        later(1_900);
        assertThat(begun).hasSize(2);
        assertThat(gone).isEmpty();
        later(200);

        assertThat(begun).containsExactly("a1", "a2", "a3");
        assertThat(gone).containsExactly("a1");
    }

    @Test
    void a_newcomer_gets_a_place_of_whoever_has_more_than_they_would_and_soon() {
        comes("a", "a1").ready();
        later(5);
        comes("a", "a2").ready();
        comes("b", "b1").ready();
        later(20);
        comes("c", "c1").ready();
        later(200);
        assertThat(gone).isEmpty();
        later(250);

        assertThat(begun).containsExactlyInAnyOrder("a1", "a2", "b1", "c1");
        assertThat(gone).containsExactly("a1");
    }

    @Test
    void where_all_have_as_many_a_newcomer_waits_until_one_of_them_had_their_chance() {
        for (String address : List.of("a", "b", "c", "d")) {
            comes(address, address + "1").ready();
            later(5);
        }
        later(1_500);
        assertThat(gone).isEmpty();
        later(600);

        assertThat(begun).containsExactly("a1", "b1", "c1", "d1");
        assertThat(gone).containsExactly("a1");
    }

    @Test
    void a_place_that_is_free_is_taken_at_once() {
        comes("a", "a1").ready();
        comes("a", "a2").ready();
        Handshakes.Place newest = comes("a", "a3");
        newest.ready();
        later(10);
        assertThat(begun).containsExactly("a3", "a2");
        newest.over();
        later(2);

        assertThat(begun).containsExactly("a3", "a2", "a1");
    }

    @Test
    void whoever_showed_a_token_comes_first_and_needs_no_place_of_strangers() {
        handshakes.shown("phone");
        for (String address : List.of("a", "b", "c", "d")) {
            comes(address, address + "1").ready();
        }
        comes("phone", "p1").ready();
        comes("phone", "p2").ready();
        later(20);

        assertThat(begun.subList(0, 2)).containsExactly("p2", "p1");
        assertThat(begun).hasSize(5);
        assertThat(begun).doesNotContain("d1");
    }

    @Test
    void however_many_known_come_a_stranger_has_a_turn() {
        for (int n = 0; n < 6; n++) {
            handshakes.shown("p" + n);
            comes("p" + n, "p" + n).ready();
        }
        comes("a", "stranger").ready();
        later(20);

        assertThat(begun.indexOf("stranger")).isEqualTo(3);
    }

    @Test
    void of_too_many_the_oldest_of_who_has_most_goes_and_nobody_elses() {
        comes("b", "b1");
        for (int n = 0; n < 7; n++) {
            comes("a", "a" + n);
        }
        assertThat(gone).containsExactly("a0", "a1");
        comes("b", "b2");
        comes("b", "b3");
        comes("c", "c1");

        assertThat(gone).containsExactly("a0", "a1", "a2");
    }

    @Test
    void where_files_run_out_strangers_go_first() {
        handshakes.shown("phone");
        comes("phone", "p1");
        comes("a", "a1");

        assertThat(handshakes.giveUp(1)).isEqualTo(1);
        assertThat(gone).containsExactly("a1");
        assertThat(handshakes.giveUp(5)).isEqualTo(1);
        assertThat(gone).containsExactly("a1", "p1");
    }

    @Test
    void whoever_listens_rests_where_more_come_at_once_than_the_loop_can_look_at() {
        EmbeddedChannel listener = new EmbeddedChannel();
        AcceptPace pace = new AcceptPace(() -> nanos);
        for (int n = 0; n < 15; n++) {
            pace.came(listener, channel.eventLoop());
        }
        assertThat(listener.config().isAutoRead()).isTrue();
        pace.came(listener, channel.eventLoop());
        pace.came(listener, channel.eventLoop());
        assertThat(listener.config().isAutoRead()).isFalse();
        later(21);
        assertThat(listener.config().isAutoRead()).isTrue();

        for (int n = 0; n < 100; n++) {
            later(2);
            pace.came(listener, channel.eventLoop());
        }
        assertThat(listener.config().isAutoRead()).isTrue();
        listener.finishAndReleaseAll();
    }

    private Handshakes.Place comes(String address, String name) {
        return handshakes.arrived(address, channel.eventLoop(), new Handshakes.Caller() {
            @Override
            public void begin() {
                begun.add(name);
                nanos += workNanos;
            }

            @Override
            public void giveUp() {
                gone.add(name);
            }
        });
    }

    private void later(int millis) {
        for (int n = 0; n < millis; n++) {
            nanos += TimeUnit.MILLISECONDS.toNanos(1);
            channel.advanceTimeBy(1, TimeUnit.MILLISECONDS);
            channel.runScheduledPendingTasks();
        }
    }
}
