package org.livex.exercise;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.reading.Carers;
import org.livex.exercise.safety.Brake;
import org.livex.exercise.safety.BrakeAnswer;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.scene.TaskProgress;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/**
 * The silent brake: whoever plays pulls it, and nobody hears it but those who look after them. It stops nothing by itself: who hears
 * it does.
 */
public final class BrakeRules {
    /** Who presses twice in fear is heard once. */
    private static final Duration ONE_PULL = Duration.ofSeconds(5);

    private BrakeRules() {}

    /**
     * Who hears it when this person pulls it: safety officers and the role players' coordinators; the directors where there is nobody
     * else of them, or none had a device when it was pulled, so that nobody pulls it in vain. They go on hearing it then.
     */
    public static Set<PersonId> hearers(Exercise exercise, PersonId puller) {
        Set<PersonId> hearers = new HashSet<>(Carers.of(exercise, puller));
        Brake brake = exercise.brakes().of(puller);
        if (hearers.isEmpty() || (brake != null && brake.wasUnattended())) {
            hearers.addAll(directors(exercise));
        }
        return hearers;
    }

    static Decision pull(Situation situation, Person person, SafetyCommand.PullBrake command) {
        if (person.function().seesControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Exercise exercise = situation.exercise();
        Brake open = exercise.brakes().open(person.id());
        boolean isSamePull = open != null
                && Duration.between(open.pulls().getLast().takenAt(), command.takenAt())
                                .abs()
                                .compareTo(ONE_PULL)
                        < 0;
        return isSamePull
                ? Decision.accepted()
                : Decision.accepted(new SafetyFact.BrakePulled(
                        person.id(),
                        scene(exercise, person.id()),
                        situation.playedAt(command.takenAt()),
                        command.takenAt(),
                        command.unattended()));
    }

    static Decision answer(Exercise exercise, Person person, SafetyCommand.AnswerBrake command) {
        if (!hearers(exercise, command.person()).contains(person.id())) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Brake brake = exercise.brakes().of(command.person());
        if (brake == null) {
            return Decision.rejected(Rejection.NO_BRAKE_PULLED);
        }
        long pull = command.pull() == null ? brake.lastPull() : command.pull();
        if (!brake.isOpen() || !brake.has(pull)) {
            return command.answer() == BrakeAnswer.SETTLED
                    ? Decision.accepted()
                    : Decision.rejected(Rejection.NO_BRAKE_PULLED);
        }
        return brake.isSaid(person.id(), command.answer(), pull)
                ? Decision.accepted()
                : Decision.accepted(
                        new SafetyFact.BrakeAnswered(command.person(), person.id(), command.answer(), pull));
    }

    /** The one that they began last of those that they are in; null for none. */
    private static @Nullable InjectId scene(Exercise exercise, PersonId person) {
        return exercise.msel().releases().stream()
                .filter(inject -> exercise.tasks().of(inject, person).isRunning())
                .max(Comparator.comparingLong(inject -> begun(exercise.tasks().of(inject, person))))
                .orElse(null);
    }

    private static long begun(TaskProgress progress) {
        return Objects.requireNonNull(progress.started()).stamp().seq();
    }

    private static Set<PersonId> directors(Exercise exercise) {
        return exercise.roster().people().values().stream()
                .filter(person -> person.function() == PersonFunction.DIRECTOR)
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
