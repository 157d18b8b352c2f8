package org.livex.exercise.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.place.Place;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.PlaceId;

class FrameRulesTest {
    private static final ExercisePhase PHASE = AuthoringRulesTest.PHASE;
    private static final Objective OBJECTIVE = AuthoringRulesTest.OBJECTIVE;
    private static final Place WASH = new Place(CAR_WASH, text("Car wash"), BARRACKS, 80, Audience.EVERYONE);

    @Test
    void words_on_certificates_are_translated_and_keep_their_translations_when_the_plan_is_revised() {
        Plan plan = PLAN.with(new Certificate(text("With thanks"), null));
        GivenExercise given = GivenExercise.planned(plan)
                .given(new TextCommand.TranslateText(
                        TextRef.parse("certificate/words/text"),
                        RUSSIAN,
                        "С благодарностью",
                        TextState.DRAFT,
                        1,
                        0,
                        true));

        given.given(
                DIRECTOR,
                new PlanCommand.RevisePlan(plan, given.exercise().scenario().planRevision()));

        Certificate kept =
                Objects.requireNonNull(given.exercise().scenario().plan()).certifying();
        assertThat(Objects.requireNonNull(kept.words()).versions()).containsKey(RUSSIAN);
        assertThat(kept.signatory()).isNull();
        assertThat(PLAN.with(Certificate.NONE)).isEqualTo(PLAN);
    }

    @Test
    void a_place_is_revised_by_whoever_saw_its_latest_revision() {
        GivenExercise given = GivenExercise.planned();
        given.when(CONTROLLER, new PlanCommand.ReviseThing(WASH, 1))
                .thenFacts(new PlanFact.PlaceRevised(WASH))
                .when(DIRECTOR, new PlanCommand.ReviseThing(WASH, 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2")
                .when(DIRECTOR, new PlanCommand.ReviseThing(WASH, 2))
                .thenNothing()
                .when(ANNA, new PlanCommand.ReviseThing(WASH, 2))
                .thenRejected(Rejection.NOT_ALLOWED);
        assertThat(given.exercise().scenario().find(Place.class, CAR_WASH)).isEqualTo(WASH);
    }

    @Test
    void a_place_that_is_not_there_is_not_revised() {
        Place nowhere = new Place(new PlaceId("nowhere"), text("Nowhere"), BARRACKS, 80, Audience.EVERYONE);
        GivenExercise.planned()
                .whenServer(new PlanCommand.ReviseThing(nowhere, 0))
                .thenRejected(Rejection.UNKNOWN_PLACE, "id", "nowhere");
    }

    @Test
    void a_phase_that_somebody_else_has_just_written_is_not_overwritten() {
        GivenExercise.planned()
                .given(CONTROLLER, new PlanCommand.WritePhase(PHASE, 0))
                .when(DIRECTOR, new PlanCommand.WritePhase(PHASE, 0))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "1")
                .given(DIRECTOR, new PlanCommand.WritePhase(PHASE, 1))
                .when(CONTROLLER, new PlanCommand.RemovePhase(PHASE.id(), 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2")
                .given(CONTROLLER, new PlanCommand.RemovePhase(PHASE.id(), 2));
    }

    @Test
    void what_is_removed_and_written_again_is_another_revision() {
        GivenExercise.planned()
                .given(new PlanCommand.WritePhase(PHASE, 0))
                .given(new PlanCommand.RemovePhase(PHASE.id(), 1))
                .given(new PlanCommand.WritePhase(PHASE, 0))
                .when(DIRECTOR, new PlanCommand.WritePhase(PHASE, 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2");
    }

    @Test
    void an_import_replaces_whatever_is_there() {
        GivenExercise.planned()
                .given(new PlanCommand.WriteObjective(OBJECTIVE, 0))
                .given(new PlanCommand.WriteObjective(OBJECTIVE))
                .when(DIRECTOR, new PlanCommand.WriteObjective(OBJECTIVE, 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2")
                .when(DIRECTOR, new PlanCommand.RemoveObjective(OBJECTIVE.id(), 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2");
    }

    @Test
    void a_translation_that_came_in_meanwhile_is_kept() {
        TextRef name = TextRef.of(TextOwner.PHASE, PHASE.id(), TextPart.NAME);
        GivenExercise given = GivenExercise.planned()
                .given(new PlanCommand.WritePhase(PHASE, 0))
                .given(
                        CONTROLLER,
                        new TextCommand.TranslateText(name, RUSSIAN, "Первый контакт", TextState.DRAFT, 1, 0, null))
                .given(new PlanCommand.WritePhase(
                        new ExercisePhase(PHASE.id(), PHASE.name(), PHASE.from(), time("D1 17:00")), 1));
        ExercisePhase written =
                Objects.requireNonNull(given.exercise().scenario().find(ExercisePhase.class, PHASE.id()));

        assertThat(written.to()).isEqualTo(time("D1 17:00"));
        assertThat(written.name().versions()).containsKey(RUSSIAN);
    }

    @Test
    void whoever_edits_a_place_sees_that_its_source_text_was_changed() {
        TextRef name = TextRef.of(TextOwner.PLACE, CAR_WASH, TextPart.NAME);
        GivenExercise.planned()
                .given(new TextCommand.ReviseSource(name, "The old car wash", 1))
                .when(DIRECTOR, new PlanCommand.ReviseThing(WASH, 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2");
    }
}
