package org.livex.phone.screen.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import android.widget.CheckBox;
import android.widget.EditText;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.model.Received;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.FakeParticipation;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.Views;
import org.livex.phone.sync.ballot.Unnamed;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Hot wash, questionnaire and self-rating on a phone: the same as on the phone web app. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class SurveyPagesTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 2000, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void the_messages_say_how_many_surveys_wait_and_lead_to_them() {
        try (Stager stager = open("en", surveys("en"))) {
            stager.button("Answer: 2 surveys").performClick();
            stager.settle();

            assertThat(stager.texts())
                    .containsSubsequence("Hot wash of today", "Not answered yet", "How we interviewed", "Sent")
                    .contains("What you think of it", "\u2068Team Alfa\u2069");
        }
    }

    @Test
    public void who_has_answered_all_still_finds_them() {
        DemoItems answered = surveys("en")
                .unnamed(SurveyScreens.WASH, SurveyScreens.written(Unnamed.State.SENT))
                .waiting("c-1", "{'type':'answer-survey','survey':'opinion','answers':{'values':{'useful':['4']}}}");
        try (Stager stager = open("en", answered)) {
            stager.button("Hot wash and surveys").performClick();
            stager.settle();

            assertThat(stager.texts()).contains("Saved. It goes by itself when there is a connection.");
        }
    }

    @Test
    public void an_anonymous_one_is_answered_apart_from_all_commands() throws JSONException {
        try (Stager stager = open("ru", surveys("ru"))) {
            stager.go(Route.to(Route.Screen.SURVEY, SurveyScreens.WASH));
            assertThat(stager.texts()).contains("Анонимно");
            assertThat(primary(stager)).isFalse();
            stager.fields().get(0).setText("Рация");
            stager.button("Ещё одна заметка").performClick();
            stager.settle();
            stager.fields().get(1).setText("Спокойствие");
            stager.button("В самый раз").performClick();
            stager.settle();
            send(stager);

            assertThat(stager.app.fake.acts)
                    .extracting(FakeParticipation.Act::type)
                    .doesNotContain("answer-survey");
            assertThat(stager.app.fake.unnamed).singleElement().satisfies(said -> {
                assertThat(said.survey()).isEqualTo("hot-wash");
                assertThat(said.answers().keys()).toIterable().containsExactlyInAnyOrder("values", "language");
                assertThat(said.answers().getString("language")).isEqualTo("ru");
                JSONObject values = said.answers().getJSONObject("values");
                assertThat(values.getJSONArray("good").toString()).isEqualTo("[\"Рация\",\"Спокойствие\"]");
                assertThat(values.getJSONArray("pace").toString()).isEqualTo("[\"right\"]");
                assertThat(values.has("change")).isFalse();
            });
            assertThat(stager.app.fake.notebook.pages).isEmpty();
        }
    }

    @Test
    public void one_by_name_goes_as_the_protocol_writes_it() throws JSONException {
        try (Stager stager = open("en", surveys("en"))) {
            stager.go(Route.to(Route.Screen.SURVEY, SurveyScreens.OPINION));
            assertThat(stager.texts()).contains("Control sees your name with your answers.");
            stager.button("4").performClick();
            stager.settle();
            ticks(stager).get(2).performClick();
            ticks(stager).get(0).performClick();
            assertThat(ticks(stager).get(1).isEnabled()).as("two are the most").isFalse();
            ticks(stager).get(2).performClick();
            assertThat(ticks(stager).get(1).isEnabled()).isTrue();
            send(stager);

            JSONObject answer = Stager.acts("answer-survey").get(0);
            assertThat(Received.fieldsOf("answer-survey")).contains("survey", "answers", "takenAt");
            assertThat(answer.keys()).toIterable().containsExactlyInAnyOrder("survey", "answers", "takenAt");
            JSONObject answers = answer.getJSONObject("answers");
            assertThat(answers.has("language")).as("nothing is written").isFalse();
            assertThat(answers.getJSONObject("values").getJSONArray("next").toString())
                    .isEqualTo("[\"radio\"]");
        }
    }

    @Test
    public void a_team_rates_itself_from_what_it_said_last() throws JSONException {
        try (Stager stager = open("en", surveys("en"))) {
            stager.go(Route.to(Route.Screen.SURVEY, SurveyScreens.SELF));
            assertThat(stager.texts())
                    .contains("For \u2068Team Alfa\u2069: one answer for the whole team, the last one counts.")
                    .anyMatch(text -> text.endsWith("\u2068Prosecutor Alfa-3\u2069"));
            stager.button(stager.app.languages().words().text("common.grade.performed"))
                    .performClick();
            stager.settle();
            send(stager);

            JSONObject answer = Stager.acts("answer-survey").get(0);
            assertThat(answer.getString("team")).isEqualTo("team-alfa");
            assertThat(answer.getJSONObject("answers")
                            .getJSONObject("values")
                            .getJSONArray("consent")
                            .toString())
                    .isEqualTo("[\"performed\"]");
        }
    }

    @Test
    public void what_is_chosen_is_taken_back_by_a_second_tap() {
        try (Stager stager = open("en", surveys("en"))) {
            stager.go(Route.to(Route.Screen.SURVEY, SurveyScreens.OPINION));
            stager.button("5").performClick();
            stager.settle();
            assertThat(primary(stager)).isTrue();
            stager.button("5").performClick();
            stager.settle();
            assertThat(primary(stager)).isFalse();
        }
    }

    @Test
    public void what_is_half_written_survives_the_process_and_goes_with_a_closed_anonymous_survey() {
        try (Stager stager = open("en", surveys("en"))) {
            stager.go(Route.to(Route.Screen.SURVEY, SurveyScreens.WASH));
            stager.fields().get(0).setText("Half written");
            stager.app.unfinished().keep();
            stager.app.unfinished().clear();
            stager.activity().redress();
            stager.settle();
            assertThat(stager.fields())
                    .extracting(field -> field.getText().toString())
                    .contains("Half written");

            stager.show(SurveyScreens.surveys("en", "closed"));
            assertThat(stager.texts()).contains("Closed").doesNotContain("Send");
            assertThat(stager.fields()).noneMatch(EditText::isEnabled);
            assertThat(stager.app.fake.notebook.pages.toString()).doesNotContain("Half written");
        }
    }

    @Test
    public void what_comes_in_meanwhile_takes_no_letter_away() {
        try (Stager stager = open("en", surveys("en"))) {
            stager.go(Route.to(Route.Screen.SURVEY, SurveyScreens.WASH));
            EditText field = stager.fields().get(0);
            field.setText("Rad");
            stager.show(surveys("en").offline());
            assertThat(stager.fields().get(0)).isSameAs(field);
        }
    }

    @Test
    public void what_found_no_room_stays_on_the_page() {
        try (Stager stager = open("en", surveys("en"))) {
            stager.go(Route.to(Route.Screen.SURVEY, SurveyScreens.WASH));
            stager.fields().get(0).setText("Radio");
            stager.app.fake.isFull = true;
            send(stager);

            assertThat(stager.app.fake.unnamed).isEmpty();
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("Radio");
        }
    }

    @Test
    public void what_came_too_late_or_belongs_to_another_device_says_so() {
        DemoItems late = SurveyScreens.surveys("en", "closed")
                .unnamed(SurveyScreens.WASH, new Unnamed(Unnamed.State.LATE, null, null));
        try (Stager stager = open("en", late)) {
            stager.go(Route.to(Route.Screen.SURVEY, SurveyScreens.WASH));
            assertThat(stager.texts()).contains("It came after closing: nobody has it.");

            stager.show(surveys("en").unnamed(SurveyScreens.WASH, new Unnamed(Unnamed.State.ELSEWHERE, null, null)));
            assertThat(stager.texts()).contains("You can answer it on your other device only.");
            assertThat(stager.activity().findViewById(R.id.primary).isShown()).isFalse();
        }
    }

    @Test
    public void a_refused_answer_leads_from_the_messages_to_its_survey() {
        DemoItems refused = surveys("en")
                .refused(
                        "c-1",
                        "{'type':'answer-survey','survey':'opinion','answers':{'values':{'useful':['9']}}}",
                        "survey-not-open");
        try (Stager stager = open("en", refused)) {
            stager.button("Open").performClick();
            stager.settle();
            assertThat(stager.texts()).contains("What you think of it", "This survey takes no answers now.");
        }
    }

    @Test
    public void numbers_in_an_arabic_choice_stay_in_their_order() {
        try (Stager stager = open("ar", surveys("ar"))) {
            stager.go(Route.to(Route.Screen.SURVEY, SurveyScreens.OPINION));
            assertThat(ticks(stager))
                    .extracting(box -> box.getText().toString())
                    .anyMatch(text -> text.contains("\u2066\u202D"));
            assertThat(Views.faults(stager.root())).isEmpty();
        }
    }

    @Test
    public void all_can_be_read_and_hit_on_a_narrow_phone_with_large_letters() {
        for (String language : List.of("en", "ru", "ar")) {
            Stager.phone(320, 640, false, 2);
            try (Stager stager = open(language, surveys(language))) {
                for (String key : List.of(SurveyScreens.WASH, SurveyScreens.OPINION, SurveyScreens.SELF)) {
                    stager.go(Route.to(Route.Screen.SURVEY, key));
                    assertThat(Views.faults(stager.root()))
                            .as(language + " " + key)
                            .isEmpty();
                }
            }
        }
    }

    private static DemoItems surveys(String language) {
        return SurveyScreens.surveys(language, "open");
    }

    private static Stager open(String language, DemoItems items) {
        return Stager.open(language, items.snapshot());
    }

    private static boolean primary(Stager stager) {
        return stager.activity().findViewById(R.id.primary).isEnabled();
    }

    private static void send(Stager stager) {
        stager.activity().findViewById(R.id.primary).performClick();
        stager.settle();
    }

    private static List<CheckBox> ticks(Stager stager) {
        return stager.shown(view -> view instanceof CheckBox).stream()
                .map(CheckBox.class::cast)
                .toList();
    }
}
