package org.livex.feed;

import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.words.Attachment;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.world.WrittenDocument;

/** What the arrival of a file changes: whatever holds it now shows that it is here. */
final class MediaChanges {
    private final Feed feed;
    private final ChangeNotes notes;

    MediaChanges(Feed feed, ChangeNotes notes) {
        this.feed = feed;
        this.notes = notes;
    }

    void follow(MediaFact fact, Exercise after, long seq) {
        switch (fact) {
            case MediaFact.MediaReceived f -> received(f.sha256(), after, seq);
        }
    }

    private void received(MediaHash sha256, Exercise after, long seq) {
        for (PlannedInject planned : after.msel().injects().values()) {
            if (holds(planned.inject().enclosures(), sha256)) {
                notes.control(ItemKind.MSEL_INJECT, planned.inject().id(), seq);
                notes.sent(planned.inject().id(), after, seq);
            }
        }
        after.scenario()
                .all(WrittenDocument.class)
                .filter(written -> holds(written.document().enclosures(), sha256))
                .forEach(written -> notes.both(DocumentItems.item(written.id()), seq));
        for (RecordedAction action : feed.actions()) {
            if (holds(action.action().captures(), sha256)) {
                notes.action(action, seq);
            }
        }
    }

    private static boolean holds(List<? extends Attachment> attachments, MediaHash sha256) {
        return attachments.stream().anyMatch(attachment -> attachment.sha256().equals(sha256));
    }
}
