package org.livex.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.disk.FreeSpace.Room;

class DiskTest {
    private static final long MEGABYTE = 1_000_000;

    private final Vertx vertx = Vertx.vertx();
    private Room room = new Room(90_000 * MEGABYTE, 100_000 * MEGABYTE);
    private boolean unreadable;
    private final List<DiskState> heard = new ArrayList<>();
    private final Disk disk = new Disk(vertx, () -> {
        if (unreadable) {
            throw new IOException("stale file handle");
        }
        return room;
    });

    @AfterEach
    void close() throws Exception {
        vertx.close().await(30, TimeUnit.SECONDS);
    }

    @ParameterizedTest(name = "{0} MB of {1} MB: {2}")
    @CsvSource({
        "500, 100000, AMPLE",
        "499, 100000, LOW",
        "100, 100000, LOW",
        "99, 100000, SCARCE",
        "1, 100000, SCARCE",
        "0, 100000, FULL",
        "400, 8000, AMPLE",
        "399, 8000, LOW",
        "79, 8000, SCARCE",
        "20, 40, AMPLE",
        "19, 40, LOW",
        "3, 40, SCARCE",
        "0, 40, FULL"
    })
    void how_full_a_disk_is(long free, long total, DiskState state) {
        assertThat(DiskState.of(new Room(free * MEGABYTE, total * MEGABYTE))).isEqualTo(state);
    }

    @Test
    void little_room_is_told_at_every_look_and_its_end_once() throws Exception {
        disk.onLittleRoom(report -> heard.add(report.state()));

        look(600);
        look(400);
        look(399);
        look(50);
        look(0);
        look(600);
        look(600);

        assertThat(heard)
                .containsExactly(DiskState.LOW, DiskState.LOW, DiskState.SCARCE, DiskState.FULL, DiskState.AMPLE);
        assertThat(disk.hasRoomForMore()).isTrue();
    }

    @Test
    void what_can_wait_gives_way_before_the_disk_is_full() throws Exception {
        look(400);
        assertThat(disk.hasRoomForMore()).isTrue();

        look(50);
        assertThat(disk.hasRoomForMore()).isFalse();
    }

    @Test
    void a_disk_that_cannot_be_asked_is_as_it_was() throws Exception {
        look(50);
        unreadable = true;
        look(600);

        assertThat(disk.report().state()).isEqualTo(DiskState.SCARCE);
    }

    private void look(long freeMegabytes) throws Exception {
        room = new Room(freeMegabytes * MEGABYTE, room.total());
        disk.look().await(30, TimeUnit.SECONDS);
    }
}
