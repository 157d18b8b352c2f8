package org.livex.phone.screen.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.library.PaperScreens.button;

import android.app.DatePickerDialog;
import android.content.DialogInterface;
import android.widget.TextView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.DemoPapers;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
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
            assertThat(stager.texts()).contains("The authority asks");
            button(stager, "Requests").performClick();
            stager.settle();

            assertThat(stager.texts()).contains("Search warrant", "Granted in part", "The authority asks");
        }
    }

    @Test
    public void a_filled_form_is_filed_as_the_protocol_writes_it() throws JSONException, IOException {
        try (Stager stager = open()) {
            fill(stager);
            send(stager);

            JSONObject filed = Stager.acts("file-request").get(0);
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
            assertThat(stager.app.fake.notebook.pages).isEmpty();
        }
    }

    @Test
    public void a_form_with_gaps_is_not_filed_and_says_at_each_field_what_is_missing() {
        try (Stager stager = open()) {
            openForm(stager);
            send(stager);

            assertThat(Stager.acts("file-request")).isEmpty();
            assertThat(stager.texts())
                    .contains(
                            "Fill this in.",
                            "Choose one.",
                            "Choose a legal ground from the form.",
                            "Fill in what is required and choose a legal ground.");
            // On the button, and said of it.
            assertThat(stager.texts()).filteredOn("Choose a date"::equals).hasSize(2);

            stager.fields().get(0).setText("12 Mill Lane");
            assertThat(stager.texts()).filteredOn("Fill this in."::equals).hasSize(1);
        }
    }

    @Test
    public void another_language_a_turned_phone_and_a_new_process_lose_nothing_typed() {
        try (Stager stager = open()) {
            fill(stager);
            stager.activity().findViewById(R.id.globe).performClick();
            button(stager, "العربية").performClick();
            stager.settle();
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("12 Mill Lane");

            stager.controller.recreate();
            stager.settle();
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("12 Mill Lane");
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open()) {
            openForm(stager);
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("12 Mill Lane");
            send(stager);
            assertThat(Stager.acts("file-request")).hasSize(1);
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
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("12 Mill Lane");
        }
    }

    @Test
    public void whoever_sent_it_and_died_before_the_draft_was_gone_does_not_send_it_twice() throws JSONException {
        try (Stager stager = open()) {
            fill(stager);
            stager.app.unfinished().keep();
            String draft = stager.app.fake.notebook.pages.values().iterator().next();
            String request = new JSONObject(draft).getString("request");
            stager.activity().back();

            stager.show(new DemoItems("en").waiting("019a-1", UNSENT.replace("019a-r", request)));
            openForm(stager);

            assertThat(stager.fields().get(0).getText().toString()).isEmpty();
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

            assertThat(Stager.acts("file-request")
                            .get(0)
                            .getJSONObject("filing")
                            .getJSONObject("values")
                            .has("at-night"))
                    .isFalse();
        }
    }

    @Test
    public void a_form_that_was_refused_is_shown_and_opened_again_as_it_was_written() {
        try (Stager stager = open()) {
            stager.show(new DemoItems("en").refused("019a-9", UNSENT, "request-field-missing"));
            assertThat(stager.texts()).contains("A required field is empty. Fill it in and send the request again.");
            stager.go(Route.to(Route.Screen.REQUESTS));
            assertThat(stager.texts()).contains("Not filed");
            stager.activity().replace(Route.to(Route.Screen.INBOX));
            button(stager, "Open").performClick();
            stager.settle();
            assertThat(stager.texts())
                    .contains("A required field is empty. Fill it in and send the request again.", "12 Mill Lane");

            button(stager, "Correct and send again").performClick();
            stager.settle();

            assertThat(stager.app.fake.dismissed).containsExactly("019a-9");
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("12 Mill Lane");
            send(stager);
            assertThat(Stager.acts("file-request").get(0).optString("request")).isNotEqualTo("019a-r");
        }
    }

    @Test
    public void a_request_that_came_after_endex_says_that_nobody_waits_and_that_control_may_answer() {
        String late = "Came after ENDEX: nobody waits for an answer, and control may still give one.";
        try (Stager stager =
                Stager.open("en", DemoPapers.cameAfterEnd(new DemoItems("en")).snapshot())) {
            stager.go(Route.to(Route.Screen.REQUESTS));
            assertThat(stager.texts()).contains(late).doesNotContain("With the authority");
        }
    }

    private static Stager open() {
        return Stager.open("en", new DemoItems("en").snapshot());
    }

    private static void openForm(Stager stager) {
        stager.go(Route.to(Route.Screen.REQUEST_FORM, "search-warrant"));
    }

    private static void fill(Stager stager) {
        openForm(stager);
        stager.fields().get(0).setText("12 Mill Lane");
        stager.fields().get(2).setText("Seen");
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
}
