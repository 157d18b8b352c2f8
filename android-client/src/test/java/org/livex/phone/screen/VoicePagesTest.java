package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.VoiceScreens.keep;
import static org.livex.phone.screen.talk.TalkScreens.CONTROL;
import static org.livex.phone.screen.talk.TalkScreens.TEAM;
import static org.livex.phone.screen.talk.TalkScreens.talk;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.media.AudioManager;
import android.view.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.act.Recording;
import org.livex.phone.screen.talk.TalkScreens;
import org.livex.phone.sync.Attached;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowMediaPlayer;
import org.robolectric.shadows.ShadowMediaPlayer.MediaInfo;

/** Somebody talks in a conversation instead of typing: what is recorded is heard, sent or deleted. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class VoicePagesTest {
    private static final String NO_MICROPHONE = "No microphone, or this app may not use it.";

    private final List<ShadowMediaPlayer> players = new ArrayList<>();

    @Before
    public void a_phone_with_a_loudspeaker() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
        ShadowMediaPlayer.setMediaInfoProvider(source -> new MediaInfo(3_000, 0));
        ShadowMediaPlayer.setCreateListener((player, shadow) -> players.add(shadow));
    }

    @Test
    public void what_was_recorded_is_heard_before_it_is_sent_and_nothing_plain_stays() throws JSONException {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            VoiceScreens.record(stager);
            stager.wait(Duration.ofMillis(12_300));
            // The screen ticks once a second.
            assertThat(stager.texts())
                    .containsAnyOf("0:11", "0:12")
                    .contains("Record others only if they agree. Five minutes at most.");
            VoiceScreens.tap(stager, R.id.voice_stop);
            assertThat(Recording.latest(stager.app)).doesNotExist();
            assertThat(Stager.acts("post-message")).isEmpty();
            VoiceScreens.tap(stager, R.id.voice);
            assertThat(players.get(0).isReallyPlaying()).isTrue();
            VoiceScreens.tap(stager, R.id.voice_send);

            JSONObject posted = Stager.acts("post-message").get(0);
            JSONObject voice = posted.getJSONObject("voice");
            assertThat(posted.getString("body")).isEmpty();
            assertThat(posted.getString("channel")).isEqualTo(TEAM);
            assertThat(voice.getString("type")).isEqualTo("audio/aac");
            assertThat(voice.getInt("seconds")).isEqualTo(12);
            assertThat(voice.getLong("bytes")).isEqualTo("heard here".length());
            assertThat(voice.getString("takenAt")).isEqualTo("2026-11-24T09:31:05Z");
            assertThat(stateOf(stager, voice.getString("sha256"))).isEqualTo(Attached.State.TO_BRING);
            assertThat(stager.activity().<View>findViewById(R.id.voice_send)).isNull();
            assertThat(players.get(0).getState()).isEqualTo(ShadowMediaPlayer.State.END);
        }
    }

    @Test
    public void what_was_deleted_is_neither_sent_nor_kept() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            VoiceScreens.record(stager);
            VoiceScreens.tap(stager, R.id.voice_stop);
            VoiceScreens.tap(stager, R.id.voice_drop);

            assertThat(stager.app.fake.files.attached()).isEmpty();
            assertThat(Stager.acts("post-message")).isEmpty();
            assertThat(stager.activity().<View>findViewById(R.id.voice_record).isShown())
                    .isTrue();
        }
    }

    @Test
    public void whoever_goes_elsewhere_finds_what_they_said_where_they_said_it_and_no_report_takes_it() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            VoiceScreens.record(stager);
            stager.go(Route.to(Route.Screen.ACT));
            assertThat(stager.activity().drafts().report().captures()).isEmpty();
            stager.go(Route.to(Route.Screen.CHANNEL, CONTROL));
            assertThat(stager.activity().<View>findViewById(R.id.voice_send)).isNull();
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            assertThat(stager.activity().<View>findViewById(R.id.voice_send).isShown())
                    .as("also after the process died")
                    .isTrue();
            assertThat(Recording.latest(stager.app)).doesNotExist();
            stager.go(Route.to(Route.Screen.ACT));
            assertThat(stager.activity().drafts().report().captures()).isEmpty();
        }
    }

    @Test
    public void a_phone_that_is_put_away_keeps_what_was_said() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            VoiceScreens.record(stager);
            stager.controller.pause().stop();
            stager.controller.restart().start().resume();
            stager.settle();

            assertThat(stager.activity().<View>findViewById(R.id.voice_send).isShown())
                    .isTrue();
        }
    }

    @Test
    public void a_red_stop_ends_a_recording_and_sends_nothing() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            VoiceScreens.record(stager);
            stager.show(talk("en").stopped(false));
            assertThat(Recording.latest(stager.app)).doesNotExist();
            assertThat(Stager.acts("post-message")).isEmpty();

            stager.show(talk("en"));
            assertThat(stager.activity().<View>findViewById(R.id.voice_send)).isNotNull();
        }
    }

    @Test
    public void a_call_ends_a_recording_and_during_one_none_begins() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            VoiceScreens.record(stager);
            rings(stager);
            assertThat(stager.activity().<View>findViewById(R.id.voice_send).isShown())
                    .isTrue();
            VoiceScreens.tap(stager, R.id.voice_drop);

            shadowOf(sound(stager)).setNextFocusRequestResponse(AudioManager.AUDIOFOCUS_REQUEST_FAILED);
            VoiceScreens.tap(stager, R.id.voice_record);
            assertThat(stager.notice()).isEqualTo(NO_MICROPHONE);
            assertThat(Recording.latest(stager.app)).doesNotExist();
        }
    }

    @Test
    public void after_five_minutes_a_recording_ends_by_itself() throws JSONException {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            VoiceScreens.record(stager);
            stager.wait(Duration.ofSeconds(301));
            assertThat(stager.notice()).isEqualTo("Five minutes at most.");
            VoiceScreens.tap(stager, R.id.voice_send);

            assertThat(Stager.acts("post-message").get(0).getJSONObject("voice").getInt("seconds"))
                    .isEqualTo(300);
        }
    }

    @Test
    public void the_microphone_is_asked_for_by_the_first_touch_and_a_no_is_said() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            assertThat(shadowOf(stager.activity()).getLastRequestedPermission()).isNull();
            VoiceScreens.tap(stager, R.id.voice_record);
            assertThat(Objects.requireNonNull(shadowOf(stager.activity()).getLastRequestedPermission())
                            .requestedPermissions)
                    .containsExactly(Manifest.permission.RECORD_AUDIO);
            answer(stager, -1);

            assertThat(stager.notice()).isEqualTo(NO_MICROPHONE);
        }
    }

    @Test
    public void a_full_phone_says_that_nothing_was_saved() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            VoiceScreens.record(stager);
            stager.app.fake.files.isFull = true;
            VoiceScreens.tap(stager, R.id.voice_stop);

            assertThat(stager.notice()).startsWith("Not saved");
            assertThat(Recording.latest(stager.app)).doesNotExist();
        }
    }

    @Test
    public void a_refused_one_is_said_again_with_its_sound_or_removed_with_it() throws JSONException {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            String sha256 = keep(stager, "refused");
            String post =
                    TalkScreens.post("m-9", TEAM, "").replace("'takenAt'", VoiceScreens.voice(sha256) + "'takenAt'");
            stager.show(talk("en").refused("019a-2", post, "too-fast"));
            stager.button("Try again").performClick();
            stager.settle();
            JSONObject again = Stager.acts("post-message").get(0);
            assertThat(again.getString("message")).isNotEqualTo("m-9");
            assertThat(again.getJSONObject("voice").getString("sha256")).isEqualTo(sha256);
            assertThat(again.getJSONObject("voice").getInt("seconds")).isEqualTo(12);
            assertThat(stager.app.fake.dismissed).containsExactly("019a-2");

            stager.button("Remove").performClick();
            assertThat(stager.app.fake.files.attached()).isEmpty();
        }
    }

    private static void answer(Stager stager, int granted) {
        stager.activity()
                .onRequestPermissionsResult(
                        VoiceRecorder.MICROPHONE, new String[] {Manifest.permission.RECORD_AUDIO}, new int[] {granted});
        stager.settle();
    }

    private static AudioManager sound(Stager stager) {
        return stager.activity().getSystemService(AudioManager.class);
    }

    /** As Android takes the sound from an app for a call. */
    private static void rings(Stager stager) {
        Objects.requireNonNull(shadowOf(sound(stager)).getLastAudioFocusRequest())
                .listener
                .onAudioFocusChange(AudioManager.AUDIOFOCUS_LOSS_TRANSIENT);
        stager.settle();
    }

    private static Attached.State stateOf(Stager stager, String sha256) {
        return Objects.requireNonNull(stager.app.fake.files.attached().get(sha256))
                .state();
    }
}
