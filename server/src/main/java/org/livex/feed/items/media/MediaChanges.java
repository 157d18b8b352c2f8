package org.livex.feed.items.media;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.media.Media;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.words.Attachment;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.world.WrittenDocument;
import org.livex.feed.changes.ActionLog;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.changes.RecordedAction;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;
import org.pcollections.HashTreePMap;

/** What the arrival of a file changes, that it was not taken, and that it is hidden: whatever holds it now shows it. */
public final class MediaChanges {
    private final ActionLog actions;
    private final ChangeNotes notes;

    public MediaChanges(ActionLog actions, ChangeNotes notes) {
        this.actions = actions;
        this.notes = notes;
    }

    public void follow(MediaFact fact, Exercise after, long seq) {
        switch (fact) {
            case MediaFact.MediaReceived f -> {
                changed(f.sha256(), f.from(), after, seq);
                pictured(f.sha256(), after, seq);
            }
            case MediaFact.MediaRefused f -> changed(f.sha256(), f.from(), after, seq);
            case MediaFact.MediaHidden f -> {
                changed(f.sha256(), null, after, seq);
                pictured(f.sha256(), after, seq);
            }
        }
    }

    /** Also whom somebody names whose word counts no longer. */
    private void pictured(MediaHash sha256, Exercise after, long seq) {
        for (Media.Taken word :
                after.media().taken().getOrDefault(sha256, HashTreePMap.empty()).values()) {
            notes.pictured(word.people().keySet(), after, seq);
        }
    }

    /** {@code from}, where it concerns nobody else who names it. */
    private void changed(MediaHash sha256, @Nullable PersonId from, Exercise after, long seq) {
        for (PlannedInject planned : after.msel().injects().values()) {
            if (holds(planned.inject().enclosures(), sha256)) {
                notes.control(ItemKind.MSEL_INJECT, planned.inject().id(), seq);
                notes.sent(planned.inject().id(), after, seq);
            }
        }
        after.scenario()
                .all(WrittenDocument.class)
                .filter(written -> holds(written.document().enclosures(), sha256))
                .forEach(written ->
                        notes.both(new Item(ItemKind.DOCUMENT, written.id().value()), seq));
        for (RecordedAction action : actions.all()) {
            if (!holds(action.action().captures(), sha256)) {
                continue;
            }
            if (from == null || from.equals(action.person())) {
                notes.action(action, seq);
            } else {
                notes.control(new Item(ItemKind.ACTION, action.id()), seq);
            }
        }
    }

    private static boolean holds(List<? extends Attachment> attachments, MediaHash sha256) {
        return attachments.stream().anyMatch(attachment -> attachment.sha256().equals(sha256));
    }
}
