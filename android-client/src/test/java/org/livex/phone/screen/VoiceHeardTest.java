package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.VoiceScreens.keep;
import static org.livex.phone.screen.VoiceScreens.said;
import static org.livex.phone.screen.talk.TalkScreens.longTalk;
import static org.livex.phone.screen.talk.TalkScreens.talk;

import android.media.AudioManager;
import android.view.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.talk.SeenLines;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowMediaPlayer;
import org.robolectric.shadows.ShadowMediaPlayer.MediaInfo;

/** What others said is played by a tap, or at once. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class VoiceHeardTest {
    private final List<ShadowMediaPlayer> players = new ArrayList<>();

    @Before
    public void a_phone_with_a_loudspeaker() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
        ShadowMediaPlayer.setMediaInfoProvider(source -> new MediaInfo(3_000, 0));
        ShadowMediaPlayer.setCreateListener((player, shadow) -> players.add(shadow));
    }

    @Test
    public void a_voice_is_played_and_paused_and_one_that_has_not_come_says_so() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            stager.show(VoiceScreens.spoken("en", keep(stager, "heard")));
            assertThat(stager.texts()).contains("Still on its way");
            View play = stager.activity().findViewById(R.id.voice);
            assertThat(String.valueOf(play.getContentDescription())).startsWith("Play. Voice, ");
            play.performClick();
            stager.wait(Duration.ofSeconds(1));
            assertThat(players.get(0).isReallyPlaying()).isTrue();
            assertThat(String.valueOf(play.getContentDescription())).startsWith("Pause. Voice, ");
            play.performClick();
            assertThat(players.get(0).isReallyPlaying()).isFalse();
            play.performClick();
            assertThat(players).as("it goes on where it was").hasSize(1);
            stager.go(Route.to(Route.Screen.INBOX));
            assertThat(players.get(0).getState()).isEqualTo(ShadowMediaPlayer.State.END);
        }
    }

    @Test
    public void what_others_say_is_played_at_once_in_its_order_and_ones_own_is_not() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            stager.show(VoiceScreens.spoken("en", keep(stager, "was there")));
            stager.box("Play at once").performClick();
            stager.wait(Duration.ofSeconds(2));
            assertThat(players).as("what was there before is not new").isEmpty();

            stager.show(VoiceScreens.spoken("en", keep(stager, "was there"))
                    .put(said("m-31", 201, "'inv-01'", "Investigator Alfa-1", keep(stager, "mine"), "09:30:01"))
                    .put(said("m-32", 202, "'ngo-01'", "NGO Alfa-4", keep(stager, "first"), "09:30:02"))
                    .put(said("m-33", 203, "'ngo-01'", "NGO Alfa-4", keep(stager, "second"), "09:30:03")));
            stager.wait(Duration.ofSeconds(1));
            assertThat(players).hasSize(1);
            stager.wait(Duration.ofSeconds(10));
            assertThat(players).as("the second after the first, and each once").hasSize(2);
        }
    }

    @Test
    public void what_was_heard_at_once_to_its_end_is_no_news_though_its_line_is_out_of_view() {
        try (Stager stager = VoiceScreens.talking(longTalk("en"))) {
            stager.box("Play at once").performClick();
            stager.activity().findViewById(R.id.scroll).scrollTo(0, 0);
            stager.wait(Duration.ofSeconds(2));
            int before = unread(stager);
            stager.show(
                    longTalk("en").put(said("m-31", 301, "'ngo-01'", "NGO Alfa-4", keep(stager, "one"), "09:30:01")));
            assertThat(unread(stager)).isEqualTo(before + 1);
            stager.wait(Duration.ofSeconds(10));

            assertThat(players).hasSize(1);
            assertThat(unread(stager)).isEqualTo(before);
        }
    }

    private static int unread(Stager stager) {
        return new SeenLines(stager.activity()).unread(stager.activity().situation());
    }

    @Test
    public void nothing_is_played_by_itself_on_a_silent_phone_or_to_nobody() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            stager.box("Play at once").performClick();
            sound(stager).setRingerMode(AudioManager.RINGER_MODE_VIBRATE);
            stager.show(talk("en").put(said("m-31", 201, "'ngo-01'", "NGO Alfa-4", keep(stager, "one"), "09:30:01")));
            stager.wait(Duration.ofSeconds(3));
            sound(stager).setRingerMode(AudioManager.RINGER_MODE_NORMAL);
            stager.go(Route.to(Route.Screen.INBOX));
            stager.show(talk("en").put(said("m-33", 203, "'ngo-01'", "NGO Alfa-4", keep(stager, "three"), "09:30:03")));
            stager.wait(Duration.ofSeconds(3));

            assertThat(players).isEmpty();
        }
    }

    @Test
    public void what_waits_in_a_red_stop_with_what_comes_meanwhile_is_heard_when_it_is_over() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            stager.box("Play at once").performClick();
            String one = said("m-31", 201, "'ngo-01'", "NGO Alfa-4", keep(stager, "one"), "09:30:01");
            String two = said("m-32", 202, "'ngo-01'", "NGO Alfa-4", keep(stager, "two"), "09:30:02");
            String three = said("m-33", 203, "'ngo-01'", "NGO Alfa-4", keep(stager, "three"), "09:30:03");
            stager.show(talk("en").put(one).put(two));
            stager.wait(Duration.ofSeconds(1));
            assertThat(players).hasSize(1);

            stager.show(talk("en").put(one).put(two).put(three).stopped(false));
            stager.wait(Duration.ofSeconds(10));
            assertThat(players.get(0).getState()).isEqualTo(ShadowMediaPlayer.State.END);
            assertThat(players).as("nothing plays in a red stop").hasSize(1);

            stager.show(talk("en").put(one).put(two).put(three));
            stager.wait(Duration.ofSeconds(20));
            assertThat(players)
                    .as("the interrupted one anew, and the two behind it")
                    .hasSize(4);
        }
    }

    @Test
    public void the_list_of_conversations_says_how_long_the_last_voice_is() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            stager.show(VoiceScreens.spoken("en", keep(stager, "heard")));
            stager.go(Route.to(Route.Screen.TALK));
            assertThat(stager.texts())
                    .anyMatch(text -> text.replaceAll("[\u2068\u2069]", "").equals("Voice, 0:12"));
        }
    }

    private static AudioManager sound(Stager stager) {
        return stager.activity().getSystemService(AudioManager.class);
    }
}
