package org.livex.sheet.foreign;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ids.PersonId;
import org.livex.sheet.Question;

/** A MSEL that says the same to six people in six rows. */
class SameTextTest {
    private static final String SAME = "same/2";
    private static final List<PersonId> SIX =
            List.of("inv-01", "fin-01", "pro-01", "ngo-01", "soc-01", "law-01").stream()
                    .map(PersonId::new)
                    .toList();
    private static final String TEXT = "The shelter has called.";

    private final Exercise demo = demo();

    @Test
    void six_rows_are_asked_about_once_with_their_numbers() {
        Question same = talk(file(true), Map.of()).question(SAME);

        assertThat(same.parameters()).containsEntry("rows", "3, 4, 5, 6, 7, 8");
        assertThat(same.guess()).isEqualTo("one");
        assertThat(same.options().stream().map(Question.Option::value)).containsExactly("one", "several");
        assertThat(same.source()).isEqualTo(new Question.Source("MSEL", null, List.of(3, 4, 5, 6, 7, 8), 6));
    }

    @Test
    void as_one_they_are_one_inject_to_all_six_and_nothing_of_a_row_is_lost() {
        ForeignTalk talk = talk(file(true), Map.of(SAME, "one"));

        List<Inject> injects = injects(talk);

        assertThat(talk.draft.changes()).hasSize(3);
        assertThat(injects.stream().map(Inject::number)).containsExactly("1", "2", "9");
        Inject one = injects.get(1);
        assertThat(one.body().original().text()).isEqualTo(TEXT);
        assertThat(one.audience().people()).containsExactlyInAnyOrderElementsOf(SIX);
        assertThat(requireNonNull(one.controlNote()).original().text().lines())
                .contains("Notes: note for 2", "Notes: note for 3", "Notes: note for 7", "Number: 3, 4, 5, 6, 7")
                .doesNotHaveDuplicates();
    }

    @Test
    void as_several_they_are_one_inject_for_each_with_its_own_number_and_note() {
        List<Inject> injects = injects(talk(file(true), Map.of(SAME, "several")));

        assertThat(injects.stream().map(Inject::number)).containsExactly("1", "2", "3", "4", "5", "6", "7", "9");
        for (int i = 0; i < SIX.size(); i++) {
            Inject one = injects.get(1 + i);
            assertThat(one.body().original().text()).isEqualTo(TEXT);
            assertThat(one.audience().people()).containsExactly(SIX.get(i));
            assertThat(requireNonNull(one.controlNote()).original().text()).isEqualTo("Notes: note for " + (2 + i));
        }
    }

    @Test
    void another_time_or_the_same_recipient_again_is_another_inject_without_a_question() {
        ForeignTalk talk = talk(file(false), Map.of());

        assertThat(talk.asked).doesNotContainKey(SAME);
        assertThat(injects(talk)).hasSize(8);
    }

    private static ForeignTalk talk(byte[] file, Map<String, String> answers) {
        Map<String, String> given = new HashMap<>(answers);
        given.put("language", "en");
        return new ForeignTalk(file, demo(), given);
    }

    private List<Inject> injects(ForeignTalk talk) {
        assertThat(talk.draft.mistakes()).isEmpty();
        Exercise after = after(demo, new PlanCommand.ImportScenario(talk.draft.commands()));
        List<Inject> added = new ArrayList<>();
        after.msel().injects().forEach((id, planned) -> {
            if (demo.msel().find(id) == null) {
                added.add(planned.inject());
            }
        });
        added.sort((one, other) -> one.number().compareTo(other.number()));
        return added;
    }

    /** Six rows to six people, at the same time or each at its own; one inject before and one after. */
    private byte[] file(boolean together) {
        return made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("MSEL");
            row(sheet, 0, "Number", "Time", "Inject", "To", "Notes");
            row(sheet, 1, "1", "D1 09:30", "Another text.", callName(SIX.getFirst()), "");
            IntStream.range(0, SIX.size())
                    .forEach(i -> row(
                            sheet,
                            2 + i,
                            String.valueOf(2 + i),
                            "D1 1" + (together ? 0 : i) + ":00",
                            TEXT,
                            callName(SIX.get(i)),
                            "note for " + (2 + i)));
            row(sheet, 8, "9", together ? "D1 11:00" : "D1 15:00", TEXT, callName(SIX.getLast()), "");
        });
    }

    private String callName(PersonId person) {
        return requireNonNull(demo.roster().find(person)).callName();
    }

    private static void row(XSSFSheet sheet, int at, String... cells) {
        XSSFRow row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
