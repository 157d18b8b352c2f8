package org.livex.phone.screen.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.library.PaperScreens.button;

import android.view.View;
import android.view.accessibility.AccessibilityManager;
import android.widget.CheckBox;
import android.widget.TextView;
import java.time.Duration;
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
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowAccessibilityManager;

/** A report with fields of its own, on a small phone. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class ReportFormTest {
    private static final String SEIZED =
            "{'kind':'action-kind','id':'seized','label':{'text':'Seized something','language':'en'},"
                    + "'ofRole':true,'fields':["
                    + "{'id':'warrant','type':'yes-no','required':true,'label':{'text':'With a warrant?','language':'en'}},"
                    + "{'id':'grounds','type':'choices','required':false,'label':{'text':'Grounds','language':'en'},"
                    + "'options':[{'id':'danger','label':{'text':'Danger','language':'en'}},"
                    + "{'id':'consent','label':{'text':'Consent','language':'en'}}],'shownIf':{'field':'warrant','is':'no'}},"
                    + "{'id':'items','type':'group','required':true,'label':{'text':'Items','language':'en'},'bounds':{'most':'2'},"
                    + "'fields':[{'id':'what','type':'line','required':true,'label':{'text':'What','language':'en'}},"
                    + "{'id':'count','type':'number','required':false,'label':{'text':'How many','language':'en'},"
                    + "'bounds':{'least':'1'},'preset':'1'}]}]}";

    private static final String CHANGED = "Control has changed this form since you began. Look through it once more.";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_form_with_gaps_is_not_saved_and_says_what_is_missing_at_its_field() {
        try (Stager stager = open()) {
            button(stager, "Seized something").performClick();
            save(stager);

            assertThat(Stager.acts("record-action")).isEmpty();
            assertThat(stager.texts()).contains("Choose one.", "Fill this in.");
        }
    }

    @Test
    public void a_number_says_what_it_may_be() {
        DemoItems items = new DemoItems("en");
        items.put(SEIZED);
        items.put(
                "{'kind':'action-kind','id':'met','label':{'text':'Met somebody','language':'en'},'ofRole':true,'fields':["
                        + "{'id':'n','type':'number','required':true,'label':{'text':'How many','language':'en'},"
                        + "'bounds':{'least':'1','most':'40'}},"
                        + "{'id':'m','type':'number','required':true,'label':{'text':'Minutes','language':'en'},"
                        + "'bounds':{'most':'600'}}]}");
        try (Stager stager = open(items)) {
            button(stager, "Seized something").performClick();
            assertThat(stager.texts()).contains("\u20681\u2069 or more");
            assertThat(stager.texts()).as("what is chosen stands alone").doesNotContain("Met somebody");
            button(stager, "Something else").performClick();
            button(stager, "Met somebody").performClick();
            assertThat(stager.texts()).contains("From \u20681\u2069 to \u206840\u2069", "\u2068600\u2069 or less");
        }
    }

    @Test
    public void a_report_carries_the_rows_and_nothing_that_is_hidden() throws JSONException {
        try (Stager stager = open()) {
            button(stager, "Seized something").performClick();
            button(stager, "No").performClick();
            stager.settle();
            stager.shown(view -> view instanceof CheckBox box
                            && box.getText().toString().equals("Danger"))
                    .get(0)
                    .performClick();
            button(stager, "Yes").performClick();
            stager.fields().get(0).setText("Passport");
            button(stager, "Add").performClick();
            stager.settle();
            stager.fields().get(2).setText("Phone");
            stager.fields().get(3).setText("٢");
            save(stager);

            JSONObject answers =
                    Stager.acts("record-action").get(0).getJSONObject("action").getJSONObject("answers");
            assertThat(answers.toString())
                    .isEqualTo("{\"values\":{\"warrant\":\"yes\"},\"groups\":{\"items\":["
                            + "{\"what\":\"Passport\",\"count\":\"1\"},{\"what\":\"Phone\",\"count\":\"2\"}]}}");
        }
    }

    @Test
    public void what_was_filled_in_is_there_after_the_phone_was_off() {
        try (Stager stager = open()) {
            button(stager, "Seized something").performClick();
            stager.fields().get(0).setText("Passport");
            stager.wait(Duration.ofSeconds(2));
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open()) {
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("Passport");
        }
    }

    @Test
    public void a_form_that_control_changed_meanwhile_says_so_and_what_it_asks_no_more_goes_into_the_note() {
        try (Stager stager = open()) {
            button(stager, "Seized something").performClick();
            assertThat(stager.texts()).doesNotContain(CHANGED);
            button(stager, "Yes").performClick();
            stager.fields().get(0).setText("Passport");
            stager.wait(Duration.ofSeconds(2));
        }
        DemoApp.current().unfinished().clear();
        DemoItems items = new DemoItems("en");
        items.put(
                "{'kind':'action-kind','id':'seized','label':{'text':'Seized something','language':'en'},'ofRole':true,"
                        + "'fields':[{'id':'warrant','type':'yes-no','required':true,"
                        + "'label':{'text':'With a warrant?','language':'en'}}]}");
        try (Stager stager = open(items)) {
            assertThat(stager.texts()).contains(CHANGED, "Passport").doesNotContain("With a warrant? Yes");
            button(stager, "Put it into the note").performClick();
            stager.settle();

            assertThat(stager.texts()).doesNotContain(CHANGED);
            assertThat(stager.fields().get(0).getText().toString())
                    .contains("What: Passport")
                    .contains("How many");
            save(stager);
            assertThat(Stager.acts("record-action")).hasSize(1);
        }
    }

    @Test
    public void whoever_likes_it_has_one_question_at_a_time_and_what_is_missing_comes_to_the_screen() {
        try (Stager stager = open()) {
            button(stager, "Seized something").performClick();
            assertThat(stager.texts()).contains("With a warrant?", "Items").doesNotContain("Question 1 of 2");
            stager.shown(view -> view instanceof CheckBox box
                            && box.getText().toString().equals("One question at a time"))
                    .get(0)
                    .performClick();
            assertThat(stager.texts())
                    .contains("Question 1 of 2", "With a warrant?")
                    .doesNotContain("Items");

            stager.activity().findViewById(R.id.question_next).performClick();
            stager.fields().get(0).setText("Passport");
            assertThat(stager.texts()).contains("Question 2 of 2", "Items").doesNotContain("With a warrant?");
            save(stager);

            assertThat(stager.texts())
                    .contains("Question 1 of 2", "Choose one.")
                    .doesNotContain("Items");
            button(stager, "No").performClick();
            assertThat(stager.texts()).as("another question came of the answer").contains("Question 1 of 3");
            save(stager);
            assertThat(Stager.acts("record-action")).hasSize(1);
        }
        try (Stager stager = open()) {
            button(stager, "Seized something").performClick();
            assertThat(stager.texts()).as("it stays as it was liked").contains("Question 1 of 2");
        }
    }

    @Test
    public void a_screen_reader_goes_to_the_question_that_comes_next_and_back() {
        ShadowAccessibilityManager reader =
                Shadows.shadowOf(RuntimeEnvironment.getApplication().getSystemService(AccessibilityManager.class));
        reader.setEnabled(true);
        reader.setTouchExplorationEnabled(true);
        DemoApp.current().preferences().likesOneQuestion(true);
        try (Stager stager = open()) {
            button(stager, "Seized something").performClick();
            stager.activity().findViewById(R.id.question_next).performClick();
            stager.settle();
            assertThat(heard(stager)).containsExactly("Items");
            stager.activity().findViewById(R.id.question_before).performClick();
            stager.settle();
            assertThat(heard(stager)).containsExactly("With a warrant?");
        }
    }

    private static List<String> heard(Stager stager) {
        return stager.shown(View::isAccessibilityFocused).stream()
                .map(view -> ((TextView) view).getText().toString())
                .toList();
    }

    private static Stager open() {
        return open(new DemoItems("en").put(SEIZED));
    }

    private static Stager open(DemoItems items) {
        Stager stager = Stager.open("en", items.snapshot());
        stager.go(Route.to(Route.Screen.ACT));
        stager.settle();
        return stager;
    }

    private static void save(Stager stager) {
        stager.activity().findViewById(R.id.primary).performClick();
        stager.settle();
    }
}
