package org.livex.exercise.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.talk.Message;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.world.WrittenDocument;

/** Says who may read a file. */
public final class MediaReaders {
    private MediaReaders() {}

    /**
     * Need-to-know: control reads everything, everybody else what they brought themselves and what went out to them with
     * an inject, where they may read it; a mediator besides what they were called to interpret. Of documents what was
     * released to them, of the place its plan, of senders the face of whoever wrote to them, of reports what is evidence on their team's board and was
     * brought by whoever reported it, and what was said, also by whoever had their role before, where they read: to name a file is not to have it. What is hidden is
     * read by nobody.
     */
    public static boolean mayRead(Exercise exercise, Person person, MediaHash sha256) {
        return !exercise.media().isHidden(sha256)
                && (person.function().seesControl() || isFor(exercise, person, sha256));
    }

    private static boolean isFor(Exercise exercise, Person person, MediaHash sha256) {
        List<Message> said = exercise.talk().withVoice(sha256);
        return isSitePlan(exercise, sha256)
                || (exercise.media().isFrom(sha256, person.id()) && !isSaidBy(said, person))
                || exercise.dossiers()
                        .isEvidenceFor(
                                person, sha256, reporter -> exercise.media().isFrom(sha256, reporter))
                || said.stream()
                        .anyMatch(message -> exercise.media().isFrom(sha256, message.person())
                                && Channels.belongs(exercise, message.channel(), person))
                || exercise.scenario()
                        .all(WrittenDocument.class)
                        .anyMatch(written -> written.isReleasedTo(person)
                                && (holds(written.document().enclosures(), sha256)
                                        || isFaceOf(exercise, written.document().issuedBy(), sha256)))
                || exercise.msel().injects().values().stream()
                        .filter(planned -> comesWith(exercise, planned.inject(), sha256))
                        .anyMatch(planned -> wentOutTo(exercise, planned, person));
    }

    /** What somebody said is theirs where they read it; that others name its hash takes nothing from whoever brought it. */
    private static boolean isSaidBy(List<Message> said, Person person) {
        return said.stream().anyMatch(message -> message.person().equals(person.id()));
    }

    private static boolean isSitePlan(Exercise exercise, MediaHash sha256) {
        Plan plan = exercise.scenario().plan();
        return plan != null
                && plan.sitePlan() != null
                && plan.sitePlan().picture().sha256().equals(sha256);
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
}
