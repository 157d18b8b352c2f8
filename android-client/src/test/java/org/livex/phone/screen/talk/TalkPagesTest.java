package org.livex.phone.screen.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.talk.TalkScreens.CONTROL;
import static org.livex.phone.screen.talk.TalkScreens.TEAM;
import static org.livex.phone.screen.talk.TalkScreens.longTalk;
import static org.livex.phone.screen.talk.TalkScreens.message;
import static org.livex.phone.screen.talk.TalkScreens.post;
import static org.livex.phone.screen.talk.TalkScreens.talk;
import static org.livex.phone.screen.talk.TalkScreens.waiting;

import android.view.View;
import android.widget.TextView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.livex.phone.sync.Earlier;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Conversations on a small phone. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class TalkPagesTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void an_original_is_one_tap_away_and_a_translation_says_that_it_is_a_draft() {
        String text = "{'text':'The van is here','language':'en','marks':['draft'],"
                + "'original':{'text':'الشاحنة هنا','language':'ar'}}";
        try (Stager stager = open(
                talk("en").put(message("m-7", 70, TEAM, TalkScreens.from("ngo-01", "NGO Alfa-4"), text, "09:28:00")))) {
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            assertThat(stager.texts())
                    .contains("The van is here", "draft translation")
                    .doesNotContain("الشاحنة هنا");
            tap(stager, stager.activity().words().text("common.original", "language", "Arabic"));
            assertThat(stager.texts()).contains("الشاحنة هنا");
        }
    }

    @Test
    public void a_line_is_read_from_where_its_letters_are_and_its_numbers_keep_their_order() {
        String typed = "{'text':'رقم +378 0549','language':'en'}";
        try (Stager stager = open(talk("en")
                .put(message("m-7", 70, TEAM, TalkScreens.from("ngo-01", "NGO Alfa-4"), typed, "09:28:00")))) {
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            TextView line = (TextView) stager.shown(view -> view instanceof TextView text
                            && text.getText().toString().startsWith("رقم"))
                    .get(0);

            assertThat(line.getTextDirection()).isEqualTo(View.TEXT_DIRECTION_RTL);
            assertThat(line.getText().toString()).isEqualTo("رقم \u2066\u202D+378\u00A00549\u202C\u2069");
        }
    }

    @Test
    public void a_line_that_was_written_off_line_says_when_it_was_written_and_when_it_arrived() {
        String late = message(
                        "m-7",
                        70,
                        TEAM,
                        TalkScreens.from("ngo-01", "NGO Alfa-4"),
                        "{'text':'Late','language':'en'}",
                        "09:29:00")
                .replace("'takenAt':'2026-11-24T09:29:00", "'takenAt':'2026-11-24T09:05:00");
        try (Stager stager = open(talk("en").put(late))) {
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            assertThat(stager.texts())
                    .anyMatch(text -> text.replaceAll("[\u2068\u2069]", "")
                            .equals("Written: Day 2, 09:05 · arrived: Day 2, 09:29"));
        }
    }

    @Test
    public void what_is_written_is_said_once_and_its_draft_is_gone() throws JSONException {
        try (Stager stager = open(talk("en").offline())) {
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            write(stager, " A blue van ");
            send(stager);
            send(stager);

            assertThat(Stager.acts("post-message")).hasSize(1);
            JSONObject said = Stager.acts("post-message").get(0);
            List<String> written = new ArrayList<>(Received.fieldsOf("post-message"));
            written.remove("voice");
            assertThat(said.keys()).toIterable().containsExactlyInAnyOrderElementsOf(written);
            assertThat(said.getString("channel")).isEqualTo(TEAM);
            assertThat(said.getString("body")).isEqualTo("A blue van");
            assertThat(said.getString("language")).isEqualTo("en");
            assertThat(said.getString("takenAt")).isEqualTo("2026-11-24T09:31:05Z");
            assertThat(field(stager)).isEmpty();
            stager.go(Route.to(Route.Screen.TALK));
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            assertThat(field(stager)).isEmpty();
        }
    }

    @Test
    public void without_room_on_the_phone_the_words_stay() {
        try (Stager stager = open(talk("en"))) {
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            write(stager, "A blue van");
            stager.app.fake.isFull = true;
            send(stager);
            assertThat(field(stager)).isEqualTo("A blue van");
        }
    }

    @Test
    public void half_typed_words_stay_for_each_channel_and_outlive_the_process() {
        try (Stager stager = open(talk("en"))) {
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            write(stager, "Half a");
            stager.go(Route.to(Route.Screen.CHANNEL, CONTROL));
            assertThat(field(stager)).isEmpty();
            write(stager, "To control");
            stager.wait(Duration.ofSeconds(2));
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open(talk("en"))) {
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            assertThat(field(stager)).isEqualTo("Half a");
            stager.go(Route.to(Route.Screen.CHANNEL, CONTROL));
            assertThat(field(stager)).isEqualTo("To control");
        }
    }

    @Test
    public void what_waits_says_so_and_a_refused_one_says_why_until_it_is_removed() {
        try (Stager stager = open(waiting("en"))) {
            assertThat(stager.texts()).contains("Refused");
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            assertThat(stager.texts())
                    .contains("A blue van", "Waiting", "Two vans", "Refused")
                    .contains("Too many messages in one minute. Wait a moment, then send it again.");
            tap(stager, "Remove");

            assertThat(stager.app.fake.dismissed).containsExactly("019a-2");
        }
    }

    @Test
    public void the_words_of_a_refused_one_can_be_sent_again_before_what_was_begun_since() {
        try (Stager stager = open(waiting("en"))) {
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            write(stager, "and a car");
            tap(stager, "Try again");

            assertThat(field(stager)).isEqualTo("Two vans\nand a car");
            assertThat(stager.app.fake.dismissed).containsExactly("019a-2");
        }
    }

    @Test
    public void a_refused_one_is_seen_from_the_inbox_which_leads_to_its_conversation() {
        DemoItems items = new DemoItems("en").refused("019a-2", post("m-9", TEAM, "Two vans"), "unknown-channel");
        try (Stager stager = Stager.open("en", items.snapshot())) {
            assertThat(stager.texts()).contains("Two vans").doesNotContain("Close");
            tap(stager, "Open");

            assertThat(stager.texts())
                    .contains("Two vans", "There is no such conversation, or you are not part of it.", "Remove");
        }
    }

    @Test
    public void a_conversation_can_be_begun_with_somebody_of_my_teams() throws JSONException {
        try (Stager stager = open(talk("en"))) {
            assertThat(stager.texts()).doesNotContain("NGO Alfa-4");
            tap(stager, "Write to somebody");
            tap(stager, "NGO Alfa-4");
            assertThat(stager.texts()).contains("NGO Alfa-4", "Nothing written yet.");
            write(stager, "Where are you?");
            send(stager);

            assertThat(Stager.acts("post-message").get(0).getString("channel")).isEqualTo("direct/inv-01~ngo-01");
        }
    }

    @Test
    public void where_the_server_is_not_reached_it_says_so_and_is_asked_again_by_the_button() {
        try (Stager stager = open(longTalk("en"))) {
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            tap(stager, "Earlier messages");
            assertThat(stager.texts())
                    .contains("There is no connection to the server. Check the Wi-Fi, then try again.");
            stager.activity().findViewById(R.id.scroll).scrollTo(0, 0);
            stager.settle();
            assertThat(stager.app.fake.earlierAsked).hasSize(1);
            tap(stager, "Earlier messages");
            assertThat(stager.app.fake.earlierAsked).hasSize(2);
        }
    }

    @Test
    public void earlier_ones_are_offered_where_the_server_says_that_there_are_some_however_many_are_here() {
        try (Stager stager = open(longTalk("en"))) {
            for (Earlier none : Arrays.asList(null, new Earlier(List.of(), false))) {
                stager.app.fake.whetherEarlier = none;
                stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
                assertThat(stager.texts()).doesNotContain("Earlier messages");
                stager.go(Route.to(Route.Screen.TALK));
            }
            stager.app.fake.whetherEarlier = new Earlier(List.of(), true);
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            assertThat(stager.texts()).contains("Earlier messages");
        }
    }

    @Test
    public void a_short_conversation_has_nothing_before_it() {
        try (Stager stager = open(talk("en"))) {
            stager.go(Route.to(Route.Screen.CHANNEL, TEAM));
            assertThat(stager.texts()).doesNotContain("Earlier messages");
        }
    }

    @Test
    public void mediators_are_asked_for_where_people_talk() {
        try (Stager stager = open(new DemoItems("en"))) {
            assertThat(stager.texts()).contains("Cultural mediators", "Ask for a mediator", "Conversations");
            stager.go(Route.to(Route.Screen.ACT));
            assertThat(stager.texts()).doesNotContain("Cultural mediators");
        }
    }

    private static Stager open(DemoItems items) {
        Stager stager = Stager.open("en", items.snapshot());
        stager.go(Route.to(Route.Screen.TALK));
        return stager;
    }

    private static void write(Stager stager, String words) {
        stager.fields().get(0).setText(words);
    }

    private static String field(Stager stager) {
        return stager.fields().get(0).getText().toString();
    }

    private static void send(Stager stager) {
        stager.activity().findViewById(R.id.primary).performClick();
        stager.settle();
    }

    private static void tap(Stager stager, String label) {
        stager.button(label).performClick();
        stager.settle();
    }
}
