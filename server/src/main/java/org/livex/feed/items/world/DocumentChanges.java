package org.livex.feed.items.world;

import org.livex.exercise.Exercise;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.world.DocumentFact;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** What changes with who has a document, and who has opened it. */
public final class DocumentChanges {
    private final ChangeNotes notes;

    public DocumentChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(DocumentFact fact, Exercise before, Exercise after, long seq) {
        switch (fact) {
            case DocumentFact.DocumentReleased f -> moved(f.document(), before, after, seq);
            case DocumentFact.DocumentWithdrawn f -> moved(f.document(), before, after, seq);
            case DocumentFact.DocumentOpened f -> notes.control(ItemKind.DOCUMENT, f.document(), seq);
        }
    }

    private void moved(DocumentId document, Exercise before, Exercise after, long seq) {
        notes.papersShowing(document, after, seq);
        Item item = new Item(ItemKind.DOCUMENT, document.value());
        notes.both(item, seq);
        notes.forgotten(item, before, after, seq);
    }
}
