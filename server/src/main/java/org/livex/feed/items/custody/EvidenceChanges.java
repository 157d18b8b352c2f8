package org.livex.feed.items.custody;

import org.livex.exercise.custody.CustodyFact;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** A chain is one item, with all its entries. */
public final class EvidenceChanges {
    private final ChangeNotes notes;

    public EvidenceChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(CustodyFact fact, long seq) {
        notes.both(new Item(ItemKind.EVIDENCE, fact.evidence().value()), seq);
    }
}
