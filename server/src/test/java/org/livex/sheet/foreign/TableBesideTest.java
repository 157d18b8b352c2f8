package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;

/** A small table at the right of a list, behind an empty column, is no part of the list. */
class TableBesideTest {
    private static final String[] LIST = {
        "No;Time;To;Text",
        "B-1;D1 09:30;Everyone;What is said first.",
        "B-2;D1 09:40;Everyone;What is said then.",
        "B-3;D1 09:50;Everyone;What is said later.",
        "B-4;D1 10:00;Everyone;What is said at last.",
        "B-5;D1 10:10;Everyone;What is said after that."
    };

    private final Exercise demo = demo();

    @Test
    void a_list_of_abbreviations_is_named_and_is_in_no_inject() {
        byte[] file = beside("Abbreviation;Stands for", "EOC;Operations centre", "PIO;Press officer");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.notice("table-beside")).containsEntry("cells", "F1:G3");
        assertThat(talk.asked).doesNotContainKeys("column/5", "column/6", "table-beside/5");
        assertUntouched(added(demo, talk));
    }

    @Test
    void so_is_one_that_begins_further_down_and_goes_on_below_the_list() {
        byte[] file = beside("", "", "Kit;How many", "Radio;4", "Vest;12", "Lamp;3", "Map;2", "Pen;9");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.notice("table-beside")).containsEntry("cells", "F3:G8");
        assertUntouched(added(demo, talk));
    }

    @Test
    void a_staff_list_whose_headings_a_list_has_too_is_asked_about() {
        byte[] file = beside("From;To", "Anna;Team Alfa", "Bruno;Team Bravo");

        ForeignTalk own = new ForeignTalk(file, demo, answers());
        ForeignTalk part = new ForeignTalk(
                file, demo, answers("table-beside/5", "same-table", "sender/Anna", "none", "sender/Bruno", "none"));

        assertThat(own.question("table-beside/5").guess()).isEqualTo("own-table");
        assertThat(own.question("table-beside/5").parameters()).containsEntry("cells", "F1:G3");
        assertThat(own.question("table-beside/5").examples()).contains("Anna | Team Alfa");
        assertUntouched(added(demo, own));
        assertThat(part.noticed()).doesNotContain("table-beside");
        assertThat(part.asked).containsKey("column/5");
    }

    @Test
    void a_column_of_remarks_behind_an_empty_one_is_asked_about_or_stays() {
        byte[] few = beside("Remarks", "bring water", "call first");
        byte[] here_and_there = beside("Remarks", "bring water", "", "", "call first");
        byte[] all = beside("Remarks;Link", "a;b", "c;d", "e;f", "g;h", "i;j");

        assertThat(new ForeignTalk(few, demo, answers())
                        .question("table-beside/5")
                        .guess())
                .isEqualTo("same-table");
        for (byte[] file : List.of(here_and_there, all)) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers());
            assertThat(talk.asked).containsKey("column/5").doesNotContainKey("table-beside/5");
            assertThat(talk.noticed()).doesNotContain("table-beside");
        }
    }

    @Test
    void two_of_them_are_both_named() {
        byte[] file = beside("Kit;How many;;Sign;Sense", "Radio;4;;A;alarm", "Vest;12;;B;brief");

        assertThat(new ForeignTalk(file, demo, answers()).notice("table-beside"))
                .containsEntry("cells", "F1:G3, I1:J3");
    }

    @Test
    void beside_a_list_of_people_too() {
        byte[] file = csv(
                "Name;Team;;Kit;How many",
                "Anna Rossi;Red;;Radio;4",
                "Bruno Bianchi;Red;;Vest;12",
                "Carla Verdi;Blue;;;",
                "Dario Neri;Blue;;;");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.notice("table-beside")).containsEntry("cells", "D1:E3");
        assertThat(talk.asked).doesNotContainKey("column/3");
        assertThat(after(demo, talk).roster().people())
                .hasSize(demo.roster().people().size() + 4);
    }

    private static void assertUntouched(List<Inject> injects) {
        assertThat(injects)
                .hasSize(5)
                .allSatisfy(inject -> assertThat(note(inject)).isEmpty());
    }

    private static byte[] beside(String... lines) {
        return made(book -> {
            XSSFSheet sheet = book.createSheet("MSEL");
            for (int i = 0; i < Math.max(LIST.length, lines.length); i++) {
                String list = i < LIST.length ? LIST[i] : ";;;";
                String line = i < lines.length ? lines[i] : "";
                row(sheet, i, (list + ";;" + line).split(";", -1));
            }
        });
    }
}
