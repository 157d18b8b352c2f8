package org.livex.exercise.report;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.CorrectiveActionId;

/** Writing the after-action report, before, during and after play. {@code basedOn} is the revision that control saw, 0 for none. */
public sealed interface ReportCommand extends Command {
    /** {@code text} null takes the words of the section away. */
    record WriteReportSection(
            ReportSection section, @Nullable LocalizedText text, int basedOn) implements ReportCommand {}

    record WriteCorrectiveAction(CorrectiveAction action, int basedOn) implements ReportCommand {}

    record RemoveCorrectiveAction(CorrectiveActionId action, int basedOn) implements ReportCommand {}

    /** It is no draft any more, until somebody writes again. {@code basedOn} is how often anything of it was written. */
    record FinishReport(int basedOn) implements ReportCommand {}
}
