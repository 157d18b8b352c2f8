package org.livex.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.disk.OpenFileWatch.Report;
import org.livex.disk.OpenFileWatch.State;

class OpenFileWatchTest {
    private static final long A_WHILE = 2 * State.STANDS_MILLIS;

    private final AtomicLong open = new AtomicLong(10);
    private final AtomicLong millis = new AtomicLong(1_000);
    private final List<Report> heard = new ArrayList<>();
    private OpenFileWatch watch;

    @BeforeEach
    void begin() {
        watch = new OpenFileWatch(new OpenFileRoom(300, open::get, () -> millis.get() * 1_000_000), millis::get);
        watch.onShort(heard::add);
    }

    @Test
    void nothing_is_said_while_there_are_enough() {
        watch.look();
        assertThat(heard).isEmpty();
        assertThat(watch.report()).isEqualTo(new Report(State.AMPLE, 300));
    }

    @Test
    void a_reserve_that_is_used_is_said_again_and_again_and_that_it_is_free_again_once() {
        takes(290);
        watch.look();
        watch.look();
        takes(10);
        watch.look();
        watch.look();

        assertThat(states(Report::state)).containsExactly(State.SCARCE, State.SCARCE, State.AMPLE);
        assertThat(heard).extracting(Report::most).containsOnly(300L);
    }

    @Test
    void whoever_is_turned_away_is_told_of_at_once_and_not_for_each_of_a_thousand() {
        takes(290);
        for (int one = 0; one < 1_000; one++) {
            watch.turnedAway();
        }
        assertThat(states(Report::state)).containsExactly(State.TURNING_AWAY);
    }

    @Test
    void room_that_was_made_by_closing_somebody_is_no_end_of_it() {
        takes(290);
        watch.turnedAway();
        open.set(10);
        millis.addAndGet(State.STANDS_MILLIS / 2);
        watch.look();
        millis.addAndGet(State.STANDS_MILLIS);
        watch.look();
        assertThat(states(Report::state)).containsExactly(State.TURNING_AWAY, State.TURNING_AWAY, State.AMPLE);
    }

    private void takes(long files) {
        open.set(files);
        millis.addAndGet(A_WHILE);
    }

    private <T> List<T> states(Function<Report, T> of) {
        return heard.stream().map(of).toList();
    }
}
