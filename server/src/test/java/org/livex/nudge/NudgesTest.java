package org.livex.nudge;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.sqlite.SqliteFile;

@ExtendWith(VertxExtension.class)
class NudgesTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final PersonId ANNA = new PersonId("anna");
    private static final PersonId BORIS = new PersonId("boris");
    private static final Duration APART = Duration.ofMillis(400);

    @TempDir
    private Path folder;

    private Vertx vertx;
    private final Set<DeviceId> connected = ConcurrentHashMap.newKeySet();
    private final Bells bells = new Bells();
    private PushAddresses addresses;
    private Nudges nudges;

    /** Rings in a queue, and answers with what lies ready, else "handed over". */
    private static final class Bells implements PhoneWaker {
        private final BlockingQueue<PushAddress> rung = new LinkedBlockingQueue<>();
        private final Queue<Future<WakeResult>> answers = new ArrayDeque<>();

        @Override
        public boolean reaches(PushAddress address) {
            return address instanceof PushAddress.Fcm;
        }

        @Override
        public synchronized Future<WakeResult> wake(PushAddress address) {
            rung.add(address);
            return answers.isEmpty() ? Future.succeededFuture(new WakeResult.HandedOver()) : answers.remove();
        }

        @Override
        public Future<Void> close() {
            return Future.succeededFuture();
        }

        synchronized void answer(WakeResult result) {
            answers.add(Future.succeededFuture(result));
        }

        synchronized void fail() {
            answers.add(Future.failedFuture("broken"));
        }

        void assertRings(String token) throws InterruptedException {
            assertThat(rung.poll(20, SECONDS)).isEqualTo(new PushAddress.Fcm(token));
        }

        void assertSilent() {
            assertThat(rung).isEmpty();
        }
    }

    @BeforeEach
    void open(Vertx given) throws Exception {
        vertx = given;
        SqliteFile file = SqliteFile.open(vertx, folder.resolve("livex.db")).await(20, SECONDS);
        addresses = SqlitePushAddresses.open(file).await(20, SECONDS);
        NudgeTimes times = new NudgeTimes(APART, Duration.ofSeconds(1));
        nudges = Nudges.open(vertx, addresses, List.of(bells), connected::contains, times);
    }

    @AfterEach
    void close() throws Exception {
        nudges.close().await(20, SECONDS);
    }

    @Test
    void all_phones_of_those_who_have_something_to_read_are_woken() throws Exception {
        register(ANNA, "phone-1");
        register(BORIS, "phone-2");
        nudges.wake(DEMO, List.of(ANNA));
        bells.assertRings("phone-1");
        nudges.wake(DEMO, List.of(BORIS));
        bells.assertRings("phone-2");
        bells.assertSilent();
    }

    @Test
    void a_phone_with_an_open_connection_is_not_woken() throws Exception {
        register(ANNA, "phone-1");
        register(BORIS, "phone-2");
        connected.add(new DeviceId("device-of-phone-1"));
        nudges.wake(DEMO, List.of(ANNA, BORIS));
        bells.assertRings("phone-2");
        bells.assertSilent();
    }

    @Test
    void much_news_at_once_is_one_hint_and_one_more_later() throws Exception {
        register(ANNA, "phone-1");
        nudges.wake(DEMO, List.of(ANNA));
        bells.assertRings("phone-1");
        long rung = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            nudges.wake(DEMO, List.of(ANNA));
        }
        bells.assertRings("phone-1");
        assertThat(Duration.ofNanos(System.nanoTime() - rung)).isGreaterThan(Duration.ofMillis(300));
        register(BORIS, "phone-2");
        nudges.wake(DEMO, List.of(BORIS));
        bells.assertRings("phone-2");
        bells.assertSilent();
    }

    @Test
    void a_busy_push_service_is_asked_again() throws Exception {
        register(ANNA, "phone-1");
        bells.answer(new WakeResult.RetryAfter(Duration.ofMillis(50)));
        bells.answer(new WakeResult.RetryAfter(Duration.ofHours(1)));
        nudges.wake(DEMO, List.of(ANNA));
        bells.assertRings("phone-1");
        bells.assertRings("phone-1");
        bells.assertRings("phone-1");
    }

    @Test
    void an_address_that_is_gone_is_forgotten() throws Exception {
        register(ANNA, "phone-1");
        register(BORIS, "phone-2");
        bells.answer(new WakeResult.Gone());
        nudges.wake(DEMO, List.of(ANNA));
        bells.assertRings("phone-1");
        nudges.wake(DEMO, List.of(ANNA, BORIS));
        bells.assertRings("phone-2");
        bells.assertSilent();
        // The store writes in order, so after this the address is forgotten.
        register(BORIS, "phone-2");
        assertThat(addresses.of(DEMO).await(20, SECONDS)).hasSize(1);
    }

    @Test
    void a_push_service_that_fails_stops_nobody_else() throws Exception {
        register(ANNA, "phone-1");
        register(BORIS, "phone-2");
        bells.fail();
        nudges.wake(DEMO, List.of(ANNA));
        bells.assertRings("phone-1");
        bells.answer(new WakeResult.Failed("out of order"));
        nudges.wake(DEMO, List.of(BORIS));
        bells.assertRings("phone-2");
        nudges.wake(DEMO, List.of(ANNA));
        bells.assertRings("phone-1");
    }

    @Test
    void a_phone_that_was_forgotten_is_not_woken() throws Exception {
        register(ANNA, "phone-1");
        register(BORIS, "phone-2");
        nudges.forget(new DeviceId("device-of-phone-1")).await(20, SECONDS);
        nudges.wake(DEMO, List.of(ANNA, BORIS));
        bells.assertRings("phone-2");
        bells.assertSilent();
    }

    private void register(PersonId person, String token) throws Exception {
        DeviceId device = new DeviceId("device-of-" + token);
        nudges.register(new PushRegistration(DEMO, person, device, new PushAddress.Fcm(token)))
                .await(20, SECONDS);
    }
}
