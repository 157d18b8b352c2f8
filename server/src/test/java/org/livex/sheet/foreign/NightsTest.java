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

/** Lists that play through the night and say a date once, or never. */
class NightsTest {
    private final Exercise demo = demo();

    @Test
    void without_a_day_the_morning_after_an_evening_is_proposed_as_the_next() {
        for (byte[] file : inBothFormats(list("22:00", "23:30", "00:15", "01:00", "06:00"))) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers());

            assertThat(talk.question("day").guess()).isEqualTo("next-when-earlier");
            assertThat(times(added(demo, talk)))
                    .containsExactly("D1 22:00", "D1 23:30", "D2 00:15", "D2 01:00", "D2 06:00");
            assertThat(talk.notice("next-days")).containsEntry("cells", "4, 5, 6");
        }
    }

    @Test
    void on_a_day_that_is_said_it_is_asked_and_goes_on_too() {
        byte[] file = csv(list("22:00", "24:00", "00:15", "06:00", "21:00", "02:00"));

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "2"));

        assertThat(talk.question("past-midnight").guess()).isEqualTo("next-day");
        assertThat(times(added(demo, talk)))
                .containsExactly("D2 22:00", "D3 00:00", "D3 00:15", "D3 06:00", "D3 21:00", "D4 02:00");
    }

    @ParameterizedTest
    @CsvSource({"next-day,D2 00:15 D2 06:00 D2 21:00 D3 01:00", "same-day,D1 00:15 D1 06:00 D1 21:00 D1 01:00"})
    void two_nights_under_one_date_are_two_days(String answer, String expected) {
        byte[] file = csv(
                "No;Date;Time;Text",
                "L-1;24.11.2026;23:30;First text.",
                "L-2;;00:15;Second text.",
                "L-3;;06:00;Third text.",
                "L-4;;21:00;Fourth text.",
                "L-5;;01:00;Fifth text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("past-midnight", answer));

        List<String> days = new ArrayList<>(List.of("D1 23:30"));
        String[] words = expected.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            days.add(words[i] + " " + words[i + 1]);
        }
        assertThat(times(added(demo, talk))).containsExactlyElementsOf(days);
    }

    @ParameterizedTest
    @CsvSource({"10:00 09:30 11:00", "22:00 23:30 23:10 00:15", "09:00 17:00 08:30", "22:00 00:15 23:45 01:00"})
    void rows_out_of_order_are_asked_about_without_a_proposal(String times) {
        byte[] file = csv(list(times.split(" ", -1)));

        ForeignTalk talk = new ForeignTalk(
                file, demo, answers("day", "1", "past-midnight", "next-day", "out-of-order/3", "same-day"));

        assertThat(talk.question("day").guess()).isNull();
    }

    @Test
    void they_stay_where_nobody_moves_them() {
        byte[] file = csv(list("10:00", "09:30", "22:00", "00:15", "23:45", "01:00"));

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1", "out-of-order/5", "same-day"));

        assertThat(talk.question("out-of-order/5").guess()).isNull();
        assertThat(times(added(demo, talk)))
                .containsExactly("D1 10:00", "D1 09:30", "D1 22:00", "D2 00:15", "D1 23:45", "D2 01:00");
    }

    private static String[] list(String... times) {
        List<String> lines = new ArrayList<>(List.of("No;Time;Text"));
        Arrays.stream(times)
                .forEach(time ->
                        lines.add("L-" + lines.size() + ";" + time + ";The text of number " + lines.size() + "."));
        return lines.toArray(new String[0]);
    }
}
