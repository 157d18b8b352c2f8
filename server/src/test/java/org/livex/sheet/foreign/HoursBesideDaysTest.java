package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.sheet.Mistake;

/** A column of days beside one of hours that count from the start. */
class HoursBesideDaysTest {
    private final Exercise demo = demo();

    private ForeignTalk talk(String first, String second) {
        return talk("Day;Time", first, second);
    }

    private ForeignTalk talk(String headings, String first, String second) {
        byte[] file = csv(
                "Inject no;" + headings + ";Inject",
                "H-1;" + first + ";First text.",
                "H-2;" + second + ";Second text.");
        return new ForeignTalk(file, demo, answers("zero", "D1 09:00:00", "day-one", "2026-11-23", "unit", "minutes"));
    }

    @ParameterizedTest
    @CsvSource({
        "D-Day;H+1,D+1;H+2,D1 10:00,D2 11:00",
        "D+1;H+2,D+1;H-1,D2 11:00,D2 08:00",
        "D+1;H+2,;H+4,D2 11:00,D2 13:00",
        "Day 1;T+30 min,Day 2;T+90 min,D1 09:30,D2 10:30",
        "Day 1;T+30,Day 2;T+90,D1 09:30,D2 10:30",
        "23.11.2026;H+1,25.11.2026;H+2,D1 10:00,D3 11:00"
    })
    void the_day_says_the_day_and_the_hour_counts_on_it(String first, String second, String one, String other) {
        ForeignTalk talk = talk(first, second);

        assertThat(times(added(demo, talk))).containsExactly(one, other);
        assertThat(talk.asked).containsKey("zero");
        assertThat(talk.notice("hours-of-their-day")).containsEntry("cells", "2, 3");
        assertThat(talk.noticed()).doesNotContain("days-not-used");
    }

    @ParameterizedTest
    @CsvSource({
        "Time,D-Day H+1,D+1 H+2,D1 10:00,D2 11:00",
        "Time,'Day 1, T+30 min',D2 T+90 min,D1 09:30,D2 10:30",
        "Day,D+1 / H+2,D+1 H-1,D2 11:00,D2 08:00",
        "Час,Д+1 Ч+2,Д+1 «Ч»-1,D2 11:00,D2 08:00",
        "Time,24.11.2026 H+1,25.11.2026 H+2,D2 10:00,D3 11:00"
    })
    void both_may_stand_in_one_cell(String heading, String first, String second, String one, String other) {
        ForeignTalk talk = talk(heading, first, second);

        assertThat(times(added(demo, talk))).containsExactly(one, other);
        assertThat(talk.notice("hours-of-their-day")).containsEntry("cells", "2, 3");
    }

    @Test
    void hours_that_fall_on_their_days_by_themselves_count_on() {
        ForeignTalk talk = talk("D+0;H+1", "D+1;H+26");

        assertThat(times(added(demo, talk))).containsExactly("D1 10:00", "D2 11:00");
        assertThat(talk.noticed()).doesNotContain("days-not-used", "hours-of-their-day");
    }

    @Test
    void an_hour_that_is_on_another_day_in_a_list_that_counts_on_is_a_mistake_in_its_cell() {
        ForeignTalk talk = talk("D+1;H+2", "D+2;H+50");

        assertThat(talk.draft.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.where().cell()).isEqualTo("C2");
            assertThat(mistake.code()).isEqualTo(Mistake.Code.NOT_A_TIME);
            assertThat(mistake.parameters()).containsEntry("value", "D+1 H+2");
        });
    }
}
