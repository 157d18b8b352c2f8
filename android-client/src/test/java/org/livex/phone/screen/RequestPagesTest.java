package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.screen.PaperScreens.button;

import android.app.DatePickerDialog;
import android.content.DialogInterface;
import android.view.View;
import android.widget.EditText;
import android.widget.TextView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowDialog;

@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class RequestPagesTest {
    private static final String UNSENT = "{'type':'file-request','request':'019a-r','filing':{'form':'search-warrant',"
            + "'values':{'address':'12 Mill Lane','what':'dwelling','reasons':'Seen','until':'2026-11-26'},"
            + "'ground':'cpc-41'},'takenAt':'2026-11-24T09:31:00.000Z'}";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void requests_are_found_under_act() {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.ACT));
            assertThat(texts(stager)).contains("The authority asks");
            button(stager, "Requests").performClick();
            stager.settle();

            assertThat(texts(stager)).contains("Search warrant", "Granted in part", "The authority asks");
        }
    }

    @Test
    public void a_filled_form_is_filed_as_the_protocol_writes_it() throws JSONException, IOException {
        try (Stager stager = open()) {
            fill(stager);
            send(stager);

            JSONObject filed = acts("file-request").get(0);
            JSONObject example =
                    new JSONObject(Files.readString(Path.of("../docs/protocol/commands/file-request.json")));
            assertThat(filed.keys()).toIterable().containsExactlyInAnyOrder("request", "filing", "takenAt");
            assertThat(example.keys()).toIterable().contains("request", "filing", "takenAt");
            JSONObject filing = filed.getJSONObject("filing");
            assertThat(filing.keys())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(
                            () -> example.optJSONObject("filing").keys());
            assertThat(filing.getJSONObject("values").toString())
                    .isEqualTo(new JSONObject()
                            .put("address", "12 Mill Lane")
                            .put("what", "dwelling")
                            .put("reasons", "Seen")
                            .put("until", "2026-11-26")
                            .toString());
            assertThat(filing.getString("ground")).isEqualTo("cpc-41");
            assertThat(stager.app.store.files).isEmpty();
        }
    }

    @Test
    public void a_form_with_gaps_is_not_filed_and_says_at_each_field_what_is_missing() {
        try (Stager stager = open()) {
            openForm(stager);
            send(stager);

            assertThat(acts("file-request")).isEmpty();
            assertThat(texts(stager))
                    .contains(
                            "Fill this in.",
                            "Choose one.",
                            "Choose a legal ground from the form.",
                            "Fill in what is required and choose a legal ground.");
            // On the button, and said of it.
            assertThat(texts(stager)).filteredOn("Choose a date"::equals).hasSize(2);

            fields(stager).get(0).setText("12 Mill Lane");
            assertThat(texts(stager)).filteredOn("Fill this in."::equals).hasSize(1);
        }
    }

    @Test
    public void another_language_a_turned_phone_and_a_new_process_lose_nothing_typed() {
        try (Stager stager = open()) {
            fill(stager);
            stager.activity().findViewById(R.id.globe).performClick();
            button(stager, "العربية").performClick();
            stager.settle();
            assertThat(fields(stager).get(0).getText().toString()).isEqualTo("12 Mill Lane");

            stager.controller.recreate();
            stager.settle();
            assertThat(fields(stager).get(0).getText().toString()).isEqualTo("12 Mill Lane");
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open()) {
            openForm(stager);
            assertThat(fields(stager).get(0).getText().toString()).isEqualTo("12 Mill Lane");
            send(stager);
            assertThat(acts("file-request")).hasSize(1);
        }
    }

    @Test
    public void what_could_not_be_saved_is_never_called_sent_and_stays_in_the_form() {
        try (Stager stager = open()) {
            fill(stager);
            stager.app.fake.isFull = true;
            send(stager);

            assertThat(((TextView) stager.activity().findViewById(R.id.notice))
                            .getText()
                            .toString())
                    .startsWith("Not saved");
            assertThat(fields(stager).get(0).getText().toString()).isEqualTo("12 Mill Lane");
        }
    }

    @Test
    public void whoever_sent_it_and_died_before_the_draft_was_gone_does_not_send_it_twice() throws JSONException {
        try (Stager stager = open()) {
            fill(stager);
            stager.app.unfinished().keep();
            byte[] draft = stager.app.store.files.values().iterator().next();
            String request = new JSONObject(new String(draft, StandardCharsets.UTF_8)).getString("request");
            stager.activity().back();

            stager.show(new DemoItems("en").waiting("019a-1", UNSENT.replace("019a-r", request)));
            openForm(stager);

            assertThat(fields(stager).get(0).getText().toString()).isEmpty();
        }
    }

    @Test
    public void a_date_is_chosen_from_a_calendar_and_can_be_taken_back() {
        try (Stager stager = open()) {
            openForm(stager);
            button(stager, "Choose a date").performClick();
            DatePickerDialog calendar = (DatePickerDialog) ShadowDialog.getLatestDialog();
            calendar.updateDate(2026, 10, 26);
            calendar.getButton(DialogInterface.BUTTON_POSITIVE).performClick();
            stager.settle();
            button(stager, "November 26, 2026");

            button(stager, "Remove").performClick();
            button(stager, "Choose a date");
        }
    }

    @Test
    public void what_need_not_be_answered_can_be_taken_back_by_the_same_tap() throws JSONException {
        try (Stager stager = open()) {
            fill(stager);
            button(stager, "Yes").performClick();
            button(stager, "Yes").performClick();
            send(stager);

            assertThat(acts("file-request")
                            .get(0)
                            .getJSONObject("filing")
                            .getJSONObject("values")
                            .has("at-night"))
                    .isFalse();
        }
    }

    @Test
    public void the_answer_is_a_paper_of_an_exercise_with_number_seal_and_the_original_one_tap_away() {
        try (Stager stager = Stager.open("ru", new DemoItems("ru").snapshot())) {
            stager.go(Route.to(Route.Screen.REQUEST, DemoPapers.ANSWERED));

            assertThat(texts(stager))
                    .contains("Удовлетворён частично", "№ \u20683\u2069/\u20682026\u2069", "Дежурный судья, Суд Арели")
                    .anyMatch(text -> text.startsWith("УЧЕНИЯ"));
            assertThat(stager.shown(view -> view instanceof Stamp))
                    .singleElement()
                    .satisfies(seal -> assertThat(seal.getContentDescription()).isEqualTo("Дежурный судья, Суд Арели"));
            assertThat(texts(stager)).anyMatch(text -> text.contains("автомойка Lumen"));

            button(stager, "Оригинал: \u2068английский\u2069").performClick();
            stager.settle();
            assertThat(texts(stager)).anyMatch(text -> text.contains("Lumen car wash is allowed"));
        }
    }

    @Test
    public void a_question_is_answered_once_in_the_words_that_were_typed() throws JSONException {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.REQUEST, DemoPapers.ASKED_BACK));
            assertThat(texts(stager)).contains("Who saw the men?");
            fields(stager).get(0).setText("  The neighbour ");
            button(stager, "Send").performClick();

            JSONObject reply = acts("reply-to-question").get(0);
            assertThat(reply.getString("body")).isEqualTo("The neighbour");
            assertThat(reply.getString("language")).isEqualTo("en");
            assertThat(reply.getString("request")).isEqualTo(DemoPapers.ASKED_BACK);
        }
    }

    @Test
    public void a_form_that_was_refused_is_shown_and_opened_again_as_it_was_written() {
        try (Stager stager = open()) {
            stager.show(new DemoItems("en").refused("019a-9", UNSENT, "request-field-missing"));
            assertThat(texts(stager)).contains("A required field is empty. Fill it in and send the request again.");
            stager.go(Route.to(Route.Screen.REQUESTS));
            assertThat(texts(stager)).contains("Not filed");
            stager.activity().replace(Route.to(Route.Screen.INBOX));
            button(stager, "Open").performClick();
            stager.settle();
            assertThat(texts(stager))
                    .contains("A required field is empty. Fill it in and send the request again.", "12 Mill Lane");

            button(stager, "Correct and send again").performClick();
            stager.settle();

            assertThat(stager.app.fake.dismissed).containsExactly("019a-9");
            assertThat(fields(stager).get(0).getText().toString()).isEqualTo("12 Mill Lane");
            send(stager);
            assertThat(acts("file-request").get(0).optString("request")).isNotEqualTo("019a-r");
        }
    }

    @Test
    public void a_request_can_be_withdrawn_as_long_as_it_is_open() throws JSONException {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.REQUEST, DemoPapers.ANSWERED));
            assertThat(texts(stager)).doesNotContain("Withdraw the request");
            stager.go(Route.to(Route.Screen.REQUEST, DemoPapers.ASKED_BACK));
            button(stager, "Withdraw the request").performClick();

            assertThat(acts("withdraw-request").get(0).getString("request")).isEqualTo(DemoPapers.ASKED_BACK);
        }
    }

    @Test
    public void a_seal_has_the_first_letters_of_the_name_without_small_words_and_articles() {
        assertThat(Stamp.lettersOf("Duty judge, Court of Arelle")).isEqualTo("D\u200CJ\u200CC");
        assertThat(Stamp.lettersOf("القاضي المناوب")).isEqualTo("ق\u200Cم");
        assertThat(Stamp.lettersOf(golden("request")
                        .optJSONObject("authority")
                        .optJSONObject("name")
                        .optString("text")))
                .isEqualTo("С\u200CА");
    }

    private static Stager open() {
        return Stager.open("en", new DemoItems("en").snapshot());
    }

    private static void openForm(Stager stager) {
        stager.go(Route.to(Route.Screen.REQUEST_FORM, "search-warrant"));
    }

    private static void fill(Stager stager) {
        openForm(stager);
        fields(stager).get(0).setText("12 Mill Lane");
        fields(stager).get(2).setText("Seen");
        button(stager, "A dwelling").performClick();
        button(stager, "Code of Criminal Procedure, Article 41: a person or thing is probably there")
                .performClick();
        button(stager, "Choose a date").performClick();
        DatePickerDialog calendar = (DatePickerDialog) ShadowDialog.getLatestDialog();
        calendar.updateDate(2026, 10, 26);
        calendar.getButton(DialogInterface.BUTTON_POSITIVE).performClick();
        stager.settle();
    }

    private static void send(Stager stager) {
        stager.activity().findViewById(R.id.page).findViewById(R.id.primary).performClick();
        stager.settle();
    }

    private static List<EditText> fields(Stager stager) {
        return stager.shown(view -> view instanceof EditText).stream()
                .map(EditText.class::cast)
                .toList();
    }

    private static List<JSONObject> acts(String type) {
        return DemoApp.current().fake.acts.stream()
                .filter(act -> act.type().equals(type))
                .map(FakeParticipation.Act::fields)
                .toList();
    }

    private static List<String> texts(Stager stager) {
        return stager.shown(view -> view instanceof TextView).stream()
                .map((View view) -> ((TextView) view).getText().toString())
                .toList();
    }
}
