package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.library.PaperScreens.button;

import android.os.SystemClock;
import android.view.MotionEvent;
import android.view.View;
import android.widget.EditText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.parts.HoldButton;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** From consent to STARTEX on a phone: the same as on the phone web app. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class ReadyPagesTest {
    private static final String ALL = "'read','acknowledge','report','language','red-stop'";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 1600, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void the_first_screen_says_what_is_still_to_be_done_and_leads_there() {
        try (Stager stager = open(ReadyScreens.items("en", "planned"))) {
            stager.go(Route.to(Route.Screen.INBOX));
            button(stager, "Get ready. Still to do: 3").performClick();
            stager.settle();

            assertThat(stager.texts())
                    .containsSubsequence("Are you here?", "Rules of conduct", "My role", "Practice")
                    .contains("I am here", "Read and confirm", "Start the practice");
        }
    }

    @Test
    public void in_play_only_rules_are_asked_for_and_after_it_whether_somebody_has_left() {
        String confirmed = "{'entry':'rules','revision':2,'confirmedAt':'2026-11-24T07:31:00.000Z'}";
        try (Stager stager = open(ReadyScreens.items("en", "running"))) {
            stager.go(Route.to(Route.Screen.INBOX));
            assertThat(stager.texts()).contains("Get ready. Still to do: 1");
            String done = ReadyScreens.readiness(
                    "inv-01", confirmed, ALL, ",'attendance':'here','attendanceAt':'2026-11-24T07:29:00.000Z'");
            stager.show(ReadyScreens.items("en", "running").put(done));
            assertThat(stager.texts()).noneMatch(text -> text.startsWith("Get ready"));
            stager.show(ReadyScreens.items("en", "planned").put(done));
            assertThat(stager.texts()).contains("You are ready. Wait for the start.");
            stager.show(ReadyScreens.items("en", "ended").put(done));
            assertThat(stager.texts()).contains("The exercise is over. Say when you have left");
        }
    }

    @Test
    public void older_words_are_confirmed_anew_as_the_protocol_writes_it() throws JSONException {
        String older = "{'entry':'rules','revision':1,'confirmedAt':'2026-11-24T07:31:00.000Z'}";
        try (Stager stager =
                open(ReadyScreens.items("en", "planned").put(ReadyScreens.readiness("inv-01", older, "", "")))) {
            stager.go(Route.to(Route.Screen.ENTRY, "rules"));
            assertThat(stager.texts()).contains("This has changed since you confirmed it. Please read it again.");
            button(stager, "I have read and understood this").performClick();
            stager.settle();

            JSONObject said = Stager.acts("confirm-briefing").get(0);
            assertThat(said.keys()).toIterable().containsExactlyInAnyOrder("entry", "revision", "takenAt");
            assertThat(said.getInt("revision")).isEqualTo(2);
        }
    }

    @Test
    public void what_waits_to_be_sent_is_said() {
        try (Stager stager = open(ReadyScreens.items("en", "planned").offline())) {
            stager.go(Route.to(Route.Screen.READY));
            button(stager, "I am here").performClick();
            stager.settle();
            assertThat(Stager.acts("attend")).hasSize(1);
            stager.show(ReadyScreens.items("en", "planned").offline().waiting("019a-1", ReadyScreens.HERE));
            assertThat(stager.texts()).contains("I have left").anyMatch(text -> text.startsWith("You said that you"));
        }
    }

    @Test
    public void the_practice_sends_nothing_but_its_steps_and_stops_nobody() throws JSONException {
        try (Stager stager = open(ReadyScreens.items("en", "planned"))) {
            stager.go(Route.to(Route.Screen.PRACTICE));
            one(
                            stager,
                            view -> view.getContentDescription() != null
                                    && view.getContentDescription().toString().startsWith("Practice message. "))
                    .performClick();
            stager.settle();
            button(stager, "I have read this").performClick();
            stager.settle();
            button(stager, "Send").performClick();
            stager.settle();
            assertThat(stager.texts()).contains("Step 3 of 5");
            field(stager).setText("Looked at the gate");
            button(stager, "Send").performClick();
            stager.settle();
            assertThat(stager.texts()).contains("Step 4 of 5");
            stager.activity().drafts().practiceStep = 4;
            stager.go(Route.to(Route.Screen.INBOX));
            stager.go(Route.to(Route.Screen.PRACTICE));
            hold(stager, "Practice stop");

            assertThat(stager.texts()).contains("That was all. Control sees that you have practised.");
            List<String> steps = new ArrayList<>();
            for (JSONObject said : Stager.acts("practise")) {
                steps.add(said.getString("step"));
            }
            assertThat(steps).containsExactly("read", "acknowledge", "report", "red-stop");
            assertThat(Stager.acts("call-red-stop")).isEmpty();
            assertThat(Stager.acts("record-action")).isEmpty();
        }
    }

    private static Stager open(DemoItems items) {
        return Stager.open("en", items.snapshot());
    }

    private static void hold(Stager stager, String words) {
        View button = button(stager, words);
        long now = SystemClock.uptimeMillis();
        button.onTouchEvent(MotionEvent.obtain(now, now, MotionEvent.ACTION_DOWN, 5, 5, 0));
        stager.wait(Duration.ofMillis(HoldButton.HOLD_MILLIS + 100));
    }

    private static EditText field(Stager stager) {
        return (EditText) one(stager, view -> view instanceof EditText);
    }

    private static View one(Stager stager, Predicate<View> which) {
        List<View> found = stager.shown(which);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
