package org.livex.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.dryrun.Rehearsal.after;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.dossier.Truth;
import org.livex.exercise.evaluation.Assignment;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TruthId;
import org.livex.exercise.world.WrittenDocument;
import org.livex.i18n.Language;

/** A dry run is outdated once what it goes by is another, and by nothing else. */
class PlayedPlanTest {
    private static final Stamp LATER = new Stamp(2, Instant.parse("2026-11-24T09:00:00Z"));
    private static Exercise demo = Exercise.EMPTY;

    @BeforeAll
    static void readDemo() throws IOException {
        demo = Rehearsal.demo();
    }

    @Test
    void how_an_inject_is_treated_and_how_long_safety_holds_are_played() {
        InjectId inject = first().inject().id();
        int revision = demo.control().safeguards().handlingRevision(inject);
        boolean sensitive = demo.control().safeguards().isSensitive(inject);

        assertOther(after(demo, new PlanCommand.WriteHandling(inject, new Handling(!sensitive, List.of()), revision)));
        assertOther(demo.apply(new ControlFact.SafetyHoldSet(Duration.ofSeconds(77)), LATER));
    }

    @Test
    void the_truth_and_who_watches_what_are_played() {
        assertOther(after(
                demo,
                new PlanCommand.WriteTruth(
                        new Truth(new TruthId("somebody-new"), DossierKind.VICTIM, "Somebody new"), 0)));
        Assignment watched = demo.evaluations().assignments().values().stream()
                .map(written -> written.assignment())
                .filter(assignment -> !assignment.watches().isEmpty())
                .findFirst()
                .orElseThrow();
        int revision = Objects.requireNonNull(demo.evaluations().assignments().get(watched.evaluator()))
                .revision();
        assertOther(after(demo, new PlanCommand.AssignWatch(new Assignment(watched.evaluator(), List.of()), revision)));
    }

    @Test
    void a_review_is_played_only_where_nothing_else_goes_out() {
        PlannedInject inject = first();
        ReviewState other = inject.isApproved() ? ReviewState.DRAFT : ReviewState.APPROVED;
        PlanCommand review = new PlanCommand.ReviewInject(inject.inject().id(), inject.revision(), other);

        assertThat(PlayedPlan.of(after(demo, review))).isEqualTo(PlayedPlan.of(demo));
        Exercise approvedOnly = revised(true, null, null, plan().name());
        assertOther(approvedOnly);
        assertThat(PlayedPlan.of(after(approvedOnly, review))).isNotEqualTo(PlayedPlan.of(approvedOnly));
    }

    @Test
    void the_name_and_what_only_phones_and_consoles_keep_to_play_no_part() {
        Exercise other = revised(null, 3, 9, LocalizedText.of(Language.of("en"), "Another name"));

        assertThat(other).isNotEqualTo(demo);
        assertThat(PlayedPlan.of(other)).isEqualTo(PlayedPlan.of(demo));
    }

    @Test
    void that_somebody_has_opened_a_document_plays_no_part() {
        WrittenDocument document =
                demo.scenario().all(WrittenDocument.class).findFirst().orElseThrow();
        PersonId reader = demo.roster().people().keySet().iterator().next();

        assertThat(document.openedBy(reader, null, LATER).written()).isEqualTo(document.written());
    }

    @Test
    void what_somebody_agreed_to_is_played() {
        PersonId person = demo.roster().people().keySet().iterator().next();

        assertOther(demo.apply(new ParticipantFact.ConsentGiven(person, Consent.POSITION), LATER));
    }

    private static PlannedInject first() {
        return demo.msel().injects().values().iterator().next();
    }

    private static Plan plan() {
        return Objects.requireNonNull(demo.scenario().plan());
    }

    private static Exercise revised(
            @Nullable Boolean approvedOnly,
            @Nullable Integer retentionDays,
            @Nullable Integer undoSeconds,
            LocalizedText name) {
        Plan plan = plan();
        Plan next = new Plan(
                name,
                plan.languages(),
                plan.timeZone(),
                plan.days(),
                plan.nights(),
                plan.area(),
                retentionDays,
                approvedOnly,
                undoSeconds,
                null,
                null,
                null,
                plan.sitePlan());
        return after(demo, new PlanCommand.RevisePlan(next, demo.scenario().planRevision()));
    }

    private static void assertOther(Exercise exercise) {
        assertThat(PlayedPlan.of(exercise)).isNotEqualTo(PlayedPlan.of(demo));
    }
}
