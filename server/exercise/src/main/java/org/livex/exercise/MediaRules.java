package org.livex.exercise;

import org.livex.exercise.media.MediaCommand;
import org.livex.exercise.media.MediaFact;

/** The server alone says what has arrived: it has counted and hashed the bytes. */
final class MediaRules {
    private MediaRules() {}

    static Decision decide(Situation situation, MediaCommand command) {
        if (!situation.isServer()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        return switch (command) {
            case MediaCommand.NoteMediaReceived c ->
                situation.exercise().media().isFrom(c.sha256(), c.from())
                        ? Decision.accepted()
                        : Decision.accepted(
                                new MediaFact.MediaReceived(c.from(), c.sha256(), c.mediaType(), c.bytes()));
        };
    }
}
