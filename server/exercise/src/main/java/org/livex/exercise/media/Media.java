package org.livex.exercise.media;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
 * The attachments whose bytes have arrived: when the first time, and from whom. {@code taken} is, of each, who of the exercise
 * reported or brought it: until its bytes are here everybody has a word of their own, from then on the word of whoever brought
 * them first counts alone. {@code hidden} is what nobody is to see, {@code withdrawn} what nobody is to see that these bring:
 * their bytes were not here yet. {@code refused} is what was not taken from somebody, until they bring it.
 */
public record Media(
        PMap<MediaHash, Received> received,
        PMap<MediaHash, PMap<PersonId, Taken>> taken,
        PMap<MediaHash, Stamp> hidden,
        PMap<MediaHash, PMap<PersonId, Stamp>> withdrawn,
        PMap<PersonId, PMap<MediaHash, MediaRefusal>> refused) {
    public static final Media EMPTY = new Media(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    /**
     * {@code by} says that they have it, and held the role at {@code byAt}; {@code type} is null while only its hash is
     * known. {@code people} are those whom they name in it, with when these held the role: it goes to another human, who is
     * not in it.
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
     * {@code by} brought the bytes before anybody else of the exercise, {@code from} lacks nobody who did; {@code withScenario}
     * that the scenario did. {@code type} and {@code bytes} are what was counted and checked.
     */
    public record Received(
            Stamp first, @Nullable PersonId by, PSet<PersonId> from, boolean withScenario, MediaType type, long bytes) {
        private Received and(@Nullable PersonId more) {
            return more == null
                    ? new Received(first, by, from, true, type, bytes)
                    : new Received(first, by == null ? more : by, from.plus(more), withScenario, type, bytes);
        }
    }

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
        return isHidden(sha256, from) ? null : refusedOf(from).get(sha256);
    }

    public PMap<MediaHash, MediaRefusal> refusedOf(PersonId from) {
        return refused.getOrDefault(from, HashTreePMap.empty());
    }

    /** With the type and the length of the bytes that this person brought, where they have. */
    public Voice asBrought(Voice voice, PersonId by) {
        Received known = received.get(voice.sha256());
        return known != null && known.from().contains(by) ? voice.as(known.type(), known.bytes()) : voice;
    }

    /** Whoever brought it. */
    public boolean isHidden(MediaHash sha256) {
        return hidden.containsKey(sha256);
    }

    /** As this person has it, or the scenario where null: what somebody took back before it was here is hidden of theirs alone. */
    public boolean isHidden(MediaHash sha256, @Nullable PersonId from) {
        return isHidden(sha256)
                || (from != null
                        && withdrawn.getOrDefault(sha256, HashTreePMap.empty()).containsKey(from));
    }

    /** Whether it was only said, and nobody is to hear it any more, nor to read what it was. */
    public boolean isUnsaid(Message message) {
        return message.voice() != null
                && message.spoken() != null
                && isHidden(message.voice().sha256(), message.person());
    }

    /** Whether it was only said, and never will be heard: its recording was not taken. */
    public boolean isUnheard(Message message) {
        return message.voice() != null
                && message.text() == null
                && refusal(message.voice().sha256(), message.person()) != null;
    }

    /** Who says that they have it, and is not overruled by whoever brought it first. */
    public List<Taken> takenBy(MediaHash sha256) {
        PMap<PersonId, Taken> words = taken.getOrDefault(sha256, HashTreePMap.empty());
        Received known = received.get(sha256);
        PersonId owner = known == null ? null : known.by();
        return words.values().stream()
                .filter(word -> owner == null || word.by().equals(owner))
                .toList();
    }

    /** Those in which this person is named, with when that was last; a word that is hidden gives way to one that is not. */
    public Map<MediaHash, Taken> of(PersonId person) {
        return named(person, Instant.MIN);
    }

    /** Those in which whoever has the role now is named. */
    public Map<MediaHash, Taken> ofHolder(Roster roster, PersonId person) {
        return named(person, roster.seatOf(person).heldSince());
    }

    private Map<MediaHash, Taken> named(PersonId person, Instant since) {
        Map<MediaHash, Taken> named = new HashMap<>();
        for (MediaHash sha256 : taken.keySet()) {
            takenBy(sha256).stream()
                    .filter(word -> isNamedIn(word, person, since))
                    .max(Comparator.comparing((Taken word) -> !isHidden(sha256, word.by()))
                            .thenComparing(word -> word.heldWhenTaken(person))
                            .thenComparing(word -> word.by().value()))
                    .ifPresent(word -> named.put(sha256, word));
        }
        return named;
    }

    /** Whose words of it whoever has the role now may take back: their own, and those that name them in it. */
    public List<Taken> within(MediaHash sha256, Roster roster, PersonId person) {
        Instant since = roster.seatOf(person).heldSince();
        return takenBy(sha256).stream()
                .filter(word -> isOf(word, person, since) || isNamedIn(word, person, since))
                .toList();
    }

    /** Whether whoever has the role now took it, and has it not from somebody else. */
    public boolean isTakenBy(MediaHash sha256, Roster roster, PersonId person) {
        Instant since = roster.seatOf(person).heldSince();
        return takenBy(sha256).stream().anyMatch(word -> isOf(word, person, since));
    }

    private static boolean isOf(Taken word, PersonId person, Instant since) {
        return word.by().equals(person) && !word.byAt().isBefore(since);
    }

    private static boolean isNamedIn(Taken word, PersonId person, Instant since) {
        return word.people().containsKey(person) && !word.heldWhenTaken(person).isBefore(since);
    }

    public Media with(MediaFact.MediaReceived fact, Roster roster, Stamp stamp) {
        MediaHash sha256 = fact.sha256();
        PersonId from = fact.from();
        Received before = received.getOrDefault(
                sha256, new Received(stamp, null, HashTreePSet.empty(), false, fact.mediaType(), fact.bytes()));
        PMap<MediaHash, Received> after = received.plus(sha256, before.and(from));
        return from == null
                ? new Media(after, taken, hidden, withdrawn, refused)
                : new Media(
                        after,
                        told(from, sha256, fact.mediaType(), stamp.at(), roster, stamp).taken,
                        hidden,
                        withdrawn,
                        refused.plus(from, refusedOf(from).minus(sha256)));
    }

    public Media with(MediaFact.MediaRefused fact) {
        return new Media(
                received,
                taken,
                hidden,
                withdrawn,
                refused.plus(fact.from(), refusedOf(fact.from()).plus(fact.sha256(), fact.refusal())));
    }

    /** Whoever held the role when it was taken is in it, where whoever said first that they have it says so. */
    public Media reported(PersonId reporter, Capture capture, Roster roster, Stamp stamp) {
        Taken known = wordOf(reporter, capture.sha256());
        Taken mine = taken(reporter, capture.type(), capture.takenAt(), stamp, roster);
        Taken first = known == null ? mine : known;
        if (!roster.seatOf(reporter).isOneHolder(first.byAt(), mine.byAt())) {
            return this;
        }
        Instant at = believed(capture.takenAt(), stamp);
        Taken typed = first.type() == null
                ? new Taken(first.by(), first.byAt(), mine.type(), mine.takenAt(), first.people())
                : first;
        return saying(
                capture.sha256(),
                typed.naming(
                        capture.peopleOrNone(), person -> roster.seatOf(person).within(at)));
    }

    /** Told by somebody without a report that it is of, where they did not tell of it before; {@code type} null where they do not say. */
    public Media told(
            PersonId by, MediaHash sha256, @Nullable MediaType type, Instant takenAt, Roster roster, Stamp stamp) {
        return wordOf(by, sha256) == null ? saying(sha256, taken(by, type, takenAt, stamp, roster)) : this;
    }

    private @Nullable Taken wordOf(PersonId by, MediaHash sha256) {
        return taken.getOrDefault(sha256, HashTreePMap.empty()).get(by);
    }

    private Media saying(MediaHash sha256, Taken word) {
        PMap<PersonId, Taken> words =
                taken.getOrDefault(sha256, HashTreePMap.empty()).plus(word.by(), word);
        return new Media(received, taken.plus(sha256, words), hidden, withdrawn, refused);
    }

    private static Taken taken(PersonId by, @Nullable MediaType type, Instant takenAt, Stamp stamp, Roster roster) {
        Instant held = roster.seatOf(by).within(believed(takenAt, stamp));
        return new Taken(by, held, type, takenAt, HashTreePMap.empty());
    }

    private static Instant believed(Instant takenAt, Stamp stamp) {
        return ClockHistory.canBelieve(takenAt, stamp.at()) ? takenAt : stamp.at();
    }

    public Media hiding(MediaFact.MediaHidden fact, Stamp stamp) {
        MediaHash sha256 = fact.sha256();
        PersonId of = fact.of();
        if (isHidden(sha256, of)) {
            return this;
        }
        if (of == null) {
            return new Media(received, taken, hidden.plus(sha256, stamp), withdrawn, refused);
        }
        PMap<PersonId, Stamp> back =
                withdrawn.getOrDefault(sha256, HashTreePMap.empty()).plus(of, stamp);
        return new Media(received, taken, hidden, withdrawn.plus(sha256, back), refused);
    }
}
