package org.livex.exercise.comms;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CommsCheckId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** One check: who had to answer, who did, and when it was closed (null: it is open). */
public record CommsCheck(
        CommsCheckId id,
        Set<PersonId> people,
        Instant until,
        Stamp started,
        PMap<PersonId, Reply> replies,
        @Nullable Stamp closed) {
    /** By the server's clock; null where not (yet). */
    public record Reply(
            @Nullable Instant rangAt,
            @Nullable Instant shownAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Language language) {
        static final Reply NONE = new Reply(null, null, null, null);

        public boolean has(CommsAnswer answer) {
            return switch (answer) {
                case RANG -> rangAt != null;
                case SHOWN -> shownAt != null;
                case ACKNOWLEDGED -> acknowledgedAt != null;
            };
        }

        Reply with(CommsAnswer answer, Instant at, @Nullable Language shown) {
            Language known = shown == null ? language : shown;
            return switch (answer) {
                case RANG -> new Reply(firstOf(rangAt, at), shownAt, acknowledgedAt, known);
                case SHOWN -> new Reply(rangAt, firstOf(shownAt, at), acknowledgedAt, known);
                case ACKNOWLEDGED -> new Reply(rangAt, shownAt, firstOf(acknowledgedAt, at), known);
            };
        }

        private static Instant firstOf(@Nullable Instant before, Instant now) {
            return before == null ? now : before;
        }
    }

    static CommsCheck of(CommsFact.CommsCheckStarted fact, Stamp stamp) {
        return new CommsCheck(fact.check(), fact.people(), fact.until(), stamp, HashTreePMap.empty(), null);
    }

    public boolean isOpen() {
        return closed == null;
    }

    public Reply replyOf(PersonId person) {
        return replies.getOrDefault(person, Reply.NONE);
    }

    CommsCheck answered(CommsFact.CommsCheckAnswered fact, Stamp stamp) {
        Reply reply = replyOf(fact.person()).with(fact.answer(), stamp.at(), fact.language());
        return new CommsCheck(id, people, until, started, replies.plus(fact.person(), reply), closed);
    }

    CommsCheck closed(Stamp stamp) {
        return new CommsCheck(id, people, until, started, replies, stamp);
    }
}
