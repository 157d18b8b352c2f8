package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;

/** Dates that lack their year, and those of which the order of day and month is not said. */
class DatesWithoutYearTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MSEL|30 November,1 Dec|2026-11-30|D1 D2",
                "MSEL|30.11.,1.12.|2026-11-30|D1 D2",
                "MSEL|30. November,1. Dezember|2026-11-30|D1 D2",
                "MSEL|30 ноября,1 декабря|2026-11-30|D1 D2",
                "MSEL 2027|30 November,1 Dec|2027-11-30|D1 D2",
                "MSEL|30 Dec,1 Jan,2 Jan|2026-12-30|D1 D3 D4",
                "MSEL|1 Jan,30 Dec|2026-12-30|D3 D1",
                "MSEL|12 January,13 January|2027-01-12|D1 D2",
                "MSEL|30 November,1 Dec 2027|2027-11-30|D1 D2",
                "MSEL|31 Dec 2026,1 Jan|2026-12-31|D1 D2",
                "MSEL|11/30,12/1|2026-11-30|D1 D2",
                "MSEL|28 Feb,29 Feb|2028-02-28|D1 D2"
            })
    void the_year_is_that_of_other_dates_of_the_title_or_of_the_exercise(
            String title, String dates, String dayOne, String days) {
        for (byte[] file : inBothFormats(dated(title, dates.split(",", -1)))) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers());

            assertThat(talk.question("day-one").guess()).isEqualTo(dayOne);
            assertThat(times(added(demo, talk)))
                    .containsExactlyElementsOf(Arrays.stream(days.split(" ", -1))
                            .map(day -> day + " 09:30")
                            .toList());
            assertThat(talk.noticed()).contains("years-made-up");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11/30/2026,12/1/2026|2026-11-30",
                "12/1/2026,11/30/2026|2026-11-30",
                "11-30-2026,12-1-2026|2026-11-30",
                "11/30/26,12/1/26|2026-11-30",
                "30/11/2026,1/12/2026|2026-11-30",
                "30-11-2026,01-12-2026|2026-11-30"
            })
    void one_cell_settles_the_order_of_its_column(String dates, String dayOne) {
        for (byte[] file : inBothFormats(dated("MSEL", dates.split(",", -1)))) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers());

            assertThat(talk.asked).doesNotContainKey("date-order");
            assertThat(talk.question("day-one").guess()).isEqualTo(dayOne);
            assertThat(times(added(demo, talk))).containsExactlyInAnyOrder("D1 09:30", "D2 09:30");
        }
    }

    @Test
    void day_one_is_proposed_by_the_order_that_was_said_and_asked_anew_for_the_other() {
        byte[] file = csv(dated("MSEL", "11/11/2026", "11/12/2026"));

        ForeignTalk month = new ForeignTalk(file, demo, answers("date-order", "month-first"));
        ForeignTalk day =
                new ForeignTalk(file, demo, answers("date-order", "day-first", "day-one/month-first", "2026-11-12"));

        assertThat(month.asked.keySet().stream().filter(id -> id.startsWith("day-one")))
                .containsExactly("day-one/month-first");
        assertThat(times(added(demo, month))).containsExactly("D1 09:30", "D2 09:30");
        assertThat(day.question("day-one/day-first").guess()).isEqualTo("2026-11-11");
    }

    @Test
    void a_column_of_both_orders_is_asked_about_and_what_fits_neither_is_named() {
        byte[] file = csv(dated("MSEL", "11/30/2026", "30/11/2026", "12/1/2026"));

        ForeignTalk talk = new ForeignTalk(file, demo, answers("date-order", "month-first"));

        assertThat(talk.draft.mistakes())
                .extracting(mistake -> mistake.where().cell())
                .containsExactly("B4");
    }

    private static String[] dated(String title, String... dates) {
        List<String> lines = new ArrayList<>(List.of(title + ";;;", "No;Date;Time;Text"));
        for (int i = 0; i < dates.length; i++) {
            lines.add("L-" + (i + 1) + ";" + dates[i] + ";09:30;The text of number " + (i + 1) + ".");
        }
        return lines.toArray(new String[0]);
    }
}
