package org.livex.exercise.media;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.people.Roster;
import org.livex.exercise.talk.Message;
import org.livex.exercise.words.Capture;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.Voice;
import org.livex.exercise.words.ids.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * The attachments whose bytes have arrived: when the first time, and from whom. {@code taken} are those that somebody of the
 * exercise reported or brought, and who was the first. {@code refused} is what was not taken from somebody, until they bring it.
 */
public record Media(
        PMap<MediaHash, Received> received,
        PMap<MediaHash, Taken> taken,
        PMap<MediaHash, Stamp> hidden,
        PMap<PersonId, PMap<MediaHash, MediaRefusal>> refused) {
    public static final Media EMPTY =
            new Media(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /**
     * {@code by} was the first who had it, and held the role at {@code byAt}; {@code type} is null while only its hash is
     * known. {@code people} are those whom they name in it, with when these held the role: it goes to another human, who is
     * not in it. Whoever comes later with the same
     * bytes has them from the first, and names nobody.
     */
    public record Taken(
            PersonId by, Instant byAt, @Nullable MediaType type, Instant takenAt, PMap<PersonId, Instant> people) {
        /** Of somebody who is named in it. */
        public Instant heldWhenTaken(PersonId person) {
            return Objects.requireNonNull(people.get(person));
        }

        private Taken naming(List<PersonId> more, Function<PersonId, Instant> when) {
            PMap<PersonId, Instant> all = people;
            for (PersonId person : more) {
                Instant at = when.apply(person);
                all = all.containsKey(person) && !all.get(person).isBefore(at) ? all : all.plus(person, at);
            }
            return new Taken(by, byAt, type, takenAt, all);
        }
    }

    /**
     * {@code from} lacks nobody who brought the bytes; {@code withScenario} that the scenario did. {@code type} and {@code bytes}
     * are what was counted and checked.
     */
    public record Received(Stamp first, PSet<PersonId> from, boolean withScenario, MediaType type, long bytes) {}

    public @Nullable Received find(MediaHash sha256) {
        return received.get(sha256);
    }

    /** Whether this person, or the scenario where null, brought it. To know a hash is not to have the file. */
    public boolean isFrom(MediaHash sha256, @Nullable PersonId person) {
        Received known = received.get(sha256);
        return known != null
                && (person == null ? known.withScenario() : known.from().contains(person));
    }

    /** Why it was not taken from this person; null where it was not refused, has come since, or is not to be seen anyway. */
    public @Nullable MediaRefusal refusal(MediaHash sha256, PersonId from) {
        return isHidden(sha256) ? null : refusedOf(from).get(sha256);
    }

    public PMap<MediaHash, MediaRefusal> refusedOf(PersonId from) {
        return refused.getOrDefault(from, HashTreePMap.empty());
    }

    /** With the type and the length of the bytes that this person brought, where they have. */
    public Voice asBrought(Voice voice, PersonId by) {
        Received known = received.get(voice.sha256());
        return known != null && known.from().contains(by) ? voice.as(known.type(), known.bytes()) : voice;
    }

    public boolean isHidden(MediaHash sha256) {
        return hidden.containsKey(sha256);
    }

    /** Whether it was only said, and nobody is to hear it any more, nor to read what it was. */
    public boolean isUnsaid(Message message) {
        return message.voice() != null
                && message.spoken() != null
                && isHidden(message.voice().sha256());
    }

    /** Whether it was only said, and never will be heard: its recording was not taken. */
    public boolean isUnheard(Message message) {
        return message.voice() != null
                && message.text() == null
                && refusal(message.voice().sha256(), message.person()) != null;
    }

    /** Those in which this person is named, with when that was last. */
    public Map<MediaHash, Taken> of(PersonId person) {
        return taken.entrySet().stream()
                .filter(one -> one.getValue().people().containsKey(person))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those in which whoever has the role now is named. */
    public Map<MediaHash, Taken> ofHolder(Roster roster, PersonId person) {
        Instant since = roster.seatOf(person).heldSince();
        return of(person).entrySet().stream()
                .filter(one -> !one.getValue().heldWhenTaken(person).isBefore(since))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether whoever has the role now took it, and has it not from somebody else. */
    public boolean isTakenBy(MediaHash sha256, Roster roster, PersonId person) {
        Taken known = taken.get(sha256);
        return known != null
                && known.by().equals(person)
                && !known.byAt().isBefore(roster.seatOf(person).heldSince());
    }

    public Media with(MediaFact.MediaReceived fact, Roster roster, Stamp stamp) {
        Received known = received.get(fact.sha256());
        Received before = known == null
                ? new Received(stamp, HashTreePSet.empty(), false, fact.mediaType(), fact.bytes())
                : known;
        PersonId from = fact.from();
        if (from == null) {
            Received after = new Received(before.first(), before.from(), true, before.type(), before.bytes());
            return new Media(received.plus(fact.sha256(), after), taken, hidden, refused);
        }
        Received after = new Received(
                before.first(), before.from().plus(from), before.withScenario(), before.type(), before.bytes());
        PMap<MediaHash, Taken> first = taken.containsKey(fact.sha256())
                ? taken
                : taken.plus(fact.sha256(), taken(from, fact.mediaType(), stamp.at(), stamp, roster));
        return new Media(
                received.plus(fact.sha256(), after),
                first,
                hidden,
                refused.plus(from, refusedOf(from).minus(fact.sha256())));
    }

    public Media with(MediaFact.MediaRefused fact) {
        return new Media(
                received,
                taken,
                hidden,
                refused.plus(fact.from(), refusedOf(fact.from()).plus(fact.sha256(), fact.refusal())));
    }

    /** Whoever held the role when it was taken is in it, where the first says so who had it. */
    public Media reported(PersonId reporter, Capture capture, Roster roster, Stamp stamp) {
        Taken known = taken.get(capture.sha256());
        Taken mine = taken(reporter, capture.type(), capture.takenAt(), stamp, roster);
        Taken first = known == null ? mine : known;
        if (!first.by().equals(reporter) || !roster.seatOf(reporter).isOneHolder(first.byAt(), mine.byAt())) {
            return this;
        }
        Instant at = believed(capture.takenAt(), stamp);
        Taken typed = first.type() == null
                ? new Taken(first.by(), first.byAt(), mine.type(), mine.takenAt(), first.people())
                : first;
        Taken after = typed.naming(
                capture.peopleOrNone(), person -> roster.seatOf(person).within(at));
        return new Media(received, taken.plus(capture.sha256(), after), hidden, refused);
    }

    /** Told by somebody without a report that it is of, where nobody told of it before; {@code type} null where they do not say. */
    public Media told(
            PersonId by, MediaHash sha256, @Nullable MediaType type, Instant takenAt, Roster roster, Stamp stamp) {
        return taken.containsKey(sha256)
                ? this
                : new Media(received, taken.plus(sha256, taken(by, type, takenAt, stamp, roster)), hidden, refused);
    }

    private static Taken taken(PersonId by, @Nullable MediaType type, Instant takenAt, Stamp stamp, Roster roster) {
        Instant held = roster.seatOf(by).within(believed(takenAt, stamp));
        return new Taken(by, held, type, takenAt, HashTreePMap.empty());
    }

    private static Instant believed(Instant takenAt, Stamp stamp) {
        return ClockHistory.canBelieve(takenAt, stamp.at()) ? takenAt : stamp.at();
    }

    public Media hiding(MediaFact.MediaHidden fact, Stamp stamp) {
        return isHidden(fact.sha256()) ? this : new Media(received, taken, hidden.plus(fact.sha256(), stamp), refused);
    }
}
