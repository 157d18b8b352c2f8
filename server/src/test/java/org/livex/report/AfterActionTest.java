package org.livex.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.CATALOG;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.Evidence;
import org.livex.exercise.evaluation.Grade;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyAnswers;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.survey.SurveyKind;
import org.livex.exercise.survey.SurveyQuestion;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.figures.Figures;
import org.livex.figures.GivenJournal;
import org.livex.figures.TwoTeamsTest;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.sheet.SheetWords;
import org.w3c.dom.Document;

/** What a report says of the two teams. */
class AfterActionTest {
    @Test
    void its_sections_follow_each_other_in_the_order_of_the_doctrine() throws IOException {
        assertThat(GivenReports.in("en", ReportNames.CODES).blocks())
                .filteredOn(block -> block instanceof Block.Heading(int level, String _) && level == 1)
                .extracting(block -> ((Block.Heading) block).text())
                .containsExactly(
                        "Summary",
                        "How it ran",
                        "Objectives",
                        "Strengths",
                        "Areas for improvement",
                        "Corrective actions",
                        "Response times",
                        "Languages and mediation",
                        "Hot wash and surveys",
                        "Welfare",
                        "Safety in role play");
    }

    @Test
    void what_went_well_and_what_did_not_are_told_apart_by_the_last_rating_of_each() throws IOException {
        Report report = GivenReports.in("en", ReportNames.CODES);

        assertThat(rows(report, "Strengths"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("Team Alfa", "Yes"));
        assertThat(rows(report, "Areas for improvement"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("Team Charlie", "No", "eval-02"));
    }

    @Test
    void an_observation_stands_below_the_objective_that_it_was_written_against() throws IOException {
        assertThat(rows(GivenReports.in("en", ReportNames.CALL_NAMES), "Objectives"))
                .contains(List.of("D1 10:01:00", "Team Charlie", "=He stood in the door", "Evaluator 2"));
    }

    @Test
    void what_people_can_learn_from_stands_there_in_the_words_that_were_found_for_it() throws IOException {
        assertThat(rows(GivenReports.in("en", ReportNames.CODES), "Hot wash and surveys"))
                .contains(List.of("D1 10:03:00", "Asks her first"));
    }

    @Test
    void what_nobody_has_translated_runs_in_the_direction_of_its_own_language() throws IOException {
        Figures figures = new GivenJournal().entry(-60, TwoTeamsTest.demo()).figures();
        LocalizedText gate = LocalizedText.of(Language.of("en"), "Gate AB 123, then 34-KM/2026");
        LocalizedText calls = LocalizedText.of(Language.of("ar"), "اتصل");

        assertThat(told(figures, "ar").shown(gate)).startsWith("\u200EGate AB 123, then 34-KM/2026 (");
        assertThat(told(figures, "en").shown(calls)).startsWith("\u200Fاتصل (");
        assertThat(told(figures, "ru").shown(gate)).startsWith("Gate");
        assertThat(told(figures, "ar").shown(calls)).isEqualTo("اتصل");
    }

    @Test
    void how_a_team_rated_itself_stands_beside_what_evaluators_saw() throws IOException {
        SurveyId id = new SurveyId("self");
        TeamId team = new TeamId("team-alfa");
        GuideId guide = new GuideId("interview");
        LocalizedText title = LocalizedText.of(Language.of("en"), "How did you do");
        ExerciseTime begun = ExerciseTime.parse("D1 09:00");
        Figures figures = new GivenJournal()
                .entry(-60, TwoTeamsTest.demo())
                .entry(0, new ClockFact.ExerciseStarted(begun))
                .entry(
                        5,
                        new EvaluationFact.ItemRated(
                                new PersonId("eval-01"),
                                guide,
                                "apart",
                                new Subject.OneTeam(team),
                                Grade.NO,
                                new Evidence("", null, null, GivenJournal.at(5), null),
                                begun))
                .entry(
                        10,
                        new SurveyFact.SurveyWritten(
                                new Survey(
                                        id, SurveyKind.SELF_RATING, title, List.of(), guide, false, Audience.EVERYONE),
                                1),
                        new SurveyFact.SurveyOpened(id),
                        new SurveyFact.SurveyAnswered(
                                new PersonId("inv-01"),
                                id,
                                team,
                                new SurveyAnswers(Map.of("apart", List.of("yes")), null),
                                GivenJournal.at(10)),
                        new SurveyFact.SurveyClosed(id, false))
                .figures();

        assertThat(rows(GivenReports.of(figures, "en", ReportNames.CODES), "Hot wash and surveys"))
                .contains(List.of(
                        "Speaks with her out of sight and hearing of those who control her.",
                        "Team Alfa",
                        "Yes",
                        "No"));
    }

    @Test
    void a_scale_has_the_median_and_the_middle_half_that_tables_have() throws IOException {
        SurveyId id = new SurveyId("evening");
        LocalizedText text = LocalizedText.of(Language.of("en"), "Was it useful");
        SurveyQuestion useful = new SurveyQuestion("useful", SurveyQuestion.Type.SCALE, text, null, null, text, text);
        GivenJournal journal = new GivenJournal()
                .entry(-60, TwoTeamsTest.demo())
                .entry(0, new ClockFact.ExerciseStarted(ExerciseTime.parse("D1 09:00")))
                .entry(
                        10,
                        new SurveyFact.SurveyWritten(
                                new Survey(
                                        id,
                                        SurveyKind.QUESTIONNAIRE,
                                        text,
                                        List.of(useful),
                                        null,
                                        false,
                                        Audience.EVERYONE),
                                1),
                        new SurveyFact.SurveyOpened(id));
        for (int step = 1; step <= 4; step++) {
            journal.entry(
                    10 + step,
                    new SurveyFact.SurveyAnswered(
                            new PersonId("inv-0" + step),
                            id,
                            null,
                            new SurveyAnswers(Map.of("useful", List.of(String.valueOf(step))), null),
                            GivenJournal.at(10 + step)));
        }
        Figures figures =
                journal.entry(20, new SurveyFact.SurveyClosed(id, false)).figures();

        assertThat(words(GivenReports.of(figures, "en", ReportNames.CODES)))
                .contains("Median: 2.5 · Middle half: 1.75 – 3.25");
    }

    @Test
    void cases_of_times_add_up() throws IOException {
        assertThat(rows(GivenReports.in("en", ReportNames.CODES), "Response times"))
                .filteredOn(row -> row.size() == 8)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.subList(2, 6).stream()
                                .mapToInt(Integer::parseInt)
                                .sum())
                        .isEqualTo(Integer.parseInt(row.get(1))));
    }

    @Test
    void without_names_nobody_is_told_by_a_name_or_a_code() throws IOException {
        assertThat(words(GivenReports.in("en", ReportNames.NONE)))
                .contains("Without names")
                .doesNotContain("eval-01", "eval-02", "Evaluator 1", "Evaluator 2", "ngo-01", "med-01");
        assertThat(words(GivenReports.in("en", ReportNames.CODES)))
                .contains("eval-02")
                .doesNotContain("Evaluator 2");
        assertThat(words(GivenReports.in("en", ReportNames.CALL_NAMES))).contains("Evaluator 2");
    }

    @Test
    void every_shipped_language_has_all_its_words() throws IOException {
        for (Language language : Languages.SHIPPED) {
            assertThat(words(GivenReports.in(language.tag(), ReportNames.CODES)))
                    .as(language.tag())
                    .contains(CATALOG.text(language, "common.report.section.improvements"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void a_page_without_a_network_is_whole_and_is_read_in_its_direction(String language) throws Exception {
        byte[] page = HtmlReport.of(GivenReports.in(language, ReportNames.CODES));

        Document read =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(page));
        assertThat(read.getDocumentElement().getAttribute("lang")).isEqualTo(language);
        assertThat(read.getDocumentElement().getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(read.getElementsByTagName("h2").getLength()).isEqualTo(11);
        assertThat(new String(page, StandardCharsets.UTF_8)).doesNotContain("http://", "https://", "src=");
    }

    private static List<List<String>> rows(Report report, String section) {
        boolean isIn = false;
        List<List<String>> rows = new ArrayList<>();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Heading(int level, String text) && level == 1) {
                isIn = text.equals(section);
            } else if (isIn && block instanceof Block.Table(List<String> _, List<List<String>> found)) {
                rows.addAll(found);
            }
        }
        return rows;
    }

    private static Telling told(Figures figures, String language) {
        return Telling.of(figures, new SheetWords(CATALOG, Language.of(language)), ReportNames.CODES);
    }

    private static String words(Report report) {
        return report.texts().collect(Collectors.joining("\n"));
    }
}
