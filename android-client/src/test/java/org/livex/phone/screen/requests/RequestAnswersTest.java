package org.livex.phone.screen.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.screen.library.PaperScreens.button;

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
import org.livex.phone.screen.parts.Initials;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** What the authority says: its paper, its questions. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class RequestAnswersTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void the_answer_is_a_paper_of_an_exercise_with_number_seal_and_the_original_one_tap_away() {
        try (Stager stager = Stager.open("ru", new DemoItems("ru").snapshot())) {
            stager.go(Route.to(Route.Screen.REQUEST, DemoPapers.ANSWERED));

            assertThat(stager.texts())
                    .contains("Удовлетворён частично", "№ \u20683\u2069/\u20682026\u2069", "Дежурный судья, Суд Арели")
                    .anyMatch(text -> text.startsWith("УЧЕНИЯ"));
            assertThat(stager.shown(view -> view instanceof Stamp))
                    .singleElement()
                    .satisfies(seal -> assertThat(seal.getContentDescription()).isEqualTo("Дежурный судья, Суд Арели"));
            assertThat(stager.texts()).anyMatch(text -> text.contains("автомойка Lumen"));

            button(stager, "Оригинал: \u2068английский\u2069").performClick();
            stager.settle();
            assertThat(stager.texts()).anyMatch(text -> text.contains("Lumen car wash is allowed"));
        }
    }

    @Test
    public void a_question_is_answered_once_in_the_words_that_were_typed() throws JSONException {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.REQUEST, DemoPapers.ASKED_BACK));
            assertThat(stager.texts()).contains("Who saw the men?");
            stager.fields().get(0).setText("  The neighbour ");
            button(stager, "Send").performClick();

            JSONObject reply = Stager.acts("reply-to-question").get(0);
            assertThat(reply.getString("body")).isEqualTo("The neighbour");
            assertThat(reply.getString("language")).isEqualTo("en");
            assertThat(reply.getString("request")).isEqualTo(DemoPapers.ASKED_BACK);
        }
    }

    @Test
    public void a_request_can_be_withdrawn_as_long_as_it_is_open() throws JSONException {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.REQUEST, DemoPapers.ANSWERED));
            assertThat(stager.texts()).doesNotContain("Withdraw the request");
            stager.go(Route.to(Route.Screen.REQUEST, DemoPapers.ASKED_BACK));
            button(stager, "Withdraw the request").performClick();

            assertThat(Stager.acts("withdraw-request").get(0).getString("request"))
                    .isEqualTo(DemoPapers.ASKED_BACK);
        }
    }

    @Test
    public void a_seal_has_the_first_letters_of_the_name_without_small_words_and_articles() {
        assertThat(Initials.of("Duty judge, Court of Arelle", 3)).isEqualTo("D\u200CJ\u200CC");
        assertThat(Initials.of("القاضي المناوب", 3)).isEqualTo("ق\u200Cم");
        assertThat(Initials.of(
                        golden("request")
                                .optJSONObject("authority")
                                .optJSONObject("name")
                                .optString("text"),
                        3))
                .isEqualTo("С\u200CА");
    }

    private static Stager open() {
        return Stager.open("en", new DemoItems("en").snapshot());
    }
}
