package org.livex.exercise.room;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.HandOverId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.StorylineId;

/** Storylines on their way from one controller to another person or cell; {@code answer} null: still to be accepted. */
public record HandOver(
        HandOverId id,
        Set<StorylineId> storylines,
        PersonId from,
        Responsible to,
        String note,
        Stamp offered,
        @Nullable Answer answer) {
    public enum Outcome {
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    /** {@code reason} is empty unless it was declined. */
    public record Answer(Outcome outcome, PersonId by, String reason, Stamp stamp) {}

    public boolean isOpen() {
        return answer == null;
    }

    public HandOver answered(Answer next) {
        return new HandOver(id, storylines, from, to, note, offered, next);
    }
}
