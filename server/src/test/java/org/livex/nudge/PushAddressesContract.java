package org.livex.nudge;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/** What every store of push addresses must do. */
abstract class PushAddressesContract {
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final ExerciseId OTHER = new ExerciseId("other");
    private static final PushAddress WEB =
            new PushAddress.WebPush(URI.create("https://push.example/1"), new WebPushReceiver().subscriptionKeys());

    private PushAddresses addresses;

    abstract PushAddresses open() throws Exception;

    abstract void close() throws Exception;

    @BeforeEach
    void open_it() throws Exception {
        addresses = open();
    }

    @AfterEach
    void close_it() throws Exception {
        close();
    }

    @Test
    void keeps_one_address_for_each_device() {
        PushRegistration phone = registration(DEMO, "anna", "d1", new PushAddress.Fcm("t1"));
        PushRegistration desk = registration(DEMO, "anna", "d2", WEB);
        done(addresses.put(phone));
        done(addresses.put(desk));
        done(addresses.put(registration(OTHER, "boris", "d3", new PushAddress.Fcm("t3"))));
        assertThat(done(addresses.of(DEMO))).containsExactly(phone, desk);
    }

    @Test
    void saying_it_again_changes_nothing() {
        PushRegistration phone = registration(DEMO, "anna", "d1", WEB);
        done(addresses.put(phone));
        done(addresses.put(phone));
        assertThat(done(addresses.of(DEMO))).containsExactly(phone);
    }

    @Test
    void a_new_address_replaces_the_devices_old_one() {
        done(addresses.put(registration(DEMO, "anna", "d1", new PushAddress.Fcm("old"))));
        PushRegistration renewed = registration(DEMO, "anna", "d1", new PushAddress.Fcm("new"));
        done(addresses.put(renewed));
        assertThat(done(addresses.of(DEMO))).containsExactly(renewed);
    }

    @Test
    void a_phone_that_joins_as_somebody_else_is_not_woken_for_who_it_was() {
        done(addresses.put(registration(DEMO, "anna", "d1", WEB)));
        PushRegistration now = registration(OTHER, "boris", "d2", WEB);
        done(addresses.put(now));
        assertThat(done(addresses.of(DEMO))).isEmpty();
        assertThat(done(addresses.of(OTHER))).containsExactly(now);
    }

    @Test
    void a_browser_that_made_new_keys_at_its_old_endpoint_is_woken_for_the_last_who_joined_there() {
        PushAddress renewed =
                new PushAddress.WebPush(URI.create("https://push.example/1"), new WebPushReceiver().subscriptionKeys());
        PushRegistration beside = registration(
                DEMO,
                "clara",
                "d3",
                new PushAddress.WebPush(
                        URI.create("https://push.example/11"), new WebPushReceiver().subscriptionKeys()));
        done(addresses.put(beside));
        done(addresses.put(registration(DEMO, "anna", "d1", WEB)));
        PushRegistration now = registration(DEMO, "boris", "d2", renewed);
        done(addresses.put(now));
        assertThat(done(addresses.of(DEMO))).containsExactly(now, beside);
    }

    @Test
    void an_address_that_is_gone_is_forgotten_unless_there_is_a_newer_one() {
        PushRegistration old = registration(DEMO, "anna", "d1", new PushAddress.Fcm("old"));
        PushRegistration renewed = registration(DEMO, "anna", "d1", new PushAddress.Fcm("new"));
        done(addresses.put(renewed));
        done(addresses.remove(old));
        assertThat(done(addresses.of(DEMO))).containsExactly(renewed);
        done(addresses.remove(renewed));
        assertThat(done(addresses.of(DEMO))).isEmpty();
    }

    @Test
    void a_device_is_forgotten() {
        done(addresses.put(registration(DEMO, "anna", "d1", WEB)));
        done(addresses.removeDevice(new DeviceId("d1")));
        done(addresses.removeDevice(new DeviceId("d1")));
        assertThat(done(addresses.of(DEMO))).isEmpty();
    }

    @Test
    void the_key_is_the_one_that_was_there_first() {
        VapidKey first = VapidKey.random();
        assertThat(done(addresses.key(first)).publicKey()).isEqualTo(first.publicKey());
        assertThat(done(VapidKey.of(addresses)).publicKey()).isEqualTo(first.publicKey());
    }

    private static PushRegistration registration(
            ExerciseId exercise, String person, String device, PushAddress address) {
        return new PushRegistration(exercise, new PersonId(person), new DeviceId(device), address);
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.await(20, SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
