package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.store.Stores;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public class OutboxTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private PhoneOnDesk phone;

    @Before
    public void join() throws Exception {
        phone = new PhoneOnDesk(temporary).joined();
    }

    @After
    public void close() {
        phone.close();
    }

    @Test
    public void what_was_done_before_the_process_died_is_sent_once_by_the_next_one() throws Exception {
        phone.server.isReachable = false;
        String id = phone.record("before it died");
        assertThat(phone.now().waiting()).extracting(Waiting::id).containsExactly(id);
        phone.die();
        phone.server.isReachable = true;

        phone.live();

        phone.await("it is sent", () -> phone.now().waiting().isEmpty());
        assertThat(phone.server.journalled()).containsExactly(id);
        JSONObject sent = phone.server.journal.getOrDefault(id, new JSONObject());
        assertThat(sent.getJSONObject("action").getString("note")).isEqualTo("before it died");
        assertThat(sent.getString("type")).isEqualTo("record-action");
    }

    @Test
    public void what_the_server_s_clock_shows_goes_with_what_was_done_though_the_phone_was_set() throws Exception {
        phone.clock.jump(Duration.ofHours(-3));
        phone.server.requests.clear();
        phone.record("held up");
        phone.await("it is sent", () -> phone.now().waiting().isEmpty());

        JSONObject said = phone.server.requests.stream()
                .filter(request -> request.has("sentAt"))
                .findFirst()
                .orElseThrow();
        Instant served = Instant.parse("2026-11-24T09:31:10.020Z");
        assertThat(Instant.parse(said.getString("reckonedAt")))
                .isBetween(served.minusSeconds(5), served.plusSeconds(120));
    }

    @Test
    public void how_the_phone_is_and_how_much_waits_on_it_goes_with_what_was_done() throws Exception {
        phone.engine()
                .health(new PhoneHealth(
                        0.42,
                        true,
                        false,
                        true,
                        false,
                        "android 1.0",
                        "Android 14",
                        new PhoneHealth.Allowed(true, true, true, PhoneHealth.Precision.NONE, true, true)));
        phone.server.isReachable = false;
        phone.record("one");
        phone.record("two");
        phone.server.isReachable = true;
        phone.await("both are sent", () -> phone.now().waiting().isEmpty());

        JSONObject told = phone.server.requests.stream()
                .filter(request -> request.optJSONArray("outbox").length() == 2)
                .findFirst()
                .orElseThrow()
                .getJSONObject("phone");
        assertThat(told.getDouble("battery")).isEqualTo(0.42);
        assertThat(told.getBoolean("charging")).isTrue();
        assertThat(told.getString("app")).isEqualTo("android 1.0");
        assertThat(told.getString("system")).isEqualTo("Android 14");
        assertThat(told.getJSONObject("allowed").getString("position")).isEqualTo("none");
        assertThat(told.getInt("queue")).isEqualTo(2);
    }

    @Test
    public void an_answer_that_is_lost_after_the_server_has_done_it_doubles_nothing() throws Exception {
        phone.server.losesAnswers = true;
        String id = phone.record("once");
        phone.await("it is done", () -> phone.server.journalled().contains(id));
        assertThat(phone.now().waiting()).hasSize(1);

        phone.server.losesAnswers = false;
        phone.server.closeSocket(1006);

        phone.await("it is confirmed", () -> phone.now().waiting().isEmpty());
        assertThat(phone.server.journalled()).containsExactly(id);
    }

    @Test
    public void a_server_that_restarts_gets_what_was_done_meanwhile() throws Exception {
        phone.server.isReachable = false;
        phone.server.closeSocket(1006);
        String id = phone.record("while it restarted");
        phone.await("the phone says so", () -> phone.now().connection().way() == Connection.Way.OFFLINE);

        phone.server.isReachable = true;

        phone.await("it is sent by itself", () -> phone.server.journalled().contains(id));
    }

    @Test
    public void a_clock_that_is_set_back_by_years_keeps_the_order() throws Exception {
        phone.server.isReachable = false;
        List<String> done = new ArrayList<>();
        done.add(phone.record("first"));
        phone.clock.jump(Duration.ofDays(-4_000));
        done.add(phone.record("second"));
        phone.die();
        phone.live();
        done.add(phone.record("third"));

        phone.server.isReachable = true;

        phone.await("all are sent", () -> phone.now().waiting().isEmpty());
        assertThat(phone.server.journalled()).containsExactlyElementsOf(done);
    }

    @Test
    public void a_refused_action_is_shown_until_dismissed_and_holds_up_nothing() throws Exception {
        phone.server.isReachable = false;
        phone.server.refusals.put("acknowledge-inject", "not-a-recipient");
        String refused = phone.engine().act("acknowledge-inject", new JSONObject().put("inject", "x"));
        String behind = phone.record("behind it");
        phone.server.isReachable = true;

        phone.await("those behind it go on", () -> phone.now().waiting().isEmpty());

        assertThat(phone.server.journalled()).containsExactly(behind);
        assertThat(phone.now().refused()).extracting(Refused::id).containsExactly(refused);
        assertThat(phone.now().refused()).extracting(Refused::code).containsExactly("not-a-recipient");
        phone.die();
        phone.live();
        assertThat(phone.now().refused()).extracting(Refused::id).containsExactly(refused);
        phone.engine().dismiss(refused);
        assertThat(phone.now().refused()).isEmpty();
        phone.die();
        phone.live();
        assertThat(phone.now().refused()).isEmpty();
    }

    @Test
    public void what_nobody_waits_for_is_refused_without_a_word() throws Exception {
        phone.server.refusals.put("confirm-red-stop", "no-stop-called");
        phone.engine().act("confirm-red-stop", new JSONObject());

        phone.await("it is answered", () -> phone.now().waiting().isEmpty());
        assertThat(phone.now().refused()).isEmpty();
    }

    @Test
    public void what_the_server_breaks_on_stands_aside_for_the_rest() throws Exception {
        phone.server.isReachable = false;
        List<String> done = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            done.add(phone.record(i == 2 ? "poison" : "note " + i));
        }
        phone.server.breaksOn = "poison";
        phone.server.isReachable = true;

        phone.await("the rest is sent", () -> phone.now().waiting().size() == 1);

        assertThat(phone.server.journalled()).hasSize(5);
        assertThat(phone.now().waiting()).extracting(Waiting::id).containsExactly(done.get(2));
    }

    @Test
    public void on_a_full_disk_nothing_is_called_saved_and_later_all_goes_on() throws Exception {
        phone.store().isFull(true);

        assertThatThrownBy(() -> phone.record("no room")).isInstanceOf(NotSaved.class);

        assertThat(phone.now().waiting()).isEmpty();
        assertThat(phone.now().troubles()).containsExactly(Trouble.STORAGE_FULL);
        phone.store().isFull(false);
        String id = phone.record("room again");
        phone.await("it is sent", () -> phone.server.journalled().contains(id));
        assertThat(phone.server.journalled()).containsExactly(id);
        assertThat(phone.now().troubles()).isEmpty();
    }

    @Test
    public void what_the_server_answers_while_the_disk_is_full_is_asked_for_again() throws Exception {
        phone.server.isReachable = false;
        String id = phone.record("before it was full");
        phone.store().isFull(true);
        phone.server.has("place", "bank", 7);
        phone.server.isReachable = true;
        phone.server.closeSocket(1006);
        phone.await("the server has it", () -> phone.server.journalled().contains(id));
        phone.await("the person is told", () -> phone.now().troubles().contains(Trouble.STORAGE_FULL));
        assertThat(phone.now().waiting()).hasSize(1);
        assertThat(phone.now().items("place")).isEmpty();

        phone.store().isFull(false);

        phone.await("it is confirmed", () -> phone.now().waiting().isEmpty());
        assertThat(phone.now().items("place")).containsOnlyKeys("bank");
        assertThat(phone.server.journalled()).containsExactly(id);
    }

    @Test
    public void an_action_that_cannot_be_read_any_more_is_reported_and_the_others_are_sent() throws Exception {
        phone.server.isReachable = false;
        phone.record("one");
        phone.record("two");
        phone.die();
        Stores.damageOne(phone.folder, "outbox");
        phone.server.isReachable = true;

        phone.live();

        assertThat(phone.now().troubles()).containsExactly(Trouble.ACTIONS_LOST);
        phone.await("the other is sent", () -> phone.server.journalled().size() == 1);
        phone.engine().dismiss(Trouble.ACTIONS_LOST);
        assertThat(phone.now().troubles()).isEmpty();
    }

    @Test
    public void more_than_the_server_takes_at_once_goes_in_parts() throws Exception {
        phone.server.isReachable = false;
        for (int i = 0; i < 130; i++) {
            phone.record("note " + i);
        }
        phone.server.isReachable = true;

        phone.await("all are sent", () -> phone.now().waiting().isEmpty());
        assertThat(phone.server.journalled()).hasSize(130);
        assertThat(phone.server.requests)
                .allMatch(request -> request.optJSONArray("outbox").length() <= 100);
    }
}
