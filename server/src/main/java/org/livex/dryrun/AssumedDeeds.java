package org.livex.dryrun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/**
 * Actions that some inject waits for and none asks for: players would think of them by themselves, so they are done as often as
 * it takes, at some time of the first hours. The report says that this was assumed.
 */
final class AssumedDeeds {
    private record Assumed(InjectId inject, ActionKindId kind, PersonId person, ExerciseTime at) {}

    private final Stage stage;
    private final Chance chance;
    private final Predicate<PersonId> answers;
    private final List<Assumed> done = new ArrayList<>();

    AssumedDeeds(Stage stage, Chance chance, Predicate<PersonId> answers) {
        this.stage = stage;
        this.chance = chance;
        this.answers = answers;
    }

    void begin() {
        List<Inject> injects = stage.exercise().msel().injects().values().stream()
                .map(PlannedInject::inject)
                .toList();
        Set<ActionKindId> asked = injects.stream()
                .flatMap(inject -> inject.expectedActions().stream())
                .map(expected -> expected.kind())
                .collect(Collectors.toSet());
        for (Inject inject : injects) {
            conditions(inject.trigger())
                    .filter(Trigger.OnAction.class::isInstance)
                    .map(Trigger.OnAction.class::cast)
                    .forEach(condition -> assume(inject.id(), condition, asked.contains(condition.kind()) ? 2 : 1));
        }
    }

    static Stream<Trigger> conditions(Trigger trigger) {
        return trigger.parts().isEmpty()
                ? Stream.of(trigger)
                : trigger.parts().stream().flatMap(AssumedDeeds::conditions);
    }

    /** One that is asked for is done once without being assumed. */
    private void assume(InjectId inject, Trigger.OnAction condition, int from) {
        ActionKind kind = stage.exercise().scenario().find(ActionKind.class, condition.kind());
        List<PersonId> able = stage.exercise().roster().people().values().stream()
                .filter(person -> condition.by() == null
                        ? !person.function().seesControl()
                        : condition.by().addresses(person))
                .filter(person -> kind != null && kind.audience().admits(person))
                .map(Person::id)
                .filter(answers)
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        if (able.isEmpty()) {
            return;
        }
        for (int number = from; number <= condition.number(); number++) {
            assume(inject, condition, able, number);
        }
    }

    private void assume(InjectId inject, Trigger.OnAction condition, List<PersonId> able, int number) {
        String first = inject.value() + "/" + condition.kind().value();
        String of = number == 1 ? first : first + "/" + number;
        PersonId doer = able.get(chance.index(able.size(), "assumed", of));
        stage.later(chance.seconds(1_200, 5_400, "assumed", of), () -> {
            Action action = FilledIn.report(stage, condition.kind(), null);
            if (stage.submit(doer, new ParticipantCommand.RecordAction(action))) {
                done.add(new Assumed(inject, condition.kind(), doer, stage.time()));
            }
        });
    }

    void report(ArrayNode listed) {
        done.forEach(one -> listed.addObject()
                .put("inject", one.inject().value())
                .put("action", one.kind().value())
                .put("person", one.person().value())
                .put("at", one.at().toString()));
    }
}
