package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.VoiceScreens.keep;
import static org.livex.phone.screen.VoiceScreens.said;
import static org.livex.phone.screen.talk.TalkScreens.TEAM;
import static org.livex.phone.screen.talk.TalkScreens.talk;

import android.view.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.desk.DeskScreens;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowMediaPlayer;
import org.robolectric.shadows.ShadowMediaPlayer.MediaInfo;

/** What plays can be ended, what was recorded is not lost by a slip, and what was hidden stays so. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class VoiceCareTest {
    private static final String DRAFT = "Voice message not sent yet";

    private final List<ShadowMediaPlayer> players = new ArrayList<>();

    @Before
    public void a_phone_with_a_loudspeaker() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
        ShadowMediaPlayer.setMediaInfoProvider(source -> new MediaInfo(3_000, 0));
        ShadowMediaPlayer.setCreateListener((player, shadow) -> players.add(shadow));
    }

    @Test
    public void whoever_wants_nothing_at_once_any_more_hears_no_rest_of_it() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            stager.box("Play at once").performClick();
            stager.show(two(stager));
            stager.wait(Duration.ofSeconds(1));
            assertThat(players).hasSize(1);
            stager.box("Play at once").performClick();
            stager.wait(Duration.ofSeconds(10));

            assertThat(players).hasSize(1);
            assertThat(players.get(0).getState()).isEqualTo(ShadowMediaPlayer.State.END);
        }
    }

    @Test
    public void what_plays_is_paused_and_closed_at_the_thumb() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            stager.box("Play at once").performClick();
            stager.show(two(stager));
            stager.wait(Duration.ofSeconds(1));
            View close = stager.activity().findViewById(R.id.voice_close);
            assertThat(close.isShown()).isTrue();
            View pause = ((View) close.getParent()).findViewById(R.id.voice);
            pause.performClick();
            stager.wait(Duration.ofSeconds(4));
            assertThat(players.get(0).isReallyPlaying()).isFalse();
            pause.performClick();
            assertThat(players.get(0).isReallyPlaying()).isTrue();

            VoiceScreens.tap(stager, R.id.voice_close);
            stager.wait(Duration.ofSeconds(4));
            assertThat(players).as("the next one is left to a tap").hasSize(1);
            assertThat(stager.activity().<View>findViewById(R.id.voice_close)).isNull();
        }
    }

    @Test
    public void a_voice_that_somebody_talks_into_goes_on_afterwards_and_no_other_begins_meanwhile() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            stager.box("Play at once").performClick();
            stager.show(two(stager));
            stager.wait(Duration.ofSeconds(1));
            VoiceScreens.record(stager);
            stager.wait(Duration.ofSeconds(5));
            assertThat(players).hasSize(1);
            assertThat(players.get(0).isReallyPlaying()).isFalse();
            assertThat(players.get(0).getState()).isEqualTo(ShadowMediaPlayer.State.PAUSED);
            VoiceScreens.tap(stager, R.id.voice_stop);

            assertThat(players.get(0).isReallyPlaying()).isTrue();
        }
    }

    @Test
    public void a_long_recording_is_deleted_only_when_somebody_says_so() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            VoiceScreens.record(stager);
            stager.wait(Duration.ofSeconds(42));
            VoiceScreens.tap(stager, R.id.voice_stop);
            VoiceScreens.tap(stager, R.id.voice_drop);
            assertThat(stager.texts()).anyMatch(text -> plain(text).equals("Delete this recording of 0:42?"));
            stager.button("Cancel").performClick();
            stager.settle();
            assertThat(stager.activity().<View>findViewById(R.id.voice_send).isShown())
                    .isTrue();
            VoiceScreens.tap(stager, R.id.voice_drop);
            stager.button("Delete the recording").performClick();
            stager.settle();

            assertThat(stager.app.fake.files.attached()).isEmpty();
            assertThat(stager.activity().<View>findViewById(R.id.voice_record).isShown())
                    .isTrue();
        }
    }

    @Test
    public void the_list_of_conversations_tells_of_what_was_recorded_and_not_sent() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            VoiceScreens.record(stager);
            stager.go(Route.to(Route.Screen.TALK));
            assertThat(stager.texts()).contains(DRAFT);
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            VoiceScreens.tap(stager, R.id.voice_send);
            stager.go(Route.to(Route.Screen.TALK));

            assertThat(stager.texts()).doesNotContain(DRAFT);
        }
    }

    @Test
    public void whoever_hears_the_screen_is_told_that_it_records_and_that_nothing_is_sent() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            VoiceScreens.record(stager);
            View told = told(stager, "Record others only if they agree. Five minutes at most.");
            assertThat(told.getAccessibilityLiveRegion()).isEqualTo(View.ACCESSIBILITY_LIVE_REGION_POLITE);
            assertThat(String.valueOf(told.getContentDescription())).startsWith("Recording. ");
            VoiceScreens.tap(stager, R.id.voice_stop);

            assertThat(String.valueOf(told.getContentDescription())).isEqualTo("Not sent yet");
        }
    }

    @Test
    public void a_conversation_that_one_left_takes_nothing_and_what_was_begun_for_it_can_be_read() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            stager.fields().get(0).setText("Where are you");
            VoiceScreens.record(stager);
            stager.show(new DemoItems("en"));

            assertThat(stager.texts())
                    .contains("You are not part of this conversation.", "Not sent yet", "Where are you");
            assertThat(stager.activity().<View>findViewById(R.id.voice_record).isShown())
                    .isFalse();
            assertThat(stager.activity().<View>findViewById(R.id.primary).isShown())
                    .isFalse();
            assertThat(stager.activity().<View>findViewById(R.id.voice).isShown())
                    .as("what was said can be heard")
                    .isTrue();
            stager.show(talk("en"));
            assertThat(stager.texts()).doesNotContain("You are not part of this conversation.");
        }
    }

    @Test
    public void two_may_always_begin_to_talk() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            stager.go(Route.to(Route.Screen.CHANNEL, "direct/inv-01~ngo-01"));
            assertThat(stager.texts()).doesNotContain("You are not part of this conversation.");
            stager.go(Route.to(Route.Screen.CHANNEL, "direct/inv-02~ngo-01"));
            assertThat(stager.texts()).contains("You are not part of this conversation.");
        }
    }

    @Test
    public void a_sound_that_only_this_phone_lacks_is_not_called_on_its_way() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            stager.show(talk("en").put(said("m-31", 201, "'ngo-01'", "NGO Alfa-4", "ef".repeat(32), "09:30:01")));
            assertThat(stager.texts()).contains("Not on this phone yet").doesNotContain("Still on its way");
        }
    }

    @Test
    public void the_words_of_a_hidden_voice_are_not_shown_and_nobody_is_asked_for_any() {
        try (Stager stager = VoiceScreens.talking(DeskScreens.talk("en"))) {
            String heard = keep(stager, "heard");
            String line = VoiceScreens.written(said("m-31", 201, "'ngo-01'", "NGO Alfa-4", heard, "09:30:01"));
            stager.show(DeskScreens.talk("en").put(line));
            assertThat(stager.texts()).contains("A white wagon stands at the gate of the orchard farm");
            stager.show(DeskScreens.talk("en").put(line.replace("'seq':", "'hidden':['" + heard + "'],'seq':")));

            assertThat(stager.texts())
                    .contains("Hidden at somebody’s wish")
                    .doesNotContain(
                            "A white wagon stands at the gate of the orchard farm",
                            "Correct these words",
                            "Write down what was said",
                            "Written down from what was said");
            stager.go(Route.to(Route.Screen.TALK));
            assertThat(stager.texts()).doesNotContain("A white wagon stands at the gate of the orchard farm");
        }
    }

    @Test
    public void what_was_typed_beside_a_voice_stays_when_that_is_hidden() {
        try (Stager stager = VoiceScreens.talking(DeskScreens.talk("en"))) {
            String heard = keep(stager, "heard");
            String line = said("m-31", 201, "'ngo-01'", "NGO Alfa-4", heard, "09:30:01")
                    .replace("'text':{'text':''", "'text':{'text':'By the orchard gate'");
            stager.show(DeskScreens.talk("en").put(line.replace("'seq':", "'hidden':['" + heard + "'],'seq':")));

            assertThat(stager.texts()).contains("Hidden at somebody’s wish", "By the orchard gate");
        }
    }

    private static DemoItems two(Stager stager) {
        return talk("en")
                .put(said("m-32", 202, "'ngo-01'", "NGO Alfa-4", keep(stager, "first"), "09:30:02"))
                .put(said("m-33", 203, "'ngo-01'", "NGO Alfa-4", keep(stager, "second"), "09:30:03"));
    }

    private static View told(Stager stager, String text) {
        ArrayList<View> found = new ArrayList<>();
        stager.root().findViewsWithText(found, "Recording. " + text, View.FIND_VIEWS_WITH_CONTENT_DESCRIPTION);
        return found.get(0);
    }

    private static String plain(String text) {
        return text.replaceAll("[\u2068\u2069]", "");
    }
}
