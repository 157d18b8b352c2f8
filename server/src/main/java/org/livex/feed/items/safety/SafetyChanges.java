package org.livex.feed.items.safety;

import org.livex.exercise.safety.SafetyFact;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;

/** What changes with a red stop. */
public final class SafetyChanges {
    private final ChangeNotes notes;

    public SafetyChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(SafetyFact fact, long seq) {
        switch (fact) {
            case SafetyFact.RedStopCalled _, SafetyFact.RedStopExplained _, SafetyFact.AllClearGiven _ ->
                notes.both(Item.RED_STOP, seq);
            case SafetyFact.RedStopConfirmed f -> {
                notes.control(Item.RED_STOP, seq);
                notes.own(f.person(), Item.RED_STOP, seq);
            }
        }
    }
}
