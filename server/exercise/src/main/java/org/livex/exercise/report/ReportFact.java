package org.livex.exercise.report;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.CorrectiveActionId;

/** What was written about the exercise. Nothing of it changes play. */
public sealed interface ReportFact extends Fact {
    record ReportSectionWritten(
            ReportSection section, @Nullable LocalizedText text, int revision) implements ReportFact {}

    record CorrectiveActionWritten(CorrectiveAction action, int revision) implements ReportFact {}

    record CorrectiveActionRemoved(CorrectiveActionId action) implements ReportFact {}

    record ReportFinished() implements ReportFact {}
}
