package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.phone.screen.StoryPhone.word;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.view.View;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.act.Recording;
import org.livex.phone.sync.Attachments;
import org.livex.phone.sync.Control;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowLooper;
import org.robolectric.shadows.ShadowMediaPlayer;
import org.robolectric.shadows.ShadowMediaPlayer.MediaInfo;

/** Somebody of a team speaks into their phone, on the real server: who hears it, who does not, who writes it down. */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class VoiceStoryTest {
    private static final String TEAM = "team/team-alfa";
    private static final byte[] SOUND = heard();

    @Rule
    public final Story story = new Story();

    private final Hand hand = story.hand;
    private final List<ShadowMediaPlayer> players = new ArrayList<>();

    @Before
    public void a_loudspeaker() {
        ShadowMediaPlayer.setMediaInfoProvider(source -> new MediaInfo(3_000, 0));
        ShadowMediaPlayer.setCreateListener((player, shadow) -> players.add(shadow));
    }

    @Test
    public void what_is_said_off_line_survives_the_process_arrives_once_and_is_heard_by_the_team_alone()
            throws Exception {
        story.begins("inv-01", "fin-01", "inv-02");
        story.joins("inv-01");
        opensTeam();
        story.losesTheServer();
        records();
        hand.tap(R.id.voice_stop);
        Hand.await("it is kept", () -> isSeen(R.id.voice_send));
        story.dies();
        assertThat(isSeen(R.id.voice_send)).as("what was recorded waits").isTrue();
        hand.tap(R.id.voice_send);
        story.dies();
        assertThat(hand.isShown(word("state.delivery.queued"))).isTrue();
        story.findsTheServer();
        Hand.await("the line is told", story.phone::nothingWaits);
        Hand.await("so is its sound", () -> brought().size() == 1);

        JSONObject voice = only(voices()).getJSONObject("voice");
        String sha256 = voice.getString("sha256");
        assertThat(voice.getInt("bytes")).isEqualTo(SOUND.length);
        assertThat(story.control().media(sha256)).isEqualTo(SOUND);

        story.takesAnotherPhone();
        story.joins("fin-01");
        opensTeam();
        Hand.await("the sound is here", () -> kept(sha256) != null);
        assertThat(kept(sha256)).isEqualTo(SOUND);
        Hand.await("it can be played", () -> isSeen(R.id.voice));
        hand.tap(R.id.voice);
        Hand.await("it is heard", () -> !players.isEmpty() && players.get(0).isReallyPlaying());

        Control stranger = Control.join(story.server(), story.code("inv-02"));
        assertThatThrownBy(() -> stranger.media(sha256))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith(": 404");
        assertThat(voices()).hasSize(1);
        assertThat(brought()).hasSize(1);
    }

    @Test
    public void a_red_stop_ends_a_recording_that_stays_until_its_speaker_sends_it() throws Exception {
        story.begins("inv-01");
        story.joins("inv-01");
        opensTeam();
        records();
        story.control().does("call-red-stop", new JSONObject().put("reason", ""));
        Hand.await("everything stops", () -> hand.isShown(word("phone.stop.active.title")));
        Hand.await("what was said is kept", VoiceStoryTest::isDrafted);
        story.dies();
        assertThat(voices()).isEmpty();
        story.control().does("give-all-clear", new JSONObject());
        Hand.await("it goes on", () -> !hand.isShown(word("phone.stop.active.title")));

        Hand.await("what was said is here", () -> isSeen(R.id.voice_send));
        assertThat(voices()).isEmpty();
        hand.tap(R.id.voice_send);
        Hand.await("it is told", story.phone::nothingWaits);
        Hand.await("with its sound", () -> brought().size() == 1);
        assertThat(voices()).hasSize(1);
    }

    @Test
    public void a_mediator_writes_it_down_and_mends_it_off_line_while_the_phone_dies() throws Exception {
        story.begins("inv-01", "med-01");
        story.joins("med-01");
        opensTeam();
        Control speaker = Control.join(story.server(), story.code("inv-01"));
        says(speaker);
        hand.tapWhenShown("a voice without words", () -> word("phone.voice.write-down"));
        hand.field().setText("Белый вагон");
        hand.tap(R.id.primary);
        hand.tapWhenShown("the words can be mended", () -> word("phone.voice.mend"));
        story.losesTheServer();
        assertThat(hand.field().getText().toString()).isEqualTo("Белый вагон");
        hand.field().setText("Белый фургон");
        story.dies();
        assertThat(hand.field().getText().toString()).isEqualTo("Белый фургон");
        hand.tap(R.id.primary);
        story.dies();
        assertThat(hand.isShown("Белый фургон")).isTrue();
        assertThat(hand.isShown(word("phone.voice.mend"))).as("while it waits").isFalse();
        story.findsTheServer();
        Hand.await("all is told", story.phone::nothingWaits);

        Hand.await("they are mended", () -> hand.isShown(word("phone.voice.mend")));
        assertThat(hand.isShown("Белый фургон")).isTrue();
        assertThat(hand.isShown("Белый вагон")).isFalse();
        assertThat(story.facts("source-revised", "body")).containsExactly("Белый фургон");
        assertThat(story.facts("text-translated")).hasSize(1);
    }

    private void opensTeam() {
        hand.tapWhenShown("the tab", () -> word("phone.tab.talk"));
        Hand.await(
                "their team",
                () -> RealApp.current()
                        .participation()
                        .snapshot()
                        .items("channel")
                        .containsKey(TEAM));
        hand.tapWhenShown("the channel", () -> name());
        Hand.await("the microphone", () -> isSeen(R.id.voice_record));
    }

    /** As the phone's reader has it. */
    private static String name() {
        JSONObject channel = RealApp.current().participation().snapshot().item("channel", TEAM);
        JSONObject name = channel == null ? null : channel.optJSONObject("name");
        return name == null ? "" : name.optString("text");
    }

    private void records() throws IOException {
        shadowOf(RealApp.current()).grantPermissions(Manifest.permission.RECORD_AUDIO);
        hand.tap(R.id.voice_record);
        Hand.await("it records", () -> isSeen(R.id.voice_stop));
        Files.write(Recording.latest(RealApp.current()).toPath(), SOUND);
        ShadowLooper.idleMainLooper(4, TimeUnit.SECONDS);
    }

    /** With a microphone of another make. */
    private static void says(Control speaker) throws Exception {
        String now = java.time.Instant.now().toString();
        JSONObject voice = new JSONObject()
                .put("sha256", "ab".repeat(32))
                .put("type", "audio/aac")
                .put("bytes", SOUND.length)
                .put("takenAt", now)
                .put("seconds", 4);
        speaker.does(
                "post-message",
                new JSONObject()
                        .put("message", "v-1")
                        .put("channel", TEAM)
                        .put("body", "")
                        .put("language", "ru")
                        .put("takenAt", now)
                        .put("voice", voice));
    }

    private boolean isSeen(int id) {
        View found = hand.view(id);
        return found != null && found.isShown();
    }

    private List<JSONObject> voices() throws IOException, InterruptedException, JSONException {
        return story.facts("message-posted").stream()
                .filter(fact -> fact.has("voice"))
                .collect(Collectors.toList());
    }

    /** As the phone reads it: not on the thread of the screens. */
    private static byte @Nullable [] kept(String sha256) {
        Attachments attachments = RealApp.current().attachments();
        return CompletableFuture.supplyAsync(() -> attachments.bytes(sha256)).join();
    }

    /** Not only its sound. */
    private static boolean isDrafted() {
        RealApp app = RealApp.current();
        return app.attachments().attached().keySet().stream()
                .anyMatch(sha256 -> VoiceDraft.has(app.unfinished(), sha256));
    }

    /** By phones: what comes with the scenario is no voice. */
    private List<JSONObject> brought() throws IOException, InterruptedException, JSONException {
        return story.facts("media-received").stream()
                .filter(fact -> fact.has("from"))
                .collect(Collectors.toList());
    }

    private static JSONObject only(List<JSONObject> all) {
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** AAC in ADTS, as the server looks at it: frames and nothing else. */
    private static byte[] heard() {
        byte[] frame = new byte[32];
        frame[0] = (byte) 0xff;
        frame[1] = (byte) 0xf1;
        frame[4] = (byte) (frame.length >> 3);
        frame[5] = (byte) (frame.length << 5);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < 40; i++) {
            all.write(frame, 0, frame.length);
        }
        return all.toByteArray();
    }
}
