package org.livex.phone.screen.welfare;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import android.widget.Button;
import android.widget.CheckBox;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.DemoPapers;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** How a role player is looked after on their phone: the same as on the phone web app. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class WelfarePagesTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 1600, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void role_players_alone_find_how_they_are_under_their_role() {
        try (Stager stager = open(items())) {
            stager.go(Route.to(Route.Screen.ROLE));
            stager.button("How I am").performClick();
            stager.settle();
            assertThat(stager.texts())
                    .contains(
                            "Only you, the safety officers and the people who look after role players read this. "
                                    + "Control does not.",
                            "In role today: \u2068152 minutes\u2069, at most \u2068120 minutes\u2069",
                            "How are you at the start of the day?",
                            "How are you at the end of the day?",
                            "Leaving the role",
                            "A theme that the plan has no longer");
        }
        try (Stager stager = open(new DemoItems("en"))) {
            stager.go(Route.to(Route.Screen.ROLE));
            assertThat(stager.texts()).doesNotContain("How I am");
        }
    }

    @Test
    public void a_face_is_one_tap_and_takes_the_word_with_it() throws JSONException {
        try (Stager stager = open(items())) {
            stager.go(Route.to(Route.Screen.WELFARE));
            stager.fields().get(1).setText("  Tired ");
            stager.controller.recreate();
            stager.settle();
            assertThat(stager.fields().get(1).getText().toString()).isEqualTo("  Tired ");
            stager.app.fake.isFull = true;
            face(stager, "Not well", 1).performClick();
            assertThat(stager.fields().get(1).getText().toString()).isEqualTo("  Tired ");

            stager.app.fake.isFull = false;
            face(stager, "Not well", 1).performClick();
            JSONObject said = Stager.acts("check-in").get(0);
            assertThat(said.keys()).toIterable().containsExactlyInAnyOrder("side", "face", "word", "takenAt");
            assertThat(said.getString("side")).isEqualTo("after");
            assertThat(said.getString("face")).isEqualTo("unwell");
            assertThat(said.getString("word")).isEqualTo("Tired");
            assertThat(stager.fields().get(1).getText().toString()).isEmpty();
        }
    }

    @Test
    public void what_was_said_is_marked_and_told_though_it_waits() {
        try (Stager stager = open(items().offline().waiting("019a-1", WelfareScreens.CHECK_IN))) {
            openScene(stager);
            assertThat(face(stager, "So-so", 0).isSelected()).isTrue();
            assertThat(face(stager, "Well", 0).isSelected()).isFalse();
            assertThat(stager.texts())
                    .contains("Slept badly", "How are you before this scene?")
                    .doesNotContain("How are you after this scene?")
                    .anyMatch(text -> text.startsWith("You said: \u2068So-so\u2069 ("));
        }
    }

    @Test
    public void the_stop_phrase_stands_above_all_else_of_the_scene_and_the_limit_is_said() {
        try (Stager stager = open(items())) {
            openScene(stager);
            assertThat(stager.texts())
                    .containsSubsequence(
                            "Stop phrase",
                            "I need my scarf",
                            "What you must not say",
                            "Not started",
                            "Time in role: \u206848 minutes\u2069, at most \u206845 minutes\u2069",
                            "You have been in this scene for as long as planned. End it when you can, and take a break.",
                            "Stop phrase: Whoever says it ends the scene at once.");
        }
    }

    @Test
    public void whoever_does_not_play_a_scene_says_so_without_a_reason_and_comes_back() throws JSONException {
        try (Stager stager = open(items())) {
            openScene(stager);
            stager.button("I do not play this scene").performClick();
            JSONObject out = Stager.acts("opt-out").get(0);
            assertThat(out.keys()).toIterable().containsExactlyInAnyOrder("scene", "takenAt");
            assertThat(out.getString("scene")).isEqualTo("bs-02");

            stager.show(items().offline().waiting("019a-1", WelfareScreens.OPT_OUT));
            assertThat(stager.texts())
                    .contains("You do not play this scene. Nobody asks you why.", "Stays out")
                    .doesNotContain("Start the scene", "I cannot", "I do not play this scene");
            stager.button("I play it after all").performClick();
            assertThat(Stager.acts("opt-in").get(0).getString("scene")).isEqualTo("bs-02");
        }
    }

    @Test
    public void steps_out_of_the_role_are_ticked_after_the_scene_and_stay_ticked() throws JSONException {
        try (Stager stager = open(items().waiting("019a-1", WelfareScreens.FINISH))) {
            openScene(stager);
            assertThat(stager.texts()).contains("Leaving the role", "How are you after this scene?");
            assertThat(box(stager, "Say your own name aloud, and that the scene is over.")
                            .isEnabled())
                    .isFalse();
            box(stager, "Drink some water and walk a few steps outside.").performClick();
            JSONObject step = Stager.acts("take-de-role-step").get(0);
            assertThat(step.getString("scene")).isEqualTo("bs-02");
            assertThat(step.getString("step")).isEqualTo("water");
        }
    }

    @Test
    public void themes_are_turned_by_a_tap_and_stay_as_they_were_where_nothing_can_be_kept() throws JSONException {
        try (Stager stager = open(items())) {
            stager.go(Route.to(Route.Screen.WELFARE));
            stager.app.fake.isFull = true;
            box(stager, "Violence and threats").performClick();
            assertThat(box(stager, "Violence and threats").isChecked()).isFalse();

            stager.app.fake.isFull = false;
            box(stager, "Violence and threats").performClick();
            box(stager, "Being locked in").performClick();
            assertThat(Stager.acts("opt-out-of-theme").get(0).getString("theme"))
                    .isEqualTo("violence");
            assertThat(Stager.acts("opt-in-to-theme").get(0).getString("theme")).isEqualTo("captivity");
        }
    }

    @Test
    public void what_was_refused_is_told_where_it_was_said_and_in_the_inbox_without_its_words() {
        try (Stager stager = open(items().refused("019a-1", WelfareScreens.CHECK_IN, "not-a-recipient"))) {
            assertThat(stager.texts())
                    .contains("This message was not sent to you.")
                    .doesNotContain("Slept badly");
            stager.button("Open").performClick();
            stager.settle();
            assertThat(stager.texts()).contains("This message was not sent to you.", "Slept badly");
            stager.button("Close").performClick();
            assertThat(stager.app.fake.dismissed).containsExactly("019a-1");
        }
    }

    private static DemoItems items() {
        return WelfareScreens.items("en");
    }

    private static Stager open(DemoItems items) {
        return Stager.open("en", items.snapshot());
    }

    private static void openScene(Stager stager) {
        stager.go(Route.to(Route.Screen.MESSAGE, DemoPapers.SCENE));
    }

    private static Button face(Stager stager, String label, int index) {
        List<View> all = stager.shown(view ->
                view instanceof Button button && button.getText().toString().equals(label));
        return (Button) all.get(index);
    }

    private static CheckBox box(Stager stager, String words) {
        List<View> all =
                stager.shown(view -> view instanceof CheckBox box && words.contentEquals(box.getContentDescription()));
        assertThat(all).hasSize(1);
        return (CheckBox) all.get(0);
    }
}
