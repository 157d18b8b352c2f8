package org.livex.exercise.evolution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.Asked;
import org.livex.exercise.dossier.Dossier;
import org.livex.exercise.form.Misfit;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Interview;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;

/** Notes who was asked what, from reports that say whom they are about. What does not fit its form counts for nothing. */
final class Interviews {
    private Interviews() {}

    static Exercise noted(Exercise exercise, ParticipantFact.ActionRecorded fact, Stamp stamp) {
        Asked asked = of(exercise, fact, stamp);
        return asked == null ? exercise : exercise.with(exercise.dossiers().asked(asked));
    }

    static @Nullable Asked of(Exercise exercise, ParticipantFact.ActionRecorded fact, Stamp stamp) {
        ActionKind kind =
                exercise.scenario().find(ActionKind.class, fact.action().kind());
        Interview interview = kind == null ? null : kind.interview();
        if (kind == null || interview == null) {
            return null;
        }
        Person person = exercise.roster().find(fact.person());
        if (person == null) {
            return null;
        }
        Dossier with = NamedDossiers.find(exercise, person, value(fact, interview.with()));
        if (with == null) {
            return null;
        }
        String topics = value(fact, interview.topics());
        String mediator = interview.mediator() == null ? "" : value(fact, interview.mediator());
        return topics.isEmpty()
                ? null
                : new Asked(
                        with.id(),
                        List.of(topics.split(" ")),
                        mediator.isEmpty() ? null : mediator.equals("yes"),
                        new Asked.By(kind.id(), person.id(), person.agency(), interview.tellFrom(), fact.at(), stamp),
                        fact.action().takenAt());
    }

    /** Empty where nothing fit was said. */
    static String value(ParticipantFact.ActionRecorded fact, String field) {
        List<Misfit> misfits = fact.misfits() == null ? List.of() : fact.misfits();
        return misfits.stream().anyMatch(misfit -> misfit.field().equals(field))
                ? ""
                : fact.action().answersOrNone().values().getOrDefault(field, "").strip();
    }
}
