package org.livex.exercise;

import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Welfare;
import org.livex.exercise.scene.TaskCommand;
import org.livex.exercise.welfare.PersonWelfare;
import org.livex.exercise.welfare.WelfareCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/** A scene that is hard on who plays it. */
abstract class WelfareStory {
    static final InjectId SCENE = id("scene");
    static final FormChoice VIOLENCE = new FormChoice("violence", text("Violence"));
    static final FormChoice BREATHE = new FormChoice("breathe", text("Breathe out three times"));
    static final Welfare CARE = new Welfare(
            minutes(45), Duration.ofHours(2), text("I need some water"), List.of(VIOLENCE), List.of(BREATHE));

    static WelfareCommand optOut() {
        return optOut(STARTEX);
    }

    static WelfareCommand optOut(Instant takenAt) {
        return new WelfareCommand.OptOut(SCENE, takenAt);
    }

    static TaskCommand start() {
        return new TaskCommand.StartTask(SCENE, STARTEX);
    }

    static GivenExercise sent() {
        return GivenExercise.running(scene(ACTOR.id())).given(new InjectCommand.ReleaseInject(SCENE));
    }

    static GivenExercise caring(Inject scene) {
        return GivenExercise.running(PLAN.with(CARE), scene);
    }

    static Inject scene(PersonId... people) {
        return scene("scene", byHand(), people);
    }

    static Inject scene(String id, Trigger trigger, PersonId... people) {
        return inject(id, trigger, Audience.ofPeople(people))
                .but()
                .type(InjectType.ROLE_PLAYER_TASK)
                .details(new InjectDetails.RolePlayerTask(null, null, null, null, null, List.of("violence")))
                .build();
    }

    static PersonWelfare of(GivenExercise given) {
        return given.exercise().welfare().of(ACTOR.id());
    }
}
