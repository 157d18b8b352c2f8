package org.livex.exercise;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What control, and the server for control, does with injects during play. */
public sealed interface InjectCommand extends Command {
    /** Now, whatever its trigger says. */
    record ReleaseInject(InjectId inject) implements InjectCommand {}

    /** Not until control lets it go. */
    record HoldInject(InjectId inject) implements InjectCommand {}

    record LetInjectGo(InjectId inject) implements InjectCommand {}

    /** Never, unless restored. */
    record SkipInject(InjectId inject) implements InjectCommand {}

    record RestoreInject(InjectId inject) implements InjectCommand {}

    /** Takes back what was delivered; phones show that, and why, in the reader's language where given. */
    record RecallInject(InjectId inject, LocalizedText reason) implements InjectCommand {}

    /** Written and sent in one go; its trigger is ignored. */
    record SendInject(Inject inject) implements InjectCommand {}

    /** The server, on time or after an outage: whatever is due goes out. */
    record ReleaseDueInjects() implements InjectCommand {}

    /** The server, batched: how far each person's device has scanned, by seq. */
    record NoteDeliveries(Map<PersonId, Long> cursors) implements InjectCommand {
        public NoteDeliveries {
            cursors = Map.copyOf(cursors);
        }
    }

    /** A device: what it put on its screen and what a human opened, with the device's clock. */
    record MarkInjects(List<Mark> marks) implements InjectCommand {
        public MarkInjects {
            marks = List.copyOf(marks);
            if (marks.isEmpty() || marks.size() > 500) {
                throw new IllegalArgumentException("needs 1 to 500 marks");
            }
        }
    }

    /** A human confirmed reading. */
    record AcknowledgeInject(InjectId inject, Instant takenAt) implements InjectCommand {}
}
