package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import okio.ByteString;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** The sound of voice messages, on its way and on the phone. */
@RunWith(RobolectricTestRunner.class)
public class VoiceFilesTest {
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
    public void one_that_was_said_off_line_is_brought_once_though_the_process_died() throws Exception {
        phone.server.isReachable = false;
        String sha256 = phone.engine().keep(SOUND, "audio/aac");
        String id = phone.engine().act("post-message", said("m-1", sha256));
        assertThat(state(sha256)).isEqualTo(Attached.State.TO_BRING);
        phone.die();
        phone.server.isReachable = true;

        phone.live();

        phone.await("the sound is there", () -> state(sha256) == Attached.State.BROUGHT);
        phone.await("so is the line", () -> phone.now().waiting().isEmpty());
        assertThat(phone.server.journalled()).containsExactly(id);
        assertThat(phone.server.media.files.keySet()).containsExactly(sha256);
        assertThat(phone.engine().bytes(sha256)).as("to be heard again").isEqualTo(SOUND);
    }

    @Test
    public void a_refused_one_is_not_brought_until_it_is_said_again() throws Exception {
        phone.server.refusals.put("post-message", "too-fast");
        phone.server.isReachable = false;
        String sha256 = phone.engine().keep(SOUND, "audio/aac");
        String refused = phone.engine().act("post-message", said("m-1", sha256));
        phone.server.isReachable = true;
        phone.engine().syncNow();
        phone.await("it is refused", () -> !phone.now().refused().isEmpty());
        phone.server.refusals.clear();

        phone.engine().act("post-message", said("m-2", sha256));
        phone.engine().dismiss(refused);

        phone.await("the sound is there", () -> state(sha256) == Attached.State.BROUGHT);
        phone.await("so is the line", () -> phone.now().waiting().isEmpty());
        assertThat(phone.server.journal.values())
                .extracting(command -> command.optString("message"))
                .containsExactly("m-2");
    }

    @Test
    public void a_refused_one_that_is_removed_leaves_nothing_on_the_phone_or_the_server() throws Exception {
        phone.server.refusals.put("post-message", "unknown-channel");
        phone.server.isReachable = false;
        String sha256 = phone.engine().keep(SOUND, "audio/aac");
        String refused = phone.engine().act("post-message", said("m-1", sha256));
        phone.engine().discard(sha256);
        assertThat(phone.engine().bytes(sha256)).as("while it waits it stays").isEqualTo(SOUND);
        phone.server.isReachable = true;
        phone.engine().syncNow();
        phone.await("it is refused", () -> !phone.now().refused().isEmpty());

        phone.engine().discard(sha256);
        phone.engine().dismiss(refused);

        assertThat(phone.engine().bytes(sha256)).isNull();
        assertThat(phone.engine().attached()).isEmpty();
        assertThat(new File(phone.folder, "media").list()).isNullOrEmpty();
    }

    @Test
    public void those_of_others_are_fetched_once_the_server_has_them_and_go_when_they_are_hidden() throws Exception {
        String sha256 = phone.server.media.has(SOUND);
        JSONObject line = line(sha256, 10);
        phone.server.has(line);
        phone.engine().syncNow();
        phone.await("the line is here", () -> phone.now().item("message", "m-7") != null);
        assertThat(phone.server.media.given).as("before its sound is whole").isEmpty();

        JSONObject received = new JSONObject().put(sha256, "2026-11-24T09:31:14.101Z");
        phone.server.has(line(sha256, 11).put("received", received));
        phone.engine().syncNow();
        phone.await("its sound is here", () -> phone.engine().bytes(sha256) != null);
        assertThat(phone.engine().bytes(sha256)).isEqualTo(SOUND);

        phone.server.has(line(sha256, 12).put("hidden", new JSONArray().put(sha256)));
        phone.engine().syncNow();
        phone.await("it is gone", () -> phone.engine().bytes(sha256) == null);
        assertThat(phone.server.media.given).containsExactly(sha256);
    }

    @Test
    public void those_of_whoever_was_erased_go_though_the_phone_was_off_line_then() throws Exception {
        String sha256 = phone.server.media.has(SOUND);
        byte[] before = "Earlier than the feed.".getBytes(StandardCharsets.UTF_8);
        String earlier = phone.server.media.has(before);
        phone.server.has(line(sha256, 10).put("received", new JSONObject().put(sha256, "2026-11-24T09:31:14.101Z")));
        phone.engine().syncNow();
        phone.engine().fetch(earlier, "audio/aac", before.length);
        phone.await(
                "both are here",
                () -> phone.engine().bytes(sha256) != null && phone.engine().bytes(earlier) != null);
        phone.server.isReachable = false;
        phone.server.closeSocket(1006);
        phone.await("it says so", () -> phone.now().connection().way() == Connection.Way.OFFLINE);

        JSONObject erased = line(sha256, 20);
        erased.remove("voice");
        JSONObject left = new JSONObject().put("text", "—").put("language", "en");
        phone.server.has(erased.put("text", left).put("erased", true));
        phone.server.resets();
        phone.server.isReachable = true;
        phone.engine().syncNow();

        phone.await("they are gone", () -> new File(phone.folder, "media").list().length == 0);
        assertThat(phone.engine().attached()).isEmpty();
    }

    @Test
    public void those_that_were_said_first_are_fetched_first() throws Exception {
        byte[] later = "I am at the gate.".getBytes(StandardCharsets.UTF_8);
        String second = phone.server.media.has(later);
        String first = phone.server.media.has(SOUND);
        phone.server.has(line(second, 10)
                .put("id", "m-1")
                .put("sentAt", "2026-11-24T09:32:00Z")
                .put("received", new JSONObject().put(second, "2026-11-24T09:32:01Z")));
        phone.server.has(line(first, 11)
                .put("id", "m-2")
                .put("sentAt", "2026-11-24T09:31:59.500Z")
                .put("received", new JSONObject().put(first, "2026-11-24T09:33:00Z")));
        phone.engine().syncNow();

        phone.await("both are here", () -> phone.server.media.given.size() == 2);
        assertThat(phone.server.media.given).containsExactly(first, second);
    }

    @Test
    public void one_of_earlier_than_the_feed_is_fetched_when_it_is_asked_for() throws Exception {
        String sha256 = phone.server.media.has(SOUND);

        phone.engine().fetch(sha256, "audio/aac", SOUND.length);

        phone.await("it is here", () -> phone.engine().bytes(sha256) != null);
        assertThat(phone.engine().bytes(sha256)).isEqualTo(SOUND);
    }

    @Test
    public void a_line_that_takes_only_little_at_once_gets_only_little_and_what_it_took_is_not_sent_again()
            throws Exception {
        byte[] sound = new byte[100_000];
        new Random(7).nextBytes(sound);
        phone.server.media.mostOnTheLine = 5_000;
        String sha256 = phone.engine().keep(sound, "audio/aac");
        phone.engine().act("post-message", said("m-1", sha256));

        phone.await("the sound is there", () -> state(sha256) == Attached.State.BROUGHT);
        assertThat(phone.server.media.files.get(sha256)).isEqualTo(ByteString.of(sound));
        assertThat(phone.server.media.pieces).contains(4_096);
        assertThat(phone.server.media.pieces.stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(sound.length);
    }

    @Test
    public void a_quick_line_gets_larger_pieces_than_the_first() throws Exception {
        byte[] sound = new byte[700_000];
        new Random(7).nextBytes(sound);
        String sha256 = phone.engine().keep(sound, "audio/aac");
        phone.engine().act("post-message", said("m-1", sha256));

        phone.await("the sound is there", () -> state(sha256) == Attached.State.BROUGHT);
        assertThat(phone.server.media.pieces).startsWith(16 * 1024, 64 * 1024, 256 * 1024);
    }

    @Test
    public void one_of_others_comes_over_a_line_that_gives_only_little_at_once() throws Exception {
        byte[] sound = new byte[30_000];
        new Random(8).nextBytes(sound);
        String sha256 = phone.server.media.has(sound);
        phone.server.media.mostOnTheLine = 5_000;

        phone.engine().fetch(sha256, "audio/aac", sound.length);

        phone.await("it is here", () -> phone.engine().bytes(sha256) != null);
        assertThat(phone.engine().bytes(sha256)).isEqualTo(sound);
        assertThat(phone.server.media.pieces.stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(sound.length);
    }

    private Attached.State state(String sha256) {
        Attached known = phone.engine().attached().get(sha256);
        return known == null ? Attached.State.REMOVED : known.state();
    }

    private static JSONObject line(String sha256, long seq) throws JSONException {
        return new JSONObject()
                .put("kind", "message")
                .put("id", "m-7")
                .put("seq", seq)
                .put("channel", "team/team-alfa")
                .put("voice", voice(sha256));
    }

    private static JSONObject said(String message, String sha256) throws JSONException {
        return new JSONObject()
                .put("message", message)
                .put("channel", "team/team-alfa")
                .put("body", "")
                .put("language", "en")
                .put("takenAt", "2026-11-24T09:31:05.000Z")
                .put("voice", voice(sha256));
    }

    private static JSONObject voice(String sha256) throws JSONException {
        return new JSONObject()
                .put("sha256", sha256)
                .put("type", "audio/aac")
                .put("bytes", SOUND.length)
                .put("takenAt", "2026-11-24T09:31:00.000Z")
                .put("seconds", 5);
    }
}
