package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.library.PaperScreens.button;

import android.view.View;
import android.view.ViewParent;
import android.widget.Button;
import android.widget.EditText;
import android.widget.ScrollView;
import android.widget.TextView;
import java.time.Duration;
import java.util.List;
import org.json.JSONException;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class ScenePagesTest {
    private static final String START = "{'type':'start-task','inject':'bs-02','takenAt':'2026-11-24T09:19:00.000Z'}";
    private static final String DECLINE =
            "{'type':'decline-task','inject':'bs-02','reason':'I feel ill'," + "'takenAt':'2026-11-24T09:29:00.000Z'}";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void my_scenes_stand_under_my_role_and_lead_to_the_task() {
        try (Stager stager = open(items())) {
            stager.go(Route.to(Route.Screen.ROLE));
            assertThat(stager.texts()).contains("Task for a role player", "At the car wash", "Not started");
            view(stager, "At the car wash").callOnClick();
            stager.settle();

            assertThat(stager.texts())
                    .contains("What you must not say", "Nothing about passports today.", "Next scene", "Market square");
        }
    }

    @Test
    public void what_must_be_kept_in_mind_stands_above_the_words_and_what_is_to_be_done_at_the_thumb() {
        try (Stager stager = open(items())) {
            openScene(stager);
            assertThat(stager.texts())
                    .containsSubsequence(
                            "Stop phrase",
                            "I need my scarf",
                            "What you must not say",
                            "Nothing about passports today.",
                            "Wash cars. Rest in the shade every half hour.",
                            "Not started",
                            "Start the scene",
                            "I cannot",
                            "I do not play this scene");
            for (String label : List.of("Start the scene", "I cannot", "I do not play this scene")) {
                assertThat(scrolls(button(stager, label))).as(label).isFalse();
            }
        }
    }

    @Test
    public void while_a_scene_runs_its_secrets_stand_above_my_role() {
        try (Stager stager = open(items())) {
            stager.go(Route.to(Route.Screen.ROLE));
            assertThat(stager.texts())
                    .doesNotContain("I need my scarf")
                    .anyMatch(text -> text.replaceAll("[\u2068\u2069]", "").startsWith("Planned: Day 2, 09:25"));

            stager.show(items().waiting("019a-1", START));
            assertThat(stager.texts())
                    .containsSubsequence("I need my scarf", "Nothing about passports today.", "Lead investigator")
                    .anyMatch(text -> text.replaceAll("[\u2068\u2069]", "").equals("In the scene since Day 2, 09:19"));
        }
    }

    @Test
    public void the_stop_phrase_stands_in_the_second_language_too() {
        try (Stager stager =
                Stager.open("ru", DemoPapers.scene(new DemoItems("ru")).snapshot())) {
            stager.app.languages().chooseSecond("en");
            openScene(stager);
            assertThat(stager.texts()).containsSubsequence("Мне нужен мой шарф", "I need my scarf");
        }
    }

    @Test
    public void whoever_does_not_give_a_reason_after_all_has_the_buttons_again() {
        try (Stager stager = open(items())) {
            openScene(stager);
            button(stager, "I cannot").performClick();
            stager.settle();
            assertThat(stager.texts()).doesNotContain("Start the scene");
            button(stager, "Cancel").performClick();
            stager.settle();
            assertThat(stager.texts()).contains("Start the scene", "I cannot");
        }
    }

    @Test
    public void a_message_that_is_no_scene_asks_for_none() {
        try (Stager stager = open(items())) {
            stager.go(Route.to(Route.Screen.MESSAGE, "ex-02"));
            assertThat(stager.texts()).doesNotContain("Start the scene", "I cannot");
        }
    }

    @Test
    public void a_scene_that_is_started_by_two_quick_taps_is_not_done_by_the_second() {
        try (Stager stager = open(items())) {
            openScene(stager);
            stager.tap(button(stager, "Start the scene"));
            stager.show(items().offline().waiting("019a-1", START));

            stager.tap(button(stager, "Scene is done"));
            assertThat(Stager.acts("start-task")).hasSize(1);
            assertThat(Stager.acts("finish-task")).isEmpty();

            stager.wait(Duration.ofSeconds(1));
            stager.tap(button(stager, "Scene is done"));
            assertThat(Stager.acts("finish-task")).hasSize(1);
        }
    }

    @Test
    public void a_scene_is_started_and_done_by_a_tap_each_and_shows_the_time_in_role() throws JSONException {
        try (Stager stager = open(items())) {
            openScene(stager);
            button(stager, "Start the scene").performClick();
            assertThat(Stager.acts("start-task"))
                    .singleElement()
                    .satisfies(start -> assertThat(start.optString("inject")).isEqualTo("bs-02"));

            stager.show(items().offline().waiting("019a-1", START));
            stager.wait(Duration.ofSeconds(2));
            assertThat(stager.texts()).contains("In the scene", "Waiting");
            assertThat(((TextView) stager.activity().findViewById(R.id.in_role))
                            .getText()
                            .toString())
                    .isEqualTo("Time in role: 12 minutes");

            button(stager, "Scene is done").performClick();
            assertThat(Stager.acts("finish-task").get(0).getString("takenAt")).isEqualTo("2026-11-24T09:31:05Z");
            assertThat(Stager.acts("start-task")).hasSize(1);

            stager.show(items().waiting("019a-1", START).waiting("019a-2", START.replace("start", "finish")));
            assertThat(stager.texts()).contains("Done").doesNotContain("Scene is done", "I cannot");
        }
    }

    @Test
    public void whoever_cannot_says_why_and_what_they_typed_stays_until_it_is_saved() throws JSONException {
        try (Stager stager = open(items())) {
            openScene(stager);
            button(stager, "I cannot").performClick();
            stager.settle();
            assertThat(button(stager, "Send").isEnabled()).isFalse();
            whyNot(stager).setText("I feel ill");

            stager.controller.recreate();
            stager.settle();
            assertThat(whyNot(stager).getText().toString()).isEqualTo("I feel ill");
            stager.app.fake.isFull = true;
            button(stager, "Send").performClick();
            assertThat(whyNot(stager).getText().toString()).isEqualTo("I feel ill");

            stager.app.fake.isFull = false;
            button(stager, "Send").performClick();
            assertThat(Stager.acts("decline-task"))
                    .singleElement()
                    .satisfies(
                            decline -> assertThat(decline.optString("reason")).isEqualTo("I feel ill"));
        }
    }

    @Test
    public void whoever_could_not_can_start_after_all() {
        try (Stager stager = open(items().waiting("019a-1", DECLINE))) {
            openScene(stager);
            assertThat(stager.texts()).contains("Cannot").doesNotContain("I cannot");
            button(stager, "Start the scene").performClick();
            assertThat(Stager.acts("start-task")).hasSize(1);
        }
    }

    @Test
    public void what_the_server_refused_of_a_scene_is_said_at_the_scene() {
        try (Stager stager = open(items().refused("019a-1", DECLINE, "not-a-recipient"))) {
            openScene(stager);
            assertThat(stager.texts()).contains("This message was not sent to you.", "I feel ill", "Not started");
            button(stager, "Close").performClick();
            assertThat(stager.app.fake.dismissed).containsExactly("019a-1");
        }
    }

    @Test
    public void a_recalled_scene_is_not_played() {
        DemoItems items = items();
        items.put(
                "{'kind':'inject','id':'bs-02','type':'role-player-task','body':{'text':'Wash cars.','language':'en'},"
                        + "'mustAcknowledge':false,'at':'D2 09:00:00','sentAt':'2026-11-24T09:00:00.000Z','late':false,"
                        + "'revision':1,'recalled':{'reason':{'text':'Rain','language':'en'},"
                        + "'sentAt':'2026-11-24T09:10:00.000Z'}}");
        try (Stager stager = open(items)) {
            openScene(stager);
            assertThat(stager.texts()).contains("Rain").doesNotContain("Start the scene", "I cannot");
            stager.go(Route.to(Route.Screen.ROLE));
            assertThat(stager.texts()).doesNotContain("Task for a role player");
        }
    }

    /** At the thumb, below all else that can be written. */
    private static EditText whyNot(Stager stager) {
        List<EditText> fields = stager.fields();
        return fields.get(fields.size() - 1);
    }

    private static boolean scrolls(View view) {
        for (ViewParent up = view.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollView) {
                return true;
            }
        }
        return false;
    }

    private static DemoItems items() {
        return DemoPapers.scene(new DemoItems("en"));
    }

    private static Stager open(DemoItems items) {
        return Stager.open("en", items.snapshot());
    }

    private static void openScene(Stager stager) {
        stager.go(Route.to(Route.Screen.MESSAGE, DemoPapers.SCENE));
    }

    private static View view(Stager stager, String text) {
        View found = stager.shown(view -> view instanceof TextView shown
                        && !(view instanceof Button)
                        && Views.read(shown).equals(text))
                .get(0);
        while (!found.hasOnClickListeners()) {
            found = (View) found.getParent();
        }
        return found;
    }
}
