package org.livex.exercise;

import java.time.Instant;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.scene.TaskCommand;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.scene.TaskProgress;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;

/** Only those to whom a task went out say how far they are. Saying it again changes nothing. */
final class TaskRules {
    private TaskRules() {}

    static Decision decide(Situation situation, TaskCommand command) {
        Person person = situation.caller();
        if (person == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        return switch (command) {
            case TaskCommand.StartTask c -> start(situation, person, c.inject(), c.takenAt());
            case TaskCommand.FinishTask c -> finish(situation, person, c.inject(), c.takenAt());
            case TaskCommand.DeclineTask c -> decline(situation, person, c);
        };
    }

    private static Decision start(Situation situation, Person person, InjectId inject, Instant takenAt) {
        if (!isTaskOf(situation, person, inject)) {
            return Decision.rejected(Rejection.NOT_A_RECIPIENT);
        }
        TaskProgress progress = situation.exercise().tasks().of(inject, person.id());
        if (progress.finished() != null) {
            return Decision.rejected(Rejection.TASK_ALREADY_FINISHED);
        }
        return progress.isRunning()
                ? Decision.accepted()
                : Decision.accepted(new TaskFact.TaskStarted(inject, person.id(), situation.time(), takenAt));
    }

    private static Decision finish(Situation situation, Person person, InjectId inject, Instant takenAt) {
        if (!isTaskOf(situation, person, inject)) {
            return Decision.rejected(Rejection.NOT_A_RECIPIENT);
        }
        TaskProgress progress = situation.exercise().tasks().of(inject, person.id());
        if (progress.finished() != null) {
            return Decision.accepted();
        }
        return progress.isRunning()
                ? Decision.accepted(new TaskFact.TaskFinished(inject, person.id(), situation.time(), takenAt))
                : Decision.rejected(Rejection.TASK_NOT_STARTED);
    }

    private static Decision decline(Situation situation, Person person, TaskCommand.DeclineTask command) {
        if (!isTaskOf(situation, person, command.inject())) {
            return Decision.rejected(Rejection.NOT_A_RECIPIENT);
        }
        TaskProgress progress = situation.exercise().tasks().of(command.inject(), person.id());
        if (progress.finished() != null) {
            return Decision.rejected(Rejection.TASK_ALREADY_FINISHED);
        }
        return progress.declined() != null
                ? Decision.accepted()
                : Decision.accepted(new TaskFact.TaskDeclined(
                        command.inject(), person.id(), command.reason(), situation.time(), command.takenAt()));
    }

    private static boolean isTaskOf(Situation situation, Person person, InjectId inject) {
        PlannedInject planned = situation.exercise().msel().find(inject);
        return planned != null
                && planned.release() != null
                && planned.inject().type() == InjectType.ROLE_PLAYER_TASK
                && planned.release().reached(person.id());
    }
}
