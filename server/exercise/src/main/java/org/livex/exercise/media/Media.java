package org.livex.exercise.media;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.people.Roster;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.words.Capture;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PersonaId;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.world.WrittenDocument;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * The attachments whose bytes have arrived: when the first time, and from whom. {@code pictured} are those in which somebody
 * is named, whether they have arrived or not.
 */
public record Media(
        PMap<MediaHash, Received> received, PMap<MediaHash, Pictured> pictured, PMap<MediaHash, Stamp> hidden) {
    public static final Media EMPTY = new Media(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /**
     * {@code takenAt} is what the first device said that named somebody in it; {@code people} are these, with when
     * they held the role: it goes to another human, who is not in it.
     */
    public record Pictured(MediaType type, Instant takenAt, PMap<PersonId, Instant> people) {
        /** Of somebody who is named in it. */
        public Instant heldWhenTaken(PersonId person) {
            return Objects.requireNonNull(people.get(person));
        }

        private Pictured with(List<PersonId> more, Function<PersonId, Instant> when) {
            PMap<PersonId, Instant> all = people;
            for (PersonId person : more) {
                Instant at = when.apply(person);
                all = all.containsKey(person) && !all.get(person).isBefore(at) ? all : all.plus(person, at);
            }
            return new Pictured(type, takenAt, all);
        }
    }

    /** {@code from} lacks nobody who brought the bytes; {@code withScenario} that the scenario did. */
    public record Received(Stamp first, PSet<PersonId> from, boolean withScenario) {}

    public @Nullable Received find(MediaHash sha256) {
        return received.get(sha256);
    }

    /** Whether this person, or the scenario where null, brought it. To know a hash is not to have the file. */
    public boolean isFrom(MediaHash sha256, @Nullable PersonId person) {
        Received known = received.get(sha256);
        return known != null
                && (person == null ? known.withScenario() : known.from().contains(person));
    }

    public boolean isHidden(MediaHash sha256) {
        return hidden.containsKey(sha256);
    }

    /** Those in which this person is named, with when that was last. */
    public Map<MediaHash, Pictured> of(PersonId person) {
        return pictured.entrySet().stream()
                .filter(one -> one.getValue().people().containsKey(person))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those in which whoever has the role now is named. */
    public Map<MediaHash, Pictured> ofHolder(Roster roster, PersonId person) {
        Instant since = roster.seatOf(person).heldSince();
        return of(person).entrySet().stream()
                .filter(one -> !one.getValue().heldWhenTaken(person).isBefore(since))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Need-to-know: control reads everything, everybody else what they brought themselves and what went out to them with
     * an inject, where they may read it; a mediator besides what they were called to interpret. Of documents what was
     * released to them, of senders the face of whoever wrote to them, of reports what is evidence on their team's board and was
     * brought by whoever reported it: to name a file is not to have it. What is hidden is read by nobody.
     */
    public static boolean mayRead(Exercise exercise, Person person, MediaHash sha256) {
        return !exercise.media().isHidden(sha256)
                && (person.function().seesControl() || isFor(exercise, person, sha256));
    }

    private static boolean isFor(Exercise exercise, Person person, MediaHash sha256) {
        return exercise.media().isFrom(sha256, person.id())
                || exercise.dossiers()
                        .isEvidenceFor(
                                person, sha256, reporter -> exercise.media().isFrom(sha256, reporter))
                || exercise.scenario()
                        .all(WrittenDocument.class)
                        .anyMatch(written -> written.isReleasedTo(person)
                                && (holds(written.document().enclosures(), sha256)
                                        || isFaceOf(exercise, written.document().issuedBy(), sha256)))
                || exercise.msel().injects().values().stream()
                        .filter(planned -> comesWith(exercise, planned.inject(), sha256))
                        .anyMatch(planned -> wentOutTo(exercise, planned, person));
    }

    private static boolean wentOutTo(Exercise exercise, PlannedInject planned, Person person) {
        Release release = planned.release();
        Inject inject = planned.inject();
        boolean received =
                release != null && release.reached(person.id()) && inject.isReadableBy(person, exercise.roster());
        return received || exercise.mediations().interprets(person.id(), inject.id());
    }

    private static boolean comesWith(Exercise exercise, Inject inject, MediaHash sha256) {
        return holds(inject.enclosures(), sha256) || isFaceOf(exercise, inject.from(), sha256);
    }

    private static boolean isFaceOf(Exercise exercise, @Nullable PersonaId sender, MediaHash sha256) {
        Persona persona = sender == null ? null : exercise.scenario().find(Persona.class, sender);
        Enclosure face = persona == null ? null : persona.picture();
        return face != null && face.sha256().equals(sha256);
    }

    private static boolean holds(List<Enclosure> enclosures, MediaHash sha256) {
        return enclosures.stream().anyMatch(enclosure -> enclosure.sha256().equals(sha256));
    }

    public Media with(MediaFact.MediaReceived fact, Stamp stamp) {
        Received known = received.get(fact.sha256());
        Received before = known == null ? new Received(stamp, HashTreePSet.empty(), false) : known;
        PersonId from = fact.from();
        Received after = from == null
                ? new Received(before.first(), before.from(), true)
                : new Received(before.first(), before.from().plus(from), before.withScenario());
        return new Media(received.plus(fact.sha256(), after), pictured, hidden);
    }

    /** Whoever held the role when it was taken is in it. */
    public Media naming(Capture capture, Roster roster, Stamp stamp) {
        Pictured known = pictured.get(capture.sha256());
        Pictured before = known == null ? new Pictured(capture.type(), capture.takenAt(), HashTreePMap.empty()) : known;
        Instant taken = ClockHistory.canBelieve(capture.takenAt(), stamp.at()) ? capture.takenAt() : stamp.at();
        Pictured after = before.with(
                capture.peopleOrNone(), person -> roster.seatOf(person).within(taken));
        return new Media(received, pictured.plus(capture.sha256(), after), hidden);
    }

    public Media hiding(MediaFact.MediaHidden fact, Stamp stamp) {
        return isHidden(fact.sha256()) ? this : new Media(received, pictured, hidden.plus(fact.sha256(), stamp));
    }
}
