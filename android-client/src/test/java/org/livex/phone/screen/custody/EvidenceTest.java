package org.livex.phone.screen.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.dossiers.BoardHand.person;
import static org.livex.phone.screen.dossiers.BoardHand.tap;

import android.widget.ImageView;
import android.widget.TextView;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.ExifPicture;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.Views;
import org.livex.phone.screen.dossiers.CaseBoardScreens;
import org.livex.phone.screen.dossiers.DossierScreens;
import org.livex.phone.sync.NotSaved;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** What others know of one whom the team registered, and what nobody foresaw. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class EvidenceTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_report_that_names_her_is_evidence_and_says_who_talked_with_her() {
        try (Stager stager = person("p-1", CaseBoardScreens.board("en"))) {
            assertThat(stager.texts())
                    .containsSubsequence(
                            "Who has talked with them",
                            "\u2068Investigator Alfa-1\u2069 · Day \u20681\u2069, \u206810:02\u2069 · A mediator was there: Yes",
                            "Reports: 2")
                    .doesNotContain("She wants to call her sister");
            tap(stager, "Reports: 2");
            assertThat(stager.texts()).contains("She wants to call her sister");
            assertThat(stager.shown(view -> view instanceof TextView text
                            && text.getText().toString().equals("She wants to call her sister")))
                    .hasSize(2);
        }
    }

    @Test
    public void a_file_of_the_evidence_is_seen_as_soon_as_it_is_here() throws NotSaved {
        byte[] photo = ExifPicture.jpeg(300, 200, 1);
        try (Stager stager = person("p-1", CaseBoardScreens.board("en"))) {
            tap(stager, "Reports: 2");
            assertThat(stager.shown(view -> view instanceof ImageView image
                            && "Photo".contentEquals(String.valueOf(image.getContentDescription()))))
                    .isEmpty();
            String sha256 = DemoApp.current().fake.files.keep(photo, "image/jpeg");
            String board = "'sha256':'" + sha256 + "','type':'image/jpeg','bytes':9,'consent':true";
            stager.show(CaseBoardScreens.board("en").put(withFile(board, sha256)));
            assertThat(stager.shown(view -> view instanceof ImageView image
                            && "Photo".contentEquals(String.valueOf(image.getContentDescription()))))
                    .hasSize(1);
        }
    }

    @Test
    public void what_was_merged_has_its_board_where_it_was_merged_into() {
        DemoItems items = CaseBoardScreens.board("en")
                .put(CaseBoardScreens.line(
                        "link",
                        "l-7",
                        60,
                        CaseBoardScreens.said(
                                "X", CaseBoardScreens.linking("p-3", "p-4", "calls", "", true, "10:50"))));
        try (Stager stager = person("p-3", items)) {
            assertThat(stager.texts()).doesNotContain("Links", "Add a link");
            stager.go(Route.to(Route.Screen.DOSSIER, "p-1"));
            assertThat(stager.texts()).contains("\u2068Irina K.\u2069 → calls → \u2068+379 0555 0101\u2069");
        }
    }

    @Test
    public void what_was_refused_stands_there_with_its_words_until_it_is_removed_and_the_inbox_leads_to_it() {
        DemoItems items = new DemoItems("en")
                .put(DossierScreens.item("p-1", 40, "", DossierScreens.version("X", "victim", "Irina", "")))
                .refused(
                        "019c-7", CaseBoardScreens.link("l-9", "p-1", "p-9", "drives", "At night", "11:00"), "too-many")
                .refused(
                        "019c-8",
                        "{'type':'write-open-question','question':'q-9','said':{"
                                + CaseBoardScreens.asking("Where?", "Here", "11:00") + "}}",
                        "unknown-dossier");
        try (Stager stager = person("p-1", items)) {
            assertThat(stager.texts()).doesNotContain("Links", "Open questions");
            stager.go(Route.to(Route.Screen.INBOX));
            tap(stager, "Open");
            assertThat(stager.texts())
                    .contains(
                            "\u2068Irina\u2069 → drives → \u2068p-9\u2069 · \u2068At night\u2069",
                            "\u2068Irina\u2069\nWhere?\nAnswer: \u2068Here\u2069");
            tap(stager, "Remove");
            assertThat(DemoApp.current().fake.dismissed).containsExactly("019c-8");
        }
    }

    @Test
    public void a_word_and_a_kind_that_only_a_newer_server_knows_are_shown_and_so_is_a_very_long_line() {
        String endless = "Xx".repeat(60) + " " + "قابلها عند البوابة ".repeat(4).trim();
        DemoItems items = new DemoItems("en")
                .put(DossierScreens.item("p-1", 40, "", DossierScreens.version("X", "spacecraft", "Irina", "")))
                .put(DossierScreens.item("p-2", 41, "", DossierScreens.version("X", "vehicle", endless, "")))
                .put(CaseBoardScreens.line(
                        "link",
                        "l-1",
                        50,
                        CaseBoardScreens.said(
                                "X", CaseBoardScreens.linking("p-1", "p-2", "orbits", endless, true, "10:20"))));
        try (Stager stager = person("p-1", items)) {
            assertThat(stager.texts())
                    .contains("\u2068Irina\u2069 → orbits → \u2068" + endless + "\u2069 · \u2068" + endless + "\u2069");
            assertThat(Views.faults(stager.root())).isEmpty();
            DemoApp.current().fake.isOfNewerServer = true;
            tap(stager, "Take back", 0);
            assertThat(Stager.acts("write-link"))
                    .extracting(link ->
                            link.optJSONObject("said").optJSONObject("word").optString("as"))
                    .containsExactly("orbits");
        }
    }

    private static String withFile(String file, String sha256) {
        return DossierScreens.item(
                "p-1",
                90,
                "'reports':[{'person':'x','callName':'X','action':'observed','note':'','files':[{" + file
                        + "}],'received':{'" + sha256 + "':'2026-11-24T10:02:14.101Z'},'at':'D1 10:40:00.000',"
                        + "'takenAt':'2026-11-24T10:40:00.000Z','recordedAt':'2026-11-24T10:40:00.000Z'}],",
                DossierScreens.version("X", "victim", "Irina", ""));
    }
}
