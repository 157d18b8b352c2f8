package org.livex.exercise;

import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.evaluation.Assignment;
import org.livex.exercise.evaluation.CriticalTask;
import org.livex.exercise.evaluation.EvaluationCommand;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.Evidence;
import org.livex.exercise.evaluation.Grade;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.evaluation.Scale;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.evaluation.Watch;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.ids.FeedbackId;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.MomentId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.ObservationId;

/** A guide, an evaluator who watches the field team with it, and what can be written down. */
public final class EvaluationDesk {
    static final ObjectiveId OBJECTIVE = new ObjectiveId("victims-first");
    public static final GuideId GUIDE = new GuideId("interview");
    static final Subject FIELD = new Subject.OneTeam(FIELD_TEAM);
    static final FeedbackId WORDS = new FeedbackId("f-1");
    static final MomentId MOMENT = new MomentId("m-1");
    static final EvaluationGuide INTERVIEW = guide(new GuideItem("consent", text("Asks"), text("Aloud"), Scale.PSMU));

    private EvaluationDesk() {}

    static GivenExercise planned() {
        return with(GivenExercise.planned());
    }

    public static GivenExercise running() {
        return with(GivenExercise.running());
    }

    private static GivenExercise with(GivenExercise given) {
        return given.given(new PlanCommand.WriteObjective(new Objective(OBJECTIVE, "1", text("Victims first"))))
                .given(new PlanCommand.AddEvaluationGuide(INTERVIEW))
                .given(watch(0));
    }

    static EvaluationGuide guide(GuideItem first) {
        return new EvaluationGuide(
                GUIDE,
                OBJECTIVE,
                text("Interviewing"),
                List.of(new CriticalTask(
                        "begin",
                        text("Begin with consent"),
                        List.of(first, new GuideItem("seen", text("Seat"), null, Scale.YES_NO_NOT_SEEN)))));
    }

    static PlanCommand watch(int basedOn) {
        return assign(EVALUATOR, basedOn, new Watch(Set.of(FIELD_TEAM), Set.of(), Set.of(GUIDE)));
    }

    static PlanCommand assign(Person evaluator, int basedOn, Watch... watches) {
        return new PlanCommand.AssignWatch(new Assignment(evaluator.id(), List.of(watches)), basedOn);
    }

    static EvaluationCommand rate(String item, Grade grade) {
        return rate(item, FIELD, grade, evidence("Calm", null));
    }

    static EvaluationCommand rate(String item, Subject about, Grade grade, Evidence evidence) {
        return new EvaluationCommand.RateItem(GUIDE, item, about, grade, evidence);
    }

    static Evidence evidence(String note, @Nullable Position position) {
        return new Evidence(note, null, position, STARTEX, null);
    }

    static EvaluationCommand observe(String id) {
        return new EvaluationCommand.RecordObservation(
                new ObservationId(id), FIELD, OBJECTIVE, evidence("They shouted", null));
    }

    static EvaluationCommand mark() {
        return new EvaluationCommand.MarkMoment(MOMENT, null, STARTEX);
    }

    static EvaluationCommand describe() {
        return new EvaluationCommand.DescribeMoment(MOMENT, "They let her sit first", STARTEX);
    }

    static EvaluationCommand tell(Person person) {
        return new EvaluationCommand.GiveFeedback(WORDS, person.id(), text("You listened well."), STARTEX);
    }

    static EvaluationCommand seen() {
        return new EvaluationCommand.SeeFeedback(WORDS, ENGLISH, STARTEX);
    }
}
