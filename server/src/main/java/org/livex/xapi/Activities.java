package org.livex.xapi;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Milestone;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyQuestion;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.StorylineId;

/** What there is in an exercise to do something with, each below the exercise's address. */
final class Activities {
    private final Exercise exercise;
    private final String home;

    Activities(Exercise exercise, String home) {
        this.exercise = exercise;
        this.home = home;
    }

    Activity exercise() {
        Plan plan = exercise.scenario().plan();
        return new Activity(home, Activity.Type.SIMULATION, plan == null ? null : plan.name());
    }

    Activity inject(InjectId id) {
        PlannedInject planned = exercise.msel().find(id);
        return new Activity(
                at("injects", id.value()),
                Activity.Type.INJECT,
                planned == null ? null : planned.inject().title());
    }

    @Nullable Activity injectOrNull(@Nullable InjectId id) {
        return id == null ? null : inject(id);
    }

    Activity report(ActionKindId id) {
        ActionKind kind = exercise.scenario().find(ActionKind.class, id);
        return new Activity(at("reports", id.value()), Activity.Type.PERFORMANCE, kind == null ? null : kind.label());
    }

    Activity request(RequestFormId id) {
        RequestForm form = exercise.scenario().find(RequestForm.class, id);
        return new Activity(at("requests", id.value()), Activity.Type.PERFORMANCE, form == null ? null : form.title());
    }

    @Nullable Activity objective(@Nullable ObjectiveId id) {
        Objective objective = id == null ? null : exercise.scenario().find(Objective.class, id);
        return objective == null
                ? null
                : new Activity(at("objectives", objective.id().value()), Activity.Type.OBJECTIVE, objective.text());
    }

    Activity item(GuideId guide, String id) {
        EvaluationGuide written = exercise.scenario().find(EvaluationGuide.class, guide);
        GuideItem item = written == null ? null : written.item(id);
        return new Activity(
                at("guides", guide.value() + "/" + id), Activity.Type.ASSESSMENT, item == null ? null : item.text());
    }

    @Nullable Activity objectiveOf(GuideId guide) {
        EvaluationGuide written = exercise.scenario().find(EvaluationGuide.class, guide);
        return written == null ? null : objective(written.objective());
    }

    Activity question(Survey survey, String id) {
        SurveyQuestion question = survey.question(id);
        return new Activity(
                at("surveys", survey.id().value() + "/" + id),
                Activity.Type.QUESTION,
                question == null ? null : question.text());
    }

    Activity milestone(StorylineId storyline, Milestone milestone) {
        return new Activity(
                at("milestones", storyline.value() + "/" + milestone.id()),
                Activity.Type.PERFORMANCE,
                milestone.name());
    }

    private String at(String kind, String id) {
        return home + "/" + kind + "/" + id;
    }
}
