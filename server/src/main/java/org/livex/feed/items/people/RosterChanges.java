package org.livex.feed.items.people;

import org.livex.exercise.Exercise;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.words.Person;
import org.livex.feed.changes.ActionLog;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.changes.RecordedAction;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** What changes with who holds a role. */
public final class RosterChanges {
    private final ActionLog actions;
    private final ChangeNotes notes;

    public RosterChanges(ActionLog actions, ChangeNotes notes) {
        this.actions = actions;
        this.notes = notes;
    }

    public void follow(RosterFact fact, Exercise before, long seq) {
        switch (fact) {
            case RosterFact.PersonSwapped f -> {
                Person old = before.roster().find(f.person().id());
                if (old != null) {
                    notes.person(old, seq);
                }
                notes.person(f.person(), seq);
                notes.startAnew(f.person().id(), seq);
                notes.translationsWaitedFor(before, seq);
                notes.control(Item.readiness(f.person().id()), seq);
                for (RecordedAction action : actions.all()) {
                    if (action.person().equals(f.person().id())) {
                        // It says whose it was from now on.
                        notes.action(action, seq);
                    }
                }
                before.presence().visits().keySet().forEach(place -> notes.control(ItemKind.PRESENCE, place, seq));
            }
            // Every device forgets what it has: who is gone may be named in any of it.
            case RosterFact.TracesDestroyed _ ->
                before.roster().people().keySet().forEach(person -> notes.startAnew(person, seq));
            case RosterFact.PersonErased _,
                    RosterFact.RetentionEnded _,
                    RosterFact.CopyGiven _,
                    RosterFact.SealedFact _ -> {}
        }
    }
}
