package org.livex.exercise.inject;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.LiveQueue;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** What control, and the server for control, does with injects during play. */
public sealed interface InjectCommand extends Command {
    /**
     * Whatever its trigger says: now, or with {@code waitAtMost} once it is there in the languages of its recipients, and then
     * at the latest. Again while it waits: now after all, or for longer.
     */
    record ReleaseInject(InjectId inject, @Nullable Duration waitAtMost) implements InjectCommand {
        public ReleaseInject {
            checkWait(waitAtMost);
        }

        public ReleaseInject(InjectId inject) {
            this(inject, null);
        }
    }

    /** It goes out now in the languages that there are. */
    record StopWaiting(InjectId inject) implements InjectCommand {}

    /** Not until control lets it go. */
    record HoldInject(InjectId inject) implements InjectCommand {}

    record LetInjectGo(InjectId inject) implements InjectCommand {}

    /** Never, unless restored. */
    record SkipInject(InjectId inject) implements InjectCommand {}

    record RestoreInject(InjectId inject) implements InjectCommand {}

    /** Takes back what was delivered; phones show that, and why, in the reader's language where given. */
    record RecallInject(InjectId inject, LocalizedText reason) implements InjectCommand {}

    /**
     * Written and sent in one go; its trigger is ignored. {@code waitAtMost} as in {@link ReleaseInject}; where
     * {@code sensitive}, a second person must confirm it.
     */
    record SendInject(
            Inject inject,
            @Nullable Duration waitAtMost,
            @Nullable Boolean sensitive) implements InjectCommand {
        public SendInject {
            checkWait(waitAtMost);
        }

        public SendInject(Inject inject, @Nullable Duration waitAtMost) {
            this(inject, waitAtMost, null);
        }

        public SendInject(Inject inject) {
            this(inject, null);
        }
    }

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
                throw new WrongField("marks", "needs 1 to 500 marks");
            }
        }
    }

    /** A human confirmed reading that revision of it, in the language that the screen showed. */
    record AcknowledgeInject(
            InjectId inject,
            Instant takenAt,
            @Nullable Language language,
            @Nullable Integer revision) implements InjectCommand {
        public AcknowledgeInject(InjectId inject, Instant takenAt) {
            this(inject, takenAt, null, null);
        }
    }

    /** A recipient answers what that revision of it asks; {@code language} is what the screen showed. */
    record AnswerInject(
            InjectId inject,
            Answer answer,
            Instant takenAt,
            @Nullable Language language,
            @Nullable Integer revision) implements InjectCommand {}

    private static void checkWait(@Nullable Duration wait) {
        if (wait != null && (!wait.isPositive() || wait.compareTo(LiveQueue.LONGEST_WAIT) > 0)) {
            throw new WrongField("waitAtMost", "waits for no believable time");
        }
    }
}
