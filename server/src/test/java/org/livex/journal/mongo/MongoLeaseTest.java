package org.livex.journal.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.journal.Soon.soon;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.mongo.MongoLeaseDocument.Holding;

/** One server at a time on one database; every server has clocks of its own. */
class MongoLeaseTest {
    /** Nobody renews but the test; whoever waits looks often. */
    private static final LeaseTimes BY_HAND =
            new LeaseTimes(Duration.ofHours(1), Duration.ofSeconds(15), Duration.ofSeconds(25), Duration.ofMillis(1));

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int LOOKS_UNTIL_FREE = 25;

    private final Vertx vertx = Vertx.vertx();
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String uri = "mongodb:/" + server.bind();
    private final String database = "livex-test-" + UUID.randomUUID();
    private final List<MongoConnection> connections = new ArrayList<>();
    private final HandClock clock = HandClock.still();
    private MongoLease first;

    @BeforeEach
    void start() {
        first = soon(take(clock));
    }

    @AfterEach
    void stop() {
        connections.forEach(connection -> soon(connection.close()));
        server.shutdownNow();
        soon(vertx.close());
    }

    @Test
    void a_second_server_is_refused_as_soon_as_the_first_renews() {
        Future<MongoLease> second = take(HandClock.still());
        while (!second.isComplete()) {
            soon(first.renew());
        }

        assertThatThrownBy(() -> soon(second))
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageMatching("the database that MONGODB_URI names is in use by another Livex server, on .+: stop"
                        + " that one first");
        assertThat(first.isHeld()).isTrue();
    }

    @Test
    void a_holder_that_crashed_is_waited_for_and_then_followed() {
        HandClock waiter = HandClock.goesOnBy(SECOND);

        MongoLease second = soon(take(waiter));

        assertThat(waiter.looks()).isGreaterThanOrEqualTo(LOOKS_UNTIL_FREE);
        assertThat(second.isHeld()).isTrue();
    }

    @Test
    void a_waiter_whose_date_jumps_waits_no_shorter() {
        HandClock waiter = HandClock.goesOnBy(SECOND);
        waiter.jump(Duration.ofDays(-3_000));
        PassedTime time = new PassedTime(
                () -> {
                    waiter.jump(Duration.ofDays(200));
                    return waiter.time().now().nanos();
                },
                waiter.wall());

        soon(MongoLease.take(vertx, connection(), BY_HAND, time));

        assertThat(waiter.looks()).isGreaterThanOrEqualTo(LOOKS_UNTIL_FREE);
    }

    @Test
    void a_holder_that_stopped_cleanly_is_not_waited_for() {
        soon(first.giveBack());

        MongoLease second = soon(take(HandClock.still()));

        assertThat(first.isHeld()).isFalse();
        assertThat(second.isHeld()).isTrue();
    }

    /** On one event loop, where nobody looks while another one is told that it goes on; from then on no time passes. */
    @Test
    void of_many_that_wait_for_a_crashed_holder_one_goes_on() {
        Map<HandClock, MongoConnection> servers = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            servers.put(HandClock.goesOnBy(SECOND), connection());
        }
        Promise<List<Future<MongoLease>>> all = Promise.promise();
        vertx.runOnContext(_ -> all.complete(servers.entrySet().stream()
                .map(server -> MongoLease.take(
                                vertx,
                                server.getValue(),
                                BY_HAND,
                                server.getKey().time())
                        .onSuccess(_ -> servers.keySet().forEach(HandClock::stand)))
                .toList()));
        List<Future<MongoLease>> waiting = soon(all.future());
        Future<MongoLease> winner = soon(Future.any(waiting).map(_ -> firstOf(waiting)));
        while (waiting.stream().anyMatch(one -> !one.isComplete())) {
            soon(winner.result().renew());
        }

        assertThat(waiting.stream().filter(Future::succeeded)).hasSize(1);
    }

    @Test
    void renewals_keep_it() {
        for (int i = 0; i < 10; i++) {
            clock.pass(Duration.ofSeconds(14));
            assertThat(first.isHeld()).isTrue();
            soon(first.renew());
        }

        assertThat(first.isHeld()).isTrue();
    }

    @Test
    void a_server_that_was_paused_knows_it_before_anything_else_and_goes_on_if_nobody_came() {
        clock.pass(Duration.ofSeconds(15));

        assertThat(first.isHeld()).isFalse();
        soon(first.renew());
        assertThat(first.isHeld()).isTrue();
        assertThat(first.lost().isComplete()).isFalse();
    }

    @Test
    void a_laptop_that_slept_knows_it_though_its_monotonic_clock_stood_still() {
        clock.jump(Duration.ofHours(1));

        assertThat(first.isHeld()).isFalse();
        soon(first.renew());
        assertThat(first.isHeld()).isTrue();
    }

    @Test
    void a_clock_that_is_set_back_prolongs_nothing() {
        clock.jump(Duration.ofDays(-1));
        assertThat(first.isHeld()).isTrue();

        clock.pass(Duration.ofSeconds(15));

        assertThat(first.isHeld()).isFalse();
    }

    @Test
    void a_renewal_counts_from_when_it_was_sent() {
        Future<Void> renewal = first.renew();
        clock.pass(Duration.ofSeconds(15));
        soon(renewal);

        assertThat(first.isHeld()).isFalse();
    }

    @Test
    void a_server_that_cannot_reach_mongodb_stops_by_itself() {
        server.shutdownNow();
        Future<Void> renewal = first.renew();

        assertThatThrownBy(() -> soon(renewal)).isInstanceOf(JournalUnavailable.class);
        assertThat(first.isHeld()).isTrue();
        clock.pass(Duration.ofSeconds(15));
        assertThat(first.isHeld()).isFalse();
        assertThat(first.lost().isComplete()).isFalse();
    }

    @Test
    void a_server_that_another_has_followed_never_comes_back() {
        clock.pass(Duration.ofHours(1));
        MongoLease second = soon(take(HandClock.goesOnBy(SECOND)));

        soon(first.renew());

        assertThat(first.lost().succeeded()).isTrue();
        assertThat(first.isHeld()).isFalse();
        soon(first.giveBack());
        soon(second.renew());
        assertThat(second.lost().isComplete()).isFalse();
    }

    @Test
    void a_server_that_another_had_followed_for_a_while_never_comes_back_either() {
        clock.pass(Duration.ofHours(1));
        soon(soon(take(HandClock.goesOnBy(SECOND))).giveBack());

        soon(first.renew());

        assertThat(first.lost().succeeded()).isTrue();
        assertThat(first.isHeld()).isFalse();
    }

    @Test
    void however_often_the_last_one_renewed_the_next_begins_anew() {
        MongoLeaseDocument document = new MongoLeaseDocument(connection());
        Holding seen = soon(document.read()).orElseThrow();
        assertThat(soon(document.replace(seen, new Holding("old", "old", Long.MAX_VALUE))))
                .isTrue();

        MongoLease second = soon(take(HandClock.goesOnBy(SECOND)));
        soon(second.renew());

        assertThat(soon(document.read()).map(Holding::renewals)).isEqualTo(Optional.of(1L));
    }

    @Test
    void a_holder_must_stop_before_the_next_begins() {
        assertThatThrownBy(() -> new LeaseTimes(SECOND, SECOND, SECOND, SECOND))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(LeaseTimes.DEFAULT.freeAfter().plus(LeaseTimes.DEFAULT.seenEvery()))
                .isLessThan(Duration.ofSeconds(30));
    }

    private Future<MongoLease> take(HandClock clockOfServer) {
        return MongoLease.take(vertx, connection(), BY_HAND, clockOfServer.time());
    }

    private MongoConnection connection() {
        MongoConnection connection = soon(MongoConnection.open(vertx, uri, database));
        connections.add(connection);
        return connection;
    }

    private static Future<MongoLease> firstOf(List<Future<MongoLease>> waiting) {
        return waiting.stream().filter(Future::succeeded).findFirst().orElseThrow();
    }
}
