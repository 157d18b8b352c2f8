package org.livex.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OpenFileRoomTest {
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void an_eighth_is_kept_and_within_it_what_can_wait_has_to() {
        open.set(700);
        OpenFileRoom room = new OpenFileRoom(1_000, open::get, nanos::get);
        assertThat(room.isScarce()).isFalse();

        for (int connection = 0; connection < 200; connection++) {
            room.opened();
        }
        assertThat(room.isScarce()).isTrue();
        assertThat(room.isOut()).isFalse();

        for (int connection = 0; connection < 50; connection++) {
            room.opened();
        }
        assertThat(room.isOut()).isTrue();
        room.closed();
        assertThat(room.isScarce()).isTrue();
    }

    @Test
    void what_others_open_and_close_is_counted_again_soon() {
        OpenFileRoom room = new OpenFileRoom(300, open::get, nanos::get);
        open.set(290);
        assertThat(room.isScarce()).isFalse();

        nanos.addAndGet(1_000_000_000);
        assertThat(room.isOut()).isTrue();

        open.set(10);
        nanos.addAndGet(1_000_000_000);
        assertThat(room.isScarce()).isFalse();
    }

    @Test
    void where_not_even_counting_is_possible_there_is_none_left() {
        OpenFileRoom room = new OpenFileRoom(
                300,
                () -> {
                    throw new InternalError("Unable to open directory /proc/self/fd");
                },
                nanos::get);

        assertThat(room.isOut()).isTrue();
        assertThat(room.missing()).isEqualTo(37);
    }

    @Test
    void this_process_has_room() {
        assertThat(OpenFileRoom.ofThisProcess().isScarce()).isFalse();
        assertThat(OpenFileRoom.ofThisProcess().most()).isPositive();
    }
}
