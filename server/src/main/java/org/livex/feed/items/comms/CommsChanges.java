package org.livex.feed.items.comms;

import org.livex.exercise.Exercise;
import org.livex.exercise.comms.CommsCheck;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.words.ids.CommsCheckId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** What changes with a check of all phones. */
public final class CommsChanges {
    private final ChangeNotes notes;

    public CommsChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(CommsFact fact, Exercise after, long seq) {
        switch (fact) {
            case CommsFact.CommsCheckStarted f -> everybodyOf(f.check(), after, seq);
            case CommsFact.CommsCheckClosed f -> everybodyOf(f.check(), after, seq);
            case CommsFact.CommsCheckAnswered f -> {
                notes.control(item(f.check()), seq);
                notes.own(f.person(), item(f.check()), seq);
            }
        }
    }

    private void everybodyOf(CommsCheckId id, Exercise after, long seq) {
        CommsCheck check = after.comms().find(id);
        if (check != null) {
            notes.control(item(id), seq);
            check.people().forEach(person -> notes.own(person, item(id), seq));
        }
    }

    private static Item item(CommsCheckId id) {
        return new Item(ItemKind.COMMS_CHECK, id.value());
    }
}
