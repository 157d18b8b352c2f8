package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.ComponentName;
import android.content.Intent;
import android.view.View;
import android.widget.EditText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Test;
import org.livex.phone.R;
import org.livex.phone.device.HealthTrouble;
import org.livex.phone.screen.health.HealthActivity;
import org.livex.phone.sync.NotSaved;
import org.robolectric.Shadows;

public class MainActivityTest extends MainActivityStory {
    @Test
    public void a_confirmation_is_a_tap_for_this_and_nothing_else() throws JSONException {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.MESSAGE, "bs-01"));
            assertThat(acts("acknowledge-inject")).isEmpty();

            primary(stager).performClick();

            assertThat(acts("acknowledge-inject")).hasSize(1);
            assertThat(acts("acknowledge-inject").get(0).getString("inject")).isEqualTo("bs-01");
        }
    }

    @Test
    public void a_message_that_was_opened_is_marked_read_and_one_seen_for_a_second_shown() throws JSONException {
        try (Stager stager = open()) {
            stager.wait(Duration.ofSeconds(3));
            stager.go(Route.to(Route.Screen.MESSAGE, "bs-01"));
            stager.wait(Duration.ofSeconds(3));

            StringBuilder marks = new StringBuilder();
            for (JSONObject command : acts("mark-injects")) {
                marks.append(command.getJSONArray("marks"));
            }
            assertThat(marks).contains("\"inject\":\"bs-01\",\"revision\":1,\"kind\":\"shown\"");
            assertThat(marks).contains("\"inject\":\"bs-01\",\"revision\":1,\"kind\":\"read\"");
            assertThat(marks).doesNotContain("\"inject\":\"ex-02\",\"revision\":1,\"kind\":\"read\"");
        }
    }

    @Test
    public void a_message_that_i_cannot_read_says_that_a_mediator_is_needed() {
        try (Stager stager = open()) {
            stager.show(new DemoItems("en")
                    .put("{'kind':'inject','id':'vl-01','type':'message','mediatorNeeded':{'languages':['ru']},"
                            + "'mustAcknowledge':false,'at':'D2 09:29:00','sentAt':'2026-11-24T09:29:00.000Z',"
                            + "'late':false,'revision':1}"));
            assertThat(texts(stager))
                    .contains("This is in a language that you do not read. You need a cultural mediator.");
            stager.go(Route.to(Route.Screen.MESSAGE, "vl-01"));
            assertThat(texts(stager))
                    .contains("This is in a language that you do not read. You need a cultural mediator.");
        }
    }

    @Test
    public void a_paper_that_came_with_a_message_is_read_from_this_phone() throws NotSaved {
        try (Stager stager = open()) {
            byte[] paper = "# Contract\n\nNo pay".getBytes(StandardCharsets.UTF_8);
            String sha256 = DemoApp.current().attachments().keep(paper, "text/markdown");
            stager.show(new DemoItems("en")
                    .put("{'kind':'inject','id':'pa-01','type':'document','body':{'text':'Found','language':'en'},"
                            + "'attachments':[{'sha256':'" + sha256
                            + "','type':'text/markdown','bytes':17,'name':'contract.md','language':'en'}],"
                            + "'mustAcknowledge':false,'at':'D2 09:29:00','sentAt':'2026-11-24T09:29:00.000Z',"
                            + "'late':false,'revision':1}"));
            stager.go(Route.to(Route.Screen.MESSAGE, "pa-01"));

            assertThat(texts(stager)).contains("contract.md", "No pay");
        }
    }

    @Test
    public void whose_phone_must_not_ring_is_told_among_the_messages_and_led_to_where_it_is_changed() {
        DemoApp.current().silence = HealthTrouble.NOTIFICATIONS;
        try (Stager stager = open()) {
            assertThat(texts(stager))
                    .contains("Notifications are off", "Without them this phone stays silent when you do not look.");

            stager.button("So that messages reach you").performClick();

            Intent opened = Shadows.shadowOf(stager.activity()).getNextStartedActivity();
            assertThat(opened.getComponent().getClassName()).isEqualTo(HealthActivity.class.getName());
            DemoApp.current().silence = null;
            stager.show(new DemoItems("en"));
            assertThat(texts(stager)).doesNotContain("Notifications are off");
        }
    }

    @Test
    public void a_report_carries_what_was_chosen_and_typed_and_then_the_form_is_empty() throws JSONException {
        try (Stager stager = open()) {
            write(stager, "Two vans");
            stager.activity().drafts().report().choose("observed");
            stager.activity().drafts().report().wasAt("car-wash");

            primary(stager).performClick();
            stager.settle();

            JSONObject action = acts("record-action").get(0).getJSONObject("action");
            assertThat(action.getString("kind")).isEqualTo("observed");
            assertThat(action.getString("note")).isEqualTo("Two vans");
            assertThat(action.getString("place")).isEqualTo("car-wash");
            assertThat(stager.notice()).isEqualTo("Report saved");
            assertThat(noteField(stager).getText().toString()).isEmpty();
        }
    }

    @Test
    public void a_report_that_is_tapped_twice_is_saved_once_and_nothing_is_asked_for_again() {
        try (Stager stager = open()) {
            write(stager, "Two vans");
            stager.activity().drafts().report().choose("observed");
            View save = primary(stager);

            stager.tap(save);
            save.performClick();
            stager.tap(primary(stager));

            assertThat(acts("record-action")).hasSize(1);
            assertThat(stager.notice()).isEqualTo("Report saved");
        }
    }

    @Test
    public void a_report_that_was_begun_is_there_after_the_phone_was_off_and_gone_once_it_was_saved() {
        try (Stager stager = open()) {
            write(stager, "Two vans");
            stager.activity().drafts().report().choose("observed");
            stager.wait(Duration.ofSeconds(2));
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.ACT));
            assertThat(noteField(stager).getText().toString()).isEqualTo("Two vans");
            primary(stager).performClick();
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.ACT));
            assertThat(noteField(stager).getText().toString()).isEmpty();
            assertThat(acts("record-action")).hasSize(1);
        }
    }

    @Test
    public void what_could_not_be_kept_is_never_called_saved_and_stays_in_the_form() {
        try (Stager stager = open()) {
            write(stager, "Two vans");
            stager.activity().drafts().report().choose("observed");
            stager.app.fake.isFull = true;

            primary(stager).performClick();
            stager.settle();

            assertThat(stager.notice()).startsWith("Not saved");
            assertThat(noteField(stager).getText().toString()).isEqualTo("Two vans");
        }
    }

    @Test
    public void another_language_is_there_at_once_turns_the_screen_and_loses_nothing_typed() {
        try (Stager stager = open()) {
            write(stager, "Two vans");
            stager.activity().findViewById(R.id.globe).performClick();
            button(stager, "العربية").performClick();
            stager.settle();

            assertThat(stager.activity().findViewById(R.id.page).getLayoutDirection())
                    .isEqualTo(View.LAYOUT_DIRECTION_RTL);
            assertThat(noteField(stager).getText().toString()).isEqualTo("Two vans");
            assertThat(stager.app.fake.languages).startsWith("ar", "en");
        }
    }

    @Test
    public void a_phone_that_is_turned_goes_on_where_it_was() {
        try (Stager stager = open()) {
            write(stager, "Two vans");
            stager.controller.recreate();
            stager.settle();

            assertThat(noteField(stager).getText().toString()).isEqualTo("Two vans");
        }
    }

    @Test
    public void what_the_server_refused_is_shown_in_words_until_it_is_put_away() {
        try (Stager stager = open()) {
            stager.show(new DemoItems("en")
                    .refused("019a-9", "{'type':'acknowledge-inject','inject':'x'}", "not-a-recipient"));
            assertThat(texts(stager)).contains("This message was not sent to you.");

            button(stager, "Close").performClick();
            assertThat(stager.app.fake.dismissed).containsExactly("019a-9");
        }
    }

    @Test
    public void the_settings_lead_to_what_keeps_messages_from_arriving() {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.SETTINGS));
            button(stager, "So that messages reach you").performClick();

            assertThat(Shadows.shadowOf(stager.activity())
                            .getNextStartedActivity()
                            .getComponent())
                    .isEqualTo(new ComponentName(stager.activity(), HealthActivity.class));
        }
    }

    private static void write(Stager stager, String note) {
        stager.go(Route.to(Route.Screen.ACT));
        noteField(stager).setText(note);
    }

    private static EditText noteField(Stager stager) {
        return (EditText) stager.shown(view -> view instanceof EditText).get(0);
    }
}
