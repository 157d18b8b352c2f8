package org.livex.phone.screen.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.dossiers.BoardHand.USES;
import static org.livex.phone.screen.dossiers.BoardHand.USES_SPOKEN;
import static org.livex.phone.screen.dossiers.BoardHand.VAN;
import static org.livex.phone.screen.dossiers.BoardHand.assertLink;
import static org.livex.phone.screen.dossiers.BoardHand.assertQuestion;
import static org.livex.phone.screen.dossiers.BoardHand.buttons;
import static org.livex.phone.screen.dossiers.BoardHand.labelled;
import static org.livex.phone.screen.dossiers.BoardHand.person;
import static org.livex.phone.screen.dossiers.BoardHand.tap;

import android.graphics.Paint;
import android.widget.Button;
import android.widget.TextView;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.Views;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** What a team says of one whom it registered, on a small phone: the same as on the phone web app. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class CaseBoardPagesTest {
    private static final String OTHER_WORDS = "In other words";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_link_is_said_in_three_taps_with_an_id_of_the_phone() throws JSONException {
        try (Stager stager = person("p-1", DossierScreens.registered("en"))) {
            tap(stager, "Add a link");
            assertThat(stager.texts()).contains("With whom or what?");
            assertThat(buttons(stager, "\u2068I. K.\u2069 · Victim"))
                    .as("who was merged is named above, and not offered")
                    .hasSize(1);
            tap(stager, VAN, 0);
            tap(stager, "uses");

            JSONObject link = Stager.acts("write-link").get(0);
            assertThat(link.getString("link")).isNotEmpty();
            assertLink(link, "p-1", "p-2", "uses", "", true);
            assertThat(link.getJSONObject("said").getString("takenAt")).isEqualTo("2026-11-24T09:31:05Z");
            assertThat(stager.texts()).contains("On your team’s board").doesNotContain("uses");
        }
    }

    @Test
    public void a_link_says_who_said_it_what_was_said_before_and_that_it_was_taken_back() {
        try (Stager stager = person("p-1", CaseBoardScreens.board("en"))) {
            assertThat(stager.texts())
                    .containsSubsequence(
                            "Links",
                            USES,
                            "\u2068Irina K.\u2069 → \u2068was brought here in, as she says, from the bus station, in\u2069"
                                    + " → \u2068AB 123 CD\u2069",
                            "Taken back",
                            "Written before",
                            "\u2068The driver\u2069 → works for → \u2068Irina K.\u2069",
                            "Waiting",
                            "Open questions")
                    .doesNotContain(before());
            tap(stager, "Written before", 0);
            assertThat(stager.texts()).contains(before());
            assertThat(struck(stager, "was brought here")).isTrue();
            assertThat(struck(stager, "uses")).isFalse();
        }
    }

    @Test
    public void whoever_amends_it_says_it_again_under_its_id_and_what_was_taken_back_holds_again()
            throws JSONException {
        try (Stager stager = person("p-1", CaseBoardScreens.board("en"))) {
            tap(stager, "Take back", 0);
            tap(stager, "It holds after all", 0);
            tap(stager, "Amend", 0);
            tap(stager, "The other way round");
            tap(stager, "drives");
            tap(stager, "Amend", 0);
            tap(stager, "Add");
            assertThat(stager.texts()).contains("Fill this in.");
            labelled(stager, OTHER_WORDS).setText(" came\nin ");
            tap(stager, "Add");

            List<JSONObject> said = Stager.acts("write-link");
            assertThat(said).extracting(link -> link.optString("link")).containsExactly("l-1", "l-2", "l-1", "l-1");
            assertLink(said.get(0), "p-1", "p-2", "uses", "", false);
            assertLink(
                    said.get(1),
                    "p-1",
                    "p-2",
                    "other",
                    "was brought here in, as she says, from the bus station, in",
                    true);
            assertLink(said.get(2), "p-2", "p-1", "drives", "", true);
            assertLink(said.get(3), "p-1", "p-2", "other", "came in", true);
        }
    }

    @Test
    public void a_link_stands_beside_both_its_ends_and_is_one() {
        try (Stager stager = person("p-2", CaseBoardScreens.board("en"))) {
            assertThat(stager.texts()).contains(USES).doesNotContain("Open questions");
        }
    }

    @Test
    public void whom_the_team_registers_meanwhile_can_be_linked_and_alone_nobody_can() {
        DemoItems items = new DemoItems("en")
                .put(DossierScreens.item("p-1", 40, "", DossierScreens.version("X", "victim", "Irina", "")));
        try (Stager stager = person("p-1", items)) {
            tap(stager, "Add a link");
            assertThat(stager.texts())
                    .contains("Register somebody or something else first.")
                    .doesNotContain("With whom or what?");
            stager.show(items.put(
                    DossierScreens.item("p-2", 41, "", DossierScreens.version("X", "vehicle", "AB 123 CD", ""))));
            assertThat(stager.texts()).contains("With whom or what?");
            assertThat(buttons(stager, VAN)).hasSize(2);
        }
    }

    @Test
    public void what_is_not_known_yet_is_asked_answered_and_opened_again() throws JSONException {
        try (Stager stager = person("p-1", CaseBoardScreens.board("en"))) {
            tap(stager, "Add a question");
            labelled(stager, "What is not known yet").setText("Where is her sister?");
            tap(stager, "Add");
            tap(stager, "Answer");
            labelled(stager, "Answer").setText("The driver, in cash");
            tap(stager, "Add");
            tap(stager, "Open again");

            List<JSONObject> said = Stager.acts("write-open-question");
            assertThat(said.get(0).getString("question")).isNotEmpty();
            assertQuestion(said.get(0), "Where is her sister?", "");
            assertThat(said.get(1).getString("question")).isEqualTo("q-1");
            assertQuestion(said.get(1), "Who pays for the room?", "The driver, in cash");
            assertThat(said.get(2).getString("question")).isEqualTo("q-2");
            assertQuestion(said.get(2), "+379 0555 0101?", "");
        }
    }

    @Test
    public void whoever_hears_the_screen_hears_which_link_a_button_is_for() {
        try (Stager stager = person("p-1", CaseBoardScreens.board("en"))) {
            assertThat(buttons(stager, "Take back"))
                    .extracting(view -> String.valueOf(view.getContentDescription()))
                    .startsWith("Take back: " + USES_SPOKEN);
        }
    }

    @Test
    public void a_link_whose_ends_were_joined_says_so_is_taken_back_and_is_said_anew_of_others() throws JSONException {
        try (Stager stager = person("p-1", CaseBoardScreens.joined("en"))) {
            assertThat(stager.texts())
                    .containsSubsequence(
                            "\u2068I. K.\u2069 → controls → \u2068Irina K.\u2069",
                            "Both ends were joined and are one now.");
            tap(stager, "Take back", 0);
            tap(stager, "Amend", 0);
            assertThat(stager.texts()).contains("With whom or what?");
            tap(stager, VAN, 0);
            tap(stager, "drives");

            List<JSONObject> said = Stager.acts("write-link");
            assertThat(said).extracting(link -> link.optString("link")).containsExactly("l-4", "l-4");
            assertLink(said.get(0), "p-3", "p-1", "controls", "", false);
            assertLink(said.get(1), "p-1", "p-2", "drives", "", true);
        }
    }

    private static String before() {
        return "\u2068AB 123 CD\u2069 → drives → \u2068Irina K.\u2069 · \u2068At night, from the car wash\u2069";
    }

    private static boolean struck(Stager stager, String words) {
        TextView text = stager
                .shown(view -> view instanceof TextView shown
                        && !(view instanceof Button)
                        && Views.read(shown).contains(words))
                .stream()
                .map(TextView.class::cast)
                .findFirst()
                .orElseThrow();
        return (text.getPaintFlags() & Paint.STRIKE_THRU_TEXT_FLAG) != 0;
    }
}
