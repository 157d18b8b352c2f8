package org.livex.phone.screen.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.library.PaperScreens.button;

import android.view.View;
import android.view.ViewGroup;
import android.widget.CheckBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** What a phase asks of a person and their team, on their phone: the same as on the phone web app. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class DutyPagesTest {
    private static final String UNTICK = "{'type':'untick-duty','tick':'t-1','takenAt':'2026-11-24T09:33:00.000Z'}";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 1600, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void duties_are_found_under_act_and_what_is_left_from_earlier_stands_apart() {
        try (Stager stager = open(duties())) {
            stager.go(Route.to(Route.Screen.ACT));
            assertThat(stager.texts()).contains("Open: \u20682\u2069");
            button(stager, "Duties").performClick();
            stager.settle();

            assertThat(stager.texts())
                    .containsSubsequence("Now", "Say who speaks", "Left from earlier", "Assess the risk")
                    .contains("To consider", "For the team: \u2068Team Alfa\u2069")
                    .doesNotContain("Ticked off");
        }
    }

    @Test
    public void a_duty_is_ticked_as_the_protocol_writes_it_and_taken_back_by_name() throws JSONException, IOException {
        try (Stager stager = open(duties())) {
            stager.go(Route.to(Route.Screen.DUTIES));
            box(stager, "Say who speaks").performClick();
            stager.settle();
            JSONObject ticked = Stager.acts("tick-duty").get(0);
            assertThat(ticked.keys()).toIterable().containsExactlyInAnyOrder("tick", "duty", "team", "takenAt");
            assertThat(example("tick-duty").keys()).toIterable().contains("tick", "duty", "team", "takenAt");
            assertThat(ticked.getString("team")).isEqualTo("team-alfa");

            stager.show(duties().offline().waiting("019a-1", DutyScreens.TICK));
            assertThat(stager.texts()).contains("Ticked off", "Waiting");
            box(stager, "Say who speaks").performClick();
            stager.settle();
            assertThat(Stager.acts("untick-duty").get(0).getString("tick")).isEqualTo("t-1");
        }
    }

    @Test
    public void what_waits_here_is_ticked_and_taken_back_in_the_order_in_which_it_was_said() {
        try (Stager stager = open(duties().waiting("019a-1", DutyScreens.TICK).waiting("019a-2", UNTICK))) {
            stager.go(Route.to(Route.Screen.DUTIES));
            assertThat(box(stager, "Say who speaks").isChecked()).isFalse();
            assertThat(stager.texts()).anyMatch(text -> text.startsWith("Taken back by"));

            stager.show(duties().put(DutyScreens.tick("t-9", "Prosecutor Alfa-3", ""))
                    .waiting("019a-1", DutyScreens.TICK)
                    .waiting("019a-2", UNTICK));
            assertThat(box(stager, "Say who speaks").isChecked()).isTrue();
            assertThat(stager.texts()).anyMatch(text -> text.contains("Prosecutor Alfa-3"));
        }
    }

    @Test
    public void a_duty_of_a_newer_server_that_cannot_be_read_is_passed_over() {
        try (Stager stager = open(duties().put("{'kind':'duty','id':'odd','text':{}}"))) {
            stager.go(Route.to(Route.Screen.DUTIES));
            assertThat(stager.texts()).contains("Say who speaks");
        }
    }

    private static DemoItems duties() {
        return DutyScreens.duties("en");
    }

    private static JSONObject example(String command) throws IOException, JSONException {
        return new JSONObject(Files.readString(Path.of("../docs/protocol/commands/" + command + ".json")));
    }

    private static Stager open(DemoItems items) {
        return Stager.open("en", items.snapshot());
    }

    private static CheckBox box(Stager stager, String words) {
        List<CheckBox> found = new ArrayList<>();
        collect(stager.activity().getWindow().getDecorView(), words, found);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static void collect(View view, String words, List<CheckBox> found) {
        if (view instanceof CheckBox box && words.contentEquals(box.getContentDescription())) {
            found.add(box);
        }
        if (view instanceof ViewGroup group) {
            for (int i = 0; i < group.getChildCount(); i++) {
                collect(group.getChildAt(i), words, found);
            }
        }
    }
}
