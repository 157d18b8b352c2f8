package org.livex.phone.screen.custody;

import static org.assertj.core.api.Assertions.assertThat;

import android.widget.EditText;
import java.time.Duration;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.QuestionScreens;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** The log of decisions on a small phone. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class DecisionsPageTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_decision_says_what_why_on_what_ground_and_whose_it_is() throws JSONException {
        try (Stager stager = open(new DemoItems("en"))) {
            write(stager, "We go in", "She is at risk", "Order 12/26");
            save(stager);

            JSONObject said = Stager.acts("record-decision").get(0);
            assertThat(said.getString("team")).as("their one team").isEqualTo("team-alfa");
            assertThat(said.getString("decision")).isNotEmpty();
            assertThat(said.getJSONObject("words").getString("decided")).isEqualTo("We go in");
            assertThat(said.getJSONObject("words").getString("reason")).isEqualTo("She is at risk");
            assertThat(said.getJSONObject("words").getString("ground")).isEqualTo("Order 12/26");
            assertThat(said.getJSONObject("words").getString("takenAt")).isEqualTo("2026-11-24T09:31:05Z");
            assertThat(fields(stager)).as("the next one begins empty").containsExactly("", "", "");
        }
    }

    @Test
    public void a_decision_that_was_taken_out_of_play_says_so() {
        DemoItems items = QuestionScreens.decided("en")
                .put("{'kind':'clock','id':'clock','phase':'ended','speed':1,'exerciseTime':'D2 09:30:00',"
                        + "'at':'2026-11-24T09:20:00.000Z','startedAt':'2026-11-24T09:08:00.000Z',"
                        + "'endedAt':'2026-11-24T09:20:00.000Z'}");
        try (Stager stager = open(items)) {
            assertThat(stager.texts())
                    .filteredOn(text -> text.endsWith(" · Done after ENDEX"))
                    .hasSize(3);
        }
    }

    @Test
    public void off_line_since_before_startex_a_phone_does_not_say_that_it_has_not_begun() {
        DemoItems planned = QuestionScreens.decided("en")
                .put("{'kind':'clock','id':'clock','phase':'planned','speed':1,'exerciseTime':'D1 09:00:00',"
                        + "'at':'2026-11-24T08:00:00.000Z'}");
        try (Stager stager = open(planned)) {
            assertThat(stager.texts())
                    .filteredOn(text -> text.endsWith(" · Done before STARTEX"))
                    .isNotEmpty();
        }
        try (Stager stager = open(planned.offline())) {
            assertThat(stager.texts())
                    .noneMatch(text -> text.contains("Done before STARTEX"))
                    .anyMatch(text -> text.contains("Real time"));
        }
    }

    @Test
    public void mine_alone_stays_chosen_for_the_next_one() {
        try (Stager stager = open(new DemoItems("en"))) {
            stager.go(Route.to(Route.Screen.CHOOSE, DecisionDraft.TEAM));
            stager.button("Mine alone").performClick();
            stager.settle();
            write(stager, "I stay", "", "");
            save(stager);
            write(stager, "I go", "", "");
            save(stager);

            assertThat(Stager.acts("record-decision"))
                    .extracting(said -> said.has("team"))
                    .containsExactly(false, false);
        }
    }

    @Test
    public void without_what_was_decided_nothing_is_saved() {
        try (Stager stager = open(new DemoItems("en"))) {
            write(stager, "  ", "She is at risk", "");
            save(stager);

            assertThat(Stager.acts("record-decision")).isEmpty();
            assertThat(stager.texts()).contains("Write what was decided.");
        }
    }

    @Test
    public void an_amendment_is_a_new_entry_that_names_the_old_one() throws JSONException {
        try (Stager stager = open(QuestionScreens.decided("en"))) {
            stager.button("Amend").performClick();
            stager.settle();
            assertThat(stager.texts()).doesNotContain("Whose decision");
            write(stager, "Later", "", "");
            save(stager);

            JSONObject said = Stager.acts("amend-decision").get(0);
            assertThat(said.getString("amends")).isEqualTo("d-1");
            assertThat(said.getString("decision")).isNotEqualTo("d-1");
            assertThat(said.has("team")).isFalse();
            assertThat(stager.texts()).as("the next one amends nothing").contains("Whose decision");
        }
    }

    @Test
    public void what_is_half_typed_outlives_the_process() {
        try (Stager stager = open(QuestionScreens.decided("en"))) {
            stager.button("Amend").performClick();
            write(stager, "Half a", "Since", "");
            stager.wait(Duration.ofSeconds(2));
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open(QuestionScreens.decided("en"))) {
            assertThat(fields(stager)).containsExactly("Half a", "Since", "");
            assertThat(stager.texts()).contains("This amends an earlier decision, which stays as it was written:");
        }
    }

    @Test
    public void a_refused_one_stands_there_with_why_until_it_is_removed() {
        try (Stager stager = open(QuestionScreens.decided("en"))) {
            assertThat(stager.texts()).contains("Refused");
            stager.button("Remove").performClick();

            assertThat(DemoApp.current().fake.dismissed).containsExactly("019b-2");
        }
    }

    @Test
    public void a_refused_one_is_seen_from_the_inbox_which_leads_to_the_log() {
        try (Stager stager = open(QuestionScreens.decided("en"))) {
            stager.go(Route.to(Route.Screen.INBOX));
            assertThat(stager.texts()).contains("We raid the car wash at once").doesNotContain("Close");

            stager.button("Open").performClick();
            stager.settle();

            assertThat(stager.texts()).contains("Save decision");
        }
    }

    private static Stager open(DemoItems items) {
        Stager stager = Stager.open("en", items.snapshot());
        stager.go(Route.to(Route.Screen.DECISIONS));
        return stager;
    }

    private static void write(Stager stager, String... words) {
        for (int i = 0; i < words.length; i++) {
            stager.fields().get(i).setText(words[i]);
        }
    }

    private static java.util.List<String> fields(Stager stager) {
        return stager.fields().stream()
                .map(EditText::getText)
                .map(Object::toString)
                .toList();
    }

    private static void save(Stager stager) {
        stager.activity().findViewById(R.id.primary).performClick();
        stager.settle();
    }
}
