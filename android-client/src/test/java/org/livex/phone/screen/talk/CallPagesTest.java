package org.livex.phone.screen.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.library.PaperScreens.button;
import static org.livex.phone.screen.talk.CallScreens.CALL;
import static org.livex.phone.screen.talk.CallScreens.call;

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
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class CallPagesTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 1200, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_message_that_nobody_could_read_leads_to_a_mediator() throws JSONException, IOException {
        try (Stager stager = open()) {
            stager.show(new DemoItems("en").put(CallScreens.WITHHELD));
            stager.go(Route.to(Route.Screen.MESSAGE, "vl-01"));
            tap(stager, "Ask for a mediator");
            assertThat(stager.texts()).contains("Persian", "English");
            stager.fields().get(0).setText(" A father at the gate ");
            tap(stager, "No place chosen");
            tap(stager, "Lumen car wash");
            tap(stager, "A man");
            send(stager);

            JSONObject said = Stager.acts("ask-for-mediator").get(0);
            JSONObject example =
                    new JSONObject(Files.readString(Path.of("../docs/protocol/commands/ask-for-mediator.json")));
            assertThat(said.keys()).toIterable().containsExactlyInAnyOrder("mediation", "request", "takenAt");
            assertThat(said.getJSONObject("request").keys())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(
                            () -> example.optJSONObject("request").keys());
            assertThat(said.getJSONObject("request").toString())
                    .isEqualTo(new JSONObject("{'languages':['fa','en'],'scene':'A father at the gate',"
                                    + "'place':'car-wash','gender':'man','inject':'vl-01'}")
                            .toString());
            assertThat(stager.app.fake.notebook.pages).isEmpty();
        }
    }

    @Test
    public void without_their_language_or_with_one_language_twice_nobody_is_called() {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.TALK));
            tap(stager, "Ask for a mediator");
            send(stager);
            assertThat(stager.texts()).contains("Choose the language of the other person.");

            tap(stager, "—");
            tap(stager, "English");
            send(stager);
            assertThat(stager.texts()).contains("Both languages are the same. Choose two different ones.");
            assertThat(Stager.acts("ask-for-mediator")).isEmpty();
        }
    }

    @Test
    public void another_language_and_a_new_process_lose_nothing_typed() {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.ASK));
            stager.fields().get(0).setText("A father");
            stager.activity().findViewById(R.id.globe).performClick();
            tap(stager, "العربية");
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("A father");
            stager.app.unfinished().keep();
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.ASK));
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("A father");
        }
    }

    @Test
    public void whoever_asked_and_died_before_the_draft_was_gone_does_not_ask_twice() throws JSONException {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.ASK, "vl-01"));
            stager.fields().get(0).setText("A father");
            stager.app.unfinished().keep();
            String draft = stager.app.fake.notebook.pages.values().iterator().next();
            String mediation = new JSONObject(draft).getString("mediation");
            stager.activity().back();

            stager.show(new DemoItems("en").waiting("019a-1", CallScreens.ASK.replace(CALL, mediation)));
            stager.go(Route.to(Route.Screen.ASK, "vl-01"));

            assertThat(stager.fields().get(0).getText().toString()).isEmpty();
        }
    }

    @Test
    public void what_could_not_be_saved_is_never_called_asked_and_stays_in_the_form() {
        try (Stager stager = open()) {
            stager.show(new DemoItems("en").put(CallScreens.WITHHELD));
            stager.go(Route.to(Route.Screen.ASK, "vl-01"));
            stager.fields().get(0).setText("A father");
            stager.app.fake.isFull = true;
            send(stager);

            assertThat(((TextView) stager.activity().findViewById(R.id.notice))
                            .getText()
                            .toString())
                    .startsWith("Not saved");
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("A father");
        }
    }

    @Test
    public void a_call_shows_how_far_it_came_and_can_be_taken_back() throws JSONException {
        try (Stager stager = open()) {
            stager.show(new DemoItems("en").offline().waiting("019a-1", CallScreens.ASK));
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
            assertThat(stager.texts())
                    .contains("Waiting for a connection", "A father and his son at the gate", "Lumen car wash")
                    .doesNotContain("No longer needed");

            stager.show(new DemoItems("en").put(call("en", CALL, "requester", "calling", ",'calling':2")));
            assertThat(stager.texts()).contains("Calling…", "It rings at 2 mediators.");
            stager.show(new DemoItems("en").put(call("en", CALL, "requester", "nobody-free", "")));
            assertThat(stager.texts()).contains("No mediator is free. Whoever becomes free is called.");
            stager.show(new DemoItems("en").put(call("en", CALL, "requester", "accepted", CallScreens.MEDIATOR)));
            assertThat(stager.texts())
                    .contains("A mediator is on the way")
                    .anyMatch(it -> it.contains("Mediator Bravo-7"));

            tap(stager, "No longer needed");
            assertThat(Stager.acts("cancel-mediation").get(0).getString("mediation"))
                    .isEqualTo(CALL);
            stager.show(new DemoItems("en").put(call("en", CALL, "requester", "started", CallScreens.MEDIATOR)));
            assertThat(stager.texts()).contains("Session is going on").doesNotContain("No longer needed");
        }
    }

    @Test
    public void what_was_refused_is_opened_again_as_it_was_written_and_said_under_another_id() throws JSONException {
        try (Stager stager = open()) {
            stager.show(
                    new DemoItems("en").put(CallScreens.WITHHELD).refused("019a-9", CallScreens.ASK, "unknown-place"));
            tap(stager, "Open");
            assertThat(stager.texts()).contains("A father and his son at the gate");
            tap(stager, "Correct and send again");

            assertThat(stager.app.fake.dismissed).containsExactly("019a-9");
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("A father and his son at the gate");
            send(stager);
            JSONObject said = Stager.acts("ask-for-mediator").get(0);
            assertThat(said.getString("mediation")).isNotEqualTo(CALL);
            assertThat(said.getJSONObject("request").getString("gender")).isEqualTo("man");
        }
    }

    private static Stager open() {
        return Stager.open("en", new DemoItems("en").snapshot());
    }

    private static void tap(Stager stager, String label) {
        button(stager, label).performClick();
        stager.settle();
    }

    private static void send(Stager stager) {
        stager.activity().findViewById(R.id.page).findViewById(R.id.primary).performClick();
        stager.settle();
    }
}
