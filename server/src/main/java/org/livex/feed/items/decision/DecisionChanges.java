package org.livex.feed.items.decision;

import org.livex.exercise.decision.DecisionFact;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** A decision that amends another is an item of its own; the other one does not change. */
public final class DecisionChanges {
    private final ChangeNotes notes;

    public DecisionChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(DecisionFact fact, long seq) {
        switch (fact) {
            case DecisionFact.DecisionRecorded f ->
                notes.both(new Item(ItemKind.DECISION, f.decision().value()), seq);
        }
    }
}
