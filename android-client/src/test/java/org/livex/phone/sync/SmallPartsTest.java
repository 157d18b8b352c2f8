package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SmallPartsTest {
    @Test
    void ids_ascend_whatever_the_clock_does() {
        Uuid7 ids = new Uuid7(new Random(1));
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(ids.next(i < 5_000 ? 1_700_000_000_000L : 1_600_000_000_000L + i));
        }
        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made)
                .allMatch(id -> id.matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }

    @Test
    void ids_of_the_next_process_come_after_those_that_still_wait() {
        Uuid7 before = new Uuid7(new Random(1));
        String last = before.next(1_700_000_000_000L);
        Uuid7 after = new Uuid7(new Random(2));
        after.after(last);
        assertThat(after.next(1_500_000_000_000L)).isGreaterThan(last);
        after.after("no id");
    }

    @Test
    void what_stands_in_an_address_is_read_there_as_it_was_said() {
        assertThat(Percent.encoded("team/a~b 1+2")).isEqualTo("team%2Fa~b%201%2B2");
        assertThat(Percent.encoded("Щ?&")).isEqualTo("%D0%A9%3F%26");
    }

    @Test
    void pauses_grow_at_random_up_to_half_a_minute_and_begin_again() {
        BackOff pauses = new BackOff(Timing.USUAL, new Random(1));
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            taken.add(pauses.nextMillis());
        }
        assertThat(taken.get(0)).isBetween(250L, 500L);
        assertThat(taken.subList(10, 40)).allMatch(pause -> pause >= 15_000 && pause <= 30_000);
        assertThat(taken.subList(10, 40)).as("at random").doesNotHaveDuplicates();
        pauses.reset();
        assertThat(pauses.nextMillis()).isBetween(250L, 500L);
    }

    @Test
    void of_positions_that_nobody_heard_of_the_latest_500_wait_and_those_that_were_told_go() {
        Fixes fixes = new Fixes();
        Instant start = Instant.parse("2026-11-24T09:00:00Z");
        for (int i = 0; i < 700; i++) {
            fixes.add(new Fix(45.59, 11.6, 12, start.plusSeconds(i)));
        }

        List<Fix> untold = fixes.untold();
        assertThat(untold).hasSize(500);
        assertThat(untold.get(0).fixedAt()).isEqualTo(start.plusSeconds(200));
        assertThat(untold.get(499).fixedAt()).isEqualTo(start.plusSeconds(699));

        fixes.add(new Fix(45.59, 11.6, 12, start.plusSeconds(700)));
        fixes.told(untold);
        assertThat(fixes.untold()).extracting(Fix::fixedAt).containsExactly(start.plusSeconds(700));
    }

    @Test
    void positions_are_measured_while_others_are_told() throws Exception {
        Fixes fixes = new Fixes();
        Instant start = Instant.parse("2026-11-24T09:00:00Z");
        CompletableFuture<Void> measuring = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 200_000; i++) {
                fixes.add(new Fix(45.59, 11.6, 12, start.plusSeconds(i)));
            }
        });
        List<Instant> told = new ArrayList<>();
        while (!measuring.isDone() || fixes.size() > 0) {
            List<Fix> some = fixes.untold();
            some.forEach(fix -> told.add(fix.fixedAt()));
            fixes.told(some);
        }

        measuring.get();
        assertThat(told).isSorted().contains(start.plusSeconds(199_999));
    }

    @Test
    void the_fastest_answer_says_what_time_it_is_and_a_clock_that_is_set_changes_only_the_offset() {
        StandingClock clock = new StandingClock();
        ServerClock server = new ServerClock(clock, Duration.ofSeconds(3));
        assertThat(server.offset()).as("from before").isEqualTo(Duration.ofSeconds(3));
        Instant start = clock.now();

        long slow = clock.elapsedMillis();
        clock.pass(4_000);
        server.heard(slow, start.plusSeconds(60));
        long fast = clock.elapsedMillis();
        clock.pass(100);
        server.heard(fast, start.plusMillis(60_000 + 4_050));

        assertThat(server.offset()).isEqualTo(Duration.ofSeconds(60));
        clock.set(Duration.ofHours(-2));
        assertThat(server.offset()).isEqualTo(Duration.ofHours(2).plusSeconds(60));
        clock.set(Duration.ofHours(2));

        long nearby = clock.elapsedMillis();
        clock.pass(900);
        server.heard(nearby, start.plusMillis(60_000 + 4_550 + 400));
        assertThat(server.offset()).as("the fastest").isEqualTo(Duration.ofSeconds(60));
        long set = clock.elapsedMillis();
        clock.pass(900);
        server.heard(set, start.plusMillis(60_000 + 5_450).minus(Duration.ofMinutes(58)));
        assertThat(server.offset()).as("the server's clock was set").isEqualTo(Duration.ofMinutes(-57));
    }

    @Test
    void what_time_the_server_has_is_known_whatever_the_phone_is_set_to_and_not_before_it_said_so() {
        StandingClock clock = new StandingClock();
        ServerClock server = new ServerClock(clock, Duration.ofMinutes(40));
        assertThat(server.reckoned()).isNull();
        Instant start = clock.now();

        server.heard(clock.elapsedMillis(), start.plus(Duration.ofMinutes(40)));
        clock.pass(60_000);
        clock.set(Duration.ofHours(-2));

        assertThat(server.reckoned()).isEqualTo(start.plus(Duration.ofMinutes(41)));
    }

    private static final class StandingClock implements DeviceClock {
        private long elapsed = 1_000;
        private Instant wall = Instant.parse("2026-11-24T09:00:00Z");

        void pass(long millis) {
            elapsed += millis;
            wall = wall.plusMillis(millis);
        }

        void set(Duration by) {
            wall = wall.plus(by);
        }

        @Override
        public Instant now() {
            return wall;
        }

        @Override
        public long elapsedMillis() {
            return elapsed;
        }
    }
}
