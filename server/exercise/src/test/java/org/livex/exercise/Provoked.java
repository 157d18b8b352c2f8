package org.livex.exercise;

import static org.livex.exercise.Scenarios.*;
import static org.livex.exercise.mediation.MediationStory.CALL;

import java.util.Map;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.mediation.MediationCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.request.RequestCommand;
import org.livex.exercise.request.RequestDesk;
import org.livex.exercise.request.RequestFiling;
import org.livex.exercise.safety.SafetyCommand;

/** Exercises in which something is about to be refused. */
final class Provoked {
    private Provoked() {}

    static GivenExercise filed() {
        return RequestDesk.desk().given(ANNA, RequestDesk.file("r-1"));
    }

    static GivenExercise filing(Map<String, String> values, String ground) {
        RequestFiling filing = new RequestFiling(RequestDesk.WARRANT, values, ground);
        return RequestDesk.desk().when(ANNA, new RequestCommand.FileRequest(RequestDesk.FIRST, filing, STARTEX));
    }

    static MediationCommand accept() {
        return new MediationCommand.AcceptMediation(CALL);
    }

    static GivenExercise running(Trigger trigger) {
        return GivenExercise.running(inject("call", trigger));
    }

    static GivenExercise released() {
        return running(byHand()).given(new InjectCommand.ReleaseInject(id("call")));
    }

    static GivenExercise stopped() {
        return GivenExercise.running().given(ANNA, new SafetyCommand.CallRedStop("A real injury"));
    }

    static GivenExercise planning(Inject inject) {
        return GivenExercise.planned().when(CONTROLLER, new PlanCommand.PlanInject(inject));
    }

    static Trigger nested(int depth) {
        Trigger trigger = byHand();
        for (int i = 1; i < depth; i++) {
            trigger = not(trigger);
        }
        return trigger;
    }
}
