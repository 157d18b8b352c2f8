package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;

/** Zones that a heading or a cell names, and one moment by two clocks. */
class ZonesInHeadingsTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Time (UTC)|09:30|D1 10:30",
                "Time UTC|09:30|D1 10:30",
                "Zulu|09:30|D1 10:30",
                "Zulu time|0930|D1 10:30",
                "Local time (CET)|09:30|D1 09:30",
                "Время (МСК)|11:30|D1 09:30",
                "Время (мск)|11:30|D1 09:30",
                "Московское время|11:30|D1 09:30",
                "Время (МСК+2)|13:30|D1 09:30",
                "UTC+5|13:30|D1 09:30",
                "Time (UTC+05:30)|14:00|D1 09:30",
                "Час (EET)|10:30|D1 09:30",
                "Uhrzeit (MEZ)|09:30|D1 09:30",
                "Time|09:30 CET|D1 09:30",
                "Time|11:30 МСК|D1 09:30",
                "Time|10:30 (EET)|D1 09:30",
                "Time|9:30 AM UTC|D1 10:30",
                "Time|13:30 UTC+5|D1 09:30"
            })
    void a_zone_counts_for_the_times_below_it(String heading, String time, String expected) {
        for (byte[] file : inBothFormats("Inject no;" + heading + ";Inject", "L-1;" + time + ";What is said.")) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1", "zone", "+01:00", "column/1", "time"));

            assertThat(times(added(demo, talk))).containsExactly(expected);
            boolean isShifted =
                    !expected.contains(time.replaceAll("\\D", "").replaceAll("(\\d\\d)(\\d\\d).*", "$1:$2"));
            assertThat(talk.noticed().contains("times-of-a-zone"))
                    .isEqualTo(isShifted && !time.startsWith("09:30 CET"));
        }
    }

    @Test
    void so_does_a_line_over_the_list() {
        byte[] file = csv("All times Zulu;;", "Inject no;Time;Inject", "L-1;09:30;What is said.");

        assertThat(times(added(demo, new ForeignTalk(file, demo, answers("day", "1", "zone", "+01:00")))))
                .containsExactly("D1 10:30");
    }

    @Test
    void a_name_that_stands_for_several_zones_is_said() {
        byte[] file = csv("No;Time (IST);Text", "L-1;09:30;What is said.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1"));

        assertThat(times(added(demo, talk))).containsExactly("D1 09:30");
        assertThat(talk.notice("zone-unclear")).containsEntry("cells", "B");
    }

    @Test
    void two_clocks_are_one_moment_and_a_contradiction_is_named_by_its_cell() {
        for (byte[] file : inBothFormats(
                "No;Time (UTC);Local time (CET);Text",
                "L-1;08:30;09:30;First text.",
                "L-2;09:00;10:00;Second text.",
                "L-3;23:30;00:30;Third text.",
                "L-4;10:00;11:30;Fourth text.")) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1", "zone", "+01:00"));

            assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D1 10:00", "D2 00:30", "D1 11:00");
            assertThat(talk.notice("clocks-differ")).containsEntry("cells", "C5");
        }
    }

    @Test
    void a_local_clock_without_its_zone_is_as_far_ahead_as_in_most_rows() {
        byte[] file = csv(
                "No;Zulu;Local time;Text",
                "L-1;08:30;09:30;First text.",
                "L-2;09:00;10:00;Second text.",
                "L-3;10:00;11:00;Third text.",
                "L-4;11:00;13:00;Fourth text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1", "zone", "+01:00"));

        assertThat(talk.notice("clocks-differ")).containsEntry("cells", "C5");
    }
}
