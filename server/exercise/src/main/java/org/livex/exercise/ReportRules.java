package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.report.CorrectiveAction;
import org.livex.exercise.report.ReportBook;
import org.livex.exercise.report.ReportCommand;
import org.livex.exercise.report.ReportFact;
import org.livex.exercise.report.ReportTexts;
import org.livex.exercise.report.WrittenAction;
import org.livex.exercise.report.WrittenSection;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Phase;

/** Control writes the report together, whenever: whoever writes has seen what stands there. */
final class ReportRules {
    static final int MOST_ACTIONS = 500;

    private ReportRules() {}

    static Decision decide(Situation situation, ReportCommand command) {
        if (!situation.mayControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        return switch (command) {
            case ReportCommand.WriteReportSection c -> write(situation, c);
            case ReportCommand.WriteCorrectiveAction c -> write(situation, c);
            case ReportCommand.RemoveCorrectiveAction c -> remove(situation, c);
            case ReportCommand.FinishReport c -> finish(situation, c);
        };
    }

    private static Decision write(Situation situation, ReportCommand.WriteReportSection command) {
        ReportBook report = situation.exercise().report();
        int revision = report.revisionOf(command.section());
        if (revision != command.basedOn()) {
            return outdated(revision);
        }
        WrittenSection old = report.find(command.section());
        LocalizedText text = old == null || command.text() == null
                ? command.text()
                : TextMerge.merged(ReportTexts.of(command.section()), old.text(), command.text(), situation);
        return isAsBefore(old, text)
                ? Decision.accepted()
                : Decision.accepted(new ReportFact.ReportSectionWritten(command.section(), text, revision + 1));
    }

    private static boolean isAsBefore(@Nullable WrittenSection old, @Nullable LocalizedText text) {
        return old == null ? text == null : old.text().equals(text);
    }

    private static Decision write(Situation situation, ReportCommand.WriteCorrectiveAction command) {
        Exercise exercise = situation.exercise();
        CorrectiveAction sent = command.action();
        WrittenAction old = exercise.report().find(sent.id());
        int revision = exercise.report().revisionOf(sent.id());
        if (revision != command.basedOn()) {
            return outdated(revision);
        }
        if (old == null && exercise.report().actions().size() >= MOST_ACTIONS) {
            return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_ACTIONS));
        }
        boolean isNewThere = old == null || !sent.objectiveIs(old.action().objective());
        if (sent.objective() != null
                && isNewThere
                && exercise.scenario().find(Objective.class, sent.objective()) == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_OBJECTIVE, "id", sent.objective().value());
        }
        CorrectiveAction merged = old == null
                ? sent
                : sent.with(
                        TextMerge.merged(ReportTexts.of(sent.id()), old.action().text(), sent.text(), situation));
        return old != null && merged.equals(old.action())
                ? Decision.accepted()
                : Decision.accepted(new ReportFact.CorrectiveActionWritten(merged, revision + 1));
    }

    private static Decision remove(Situation situation, ReportCommand.RemoveCorrectiveAction command) {
        WrittenAction old = situation.exercise().report().find(command.action());
        if (old == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_CORRECTIVE_ACTION, "id", command.action().value());
        }
        return old.revision() == command.basedOn()
                ? Decision.accepted(new ReportFact.CorrectiveActionRemoved(command.action()))
                : outdated(old.revision());
    }

    /** Figures that still change are not final, nor is what nobody has written. */
    private static Decision finish(Situation situation, ReportCommand.FinishReport command) {
        ReportBook report = situation.exercise().report();
        if (situation.phase() != Phase.ENDED) {
            return Decision.rejected(Rejection.EXERCISE_NOT_ENDED);
        }
        if (report.isEmpty()) {
            return Decision.rejected(Rejection.REPORT_EMPTY);
        }
        if (report.times() != command.basedOn()) {
            return outdated(report.times());
        }
        return report.finished() == null ? Decision.accepted(new ReportFact.ReportFinished()) : Decision.accepted();
    }

    private static Decision outdated(int revision) {
        return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision));
    }
}
