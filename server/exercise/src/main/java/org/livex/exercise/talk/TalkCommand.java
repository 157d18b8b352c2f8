package org.livex.exercise.talk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.Voice;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.i18n.Language;

/** Writing to each other. */
public sealed interface TalkCommand extends Command {
    /**
     * {@code language} is the body's, null for the writer's first. {@code as} is a persona, for control only.
     * {@code takenAt} is the device's clock. {@code body} may be empty where there is a {@code voice}; {@code language} is then
     * what is spoken.
     */
    record PostMessage(
            MessageId message,
            Channel channel,
            String body,
            @Nullable Language language,
            @Nullable PersonaId as,
            Instant takenAt,
            @Nullable Voice voice)
            implements TalkCommand {
        public PostMessage(
                MessageId message,
                Channel channel,
                String body,
                @Nullable Language language,
                @Nullable PersonaId as,
                Instant takenAt) {
            this(message, channel, body, language, as, takenAt, null);
        }

        public PostMessage {
            if (body.isBlank() && voice == null) {
                throw new WrongField("body", "is empty");
            }
            if (Texts.length(body) > Message.LONGEST) {
                throw new WrongField("body", "is longer than " + Message.LONGEST + " characters");
            }
        }
    }

    /** Saying it again changes who belongs to it. */
    record OpenCaseChannel(StorylineId storyline, LocalizedText name, Audience audience) implements TalkCommand {}
}
