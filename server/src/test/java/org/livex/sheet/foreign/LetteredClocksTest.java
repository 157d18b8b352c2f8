package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.sheet.Mistake;

/** Columns of clocks with the letters of soldiers' zones behind them. */
class LetteredClocksTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource({
        "0930A,1015A,D1 09:30,D1 10:15",
        "0930a,1015 A,D1 09:30,D1 10:15",
        "0930A,1430A,D1 09:30,D1 14:30",
        "0930A,0915Z,D1 09:30,D1 10:15",
        "1030B,1015A,D1 09:30,D1 10:15",
        "2030M,2115M,D1 09:30,D1 10:15",
        "0930J,1015J,D1 09:30,D1 10:15"
    })
    void a_column_of_them_is_read_by_the_clocks_of_their_zones(String first, String second, String one, String other) {
        for (byte[] file : inBothFormats(
                "Inject no;Time;Inject", "L-1;" + first + ";What is said.", "L-2;" + second + ";What is done.")) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1", "zone", "+01:00", "column/1", "time"));

            assertThat(times(added(demo, talk))).containsExactly(one, other);
        }
    }

    @Test
    void that_it_was_taken_for_a_zone_is_said_where_nothing_moves_too() {
        byte[] file = csv("No;Time;Text", "L-1;0930A;What is said.", "L-2;1015A;What is done.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1", "zone", "+01:00"));

        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D1 10:15");
        assertThat(talk.notice("zone-letters")).containsEntry("cells", "2, 3");
        assertThat(talk.noticed()).doesNotContain("times-of-a-zone");
    }

    @Test
    void a_letter_of_the_place_is_said_as_such() {
        byte[] file = csv("No;Time;Text", "L-1;0930J;What is said.", "L-2;1015L;What is done.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1"));

        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D1 10:15");
        assertThat(talk.notice("times-local")).containsEntry("cells", "2, 3");
    }

    @ParameterizedTest
    @CsvSource({"0930A,10:15,11:00", "0930A,0230P,0300P", "1130A,1200M,1230A"})
    void among_other_clocks_and_beside_afternoons_nobody_guesses(String first, String second, String third) {
        byte[] file = csv(
                "No;Time;Text",
                "L-1;" + first + ";What is said.",
                "L-2;" + second + ";What is done.",
                "L-3;" + third + ";What is seen.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1", "zone", "+01:00"));

        assertThat(talk.draft.mistakes()).extracting(Mistake::code).contains(Mistake.Code.NOT_A_TIME);
        assertThat(talk.noticed()).doesNotContain("zone-letters");
    }
}
