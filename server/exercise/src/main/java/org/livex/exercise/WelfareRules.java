package org.livex.exercise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.reading.Scenes;
import org.livex.exercise.scene.TaskProgress;
import org.livex.exercise.welfare.PersonWelfare;
import org.livex.exercise.welfare.WelfareCommand;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/** Whoever plays speaks for themselves alone. What comes late from a phone is taken. */
final class WelfareRules {
    static final int MOST_CHECK_INS = 500;
    static final int MOST_THEMES = 50;

    private WelfareRules() {}

    static Decision decide(Situation situation, WelfareCommand command) {
        Person person = situation.caller();
        if (person == null || person.function().seesControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        PersonWelfare welfare = situation.exercise().welfare().of(person.id());
        return switch (command) {
            case WelfareCommand.CheckIn c -> checkIn(situation, person, welfare, c);
            case WelfareCommand.OptOut c -> optOut(situation, person, welfare, c);
            case WelfareCommand.OptIn c -> optIn(situation, person, c);
            case WelfareCommand.OptOutOfTheme c -> optOut(situation, person, welfare, c);
            case WelfareCommand.OptInToTheme c ->
                welfare.themes().contains(c.theme())
                        ? Decision.accepted(new WelfareFact.ThemeOptedIn(person.id(), c.theme(), c.takenAt()))
                        : Decision.accepted();
            case WelfareCommand.TakeDeRoleStep c -> takeStep(situation, person, welfare, c);
        };
    }

    private static Decision checkIn(
            Situation situation, Person person, PersonWelfare welfare, WelfareCommand.CheckIn command) {
        if (command.scene() != null && Scenes.of(situation.exercise(), person.id(), command.scene()) == null) {
            return Decision.rejected(Rejection.NOT_A_RECIPIENT);
        }
        return welfare.checkIns().size() >= MOST_CHECK_INS
                ? tooMany(MOST_CHECK_INS)
                : Decision.accepted(new WelfareFact.CheckedIn(
                        person.id(),
                        command.scene(),
                        command.side(),
                        command.face(),
                        command.word(),
                        situation.time(),
                        command.takenAt()));
    }

    private static Decision optOut(
            Situation situation, Person person, PersonWelfare welfare, WelfareCommand.OptOut command) {
        Exercise exercise = situation.exercise();
        if (Scenes.of(exercise, person.id(), command.scene()) == null) {
            return Decision.rejected(Rejection.NOT_A_RECIPIENT);
        }
        if (exercise.tasks().of(command.scene(), person.id()).finished() != null) {
            return Decision.rejected(Rejection.TASK_ALREADY_FINISHED);
        }
        return welfare.isOutByName(command.scene())
                ? Decision.accepted()
                : Decision.accepted(new WelfareFact.SceneOptedOut(
                        person.id(), command.scene(), situation.time(), command.takenAt()));
    }

    /** What went out without them they cannot play. */
    private static Decision optIn(Situation situation, Person person, WelfareCommand.OptIn command) {
        Exercise exercise = situation.exercise();
        InjectId scene = command.scene();
        PlannedInject planned = exercise.msel().find(scene);
        if (planned == null
                || Scenes.of(exercise, person.id(), scene) == null
                || (planned.release() != null && !Scenes.isSentTo(planned, person.id()))) {
            return Decision.rejected(Rejection.NOT_A_RECIPIENT);
        }
        return Scenes.isOut(exercise, planned.inject(), person.id())
                ? Decision.accepted(
                        new WelfareFact.SceneOptedIn(person.id(), scene, situation.time(), command.takenAt()))
                : Decision.accepted();
    }

    /**
     * Also of a theme that the plan has no longer: what somebody cannot bear is not refused. What was sent to them and is not begun
     * they are out of by name.
     */
    private static Decision optOut(
            Situation situation, Person person, PersonWelfare welfare, WelfareCommand.OptOutOfTheme command) {
        if (welfare.themes().contains(command.theme())) {
            return Decision.accepted();
        }
        if (welfare.themes().size() >= MOST_THEMES) {
            return tooMany(MOST_THEMES);
        }
        Exercise exercise = situation.exercise();
        List<Fact> facts = new ArrayList<>();
        facts.add(new WelfareFact.ThemeOptedOut(person.id(), command.theme(), command.takenAt()));
        exercise.msel().releases().stream()
                .map(exercise.msel()::find)
                .filter(planned -> planned != null && liesAhead(exercise, planned, person.id(), command.theme()))
                .map(planned -> planned.inject().id())
                .sorted(Comparator.comparing(InjectId::value))
                .forEach(scene -> facts.add(
                        new WelfareFact.SceneOptedOut(person.id(), scene, situation.time(), command.takenAt())));
        return new Decision.Accepted(facts);
    }

    /** Was sent to them, and they have neither begun nor said anything of it. */
    private static boolean liesAhead(Exercise exercise, PlannedInject planned, PersonId person, String theme) {
        InjectId scene = planned.inject().id();
        TaskProgress progress = exercise.tasks().of(scene, person);
        return Scenes.themes(planned.inject()).contains(theme)
                && Scenes.isSentTo(planned, person)
                && progress.started() == null
                && !progress.isOver()
                && !exercise.welfare().of(person).choices().containsKey(scene);
    }

    /** Of a step that is no more nothing is left to do. */
    private static Decision takeStep(
            Situation situation, Person person, PersonWelfare welfare, WelfareCommand.TakeDeRoleStep command) {
        if (!welfare.hasBeenIn(command.scene())) {
            return Decision.rejected(Rejection.NOT_A_RECIPIENT);
        }
        boolean isThere = situation.plan().caring().eachStep().stream()
                .anyMatch(step -> step.id().equals(command.step()));
        return isThere && !welfare.hasTaken(command.scene(), command.step())
                ? Decision.accepted(new WelfareFact.DeRoleStepTaken(
                        person.id(), command.scene(), command.step(), command.takenAt()))
                : Decision.accepted();
    }

    private static Decision tooMany(int most) {
        return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(most));
    }
}
