package org.livex.exercise.comms;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.CommsCheckId;
import org.livex.i18n.Language;

/** Whether every phone can be reached. */
public sealed interface CommsCommand extends Command {
    /** One that is still open is closed by it. Phones ring until they are answered, at most {@code lasts}. */
    record StartCommsCheck(CommsCheckId check, Audience to, Duration lasts) implements CommsCommand {
        static final Duration SHORTEST = Duration.ofMinutes(1);
        static final Duration LONGEST = Duration.ofHours(2);

        public StartCommsCheck {
            if (lasts.compareTo(SHORTEST) < 0 || lasts.compareTo(LONGEST) > 0) {
                throw new WrongField("lasts", "is not between 1 minute and 2 hours");
            }
        }
    }

    /** Late answers count too: {@code takenAt} is the device's clock, {@code language} what the screen showed. */
    record AnswerCommsCheck(
            CommsCheckId check,
            CommsAnswer answer,
            @Nullable Language language,
            Instant takenAt) implements CommsCommand {}

    record CloseCommsCheck(CommsCheckId check) implements CommsCommand {}
}
