package org.livex.exercise.welfare;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.InjectId;

/** What whoever plays says of themselves. Nobody is asked for a reason. {@code takenAt} is the device's clock. */
public sealed interface WelfareCommand extends Command {
    /** {@code scene} null is the day, {@code word} null is nothing but the face. */
    record CheckIn(
            @Nullable InjectId scene,
            Side side,
            Face face,
            @Nullable String word,
            Instant takenAt) implements WelfareCommand {
        public CheckIn {
            word = word == null || word.isBlank() ? null : WrongField.read("word", word, Texts::line);
        }
    }

    /** Does not play this scene, or goes on with it no longer. */
    record OptOut(InjectId scene, Instant takenAt) implements WelfareCommand {}

    record OptIn(InjectId scene, Instant takenAt) implements WelfareCommand {}

    /** Plays no scene of this theme that they have not begun. */
    record OptOutOfTheme(String theme, Instant takenAt) implements WelfareCommand {
        public OptOutOfTheme {
            WrongField.check("theme", theme, FormFields::checkPart);
        }
    }

    record OptInToTheme(String theme, Instant takenAt) implements WelfareCommand {
        public OptInToTheme {
            WrongField.check("theme", theme, FormFields::checkPart);
        }
    }

    /** One step out of the role that they had in the scene. */
    record TakeDeRoleStep(InjectId scene, String step, Instant takenAt) implements WelfareCommand {
        public TakeDeRoleStep {
            WrongField.check("step", step, FormFields::checkPart);
        }
    }
}
