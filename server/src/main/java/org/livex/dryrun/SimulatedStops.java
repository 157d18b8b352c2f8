package org.livex.dryrun;

import java.util.Comparator;
import java.util.function.Predicate;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;

/** Whoever has looked at their phone by then confirms a red stop, within two minutes. */
final class SimulatedStops {
    private final Stage stage;
    private final Chance chance;
    private final Predicate<PersonId> answers;

    SimulatedStops(Stage stage, Chance chance, Predicate<PersonId> answers) {
        this.stage = stage;
        this.chance = chance;
        this.answers = answers;
    }

    void hear(SafetyFact fact) {
        if (fact instanceof SafetyFact.RedStopCalled called) {
            stage.exercise().roster().people().values().stream()
                    .map(Person::id)
                    .filter(answers)
                    .sorted(Comparator.comparing(PersonId::value))
                    .forEach(person -> stage.later(
                            chance.seconds(
                                    4, 120, "stop", person.value(), called.at().toString()),
                            () -> stage.submit(person, new SafetyCommand.ConfirmRedStop())));
        }
    }
}
