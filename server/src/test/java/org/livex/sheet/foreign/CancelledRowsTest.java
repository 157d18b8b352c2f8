package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;

/** Rows that say of themselves that they are meant no more: asked about as struck-out ones, and left out unless wanted. */
class CancelledRowsTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancelled D1 10:00",
                "D1 10:00 (cancelled)",
                "D1 10:00 deleted",
                "WITHDRAWN D1 10:00",
                "D1 10:00 отменено",
                "annulé D1 10:00",
                "D1 10:00 gestrichen",
                "D1 10:00 iptal"
            })
    void beside_their_time(String written) {
        byte[] file = csv("No;Time;Text", "L-1;D1 09:30;First text.", "L-2;" + written + ";Second text.");

        assertThat(times(added(demo, left(file)))).containsExactly("D1 09:30");
        assertThat(times(added(demo, taken(file)))).containsExactly("D1 09:30", "D1 10:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "CANCELED", "отменено", "скасовано", "annulé", "entfällt", "İptal", "ملغى"})
    void in_place_of_their_time(String written) {
        byte[] file = csv("No;Time;Text", "L-1;D1 09:30;First text.", "L-2;" + written + ";Second text.");

        assertThat(left(file).asked).doesNotContainKey("time-words");
        assertThat(times(added(demo, left(file)))).containsExactly("D1 09:30");
        assertThat(times(added(demo, taken(file)))).containsExactly("D1 09:30", "");
    }

    @ParameterizedTest
    @CsvSource({
        "Status,Cancelled",
        "Status,CANCELLED 12.11.",
        "Status,Cancelled by the director on Monday",
        "Статус,отменена",
        "Стан,Скасовано",
        "État,annulée",
        "Estado,Cancelado",
        "Durum,iptal edildi",
        "الحالة,ملغى",
        "Remarks,(cancelled)",
        "Stand,gestrichen!"
    })
    void in_a_column_of_their_state(String heading, String written) {
        byte[] file = csv(
                "No;Time;Text;" + heading,
                "L-1;D1 09:30;First text.;ok",
                "L-2;D1 10:00;Second text.;" + written,
                "L-3;D1 11:00;Third text.;");

        assertThat(times(added(demo, left(file)))).containsExactly("D1 09:30", "D1 11:00");
        assertThat(times(added(demo, taken(file)))).containsExactly("D1 09:30", "D1 10:00", "D1 11:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No. 5 cancelled", "L-2 (deleted)", "№ 5 отменена", "5 - annulé"})
    void beside_their_number(String written) {
        byte[] file = csv("No;Time;Text", "L-1;D1 09:30;First text.", written + ";D1 10:00;Second text.");

        assertThat(times(added(demo, left(file)))).containsExactly("D1 09:30");
        assertThat(added(demo, taken(file))).extracting(Inject::number).contains(written);
    }

    @ParameterizedTest
    @CsvSource({
        "Status,not cancelled",
        "Status,approved",
        "Notes,The flight is cancelled.",
        "Notes,If cancelled call control",
        "Expected actions,cancelled"
    })
    void what_is_said_of_something_else_leaves_nothing_out(String heading, String written) {
        byte[] file =
                csv("No;Time;Text;" + heading, "L-1;D1 09:30;First text.;ok", "L-2;D1 10:00;Second text.;" + written);

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.asked).doesNotContainKey("struck-rows");
        assertThat(added(demo, talk)).hasSize(2);
    }

    @Test
    void a_row_that_says_it_twice_is_asked_about_once() {
        byte[] file = csv(
                "No;Time;Text;Status",
                "L-1 cancelled;cancelled;First text.;cancelled",
                "L-2;D1 10:00;Second text.;cancelled",
                "L-3;D1 11:00;Third text.;");

        assertThat(new ForeignTalk(file, demo, answers())
                        .question("struck-rows")
                        .parameters())
                .containsEntry("rows", "2, 3");
    }

    private ForeignTalk left(byte[] file) {
        ForeignTalk talk = new ForeignTalk(file, demo, answers());
        assertThat(talk.question("struck-rows").parameters()).containsEntry("rows", "3");
        return talk;
    }

    private ForeignTalk taken(byte[] file) {
        ForeignTalk talk = new ForeignTalk(file, demo, answers("struck-rows", "take"));
        assertThat(talk.notice("struck-rows")).containsEntry("cells", "3");
        return talk;
    }
}
