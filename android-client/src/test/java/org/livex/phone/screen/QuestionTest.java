package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.graphics.Rect;
import android.view.View;
import android.widget.CheckBox;
import android.widget.EditText;
import android.widget.TextView;
import java.time.Duration;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** A message that asks, on a small phone. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class QuestionTest {
    private static final String CONFIRMED = "{'kind':'receipt','id':'" + QuestionScreens.ID
            + "','acknowledgedAt':'2026-11-24T09:31:00.000Z','acknowledgedRevision':3}";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void an_answer_names_what_was_chosen_the_words_and_their_language() throws JSONException {
        try (Stager stager = open("ru", "one")) {
            stager.button("Входим сейчас").performClick();
            send(stager);

            JSONObject said = Stager.acts("answer-inject").get(0);
            assertThat(said.getJSONObject("answer").toString())
                    .isEqualTo("{\"type\":\"chosen\",\"options\":[\"raid\"]}");
            assertThat(said.getString("inject")).isEqualTo(QuestionScreens.ID);
            assertThat(said.getString("language")).isEqualTo("ru");
            assertThat(said.getInt("revision")).isEqualTo(3);
            assertThat(said.getString("takenAt")).isEqualTo("2026-11-24T09:31:05Z");
        }
    }

    @Test
    public void a_second_tap_says_nothing_more() {
        try (Stager stager = open("en", "one")) {
            stager.button("We go in now").performClick();
            View button = stager.activity().findViewById(R.id.answer);
            send(stager);

            assertThat(button.isEnabled()).isFalse();
            assertThat(Stager.acts("answer-inject")).hasSize(1);
        }
    }

    @Test
    public void what_is_no_answer_is_not_sent_and_says_so() {
        try (Stager stager = open("en", "number")) {
            stager.fields().get(0).setText("41");
            send(stager);

            assertThat(Stager.acts("answer-inject")).isEmpty();
            assertThat(stager.texts()).contains("Give an answer that fits first.");
            stager.fields().get(0).setText("40");
            assertThat(stager.texts()).doesNotContain("Give an answer that fits first.");
        }
    }

    @Test
    public void several_words_and_a_confirmation_are_said_as_the_server_wants_them() {
        try (Stager stager = open("en", "several")) {
            stager.shown(view -> view instanceof CheckBox).forEach(View::performClick);
            send(stager);
            show(stager, QuestionScreens.asking("en", "text"));
            stager.fields().get(0).setText("  A van ");
            send(stager);
            show(stager, QuestionScreens.asking("en", "confirm"));
            stager.shown(view -> view instanceof CheckBox).forEach(View::performClick);
            send(stager);

            assertThat(Stager.acts("answer-inject"))
                    .extracting(said -> String.valueOf(said.opt("answer")))
                    .containsExactly(
                            "{\"type\":\"chosen\",\"options\":[\"raid\",\"wait\"]}",
                            "{\"type\":\"written\",\"text\":\"A van\"}",
                            "{\"type\":\"confirmed\"}");
        }
    }

    @Test
    public void what_is_half_typed_outlives_the_process_and_other_news_of_the_message() {
        try (Stager stager = open("en", "text")) {
            EditText field = stager.fields().get(0);
            field.setText("Half a");
            field.requestFocus();
            show(
                    stager,
                    QuestionScreens.asking("en", "text")
                            .waiting(
                                    "019a-9",
                                    "{'type':'mark-injects','marks':[{'inject':'" + QuestionScreens.ID
                                            + "','kind':'read','revision':3}]}"));
            assertThat(stager.fields().get(0)).isSameAs(field);
            assertThat(field.hasFocus()).isTrue();
            stager.wait(Duration.ofSeconds(2));
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open("en", "text")) {
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("Half a");
        }
    }

    @Test
    public void an_answer_that_waits_stands_there_and_nothing_asks_any_more() {
        try (Stager stager = open("en", "one")) {
            show(
                    stager,
                    QuestionScreens.asking("en", "one").offline().waiting("019a-1", QuestionScreens.chosen("'raid'")));

            assertThat(stager.texts()).contains("You answered", "We go in now").doesNotContain("Send the answer");
        }
    }

    @Test
    public void the_bar_leads_to_the_question_and_a_confirmation_leaves_the_answer_open_in_the_list() {
        try (Stager stager = open("en", "one")) {
            View bar = stager.activity().findViewById(R.id.page).findViewById(R.id.primary);
            assertThat(((TextView) bar).getText().toString()).isEqualTo("Go to the question");
            bar.performClick();
            stager.settle();
            Rect seen = new Rect();
            View answer = stager.activity().findViewById(R.id.answer);
            assertThat(answer.getRootView().findViewById(R.id.scroll).getScrollY())
                    .isPositive();
            assertThat(stager.button("We go in now").getGlobalVisibleRect(seen)).isTrue();

            stager.button("Confirm: I have read this").performClick();
            assertThat(Stager.acts("acknowledge-inject")).hasSize(1);
            show(stager, QuestionScreens.asking("en", "one").put(CONFIRMED));
            assertThat(stager.texts())
                    .contains("You confirmed this message.", "Go to the question", "Send the answer")
                    .doesNotContain("Confirm: I have read this");

            stager.go(Route.to(Route.Screen.INBOX));
            assertThat(stager.texts()).contains("Answer open");
            show(
                    stager,
                    QuestionScreens.asking("en", "one")
                            .put(CONFIRMED)
                            .waiting("019a-1", QuestionScreens.chosen("'raid'")));
            assertThat(stager.texts()).doesNotContain("Answer open");
        }
    }

    @Test
    public void a_refused_answer_to_an_earlier_question_can_be_removed_beside_the_new_one() {
        String old = QuestionScreens.chosen("'wait'").replace("'revision':3", "'revision':1");
        try (Stager stager = open("en", "one")) {
            show(stager, QuestionScreens.asking("en", "one").refused("019a-1", old, "inject-already-answered"));
            assertThat(stager.texts()).contains("Send the answer");

            stager.button("Remove").performClick();

            assertThat(DemoApp.current().fake.dismissed).containsExactly("019a-1");
        }
    }

    @Test
    public void a_question_is_read_from_right_to_left_where_its_reader_does() {
        try (Stager stager = open("ar", "one")) {
            assertThat(stager.activity().findViewById(R.id.question).getLayoutDirection())
                    .isEqualTo(View.LAYOUT_DIRECTION_RTL);
            show(stager, QuestionScreens.asking("ar", "one").waiting("019a-1", QuestionScreens.chosen("'raid'")));
            assertThat(stager.texts()).contains("ندخل الآن");
        }
    }

    private static Stager open(String language, String kind) {
        Stager stager =
                Stager.open(language, QuestionScreens.asking(language, kind).snapshot());
        stager.go(Route.to(Route.Screen.MESSAGE, QuestionScreens.ID));
        return stager;
    }

    private static void show(Stager stager, DemoItems items) {
        stager.show(items);
        stager.settle();
    }

    private static void send(Stager stager) {
        stager.activity().findViewById(R.id.answer).performClick();
        stager.settle();
    }
}
