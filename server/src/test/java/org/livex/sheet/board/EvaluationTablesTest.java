package org.livex.sheet.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.CATALOG;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livex.exercise.people.PersonNaming;
import org.livex.figures.Figures;
import org.livex.figures.GivenJournal;
import org.livex.figures.TwoTeamsTest;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.sheet.SheetWords;

/** What evaluators saw of the two teams, as tables. */
class EvaluationTablesTest {
    private static Figures figures;

    @BeforeAll
    static void play() throws IOException {
        figures = TwoTeamsTest.played();
    }

    @Test
    void every_rating_stands_with_what_it_was_about_and_the_last_one_counts() throws IOException {
        assertThat(rows(RunPart.RATINGS))
                .hasSize(5)
                .contains(
                        List.of(
                                "2026-11-25 09:40:00",
                                "2026-11-25 09:58:00",
                                "D1 09:40:00",
                                "",
                                "Evaluator 2",
                                "Team Charlie",
                                "Interviewing a presumed victim",
                                "Prepare a safe conversation",
                                "Speaks with her out of sight and hearing of those who control her.",
                                "Yes",
                                "Rated again later",
                                "",
                                "",
                                ""),
                        List.of(
                                "2026-11-25 09:40:00",
                                "2026-11-25 10:00:00",
                                "D1 09:40:00",
                                "",
                                "Evaluator 2",
                                "Team Charlie",
                                "Interviewing a presumed victim",
                                "Prepare a safe conversation",
                                "Speaks with her out of sight and hearing of those who control her.",
                                "No",
                                "Counts",
                                "",
                                "",
                                ""));
    }

    @Test
    void observations_and_moments_stand_together_in_the_order_of_arrival() throws IOException {
        assertThat(rows(RunPart.OBSERVATIONS))
                .containsExactly(
                        List.of(
                                "2026-11-25 10:01:00",
                                "2026-11-25 10:02:00",
                                "D1 10:01:00",
                                "",
                                "Evaluator 2",
                                "Observation",
                                "Team Charlie",
                                "Put safety, consent and wishes of presumed victims first, from the first call to the return home.",
                                "'=He stood in the door",
                                "1.01 · The hotline of Dorvenia calls",
                                ""),
                        List.of(
                                "2026-11-25 10:03:00",
                                "2026-11-25 10:04:00",
                                "D1 10:03:00",
                                "",
                                "Evaluator 1",
                                "Teachable moment",
                                "",
                                "",
                                "Asks her first",
                                "",
                                ""));
    }

    @Test
    void grades_are_counted_for_each_team() throws IOException {
        assertThat(rows(RunPart.GRADES))
                .containsExactly(
                        List.of("Interviewing a presumed victim", "Team Alfa", "0", "0", "0", "0", "2", "0", "0"),
                        List.of("Interviewing a presumed victim", "Team Charlie", "0", "0", "0", "0", "0", "2", "0"));
    }

    @Test
    void the_workbook_has_all_its_sheets_in_every_language() throws IOException {
        for (Language language : Languages.SHIPPED) {
            byte[] bytes = tables(language).workbook(RunPart.RUN);
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
                assertThat(workbook.getNumberOfSheets()).as(language.tag()).isEqualTo(RunPart.RUN.size());
            }
        }
    }

    private static RunTables tables(Language language) {
        return new RunTables(figures, new SheetWords(CATALOG, language), PersonNaming.CALL_NAMES, GivenJournal.at(700));
    }

    private static List<List<String>> rows(RunPart part) {
        return MarkedRows.of(tables(Language.of("en")).csv(part));
    }
}
