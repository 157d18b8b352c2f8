package org.livex.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** Where people meet: whether they can speak to each other, if need be through a mediator. */
final class SceneCheck {
    private final Exercise exercise;
    private final List<Inject> toCome;
    private final List<Person> mediators;
    private final List<Finding> found = new ArrayList<>();

    private SceneCheck(Exercise exercise) {
        this.exercise = exercise;
        this.toCome = exercise.msel().injects().values().stream()
                .filter(planned -> AudienceCheck.isToCome(planned.state()))
                .map(PlannedInject::inject)
                .toList();
        this.mediators = exercise.roster().people().values().stream()
                .filter(person -> person.function() == PersonFunction.CULTURAL_MEDIATOR)
                .toList();
    }

    static List<Finding> of(Exercise exercise) {
        SceneCheck check = new SceneCheck(exercise);
        check.toCome.stream().filter(inject -> inject.readableIn() != null).forEach(check::texts);
        check.toCome.stream()
                .filter(inject -> inject.type() == InjectType.ROLE_PLAYER_TASK)
                .forEach(check::talk);
        return check.found;
    }

    /** Whoever gets what they cannot read needs somebody who reads it to them. */
    private void texts(Inject inject) {
        Map<Language, List<PersonId>> alone = new TreeMap<>();
        List<Language> readable = Objects.requireNonNull(inject.readableIn());
        for (Person person : addressed(inject)) {
            boolean helped = readable.stream()
                    .anyMatch(language -> person.languages().stream().anyMatch(own -> isServed(language, own)));
            if (!inject.isReadableBy(person, exercise.roster()) && !helped) {
                alone.computeIfAbsent(person.languages().getFirst(), _ -> new ArrayList<>())
                        .add(person.id());
            }
        }
        alone.forEach((language, people) -> found.add(noMediator(inject, readable.getFirst(), language, people)));
    }

    /** A role player and the teams whom the same storyline sends to the same place must have a way to talk. */
    private void talk(Inject task) {
        List<Person> players = toCome.stream()
                .filter(inject -> inject.type() != InjectType.ROLE_PLAYER_TASK && isSameScene(inject, task))
                .flatMap(inject -> addressed(inject).stream())
                .filter(person -> person.function() == PersonFunction.PLAYER)
                .distinct()
                .toList();
        for (Person actor : addressed(task)) {
            if (actor.function() != PersonFunction.ROLE_PLAYER || players.isEmpty()) {
                continue;
            }
            boolean canTalk = players.stream()
                    .anyMatch(player -> player.languages().stream()
                            .anyMatch(language -> actor.reads(language)
                                    || actor.languages().stream().anyMatch(own -> isServed(own, language))));
            if (!canTalk) {
                found.add(noMediator(
                        task,
                        actor.languages().getFirst(),
                        players.getFirst().languages().getFirst(),
                        List.of(actor.id())));
            }
        }
    }

    private static boolean isSameScene(Inject inject, Inject task) {
        return task.storyline() != null
                && task.storyline().equals(inject.storyline())
                && task.place() != null
                && task.place().equals(inject.place());
    }

    private static Finding noMediator(Inject inject, Language one, Language other, List<PersonId> people) {
        return Finding.in(inject.id(), Fault.NO_MEDIATOR)
                .about(people)
                .with("language", one.tag())
                .with("otherLanguage", other.tag());
    }

    private boolean isServed(Language one, Language other) {
        return mediators.stream().anyMatch(mediator -> works(mediator, one) && works(mediator, other));
    }

    private boolean works(Person mediator, Language language) {
        return mediator.reads(language) || exercise.roster().reads(mediator, language);
    }

    private List<Person> addressed(Inject inject) {
        return exercise.roster().people().values().stream()
                .filter(inject.audience()::addresses)
                .toList();
    }
}
