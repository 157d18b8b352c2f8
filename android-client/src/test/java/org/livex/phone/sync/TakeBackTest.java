package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** What has certainly not left the phone can be taken back; what may have left it cannot. */
@RunWith(RobolectricTestRunner.class)
public class TakeBackTest {
    private static final String DRAFT = "demo/inv-01/message to team/team-alfa";
    private static final byte[] SOUND = "Come to the gate.".getBytes(StandardCharsets.UTF_8);

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
    public void what_waits_off_line_is_taken_back_and_the_others_go_out_in_their_order() throws Exception {
        goOffLine();
        String first = phone.record("first");
        String meant = phone.record("not so meant");
        String last = phone.record("last");
        assertThat(phone.now().waiting()).allMatch(Waiting::isUnsent);

        assertThat(phone.engine().takeBack(meant, Map.of())).isTrue();
        assertThat(phone.now().waiting()).extracting(Waiting::id).containsExactly(first, last);
        assertThat(phone.engine().takeBack(meant, Map.of())).as("a second tap").isFalse();
        comeBack();

        phone.await("the others are sent", () -> phone.now().waiting().isEmpty());
        assertThat(phone.server.journalled()).containsExactly(first, last);
    }

    @Test
    public void what_was_done_before_the_process_died_can_be_taken_back_by_the_next_one() throws Exception {
        goOffLine();
        phone.engine().write(DRAFT, "Come to the");
        String id = phone.engine().act("post-message", said(null), Set.of(DRAFT));
        assertThat(phone.engine().read(DRAFT)).isEmpty();
        phone.die();
        phone.live();

        assertThat(phone.engine().takeBack(id, Map.of(DRAFT, "Come to the gate")))
                .isTrue();
        assertThat(phone.engine().read(DRAFT)).isEqualTo("Come to the gate");
        phone.die();
        phone.server.isReachable = true;
        phone.live();

        assertThat(phone.engine().read(DRAFT)).isEqualTo("Come to the gate");
        assertThat(phone.now().waiting()).isEmpty();
        String other = phone.record("something else");
        phone.await("the server hears of it", () -> phone.server.journalled().contains(other));
        assertThat(phone.server.journalled()).containsExactly(other);
    }

    @Test
    public void what_is_said_into_a_network_that_has_gone_without_a_word_has_not_left() throws Exception {
        phone.await("live", () -> phone.now().connection().way() == Connection.Way.LIVE);
        phone.server.silentMillis = 10_000;
        phone.server.isReachable = false;
        String id = phone.engine().act("post-message", said(null));
        phone.await("it asks whether anybody is there", () -> phone.server.saidInVain.get() > 0);
        assertThat(phone.now().waiting()).extracting(Waiting::isUnsent).containsExactly(true);

        assertThat(phone.engine().takeBack(id, Map.of())).isTrue();
        phone.server.closeSocket(1006);
        comeBack();
        phone.server.silentMillis = 0;
        String other = phone.record("something else");
        phone.await("the server hears of it", () -> phone.server.journalled().contains(other));
        assertThat(phone.server.journalled()).containsExactly(other);
    }

    @Test
    public void what_the_server_may_have_is_not_taken_back_also_after_the_process_died() throws Exception {
        phone.server.losesAnswers = true;
        String id = phone.record("said");
        phone.await("it is done", () -> phone.server.journalled().contains(id));
        assertThat(phone.now().waiting()).extracting(Waiting::isUnsent).containsExactly(false);

        assertThat(phone.engine().takeBack(id, Map.of(DRAFT, "said"))).isFalse();
        assertThat(phone.engine().read(DRAFT)).isEmpty();
        phone.server.isReachable = false;
        phone.die();
        phone.live();

        assertThat(phone.now().waiting()).extracting(Waiting::isUnsent).containsExactly(false);
        assertThat(phone.engine().takeBack(id, Map.of())).isFalse();
        assertThat(phone.now().waiting()).hasSize(1);
        phone.server.losesAnswers = false;
        comeBack();
        phone.await("it is confirmed", () -> phone.now().waiting().isEmpty());
        assertThat(phone.server.journalled()).containsExactly(id);
    }

    @Test
    public void nothing_is_sent_of_what_is_taken_back_while_a_request_is_on_its_way_to_the_door() throws Exception {
        goOffLine();
        phone.server.closesWith = 1013;
        String meant = phone.record("not so meant");
        String other = phone.record("other");
        AtomicBoolean isBack = new AtomicBoolean();
        phone.server.beforeDeparture = () -> {
            if (!isBack.get()) {
                isBack.set(takenBack(meant));
            }
        };
        comeBack();

        phone.await("the other is sent", () -> phone.now().waiting().isEmpty());
        assertThat(isBack).isTrue();
        assertThat(phone.server.journalled()).containsExactly(other);
    }

    @Test
    public void where_there_is_no_room_it_still_waits_and_goes_out() throws Exception {
        goOffLine();
        String id = phone.record("there is no room");
        phone.store().isFull(true);

        assertThatThrownBy(() -> phone.engine().takeBack(id, Map.of(DRAFT, "words")))
                .isInstanceOf(NotSaved.class);
        assertThat(phone.engine().read(DRAFT)).isEmpty();
        assertThat(phone.now().waiting()).extracting(Waiting::id).containsExactly(id);
        comeBack();

        phone.await("a full phone says it", () -> phone.server.journalled().contains(id));
        int said = phone.server.requests.size();
        phone.await("and again, as it cannot keep the answer", () -> phone.server.requests.size() > said);
        assertThat(phone.engine().takeBack(id, Map.of()))
                .as("the server has it")
                .isFalse();
        phone.store().isFull(false);
        phone.await("it is confirmed", () -> phone.now().waiting().isEmpty());
        assertThat(phone.server.journalled()).containsExactly(id);
    }

    @Test
    public void what_was_said_is_a_draft_again_and_its_sound_stays_here() throws Exception {
        goOffLine();
        String sha256 = phone.engine().keep(SOUND, "audio/aac");
        String id = phone.engine().act("post-message", said(sha256));
        assertThat(stateOf(sha256)).isEqualTo(Attached.State.TO_BRING);

        assertThat(phone.engine().takeBack(id, Map.of())).isTrue();
        assertThat(stateOf(sha256)).isEqualTo(Attached.State.DRAFT);
        phone.die();
        phone.server.isReachable = true;
        phone.live();
        String other = phone.record("something else");
        phone.await("the server hears of it", () -> phone.server.journalled().contains(other));

        assertThat(stateOf(sha256)).isEqualTo(Attached.State.DRAFT);
        assertThat(phone.engine().bytes(sha256)).isEqualTo(SOUND);
        assertThat(phone.server.media.files).isEmpty();
        String again = phone.engine().act("post-message", said(sha256));
        phone.await("now it is said", () -> phone.server.journalled().contains(again));
        phone.await("and heard", () -> stateOf(sha256) == Attached.State.BROUGHT);
    }

    @Test
    public void what_an_earlier_app_kept_may_have_gone_out() throws Exception {
        JSONObject command = new JSONObject().put("id", "019a-1").put("type", "practise");

        assertThat(Errand.read(new JSONObject().put("command", command).toString())
                        .isUnsent())
                .isFalse();
        Errand done = Errand.done("019a-1", "practise", command);
        assertThat(Errand.read(done.json()).isUnsent()).isTrue();
        assertThat(Errand.read(done.leaving().json()).isUnsent()).isFalse();
    }

    private boolean takenBack(String id) {
        try {
            return phone.engine().takeBack(id, Map.of());
        } catch (NotSaved full) {
            throw new IllegalStateException(full);
        }
    }

    private void goOffLine() throws InterruptedException {
        phone.server.isReachable = false;
        phone.server.closeSocket(1006);
        phone.await("it says so", () -> phone.now().connection().way() == Connection.Way.OFFLINE);
    }

    private void comeBack() {
        phone.server.isReachable = true;
        phone.engine().syncNow();
    }

    private Attached.State stateOf(String sha256) {
        Attached known = phone.engine().attached().get(sha256);
        return known == null ? Attached.State.REMOVED : known.state();
    }

    private static JSONObject said(@org.jspecify.annotations.Nullable String sha256) throws JSONException {
        JSONObject said = new JSONObject()
                .put("message", "m-1")
                .put("channel", "team/team-alfa")
                .put("body", sha256 == null ? "Come to the gate" : "")
                .put("language", "en")
                .put("takenAt", "2026-11-24T09:31:05.000Z");
        return sha256 == null
                ? said
                : said.put(
                        "voice",
                        new JSONObject()
                                .put("sha256", sha256)
                                .put("type", "audio/aac")
                                .put("bytes", SOUND.length)
                                .put("takenAt", "2026-11-24T09:31:00.000Z")
                                .put("seconds", 5));
    }
}
