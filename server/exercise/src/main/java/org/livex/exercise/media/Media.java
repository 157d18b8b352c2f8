package org.livex.exercise.media;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PersonaId;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.world.WrittenDocument;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** The attachments whose bytes have arrived: when the first time, and from whom. */
public record Media(PMap<MediaHash, Received> received) {
    public static final Media EMPTY = new Media(HashTreePMap.empty());

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

    /**
     * Need-to-know: control reads everything, everybody else what they brought themselves and what went out to them with
     * an inject, where they may read it; a mediator besides what they were called to interpret. Of documents what was
     * released to them, of senders the face of whoever wrote to them, of reports what is evidence on their team's board and was
     * brought by whoever reported it: to name a file is not to have it.
     */
    public static boolean mayRead(Exercise exercise, Person person, MediaHash sha256) {
        return person.function().seesControl()
                || exercise.media().isFrom(sha256, person.id())
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
        return new Media(received.plus(fact.sha256(), after));
    }
}
