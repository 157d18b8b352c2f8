package org.livex.exercise.scene;

import java.time.Instant;
import org.livex.exercise.Command;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.InjectId;

/** What a role player does with a task that went out to them. {@code takenAt} is the device's clock. */
public sealed interface TaskCommand extends Command {
    record StartTask(InjectId inject, Instant takenAt) implements TaskCommand {}

    record FinishTask(InjectId inject, Instant takenAt) implements TaskCommand {}

    /** Cannot, or cannot go on. */
    record DeclineTask(InjectId inject, String reason, Instant takenAt) implements TaskCommand {
        public DeclineTask {
            WrongField.check("reason", reason, text -> TextVersion.check(Texts.note(text)));
        }
    }
}
