package org.livex.phone.screen.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.json.JSONException;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Stager;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** What an evaluator watches in each phase: the same as on the phone web app. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class WatchPhasesTest {
    private static final String CONTACT = "\u2068First contact\u2069";
    private static final String SEARCH = "\u2068Going in and searching the house\u2069";
    private static final String HEARINGS = "\u2068Hearings\u2069";
    private static final String WHOM_IN_HEARINGS = "Whom to watch: " + HEARINGS;
    private static final String INTERVIEW = "Interviewing a presumed victim";
    private static final String RISK = "Recognising trafficking and assessing risk";
    private static final String BRAVO = "\u2068Team Bravo\u2069  \u20680/2\u2069";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void what_is_of_now_is_first_and_open_and_the_rest_is_folded_under_its_phase() {
        try (Stager stager = open(WatchItems.inPhases("en"))) {
            assertThat(stager.texts())
                    .containsSubsequence(CONTACT, INTERVIEW, SEARCH, WHOM_IN_HEARINGS)
                    .doesNotContain(RISK, BRAVO, "Team Alfa");
        }
    }

    @Test
    public void what_is_of_another_phase_can_be_rated_early_and_late() throws JSONException {
        try (Stager stager = open(WatchItems.inPhases("en"))) {
            tap(stager, SEARCH);
            assertThat(stager.texts()).contains(RISK);
            tap(stager, "S · Some challenges");
            tap(stager, WHOM_IN_HEARINGS);
            tap(stager, BRAVO);
            assertThat(stager.texts()).contains("Team Bravo", INTERVIEW).containsOnlyOnce(HEARINGS, WHOM_IN_HEARINGS);
            tap(stager, "Yes");

            assertThat(Stager.acts("rate-item"))
                    .extracting(rated -> rated.optString("about") + " " + rated.optString("guide"))
                    .containsExactly("team/alfa risk", "team/bravo interview");
        }
    }

    @Test
    public void when_the_next_phase_begins_it_opens_and_what_was_open_stays_so() {
        try (Stager stager = open(WatchItems.inPhases("en"))) {
            stager.app.passes(Duration.ofSeconds(30));
            stager.wait(Duration.ofSeconds(2));

            assertThat(stager.texts()).containsSubsequence(SEARCH, RISK, CONTACT, INTERVIEW, WHOM_IN_HEARINGS);
        }
    }

    @Test
    public void where_nobody_is_to_be_watched_now_that_is_said_and_the_others_stand_below() {
        DemoItems items = WatchItems.inPhases("en")
                .put("{'kind':'watch','id':'inv-01','seq':9,'evaluator':'inv-01','watches':["
                        + "{'teams':['bravo'],'people':[],'guides':['interview'],'phases':['hearing']}],'revision':3}");
        try (Stager stager = open(items)) {
            assertThat(stager.texts())
                    .containsSubsequence(
                            "Nobody to watch in this phase. What belongs to other phases stands below.",
                            WHOM_IN_HEARINGS)
                    .doesNotContain(INTERVIEW, "No guide is there for them.");
        }
    }

    @Test
    public void without_phases_it_is_as_it_was() {
        try (Stager stager = open(WatchItems.watching("en"))) {
            assertThat(stager.texts()).contains(INTERVIEW, RISK).doesNotContain(CONTACT, SEARCH, WHOM_IN_HEARINGS);
        }
    }

    private static Stager open(DemoItems items) {
        return Stager.open("en", items.snapshot());
    }

    private static void tap(Stager stager, String label) {
        stager.button(label).performClick();
        stager.settle();
    }
}
