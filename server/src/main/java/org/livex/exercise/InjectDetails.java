package org.livex.exercise;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an inject of one type has and others have not. */
public sealed interface InjectDetails {
    InjectType type();

    /**
     * A scene that role players play: from when and for how long on the exercise clock, what they must not say, and which
     * task is their next. Place and what to do are the inject's.
     */
    record RolePlayerTask(
            @Nullable ExerciseTime startsAt,
            @Nullable Duration duration,
            @Nullable LocalizedText mustNotSay,
            @Nullable InjectId next)
            implements InjectDetails {
        public RolePlayerTask {
            if (duration != null && (!duration.isPositive() || duration.compareTo(Duration.ofDays(2)) > 0)) {
                throw new IllegalArgumentException("has no believable duration");
            }
        }

        @Override
        public InjectType type() {
            return InjectType.ROLE_PLAYER_TASK;
        }
    }

    /** An answer that is prepared for requests on this form; the inject's body is its reason. */
    record RequestReply(
            RequestFormId form,
            Ruling.Outcome outcome,
            @Nullable String ground) implements InjectDetails {
        @Override
        public InjectType type() {
            return InjectType.REQUEST_REPLY;
        }
    }
}
