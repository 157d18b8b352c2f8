package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.graphics.Rect;
import android.text.Layout;
import android.view.View;
import android.widget.TextView;
import java.util.Map;
import java.util.Objects;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** What a small phone shows without scrolling. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class InSightTest {
    private static final Map<String, String> WORDS = Map.of(
            "en", "They lock the doors at night. ",
            "ru", "Двери ночью заперты. ",
            "ar", "يقفلون الأبواب ليلاً. ");
    private static final String REPORT =
            "{'kind':'action','id':'019a1b2c-3d4e-7f50-8a61-0000000000%s','action':{'kind':'interviewed',"
                    + "'note':'','takenAt':'2026-11-24T%s:00.000Z'},'at':'D2 09:29:00',"
                    + "'recordedAt':'2026-11-24T09:29:00.000Z'}";

    @Before
    public void a_small_phone_that_answered_about_its_position() {
        Stager.phone(320, 568, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void six_lines_of_a_message_find_room_between_the_bars_and_four_are_seen_at_its_top() {
        WORDS.forEach((language, words) -> {
            String body = words.repeat(20).trim();
            try (Stager stager = Stager.open(language, new DemoItems(language).snapshot())) {
                stager.show(new DemoItems(language)
                        .put("{'kind':'inject','id':'long','type':'message','body':{'text':'" + body + "','language':'"
                                + language + "'},'subject':{'text':'"
                                + words.trim().substring(0, 12) + "','language':'"
                                + language + "'},'mustAcknowledge':false,'at':'D2 09:29:00',"
                                + "'sentAt':'2026-11-24T09:29:00.000Z','late':false,'revision':1}"));
                stager.go(Route.to(Route.Screen.MESSAGE, "long"));

                TextView text = textOf(stager, body);
                Rect between = new Rect();
                stager.activity().findViewById(R.id.scroll).getLocalVisibleRect(between);
                assertThat(between.height() / text.getLineHeight()).as(language).isGreaterThanOrEqualTo(6);
                assertThat(linesInSight(text)).as(language + " at its top").isGreaterThanOrEqualTo(4);
            }
        });
    }

    @Test
    public void of_a_table_every_sum_is_seen_whole_with_small_and_large_letters() {
        String table =
                "| Entry | Number | Sum |\\n|---|---:|---:|\\n| Cash deposits, branch at the square | 41 | + 96,800 |"
                        + "\\n| **Closing balance** | | **1 261 400,00** |";
        for (float letters : new float[] {1, 2}) {
            Stager.phone(320, 568, false, letters);
            try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
                stager.show(new DemoItems("en")
                        .put("{'kind':'role-card','id':'lead','title':{'text':'KS-26','language':'en'},'body':{'text':'"
                                + table + "','language':'en'}}"));
                stager.go(Route.to(Route.Screen.ROLE));

                assertThat(stager.texts())
                        .contains("Closing balance", "Number", "41", "Sum", "+ 96,800", "1 261 400,00")
                        .noneMatch(text -> text.contains("|"));
                assertThat(Views.faults(stager.root())).isEmpty();
                assertThat(textOf(stager, "1 261 400,00").getLineCount()).isEqualTo(1);
            }
        }
    }

    @Test
    public void what_became_of_the_last_report_stands_above_the_form() {
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            stager.show(new DemoItems("en").put(String.format(REPORT, "99", "09:29")));
            stager.go(Route.to(Route.Screen.ACT));
            View last = stager.activity().findViewById(R.id.last_report);

            assertThat(Views.texts(last)).contains("Last report", "Sent");
            assertThat(last.getGlobalVisibleRect(new Rect())).isTrue();
        }
    }

    @Test
    public void a_report_that_was_made_off_line_says_when_it_was_made_and_when_it_arrived() {
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            stager.show(new DemoItems("en")
                    .put("{'kind':'clock','id':'clock','phase':'running','speed':1,'exerciseTime':'D2 09:00:00',"
                            + "'at':'2026-11-24T09:00:00.000Z'}")
                    .put(String.format(REPORT, "98", "09:05"))
                    .put(String.format(REPORT, "99", "09:29")));
            stager.go(Route.to(Route.Screen.REPORTS));

            assertThat(stager.texts().stream().map(InSightTest::bare))
                    .anyMatch(text -> text.startsWith("Recorded: Day 2, 09:05 · arrived: Day 2, 09:29"))
                    .anyMatch(text -> text.startsWith("Recorded: Day 2, 09:29"));
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\u2066-\u2069]", "");
    }

    private static TextView textOf(Stager stager, String body) {
        return (TextView) stager.shown(view ->
                        view instanceof TextView text && bare(Views.read(text)).equals(body))
                .get(0);
    }

    private static int linesInSight(TextView text) {
        Rect seen = new Rect();
        text.getLocalVisibleRect(seen);
        Layout layout = Objects.requireNonNull(text.getLayout());
        int lines = 0;
        while (lines < layout.getLineCount() && layout.getLineBottom(lines) <= seen.bottom) {
            lines++;
        }
        return lines;
    }
}
