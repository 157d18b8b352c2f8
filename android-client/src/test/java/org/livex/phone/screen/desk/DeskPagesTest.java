package org.livex.phone.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.desk.DeskScreens.MISSING;
import static org.livex.phone.screen.desk.DeskScreens.REVIEW;
import static org.livex.phone.screen.desk.DeskScreens.SOURCE;
import static org.livex.phone.screen.desk.DeskScreens.STALE;
import static org.livex.phone.screen.desk.DeskScreens.WRITTEN;
import static org.livex.phone.screen.desk.DeskScreens.desk;
import static org.livex.phone.screen.desk.DeskScreens.lost;

import android.view.View;
import android.widget.EditText;
import java.time.Duration;
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
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.talk.CallScreens;
import org.livex.phone.sync.Help;
import org.livex.phone.sync.Remark;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** The translation desk on a small phone. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class DeskPagesTest {
    private static final String LOST = "The number \u206814:30\u2069 is missing.";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
        DemoApp.current().fake.remarks = List.of();
    }

    @Test
    public void a_mediator_finds_the_desk_where_people_talk_and_what_there_is_to_do() {
        try (Stager stager = Stager.open("en", desk("en").snapshot())) {
            stager.go(Route.to(Route.Screen.TALK));
            assertThat(stager.texts()).contains("Translations", "3 texts wait");
            stager.go(Route.to(Route.Screen.DESK));
            assertThat(stager.texts())
                    .contains(SOURCE, "Not translated", "Source has changed", "To be checked", "Please check")
                    .contains("Language: All languages")
                    .noneMatch(text -> text.contains("approved"));
            tap(stager, "Language: All languages");
            tap(stager, "\u2068Arabic\u2069 · 0 of 1 approved");
            assertThat(stager.texts())
                    .contains("Not translated", "Language: \u2068Arabic\u2069")
                    .doesNotContain("To be checked");
        }
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            stager.go(Route.to(Route.Screen.TALK));
            assertThat(stager.texts()).doesNotContain("Translations");
        }
    }

    @Test
    public void every_page_but_the_desk_leads_to_what_an_inject_waits_for() {
        try (Stager stager = Stager.open("en", desk("en").snapshot())) {
            assertThat(stager.texts()).contains("Translate now: \u2068Russian\u2069");
            stager.go(Route.to(Route.Screen.MAP));
            stager.activity().findViewById(R.id.wanted_text).performClick();
            stager.settle();
            assertThat(stager.texts())
                    .contains("Hand in", "Save as a draft")
                    .doesNotContain("Translate now: \u2068Russian\u2069");
        }
        try (Stager stager = Stager.open("en", CallScreens.mediator("en").snapshot())) {
            assertThat(stager.texts()).noneMatch(text -> text.startsWith("Translate now"));
        }
    }

    @Test
    public void it_says_how_long_there_is_and_how_the_original_has_changed() {
        try (Stager stager = open(STALE)) {
            assertThat(stager.texts())
                    .anyMatch(text -> text.replaceAll("[\u2068\u2069]", "").equals("4:55 left"))
                    .contains("Changed since it was translated: new words are underlined, old ones struck through.")
                    .contains("ATwo womanwomen called the hotline. Write to Lt. Moreau, case LV-07.");
            stager.app.passes(Duration.ofSeconds(10));
            stager.wait(Duration.ofSeconds(2));
            assertThat(stager.texts())
                    .anyMatch(text -> text.replaceAll("[\u2068\u2069]", "").equals("4:45 left"));
        }
    }

    @Test
    public void what_is_handed_in_without_a_doubt_is_said_once_and_leads_back_to_the_desk() throws JSONException {
        try (Stager stager = open(MISSING)) {
            assertThat(primary(stager).isEnabled()).as("nothing is typed").isFalse();
            field(stager).setText(" اتصل ");
            assertThat(field(stager).getTextDirection()).isEqualTo(View.TEXT_DIRECTION_RTL);
            press(stager);

            assertThat(stager.app.fake.checked).containsExactly("inject/x-4/body ar اتصل");
            JSONObject said = Stager.acts("translate-text").get(0);
            assertThat(said.getString("body")).isEqualTo("اتصل");
            assertThat(said.getString("state")).isEqualTo("needs-review");
            assertThat(said.getInt("replaces")).isZero();
            assertThat(stager.texts()).contains("Translation handed in", "Language: All languages");
            stager.go(Route.to(Route.Screen.TRANSLATION, MISSING));
            assertThat(field(stager).getText().toString())
                    .as("its draft is gone")
                    .isEmpty();
        }
    }

    @Test
    public void a_number_that_is_lost_must_be_seen_before_it_is_let_go() throws JSONException {
        try (Stager stager = open(MISSING)) {
            stager.app.fake.remarks = List.of(lost());
            field(stager).setText("اتصل");
            press(stager);
            assertThat(Stager.acts("translate-text")).isEmpty();
            assertThat(stager.texts()).contains("Please look at this first", "✕ " + LOST, "Hand in all the same");

            press(stager);
            assertThat(stager.texts()).as("it is changed first").doesNotContain("Please look at this first");
            press(stager);
            tap(stager, "Hand in all the same");
            assertThat(Stager.acts("translate-text")).hasSize(1);
            assertThat(Stager.acts("translate-text").get(0).getString("body")).isEqualTo("اتصل");
        }
    }

    @Test
    public void what_is_typed_after_a_doubt_is_checked_anew() {
        try (Stager stager = open(MISSING)) {
            stager.app.fake.remarks = List.of(lost());
            field(stager).setText("اتصل");
            press(stager);
            stager.app.fake.remarks = List.of();
            field(stager).setText("اتصل 14:30");
            assertThat(stager.texts()).contains("Hand in").doesNotContain("Hand in all the same");
            press(stager);

            assertThat(stager.app.fake.checked).hasSize(2);
            assertThat(Stager.acts("translate-text")).hasSize(1);
        }
    }

    @Test
    public void the_glossary_what_stays_and_what_was_translated_before_stand_below() {
        DemoApp.current().fake.help = new Help(
                List.of(
                        new Help.Term("hotline", false, "الخط الساخن", true, List.of("الهاتف")),
                        new Help.Term("Kestria", true, null, false, List.of())),
                List.of("LV-07"),
                List.of(new Help.Remembered(87, "Call at once.", "اتصل فوراً.")),
                false);
        try (Stager stager = open(MISSING)) {
            assertThat(stager.texts().stream().map(text -> text.replaceAll("[\u2066-\u2069]", "")))
                    .contains("Glossary", "hotline → الخط الساخن · draft translation · Not: الهاتف")
                    .contains("Kestria stays as it is", "These stay as they are", "LV-07", "Translated before");
            tap(stager, "Use it (87\u00a0% alike)");
            assertThat(field(stager).getText().toString()).isEqualTo("اتصل فوراً.");
            stager.app.unfinished().keep();
            assertThat(stager.app.fake.notebook.pages.values())
                    .as("kept as what is typed")
                    .contains("اتصل فوراً.");
        }
    }

    @Test
    public void a_machine_makes_a_draft_of_what_nobody_translated_or_says_that_it_made_none() {
        DemoApp.current().fake.help = new Help(List.of(), List.of(), List.of(), true);
        try (Stager stager = open(REVIEW)) {
            assertThat(stager.texts()).doesNotContain("Draft by machine");
            stager.go(Route.to(Route.Screen.TRANSLATION, MISSING));
            tap(stager, "Draft by machine");
            assertThat(stager.app.fake.drafted).containsExactly("inject/x-4/body ar");
            assertThat(stager.texts()).contains("The machine made no draft. Please translate it yourself.");

            stager.app.fake.hasMachine = true;
            tap(stager, "Draft by machine");
            assertThat(stager.texts()).doesNotContain("The machine made no draft. Please translate it yourself.");
        }
    }

    @Test
    public void what_is_lost_is_told_while_it_is_typed() {
        try (Stager stager = open(MISSING)) {
            stager.app.fake.remarks = List.of(lost());
            field(stager).setText("اتصل");
            assertThat(stager.app.fake.checked).isEmpty();
            stager.wait(Duration.ofSeconds(1));
            assertThat(stager.texts()).contains("✕ " + LOST, "Hand in");
            field(stager).setText("اتصل 14:30");
            assertThat(stager.texts()).doesNotContain("✕ " + LOST);
        }
    }

    @Test
    public void a_matter_of_wording_hinders_nobody() {
        try (Stager stager = open(MISSING)) {
            stager.app.fake.remarks = List.of(new Remark("long-for-a-phone", false, new JSONObject()));
            field(stager).setText("اتصل");
            press(stager);
            assertThat(Stager.acts("translate-text")).hasSize(1);
        }
    }

    @Test
    public void without_a_connection_one_looks_oneself_and_hands_in_all_the_same() {
        try (Stager stager = open(MISSING)) {
            stager.app.fake.remarks = null;
            field(stager).setText("اتصل");
            press(stager);
            assertThat(stager.texts())
                    .contains("There is no connection, so nobody compared it with the original."
                            + " Look at names, numbers and times yourself.");
            tap(stager, "Hand in all the same");
            assertThat(Stager.acts("translate-text")).hasSize(1);
        }
    }

    @Test
    public void a_draft_is_saved_unchecked_and_stays_open() throws JSONException {
        try (Stager stager = open(MISSING)) {
            field(stager).setText("اتصل");
            tap(stager, "Save as a draft");
            assertThat(stager.app.fake.checked).isEmpty();
            assertThat(Stager.acts("translate-text").get(0).getString("state")).isEqualTo("draft");
            assertThat(stager.texts()).contains("Draft saved", "Hand in");
        }
    }

    @Test
    public void what_is_half_typed_outlives_the_process_and_what_comes_in_the_meantime() {
        try (Stager stager = open(STALE)) {
            field(stager).setText("Две женщины");
            stager.wait(Duration.ofSeconds(2));
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open(STALE)) {
            assertThat(field(stager).getText().toString()).isEqualTo("Две женщины");
            stager.show(desk("en")
                    .put(Received.golden("translation")
                            .toString()
                            .replace("На горячую линию позвонила женщина.", "Иначе")));
            assertThat(field(stager).getText().toString()).isEqualTo("Две женщины");
            assertThat(stager.texts()).contains("As it is now", "Иначе");
        }
    }

    @Test
    public void what_a_colleague_wrote_is_approved_after_the_same_look() throws JSONException {
        try (Stager stager = open(REVIEW)) {
            assertThat(field(stager).getText().toString()).isEqualTo(WRITTEN);
            press(stager);

            assertThat(stager.app.fake.checked).containsExactly("inject/x-5/body ru " + WRITTEN);
            assertThat(Stager.acts("approve-translation").get(0).getInt("version"))
                    .isEqualTo(3);
        }
    }

    @Test
    public void it_is_given_back_with_a_reason_and_not_without() throws JSONException {
        try (Stager stager = open(REVIEW)) {
            tap(stager, "Give back");
            assertThat(primary(stager).isEnabled()).isFalse();
            stager.fields().get(1).setText("The time is missing");
            press(stager);

            JSONObject said = Stager.acts("return-translation").get(0);
            assertThat(said.getString("note")).isEqualTo("The time is missing");
            assertThat(said.getInt("version")).isEqualTo(3);
            assertThat(stager.app.fake.checked).isEmpty();
        }
    }

    @Test
    public void a_refused_one_says_why_with_its_words_in_the_field_and_is_put_away_when_it_is_said_anew() {
        DemoItems items = desk("en")
                .refused(
                        "019a-1",
                        "{'type':'translate-text','text':'inject/x-4/body','language':'ar','body':'اتصل',"
                                + "'state':'needs-review','basedOn':1,'replaces':0}",
                        "revision-outdated");
        try (Stager stager = Stager.open("en", items.snapshot())) {
            tap(stager, "Open");
            assertThat(field(stager).getText().toString()).isEqualTo("اتصل");
            assertThat(stager.texts()).contains(stager.activity().words().problem("revision-outdated"));
            press(stager);
            assertThat(stager.app.fake.dismissed).containsExactly("019a-1");
        }
    }

    private static Stager open(String task) {
        DemoItems items = desk("en").put(Received.golden("translation").toString());
        Stager stager = Stager.open("en", items.snapshot());
        stager.go(Route.to(Route.Screen.DESK));
        stager.go(Route.to(Route.Screen.TRANSLATION, task));
        return stager;
    }

    private static EditText field(Stager stager) {
        return stager.fields().get(0);
    }

    private static View primary(Stager stager) {
        return stager.activity().findViewById(R.id.primary);
    }

    private static void press(Stager stager) {
        primary(stager).performClick();
        stager.settle();
    }

    private static void tap(Stager stager, String label) {
        stager.button(label).performClick();
        stager.settle();
    }
}
