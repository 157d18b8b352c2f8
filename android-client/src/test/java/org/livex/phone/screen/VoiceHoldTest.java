package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.talk.TalkScreens.CONTROL;
import static org.livex.phone.screen.talk.TalkScreens.talk;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.os.SystemClock;
import android.view.MotionEvent;
import android.view.View;
import java.time.Duration;
import org.json.JSONException;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.act.Recording;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Whoever holds a button talks, and letting go sends. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class VoiceHoldTest {
    @Before
    public void a_phone_with_a_microphone() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void whoever_holds_the_button_talks_and_letting_go_sends() throws JSONException {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            beginToHold(stager);
            stager.wait(Duration.ofSeconds(3));
            touch(stager, MotionEvent.ACTION_UP);

            assertThat(Stager.acts("post-message")).hasSize(1);
            assertThat(Stager.acts("post-message").get(0).getJSONObject("voice").getInt("seconds"))
                    .isEqualTo(3);
            assertThat(stager.activity().<View>findViewById(R.id.voice_hold).isShown())
                    .isTrue();
            stager.go(Route.to(Route.Screen.CHANNEL, CONTROL));
            assertThat(stager.activity().<View>findViewById(R.id.voice_hold).isShown())
                    .as("elsewhere nobody wanted that")
                    .isFalse();
        }
    }

    @Test
    public void a_slip_sends_nothing_and_says_how_it_works() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            beginToHold(stager);
            stager.wait(Duration.ofMillis(600));
            touch(stager, MotionEvent.ACTION_UP);

            assertThat(stager.notice()).isEqualTo("Hold the button while you speak.");
            assertThat(Stager.acts("post-message")).isEmpty();
            assertThat(stager.app.fake.files.attached()).isEmpty();
            assertThat(Recording.latest(stager.app)).doesNotExist();
        }
    }

    @Test
    public void a_hold_that_something_else_ends_waits_for_its_speaker() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            beginToHold(stager);
            stager.wait(Duration.ofSeconds(3));
            touch(stager, MotionEvent.ACTION_CANCEL);

            assertThat(Stager.acts("post-message")).isEmpty();
            assertThat(stager.activity().<View>findViewById(R.id.voice_send).isShown())
                    .isTrue();
        }
    }

    @Test
    public void whoever_cannot_hold_begins_and_ends_by_a_click() {
        try (Stager stager = VoiceScreens.talking(talk("en"))) {
            shadowOf(stager.app).grantPermissions(Manifest.permission.RECORD_AUDIO);
            stager.box("Hold to talk").performClick();
            VoiceScreens.tap(stager, R.id.voice_hold);
            VoiceScreens.hear(stager);
            VoiceScreens.tap(stager, R.id.voice_stop);

            assertThat(stager.activity().<View>findViewById(R.id.voice_send).isShown())
                    .isTrue();
        }
    }

    private static void beginToHold(Stager stager) {
        shadowOf(stager.app).grantPermissions(Manifest.permission.RECORD_AUDIO);
        stager.box("Hold to talk").performClick();
        touch(stager, MotionEvent.ACTION_DOWN);
        VoiceScreens.hear(stager);
    }

    private static void touch(Stager stager, int action) {
        long now = SystemClock.uptimeMillis();
        View hold = stager.activity().findViewById(R.id.voice_hold);
        hold.dispatchTouchEvent(MotionEvent.obtain(now, now, action, 9, 9, 0));
        stager.settle();
    }
}
