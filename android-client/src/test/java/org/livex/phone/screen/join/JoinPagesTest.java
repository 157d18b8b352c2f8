package org.livex.phone.screen.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.phone.screen.dossiers.BoardHand.person;
import static org.livex.phone.screen.dossiers.BoardHand.tap;

import android.graphics.Rect;
import android.text.Layout;
import android.view.View;
import android.widget.TextView;
import java.time.Duration;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.Views;
import org.livex.phone.screen.dossiers.CaseBoardScreens;
import org.livex.phone.screen.dossiers.DossierScreens;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Two of the case that may be one and the same, on a small phone: asked about, joined and separated again. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class JoinPagesTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void two_are_held_for_one_after_a_question_and_that_is_taken_back() {
        try (Stager stager = person("p-2", DossierScreens.registered("en"))) {
            tap(stager, "\u2068Irina K.\u2069 · Witness");
            assertThat(stager.texts())
                    .containsSubsequence(
                            "Are these two one and the same?",
                            "Vehicle",
                            "AB 123 CD",
                            "Witness",
                            "Irina K.",
                            "Look twice: they are of different kinds.")
                    .anyMatch(text -> text.startsWith("Both are one entry from now on, \u2068Irina K.\u2069:"))
                    .doesNotContain("\u2068The driver\u2069 · Suspect");
            assertThat(Stager.acts("merge-dossier"))
                    .as("a question is no command")
                    .isEmpty();
            tap(stager, "Join");
            stager.go(Route.to(Route.Screen.DOSSIER, "p-3"));
            tap(stager, "Separate again");

            assertThat(Stager.acts("merge-dossier"))
                    .extracting(said -> said.opt("dossier"), said -> said.opt("into"))
                    .containsExactlyInAnyOrder(tuple("p-2", "p-1"), tuple("p-3", null));
        }
    }

    @Test
    public void a_question_that_is_left_joins_nothing_and_whoever_comes_back_chooses_again() {
        try (Stager stager = person("p-1", DossierScreens.registered("en"))) {
            tap(stager, "\u2068The driver\u2069 · Suspect");
            assertThat(stager.texts()).contains("Look twice: they have different roles in the case.");
            tap(stager, "Back");
            assertThat(stager.texts())
                    .contains("\u2068The driver\u2069 · Suspect")
                    .doesNotContain("Join");
            tap(stager, "\u2068The driver\u2069 · Suspect");
            stager.go(Route.to(Route.Screen.DOSSIERS));
            stager.go(Route.to(Route.Screen.DOSSIER, "p-1"));
            assertThat(stager.texts()).doesNotContain("Join");
            assertThat(Stager.acts("merge-dossier")).isEmpty();
        }
    }

    @Test
    public void a_question_comes_to_the_screen_from_its_top() {
        try (Stager stager = person("p-1", DossierScreens.registered("en"))) {
            tap(stager, "\u2068The driver\u2069 · Suspect");
            stager.wait(Duration.ofMillis(100));
            Rect seen = new Rect();
            View asked = stager.shown(view ->
                            view instanceof TextView text && Views.read(text).equals("Are these two one and the same?"))
                    .get(0);
            assertThat(asked.getGlobalVisibleRect(seen)).isTrue();
            assertThat(seen.top).isLessThan(stager.root().getHeight() / 2);
        }
    }

    @Test
    public void a_mate_who_was_quicker_closes_the_question() {
        try (Stager stager = person("p-2", DossierScreens.registered("en"))) {
            tap(stager, "\u2068Irina K.\u2069 · Witness");
            stager.show(DossierScreens.registered("en")
                    .put(DossierScreens.item(
                            "p-2",
                            60,
                            "'into':'p-1',",
                            DossierScreens.version("NGO Alfa-4", "vehicle", "AB 123 CD", ""))));

            assertThat(stager.texts()).contains("Separate again").doesNotContain("Join");
        }
    }

    @Test
    public void an_arrow_leads_from_right_to_left_on_an_arabic_phone() {
        try (Stager stager = Stager.open("ar", CaseBoardScreens.joined("ar").snapshot())) {
            stager.go(Route.to(Route.Screen.DOSSIER, "p-1"));
            String link = "\u2068I. K.\u2069 ← يتحكم في ← \u2068إيرينا ك.\u2069";
            Layout drawn = stager
                    .shown(view ->
                            view instanceof TextView text && Views.read(text).equals(link))
                    .stream()
                    .map(view -> ((TextView) view).getLayout())
                    .findFirst()
                    .orElseThrow();
            assertThat(drawn.getPrimaryHorizontal(link.indexOf("I.")))
                    .isGreaterThan(drawn.getPrimaryHorizontal(link.indexOf("يتحكم")));
        }
    }
}
