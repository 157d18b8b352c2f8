package org.livex.phone.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.library.PaperScreens.button;
import static org.livex.phone.screen.talk.CallScreens.CALL;
import static org.livex.phone.screen.talk.CallScreens.MEDIATOR;
import static org.livex.phone.screen.talk.CallScreens.call;
import static org.livex.phone.screen.talk.CallScreens.mediator;

import android.widget.CheckBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.livex.phone.screen.QuestionScreens;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.Views;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** What a mediator does about a call: the same as on the phone web app. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class MediatorPagesTest {
    private static final String RINGING = "A mediator is needed";
    private static final String COMES = "You are on your way";
    private static final String MEDIATES = "Your session is going on";
    private static final String NOT_DONE = "Something above is not ticked.";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 1200, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_call_is_shown_on_any_page_and_answered_where_it_says_what_it_is_about() throws JSONException {
        try (Stager stager = open("called", "calling", "")) {
            assertThat(stager.texts()).contains(RINGING, "\u2068Persian\u2069 ↔ \u2068English\u2069", "Lumen car wash");
            tap(stager, "Details");
            assertThat(stager.texts())
                    .doesNotContain(RINGING)
                    .contains("A father and his son at the gate", "\u2068Investigator Alfa-1\u2069 · Player");
            tap(stager, "I am coming");

            assertThat(Stager.acts("accept-mediation").get(0).getString("mediation"))
                    .isEqualTo(CALL);
            stager.show(mediator("en")
                    .put(call("en", CALL, "called", "calling", ""))
                    .waiting("019a-1", "{'type':'accept-mediation','mediation':'" + CALL + "'}"));
            assertThat(stager.texts())
                    .contains("Waiting for a connection", "Lumen car wash", "\u2068Investigator Alfa-1\u2069 · Player")
                    .doesNotContain("I am coming", RINGING);
        }
    }

    @Test
    public void who_interprets_sees_the_question_and_what_was_said_and_asked_before() {
        String corrected =
                MEDIATOR + ",'inject':{'id':'ex-02','body':{'language':'en','text':'It is at the gate.'},'question':"
                        + QuestionScreens.question(new DemoItems("en"), "one")
                        + ",'corrected':{'at':'2026-11-24T09:12:00.000Z','body':{'language':'en','text':'It is in the yard.'},"
                        + "'question':{'kind':'text','text':{'language':'en','text':'Who is there?'}}}}";
        try (Stager stager = open("mediator", "accepted", corrected)) {
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
            assertThat(stager.texts())
                    .contains(
                            "It is at the gate.",
                            "When do you go in, and with whom?",
                            "We go in now",
                            "It said before:",
                            "It is in the yard.",
                            "Who is there?");
        }
    }

    @Test
    public void whoever_cannot_come_says_so() {
        try (Stager stager = open("called", "calling", "")) {
            tap(stager, "Details");
            tap(stager, "I cannot");
            assertThat(Stager.acts("decline-mediation")).hasSize(1);
            stager.show(mediator("en").put(call("en", CALL, "called", "taken", "")));
            assertThat(stager.texts()).contains("Somebody else is going").doesNotContain("I am coming");
        }
    }

    @Test
    public void a_session_is_begun_and_ended_with_a_report_that_survives_the_process()
            throws JSONException, IOException {
        try (Stager stager = open("mediator", "accepted", MEDIATOR)) {
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
            assertThat(stager.texts())
                    .contains("Before you begin", "\u2068Mediator Bravo-7\u2069 (you)", "I cannot come after all");
            tap(stager, "Begin the session");
            tap(stager, "Begin all the same");
            assertThat(Stager.acts("start-session").get(0).keys())
                    .toIterable()
                    .containsExactlyInAnyOrder("mediation", "takenAt");

            stager.show(mediator("en").put(call("en", CALL, "mediator", "started", MEDIATOR)));
            tap(stager, "End the session");
            tap(stager, "I was briefed before");
            tap(stager, "A man");
            stager.fields().get(0).setText("He asked for a doctor");
            stager.app.unfinished().keep();
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open("mediator", "started", MEDIATOR)) {
            stager.go(Route.to(Route.Screen.END_SESSION, CALL));
            tap(stager, "End the session");

            JSONObject report = Stager.acts("end-session").get(0).getJSONObject("report");
            assertThat(report.toString())
                    .isEqualTo(new JSONObject("{'briefingDone':true,'confidentialityExplained':false,"
                                    + "'genderGiven':'man','note':'He asked for a doctor'}")
                            .toString());
            assertThat(report.keys())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(() -> example().keys());
            assertThat(stager.app.fake.notebook.pages).isEmpty();
        }
    }

    @Test
    public void from_i_am_coming_until_the_session_has_ended_every_other_page_leads_to_the_call() {
        try (Stager stager = open("called", "calling", "")) {
            assertThat(stager.texts()).doesNotContain(COMES, MEDIATES);
            stager.show(mediator("en").put(call("en", CALL, "mediator", "accepted", MEDIATOR)));
            assertThat(bandOf(stager)).containsExactly(COMES, "Lumen car wash", "Investigator Alfa-1");
            stager.go(Route.to(Route.Screen.ACT));
            assertThat(bandOf(stager)).contains(COMES);
            stager.activity().findViewById(R.id.on_the_way).performClick();
            stager.settle();
            assertThat(stager.texts()).contains("Before you begin").doesNotContain(COMES);

            stager.show(mediator("en").put(call("en", CALL, "mediator", "started", MEDIATOR)));
            stager.go(Route.to(Route.Screen.END_SESSION, CALL));
            assertThat(stager.texts()).doesNotContain(MEDIATES);
            stager.go(Route.to(Route.Screen.MAP));
            assertThat(bandOf(stager)).containsExactly(MEDIATES, "Lumen car wash", "Investigator Alfa-1");
            stager.show(mediator("en").put(call("en", CALL, "mediator", "ended", MEDIATOR)));
            assertThat(stager.texts()).doesNotContain(COMES, MEDIATES);
        }
    }

    @Test
    public void who_asked_and_who_is_stopped_see_no_band() {
        try (Stager stager = open("requester", "accepted", MEDIATOR)) {
            assertThat(stager.texts()).doesNotContain(COMES);
            stager.show(mediator("en")
                    .put(call("en", CALL, "mediator", "accepted", MEDIATOR))
                    .stopped(true));
            assertThat(stager.texts()).doesNotContain(COMES);
        }
    }

    @Test
    public void what_is_not_ticked_is_asked_about_before_the_session_begins() {
        try (Stager stager = open("mediator", "accepted", MEDIATOR)) {
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
            assertThat(stager.texts()).noneMatch(text -> text.startsWith(NOT_DONE));
            tick(stager, "Ask for a short briefing");
            tap(stager, "Begin the session");
            assertThat(Stager.acts("start-session")).isEmpty();
            assertThat(stager.texts())
                    .anyMatch(text -> text.startsWith(NOT_DONE))
                    .contains("Begin all the same")
                    .doesNotContain("Begin the session");

            tick(stager, "Say so if you know");
            tick(stager, "Tell the person");
            assertThat(stager.texts())
                    .noneMatch(text -> text.startsWith(NOT_DONE))
                    .doesNotContain("Begin all the same");
            tap(stager, "Begin the session");
            assertThat(Stager.acts("start-session")).hasSize(1);
        }
    }

    @Test
    public void two_quick_taps_do_not_begin_what_nobody_could_read_about() {
        try (Stager stager = open("mediator", "accepted", MEDIATOR)) {
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
            stager.tap(button(stager, "Begin the session"));
            stager.tap(button(stager, "Begin all the same"));
            assertThat(Stager.acts("start-session")).isEmpty();

            stager.wait(Duration.ofSeconds(1));
            stager.tap(button(stager, "Begin all the same"));
            assertThat(Stager.acts("start-session")).hasSize(1);
        }
    }

    @Test
    public void ticks_survive_the_process_and_begin_the_report() throws JSONException {
        try (Stager stager = open("mediator", "accepted", MEDIATOR)) {
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
            tick(stager, "Ask for a short briefing");
            tick(stager, "Tell the person");
            stager.app.unfinished().keep();
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open("mediator", "accepted", MEDIATOR)) {
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
            tap(stager, "Begin the session");
            assertThat(Stager.acts("start-session")).isEmpty();
            tap(stager, "Begin all the same");
            assertThat(Stager.acts("start-session")).hasSize(1);

            stager.show(mediator("en").put(call("en", CALL, "mediator", "started", MEDIATOR)));
            tap(stager, "End the session");
            assertThat(stager.activity().findViewById(R.id.scroll).getScrollY()).isZero();
            tap(stager, "End the session");
            JSONObject report = Stager.acts("end-session").get(0).getJSONObject("report");
            assertThat(report.getBoolean("briefingDone")).isTrue();
            assertThat(report.getBoolean("confidentialityExplained")).isTrue();
        }
    }

    @Test
    public void whoever_cannot_come_after_all_has_ticked_nothing_of_another_time() {
        try (Stager stager = open("mediator", "accepted", MEDIATOR)) {
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
            tick(stager, "Ask for a short briefing");
            stager.app.unfinished().keep();
            tap(stager, "I cannot come after all");
            assertThat(Stager.acts("decline-mediation")).hasSize(1);
            assertThat(stager.app.fake.notebook.pages).isEmpty();
        }
    }

    @Test
    public void how_long_a_session_lasts_and_lasted_is_told_in_minutes() {
        String begun = MEDIATOR + ",'startedAt':'" + ago(12) + "'";
        try (Stager stager = open("mediator", "accepted", MEDIATOR)) {
            stager.go(Route.to(Route.Screen.MEDIATION, CALL));
            assertThat(stager.texts()).doesNotContain("Length");
            stager.show(mediator("en").put(call("en", CALL, "mediator", "started", begun)));
            assertThat(stager.texts()).contains("Length", "12 minutes");
            stager.app.passes(Duration.ofMinutes(1));
            stager.wait(Duration.ofSeconds(2));
            assertThat(stager.texts()).contains("13 minutes");

            String ended = begun + ",'endedAt':'" + ago(6) + "'";
            stager.show(mediator("en").put(call("en", CALL, "mediator", "ended", ended)));
            assertThat(stager.texts()).contains("Length", "7 minutes");
            stager.go(Route.to(Route.Screen.TALK));
            assertThat(stager.texts()).contains("Ended", "7 minutes");
        }
    }

    @Test
    public void a_mediator_says_whether_they_can_be_called_and_others_are_not_asked() throws JSONException {
        try (Stager stager = open("called", "taken", "")) {
            stager.go(Route.to(Route.Screen.TALK));
            assertThat(stager.texts()).contains("Can you be called?", "Yes", "Off duty");
            tap(stager, "Busy now");
            assertThat(Stager.acts("set-availability").get(0).getString("availability"))
                    .isEqualTo("busy");
            stager.show(new DemoItems("en"));
            assertThat(stager.texts()).doesNotContain("Can you be called?");
        }
    }

    private static JSONObject example() {
        try {
            return new JSONObject(Files.readString(Path.of("../docs/protocol/commands/end-session.json")))
                    .getJSONObject("report");
        } catch (IOException | JSONException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> bandOf(Stager stager) {
        return Views.texts(stager.activity().findViewById(R.id.on_the_way));
    }

    private static String ago(int minutes) {
        return DemoApp.current()
                .clock()
                .instant()
                .minus(Duration.ofMinutes(minutes))
                .toString();
    }

    private static void tick(Stager stager, String label) {
        stager.shown(view ->
                        view instanceof CheckBox box && box.getText().toString().startsWith(label))
                .get(0)
                .performClick();
        stager.settle();
    }

    private static Stager open(String role, String state, String more) {
        return Stager.open(
                "en", mediator("en").put(call("en", CALL, role, state, more)).snapshot());
    }

    private static void tap(Stager stager, String label) {
        button(stager, label).performClick();
        stager.settle();
    }
}
