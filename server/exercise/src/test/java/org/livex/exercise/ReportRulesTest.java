package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.Scenarios.*;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.plan.AuthoringRulesTest;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.report.CorrectiveAction;
import org.livex.exercise.report.ReportBook;
import org.livex.exercise.report.ReportCommand;
import org.livex.exercise.report.ReportFact;
import org.livex.exercise.report.ReportSection;
import org.livex.exercise.report.ReportTexts;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.CorrectiveActionId;
import org.livex.exercise.words.ids.ObjectiveId;

class ReportRulesTest {
    private static final CorrectiveActionId ACTION = new CorrectiveActionId("mediators");
    private static final TextRef SUMMARY = TextRef.parse("report-section/summary/body");

    private final GivenExercise given = GivenExercise.running();

    static CorrectiveAction action(boolean done) {
        return new CorrectiveAction(
                ACTION, text("Keep a list of mediators"), "The hotline", LocalDate.of(2027, 3, 31), null, done);
    }

    static ReportCommand write(ReportSection section, String words, int basedOn) {
        return new ReportCommand.WriteReportSection(section, text(words), basedOn);
    }

    static ReportCommand write(CorrectiveAction action, int basedOn) {
        return new ReportCommand.WriteCorrectiveAction(action, basedOn);
    }

    static ReportCommand remove(int basedOn) {
        return new ReportCommand.RemoveCorrectiveAction(ACTION, basedOn);
    }

    @Test
    void whoever_writes_a_section_has_seen_what_stands_there() {
        given.when(DIRECTOR, write(ReportSection.SUMMARY, "It went well", 0))
                .thenFacts(new ReportFact.ReportSectionWritten(ReportSection.SUMMARY, text("It went well"), 1));

        given.when(DIRECTOR, write(ReportSection.SUMMARY, "It went badly", 0))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "1");
        given.when(DIRECTOR, write(ReportSection.STRENGTHS, "The hotline", 0))
                .thenFacts(new ReportFact.ReportSectionWritten(ReportSection.STRENGTHS, text("The hotline"), 1));
    }

    @Test
    void words_that_were_taken_away_count_as_written_and_do_not_come_back_by_an_old_command() {
        given.given(write(ReportSection.SUMMARY, "It went well", 0))
                .given(new ReportCommand.WriteReportSection(ReportSection.SUMMARY, null, 1));

        assertThat(report().find(ReportSection.SUMMARY)).isNull();
        given.when(DIRECTOR, write(ReportSection.SUMMARY, "It went well", 0))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2");
        given.when(DIRECTOR, new ReportCommand.WriteReportSection(ReportSection.SUMMARY, null, 2))
                .thenFacts();
    }

    @Test
    void an_author_does_not_take_a_translation_away() {
        given.given(write(ReportSection.SUMMARY, "It went well", 0))
                .given(
                        DIRECTOR,
                        new TextCommand.TranslateText(SUMMARY, RUSSIAN, "Прошло хорошо", TextState.DRAFT, 1, 0, null));

        given.given(write(ReportSection.SUMMARY, "It went very well", 1));

        assertThat(Objects.requireNonNull(LocalizedTexts.find(given.exercise(), SUMMARY))
                        .versions())
                .containsKey(RUSSIAN);
    }

    @Test
    void its_words_are_put_right_and_translated_as_other_texts_are_and_by_control_alone() {
        given.given(write(ReportSection.SUMMARY, "It went well", 0)).given(write(action(false), 0));

        given.given(DIRECTOR, new TextCommand.ReviseSource(SUMMARY, "It went quite well", 1));
        given.given(DIRECTOR, new TextCommand.ReviseSource(ReportTexts.of(ACTION), "Keep two lists", 1));

        assertThat(Objects.requireNonNull(report().find(ReportSection.SUMMARY))
                        .text()
                        .original()
                        .text())
                .isEqualTo("It went quite well");
        assertThat(Objects.requireNonNull(report().find(ACTION))
                        .action()
                        .text()
                        .original()
                        .text())
                .isEqualTo("Keep two lists");
        assertThat(LocalizedTexts.all(given.exercise())).containsKeys(SUMMARY, ReportTexts.of(ACTION));
        assertThat(SUMMARY.owner().isForEvaluators()).isTrue();
        assertThat(ReportTexts.of(ACTION).owner().isForEvaluators()).isTrue();
    }

    @Test
    void a_corrective_action_is_done_and_taken_out_by_who_has_seen_it_as_it_is() {
        given.given(write(action(false), 0));

        given.when(DIRECTOR, write(action(false), 1)).thenFacts();
        given.when(DIRECTOR, write(action(true), 0)).thenRejected(Rejection.REVISION_OUTDATED, "revision", "1");
        given.when(DIRECTOR, write(action(true), 1)).thenFacts(new ReportFact.CorrectiveActionWritten(action(true), 2));
        given.when(DIRECTOR, remove(1)).thenRejected(Rejection.REVISION_OUTDATED, "revision", "2");
        given.when(DIRECTOR, remove(2)).thenFacts(new ReportFact.CorrectiveActionRemoved(ACTION));
        given.when(DIRECTOR, remove(2)).thenRejected(Rejection.UNKNOWN_CORRECTIVE_ACTION, "id", "mediators");
    }

    @Test
    void an_action_is_about_an_objective_that_is_there_when_it_is_said_so() {
        CorrectiveAction about =
                new CorrectiveAction(ACTION, text("Train it"), "", null, new ObjectiveId("risk"), false);
        given.when(DIRECTOR, write(about, 0)).thenRejected(Rejection.UNKNOWN_OBJECTIVE, "id", "risk");

        given.given(new PlanCommand.WriteObjective(AuthoringRulesTest.OBJECTIVE))
                .given(write(about, 0));

        assertThat(report().actions()).containsKey(ACTION);
    }

    @Test
    void it_is_a_draft_until_control_says_that_it_is_final_and_again_when_anybody_writes() {
        given.given(write(ReportSection.SUMMARY, "It went well", 0)).given(new ClockCommand.EndExercise());
        given.when(DIRECTOR, new ReportCommand.FinishReport(0))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "1");

        given.given(new ReportCommand.FinishReport(1));
        assertThat(report().finished()).isNotNull();
        given.when(DIRECTOR, new ReportCommand.FinishReport(1)).thenFacts();

        given.given(write(action(false), 0));
        assertThat(report().finished()).isNull();
        given.given(new ReportCommand.FinishReport(2));
        given.given(DIRECTOR, new TextCommand.ReviseSource(SUMMARY, "It went badly", 1));
        assertThat(report().finished()).isNull();
    }

    @Test
    void nothing_is_final_before_endex_nor_where_nothing_is_written() {
        given.given(write(ReportSection.SUMMARY, "It went well", 0));
        given.when(DIRECTOR, new ReportCommand.FinishReport(1)).thenRejected(Rejection.EXERCISE_NOT_ENDED);

        given.given(new ReportCommand.WriteReportSection(ReportSection.SUMMARY, null, 1))
                .given(new ClockCommand.EndExercise());
        given.when(DIRECTOR, new ReportCommand.FinishReport(2)).thenRejected(Rejection.REPORT_EMPTY);
    }

    @Test
    void it_is_written_after_endex_too() {
        given.given(new ClockCommand.EndExercise());

        given.given(write(ReportSection.SUMMARY, "It went well", 0)).given(write(action(false), 0));

        assertThat(report().times()).isEqualTo(2);
    }

    @Test
    void there_are_no_more_actions_than_anybody_can_follow() {
        for (int i = 0; i < ReportRules.MOST_ACTIONS; i++) {
            given.given(write(
                    new CorrectiveAction(new CorrectiveActionId("a-" + i), text("Do"), "", null, null, false), 0));
        }

        given.when(DIRECTOR, write(action(false), 0)).thenRejected(Rejection.TOO_MANY, "most", "500");
    }

    @Test
    void who_is_to_do_it_is_one_line_and_until_when_is_a_year_of_ours() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CorrectiveAction(ACTION, text("Do"), "One\nTwo", null, null, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CorrectiveAction(ACTION, text("Do"), "", LocalDate.of(20270, 1, 1), null, false));
    }

    private ReportBook report() {
        return given.exercise().report();
    }
}
