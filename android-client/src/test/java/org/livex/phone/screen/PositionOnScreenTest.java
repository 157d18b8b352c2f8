package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.widget.CheckBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.sync.Fix;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** The app's own map and reports know where the phone is under the same conditions as control: consent, area, hours. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class PositionOnScreenTest {
    private static final Path GOLDEN = Path.of("..", "docs", "protocol", "commands", "record-action.json");
    private static final String SHARING = "Your position is being shared";
    private static final String ONLY_IN_PLAY = "Only inside the exercise area and while the exercise is running."
            + " Also when the screen is off. A notification shows you when sharing is on.";
    private static final String NO_CONSENTS =
            "{'kind':'me','id':'inv-01','callName':'Investigator Alfa-1','function':'player','languages':['en'],"
                    + "'consents':[]}";

    private final DemoApp app = DemoApp.current();

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        app.preferences().consentAnswered("inv-01");
        app.fix = new Fix(45.5925, 11.6040, 14, Instant.parse("2026-11-24T09:31:00.000Z"));
    }

    @Test
    public void it_is_measured_while_the_clock_runs_by_day_and_somebody_looks() {
        try (Stager stager = open(new DemoItems("en"))) {
            assertThat(app.isMeasuring).isTrue();
            assertThat(isMarked(stager)).isTrue();

            stager.controller.pause().stop();

            assertThat(app.isMeasuring).isFalse();
        }
    }

    @Test
    public void before_the_first_position_band_and_settings_say_that_it_is_looked_for_or_why_there_is_none() {
        app.fix = null;
        try (Stager stager = open(new DemoItems("en"))) {
            stager.go(Route.to(Route.Screen.SETTINGS));
            assertThat(isMarked(stager)).isFalse();
            assertThat(described(stager, "Looking for your position…")).isTrue();
            assertThat(stager.texts())
                    .contains("You agreed to share your position. Control does not see it.")
                    .contains("Looking for your position…")
                    .doesNotContain("You share your position with control.");

            app.trouble = Whereabouts.Trouble.UNAVAILABLE;
            stager.show(new DemoItems("en"));
            assertThat(described(stager, "Your position cannot be found here. You can go on without it."))
                    .isTrue();

            app.trouble = null;
            app.fix = new Fix(45.5925, 11.6040, 14, Instant.parse("2026-11-24T09:31:00.000Z"));
            stager.show(new DemoItems("en"));
            assertThat(isMarked(stager)).isTrue();
            assertThat(stager.texts()).contains("You share your position with control.");
        }
    }

    @Test
    public void before_startex_paused_after_endex_and_at_night_it_is_not_measured() {
        try (Stager stager = open(new DemoItems("en"))) {
            for (String clock : new String[] {
                "'phase':'planned','exerciseTime':'D1 09:00:00'",
                "'phase':'paused','exerciseTime':'D2 09:30:00'",
                "'phase':'ended','exerciseTime':'D2 09:30:00'",
                "'phase':'running','exerciseTime':'D1 17:59:30'"
            }) {
                stager.show(new DemoItems("en"));
                assertThat(app.isMeasuring).isTrue();

                stager.show(clock(clock));

                assertThat(app.isMeasuring).as(clock).isFalse();
                assertThat(isMarked(stager)).as(clock).isFalse();
            }
        }
    }

    @Test
    public void after_endex_the_settings_offer_no_sharing() {
        try (Stager stager = open(new DemoItems("en"))) {
            stager.go(Route.to(Route.Screen.SETTINGS));
            assertThat(stager.texts()).contains("Stop sharing");

            stager.show(clock("'phase':'ended','exerciseTime':'D2 09:30:00'"));

            assertThat(stager.texts()).contains("Settings").doesNotContain("Stop sharing");
        }
    }

    @Test
    public void it_stops_in_the_evening_though_no_news_comes() {
        try (Stager stager = open(new DemoItems("en"))) {
            assertThat(app.isMeasuring).isTrue();
            app.passes(Duration.ofHours(9));

            stager.wait(Duration.ofSeconds(2));

            assertThat(app.isMeasuring).isFalse();
            assertThat(isMarked(stager)).isFalse();
        }
    }

    @Test
    public void without_consent_or_without_an_area_it_is_not_measured() {
        try (Stager stager = open(new DemoItems("en").put(NO_CONSENTS))) {
            assertThat(app.isMeasuring).isFalse();

            stager.show(new DemoItems("en")
                    .put("{'kind':'exercise','id':'exercise','name':{'text':'X','language':'en'},'languages':['en'],"
                            + "'days':[{'from':'D2 09:00:00','to':'D2 18:00:00'}]}"));

            assertThat(app.isMeasuring).isFalse();
        }
    }

    @Test
    public void a_report_says_where_it_was_as_the_protocol_has_it() throws Exception {
        JSONObject golden = golden();
        JSONObject point = golden.getJSONObject("point");
        app.fix = new Fix(
                point.getDouble("latitude"),
                point.getDouble("longitude"),
                golden.getDouble("accuracyMetres"),
                Instant.parse(golden.getString("fixedAt")));
        try (Stager stager = open(new DemoItems("en").put(around(point)))) {
            assertThat(String.valueOf(report(stager).optJSONObject("position"))).isEqualTo(golden.toString());
        }
    }

    @Test
    public void a_report_leaves_out_a_fix_that_is_outside_the_area() {
        app.fix = new Fix(45.62, 11.6, 14, Instant.parse("2026-11-24T09:31:00.000Z"));
        try (Stager stager = open(new DemoItems("en"))) {
            assertThat(report(stager).has("position")).isFalse();
        }
    }

    @Test
    public void a_report_leaves_out_a_fix_while_the_clock_stands() {
        try (Stager stager = open(clock("'phase':'paused','exerciseTime':'D2 09:30:00'"))) {
            assertThat(report(stager).has("position")).isFalse();
        }
    }

    @Test
    public void a_report_of_somebody_who_did_not_agree_has_no_position() {
        try (Stager stager = open(new DemoItems("en").put(NO_CONSENTS))) {
            assertThat(report(stager).has("position")).isFalse();
        }
    }

    @Test
    public void a_report_whose_box_is_unticked_has_no_position() {
        try (Stager stager = open(new DemoItems("en"))) {
            stager.go(Route.to(Route.Screen.ACT));
            CheckBox box =
                    (CheckBox) stager.shown(view -> view instanceof CheckBox).get(0);
            assertThat(box.isChecked()).isTrue();
            box.performClick();

            assertThat(report(stager).has("position")).isFalse();
        }
    }

    @Test
    public void the_map_says_why_the_phone_does_not_know_where_it_is() {
        app.fix = null;
        try (Stager stager = open(new DemoItems("en"))) {
            stager.go(Route.to(Route.Screen.MAP));
            assertThat(stager.texts()).contains("Looking for your position…");

            app.trouble = Whereabouts.Trouble.DENIED;
            stager.show(new DemoItems("en"));
            assertThat(stager.texts())
                    .contains("This app may not use your position. You can allow it in the phone’s settings.");

            stager.show(clock("'phase':'paused','exerciseTime':'D2 09:30:00'"));
            assertThat(stager.texts()).contains(ONLY_IN_PLAY);
        }
    }

    private static Stager open(DemoItems items) {
        return Stager.open("en", items.snapshot());
    }

    private static DemoItems clock(String rest) {
        return new DemoItems("en")
                .put("{'kind':'clock','id':'clock','speed':1,'at':'2026-11-24T09:30:00.000Z'," + rest + "}");
    }

    private static String around(JSONObject point) {
        return "{'kind':'exercise','id':'exercise','name':{'text':'X','language':'en'},'languages':['en'],"
                + "'days':[{'from':'D2 09:00:00','to':'D2 18:00:00'}],'area':{'centre':" + point
                + ",'radiusMetres':100}}";
    }

    /** What is said as soon as it is saved. */
    private static JSONObject report(Stager stager) {
        stager.activity().drafts().report().choose("interviewed");
        stager.go(Route.to(Route.Screen.ACT));
        stager.activity().findViewById(R.id.primary).performClick();
        stager.settle();
        JSONObject action = Stager.acts("record-action").get(0).optJSONObject("action");
        assertThat(action.optString("kind")).isEqualTo("interviewed");
        return action;
    }

    private static boolean isMarked(Stager stager) {
        return described(stager, SHARING);
    }

    private static boolean described(Stager stager, String words) {
        return !stager.shown(view -> words.contentEquals(String.valueOf(view.getContentDescription())))
                .isEmpty();
    }

    private static JSONObject golden() throws IOException, JSONException {
        return new JSONObject(Files.readString(GOLDEN)).getJSONObject("action").getJSONObject("position");
    }
}
