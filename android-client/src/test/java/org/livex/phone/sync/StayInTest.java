package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.store.FakeAndroidKeyStore;
import org.robolectric.RobolectricTestRunner;

/** Tokens, and how taking part ends. */
@RunWith(RobolectricTestRunner.class)
public class StayInTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private PhoneOnDesk phone;

    @Before
    public void join() throws Exception {
        phone = new PhoneOnDesk(temporary);
        phone.server.has("role-card", "secret", 3);
        phone.joined();
    }

    @After
    public void close() {
        phone.close();
    }

    @Test
    public void a_token_that_is_over_is_renewed_and_nobody_notices() throws Exception {
        phone.server.goodTokens = false;
        phone.server.closeSocket(4401);
        String id = phone.record("over");

        phone.await("it is sent", () -> phone.server.journalled().contains(id));
        assertThat(phone.now().ended()).isNull();
    }

    @Test
    public void a_new_pair_that_cannot_be_kept_is_not_used() throws Exception {
        phone.store().isFull(true);
        phone.server.goodTokens = false;
        phone.server.closeSocket(4401);
        phone.await("it cannot get in", () -> phone.now().connection().way() == Connection.Way.OFFLINE);
        phone.server.requests.clear();

        phone.await("the person is told", () -> phone.now().troubles().contains(Trouble.STORAGE_FULL));

        phone.store().isFull(false);
        phone.await("it is in again", () -> phone.now().connection().way() == Connection.Way.LIVE);
    }

    @Test
    public void a_device_that_was_revoked_forgets_what_it_got_and_keeps_what_was_done() throws Exception {
        phone.server.isReachable = false;
        String id = phone.record("not sent yet");
        phone.server.refresh = "device-revoked";
        phone.server.goodTokens = false;
        phone.server.closeSocket(1006);
        phone.server.isReachable = true;

        phone.await("it ended", () -> phone.now().ended() != null);

        assertThat(phone.now().ended()).extracting(Ended::code).isEqualTo("device-revoked");
        assertThat(phone.now().items()).isEmpty();
        assertThat(phone.now().waiting()).extracting(Waiting::id).containsExactly(id);
        phone.die();
        phone.live();
        assertThat(phone.now().ended()).isNotNull();
        phone.server.refresh = null;
        phone.server.goodTokens = true;

        assertThat(phone.join()).isInstanceOf(Joined.class);

        phone.await("the same person sends it", () -> phone.server.journalled().contains(id));
        assertThat(phone.now().ended()).isNull();
        phone.await("and gets all again", () -> phone.now().item("role-card", "secret") != null);
    }

    @Test
    public void where_another_server_answers_it_says_so_keeps_all_and_goes_on_once_its_own_is_back() throws Exception {
        phone.server.refresh = "token-invalid";
        phone.server.goodTokens = false;
        phone.server.closeSocket(1006);
        phone.await("it says so", () -> phone.now().troubles().contains(Trouble.UNKNOWN_HERE));
        String id = phone.record("kept meanwhile");

        assertThat(phone.now().ended()).isNull();
        assertThat(phone.now().connection().way()).isEqualTo(Connection.Way.OFFLINE);
        assertThat(phone.now().item("role-card", "secret")).isNotNull();
        phone.server.refresh = null;
        phone.server.goodTokens = true;

        phone.await("it is sent", () -> phone.server.journalled().contains(id));
        phone.await("it says no more", () -> phone.now().troubles().isEmpty());
    }

    @Test
    public void what_one_person_left_another_neither_sees_nor_sends() throws Exception {
        phone.server.isReachable = false;
        phone.record("of the first person");
        phone.server.refresh = "device-revoked";
        phone.server.goodTokens = false;
        phone.server.closeSocket(1006);
        phone.server.isReachable = true;
        phone.await("it ended", () -> phone.now().ended() != null);
        phone.server.refresh = null;
        phone.server.goodTokens = true;
        phone.server.person = "fin-01";
        phone.server.hasNothing();

        phone.joined();

        assertThat(phone.now().waiting()).isEmpty();
        assertThat(phone.now().items()).isEmpty();
        assertThat(phone.server.journalled()).isEmpty();
    }

    @Test
    public void a_process_that_begins_while_the_key_store_is_busy_is_nobodys_and_goes_on_once_it_answers()
            throws Exception {
        phone.server.isReachable = false;
        String id = phone.record("not sent yet");
        phone.engine().write("report", "half a sentence");
        phone.die();
        FakeAndroidKeyStore.isBusy(true);
        phone.live();
        assertThat(phone.now().joined()).isNull();
        assertThat(phone.now().isRead()).isFalse();
        assertThat(phone.join())
                .as("what is here must not be lost to a new code")
                .isInstanceOf(JoinResult.NotKept.class);
        phone.engine().syncNow();
        assertThat(phone.now().isRead()).isFalse();

        FakeAndroidKeyStore.isBusy(false);
        phone.server.isReachable = true;
        phone.engine().syncNow();

        phone.await("it is read", () -> phone.now().joined() != null);
        assertThat(phone.now().troubles()).isEmpty();
        assertThat(phone.now().item("role-card", "secret")).isNotNull();
        assertThat(phone.engine().read("report")).isEqualTo("half a sentence");
        phone.await("it is sent", () -> phone.server.journalled().contains(id));
    }

    @Test
    public void of_another_exercise_it_stops() throws Exception {
        phone.server.closesWith = 4403;
        phone.server.closeSocket(4403);

        phone.await("it ended", () -> phone.now().ended() != null);
        assertThat(phone.now().ended()).extracting(Ended::code).isEqualTo("wrong-exercise");
    }

    @Test
    public void left_nothing_is_there_any_more() throws Exception {
        phone.server.isReachable = false;
        phone.record("never sent");

        phone.engine().leave();

        assertThat(phone.engine().joined()).isNull();
        assertThat(phone.now().items()).isEmpty();
        assertThat(phone.now().waiting()).isEmpty();
        phone.die();
        phone.live();
        assertThat(phone.engine().joined()).isNull();
    }

    @Test
    public void seven_days_after_the_end_nothing_is_kept() throws Exception {
        ended();
        phone.engine().syncNow();
        assertThat(phone.engine().joined()).as("not at once").isNotNull();
        phone.die();
        phone.server.isReachable = false;
        phone.clock.jump(Duration.ofDays(8));

        phone.live();

        assertThat(phone.engine().joined()).isNull();
        assertThat(phone.now().items()).isEmpty();
    }

    @Test
    public void for_how_long_it_is_kept_after_the_end_the_exercise_says() throws Exception {
        JSONObject exercise = new JSONObject()
                .put("kind", "exercise")
                .put("id", "exercise")
                .put("seq", 49)
                .put("retentionDays", 30);
        phone.server.push(FakeServer.push(49, exercise));
        ended();
        phone.die();
        phone.server.isReachable = false;

        phone.clock.jump(Duration.ofDays(29));
        phone.live();
        assertThat(phone.engine().joined()).isNotNull();

        phone.die();
        phone.clock.jump(Duration.ofDays(2));
        phone.live();
        assertThat(phone.engine().joined()).isNull();
        assertThat(phone.now().items()).isEmpty();
    }

    @Test
    public void a_keystore_that_was_reset_is_told_and_joining_again_works() throws Exception {
        phone.die();
        FakeAndroidKeyStore.reset();

        phone.live();

        assertThat(phone.now().troubles()).containsExactly(Trouble.KEY_LOST);
        assertThat(phone.engine().joined()).isNull();
        phone.joined();
        assertThat(phone.now().troubles()).isEmpty();
    }

    @Test
    public void without_room_no_code_is_spent() throws Exception {
        phone.engine().leave();
        phone.store().isFull(true);

        assertThat(phone.join()).isInstanceOf(JoinResult.NotKept.class);
    }

    private void ended() throws Exception {
        JSONObject clock = new JSONObject()
                .put("kind", "clock")
                .put("id", "clock")
                .put("seq", 50)
                .put("phase", "ended")
                .put("at", Stamps.of(phone.clock.now().plus(phone.now().clockOffset())));
        phone.server.push(FakeServer.push(50, clock));
        phone.await("it is over", () -> phone.now().item("clock", "clock") != null);
    }
}
