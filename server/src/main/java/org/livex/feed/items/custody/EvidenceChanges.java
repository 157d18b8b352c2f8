package org.livex.feed.items.custody;

import org.livex.exercise.Exercise;
import org.livex.exercise.custody.Chain;
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

    /** Whoever it was handed over to by mistake begins anew, without it. */
    public void follow(CustodyFact fact, Exercise before, Exercise after, long seq) {
        notes.both(new Item(ItemKind.EVIDENCE, fact.evidence().value()), seq);
        if (!(fact instanceof CustodyFact.CustodyNoted noted) || !noted.noted().corrects()) {
            return;
        }
        Chain was = before.custody().find(fact.evidence());
        Chain is = after.custody().find(fact.evidence());
        if (was != null && is != null) {
            after.roster().people().values().stream()
                    .filter(person -> was.isFor(person) && !is.isFor(person))
                    .filter(person -> !person.function().seesControl())
                    .forEach(person -> notes.startAnew(person.id(), seq));
        }
    }
}
