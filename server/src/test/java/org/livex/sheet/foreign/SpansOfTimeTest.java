package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.sheet.Mistake;

/** From and until when, a dash for a colon, and times that are counted on. */
class SpansOfTimeTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource({
        "9h30 à 10h,09:30",
        "de 9h30 à 10h00,09:30",
        "9.30–10.15 Uhr,09:30",
        "9–10 Uhr,09:00",
        "von 9.30 bis 10.15 Uhr,09:30",
        "с 9:30 до 10:15,09:30",
        "з 9:30 до 10:15,09:30",
        "9:30 to 10:15,09:30",
        "from 9:30 until 10:15,09:30",
        "dalle 9:30 alle 10:15,09:30",
        "de 9:30 a 10:15,09:30",
        "de la 9:30 la 10:15,09:30",
        "من 9:30 إلى 10:15,09:30",
        "از ۹:۳۰ تا ۱۰:۱۵,09:30",
        "9:30-дан 10:15-ке дейін,09:30",
        "9.30'dan 10.15'e kadar,09:30",
        "2:00–3:30 PM,14:00",
        "2-3 pm,14:00",
        "11:00–1:00 PM,11:00",
        "7-9 вечера,19:00",
        "0930-1015,09:30",
        "22:00–02:00,22:00",
        "22:00–02:00 Uhr,22:00",
        "22:00–24:00,22:00"
    })
    void of_a_span_the_beginning_counts_and_the_whole_is_kept(String time, String expected) {
        for (byte[] file : inBothFormats("No;Time;Text", "L-1;" + time + ";What is said.")) {
            ForeignTalk talk = talk(file);

            assertThat(times(added(demo, talk))).containsExactly("D1 " + expected);
            assertThat(note(added(demo, talk).getFirst())).contains("Time: " + time);
            assertThat(talk.notice("spans-begin")).containsEntry("cells", "2");
        }
    }

    @Test
    void of_a_span_by_the_clocks_of_a_zone_both_ends_are() {
        byte[] file = csv("No;Time;Text", "L-1;0830-0915Z;What is said.");

        assertThat(times(added(demo, new ForeignTalk(file, demo, answers("day", "1", "zone", "+01:00")))))
                .containsExactly("D1 09:30");
    }

    @Test
    void a_dash_stands_for_a_colon_where_the_column_shows_it() {
        for (byte[] file : inBothFormats(
                "No;Time;Text", "L-1;09-30;First text.", "L-2;10-15;Second text.", "L-3;11-00;Third text.")) {
            assertThat(times(added(demo, talk(file)))).containsExactly("D1 09:30", "D1 10:15", "D1 11:00");
        }
        byte[] open = csv("No;Time;Text", "L-1;09-10;First text.", "L-2;10-12;Second text.");

        assertThat(talk(open).draft.mistakes())
                .extracting(Mistake::code)
                .containsExactly(Mistake.Code.NOT_A_TIME, Mistake.Code.NOT_A_TIME);
    }

    @ParameterizedTest
    @CsvSource({
        "T+1h30,D1 10:30",
        "T+1h30m,D1 10:30",
        "T + 1 h 30 min,D1 10:30",
        "T+1d 2h,D2 11:00",
        "T+1d,D2 09:00",
        "+1d 02:00,D2 02:00",
        "+1 Tag 02:00,D2 02:00",
        "+1 день 02:00,D2 02:00",
        "D+1 02:00,D2 02:00"
    })
    void later_days_and_hours_since_the_start_are_read(String time, String expected) {
        for (byte[] file : inBothFormats("No;Time;Text", "L-1;" + time + ";What is said.")) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1", "zero", "D1 09:00:00"));

            assertThat(times(added(demo, talk))).containsExactly(expected);
        }
    }

    @Test
    void a_day_later_is_counted_from_the_date_beside_it() {
        byte[] file =
                csv("No;Date;Time;Text", "L-1;24.11.2026;22:00;First text.", "L-2;24.11.2026;+1d 02:00;Second text.");

        assertThat(times(added(demo, new ForeignTalk(file, demo, answers())))).containsExactly("D1 22:00", "D2 02:00");
    }

    private ForeignTalk talk(byte[] file) {
        return new ForeignTalk(file, demo, answers("day", "1", "column/1", "time"));
    }
}
