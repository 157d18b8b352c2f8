package org.livex.phone.screen.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.os.SystemClock;
import android.view.MotionEvent;
import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.TextView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.parts.HoldButton;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** The silent brake on the screens: pulled by holding the clock without a word, and answered above every page. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class BrakePagesTest {
    private static final Duration HOLD = Duration.ofMillis(HoldButton.HOLD_MILLIS + 100);

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void holding_the_clock_pulls_it_with_the_moment_and_a_word_nowhere() throws JSONException {
        try (Stager stager = open(new DemoItems("en"))) {
            List<String> before = stager.texts();
            hold(stager, HOLD);

            List<JSONObject> pulls = Stager.acts("pull-brake");
            assertThat(pulls).hasSize(1);
            assertThat(pulls.get(0).keys()).toIterable().containsExactly("takenAt");
            assertThat(Instant.parse(pulls.get(0).getString("takenAt"))).isEqualTo(DemoApp.NOW);
            assertThat(stager.texts()).isEqualTo(before);
            assertThat(shadowOf(clock(stager)).lastHapticFeedbackPerformed()).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    public void a_touch_or_a_finger_that_leaves_the_clock_pulls_nothing() {
        try (Stager stager = open(new DemoItems("en"))) {
            hold(stager, Duration.ofMillis(500));
            touch(stager, MotionEvent.ACTION_DOWN, 0);
            touch(stager, MotionEvent.ACTION_MOVE, 300);
            stager.wait(HOLD);

            assertThat(Stager.acts("pull-brake")).isEmpty();
        }
    }

    @Test
    public void beside_the_clock_stands_how_far_it_has_come_and_nothing_counts_it() {
        try (Stager stager = open(new DemoItems("en"))) {
            assertThat(mark(stager).getVisibility()).isEqualTo(View.INVISIBLE);
            stager.show(new DemoItems("en").offline().waiting("019a-1", BrakeScreens.PULL));
            assertThat(mark(stager).getText().toString()).isEqualTo("·");
            assertThat(stager.activity().findViewById(R.id.waiting).getVisibility())
                    .isEqualTo(View.GONE);
            assertThat(stager.texts()).noneMatch(text -> text.contains("waiting"));
            stager.show(new DemoItems("en").put(BrakeScreens.own(false)));
            assertThat(mark(stager).getText().toString()).isEqualTo("✓");
            stager.show(new DemoItems("en").put(BrakeScreens.own(true)));
            assertThat(mark(stager).getText().toString()).isEqualTo("✓✓");
            assertThat(mark(stager).getContentDescription().toString()).isEqualTo("Answered");
            assertThat(mark(stager).getAccessibilityLiveRegion())
                    .as("nothing is read aloud by itself")
                    .isEqualTo(View.ACCESSIBILITY_LIVE_REGION_NONE);
        }
    }

    @Test
    public void a_screen_reader_pulls_it_by_name() {
        try (Stager stager = open(new DemoItems("en"))) {
            AccessibilityNodeInfo clock = clock(stager).createAccessibilityNodeInfo();
            assertThat(clock.getActionList())
                    .anySatisfy(action ->
                            assertThat(String.valueOf(action.getLabel())).isEqualTo("Pull the silent brake"));
            assertThat(clock(stager).performAccessibilityAction(R.id.pull_brake, null))
                    .isTrue();
            assertThat(Stager.acts("pull-brake")).hasSize(1);
        }
    }

    @Test
    public void the_settings_explain_it_and_have_a_button_for_whoever_cannot_hold() {
        try (Stager stager = open(new DemoItems("en"))) {
            stager.go(Route.to(Route.Screen.SETTINGS));
            assertThat(stager.texts()).contains("Silent brake");
            stager.button("Pull the silent brake").performClick();
            assertThat(Stager.acts("pull-brake")).hasSize(1);

            stager.show(BrakeScreens.heard("en", ""));
            stager.settle();
            assertThat(stager.texts()).doesNotContain("Silent brake");
        }
    }

    @Test
    public void a_phone_without_room_says_nothing_of_it() {
        try (Stager stager = open(new DemoItems("en"))) {
            List<String> before = stager.texts();
            DemoApp.current().fake.isFull = true;
            hold(stager, HOLD);

            assertThat(stager.texts()).isEqualTo(before);
        }
    }

    @Test
    public void whoever_lets_go_of_the_phone_is_told_that_something_would_be_lost() {
        try (Stager stager = open(new DemoItems("en").offline().waiting("019a-1", BrakeScreens.PULL))) {
            stager.go(Route.to(Route.Screen.LEAVE));
            assertThat(stager.texts()).anyMatch(text -> text.contains("not sent yet and would be lost"));
        }
    }

    @Test
    public void a_safety_officer_s_clock_is_no_brake() {
        try (Stager stager = open(BrakeScreens.heard("en", BrakeScreens.said("inv-01", "Me", "coming")))) {
            hold(stager, HOLD);
            assertThat(clock(stager).performAccessibilityAction(R.id.pull_brake, null))
                    .isFalse();
            assertThat(Stager.acts("pull-brake")).isEmpty();
            assertThat(mark(stager).getVisibility()).isEqualTo(View.GONE);
        }
    }

    @Test
    public void whoever_hears_it_sees_who_where_and_when_above_every_page_and_its_age_goes_on() {
        try (Stager stager = open(BrakeScreens.heard("en", ""))) {
            stager.go(Route.to(Route.Screen.SETTINGS));
            assertThat(stager.texts())
                    .contains("\u2068Role Player Marta\u2069 needs help, silently", "Afraid at the car wash")
                    .contains("Lumen car wash", "Asked 2 times, last at \u206809:28\u2069 · 3 minutes");
            DemoApp.current().passes(Duration.ofMinutes(2));
            stager.wait(Duration.ofSeconds(2));
            assertThat(stager.texts()).anyMatch(text -> text.endsWith("5 minutes"));
        }
    }

    @Test
    public void it_covers_the_page_until_it_is_answered_and_takes_no_more_than_a_fifth_then() throws JSONException {
        try (Stager stager = open(BrakeScreens.heard("en", ""))) {
            stager.button("I am coming").performClick();
            JSONObject answer = Stager.acts("answer-brake").get(0);
            assertThat(answer.getString("person")).isEqualTo("rp-01");
            assertThat(answer.getString("answer")).isEqualTo("coming");
            assertThat(answer.getLong("pull")).isEqualTo(9);

            stager.show(BrakeScreens.heard("en", "").waiting("019a-1", BrakeScreens.COMING));
            View page = stager.activity().findViewById(R.id.page);
            assertThat(strip(stager).getHeight() * 4).isLessThanOrEqualTo(page.getHeight() + 4);
            stager.button("Settled: I have spoken with them").performClick();
            assertThat(Stager.acts("answer-brake").get(1).getString("answer")).isEqualTo("settled");

            stager.show(BrakeScreens.heard("en", "")
                    .waiting("019a-1", "{'type':'answer-brake','person':'rp-01','answer':'settled','pull':9}"));
            assertThat(strip(stager).getVisibility()).isEqualTo(View.GONE);
        }
    }

    @Test
    public void what_others_said_stands_with_it_and_it_rings_on_for_me() {
        try (Stager stager = open(BrakeScreens.heard("en", BrakeScreens.said("ctrl-02", "Control 2", "coming")))) {
            assertThat(stager.texts()).contains("\u2068Control 2\u2069: \u2068I am coming\u2069");
            assertThat(stager.button("I am coming").getId()).isEqualTo(R.id.primary);
        }
    }

    @Test
    public void in_a_real_emergency_it_comes_after_that_i_have_stopped() {
        try (Stager stager = open(BrakeScreens.heard("en", "").stopped(false))) {
            assertThat(strip(stager).getVisibility()).isEqualTo(View.GONE);
            stager.show(BrakeScreens.heard("en", "").put(BrakeScreens.STOPPED));
            assertThat(strip(stager).getVisibility()).isEqualTo(View.VISIBLE);
            assertThat(stager.activity().findViewById(R.id.stop_overlay).getHeight())
                    .isPositive();
        }
    }

    private static Stager open(DemoItems items) {
        return Stager.open("en", items.snapshot());
    }

    private static View clock(Stager stager) {
        return stager.activity().findViewById(R.id.clock);
    }

    private static View strip(Stager stager) {
        return stager.activity().findViewById(R.id.heard_brakes);
    }

    private static TextView mark(Stager stager) {
        return stager.activity().findViewById(R.id.brake_mark);
    }

    private static void hold(Stager stager, Duration time) {
        touch(stager, MotionEvent.ACTION_DOWN, 0);
        stager.wait(time);
        touch(stager, MotionEvent.ACTION_UP, 0);
        stager.wait(HOLD);
    }

    private static void touch(Stager stager, int action, int aside) {
        int[] at = new int[2];
        clock(stager).getLocationInWindow(at);
        long now = SystemClock.uptimeMillis();
        stager.activity().dispatchTouchEvent(MotionEvent.obtain(now, now, action, at[0] + 9 + aside, at[1] + 9, 0));
    }
}
