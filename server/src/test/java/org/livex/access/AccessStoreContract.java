package org.livex.access;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.access.AccessStore.Contact;
import org.livex.access.AccessStore.StoredCode;
import org.livex.access.AccessStore.StoredDevice;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/** What every store of access must do. */
abstract class AccessStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00.123Z");
    private static final Instant TOMORROW = NOW.plusSeconds(86_400);
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final ExerciseId OTHER = new ExerciseId("other");
    private static final PersonId ANNA = new PersonId("anna");
    private static final PersonId BORIS = new PersonId("boris");

    private AccessStore store;

    /** Opens what was opened before in this test, as after a restart. */
    abstract AccessStore open() throws Exception;

    abstract void close() throws Exception;

    /** After the last close. */
    abstract void release() throws Exception;

    @BeforeEach
    void open_it() throws Exception {
        store = open();
    }

    @AfterEach
    void close_it() throws Exception {
        close();
        release();
    }

    @Test
    void a_secret_is_what_was_there_first_also_after_a_restart() throws Exception {
        byte[] first = {1, 2, 3};
        assertThat(done(store.secret("key", first))).isEqualTo(first);
        assertThat(done(store.secret("key", new byte[] {9}))).isEqualTo(first);
        assertThat(done(store.secret("other", new byte[] {9}))).isEqualTo(new byte[] {9});
        close();
        store = open();
        assertThat(done(store.secret("key", new byte[] {9}))).isEqualTo(first);
    }

    @Test
    void servers_that_start_at_once_agree_on_a_secret() throws Exception {
        List<byte[]> secrets = done(Future.all(IntStream.range(0, 8)
                        .mapToObj(i -> store.secret("key", new byte[] {(byte) i}))
                        .toList()))
                .list();
        assertThat(secrets).allMatch(secret -> secret[0] == secrets.getFirst()[0]);
    }

    @Test
    void a_code_is_taken_once() {
        StoredCode code = code("h1", DEMO, ANNA);
        done(store.addCode(code, true, NOW));
        assertThat(done(store.takeCode("h1", NOW))).contains(code);
        assertThat(done(store.takeCode("h1", NOW))).isEmpty();
    }

    @Test
    void of_many_who_take_a_code_at_once_one_gets_it() {
        for (int round = 0; round < 20; round++) {
            String hash = "round-" + round;
            done(store.addCode(code(hash, DEMO, ANNA), true, NOW));
            List<Optional<StoredCode>> taken = done(Future.all(IntStream.range(0, 16)
                            .mapToObj(_ -> store.takeCode(hash, NOW))
                            .toList()))
                    .list();
            assertThat(taken.stream().filter(Optional::isPresent)).hasSize(1);
        }
    }

    @Test
    void a_code_that_is_over_cannot_be_taken() {
        done(store.addCode(code("h1", DEMO, ANNA), true, NOW));
        assertThat(done(store.takeCode("h1", TOMORROW))).isEmpty();
        assertThat(done(store.takeCode("h1", TOMORROW.minusMillis(1)))).isPresent();
    }

    @Test
    void an_unknown_code_cannot_be_taken() {
        assertThat(done(store.takeCode("never", NOW))).isEmpty();
    }

    @Test
    void a_new_code_replaces_that_persons_older_ones_in_that_exercise_only() {
        done(store.addCode(code("old", DEMO, ANNA), true, NOW));
        done(store.addCode(code("elsewhere", OTHER, ANNA), true, NOW));
        done(store.addCode(code("somebody", DEMO, BORIS), true, NOW));
        done(store.addCode(code("new", DEMO, ANNA), true, NOW));
        assertThat(done(store.takeCode("old", NOW))).isEmpty();
        assertThat(done(store.takeCode("elsewhere", NOW))).isPresent();
        assertThat(done(store.takeCode("somebody", NOW))).isPresent();
        assertThat(done(store.takeCode("new", NOW))).isPresent();
    }

    @Test
    void a_further_code_leaves_the_older_ones_alone() {
        done(store.addCode(code("old", DEMO, ANNA), true, NOW));
        done(store.addCode(code("new", DEMO, ANNA), false, NOW));
        assertThat(done(store.takeCode("old", NOW))).isPresent();
        assertThat(done(store.takeCode("new", NOW))).isPresent();
    }

    @Test
    void a_device_is_kept_as_it_is_also_after_a_restart() throws Exception {
        StoredDevice device = device(DEMO, ANNA, NOW);
        done(store.addDevice(device));
        assertThat(done(store.device(device.id()))).contains(device);
        close();
        store = open();
        assertThat(done(store.device(device.id()))).contains(device);
    }

    @Test
    void an_unknown_device_is_absent() {
        DeviceId unknown = new DeviceId("nobody");
        assertThat(done(store.device(unknown))).isEmpty();
        assertThat(done(store.revoke(unknown, NOW))).isFalse();
        assertThat(done(store.rotate(unknown, 0, 1, NOW))).isFalse();
        done(store.noteContacts(List.of(new Contact(unknown, NOW, 0))));
        assertThat(done(store.device(unknown))).isEmpty();
    }

    @Test
    void devices_of_an_exercise_are_in_the_order_in_which_they_joined() {
        StoredDevice second = device(DEMO, ANNA, NOW.plusMillis(1));
        StoredDevice first = device(DEMO, BORIS, NOW);
        done(store.addDevice(second));
        done(store.addDevice(first));
        done(store.addDevice(device(OTHER, ANNA, NOW)));
        assertThat(done(store.devices(DEMO))).containsExactly(first, second);
    }

    @Test
    void a_device_moves_on_once_from_each_generation() {
        StoredDevice device = device(DEMO, ANNA, NOW);
        done(store.addDevice(device));
        List<Boolean> moved = done(Future.all(IntStream.range(0, 16)
                        .mapToObj(_ -> store.rotate(device.id(), 0, 1, TOMORROW))
                        .toList()))
                .list();
        assertThat(moved.stream().filter(did -> did)).hasSize(1);
        assertThat(done(store.device(device.id())).orElseThrow().rotation()).isEqualTo(new Rotation(1, TOMORROW, 0));
    }

    @Test
    void a_revoked_device_stays_revoked_and_does_not_move_on() {
        StoredDevice device = device(DEMO, ANNA, NOW);
        done(store.addDevice(device));
        assertThat(done(store.revoke(device.id(), TOMORROW))).isTrue();
        assertThat(done(store.revoke(device.id(), NOW))).isFalse();
        assertThat(done(store.rotate(device.id(), 0, 1, NOW))).isFalse();
        assertThat(done(store.device(device.id())).orElseThrow().device().revokedAt())
                .isEqualTo(TOMORROW);
        assertThat(done(store.devices(DEMO))).hasSize(1);
    }

    @Test
    void contacts_never_move_back() {
        StoredDevice device = device(DEMO, ANNA, NOW);
        done(store.addDevice(device));
        done(store.noteContacts(List.of(new Contact(device.id(), TOMORROW, 3))));
        done(store.noteContacts(List.of(new Contact(device.id(), NOW, 2))));
        StoredDevice stored = done(store.device(device.id())).orElseThrow();
        assertThat(stored.device().lastContactAt()).isEqualTo(TOMORROW);
        assertThat(stored.rotation().confirmed()).isEqualTo(3);
    }

    @Test
    void no_contacts_are_nothing_to_do() {
        done(store.noteContacts(List.of()));
    }

    private static StoredCode code(String hash, ExerciseId exercise, PersonId person) {
        return new StoredCode(hash, exercise, person, true, TOMORROW);
    }

    private static StoredDevice device(ExerciseId exercise, PersonId person, Instant joinedAt) {
        DeviceId id = new DeviceId(UUID.randomUUID().toString());
        Session session = new Session(exercise, person, id, false);
        return new StoredDevice(
                new Device(session, "Firefox в Android 📱", joinedAt, null, null), Rotation.first(joinedAt));
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.await(20, SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
