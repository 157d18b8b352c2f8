package org.livex.phone.screen.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.dossiers.BoardHand.VAN;
import static org.livex.phone.screen.dossiers.BoardHand.assertLink;
import static org.livex.phone.screen.dossiers.BoardHand.labelled;
import static org.livex.phone.screen.dossiers.BoardHand.person;
import static org.livex.phone.screen.dossiers.BoardHand.tap;
import static org.livex.phone.screen.dossiers.BoardHand.typed;

import java.time.Duration;
import org.json.JSONException;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** What is half written for a board. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class CaseBoardDraftsTest {
    private static final String OTHER_WORDS = "In other words";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void what_is_half_typed_outlives_the_process_and_is_open_again() throws JSONException {
        try (Stager stager = person("p-1", CaseBoardScreens.board("en"))) {
            tap(stager, "Add a link");
            tap(stager, VAN, 0);
            labelled(stager, OTHER_WORDS).setText("came i");
            tap(stager, "Add a question");
            labelled(stager, "What is not known yet").setText("Where is h");
            tap(stager, "Answer");
            labelled(stager, "Answer").setText("The dri");
            stager.wait(Duration.ofSeconds(2));
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = person("p-1", CaseBoardScreens.board("en"))) {
            assertThat(typed(stager)).containsExactly("The dri", "came i", "Where is h");
            assertThat(stager.texts()).contains("\u2068Irina K.\u2069 … \u2068AB 123 CD\u2069");
            tap(stager, "Add", 1);
            assertLink(Stager.acts("write-link").get(0), "p-1", "p-2", "other", "came i", true);
            assertThat(typed(stager)).containsExactly("The dri", "Where is h");
            stager.go(Route.to(Route.Screen.DOSSIERS));
            stager.go(Route.to(Route.Screen.DOSSIER, "p-1"));
            assertThat(stager.fields()).hasSize(2);
        }
    }

    @Test
    public void what_is_closed_by_hand_keeps_its_words_and_asks_again_whom_it_is_about() {
        try (Stager stager = person("p-1", DossierScreens.registered("en"))) {
            tap(stager, "Add a link");
            tap(stager, VAN, 0);
            labelled(stager, OTHER_WORDS).setText("came in");
            tap(stager, "Add a link");
            assertThat(stager.fields()).isEmpty();
            tap(stager, "Add a link");
            assertThat(stager.texts()).contains("With whom or what?").doesNotContain("uses");
            tap(stager, VAN, 0);
            assertThat(labelled(stager, OTHER_WORDS).getText().toString()).isEqualTo("came in");
        }
    }

    @Test
    public void what_cannot_be_kept_stays_where_it_was_typed() {
        try (Stager stager = person("p-1", DossierScreens.registered("en"))) {
            tap(stager, "Add a question");
            labelled(stager, "What is not known yet").setText("Where?");
            DemoApp.current().fake.isFull = true;
            tap(stager, "Add");
            assertThat(labelled(stager, "What is not known yet").getText().toString())
                    .isEqualTo("Where?");
        }
    }
}
