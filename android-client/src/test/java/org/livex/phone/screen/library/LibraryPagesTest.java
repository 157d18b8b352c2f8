package org.livex.phone.screen.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.json.JSONException;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.paper.PdfFile;
import org.livex.phone.sync.NotSaved;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class LibraryPagesTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void the_world_and_my_documents_are_found_under_my_role_without_a_network() {
        try (Stager stager = open()) {
            stager.show(new DemoItems("en").offline());
            stager.go(Route.to(Route.Screen.ROLE));
            PaperScreens.button(stager, "World and documents").performClick();
            stager.settle();

            assertThat(stager.texts())
                    .contains("My documents", "Recruitment contract", "Country", "Kestria", "Law", "Vehicle")
                    .doesNotContain("Account", "Nothing here yet.");

            stager.fields().get(0).setText("0000");
            assertThat(stager.texts()).contains("Nothing matches your search.").doesNotContain("Nothing here yet.");
        }
    }

    @Test
    public void what_is_looked_for_stays_in_another_language() {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.LIBRARY));
            stager.fields().get(0).setText("114 kl");
            assertThat(stager.texts()).contains("Van of the car wash").doesNotContain("Kestria");

            stager.activity().findViewById(R.id.globe).performClick();
            PaperScreens.button(stager, "Русский").performClick();
            stager.settle();
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("114 kl");

            stager.fields().get(0).setText("castle");
            assertThat(stager.texts()).contains("Ничто не подходит под поиск.");
        }
    }

    @Test
    public void an_entry_is_shown_with_what_it_is_known_by() {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.ENTRY, "van"));
            assertThat(stager.texts()).contains("Plate", "\u2068AR 114 KL\u2069", "Seen twice.");

            stager.go(Route.to(Route.Screen.ENTRY, "taken-out"));
            assertThat(stager.texts()).contains("You do not have this any more.");
        }
    }

    @Test
    public void a_document_is_marked_as_of_an_exercise_and_control_learns_once_that_it_was_opened()
            throws JSONException {
        try (Stager stager = Stager.open("ru", new DemoItems("ru").snapshot())) {
            stager.go(Route.to(Route.Screen.RELEASED, "contract"));
            stager.wait(Duration.ofSeconds(4));

            assertThat(stager.texts()).contains("УЧЕНИЯ", "Договор найма", "Договор");
            assertThat(Stager.acts("open-document")).hasSize(1);
            assertThat(Stager.acts("open-document").get(0).getString("document"))
                    .isEqualTo("contract");
            assertThat(Stager.acts("open-document").get(0).getString("language"))
                    .isEqualTo("ru");
        }
    }

    @Test
    public void a_document_says_whose_paper_it_is() {
        try (Stager stager = Stager.open(
                "en",
                new DemoItems("en")
                        .put(
                                "{'kind':'document','id':'sheet','title':{'text':'Call sheet','language':'en'},"
                                        + "'issuedBy':{'id':'court','name':{'text':'Court of Arelle','language':'en'}},"
                                        + "'body':{'text':'Ten names','language':'en'},'at':'D1 11:20:00','releasedAt':'2026-11-24T10:00:00.000Z'}")
                        .snapshot())) {
            stager.go(Route.to(Route.Screen.RELEASED, "sheet"));

            assertThat(stager.texts()).contains("Day \u20681\u2069, \u206811:20\u2069");
            assertThat(stager.texts()).contains("Issued by \u2068Court of Arelle\u2069");
        }
    }

    @Test
    public void a_file_of_a_document_is_opened_from_this_phone_under_its_name() throws NotSaved {
        try (Stager stager = open()) {
            byte[] pdf = PdfFile.saying("EXERCISE");
            String sha256 = DemoApp.current().attachments().keep(pdf, DocumentPage.TYPE);
            stager.show(new DemoItems("en")
                    .put("{'kind':'document','id':'sheet','title':{'text':'Call sheet','language':'en'},'files':[{"
                            + "'sha256':'" + sha256 + "','type':'application/pdf','bytes':2,'name':'sheet.pdf',"
                            + "'language':'en'}],'at':'D1 11:00:00','releasedAt':'2026-11-24T10:00:00.000Z'}"));
            stager.go(Route.to(Route.Screen.RELEASED, "sheet"));
            PaperScreens.button(stager, "Open").performClick();
            stager.settle();

            assertThat(stager.texts()).contains("sheet.pdf");
        }
    }

    private static Stager open() {
        return Stager.open("en", new DemoItems("en").snapshot());
    }
}
