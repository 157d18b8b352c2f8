package org.livex.feed.items.report;

import org.livex.exercise.report.ReportFact;
import org.livex.exercise.words.ids.CorrectiveActionId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** Whoever sees control reads the report as it is written; nobody else learns that there is one. */
public final class ReportChanges {
    private final ChangeNotes notes;

    public ReportChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    /** Whatever is written, the report has been written once more. */
    public void follow(ReportFact fact, long seq) {
        notes.control(Item.REPORT, seq);
        switch (fact) {
            case ReportFact.CorrectiveActionWritten f -> action(f.action().id(), seq);
            case ReportFact.CorrectiveActionRemoved f -> action(f.action(), seq);
            case ReportFact.ReportSectionWritten _, ReportFact.ReportFinished _ -> {}
        }
    }

    private void action(CorrectiveActionId id, long seq) {
        notes.control(ItemKind.CORRECTIVE_ACTION, id, seq);
    }
}
