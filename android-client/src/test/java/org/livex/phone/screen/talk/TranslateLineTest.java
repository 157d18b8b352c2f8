package org.livex.phone.screen.talk;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import android.widget.EditText;
import android.widget.TextView;
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
import org.livex.phone.screen.desk.DeskScreens;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** What is said in a conversation, translated by a mediator who reads it. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class TranslateLineTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_line_of_a_conversation_that_somebody_cannot_read_leads_to_the_desk() {
        DemoItems items = DeskScreens.talk("en")
                .put("{'kind':'translation','id':'message/m-1/text~ar','seq':62,'text':'message/m-1/text',"
                        + "'language':'ar','state':'missing','source':{'text':'We go','language':'en','revision':1},"
                        + "'wantedSince':'2026-11-24T09:20:00.000Z','context':{'channel':'team/team-alfa'}}");
        try (Stager stager = Stager.open("en", items.snapshot())) {
            stager.go(Route.to(Route.Screen.CHANNEL, TalkScreens.TEAM));
            tap(stager, "Translate");
            assertThat(stager.texts())
                    .contains("We go", "Alfa", "Hand in")
                    .anyMatch(text -> text.replaceAll("[\u2068\u2069]", "").equals("Readers wait since Day 2, 09:20"));
        }
    }

    @Test
    public void whoever_was_erased_left_nothing_to_translate() {
        String dash = TalkScreens.message(
                "m-1",
                90,
                TalkScreens.TEAM,
                TalkScreens.from("ngo-01", "№ 4F2A"),
                "{'text':'—','language':'en'}",
                "09:20:00");
        String gone = dash.replace("'seq'", "'erased':true,'seq'");
        try (Stager stager = Stager.open(
                "en", DeskScreens.talk("en").without("message").put(gone).snapshot())) {
            stager.go(Route.to(Route.Screen.CHANNEL, TalkScreens.TEAM));
            assertThat(stager.texts()).contains("—").doesNotContain("Translate");
            View sign = stager.shown(view -> view instanceof TextView text
                            && text.getText().toString().equals("—"))
                    .get(0);
            assertThat(sign.getTextDirection()).isEqualTo(View.TEXT_DIRECTION_FIRST_STRONG);
        }
        try (Stager stager = Stager.open(
                "en", DeskScreens.talk("en").without("message").put(dash).snapshot())) {
            stager.go(Route.to(Route.Screen.CHANNEL, TalkScreens.TEAM));
            assertThat(stager.texts())
                    .as("what somebody wrote who was not erased")
                    .contains("—", "Translate");
        }
    }

    @Test
    public void a_line_that_nobody_lacks_can_be_put_into_a_language_of_the_mediators() throws JSONException {
        try (Stager stager = Stager.open("en", DeskScreens.talk("en").snapshot())) {
            stager.go(Route.to(Route.Screen.CHANNEL, TalkScreens.TEAM));
            tap(stager, "Translate");
            assertThat(stager.texts()).contains("We go", "Translation: \u2068Persian\u2069");
            assertThat(primary(stager).isEnabled()).as("nothing is typed").isFalse();
            field(stager).setText(" می‌رویم ");
            stager.go(Route.to(Route.Screen.TALK));
            stager.go(Route.to(Route.Screen.TRANSLATE_LINE, TalkScreens.TEAM + " m-1"));
            assertThat(field(stager).getText().toString()).as("half typed").isEqualTo(" می‌رویم ");
            press(stager);

            JSONObject said = Stager.acts("translate-text").get(0);
            assertThat(said.keys())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(Received.fieldsOf("translate-text"));
            assertThat(said.getString("text")).isEqualTo("message/m-1/text");
            assertThat(said.getString("language")).isEqualTo("fa");
            assertThat(said.getString("body")).isEqualTo("می‌رویم");
            assertThat(said.getString("state")).isEqualTo("needs-review");
            assertThat(said.getInt("basedOn")).isOne();
            assertThat(said.getInt("replaces")).isZero();
            assertThat(stager.texts()).contains("Translation handed in");
        }
    }

    @Test
    public void what_is_begun_is_kept_for_each_language() {
        DemoItems items = DeskScreens.talk("en")
                .put("{'kind':'me','id':'inv-01','callName':'Mediator Bravo-7','function':'cultural-mediator',"
                        + "'languages':['en','fa','ru'],'consents':['position']}");
        try (Stager stager = Stager.open("en", items.snapshot())) {
            stager.go(Route.to(Route.Screen.TRANSLATE_LINE, TalkScreens.TEAM + " m-1"));
            field(stager).setText("می‌رویم");
            tap(stager, "Russian");
            assertThat(stager.texts()).contains("Translation: \u2068Russian\u2069");
            assertThat(field(stager).getText().toString()).isEmpty();
            field(stager).setText("Идём");
            tap(stager, "Persian");
            assertThat(field(stager).getText().toString()).isEqualTo("می‌رویم");
            tap(stager, "Russian");
            assertThat(field(stager).getText().toString()).isEqualTo("Идём");
        }
    }

    @Test
    public void whoever_mediates_nothing_and_a_line_that_waits_offer_no_translation() {
        try (Stager stager = Stager.open("en", TalkScreens.waiting("en").snapshot())) {
            stager.go(Route.to(Route.Screen.CHANNEL, TalkScreens.TEAM));
            assertThat(stager.texts()).contains("A blue van").doesNotContain("Translate");
        }
        DemoItems mine = DeskScreens.talk("en")
                .without("message")
                .waiting("019a-1", TalkScreens.post("m-8", TalkScreens.TEAM, "A blue van"));
        try (Stager stager = Stager.open("en", mine.snapshot())) {
            stager.go(Route.to(Route.Screen.CHANNEL, TalkScreens.TEAM));
            assertThat(stager.texts()).contains("A blue van").doesNotContain("Translate");
        }
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
