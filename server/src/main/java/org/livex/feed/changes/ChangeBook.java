package org.livex.feed.changes;

import java.util.HashMap;
import java.util.Map;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** Remembers which items changed when, and the latest actions. Costs what has changed, not how long the journal is. */
public final class ChangeBook {
    private static final int MOST_ACTIONS = 5_000;

    private final ChangeList shared = new ChangeList();
    private final ChangeList control;
    private final Map<PersonId, PersonalFeed> personal = new HashMap<>();
    private final ActionLog actions;

    public ChangeBook() {
        control = new ChangeList();
        actions = new ActionLog(MOST_ACTIONS);
    }

    /** Finds actions of which nobody is told any more, too: whoever looks back sees them. */
    public ChangeBook(ChangeHistory ofControl) {
        control = ofControl;
        actions = ActionLog.thatFindsAll(MOST_ACTIONS);
    }

    /** For participants together. */
    public ChangeList shared() {
        return shared;
    }

    public ChangeList control() {
        return control;
    }

    public PersonalFeed of(PersonId person) {
        return personal.computeIfAbsent(person, _ -> new PersonalFeed());
    }

    /** The latest of everybody. */
    public ActionLog actions() {
        return actions;
    }

    /** Of everybody. */
    public KeptChanges kept() {
        return personal.values().stream()
                .map(own -> own.changes().kept())
                .reduce(shared.kept().plus(control.kept()), KeptChanges::plus);
    }

    void acted(RecordedAction action, long seq) {
        Item item = new Item(ItemKind.ACTION, action.id());
        control.changed(item, seq);
        String dropped = actions.add(action);
        if (dropped != null) {
            control.forget(new Item(ItemKind.ACTION, dropped), seq);
        }
        of(action.person()).acted(action, item, seq);
    }
}
